/**
 * Figures with all that they are made of. Each kind of figure has one sentence in each language; the catalogues are
 * complete by type, so that a figure without its sentence does not compile.
 */
import type { Words } from '@forbear/conduct/language'
import type { Accrual, Advance, Row, RowCharge, RowKind, Spread } from '../account/index.ts'
import type { PromiseState } from '../arrears/index.ts'
import type { Day } from '../calendar/index.ts'
import type {
  Affordability,
  Offer,
  OptionOutcome,
  Plan,
  PlanRow,
  Relief,
  SettlementTerms,
} from '../forbearance/index.ts'
import type { Fraction, RoundingMode } from '../money/index.ts'
import type { LoanEvent } from '../events/index.ts'
import type { ScheduleLevel, ScheduleRow } from '../schedule/index.ts'
import type { Charge, Component, Components, Interest } from '../terms/index.ts'

/** Something unpaid of one instalment. */
export interface UnpaidPart {
  readonly kind: RowKind
  readonly row: number
  readonly dueOn: Day
  readonly amountMinor: bigint
}

/**
 * Why what is due of an instalment is not what ran for it, where it is not. `rounded-as-a-sum`: the running sum of the loan is
 * what is rounded. `paid-early`: it was paid before its due date, with interest up to the day that the terms say. `changed`: by
 * payments before their time, or by what was moved between instalments. `moved`: so much of others is asked for here, or below zero, of it elsewhere.
 */
export type OtherwiseDue =
  | { readonly reason: 'rounded-as-a-sum' }
  | { readonly reason: 'paid-early'; readonly interest: Interest['onPayoff'] }
  | { readonly reason: 'changed' }
  | { readonly reason: 'moved'; readonly moreMinor: bigint }

/** Interest or penalty interest of some days; `exactMinor` is not rounded. */
export interface AccrualFigure {
  readonly kind: 'accrual'
  readonly accrual: Accrual
  readonly exactMinor: Fraction
}

/** The interest of a row beside the sum of its accruals, rounded once. */
export interface InterestFigure {
  readonly kind: 'row-interest'
  readonly row: Pick<Row, 'kind' | 'number'>
  readonly component: 'interest' | 'penalty-interest'
  /** How many accruals it is the sum of. */
  readonly accruals: number
  readonly exactMinor: Fraction
  readonly roundedMinor: bigint
  readonly mode: RoundingMode
  /** Asked for with the row; `because` says why, where it is not `roundedMinor`. */
  readonly dueMinor: bigint
  readonly because: OtherwiseDue | undefined
}

/** The interest of an instalment that the contract fixes for the whole term, whatever is paid. */
export interface FlatInterestFigure {
  readonly kind: 'row-flat-interest'
  readonly row: Pick<Row, 'kind' | 'number' | 'dueOn'>
  readonly dueMinor: bigint
}

/** Figures of an account: what is owed and why. Amounts in minor units. */
export type AccountFigure =
  | { readonly kind: 'advance'; readonly advance: Advance }
  | AccrualFigure
  | InterestFigure
  | FlatInterestFigure
  /**
   * `charges`: of the contract, that an instalment holds with what is due of a component. `isFromBefore`: owed before a plan
   * was agreed, and put on one of its dates.
   */
  | {
      readonly kind: 'row-due'
      readonly row: Row
      readonly component: Component
      readonly charges: readonly Words[]
      readonly isFromBefore: boolean
    }
  | { readonly kind: 'row-charge'; readonly row: Pick<Row, 'kind' | 'number'>; readonly charge: RowCharge }
  | { readonly kind: 'row-paid'; readonly row: Row; readonly component: Component }
  | { readonly kind: 'row-waived'; readonly row: Row; readonly component: Component }
  | { readonly kind: 'row-paid-in-advance'; readonly row: Row }
  | { readonly kind: 'row-paid-late'; readonly row: Row }
  | { readonly kind: 'row-balance'; readonly row: Row }
  /** `kinds`: of the rows that it went to, by their numbers. */
  | {
      readonly kind: 'spread'
      readonly spread: Spread
      readonly amountMinor: bigint
      readonly kinds: ReadonlyMap<number, RowKind>
    }
  | {
      readonly kind: 'owed'
      readonly component: Component
      readonly asOf: Day
      readonly owedMinor: bigint
      readonly dueMinor: bigint
    }
  | {
      readonly kind: 'due'
      readonly component: Component
      readonly asOf: Day
      readonly dueMinor: bigint
      readonly overdueMinor: bigint
    }
  /** `restMinor`: of no instalment, such as penalty interest or a charge of its own. */
  | {
      readonly kind: 'overdue'
      readonly component: Component
      readonly asOf: Day
      readonly overdueMinor: bigint
      readonly parts: readonly UnpaidPart[]
      readonly restMinor: bigint
    }
  | { readonly kind: 'days-past-due'; readonly asOf: Day; readonly daysPastDue: number; readonly since?: Day }
  | { readonly kind: 'surplus'; readonly asOf: Day; readonly surplusMinor: bigint }
  | { readonly kind: 'plan-paid'; readonly asOf: Day; readonly plan: string; readonly paidMinor: bigint }

