/** Worked cases of digital credit in Kenya. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'ke/digital-credit-providers-regulations',
  ordinary: 'place=KE currency=KES on.judged=2026-11-24 on.claimed=2026-05-20 lender.type=digital-lender',
  cases: {
    'interest as high as the loan': {
      id: 'KE-1-A',
      cites: 'KE (in duplum)',
      basis: 'constructed',
      tests: 'ke/digital-credit-providers-regulations/in-duplum',
      ifMissed: 'A loan of a week grows to ten times itself.',
      facts: 'amount.principal-outstanding=5000',
      table: `
        amount.interest-and-charges-claimed=5000    | clear   | as much as the principal
        amount.interest-and-charges-claimed=5000.01 | barred  | more
        amount.interest-and-charges-claimed=4000 amount.principal-outstanding=? | clear..barred | the principal is not known
        amount.interest-and-charges-claimed=6000 lender.type=bank | unbound | a bank
        amount.interest-and-charges-claimed=6000 on.claimed=2022-04-22 | barred  | the first day
        amount.interest-and-charges-claimed=6000 on.claimed=2022-04-21 | unbound | the day before
        amount.interest-and-charges-claimed=6000 on.claimed=2022-04-23 | barred  | the second day
      `,
    },
    'a listing of 900': {
      id: 'KE-W2',
      cites: 'KE',
      basis: 'published',
      tests: 'ke/digital-credit-providers-regulations/bureau-1000',
      ifMissed: 'Nine hundred shillings close every door.',
      facts: '',
      table: `
        amount.listed-with-bureau=900    | barred | below 1,000
        amount.listed-with-bureau=999    | barred | below it
        amount.listed-with-bureau=999.99 | barred | by a cent
        amount.listed-with-bureau=1000   | clear  | at it
      `,
    },
  },
} satisfies PriceCaseFile
