/**
 * Shapes and kinds: what a matter, and a contact in it, are apart from who the people are and when it was.
 *
 * Two contacts of one kind answer every question that asks for facts alone alike, so the readable judge is asked once
 * a kind. A kind's own contact and matter carry ids of their own, so that nothing of a person stays in a program.
 */
import type { Contact } from '../facts/contact.ts'
import type { EventKind } from '../facts/event.ts'
import type {
  ContactPoint,
  Debt,
  Declaration,
  Matter,
  Organisation,
  Person,
  Timeline,
} from '../facts/matter.ts'
import { pending } from '../judge/known.ts'
import { type JudgeOptions, type Setting, valuesOf } from '../judge/setting.ts'
import { FacetCodes, type Facts, numberIn } from './facets.ts'
import type { Phase, Phases } from './phases.ts'

/** What is the same for every contact of a matter, and for every matter of this shape. */
export interface Shape {
  readonly id: number
  /** A number that shapes share which differ in place and house policies alone: what any rule can read of them. */
  readonly terms: number
  readonly jurisdiction: Matter['jurisdiction']
  readonly policies: readonly string[]
  readonly creditor: Organisation | undefined
  /** The classes that a source declares complete; how fresh its word is belongs to a kind's phase. */
  readonly declared: readonly Declaration['class'][]
  /** Kinds of event that the timeline has: rules that ask for others are answered by shape. */
  readonly eventKinds: ReadonlySet<EventKind>
  /** Those of them that are recorded and stand: what a source carries shows by them (S9). */
  readonly recordedKinds: readonly EventKind[]
  readonly hasDebts: boolean
  /** Several debts: what names none may be about each (S21). */
  readonly severalDebts: boolean
}

/** What a contact is, apart from when and with whom. */
export interface Kind {
  readonly id: number
  readonly shape: Shape
  /** A contact of this kind, with ids of its own. */
  readonly contact: Contact
  readonly persons: readonly Person[]
  readonly debts: readonly Debt[]
  readonly points: readonly ContactPoint[]
  readonly organisation: Organisation
  readonly person: string | undefined
  readonly debt: string | undefined
  /** The matter's declarations as far as they matter: fresh for ever, or stale. */
  readonly declarations: readonly Declaration[]
  /** Facts that hang on dates, as they are; see {@link Phases}. */
  readonly phase: string
  /** What every question can read of it besides the facets of its rule: the matter's terms, dates, and what is named. */
  readonly given: string
  /** What counting can read of it besides, of a contact that came before: how it was placed, and its permit. */
  readonly passage: string
  /** A number for the value of each facet; see facets.ts. */
  readonly codes: readonly number[]
  /** Keys of the parts of its facts that rules read. */
  readonly projections: Map<number, string>
  /** Facts change on dates that are near: what day it is where it is judged is not the same in every zone. */
  readonly isAmbiguous: boolean
}

/** The last instant that a declaration can name. */
export const FOR_EVER = 8_640_000_000_000

/** What ids begin with that are not of a matter: a line of a log cannot. */
export const ID_MARK = '\u0000'

/** The ids that a kind's own contact and matter use; a debt's, person's and so on of a kind end in its number. */
export const ID = {
  contact: '\u0000contact',
  person: '\u0000person',
  debt: '\u0000debt',
  point: '\u0000point',
  organisation: '\u0000organisation',
  creditor: '\u0000creditor',
} as const

export class Kinds {
  private readonly shapes = new Map<string, Shape>()
  private readonly terms = new Map<string, number>()
  private readonly kinds = new Map<string, Kind>()
  private readonly pending = new Map<Kind, Kind>()
  private readonly facets: FacetCodes
  /** Every kind met, by its number. */
  readonly all: Kind[] = []
  private readonly phases: Phases
  /** Up to when records are known to the run, epoch seconds. */
  private readonly recordedUpTo: number

  constructor(phases: Phases, options: JudgeOptions) {
    this.phases = phases
    this.recordedUpTo = typeof options.knowledge === 'number' ? options.knowledge : Infinity
    this.facets = new FacetCodes(options)
  }

