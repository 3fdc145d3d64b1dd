/** `attribute`: are the act's own properties allowed? Read as "only if …" about the act itself. */
import type { Condition } from './condition.ts'
import type { RuleBase } from './rule.ts'

export interface AttributeRule extends RuleBase {
  readonly kind: 'attribute'
  /** What must be so. */
  readonly must: Condition
}
