/** Worked cases of the cost of small loans: the line until 2027, the cap from then on, the sheet before signing. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/small-loan-cost-guideline-2025',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2026-06-01 lender.type=small-loan advances=10000@0 charges=none',
  cases: {
    'from the end of 2027': {
      id: 'XD-03-A',
      cites: 'XD-03',
      basis: 'constructed',
      tests: 'cn/small-loan-cost-guideline-2025/four-times-lpr',
      ifMissed: 'A promise with a date is forgotten on that date.',
      facts: 'payments=12000@12',
      table: `
        on.signed=2027-12-30 | unbound       | the day before
        on.signed=2027-12-31 | clear..barred | the last day of 2027: its LPR is not known [needs=cn/loan-prime-rate-1-year]
        on.signed=2028-01-01 | clear..barred | the day after
        on.signed=2028-01-01 lender.type=bank | unbound | no small-loan company
      `,
    },
    'the sheet before signing': {
      id: 'XD-03-B',
      cites: 'XD-03',
      basis: 'constructed',
      tests: 'cn/small-loan-cost-guideline-2025/before-signing',
      ifMissed: 'A charge turns up after signing.',
      facts:
        'shown.cost-sheet.charge-standard=yes shown.cost-sheet.charge-payee=yes shown.cost-sheet.annual-cost=yes shown.cost-sheet.nothing-else=yes',
      table: `
        on.signed=2026-06-01                | clear   | all four
        shown.cost-sheet.charge-standard=no | barred  | not how much
        shown.cost-sheet.charge-payee=no    | barred  | not to whom
        shown.cost-sheet.annual-cost=no     | barred  | not by the year
        shown.cost-sheet.nothing-else=no    | barred  | not that it is all
        shown.cost-sheet.nothing-else=no on.signed=2025-12-24 | barred  | the first day
        shown.cost-sheet.nothing-else=no on.signed=2025-12-23 | unbound | the day before
        shown.cost-sheet.nothing-else=no on.signed=2025-12-25 | barred  | the second day
      `,
    },
    'no new loan above 24 %': {
      id: 'XD-04-A',
      cites: 'XD-04',
      basis: 'constructed',
      tests: 'cn/small-loan-cost-guideline-2025/meanwhile-24',
      ifMissed: 'A new loan at 36 % is taken for usual.',
      facts: '',
      table: `
        payments=12400.01@12 | clear..barred | above compounded, below times twelve [needs=annualised+Article_number_not_known]
        payments=12400@12           | clear         | 24 % compounded
        payments=12400.01@12        | clear..barred | above it on one reading
        payments=12x200@1+10000@12  | clear..barred | 24 times twelve, more compounded
        payments=12x300@1+10000@12  | clear..barred | 36 times twelve: the number is general knowledge [needs=Article_number_not_known]
      `,
    },
  },
} satisfies PriceCaseFile
