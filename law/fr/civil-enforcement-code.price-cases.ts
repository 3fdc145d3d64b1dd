/** Worked cases of collection fees in France. */
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
  },
} satisfies PriceCaseFile
