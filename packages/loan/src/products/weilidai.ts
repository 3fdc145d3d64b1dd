/**
 * Weilidai (微粒贷) of WeBank as third parties published its terms. WeBank's own page was not read, so every setting rests
 * on pages of others; two published tables (2018: one with dates, one of thirty-day months) are its examples.
 */
import { fraction } from '../money/index.ts'
import {
  ARTICLE_561,
  CLIPPED,
  CNY,
  FREE_PREPAYMENT,
  HALF_UP_PER_INSTALMENT,
  NO_GRACE,
} from './common-terms.ts'
import type { Product } from './product.ts'

export const weilidai: Product = {
  id: 'weilidai',
  title: { en: 'Weilidai (WeBank), as published', zh: '微粒贷（微众银行），按公开信息' },
  place: 'CN',
  currency: CNY,
  amountMinor: { least: 50_000n, most: 30_000_000n },
  rates: { oneOf: [200, 250, 300, 350, 400, 450, 500].map((n) => fraction(BigInt(n), 1_000_000n)) },
  ratePer: 'day',
  instalments: [5, 10, 20],
  steps: [{ months: 1 }],
  fixed: {
    repayment: { method: 'equal-principal' },
    dates: CLIPPED,
    interest: {
      dayCount: { days: 'actual', year: 360 },
      accrual: 'by-days',
      recalculation: 'daily',
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
      graceDays: 0,
    },
    allocation: ARTICLE_561,
    prepayment: { ...FREE_PREPAYMENT, allowed: 'whole-and-part' },
  },
  yearlyCost: 'cn-irr',
  sources: [
    {
      says: {
        en: 'daily rates from 0.02 % to 0.05 % in seven steps; 5, 10 or 20 monthly instalments; equal principal, interest on what remains by actual days; prepayment at any time without fee; up to 300,000 yuan',
        zh: '日利率 0.02% 至 0.05%，共七档；5、10 或 20 个月；等额本金，按剩余本金和实际天数计息；可随时提前还款且无手续费；额度至多 30 万元',
      },
      from: { en: 'several finance sites, 2018 to 2022', zh: '多家财经网站，2018 至 2022 年' },
      basis: 'published',
    },
    {
      says: {
        en: 'penalty interest of one and a half times the daily rate on overdue principal: the top of what banks may agree',
        zh: '逾期本金按日利率的 1.5 倍计收罚息，即银行可约定的上限',
      },
      from: {
        en: 'one content site; the bound: PBC document Yinfa [2003] 251, article 3',
        zh: '某内容网站；上限见银发〔2003〕251号第三条',
      },
      basis: 'published',
    },
  ],
  assumed: [
    {
      setting: '/amount',
      why: {
        en: 'the least amount, 500 yuan, was found on pages that could not be confirmed',
        zh: '最低金额 500 元的说法未能核实',
      },
    },
    {
      setting: '/rounding',
      why: {
        en: 'no page says how cents are rounded; a half goes up, and equal principal parts leave their rest to the last',
        zh: '未见公布舍入方式；此处四舍五入到分，等额本金的余数并入末期',
      },
    },
    {
      setting: '/prepayment/allowed',
      why: {
        en: 'a page of 2018 says only the whole may be prepaid; later ones do not repeat it; whole and part are taken',
        zh: '2018 年的页面称只能全部提前还款，后来的页面未再提及；此处按全部或部分均可',
      },
    },
    {
      setting: '/allocation',
      why: {
        en: 'no order was published; article 561 of the Civil Code applies where nothing is agreed',
        zh: '未见公布抵充顺序；没有约定时适用民法典第五百六十一条',
      },
    },
  ],
}
