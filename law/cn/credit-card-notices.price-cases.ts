/** Worked cases of the two notices on credit cards. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/credit-card-notices',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2024-05-06 on.advertised=2024-05-01 lender.type=bank product=credit-card',
  cases: {
    'an overdraft told by the day': {
      id: 'CC-2020-A',
      cites: 'Rate band, PBC notice of 2020-12-31',
      basis: 'constructed',
      tests: 'cn/credit-card-notices/2020-annual-rate',
      ifMissed: '0.05 % a day sounds like nothing.',
      facts: 'shown.advertisement.annual-rate=yes',
      table: `
        shown.advertisement.annual-rate=no product=online-consumer-loan | unbound | no card
        shown.advertisement.annual-rate=no lender.type=consumer-finance | unbound | no bank
        on.advertised=2024-05-01            | clear   | it is shown
        shown.advertisement.annual-rate=no  | barred  | only by the day
        shown.advertisement.annual-rate-most-prominent=no | clear | how prominent beside others is for the announcement of 2021
        shown.advertisement.annual-rate=no on.advertised=2021-01-01 | barred  | the first day
        shown.advertisement.annual-rate=no on.advertised=2020-12-31 | unbound | the day before
        shown.advertisement.annual-rate=no on.advertised=2021-01-02 | barred  | the second day
        shown.advertisement.annual-rate=no product=consumer-loan    | unbound | no card
        shown.advertisement.annual-rate=no lender.type=other        | unbound | no bank
      `,
    },
    'the highest rate': {
      id: 'CC-2022-A',
      cites: '2022 notice',
      basis: 'constructed',
      tests: 'cn/credit-card-notices/2022-highest-rate',
      ifMissed: '"From 6 %" is read as 6 %.',
      facts: '',
      table: `
        shown.advertisement.highest-annual-rate=yes | clear   | shown
        shown.advertisement.highest-annual-rate=no  | barred  | only the lowest
        shown.advertisement.highest-annual-rate=no on.advertised=2022-07-07 | barred  | the first day
        shown.advertisement.highest-annual-rate=no on.advertised=2022-07-06 | unbound | the day before
        shown.advertisement.highest-annual-rate=no on.advertised=2022-07-08 | barred  | the second day
      `,
    },
    'sixty instalments': {
      id: 'CC-2022-B',
      cites: '2022 notice',
      basis: 'constructed',
      tests: 'cn/credit-card-notices/2022-instalment-months',
      ifMissed: 'A purchase is paid for a decade.',
      facts: 'terms.repayment=instalments',
      table: `
        term.months=61 terms.repayment=bullet | unbound | no instalments
        term.months=60 | clear  | five years
        term.months=61 | barred | a month more
        term.months=61 terms.repayment=revolving | unbound | no instalments
        term.months=61 on.signed=2022-07-07 | barred  | the first day
        term.months=61 on.signed=2022-07-06 | unbound | the day before
        term.months=61 on.signed=2022-07-08 | barred  | the second day
      `,
    },
    'a fee that is interest': {
      id: 'CC-2022-C',
      cites: '2022 notice',
      basis: 'constructed',
      tests: 'cn/credit-card-notices/2022-interest',
      ifMissed: '"0 % interest, 0.6 % fee a month" is believed.',
      facts: '',
      table: `
        shown.card-instalment.cost-as-interest=yes | clear   | as interest
        shown.card-instalment.cost-as-interest=no  | barred  | as a fee
        shown.card-instalment.cost-as-interest=no on.signed=2022-07-07 | barred  | the first day
        shown.card-instalment.cost-as-interest=no on.signed=2022-07-06 | unbound | the day before
        shown.card-instalment.cost-as-interest=no on.signed=2022-07-08 | barred  | the second day
      `,
    },
  },
} satisfies PriceCaseFile
