/** Worked cases of the annual rate: posters without it, rates that leave a fee out, rates that are and are not rounded. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/annual-rate-announcement-2021',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2024-05-06 on.advertised=2024-05-01 lender.type=bank',
  cases: {
    'a poster with a daily rate alone': {
      id: 'W62',
      cites: 'PBC3-1',
      basis: 'published',
      tests: 'cn/annual-rate-announcement-2021/1-advertisement',
      ifMissed: 'A loan of 7.3 % a year is sold as one of 0.02 %.',
      facts: '',
      table: `
        shown.advertisement.annual-rate=no lender.type=trust | unbound | not among those named
        shown.advertisement.annual-rate=no  | barred        | "0.02 % a day" and no annual rate
        shown.advertisement.annual-rate=yes | clear         | it stands there
        shown.advertisement.annual-rate=?   | clear..barred | nobody looked [needs=shown.advertisement.annual-rate]
        shown.advertisement.annual-rate=no on.advertised=? | clear..barred | when it hung is not known [needs=on.advertised]
        shown.advertisement.annual-rate=? on.advertised=? | not-tested | no advertisement is spoken of
        shown.advertisement.annual-rate=no on.advertised=2021-03-31 | barred | the first day
        shown.advertisement.annual-rate=no on.advertised=2021-03-30 | unbound | the day before
        shown.advertisement.annual-rate=no on.advertised=2021-04-01 | barred | the second day
        shown.advertisement.annual-rate=no lender.type=platform         | barred  | a platform that shows loans is bound
        shown.advertisement.annual-rate=no lender.type=small-loan       | barred  | bound
        shown.advertisement.annual-rate=no lender.type=consumer-finance | barred  | bound
        shown.advertisement.annual-rate=no lender.type=auto-finance     | barred  | bound
        shown.advertisement.annual-rate=no lender.type=private          | unbound | only encouraged
        shown.advertisement.annual-rate=no lender.type=bank/private     | clear..barred | one of the two [needs=lender.type]
      `,
    },
    'an annual rate in small print': {
      id: 'PBC3-1-B',
      cites: 'PBC3-1',
      basis: 'constructed',
      tests: 'cn/annual-rate-announcement-2021/1-prominence',
      ifMissed: 'The daily rate is read and the annual one is not.',
      facts: '',
      table: `
        shown.advertisement.annual-rate-most-prominent=no on.signed=2020-01-01 | barred | it is the day of the advertisement that counts
        shown.advertisement.annual-rate-most-prominent=no  | barred | the daily rate is larger
        shown.advertisement.annual-rate-most-prominent=yes | clear  | it is not
      `,
    },
    'a contract without it': {
      id: 'PBC3-1-C',
      cites: 'PBC3-1',
      basis: 'constructed',
      tests: 'cn/annual-rate-announcement-2021/1-contract',
      ifMissed: 'What was signed does not say what it costs.',
      facts: '',
      table: `
        shown.contract.annual-rate=no  | barred        | it is missing
        shown.contract.annual-rate=yes | clear         | it is there
        shown.contract.annual-rate=?   | clear..barred | the contract was not looked at
      `,
    },
    'a fee on the first principal is no 7.2 %': {
      id: 'W65',
      cites: 'PBC3-3/4',
      basis: 'published',
      tests: 'cn/annual-rate-announcement-2021/3-formula',
      ifMissed: 'A loan of 13 % is believed to cost 7.2 %.',
      facts: 'advances=12000@0 payments=12x1072@1 charges=none',
      table: `
        rate.shown=7.2   | barred        | 0.6 % a month of 12,000, times twelve; the monthly rate of return is 1.0862 % [measured=13.0342…]
        rate.shown=13.03 | clear..barred | twelve times the monthly rate; compounded it is 13.84 [needs=annualised]
        rate.shown=13.02 | barred        | too low on either reading
        rate.shown=13.0  | clear..barred | one place shown: it may stand for up to 13.05, enough times twelve
        rate.shown=13    | clear..barred | no place shown: up to 13.5
        rate.shown=12.9  | barred        | up to 12.95 is too low on either reading
        rate.shown=13.84 | clear         | compounded, so enough on both
        rate.shown=13.83 | clear..barred | one hundredth too low for the compounded one
        rate.shown=14    | clear         | above
        rate.shown=7.2 rate.method=simple | barred | a simple rate that does not say so
        rate.shown=7.2 rate.method=simple shown.advertisement.simple-method-said=yes | clear..barred | one that says so: how low it may be was not read [needs=Article_4]
        rate.shown=7.2 rate.method=irr shown.advertisement.simple-method-said=yes    | barred | it says so and is none
        rate.shown=7.2 rate.method=irr    | barred  | found as a rate of return
        rate.shown=?     | not-tested    | no rate is shown
        rate.shown=7.2 charges=?  | barred        | enough is known to say that it costs more
        rate.shown=14 charges=?   | clear..barred | other charges may come on top [needs=charges]
        rate.shown=14 advances=?  | clear..barred | what was paid out is not known [needs=advances]
      `,
    },
    'a guarantee fee belongs to the rate': {
      id: 'W66',
      cites: 'PBC3-3, ZD-02, APR26-2',
      basis: 'published',
      tests: 'cn/annual-rate-announcement-2021/3-formula',
      ifMissed: 'Two thirds of the price hide in a fee paid to somebody else.',
      facts: 'advances=10000@0 payments=12x860.66@1 charges=guarantee:guarantor:12x50@1',
      table: `
        rate.shown=6     | barred        | the interest alone [measured=16.7075…]
        rate.shown=16.71 | clear..barred | with the fee, times twelve; compounded 18.05
        rate.shown=16.70 | barred        | too low on either reading
        rate.shown=18.05 | clear         | compounded
        rate.shown=6.0 charges=none | clear..barred | without the fee: 6 % a year, 6.17 % compounded
        rate.shown=6.17 charges=none | clear | enough for both
        rate.shown=18.05 advances=10000@2024-05-06 payments=12x860.66@2024-06-06 charges=guarantee:guarantor:12x50@2024-06-06 | clear | the same on dates a month apart
        rate.shown=16.6 advances=10000@2024-05-06 payments=12x860.66@2024-06-16 charges=guarantee:guarantor:12x50@2024-06-16 | clear..barred | ten days later the first, so by days: a little less
        rate.shown=15 advances=10000@2024-05-06 payments=12x860.66@2024-06-16 charges=guarantee:guarantor:12x50@2024-06-16 | barred | but not so much less
      `,
    },
    'money that goes out twice has no single rate': {
      id: 'PBC3-3-A',
      cites: 'PBC3-3',
      basis: 'constructed',
      tests: 'cn/annual-rate-announcement-2021/3-formula',
      ifMissed: 'One of two rates is taken for the rate.',
      facts: 'charges=none rate.shown=10',
      table: `
        advances=1000@0+1000@6 payments=1500@3+700@12 | clear..barred | more is paid back than was lent by then, and then lent again: two rates may solve it [needs=nominal+effective]
        advances=1000@0+1000@6 payments=12x180@1      | barred        | lent in two parts, one rate [measured=26.9306…]
        advances=1000@0 payments=900@12               | clear         | less is paid back than was lent [measured=<0]
      `,
    },
    'a simple rate that does not say so': {
      id: 'W64',
      cites: 'PBC3-4',
      basis: 'published',
      tests: 'cn/annual-rate-announcement-2021/4-simple',
      ifMissed: 'Two loans are compared by figures that mean different things.',
      facts: 'rate.method=simple',
      table: `
        shown.advertisement.simple-method-said=no on.signed=2020-01-01 | barred | it is the day of the advertisement that counts
        shown.advertisement.simple-method-said=no  | barred        | not said
        shown.advertisement.simple-method-said=yes | clear         | said
        rate.method=irr shown.advertisement.simple-method-said=no | unbound | it is none
        shown.advertisement.simple-method-said=?   | clear..barred | not known
      `,
    },
  },
} satisfies PriceCaseFile
