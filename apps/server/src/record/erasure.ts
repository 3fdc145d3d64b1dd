/**
 * Erasing personal data: which values of a matter's entries go, and what is left of each for judging. Counts, intervals
 * and roles stay, under ids that say nothing; names, numbers, addresses and the lender's own references go.
 */
import { z } from '@hono/zod-openapi'
import type { Opening, Openings } from '@forbear/journal/entry'
import type { JsonValue } from '@forbear/journal/value'
import { type Kysely, type Transaction, sql } from 'kysely'
import { Id, Moment, secondsOf } from '../platform/schemas.ts'
import type { Tables } from '../platform/tables.ts'
import type { MatterFacts } from './fact.ts'

/** Values that can be erased, by their field: what judges and numbers a matter cannot. */
export const ERASABLE = [
  'person',
  'point',
  'reference',
  'by',
  'source',
  'purpose',
  'reason',
  'because',
  'act',
  'contact',
] as const
type Erasable = (typeof ERASABLE)[number]

export const ErasureAsked = z
  .strictObject({
    what: z.discriminatedUnion('rule', [
      z
        .strictObject({ rule: z.literal('person'), person: Id })
        .describe('One person of the matter: name, references, numbers and addresses.'),
      z
        .strictObject({
          rule: z.literal('fields'),
          fields: z
            .array(z.strictObject({ kind: z.string().min(1).max(60), field: z.enum(ERASABLE) }))
            .min(1)
            .max(50),
          recordedBefore: Moment.optional(),
        })
        .describe('Values of these fields, in all entries of these kinds.'),
    ]),
    because: z.enum(['requested', 'retention-ended', 'ordered', 'recorded-wrongly']),
  })
  .openapi('Erasure')

export type ErasureAsked = z.infer<typeof ErasureAsked>

/** An entry as far as erasing needs it. */
export interface StoredEntry {
  readonly number: number
  readonly kind: string
  readonly at: number
  readonly openings: Openings
}

/** A matter's entries, in order. */
export async function storedEntries(
  database: Kysely<Tables> | Transaction<Tables>,
  matter: string,
): Promise<readonly StoredEntry[]> {
  const { rows } = await sql<{
    number: number
    kind: string
    recorded_at: Temporal.Instant
    openings: Openings
  }>`
    select number, kind, recorded_at, openings from entry where chain = ${matter} order by number`.execute(
    database,
  )
  return rows.map(({ number, kind, recorded_at, openings }) => ({
    number,
    kind,
    at: Math.floor(recorded_at.epochMilliseconds / 1000),
    openings,
  }))
}

/** What an erasure records, but for who asked for it. */
export type Erasure = Pick<MatterFacts['data-erased'], 'because' | 'erased' | 'kept' | 'forgotten'>

/**
 * The values that go, and what stays of each.
 *
 * @returns nothing erased where there is nothing to erase any more
 */
export function erasureOf(matter: string, asked: ErasureAsked, entries: readonly StoredEntry[]): Erasure {
  const { what, because } = asked
  const known = new Set<string>()
  for (const entry of entries) {
    const id = memberOf(valueOf(entry.openings['point']), 'id')
    if (id !== undefined) known.add(id)
  }
  const numbers = pseudonymsBeside(known, entries.length)
  const isDebtor = what.rule === 'person' && entries.some((entry) => isDebtorStated(entry, what.person))
  const erased: string[] = []
  const kept: Record<string, JsonValue> = {}
  const forgotten = new Set<string>()
  for (const entry of entries) {
    for (const [field, opening] of Object.entries(entry.openings)) {
      const name = erasableOf(field)
      if (opening === null || name === undefined || entry.kind === 'data-erased') continue
      const isAsked =
        what.rule === 'person'
          ? concerns({ person: what.person, isDebtor }, entry)
          : isListed(what, entry, name)
      // of a person's own acts and of who entered them nothing goes but numbers
      if (!isAsked || (what.rule === 'person' && !OF_A_PERSON.has(name))) continue
      const left = reduced(name, opening.value, {
        numbers,
        collectors: what.rule === 'person' ? 'kept' : 'dropped',
      })
      if (left !== undefined && JSON.stringify(left) === JSON.stringify(opening.value)) continue
      const place = `${entry.number}.${field}`
      erased.push(place)
      if (left !== undefined) kept[place] = left
      for (const id of idsOf(entry, name, matter)) forgotten.add(id)
    }
  }
  return { because, erased, kept, forgotten: [...forgotten].toSorted() }
}

const OF_A_PERSON: ReadonlySet<Erasable> = new Set<Erasable>([
  'person',
  'point',
  'reference',
  'act',
  'contact',
])

