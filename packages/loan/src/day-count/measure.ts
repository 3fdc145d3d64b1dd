/**
 * How much of the unit of a rate a period is, and each part of it: whole numbers over one denominator, so that sums of
 * parts are exact and nothing is rounded before the interest is. Years, days or terms; never amounts of money.
 */
import { civilOf, dayOf, isLeapYear, type Day, type Step } from '../calendar/index.ts'
import type { DayCount, Interest } from '../terms/index.ts'
import type { Period } from './period.ts'
import { thirtyDays, type ThirtyConvention } from './thirty.ts'

/** A period measured in the unit of a rate. Every number is whole and below 2^53. */
export interface Measured {
  /** Denominator of `whole` and of every part. Above zero. */
  readonly d: number
  readonly whole: number
  /** Numerator of the days `from` until `until` within the period. */
  readonly part: (from: Day, until: Day) => number
}

/** What a period is measured by. */
export interface Measure {
  readonly unit: 'year' | 'day' | 'term'
  readonly dayCount: DayCount
  readonly accrual: Interest['accrual']
  readonly step: Step
  /** Periods that make up the term; from 1. */
  readonly instalments: number
  /** The last day of the loan. */
  readonly maturity: Day
}

const DAYS_OF_BOTH_YEARS = 365 * 366

/** A period in the unit of a rate. */
export function measured(period: Period, by: Measure): Measured {
  switch (by.unit) {
    case 'year':
      return inYears(period, by)
    case 'day':
      return inDays(period, by)
    case 'term':
      return share(period, 1, by.instalments)
    default:
      return by.unit satisfies never
  }
}

/** `worth / of` for the whole period, and of it for a part the share by days. */
function share({ from, until }: Period, worth: number, of: number): Measured {
  const length = until - from
  return { d: of * length, whole: worth * length, part: (first, last) => worth * (last - first) }
}

/** Days by the dates at both ends over a fixed divisor. */
function counted(period: Period, over: number, count: (from: Day, until: Day) => number): Measured {
  return { d: over, whole: count(period.from, period.until), part: count }
}

const calendarDays = (from: Day, until: Day): number => until - from

function inYears(period: Period, by: Measure): Measured {
  const { dayCount, step } = by
  if (by.accrual === 'by-period') return share(period, period.nominalDays, evenYear(step))
  if (dayCount.days === '30') {
    const year = dayCount.year === 'actual' ? yearLength(period.from) : dayCount.year
    if (dayCount.convention === 'whole-periods') return share(period, period.nominalDays, year)
    return counted(period, year, thirtyCount(dayCount.convention, by.maturity))
  }
  if (dayCount.year !== 'actual') return counted(period, dayCount.year, calendarDays)
  switch (dayCount.cut) {
    case '12-31':
      return counted(period, DAYS_OF_BOTH_YEARS, (from, until) => daysByYear(from + 1, until + 1))
    case '01-01':
      return counted(period, DAYS_OF_BOTH_YEARS, daysByYear)
    case 'leap-day-in-period':
      return counted(period, hasLeapDay(period) ? 366 : 365, calendarDays)
    case 'first-day-of-period':
      return counted(period, yearLength(period.from), calendarDays)
    default:
      return dayCount.cut satisfies never
  }
}

function inDays(period: Period, { accrual, dayCount, maturity }: Measure): Measured {
  if (accrual === 'by-period') return share(period, period.nominalDays, 1)
  if (dayCount.days === 'actual') return counted(period, 1, calendarDays)
  if (dayCount.convention === 'whole-periods') return share(period, period.nominalDays, 1)
  return counted(period, 1, thirtyCount(dayCount.convention, maturity))
}

const thirtyCount = (convention: ThirtyConvention, maturity: Day) => (from: Day, until: Day) =>
  thirtyDays(from, until, { convention, maturity })

/** Nominal days of a year of even steps: twelve months of thirty, fifty-two weeks, 365 days. */
function evenYear(step: Step): 360 | 364 | 365 {
  if ('months' in step) return 360
  return 'weeks' in step ? 364 : 365
}

const yearLength = (day: Day): 365 | 366 => (isLeapYear(civilOf(day).year) ? 366 : 365)

/** Days over 365 or 366 by the year each lies in, as a numerator over 365 × 366. */
function daysByYear(from: Day, until: Day): number {
  let sum = 0
  for (let day = from; day < until; ) {
    const { year } = civilOf(day)
    const end = Math.min(until, dayOf({ year: year + 1, month: 1, dayOfMonth: 1 }))
    sum += (end - day) * (isLeapYear(year) ? 365 : 366)
    day = end
  }
  return sum
}

/** Whether a 29 February lies after the first day of the period and not after its last. */
function hasLeapDay({ from, until }: Period): boolean {
  const [first, last] = [civilOf(from).year, civilOf(until).year]
  for (let year = first; year <= last; year++) {
    if (!isLeapYear(year)) continue
    const leapDay = dayOf({ year, month: 2, dayOfMonth: 29 })
    if (leapDay > from && leapDay <= until) return true
  }
  return false
}
