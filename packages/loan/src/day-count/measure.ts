/**
 * How much of the unit of a rate a period is, and each part of it: whole numbers over one denominator, so that sums of
 * parts are exact and nothing is rounded before the interest is. Years, days or terms; never amounts of money.
 */
import { civilOf, dayOf, isLeapYear, type Day, type Step } from '../calendar/index.ts'
import type { DayCount, Interest } from '../terms/index.ts'
import type { Period } from './period.ts'
import { thirtyDays, type ThirtyConvention } from './thirty.ts'

/** Measures periods in the unit of a rate. Every number is whole and below 2^53. */
export interface Measurer {
  /** Denominator of the whole period and of every part of it. Above zero. */
  readonly over: (period: Period) => number
  /** Numerator of the whole period. */
  readonly whole: (period: Period) => number
  /** Numerator of the days `from` until `until` within the period. */
  readonly part: (period: Period, from: Day, until: Day) => number
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

/** What measures periods in the unit of a rate. */
export function measurer(by: Measure): Measurer {
  switch (by.unit) {
    case 'year':
      return inYears(by)
    case 'day':
      return inDays(by)
    case 'term':
      return share(
        () => 1,
        () => by.instalments,
      )
    default:
      return by.unit satisfies never
  }
}

type OfPeriod = (period: Period) => number

/** `worth / of` for the whole period, and of it for a part the share by days. */
function share(worth: OfPeriod, of: OfPeriod): Measurer {
  return {
    over: (period) => of(period) * (period.until - period.from),
    whole: (period) => worth(period) * (period.until - period.from),
    part: (period, from, until) => worth(period) * (until - from),
  }
}

type CountDays = (from: Day, until: Day) => number

/** Days by the dates at both ends over a divisor. */
function counted(over: OfPeriod, days: CountDays): Measurer {
  return {
    over,
    whole: ({ from, until }) => days(from, until),
    part: (_, from, until) => days(from, until),
  }
}

const nominal: OfPeriod = ({ nominalDays }) => nominalDays
const lengthOfFirstYear: OfPeriod = ({ from }) => yearLength(from)
const calendarDays: CountDays = (from, until) => until - from
/** 31 December counts to the new year: each day belongs to the year of the day after it. */
const daysCutOnTheLast: CountDays = (from, until) => daysByYear(from + 1, until + 1)

function inYears({ accrual, dayCount, step, maturity }: Measure): Measurer {
  if (accrual === 'by-period') return share(nominal, () => evenYear(step))
  if (dayCount.days === '30') return inThirtyDayYears(dayCount, maturity)
  if (dayCount.year !== 'actual') {
    const { year } = dayCount
    return counted(() => year, calendarDays)
  }
  switch (dayCount.cut) {
    case '12-31':
      return counted(() => DAYS_OF_BOTH_YEARS, daysCutOnTheLast)
    case '01-01':
      return counted(() => DAYS_OF_BOTH_YEARS, daysByYear)
    case 'leap-day-in-period':
      return counted((period) => (hasLeapDay(period) ? 366 : 365), calendarDays)
    case 'first-day-of-period':
      return counted(lengthOfFirstYear, calendarDays)
    default:
      return dayCount.cut satisfies never
  }
}

function inThirtyDayYears(dayCount: Extract<DayCount, { days: '30' }>, maturity: Day): Measurer {
  const { year, convention } = dayCount
  const over: OfPeriod = year === 'actual' ? lengthOfFirstYear : () => year
  return convention === 'whole-periods'
    ? share(nominal, over)
    : counted(over, thirtyCount(convention, maturity))
}

function inDays({ accrual, dayCount, maturity }: Measure): Measurer {
  if (accrual === 'by-days') {
    if (dayCount.days === 'actual') return counted(() => 1, calendarDays)
    if (dayCount.convention !== 'whole-periods') {
      return counted(() => 1, thirtyCount(dayCount.convention, maturity))
    }
  }
  return share(nominal, () => 1)
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