/** What a field is to erasing; contacts of an imported log stand under `c1`, `c2` … */
function erasableOf(field: string): Erasable | undefined {
  if (/^c\d+$/.test(field)) return 'contact'
  return ERASABLE.find((name) => name === field)
}

const isListed = (
  what: Extract<ErasureAsked['what'], { rule: 'fields' }>,
  { kind, at }: StoredEntry,
  name: Erasable,
): boolean =>
  what.fields.some((f) => f.kind === kind && f.field === name) &&
  (what.recordedBefore === undefined || at < secondsOf(what.recordedBefore))

/** Whether an entry tells of a person, of a number of theirs or, of a debtor, of the matter and debts themselves. */
function concerns(
  { person, isDebtor }: { readonly person: string; readonly isDebtor: boolean },
  { kind, openings }: StoredEntry,
): boolean {
  switch (kind) {
    case 'matter-opened':
    case 'debt-stated':
      return isDebtor
    case 'person-stated':
      return memberOf(valueOf(openings['person']), 'id') === person
    case 'point-stated':
      return isAbout(valueOf(openings['point']), person)
    default:
      return Object.entries(openings).some(
        ([field, opening]) => /^(?:act|contact|c\d+)$/.test(field) && isAbout(valueOf(opening), person),
      )
  }
}

const isDebtorStated = ({ openings }: StoredEntry, person: string): boolean => {
  const stated = valueOf(openings['person'])
  return memberOf(stated, 'id') === person && memberOf(stated, 'role') === 'debtor'
}

const isAbout = (value: JsonValue | undefined, person: string): boolean => {
  const meant = isRecord(value) ? value['person'] : undefined
  if (isRecord(meant)) return Array.isArray(meant['oneOf']) && meant['oneOf'].includes(person)
  return meant === person
}

/** Whose references go with a value: they find nobody by it any more. */
function idsOf({ kind, openings }: StoredEntry, name: Erasable, matter: string): readonly string[] {
  if (kind === 'matter-opened' && name === 'reference') return [matter]
  if (name !== 'person' && name !== 'point' && name !== 'reference') return []
  const field = { 'person-stated': 'person', 'point-stated': 'point', 'debt-stated': 'debt' }[kind]
  const id = field === undefined ? undefined : memberOf(valueOf(openings[field]), 'id')
  return id === undefined ? [] : [id]
}

const PERSON = ['id', 'role', 'zones', 'liable']
const POINT = ['id', 'kind', 'person', 'place', 'provenance', 'publicDomain', 'employerProvided', 'zones']

/** What is left of a value; `undefined` where nothing is. */
function reduced(
  name: Erasable,
  value: JsonValue,
  how: { readonly numbers: (number: string) => string; readonly collectors: 'kept' | 'dropped' },
): JsonValue | undefined {
  switch (name) {
    case 'person':
      return only(PERSON, value)
    case 'point':
      return { ...only(POINT, value), value: '' }
    case 'act':
    case 'contact': {
      if (!isRecord(value)) return undefined
      const { point, by } = value
      return {
        ...value,
        ...(typeof point === 'string' ? { point: how.numbers(point) } : {}),
        ...(isRecord(by) && how.collectors === 'dropped' ? { by: without(by, 'collector') } : {}),
      }
    }
    case 'reason':
    case 'because':
      return ''
    case 'reference':
    case 'by':
    case 'source':
    case 'purpose':
      return undefined
  }
}

/**
 * Numbers as a log had them become names that say nothing, the same for the same number, so that what is counted by
 * number still is. Ids of ours stay.
 *
 * @param entries  of the matter so far: names of one erasure are not those of another
 */
function pseudonymsBeside(known: ReadonlySet<string>, entries: number): (number: string) => string {
  const names = new Map<string, string>()
  return (number) => {
    if (known.has(number) || /^pt_|^erased-/.test(number)) return number
    const name = names.get(number) ?? `erased-${entries}-${names.size + 1}`
    names.set(number, name)
    return name
  }
}

type JsonRecord = { readonly [name: string]: JsonValue }

const isRecord = (value: JsonValue | undefined): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const valueOf = (opening: Opening | null | undefined): JsonValue | undefined => opening?.value

const memberOf = (value: JsonValue | undefined, name: string): string | undefined => {
  const member = isRecord(value) ? value[name] : undefined
  return typeof member === 'string' ? member : undefined
}

const only = (names: readonly string[], value: JsonValue): JsonRecord =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name))) : {}

const without = (value: JsonRecord, name: string): JsonRecord =>
  Object.fromEntries(Object.entries(value).filter(([n]) => n !== name))
