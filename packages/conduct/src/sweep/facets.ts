/**
 * Facets: which of a kind's facts a rule can read at all. Rules that read little are compiled once for many kinds.
 *
 * Told from the rule's data alone and on the safe side: what a condition names, as the readable judge derives it
 * (judge/fact-values.ts).
 */
import type { FactName } from '../language/condition.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { type FactAsking, factValues } from '../judge/fact-values.ts'
import { type JudgeOptions, type Setting, valuesOf } from '../judge/setting.ts'
import { NOTHING, organisationsOf, settingOver } from './kind-setting.ts'
import { ID, type Kind } from './shape.ts'
import { zoneTable } from './zone-table.ts'

/** Facts as they are stated. */
const STATED = [
  'channel',
  'actor',
  'outcome',
  'mode',
  'purpose',
  'content',
  'place',
  'visitors',
  'callerId',
  'visibility',
  'licensed',
  'role',
  'liable',
  'product',
  'stage',
  'consumer',
  'point',
] as const
type Stated = (typeof STATED)[number]

/** Facts that are derived, with what from: kinds that are stated otherwise can be alike in them. */
const DERIVED = {
  'debt.consumer': ['consumer', 'product'],
  'person.liable': ['liable', 'role'],
  purpose: ['purpose', 'stage', 'role'],
  mode: ['mode', 'outcome', 'channel'],
  place: ['place', 'point'],
} as const satisfies Partial<Record<FactName, readonly Stated[]>>
type Derived = keyof typeof DERIVED
const DERIVED_FACTS = Object.keys(DERIVED) as readonly Derived[]

type Facet = Stated | `derived ${Derived}`
const FACETS: readonly Facet[] = [...STATED, ...DERIVED_FACTS.map((fact): Facet => `derived ${fact}`)]

/** Which facets each fact is read from. */
const READS: Readonly<Record<FactName, readonly Facet[]>> = {
  'actor.kind': ['actor'],
  'creditor.type': [],
  'debt.product': ['product'],
  'debt.stage': ['stage'],
  'debt.consumer': ['derived debt.consumer'],
  'person.role': ['role'],
  'person.liable': ['derived person.liable'],
  purpose: ['derived purpose'],
  channel: ['channel'],
  direction: [],
  mode: ['derived mode'],
  place: ['derived place'],
  'point.kind': ['point'],
  'point.provenance': ['point'],
  'point.public-domain': ['point'],
  'point.employer-provided': ['point'],
  'caller-id': ['callerId'],
  visibility: ['visibility'],
  'actor.licensed': ['licensed'],
  'answers-person': [],
}

/** What each part of a selector, and of an event's scope, reads. */
const SELECTS: Readonly<Record<string, readonly Facet[]>> = {
  channels: ['channel'],
  outcomes: ['outcome', 'channel'],
  purposes: READS.purpose,
  modes: READS.mode,
  places: READS.place,
  roles: ['role'],
  rolesExcept: ['role'],
  said: ['content'],
  must: ['content'],
  mustNot: ['content'],
}

const cache = new WeakMap<Instrument, WeakMap<Rule, number>>()

/** The facets that a rule of an instrument can read, as a set of bits. */
export function facetsOf(rule: Rule, instrument: Instrument): number {
  const ofInstrument = cache.get(instrument) ?? new WeakMap<Rule, number>()
  cache.set(instrument, ofInstrument)
  const known = ofInstrument.get(rule)
  if (known !== undefined) return known
  const bits = facetsIn([rule, instrument.binds], rule.kind === 'party' ? 'role' : 'channel')
  ofInstrument.set(rule, bits)
  return bits
}

