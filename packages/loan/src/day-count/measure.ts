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

/** Measures periods one after the other. */
export type Measurer = (period: Period) => Measured

/** What measures periods in the unit of a rate. */
export function measurer(by: Measure): Measurer {
  switch (by.unit) {
    case 'year':
      return inYears(by)
    case 'day':
      return inDays(by)
    case 'term':
      return (period) => share(period, 1, by.instalments)
    default:
      return by.unit satisfies never
  }
}

/** A period in the unit of a rate. */
export function measured(period: Period, by: Measure): Measured {
  return measurer(by)(period)
}

/** `worth / of` for the whole period, and of it for a part the share by days. */
function share({ from, until }: Period, worth: number, of: number): Measured {
  const length = until - from
  return { d: of * length, whole: worth * length, part: (first, last) => worth * (last - first) }
}

type CountDays = (from: Day, until: Day) => number

/** Days by the dates at both ends over a divisor. */
const counted = (period: Period, over: number, part: CountDays): Measured => ({
  d: over,
  whole: part(period.from, period.until),
  part,
})

const calendarDays: CountDays = (from, until) => until - from
/** 31 December counts to the new year: each day belongs to the year of the day after it. */
const daysCutOnTheLast: CountDays = (from, until) => daysByYear(from + 1, until + 1)

function inYears(by: Measure): Measurer {
  const { dayCount } = by
  if (by.accrual === 'by-period') {
    const year = evenYear(by.step)
    return (period) => share(period, period.nominalDays, year)
  }
  if (dayCount.days === '30') return inThirtyDayYears(dayCount, by.maturity)
  if (dayCount.year !== 'actual') {
    const { year } = dayCount
    return (period) => counted(period, year, calendarDays)
  }
  switch (dayCount.cut) {
    case '12-31':
      return (period) => counted(period, DAYS_OF_BOTH_YEARS, daysCutOnTheLast)
    case '01-01':
      return (period) => counted(period, DAYS_OF_BOTH_YEARS, daysByYear)
    case 'leap-day-in-period':
      return (period) => counted(period, hasLeapDay(period) ? 366 : 365, calendarDays)
    case 'first-day-of-period':
      return (period) => counted(period, yearLength(period.from), calendarDays)
    default:
      return dayCount.cut satisfies never
  }
}

function inThirtyDayYears(dayCount: Extract<DayCount, { days: '30' }>, maturity: Day): Measurer {
  const { year, convention } = dayCount
  const yearOf = (period: Period): number => (year === 'actual' ? yearLength(period.from) : year)
  if (convention === 'whole-periods') return (period) => share(period, period.nominalDays, yearOf(period))
  const count = thirtyCount(convention, maturity)
  return (period) => counted(period, yearOf(period), count)
}

function inDays({ accrual, dayCount, maturity }: Measure): Measurer {
  if (accrual === 'by-days') {
    if (dayCount.days === 'actual') return (period) => counted(period, 1, calendarDays)
    if (dayCount.convention !== 'whole-periods') {
      const count = thirtyCount(dayCount.convention, maturity)
      return (period) => counted(period, 1, count)
    }
  }
  return (period) => share(period, period.nominalDays, 1)
}

const thirtyCount =
  (convention: ThirtyConvention, maturity: Day): CountDays =>
  (from, until) =>
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
