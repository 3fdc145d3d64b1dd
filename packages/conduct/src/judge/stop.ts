/** `stop`, executed: does a state forbid this contact? */
import type { StopRule } from '../language/stop.ts'
import type { Core } from './answer.ts'
import { evaluate } from './condition.ts'
import { stateHolds } from './event-state.ts'
import type { Asking } from './setting.ts'
import { TRUE, and, or } from './truth.ts'

/** Bites while a state that stops contact holds. */
export function stopCore(rule: StopRule, asking: Asking): Core {
  const stopped = rule.stops ? evaluate(rule.stops, asking) : TRUE
  const states = rule.while.map((selector) => stateHolds(selector, asking))
  const deciding = states.find((s) => s.certain) ?? states.find((s) => s.possible && s.event)
  return {
    truth: and([stopped, or(states)]),
    decided: {
      kind: 'stop',
      zone: asking.clock.zone,
      ...(deciding?.event && {
        event: deciding.event.kind,
        since: deciding.event.at.earliest,
        id: deciding.event.id,
      }),
    },
  }
}
