/** Steps of a calendar: where the k-th due date of a loan falls. */
import { civilOf, dayOf, monthLength, type CivilDate, type Day } from './day.ts'

/** The distance from one due date to the next; a whole number from 1. */
export type Step = { readonly months: number } | { readonly weeks: number } | { readonly days: number }

/**
 * What a monthly step does in a month that has no such day, and with a first date at a month's end.
 *
 * - `clip`: the same day of the month, or the month's last where it has no such day; 31 January, 28 February, 31 March
 * - `keep-month-end`: as `clip`, and a first date that is the last of its month stays at month ends; 28 February, 31 March
 */
export type EndOfMonth = 'clip' | 'keep-month-end'

/**
 * The day `count` steps from a first day.
 *
 * Always counted from the first day and never from the one before, so that a 31st that was clipped to the 30th comes
 * back to the 31st.
 *
 * @param count steps, any whole number; below zero goes back
 */
export function stepped(first: Day, count: number, step: Step, endOfMonth: EndOfMonth): Day {
  if ('days' in step) return first + count * step.days
  if ('weeks' in step) return first + count * step.weeks * 7
  return monthsLater(first, count * step.months, endOfMonth)
}

/** The day some calendar months later; below zero goes back. */
export function monthsLater(first: Day, months: number, endOfMonth: EndOfMonth): Day {
  return monthsFrom(civilOf(first), months, endOfMonth)
}

function monthsFrom({ year, month, dayOfMonth }: CivilDate, months: number, endOfMonth: EndOfMonth): Day {
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  const length = monthLength(toYear, toMonth)
  const isKept = endOfMonth === 'keep-month-end' && dayOfMonth === monthLength(year, month)
  return dayOf({ year: toYear, month: toMonth, dayOfMonth: isKept ? length : Math.min(dayOfMonth, length) })
}

/**
 * Days a number of steps apart, each counted from the first day as by {@link stepped}.
 *
 * @param from steps from `first` to the first of the days
 * @param count how many days, from 0
 */
export function steppedDays(
  first: Day,
  { from, count, step, endOfMonth }: { from: number; count: number; step: Step; endOfMonth: EndOfMonth },
): readonly Day[] {
  const days: Day[] = []
  if ('months' in step) {
    const civil = civilOf(first)
    for (let k = from; k < from + count; k++) days.push(monthsFrom(civil, k * step.months, endOfMonth))
    return days
  }
  for (let k = from; k < from + count; k++) days.push(stepped(first, k, step, endOfMonth))
  return days
}
