/** What one judgement is made in: rulebook, matter, what is known, and the hypotheses about what is not. */
import type { Calendar, Instrument, Rulebook } from '../language/instrument.ts'
import type { ClockName } from '../language/period.ts'
import type { Clock } from '../language/rule.ts'
import type { OrByReading } from '../language/reading.ts'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { DateText, Fact, Place, Stamp, ZoneName } from '../facts/fact.ts'
import type { ContactPoint, Debt, Matter, Organisation, Person, Timeline, ZoneFact } from '../facts/matter.ts'
import type { ActorKind } from '../facts/vocabulary.ts'
import { type ZoneClock, dateText, zoneClock } from '../clock/zone.ts'
import { isWithin } from '../facts/place.ts'

/** How to judge. Everything that could come from the surroundings is an argument. */
export interface JudgeOptions {
  readonly rulebook: Rulebook
  /** SHA-256 digest of the rulebook, calendars and territories; see border/digest. */
  readonly rulebookDigest: string
  readonly engineVersion: string
  readonly timeZoneData: string
  readonly mode: 'gate' | 'audit'
  /** Before the act its outcome is ignored; after it, what happened is judged. */
  readonly moment: 'before' | 'after'
  /**
   * `then`: what the acting organisation had recorded when the act began; `now`: all there is; a number: what had
   * been recorded up to that instant (S18).
   */
  readonly knowledge: 'then' | 'now' | number
  /** Judge as if the rules of this date were in force (S18). */
  readonly rulesOf?: DateText
  /** Facts that this source cannot carry and nobody stated, besides those that are simply absent (S9). */
  readonly notCarried?: readonly string[]
  /** House policies named by the command. */
  readonly policies?: readonly string[]
  /** Assumptions made, for the record. */
  readonly assumptions?: readonly string[]
  /** Look for `notBefore`; takes a scan of up to 400 days. */
  readonly notBefore?: boolean
  /** An order among acts whose times overlap, equal numbers staying tied: only for counting sets of ties (S16). */
  readonly order?: ReadonlyMap<string, number>
}

/** One way the world could be, as far as zone, jurisdiction and kind of actor go (S6). */
export interface World {
  readonly place: Place
  readonly zones: ReadonlyMap<ClockName, ZoneName>
  readonly actorKind: ActorKind | undefined
}

/** Which option of each reading of an instrument is taken. */
export type Assignment = Readonly<Record<string, string>>

/** What is recorded, as far as a knowledge time lets it be known. */
export interface Known {
  readonly contacts: readonly Contact[]
  readonly events: readonly TimelineEvent[]
}

/** The unchanging part of one judgement. */
export interface Setting {
  readonly options: JudgeOptions
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly matter: Matter
  readonly timeline: Timeline
  readonly persons: ReadonlyMap<string, Person>
  readonly debts: ReadonlyMap<string, Debt>
  readonly points: ReadonlyMap<string, ContactPoint>
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly act: Contact
  /** As known at the act's knowledge time. */
  readonly known: Known
  /** All that is recorded by the knowledge time of the whole run: for rules that bind whoever knew (S18). */
  readonly recorded: Known
  /** Declarations and coverage that reached this instant count as renewed after it (S27). */
  readonly renewedFrom: number | undefined
}

/** The part that changes from question to question. */
export interface Asking {
  readonly setting: Setting
  readonly world: World
  readonly instrument: Instrument
  readonly assignment: Assignment
  readonly known: Known
  /** The contact whose facts are asked: the act, or one that is being counted. */
  readonly subject: Contact
  /** The instant at which calendars and clocks are read for the subject. */
  readonly at: number
  readonly person: string | undefined
  readonly debt: string | undefined
  readonly clock: ZoneClock
  /** Contacts before this instant are not counted, epoch seconds (S17). */
  readonly countsFrom: number
  /** What an unstated fact amounts to: undecided, or absent where an opening must be claimed (S7). */
  readonly unstated: 'undecided' | 'false' | 'true'
}

/** The values that a fact can have; `undefined` if it is not known at all. One of nothing is not known (S5). */
export function valuesOf<T extends string | number | boolean>(
  fact: Fact<T> | undefined,
): readonly T[] | undefined {
  if (fact === undefined) return undefined
  if (typeof fact !== 'object') return [fact]
  return fact.oneOf.length > 0 ? fact.oneOf : undefined
}

/** A value of the rulebook under the readings taken. */
export function resolve<T>(value: OrByReading<T>, assignment: Assignment): T {
  if (typeof value !== 'object' || value === null || !('reading' in value) || !('options' in value))
    return value
  const option = assignment[value.reading]
  if (option === undefined || !(option in value.options)) {
    throw new Error(`reading ${value.reading} has no option ${String(option)}`)
  }
  return value.options[option] as T
}

/** When a contact may have begun: of a pending permit, at each instant of its interval (S28). */
export function stampOf({ at, permit }: Pick<Contact, 'at' | 'permit'>): Stamp {
  return permit?.state === 'pending' ? { earliest: permit.notBefore, latest: permit.expiresAt } : at
}

