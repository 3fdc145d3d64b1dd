/**
 * Hong Kong's Code of Banking Practice, section 12.3: banks, which the Money Lenders Ordinance does not bind, keep to its
 * lines unless a rate can be justified. Known from a law firm. The lines are those of 2022-12-30.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'hk/code-of-banking-practice',
  place: 'HK',
  citation: 'Code of Banking Practice',
  title: { en: 'Code of Banking Practice', zh: '银行营运守则' },
  issuer: 'Hong Kong Association of Banks; DTC Association',
  force: 'industry-guideline',
  inForce: { from: '2022-12-30' },
  readOn: '2026-11-24',
  sources: [{ title: 'Deacons, 2023-01-04' }],
  binds: { fact: 'lender.type', is: ['bank'] },
  rules: [
    {
      id: 'hk/code-of-banking-practice/12-3',
      kind: 'limit',
      citation: 'Section 12.3',
      says: {
        en: 'A bank charges retail customers no effective rate above the line of presumed extortion, 36 % a year, unless it can justify it.',
        zh: '除非有充分理由，银行向零售客户收取的实际利率不应超过推定为敲诈性的年息36%。',
      },
      basis: 'reported',
      effect: 'should-not',
      by: 'on.signed',
      measure: { yearlyCost: 'effective-by-days' },
      atMost: { percent: '36' },
    },
  ],
} satisfies PriceInstrument
