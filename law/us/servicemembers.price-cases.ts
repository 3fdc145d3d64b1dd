/** Worked cases of the two caps for people in the armed forces. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'us/servicemembers',
  ordinary:
    'place=US currency=USD on.judged=2026-11-24 on.signed=2024-05-06 product=consumer-loan charges=none',
  cases: {
    '36 % with everything in it': {
      id: 'MLA-1-A',
      cites: 'MLA-1',
      basis: 'constructed',
      tests: 'us/servicemembers/mla-36',
      ifMissed: 'A soldier pays for insurance what the cap took from interest.',
      facts: 'borrower.covered-servicemember=yes advances=1000@0',
      table: `
        advances=1000@0 payments=270@3+270@6+270@9+270@12  | clear | quarters: four times the quarterly rate [measured=12.6045…]
        payments=12x40@1+1000@12 product=credit-card | clear..barred | a card too
        payments=12x30@1+1000@12       | clear         | 3 % a month: 36 exactly
        payments=12x30@1+1000.01@12    | clear..barred | one cent more
        payments=12x25@1+1000@12       | clear         | 30 %
        payments=12x25@1+1000@12 charges=insurance:insurer:12x6@1 | clear..barred | 37.2 % with the insurance
        payments=12x40@1+1000@12 borrower.covered-servicemember=no | unbound | not covered
        payments=12x40@1+1000@12 borrower.covered-servicemember=?  | clear..barred | not known whether
        payments=12x40@1+1000@12 product=mortgage     | unbound       | a mortgage
        payments=12x40@1+1000@12 product=business-loan | unbound      | no consumer credit
        payments=12x40@1+1000@12 on.signed=2016-10-03 | clear..barred | the first day
        payments=12x40@1+1000@12 on.signed=2016-10-02 | unbound       | the day before: the older rule
        payments=12x40@1+1000@12 on.signed=2016-10-04 | clear..barred | the second day
        payments=12x40@1+1000@12 product=credit-card on.signed=2017-10-03 | clear..barred | the first day of cards
        payments=12x40@1+1000@12 product=credit-card on.signed=2017-10-02 | unbound       | the day before
        payments=12x40@1+1000@12 product=credit-card on.signed=2017-10-04 | clear..barred | the second day
        payments=12x40@1+1000@12 product=online-consumer-loan on.signed=2017-10-02 | clear..barred | only cards had a year more
      `,
    },
    'a payday loan of 2010': {
      id: 'MLA-1-B',
      cites: 'MLA-1',
      basis: 'constructed',
      tests: 'us/servicemembers/mla-36-2007',
      ifMissed: 'The cap is thought to be as old as its widest form, or as young.',
      facts: 'borrower.covered-servicemember=yes advances=1000@0 on.signed=2010-05-06',
      table: `
        advances=1000@0 payments=270@3+270@6+270@9+270@12 | clear | quarters: four times the quarterly rate [measured=12.6045…]
        payments=12x30@1+1000@12    | clear         | 3 % a month: 36 exactly
        payments=12x30@1+1000.01@12 | clear..barred | one cent more
        payments=12x40@1+1000@12 product=online-consumer-loan | clear..barred | may be a payday loan
        payments=12x40@1+1000@12 product=auto-loan            | clear..barred | may be a title loan
        payments=12x40@1+1000@12 product=other-consumer-debt  | clear..barred | may be a refund loan
        payments=12x40@1+1000@12 product=credit-card          | unbound       | a card
        payments=12x40@1+1000@12 borrower.covered-servicemember=no | unbound  | not covered
        payments=12x40@1+1000@12 on.signed=2007-10-01 | clear..barred | the first day
        payments=12x40@1+1000@12 on.signed=2007-09-30 | unbound       | the day before
        payments=12x40@1+1000@12 on.signed=2007-10-02 | clear..barred | the second day
        payments=12x40@1+1000@12 on.signed=2016-10-02 | clear..barred | the last day
        payments=12x40@1+1000@12 on.signed=2016-10-01 | clear..barred | the last day but one
        payments=12x40@1+1000@12 on.signed=2016-10-03 | unbound       | the wider rule
      `,
    },
    '6 % on an earlier debt': {
      id: 'SCRA-1-A',
      cites: 'SCRA-1',
      basis: 'constructed',
      tests: 'us/servicemembers/scra-6',
      ifMissed: 'A card runs at 24 % while its holder serves.',
      facts: 'borrower.in-service-on-earlier-debt=yes',
      table: `
        rate.contract=6    | clear         | at the cap
        rate.contract=6.01 | clear..barred | above it
        rate.contract=24 borrower.in-service-on-earlier-debt=no | unbound | not in service
        rate.contract=24 on.judged=2003-12-19 | clear..barred | the first day
        rate.contract=24 on.judged=2003-12-18 | unbound       | the day before
        rate.contract=24 on.judged=2003-12-20 | clear..barred | the second day
      `,
    },
  },
} satisfies PriceCaseFile
