/** Cash flows as they are said: advances and payments, at a date or so many months after the first advance, exact amounts. */
import type { Step } from '../calendar/index.ts'
import type { FlowSaid } from '../json/index.ts'
import type { Fraction } from '../money/index.ts'

export type { FlowTime } from '../json/index.ts'

/** By which law a yearly cost is found; each has a file of its name. */
export type RateMethod = 'eu' | 'us-appendix-j' | 'cn-irr' | 'cn-simple'

export const RATE_METHODS: readonly RateMethod[] = ['eu', 'us-appendix-j', 'cn-irr', 'cn-simple']

/** The distance between two flows of a series; a semimonth is half a month, such as from the 1st to the 16th. */
export type FlowStep = Step | { readonly semimonths: number }

/** An advance or a payment, or a series of equal ones, in any one currency, above zero. */
export type Flow = FlowSaid<Fraction, FlowStep>

/**
 * How an interval between two dates is turned into years, where the law leaves it open.
 *
 * - `as-flows-recur`: in the period in which the flows recur, months or weeks, and then days; in years and days where
 *   nothing recurs
 * - `whole-months`: whole months and then days, whatever recurs
 * - `days`: whole years and then days, whatever recurs
 */
export type IntervalCount = 'as-flows-recur' | 'whole-months' | 'days'

export const INTERVAL_COUNTS: readonly IntervalCount[] = ['as-flows-recur', 'whole-months', 'days']

/** What a yearly cost is asked of. Charges that the borrower pays are payments, also those on the day of the advance. */
export interface RateRequest {
  readonly method: RateMethod
  readonly advances: readonly Flow[]
  readonly payments: readonly Flow[]
  /** Read by the methods `eu` and `cn-irr`. */
  readonly intervals: IntervalCount
}
