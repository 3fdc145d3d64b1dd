/** The calendars agree, day by day, with public restatements of the same notices and statutes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { shared, skipWithoutShared } from '@forbear/checks/shared'
import type { Calendar } from '@forbear/conduct/language'
import Holidays from 'date-holidays'
import cn from './cn.ts'
import ru from './ru.ts'
import usFederal from './us-federal.ts'

const calendars: readonly Calendar[] = [cn, ru, usFederal]

const daysOf = (year: number): readonly Temporal.PlainDate[] => {
  const first = new Temporal.PlainDate(year, 1, 1)
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
}

/** What a calendar says of a date: worked or not. */
const isWorked = (calendar: Calendar) => {
  const off = new Set(calendar.years.flatMap((year) => year.daysOff.map((day) => day.on)))
  const worked = new Set(calendar.years.flatMap((year) => year.daysWorked))
  return (day: Temporal.PlainDate): boolean =>
    worked.has(day.toString()) || (!off.has(day.toString()) && !calendar.weekend.includes(day.dayOfWeek))
}

type Listed = { readonly date: string; readonly isOffDay: boolean }
const cnHolidays = 'data/calendar/cn_holidays.json'

test('every date of a year is listed once, in order, in its own year, and is a date', () => {
  for (const calendar of calendars) {
    for (const { year, daysOff, daysWorked } of calendar.years) {
      for (const days of [daysOff.map((day) => day.on), [...daysWorked]]) {
        assert.deepEqual(days, [...new Set(days)].toSorted(), `${calendar.id} ${year}`)
        for (const day of days) {
          assert.equal(Temporal.PlainDate.from(day).toString(), day)
          assert.ok(day.startsWith(`${year}-`), `${day} stands in ${calendar.id} ${year}`)
        }
      }
    }
  }
})

test('a worked date is a weekend date, and no date is both off and worked', () => {
  for (const calendar of calendars) {
    for (const { daysOff, daysWorked } of calendar.years) {
      const off = new Set(daysOff.map((day) => day.on))
      for (const day of daysWorked) {
        assert.ok(calendar.weekend.includes(Temporal.PlainDate.from(day).dayOfWeek), day)
        assert.ok(!off.has(day), day)
      }
    }
  }
})

test('the years of a calendar follow one another without a gap', () => {
  for (const calendar of calendars) {
    const years = calendar.years.map((each) => each.year)
    assert.deepEqual(
      years,
      years.map((_, index) => (years[0] ?? 0) + index),
      calendar.id,
    )
  }
  assert.deepEqual([cn.years[0]?.year, cn.years.at(-1)?.year], [2007, 2026])
  assert.deepEqual([usFederal.years[0]?.year, usFederal.years.at(-1)?.year], [2015, 2035])
  assert.deepEqual([ru.years[0]?.year, ru.years.at(-1)?.year], [2017, 2026])
})

test('cn lists what the notices list', skipWithoutShared(cnHolidays), () => {
  const file = shared(cnHolidays)
  assert.ok(file)
  const years = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly days: readonly Listed[] }>
  const listed = Object.values(years)
    .flatMap((year) => year.days)
    .filter((day) => day.date >= '2007-01-01')
  const dates = (isOffDay: boolean) =>
    [...new Set(listed.filter((day) => day.isOffDay === isOffDay).map((day) => day.date))].toSorted()
  const ours = cn.years.flatMap((year) => year.daysOff.map((day) => day.on))
  assert.deepEqual(ours, dates(true))
  assert.deepEqual(
    cn.years.flatMap((year) => [...year.daysWorked]),
    dates(false).filter((day) => cn.weekend.includes(Temporal.PlainDate.from(day).dayOfWeek)),
  )
})

test('cn agrees with chinese-days on every day', async () => {
  // the library makes its table in the machine's zone as it is loaded: west of Greenwich a day too early
  process.env['TZ'] = 'Asia/Shanghai'
  const { default: chineseDays } = await import('chinese-days')
  const worked = isWorked(cn)
  let days = 0
  for (const { year } of cn.years) {
    for (const day of daysOf(year)) {
      assert.equal(worked(day), chineseDays.isWorkday(day.toString()), day.toString())
      days++
    }
  }
  assert.equal(days, 7305)
})

test('us-federal agrees with date-holidays on every federal holiday, days observed instead left out', () => {
  const holidays = new Holidays('US')
  for (const { year, daysOff } of usFederal.years) {
    const theirs = holidays
      .getHolidays(year)
      .filter((day) => day.type === 'public' && day.substitute !== true)
      .map((day) => day.date.slice(0, 10))
    assert.deepEqual(
      daysOff.map((day) => day.on),
      theirs,
      `${year}`,
    )
  }
})

