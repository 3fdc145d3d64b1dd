/**
 * What holds of options and plans over arbitrary terms and payments, reckoned by the account. `FORBEAR_RUNS` says how many
 * (a tenth of it).
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { dayText, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { fraction } from '../money/index.ts'
import { type Terms, totalOf } from '../terms/index.ts'
import {
  agreementEvents,
  breakEvents,
  draftPlan,
  optionsOfLoan,
  planCourse,
  type PlanRequest,
} from './index.ts'
import { day, lent, LENT_ON, ON, owedOn, readOf, repaid, terms } from './testing/late-loan.ts'
import { PER_YEAR_18 } from './testing/plain-loan.ts'

const RUNS = Math.ceil(runs(400).numRuns / 10)

/** Under each way in which late and early payments change interest, with penalty interest and without. */
const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    recalculation: fc.constantFrom('none' as const, 'daily' as const, 'at-due-date' as const),
    bears: fc.constantFrom('bears' as const, 'does-not-bear' as const),
    hasPenalty: fc.boolean(),
  })
  .map(({ recalculation, bears, hasPenalty }) => {
    const { penalty, ...plain } = terms
    const interest = { ...plain.interest, recalculation, onOverduePrincipal: bears }
    return hasPenalty && penalty !== undefined ? { ...plain, interest, penalty } : { ...plain, interest }
  })

test('paying on the schedule as the option says leaves nothing owed', () => {
  fc.assert(
    fc.property(
      anyTerms,
      fc.integer({ min: 0, max: 500 }),
      fc.array(fc.bigInt(1n, 2_000_00n), { maxLength: 3 }),
      (of, after, paid) => {
        const events = [lent, ...paid.map((amount, at) => repaid(LENT_ON + 20 + 40 * at, amount))].filter(
          ({ on }) => on <= LENT_ON + after,
        )
        const on = LENT_ON + after
        const answer = optionsOfLoan(
          { terms: of, events, read: readOf(of) },
          { on, options: [{ type: 'keep-schedule', id: 'keep' }], limits: [] },
        )
        assert.ok(answer.ok)
        const payments = answer.value.options[0]?.payments ?? []
        const all = [
          ...events,
          ...payments.map((each) => ({ ...repaid(each.on, each.amountMinor), id: `then ${each.on}` })),
        ]
        const left = owedOn(all, (payments.at(-1)?.on ?? on) + 1, of)
        assert.equal(
          totalOf(left),
          0n,
          JSON.stringify(left, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)),
        )
      },
    ),
    { numRuns: RUNS },
  )
})

const request = (agreedOn: Day, interest: PlanRequest['interest']): PlanRequest => ({
  id: 'plan-1',
  agreedOn,
  dates: { type: 'even', firstDueOn: agreedOn + 20, step: { months: 1 }, endOfMonth: 'clip' },
  deferred: 0,
  instalments: 12,
  interest,
})

const anyInterest: fc.Arbitrary<PlanRequest['interest']> = fc.oneof(
  fc.constant({ type: 'as-contracted' as const }),
  fc.constant({ type: 'paused' as const }),
  fc.integer({ min: 1, max: 200 }).map((more) => ({ type: 'paused' as const, until: ON + more })),
  fc.constant({ type: 'lowered' as const, rate: { value: fraction(6n, 100n), per: 'year' as const } }),
)

const court: LoanEvent = {
  type: 'charged',
  id: 'court',
  on: day('2025-04-01'),
  bookedOn: day('2025-04-01'),
  component: 'cost',
  amountMinor: 150_00n,
  payee: 'court',
  dueOn: day('2025-07-01'),
}

