/** `window`: is this instant open? A lawyer reads it as "contact is allowed between … and …, on …". */
import type { ClockText } from '../facts/fact.ts'
import type { Condition } from './condition.ts'
import type { DaySet } from './period.ts'
import type { OrByReading } from './reading.ts'
import type { RuleBase } from './rule.ts'

/** Whether the very second of a bound is open. */
export type Bound = 'open' | 'closed'

/** Open hours on a set of days. */
export interface Opening {
  readonly on: DaySet
  /** First open second, if `fromBound` is open; `00:00` is the day's first. */
  readonly from: ClockText
  /** Last open second, if `toBound` is open; `24:00` is the end of the day. */
  readonly to: ClockText
  readonly fromBound: OrByReading<Bound>
  readonly toBound: OrByReading<Bound>
}

export interface WindowRule extends RuleBase {
  readonly kind: 'window'
  /** The first opening whose days contain the date counts; a date in none is closed all day. */
  readonly open: readonly Opening[]
  /** Narrow the rule to acts, for example calls and messages but not letters. */
  readonly applies?: Condition
}
