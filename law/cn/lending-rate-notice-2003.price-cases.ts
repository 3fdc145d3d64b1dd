/** Worked cases of the penalty band: both of its ends, the lenders it binds, its first day. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/lending-rate-notice-2003',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2024-05-06 lender.type=bank product=consumer-loan rate.contract=14.4',
  cases: {
    'a penalty rate at the top of the band': {
      id: 'W74',
      cites: 'PEN-1',
      basis: 'published',
      tests: 'cn/lending-rate-notice-2003/3-overdue',
      ifMissed: 'A late borrower pays a rate that no rule allows.',
      facts: '',
      table: `
        rate.overdue=21.6                              | clear         | 1.5 times 14.4 [atLeast=18.72 atMost=21.6]
        rate.overdue=21.61                             | barred        | above it
        rate.overdue=18.72                             | clear         | 1.3 times
        rate.overdue=18.71                             | barred        | below the band
        rate.contract=18.25 rate.overdue=27.375        | clear         | 0.05 % a day, times 1.5: inside this band, above the line of 24 %
        rate.contract=? rate.overdue=21.6              | clear..barred | the contract's rate is not known [needs=rate.contract]
        rate.overdue=?                                 | not-tested    | no penalty rate is spoken of
        rate.overdue=30 on.signed=2004-01-01           | barred        | the first day
        rate.overdue=30 on.signed=2003-12-31           | unbound       | the day before
        rate.overdue=30 on.signed=2004-01-02           | barred        | the second day
        rate.overdue=30 lender.type=consumer-finance   | barred        | bound
        rate.overdue=30 lender.type=auto-finance       | barred        | bound
        rate.overdue=30 lender.type=trust              | barred        | bound
        rate.overdue=30 lender.type=small-loan         | unbound       | no institution of this notice
        rate.overdue=30 lender.type=private            | unbound       | private lending has its own cap
        rate.overdue=30 product=credit-card            | unbound       | cards have rules of their own
        rate.overdue=30 product=online-consumer-loan   | barred        | online or not
        rate.overdue=30 product=?                      | clear..barred | it might be a card [needs=product]
      `,
    },
    'a loan used for something else': {
      id: 'PEN-2-A',
      cites: 'PEN-2',
      basis: 'constructed',
      tests: 'cn/lending-rate-notice-2003/3-misuse',
      ifMissed: 'Misuse is charged without bound.',
      facts: 'rate.contract=10',
      table: `
        rate.misuse=20    | clear  | twice the rate
        rate.misuse=20.01 | barred | above it
        rate.misuse=15    | clear  | one and a half times
        rate.misuse=14.99 | barred | below it
      `,
    },
    'interest on interest': {
      id: 'PEN-3-A',
      cites: 'PEN-3',
      basis: 'constructed',
      tests: 'cn/lending-rate-notice-2003/3-compound',
      ifMissed: 'Unpaid interest grows faster than the debt.',
      facts: 'rate.overdue=21.6',
      table: `
        rate.on-unpaid-interest=21.6  | clear         | the penalty rate
        rate.on-unpaid-interest=21.61 | barred        | above it
        rate.on-unpaid-interest=20 rate.overdue=? | clear..barred | the penalty rate is not known [needs=rate.overdue]
      `,
    },
  },
} satisfies PriceCaseFile
