/** A personal loan of the United States: level monthly payments, interest by the actuarial method. No single lender's. */
import { ZERO } from '../money/index.ts'
import {
  basisPoints,
  CLIPPED,
  COSTS_INTEREST_PRINCIPAL,
  FREE_PREPAYMENT,
  NO_GRACE,
  USD,
} from './common-terms.ts'
import { each, type Product } from './product.ts'

export const usPersonal: Product = {
  id: 'us-personal-actuarial',
  title: { en: 'Personal loan, actuarial method (United States)', zh: '美国个人贷款（精算法）' },
  place: 'US',
  currency: USD,
  amountMinor: { least: 10_000n, most: 10_000_000n },
  rates: { least: ZERO, most: basisPoints(3_600) },
  ratePer: 'year',
  instalments: each(3, 84),
  steps: [{ months: 1 }],
  firstPeriodDays: { least: 15, most: 62 },
  fixed: {
    repayment: { method: 'equal-instalments' },
    dates: CLIPPED,
    interest: {
      dayCount: { days: '30', year: 360, convention: 'whole-periods' },
      accrual: 'by-days',
      recalculation: 'none',
      onOverduePrincipal: 'does-not-bear',
      onPayoff: 'to-the-day',
    },
    grace: NO_GRACE,
    rounding: { mode: 'half-up', place: 'per-instalment', instalmentMultipleMinor: 1n },
    charges: [
      {
        id: 'late-fee',
        title: { en: 'late charge', zh: '滞纳金' },
        component: 'fee',
        payee: 'lender',
        amount: { flatMinor: 1_500n },
        when: 'on-late-instalment',
      },
    ],
    allocation: {
      across: 'instalment-by-instalment',
      order: COSTS_INTEREST_PRINCIPAL,
      surplus: 'next-instalment',
    },
    prepayment: FREE_PREPAYMENT,
  },
  yearlyCost: 'us-appendix-j',
  sources: [
    {
      says: {
        en: 'interest on the unpaid balance for each unit-period: the actuarial method',
        zh: '按单位期对未还余额计息：精算法',
      },
      from: {
        en: 'Regulation Z, 12 CFR part 1026, Appendix J (b)',
        zh: '《Z 条例》12 CFR 第 1026 部分附录 J (b)',
      },
      basis: 'law',
    },
    {
      says: {
        en: 'no late charge where what is missing went to earlier late charges',
        zh: '所缺款项系因此前滞纳金所致的，不得再收滞纳金',
      },
      from: { en: '16 CFR 444.4 (a), read on 2026-11-26', zh: '16 CFR 444.4 (a)，2026-11-26 查阅' },
      basis: 'law',
    },
    {
      says: {
        en: 'no more than 36 % a year, the bound for members of the forces',
        zh: '不超过年 36%，即军人借款的上限',
      },
      from: { en: '10 USC 987, by general knowledge', zh: '《美国法典》第 10 编第 987 条，据一般了解' },
      basis: 'law',
    },
  ],
  assumed: [
    {
      setting: '/charges/0',
      why: {
        en: 'late charges are set by the states; 15 dollars is an example',
        zh: '滞纳金由各州规定，15 美元仅为示例',
      },
    },
    { setting: '/amount', why: { en: 'the bounds are ours', zh: '金额上下限为本项目设定' } },
    { setting: '/rounding', why: { en: 'cents, a half upwards', zh: '四舍五入到分' } },
  ],
}
