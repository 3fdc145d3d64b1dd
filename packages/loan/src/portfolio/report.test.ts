/** The report of a portfolio: three month ends by hand, and that segments and buckets hold every loan and minor unit once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { MONTHLY_BUCKETS } from '../arrears/index.ts'
import { fraction } from '../money/index.ts'
import { portfolioReport, type CountAndAmount, type DatedMonthEnd, type Departure } from './index.ts'

type Row = readonly [loan: string, daysPastDue: number, outstandingMinor: bigint, segment?: string]

const endOn = (
  on: number,
  rows: readonly Row[],
  departures: readonly (readonly [string, Departure])[] = [],
): DatedMonthEnd => ({
  on,
  standings: rows.map(([loan, daysPastDue, outstandingMinor]) => ({ loan, daysPastDue, outstandingMinor })),
  departures: new Map(departures),
  segments: new Map(rows.flatMap(([loan, , , segment]) => (segment === undefined ? [] : [[loan, segment]]))),
})

const asked = { scheme: MONTHLY_BUCKETS, atRiskDays: [30] }

test('three month ends: each standing, each roll from one to the next, segments of the last', () => {
  const report = portfolioReport(
    [
      // given out of order
      endOn(59, [
        ['a', 40, 100n, 'north'],
        ['b', 0, 300n, 'south'],
        ['c', 0, 100n],
      ]),
      endOn(0, [
        ['a', 0, 120n, 'north'],
        ['b', 15, 350n, 'south'],
      ]),
      endOn(
        31,
        [
          ['a', 12, 120n, 'north'],
          ['b', 0, 330n, 'south'],
        ],
        [],
      ),
    ],
    asked,
  )
  assert.deepEqual(
    report.monthEnds.map(({ on, all, atRisk: [risk] }) => [on, all.count, all.amountMinor, risk?.share]),
    [
      [0, 2, 470n, fraction(0n)],
      [31, 2, 450n, fraction(0n)],
      // 100 of 500 stands on a loan 40 days past due
      [59, 3, 500n, fraction(1n, 5n)],
    ],
  )
  assert.deepEqual(
    report.rolls.map(({ before, after, from, arrived }) => [
      `${before} to ${after}`,
      ...from.flatMap(({ from: bucket, rolls }) =>
        rolls.filter(({ count }) => count > 0).map(({ to, amountMinor }) => `${bucket} ${to} ${amountMinor}`),
      ),
      ...arrived.filter(({ count }) => count > 0).map(({ to, amountMinor }) => `new ${to} ${amountMinor}`),
    ]),
    [
      ['0 to 31', 'M0 M1 120', 'M1 M0 350'],
      ['31 to 59', 'M0 M0 330', 'M1 M2 120', 'new M0 100'],
    ],
  )
  assert.deepEqual(
    report.segments.map(({ segment, all }) => [segment, all.amountMinor]),
    [
      ['', 100n],
      ['north', 100n],
      ['south', 300n],
    ],
  )
})

test('no month end, no roll and no segment are a report of nothing', () => {
  assert.deepEqual(portfolioReport([], asked), { monthEnds: [], rolls: [], segments: [] })
  assert.deepEqual(portfolioReport([endOn(0, [['a', 0, 1n]])], asked).segments, [])
})

const anyRows = fc
  .array(
    fc.tuple(
      fc.nat(250),
      fc.bigInt(0n, 10_000n),
      fc.option(fc.constantFrom('north', 'south'), { nil: undefined }),
    ),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(
      ([days, minor, segment], at): Row =>
        [String(at), days, minor, ...(segment === undefined ? [] : [segment])] as unknown as Row,
    ),
  )

const sumOf = (parts: readonly CountAndAmount[]): readonly [number, bigint] => [
  parts.reduce((sum, { count }) => sum + count, 0),
  parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
]

test('buckets, and segments where there are any, partition loans and money; what is at risk is in its buckets', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { monthEnds, segments } = portfolioReport([endOn(0, rows)], asked)
      const [end] = monthEnds
      assert.ok(end !== undefined)
      const whole = [rows.length, rows.reduce((sum, [, , minor]) => sum + minor, 0n)]
      assert.deepEqual(sumOf([end.all]), whole)
      assert.deepEqual(sumOf(end.buckets), whole)
      if (segments.length > 0) assert.deepEqual(sumOf(segments.map(({ all }) => all)), whole)
      const late = end.buckets.filter(({ bucket }) => bucket.fromDays > 30)
      assert.deepEqual(sumOf(end.atRisk), sumOf(late))
    }),
    runs(100),
  )
})
