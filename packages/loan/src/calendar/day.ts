/**
 * Days of the proleptic Gregorian calendar as numbers: a loan counts days, so a day is what it is counted in.
 * No time of day, no zone: whose calendar a date was read from is the caller's business.
 *
 * Method: days from civil and back by eras of 400 years, https://howardhinnant.github.io/date_algorithms.html.
 */

/** Days since 1970-01-01, a whole number. */
export type Day = number

/** A calendar date: month 1 to 12, day of the month from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days of a month; `month` from 1 to 12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** The day of a date. The date must exist: `parseDay` is the border. */
export function dayOf({ year, month, dayOfMonth }: CivilDate): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day. */
export function civilOf(day: Day): CivilDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** 9999-12-31, the last date that can be written. */
export const LAST_DAY: Day = dayOf({ year: 9999, month: 12, dayOfMonth: 31 })

/**
 * The day of a text `YYYY-MM-DD`.
 *
 * @returns `undefined` where the text has not that form or the date does not exist, such as 2023-02-29
 */
export function parseDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return undefined
  const [year, month, dayOfMonth] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > monthLength(year, month)) return undefined
  return dayOf({ year, month, dayOfMonth })
}

/** The text `YYYY-MM-DD` of a day of the years 0 to 9999. */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The ISO weekday of a day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
