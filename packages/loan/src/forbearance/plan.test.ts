/** Plans: worked examples by hand, and that a plan repays exactly what it says, counted again by a slower road. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import { add, fraction, multiply, rounded, ZERO } from '../money/index.ts'
import { COMPONENTS } from '../terms/index.ts'
import {
  agreementEvents,
  breakEvents,
  draftPlan,
  heldAgainst,
  measuredPlan,
  planCourse,
  reliefsOf,
  type Plan,
  type PlanGround,
  type PlanLimit,
  type PlanRequest,
} from './index.ts'
import { owed, PER_YEAR_18, plainTerms, YUAN } from './testing/plain-loan.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const AGREED = day('2025-01-10')

const request = (settings: Partial<PlanRequest>): PlanRequest => ({
  id: 'plan-1',
  agreedOn: AGREED,
  dates: { type: 'even', firstDueOn: day('2025-02-10'), step: { months: 1 }, endOfMonth: 'clip' },
  deferred: 0,
  instalments: 12,
  interest: { type: 'as-contracted' },
  ...settings,
})

const byMonth = plainTerms({
  interest: {
    ...plainTerms({}).interest,
    rate: { value: fraction(1n, 100n), per: 'month' },
    accrual: 'by-period',
  },
})

function drafted(asked: PlanRequest, ground: Partial<PlanGround>): Plan {
  const terms = ground.terms ?? plainTerms({})
  const plan = draftPlan(asked, { terms, rate: terms.interest.rate, owed: owed({}), ...ground })
  return plan.ok ? plan.value : assert.fail(JSON.stringify(plan.problems))
}

const told = ({ rows }: Plan) =>
  rows.map(({ dueOn, amountMinor, earlierMinor, interestMinor, principalMinor }) =>
    [dayText(dueOn), amountMinor, earlierMinor, interestMinor, principalMinor].join(' '),
  )

test('without interest, 1,200 and 60 of earlier interest are twelve times 105', () => {
  const plan = drafted(request({ interest: { type: 'paused' } }), {
    owed: owed({ principal: 1200_00n, interest: 60_00n }),
  })
  assert.equal(plan.totalMinor, 1260_00n)
  assert.equal(plan.interestMinor, 0n)
  assert.deepEqual(new Set(plan.rows.map(({ amountMinor }) => amountMinor)), new Set([105_00n]))
  // what is owed already comes first
  assert.equal(told(plan)[0], '2025-02-10 10500 6000 0 4500')
})

test('at 1 % a month, 1,000 in two instalments are 507.51 each', () => {
  const plan = drafted(request({ instalments: 2 }), { terms: byMonth, owed: owed({ principal: 1000_00n }) })
  assert.deepEqual(told(plan), ['2025-02-10 50751 0 1000 49751', '2025-03-10 50751 0 502 50249'])
})

test('deferred, reduced, then the rest: what is not asked for yet bears no interest', () => {
  const plan = drafted(request({ deferred: 1, reduced: { times: 2, amountMinor: 15_00n }, instalments: 1 }), {
    terms: byMonth,
    owed: owed({ principal: 1000_00n }),
  })
  assert.deepEqual(told(plan), [
    // 20.00 of two months, of which 15.00 is asked for; the next begins with 5.00 still to be asked for
    '2025-03-10 1500 0 1500 0',
    '2025-04-10 1500 0 1500 0',
    '2025-05-10 101000 0 1000 100000',
  ])
  assert.equal(plan.totalMinor, 1040_00n)
  assert.deepEqual(reliefsOf(plan, day('2025-04-10')), ['reduced', 'deferred', 'extended'])
})

test('a harvest in June and a smaller one in October: two parts and one part, none between', () => {
  const months = [
    { month: 10, share: 1n },
    { month: 6, share: 2n },
  ]
  const plan = drafted(
    request({
      dates: { type: 'seasons', notBefore: day('2025-03-01'), months, dayOfMonth: 31 },
      instalments: 4,
      interest: { type: 'paused' },
    }),
    { owed: owed({ principal: 6000_00n }) },
  )
  assert.deepEqual(told(plan), [
    '2025-06-30 200000 0 0 200000',
    '2025-10-31 100000 0 0 100000',
    '2026-06-30 200000 0 0 200000',
    '2026-10-31 100000 0 0 100000',
  ])
  assert.deepEqual(reliefsOf(plan, day('2026-12-31')), ['interest-paused', 'seasonal'])
})

test('dates after everything is repaid fall away, and whole yuan leave a smaller last instalment', () => {
  const terms = plainTerms({
    rounding: { mode: 'half-up', place: 'per-instalment', instalmentMultipleMinor: 100_00n },
  })
  const plan = drafted(request({ interest: { type: 'paused' } }), {
    terms,
    owed: owed({ principal: 950_00n }),
  })
  assert.deepEqual(
    plan.rows.map(({ amountMinor }) => amountMinor),
    [...Array.from({ length: 9 }, () => 100_00n), 50_00n],
  )
  assert.equal(dayText(plan.lastDueOn), '2025-11-10')
})

const interests: fc.Arbitrary<PlanRequest['interest']> = fc.oneof(
  fc.constant({ type: 'as-contracted' as const }),
  fc.constant({ type: 'paused' as const }),
  fc.record({
    type: fc.constant('paused' as const),
    until: fc.integer({ min: AGREED + 1, max: AGREED + 900 }),
  }),
  fc.record({
    type: fc.constant('lowered' as const),
    rate: fc.record({
      value: fc.nat(17).map((n) => fraction(BigInt(n), 100n)),
      per: fc.constant('year' as const),
    }),
  }),
)
const anyRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    deferred: fc.nat(4),
    reduced: fc.option(
      fc.record({ times: fc.integer({ min: 1, max: 4 }), amountMinor: fc.bigInt(1n, 20_000n) }),
      {
        nil: undefined,
      },
    ),
    instalments: fc.integer({ min: 1, max: 30 }),
    interest: interests,
    gap: fc.integer({ min: 1, max: 70 }),
  })
  .map(({ gap, reduced, ...rest }) =>
    request({
      ...rest,
      dates: { type: 'even', firstDueOn: AGREED + gap, step: { months: 1 }, endOfMonth: 'clip' },
      ...(reduced === undefined ? {} : { reduced }),
    }),
  )
const anyOwed = fc
  .record({
    principal: fc.bigInt(1n, 5_000_000n),
    interest: fc.bigInt(0n, 90_000n),
    fee: fc.bigInt(0n, 9_000n),
  })
  .map(owed)

/** Interest of some days, the slow way: each day by itself, then rounded once. */
function interestOf(plan: Plan, from: Day, until: Day, balance: bigint): bigint {
  const { interest } = plan.request
  let sum = ZERO
  for (let at = from; at < until; at++) {
    if (interest.type === 'paused' && at < (interest.until ?? Infinity)) continue
    const rate = interest.type === 'lowered' ? interest.rate.value : PER_YEAR_18.value
    sum = add(sum, multiply(rate, fraction(balance, 365n)))
  }
  return rounded(sum, 'half-up')
}