test('ru has the holidays of Labour Code art. 112 on which date-holidays agrees', () => {
  const holidays = new Holidays('RU')
  const art112 = /^\d{4}-(?:01-0[1-8]|02-23|03-08|05-01|05-09|06-12|11-04)$/
  for (const { year, daysOff } of ru.years) {
    const ours = daysOff.map((day) => day.on)
    assert.equal(ours.filter((day) => art112.test(day)).length, 14, `${year}`)
    const theirs = holidays
      .getHolidays(year)
      .filter((day) => day.type === 'public')
      .map((day) => day.date.slice(0, 10))
      .filter((day) => day.startsWith(`${year}-`) && art112.test(day))
    for (const day of theirs) assert.ok(ours.includes(day), day)
    assert.ok(theirs.length >= 10, `${year}: ${theirs.length}`)
  }
})

test('ru has as many working days a year as the production calendars print', () => {
  const worked = isWorked(ru)
  const count = (year: number) => daysOf(year).filter(worked).length
  // Working days as the production calendars of these years print them; a wrong move changes the sum.
  const published = {
    2017: 247,
    2018: 247,
    2019: 247,
    2020: 248,
    2021: 247,
    2022: 247,
    2023: 247,
    2024: 248,
    2025: 247,
    2026: 247,
  }
  for (const [year, days] of Object.entries(published)) assert.equal(count(Number(year)), days, year)
})

/** The n-th weekday of a month, `last` the last one. */
function weekdayOf(year: number, month: number, weekday: number, n: number | 'last'): string {
  const days = daysOf(year).filter((day) => day.month === month && day.dayOfWeek === weekday)
  const found = n === 'last' ? days.at(-1) : days[n - 1]
  assert.ok(found)
  return found.toString()
}

test('us-federal has the dates that the words of 5 USC 6103(a) give, and no other', () => {
  for (const { year, daysOff } of usFederal.years) {
    const dates = [
      `${year}-01-01`,
      weekdayOf(year, 1, 1, 3),
      weekdayOf(year, 2, 1, 3),
      weekdayOf(year, 5, 1, 'last'),
      // Public Law 117-17, in force on 2021-06-17
      ...(year >= 2021 ? [`${year}-06-19`] : []),
      `${year}-07-04`,
      weekdayOf(year, 9, 1, 1),
      weekdayOf(year, 10, 1, 2),
      `${year}-11-11`,
      weekdayOf(year, 11, 4, 4),
      `${year}-12-25`,
    ]
    assert.deepEqual(
      daysOff.map((day) => day.on),
      dates,
      `${year}`,
    )
  }
})

test('ru moves a day off from a weekend that is a holiday or worked to a working day, and from each once', () => {
  const art112 = /-(?:01-0[1-8]|02-23|03-08|05-01|05-09|06-12|11-04)$/
  for (const { year, daysOff, daysWorked } of ru.years) {
    const taken: string[] = []
    for (const { on, name } of daysOff.filter((day) => !art112.test(day.on))) {
      const from = /由(\d+)月(\d+)日调休/.exec(name.zh)
      assert.ok(from, `${on} is neither a holiday of art. 112 nor a moved day off`)
      const source = new Temporal.PlainDate(year, Number(from[1]), Number(from[2]))
      const inWords = source.toLocaleString('en-GB', { day: 'numeric', month: 'long' })
      assert.equal(name.en, `Day off moved from ${inWords}`)
      assert.ok(!ru.weekend.includes(Temporal.PlainDate.from(on).dayOfWeek), `${on} is off anyway`)
      assert.ok(ru.weekend.includes(source.dayOfWeek), `${source.toString()} was no day off`)
      assert.ok(art112.test(source.toString()) || daysWorked.includes(source.toString()), on)
      taken.push(source.toString())
    }
    assert.equal(new Set(taken).size, taken.length, `${year}`)
    // every worked weekend is given back; a holiday at a weekend too, save those of January, which may be left (art. 112(2))
    for (const day of daysWorked) assert.ok(taken.includes(day), day)
    for (const day of daysOff.map((each) => each.on).filter((each) => art112.test(each))) {
      const isWeekend = ru.weekend.includes(Temporal.PlainDate.from(day).dayOfWeek)
      if (isWeekend && !day.startsWith(`${year}-01-`)) assert.ok(taken.includes(day), day)
    }
  }
})
