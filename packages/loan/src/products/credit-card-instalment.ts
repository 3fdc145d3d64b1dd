/**
 * A Chinese credit-card instalment plan: equal principal parts and a fee each month on the principal first owed. Its rate
 * is a fee, so the interest is zero and the yearly cost is nearly twice what the fee seems to say.
 */
import { fraction, ZERO } from '../money/index.ts'
import {
  CLIPPED,
  CNY,
  COSTS_INTEREST_PRINCIPAL,
  HALF_UP_PER_INSTALMENT,
  NO_GRACE,
  PRINCIPAL_FIRST,
} from './common-terms.ts'
import type { Product } from './product.ts'

export const creditCardInstalment: Product = {
  id: 'cn-credit-card-instalment',
  title: { en: 'Credit-card instalment plan (China)', zh: '信用卡分期' },
  place: 'CN',
  currency: CNY,
  amountMinor: { least: 60_000n, most: 20_000_000n },
  rates: { least: ZERO, most: ZERO },
  ratePer: 'month',
  instalments: [3, 6, 9, 12, 18, 24],
  steps: [{ months: 1 }],
  firstPeriodDays: { least: 15, most: 60 },
  fixed: {
    repayment: { method: 'equal-principal' },
    dates: CLIPPED,
    interest: {
      dayCount: { days: '30', year: 360, convention: 'whole-periods' },
      accrual: 'by-days',
      recalculation: 'none',
      onOverduePrincipal: 'does-not-bear',
      onPayoff: 'to-the-due-date',
    },
    grace: NO_GRACE,
    rounding: HALF_UP_PER_INSTALMENT,
    charges: [
      {
        id: 'instalment-fee',
        title: { en: 'instalment fee', zh: '分期手续费' },
        component: 'fee',
        payee: 'lender',
        amount: { shareOf: 'principal', share: fraction(6n, 1_000n) },
        when: 'each-instalment',
      },
    ],
    penalty: {
      rate: { perYear: fraction(1_825n, 10_000n) },
      on: 'overdue-principal-and-interest',
      instead: 'besides-contract-interest',
      graceDays: 3,
    },
    allocation: {
      across: 'instalment-by-instalment',
      order: COSTS_INTEREST_PRINCIPAL,
      afterDaysPastDue: { days: 91, order: PRINCIPAL_FIRST },
      surplus: 'next-instalment',
    },
    prepayment: { allowed: 'whole-only', partly: 'keep-schedule', fee: ZERO },
  },
  yearlyCost: 'cn-irr',
  sources: [
    {
      says: {
        en: 'a fee of 0.6 % of the first principal each month: 12,000 over 12 months costs 1.0862 % a month, not 0.6 %',
        zh: '每月按初始本金的 0.6% 收取手续费：12,000 元分 12 期，月内部收益率为 1.0862%，不是 0.6%',
      },
      from: {
        en: 'computed; PBC Announcement [2021] 3, article 3: the rate is on the principal actually outstanding',
        zh: '计算所得；中国人民银行公告〔2021〕第3号第三条：按实际占用本金计算',
      },
      basis: 'law',
    },
    {
      says: {
        en: 'from day 91 past due payments go to principal before interest and fees',
        zh: '逾期 91 天起，先还本金，后还利息和费用',
      },
      from: {
        en: 'Measures on credit-card business of commercial banks (2011), article 57',
        zh: '商业银行信用卡业务监督管理办法（2011）第五十七条',
      },
      basis: 'law',
    },
  ],
  assumed: [
    {
      setting: '/charges/0',
      why: {
        en: '0.6 % a month stands for many banks’ offers of 0.5 % to 0.75 %',
        zh: '月费率 0.6% 代表常见的 0.5% 至 0.75%',
      },
    },
    {
      setting: '/penalty',
      why: {
        en: '0.05 % a day, the usual card rate, on what is overdue',
        zh: '逾期部分按常见的日利率万分之五计收',
      },
    },
    {
      setting: '/prepayment',
      why: {
        en: 'banks differ in what becomes of later fees; here none is asked for after the whole is prepaid',
        zh: '提前结清后剩余手续费各行不一；此处不再收取',
      },
    },
    { setting: '/amount', why: { en: 'the bounds are ours', zh: '金额上下限为本项目设定' } },
  ],
}