test('a plan repays exactly what it says: what was owed, and the interest of its days', () => {
  fc.assert(
    fc.property(anyRequest, anyOwed, (asked, debt) => {
      const plan = drafted(asked, { owed: debt })
      const total = COMPONENTS.reduce((sum, component) => sum + debt[component], 0n)
      let [balance, run, from, paid] = [debt.principal, 0n, AGREED, 0n]
      for (const row of plan.rows) {
        run += interestOf(plan, from, row.dueOn, balance)
        balance -= row.principalMinor
        paid += row.amountMinor
        from = row.dueOn
        assert.equal(row.amountMinor, row.earlierMinor + row.interestMinor + row.principalMinor)
        assert.equal(row.balanceMinor, balance)
      }
      assert.equal(balance, 0n)
      assert.equal(run, plan.interestMinor)
      assert.equal(paid, total + run)
      assert.equal(plan.totalMinor, paid)
    }),
    runs(60),
  )
})

test('the instalments after the reduced ones are equal, the last is no higher, and one minor unit less would not do', () => {
  fc.assert(
    fc.property(anyRequest, anyOwed, (asked, debt) => {
      const { rows } = drafted(asked, { owed: debt })
      const level = rows.slice(asked.reduced?.times ?? 0)
      const [full, last] = [level[0]?.amountMinor ?? 0n, level.at(-1)?.amountMinor ?? 0n]
      assert.ok(level.slice(0, -1).every(({ amountMinor }) => amountMinor === full))
      assert.ok(last <= full)
      // an instalment of one minor unit has none below it that could be asked for
      if (level.length < 2 || full < 2n) return
      // fixed amounts below the level one leave a last instalment above them
      const lower = request({
        ...asked,
        instalments: 1,
        reduced: { times: asked.instalments - 1, amountMinor: full - 1n },
      })
      if (asked.reduced === undefined) {
        const rest = drafted(lower, { owed: debt }).rows.at(-1)?.amountMinor ?? 0n
        assert.ok(rest > full - 1n, `${rest} ${full}`)
      }
    }),
    runs(60),
  )
})

