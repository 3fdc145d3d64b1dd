/**
 * Days between two dates as if each month had thirty, by the dates at both ends.
 * Source: ISDA 2006 Definitions, section 4.16 (f) "30/360", (g) "30E/360", (h) "30E/360 (ISDA)".
 */
import { civilOf, monthLength, type CivilDate, type Day } from '../calendar/index.ts'

/** Which of the three: `us` is (f), `european` (g), `isda` (h). */
export type ThirtyConvention = 'us' | 'european' | 'isda'

/** Whether the date is the last of February, in a leap year the 29th. */
const isEndOfFebruary = ({ year, month, dayOfMonth }: CivilDate): boolean =>
  month === 2 && dayOfMonth === monthLength(year, 2)

/** The day of the month that the first date counts as. */
function firstDayOfMonth(first: CivilDate, convention: ThirtyConvention): number {
  if (convention === 'isda' && isEndOfFebruary(first)) return 30
  return Math.min(first.dayOfMonth, 30)
}

/** The day of the month that the second date counts as; under `us` a 31st stays one unless the first is a 30th or 31st. */
function secondDayOfMonth(first: CivilDate, second: CivilDate, ends: ThirtyEnds): number {
  switch (ends.convention) {
    case 'us':
      return second.dayOfMonth === 31 && first.dayOfMonth >= 30 ? 30 : second.dayOfMonth
    case 'european':
      return Math.min(second.dayOfMonth, 30)
    case 'isda':
      return isEndOfFebruary(second) && !ends.isMaturity ? 30 : Math.min(second.dayOfMonth, 30)
    default:
      return ends.convention satisfies never
  }
}

interface ThirtyEnds {
  readonly convention: ThirtyConvention
  readonly isMaturity: boolean
}

/**
 * Days from one date to a later one in months of thirty days.
 *
 * @param maturity the last day of the loan: under `isda` the last of February is no thirtieth there
 * @returns a whole number from 0; the same two dates give 0
 */
export function thirtyDays(
  from: Day,
  until: Day,
  { convention, maturity }: { readonly convention: ThirtyConvention; readonly maturity: Day },
): number {
  if (from === until) return 0
  const [first, second] = [civilOf(from), civilOf(until)]
  const ends = { convention, isMaturity: until === maturity }
  const days =
    360 * (second.year - first.year) +
    30 * (second.month - first.month) +
    secondDayOfMonth(first, second, ends) -
    firstDayOfMonth(first, convention)
  return Math.max(days, 0)
}
