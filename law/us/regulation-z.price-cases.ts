/** Worked cases of Regulation Z's tolerances, on both sides of both ends. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'us/regulation-z',
  ordinary:
    'place=US currency=USD on.judged=2026-11-24 on.signed=2024-05-06 product=consumer-loan advances=1000@0 charges=none',
  cases: {
    'an eighth of a point': {
      id: 'RZ-1-A',
      cites: 'RZ-1',
      basis: 'constructed',
      tests: 'us/regulation-z/22-a-2',
      ifMissed: 'A rate that is off is taken for exact, or an exact one for off.',
      facts: 'terms.regular=yes payments=12x10@1+1000@12',
      table: `
        rate.shown=12     | clear         | 1 % a month: 12 exactly
        rate.shown=11.875 | clear         | an eighth below
        rate.shown=11.874 | clear..barred | more than that
        rate.shown=12.125 | clear         | an eighth above
        rate.shown=12.126 | clear..barred | more than that
        rate.shown=11 terms.regular=no | unbound | irregular: the other tolerance
        rate.shown=11 advances=1000@2024-05-06 payments=12x10@2024-06-06+1000@2025-05-06 | clear..barred | on dates
        advances=5000@1978-01-10 payments=24x230@1978-02-10 rate.shown=9.69 on.signed=2024-05-06 | clear | appendix J (c)(1)(i): 9.69
        advances=5000@1978-01-10 payments=24x230@1978-02-10 rate.shown=9.81 | clear         | within an eighth of 9.6857
        advances=5000@1978-01-10 payments=24x230@1978-02-10 rate.shown=9.82 | clear..barred | more
        advances=6000@1978-02-10 payments=36x200@1978-04-01 rate.shown=11.82 | clear | (c)(1)(ii), a long first period: 11.82
        advances=6000@1978-02-10 payments=36x200@1978-04-01 rate.shown=11.69 | clear..barred | more than an eighth below 11.8165
        advances=6000@1978-02-10 payments=36x200@1978-04-01 rate.shown=11.694 | clear | less than an eighth, with odd days over 30
        rate.shown=11 on.signed=2011-12-30 | clear..barred | the first day
        rate.shown=11 on.signed=2011-12-29 | unbound       | the day before
        rate.shown=11 on.signed=2011-12-31 | clear..barred | the second day
        rate.shown=?  | not-tested | no rate is disclosed
      `,
    },
    'a quarter of a point': {
      id: 'RZ-2-A',
      cites: 'RZ-2',
      basis: 'constructed',
      tests: 'us/regulation-z/22-a-3',
      ifMissed: 'An irregular loan is measured too finely.',
      facts: 'terms.regular=no payments=12x10@1+1000@12',
      table: `
        advances=1000@0 payments=270@3+270@6+270@9+270@12 rate.shown=12 | . | quarters: four times the quarterly rate [measured=12.6045…]
        rate.shown=11.74 on.sued=2000-01-01 | clear..barred | the day of the contract counts
        rate.shown=11.75 | clear         | a quarter below
        rate.shown=11.74 | clear..barred | more than that
        rate.shown=12.25 | clear         | a quarter above
        rate.shown=12.26 | clear..barred | more than that
        rate.shown=11 terms.regular=yes | unbound | regular
      `,
    },
    'a mortgage': {
      id: 'RZ-3-A',
      cites: 'RZ-3',
      basis: 'constructed',
      tests: 'us/regulation-z/18-d-1',
      ifMissed: 'A charge is hidden in a long schedule.',
      facts: 'product=mortgage amount.finance-charge-shown=50000',
      table: `
        amount.finance-charge=50101 on.sued=2000-01-01 | clear..barred | the day of the contract counts
        amount.finance-charge=50200 product=credit-card | unbound | no mortgage
        amount.finance-charge=50100    | clear         | 100 short
        amount.finance-charge=50100.01 | clear..barred | more than that
        amount.finance-charge=50101    | clear..barred | a dollar more
        amount.finance-charge=40000    | clear         | more was disclosed than is charged
        amount.finance-charge=50200 product=consumer-loan | unbound | no mortgage
      `,
    },
    'a small loan': {
      id: 'RZ-3-B',
      cites: 'RZ-3',
      basis: 'constructed',
      tests: 'us/regulation-z/18-d-2-small',
      ifMissed: 'On a small loan ten dollars are much.',
      facts: 'amount.financed=1000 amount.finance-charge-shown=120',
      table: `
        amount.finance-charge=130 on.sued=2000-01-01 | clear..barred | the day of the contract counts
        amount.finance-charge=130 product=credit-card | clear..barred | no mortgage
        amount.finance-charge=125    | clear         | five above
        amount.finance-charge=125.01 | clear..barred | more
        amount.finance-charge=115    | clear         | five below
        amount.finance-charge=114.99 | clear..barred | less
        amount.finance-charge=130 amount.financed=1000.01 | unbound | above 1,000
        amount.finance-charge=130 amount.financed=999.99  | clear..barred | below 1,000
        amount.finance-charge=130 product=mortgage        | unbound | a mortgage
      `,
    },
    'a larger loan': {
      id: 'RZ-3-C',
      cites: 'RZ-3',
      basis: 'constructed',
      tests: 'us/regulation-z/18-d-2-large',
      ifMissed: 'A charge that is off is not noticed.',
      facts: 'amount.financed=5000 amount.finance-charge-shown=600',
      table: `
        amount.finance-charge=620 on.sued=2000-01-01 | clear..barred | the day of the contract counts
        amount.finance-charge=620 product=credit-card | clear..barred | no mortgage
        amount.finance-charge=610    | clear         | ten above
        amount.finance-charge=610.01 | clear..barred | more
        amount.finance-charge=590    | clear         | ten below
        amount.finance-charge=589.99 | clear..barred | less
        amount.finance-charge=620 amount.financed=1000    | unbound | a small loan
        amount.finance-charge=620 amount.financed=1000.01 | clear..barred | just above
        amount.finance-charge=620 amount.financed=1000.02 | clear..barred | just above
        amount.finance-charge=620 product=mortgage        | unbound | a mortgage
      `,
    },
  },
} satisfies PriceCaseFile
