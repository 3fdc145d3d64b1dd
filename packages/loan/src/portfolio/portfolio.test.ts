/** Portfolios: worked tables by hand, and that no loan and no minor unit falls between two buckets. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { MONTHLY_BUCKETS } from '../arrears/index.ts'
import { accountOf } from '../account/index.ts'
import { parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { plainTerms } from '../forbearance/testing/plain-loan.ts'
import { add, fraction, ZERO } from '../money/index.ts'
import {
  bySegment,
  monthEnd,
  movementOf,
  portfolioAtRisk,
  rollRates,
  snapshot,
  vintages,
  type LoanStanding,
  type MonthEnd,
} from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const standing = (loan: string, daysPastDue: number, outstandingMinor: bigint): LoanStanding => ({
  loan,
  daysPastDue,
  outstandingMinor,
})
const endWith = (standings: readonly LoanStanding[]): MonthEnd => ({ standings, departures: new Map() })

const MARCH = [
  standing('a', 0, 100n),
  standing('b', 12, 200n),
  standing('c', 30, 300n),
  standing('d', 31, 400n),
  standing('e', 200, 500n),
]

test('a snapshot holds each loan in one bucket, and what is at risk is the whole balance of the late ones', () => {
  const { all, buckets } = snapshot(MARCH, MONTHLY_BUCKETS)
  assert.deepEqual(all, { count: 5, amountMinor: 1500n })
  assert.deepEqual(
    buckets.map(({ bucket, count, amountMinor }) => [bucket.id, count, amountMinor]),
    [
      ['M0', 1, 100n],
      ['M1', 2, 500n],
      ['M2', 1, 400n],
      ['M3', 0, 0n],
      ['M4', 0, 0n],
      ['M5', 0, 0n],
      ['M6', 0, 0n],
      ['M7', 1, 500n],
    ],
  )
  assert.deepEqual(portfolioAtRisk(MARCH, 30), { count: 2, amountMinor: 900n, share: fraction(3n, 5n) })
  assert.deepEqual(portfolioAtRisk([], 30), { count: 0, amountMinor: 0n })
  assert.deepEqual(
    [...bySegment(MARCH, ({ daysPastDue }) => (daysPastDue === 0 ? 'well' : 'late')).keys()],
    ['well', 'late'],
  )
})

test('roll rates: of 500 in M1, 300 roll on to M2 and 200 are cured; who vanishes unnamed is told', () => {
  const april: MonthEnd = {
    standings: [
      standing('b', 0, 150n),
      standing('c', 60, 300n),
      standing('e', 230, 500n),
      standing('n', 3, 70n),
    ],
    departures: new Map([['a', 'paid']]),
  }
  const { from, arrived } = rollRates(endWith(MARCH), april, MONTHLY_BUCKETS)
  const told = from.flatMap(({ from: id, rolls }) =>
    rolls.filter(({ count }) => count > 0).map(({ to, count, amountMinor }) => [id, to, count, amountMinor]),
  )
  assert.deepEqual(told, [
    ['M0', 'paid', 1, 100n],
    ['M1', 'M0', 1, 200n],
    ['M1', 'M2', 1, 300n],
    ['M2', 'left-out', 1, 400n],
    ['M7', 'M7', 1, 500n],
  ])
  const m1 = from[1] ?? assert.fail('no M1')
  assert.deepEqual(m1.rolls.find(({ to }) => to === 'M2')?.shareOfAmount, fraction(3n, 5n))
  assert.deepEqual(movementOf(m1, MONTHLY_BUCKETS), {
    worse: { count: 1, amountMinor: 300n },
    asBefore: { count: 0, amountMinor: 0n },
    better: { count: 1, amountMinor: 200n },
    departed: { count: 0, amountMinor: 0n },
  })
  assert.deepEqual(
    arrived.filter(({ count }) => count > 0),
    [{ to: 'M1', count: 1, amountMinor: 70n }],
  )
  assert.throws(() => rollRates(endWith([...MARCH, ...MARCH]), april, MONTHLY_BUCKETS), RangeError)
})

test('rolls from all buckets hold every loan and every minor unit of the first day, and shares sum to one', () => {
  const anyStandings = fc
    .array(fc.record({ daysPastDue: fc.nat(250), outstandingMinor: fc.bigInt(0n, 10_000n) }), {
      maxLength: 12,
    })
    .map((drawn) => drawn.map((each, at) => ({ ...each, loan: String(at) })))
  fc.assert(
    fc.property(anyStandings, anyStandings, (first, second) => {
      const { from, arrived } = rollRates(endWith(first), endWith(second), MONTHLY_BUCKETS)
      const rolls = from.flatMap((each) => each.rolls)
      assert.equal(
        rolls.reduce((sum, { count }) => sum + count, 0),
        first.length,
      )
      assert.equal(
        rolls.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
        first.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0n),
      )
      assert.equal(
        arrived.reduce((sum, { count }) => sum + count, 0),
        Math.max(0, second.length - first.length),
      )
      for (const { count, rolls: ways } of from) {
        const sum = ways.reduce((shares, { shareOfCount }) => add(shares, shareOfCount ?? ZERO), ZERO)
        assert.deepEqual(sum, count === 0 ? ZERO : fraction(1n))
      }
    }),
    runs(60),
  )
})

test('month ends from accounts: who pays, who falls behind, who is settled, sold, written off or not yet paid out', () => {
  const on = (type: string, date: string, more: object = {}): LoanEvent =>
    ({ type, id: `${type} ${date}`, on: day(date), bookedOn: day(date), ...more }) as LoanEvent
  const lent = on('disbursed', '2025-01-10', { amountMinor: 1200_00n })
  const paid = (date: string, amountMinor: bigint) => on('repaid', date, { amountMinor, channel: 'wallet' })
  const loans = new Map<string, readonly LoanEvent[]>([
    ['paying', [lent, paid('2025-02-10', 112_00n), paid('2025-03-10', 112_00n)]],
    ['behind', [lent]],
    ['done', [lent, on('paid-off', '2025-03-01', { channel: 'wallet' })]],
    ['sold', [lent, on('sold', '2025-03-05', { to: 'another' })]],
    ['given up', [lent, on('written-off', '2025-03-20')]],
    ['later', [on('disbursed', '2025-03-20', { amountMinor: 500_00n })]],
  ])
  const terms = plainTerms({})
  const at = (asOf: Day) =>
    monthEnd(
      [...loans].map(([loan, events]) => {
        const account = accountOf(terms, events, { asOf, knownOn: asOf })
        return { loan, account: account.ok ? account.value : assert.fail(loan) }
      }),
      'principal',
    )
  const [february, march] = [at(day('2025-02-28')), at(day('2025-03-31'))]
  assert.deepEqual(
    february.standings.map(({ loan, daysPastDue }) => [loan, daysPastDue]),
    [
      ['paying', 0],
      ['behind', 18],
      ['done', 18],
      ['sold', 18],
      ['given up', 18],
    ],
  )
  assert.deepEqual(
    [...march.departures],
    [
      ['done', 'paid'],
      ['sold', 'sold'],
      ['given up', 'written-off'],
    ],
  )
  const { from, arrived } = rollRates(february, march, MONTHLY_BUCKETS)
  const rolls = from.flatMap(({ from: id, rolls: ways }) =>
    ways.filter(({ count }) => count > 0).map(({ to, count }) => `${id} ${to} ${count}`),
  )
  assert.deepEqual(rolls, ['M0 M0 1', 'M1 M2 1', 'M1 paid 1', 'M1 written-off 1', 'M1 sold 1'])
  assert.equal(arrived[0]?.count, 1)
  const [owed] = monthEnd(
    [
      {
        loan: 'x',
        account: {
          status: 'in-arrears',
          owed: { principal: 5n, interest: 2n, 'penalty-interest': 0n, fee: 0n, cost: 1n },
          arrears: {
            overdue: { principal: 5n, interest: 2n, 'penalty-interest': 0n, fee: 0n, cost: 1n },
            daysPastDue: 3,
          },
        },
      },
    ],
    'everything-owed',
  ).standings
  assert.equal(owed?.outstandingMinor, 8n)
})

test('a vintage counts at each age only the loans known for so long', () => {
  const loan = (grantedOn: string, badOn?: string) => ({
    grantedOn: day(grantedOn),
    principalMinor: 1000n,
    ...(badOn === undefined ? {} : { badOn: day(badOn) }),
    knownUntil: day('2025-06-30'),
  })
  const told = vintages(
    [loan('2025-02-10'), loan('2024-12-31', '2025-03-31'), loan('2024-11-01'), loan('2025-06-01')],
    { cohort: 'quarter', ages: [1, 3] },
  )
  assert.deepEqual(
    told.map(({ cohort, granted, points }) => [
      cohort,
      granted.count,
      ...points.map(({ known, bad }) => `${bad.count}/${known.count}`),
    ]),
    [
      // three months after 31 December is 31 March
      ['2024-Q4', 2, '0/2', '1/2'],
      ['2025-Q1', 1, '0/1', '0/1'],
      ['2025-Q2', 1, '0/0', '0/0'],
    ],
  )
  assert.equal(told[2]?.points[0]?.shareOfCount, undefined)
  assert.deepEqual(
    vintages([loan('2025-02-10')], { cohort: 'month', ages: [] }).map(({ cohort }) => cohort),
    ['2025-02'],
  )
})
