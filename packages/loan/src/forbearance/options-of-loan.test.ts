/** Options reckoned by the account itself; and that breaking a plan leaves what would have been owed, less what was paid. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { accountOf } from '../account/index.ts'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { fraction } from '../money/index.ts'
import { COMPONENTS, type Components, type Terms } from '../terms/index.ts'
import {
  agreementEvents,
  breakEvents,
  draftPlan,
  optionsOfLoan,
  planCourse,
  type LoanOfOptions,
  type OptionAsked,
  type PlanRequest,
} from './index.ts'
import { PER_YEAR_18, plainTerms } from './testing/plain-loan.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const LENT_ON = day('2025-01-10')
const lent: LoanEvent = {
  type: 'disbursed',
  id: 'lent',
  on: LENT_ON,
  bookedOn: LENT_ON,
  amountMinor: 12_000_00n,
}
const repaid = (on: Day, amountMinor: bigint): LoanEvent => ({
  type: 'repaid',
  id: `paid ${dayText(on)}`,
  on,
  bookedOn: on,
  amountMinor,
  channel: 'wallet',
})

/** Late principal bears one and a half times the contract's rate instead of it. */
const terms = plainTerms({
  penalty: {
    rate: { timesContractRate: fraction(3n, 2n) },
    on: 'overdue-principal',
    instead: 'of-contract-interest',
    graceDays: 0,
  },
})

const readOf =
  (of: Terms): LoanOfOptions['read'] =>
  (events, asOf) =>
    accountOf(of, events, { asOf, knownOn: asOf })

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

const owedOn = (events: readonly LoanEvent[], asOf: Day, of: Terms = terms): Components => {
  const account = readOf(of)(events, asOf)
  return account.ok ? account.value.owed : assert.fail(JSON.stringify(account.problems))
}
const sum = (amounts: Components): bigint => COMPONENTS.reduce((total, each) => total + amounts[each], 0n)

const ON = day('2025-05-20')
const even = { type: 'even', firstDueOn: day('2025-06-10'), step: { months: 1 }, endOfMonth: 'clip' } as const
const OPTIONS: readonly OptionAsked[] = [
  { type: 'keep-schedule', id: 'keep' },
  { type: 'pay-off', id: 'off' },
  {
    type: 'plan',
    id: 'longer',
    dates: even,
    deferred: 0,
    instalments: 24,
    interest: { type: 'as-contracted' },
  },
  { type: 'plan', id: 'rest', dates: even, deferred: 3, instalments: 12, interest: { type: 'paused' } },
  {
    type: 'settlement',
    id: 'settle',
    parts: [{ by: day('2025-06-30'), amountMinor: 6_000_00n }],
    graceDays: 0,
  },
]

test('the options of a loan two instalments late', () => {
  const events = [lent, repaid(day('2025-02-10'), 1_100_14n), repaid(day('2025-03-10'), 1_100_14n)]
  const answer = optionsOfLoan(
    { terms, events, read: readOf(terms) },
    { on: ON, options: OPTIONS, limits: [] },
  )
  assert.ok(answer.ok)
  const { owedMinor, options, extremes, account } = answer.value
  assert.equal(account.arrears.daysPastDue, 40)
  const by = new Map(options.map((option) => [option.id, option]))
  const [keep, off, longer, rest, settle] = ['keep', 'off', 'longer', 'rest', 'settle'].map((id) =>
    by.get(id),
  )
  assert.ok(keep && off && longer && rest && settle)
  // today what is due, then the eight instalments that are left
  assert.equal(keep.payments.length, 9)
  assert.equal(dayText(keep.lastOn), '2026-01-10')
  // paying off costs nothing beyond what is owed, here without a fee
  assert.equal(off.totalMinor, owedMinor)
  assert.equal(off.costMinor, 0n)
  // without interest, exactly what is owed
  assert.equal(rest.costMinor, 0n)
  assert.equal(dayText(rest.firstOn), '2025-09-10')
  assert.equal(longer.costMinor, longer.plan?.interestMinor)
  assert.ok(longer.hardestMonthMinor < keep.hardestMonthMinor)
  assert.equal(settle.totalMinor, 6_000_00n)
  assert.equal(settle.forgivenMinor, owedMinor - 6_000_00n)
  for (const option of options) {
    assert.equal(option.owedByNothingMinor, sum(owedOn(events, option.lastOn)))
    assert.equal(option.againstNothingMinor, option.totalMinor - option.owedByNothingMinor)
  }
  assert.deepEqual(extremes, { leastTotal: ['settle'], easiestMonth: ['longer'], soonest: ['off'] })
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
        const [option] = OPTIONS
        assert.ok(option !== undefined)
        const answer = optionsOfLoan(
          { terms: of, events, read: readOf(of) },
          { on, options: [option], limits: [] },
        )
        assert.ok(answer.ok)
        const payments = answer.value.options[0]?.payments ?? []
        const all = [
          ...events,
          ...payments.map((each) => ({ ...repaid(each.on, each.amountMinor), id: `then ${each.on}` })),
        ]
        const left = owedOn(all, (payments.at(-1)?.on ?? on) + 1, of)
        assert.equal(
          sum(left),
          0n,
          JSON.stringify(left, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)),
        )
      },
    ),
    runs(40),
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
      ...runs(40),
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
          return account.ok ? sum(account.value.due) : assert.fail(JSON.stringify(account.problems))
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
    runs(40),
  )
})

test('a plan that the account would refuse is no option, and says what would be', () => {
  const tiny: OptionAsked = {
    type: 'plan',
    id: 'tiny',
    dates: even,
    deferred: 0,
    reduced: { times: 2, amountMinor: 1n },
    instalments: 1,
    interest: { type: 'as-contracted' },
  }
  const asked = (options: readonly OptionAsked[]) =>
    optionsOfLoan({ terms, events: [lent], read: readOf(terms) }, { on: ON, options, limits: [] })
  const refused = asked([tiny])
  assert.ok(!refused.ok)
  assert.deepEqual(
    refused.problems.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/options/0 does-not-amortise'],
  )
  assert.match(refused.problems[0]?.message.zh ?? '', /连期间产生的利息也不足以偿付/)
  // the same without interest is carried
  assert.ok(asked([{ ...tiny, interest: { type: 'paused' } }]).ok)
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
    runs(40),
  )
})

test('a day on which nothing is owed has no options; what is wrong with one is told at its place', () => {
  const early = optionsOfLoan(
    { terms, events: [lent], read: readOf(terms) },
    { on: LENT_ON - 1, options: OPTIONS, limits: [] },
  )
  assert.ok(!early.ok)
  assert.deepEqual(
    early.problems.map(({ pointer, message }) => `${pointer} ${message.en}`),
    ['/on nothing is owed on this day: expected a day on which something is owed'],
  )
  const wrong: readonly OptionAsked[] = [
    { type: 'keep-schedule', id: 'keep' },
    { type: 'settlement', id: 's', parts: [{ by: ON, amountMinor: 90_000_00n }], graceDays: 0 },
    { type: 'plan', id: 'p', dates: even, deferred: 0, instalments: 0, interest: { type: 'as-contracted' } },
  ]
  const answer = optionsOfLoan(
    { terms, events: [lent], read: readOf(terms) },
    { on: ON, options: wrong, limits: [] },
  )
  assert.ok(!answer.ok)
  assert.deepEqual(
    answer.problems.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/options/1/parts more-than-owed', '/options/2/instalments out-of-range'],
  )
})
