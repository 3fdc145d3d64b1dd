/**
 * `notBefore`: the least second at which nothing would possibly bar, on today's knowledge (S27).
 *
 * The verdict can only turn where something turns: a local midnight, a bound of hours, the end of a span, a clock
 * change. Those instants are walked in order, day by day, up to 400 days; between two of them nothing changes.
 */
import type { Contact } from '../facts/contact.ts'
import { EVENT_CLASS, type EventClass } from '../facts/event.ts'
import { turnsOn } from '../clock/opening.ts'
import { DAY_SECONDS } from '../clock/zone.ts'
import { firstBar, troubleOf } from './decide.ts'
import type { NotBefore } from './judgement.ts'
import type { Setting } from './setting.ts'
import type { Need } from './truth.ts'
import { endsOf, turningOf } from './turning.ts'
import { worldsOf } from './worlds.ts'

/** How far ahead is looked. */
export const HORIZON_DAYS = 400

/** The answer for a judgement whose possible verdict is not clear. */
export function notBefore(setting: Setting): NotBefore {
  const trouble = troubleOf(setting, worldsOf(setting))
  if (trouble.length > 0) return { kind: 'unknown', needs: trouble }
  const found = scan(setting, new Set())
  if (found.at !== undefined) return { kind: 'at', at: found.at }
  const { last } = found
  const horizon = setting.act.at.latest + HORIZON_DAYS * DAY_SECONDS
  if (!last) return { kind: 'none', horizon }
  const needs = tellable(last.answer.needs)
  if (!last.answer.certain && needs.length > 0) return { kind: 'unknown', needs }

  // states that only an event can end: when would it be, were they ended now
  const events: { readonly class: EventClass; readonly rule: string }[] = []
  const ignored = new Set<string>()
  let blocker: ReturnType<typeof firstBar> = last
  while (blocker && blocker.rule.kind === 'stop' && !ignored.has(blocker.rule.id)) {
    const kind = blocker.answer.decided.kind === 'stop' ? blocker.answer.decided.event : undefined
    const first = blocker.rule.while[0]?.kind[0]
    const state = kind ?? first
    if (state === undefined) break
    events.push({ class: EVENT_CLASS[state], rule: blocker.rule.id })
    ignored.add(blocker.rule.id)
    const next = scan(setting, ignored)
    if (next.at !== undefined) return { kind: 'after', events, at: next.at }
    blocker = next.last
  }
  return events.length > 0 ? { kind: 'after', events } : { kind: 'none', horizon }
}

/** What somebody could find out: not how the law is read, nor what is wrong with it. */
export function tellable(needs: readonly Need[]): readonly Need[] {
  return needs.filter((n) => n.kind !== 'reading' && n.kind !== 'text' && n.kind !== 'trouble')
}

/** Walks the turning instants; gives the first clear one, or what still barred at the end. */
function scan(
  setting: Setting,
  ignored: ReadonlySet<string>,
): { readonly at?: number; readonly last?: ReturnType<typeof firstBar> } {
  const start = setting.act.at.latest
  let last = firstBar(atInstant(setting, start), undefined, ignored)
  if (!last) return { at: start }
  const { clocks, openings, rules } = turningOf(setting)
  const specials = endsOf(rules, setting, clocks)
  for (let i = 0; i <= HORIZON_DAYS; i++) {
    const dayFrom = start + i * DAY_SECONDS
    const dayUntil = dayFrom + DAY_SECONDS
    const turns = clocks.flatMap((clock) => {
      // where clocks skip an hour, a day of seconds reaches into a third date
      const first = clock.dayAt(dayFrom)
      const days = Array.from({ length: clock.dayAt(dayUntil) - first + 1 }, (_, n) => first + n)
      return days.flatMap((d) => turnsOn(openings, d, clock))
    })
    const candidates = [...new Set([...turns, ...specials])]
      .filter((t) => t > start && t >= dayFrom && t < dayUntil)
      .sort((a, b) => a - b)
    for (const t of candidates) {
      const bar = firstBar(atInstant(setting, t), last.rule.id, ignored)
      if (!bar) return { at: t }
      last = bar
    }
  }
  return { last }
}

/** The same act at another instant; declarations and coverage count as renewed (S27). */
export function atInstant(setting: Setting, at: number): Setting {
  const act: Contact = { ...setting.act, at: { earliest: at, latest: at } }
  return {
    ...setting,
    act,
    renewedFrom: setting.act.at.latest,
    options: { ...setting.options, moment: 'before' },
  }
}
