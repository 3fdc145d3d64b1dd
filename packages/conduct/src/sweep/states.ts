/** Parts of a rule that hang on events: asked of the readable judge, part by part, over the act as it is. */
import { stateHolds } from '../judge/event-state.ts'
import type { Asking } from '../judge/setting.ts'
import { valuesOf } from '../judge/setting.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Condition, EventSelector } from '../language/condition.ts'
import { bitsOf } from './bits.ts'
import { handingBack } from './kind-table.ts'
import { type Compiling, type Node, settledOnce } from './node.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'

/**
 * Whether a state holds; as `stateHolds`. Between two instants at which that can turn (stretches.ts) it answers every
 * act of the same facts alike, so there it can be taken as settled.
 */
export function stateNode(selector: EventSelector, c: Compiling): Node {
  const askingOf = askingAt(c)
  return settledOnce(`event(${JSON.stringify(selector)} ${c.asking.unstated})`, (s) =>
    handingBack(() => bitsOf(stateHolds(selector, askingOf(s)))),
  )
}

/** What is asked of a kind, asked of an act of it: over its own matter, by the clock that is read. */
export function askingAt({ asking, kind, strict, countsFromDay }: Compiling): (s: Sight) => Asking {
  const place = placeOf(asking.debt, kind)
  return (s) => {
    const setting = s.setting()
    const { act, matter } = setting
    const { clock } = s.zone
    return {
      ...asking,
      setting,
      known: strict ? setting.recorded : setting.known,
      subject: act,
      at: s.at,
      person: valuesOf(act.person)?.[0],
      debt: act.debts?.length ? act.debts[place] : matter.debts[place]?.id,
      clock,
      countsFrom: countsFromDay === -Infinity ? -Infinity : clock.startOfDay(countsFromDay),
    }
  }
}

/** Which of the debts that an act may be about is asked about; -1: none. */
function placeOf(debt: string | undefined, { contact, debts }: Kind): number {
  if (debt === undefined) return -1
  return contact.debts?.length ? contact.debts.indexOf(debt) : debts.findIndex((d) => d.id === debt)
}

/**
 * Whether a condition that has to be claimed (S7) surely does not hold, whatever and whenever it is asked of: it is
 * about events of a kind and with particulars that none of these has.
 */
export function isNeverShown(condition: Condition, events: readonly TimelineEvent[]): boolean {
  if ('all' in condition) return condition.all.some((part) => isNeverShown(part, events))
  if ('any' in condition) return condition.any.every((part) => isNeverShown(part, events))
  if (!('event' in condition)) return false
  const { kind, where = {} } = condition.event
  return !events.some(
    (e) =>
      kind.includes(e.kind) &&
      Object.entries(where).every(([name, allowed]) => {
        const value = e.details?.[name]
        return value !== undefined && allowed.includes(value)
      }),
  )
}
