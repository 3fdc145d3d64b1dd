/** A period of interest: the days it runs over, and how many days it counts for where months count as thirty. */
import { stepped, type Day, type Step } from '../calendar/index.ts'

/** Days `from` until `until`, half open; `until` is after `from`. */
export interface Period {
  readonly from: Day
  readonly until: Day
  /** Days in months of thirty, weeks of seven: what the period counts for whatever its length. */
  readonly nominalDays: number
}

/** What one step counts for: thirty days a month, seven a week. */
export function nominalDaysOf(step: Step): number {
  if ('months' in step) return 30 * step.months
  return 'weeks' in step ? 7 * step.weeks : step.days
}

/**
 * What a period counts for that is not one step long: whole steps, counted back from its end, and the days before them.
 * Source of the counting: 12 CFR part 1026, appendix J, (b)(5): unit periods back from the payment, then odd days.
 */
export function irregularNominalDays(from: Day, until: Day, step: Step): number {
  let steps = 0
  while (stepped(until, -(steps + 1), step, 'clip') >= from) steps++
  return steps * nominalDaysOf(step) + (stepped(until, -steps, step, 'clip') - from)
}
