/** A consumer credit of the European Union: level monthly instalments and a charge at the start. No single lender's. */
import { fraction, ZERO } from '../money/index.ts'
import {
  basisPoints,
  CLIPPED,
  COSTS_INTEREST_PRINCIPAL,
  EUR,
  HALF_UP_PER_INSTALMENT,
  NO_GRACE,
} from './common-terms.ts'
import { each, type Product } from './product.ts'

export const euConsumerCredit: Product = {
  id: 'eu-consumer-credit',
  title: { en: 'Consumer credit (European Union)', zh: '欧盟消费信贷' },
  place: 'EU',
  currency: EUR,
  amountMinor: { least: 20_000n, most: 10_000_000n },
  rates: { least: ZERO, most: basisPoints(3_000) },
  ratePer: 'year',
  instalments: each(2, 120),
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
    rounding: HALF_UP_PER_INSTALMENT,
    charges: [
      {
        id: 'arrangement-fee',
        title: { en: 'arrangement fee', zh: '手续费' },
        component: 'fee',
        payee: 'lender',
        amount: { shareOf: 'principal', share: fraction(2n, 100n) },
        when: 'due-at-disbursement',
      },
    ],
    allocation: {
      across: 'instalment-by-instalment',
      order: COSTS_INTEREST_PRINCIPAL,
      surplus: 'next-instalment',
    },
    prepayment: { allowed: 'whole-and-part', partly: 'lower-instalment', fee: fraction(1n, 100n) },
  },
  yearlyCost: 'eu',
  sources: [
    {
      says: {
        en: 'the yearly cost counts every charge that has to be paid for the credit',
        zh: '年化成本计入获得信贷所须支付的一切费用',
      },
      from: {
        en: 'Directive (EU) 2023/2225, applied from 2026-11-20; the equation as in Directive 2008/48/EC, Annex I',
        zh: '欧盟指令 (EU) 2023/2225，自 2026-11-20 适用；公式同指令 2008/48/EC 附件一',
      },
      basis: 'law',
    },
    {
      says: {
        en: 'a charge of 2 % at the start, as in the Commission’s first example',
        zh: '起始收取 2% 费用，与欧委会第一个示例相同',
      },
      from: {
        en: 'European Commission, APRC examples of calculation (2015), example 1',
        zh: '欧盟委员会 APRC 计算示例（2015），示例一',
      },
      basis: 'published',
    },
  ],
  assumed: [
    {
      setting: '/prepayment/fee',
      why: {
        en: 'compensation of up to 1 % is allowed where more than a year is left (by general knowledge); taken throughout',
        zh: '剩余期限超过一年时补偿至多 1%（据一般了解）；此处统一采用',
      },
    },
    {
      setting: '/amount',
      why: {
        en: 'the bounds are ours; the directive reaches up to 100,000 euro',
        zh: '金额下限为本项目设定；指令适用至 10 万欧元',
      },
    },
    {
      setting: '/penalty',
      why: { en: 'none: default interest is for national law', zh: '未设罚息：逾期利息由各国法律规定' },
    },
  ],
}