test('a plan changes nothing that is owed on the day it is agreed, and kept to the end leaves nothing owed or held', () => {
  fc.assert(
    fc.property(anyTerms, anyInterest, fc.integer({ min: 1, max: 30 }), (of, interest, instalments) => {
      const before = [lent, repaid(day('2025-02-10'), 1_100_14n), court]
      const debt = owedOn(before, ON, of)
      const plan = draftPlan(
        { ...request(ON, interest), instalments },
        { terms: of, rate: PER_YEAR_18, owed: debt },
      )
      assert.ok(plan.ok)
      const agreed = [...before, ...agreementEvents(plan.value, ON)]
      assert.deepEqual(owedOn(agreed, ON, of), debt)
      const kept = [...agreed, ...plan.value.rows.map((row) => repaid(row.dueOn, row.amountMinor))]
      for (const { dueOn, balanceMinor } of plan.value.rows) {
        assert.equal(owedOn(kept, dueOn, of).principal, balanceMinor)
      }
      const end = readOf(of)(kept, plan.value.lastDueOn)
      assert.ok(end.ok)
      assert.equal(end.value.status, 'paid')
      assert.equal(end.value.surplusMinor, 0n)
      assert.equal(end.value.arrears.daysPastDue, 0)
    }),
    {
      numRuns: RUNS,
      // the first amounts do not even pay the interest that ran, which is carried and paid before principal
      examples: [[terms, { type: 'paused', until: ON + 1 }, 28]],
    },
  )
})

const anyRelief = fc.record(
  {
    deferred: fc.integer({ min: 0, max: 3 }),
    reduced: fc.record({ times: fc.integer({ min: 1, max: 4 }), amountMinor: fc.bigInt(1n, 900_00n) }),
  },
  { requiredKeys: ['deferred'] },
)

test('a plan asks on each of its dates for what it says and no more, and nothing between them', () => {
  fc.assert(
    fc.property(
      anyTerms,
      anyInterest,
      anyRelief,
      fc.integer({ min: 1, max: 9 }),
      (of, interest, relief, instalments) => {
        const before = [lent, repaid(day('2025-02-10'), 1_100_14n), court]
        const plan = draftPlan(
          { ...request(ON, interest), ...relief, instalments },
          { terms: of, rate: PER_YEAR_18, owed: owedOn(before, ON, of) },
        )
        assert.ok(plan.ok)
        const { rows, highestMinor } = plan.value
        const events = [...before, ...agreementEvents(plan.value, ON)]
        const dueOn = (on: Day): bigint => {
          const account = readOf(of)(events, on)
          return account.ok ? totalOf(account.value.due) : assert.fail(JSON.stringify(account.problems))
        }
        // amounts that leave interest unpaid up to the last date are refused, as an option is: see below
        fc.pre(readOf(of)(events, ON).ok)
        for (const row of rows) {
          assert.equal(dueOn(row.dueOn - 1), 0n, `the day before ${dayText(row.dueOn)}`)
          assert.equal(dueOn(row.dueOn), row.amountMinor, dayText(row.dueOn))
          assert.ok(row.amountMinor <= highestMinor)
          if (row.amountMinor > 0n) events.push(repaid(row.dueOn, row.amountMinor))
        }
        // a reduced instalment asks for its amount, or for less where that is all that is owed
        const least = relief.reduced
        for (const row of rows.slice(0, least?.times ?? 0)) {
          assert.ok(row.amountMinor <= (least?.amountMinor ?? 0n))
        }
      },
    ),
    { numRuns: RUNS },
  )
})

test('a broken plan owes what would have been owed without it, less what was paid', () => {
  fc.assert(
    fc.property(anyTerms, anyInterest, fc.nat(3), (of, interest, paidTimes) => {
      const before = [lent, repaid(day('2025-02-10'), 1_100_14n), court]
      const plan = draftPlan(request(ON, interest), {
        terms: of,
        rate: PER_YEAR_18,
        owed: owedOn(before, ON, of),
      })
      assert.ok(plan.ok)
      const paid = plan.value.rows.slice(0, paidTimes).map((row) => repaid(row.dueOn, row.amountMinor))
      const receipts = plan.value.rows
        .slice(0, paidTimes)
        .map((row) => ({ on: row.dueOn, amountMinor: row.amountMinor }))
      const asOf = (plan.value.rows[paidTimes]?.dueOn ?? 0) + 1
      const course = planCourse(plan.value, receipts, { asOf, graceDays: 0, missesAllowed: 0 })
      assert.ok(course.state === 'broken')
      assert.equal(course.on, asOf)
      const broken = [
        ...before,
        ...agreementEvents(plan.value, ON),
        ...paid,
        ...breakEvents(plan.value, agreementEvents(plan.value, ON), { on: course.on, bookedOn: course.on }),
      ]
      for (const later of [0, 30, 400]) {
        assert.deepEqual(owedOn(broken, asOf + later, of), owedOn([...before, ...paid], asOf + later, of))
      }
    }),
    { numRuns: RUNS },
  )
})
