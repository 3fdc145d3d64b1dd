/** Instants at which an answer can turn apart from the calendar's: hours that people stated, spans that run out. */
import type { Span } from '../language/period.ts'
import type { Rule } from '../language/rule.ts'
import type { Opening } from '../language/window.ts'
import { spanEnd } from '../clock/span.ts'
import type { ZoneClock } from '../clock/zone.ts'
import type { Setting } from './setting.ts'

/** Hours that events name, as openings: only their bounds matter. */
export function statedHours(setting: Setting): readonly Opening[] {
  return setting.timeline.events
    .flatMap((e) => e.scope?.hours ?? [])
    .map((h) => ({ on: 'every-day', from: h.from, to: h.to, fromBound: 'open', toBound: 'open' }))
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
  const { contacts, events } = setting.timeline
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
  for (const rule of rules) {
    try {
      collect(rule)
    } catch {
      // a rule that cannot be read bars at every instant (S5)
    }
  }
  const starts = [
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
  ]
  const chained = chains.flatMap((span) =>
    clocks.flatMap((clock) => starts.map((t) => endOf(span, t, clock, setting))),
  )
  return [
    ...starts.flatMap((t) => [...seconds].flatMap((s) => [t + s, t + s + 1])),
    ...chained.flatMap((end) => end ?? []),
    ...events.flatMap((e) => e.until ?? []),
  ]
}

function endOf(span: Span, anchor: number, clock: ZoneClock, setting: Setting): number | undefined {
  try {
    return spanEnd(span, anchor, clock, setting.calendars)
  } catch {
    return undefined // a calendar past its end bars the act itself (S5)
  }
}
