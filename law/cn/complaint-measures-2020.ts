/**
 * Measures on handling consumer complaints in banking and insurance (2020): by when a complaint is answered.
 * Known from Xinhua's report of 2020-01-17 (the periods) and a text copy of articles 13 and 14. Not read: the rest.
 * That the measures took effect on 2020-03-01 is general knowledge. A complaint's event says which kind it is:
 * `complexity` simple, complex, or especially-complex. Of a complaint whose kind nobody wrote down only the longest
 * period is judged.
 */
import type { Instrument } from '@forbear/conduct/language'

const PERIODS = 'Articles on time limits (numbers not known)'

export default {
  id: 'cn/complaint-measures-2020',
  place: 'CN',
  citation: '《银行业保险业消费投诉处理管理办法》 (2020)',
  title: {
    en: 'Measures on the handling of consumer complaints in banking and insurance',
    zh: '银行业保险业消费投诉处理管理办法',
  },
  issuer: 'China Banking and Insurance Regulatory Commission',
  force: 'ministry-rule',
  inForce: { from: '2020-03-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'Xinhua, 2020-01-17' }, { title: 'jianbiaoku.com, text of articles 13 and 14' }],
  binds: { fact: 'creditor.type', is: ['bank'] },
  clock: {
    of: 'lender',
    citation: 'No article on the clock was read; a duty of the lender is taken to run where it is',
    basis: 'unverified',
  },
  notEncoded: [
    {
      clause: 'Articles 13 and 14',
      says: {
        en: 'People without a direct interest handle the complaint; material the bank holds is not demanded; heirs may complain.',
        zh: '投诉应由无直接利害关系的人员处理；不得要求提供机构已有的材料；继承人可以投诉。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'A complaints desk that records who handled what.',
    },
    {
      clause: 'Scope',
      says: {
        en: 'Which lenders besides banks are institutions under these measures.',
        zh: '除银行外哪些机构适用本办法。',
      },
      why: 'not-read',
      closedBy: 'Reading the article on scope; until then banks alone are bound here.',
    },
  ],
  rules: [
    {
      id: 'cn/complaint-measures-2020/simple',
      kind: 'duty',
      citation: PERIODS,
      says: {
        en: 'A simple complaint is decided and answered within 15 days.',
        zh: '事实清楚、争议情况简单的消费投诉，应在15日内作出处理决定并告知投诉人。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'follow',
        after: { event: { kind: ['complaint-received'], where: { complexity: ['simple'] } } },
        action: { kind: ['complaint-answered'] },
        within: { days: 15, dayOne: 'next' },
      },
    },
    {
      id: 'cn/complaint-measures-2020/complex',
      kind: 'duty',
      citation: PERIODS,
      says: {
        en: 'A complex complaint is answered within 30 days.',
        zh: '情况复杂的，可延长至30日。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'follow',
        after: { event: { kind: ['complaint-received'], where: { complexity: ['complex'] } } },
        action: { kind: ['complaint-answered'] },
        within: { days: 30, dayOne: 'next' },
      },
    },
    {
      id: 'cn/complaint-measures-2020/especially-complex',
      kind: 'duty',
      citation: PERIODS,
      says: {
        en: 'An especially complex complaint is answered within 30 days, after an approved extension within 60.',
        zh: '情况特别复杂或有其他特殊原因的，经批准可再延长30日，合计60日。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'follow',
        after: { event: { kind: ['complaint-received'], where: { complexity: ['especially-complex'] } } },
        action: { kind: ['complaint-answered'] },
        within: { days: 30, dayOne: 'next' },
        extendedBy: {
          event: { kind: ['complaint-extended'], where: { approved: ['yes'] } },
          to: { days: 60, dayOne: 'next' },
        },
      },
    },
    {
      id: 'cn/complaint-measures-2020/any-kind',
      kind: 'duty',
      citation: PERIODS,
      says: {
        en: 'Whatever its kind, no complaint stays without an answer for more than 30 days, after an approved extension 60.',
        zh: '消费投诉不论类型，至迟应在30日内作出处理决定并告知投诉人，经批准延长的合计不超过60日。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'follow',
        after: { event: { kind: ['complaint-received'] } },
        action: { kind: ['complaint-answered'] },
        within: { days: 30, dayOne: 'next' },
        extendedBy: {
          event: { kind: ['complaint-extended'], where: { approved: ['yes'] } },
          to: { days: 60, dayOne: 'next' },
        },
      },
    },
  ],
} satisfies Instrument
