/**
 * The Supreme People's Court on private lending: interest up to four times the one-year LPR, all late charges together
 * too. Read in a public repository of laws: articles 1, 25, 27 to 31 in the revision of 2020-12-29. The cap itself
 * stands since the revision in force on 2020-08-20. It does not reach licensed lenders (article 1), nor the seven kinds
 * of local financial organisation (reply of the Court, in force 2021-01-01). The text of 2015, 24 and 36 %, is not here.
 */
import type { Bound, PriceInstrument } from '@forbear/loan/price'
import { LAW_REPOSITORY } from '../head.shared.ts'

const capOn = (on: 'on.signed' | 'on.sued'): Bound => ({
  times: '4',
  series: 'cn/loan-prime-rate-1-year',
  on,
})

const NOT_SUPPORTED = {
  en: 'A court does not support what is above the cap.',
  zh: '超过上限的部分，人民法院不予支持。',
}

export default {
  id: 'cn/private-lending-provisions-2020',
  place: 'CN',
  citation: '法释〔2020〕17号',
  title: {
    en: 'Provisions on the trial of private-lending cases',
    zh: '最高人民法院关于审理民间借贷案件适用法律若干问题的规定',
  },
  issuer: "Supreme People's Court",
  force: 'judicial-interpretation',
  inForce: { from: '2020-08-20' },
  readOn: '2026-11-24',
  sources: [LAW_REPOSITORY],
  currency: 'CNY',
  binds: { fact: 'lender.type', is: ['private'] },
  readings: {
    'lpr-of-default': {
      says: {
        en: 'Whether the LPR "of that time" is that of the day of the contract or of the first day past due.',
        zh: '“当时”的一年期贷款市场报价利率，指合同成立时还是逾期之日的报价。',
      },
      citation: 'Article 28',
      options: ['first-day-past-due', 'contract'],
    },
  },
  notEncoded: [
    {
      clause: 'Article 31, interest up to 2020-08-19',
      says: {
        en: 'For a contract from before 2020-08-20 interest up to 2020-08-19 follows the old text, where it is asked for.',
        zh: '2020年8月20日前订立的合同，当事人请求适用旧规定的，计至2020年8月19日的利息按旧规定。',
      },
      why: 'not-read',
      closedBy: 'The text of 2015 as an instrument of its own, up to 2020-08-19.',
    },
    {
      clause: 'Article 30',
      says: {
        en: 'The borrower may repay early unless agreed otherwise, with interest for the actual term.',
        zh: '除另有约定外，借款人可提前偿还，利息按实际借款期间计算。',
      },
      why: 'later-step',
      closedBy: 'The payoff of a loan on a day.',
    },
  ],
  rules: [
    {
      id: 'cn/private-lending-provisions-2020/25-cap',
      kind: 'limit',
      citation: 'Article 25',
      says: {
        en: 'Interest on a private loan is supported up to four times the one-year LPR of the day the contract was made.',
        zh: '民间借贷的利率以合同成立时一年期贷款市场报价利率四倍为限。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.signed',
      measure: { onMoneyAdvanced: 'rate.contract' },
      atMost: capOn('on.signed'),
    },
    {
      id: 'cn/private-lending-provisions-2020/27-total',
      kind: 'limit',
      citation: 'Article 27',
      says: {
        en: 'However interest was rolled over into principal, all that is claimed is at most the first principal and interest on it at the cap over the whole term.',
        zh: '利息计入后期本金的，借款期间届满后应付本息之和，不超过以最初本金与以最初本金按上限计算的整个借款期间利息之和。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.signed',
      about: ['amount.total-claimed'],
      measure: { sums: ['amount.total-claimed'] },
      atMost: {
        moneyAdvancedOf: 'amount.principal',
        withInterestAt: capOn('on.signed'),
        over: 'term.months',
      },
    },
    {
      id: 'cn/private-lending-provisions-2020/28-late',
      kind: 'limit',
      citation: 'Article 28',
      says: {
        en: 'The agreed late rate is at most four times the one-year LPR of the day the contract was made.',
        zh: '约定的逾期利率以不超过合同成立时一年期贷款市场报价利率四倍为限。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.signed',
      about: ['rate.overdue'],
      measure: { rates: ['rate.overdue'] },
      atMost: capOn('on.signed'),
    },
    {
      id: 'cn/private-lending-provisions-2020/28-term-rate',
      kind: 'limit',
      citation: 'Article 28',
      says: {
        en: 'Where a rate for the term was agreed and none for default, the late rate is at most that of the term.',
        zh: '约定了借期内利率但未约定逾期利率的，逾期利息按借期内利率计算。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.signed',
      about: ['terms.late-rate-agreed'],
      applies: {
        all: [
          { fact: 'terms.late-rate-agreed', is: ['no'] },
          { fact: 'terms.interest-clause', is: ['agreed'] },
        ],
      },
      measure: { rates: ['rate.overdue'] },
      atMost: { times: '1', of: { rates: ['rate.contract'] } },
    },
    {
      id: 'cn/private-lending-provisions-2020/28-no-rate',
      kind: 'limit',
      citation: 'Article 28',
      says: {
        en: 'Where no rate was agreed at all, the late rate is at most the one-year LPR of that time.',
        zh: '借期内利率和逾期利率均未约定的，逾期利息以当时一年期贷款市场报价利率为限。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.signed',
      about: ['terms.late-rate-agreed'],
      applies: {
        all: [
          { fact: 'terms.late-rate-agreed', is: ['no'] },
          { fact: 'terms.interest-clause', is: ['none'] },
        ],
      },
      measure: { rates: ['rate.overdue'] },
      atMost: {
        reading: 'lpr-of-default',
        options: {
          'first-day-past-due': { times: '1', series: 'cn/loan-prime-rate-1-year', on: 'on.overdue' },
          contract: { times: '1', series: 'cn/loan-prime-rate-1-year', on: 'on.signed' },
        },
      },
    },
    {
      id: 'cn/private-lending-provisions-2020/29-together',
      kind: 'limit',
      citation: 'Article 29',
      says: {
        en: 'Late interest, penalty and other charges may be claimed together, up to four times the one-year LPR in all.',
        zh: '逾期利息、违约金、其他费用可以一并主张，但总计不得超过合同成立时一年期贷款市场报价利率四倍。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.signed',
      about: ['rate.overdue', 'rate.late-penalty', 'rate.late-other'],
      measure: { rates: ['rate.overdue', 'rate.late-penalty', 'rate.late-other'] },
      atMost: capOn('on.signed'),
    },
    {
      id: 'cn/private-lending-provisions-2020/31-before',
      kind: 'limit',
      citation: 'Article 31',
      says: {
        en: 'For a contract from before 2020-08-20 interest from that day on is at most four times the one-year LPR of the day of the suit.',
        zh: '2020年8月20日前订立的合同，自该日起的利息以起诉时一年期贷款市场报价利率四倍为限。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.sued',
      about: ['on.sued'],
      applies: { date: 'on.signed', until: '2020-08-20' },
      measure: { onMoneyAdvanced: 'rate.contract' },
      atMost: capOn('on.sued'),
    },
    {
      id: 'cn/private-lending-provisions-2020/31-before-late',
      kind: 'limit',
      citation: 'Article 31',
      says: {
        en: 'For a contract from before 2020-08-20 late interest, penalty and other charges from that day on are together at most four times the one-year LPR of the day of the suit.',
        zh: '2020年8月20日前订立的合同，自该日起的逾期利息、违约金、其他费用，总计以起诉时一年期贷款市场报价利率四倍为限。',
      },
      basis: 'read',
      effect: 'forbid',
      consequence: NOT_SUPPORTED,
      by: 'on.sued',
      about: ['rate.overdue', 'rate.late-penalty', 'rate.late-other'],
      applies: { date: 'on.signed', until: '2020-08-20' },
      measure: { rates: ['rate.overdue', 'rate.late-penalty', 'rate.late-other'] },
      atMost: capOn('on.sued'),
    },
  ],
} satisfies PriceInstrument
