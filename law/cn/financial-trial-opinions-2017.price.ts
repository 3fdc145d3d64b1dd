/**
 * The Supreme People's Court's opinions on financial trials (法发〔2017〕22号), article 2: in suits about financial loans all
 * charges above 24 % a year are cut on the borrower's request. Known in general, not read: it accuses nobody. A cost above
 * the line is a signal to look, no unlawful act, so the effect is that of advice.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'
import { YEARLY_COST } from './yearly-cost.shared.ts'

const REVIEW = {
  en: 'A borrower who is sued may ask the court to cut what is above the line; in itself it is a signal to look, and no breach.',
  zh: '借款人可在诉讼中请求调减超过部分；超过该线是复核信号，本身并非违法。',
}

export default {
  id: 'cn/financial-trial-opinions-2017',
  place: 'CN',
  citation: '法发〔2017〕22号',
  title: {
    en: 'Opinions on strengthening financial trials',
    zh: '最高人民法院关于进一步加强金融审判工作的若干意见',
  },
  issuer: "Supreme People's Court",
  force: 'official-interpretation',
  inForce: { from: '2017-08-04' },
  readOn: '2026-11-24',
  sources: [GENERAL_KNOWLEDGE],
  binds: {
    fact: 'lender.type',
    is: ['bank', 'consumer-finance', 'auto-finance', 'trust', 'small-loan'],
  },
  readings: {
    annualised: {
      says: {
        en: 'The text does not say how costs become a yearly rate: twelve times the monthly rate, or compounded.',
        zh: '条文未说明如何折算年化：按月利率乘以十二，或按年复利。',
      },
      citation: 'Article 2',
      options: ['nominal', 'compounded'],
    },
  },
  rules: [
    {
      id: 'cn/financial-trial-opinions-2017/2-normal',
      kind: 'limit',
      citation: 'Article 2',
      says: {
        en: 'Line of review: interest and all other charges together above 24 % a year are cut where the borrower asks for it.',
        zh: '复核线：借款人请求的，利息、复利、违约金和其他费用总计超过年利率24%的部分应予调减。',
      },
      basis: 'unverified',
      effect: 'should-not',
      consequence: REVIEW,
      by: 'on.judged',
      measure: YEARLY_COST,
      atMost: { percent: '24' },
    },
    {
      id: 'cn/financial-trial-opinions-2017/2-late',
      kind: 'limit',
      citation: 'Article 2',
      says: {
        en: 'Line of review in default: penalty interest, penalties and other late charges together above 24 % a year.',
        zh: '违约时的复核线：罚息、违约金和其他费用合计超过年利率24%。',
      },
      basis: 'unverified',
      effect: 'should-not',
      consequence: REVIEW,
      by: 'on.judged',
      about: ['rate.overdue', 'rate.late-penalty', 'rate.late-other'],
      measure: { rates: ['rate.overdue', 'rate.late-penalty', 'rate.late-other'] },
      atMost: { percent: '24' },
    },
  ],
} satisfies PriceInstrument
