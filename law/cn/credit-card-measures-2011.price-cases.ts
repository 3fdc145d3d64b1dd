/** Worked cases of card debts: day 90 and day 91, month 60 and month 61, the classes day by day. */
import type { PriceCaseFile } from '@forbear/loan/price'

const CONTENT =
  'shown.plan-agreement.balance=yes shown.plan-agreement.instalments=yes shown.plan-agreement.charges-that-run=yes shown.plan-agreement.no-new-card-promise=yes shown.plan-agreement.rights-and-duties=yes shown.plan-agreement.liability-for-default=yes'

export default {
  instrument: 'cn/credit-card-measures-2011',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 lender.type=bank product=credit-card on.paid=2026-05-20',
  cases: {
    'a payment on day 90': {
      id: 'W78',
      cites: 'CC-57',
      basis: 'published',
      tests: 'cn/credit-card-measures-2011/57-early',
      ifMissed:
        'A payment is booked so that the debt hardly shrinks, or the wrong way round for the accounts.',
      facts: 'paid.amount=1000 arrears.interest=300 arrears.principal=5000 arrears.days=90',
      table: `
        paid.to-interest=300 paid.to-principal=700 | clear         | interest and fees first [to.interest=300.00 to.principal=700.00]
        paid.to-interest=0 paid.to-principal=1000  | barred        | principal first, a day too early
        paid.to-interest=299.99 paid.to-principal=700.01 | barred  | one fen
        arrears.days=90                            | clear..barred | how it was booked is not told [to.interest=300.00 to.principal=700.00 needs=paid.to-interest+paid.to-principal]
        paid.amount=200 paid.to-interest=200 paid.to-principal=0 | clear | less than the interest
        paid.amount=6000 paid.to-interest=300 paid.to-principal=5000 | clear | more than is owed [left=700.00]
        arrears.days=91 paid.to-interest=0 paid.to-principal=1000 | unbound | day 91 has the other order
        arrears.days=1 paid.to-interest=0 paid.to-principal=1000  | barred  | day 1
        arrears.days=0 paid.to-interest=0 paid.to-principal=1000  | unbound | not past due
        arrears.days=? paid.to-interest=300 paid.to-principal=700 | clear   | whichever day
        arrears.days=? paid.to-interest=0 paid.to-principal=1000  | clear..barred | it depends on the day [needs=arrears.days]
        arrears.interest=? paid.to-interest=300 paid.to-principal=700 | clear..barred | what was owed is not known
        paid.amount=? | not-tested | nothing was paid
        lender.type=trust paid.to-interest=0 paid.to-principal=1000     | unbound | no bank
        product=consumer-loan paid.to-interest=0 paid.to-principal=1000 | unbound | no card
        on.paid=2011-01-13 paid.to-interest=0 paid.to-principal=1000    | barred  | the first day
        on.paid=2011-01-12 paid.to-interest=0 paid.to-principal=1000    | unbound | the day before
        on.paid=2011-01-14 paid.to-interest=0 paid.to-principal=1000    | barred  | the second day
      `,
    },
    'a payment on day 91': {
      id: 'CC-57-B',
      cites: 'CC-57',
      basis: 'constructed',
      tests: 'cn/credit-card-measures-2011/57-late',
      ifMissed: 'Months of payments go to interest and none to the debt.',
      facts: 'paid.amount=1000 arrears.interest=300 arrears.principal=5000 arrears.days=91',
      table: `
        paid.to-interest=0 paid.to-principal=1000  | clear   | principal first [to.interest=0.00 to.principal=1000.00]
        paid.to-interest=300 paid.to-principal=700 | barred  | the old order
        arrears.days=90 paid.to-interest=300 paid.to-principal=700 | unbound | a day earlier
        arrears.days=92 paid.to-interest=300 paid.to-principal=700 | barred  | a day later
        paid.amount=5100 paid.to-interest=100 paid.to-principal=5000 | clear | the rest to interest
      `,
    },
    'sixty months': {
      id: 'W35',
      cites: 'CC-70a',
      basis: 'published',
      tests: 'cn/credit-card-measures-2011/70-plan-months',
      ifMissed: 'A plan is refused that may be agreed, or agreed that may not.',
      facts: 'on.plan-signed=2026-01-15',
      table: `
        plan.months=60 | clear  | five years
        plan.months=61 | barred | a month more
        plan.months=72 | barred | W36: exceeds the limit
        plan.months=72 lender.type=consumer-finance | unbound | no bank
        plan.months=72 product=online-consumer-loan | unbound | no card
        plan.months=72 product=? | clear..barred | it may be a card
        plan.months=?  | not-tested | no plan
      `,
    },
    'what the plan says': {
      id: 'CC-70b-A',
      cites: 'CC-70b',
      basis: 'constructed',
      tests: 'cn/credit-card-measures-2011/70-plan-content',
      ifMissed: 'A plan does not say whether interest keeps running.',
      facts: `on.plan-signed=2026-01-15 ${CONTENT}`,
      table: `
        plan.months=60                                   | clear  | all six
        shown.plan-agreement.balance=no                  | barred | without the balance
        shown.plan-agreement.instalments=no              | barred | without the instalments
        shown.plan-agreement.charges-that-run=no         | barred | without what keeps running
        shown.plan-agreement.no-new-card-promise=no      | barred | without the promise
        shown.plan-agreement.rights-and-duties=no        | barred | without rights and duties
        shown.plan-agreement.liability-for-default=no    | barred | without what default means
      `,
    },
    'a signed plan stops collecting': {
      id: 'W37',
      cites: 'CC-70c',
      basis: 'published',
      tests: 'cn/credit-card-measures-2011/70-plan-stop',
      ifMissed: 'A borrower who pays as agreed is dunned.',
      facts: 'on.plan-signed=2026-01-15',
      table: `
        plan.performed=yes on.signed=2001-01-01 | clear | an old card [stops=yes effect=forbid basis=quoted]
        plan.performed=yes | clear   | collecting stops, by the ministry's rule [stops=yes event=plan-signed force=ministry-rule]
        plan.performed=no  | clear   | W38: an instalment was missed [stops=no]
        plan.performed=?   | clear   | nobody says [stops=unknown]
        product=online-consumer-loan plan.performed=yes | unbound | another loan: by contract, if at all
        on.plan-signed=?   | not-tested | no plan
      `,
    },
    'the classes of a card debt': {
      id: 'CC-92-A',
      cites: 'CC-92',
      basis: 'constructed',
      tests: 'cn/credit-card-measures-2011/92-class',
      ifMissed: 'A bad debt is shown as a good one.',
      facts: '',
      table: `
        arrears.days=0 class.reported=normal            | clear  | paid by the due date [class=normal]
        arrears.days=1 class.reported=normal            | barred | one day [class=special-mention]
        arrears.days=1 class.reported=special-mention   | clear  | one day
        arrears.days=2 class.reported=normal            | barred | two
        arrears.days=90 class.reported=special-mention  | clear  | the last of them
        arrears.days=91 class.reported=special-mention  | barred | the next class [class=substandard]
        arrears.days=91 class.reported=substandard      | clear  | in it
        arrears.days=92 class.reported=special-mention  | barred | a day later
        arrears.days=120 class.reported=substandard     | clear  | the last of them
        arrears.days=121 class.reported=substandard     | barred | the next [class=doubtful]
        arrears.days=121 class.reported=doubtful        | clear  | in it
        arrears.days=122 class.reported=substandard     | barred | a day later
        arrears.days=180 class.reported=doubtful        | clear  | the last of them
        arrears.days=181 class.reported=doubtful        | barred | lost [class=loss]
        arrears.days=181 class.reported=loss            | clear  | shown as lost
        arrears.days=182 class.reported=doubtful        | barred | a day later
        arrears.days=10 class.reported=loss             | clear  | worse than it has to be
        arrears.days=? class.reported=normal            | clear..barred | the days are not known
        arrears.days=? class.reported=? | not-tested | nothing is reported
      `,
    },
  },
} satisfies PriceCaseFile
