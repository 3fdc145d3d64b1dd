/** Flows placed by their intervals in years: the ground of the European method and of the internal rate of return. */
import type { Words } from '@forbear/conduct/language'
import { dayText } from '../calendar/index.ts'
import { compare, ZERO, type Fraction } from '../money/index.ts'
import { explainedFlows, fractionText, type ExplainedFlow } from './answer.ts'
import type { Placed } from './equation.ts'
import type { RateRequest } from './flow.ts'
import { intervalOf, intervalTo, wholePeriodOf, type Interval, type WholePeriod } from './intervals.ts'
import type { DatedPlace, Occurrence, Occurrences, RelativePlace } from './occurrences.ts'

/** An amount and its time in years from the first advance. */
export interface InYears {
  /** Advances above zero, payments below. */
  readonly amount: Fraction
  readonly years: Fraction
}

/** The equation of a request in years, and what there is to say of each flow. */
export interface PlacedByYears {
  readonly placed: readonly Placed[]
  readonly flows: readonly ExplainedFlow[]
  /** `undefined` where the request names no dates. */
  readonly period: WholePeriod | undefined
}

/** Places every flow at its interval from the first advance. */
export function placeByYears(request: RateRequest, occurrences: Occurrences): PlacedByYears {
  if (!occurrences.dated) {
    const origin = earliestAdvance(occurrences.all)
    return {
      ...together(occurrences.all, ({ place }) => intervalOf(from(origin, place))),
      period: undefined,
    }
  }
  const { first, all } = occurrences
  const period = wholePeriodOf(request, first, all)
  const start = all.find(({ role, place }) => role === 'advance' && place.day === first)?.place
  if (start === undefined) throw new Error('the first advance is among the advances')
  return { ...together(all, ({ place }) => intervalTo(start, place, period)), period }
}

/** Months may be counted from elsewhere than the first advance, such as from a charge before it: that moves no root. */
function earliestAdvance(all: readonly Occurrence<RelativePlace>[]): RelativePlace {
  const advances = all.filter(({ role }) => role === 'advance').map(({ place }) => place)
  return advances.reduce((least, one) =>
    compare(intervalOf(one).years, intervalOf(least).years) < 0 ? one : least,
  )
}

const from = (origin: RelativePlace, place: RelativePlace): RelativePlace => ({
  semimonths: place.semimonths - origin.semimonths,
  weeks: place.weeks - origin.weeks,
  days: place.days - origin.days,
})

function together<Place extends DatedPlace | RelativePlace>(
  all: readonly Occurrence<Place>[],
  intervalFor: (one: Occurrence<Place>) => Interval,
): { readonly placed: readonly Placed[]; readonly flows: readonly ExplainedFlow[] } {
  const placed = all.map((one): Placed => {
    const { role, amount } = one
    const signed = role === 'advance' ? amount : { n: -amount.n, d: amount.d }
    return { amount: signed, whole: intervalFor(one).years, part: ZERO }
  })
  const flows = explainedFlows(all, (one) => {
    const { years, says } = intervalFor(one)
    const date = 'day' in one.place ? { date: dayText(one.place.day) } : {}
    return { ...date, distance: says, periods: fractionText(years), partOfPeriod: '0' }
  })
  return { placed, flows }
}

/** How intervals were counted, for a reader. */
export function countedIn(period: WholePeriod | undefined): Words {
  switch (period) {
    case undefined:
      return {
        en: 'years: 12 equal months, 52 weeks or 365 days are one year',
        zh: '以年计：12 个等长月、52 周或 365 天为一年',
      }
    case 'months':
      return {
        en: 'years: whole months back from each date, each 1/12, then days over 365 or 366',
        zh: '以年计：自各日期向前数整月，每月 1/12 年，余下天数除以 365 或 366',
      }
    case 'weeks':
      return {
        en: 'years: whole weeks, each 1/52, then days over 365 or 366',
        zh: '以年计：先数整周，每周 1/52 年，余下天数除以 365 或 366',
      }
    case 'years':
      return {
        en: 'years: whole years back from each date, then days over 365 or 366',
        zh: '以年计：自各日期向前数整年，余下天数除以 365 或 366',
      }
    default:
      return period satisfies never
  }
}

/** How an amount stands in the equation that is written out: X is the rate of a year. */
export function discountByYears({ whole }: Placed): string {
  if (whole.n === 0n) return ''
  return `/(1+X)^${whole.d === 1n ? whole.n : `(${fractionText(whole)})`}`
}
