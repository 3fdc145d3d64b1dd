/**
 * The interest of a period, which everything else is made of: each balance times the days it stood, summed exactly before
 * anything is rounded.
 */
import type { Day } from '../calendar/index.ts'
import type { RatedPeriod } from './rated-period.ts'

/**
 * Money that bears interest in a part of a period besides the balance that the period opened with; below zero, money that
 * does not. A tranche from its day until the period's end; principal repaid early, negative, from the day of value;
 * principal overdue from the due date until it is paid.
 */
export interface Stretch {
  readonly from: Day
  readonly until: Day
  readonly amountMinor: bigint
}

/**
 * The exact interest of a period, as a numerator over `rated.d`.
 *
 * @param openingMinor balance that bears interest from the first day to the last, in minor units
 * @param stretches days outside the period are left out
 */
export function interestNumerator(
  rated: RatedPeriod,
  openingMinor: bigint,
  stretches: readonly Stretch[],
): bigint {
  let sum = openingMinor * rated.whole
  for (const { from, until, amountMinor } of stretches) {
    const first = Math.max(from, rated.period.from)
    const last = Math.min(until, rated.period.until)
    if (first < last) sum += amountMinor * rated.part(first, last)
  }
  return sum
}
