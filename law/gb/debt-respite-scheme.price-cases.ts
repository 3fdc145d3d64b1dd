/** Worked cases of interest during a breathing space. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'gb/debt-respite-scheme',
  ordinary: 'place=GB/EAW currency=GBP on.judged=2026-11-24 moratorium.running=yes',
  cases: {
    'interest goes on': {
      id: 'GB-05-A',
      cites: 'GB-05',
      basis: 'constructed',
      tests: 'gb/debt-respite-scheme/7-interest',
      ifMissed: 'The debt grows while its debtor is told to breathe.',
      facts: '',
      table: `
        amount.interest-for-moratorium=0    | clear   | none
        amount.interest-for-moratorium=0.01 | barred  | a penny
        amount.interest-for-moratorium=5 moratorium.running=no | unbound | no moratorium
        amount.interest-for-moratorium=5 place=GB/SCT          | unbound | Scotland has its own
        amount.interest-for-moratorium=5 on.judged=2021-05-04  | barred  | the first day
        amount.interest-for-moratorium=5 on.judged=2021-05-03  | unbound | the day before
        amount.interest-for-moratorium=5 on.judged=2021-05-05  | barred  | the second day
      `,
    },
  },
} satisfies PriceCaseFile
