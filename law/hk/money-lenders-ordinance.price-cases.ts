/** Worked cases of Hong Kong's two lines, on both sides of them and of the day they changed. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'hk/money-lenders-ordinance',
  ordinary:
    'place=HK currency=HKD on.judged=2026-11-24 on.signed=2023-05-08 lender.type=money-lender advances=10000@0 charges=none',
  cases: {
    'a loan of 2023 at 50 %': {
      id: 'W89',
      cites: 'HK-4',
      basis: 'published',
      tests: 'hk/money-lenders-ordinance/24-offence-2022',
      ifMissed: 'A loan that cannot be enforced is paid.',
      facts: '',
      table: `
        payments=15000@12 lender.type=consumer-finance | barred | whoever lends but a bank
        payments=15000@12    | barred        | 50 % [measured=50 atMost=48]
        payments=14800@12    | clear         | 48 % exactly
        payments=14800.01@12 | barred        | one cent more
        payments=14799.99@12 | clear         | one cent less
        payments=12x1023.90@1 | clear        | a little below 48 % compounded, 39.8 times twelve
        payments=12x1024.10@1 | barred       | a little above
        payments=15000@12 lender.type=private | barred  | whoever lends
        payments=15000@12 lender.type=bank    | unbound | a bank
        payments=15000@12 lender.type=?       | clear..barred | it may be a bank
        payments=15000@12 on.signed=2022-12-30 | barred  | the first day
        payments=15000@12 on.signed=2022-12-29 | unbound | the old line
        payments=15000@12 on.signed=2022-12-31 | barred  | the second day
        payments=14800@2024-05-08 advances=10000@2023-05-08 | clear  | the same on dates
        payments=14800@2024-05-07 advances=10000@2023-05-08 | clear  | 365 days: a year
        payments=14800@2024-05-06 advances=10000@2023-05-08 | barred | 364 days
        payments=14000@12 charges=?           | clear..barred | what else is charged is not known
      `,
    },
    'presumed extortionate': {
      id: 'HK-5-A',
      cites: 'HK-5',
      basis: 'constructed',
      tests: 'hk/money-lenders-ordinance/25-extortionate-2022',
      ifMissed: 'Nobody asks the court to reopen it.',
      facts: '',
      table: `
        payments=13600@12    | clear    | 36 % exactly
        payments=13600.01@12 | presumed | one cent more
        payments=14000@12    | presumed | 40 %: below the offence, above this
        payments=14000@12 on.signed=2022-12-30 | presumed | the first day
        payments=14000@12 on.signed=2022-12-29 | unbound  | the old line
        payments=14000@12 on.signed=2022-12-31 | presumed | the second day
      `,
    },
    'a loan of November 2022 at 55 %': {
      id: 'W91',
      cites: 'HK-6',
      basis: 'published',
      tests: 'hk/money-lenders-ordinance/24-offence-1980',
      ifMissed: 'An old loan is measured by the new line.',
      facts: 'on.signed=2022-11-08',
      table: `
        payments=15500@12    | clear   | 55 %: no more than 60
        payments=16000@12    | clear   | 60 % exactly
        payments=16000.01@12 | barred  | one cent more
        payments=17000@12 on.signed=2022-12-29 | barred  | the last day
        payments=17000@12 on.signed=2022-12-30 | unbound | the new line
        payments=17000@12 on.signed=2022-12-28 | barred  | the last day but one
        payments=17000@12 on.signed=1980-12-12 | barred  | the first day
        payments=17000@12 on.signed=1980-12-11 | unbound | the day before
        payments=17000@12 on.signed=1980-12-13 | barred  | the second day
      `,
    },
    'the same loan, presumed extortionate': {
      id: 'W91-B',
      cites: 'HK-6',
      basis: 'published',
      tests: 'hk/money-lenders-ordinance/25-extortionate-1980',
      ifMissed: 'What is no offence is taken for fair.',
      facts: 'on.signed=2022-11-08',
      table: `
        payments=15500@12    | presumed | 55 %: above 48
        payments=14800@12    | clear    | 48 % exactly
        payments=14800.01@12 | presumed | one cent more
        payments=15500@12 on.signed=2022-12-29 | presumed | the last day
        payments=15500@12 on.signed=2022-12-30 | unbound  | the new line
        payments=15500@12 on.signed=2022-12-28 | presumed | the last day but one
        payments=15500@12 on.signed=1980-12-12 | presumed | the first day
        payments=15500@12 on.signed=1980-12-11 | unbound  | the day before
        payments=15500@12 on.signed=1980-12-13 | presumed | the second day
      `,
    },
    'interest on interest': {
      id: 'HK-7-A',
      cites: 'HK-7',
      basis: 'constructed',
      tests: 'hk/money-lenders-ordinance/compound-interest',
      ifMissed: 'Interest on interest is paid without a court’s word.',
      facts: '',
      table: `
        charges=compound-interest:lender:0.01@6 | presumed | any of it
        charges=interest:lender:100@6           | clear    | simple interest
        charges=none                            | clear    | none
        charges=?                               | clear..presumed | not told
        charges=compound-interest:lender:5@6 on.signed=1980-12-12 | presumed | the first day
        charges=compound-interest:lender:5@6 on.signed=1980-12-11 | unbound  | the day before
        charges=compound-interest:lender:5@6 on.signed=1980-12-13 | presumed | the second day
        charges=compound-interest:lender:5@6 currency=CNY         | clear..presumed | in another currency
      `,
    },
  },
} satisfies PriceCaseFile
