/** What holds of every yearly cost: it discounts the flows to nothing, knows its roots, and hangs on nothing it should not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from 'decimal.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { civilOf, dayText, monthsLater, parseDay, type Day } from '../calendar/index.ts'
import type { RateMethod } from './index.ts'
import { answerTo, flowsSaid, problemsOf, type Said } from './testing/said.ts'
import { assertTurnsAt, worthOf, type SlowPeriod } from './testing/slow.ts'

const exact = Decimal.clone({ precision: 50 })

const START = parseDay('2023-02-10') as Day
const amount = fc.integer({ min: 1, max: 5_000_000 }).map((cents) => (cents / 100).toFixed(2))
const step = fc.constantFrom(
  { months: 1 },
  { months: 3 },
  { months: 12 },
  { weeks: 1 },
  { weeks: 2 },
  { days: 1 },
)

/** Loans that are repaid with something over: one or several advances, and a series of at least so many payments. */
const loans = (least: number) =>
  fc
    .record({
      date: fc.integer({ min: 0, max: 1_500 }).map((days) => dayText(START + days)),
      advance: amount,
      more: fc.array(fc.record({ days: fc.integer({ min: 1, max: 200 }), amount }), { maxLength: 2 }),
      wait: fc.integer({ min: 1, max: 400 }),
      count: fc.integer({ min: least, max: 24 }),
      every: step,
      overMille: fc.integer({ min: 1, max: 900 }),
    })
    .map(({ date, advance, more, wait, count, every, overMille }) => {
      const first = parseDay(date) as Day
      const total = more.reduce((sum, one) => sum + Number(one.amount), Number(advance))
      return {
        advances: [
          { date, amount: advance },
          ...more.map((one) => ({ date: dayText(first + one.days), amount: one.amount })),
        ],
        // the last day of advances is before the first payment, so there is exactly one root
        payments: [
          {
            date: dayText(first + 200 + wait),
            amount: ((total / count) * (1 + overMille / 1_000) + 0.01).toFixed(2),
            count,
            every,
          },
        ],
      }
    })

const loan = loans(1)

/** Payments recur most often; no advance stands at a month's end, so that what it keeps to is no question. */
const recurring = loans(4).filter(({ advances }) =>
  advances.every((one) => civilOf(parseDay(one.date) as Day).dayOfMonth <= 28),
)

const METHODS: readonly RateMethod[] = ['eu', 'us-appendix-j', 'cn-irr']

test('the rate discounts the flows to nothing, by an independent reckoning: the sign turns at its tenth decimal', () => {
  fc.assert(
    fc.property(recurring, fc.constantFrom(...METHODS, 'cn-simple' as const), (flows, method) => {
      const answer = answerTo({ method, ...flows })
      const [series] = flows.payments
      assert.ok(series !== undefined)
      assertTurnsAt(worthOf({ method, ...flows }, series.every), answer.ratePercent)
    }),
    runs(40),
  )
})

/** Flows on which solvers that begin from a guess are reported to fail; the figures stand in the reports. */
const HARD: readonly (readonly [
  report: string,
  advances: string,
  payments: string,
  shown: string,
  period: SlowPeriod,
])[] = [
  [
    'RayDeCampo/java-xirr issue 31',
    '500000000@2019-08-29',
    `6882638.89@2019-10-20 11947222.22@2020-01-20 11817361.11@2020-04-20 11817361.11@2020-07-20 50000000@2020-08-29
     506458.33@2020-08-29 10752500@2020-10-20 10752500@2021-01-20 50000000@2021-02-28 506458.33@2021-02-28
     9350000@2021-04-20 9453888.89@2021-07-20 532430.56@2021-08-30 50000000@2021-08-30 8363055.56@2021-10-20
     8363055.56@2022-01-20 506458.33@2022-02-28 50000000@2022-02-28 7012500@2022-04-20 7090416.67@2022-07-20
     3116666.67@2022-08-29 300000000@2022-08-29`,
    '9.9',
    { months: 3 },
  ],
  [
    'RayDeCampo/java-xirr issue 12',
    '984290.64@2019-10-25',
    `156452.14@2020-10-25 156000@2021-10-25 156000@2022-10-25 319306.62@2023-10-25 319306.62@2024-10-25
     319306.62@2025-10-25 319306.62@2026-10-25 582400@2027-10-25`,
    // 18.84 over actual days and 365, as the report has it; the years are whole here
    '18.9',
    { months: 12 },
  ],
  ['overnight, ten per cent', '100@2025-03-03', '110@2025-03-04', '128330558031335169.7', { days: 1 }],
]

for (const [report, advances, payments, shown, period] of HARD) {
  test(`no guess is needed: ${report}`, () => {
    const said = { method: 'eu', advances: flowsSaid(advances), payments: flowsSaid(payments) } as const
    const answer = answerTo(said)
    assert.equal(answer.shownPercent, shown)
    assertTurnsAt(worthOf(said, period), answer.ratePercent)
  })
}

test('amounts in another currency unit give the same rate', () => {
  const scaled = (flows: readonly { readonly amount: string }[], by: number): readonly object[] =>
    flows.map((flow) => ({ ...flow, amount: new exact(flow.amount).mul(by).toFixed() }))
  fc.assert(
    fc.property(
      loan,
      fc.constantFrom(...METHODS, 'cn-simple' as const),
      fc.constantFrom(7, 1000, 0.001),
      (flows, method, by) => {
        const other = { method, advances: scaled(flows.advances, by), payments: scaled(flows.payments, by) }
        assert.equal(answerTo(other).ratePercent, answerTo({ method, ...flows }).ratePercent)
      },
    ),
    runs(30),
  )
})

