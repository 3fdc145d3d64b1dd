/** `window`, executed: is this instant open on the rule's clock? */
import type { WindowRule } from '../language/window.ts'
import { type DecidedOpening, isOpenAt, openingOn } from '../clock/opening.ts'
import { type Core, localText } from './answer.ts'
import { type Asking, resolve } from './setting.ts'
import { known } from './truth.ts'

/** A rule's openings under the readings taken. */
export function decidedOpenings(rule: WindowRule, asking: Asking): readonly DecidedOpening[] {
  return rule.open.map((o) => ({
    ...o,
    fromBound: resolve(o.fromBound, asking.assignment),
    toBound: resolve(o.toBound, asking.assignment),
  }))
}

/** Bites where the instant asked about is not open. */
export function windowCore(rule: WindowRule, asking: Asking): Core {
  const openings = decidedOpenings(rule, asking)
  const { calendars } = asking.setting
  const opening = openingOn(openings, asking.clock.dayAt(asking.at), calendars)
  return {
    truth: known(!isOpenAt(openings, asking.at, asking.clock, calendars)),
    decided: {
      kind: 'window',
      zone: asking.clock.zone,
      localTime: localText(asking.clock.zone, asking.at),
      opens: opening ? { from: opening.from, to: opening.to } : null,
    },
  }
}
