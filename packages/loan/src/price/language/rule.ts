/**
 * The eight kinds of rule on money. Each answers one question a lawyer would put; what all share is what conduct rules
 * share: citation, words, basis, effect, dates in force.
 */
import type { Basis, Effect, InForce, OrByReading, Words } from '@forbear/conduct/language'
import type { PriceCondition, PriceException } from './condition.ts'
import type { Bound, ChargeSelector, Measure } from './measure.ts'
import type { DateName, FactName, LimitationEventKind, LoanClass, ShownName } from './vocabulary.ts'

export interface PriceRuleBase {
  /** `instrument/clause`, stable for ever, never reused; no id of a conduct rule. */
  readonly id: string
  readonly citation: string
  /** The rule in one sentence that a layperson understands. */
  readonly says: Words
  readonly basis: Basis
  /** When somebody last looked at this clause; absent: the instrument's `readOn`. */
  readonly readOn?: string
  readonly effect: Effect
  /** What becomes of a breach, for the person: what is not owed, who can ask for what. */
  readonly consequence?: Words
  /** Absent: the instrument's dates. */
  readonly inForce?: InForce
  /** Which date of the loan decides whether the rule is in force for it. */
  readonly by: DateName
  readonly applies?: PriceCondition
  readonly except?: readonly PriceException[]
  /** Put to the test only where one of these is stated: it speaks of something that need not have happened. */
  readonly about?: readonly FactName[]
}

/** `limit`: is a number within its bounds? "At most …", "at least …", both ends included. */
export interface LimitRule extends PriceRuleBase {
  readonly kind: 'limit'
  readonly measure: Measure
  readonly atMost?: OrByReading<Bound>
  readonly atLeast?: OrByReading<Bound>
}

/** `disclosure`: was the borrower shown what has to be shown? */
export interface DisclosureRule extends PriceRuleBase {
  readonly kind: 'disclosure'
  readonly must: readonly ShownName[]
}

/** `deduction`: was something kept back from the money lent? Then the principal is what was really advanced. */
export interface DeductionRule extends PriceRuleBase {
  readonly kind: 'deduction'
  /** Charges that may not be kept back. */
  readonly of: ChargeSelector
}

/** What a payment can go to. */
export type ArrearsPart = 'costs' | 'interest' | 'principal'

/** `allocation`: to what does a payment go first? */
export interface AllocationRule extends PriceRuleBase {
  readonly kind: 'allocation'
  readonly order: readonly ArrearsPart[]
}

/** By what one of several debts of the same kind comes before another. */
export type DebtCriterion = 'due-first' | 'least-secured' | 'heaviest' | 'earliest-due'

/** `debt-order`: which of several debts does a payment discharge? What nothing decides is shared in proportion. */
export interface DebtOrderRule extends PriceRuleBase {
  readonly kind: 'debt-order'
  readonly order: readonly DebtCriterion[]
}

/** `classification`: in which class does a loan stand after so many days past due, at the least? */
export interface ClassificationRule extends PriceRuleBase {
  readonly kind: 'classification'
  /** From the first of these days past due on the loan is in the class, or in a worse one. */
  readonly classes: readonly { readonly class: LoanClass; readonly fromDay: number }[]
}

/** `limitation`: until when can the creditor sue before the debtor has a defence, and what starts the time anew? */
export interface LimitationRule extends PriceRuleBase {
  readonly kind: 'limitation'
  readonly years: number
  /** However often it starts anew, it ends so many years after the debt was due. */
  readonly longestYears?: number
  /** A claim that was due before this day had another time, which is not encoded: that it still runs is never certain. */
  readonly otherLawBefore?: string
  /** The last of these sets the clock going. */
  readonly runsFrom: readonly LimitationEventKind[]
  /** Each of these, while the time runs, starts it anew. */
  readonly restartedBy: readonly LimitationEventKind[]
  /** Whether the first day of the time is that of the event or the next one. */
  readonly dayOne: OrByReading<'event' | 'next'>
  /** While proceedings are open it does not run. */
  readonly stopsDuringProceedings: boolean
  /** What the debtor has when it has run out. */
  readonly afterwards: 'defence' | 'extinction'
  /** After it has run out each of these gives the defence away. */
  readonly revivedBy: OrByReading<readonly LimitationEventKind[]>
}

/** `plan-stop`: does a signed plan stop collecting, and by what force? */
export interface PlanStopRule extends PriceRuleBase {
  readonly kind: 'plan-stop'
  /** The contact that the plan stops: the `stop` on the timeline that conduct rules read from `plan-signed`. */
  readonly event: 'plan-signed'
}

export type PriceRule =
  | LimitRule
  | DisclosureRule
  | DeductionRule
  | AllocationRule
  | DebtOrderRule
  | ClassificationRule
  | LimitationRule
  | PlanStopRule
export type PriceRuleKind = PriceRule['kind']
