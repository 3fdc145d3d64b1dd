/** What the judge of prices answers: one finding a rule, and what was left out. */
import type { Basis, Effect, Force, InForce, Words } from '@forbear/conduct/language'
import type { PriceRuleKind } from '../language/rule.ts'
import type { DateName } from '../language/vocabulary.ts'
import type { AllocationDecided } from './allocation.ts'
import type { ClassificationDecided } from './classification.ts'
import type { DebtOrderDecided } from './debt-order.ts'
import type { DeductionDecided } from './deduction.ts'
import type { DisclosureDecided } from './disclosure.ts'
import type { LimitDecided } from './limit.ts'
import type { LimitationState } from './limitation.ts'
import type { PlanStopDecided } from './plan-stop.ts'
import type { Need } from './truth.ts'

/** The scale of conduct findings (S1), mildest first. */
export const LEVELS = ['clear', 'discouraged', 'presumed', 'barred'] as const
export type Level = (typeof LEVELS)[number]

/** A level, or `undetermined` where the certain and the possible one differ (S1). */
export type Verdict = Level | 'undetermined'

/** The facts and numbers that decided, by kind of rule. */
export type PriceDecided =
  | LimitDecided
  | DisclosureDecided
  | DeductionDecided
  | AllocationDecided
  | DebtOrderDecided
  | ClassificationDecided
  | LimitationState
  | PlanStopDecided

/** What one rule says of the loan: clear ones too, with their numbers. */
export interface PriceFinding {
  readonly rule: string
  readonly instrument: string
  readonly kind: PriceRuleKind
  readonly citation: string
  readonly title: Words
  readonly instrumentCitation: string
  readonly says: Words
  readonly force: Force
  readonly effect: Effect
  readonly basis: Basis
  readonly readOn: string
  readonly inForce: InForce
  /** The date of the loan that decided whether the rule was in force. */
  readonly by: DateName
  /** ISO 4217 code of all sums in the finding. */
  readonly currency: string
  readonly verdict: Verdict
  readonly certain: Level
  readonly possible: Level
  readonly decided: PriceDecided
  /** What stands in the way of an answer. */
  readonly needs: readonly Need[]
  /** The readings among the needs, in words. */
  readonly readings: Readonly<Record<string, Words>>
  /** What the series are called of whose values the rule makes a bound. */
  readonly series: Readonly<Record<string, Words>>
  /** What would take it away if shown (S7). */
  readonly unless: readonly { readonly id: string; readonly says: Words; readonly citation: string }[]
  /** What becomes of a breach. */
  readonly consequence?: Words
}

/** A rule that was not put to the test: nothing was stated of what it speaks of. */
export interface PriceNotTested {
  readonly rule: string
  readonly citation: string
  readonly says: Words
  readonly about: readonly string[]
}

export interface PriceJudgement {
  /** Whether any rule on money of the loan's place is encoded at all. */
  readonly isCovered: boolean
  readonly verdict: Verdict
  readonly certain: Level
  readonly possible: Level
  /** Strongest first, clear ones last. */
  readonly findings: readonly PriceFinding[]
  readonly notTested: readonly PriceNotTested[]
  readonly openStandards: readonly {
    readonly instrument: string
    readonly citation: string
    readonly says: Words
  }[]
  /** Instruments on the path with the clauses that nothing judges (S2). */
  readonly notEncoded: readonly {
    readonly instrument: string
    readonly clauses: readonly { readonly clause: string; readonly says: Words }[]
  }[]
}

/** Position on the scale, 0 = clear. */
export function rank(level: Level): number {
  return LEVELS.indexOf(level)
}

/** The level of a rule that bites (S3). */
export function levelOf(effect: Effect): Level {
  switch (effect) {
    case 'forbid':
    case 'require':
      return 'barred'
    case 'presume':
      return 'presumed'
    case 'should-not':
      return 'discouraged'
    default:
      return effect satisfies never
  }
}

/** One word for a pair. */
export function verdictOf(certain: Level, possible: Level): Verdict {
  return certain === possible ? certain : 'undetermined'
}
