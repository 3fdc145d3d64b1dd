/**
 * Interim measures on commercial banks' internet loans, article 6: how much, how long, how often looked at again. Known
 * from press and copies of the text. A notice of March 2025 lets the banks it addresses go to RMB 300,000 for good
 * customers; which banks it addresses was not read, so it is asked. Its day is not known: from the first of that month on
 * the old limit is not certain.
 */
import type { PriceCondition, PriceInstrument } from '@forbear/loan/price'
import conduct from './internet-loan-measures-2020.ts'
import { headOf } from '../head.shared.ts'

/** A bank and a line that the notice of March 2025 speaks of. */
const UNDER_NOTICE: PriceCondition = {
  all: [
    { date: 'on.signed', from: '2025-03-01' },
    { fact: 'lender.addressed-by-2025-notice', is: ['yes'] },
  ],
}

const UNSECURED_CONSUMPTION: PriceCondition = {
  all: [
    { fact: 'terms.secured', is: ['no'] },
    { fact: 'terms.purpose', is: ['consumption'] },
  ],
}

export default {
  ...headOf(conduct),
  currency: 'CNY',
  binds: {
    all: [
      { fact: 'lender.type', is: ['bank'] },
      { fact: 'terms.online', is: ['yes'] },
    ],
  },
  notEncoded: [
    {
      clause: 'Notice of March 2025, term',
      says: {
        en: 'For good customers of the banks it addresses the term may go to seven years.',
        zh: '对通知所指银行的优质客户，贷款期限可阶段性延长至七年。',
      },
      why: 'not-read',
      closedBy: 'Reading the notice: what the ordinary term is that it lengthens.',
    },
  ],
  rules: [
    {
      id: 'cn/internet-loan-measures-2020/6-line',
      kind: 'limit',
      citation: 'Article 6',
      says: {
        en: 'The unsecured consumer credit line of one household is at most RMB 200,000.',
        zh: '单户用于消费的个人信用贷款授信额度应当不超过人民币20万元。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      applies: { all: [UNSECURED_CONSUMPTION, { not: UNDER_NOTICE }] },
      measure: { sums: ['amount.line'] },
      atMost: { sum: '200000' },
    },
    {
      id: 'cn/internet-loan-measures-2020/6-line-2025',
      kind: 'limit',
      citation: 'Article 6',
      says: {
        en: 'Banks that the notice of March 2025 addresses may for a time go to RMB 300,000.',
        zh: '2025年3月通知所指的银行可阶段性提高至人民币30万元。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      applies: { all: [UNSECURED_CONSUMPTION, UNDER_NOTICE] },
      measure: { sums: ['amount.line'] },
      atMost: { sum: '300000' },
    },
    {
      id: 'cn/internet-loan-measures-2020/6-bullet',
      kind: 'limit',
      citation: 'Article 6',
      says: {
        en: 'Where all is repaid at once at the end, the term is at most one year.',
        zh: '到期一次性还本的，授信期限不超过一年。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      applies: {
        all: [
          { fact: 'terms.repayment', is: ['bullet'] },
          { fact: 'terms.purpose', is: ['consumption'] },
        ],
      },
      measure: { count: 'term.months' },
      atMost: { count: 12 },
    },
    {
      id: 'cn/internet-loan-measures-2020/6-review',
      kind: 'limit',
      citation: 'Article 6',
      says: {
        en: 'With a term above a year the line is assessed anew at least once a year.',
        zh: '授信期限超过一年的，至少每年对授信额度重新评估。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.judged',
      about: ['term.months-since-review'],
      applies: { count: 'term.months', atLeast: 13 },
      measure: { count: 'term.months-since-review' },
      atMost: { count: 12 },
    },
  ],
} satisfies PriceInstrument
