/** Worked cases of the cap on private lending: both sides of four times the LPR, its history, its unknown end. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/private-lending-provisions-2020',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 lender.type=private on.signed=2022-03-01 amount.principal=10000 advances=10000@0',
  cases: {
    'four times the LPR of the day of the contract': {
      id: 'W71',
      cites: 'PL-25',
      basis: 'published',
      tests: 'cn/private-lending-provisions-2020/25-cap',
      ifMissed: 'A borrower pays interest that no court would award.',
      facts: '',
      table: `
        on.signed=2021-12-21 rate.contract=15.21 | barred | above four times 3.80
        on.signed=2023-05-31 rate.contract=14.6 | clear | the last day of 3.65
        on.signed=2023-07-31 rate.contract=14.2 | clear | the last day of 3.55
        on.signed=2024-06-30 rate.contract=13.8 | clear | the last day of 3.45
        on.signed=2024-09-30 rate.contract=13.4 | clear | the last day of 3.35
        on.signed=2025-04-30 rate.contract=12.4 | clear | the last day of 3.10
        on.signed=2025-06-10 rate.contract=15      | clear..barred | the LPR of 2025-05 is general knowledge: it accuses nobody alone [measured=15 atMost=12]
        on.signed=2025-06-10 rate.contract=12      | clear         | four times 3.00
        rate.contract=14.8                         | clear         | four times 3.70, reported
        rate.contract=14.81                        | barred        | one hundredth of a point above [atMost=14.8]
        rate.contract=15/14                        | clear..barred | one of two rates [needs=rate.contract]
        on.signed=2020-08-19 rate.contract=24      | unbound       | the day before the cap
        on.signed=2020-08-20 rate.contract=15.4    | clear         | its first day, four times 3.85
        on.signed=2020-08-20 rate.contract=15.41   | barred        | its first day
        on.signed=2020-08-21 rate.contract=15.41   | barred        | and the day after
        on.signed=2021-12-19 rate.contract=15.4    | clear         | the day before 3.80 was published
        on.signed=2021-12-20 rate.contract=15.4    | barred        | the day it was: four times is 15.2
        on.signed=2021-12-20 rate.contract=15.2    | clear         | and no less
        on.signed=2022-01-19 rate.contract=15.2    | clear         | the day before 3.70
        on.signed=2022-01-20 rate.contract=15.2    | barred        | the day of it
        on.signed=2022-08-19 rate.contract=14.8    | clear         | a change never comes before the 20th
        on.signed=2022-08-20 rate.contract=14.8    | clear..barred | the day of the change in August is not known [needs=cn/loan-prime-rate-1-year_2022-08+cn/loan-prime-rate-1-year]
        on.signed=2022-08-31 rate.contract=14.7    | clear..barred | 3.65 at the latest on the month's last day
        on.signed=2022-08-31 rate.contract=14.6    | clear         | four times 3.65 on either reading
        on.signed=2022-09-01 rate.contract=14.61   | clear..barred | only general knowledge
        on.signed=2023-07-01 rate.contract=14.2    | clear         | four times 3.55
        on.signed=2023-07-01 rate.contract=14.21   | clear..barred | above it
        on.signed=2023-09-01 rate.contract=13.8    | clear         | four times 3.45
        on.signed=2023-09-01 rate.contract=13.81   | clear..barred | above it
        on.signed=2024-08-01 rate.contract=13.4    | clear         | four times 3.35
        on.signed=2024-08-01 rate.contract=13.41   | clear..barred | above it
        on.signed=2024-11-01 rate.contract=12.4    | clear         | four times 3.10
        on.signed=2024-11-01 rate.contract=12.41   | clear..barred | above it
        on.signed=2025-06-10 rate.contract=12.01   | clear..barred | above four times 3.00
        on.signed=2025-12-31 rate.contract=12      | clear         | the last day with a known value
        on.signed=2026-01-01 rate.contract=12      | clear..barred | no value of 2026 was found: not guessed [needs=cn/loan-prime-rate-1-year]
        on.signed=? rate.contract=15               | clear..barred | nobody says when the contract was made [needs=on.signed]
        rate.contract=?                            | clear..barred | nobody says at what rate [needs=rate.contract]
        lender.type=bank rate.contract=18          | unbound       | licensed lenders are outside (article 1)
        lender.type=small-loan rate.contract=18    | unbound       | so are the seven kinds of the reply
        lender.type=pawnshop rate.contract=18      | unbound       | another of the seven
        lender.type=? rate.contract=18             | clear..barred | who lent is not known [needs=lender.type]
        rate.contract=14 advances=9000@0           | barred        | 1,000 kept back: 14 % on 10,000 is 15.56 % on 9,000 [measured=15.555555…]
        rate.contract=14 advances=?                | clear..barred | what was paid out is not known [needs=advances]
      `,
    },
    'a small-loan company is outside': {
      id: 'W73',
      cites: 'PL-R',
      basis: 'published',
      tests: 'cn/private-lending-provisions-2020/31-before',
      ifMissed: 'A borrower is told of a cap that does not bind this lender.',
      facts: 'rate.contract=18 on.sued=2022-05-10 on.signed=2019-05-10',
      table: `
        lender.type=small-loan | unbound | a suit in 2022
        lender.type=private    | barred  | a private lender on the same facts: four times 3.70 [atMost=14.8]
      `,
    },
    'an old contract is held to the cap of the day of the suit': {
      id: 'PL-31-A',
      cites: 'PL-31',
      basis: 'constructed',
      tests: 'cn/private-lending-provisions-2020/31-before',
      ifMissed: 'An old contract keeps its 24 % for ever.',
      facts: 'on.signed=2019-01-15 on.sued=2022-03-01',
      table: `
        rate.contract=14.8                       | clear      | four times 3.70, of the suit
        rate.contract=14.81                      | barred     | above it
        rate.contract=14.81 on.signed=2020-08-19 | barred     | the last day of old contracts
        rate.contract=14.81 on.signed=2020-08-20 | unbound    | a contract of the new text
        rate.contract=14.81 on.sued=?            | not-tested | no suit is spoken of
      `,
    },
    'an old contract, late': {
      id: 'PL-31-B',
      cites: 'PL-31, PL-29',
      basis: 'constructed',
      tests: 'cn/private-lending-provisions-2020/31-before-late',
      ifMissed: 'Interest is cut to the cap and comes back as a penalty.',
      facts: 'on.signed=2019-01-15 on.sued=2022-03-01 rate.late-penalty=0 rate.late-other=0',
      table: `
        rate.overdue=14.8                                          | clear   | four times 3.70, of the suit
        rate.overdue=14.81                                         | barred  | above it
        rate.overdue=10 rate.late-penalty=4.81                     | barred  | a penalty counts
        rate.overdue=10 rate.late-other=4.81                       | barred  | and other charges
        rate.overdue=14.81 on.signed=2020-08-19                    | barred  | the last day of old contracts
        rate.overdue=14.81 on.signed=2020-08-20                    | unbound | a contract of the new text
        rate.overdue=14.81 on.signed=2020-08-18                    | barred  | the last day but one
        rate.overdue=16 on.sued=2020-08-19                         | unbound | sued under the old text
        rate.overdue=15.41 on.sued=2020-08-20                      | barred  | the first day: four times 3.85
        rate.overdue=14.81 on.sued=?                               | clear..barred | when it was sued on is not known [needs=on.sued]
        rate.overdue=? rate.late-penalty=? rate.late-other=?       | not-tested | nothing is told of default
      `,
    },
    'rolled-over interest': {
      id: 'PL-27-A',
      cites: 'PL-27',
      basis: 'constructed',
      tests: 'cn/private-lending-provisions-2020/27-total',
      ifMissed: 'New notes for old interest grow a debt without end.',
      facts: 'term.months=24',
      table: `
        amount.total-claimed=12960                | clear         | 10,000 and two years at 14.8 % [atMost=12960.00]
        amount.total-claimed=12960.01             | barred        | one fen more
        amount.total-claimed=11480.01 term.months=12 | barred     | one year
        amount.total-claimed=11480 term.months=12 | clear         | one year
        amount.total-claimed=11664 advances=9000@0    | clear     | 1,000 kept back: 9,000 and two years at 14.8 % [atMost=11664.00]
        amount.total-claimed=11664.01 advances=9000@0 | barred    | one fen more
        amount.total-claimed=12960 advances=?     | clear..barred | what was paid out is not known [needs=advances]
        amount.total-claimed=12960.01 advances=?  | barred        | too much even if all was paid out
        amount.total-claimed=12000 term.months=?  | clear..barred | the term is not known [needs=term.months]
        amount.total-claimed=?                    | not-tested    | nothing is claimed
      `,
    },
    'the late rate': {
      id: 'PL-28-A',
      cites: 'PL-28',
      basis: 'constructed',
      tests: 'cn/private-lending-provisions-2020/28-late',
      ifMissed: 'Default doubles the rate beyond the cap.',
      facts: '',
      table: `
        rate.overdue=14.8           | clear         | at the cap
        rate.overdue=14.81          | barred        | above it
        rate.overdue=0.05:day       | barred        | 18 % on 360 days, 18.25 % on 365: both above
        rate.overdue=0.041:day      | clear..barred | 14.76 % on 360 days, 14.965 % on 365 [needs=rate.overdue]
        rate.overdue=0.041:day:360  | clear         | the year is said
        rate.overdue=0.041:day:365  | barred        | the other year
        rate.overdue=1.3:month      | barred        | 15.6 % a year
      `,
    },
    'no late rate, but one for the term': {
      id: 'PL-28-B',
      cites: 'PL-28',
      basis: 'constructed',
      tests: 'cn/private-lending-provisions-2020/28-term-rate',
      ifMissed: 'A rate that nobody agreed begins with the first day of default.',
      facts: 'terms.late-rate-agreed=no terms.interest-clause=agreed rate.contract=6',
      table: `
        rate.overdue=6    | clear  | as in the term
        rate.overdue=6.01 | barred | more than was agreed
        rate.overdue=5.99 | clear  | less
        rate.overdue=14.8 terms.late-rate-agreed=yes  | unbound       | a late rate was agreed
        rate.overdue=14.8 terms.interest-clause=none  | unbound       | no rate at all: see the next case
        rate.overdue=14.8 terms.interest-clause=unclear | unbound     | no rate that could be told
        rate.overdue=14.8 terms.interest-clause=?     | clear..barred | what was agreed is not known [needs=terms.interest-clause]
        rate.overdue=6 rate.contract=?                | clear..barred | the rate of the term is not known [needs=rate.contract]
        rate.overdue=14.8 terms.late-rate-agreed=?    | not-tested    | nobody says whether one was agreed
      `,
    },
    'no rate at all': {
      id: 'PL-28-C',
      cites: 'PL-28',
      basis: 'constructed',
      tests: 'cn/private-lending-provisions-2020/28-no-rate',
      ifMissed: 'A loan without interest bears whatever is asked once it is late.',
      facts:
        'terms.late-rate-agreed=no terms.interest-clause=none on.signed=2021-12-01 on.overdue=2022-03-01',
      table: `
        rate.overdue=3.7  | clear         | the LPR of default, below that of the contract
        rate.overdue=3.71 | clear..barred | above that of default, below that of the contract [needs=lpr-of-default]
        rate.overdue=3.85 | clear..barred | that of the contract
        rate.overdue=3.86 | barred        | above both
        rate.overdue=3.71 on.signed=2022-03-01 | barred | both are 3.70
        rate.overdue=3.7 on.overdue=?          | clear..barred | when it was late is not known [needs=on.overdue+lpr-of-default]
        rate.overdue=3.86 terms.interest-clause=agreed    | unbound | a rate of the term: see the case before
        rate.overdue=3.86 terms.late-rate-agreed=yes      | unbound | a late rate was agreed
      `,
    },
    'late interest, penalty and other charges together': {
      id: 'W72',
      cites: 'PL-29',
      basis: 'published',
      tests: 'cn/private-lending-provisions-2020/29-together',
      ifMissed: 'Charges under three names escape the cap one by one.',
      facts: '',
      table: `
        on.signed=2025-06-10 rate.overdue=10 rate.late-penalty=8  | clear..barred | together 18, cut to 12 once the LPR is verified [measured=18 atMost=12]
        rate.overdue=10 rate.late-penalty=4.8 rate.late-other=0   | clear         | 14.8 together
        rate.overdue=10 rate.late-penalty=4.81                    | barred        | 14.81 already, whatever else
        rate.overdue=10 rate.late-penalty=4 rate.late-other=0.81  | barred        | the third name counts
        rate.overdue=10 rate.late-penalty=4                       | clear..barred | other charges are not stated [needs=rate.late-other]
      `,
    },
  },
} satisfies PriceCaseFile
