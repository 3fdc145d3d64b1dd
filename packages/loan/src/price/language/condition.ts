/** Conditions of price law: what must be so of the loan for a rule to apply. Three-valued over what is not known. */
import type { Basis, Words } from '@forbear/conduct/language'
import type { CountName, DateName, ShownName, SumName, WordFacts, WordName } from './vocabulary.ts'

/** A decimal number as text, exact: `0.05`, `24`, `200000`. */
export type DecimalText = string

/** A word fact is one of these. */
export type WordTest = {
  readonly [N in WordName]: { readonly fact: N; readonly is: readonly WordFacts[N][] }
}[WordName]

export type PriceCondition =
  | { readonly all: readonly PriceCondition[] }
  | { readonly any: readonly PriceCondition[] }
  | { readonly not: PriceCondition }
  | WordTest
  | { readonly shown: ShownName; readonly is: 'yes' | 'no' }
  /** A date from `from` on and before `until`. */
  | { readonly date: DateName; readonly from?: string; readonly until?: string }
  /** A sum of the rule's currency, both ends included. */
  | { readonly sum: SumName; readonly atLeast?: DecimalText; readonly atMost?: DecimalText }
  | { readonly count: CountName; readonly atLeast?: number; readonly atMost?: number }

/** What takes a loan out of a rule. Unproven is absent (semantics S7). */
export interface PriceException {
  readonly id: string
  readonly says: Words
  readonly when: PriceCondition
  readonly citation: string
  readonly basis: Basis
}
