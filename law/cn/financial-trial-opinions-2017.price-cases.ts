/** Worked cases of the line of 24 %: it is never certain, since its text was not read, and clears what is below it. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/financial-trial-opinions-2017',
  ordinary: 'place=CN currency=CNY on.judged=2026-11-24 lender.type=bank',
  cases: {
    'the whole cost against 24 %': {
      id: 'F24-A',
      cites: 'F24',
      basis: 'constructed',
      tests: 'cn/financial-trial-opinions-2017/2-normal',
      ifMissed: 'A borrower in court does not ask for what the court would cut.',
      facts: 'advances=10000@0 charges=none',
      table: `
        payments=12500@12 lender.type=asset-manager | unbound | no lender of that kind
        payments=12x200@1+10000@12 | clear..discouraged | 2 % a month: 24 times twelve, 26.82 compounded [needs=annualised+Article_2]
        payments=12x201@1+10000@12 | clear..discouraged | above on both readings, but the text was not read [needs=Article_2]
        payments=12400@12          | clear              | 24 compounded, less times twelve
        payments=12400.01@12       | clear..discouraged | one fen more
        payments=12000@12          | clear              | 20 % after a year
        payments=12400@12 charges=? | clear..discouraged | other charges may come on top
        payments=12500@12 lender.type=consumer-finance | clear..discouraged | bound
        payments=12500@12 lender.type=auto-finance     | clear..discouraged | bound
        payments=12500@12 lender.type=trust            | clear..discouraged | bound
        payments=12500@12 lender.type=small-loan       | clear..discouraged | bound
        payments=12500@12 lender.type=private          | unbound            | private lending has its own cap
        payments=12500@12 on.judged=2017-08-04 | clear..discouraged | the first day
        payments=12500@12 on.judged=2017-08-03 | unbound            | the day before
        payments=12500@12 on.judged=2017-08-05 | clear..discouraged | the second day
      `,
    },
    'a daily rate of five in ten thousand, half as much again when late': {
      id: 'WLD-7-A',
      cites: 'F24, WLD-7',
      basis: 'constructed',
      tests: 'cn/financial-trial-opinions-2017/2-late',
      ifMissed: 'A penalty inside one band is believed to be beyond question.',
      facts: 'rate.late-penalty=0 rate.late-other=0',
      table: `
        rate.overdue=24.01 on.signed=2010-01-01 | clear..discouraged | an old loan in court now
        rate.overdue=0.075:day:365 | clear..discouraged | 27.375 a year: a signal to look, no breach [measured=27.375 atMost=24]
        rate.overdue=24            | clear              | at the line
        rate.overdue=24.01         | clear..discouraged | above it
        rate.overdue=20 rate.late-penalty=4.01 | clear..discouraged | together above it
        rate.overdue=20 rate.late-other=4.01   | clear..discouraged | together above it
        rate.overdue=20 rate.late-other=?      | clear..discouraged | other charges are not stated
      `,
    },
  },
} satisfies PriceCaseFile
