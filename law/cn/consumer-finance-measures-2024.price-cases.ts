/** Worked cases of what one borrower may owe a consumer-finance company. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/consumer-finance-measures-2024',
  ordinary: 'place=CN currency=CNY on.judged=2026-11-24 on.signed=2025-06-01 lender.type=consumer-finance',
  cases: {
    'the balance of one borrower': {
      id: 'CF-03-A',
      cites: 'CF-03',
      basis: 'constructed',
      tests: 'cn/consumer-finance-measures-2024/balance',
      ifMissed: 'One company lends one person without end.',
      facts: '',
      table: `
        amount.borrower-balance=200000    | clear         | at the limit
        amount.borrower-balance=200000.01 | clear..barred | above it: the number is general knowledge
        amount.borrower-balance=200001    | clear..barred | by a yuan
        amount.borrower-balance=300000 lender.type=bank     | unbound | another lender
        amount.borrower-balance=300000 on.signed=2024-04-18 | clear..barred | the first day
        amount.borrower-balance=300000 on.signed=2024-04-17 | unbound | the day before
        amount.borrower-balance=300000 on.signed=2024-04-19 | clear..barred | the second day
      `,
    },
  },
} satisfies PriceCaseFile
