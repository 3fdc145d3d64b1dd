/** Whole months between dates, measured back from the later one, and the length of the year that ends on a day. */
import { civilOf, dayOf, monthLength, monthsLater, type Day } from '../calendar/index.ts'
import type { DatedPlace } from './occurrences.ts'

/** Whole months back from a date, and the days from the earlier date to where they end. */
export interface MonthsAndDays {
  /** From 0. */
  readonly months: number
  /** The day on which the whole months begin; not before the earlier date. */
  readonly from: Day
  /** Days left over, from 0. */
  readonly days: number
}

/** The same date some months before; in a short month its last day, and the anchor's day where there is one. */
export function monthsBefore({ day, anchor }: DatedPlace, months: number): Day {
  const { year, month } = civilOf(monthsLater(day, -months, 'clip'))
  const here = civilOf(day)
  const isKept = here.dayOfMonth === Math.min(anchor, monthLength(here.year, here.month))
  const kept = isKept ? anchor : here.dayOfMonth
  return dayOf({ year, month, dayOfMonth: Math.min(kept, monthLength(year, month)) })
}

/**
 * The whole months between two days, measured back from the later one, and the days that are left over.
 *
 * @param earlier not after `later`
 * @see 12 CFR part 1026, appendix J (b)(3), (b)(5)(ii)
 */
export function monthsBack(earlier: Day, later: DatedPlace): MonthsAndDays {
  const [a, b] = [civilOf(earlier), civilOf(later.day)]
  let months = Math.max(0, (b.year - a.year) * 12 + (b.month - a.month) + 1)
  while (months > 0 && monthsBefore(later, months) < earlier) months--
  const from = monthsBefore(later, months)
  return { months, from, days: from - earlier }
}

/** How many whole months lie between two dates with nothing left over; `undefined` where something is. */
export function wholeMonthsBetween(earlier: DatedPlace, later: DatedPlace): number | undefined {
  const { months, days } = monthsBack(earlier.day, later)
  if (months > 0 && days === 0) return months
  // a first date at the clipped end of its month: 28 February to 31 March of a series of month ends
  const [a, b] = [civilOf(earlier.day), civilOf(later.day)]
  const apart = (b.year - a.year) * 12 + (b.month - a.month)
  const isKept = a.dayOfMonth === Math.min(earlier.anchor, monthLength(a.year, a.month))
  return isKept && apart > 0 && b.dayOfMonth === Math.min(earlier.anchor, monthLength(b.year, b.month))
    ? apart
    : undefined
}

/** Days of the year that ends on a day, counted back to the same day of the year before: 365 or 366. */
export function lengthOfYearTo(day: Day): number {
  return day - monthsLater(day, -12, 'clip')
}
