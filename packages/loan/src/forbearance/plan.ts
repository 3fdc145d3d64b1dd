/**
 * Plans: what a borrower in hardship and a lender agree on, as a request (what is wanted) and as a plan (what it comes
 * to, to the minor unit). A plan is agreed under the condition that it is kept; what becomes of it is `plan-course.ts`.
 */
import type { Day, EndOfMonth, Step } from '../calendar/index.ts'
import type { Components, NominalRate, Terms } from '../terms/index.ts'

/**
 * Interest while the plan is kept.
 *
 * - `as-contracted`: the contract's
 * - `lowered`: at another rate, not above the contract's
 * - `paused`: none until a day, then the contract's; without a day none at all
 */
export type PlanInterest =
  | { readonly type: 'as-contracted' }
  | { readonly type: 'lowered'; readonly rate: NominalRate }
  | { readonly type: 'paused'; readonly until?: Day }

/** A month of the year in which money comes in, and how much beside the other months. */
export interface IncomeMonth {
  /** 1 to 12. */
  readonly month: number
  /** A whole number above zero; instalments follow it: 2 beside 1 is twice as much. */
  readonly share: bigint
}

/**
 * When instalments fall due.
 *
 * - `even`: the first on its day, then step by step
 * - `seasons`: on a day of the months in which money comes in, for those who earn by harvest or trade
 */
export type PlanDates =
  | { readonly type: 'even'; readonly firstDueOn: Day; readonly step: Step; readonly endOfMonth: EndOfMonth }
  | {
      readonly type: 'seasons'
      readonly notBefore: Day
      readonly months: readonly IncomeMonth[]
      /** 1 to 31; in a shorter month its last day. */
      readonly dayOfMonth: number
    }

/** What is wanted: reliefs can be combined. */
export interface PlanRequest {
  readonly id: string
  readonly agreedOn: Day
  readonly dates: PlanDates
  /** Dates at the beginning on which nothing is asked for; a whole number from 0. */
  readonly deferred: number
  /** After these: so many instalments of a lower amount. */
  readonly reduced?: { readonly times: number; readonly amountMinor: bigint }
  /** After these: so many instalments that pay the rest, equal but for the last, or by the shares of the season. From 1. */
  readonly instalments: number
  readonly interest: PlanInterest
}

/** What a plan is drafted from, besides the request. */
export interface PlanGround {
  readonly terms: Terms
  /** The rate in force when the plan is agreed. */
  readonly rate: NominalRate
  /** Everything owed on that day, due or not. */
  readonly owed: Components
}

/** One date of a plan. Amounts in minor units. */
export interface PlanRow {
  readonly number: number
  readonly dueOn: Day
  readonly amountMinor: bigint
  /** Parts of the amount: what was owed besides principal when the plan was agreed, interest since then, principal. */
  readonly earlierMinor: bigint
  readonly interestMinor: bigint
  readonly principalMinor: bigint
  /** Principal left after it. */
  readonly balanceMinor: bigint
  /** Run or owed from before, and not asked for yet. It bears no interest. */
  readonly carriedMinor: bigint
}

/** What is due of a plan and when: all that its course is told by. */
export type PlanDue = Pick<PlanRow, 'dueOn' | 'amountMinor'>

/** What a request comes to: `totalMinor` is what was owed and the interest of the plan, and the rows sum to it. */
export interface Plan {
  readonly id: string
  readonly agreedOn: Day
  readonly request: PlanRequest
  readonly owed: Components
  readonly rows: readonly PlanRow[]
  readonly interestMinor: bigint
  readonly totalMinor: bigint
  readonly highestMinor: bigint
  readonly firstDueOn: Day
  readonly lastDueOn: Day
}

/** What kind of relief a plan is; several may hold. */
export type Relief = 'reduced' | 'deferred' | 'extended' | 'interest-paused' | 'rate-lowered' | 'seasonal'

/**
 * The reliefs that a plan gives.
 *
 * @param contractEndsOn last due date of the schedule without it: a plan that ends later extends
 */
export function reliefsOf({ request, lastDueOn }: Plan, contractEndsOn: Day): readonly Relief[] {
  const reliefs: readonly (readonly [Relief, boolean])[] = [
    ['reduced', request.reduced !== undefined],
    ['deferred', request.deferred > 0],
    ['extended', lastDueOn > contractEndsOn],
    ['interest-paused', request.interest.type === 'paused'],
    ['rate-lowered', request.interest.type === 'lowered'],
    ['seasonal', request.dates.type === 'seasons'],
  ]
  return reliefs.filter(([, holds]) => holds).map(([relief]) => relief)
}