  /**
   * The shape of a matter.
   *
   * @returns `undefined` where the readable judge has to be asked: people who move, debts of several creditors
   */
  shapeOf(matter: Matter, timeline: Timeline): Shape | undefined {
    if (matter.persons.some((p) => p.zones?.some((z) => z.from !== undefined))) return undefined
    const creditors = new Set(matter.debts.map((d) => d.creditor ?? matter.creditor))
    if (creditors.size > 1) return undefined
    const [creditorId = matter.creditor] = creditors
    if (matter.debts.length > 0 && creditorId !== matter.creditor) return undefined
    const found = matter.organisations.findLast((o) => o.id === matter.creditor)
    const creditor = found && {
      id: ID.creditor,
      ...pickDefined(found, ['creditorType', 'members', 'membersComplete']),
    }
    const eventKinds = [...new Set(timeline.events.map((e) => e.kind))].sort()
    const recordedKinds = standing(timeline, this.recordedUpTo)
    const policies = [...(matter.policies ?? [])].sort()
    const many = matter.debts.length > 1
    const terms = JSON.stringify([
      creditor,
      timeline.declarations.map((d) => d.class),
      eventKinds,
      recordedKinds,
      matter.debts.length > 0,
      many,
    ])
    const key = `${JSON.stringify([matter.jurisdiction, policies])} ${terms}`
    const known = this.shapes.get(key)
    if (known) return known
    const made: Shape = {
      id: this.shapes.size,
      terms: numberIn(this.terms, terms),
      jurisdiction: matter.jurisdiction,
      policies,
      creditor,
      declared: timeline.declarations.map((d) => d.class),
      eventKinds: new Set(eventKinds),
      recordedKinds,
      hasDebts: matter.debts.length > 0,
      severalDebts: many,
    }
    this.shapes.set(key, made)
    return made
  }

  /**
   * The kind of a contact.
   *
   * @param at  the instant whose dates count, epoch seconds
   * @returns `undefined` where the readable judge has to be asked: one of several persons, an answer to
   *   or a call back for another contact
   */
  kindOf(contact: Contact, shape: Shape, setting: Indexes, at: number): Kind | undefined {
    const { persons, points, organisations } = setting
    if (contact.answers !== undefined || contact.requestedBy !== undefined) return undefined
    const named = contact.debts ?? []
    const who = valuesOf(contact.person)
    if (who !== undefined && who.length > 1) return undefined
    const person = who === undefined ? undefined : persons.get(who[0] ?? '')
    const about = debtsOf(contact, setting)
    const point = contact.point === undefined ? undefined : points.get(contact.point)
    const actor = organisations.get(contact.by.organisation)
    const phase = this.phaseAt(at, setting, about)
    const facts = factsOf(contact)
    const key = [
      shape.id,
      phase.key,
      who === undefined ? '' : person ? `${keyOf(person.role)} ${keyOf(person.liable)}` : '?',
      named.length,
      ...about.map(
        (d) => `${keyOf(d.product)} ${keyOf(d.stage)} ${keyOf(d.consumer)} ${d.overdueSince === undefined}`,
      ),
      contact.point === undefined ? '' : point ? keyOf(pickDefined(point, POINT_FACTS)) : '?',
      keyOf(actor?.kind),
      keyOf(contact.by.kind),
      ...CONTACT_FACTS.map((fact) => keyOf(facts[fact])),
    ].join('\n')
    const known = this.kinds.get(key)
    if (known) return known
    const id = this.kinds.size
    const own = (name: string): string => `${name}${id}`
    const { permit, direction } = facts
    const told: Facts = {
      id,
      shape,
      contact: {
        ...facts,
        id: own(ID.contact),
        at: { earliest: at, latest: at },
        by: {
          organisation: own(ID.organisation),
          ...(contact.by.kind !== undefined && { kind: contact.by.kind }),
        },
        ...(who !== undefined && { person: own(ID.person) }),
        ...(contact.point !== undefined && { point: own(ID.point) }),
        ...(named.length > 0 && {
          debts: named.map((_, i) => (i === 0 ? own(ID.debt) : `${own(ID.debt)}.${i}`)),
        }),
      },
      persons: person ? [{ id: own(ID.person), ...pickDefined(person, ['role', 'liable']) }] : [],
      debts: about.map((d, i) => ({
        ...pickDefined(d, ['product', 'stage', 'consumer', 'overdueSince']),
        id: i === 0 ? own(ID.debt) : `${own(ID.debt)}.${i}`,
      })),
      points: point ? [{ id: own(ID.point), ...pickDefined(point, POINT_FACTS) }] : [],
      organisation: { id: own(ID.organisation), ...(actor?.kind !== undefined && { kind: actor.kind }) },
      person: who === undefined ? undefined : own(ID.person),
      debt: about.length === 1 || named.length === 1 ? own(ID.debt) : undefined,
      declarations: shape.declared.map((of, i) => ({
        class: of,
        source: '',
        until: phase.isFresh[i] ? FOR_EVER : -FOR_EVER,
      })),
      phase: phase.key,
      given: [
        shape.terms,
        phase.key,
        who === undefined ? 0 : person ? 1 : 2,
        contact.point === undefined ? 0 : point ? 1 : 2,
        named.length,
        about.length,
      ].join(' '),
      passage: `${keyOf(direction)} ${permit?.state} ${permit?.state === 'voided' && permit.inFlight}`,
      isAmbiguous: phase.isAmbiguous,
    }
    const made: Kind = { ...told, codes: this.facets.of(told), projections: new Map() }
    this.kinds.set(key, made)
    this.all.push(made)
    return made
  }

