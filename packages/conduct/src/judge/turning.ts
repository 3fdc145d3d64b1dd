/** Instants at which an answer can turn apart from the calendar's: hours that people stated, spans that run out. */
import type { Span } from '../language/period.ts'
import type { Rule } from '../language/rule.ts'
import type { Opening } from '../language/window.ts'
import { turnsOn } from '../clock/opening.ts'
import { spanEnd } from '../clock/span.ts'
import { type ZoneClock, wallSeconds, zoneClock } from '../clock/zone.ts'
import type { Timeline } from '../facts/matter.ts'
import { type Setting, clocksOf } from './setting.ts'
import { alternativeZones, instrumentsAt, worldsOf } from './worlds.ts'

/** Hours that events name, as openings: only their bounds matter. */
export function statedHours(setting: Pick<Setting, 'timeline'>): readonly Opening[] {
  return setting.timeline.events
    .flatMap((e) => e.scope?.hours ?? [])
    .map((h) => ({ on: 'every-day', from: h.from, to: h.to, fromBound: 'open', toBound: 'open' }))
}

/** What can turn the answers about an act: every clock that is read or will be, hours with bounds, and the rules. */
export interface Turning {
  readonly clocks: readonly ZoneClock[]
  readonly openings: readonly Opening[]
  readonly rules: readonly Rule[]
}

/** Every zone that a clock of the judgement reads or will, and every opening whose bounds can turn the answer. */
export function turningOf(setting: Setting): Turning {
  const zones = new Set<string>()
  const rules = new Set<Rule>()
  // people who move: evidence of a later date, which begins with the date on the old clock or the new
  const moved = setting.matter.persons.filter((p) => p.zones?.some((z) => z.from !== undefined))
  for (const { zones: all = [] } of moved) for (const zone of all.flatMap((z) => z.oneOf)) zones.add(zone)
  const openings: Opening[] = []
  for (const world of worldsOf(setting).worlds) {
    for (const zone of world.zones.values()) zones.add(zone)
    for (const instrument of instrumentsAt(setting, world.place)) {
      for (const rule of instrument.rules) {
        rules.add(rule)
        if (isUnreadable(rule)) continue
        for (const other of clocksOf(rule.clock ?? instrument.clock).slice(1)) {
          for (const zone of alternativeZones(setting, other, world.place)) zones.add(zone)
        }
        if (rule.kind === 'window') openings.push(...rule.open)
      }
    }
  }
  openings.push(...statedHours(setting))
  const seen = new Map(openings.map((o) => [`${wallSeconds(o.from)} ${wallSeconds(o.to)}`, o]))
  return { clocks: [...zones].map(zoneClock), openings: [...seen.values()], rules: [...rules] }
}

/** A rule that cannot be read bars at every instant (S5): nothing in it turns. */
function isUnreadable(rule: Rule): boolean {
  try {
    return JSON.stringify(rule) === undefined
  } catch {
    return true
  }
}

/**
 * Every instant after one, up to another, at which an answer about the act can turn, were nothing new to be recorded:
 * declarations and records are not taken as renewed.
 *
 * @param from  epoch seconds, not before the act
 * @returns epoch seconds, ascending, each once
 */
export function turnsBetween(setting: Setting, from: number, until: number): readonly number[] {
  const { clocks, openings, rules } = turningOf(setting)
  const { declarations, coverage } = setting.timeline
  const all = [
    ...clocks.flatMap((clock) => {
      const first = clock.dayAt(from)
      const days = Array.from({ length: clock.dayAt(until) - first + 1 }, (_, n) => first + n)
      // a second after a midnight what is counted from it on has a length, which the record has to reach over (S13)
      return days.flatMap((day) => [...turnsOn(openings, day, clock), clock.startOfDay(day) + 1])
    }),
    ...endsOf(rules, setting, clocks),
    ...declarations.map((d) => d.until + (d.freshForSeconds ?? 0) + 1),
    ...coverage.map((c) => c.until + 2),
  ]
  return [...new Set(all)].filter((t) => t > from && t <= until).sort((a, b) => a - b)
}

/** Lengths in seconds, and spans one after the other, that a rule's data mentions. */
interface Lengths {
  readonly seconds: readonly number[]
  readonly chains: readonly Span[]
}

const lengths = new WeakMap<Rule, Lengths>()

