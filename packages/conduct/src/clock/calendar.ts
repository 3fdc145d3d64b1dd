/** Working days and holidays, from calendars that are data with the notice each year rests on. */
import type { Calendar } from '../language/instrument.ts'
import type { DaySet } from '../language/period.ts'
import { dateText, dayNumber, weekdayOf } from './zone.ts'

/** A date lies outside the years a calendar has: never guessed, it makes the possible verdict `barred` (S5). */
export class CalendarEnded extends Error {
  readonly calendar: string
  readonly date: string
  constructor(calendar: string, date: string) {
    super(`calendar ${calendar} does not cover ${date}`)
    this.name = 'CalendarEnded'
    this.calendar = calendar
    this.date = date
  }
}

interface Index {
  readonly years: ReadonlySet<number>
  readonly off: ReadonlySet<number>
  readonly worked: ReadonlySet<number>
}

const indexes = new WeakMap<Calendar, Index>()

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar)
  if (known) return known
  const made: Index = {
    years: new Set(calendar.years.map((y) => y.year)),
    off: new Set(calendar.years.flatMap((y) => y.daysOff.map((d) => dayNumber(d.on)))),
    worked: new Set(calendar.years.flatMap((y) => y.daysWorked.map(dayNumber))),
  }
  indexes.set(calendar, made)
  return made
}

function covered(calendar: Calendar, day: number): Index {
  const index = indexOf(calendar)
  const date = dateText(day)
  if (!index.years.has(Number(date.slice(0, 4)))) throw new CalendarEnded(calendar.id, date)
  return index
}

/**
 * Whether a date is a public holiday: named off by the calendar, whatever the weekday.
 *
 * @throws {CalendarEnded} if the calendar has no such year
 */
export function isHoliday(calendar: Calendar, day: number): boolean {
  return covered(calendar, day).off.has(day)
}

/**
 * Whether a date is worked: neither named off nor a weekend, or a weekend day that is made up for.
 *
 * @throws {CalendarEnded} if the calendar has no such year
 */
export function isWorkingDay(calendar: Calendar, day: number): boolean {
  const index = covered(calendar, day)
  if (index.worked.has(day)) return true
  if (index.off.has(day)) return false
  return !calendar.weekend.includes(weekdayOf(day))
}

/**
 * Whether a date belongs to a set of days.
 *
 * @throws {CalendarEnded} if the set asks a calendar for a year it does not have
 */
export function isInDaySet(set: DaySet, day: number, calendars: ReadonlyMap<string, Calendar>): boolean {
  if (set === 'every-day') return true
  if ('weekdays' in set) return set.weekdays.includes(weekdayOf(day))
  const calendar = calendars.get(set.calendar)
  if (!calendar) throw new CalendarEnded(set.calendar, dateText(day))
  switch (set.is) {
    case 'working':
      return isWorkingDay(calendar, day)
    case 'non-working':
      return !isWorkingDay(calendar, day)
    case 'holiday':
      return isHoliday(calendar, day)
  }
}
