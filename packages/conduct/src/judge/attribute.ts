/** `attribute`, executed: are the act's own properties allowed? */
import type { AttributeRule } from '../language/attribute.ts'
import type { Core } from './answer.ts'
import { evaluate } from './condition.ts'
import { lookedAt } from './looked-at.ts'
import type { Asking } from './setting.ts'
import { not } from './truth.ts'

/** Bites where what must be so is not. */
export function attributeCore(rule: AttributeRule, asking: Asking): Core {
  const truth = not(evaluate(rule.must, asking))
  return {
    truth,
    decided: { kind: 'attribute', ...(truth.possible && { facts: lookedAt(rule.must, asking) }) },
  }
}