/** Figures of terms and of what is paid by a day. */
export type DemandFigure =
  | { readonly kind: 'charge'; readonly charge: Charge; readonly on: Day; readonly amountMinor: bigint }
  /** What pays the loan off on a day; what is held for the borrower is taken off. */
  | {
      readonly kind: 'payoff'
      readonly on: Day
      readonly amounts: Components
      readonly heldMinor: bigint
      readonly totalMinor: bigint
      readonly isByAgreement: boolean
    }
  /**
   * What a pay-off holds of one component: of rows that have fallen due, of instalments to come, and the fee for paying before
   * time.
   */
  | {
      readonly kind: 'payoff-part'
      readonly component: Component
      readonly amountMinor: bigint
      readonly parts: readonly UnpaidPart[]
      readonly aheadMinor: bigint
      readonly earlyFeeMinor: bigint
    }
  /** `dueOn` absent: nothing more falls due. */
  | {
      readonly kind: 'next-payment'
      readonly dueOn?: Day
      readonly dueMinor: bigint
      readonly overdueMinor: bigint
    }

/** Lines of a statement. `change` is signed: above zero, more is owed. */
export type StatementFigure =
  | {
      readonly kind: 'statement-accrued'
      readonly from: Day
      readonly until: Day
      readonly change: Components
    }
  | {
      readonly kind: 'statement-event'
      readonly on: Day
      readonly event: LoanEvent
      readonly change: Components
      /** Put by for the borrower; below zero, taken from what was. */
      readonly heldMinor: bigint
    }
  | {
      readonly kind: 'statement-held-used'
      readonly on: Day
      readonly change: Components
      readonly heldMinor: bigint
    }

/** Figures of forbearance. */
export type ForbearanceFigure =
  | { readonly kind: 'option'; readonly outcome: OptionOutcome }
  | {
      readonly kind: 'promise'
      readonly state: PromiseState
      readonly by: Day
      readonly amountMinor: bigint
      readonly receivedMinor: bigint
    }
  | { readonly kind: 'plan'; readonly plan: Plan; readonly reliefs: readonly Relief[] }
  | { readonly kind: 'plan-row'; readonly row: PlanRow }
  | { readonly kind: 'settlement'; readonly owedMinor: bigint; readonly terms: SettlementTerms }
  | {
      readonly kind: 'offer'
      readonly offer: Offer
      readonly spareMinor: bigint
      readonly totalOwedMinor: bigint
    }
  | { readonly kind: 'affordability'; readonly answer: Affordability; readonly instalmentMinor: bigint }

/** Figures of a schedule. `exactMinor` need not be in lowest terms. */
export type ScheduleFigure =
  | {
      readonly kind: 'level-instalment'
      readonly level: ScheduleLevel
      readonly exactMinor: Fraction
      readonly mode: RoundingMode
      readonly multipleMinor: bigint
    }
  | { readonly kind: 'schedule-row'; readonly row: ScheduleRow }

export type Figure = AccountFigure | DemandFigure | StatementFigure | ForbearanceFigure | ScheduleFigure

/** One sentence for each kind of figure. */
export type Sentences<Of extends { readonly kind: string }> = {
  readonly [Kind in Of['kind']]: (figure: Extract<Of, { readonly kind: Kind }>) => string
}
