/**
 * Regulation Z, 12 CFR part 1026: how far a disclosed annual percentage rate and finance charge may be off. The numbers
 * are general knowledge and accuse nobody; of Appendix J, by which the rate is found, parts were read.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'

export default {
  id: 'us/regulation-z',
  place: 'US',
  citation: '12 CFR part 1026',
  title: { en: 'Truth in Lending (Regulation Z)', zh: '诚实信贷（Z 条例）' },
  issuer: 'Consumer Financial Protection Bureau',
  force: 'regulation',
  inForce: { from: '2011-12-30' },
  readOn: '2026-11-24',
  sources: [GENERAL_KNOWLEDGE],
  currency: 'USD',
  rules: [
    {
      id: 'us/regulation-z/22-a-2',
      kind: 'limit',
      citation: '12 CFR 1026.22(a)(2)',
      says: {
        en: 'In a regular transaction the disclosed annual percentage rate is accurate within an eighth of a point.',
        zh: '常规交易中，披露的年百分率与实际值相差不超过八分之一个百分点。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      about: ['rate.shown'],
      applies: { fact: 'terms.regular', is: ['yes'] },
      measure: { yearlyCost: 'appendix-j' },
      atLeast: { times: '1', of: { rates: ['rate.shown'] }, plus: '-0.125' },
      atMost: { times: '1', of: { rates: ['rate.shown'] }, plus: '0.125' },
    },
    {
      id: 'us/regulation-z/22-a-3',
      kind: 'limit',
      citation: '12 CFR 1026.22(a)(3)',
      says: {
        en: 'In an irregular one, with several advances or irregular periods or amounts, within a quarter of a point.',
        zh: '非常规交易（多次放款、期间或金额不规则）中，相差不超过四分之一个百分点。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      about: ['rate.shown'],
      applies: { fact: 'terms.regular', is: ['no'] },
      measure: { yearlyCost: 'appendix-j' },
      atLeast: { times: '1', of: { rates: ['rate.shown'] }, plus: '-0.25' },
      atMost: { times: '1', of: { rates: ['rate.shown'] }, plus: '0.25' },
    },
    {
      id: 'us/regulation-z/18-d-1',
      kind: 'limit',
      citation: '12 CFR 1026.18(d)(1)',
      says: {
        en: 'With a mortgage the disclosed finance charge is not short of the real one by more than $100.',
        zh: '按揭贷款披露的融资费用不得比实际少100美元以上。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      about: ['amount.finance-charge-shown'],
      applies: { fact: 'product', is: ['mortgage'] },
      measure: { sums: ['amount.finance-charge'] },
      atMost: { times: '1', of: { sums: ['amount.finance-charge-shown'] }, plus: '100' },
    },
    {
      id: 'us/regulation-z/18-d-2-small',
      kind: 'limit',
      citation: '12 CFR 1026.18(d)(2) (up to $1,000)',
      says: {
        en: 'Up to $1,000 financed, the disclosed finance charge is off by at most $5.',
        zh: '融资额不超过1000美元的，披露的融资费用相差不超过5美元。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      about: ['amount.finance-charge-shown'],
      applies: {
        all: [{ not: { fact: 'product', is: ['mortgage'] } }, { sum: 'amount.financed', atMost: '1000' }],
      },
      measure: { sums: ['amount.finance-charge'] },
      atLeast: { times: '1', of: { sums: ['amount.finance-charge-shown'] }, plus: '-5' },
      atMost: { times: '1', of: { sums: ['amount.finance-charge-shown'] }, plus: '5' },
    },
    {
      id: 'us/regulation-z/18-d-2-large',
      kind: 'limit',
      citation: '12 CFR 1026.18(d)(2)',
      says: {
        en: 'Above $1,000 financed, the disclosed finance charge is off by at most $10.',
        zh: '融资额超过1000美元的，披露的融资费用相差不超过10美元。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      about: ['amount.finance-charge-shown'],
      applies: {
        all: [{ not: { fact: 'product', is: ['mortgage'] } }, { sum: 'amount.financed', atLeast: '1000.01' }],
      },
      measure: { sums: ['amount.finance-charge'] },
      atLeast: { times: '1', of: { sums: ['amount.finance-charge-shown'] }, plus: '-10' },
      atMost: { times: '1', of: { sums: ['amount.finance-charge-shown'] }, plus: '10' },
    },
  ],
} satisfies PriceInstrument
