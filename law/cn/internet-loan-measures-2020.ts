/**
 * Interim measures on commercial banks' internet loans (2020): no recovering from people unrelated to the loan.
 * Known from the draft's text and press that the final measures have the same heading. Not read: the final text, so
 * the article's number is missing. Limits and terms of loans stand in
 * `internet-loan-measures-2020.price.ts`.
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
  id: 'cn/internet-loan-measures-2020',
  place: 'CN',
  citation: '《商业银行互联网贷款管理暂行办法》 (2020-07-17)',
  title: {
    en: "Interim measures on commercial banks' internet loans",
    zh: '商业银行互联网贷款管理暂行办法',
  },
  issuer: 'China Banking and Insurance Regulatory Commission',
  force: 'ministry-rule',
  inForce: { from: '2020-07-17' },
  readOn: '2026-11-24',
  sources: [{ title: 'Press of 2020 on draft and final measures; text of the draft' }],
  binds: {
    all: [
      { fact: 'debt.product', is: ['online-consumer-loan'] },
      { fact: 'creditor.type', is: ['bank'] },
    ],
  },
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/internet-loan-measures-2020/agencies',
      citation: 'Article on recovery (number not known)',
      says: {
        en: 'No recovery by agencies with a record of violent or otherwise unlawful collection; on finding it, cooperation ends and leads go to the authorities.',
        zh: '不得委托有暴力催收等违法违规记录的第三方机构清收；发现后应终止合作并移送线索。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Article 67 of the draft, scope',
      says: {
        en: 'Consumer-finance and auto-finance companies apply the measures by reference.',
        zh: '消费金融公司、汽车金融公司参照执行。',
      },
      why: 'not-read',
      closedBy: 'Reading the final text: the draft alone was read.',
    },
    {
      clause: 'Internet loans for business',
      says: {
        en: 'The measures speak of internet loans to businesses too.',
        zh: '本办法亦适用于流动资金互联网贷款。',
      },
      why: 'not-read',
      closedBy: 'A product for business loans made online.',
    },
  ],
  rules: [
    {
      id: 'cn/internet-loan-measures-2020/who',
      kind: 'party',
      citation: "Article on recovery (number not known; the draft's text was read, the final heading agrees)",
      says: {
        en: 'No recovering from third parties unrelated to the loan.',
        zh: '不得向与贷款无关的第三人清收。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [{ fact: 'purpose', is: ['collection'] }, OWES_NOTHING] },
      roles: THIRD_PARTIES,
    },
  ],
} satisfies Instrument
