/** `cap`: would this contact pass a limit? A lawyer reads it as "at most … in …, counted by …". */
import type { Exception } from './condition.ts'
import type { Period } from './period.ts'
import type { OrByReading } from './reading.ts'
import type { RuleBase } from './rule.ts'
import type { ContactSelector, ScopeKey } from './selector.ts'

/** One number with its period. Several limits of a rule all bind ("2 a day, 4 a week" and even "3 or 10"). */
export interface Limit {
  readonly atMost: number
  readonly within: OrByReading<Period>
}

export interface CapRule extends RuleBase {
  readonly kind: 'cap'
  readonly count: ContactSelector
  readonly each: OrByReading<readonly ScopeKey[]>
  readonly limits: readonly Limit[]
  /** Contacts that are not counted; judged at each contact's own time (S11: they open). */
  readonly exclude?: readonly Exception[]
}