/** A weekly or daily loan that begins so many days after 1 March 2021; no 29 February is near. */
const shifted = (method: RateMethod, by: number, every: object): Said => {
  const first = (parseDay('2021-03-01') as Day) + by
  return {
    method,
    advances: [{ date: dayText(first), amount: '1000' }],
    payments: [{ date: dayText(first + 12), amount: '110', count: 10, every }],
  }
}

test('where time is counted in days, shifting every date leaves the rate', () => {
  const every = fc.constantFrom({ weeks: 1 }, { days: 1 }, { weeks: 2 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 365 }),
      every,
      fc.constantFrom(...METHODS, 'cn-simple' as const),
      (by, step_, method) => {
        assert.equal(
          answerTo(shifted(method, by, step_)).ratePercent,
          answerTo(shifted(method, 0, step_)).ratePercent,
        )
      },
    ),
    runs(40),
  )
})

test('equal months: flows said in months and by the dates of those months have one rate', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 2, max: 30 }),
      fc.constantFrom(1, 2, 3, 6, 12),
      fc.constantFrom(...METHODS),
      (days, count, months, method) => {
        const date = dayText(START + days)
        const payment = { amount: (1200 / count).toFixed(2), count, every: { months } }
        const byMonths = {
          advances: [{ month: 0, amount: '1000' }],
          payments: [{ month: months, ...payment }],
        }
        const mixed = { advances: [{ date, amount: '1000' }], payments: [{ month: months, ...payment }] }
        const rate = answerTo({ method, ...byMonths }).ratePercent
        assert.equal(answerTo({ method, ...mixed }).ratePercent, rate)
        const alone = Array.from({ length: count }, (_, k) => ({
          date: dayText(monthsLater(START + days, months * (k + 1), 'clip')),
          amount: payment.amount,
        }))
        assert.equal(answerTo({ method, advances: mixed.advances, payments: alone }).ratePercent, rate)
      },
    ),
    runs(40),
  )
})

/** An equation with these roots, in parts of a whole: the product of (whole − (whole + r) v), a year to each power of v. */
function withRoots(roots: readonly number[], whole: bigint): Said {
  const product = roots.reduce<readonly bigint[]>(
    (all, r) =>
      Array.from(
        { length: all.length + 1 },
        (_, k) => (all[k] ?? 0n) * whole - (all[k - 1] ?? 0n) * (whole + BigInt(r)),
      ),
    [1n],
  )
  const flows = product.map((c, k) => ({ month: 12 * k, amount: String(c < 0n ? -c : c), isAdvance: c > 0n }))
  const said = (isAdvance: boolean): readonly object[] =>
    flows.filter((f) => f.isAdvance === isAdvance).map(({ month, amount: a }) => ({ month, amount: a }))
  return { method: 'eu', advances: said(true), payments: said(false) }
}

test('every positive root is found: an equation made from its roots gives them back', () => {
  const roots = fc.uniqueArray(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(roots, (permille) => {
      const answer = answerTo(withRoots(permille, 1_000n))
      const expected = [...permille].sort((a, b) => a - b).map((r) => (r / 10).toFixed(10))
      assert.deepEqual([answer.ratePercent, ...answer.otherRootsPercent], expected)
    }),
    runs(40),
  )
})

test('roots close together are told apart, and those that fall together are never taken for one or none', () => {
  const found = (roots: readonly number[], whole: bigint): readonly string[] => {
    const answer = answerTo(withRoots(roots, whole))
    return [answer.ratePercent, ...answer.otherRootsPercent]
  }
  assert.deepEqual(found([100_000_000, 100_000_001], 10n ** 9n), ['10.0000000000', '10.0000001000'])
  assert.deepEqual(found([1, 2, 3, 50_000], 10n ** 4n), [
    '0.0100000000',
    '0.0200000000',
    '0.0300000000',
    '500.0000000000',
  ])
  for (const roots of [
    [100, 100],
    [100, 100, 100],
    [100, 100, 300],
  ]) {
    assert.deepEqual(problemsOf(withRoots(roots, 1_000n)), ['no-single-root /payments'])
  }
  assert.match(answerTo(withRoots([50, 100, 100], 1_000n)).explanation.notes[0]?.en ?? '', /fall together/)
})

/** Flows of any size and in any order: before the first advance, long after it, twice as many as make sense. */
const anyFlow = fc
  .record({
    month: fc.integer({ min: -12, max: 60 }),
    amount: fc.oneof(amount, fc.constantFrom('0.01', '1', `0.${'0'.repeat(39)}1`, '9'.repeat(40))),
    series: fc.option(fc.record({ count: fc.integer({ min: 2, max: 40 }), every: step }), { nil: undefined }),
  })
  .map(({ month, amount: sum, series }) => ({ month, amount: sum, ...series }))

test('whatever is asked, there is a rate of ten decimals from 0 up, or a reason why there is none', () => {
  const flows = fc.array(anyFlow, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      flows,
      flows,
      fc.constantFrom(...METHODS, 'cn-simple' as const),
      (advances, payments, method) => {
        const said = { method, advances, payments }
        if (problemsOf(said).length === 0) assert.match(answerTo(said).ratePercent, /^\d+\.\d{10}$/)
      },
    ),
    runs(60),
  )
})
