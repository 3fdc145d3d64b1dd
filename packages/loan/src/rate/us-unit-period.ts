/**
 * The unit-period of a transaction and how many of them lie between two dates.
 *
 * Source: 12 CFR part 1026 (Regulation Z), appendix J (b)(3) to (b)(5).
 */
import type { Day } from '../calendar/index.ts'
import { fraction, ZERO, type Fraction } from '../money/index.ts'
import type { DatedPlace, Occurrence } from './occurrences.ts'
import { commonPeriods, datesFrom, daysOf, type Period } from './periods.ts'
import { monthsBack, monthsBefore, wholeMonthsBetween } from './whole-months.ts'

/** A unit-period; `term` is the whole term of a loan of one advance and one payment that is shorter than a year. */
export type UnitPeriod =
  | Period
  | { readonly unit: 'term'; readonly count: 1; readonly months: number }
  | { readonly unit: 'term'; readonly count: 1; readonly days: number }

/** Full unit-periods, and the remaining part of one. */
export interface UnitPeriods {
  readonly full: bigint
  readonly part: Fraction
}

const YEAR: Period = { unit: 'months', count: 12 }

/**
 * The unit-period of a transaction.
 *
 * The common period that occurs most often, of equally frequent ones the smaller, at most a year; without a common
 * period the average of all, to the nearest standard interval; the term, of one advance and one payment.
 *
 * @param first the day of the first advance, on which the term begins
 * @see appendix J (b)(4)
 */
export function unitPeriodOf(
  first: Day,
  all: readonly Occurrence<DatedPlace>[],
  saidIn: 'months' | 'days' | undefined,
): UnitPeriod {
  const advances = datesFrom(first, all, 'advance')
  const payments = datesFrom(first, all, 'payment')
  const [start, only, ...more] = payments
  if (advances.length === 1 && start !== undefined && only !== undefined && more.length === 0) {
    return singlePaymentPeriod(start, only)
  }
  const common = commonPeriods([advances, payments], saidIn).find(
    ({ period, times }) => times > 1 && daysOf(period) <= daysOf(YEAR),
  )
  return common?.period ?? averagePeriod([advances, payments])
}

/** (b)(4)(ii), (b)(5)(vi) and (vii): the term, at most a year. */
function singlePaymentPeriod(start: DatedPlace, only: DatedPlace): UnitPeriod {
  const months = wholeMonthsBetween(start, only)
  if (months !== undefined) return months < 12 ? { unit: 'term', count: 1, months } : YEAR
  const days = only.day - start.day
  return monthsBack(start.day, only).months < 12 ? { unit: 'term', count: 1, days } : YEAR
}

/** Standard intervals, (b)(3): a day, a semimonth, a year, multiples of a week or a month up to a year. */
const STANDARD_INTERVALS: readonly Period[] = [
  { unit: 'days', count: 1 },
  { unit: 'semimonth', count: 1 },
  ...Array.from({ length: 52 }, (_, k): Period => ({ unit: 'days', count: 7 * (k + 1) })),
  ...Array.from({ length: 12 }, (_, k): Period => ({ unit: 'months', count: k + 1 })),
]

/** (b)(4)(i)(B): whole months are averaged as months and stay months; a tie goes to the lower interval. */
function averagePeriod(sequences: readonly (readonly DatedPlace[])[]): Period {
  const pairs = sequences.flatMap((dates) =>
    dates.slice(1).map((later, k) => ({ earlier: dates[k] as DatedPlace, later })),
  )
  const months = pairs.map(({ earlier, later }) => wholeMonthsBetween(earlier, later))
  const isInMonths = months.every((count) => count !== undefined)
  const lengths = isInMonths
    ? months.map((count) => daysOf({ unit: 'months', count }))
    : pairs.map(({ earlier, later }) => later.day - earlier.day)
  const average = lengths.reduce((sum, one) => sum + one, 0) / lengths.length
  const candidates = STANDARD_INTERVALS.filter(({ unit }) => unit === 'months' || !isInMonths)
  const sorted = [...candidates].sort((a, b) => daysOf(a) - daysOf(b))
  const distance = (period: Period): number => Math.round(Math.abs(daysOf(period) - average) * 1e6)
  return sorted.reduce((best, one) => (distance(one) < distance(best) ? one : best), sorted[0] ?? YEAR)
}

/** Unit-periods in a year, (b)(5): 365 days, 52 weeks, 24 semimonths, 12 months. */
export function unitPeriodsPerYear(period: UnitPeriod): Fraction {
  switch (period.unit) {
    case 'months':
      return fraction(12n, BigInt(period.count))
    case 'semimonth':
      return fraction(24n)
    case 'days':
      return period.count % 7 === 0
        ? fraction(52n, BigInt(period.count / 7))
        : fraction(365n, BigInt(period.count))
    case 'term':
      return 'months' in period ? fraction(12n, BigInt(period.months)) : fraction(365n, BigInt(period.days))
    default:
      return period satisfies never
  }
}

/**
 * Unit-periods from the beginning of the term to a date.
 *
 * @param first the beginning of the term, not after the date
 * @see appendix J (b)(5)
 */
export function unitPeriodsTo(first: Day, place: DatedPlace, period: UnitPeriod): UnitPeriods {
  switch (period.unit) {
    case 'term':
      return place.day === first ? { full: 0n, part: ZERO } : { full: 1n, part: ZERO }
    case 'days':
      return inUnits(place.day - first, period.count)
    case 'semimonth': {
      const { months, days } = monthsBack(first, place)
      return inUnits(30 * months + days, 15)
    }
    case 'months': {
      const { months, days } = monthsBack(first, place)
      if (period.count === 1) return { full: BigInt(months), part: fraction(BigInt(days), 30n) }
      if (period.count < 12) return inUnits(30 * months + days, 30 * period.count)
      return inYears(first, place, { months, days })
    }
    default:
      return period satisfies never
  }
}

function inUnits(days: number, daysInUnit: number): UnitPeriods {
  const full = Math.floor(days / daysInUnit)
  return { full: BigInt(full), part: fraction(BigInt(days - full * daysInUnit), BigInt(daysInUnit)) }
}

/** (b)(5)(v): what remains of a year in twelfths where it is whole months, else in days over 365. */
function inYears(
  first: Day,
  place: DatedPlace,
  { months, days }: { readonly months: number; readonly days: number },
): UnitPeriods {
  const years = Math.floor(months / 12)
  const part =
    days === 0
      ? fraction(BigInt(months - 12 * years), 12n)
      : fraction(BigInt(monthsBefore(place, 12 * years) - first), 365n)
  return { full: BigInt(years), part }
}
