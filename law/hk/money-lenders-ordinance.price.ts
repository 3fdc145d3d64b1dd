/**
 * Hong Kong's Money Lenders Ordinance (Cap. 163): the rates above which lending is an offence (section 24) or presumed
 * extortionate (section 25), before and from 2022-12-30, and compound interest. Known from quotations on CLIC and from
 * law firms. Banks are outside. How days are counted was not read: they stand over 365. Whether somebody committed an
 * offence is for a court; here the rate is compared.
 */
import type { PriceInstrument } from '@forbear/loan/price'

const OFFENCE = {
  en: 'The Ordinance makes it an offence to lend above this rate, and the agreement cannot be enforced; whether one was committed is for a court.',
  zh: '该条例规定以超过该利率放贷属罪行，有关协议不得强制执行；是否构成罪行由法院认定。',
}
const REOPEN = {
  en: 'A court may reopen the transaction.',
  zh: '法院可重新审理该交易。',
}
const EFFECTIVE = { yearlyCost: 'effective-by-days' } as const

export default {
  id: 'hk/money-lenders-ordinance',
  place: 'HK',
  citation: 'Cap. 163',
  title: { en: 'Money Lenders Ordinance', zh: '放债人条例' },
  issuer: 'Legislature of Hong Kong',
  force: 'statute',
  inForce: { from: '1980-12-12' },
  readOn: '2026-11-24',
  sources: [
    { title: 'clic.org.hk (sections 24, 25)' },
    { title: 'Deacons, 2023-01-04; Hogan Lovells on jdsupra.com (the change of 2022-12-30)' },
    { title: 'General knowledge (the first day of the Ordinance)' },
  ],
  currency: 'HKD',
  binds: { not: { fact: 'lender.type', is: ['bank'] } },
  rules: [
    {
      id: 'hk/money-lenders-ordinance/24-offence-1980',
      kind: 'limit',
      citation: 'Section 24 (loans before 2022-12-30)',
      says: {
        en: 'Nobody lends at an effective rate above 60 % a year.',
        zh: '任何人不得以超过年息60%的实际利率放贷。',
      },
      basis: 'reported',
      effect: 'forbid',
      consequence: OFFENCE,
      inForce: { from: '1980-12-12', until: '2022-12-30' },
      by: 'on.signed',
      measure: EFFECTIVE,
      atMost: { percent: '60' },
    },
    {
      id: 'hk/money-lenders-ordinance/24-offence-2022',
      kind: 'limit',
      citation: 'Section 24',
      says: {
        en: 'Nobody lends at an effective rate above 48 % a year.',
        zh: '任何人不得以超过年息48%的实际利率放贷。',
      },
      basis: 'quoted',
      effect: 'forbid',
      consequence: OFFENCE,
      inForce: { from: '2022-12-30' },
      by: 'on.signed',
      measure: EFFECTIVE,
      atMost: { percent: '48' },
    },
    {
      id: 'hk/money-lenders-ordinance/25-extortionate-1980',
      kind: 'limit',
      citation: 'Section 25 (loans before 2022-12-30)',
      says: {
        en: 'An effective rate above 48 % a year is presumed extortionate.',
        zh: '实际利率超过年息48%的，推定为敲诈性。',
      },
      basis: 'reported',
      effect: 'presume',
      consequence: REOPEN,
      inForce: { from: '1980-12-12', until: '2022-12-30' },
      by: 'on.signed',
      measure: EFFECTIVE,
      atMost: { percent: '48' },
    },
    {
      id: 'hk/money-lenders-ordinance/25-extortionate-2022',
      kind: 'limit',
      citation: 'Section 25',
      says: {
        en: 'An effective rate above 36 % a year is presumed extortionate.',
        zh: '实际利率超过年息36%的，推定为敲诈性。',
      },
      basis: 'quoted',
      effect: 'presume',
      consequence: REOPEN,
      inForce: { from: '2022-12-30' },
      by: 'on.signed',
      measure: EFFECTIVE,
      atMost: { percent: '36' },
    },
    {
      id: 'hk/money-lenders-ordinance/compound-interest',
      kind: 'limit',
      citation: 'Section number not known (compound interest)',
      says: {
        en: "A money lender's compound interest, for default too, is not enforceable, unless a court says otherwise.",
        zh: '放债人收取复利（包括逾期复利）的约定不得强制执行，法院另有决定的除外。',
      },
      basis: 'quoted',
      effect: 'presume',
      by: 'on.signed',
      measure: { charges: { kinds: ['compound-interest'] } },
      atMost: { sum: '0' },
    },
  ],
} satisfies PriceInstrument
