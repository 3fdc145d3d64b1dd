/**
 * Stretches between the instants at which answers about events can turn, for one matter: within one of them acts that
 * differ in nothing but their instant get the same answer to every question about events.
 *
 * On the safe side: an instant too many costs a look, one too few would be a wrong answer. What turns with dates of the
 * law or of debts is told elsewhere (world-set.ts, phases.ts).
 */
import { turnsOn } from '../clock/opening.ts'
import { spanEnd } from '../clock/span.ts'
import { DAY_SECONDS, dayNumber } from '../clock/zone.ts'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Timeline } from '../facts/matter.ts'
import type { Setting } from '../judge/setting.ts'
import { statedHours } from '../judge/turning.ts'
import { instrumentsAt } from '../judge/worlds.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Span } from '../language/period.ts'
import type { Bare } from './engine.ts'
import { placeAfter } from './history.ts'
import type { Stretch, WorldSet } from './world-set.ts'

export class Turns {
  /** Ascending, each once. */
  private readonly instants: Float64Array
  private readonly hours: ReturnType<typeof statedHours>
  private readonly set: WorldSet

  constructor(bare: Bare, set: WorldSet) {
    this.set = set
    this.hours = statedHours(bare)
    this.instants = Float64Array.from(new Set(turnsOf(bare, set))).sort()
  }

  /** The stretch that an instant lies in. */
  around(at: number): Stretch {
    const { instants } = this
    const after = placeAfter(instants, at)
    let from = instants[after - 1] ?? -Infinity
    let until = instants[after] ?? Infinity
    if (this.hours.length === 0) return { from, until }
    // hours that somebody stated turn every day
    for (const { clock } of this.set.tables) {
      const today = clock.dayAt(at)
      for (const day of [today - 1, today, today + 1, today + 2])
        for (const t of turnsOn(this.hours, day, clock))
          if (t <= at) from = Math.max(from, t)
          else until = Math.min(until, t)
    }
    return { from, until }
  }
}

/**
 * Stretches in which it makes no difference when somebody asks what is to come (S27): the same is known and has happened,
 * the same declarations and records reach that far, and each day from which contacts are counted (S17) is on one side.
 */
export class Renewals {
  private readonly instants: Float64Array
  /** Midnights of UTC near which zones disagree on which side of a day an instant lies. */
  private readonly midnights: readonly number[]

  constructor({ contacts, events, declarations, coverage }: Timeline, instruments: readonly Instrument[]) {
    const dates = new Set(instruments.flatMap((i) => askedOf(i).dates))
    this.midnights = [...dates].map((day) => day * DAY_SECONDS)
    this.instants = Float64Array.from([
      ...events.flatMap((e) => [e.recordedAt ?? e.at.earliest, e.at.earliest, e.at.earliest + 1]),
      ...contacts.flatMap(knownFrom),
      ...declarations.map((d) => d.until + (d.freshForSeconds ?? 0) + 1),
      ...coverage.map((c) => c.until + 2),
      ...this.midnights.flatMap((t) => [t - DAY_SECONDS, t + DAY_SECONDS + 1]),
    ]).sort()
  }

  /** The stretch that an instant lies in. */
  around(at: number): Stretch {
    if (this.midnights.some((t) => Math.abs(at - t) <= DAY_SECONDS)) return { from: at, until: at + 1 }
    const after = placeAfter(this.instants, at)
    return { from: this.instants[after - 1] ?? -Infinity, until: this.instants[after] ?? Infinity }
  }
}

/** From when a contact, and how it ended, may be known; as judge/known.ts. */
function knownFrom(contact: Contact): readonly number[] {
  const { at, recordedAt = at.earliest, outcomeRecordedAt, durationSeconds = 0 } = contact
  return [recordedAt, outcomeRecordedAt ?? Math.max(recordedAt, at.latest + durationSeconds)]
}

