/** An instalment loan of a Chinese consumer-finance company: level monthly instalments. No single company's product. */
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
import { each, type Product } from './product.ts'

export const consumerFinance: Product = {
  id: 'cn-consumer-finance',
  title: { en: 'Consumer-finance instalment loan (China)', zh: '消费金融公司等额本息贷款' },
  place: 'CN',
  currency: CNY,
  amountMinor: { least: 100_000n, most: 20_000_000n },
  rates: { least: basisPoints(0), most: basisPoints(2_400) },
  ratePer: 'year',
  instalments: each(3, 36),
  steps: [{ months: 1 }],
  firstPeriodDays: { least: 15, most: 60 },
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
    rounding: HALF_UP_PER_INSTALMENT,
    charges: [],
    penalty: {
      rate: { timesContractRate: fraction(3n, 2n) },
      on: 'overdue-principal',
      instead: 'of-contract-interest',
      graceDays: 3,
    },
    allocation: ARTICLE_561,
    prepayment: FREE_PREPAYMENT,
  },
  yearlyCost: 'cn-irr',
  sources: [
    {
      says: { en: 'at most 200,000 yuan to one borrower', zh: '对个人发放的贷款余额不超过 20 万元' },
      from: {
        en: 'Measures on consumer-finance companies (2024), by general knowledge; the clause was not read',
        zh: '消费金融公司管理办法（2024），据一般了解，未读到条文',
      },
      basis: 'law',
    },
    {
      says: {
        en: 'no more than 24 % a year in all; penalty interest of 30 % to 50 % on top of the contract’s rate',
        zh: '各项费率合计不超过年 24%；罚息为合同利率加收 30% 至 50%',
      },
      from: {
        en: 'Fa Fa [2017] 22, article 2, by general knowledge; Yinfa [2003] 251, article 3',
        zh: '法发〔2017〕22号第二条（据一般了解）；银发〔2003〕251号第三条',
      },
      basis: 'law',
    },
    {
      says: { en: 'level monthly instalments over 3 to 36 months', zh: '3 至 36 个月，按月等额本息' },
      from: { en: 'usual in the trade', zh: '行业惯例' },
      basis: 'trade',
    },
  ],
  assumed: [
    {
      setting: '/interest/dayCount',
      why: {
        en: 'a month counts as a twelfth of a year, as level instalments are usually quoted',
        zh: '每月按十二分之一年计息，与等额本息的通常报价一致',
      },
    },
    {
      setting: '/penalty/graceDays',
      why: { en: 'three days of grace are common and not prescribed', zh: '三天宽限期较常见，并非规定' },
    },
    { setting: '/amount', why: { en: 'the least amount is ours', zh: '最低金额为本项目设定' } },
    { setting: '/rounding', why: { en: 'cents, a half upwards, is usual', zh: '四舍五入到分为通常做法' } },
  ],
}
