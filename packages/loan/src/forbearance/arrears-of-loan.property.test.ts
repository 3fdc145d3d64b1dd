/** That a history in buckets is what the account of every day says. `FORBEAR_RUNS` says how many (a tenth of it). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { MONTHLY_BUCKETS, bucketOf, type BucketStretch } from '../arrears/index.ts'
import { dayText } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { arrearsOfLoan } from './index.ts'
import { dailyLoan, LENT, LENT_ON } from './testing/daily-loan.ts'

const RUNS = Math.ceil(runs(250).numRuns / 10)

const NOTHING_ASKED = {
  scheme: MONTHLY_BUCKETS,
  orders: [],
  promises: [],
  promiseGraceDays: 0,
  plans: [],
  settlements: [],
}

test('without a pause the history is the bucket of every day’s own account', () => {
  const anyPayments = fc.array(fc.tuple(fc.integer({ min: 1, max: 150 }), fc.bigInt(1n, 2_500_00n)), {
    maxLength: 4,
  })
  const anyPlan = fc.option(fc.integer({ min: 40, max: 120 }), { nil: undefined })
  fc.assert(
    fc.property(anyPayments, anyPlan, (payments, planAfter) => {
      const events: LoanEvent[] = [
        LENT,
        ...payments.map(([after, amountMinor], at_): LoanEvent => {
          const on = LENT_ON + after
          return { type: 'repaid', id: `r${at_}`, on, bookedOn: on, amountMinor, channel: 'wallet' }
        }),
      ]
      if (planAfter !== undefined) {
        const on = LENT_ON + planAfter
        const instalments = [30, 60, 90].map((days) => ({ dueOn: on + days, amountMinor: 3_000_00n }))
        events.push({
          type: 'plan-agreed',
          id: 'a',
          on,
          bookedOn: on,
          plan: 'p',
          instalments,
          penalty: 'pauses',
        })
      }
      const loan = dailyLoan(events)
      const asked = { ...NOTHING_ASKED, from: LENT_ON, on: LENT_ON + 200 }
      const answer = arrearsOfLoan(loan, asked)
      // amounts that never catch up, or a plan on nothing owed, are refused by the account and are no history
      fc.pre(answer.ok)
      if (!answer.ok) return
      for (let on = asked.from; on <= asked.on; on += 7) {
        const account = loan.read(
          events.filter((event) => event.on <= on),
          on,
        )
        assert.ok(account.ok)
        const stretch: BucketStretch | undefined = answer.value.history.find(
          ({ from, until }) => from <= on && on < until,
        )
        assert.equal(
          stretch?.bucket.id,
          bucketOf(account.value.arrears.daysPastDue, MONTHLY_BUCKETS).id,
          dayText(on),
        )
      }
    }),
    { numRuns: RUNS },
  )
})
