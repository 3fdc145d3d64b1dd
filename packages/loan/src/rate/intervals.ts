/**
 * Intervals from the first advance, in years, as the European directives count them: a year has 365 or 366 days,
 * 52 weeks or 12 equal months; whole periods first, then days.
 *
 * Which period, the text of 2008/48 leaves open. Official examples with a recurring flow count in its period
 * (Commission, APRC examples of 2015, examples 1 and 2); the one with dates and nothing that recurs counts days
 * (Directive 98/7/EC, annex III, part A). That is what `as-flows-recur` does.
 */
import type { Words } from '@forbear/conduct/language'
import type { Day } from '../calendar/index.ts'
import { add, fraction, ZERO, type Fraction } from '../money/index.ts'
import type { Flow, RateRequest } from './flow.ts'
import type { DatedPlace, Occurrence, RelativePlace } from './occurrences.ts'
import { commonPeriods, datesFrom, type Period } from './periods.ts'
import { lengthOfYearTo, monthsBack, monthsBefore } from './whole-months.ts'

/** The period that is counted whole before days are. */
export type WholePeriod = 'months' | 'weeks' | 'years'

/** An interval in years, and in words. */
export interface Interval {
  /** Below zero where it lies before the first advance. */
  readonly years: Fraction
  readonly says: Words
}

/** In what the flows of a request say that they recur. */
function saidPeriods(flows: readonly Flow[]): readonly WholePeriod[] {
  const said = flows.flatMap(({ at, count, every }): readonly WholePeriod[] => {
    const step: readonly WholePeriod[] =
      every === undefined || count < 2
        ? []
        : 'weeks' in every
          ? ['weeks']
          : 'days' in every
            ? ['years']
            : ['months']
    return 'month' in at && at.month !== 0 ? [...step, 'months'] : step
  })
  return [...new Set(said)]
}

/** The period of a request: what was asked for, what its flows say, what their dates show, or years. */
export function wholePeriodOf(
  request: RateRequest,
  first: Day,
  all: readonly Occurrence<DatedPlace>[],
): WholePeriod {
  switch (request.intervals) {
    case 'whole-months':
      return 'months'
    case 'days':
      return 'years'
    case 'as-flows-recur': {
      const said = saidPeriods([...request.advances, ...request.payments])
      const [only] = said
      return said.length === 1 && only !== undefined ? only : (shownPeriod(first, all) ?? only ?? 'years')
    }
    default:
      return request.intervals satisfies never
  }
}

/** The period that the dates of payments show: it occurs twice between payments, or is all there is. */
function shownPeriod(first: Day, all: readonly Occurrence<DatedPlace>[]): WholePeriod | undefined {
  const dates = datesFrom(first, all, 'payment')
  const [between] = commonPeriods([dates.slice(1)], undefined)
  const [throughout] = commonPeriods([dates], undefined)
  if (between !== undefined && between.times >= 2) return periodIn(between.period)
  const isThroughout = throughout !== undefined && dates.length > 2 && throughout.times === dates.length - 1
  return isThroughout ? periodIn(throughout.period) : undefined
}

function periodIn({ unit, count }: Period): WholePeriod {
  return unit !== 'days' ? 'months' : count % 7 === 0 ? 'weeks' : 'years'
}

/** The interval from the first advance to a date, or back to one before it. */
export function intervalTo(first: DatedPlace, place: DatedPlace, period: WholePeriod): Interval {
  if (place.day >= first.day) return forward(first.day, place, period)
  const { years, says } = forward(place.day, first, period)
  return {
    years: fraction(-years.n, years.d),
    says: { en: `${says.en} before`, zh: `之前 ${says.zh}` },
  }
}

function forward(earlier: Day, later: DatedPlace, period: WholePeriod): Interval {
  const { whole, days, last } = wholeAndDays(earlier, later, period)
  const perYear = { months: 12n, weeks: 52n, years: 1n }[period]
  const inDays = days === 0 ? ZERO : fraction(BigInt(days), BigInt(lengthOfYearTo(last)))
  return {
    years: add(fraction(BigInt(whole), perYear), inDays),
    says: saidInterval([[whole, period]], days, days === 0 ? 0 : lengthOfYearTo(last)),
  }
}

/** Whole periods back from the later date, the days before them, and the last of those days. */
function wholeAndDays(
  earlier: Day,
  later: DatedPlace,
  period: WholePeriod,
): { readonly whole: number; readonly days: number; readonly last: Day } {
  if (period === 'weeks') {
    const whole = Math.floor((later.day - earlier) / 7)
    return { whole, days: later.day - earlier - whole * 7, last: later.day - whole * 7 }
  }
  const { months, from, days } = monthsBack(earlier, later)
  if (period === 'months') return { whole: months, days, last: from }
  const whole = Math.floor(months / 12)
  const last = monthsBefore(later, whole * 12)
  return { whole, days: last - earlier, last }
}

/** The interval of a flow without a date: equal months, weeks of which a year has 52, days of which it has 365. */
export function intervalOf({ semimonths, weeks, days }: RelativePlace): Interval {
  const years = add(
    add(fraction(BigInt(semimonths), 24n), fraction(BigInt(weeks), 52n)),
    fraction(BigInt(days), 365n),
  )
  return {
    years,
    says: saidInterval(
      [
        [semimonths / 2, 'months'],
        [weeks, 'weeks'],
      ],
      days,
      365,
    ),
  }
}

const UNITS: Readonly<
  Record<WholePeriod, { readonly one: string; readonly en: string; readonly zh: string }>
> = {
  months: { one: 'month', en: 'months', zh: '个月' },
  weeks: { one: 'week', en: 'weeks', zh: '周' },
  years: { one: 'year', en: 'years', zh: '年' },
}

/** An interval in words: `1 month + 3/365 of a year`. */
function saidInterval(
  wholes: readonly (readonly [count: number, period: WholePeriod])[],
  days: number,
  daysInYear: number,
): Words {
  const parts = wholes.filter(([count]) => count !== 0)
  const en = parts.map(([count, period]) => `${count} ${count === 1 ? UNITS[period].one : UNITS[period].en}`)
  const zh = parts.map(([count, period]) => `${count} ${UNITS[period].zh}`)
  if (days !== 0) {
    en.push(`${days}/${daysInYear} year`)
    zh.push(`${days}/${daysInYear} 年`)
  }
  return en.length === 0 ? { en: 'at once', zh: '当日' } : { en: en.join(' + '), zh: zh.join(' + ') }
}
