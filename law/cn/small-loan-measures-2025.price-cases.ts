/** Worked cases of what a small-loan company may lend to one household and one borrower. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/small-loan-measures-2025',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2025-06-01 lender.type=small-loan terms.online=yes terms.purpose=consumption',
  cases: {
    'a household that consumes': {
      id: 'XD-01-A',
      cites: 'XD-01',
      basis: 'constructed',
      tests: 'cn/small-loan-measures-2025/consumer-balance',
      ifMissed: 'A household is lent more than it can carry.',
      facts: '',
      table: `
        amount.household-balance=200000    | clear         | at the limit
        amount.household-balance=200000.01 | barred        | above it
        amount.household-balance=200001    | barred        | by a yuan
        amount.household-balance=?         | clear..barred | the balance is not known
        amount.household-balance=300000 terms.purpose=business | unbound | a business has its own limit
        amount.household-balance=300000 terms.purpose=?        | clear..barred | what for is not known
        amount.household-balance=300000 terms.online=no        | unbound | not lent online
        amount.household-balance=300000 terms.online=? product=online-consumer-loan | barred | made online by its kind
        amount.household-balance=300000 terms.online=no product=credit-card | unbound | not made online
        amount.household-balance=300000 terms.purpose=? product=online-consumer-loan | barred | for consumption by its kind
        amount.household-balance=300000 terms.purpose=? product=consumer-loan | barred | so is this one
        amount.household-balance=300000 terms.purpose=business product=credit-card | unbound | for a business
        amount.household-balance=300000 terms.purpose=? product=auto-loan | clear..barred | what for is not known
        amount.household-balance=300000 lender.type=bank       | unbound | no small-loan company
        amount.household-balance=300000 on.signed=2025-01-31   | barred  | the first day
        amount.household-balance=300000 on.signed=2025-01-30   | unbound | the day before
        amount.household-balance=300000 on.signed=2025-02-01   | barred  | the second day
      `,
    },
    'a household with a business': {
      id: 'XD-01-B',
      cites: 'XD-01',
      basis: 'constructed',
      tests: 'cn/small-loan-measures-2025/business-balance',
      ifMissed: 'A loan beyond the limit is hidden as a business loan.',
      facts: 'terms.purpose=business',
      table: `
        amount.household-balance=10000000    | clear   | at the limit
        amount.household-balance=10000001    | barred  | above it
        amount.household-balance=10000000.01 | barred  | by a fen
        amount.household-balance=20000000 terms.purpose=consumption | unbound | the other limit
        amount.household-balance=20000000 terms.online=no           | unbound | not lent online
        amount.household-balance=20000000 terms.online=no product=credit-card         | unbound | not made online
        amount.household-balance=20000000 terms.purpose=? product=business-loan       | barred | for a business by its kind
        amount.household-balance=20000000 terms.purpose=consumption product=credit-card | unbound | for consumption
      `,
    },
    'one borrower and the net assets': {
      id: 'XD-02-A',
      cites: 'XD-02',
      basis: 'constructed',
      tests: 'cn/small-loan-measures-2025/one-borrower',
      ifMissed: 'One borrower can bring the company down.',
      facts: 'amount.lender-net-assets=50000000',
      table: `
        amount.borrower-balance=5000000    | clear  | a tenth [atMost=5000000.00]
        amount.borrower-balance=5000000.01 | barred | above it
        amount.borrower-balance=4999999.99 | clear  | below it
        amount.borrower-balance=1000 amount.lender-net-assets=? | clear..barred | the net assets are not known
        amount.borrower-balance=?          | not-tested | no balance is spoken of
      `,
    },
  },
} satisfies PriceCaseFile
