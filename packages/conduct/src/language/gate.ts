/** `gate`: has enough happened, or enough time passed? Read as "not within … after …" or "only after …". */
import type { EventSelector, Exception } from './condition.ts'
import type { Span } from './period.ts'
import type { OrByReading } from './reading.ts'
import type { RuleBase } from './rule.ts'
import type { ContactSelector, ScopeKey } from './selector.ts'

/** What the clock of a gate runs from. */
export type Anchor =
  | { readonly contact: ContactSelector; readonly each: readonly ScopeKey[] }
  | { readonly event: EventSelector }

export interface GateRule extends RuleBase {
  readonly kind: 'gate'
  /** `not-within`: closed for the span after each anchor. `require-prior`: closed until the span after one. */
  readonly polarity: 'not-within' | 'require-prior'
  readonly anchor: Anchor
  readonly span: OrByReading<Span>
  /** For `require-prior`: the anchor is used up after this span (a text number verified within 60 days). */
  readonly expiresAfter?: Span
  /** Which acts the gate closes; absent: all that the rule applies to. */
  readonly closes?: ContactSelector
  /** Acts that the gate does not close, judged at the act. */
  readonly exclude?: readonly Exception[]
}
