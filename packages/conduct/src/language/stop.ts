/** `stop`: does a state forbid contact? Read as "while …, no contact, save …". */
import type { Condition, EventSelector } from './condition.ts'
import type { RuleBase } from './rule.ts'

export interface StopRule extends RuleBase {
  readonly kind: 'stop'
  /** Any of these states stops. */
  readonly while: readonly EventSelector[]
  /** Acts that it stops; absent: every outbound contact. */
  readonly stops?: Condition
}
