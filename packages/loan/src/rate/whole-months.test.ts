/** Whole months between dates: measured back from the later one, clipped and kept at month ends (appendix J (b)(3)). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { civilOf, dayText, parseDay, type Day } from '../calendar/index.ts'
import { lengthOfYearTo, monthsBack, monthsBefore, wholeMonthsBetween } from './whole-months.ts'

const day = (text: string): Day => parseDay(text) as Day
const kept = (text: string, anchor = civilOf(day(text)).dayOfMonth) => ({ day: day(text), anchor })

test('as many whole months as fit, and the days before them', () => {
  const any = fc.integer({ min: 0, max: 30_000 })
  fc.assert(
    fc.property(any, fc.nat(2_000), (earlier, apart) => {
      const later = { day: earlier + apart, anchor: civilOf(earlier + apart).dayOfMonth }
      const { months, from, days } = monthsBack(earlier, later)
      assert.equal(monthsBefore(later, months), from)
      assert.equal(from - earlier, days)
      assert.ok(days >= 0 && monthsBefore(later, months + 1) < earlier)
    }),
    runs(100),
  )
})

test('a month end goes back to a month end where its series keeps to them', () => {
  const before = (text: string, anchor: number, months: number): string =>
    dayText(monthsBefore(kept(text, anchor), months))
  assert.equal(before('2023-02-28', 31, 1), '2023-01-31')
  assert.equal(before('2023-02-28', 30, 1), '2023-01-30')
  assert.equal(before('2023-02-28', 28, 1), '2023-01-28')
  assert.equal(before('2024-02-29', 31, 12), '2023-02-28')
  assert.equal(before('2023-03-31', 31, 1), '2023-02-28')
})

test('whole months are seen from either end of a clipped pair', () => {
  assert.equal(wholeMonthsBetween(kept('2023-01-31'), kept('2023-02-28', 31)), 1)
  assert.equal(wholeMonthsBetween(kept('2023-02-28', 31), kept('2023-03-31')), 1)
  assert.equal(wholeMonthsBetween(kept('2023-02-28', 30), kept('2023-03-30')), 1)
  assert.equal(wholeMonthsBetween(kept('2024-02-29'), kept('2024-03-29')), 1)
  // a month before 31 March is the last of February
  assert.equal(wholeMonthsBetween(kept('2023-02-28'), kept('2023-03-31')), 1)
  assert.equal(wholeMonthsBetween(kept('2023-02-28'), kept('2023-03-27')), undefined)
  assert.equal(wholeMonthsBetween(kept('2023-01-10'), kept('2023-03-11')), undefined)
})

test('the year that ends on a day has 366 days if a 29 February lies in it', () => {
  assert.equal(lengthOfYearTo(day('2024-02-28')), 365)
  assert.equal(lengthOfYearTo(day('2024-02-29')), 366)
  assert.equal(lengthOfYearTo(day('2025-02-28')), 366)
  assert.equal(lengthOfYearTo(day('2025-03-01')), 365)
})
