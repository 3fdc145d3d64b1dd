/** One contact asked about again and again, at the instants at which what is on record can turn an answer. */
import { DAY_SECONDS, type ZoneClock, zoneClock } from '../clock/zone.ts'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'

/** Spans that invented rules let run from an event or a contact, in seconds. */
const SPANS = [0, 60, 600, 3600, 7200, DAY_SECONDS]

/** A record that reaches over all time turns at no act. */
const YEAR = 366 * DAY_SECONDS

/** How many days after something happened a span that runs to a midnight may end. */
const DAYS = 4

/**
 * Contacts that differ from one in nothing but their instant: at turns, and the second before and after.
 *
 * @param count  how many at most, spread over all turns
 * @param from  which of them
 */
export function atTurns(
  act: Contact,
  { matter, timeline }: { readonly matter: Matter; readonly timeline: Timeline },
  count: number,
  from: number,
): readonly Contact[] {
  const zones = matter.persons.flatMap((p) => p.zones?.flatMap((z) => z.oneOf) ?? [])
  const instants = turnsOf(timeline, zoneClock(zones[0] ?? 'UTC')).flatMap((t) => [t - 1, t, t + 1])
  const all = [...new Set([act.at.earliest, ...instants])]
    .filter((t) => Math.abs(t - act.at.earliest) < YEAR)
    .sort((a, b) => a - b)
  const step = Math.max(1, Math.ceil(all.length / count))
  const { recordedAt: _recorded, outcomeRecordedAt: _outcome, ...rest } = act
  return all
    .filter((_, i) => (i + from) % step === 0)
    .map((at, i) => ({ ...rest, id: `${act.id}-${i}`, at: exactly(at) }))
}

function turnsOf(
  { contacts, events, declarations, coverage }: Timeline,
  clock: ZoneClock,
): readonly number[] {
  const starts = [
    ...events.flatMap((e) => [e.at.earliest, e.at.latest, e.recordedAt, e.noticedAt, e.provedAt]),
    ...contacts.flatMap((c) => [c.at.earliest, c.at.latest + (c.durationSeconds ?? 0), c.recordedAt]),
    ...contacts.flatMap((c) => c.outcomeRecordedAt),
    ...contacts.flatMap((c) => (c.permit?.state === 'pending' ? c.permit.expiresAt : [])),
  ].filter((t) => t !== undefined)
  return [
    ...starts.flatMap((t) => SPANS.map((s) => t + s)),
    ...starts.flatMap((t) =>
      Array.from({ length: DAYS }, (_, i) => clock.startOfDay(clock.dayAt(t) + i + 1)),
    ),
    ...events.flatMap((e) => e.until ?? []),
    ...events.flatMap((e) =>
      (e.scope?.hours ?? []).flatMap(({ from, to }) =>
        [from, to].map(
          (text) => clock.startOfDay(clock.dayAt(e.at.latest)) + 3600 * Number(text.slice(0, 2)),
        ),
      ),
    ),
    ...declarations.flatMap((d) => [d.until, d.until + (d.freshForSeconds ?? 0)]),
    ...coverage.flatMap((c) => [c.from, c.until]),
  ]
}