  /** The phase that an instant is in for some debts of a matter. */
  phaseAt(at: number, { matter, timeline }: Indexes, debts: readonly Debt[]): Phase {
    return this.phases.at(at, matter, timeline.declarations, debts)
  }

  /** The kind of a contact while nobody knows how it ended (judge/known.ts). */
  pendingOf(kind: Kind, contact: Contact, shape: Shape, setting: Indexes, at: number): Kind | undefined {
    const known = this.pending.get(kind)
    if (known) return known
    const made = this.kindOf(pending(contact), shape, setting, at)
    if (made) this.pending.set(kind, made)
    return made
  }
}

/** The debts that a contact is about: those named, or any of the matter's. */
export function debtsOf(
  { debts: named }: Contact,
  { debts, matter }: Pick<Indexes, 'debts' | 'matter'>,
): readonly Debt[] {
  return named?.length ? named.flatMap((id) => debts.get(id) ?? []) : matter.debts
}

/** A fact as a part of a key; a word of the vocabulary has no line end. */
function keyOf(fact: unknown): string {
  return typeof fact === 'string' ? `'${fact}` : fact === undefined ? '' : JSON.stringify(fact)
}

/** Kinds of event that are recorded by an instant and that no recorded one corrects; as judge/known.ts. */
function standing({ events }: Timeline, upTo: number): readonly EventKind[] {
  const recorded = events.filter((e) => (e.recordedAt ?? e.at.earliest) <= upTo)
  const corrected = new Set(recorded.map((e) => e.corrects))
  return [...new Set(recorded.filter((e) => !corrected.has(e.id)).map((e) => e.kind))].sort()
}

/** The maps of a matter that facts are looked up in. */
export type Indexes = Pick<Setting, 'matter' | 'timeline' | 'persons' | 'debts' | 'points' | 'organisations'>

const POINT_FACTS = ['kind', 'place', 'provenance', 'publicDomain', 'employerProvided'] as const

const GIVEN_FACTS = [
  'direction',
  'purpose',
  'mode',
  'outcome',
  'content',
  'place',
  'visitors',
  'callerId',
  'visibility',
  'licensed',
] as const

const CONTACT_FACTS = ['channel', ...GIVEN_FACTS, 'template', 'permit'] as const

/** The facts of a contact that conditions and selectors ask for; whether a template stands behind a label is one. */
function factsOf(contact: Contact): Omit<Contact, 'id' | 'at' | 'by'> {
  return {
    channel: contact.channel,
    ...pickDefined(contact, GIVEN_FACTS),
    ...(contact.template !== undefined && { template: 'template' }),
    ...(contact.permit !== undefined && { permit: permitOf(contact.permit) }),
  }
}

/** A permit's state without its times, which are columns. */
function permitOf(permit: NonNullable<Contact['permit']>): NonNullable<Contact['permit']> {
  return permit.state === 'pending' ? { state: 'pending', notBefore: 0, expiresAt: 0 } : permit
}

/** The named properties that are there. */
function pickDefined<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {}
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key]
  return picked as Pick<T, K>
}