function turnsOf(bare: Bare, set: WorldSet): readonly number[] {
  const { timeline, calendars } = bare
  const { contacts, events, coverage, declarations } = timeline
  const instruments = new Set(set.worlds.flatMap((w) => instrumentsAt(bare, w.place)))
  const asked = [...instruments].map(askedOf)
  const isByContact = asked.some((a) => a.isByContact)
  const ends = events.flatMap((e) => {
    const spans = new Map(asked.flatMap((a) => [...(a.spans.get(e.kind) ?? [])]))
    return [...spans.values()].flatMap((span) =>
      startsOf(e).flatMap((start) =>
        set.tables.flatMap((table) => endOf(span, start, table, calendars) ?? []),
      ),
    )
  })
  return [
    ...events.flatMap(turnsOfEvent),
    ...ends,
    ...declarations.map((d) => d.until + (d.freshForSeconds ?? 0) + 1),
    ...coverage.flatMap((c) => [c.until + 1, c.until + 2]),
    ...(isByContact ? contacts.flatMap(turnsOfContact) : []),
    ...asked.flatMap((a) => a.dates).flatMap((day) => set.tables.map((t) => t.startOfDay(day) + 1)),
  ]
}

function turnsOfContact(contact: Contact): readonly number[] {
  const { at, permit } = contact
  if (permit?.state !== 'pending') return [at.earliest, at.latest + 1, ...knownFrom(contact)]
  // what we make counts from the permit's first instant on, whenever it ends; of what may not be ours the end counts (S28)
  const ends = contact.direction === 'outbound' ? [] : [permit.expiresAt + 1]
  return [permit.notBefore, ...ends, ...knownFrom(contact)]
}

function turnsOfEvent(event: TimelineEvent): readonly number[] {
  return [
    event.recordedAt ?? event.at.earliest,
    ...startsOf(event).flatMap((t) => [t, t + 1]),
    ...(event.until === undefined ? [] : [event.until]),
  ]
}

/** Every instant from which an event may count. */
function startsOf({ at, noticedAt, recordedAt, provedAt }: TimelineEvent): readonly number[] {
  const all = [at.earliest, at.latest, noticedAt, recordedAt, provedAt]
  return [...new Set(all.filter((t) => t !== undefined))]
}

function endOf(
  span: Span,
  start: number,
  table: WorldSet['tables'][number],
  calendars: Setting['calendars'],
): number | undefined {
  try {
    return spanEnd(span, start, table, calendars)
  } catch {
    return undefined // a calendar past its end: what asks for it is handed back
  }
}

/** What the rules of an instrument ask of events, as far as it turns by itself. */
interface Asked {
  /** By the kind of event the spans that may run from it, by what they are. */
  readonly spans: ReadonlyMap<string, ReadonlyMap<string, Span>>
  /** Whether a contact can turn it: a talk that uses up what was agreed, one after which none is the first, one not counted. */
  readonly isByContact: boolean
  /** Days from which contacts are counted (S17). */
  readonly dates: readonly number[]
}

const askedBy = new WeakMap<Instrument, Asked>()

function askedOf(instrument: Instrument): Asked {
  const known = askedBy.get(instrument)
  if (known) return known
  const spans = new Map<string, Map<string, Span>>()
  let isByContact = false
  const dates: number[] = []
  for (const part of [instrument.binds, ...instrument.rules]) {
    const found = partsOf(part)
    for (const kind of found.kinds)
      spans.set(kind, new Map([...(spans.get(kind) ?? []), ...found.spans.map(named)]))
    isByContact ||= found.isByContact
    dates.push(...found.dates)
  }
  const made = { spans, isByContact, dates }
  askedBy.set(instrument, made)
  return made
}

const named = (span: Span): readonly [string, Span] => [JSON.stringify(span), span]

/** Kinds of event, spans and dates that a rule's data mentions anywhere; any of these may run from any of those. */
function partsOf(rule: unknown): {
  readonly kinds: readonly string[]
  readonly spans: readonly Span[]
  readonly isByContact: boolean
  readonly dates: readonly number[]
} {
  const kinds: string[] = []
  const spans: Span[] = []
  const dates: number[] = []
  let isByContact = false
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isSpan(value)) spans.push(value)
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'kind' && Array.isArray(inner)) kinds.push(...inner)
      if (BY_CONTACT.has(key)) isByContact = true
      if (key === 'countsFrom' && typeof inner === 'string') dates.push(dayNumber(inner))
      collect(inner)
    }
  }
  try {
    collect(rule)
  } catch {
    // a rule that cannot be read is never compiled: the readable judge answers for it (S5)
  }
  return { kinds, spans, isByContact, dates }
}

const BY_CONTACT: ReadonlySet<string> = new Set(['endedByConversation', 'endedByInbound', 'first', 'exclude'])

function isSpan(value: object): value is Span {
  return ['days', 'seconds', 'businessDays', 'months', 'years', 'inTurn'].some((key) => key in value)
}
