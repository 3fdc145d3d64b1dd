/** Worked cases of the line that Hong Kong's banks keep to. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'hk/code-of-banking-practice',
  ordinary:
    'place=HK currency=HKD on.judged=2026-11-24 on.signed=2023-05-08 lender.type=bank advances=10000@0 charges=none',
  cases: {
    'a bank at 40 %': {
      id: 'HK-8-A',
      cites: 'HK-8',
      basis: 'constructed',
      tests: 'hk/code-of-banking-practice/12-3',
      ifMissed: 'A bank lends like a money lender.',
      facts: '',
      table: `
        payments=14000@12 lender.type=consumer-finance | unbound | no bank
        payments=13600@12    | clear       | 36 % exactly
        payments=13600.01@12 | discouraged | one cent more
        payments=14000@12 lender.type=money-lender | unbound | the Ordinance binds it
        payments=14000@12 on.signed=2022-12-30     | discouraged | the first day
        payments=14000@12 on.signed=2022-12-29     | unbound | the day before
        payments=14000@12 on.signed=2022-12-31     | discouraged | the second day
      `,
    },
  },
} satisfies PriceCaseFile
