/** `party`: may this person be contacted for this purpose? Judges the person meant (S21). */
import type { Condition } from './condition.ts'
import type { RuleBase } from './rule.ts'
import type { ContactSelector, ScopeKey } from './selector.ts'
import type { Role } from '../facts/vocabulary.ts'

export interface PartyRule extends RuleBase {
  readonly kind: 'party'
  /** Persons the rule protects: those in these roles … */
  readonly roles?: readonly Role[]
  /** … or those in none of these. Exactly one of the two is given. */
  readonly rolesExcept?: readonly Role[]
  /** What opens the door to them; absent: nothing does, but `except`. Opens, so S11 applies. */
  readonly onlyIf?: Condition
  /** At most so many contacts in a lifetime with each. */
  readonly lifetime?: {
    readonly atMost: number
    readonly count: ContactSelector
    readonly each: readonly ScopeKey[]
  }
}
