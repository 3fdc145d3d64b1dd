/** Worked cases of the Civil Code on money: the clock of old debts, the order of payment, interest kept back, heirs. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/civil-code',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2024-05-06 lender.type=bank product=consumer-loan on.paid=2026-05-20 on.claimed=2026-05-20 terms.payment-order-agreed=no',
  cases: {
    'three years': {
      id: 'CIV-188-A',
      cites: 'CIV-188',
      basis: 'constructed',
      tests: 'cn/civil-code/188-limitation',
      ifMissed: 'A debt that need not be paid is paid.',
      facts: 'limitation.events=due:2022-05-10',
      table: `
        on.judged=2025-05-11 product=online-consumer-loan | presumed | an online loan too
        on.judged=2025-05-09 | clear           | the last day on the narrower reading [state=running]
        on.judged=2025-05-10 | clear..presumed | the third anniversary: the readings differ by this day [needs=first-day]
        on.judged=2025-05-11 | presumed        | over on both [state=run-out lastDay=2025-05-10 afterwards=defence]
        on.judged=2025-05-11 product=credit-card | unbound | cards have reminders that count
        on.judged=2021-05-24 product=credit-card limitation.events=due:2018-03-01 | presumed | before cards had a rule of their own
        on.judged=2021-05-25 product=credit-card limitation.events=due:2018-03-01 | unbound  | its first day
        on.judged=2021-05-26 product=credit-card limitation.events=due:2018-03-01 | unbound  | the day after
        on.judged=2025-05-11 product=?           | clear..presumed | it may be a card
        on.judged=2025-05-11 limitation.events=? | not-tested | nothing is told of the claim
        on.judged=2025-05-11 limitation.events=demand:2022-05-10 | clear..presumed | when it was due is not told [needs=limitation.events]
        on.judged=2021-01-01 limitation.events=due:2017-01-01 | presumed | the Civil Code's first day
        on.judged=2020-12-31 limitation.events=due:2017-01-01 | unbound  | the day before
        on.judged=2021-01-02 limitation.events=due:2017-01-01 | presumed | the second day
      `,
    },
    'instalments run from the last one': {
      id: 'CIV-189-A',
      cites: 'CIV-189',
      basis: 'constructed',
      tests: 'cn/civil-code/188-limitation',
      ifMissed: 'Each instalment is thought to run out by itself.',
      facts: 'on.judged=2026-03-01',
      table: `
        limitation.events=due:2022-05-10                                | presumed | one date
        limitation.events=due:2022-05-10+last-instalment-due:2023-05-10 | clear    | the last one counts [lastDay=2026-05-10]
        limitation.events=last-instalment-due:2022-05-10                | presumed | and runs out too
        limitation.events=due:2022-05-10+last-instalment-due:2027-05-10 | clear    | not even due yet
      `,
    },
    'what starts the time anew': {
      id: 'CIV-195-A',
      cites: 'CIV-195',
      basis: 'constructed',
      tests: 'cn/civil-code/188-limitation',
      ifMissed: 'A borrower relies on a defence that a payment took away.',
      facts: 'on.judged=2026-11-24',
      table: `
        limitation.events=due:2022-05-10                            | presumed | nothing did
        limitation.events=due:2022-05-10+demand:2024-06-01          | clear    | a demand [lastDay=2027-06-01 moved=began+restarted]
        limitation.events=due:2022-05-10+acknowledgement:2024-06-01 | clear    | an acknowledgement
        limitation.events=due:2022-05-10+promise:2024-06-01         | clear    | a promise
        limitation.events=due:2022-05-10+payment:2024-06-01         | clear    | a part payment
        limitation.events=due:2022-05-10+suit-filed:2024-06-01      | clear    | a suit holds it while it is open [state=held moved=began+held]
        limitation.events=due:2019-05-10+suit-filed:2021-06-01+proceedings-ended:2022-06-01 | presumed | and it runs anew from its end [lastDay=2025-06-01 moved=began+held+restarted]
        limitation.events=due:2019-05-10+suit-filed:2021-06-01+proceedings-ended:2023-12-01 | clear    | still running [lastDay=2026-12-01]
        limitation.events=due:2022-05-10+demand:2025-05-11          | presumed | a demand after the end does nothing [moved=began]
        limitation.events=due:2022-05-10+demand:2025-05-09          | clear    | in time on both readings
        limitation.events=due:2022-05-10+demand:2025-05-10          | clear..presumed | in time on one
        limitation.events=due:2022-05-10+demand:2026-12-01          | presumed | a demand still to come
        limitation.events=due:2022-05-10+reminder-to-details-left:2024-06-01 | presumed | a reminder counts for cards alone
      `,
    },
    'what gives the defence away': {
      id: 'W58',
      cites: 'CIV-192',
      basis: 'published',
      tests: 'cn/civil-code/188-limitation',
      ifMissed: 'A payment of 500 on an old debt is believed to be reclaimable, or to change nothing.',
      facts: 'on.judged=2026-11-24',
      table: `
        limitation.events=due:2020-05-10+payment:2026-01-10         | clear..presumed | what was paid is not given back; whether the rest is owed again is a reading [needs=late-acts]
        limitation.events=due:2020-05-10+promise:2026-01-10         | clear           | agreed to pay: no way back [moved=began+revived lastDay=2029-01-10]
        limitation.events=due:2020-05-10+acknowledgement:2026-01-10 | clear..presumed | only acknowledged: a reading [needs=late-acts]
        limitation.events=due:2020-05-10+demand:2026-01-10          | presumed        | a demand revives nothing
        limitation.events=due:2020-05-10+promise:2023-05-12+demand:2026-05-01 | clear | revived, and kept running
      `,
    },
    'twenty years at most': {
      id: 'CIV-188-B',
      cites: 'CIV-188',
      basis: 'constructed',
      tests: 'cn/civil-code/188-limitation',
      ifMissed: 'A debt from another century is sued for.',
      facts: '',
      table: `
        on.judged=2025-06-01 limitation.events=due:2005-05-10+demand:2008-01-01+demand:2010-12-01+demand:2013-11-01+demand:2016-10-01+demand:2019-09-01+demand:2022-08-01+demand:2025-04-01 | presumed | demanded in time again and again, and over all the same [lastDay=2025-05-10]
        on.judged=2025-05-09 limitation.events=due:2005-05-10+demand:2008-01-01+demand:2010-12-01+demand:2013-11-01+demand:2016-10-01+demand:2019-09-01+demand:2022-08-01+demand:2025-04-01 | clear..presumed | in the twenty years, if the old law let it live so long [needs=2017-10-01]
      `,
    },
    'a claim from before the three years': {
      id: 'CIV-188-C',
      cites: 'CIV-188',
      basis: 'constructed',
      tests: 'cn/civil-code/188-limitation',
      ifMissed: 'A debt that ran out under the old law is told to be alive.',
      facts: 'on.judged=2021-06-01',
      table: `
        limitation.events=due:2017-10-01+demand:2019-10-01 | clear           | due on the first day of the three years
        limitation.events=due:2017-10-02+demand:2019-10-01 | clear           | and on the second
        limitation.events=due:2017-09-30+demand:2019-10-01 | clear..presumed | due the day before: the law of that time is not encoded [needs=2017-10-01]
        limitation.events=due:2017-09-30+suit-filed:2019-10-01 | clear..presumed | in court, and the same doubt [state=held]
        limitation.events=due:2017-09-30                   | presumed        | over under the longer time, so under any
      `,
    },
    'one payment, one debt': {
      id: 'W77',
      cites: 'CIV-561',
      basis: 'published',
      tests: 'cn/civil-code/561-order',
      ifMissed: 'A payment goes where the lender likes.',
      facts: 'paid.amount=1000 arrears.costs=50 arrears.interest=300 arrears.principal=5000',
      table: `
        paid.amount=30 paid.to-costs=30 paid.to-interest=0 paid.to-principal=0 | clear | costs before interest
        paid.to-costs=0 product=online-consumer-loan | barred | an online loan too
        paid.to-costs=50 paid.to-interest=300 paid.to-principal=650  | clear   | costs, interest, principal [to.costs=50.00 to.interest=300.00 to.principal=650.00]
        paid.to-costs=0 paid.to-interest=350 paid.to-principal=650   | barred  | interest before costs
        paid.to-costs=50 paid.to-interest=250 paid.to-principal=700  | barred  | principal before interest
        on.paid=2026-05-20 | clear..barred | not told how it was booked [to.costs=50.00 to.interest=300.00 to.principal=650.00]
        terms.payment-order-agreed=yes paid.to-costs=0  | unbound       | agreed otherwise
        terms.payment-order-agreed=? paid.to-costs=0    | clear..barred | whether it is agreed is not known [needs=terms.payment-order-agreed]
        product=credit-card paid.to-costs=0             | unbound       | cards have their own order
        paid.to-costs=0 on.paid=2021-01-01              | barred        | the first day
        paid.to-costs=0 on.paid=2020-12-31              | unbound       | the day before
      `,
    },
    'one payment, several debts': {
      id: 'W80',
      cites: 'CIV-560',
      basis: 'published',
      tests: 'cn/civil-code/560-debts',
      ifMissed: 'A payment discharges the debt that does not press.',
      facts: 'paid.amount=1000',
      table: `
        debts=a:800:due:2026-03-01:secured:10&b:900:open:2026-01-01:unsecured:20 | . | due goes before unsecured and heavier [to.a=800.00 to.b=200.00]
        debts=late:800:due:2026-03-01:unsecured:10&later:900:open:2026-09-01:unsecured:10 | clear..barred | the due one first [to.late=800.00 to.later=200.00 needs=debts]
        debts=late:800:due:2026-03-01:unsecured:10:800&later:900:open:2026-09-01:unsecured:10:200 | clear  | booked so
        debts=late:800:due:2026-03-01:unsecured:10:100&later:900:open:2026-09-01:unsecured:10:900 | barred | booked the other way
        debts=a:800:due:2026-03-01:secured:20&b:900:due:2026-04-01:unsecured:10   | . | both due: the least secured [to.b=900.00 to.a=100.00]
        debts=a:800:due:2026-03-01:unsecured:10&b:900:due:2026-04-01:unsecured:20 | . | then the heavier [to.b=900.00 to.a=100.00]
        debts=a:800:due:2026-04-01:unsecured:10&b:900:due:2026-03-01:unsecured:10 | . | then the earlier due [to.b=900.00 to.a=100.00]
        debts=a:800:due:2026-03-01:unsecured:10&b:1200:due:2026-03-01:unsecured:10 | . | else in proportion [to.a=400.00 to.b=600.00]
        debts=a:100:due:2026-03-01:unsecured:10&b:100:due:2026-03-01:unsecured:10&c:100:due:2026-03-01:unsecured:10 paid.amount=100 | . | a fen left over goes to the first [to.a=33.34 to.b=33.33 to.c=33.33]
        debts=a:800:due:2026-03-01:unsecured:10:0 terms.payment-order-agreed=yes | unbound | agreed or told by the debtor
        debts=a:800:due:2026-03-01:unsecured:10:0 on.paid=2020-12-31 | unbound | before the Civil Code
        debts=?                                                      | not-tested | no debts are listed
      `,
    },
    'interest kept back': {
      id: 'CIV-670-A',
      cites: 'CIV-670',
      basis: 'constructed',
      tests: 'cn/civil-code/670-kept-back',
      ifMissed: 'A borrower pays back money that was never lent (砍头息).',
      facts: 'amount.principal=10000',
      table: `
        advances=9000@0 charges=interest:lender:1000@0!   | barred        | 1,000 kept back: the principal is 9,000 [keptBack=1000.00 principal=9000.00]
        advances=9999.99@0 charges=interest:lender:0.01@0! | barred       | one fen
        advances=10000@0 charges=none                     | clear         | all of it
        advances=10000@0 charges=interest:lender:1000@0   | clear         | interest paid, not kept back
        advances=9000@0 charges=none                      | clear..barred | 1,000 are missing and nobody says why [principal=9000.00 needs=charges]
        advances=9000@0 charges=?                         | clear..barred | the same
        advances=9000@0 charges=guarantee:guarantor:1000@0! | clear       | a fee, not interest: see what it adds to the rate
        advances=? charges=interest:lender:500@0!         | barred        | it is told [principal=9500.00]
        advances=? charges=none                           | clear..barred | what was paid out is not known [needs=advances]
        amount.principal=? advances=9000@0 charges=none   | clear..barred | what was agreed is not known [needs=amount.principal]
        advances=9000@0 charges=interest:lender:1000@0! lender.type=private  | barred  | whoever lends
        advances=9000@0 charges=interest:lender:1000@0! on.signed=2021-01-01 | barred  | the first day
        advances=9000@0 charges=interest:lender:1000@0! on.signed=2020-12-31 | unbound | the day before
      `,
    },
    'no word of interest': {
      id: 'CIV-680-A',
      cites: 'CIV-680',
      basis: 'constructed',
      tests: 'cn/civil-code/680-no-clause',
      ifMissed: 'A friend’s loan grows by interest that nobody agreed.',
      facts: 'lender.type=private lender.natural-person=yes borrower.natural-person=yes',
      table: `
        terms.interest-clause=none rate.contract=0      | clear   | none is asked
        terms.interest-clause=none rate.contract=0.01   | barred  | any is too much
        terms.interest-clause=unclear rate.contract=10  | barred  | unclear between natural persons
        terms.interest-clause=unclear rate.contract=10 lender.natural-person=no   | unbound | a company lends
        terms.interest-clause=unclear rate.contract=10 borrower.natural-person=no | unbound | a company borrows
        terms.interest-clause=agreed rate.contract=10   | unbound | it is agreed
        terms.interest-clause=none rate.contract=10 on.signed=2020-12-31 | unbound | before the Civil Code
      `,
    },
    'an heir': {
      id: 'W60',
      cites: 'CIV-1161',
      basis: 'published',
      tests: 'cn/civil-code/1161-heir',
      ifMissed: 'A child pays a parent’s debts from its own purse.',
      facts: 'amount.inherited=30000',
      table: `
        amount.heir-claimed=50000    | barred        | up to 30,000 [atMost=30000.00]
        amount.heir-claimed=30000    | clear         | that much
        amount.heir-claimed=30000.01 | barred        | a fen more
        amount.heir-claimed=?        | not-tested    | nothing is claimed of an heir
        amount.heir-claimed=20000 amount.inherited=? | clear..barred | the estate is not known
        amount.heir-claimed=50000 on.claimed=2020-12-31 | unbound | before the Civil Code
      `,
    },
    'an heir who renounces': {
      id: 'W61',
      cites: 'CIV-1161',
      basis: 'published',
      tests: 'cn/civil-code/1161-renounced',
      ifMissed: 'A child that took nothing is asked to pay.',
      facts: 'heir.renounced=yes amount.inherited=30000',
      table: `
        amount.heir-claimed=0.01 on.signed=2019-01-01 | barred | the claim counts, not the loan
        amount.heir-claimed=0    | clear   | nothing is owed
        amount.heir-claimed=0.01 | barred  | nothing [atMost=0.00]
        amount.heir-claimed=50000 heir.renounced=no | unbound | see the case before
      `,
    },
  },
} satisfies PriceCaseFile
