/** Days and steps against the calendar of the language (Temporal, ISO 8601). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { civilOf, dayOf, dayText, monthsLater, parseDay, stepped, weekdayOf, type Day } from './index.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const plain = (day: Day): Temporal.PlainDate => EPOCH.add({ days: day })
const anyDay = fc.integer({ min: -700_000, max: 2_900_000 })

test('a day has the date, the text and the weekday that the calendar gives it, and comes back from them', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = plain(day)
      assert.deepEqual(civilOf(day), { year: date.year, month: date.month, dayOfMonth: date.day })
      assert.equal(dayOf(civilOf(day)), day)
      assert.equal(weekdayOf(day), date.dayOfWeek)
      if (date.year >= 0 && date.year <= 9999) {
        assert.equal(dayText(day), date.toString())
        assert.equal(parseDay(dayText(day)), day)
      }
    }),
    runs(100),
  )
})

test('a date that does not exist is no day', () => {
  for (const text of [
    '2023-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '2024-04-31',
    '',
    '1900-02-29',
  ]) {
    assert.equal(parseDay(text), undefined, text)
  }
  assert.equal(parseDay('2000-02-29'), 11_016)
})

test('months later is what the calendar gives, with the day clipped to the month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const expected = plain(day).add({ months }, { overflow: 'constrain' })
      assert.ok(plain(monthsLater(day, months, 'clip')).equals(expected))
    }),
    runs(100),
  )
})

const texts = (first: string, step: Parameters<typeof stepped>[2], endOfMonth: 'clip' | 'keep-month-end') =>
  [0, 1, 2, 3].map((count) => dayText(stepped(parseDay(first) as Day, count, step, endOfMonth)))

test('each step counts from the first date, so a clipped 31st comes back', () => {
  assert.deepEqual(texts('2024-01-31', { months: 1 }, 'clip'), [
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
  ])
  assert.deepEqual(texts('2023-02-28', { months: 1 }, 'clip'), [
    '2023-02-28',
    '2023-03-28',
    '2023-04-28',
    '2023-05-28',
  ])
  assert.deepEqual(texts('2023-02-28', { months: 1 }, 'keep-month-end'), [
    '2023-02-28',
    '2023-03-31',
    '2023-04-30',
    '2023-05-31',
  ])
  assert.deepEqual(texts('2024-12-30', { weeks: 2 }, 'clip'), [
    '2024-12-30',
    '2025-01-13',
    '2025-01-27',
    '2025-02-10',
  ])
  assert.deepEqual(texts('2024-02-28', { days: 1 }, 'clip'), [
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2024-03-02',
  ])
})