test('all that is wrong with a request is told at once', () => {
  const plan = draftPlan(
    request({
      deferred: -1,
      instalments: 0,
      dates: { type: 'seasons', notBefore: AGREED, months: [{ month: 13, share: 0n }], dayOfMonth: 32 },
      interest: { type: 'lowered', rate: { value: fraction(24n, 100n), per: 'year' } },
    }),
    { terms: plainTerms({}), rate: PER_YEAR_18, owed: owed({}) },
  )
  assert.ok(!plan.ok)
  assert.deepEqual(
    plan.problems.map(({ pointer, code, message }) => `${pointer} ${code} ${message.en} | ${message.zh}`),
    [
      '/deferred out-of-range a number of dates: expected a whole number from 0 to 1200 | 期数有误：应为 0 至 1200 的整数',
      '/instalments out-of-range a number of dates: expected a whole number from 1 to 1200 | 期数有误：应为 1 至 1200 的整数',
      '/dates/dayOfMonth out-of-range a day of the month: expected 1 to 31 | 还款日有误：应为 1 至 31',
      '/dates/months/0/month out-of-range a month in which money comes in: expected 1 to 12, each once | 收入月份有误：应为 1 至 12，各一次',
      '/dates/months/0/share out-of-range the share of a month: expected a whole number above zero | 月份比重有误：应为大于零的整数',
      "/interest/rate contradiction a lowered rate above the contract's: expected at most the contract's rate | 降低后的利率高于合同利率：应为不高于合同利率",
      ' contradiction nothing is owed: expected a debt to plan for | 没有欠款：应为有待安排的欠款',
    ],
  )
  const early = draftPlan(
    request({ dates: { type: 'even', firstDueOn: AGREED, step: { months: 1 }, endOfMonth: 'clip' } }),
    {
      terms: plainTerms({}),
      rate: { value: fraction(1n, 10n), per: 'whole-term' },
      owed: owed({ principal: 1n }),
    },
  )
  assert.ok(!early.ok)
  assert.deepEqual(
    early.problems.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/dates/firstDueOn out-of-order', '/interest contradiction'],
  )
})

test('a plan ends within a hundred years: dates that nobody lives to see are refused before they are reckoned', () => {
  const far = (months: number) =>
    draftPlan(
      request({
        dates: { type: 'even', firstDueOn: day('2025-02-10'), step: { months }, endOfMonth: 'clip' },
        instalments: 2,
        interest: { type: 'paused' },
      }),
      { terms: plainTerms({}), rate: PER_YEAR_18, owed: owed({ principal: 200_00n }) },
    )
  // the second date 1,198 and 1,199 months after the first: 2124-12-10 and 2125-01-10, 36,525 days after the agreement at most
  assert.ok(far(1198).ok)
  assert.ok(far(1199).ok)
  const refused = far(1200)
  assert.ok(!refused.ok)
  assert.deepEqual(
    refused.problems.map(({ pointer, code, message }) => [pointer, code, message.zh]),
    [['/dates', 'out-of-range', '最后还款日超过一百年：应为不晚于 2125-01-11']],
  )
})

const CARD_PLAN: PlanLimit = {
  id: 'cn/credit-card-measures-2011/70-months',
  measure: { kind: 'months-at-most', months: 60 },
  citation: 'Article 70',
  force: 'ministry-rule',
  basis: 'quoted',
}

