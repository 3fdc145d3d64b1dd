/**
 * Facets: which of a kind's facts a rule can read at all. Rules that read little are compiled once for many kinds.
 *
 * Told from the rule's data alone and on the safe side: what a condition names, and what the named fact is derived from
 * (judge/fact-values.ts).
 */
import type { FactName } from '../language/condition.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import type { Kind } from './shape.ts'

const FACETS = [
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
type Facet = (typeof FACETS)[number]

/** What each fact is derived from. */
const READS: Readonly<Record<FactName, readonly Facet[]>> = {
  'actor.kind': ['actor'],
  'creditor.type': [],
  'debt.product': ['product'],
  'debt.stage': ['stage'],
  'debt.consumer': ['consumer', 'product'],
  'person.role': ['role'],
  'person.liable': ['liable', 'role'],
  purpose: ['purpose', 'stage', 'role'],
  channel: ['channel'],
  direction: [],
  mode: ['mode', 'outcome', 'channel'],
  place: ['place', 'point'],
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

/** What a kind is as far as some facets tell, as a key. */
export function projection(kind: Kind, facets: number): string {
  const known = kind.projections.get(facets)
  if (known !== undefined) return known
  const made = JSON.stringify(FACETS.flatMap((facet, i) => (facets & (1 << i) ? [valueOf(kind, facet)] : [])))
  kind.projections.set(facets, made)
  return made
}

/** A facet's value; `null` in JSON where there is none. */
function valueOf({ contact, persons, debts, points, organisation }: Kind, facet: Facet): unknown {
  switch (facet) {
    case 'actor':
      return [contact.by.kind, organisation.kind]
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
