/** How a loan comes back: the method, the dates, the grace, what is charged besides, and in which order payments go. */
import type { EndOfMonth, Day, Step } from '../calendar/index.ts'
import type { Fraction, RoundingMode } from '../money/index.ts'
import type { Words } from '@forbear/conduct/language'

/**
 * How principal and interest are spread over the instalments.
 *
 * - `equal-instalments` (等额本息): level, by the actual rate of every period
 * - `level-by-formula`: level, by the annuity formula at the rate of one even step: a twelfth of the year for each month, or
 *   by days thirty of 365 (cumulative schedules)
 * - `equal-principal` (等额本金): the same principal each time, interest on what is left
 * - `flat`: interest on the first principal for the whole term, in equal parts
 * - `interest-only` (先息后本): interest each time, principal at the end
 * - `bullet` (一次还本付息): principal and all interest at the end
 * - `balloon`: level instalments that leave `balloonMinor` for the last
 * - `custom`: what each instalment is; seasonal plans of those who earn by harvest or trade are of this kind
 */
export type Repayment =
  | { readonly method: 'equal-instalments' }
  | { readonly method: 'level-by-formula' }
  | { readonly method: 'equal-principal' }
  | { readonly method: 'flat' }
  | { readonly method: 'interest-only' }
  | { readonly method: 'bullet' }
  | { readonly method: 'balloon'; readonly balloonMinor: bigint }
  | { readonly method: 'custom'; readonly instalments: readonly CustomInstalment[] }

/** One instalment of a custom schedule: its date, and the principal in it or its whole amount. The last takes the rest. */
export type CustomInstalment =
  | { readonly dueOn: Day; readonly principalMinor: bigint }
  | { readonly dueOn: Day; readonly amountMinor: bigint }

/** Instalments at the beginning in which something is not asked for. Counts are of instalments, from 0. */
export interface Grace {
  /** Interest alone is due. */
  readonly principal: number
  /** Interest runs and is due later, spread over the instalments after the grace. */
  readonly interestPayment: number
  /** No interest runs. */
  readonly interestFree: number
}

/** Where due dates fall. */
export interface Dates {
  readonly step: Step
  readonly endOfMonth: EndOfMonth
  /** From which day the due dates count: the day of the first disbursement, or a date. */
  readonly from: 'disbursement' | { readonly on: Day }
  /** The first due date where it is not one step from the first day: a short or long first period. */
  readonly firstDueOn?: Day
  /** Due dates on the lender's days off move, and interest moves with them or not. */
  readonly daysOff?: {
    readonly calendar: readonly Day[]
    readonly move: 'next-working-day' | 'previous-working-day' | 'next-unless-next-month'
    readonly interest: 'runs-to-the-moved-date' | 'runs-to-the-unmoved-date'
  }
}

export interface Rounding {
  readonly mode: RoundingMode
  /** `per-instalment`: each row's interest is rounded; `at-the-end`: only sums are, and the last instalment takes the rest. */
  readonly place: 'per-instalment' | 'at-the-end'
  /**
   * The instalment is a multiple of this many minor units: 100 for whole yuan. At least 1. Of equal principal it is the
   * part of principal; where the contract or the interest alone says what is paid, nothing is chosen that could be one.
   */
  readonly instalmentMultipleMinor: bigint
}

/** Components of a debt in which everything is counted. Penalty interest stands apart from the contract's interest. */
export type Component = 'principal' | 'interest' | 'penalty-interest' | 'fee' | 'cost'
export const COMPONENTS: readonly Component[] = ['principal', 'interest', 'penalty-interest', 'fee', 'cost']

/** What stands of each component, in minor units, never below zero. */
export type Components = Readonly<Record<Component, bigint>>

/** All components together, in minor units. */
export const totalOf = (amounts: Components): bigint =>
  amounts.principal + amounts.interest + amounts['penalty-interest'] + amounts.fee + amounts.cost

/** A charge of the contract: what for, how reckoned, when due, and who gets it. */
export interface Charge {
  readonly id: string
  readonly title: Words
  readonly component: 'fee' | 'cost'
  /** Whoever receives it: the lender, or a third party by name (guarantor, insurer, platform). */
  readonly payee: string
  readonly amount:
    | { readonly flatMinor: bigint }
    | { readonly shareOf: 'principal' | 'outstanding-principal' | 'instalment'; readonly share: Fraction }
  readonly when:
    | 'deducted-at-disbursement'
    | 'due-at-disbursement'
    | 'each-instalment'
    | 'on-late-instalment'
    /** When the whole is repaid before it is due; a part costs the fee of `prepayment` alone. */
    | 'on-prepayment'
}

/** One step of an order of allocation: parts that are past due, due today, or not yet due. */
export interface AllocationStep {
  readonly of: 'past-due' | 'due' | 'in-advance'
  readonly component: Component
}

/**
 * How a payment is spread.
 *
 * - `instalment-by-instalment` (horizontal): the oldest instalment in the whole order, then the next
 * - `component-by-component` (vertical): the first component over all instalments, then the next
 */
export interface Allocation {
  readonly across: 'instalment-by-instalment' | 'component-by-component'
  readonly order: readonly AllocationStep[]
  /**
   * From the day on which an instalment is this many days past due, `order` gives way to another: for Chinese credit
   * cards principal comes first from day 91 (商业银行信用卡业务监督管理办法, article 57).
   */
  readonly afterDaysPastDue?: { readonly days: number; readonly order: readonly AllocationStep[] }
  /**
   * Where what is left goes: the next instalment first, the last first, the one whose period runs and then from the end
   * (on a due date none runs), or equally, component by component; held until something falls due; or refused, and the
   * history that holds such a payment with it. What pays the whole loan off is no surplus, where that is allowed.
   */
  readonly surplus:
    | 'next-instalment'
    | 'last-instalment'
    | 'next-then-last'
    | 'spread-equally'
    | 'hold'
    | 'refuse'
}

/** What may be repaid before its time, what it costs, and what becomes of the schedule. */
export interface Prepayment {
  readonly allowed: 'whole-and-part' | 'whole-only' | 'no'
  readonly partly: 'shorten-term' | 'lower-instalment' | 'keep-schedule'
  /** Fee as a part of the principal prepaid; zero where none. */
  readonly fee: Fraction
}