test('W35, W36: a plan of 60 monthly instalments is within five years, one of 61 or 72 is not', () => {
  const held = (instalments: number) => {
    const plan = drafted(request({ instalments, interest: { type: 'paused' } }), {
      owed: owed({ principal: 72_000_00n }),
    })
    assert.equal(plan.rows.length, instalments)
    return heldAgainst(measuredPlan(plan), [CARD_PLAN], YUAN)
  }
  assert.equal(held(60).state, 'within')
  assert.equal(held(61).state, 'rejected')
  const longer = held(72)
  assert.ok(longer.state === 'rejected')
  assert.deepEqual(
    longer.breaches.map(({ says }) => says),
    [
      {
        en: 'it ends on 2031-01-10; at most 60 months are allowed, until 2030-01-10',
        zh: '到2031-01-10才结束；最长60个月，即至2030-01-10',
      },
    ],
  )
})

test('each other limit passes on its bound and is broken one step beyond', () => {
  const plan = drafted(request({ instalments: 2 }), { terms: byMonth, owed: owed({ principal: 1000_00n }) })
  const state = (measure: PlanLimit['measure']): string =>
    heldAgainst(measuredPlan(plan), [{ ...CARD_PLAN, measure }], YUAN).state
  assert.equal(state({ kind: 'instalments-at-most', count: 2 }), 'within')
  assert.equal(state({ kind: 'instalments-at-most', count: 1 }), 'rejected')
  assert.equal(state({ kind: 'instalment-at-least', amountMinor: 507_51n }), 'within')
  assert.equal(state({ kind: 'instalment-at-least', amountMinor: 507_52n }), 'rejected')
  assert.equal(state({ kind: 'first-due-within-days', days: 31 }), 'within')
  assert.equal(state({ kind: 'first-due-within-days', days: 30 }), 'rejected')
  // 15.02 of interest on 1,000.00
  assert.equal(state({ kind: 'interest-at-most', share: fraction(1502n, 100_000n) }), 'within')
  assert.equal(state({ kind: 'interest-at-most', share: fraction(1501n, 100_000n) }), 'rejected')
})

test('a plan is kept, behind, complete or broken by what had come when the grace was over', () => {
  const plan = drafted(request({ instalments: 2, interest: { type: 'paused' } }), {
    owed: owed({ principal: 200_00n }),
  })
  const table: readonly (readonly [
    asOf: string,
    paid: readonly (readonly [string, bigint])[],
    course: string,
  ])[] = [
    ['2025-02-13', [], 'kept'],
    ['2025-02-14', [], 'behind'],
    ['2025-02-20', [['2025-02-14', 100_00n]], 'kept'],
    ['2025-03-13', [['2025-02-10', 100_00n]], 'kept'],
    ['2025-03-14', [['2025-02-14', 100_00n]], 'broken 2025-03-14'],
    // late money mends nothing that was missed when its time was over
    ['2025-03-20', [['2025-03-15', 200_00n]], 'broken 2025-03-14'],
    ['2025-03-20', [['2025-02-10', 200_00n]], 'completed'],
  ]
  for (const [asOf, paid, expected] of table) {
    const receipts = paid.map(([on, amountMinor]) => ({ on: day(on), amountMinor }))
    const course = planCourse(plan, receipts, { asOf: day(asOf), graceDays: 3, missesAllowed: 1 })
    const found = course.state === 'broken' ? `broken ${dayText(course.on)}` : course.state
    assert.equal(found, expected, `${asOf} ${paid.join(' ')}`)
  }
})

test('a plan comes into force and ends by events; a pause under its condition is taken back with it', () => {
  const paused = drafted(request({ interest: { type: 'paused', until: day('2025-06-10') } }), {
    owed: owed({ principal: 1200_00n }),
  })
  const agreed = agreementEvents(paused, AGREED)
  assert.deepEqual(
    agreed.map(({ type, id }) => `${type} ${id}`),
    ['plan-agreed plan-1/agreed', 'interest-paused plan-1/interest-paused'],
  )
  const broken = breakEvents(paused, agreed, { on: day('2025-03-14'), bookedOn: day('2025-03-15') })
  assert.deepEqual(
    broken.map((event) => (event.type === 'reversed' ? `${event.type} ${event.event}` : event.type)),
    ['plan-broken', 'reversed plan-1/interest-paused'],
  )
  const [whole] = agreementEvents(
    drafted(request({ interest: { type: 'paused' } }), { owed: owed({ principal: 1n }) }),
    AGREED,
  )
  assert.ok(whole?.type === 'plan-agreed')
  assert.deepEqual(whole.rate, { value: ZERO, per: 'year' })
  assert.deepEqual(whole.instalments, [{ dueOn: day('2025-02-10'), amountMinor: 1n }])
})
