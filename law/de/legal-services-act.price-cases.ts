/** Worked cases of what collecting may cost in Germany, and what a first claim says. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'de/legal-services-act',
  ordinary: 'place=DE currency=EUR on.judged=2026-11-24 on.claimed=2026-05-20',
  cases: {
    'interest without rate and period': {
      id: 'DE-W3',
      cites: 'DE-01',
      basis: 'published',
      tests: 'de/legal-services-act/13a-claim',
      ifMissed: 'Nobody can check the sum.',
      facts: 'shown.first-claim.interest-calculation=yes shown.first-claim.cost-kind-amount-cause=yes',
      table: `
        on.claimed=2026-05-20                           | clear   | both
        shown.first-claim.interest-calculation=no       | barred  | no rate, no period
        shown.first-claim.cost-kind-amount-cause=no     | barred  | costs without cause
        shown.first-claim.interest-calculation=no on.claimed=2021-10-01 | barred  | the first day
        shown.first-claim.interest-calculation=no on.claimed=2021-09-30 | unbound | the day before
        shown.first-claim.interest-calculation=no on.claimed=2021-10-02 | barred  | the second day
      `,
    },
    'as much as a lawyer': {
      id: 'DE-02-A',
      cites: 'DE-02',
      basis: 'constructed',
      tests: 'de/legal-services-act/13e-costs',
      ifMissed: 'Costs grow beyond the claim.',
      facts: 'costs.lawyer-fee=76.44',
      table: `
        costs.claimed=76.44 | clear         | the fee
        costs.claimed=76.45 | barred        | a cent more
        costs.claimed=40 costs.lawyer-fee=? | clear..barred | the fee is not known
      `,
    },
    'a claim of fifty euros': {
      id: 'DE-03-A',
      cites: 'DE-03',
      basis: 'constructed',
      tests: 'de/legal-services-act/rvg-13-2',
      ifMissed: 'Forty euros are asked to collect twenty.',
      facts: 'costs.claim=50',
      table: `
        costs.claimed=31 on.signed=2019-01-01 | clear..barred | the claim counts, not the loan
        costs.claimed=30    | clear         | the lowest band
        costs.claimed=30.01 | clear..barred | a cent more
        costs.claimed=31    | clear..barred | a euro more
        costs.claimed=60 costs.claim=50.01 | unbound | above 50
        costs.claimed=60 costs.claim=49.99 | clear..barred | below 50
        costs.claimed=60 costs.claim=51    | unbound | above 50
      `,
    },
    'paid on the first letter': {
      id: 'DE-03-B',
      cites: 'DE-03',
      basis: 'constructed',
      tests: 'de/legal-services-act/rvg-2300-first-letter',
      ifMissed: 'One letter is charged like a correspondence.',
      facts: 'costs.fee-unit=88 costs.first-letter-paid=yes',
      table: `
        costs.claimed=50 on.signed=2001-01-01 | clear..barred | the claim counts, not the loan
        costs.claimed=44    | clear         | half of 88
        costs.claimed=44.01 | clear..barred | a cent more
        costs.claimed=43.99 | clear         | a cent less
        costs.claimed=43.13 | clear         | 0.49 of it
        costs.claimed=44.88 costs.first-letter-paid=no | unbound | more letters were needed
        costs.claimed=44.88 costs.fee-unit=?           | not-tested | the unit is not told
      `,
    },
    'more than one letter': {
      id: 'DE-03-C',
      cites: 'DE-03',
      basis: 'constructed',
      tests: 'de/legal-services-act/rvg-2300',
      ifMissed: 'An undisputed claim is charged like a disputed one.',
      facts: 'costs.fee-unit=88 costs.first-letter-paid=no',
      table: `
        costs.claimed=80 on.signed=2001-01-01 | clear..barred | the claim counts, not the loan
        costs.claimed=79.20 | clear         | 0.9 of 88
        costs.claimed=79.21 | clear..barred | a cent more
        costs.claimed=80.08 costs.first-letter-paid=yes | unbound | the first letter was paid
        costs.claimed=80.08 costs.first-letter-paid=?   | clear..barred | not known whether
      `,
    },
  },
} satisfies PriceCaseFile
