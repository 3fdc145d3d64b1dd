/** The value of a series on a day: one, or several where only the month of a change is known, or none beyond its end. */
import { civilOf, dayOf, monthLength, type Day } from '../../calendar/index.ts'
import { parseDecimal, type Fraction } from '../../money/index.ts'
import type { Series, SeriesValue } from '../language/instrument.ts'
import { day } from './condition.ts'

/** A value that the series may have had. */
export interface SeriesFound {
  readonly value: Fraction
  readonly entry: SeriesValue
}

/** The first day on which a value may hold and the first on which it does. */
function beginOf({ from }: SeriesValue, series: Series): { readonly earliest: Day; readonly latest: Day } {
  if (from.length > 7) return { earliest: day(from), latest: day(from) }
  const first = civilOf(day(`${from}-01`))
  return {
    earliest: dayOf({ ...first, dayOfMonth: series.earliestDayOfMonth }),
    latest: dayOf({ ...first, dayOfMonth: monthLength(first.year, first.month) }),
  }
}

/**
 * What a series may have stood at.
 *
 * @returns several values inside the month of a change whose day is not known; none before it begins, or from the day
 *   on for which no value was found
 */
export function seriesOn(series: Series, on: Day): readonly SeriesFound[] {
  if (on >= day(series.knownUntil)) return []
  const entries = series.values.filter((entry, index) => {
    const next = series.values[index + 1]
    const mayHaveBegun = beginOf(entry, series).earliest <= on
    const mayLast = next === undefined || beginOf(next, series).latest > on
    return mayHaveBegun && mayLast
  })
  const first = series.values[0]
  // before the first value surely holds there may be none
  if (first === undefined || beginOf(first, series).latest > on) return []
  return entries.flatMap((entry) => {
    const value = parseDecimal(entry.value)
    if (value === undefined) throw new RangeError(`the series ${series.id} holds no number: ${entry.value}`)
    return [{ value, entry }]
  })
}
