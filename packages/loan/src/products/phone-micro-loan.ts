/**
 * A micro-loan by phone of 15 or 30 days whose fee is kept back when it is paid out (砍头息): the borrower owes the whole
 * and receives less. It is here to show what it costs; under the law of China such a loan is of what was received.
 */
import { fraction } from '../money/index.ts'
import {
  ARTICLE_561,
  basisPoints,
  CLIPPED,
  CNY,
  FREE_PREPAYMENT,
  HALF_UP_PER_INSTALMENT,
  NO_GRACE,
} from './common-terms.ts'
import type { Product } from './product.ts'

export const phoneMicroLoan: Product = {
  id: 'cn-phone-micro-loan',
  title: { en: 'Phone micro-loan with its fee kept back (China)', zh: '手机小额短期贷款（预扣费用）' },
  place: 'CN',
  currency: CNY,
  amountMinor: { least: 50_000n, most: 500_000n },
  rates: { least: basisPoints(0), most: basisPoints(2_400) },
  ratePer: 'year',
  instalments: [1],
  steps: [{ days: 15 }, { days: 30 }],
  fixed: {
    repayment: { method: 'bullet' },
    dates: CLIPPED,
    interest: {
      dayCount: { days: 'actual', year: 365 },
      accrual: 'by-days',
      recalculation: 'none',
      onOverduePrincipal: 'does-not-bear',
      onPayoff: 'to-the-day',
    },
    grace: NO_GRACE,
    rounding: HALF_UP_PER_INSTALMENT,
    charges: [
      {
        id: 'service-fee',
        title: { en: 'service fee kept back', zh: '预扣服务费' },
        component: 'fee',
        payee: 'platform',
        amount: { shareOf: 'principal', share: fraction(10n, 100n) },
        when: 'deducted-at-disbursement',
      },
    ],
    penalty: {
      rate: { timesContractRate: fraction(3n, 2n) },
      on: 'overdue-principal',
      instead: 'of-contract-interest',
      graceDays: 0,
    },
    allocation: ARTICLE_561,
    prepayment: FREE_PREPAYMENT,
  },
  yearlyCost: 'cn-irr',
  sources: [
    {
      says: {
        en: 'interest may not be deducted beforehand; the loan is of what was actually handed over',
        zh: '利息不得预先在本金中扣除；按实际借款数额返还借款并计算利息',
      },
      from: {
        en: 'Civil Code of China, article 670, by general knowledge',
        zh: '民法典第六百七十条，据一般了解',
      },
      basis: 'law',
    },
    {
      says: {
        en: '500 to 5,000 yuan for 15 or 30 days with a fee kept back',
        zh: '500 至 5,000 元，15 天或 30 天，预扣费用',
      },
      from: { en: 'usual in the trade before it was stopped', zh: '整治前的行业常见做法' },
      basis: 'trade',
    },
  ],
  assumed: [
    {
      setting: '/charges/0',
      why: {
        en: 'ten of a hundred kept back is an example; up to thirty was met',
        zh: '预扣 10% 为示例；实践中曾有高至 30%',
      },
    },
    { setting: '/penalty', why: { en: 'the top of the band that banks have', zh: '取银行罚息区间的上限' } },
  ],
}
