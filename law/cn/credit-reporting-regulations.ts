/**
 * Regulations on credit reporting (2013): telling a person before bad information goes to a bureau, and answering a
 * dispute. Read in a public repository of laws: articles 15 to 17, 25 and 26. That the regulations took effect on
 * 2013-03-15 is general knowledge.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/credit-reporting-regulations',
  place: 'CN',
  citation: '征信业管理条例 (2013)',
  title: { en: 'Regulations on the administration of credit reporting', zh: '征信业管理条例' },
  issuer: 'State Council',
  force: 'regulation',
  inForce: { from: '2013-03-15' },
  readOn: '2026-11-24',
  sources: [{ title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04' }],
  clock: {
    of: 'lender',
    citation: 'No article on the clock was read; a duty of the lender is taken to run where it is',
    basis: 'unverified',
  },
  notEncoded: [
    {
      clause: 'Article 16',
      says: {
        en: 'A bad record is kept for five years from the end of the event, then deleted.',
        zh: '不良信息自不良行为或者事件终止之日起保存五年，超过五年应予以删除。',
      },
      why: 'facts-no-log-holds',
      closedBy: "It binds the bureau; a borrower's page may show the date.",
    },
    {
      clause: 'Article 17',
      says: { en: 'Two free credit reports a year.', zh: '每年两次免费获取本人信用报告。' },
      why: 'facts-no-log-holds',
      closedBy: "It binds the bureau; a borrower's page may tell of it.",
    },
    {
      clause: 'Article 26',
      says: {
        en: 'The regulator answers a complaint within 30 days.',
        zh: '监管部门受理投诉后30日内书面答复。',
      },
      why: 'facts-no-log-holds',
      closedBy: "It binds the regulator; a borrower's page may tell of it.",
    },
  ],
  rules: [
    {
      id: 'cn/credit-reporting-regulations/15-told-before',
      kind: 'duty',
      citation: 'Article 15',
      says: {
        en: 'Before bad information goes to a credit bureau, the person is told.',
        zh: '信息提供者向征信机构提供个人不良信息，应当事先告知信息主体本人。',
      },
      basis: 'read',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['credit-reported'] },
        action: { kind: ['reporting-notified'] },
      },
    },
    {
      id: 'cn/credit-reporting-regulations/25-dispute',
      kind: 'duty',
      citation: 'Article 25',
      says: {
        en: 'A dispute about a credit record is checked and answered in writing within 20 days.',
        zh: '收到异议之日起20日内进行核查和处理，并将结果书面答复异议人。',
      },
      basis: 'read',
      effect: 'require',
      duty: {
        form: 'follow',
        after: { event: { kind: ['credit-dispute'] } },
        action: { kind: ['credit-dispute-answered'] },
        within: { days: 20, dayOne: 'next' },
      },
    },
  ],
} satisfies Instrument
