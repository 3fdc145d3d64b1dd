/** Worked cases of Taiwan's two caps on interest. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'tw/interest-caps',
  ordinary: 'place=TW currency=TWD on.judged=2026-11-24 on.signed=2023-05-08 product=consumer-loan',
  cases: {
    'agreed interest': {
      id: 'TW-R-A',
      cites: 'TW-R',
      basis: 'constructed',
      tests: 'tw/interest-caps/agreed',
      ifMissed: 'Void interest is paid.',
      facts: '',
      table: `
        rate.contract=16    | clear         | at the cap
        rate.contract=16.01 | clear..barred | above it
        rate.contract=17 on.signed=2021-07-20 | clear..barred | the first day
        rate.contract=17 on.signed=2021-07-19 | unbound | the day before
        rate.contract=17 on.signed=2021-07-21 | clear..barred | the second day
      `,
    },
    'a card': {
      id: 'TW-R-B',
      cites: 'TW-R',
      basis: 'constructed',
      tests: 'tw/interest-caps/card',
      ifMissed: 'A card costs more than it may.',
      facts: 'product=credit-card',
      table: `
        rate.contract=16 product=online-consumer-loan | unbound | no card
        rate.contract=15    | clear         | at the cap
        rate.contract=15.01 | clear..barred | above it
        rate.contract=16 product=consumer-loan | unbound | no card
        rate.contract=16 on.judged=2015-09-01 | clear..barred | the first day
        rate.contract=16 on.judged=2015-08-31 | unbound | the day before
        rate.contract=16 on.judged=2015-09-02 | clear..barred | the second day
      `,
    },
  },
} satisfies PriceCaseFile
