/**
 * The People's Bank on penalty rates (银发〔2003〕251号): overdue loans bear 1.3 to 1.5 times the contract's rate, misused
 * ones 1.5 to 2 times. The full text was read as a quotation. It binds loans made from 2004-01-01. Credit cards are left
 * out: their overdraft rate has rules of its own.
 */
import type { Bound, PriceInstrument } from '@forbear/loan/price'

/** So many times the rate of the contract. */
const timesContract = (times: string): Bound => ({ times, of: { rates: ['rate.contract'] } })

export default {
  id: 'cn/lending-rate-notice-2003',
  place: 'CN',
  citation: '银发〔2003〕251号',
  title: {
    en: 'Notice on interest rates of renminbi loans',
    zh: '中国人民银行关于人民币贷款利率有关问题的通知',
  },
  issuer: "People's Bank of China",
  force: 'ministry-rule',
  inForce: { from: '2004-01-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'Copies on kouhaiping.com and cfhszx.com' }],
  binds: {
    all: [
      { fact: 'lender.type', is: ['bank', 'consumer-finance', 'auto-finance', 'trust'] },
      { not: { fact: 'product', is: ['credit-card'] } },
    ],
  },
  rules: [
    {
      id: 'cn/lending-rate-notice-2003/3-overdue',
      kind: 'limit',
      citation: 'Article 3',
      says: {
        en: "The penalty rate of an overdue loan is the contract's rate and 30 to 50 % of it.",
        zh: '逾期贷款罚息利率为在借款合同载明的贷款利率水平上加收30%至50%。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.signed',
      about: ['rate.overdue'],
      measure: { rates: ['rate.overdue'] },
      atLeast: timesContract('1.3'),
      atMost: timesContract('1.5'),
    },
    {
      id: 'cn/lending-rate-notice-2003/3-misuse',
      kind: 'limit',
      citation: 'Article 3',
      says: {
        en: "The penalty rate of a loan used otherwise than agreed is the contract's rate and 50 to 100 % of it.",
        zh: '借款人未按合同约定用途使用借款的，罚息利率为在贷款利率水平上加收50%至100%。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.signed',
      about: ['rate.misuse'],
      measure: { rates: ['rate.misuse'] },
      atLeast: timesContract('1.5'),
      atMost: timesContract('2'),
    },
    {
      id: 'cn/lending-rate-notice-2003/3-compound',
      kind: 'limit',
      citation: 'Article 3',
      says: {
        en: 'Interest that is not paid in time bears compound interest at the penalty rate, and at no other.',
        zh: '对不能按时支付的利息，按罚息利率计收复利。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.signed',
      about: ['rate.on-unpaid-interest'],
      measure: { rates: ['rate.on-unpaid-interest'] },
      atMost: { times: '1', of: { rates: ['rate.overdue'] } },
    },
  ],
} satisfies PriceInstrument
