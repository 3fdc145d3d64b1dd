/** Day counts: the thirty-day conventions by their clauses, and parts of a period that come to the whole. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parseDay, stepped, type Day } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import type { DayCount } from '../terms/index.ts'
import { ADDITIVE_DAY_COUNTS, arbitraryDay, arbitraryStep } from '../schedule/testing/arbitrary-terms.ts'
import { irregularNominalDays, measurer, nominalDaysOf, thirtyDays, type Measure } from './index.ts'

/** By the dates at both ends, and additive: each date counts as one day of the month wherever it stands. */
const BY_DATES: readonly DayCount[] = [
  { days: '30', year: 360, convention: 'european' },
  { days: '30', year: 360, convention: 'isda' },
]

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)

test('ISDA 2006 section 4.16 (f), (g), (h): days between two dates in months of thirty', () => {
  const maturity = day('2030-12-31')
  const rows: readonly (readonly [
    from: string,
    until: string,
    us: number,
    european: number,
    isda: number,
  ])[] = [
    ['2007-01-15', '2007-01-30', 15, 15, 15],
    ['2007-01-15', '2007-01-31', 16, 15, 15],
    ['2007-01-30', '2007-01-31', 0, 0, 0],
    ['2007-01-31', '2007-02-28', 28, 28, 30],
    ['2007-02-28', '2007-03-31', 33, 32, 30],
    ['2007-09-30', '2008-03-31', 180, 180, 180],
    ['2008-02-29', '2009-02-28', 359, 359, 360],
    ['2008-02-28', '2008-08-30', 182, 182, 182],
    ['2006-08-31', '2007-02-28', 178, 178, 180],
    ['2007-02-26', '2008-02-29', 363, 363, 364],
  ]
  for (const [from, until, us, european, isda] of rows) {
    for (const [convention, days] of Object.entries({ us, european, isda })) {
      assert.equal(
        thirtyDays(day(from), day(until), { convention: convention as 'us' | 'european' | 'isda', maturity }),
        days,
        `${convention} ${from} ${until}`,
      )
    }
  }
})

test('4.16 (h): the last of February is no thirtieth where the loan ends on it', () => {
  const [from, until] = [day('2008-08-31'), day('2009-02-28')]
  assert.equal(thirtyDays(from, until, { convention: 'isda', maturity: until }), 178)
})

test('parts of a period come to the whole, wherever it is split', () => {
  const cases = fc.record({
    from: arbitraryDay,
    step: arbitraryStep,
    dayCount: fc.constantFrom(...ADDITIVE_DAY_COUNTS, ...BY_DATES),
    accrual: fc.constantFrom('by-days' as const, 'by-period' as const),
    unit: fc.constantFrom('year' as const, 'day' as const, 'term' as const),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(cases, ({ from, step, cuts, ...rest }) => {
      const until = stepped(from, 1, step, 'clip')
      const by: Measure = { ...rest, step, instalments: 7, maturity: until }
      const period = { from, until, nominalDays: nominalDaysOf(step) }
      const measure = measurer(by)
      const days = [0, ...cuts.toSorted((a, b) => a - b), 1].map(
        (share) => from + Math.round(share * (until - from)),
      )
      const parts = days.slice(1).map((end, k) => measure.part(period, days[k] ?? from, end))
      assert.equal(
        parts.reduce((sum, part) => sum + part, 0),
        measure.whole(period),
      )
      assert.ok(Number.isSafeInteger(measure.whole(period)) && measure.over(period) > 0)
    }),
    runs(100),
  )
})

test('the named exception: under 4.16 (f) a part that ends on a 31st counts a day that the whole does not', () => {
  const count = (from: string, until: string): number =>
    thirtyDays(day(from), day(until), { convention: 'us', maturity: day('2030-01-01') })
  assert.equal(count('2024-01-15', '2024-02-15'), 30)
  assert.equal(count('2024-01-15', '2024-01-31') + count('2024-01-31', '2024-02-15'), 31)
})

test('the turn of the year is cut on 31 December or 1 January: 12 December to 12 January is 19 and 12 days, or 20 and 11', () => {
  const period = { from: day('2023-12-12'), until: day('2024-01-12'), nominalDays: 30 }
  const years = (cut: '12-31' | '01-01' | 'leap-day-in-period' | 'first-day-of-period') => {
    const measure = measurer({
      unit: 'year',
      dayCount: { days: 'actual', year: 'actual', cut },
      accrual: 'by-days',
      step: { months: 1 },
      instalments: 1,
      maturity: period.until,
    })
    return fraction(BigInt(measure.whole(period)), BigInt(measure.over(period)))
  }
  const over = (old: bigint, leap: bigint) => fraction(old * 366n + leap * 365n, 365n * 366n)
  assert.deepEqual(years('12-31'), over(19n, 12n))
  assert.deepEqual(years('01-01'), over(20n, 11n))
  assert.deepEqual(years('leap-day-in-period'), over(31n, 0n))
  assert.deepEqual(years('first-day-of-period'), over(31n, 0n))
})

test('12 CFR 1026 appendix J (b)(5): an odd first period is whole steps counted back from its end, and odd days', () => {
  const month = { months: 1 }
  assert.equal(irregularNominalDays(day('2024-01-10'), day('2024-03-01'), month), 30 + 22)
  assert.equal(irregularNominalDays(day('2024-01-20'), day('2024-02-01'), month), 12)
  assert.equal(irregularNominalDays(day('2024-01-01'), day('2024-03-01'), month), 60)
  assert.equal(irregularNominalDays(day('2024-01-01'), day('2024-01-18'), { weeks: 1 }), 17)
})
