/** Worked cases of the sheet of all-in cost: each line of it, each way of signing, its first day. */
import type { PriceCaseFile } from '@forbear/loan/price'

const WHOLE_SHEET =
  'shown.cost-sheet.shown=yes shown.cost-sheet.principal=yes shown.cost-sheet.charge-way=yes shown.cost-sheet.charge-standard=yes shown.cost-sheet.charge-payee=yes shown.cost-sheet.annual-cost=yes shown.cost-sheet.default-costs=yes shown.cost-sheet.nothing-else=yes'

export default {
  instrument: 'cn/all-in-cost-rules-2026',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2026-09-01 lender.type=bank borrower.natural-person=yes terms.signing=online',
  cases: {
    'an online loan without the pop-up sheet': {
      id: 'W68',
      cites: 'APR26-4',
      basis: 'published',
      tests: 'cn/all-in-cost-rules-2026/online',
      ifMissed: 'A thumb passes over what the loan costs.',
      facts:
        'shown.pop-up.shown=yes shown.pop-up.forced-reading=yes shown.pop-up.confirmed-before-signing=yes',
      table: `
        shown.pop-up.shown=no shown.pop-up.forced-reading=no | barred | no sheet at all [missing=shown.pop-up.shown+shown.pop-up.forced-reading]
        terms.signing=online                      | clear         | all three
        shown.pop-up.shown=no                     | barred        | it did not pop up
        shown.pop-up.forced-reading=no            | barred        | it could be clicked away
        shown.pop-up.confirmed-before-signing=no  | barred        | confirmed only afterwards
        shown.pop-up.forced-reading=?             | clear..barred | nobody says [needs=shown.pop-up.forced-reading]
        terms.signing=in-person shown.pop-up.shown=no | unbound   | signed in person
        terms.signing=? shown.pop-up.shown=no     | clear..barred | how it was signed is not known [needs=terms.signing]
      `,
    },
    'before the rules are in force': {
      id: 'W69',
      cites: 'APR26 date',
      basis: 'published',
      tests: 'cn/all-in-cost-rules-2026/online',
      ifMissed: 'An old loan is accused under a new rule.',
      facts: 'shown.pop-up.shown=no',
      table: `
        lender.type=asset-manager    | unbound | lends nothing to persons
        on.signed=2026-07-20 | unbound | not yet in force; the announcement of 2021 still applies
        on.signed=2026-07-31 | unbound | the day before
        on.signed=2026-08-01 | barred  | the first day
        on.signed=2026-08-02 | barred  | the second
        on.signed=?          | clear..barred | it depends on the day
        lender.type=consumer-finance | barred  | bound
        lender.type=auto-finance     | barred  | bound
        lender.type=trust            | barred  | bound
        lender.type=small-loan       | barred  | bound
        lender.type=private          | unbound | no licensed lender
        borrower.natural-person=no   | unbound | no personal loan
        borrower.natural-person=?    | clear..barred | to whom it was lent is not known [needs=borrower.natural-person]
        borrower.natural-person=? product=online-consumer-loan | barred | the loan is personal by its kind
        borrower.natural-person=? product=consumer-loan        | barred | so is this one
        borrower.natural-person=? product=other-consumer-debt  | barred | and this
        borrower.natural-person=? product=credit-card          | clear..barred | a card may be a company's
      `,
    },
    'each line of the sheet': {
      id: 'APR26-1-A',
      cites: 'APR26-1',
      basis: 'constructed',
      tests: 'cn/all-in-cost-rules-2026/sheet',
      ifMissed: 'A charge is found only on the first bill.',
      facts: WHOLE_SHEET,
      table: `
        on.signed=2026-09-01                   | clear  | all of it
        shown.cost-sheet.shown=no              | barred | no sheet
        shown.cost-sheet.principal=no          | barred | without the principal
        shown.cost-sheet.charge-way=no         | barred | without how it is charged
        shown.cost-sheet.charge-standard=no    | barred | without how much
        shown.cost-sheet.charge-payee=no       | barred | without who gets it [missing=shown.cost-sheet.charge-payee]
        shown.cost-sheet.annual-cost=no        | barred | without the yearly cost
        shown.cost-sheet.default-costs=no      | barred | without what default costs
        shown.cost-sheet.nothing-else=no       | barred | without the word that this is all
        shown.cost-sheet.default-costs=?       | clear..barred | one line was not looked at [needs=shown.cost-sheet.default-costs]
      `,
    },
    'signed in person': {
      id: 'APR26-3-A',
      cites: 'APR26-3',
      basis: 'constructed',
      tests: 'cn/all-in-cost-rules-2026/in-person',
      ifMissed: 'The sheet is signed after everything is settled.',
      facts: 'terms.signing=in-person',
      table: `
        shown.cost-sheet.signed-before-contract=yes | clear   | first the sheet
        shown.cost-sheet.signed-before-contract=no  | barred  | first the contract
        terms.signing=online shown.cost-sheet.signed-before-contract=no | unbound | online
      `,
    },
    'instalments at a checkout': {
      id: 'APR26-5-A',
      cites: 'APR26-5',
      basis: 'constructed',
      tests: 'cn/all-in-cost-rules-2026/checkout',
      ifMissed: 'A purchase becomes a loan unseen.',
      facts: 'terms.signing=checkout',
      table: `
        shown.order-page.cost-prominent=yes | clear  | shown on the page
        shown.order-page.cost-prominent=no  | barred | hidden
        terms.signing=online shown.order-page.cost-prominent=no | unbound | no checkout
      `,
    },
    'the figure on the sheet': {
      id: 'APR26-2-A',
      cites: 'APR26-2',
      basis: 'constructed',
      tests: 'cn/all-in-cost-rules-2026/annual-cost',
      ifMissed: "A guarantor's fee stays out of the figure.",
      facts: 'advances=10000@0 payments=12x860.66@1 charges=guarantee:guarantor:12x50@1',
      table: `
        rate.shown=6     | barred        | the fee is left out
        rate.shown=16.70 | barred        | too low on both readings
        rate.shown=16.71 | clear..barred | enough times twelve, too low compounded [needs=annualised]
        rate.shown=18.05 | clear         | enough on both
      `,
    },
  },
} satisfies PriceCaseFile
