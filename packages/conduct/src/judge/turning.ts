/** Instants at which an answer can turn apart from the calendar's: hours that people stated, spans that run out. */
import type { Span } from '../language/period.ts'
import type { Rule } from '../language/rule.ts'
import type { Opening } from '../language/window.ts'
import { spanEnd } from '../clock/span.ts'
import type { ZoneClock } from '../clock/zone.ts'
import type { Timeline } from '../facts/matter.ts'
import type { Setting } from './setting.ts'

/** Hours that events name, as openings: only their bounds matter. */
export function statedHours(setting: Pick<Setting, 'timeline'>): readonly Opening[] {
  return setting.timeline.events
    .flatMap((e) => e.scope?.hours ?? [])
    .map((h) => ({ on: 'every-day', from: h.from, to: h.to, fromBound: 'open', toBound: 'open' }))
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
