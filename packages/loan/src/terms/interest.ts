/** How interest is reckoned: the rate, what a day or a month of it is, and what late or early principal does to it. */
import type { Fraction } from '../money/index.ts'

/** A rate as contracted. `value` is a part of one: 7 % is 7/100. */
export interface NominalRate {
  readonly value: Fraction
  /**
   * - `year`, `month`, `day`: the rate of one; a month's is a twelfth of the year's, a day's the year's by the day count
   * - `whole-term`: the rate of all periods together, in equal parts
   */
  readonly per: 'year' | 'month' | 'day' | 'whole-term'
}

/**
 * How long a stretch of days is, in years.
 *
 * - `actual` over a fixed year: the days over 360 or 365
 * - `actual/actual`: the days over 365 or 366 by the year they lie in. `cut`: from which day on they count to the new
 *   year, 31 December or 1 January. `leap-day-in-period`: no cut; the whole period over 366 if a 29 February lies after
 *   its first day and not after its last, else over 365
 * - `30`: a month has thirty days. `whole-periods`: a period of k months is 30·k days whatever its length, and a part of
 *   it its share by days; `us`, `european`, `isda`: 30/360 by the dates at both ends (ISDA 2006 section 4.16 (f), (g), (h))
 */
export type DayCount =
  | { readonly days: 'actual'; readonly year: 360 | 365 }
  | {
      readonly days: 'actual'
      readonly year: 'actual'
      readonly cut: '12-31' | '01-01' | 'leap-day-in-period' | 'first-day-of-period'
    }
  | {
      readonly days: '30'
      readonly year: 360 | 365 | 'actual'
      readonly convention: 'whole-periods' | 'us' | 'european' | 'isda'
    }

/**
 * When a late or early payment changes the interest.
 *
 * - `none`: the interest of the schedule stands whatever is paid
 * - `daily`: from the day of value on; of a payment in advance, its principal lowers the balance
 * - `daily-by-whole-payment`: as `daily`, but the whole payment in advance, its interest too, lowers the balance until the
 *   due date it was for (the custom of cumulative schedules)
 * - `at-due-date`: a late payment from the next due date on; one in advance as under `daily`
 */
export type Recalculation = 'none' | 'daily' | 'daily-by-whole-payment' | 'at-due-date'

export interface Interest {
  readonly rate: NominalRate
  readonly dayCount: DayCount
  /**
   * - `by-days`: each period by its own days under the day count
   * - `by-period`: each period the same part of a year (a month a twelfth, a week 1/52, a day 1/365), whatever its days
   */
  readonly accrual: 'by-days' | 'by-period'
  readonly recalculation: Recalculation
  /**
   * Whether principal past due bears the contract's interest on (with recalculation) until the last due date of the loan;
   * penalty interest is another thing.
   */
  readonly onOverduePrincipal: 'bears' | 'does-not-bear'
  /**
   * Interest that is paid with principal before its time: run to the day, to the end of the period, or all that the
   * schedule holds for the whole term. Without recalculation `to-the-day` and `to-the-due-date` hold for paying off whole.
   */
  readonly onPayoff: 'to-the-day' | 'to-the-due-date' | 'whole-term'
}

/**
 * Penalty interest (罚息) on what is overdue, besides or instead of the contract's interest on it.
 * Source of the Chinese form: 银发〔2003〕251号, article 3: the contract's rate and 30 % to 50 % of it.
 */
export interface PenaltyInterest {
  readonly rate: { readonly timesContractRate: Fraction } | { readonly perYear: Fraction }
  /** What bears it; unpaid interest bears compound interest (复利) at the penalty rate where the contract says so. */
  readonly on: 'overdue-principal' | 'overdue-principal-and-interest'
  readonly instead: 'of-contract-interest' | 'besides-contract-interest'
  /** Paid within so many days after the due date, none is owed; later, it runs from the due date. From 0. */
  readonly graceDays: number
}
