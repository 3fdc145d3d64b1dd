/**
 * What the engine is shown of a matter: its own facts, and of the matters that share a person or a number with it what
 * concerns these, so that no count is reset by asking from another side (S28: person, number and creditor are counted
 * by as much as the debt is).
 */
import type {
  Contact,
  Coverage,
  EventClass,
  EventKind,
  Matter,
  Person,
  Timeline,
  TimelineEvent,
} from '@forbear/conduct/facts'
import { EVENT_CLASS } from '@forbear/conduct/facts'
import { contactsOfPermit } from '../gate/permit.ts'
import type { HouseState } from '../house/state.ts'
import type { MatterState } from './state.ts'

/** End of what is covered from now on: contacts to come go through the gate, by the lender's word at the opening. */
const ONGOING = 32_503_680_000

/** States of a person, whichever debt they were heard about. What opens something opens it for its own debts alone. */
const OF_THE_PERSON: ReadonlySet<EventClass> = new Set<EventClass>([
  'refusal',
  'death',
  'person-state',
  'court',
  'bankruptcy',
  'attorney',
])

/** Of these classes, what opens and is said of one debt. */
const OF_THE_DEBT: ReadonlySet<EventKind> = new Set<EventKind>(['contact-requested', 'court-permission'])

/** Whether an event is a state of its person, whichever debt it was heard about. */
export const isOfThePerson = (kind: EventKind): boolean =>
  OF_THE_PERSON.has(EVENT_CLASS[kind]) && !OF_THE_DEBT.has(kind)

export interface View {
  readonly matter: Matter
  readonly timeline: Timeline
}

/** The view of a matter, with all its neighbours as known in the same moment. */
export function viewOf(
  state: MatterState,
  neighbours: readonly MatterState[],
  house: Pick<HouseState, 'organisations' | 'coverage'>,
): View {
  const shared = neighbours.map((other) => sharedWith(state, other))
  return {
    matter: {
      id: state.id,
      jurisdiction: state.jurisdiction,
      creditor: state.creditor,
      policies: state.policies,
      organisations: house.organisations,
      persons: [...state.persons.values()].map((p) => personOf(p, neighbours)),
      debts: [...state.debts.values(), ...shared.flatMap((s) => s.debts)],
      points: [...state.points.values()].map(({ value: _value, ...point }) => point),
    },
    timeline: {
      contacts: [...contactsOf(state), ...shared.flatMap((s) => s.contacts)].toSorted(byTime),
      events: [...state.events, ...shared.flatMap((s) => s.events)],
      coverage: neighbours.reduce<readonly Coverage[]>(
        (coverage, other) => coverage.flatMap((c) => coverageOf(other, house).flatMap((o) => overlap(c, o))),
        coverageOf(state, house),
      ),
      declarations: state.declarations,
    },
  }
}

/** All contacts of a matter, those with a permit of ours too. */
export function contactsOf(state: MatterState): readonly Contact[] {
  return [...state.contacts, ...[...state.permits.values()].flatMap(contactsOfPermit)]
}

const byTime = (a: Contact, b: Contact): number =>
  a.at.earliest - b.at.earliest || (a.sequence ?? 0) - (b.sequence ?? 0)

/** A person with the zones that any matter shows. */
function personOf(
  { name: _name, ...person }: Person & { name?: string },
  neighbours: readonly MatterState[],
): Person {
  const zones = [...(person.zones ?? []), ...neighbours.flatMap((n) => n.persons.get(person.id)?.zones ?? [])]
  return zones.length === 0 ? person : { ...person, zones }
}

function coverageOf(state: MatterState, house: Pick<HouseState, 'coverage'>): readonly Coverage[] {
  const stated = [...house.coverage, ...state.coverage]
  const own: Coverage = { actors: 'all', channels: 'all', from: state.coveredSince, until: ONGOING }
  return Number.isFinite(state.coveredSince) ? [...stated, own] : stated
}

function overlap(a: Coverage, b: Coverage): readonly Coverage[] {
  const from = Math.max(a.from, b.from)
  const until = Math.min(a.until, b.until)
  const actors = bothOf(a.actors, b.actors)
  const channels = bothOf(a.channels, b.channels)
  return from > until || actors.length === 0 || channels.length === 0
    ? []
    : [{ actors, channels, from, until }]
}

function bothOf<T>(a: 'all' | readonly T[], b: 'all' | readonly T[]): 'all' | readonly T[] {
  if (a === 'all') return b
  return b === 'all' ? a : a.filter((x) => b.includes(x))
}

interface Shared {
  readonly debts: Matter['debts']
  readonly contacts: readonly Contact[]
  readonly events: readonly TimelineEvent[]
}

/** What another matter knows of the people and numbers of this one. */
function sharedWith(state: MatterState, other: MatterState): Shared {
  const contacts = contactsOf(other).filter(
    (c) =>
      personsOf(c).some((p) => state.persons.has(p)) || (c.point !== undefined && state.points.has(c.point)),
  )
  const named = new Set(contacts.flatMap((c) => c.debts ?? []))
  const ofOther = [...other.debts.keys()]
  const events = other.events.filter((e) => e.person !== undefined && state.persons.has(e.person))
  return {
    debts: [...other.debts.values()].filter((d) => named.has(d.id)),
    contacts,
    events: [
      ...events.map((e) => (isOfThePerson(e.kind) ? e : { ...e, debts: e.debts ?? ofOther })),
      ...takenBack(other, events),
    ],
  }
}

/** What takes shared events back by telling something of other people, who do not concern this matter (S18). */
function takenBack(other: MatterState, shared: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const ids = new Set(shared.map((e) => e.id))
  return other.events
    .filter((e) => e.corrects !== undefined && ids.has(e.corrects) && !ids.has(e.id))
    .map(({ id, at, corrects, recordedAt, sequence }) => ({
      id,
      kind: 'correction',
      at,
      ...(corrects === undefined ? {} : { corrects }),
      ...(recordedAt === undefined ? {} : { recordedAt }),
      ...(sequence === undefined ? {} : { sequence }),
    }))
}

/** Everybody a contact was meant for or reached. */
export function personsOf({ person, reached }: Contact): readonly string[] {
  const meant = person === undefined ? [] : typeof person === 'string' ? [person] : person.oneOf
  return reached === undefined ? meant : [...meant, ...reached]
}
