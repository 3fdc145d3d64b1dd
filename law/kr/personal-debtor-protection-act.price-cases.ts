/** Worked cases of the base of default interest in Korea. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'kr/personal-debtor-protection-act',
  ordinary: 'place=KR currency=KRW on.judged=2026-11-24 amount.principal=30000000 amount.due=500000',
  cases: {
    'one missed instalment': {
      id: 'KR-10-A',
      cites: 'KR-10',
      basis: 'constructed',
      tests: 'kr/personal-debtor-protection-act/default-interest',
      ifMissed: 'One missed instalment makes the whole loan bear default interest.',
      facts: '',
      table: `
        amount.default-interest-base=500000   | clear   | the part that is due
        amount.default-interest-base=500001   | barred  | one won more
        amount.default-interest-base=30000000 | barred  | the whole loan
        amount.default-interest-base=30000000 amount.principal=49999999 | barred  | just below 50 million
        amount.default-interest-base=30000000 amount.principal=50000000 | unbound | 50 million
        amount.default-interest-base=30000000 amount.principal=?        | clear..barred | the loan is not known
        amount.default-interest-base=500001 on.judged=2024-10-17 | barred  | the first day
        amount.default-interest-base=500001 on.judged=2024-10-16 | unbound | the day before
        amount.default-interest-base=500001 on.judged=2024-10-18 | barred  | the second day
        amount.default-interest-base=500001 currency=USD amount.principal=300 amount.due=5 amount.default-interest-base=6 | clear..barred | another currency than the act's [needs=currency]
      `,
    },
  },
} satisfies PriceCaseFile