/** Whether two stamps certainly, and possibly, stand in this order (S16). */
export function precedes(
  first: Stamp,
  second: Stamp,
): { readonly certain: boolean; readonly possible: boolean } {
  return { certain: first.latest < second.earliest, possible: first.earliest <= second.latest }
}

/** Zones of a place's legal time: the territory of the longest path that is listed. */
export function territoryZones(rulebook: Rulebook, place: Place): readonly ZoneName[] {
  const territory = rulebook.territories
    .filter((t) => isWithin(place, t.place))
    .sort((a, b) => b.place.length - a.place.length)[0]
  return territory?.zones ?? []
}

/**
 * The zones that a clock can have, from the evidence it admits (S15).
 *
 * @returns empty if nothing shows one and the territory is not known: possible in all
 */
export function zonesOf(setting: Setting, clock: ClockName, place: Place): readonly ZoneName[] {
  const { matter, act, options } = setting
  const territory = territoryZones(options.rulebook, place)
  const or = (zones: readonly ZoneName[]): readonly ZoneName[] =>
    zones.length > 0 ? [...new Set(zones)] : territory
  const evidence = (person: Person, kinds: readonly string[]): readonly ZoneName[] => {
    // people move: of one kind of evidence the latest counts
    return kinds.flatMap((kind) =>
      zonesAt(
        (person.zones ?? []).filter((z) => z.evidence === kind),
        act.at,
      ),
    )
  }
  const residence = (person: Person): readonly ZoneName[] =>
    [['residence'], ['address'], ['stated']]
      .map((kinds) => evidence(person, kinds))
      .find((zones) => zones.length > 0) ?? []
  const point = act.point === undefined ? undefined : setting.points.get(act.point)
  const dialled = point?.zones ?? []
  // whoever it may be: one of whom nothing is known can be anywhere in the territory, whatever is known of another
  const contacted = (zonesFor: (person: Person) => readonly ZoneName[]): readonly ZoneName[] => {
    const each = (valuesOf(act.person) ?? []).map((id) => {
      const person = setting.persons.get(id)
      return [...dialledIf(clock, dialled), ...(person ? zonesFor(person) : [])]
    })
    if (each.length === 0) return or(dialledIf(clock, dialled))
    if (territory.length === 0 && each.some((zones) => zones.length === 0)) return []
    return [...new Set(each.flatMap(or))]
  }

  switch (clock) {
    case 'debtor-residence': {
      const sure = matter.persons.filter((p) => valuesOf(p.role)?.every((r) => r === 'debtor') ?? false)
      const may = matter.persons.filter((p) => valuesOf(p.role)?.includes('debtor') ?? true)
      const each = (sure.length > 0 ? sure : may).map(residence)
      if (territory.length === 0 && each.some((zones) => zones.length === 0)) return []
      return each.length === 0 ? territory : [...new Set(each.flatMap(or))]
    }
    case 'person-contacted':
      return contacted((p) => [...residence(p), ...evidence(p, ['number'])])
    case 'address-on-file':
      return contacted((p) => evidence(p, ['address']))
    case 'number-dialled':
      return contacted((p) => evidence(p, ['number']))
    case 'lender': {
      const lender = matter.creditor === undefined ? undefined : setting.organisations.get(matter.creditor)
      const acting = setting.organisations.get(act.by.organisation)
      return or([lender?.zone ?? acting?.zone ?? []].flat())
    }
  }
}

/**
 * The zones that evidence of one kind gives at an act: of what has begun, the latest; where by the clocks of the old
 * and the new zone it is not the same date yet, both.
 */
function zonesAt(facts: readonly ZoneFact[], at: Stamp): readonly ZoneName[] {
  const inTurn = facts.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  const everywhere = [...new Set(inTurn.flatMap((f) => f.oneOf))].map(zoneClock)
  const dates = everywhere.flatMap((clock) => [at.earliest, at.latest].map((t) => dateText(clock.dayAt(t))))
  const latest = inTurn.findLastIndex((f) => dates.every((date) => (f.from ?? '') <= date))
  return [
    ...new Set(
      inTurn
        .filter((f, i) => i === latest || (i > latest && dates.some((date) => (f.from ?? '') <= date)))
        .flatMap((f) => f.oneOf),
    ),
  ]
}

/** Zones of the number used, for the clocks that admit a number as evidence. */
function dialledIf(clock: ClockName, zones: readonly ZoneName[]): readonly ZoneName[] {
  return clock === 'address-on-file' ? [] : zones
}

/** The clocks a rule may read: its own, or, if which clock it is is not verified, also the lender's (S4). */
export function clocksOf(clock: Clock): readonly ClockName[] {
  return clock.basis === 'unverified' && clock.of !== 'lender' ? [clock.of, 'lender'] : [clock.of]
}

/** The clock of a zone; a thin name for readers of the rules. */
export function clockIn(zone: ZoneName): ZoneClock {
  return zoneClock(zone)
}
