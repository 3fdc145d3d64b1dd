/**
 * `duty`: must something follow by a deadline, precede something, or be kept? Judged on the matter, never a bar to
 * the contact that opens it (S26).
 */
import type { Condition, EventSelector } from './condition.ts'
import type { EventKind } from '../facts/event.ts'
import type { Span } from './period.ts'
import type { RuleBase } from './rule.ts'
import type { ContactSelector } from './selector.ts'
import type { OrByReading } from './reading.ts'

/** A kind of event with particulars, without a state. */
export interface EventPattern {
  readonly kind: readonly EventKind[]
  readonly where?: Readonly<Record<string, readonly (string | number | boolean)[]>>
}

/** What sets a duty's clock going. */
export type Trigger =
  | { readonly event: EventPattern }
  | { readonly contact: ContactSelector; readonly first?: boolean }

export type DutyForm =
  /** After the trigger, `action` must follow within the span, unless `unless` happens first. */
  | {
      readonly form: 'follow'
      readonly after: Trigger
      readonly action: EventPattern
      readonly within: OrByReading<Span>
      readonly unless?: EventPattern
      /** An event that gives more time, with the whole span from the trigger it then gives. */
      readonly extendedBy?: { readonly event: EventPattern; readonly to: Span }
    }
  /** `event` may happen only after `action`: at least `atLeast`, at most `atMost` before it. */
  | {
      readonly form: 'precede'
      readonly event: EventPattern
      readonly action: EventPattern
      readonly atLeast?: OrByReading<Span>
      readonly atMost?: OrByReading<Span>
    }
  /** What `of` names may be destroyed (`event`) only when the span after the last `from` has passed. */
  | {
      readonly form: 'keep'
      readonly event: EventPattern
      readonly from: Trigger
      readonly span: Span
    }
  /** `event` must not happen while the state holds. */
  | { readonly form: 'never'; readonly event: EventPattern; readonly while?: EventSelector }
  /** A number among the event's details is bounded. */
  | { readonly form: 'limit'; readonly event: EventPattern; readonly detail: string; readonly atMost: number }
  /** `action` must recur: no longer than the span between two, or since `from`. */
  | {
      readonly form: 'recur'
      readonly from: Trigger
      readonly action: EventPattern
      readonly every: Span
      readonly until?: EventPattern
    }

export interface DutyRule extends RuleBase {
  readonly kind: 'duty'
  readonly duty: DutyForm
  /** Facts of the matter that must hold; facts of a contact are not available to a duty. */
  readonly applies?: Condition
}