/** The facets that anything in a rule's data names, and one besides. */
export function facetsIn(data: unknown, besides: Facet): number {
  const found = new Set<Facet>([besides])
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'fact') for (const f of READS[inner as FactName]) found.add(f)
      if (key === 'number' && inner === 'visitors') found.add('visitors')
      if (key === 'each' && JSON.stringify(inner).includes('channel')) found.add('channel')
      for (const f of SELECTS[key] ?? []) found.add(f)
      collect(inner)
    }
  }
  collect(data)
  return FACETS.reduce((sum, facet, i) => sum | (found.has(facet) ? 1 << i : 0), 0)
}

/** What each kind is for counting that asks for the facts of debts: see {@link KindTable}. */
export const DEBT_FACETS = facetsIn(
  { of: ['product', 'stage', 'consumer'].map((f) => ({ fact: `debt.${f}` })) },
  'product',
)

/** The facets of a set of bits, by their places. */
const places = new Map<number, readonly number[]>()

function placesIn(facets: number): readonly number[] {
  const known = places.get(facets)
  if (known) return known
  const made = FACETS.flatMap((_, i) => (facets & (1 << i) ? [i] : []))
  places.set(facets, made)
  return made
}

/** What a kind is as far as some facets tell, as a key. */
export function projection({ projections, codes }: Kind, facets: number): string {
  const known = projections.get(facets)
  if (known !== undefined) return known
  let made = ''
  for (const place of placesIn(facets)) {
    const code = codes[place] ?? 0
    made += code < MANY ? String.fromCharCode(code) : `\uffff${code}\uffff`
  }
  projections.set(facets, made)
  return made
}

/**
 * How a rule tells outcomes apart: by the lists of outcomes that its selectors name. Outcomes that stand in the same of
 * them are one class.
 */
export class OutcomeClasses {
  private readonly lists: readonly (readonly string[])[]
  private readonly byCode = new Map<number, string>()

  constructor(lists: readonly (readonly string[])[]) {
    this.lists = lists
  }

  /** The class of a kind's outcome, as a part of a key. */
  of({ codes, contact }: Kind): string {
    const code = codes[OUTCOME] ?? 0
    const known = this.byCode.get(code)
    if (known !== undefined) return known
    const made = classIn(this.lists, valuesOf(contact.outcome))
    this.byCode.set(code, made)
    return made
  }
}

/**
 * The class of a fact's values: those that stand in the same of some lists are alike.
 *
 * @param values  of which one is so; `undefined`: nobody knows
 */
export function classIn(
  lists: readonly (readonly string[])[],
  values: readonly string[] | undefined,
): string {
  if (values === undefined) return 'unknown'
  const signs = values.map((value) => lists.map((list) => (list.includes(value) ? 1 : 0)).join(''))
  // one that counts by some readings is another matter than one of several that may count
  return `${values.length === 1} ${[...new Set(signs)].sort().join()}`
}

const OUTCOME = STATED.indexOf('outcome')
const OUTCOME_BIT = 1 << OUTCOME

/** The same facets but for the outcome, and whether it was among them. */
export function withoutOutcome(facets: number): readonly [facets: number, hadOutcome: boolean] {
  return [facets & ~OUTCOME_BIT, (facets & OUTCOME_BIT) !== 0]
}

/** Where lists of a column's words stand in a rule's data. */
const LISTED = {
  outcome: { key: 'outcomes', fact: undefined },
  product: { key: undefined, fact: 'debt.product' },
  mode: { key: 'modes', fact: 'mode' },
} as const

/** The lists of outcomes, products or modes that anything in some data of the law names, each once. */
export function listsOf(column: keyof typeof LISTED, data: unknown): readonly (readonly string[])[] {
  const { key, fact } = LISTED[column]
  const found = new Map<string, readonly string[]>()
  const take = (list: readonly string[]): void => {
    found.set([...list].sort().join(), list)
  }
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (fact !== undefined && (value as { fact?: unknown }).fact === fact)
      take((value as { is: readonly string[] }).is)
    for (const [name, inner] of Object.entries(value)) {
      if (name === key)
        for (const list of Array.isArray(inner)
          ? [inner as readonly string[]]
          : Object.values(inner as object))
          take(list as readonly string[])
      collect(inner)
    }
  }
  collect(data)
  return [...found.keys()].sort().map((name) => found.get(name) ?? [])
}

