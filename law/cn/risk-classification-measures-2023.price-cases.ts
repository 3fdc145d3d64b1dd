/** Worked cases of the five classes by days past due. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/risk-classification-measures-2023',
  ordinary: 'place=CN currency=CNY on.judged=2026-11-24 lender.type=bank',
  cases: {
    'day by day': {
      id: 'FR-01-A',
      cites: 'FR-01',
      basis: 'constructed',
      tests: 'cn/risk-classification-measures-2023/days',
      ifMissed: 'A bad loan is shown as a good one.',
      facts: '',
      table: `
        arrears.days=400 class.reported=normal lender.type=consumer-finance | unbound | no bank
        arrears.days=0 class.reported=normal           | clear         | not past due [class=normal]
        arrears.days=1 class.reported=normal           | clear..barred | one day: the numbers are general knowledge [class=special-mention]
        arrears.days=1 class.reported=special-mention  | clear         | in the class
        arrears.days=2 class.reported=normal           | clear..barred | two
        arrears.days=90 class.reported=special-mention | clear         | not above 90
        arrears.days=91 class.reported=special-mention | clear..barred | above [class=substandard]
        arrears.days=91 class.reported=substandard     | clear         | in the class
        arrears.days=92 class.reported=special-mention | clear..barred | a day later
        arrears.days=270 class.reported=substandard    | clear         | not above 270
        arrears.days=271 class.reported=substandard    | clear..barred | above [class=doubtful]
        arrears.days=271 class.reported=doubtful       | clear         | in the class
        arrears.days=272 class.reported=substandard    | clear..barred | a day later
        arrears.days=360 class.reported=doubtful       | clear         | not above 360
        arrears.days=361 class.reported=doubtful       | clear..barred | above [class=loss]
        arrears.days=361 class.reported=loss           | clear         | in the class
        arrears.days=362 class.reported=doubtful       | clear..barred | a day later
        arrears.days=400 class.reported=normal lender.type=small-loan  | unbound | no bank
        arrears.days=400 class.reported=normal on.judged=2023-07-01    | clear..barred | the first day
        arrears.days=400 class.reported=normal on.judged=2023-06-30    | unbound | the day before
        arrears.days=400 class.reported=normal on.judged=2023-07-02    | clear..barred | the second day
      `,
    },
  },
} satisfies PriceCaseFile
