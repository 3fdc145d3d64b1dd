/**
 * What federal law caps for people in the armed forces: the Military Lending Act's 36 % on new credit, and the 6 % of the
 * Servicemembers Civil Relief Act on debts from before service. General knowledge, neither was read: they accuse nobody.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'

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
  sources: [GENERAL_KNOWLEDGE],
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
      inForce: { from: '2007-10-01' },
      by: 'on.signed',
      applies: {
        all: [
          { fact: 'borrower.covered-servicemember', is: ['yes'] },
          { not: { fact: 'product', is: ['mortgage'] } },
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
