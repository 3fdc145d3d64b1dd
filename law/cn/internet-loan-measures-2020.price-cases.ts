/** Worked cases of online bank loans: the line of a household before and after March 2025, bullets, reviews. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/internet-loan-measures-2020',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2024-06-01 lender.type=bank terms.online=yes terms.secured=no terms.purpose=consumption',
  cases: {
    'a line of 250,000': {
      id: 'W82',
      cites: 'IL-01',
      basis: 'published',
      tests: 'cn/internet-loan-measures-2020/6-line',
      ifMissed: 'An app lends a household more than the rules allow without security.',
      facts: '',
      table: `
        amount.line=250000                              | barred        | above 200,000 in June 2024 [atMost=200000.00]
        amount.line=200000                              | clear         | at the limit
        amount.line=200001                              | barred        | above it
        amount.line=200000.01                           | barred        | by a fen
        amount.line=250000 on.signed=2026-02-01         | clear..barred | whether the notice addresses this bank is not known [needs=lender.addressed-by-2025-notice]
        amount.line=250000 on.signed=2026-02-01 lender.addressed-by-2025-notice=no  | barred  | it does not
        amount.line=250000 on.signed=2026-02-01 lender.addressed-by-2025-notice=yes | unbound | it does: see the other limit
        amount.line=250000 on.signed=2025-02-28 lender.addressed-by-2025-notice=yes | barred  | before the notice
        amount.line=250000 on.signed=2025-03-01 lender.addressed-by-2025-notice=yes | unbound | its month
        amount.line=250000 on.signed=2025-03-02 lender.addressed-by-2025-notice=yes | unbound | its month
        amount.line=250000 terms.secured=yes            | unbound       | secured
        amount.line=250000 terms.purpose=business       | unbound       | for a business
        amount.line=250000 terms.online=no              | unbound       | not an internet loan
        amount.line=250000 lender.type=consumer-finance | unbound       | left out of this limit (draft, article 67)
        amount.line=250000 terms.online=? product=online-consumer-loan | barred | made online by its kind
        amount.line=250000 terms.online=no product=credit-card | unbound | not made online
        amount.line=250000 terms.purpose=? product=online-consumer-loan | barred | for consumption by its kind
        amount.line=250000 terms.purpose=? product=consumer-loan | barred | so is this one
        amount.line=250000 terms.purpose=business product=credit-card | unbound | for a business
        amount.line=250000 terms.purpose=? product=auto-loan | clear..barred | what for is not known
        amount.line=250000 on.signed=2020-07-17         | barred        | the first day
        amount.line=250000 on.signed=2020-07-16         | unbound       | the day before
        amount.line=250000 on.signed=2020-07-18         | barred        | the second day
      `,
    },
    'under the notice of March 2025': {
      id: 'IL-01-B',
      cites: 'IL-01',
      basis: 'constructed',
      tests: 'cn/internet-loan-measures-2020/6-line-2025',
      ifMissed: 'A temporary limit is taken for none.',
      facts: 'on.signed=2026-02-01 lender.addressed-by-2025-notice=yes',
      table: `
        amount.line=300000    | clear   | at the limit
        amount.line=300001    | barred  | above it
        amount.line=300000.01 | barred  | by a fen
        amount.line=400000 lender.addressed-by-2025-notice=no | unbound | another bank
        amount.line=400000 on.signed=2025-02-28 | unbound | before it
        amount.line=400000 on.signed=2025-03-01 | barred  | its month
        amount.line=400000 terms.secured=yes    | unbound | secured
        amount.line=400000 terms.purpose=business | unbound | for a business
        amount.line=400000 terms.online=? product=online-consumer-loan | barred | made online by its kind
        amount.line=400000 terms.online=no product=credit-card | unbound | not made online
        amount.line=400000 terms.purpose=? product=online-consumer-loan | barred | for consumption by its kind
        amount.line=400000 terms.purpose=? product=consumer-loan | barred | so is this one
        amount.line=400000 terms.purpose=business product=credit-card | unbound | for a business
        amount.line=400000 terms.purpose=? product=auto-loan | clear..barred | what for is not known
      `,
    },
    'all at once after 18 months': {
      id: 'W83',
      cites: 'IL-02',
      basis: 'published',
      tests: 'cn/internet-loan-measures-2020/6-bullet',
      ifMissed: 'Nothing is repaid until nothing can be.',
      facts: 'terms.repayment=bullet',
      table: `
        term.months=18 | barred  | above a year
        term.months=12 | clear   | a year
        term.months=13 | barred  | a month more
        term.months=18 terms.repayment=instalments | unbound | in instalments
        term.months=18 terms.purpose=business      | unbound | not for consumption
        term.months=18 terms.repayment=?           | clear..barred | how it is repaid is not known
        term.months=?  | clear..barred | the term is not known
        term.months=18 terms.online=? product=online-consumer-loan | barred | made online by its kind
        term.months=18 terms.online=no product=credit-card | unbound | not made online
        term.months=18 terms.purpose=? product=online-consumer-loan | barred | for consumption by its kind
        term.months=18 terms.purpose=? product=consumer-loan | barred | so is this one
        term.months=18 terms.purpose=business product=credit-card | unbound | for a business
        term.months=18 terms.purpose=? product=auto-loan | clear..barred | what for is not known
      `,
    },
    'a line that nobody looked at again': {
      id: 'IL-03-A',
      cites: 'IL-03',
      basis: 'constructed',
      tests: 'cn/internet-loan-measures-2020/6-review',
      ifMissed: 'A line stays while the income it rested on is gone.',
      facts: 'term.months=24',
      table: `
        term.months-since-review=13 on.signed=2019-01-01 | barred | an old line looked at now
        term.months-since-review=12 | clear   | within the year
        term.months-since-review=13 | barred  | too long ago
        term.months-since-review=13 term.months=13 | barred  | just above a year
        term.months-since-review=13 term.months=12 | unbound | a year needs no review
        term.months-since-review=13 terms.online=? product=online-consumer-loan | barred | made online by its kind
        term.months-since-review=13 terms.online=no product=credit-card | unbound | not made online
      `,
    },
  },
} satisfies PriceCaseFile
