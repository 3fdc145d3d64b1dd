/**
 * Measures on banks' credit-card business as far as they speak of money: to what a payment goes, the plan of at most
 * sixty months that stops collecting, the classes by days past due. Known from quotations of articles 70 and 92; what
 * article 57 says is told by the card terms of several banks, its number is general knowledge.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import conduct from './credit-card-measures-2011.ts'
import { headOf } from '../head.shared.ts'

export default {
  ...headOf(conduct),
  currency: 'CNY',
  binds: {
    all: [
      { fact: 'product', is: ['credit-card'] },
      { fact: 'lender.type', is: ['bank'] },
    ],
  },
  rules: [
    {
      id: 'cn/credit-card-measures-2011/57-early',
      kind: 'allocation',
      citation: 'Article 57',
      says: {
        en: 'Up to 90 days past due a payment goes to interest and fees first, then to principal.',
        zh: '逾期1至90天（含）的，先还应收利息或各项费用，后还本金。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.paid',
      about: ['paid.amount'],
      applies: { count: 'arrears.days', atLeast: 1, atMost: 90 },
      order: ['interest', 'principal'],
    },
    {
      id: 'cn/credit-card-measures-2011/57-late',
      kind: 'allocation',
      citation: 'Article 57',
      says: {
        en: 'From day 91 past due a payment goes to principal first, then to interest and fees.',
        zh: '逾期91天以上的，先还本金，后还应收利息或各项费用。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.paid',
      about: ['paid.amount'],
      applies: { count: 'arrears.days', atLeast: 91 },
      order: ['principal', 'interest'],
    },
    {
      id: 'cn/credit-card-measures-2011/70-plan-months',
      kind: 'limit',
      citation: 'Article 70',
      says: {
        en: 'A personal instalment agreement runs for at most five years, which is sixty months.',
        zh: '个性化分期还款协议的最长期限不得超过五年，即六十个月。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.plan-signed',
      about: ['plan.months'],
      measure: { count: 'plan.months' },
      atMost: { count: 60 },
    },
    {
      id: 'cn/credit-card-measures-2011/70-plan-content',
      kind: 'disclosure',
      citation: 'Article 70',
      says: {
        en: 'The agreement states balance and currency, each instalment, what keeps running, the promise not to apply for cards, rights and duties, and what default means.',
        zh: '协议应载明欠款余额结构与币种、每期还款安排、年费利息等是否计收、结清前不申领信用卡的承诺、双方权利义务和违约责任。',
      },
      basis: 'quoted',
      effect: 'require',
      by: 'on.plan-signed',
      about: ['on.plan-signed', 'plan.months'],
      must: [
        'shown.plan-agreement.balance',
        'shown.plan-agreement.instalments',
        'shown.plan-agreement.charges-that-run',
        'shown.plan-agreement.no-new-card-promise',
        'shown.plan-agreement.rights-and-duties',
        'shown.plan-agreement.liability-for-default',
      ],
    },
    {
      id: 'cn/credit-card-measures-2011/70-plan-stop',
      kind: 'plan-stop',
      citation: 'Article 70',
      says: {
        en: 'Once the agreement is signed, the bank and its agencies stop collecting, unless the holder does not perform.',
        zh: '签订个性化分期还款协议后，银行及其发卡业务服务机构应停止催收，持卡人不履行协议的除外。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.plan-signed',
      about: ['on.plan-signed'],
      event: 'plan-signed',
    },
    {
      id: 'cn/credit-card-measures-2011/92-class',
      kind: 'classification',
      citation: 'Article 92',
      says: {
        en: 'Card debts: special mention from day 1 past due, substandard from day 91, doubtful from day 121, loss after day 180.',
        zh: '信用卡透支：逾期1—90天为关注类，91—120天为次级类，121—180天为可疑类，180天以上为损失类。',
      },
      basis: 'quoted',
      effect: 'require',
      by: 'on.judged',
      about: ['class.reported', 'arrears.days'],
      classes: [
        { class: 'special-mention', fromDay: 1 },
        { class: 'substandard', fromDay: 91 },
        { class: 'doubtful', fromDay: 121 },
        { class: 'loss', fromDay: 181 },
      ],
    },
  ],
} satisfies PriceInstrument