/** What runs out under a rule; of one that cannot be read nothing: it bars at every instant (S5). */
function lengthsOf(rule: Rule): Lengths {
  const known = lengths.get(rule)
  if (known) return known
  const seconds = new Set<number>([0])
  const chains: Span[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'seconds' || key === 'rollingSeconds') && typeof inner === 'number') seconds.add(inner)
      if (key === 'inTurn') chains.push(value as Span)
      collect(inner)
    }
  }
  try {
    collect(rule)
  } catch {
    return { seconds: [0], chains: [] }
  }
  const made = { seconds: [...seconds], chains }
  lengths.set(rule, made)
  return made
}

/** What periods and spans that follow the calendar are called in a rule's data. */
const BY_DATE: ReadonlySet<string> = new Set([
  'per',
  'rollingDays',
  'days',
  'businessDays',
  'months',
  'years',
])

const byDate = new WeakMap<Rule, boolean>()

/** Whether a rule counts by local dates anywhere in it: a limit for each day, a span of days, months or years. */
export function countsByDate(rule: Rule): boolean {
  const known = byDate.get(rule)
  if (known !== undefined) return known
  const reads = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([key, inner]) => BY_DATE.has(key) || reads(inner))
  let made = true
  try {
    made = reads(rule)
  } catch {
    return true // a rule that cannot be read bars at every instant (S5)
  }
  byDate.set(rule, made)
  return made
}

const starts = new WeakMap<Timeline, readonly number[]>()

/** Every instant from which something of a timeline can run, ascending, each once. */
function startsOf(timeline: Timeline): readonly number[] {
  const known = starts.get(timeline)
  if (known) return known
  const { contacts, events } = timeline
  const all = new Set([
    ...contacts.flatMap((c) =>
      [c.at.earliest, c.at.latest].flatMap((t) => [t, t + (c.durationSeconds ?? 0)]),
    ),
    ...contacts.flatMap((c) =>
      c.permit?.state === 'pending' ? [c.permit.notBefore, c.permit.expiresAt] : [],
    ),
    ...events.flatMap((e) => [
      e.at.earliest,
      e.at.latest,
      e.noticedAt ?? e.recordedAt ?? e.at.latest,
      e.provedAt ?? e.at.latest,
    ]),
  ])
  const made = [...all].sort((a, b) => a - b)
  starts.set(timeline, made)
  return made
}

/**
 * Ends of everything that does not run to a midnight: spans in seconds, spans one after the other, stated ends.
 *
 * @returns epoch seconds, unsorted
 */
export function endsOf(
  rules: readonly Rule[],
  setting: Setting,
  clocks: readonly ZoneClock[],
): readonly number[] {
  const from = startsOf(setting.timeline)
  const seconds = new Set(rules.flatMap((rule) => lengthsOf(rule).seconds))
  return [
    ...from.flatMap((t) => [...seconds].flatMap((s) => [t + s, t + s + 1])),
    ...rules.flatMap((rule) => chainedEnds(rule, setting, clocks)),
    ...setting.timeline.events.flatMap((e) => e.until ?? []),
  ]
}

/**
 * Those of {@link endsOf} one rule that lie in a stretch or a second beside it, without going through a long log.
 *
 * @param earliest  epoch seconds
 * @param latest  epoch seconds, not before `earliest`
 */
export function endsNear(
  rule: Rule,
  setting: Setting,
  clock: ZoneClock,
  earliest: number,
  latest: number,
): readonly number[] {
  const from = startsOf(setting.timeline)
  return [
    ...lengthsOf(rule).seconds.flatMap((s) =>
      startsBetween(from, earliest - s - 1, latest - s + 1).flatMap((t) => [t + s, t + s + 1]),
    ),
    ...chainedEnds(rule, setting, [clock]),
    ...setting.timeline.events.flatMap((e) => e.until ?? []),
  ]
}

/** The numbers of an ascending list from one to another, both included. */
function startsBetween(sorted: readonly number[], least: number, most: number): readonly number[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Infinity) < least) low = middle + 1
    else high = middle
  }
  let end = low
  while ((sorted[end] ?? Infinity) <= most) end += 1
  return sorted.slice(low, end)
}

function chainedEnds(rule: Rule, setting: Setting, clocks: readonly ZoneClock[]): readonly number[] {
  return lengthsOf(rule).chains.flatMap((span) =>
    clocks.flatMap((clock) =>
      startsOf(setting.timeline).flatMap((t) => endOf(span, t, clock, setting) ?? []),
    ),
  )
}

function endOf(span: Span, anchor: number, clock: ZoneClock, setting: Setting): number | undefined {
  try {
    return spanEnd(span, anchor, clock, setting.calendars)
  } catch {
    return undefined // a calendar past its end bars the act itself (S5)
  }
}