/** Whether a rule that reads some facets can read who acts. */
export function readsActor(facets: number): boolean {
  return (facets & (1 << FACETS.indexOf('actor'))) !== 0
}

/** Small numbers for the values of each facet. */
export class FacetCodes {
  private readonly options: JudgeOptions
  private readonly stated = STATED.map(() => new Map<string, number>())
  private readonly derived = DERIVED_FACTS.map(() => ({
    byValue: new Map<string, number>(),
    byStated: new Map<string, number>(),
  }))

  constructor(options: JudgeOptions) {
    this.options = options
  }

  /** The numbers of a kind's values. */
  of(facts: Facts): readonly number[] {
    const stated = STATED.map((facet, i) => {
      const value = valueOf(facts, facet)
      const key = typeof value === 'string' ? `'${value}` : JSON.stringify(value)
      return numberIn(this.stated[i] as Map<string, number>, key)
    })
    const derived = DERIVED_FACTS.map((fact, i) => {
      const { byValue, byStated } = this.derived[i] as FacetCodes['derived'][number]
      const key = `${facts.given} ${DERIVED[fact].map((of) => stated[STATED.indexOf(of)]).join()}`
      const known = byStated.get(key)
      if (known !== undefined) return known
      const made = numberIn(byValue, JSON.stringify(derivedOf(fact, facts, this.options)))
      byStated.set(key, made)
      return made
    })
    return [...stated, ...derived]
  }
}

/** So many values of a facet are a character each in a key. */
const MANY = 0xffff

/** A kind before its facets are told. */
export type Facts = Omit<Kind, 'codes' | 'projections'>

/** The number of a key, the next one if it is new. */
export function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** What the readable judge derives: of an act about each debt, and of a contact of the kind that came before. */
function derivedOf(fact: Derived, kind: Facts, options: JudgeOptions): unknown {
  const { contact, debts } = kind
  const setting = settingOver(kind, debts, organisationsOf(kind), { options, calendars: new Map() })
  const asking = (of: Setting, debt: string | undefined): FactAsking => ({
    setting: of,
    world: { place: '', zones: new Map(), actorKind: undefined },
    known: NOTHING,
    subject: contact,
    at: contact.at.earliest,
    person: kind.person,
    debt,
    // kinds whose facts hang on a date are the same by every clock
    clock: zoneTable('UTC').clock,
  })
  const before: Setting = { ...setting, act: { ...contact, id: `${ID.contact}-after` } }
  return [
    ...debts.map((d) => asking(setting, d.id)),
    asking(setting, undefined),
    asking(before, undefined),
  ].map((a) => factValues(fact, a) ?? null)
}

/** A facet's value; `null` in JSON where there is none. */
function valueOf({ contact, persons, debts, points, organisation }: Facts, facet: Stated): unknown {
  switch (facet) {
    case 'actor':
      return valuesOf(contact.by.kind ?? organisation.kind) ?? null
    case 'purpose':
      return [contact.purpose, contact.template]
    case 'role':
      return persons.map((p) => p.role ?? null)
    case 'liable':
      return persons.map((p) => p.liable ?? null)
    case 'product':
      return debts.map((d) => d.product ?? null)
    case 'stage':
      return debts.map((d) => [d.stage ?? null, d.overdueSince !== undefined])
    case 'consumer':
      return debts.map((d) => d.consumer ?? null)
    case 'point':
      return points.map(({ id: _id, ...facts }) => facts)
    case 'channel':
    case 'outcome':
    case 'mode':
    case 'content':
    case 'place':
    case 'visitors':
    case 'callerId':
    case 'visibility':
    case 'licensed':
      return contact[facet] ?? null
  }
}
