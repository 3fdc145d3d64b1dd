/**
 * The Civil Code as far as it decides who owes how much and until when: limitation, the order of payment, interest kept
 * back, loans without a clause on interest, heirs. Read in a public repository of laws: the articles named here.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import conduct from './civil-code.ts'
import { LIMITATION_CLOCK, LIMITATION_READINGS, RESTARTED_BY } from './limitation-clock.shared.ts'
import { headOf } from '../head.shared.ts'

export default {
  ...headOf(conduct),
  currency: 'CNY',
  readings: LIMITATION_READINGS,
  openStandards: [
    {
      id: 'cn/civil-code/585-penalty',
      citation: 'Article 585',
      says: {
        en: 'A court may cut a penalty that is far above the loss.',
        zh: '约定的违约金过分高于造成的损失的，法院可以根据请求予以适当减少。',
      },
    },
    {
      id: 'cn/civil-code/680-usury',
      citation: 'Article 680',
      says: { en: 'Usury is forbidden.', zh: '禁止高利放贷。' },
    },
    {
      id: 'cn/civil-code/193-court',
      citation: 'Article 193',
      says: {
        en: 'A court does not raise limitation itself: the debtor has to.',
        zh: '人民法院不得主动适用诉讼时效的规定，须由债务人提出抗辩。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Articles 676 to 678',
      says: {
        en: 'Late interest as agreed; early repayment with interest for the actual period; another date by agreement.',
        zh: '逾期利息按约定；提前还款按实际借款期间计息；经同意可展期。',
      },
      why: 'later-step',
      closedBy: 'The payoff of a loan on a day.',
    },
    {
      clause: 'Articles 496 and 497',
      says: {
        en: 'Standard terms on interest and fees are pointed out and explained, or are no part of the contract; unfair ones are void.',
        zh: '提供格式条款的一方应就利息费用等条款履行提示说明义务，未履行的，对方可主张不成为合同内容；不合理的格式条款无效。',
      },
      why: 'later-step',
      closedBy: 'A fact on whether a clause is a standard term; for credit cards 法释〔2021〕10号 says it.',
    },
    {
      clause: 'Articles 686 to 693',
      says: {
        en: 'A guarantor is free where nobody claims in time: six months from the date of the main debt, where no time is agreed.',
        zh: '债权人未在保证期间主张的，保证人不再承担保证责任；未约定保证期间的，为主债务履行期限届满之日起六个月。',
      },
      why: 'later-step',
      closedBy: 'Facts of a guarantee beside those of the loan.',
    },
    {
      clause: 'Article 194',
      says: {
        en: 'In its last six months limitation stands still while the creditor cannot act.',
        zh: '诉讼时效期间最后六个月内因障碍不能行使请求权的，诉讼时效中止。',
      },
      why: 'not-read',
      closedBy: 'Reading the article.',
    },
  ],
  rules: [
    {
      id: 'cn/civil-code/188-limitation',
      kind: 'limitation',
      citation: 'Articles 188, 189, 192 and 195',
      says: {
        en: 'Three years after the debt was due, or after what last started the time anew, the debtor has a defence; with instalments it runs from the last of them; after twenty years at the latest.',
        zh: '自债务到期或最近一次时效中断之日起满三年，债务人取得时效抗辩；分期履行的自最后一期届满起算；最长二十年。',
      },
      basis: 'read',
      effect: 'presume',
      consequence: {
        en: 'The debtor may refuse to pay, and has to say so: a court does not raise it. Who then promises to pay is held to it; what is then paid freely is not given back.',
        zh: '债务人可以拒绝履行，但须自行提出，法院不主动适用；届满后同意履行的，不得再以时效抗辩；已自愿履行的，不得请求返还。',
      },
      by: 'on.judged',
      about: ['limitation.events'],
      applies: {
        any: [
          { not: { fact: 'product', is: ['credit-card'] } },
          // from that day on cards have a rule of their own (法释〔2021〕10号)
          { date: 'on.judged', until: '2021-05-25' },
        ],
      },
      restartedBy: RESTARTED_BY,
      ...LIMITATION_CLOCK,
    },
    {
      id: 'cn/civil-code/560-debts',
      kind: 'debt-order',
      citation: 'Article 560',
      says: {
        en: 'Of several debts that a payment does not cover, without agreement or word of the debtor: what is due first; of those the least secured, the heaviest, the earliest due; else in proportion.',
        zh: '给付不足以清偿数项同种债务，未约定且债务人未指定的：先到期的，次担保最少的，次负担较重的，次到期在先的，均相同的按比例。',
      },
      basis: 'read',
      effect: 'require',
      by: 'on.paid',
      about: ['debts'],
      applies: { fact: 'terms.payment-order-agreed', is: ['no'] },
      order: ['due-first', 'least-secured', 'heaviest', 'earliest-due'],
    },
    {
      id: 'cn/civil-code/561-order',
      kind: 'allocation',
      citation: 'Article 561',
      says: {
        en: 'A payment that does not cover all goes to the costs of enforcement, then interest, then principal, unless agreed otherwise.',
        zh: '给付不足以清偿全部债务的，除另有约定外，依次抵充实现债权的费用、利息、主债务。',
      },
      basis: 'read',
      effect: 'require',
      by: 'on.paid',
      about: ['paid.amount'],
      applies: {
        all: [
          { fact: 'terms.payment-order-agreed', is: ['no'] },
          { not: { fact: 'product', is: ['credit-card'] } },
        ],
      },
      order: ['costs', 'interest', 'principal'],
    },
    {
      id: 'cn/civil-code/670-kept-back',
      kind: 'deduction',
      citation: 'Article 670',
      says: {
        en: 'Interest is not kept back from the money lent; where it is, the principal is what was really advanced.',
        zh: '借款的利息不得预先在本金中扣除；预先扣除的，应当按照实际借款数额返还借款并计算利息。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: {
        en: 'Only what was really advanced is paid back and bears interest.',
        zh: '仅按实际借款数额返还并计算利息。',
      },
      by: 'on.signed',
      of: { kinds: ['interest'] },
    },
    {
      id: 'cn/civil-code/680-no-clause',
      kind: 'limit',
      citation: 'Article 680',
      says: {
        en: 'Where nothing is agreed on interest there is none; between natural persons also where it is unclear.',
        zh: '借款合同对支付利息没有约定的，视为没有利息；自然人之间约定不明确的，视为没有利息。',
      },
      basis: 'read',
      effect: 'forbid',
      by: 'on.signed',
      about: ['terms.interest-clause'],
      applies: {
        any: [
          { fact: 'terms.interest-clause', is: ['none'] },
          {
            all: [
              { fact: 'terms.interest-clause', is: ['unclear'] },
              { fact: 'lender.natural-person', is: ['yes'] },
              { fact: 'borrower.natural-person', is: ['yes'] },
            ],
          },
        ],
      },
      measure: { rates: ['rate.contract'] },
      atMost: { percent: '0' },
    },
    {
      id: 'cn/civil-code/1161-heir',
      kind: 'limit',
      citation: 'Article 1161',
      says: {
        en: 'An heir owes the debts of the dead up to the value of what was inherited.',
        zh: '继承人以所得遗产实际价值为限清偿被继承人的债务。',
      },
      basis: 'read',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['amount.heir-claimed'],
      measure: { sums: ['amount.heir-claimed'] },
      atMost: { times: '1', of: { sums: ['amount.inherited'] } },
    },
    {
      id: 'cn/civil-code/1161-renounced',
      kind: 'limit',
      citation: 'Article 1161',
      says: {
        en: 'An heir who renounces owes nothing.',
        zh: '继承人放弃继承的，可以不负清偿责任。',
      },
      basis: 'read',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['amount.heir-claimed'],
      applies: { fact: 'heir.renounced', is: ['yes'] },
      measure: { sums: ['amount.heir-claimed'] },
      atMost: { sum: '0' },
    },
  ],
} satisfies PriceInstrument
