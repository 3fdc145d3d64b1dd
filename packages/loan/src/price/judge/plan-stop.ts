/** `plan-stop`: does a signed plan stop collecting? It breaks no rule on money; it is told, with its force. */
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { PlanStopRule } from '../language/rule.ts'
import type { Found } from './limit.ts'
import { FALSE } from './truth.ts'

/** Whether collecting stops while the plan is performed. */
export interface PlanStopDecided {
  readonly kind: 'plan-stop'
  readonly event: 'plan-signed'
  /** `unknown`: nobody said whether the plan is performed. */
  readonly stops: 'yes' | 'no' | 'unknown'
}

/** The stop of a signed plan; a plan that is not performed stops nothing. */
export function judgePlanStop(rule: PlanStopRule, facts: LoanFacts): Found<PlanStopDecided> {
  const performed = facts.words['plan.performed']?.[0]
  return {
    broken: FALSE,
    decided: () => ({
      kind: 'plan-stop',
      event: rule.event,
      stops: performed === 'yes' || performed === 'no' ? performed : 'unknown',
    }),
  }
}
