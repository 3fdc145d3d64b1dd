/** The intervals between successive flows, and the names under which they recur: months, weeks, semimonths, days. */
import type { Day } from '../calendar/index.ts'
import type { DatedPlace, Occurrence } from './occurrences.ts'
import { wholeMonthsBetween } from './whole-months.ts'

/** A length that flows can stand apart. A year is twelve months. */
export type Period =
  | { readonly unit: 'months'; readonly count: number }
  | { readonly unit: 'semimonth'; readonly count: 1 }
  | { readonly unit: 'days'; readonly count: number }

/** A period with how often it occurs between successive flows. */
export interface CommonPeriod {
  readonly period: Period
  /** From 1. */
  readonly times: number
}

/** Two successive dates. */
interface Pair {
  readonly earlier: DatedPlace
  readonly later: DatedPlace
}

/** Days of a period where months are taken to be equal: an equal month is 365/12 days. */
export function daysOf({ unit, count }: Period): number {
  switch (unit) {
    case 'months':
      return (count * 365) / 12
    case 'semimonth':
      return 365 / 24
    case 'days':
      return count
    default:
      return unit satisfies never
  }
}

/** The distinct dates of one role from a day on, in order; the day itself stands first. */
export function datesFrom(
  first: Day,
  all: readonly Occurrence<DatedPlace>[],
  role: Occurrence<DatedPlace>['role'],
): readonly DatedPlace[] {
  const later = new Map<Day, DatedPlace>()
  for (const { role: of, place } of all) if (of === role && place.day > first) later.set(place.day, place)
  const start = all.find(({ place }) => place.day === first)?.place ?? { day: first, anchor: 31 }
  return [start, ...[...later.values()].sort((a, b) => a.day - b.day)]
}

/** A semimonth is 13 days (from 16 February to 1 March) to 18 (from the 28th to the 15th). */
const SEMIMONTH_DAYS = { least: 13, most: 18 }

/**
 * The names of an interval: so many days, and so many months or a semimonth where the calendar makes it one. Two
 * intervals are semimonths where together they are a month and either is about half of it.
 */
function namesOf(pairs: readonly Pair[], k: number): readonly Period[] {
  const pair = pairs[k] as Pair
  const days = pair.later.day - pair.earlier.day
  const names: Period[] = [{ unit: 'days', count: days }]
  const months = wholeMonthsBetween(pair.earlier, pair.later)
  if (months !== undefined) names.push({ unit: 'months', count: months })
  const isHalf = days >= SEMIMONTH_DAYS.least && days <= SEMIMONTH_DAYS.most
  const withNext = isMonthAcross(pair, pairs[k + 1])
  const withLast = k > 0 && isMonthAcross(pairs[k - 1], pair)
  if (isHalf && (withNext || withLast)) names.push({ unit: 'semimonth', count: 1 })
  return names
}

function isMonthAcross(a: Pair | undefined, b: Pair | undefined): boolean {
  return a !== undefined && b !== undefined && wholeMonthsBetween(a.earlier, b.later) === 1
}

/**
 * The periods of sequences of dates, each with how often it occurs; the most frequent first, of equally frequent ones
 * the shorter. Intervals that bear two names, such as thirteen weeks and three months, come under one: days where the
 * flows were said in weeks or days, months otherwise.
 *
 * @param sequences dates in order; the intervals of each are counted, and added up over all
 */
export function commonPeriods(
  sequences: readonly (readonly DatedPlace[])[],
  saidIn: 'months' | 'days' | undefined,
): readonly CommonPeriod[] {
  const found = new Map<string, { readonly period: Period; readonly where: string[] }>()
  for (const [s, dates] of sequences.entries()) {
    const pairs = dates.slice(1).map((later, k) => ({ earlier: dates[k] as DatedPlace, later }))
    for (const k of pairs.keys()) {
      for (const period of namesOf(pairs, k)) {
        const key = `${period.unit} ${period.count}`
        const kept = found.get(key) ?? { period, where: [] }
        kept.where.push(`${s}.${k}`)
        found.set(key, kept)
      }
    }
  }
  const rank = ({ unit }: Period): number => ((unit === 'days') === (saidIn === 'days') ? 0 : 1)
  const byPlaces = new Map<string, CommonPeriod>()
  for (const { period, where } of found.values()) {
    const places = where.join(' ')
    const other = byPlaces.get(places)
    if (other === undefined || rank(period) < rank(other.period))
      byPlaces.set(places, { period, times: where.length })
  }
  return [...byPlaces.values()].sort((a, b) => b.times - a.times || daysOf(a.period) - daysOf(b.period))
}
