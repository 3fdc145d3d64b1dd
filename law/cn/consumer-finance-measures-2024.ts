/**
 * Measures on consumer-finance companies (2024): collecting by consumer-finance companies and their agencies.
 * Known from a law firm (dates) and a deck that cites a provincial government's copy (content). Not read: the text,
 * so article numbers are missing.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

/** People who do not themselves owe. */
const THIRD_PARTIES = [
  'contact-person',
  'relative',
  'friend',
  'colleague',
  'employer',
  'neighbour',
  'stranger',
  'spouse',
  'surviving-spouse',
  'heir',
] as const

const OWES_NOTHING: Condition = { not: { fact: 'person.liable', is: ['yes'] } }

export default {
  id: 'cn/consumer-finance-measures-2024',
  place: 'CN',
  citation: '《消费金融公司管理办法》 (2024-03-18)',
  title: { en: 'Measures on consumer-finance companies', zh: '消费金融公司管理办法' },
  issuer: 'National Financial Regulatory Administration',
  force: 'ministry-rule',
  inForce: { from: '2024-04-18' },
  readOn: '2026-11-24',
  sources: [
    { title: 'hankunlaw.com, id 14051 (dates)' },
    { title: "Slide deck quoting a provincial government's copy (content)" },
  ],
  binds: { fact: 'creditor.type', is: ['consumer-finance'] },
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/consumer-finance-measures-2024/harassment',
      citation: 'Article on collection (number not known)',
      says: {
        en: 'No harassment; the text reported names no number of calls.',
        zh: '不得骚扰；报道内容未载明次数。',
      },
    },
    {
      id: 'cn/consumer-finance-measures-2024/policy',
      citation: 'Article on collection (number not known)',
      says: {
        en: 'The company has a policy on collecting overdue loans.',
        zh: '应建立逾期贷款催收管理制度。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Records, quality',
      says: {
        en: 'Records of collecting are true, objective, complete and traceable.',
        zh: '催收记录应真实、客观、完整、可追溯。',
      },
      why: 'no-number',
      closedBy: 'Nothing: the journal shows it.',
    },
  ],
  rules: [
    {
      id: 'cn/consumer-finance-measures-2024/who',
      kind: 'party',
      citation: 'Article on collection (number not known)',
      says: {
        en: 'No collecting from third parties unrelated to the loan.',
        zh: '不得向与贷款无关的第三人催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [{ fact: 'purpose', is: ['collection'] }, OWES_NOTHING] },
      roles: THIRD_PARTIES,
    },
    {
      id: 'cn/consumer-finance-measures-2024/means',
      kind: 'content',
      citation: 'Article on collection (number not known)',
      says: {
        en: 'No violence, threats, intimidation or harassment.',
        zh: '不得采用暴力、威胁、恐吓、骚扰等方式催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['violence', 'threat', 'harassment'],
    },
    {
      id: 'cn/consumer-finance-measures-2024/records',
      kind: 'duty',
      citation: 'Article on collection records (number not known)',
      says: {
        en: 'Records of collecting are kept for at least five years.',
        zh: '催收记录等资料保存期限不少于五年。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'keep',
        event: { kind: ['records-destroyed'] },
        from: { contact: { direction: 'any' } },
        span: { years: 5 },
      },
    },
  ],
} satisfies Instrument
