/**
 * What federal law caps for people in the armed forces: the Military Lending Act's 36 % on new credit, and the 6 % of the
 * Servicemembers Civil Relief Act on debts from before service. Neither text was read, so they accuse nobody. What credit
 * the 36 % reach, and since when, is told by law firms: payday, vehicle-title and refund loans from 2007-10-01, nearly all
 * consumer credit from 2016-10-03, cards from 2017-10-03.
 */
import type { PriceCondition, PriceInstrument } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'

const COVERED: PriceCondition = { fact: 'borrower.covered-servicemember', is: ['yes'] }

export default {
  id: 'us/servicemembers',
  place: 'US',
  citation: '10 USC 987; 50 USC 3937',
  title: {
    en: 'Military Lending Act and Servicemembers Civil Relief Act',
    zh: '军人借贷法与军人民事救济法',
  },
  issuer: 'Congress; Department of Defense',
  force: 'statute',
  inForce: { from: '2003-12-19' },
  readOn: '2026-11-24',
  sources: [
    GENERAL_KNOWLEDGE,
    { title: 'Mayer Brown, September 2016 (the change of 2016-10-03)' },
    { title: 'National Law Review, Expanded Military Lending Act Regulations (2007-10-01, 2017-10-03)' },
  ],
  notEncoded: [
    {
      clause: '50 USC 3937, notice',
      says: {
        en: 'The borrower asks in writing, up to 180 days after service; with a mortgage the cap lasts a year longer.',
        zh: '借款人应书面请求，最迟为服役结束后180天；按揭的上限再延续一年。',
      },
      why: 'later-step',
      closedBy: 'Facts of service beside those of a loan.',
    },
  ],
  rules: [
    {
      id: 'us/servicemembers/mla-36',
      kind: 'limit',
      citation: '10 USC 987(b); 32 CFR 232.4',
      says: {
        en: 'A covered borrower pays at most 36 % a year, with add-on insurance and most fees in it.',
        zh: '受保护军人及家属的年百分率（含附加保险和多数费用）不得超过36%。',
      },
      basis: 'unverified',
      effect: 'forbid',
      inForce: { from: '2016-10-03' },
      by: 'on.signed',
      applies: {
        all: [
          COVERED,
          { not: { fact: 'product', is: ['mortgage', 'business-loan'] } },
          {
            any: [
              { not: { fact: 'product', is: ['credit-card'] } },
              { date: 'on.signed', from: '2017-10-03' },
            ],
          },
        ],
      },
      measure: { yearlyCost: 'appendix-j' },
      atMost: { percent: '36' },
    },
    {
      id: 'us/servicemembers/mla-36-2007',
      kind: 'limit',
      citation: '10 USC 987(b); 32 CFR 232.3 (before 2016-10-03)',
      says: {
        en: 'A covered borrower pays at most 36 % a year on a payday, vehicle-title or tax-refund loan.',
        zh: '受保护军人及家属的发薪日贷款、车辆产权贷款和退税预支贷款，年百分率不得超过36%。',
      },
      basis: 'unverified',
      effect: 'forbid',
      inForce: { from: '2007-10-01', until: '2016-10-03' },
      by: 'on.signed',
      applies: {
        all: [
          COVERED,
          // the kinds of loan that may be one of the three
          {
            fact: 'product',
            is: ['consumer-loan', 'online-consumer-loan', 'auto-loan', 'other-consumer-debt'],
          },
        ],
      },
      measure: { yearlyCost: 'appendix-j' },
      atMost: { percent: '36' },
    },
    {
      id: 'us/servicemembers/scra-6',
      kind: 'limit',
      citation: '50 USC 3937(a)',
      says: {
        en: 'On a debt from before service interest is at most 6 % a year while service lasts.',
        zh: '服役前的债务在服役期间的利率不得超过年6%。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.judged',
      applies: { fact: 'borrower.in-service-on-earlier-debt', is: ['yes'] },
      measure: { rates: ['rate.contract'] },
      atMost: { percent: '6' },
    },
  ],
} satisfies PriceInstrument
