/** Worked cases of collection fees and of what a collector's letter says of the amount in France. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'fr/civil-enforcement-code',
  ordinary: 'place=FR currency=EUR on.judged=2026-11-24 on.claimed=2026-05-20 costs.court-title=no',
  cases: {
    'a fee of forty euros': {
      id: 'FR-W3',
      cites: 'FR-04',
      basis: 'published',
      tests: 'fr/civil-enforcement-code/l-111-8',
      ifMissed: 'A letter is paid for by the one who gets it.',
      facts: '',
      table: `
        costs.claimed=40   | barred        | without a title [atMost=0.00]
        costs.claimed=0.01 | barred        | a cent
        costs.claimed=0    | clear         | nothing
        costs.claimed=40 costs.court-title=yes | unbound | with a title
        costs.claimed=40 costs.court-title=?   | clear..barred | not known whether
        costs.claimed=?    | not-tested    | no costs are claimed
        costs.claimed=40 on.claimed=2012-06-01 | barred  | the first day
        costs.claimed=40 on.claimed=2012-05-31 | unbound | the day before
        costs.claimed=40 on.claimed=2012-06-02 | barred  | the second day
      `,
    },
    'one sum for everything': {
      id: 'FR-LETTER-A',
      cites: 'FR-01',
      basis: 'constructed',
      tests: 'fr/civil-enforcement-code/r-124-4-amount',
      ifMissed: 'Fees that are not owed hide in one sum.',
      facts: '',
      table: `
        shown.first-claim.amount-split=no on.signed=2001-01-01 | barred | the claim counts, not the loan
        shown.first-claim.amount-split=no  | barred        | one sum
        shown.first-claim.amount-split=yes | clear         | split
        shown.first-claim.amount-split=?   | not-tested    | no letter is spoken of
        shown.first-claim.amount-split=no costs.court-title=yes | unbound | with a title
        shown.first-claim.amount-split=no costs.court-title=?   | clear..barred | not known whether
        shown.first-claim.amount-split=no on.claimed=2012-05-31 | unbound | the day before
      `,
    },
  },
} satisfies PriceCaseFile
