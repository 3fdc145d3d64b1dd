/** What a letter looks like as data: effect first, then blanks to fill, then a body that admits nothing. */
import type { GuidancePlace } from './place.ts'
import type { Sourced, Words } from './sourced.ts'

/** What a person fills in. A `reference` takes the last digits only: no whole account, no identity number. */
export interface Parameter {
  readonly name: string
  readonly kind: 'name' | 'text' | 'date' | 'hours' | 'amount' | 'reference' | 'contact'
  readonly label: Words
  readonly example: Words
}

/** One effect of sending it. `place` absent: holds everywhere. */
export interface Effect extends Sourced {
  readonly kind: 'does' | 'does-not' | 'risk'
  readonly place?: GuidancePlace
}

export interface Letter {
  readonly id: string
  readonly icon: string
  readonly title: Words
  readonly to: 'collector' | 'lender' | 'both'
  /** Where it may be offered; absent: everywhere. */
  readonly places?: readonly GuidancePlace[]
  /** Shown before the text, always. */
  readonly effects: readonly Effect[]
  /** Whether it may make an old debt run anew. `may` is offered only behind the warning on old debts. */
  readonly revives: 'no' | 'may'
  /** The same wish, asked without accepting anything. */
  readonly milder?: string
  readonly parameters: readonly Parameter[]
  /** Paragraphs; `{name}` is the parameter of that name. */
  readonly body: readonly Words[]
}
