/** A loan of a Chinese small-loan company that is repaid at once with its interest. No single company's product. */
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

export const smallLoanBullet: Product = {
  id: 'cn-small-loan-bullet',
  title: { en: 'Small-loan company, repaid at once (China)', zh: '小额贷款公司一次还本付息贷款' },
  place: 'CN',
  currency: CNY,
  amountMinor: { least: 100_000n, most: 20_000_000n },
  rates: { least: basisPoints(0), most: basisPoints(2_400) },
  ratePer: 'year',
  instalments: [1],
  steps: each(1, 12).map((months) => ({ months })),
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
    charges: [],
    penalty: {
      rate: { timesContractRate: fraction(13n, 10n) },
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
        en: 'online consumer loans of at most 200,000 yuan to a household',
        zh: '网络小额贷款用于消费的，单户余额不超过 20 万元',
      },
      from: {
        en: 'Interim Measures on small-loan companies (2025), by a trade site',
        zh: '小额贷款公司监督管理暂行办法（2025），据行业网站',
      },
      basis: 'law',
    },
    {
      says: {
        en: 'no new loan above 24 % a year; within four times the LPR by the end of 2027',
        zh: '不得新发放综合成本高于年 24% 的贷款；2027 年底前降至四倍 LPR 以内',
      },
      from: {
        en: 'Guideline on the all-in cost of small-loan companies (2025), by the press',
        zh: '小额贷款公司综合融资成本管理工作指引（2025），据新闻报道',
      },
      basis: 'law',
    },
  ],
  assumed: [
    {
      setting: '/interest/dayCount',
      why: {
        en: 'actual days over 365; contracts over 360 exist',
        zh: '按实际天数除以 365；也有按 360 的合同',
      },
    },
    {
      setting: '/penalty',
      why: { en: 'the least of the band that banks have, 1.3 times', zh: '取银行罚息区间的下限 1.3 倍' },
    },
    { setting: '/amount', why: { en: 'the least amount is ours', zh: '最低金额为本项目设定' } },
  ],
}
