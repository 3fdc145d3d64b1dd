/**
 * The same evidence for other eyes. For a court: no number of anybody's phone, people by their role. For the public:
 * besides, lenders and collectors by letters, their numbers by a keyed digest, no notes and no names of files.
 *
 * The log inside is renamed and judged again, so each variant can be checked like the first; verdicts, rules and counts
 * are the same, ids of findings are not, since they are made from names.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Direction, Fact, TimelineEvent } from '@forbear/conduct/facts'
import { type Log, type LogContact, type Statements, writeForbearJsonl } from '@forbear/logs'
import { parseAssumptions } from '../assumptions.ts'
import { factValues } from '../matters.ts'
import {
  type Evidence,
  type EvidenceAttachment,
  type EvidenceInput,
  type EvidenceStatement,
  makeEvidence,
} from './evidence.ts'
import { type FileProblem, type FileRead, below, isObject } from './form.ts'
import { IDENTITY_WORDS, identityNumbers } from './identity-numbers.ts'
import { type EvidenceAsked, type LawOfEvidence, readInside } from './inside.ts'
import { type Namer, letters, namer } from './names.ts'

/** Variants that are made from the one for oneself. */
export type NarrowVariant = 'court' | 'public'

export interface VariantOptions {
  readonly law: LawOfEvidence
  /** The engine's version and the time-zone data with which it is judged again; left out: as the evidence names them. */
  readonly madeBy?: string
  readonly timeZoneData?: string
  /** Secret bytes, 16 or more: whoever has them can try telephone numbers against the digests of `public`. */
  readonly key: Uint8Array
}

/** Fewer bytes can be tried out. */
const KEY_AT_LEAST = 16

/**
 * Makes the variant for a court or the public out of the one for oneself.
 *
 * @returns every identity number that stands in free text, with its place, or the variant
 * @throws {TypeError} if the key is shorter than 16 bytes
 */
export function variantOf(
  evidence: Evidence,
  variant: NarrowVariant,
  options: VariantOptions,
): FileRead<Evidence> {
  if (options.key.length < KEY_AT_LEAST) throw new TypeError(`a key has ${KEY_AT_LEAST} bytes or more`)
  const read = readInside(evidence.log)
  if (!read.ok) return read
  const names = namesFor(variant, evidence, read.value, options.key)
  const log = renamedLog(read.value, names)
  const { form: _form, rulebook: _rulebook, findings: _findings, notTested: _notTested, ...rest } = evidence
  const { counts: _counts, seal: _seal, ...kept } = rest
  const parts = {
    ...kept,
    variant,
    madeBy: options.madeBy ?? evidence.madeBy,
    timeZoneData: options.timeZoneData ?? evidence.timeZoneData,
    asked: renamedAsked(evidence.asked, names),
    inputs: evidence.inputs.map((input, i) => renamedInput(input, i, names)),
    log,
    attachments: evidence.attachments.map((one, i) => renamedAttachment(one, i, names)),
    statements: evidence.statements.map((one) => renamedStatement(one, names)),
  }
  const telling = numbersIn(parts)
  if (telling.length > 0) return { ok: false, problems: telling }
  return makeEvidence({ ...parts, law: options.law })
}

/** How everything is called in a variant. */
interface Names {
  readonly variant: NarrowVariant
  readonly organisation: (id: string) => string
  readonly person: (id: string) => string
  /** A phone or address of the debtor's side. */
  readonly point: (id: string) => string
  /** A number of the collector's side. */
  readonly number: (id: string) => string
  readonly debt: (id: string) => string
  readonly contact: (id: string) => string
  readonly event: (id: string) => string
  readonly source: (id: string) => string
  readonly collector: (id: string) => string
  /** A mark of the collector's own: a template, a permit. */
  readonly mark: (id: string) => string
  /** Free text, without numbers of phones that the evidence knows. */
  readonly text: (text: string) => string
  readonly direction: (contact: LogContact) => readonly Direction[]
}

function namesFor(variant: NarrowVariant, { asked }: Evidence, log: Log, key: Uint8Array): Names {
  const assumptions = parseAssumptions(asked.assumptions)
  const assumed = assumptions.ok ? assumptions.value : {}
  const direction = (contact: LogContact): readonly Direction[] =>
    factValues(contact.direction ?? assumed.direction)
  const roles = rolesOf(asked, log, assumed.role)
  const person = namer((id) => roles.get(id) ?? 'person')
  const owners = ownersOf(asked, log, direction)
  const point = namer((id) => {
    const owner = owners.get(id)
    return owner === undefined ? 'a phone' : `phone of ${person.of(owner)}`
  })
  // where every number is taken for a person, a person's name is its number
  const people = assumed.personIsNumber ? point : person
  for (const id of owners.keys()) point.of(id)
  for (const id of roles.keys()) people.of(id)
  const text = textWithout(point)
  const same = (id: string): string => id
  const hidden = (kind: string): Namer => namer((_id, met) => `${kind}-${met + 1}`)
  const shared = { variant, person: people.of, point: point.of, text, direction }
  if (variant === 'court') {
    const contact = namer(text)
    return {
      ...shared,
      organisation: same,
      number: same,
      debt: namer(text).of,
      contact: contact.of,
      event: namer(text).of,
      source: namer(text).of,
      collector: same,
      mark: same,
    }
  }
  const organisations = organisationNamer(asked, log)
  const source = hidden('source')
  return {
    ...shared,
    organisation: organisations.of,
    number: (id) => `number-${keyed(key, 'number', id)}`,
    debt: hidden('debt').of,
    contact: hidden('contact').of,
    event: hidden('event').of,
    source: (id) => organisations.known().get(id) ?? source.of(id),
    collector: (id) => `collector-${keyed(key, 'collector', id)}`,
    mark: hidden('mark').of,
  }
}

/** The first 16 hex digits of HMAC-SHA-256: enough to tell numbers apart, of no use without the key. */
function keyed(key: Uint8Array, kind: string, value: string): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(`${kind} ${value}`))).slice(0, 16)
}

type Json = Readonly<Record<string, unknown>>

const objectsIn = (context: Json, key: string): readonly Json[] => {
  const all = context[key]
  return Array.isArray(all) ? all.filter(isObject) : []
}
const textIn = (one: Json, key: string): string | undefined => {
  const value = one[key]
  return typeof value === 'string' ? value : undefined
}
/** The values of a fact of text, as JSON has it. */
const textsIn = (one: Json, key: string): readonly string[] => {
  const value = one[key]
  const values: unknown = isObject(value) ? value['oneOf'] : [value]
  return Array.isArray(values) ? values.filter((v) => typeof v === 'string') : []
}

/** What each person is to the debt, in one word; debtors first, so that the first of them is simply "debtor". */
function rolesOf(
  { context }: EvidenceAsked,
  log: Log,
  assumed: string | undefined,
): ReadonlyMap<string, string> {
  const roles = new Map<string, string>()
  const put = (id: string, role: string | undefined): void => {
    if (roles.get(id) === undefined || roles.get(id) === 'person') roles.set(id, role ?? 'person')
  }
  const persons = objectsIn(context, 'persons')
  for (const one of persons) {
    const matter = textIn(one, 'matter')
    if (matter !== undefined && matter !== one['id']) put(matter, 'debtor')
  }
  for (const one of persons) {
    const [role, another] = textsIn(one, 'role')
    const id = textIn(one, 'id')
    if (id !== undefined) put(id, another === undefined ? role : undefined)
  }
  for (const contact of log.contacts) {
    const [role, another] = factValues(contact.facts.role)
    const told = role ?? assumed
    for (const id of factValues(contact.person)) put(id, another === undefined ? told : undefined)
    for (const id of contact.reached ?? []) put(id, undefined)
  }
  for (const event of [...objectsIn(context, 'events'), ...log.statements.events]) {
    if (typeof event.person === 'string') put(event.person, undefined)
  }
  return roles
}

/** Whose each phone is, as far as one person is named. */
function ownersOf(
  { context }: EvidenceAsked,
  log: Log,
  direction: Names['direction'],
): ReadonlyMap<string, string | undefined> {
  const owners = new Map<string, string | undefined>()
  const put = (point: string, persons: readonly string[]): void => {
    const [only, another] = persons
    if (owners.get(point) === undefined) owners.set(point, another === undefined ? only : undefined)
  }
  for (const one of objectsIn(context, 'points')) {
    const id = textIn(one, 'id')
    if (id !== undefined) put(id, textsIn(one, 'person'))
  }
  for (const contact of log.contacts) {
    for (const side of ['number', 'from', 'to'] as const) {
      const value = contact[side]
      if (value !== undefined && isPersonsSide(contact, side, direction))
        put(value, factValues(contact.person))
    }
  }
  return owners
}

/** Whether a number of a contact is the person's: where nobody knows the direction, both could be. */
function isPersonsSide(
  contact: LogContact,
  side: 'number' | 'from' | 'to',
  direction: Names['direction'],
): boolean {
  if (side === 'number' || contact[side] === contact.number) return true
  const directions = direction(contact)
  const collectors = side === 'from' ? 'outbound' : 'inbound'
  return !(directions.length === 1 && directions[0] === collectors)
}

/** Lenders and collectors by letters, in the order in which the log names them. */
function organisationNamer({ context }: EvidenceAsked, log: Log): Namer {
  const lenders = new Set<string>()
  const add = (id: string | undefined): void => {
    if (id !== undefined) lenders.add(id)
  }
  add(textIn(context, 'creditor'))
  for (const debt of objectsIn(context, 'debts')) add(textIn(debt, 'creditor'))
  for (const one of objectsIn(context, 'organisations'))
    if (one['creditorType'] !== undefined || one['kind'] === 'creditor') add(textIn(one, 'id'))
  for (const { facts, organisation } of log.contacts) {
    add(facts.creditor)
    if (facts.actorKind === 'creditor') add(organisation)
  }
  let [lender, collector] = [0, 0]
  const made = namer((id) =>
    lenders.has(id) ? `Lender ${letters(lender++)}` : `Collector ${letters(collector++)}`,
  )
  for (const { organisation, facts } of log.contacts)
    for (const id of [organisation, facts.creditor]) if (id !== undefined) made.of(id)
  return made
}

/** Digits that a number must have to be looked for in free text. */
const DIGITS_AT_LEAST = 5
/** The digits of a number that stay the same with and without a country code or a leading zero. */
const LAST_DIGITS = 10

/** Free text in which known phones stand by whose they are, however their digits are grouped there. */
function textWithout(points: Namer): (text: string) => string {
  const last = (text: string): string => text.replaceAll(/\D/g, '').slice(-LAST_DIGITS)
  return (text) => {
    const known = new Map(
      [...points.known()]
        .map(([old, name]) => [last(old), name] as const)
        .filter(([d]) => d.length >= DIGITS_AT_LEAST),
    )
    if (known.size === 0) return text
    return text.replaceAll(/\+?\d(?:[ -]?\d){4,24}/g, (found) => known.get(last(found)) ?? found)
  }
}

const mapped = (value: string | undefined, name: (id: string) => string): string | undefined =>
  value === undefined ? undefined : name(value)
const mappedAll = (
  values: readonly string[] | undefined,
  name: (id: string) => string,
): readonly string[] | undefined => values?.map(name)
const mappedFact = (
  fact: Fact<string> | undefined,
  name: (id: string) => string,
): Fact<string> | undefined =>
  fact === undefined ? undefined : typeof fact === 'string' ? name(fact) : { oneOf: fact.oneOf.map(name) }

/** An object with some members in place of its own; those that are `undefined` are left out. */
function having<T extends object>(from: T, members: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const entries = Object.entries({ ...from, ...members }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as T
}

function renamedLog(log: Log, names: Names): string {
  const contacts = log.contacts.map((contact) => renamedContact(contact, names))
  const { events, coverage, declarations } = log.statements
  const statements: Statements = {
    events: events.map((event) => renamedEvent(event, names)),
    coverage: coverage.map((one) =>
      one.actors === 'all' ? one : { ...one, actors: one.actors.map(names.organisation) },
    ),
    declarations: declarations.map((one) => ({ ...one, source: names.source(one.source) })),
  }
  return new TextDecoder().decode(writeForbearJsonl(contacts, statements, log))
}

function renamedContact(contact: LogContact, names: Names): LogContact {
  const side = (which: 'number' | 'from' | 'to'): string | undefined =>
    mapped(contact[which], isPersonsSide(contact, which, names.direction) ? names.point : names.number)
  return having(contact, {
    id: names.contact(contact.id),
    from: side('from'),
    to: side('to'),
    number: side('number'),
    organisation: mapped(contact.organisation, names.organisation),
    collector: mapped(contact.collector, names.collector),
    person: mappedFact(contact.person, names.person),
    reached: mappedAll(contact.reached, names.person),
    debts: mappedAll(contact.debts, names.debt),
    template: mapped(contact.template, names.mark),
    permit: mapped(contact.permit, names.mark),
    requestedBy: mapped(contact.requestedBy, names.contact),
    answers: mapped(contact.answers, names.contact),
    // the source's own reference, which judges nothing
    reference: names.variant === 'court' ? mapped(contact.reference, names.text) : undefined,
    facts: having(contact.facts, { creditor: mapped(contact.facts.creditor, names.organisation) }),
  })
}

function renamedEvent<E extends Pick<TimelineEvent, 'id'> | TimelineEvent>(event: E, names: Names): E {
  const one: Partial<TimelineEvent> = event
  const { scope, details } = one
  return having<Partial<TimelineEvent>>(one, {
    id: names.event(event.id),
    person: mapped(one.person, names.person),
    debts: mappedAll(one.debts, names.debt),
    organisation: mapped(one.organisation, names.organisation),
    source: mapped(one.source, names.source),
    corrects: mapped(one.corrects, names.event),
    ...(scope?.points && { scope: { ...scope, points: scope.points.map(names.point) } }),
    ...(details && {
      details: Object.fromEntries(Object.entries(details).map(([k, v]) => [k, renamedDetail(v, names)])),
    }),
  }) as E
}

/** Words that rules ask for are short and without capitals or digits; a date is a date. */
const WORD_OR_DATE = /^(?:[a-z][a-z-]{0,40}|\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]{1,20})?)$/

function renamedDetail<T>(value: T, { variant, text }: Names): T | string {
  if (typeof value !== 'string') return value
  if (variant === 'court') return text(value)
  return WORD_OR_DATE.test(value) ? value : 'withheld'
}

function renamedAsked(asked: EvidenceAsked, names: Names): EvidenceAsked {
  const { context } = asked
  const each = (key: string, change: (one: Json) => Json): Json =>
    Array.isArray(context[key]) ? { [key]: objectsIn(context, key).map(change) } : {}
  /** Members of an object under other names: what is no text or fact of text stays. */
  const members = (one: Json, by: Readonly<Record<string, (id: string) => string>>): Json =>
    Object.fromEntries(
      Object.entries(one).map(([key, value]) => {
        const name = by[key]
        return [key, name && value !== 'all' ? renamedValue(value, name) : value]
      }),
    )
  const { organisation, person, point, debt, source } = names
  return {
    ...asked,
    context: {
      ...members(context, { creditor: organisation, logOf: organisation }),
      ...each('organisations', (one) => members(one, { id: organisation })),
      ...each('persons', (one) => members(one, { id: person, matter: person })),
      ...each('debts', (one) => members(one, { id: debt, owedBy: person, creditor: organisation })),
      ...each('points', (one) => members(one, { id: point, person })),
      ...each('coverage', (one) => members(one, { actors: organisation })),
      ...each('declarations', (one) => members(one, { source })),
      // an event of a context has the members of a log's, its instants as text
      ...each('events', (one) => ({ ...renamedEvent(one as Json & Pick<TimelineEvent, 'id'>, names) })),
    },
  }
}

function renamedValue(value: unknown, name: (id: string) => string): unknown {
  if (typeof value === 'string') return name(value)
  if (Array.isArray(value)) return value.map((one: unknown) => renamedValue(one, name))
  return isObject(value) ? { ...value, oneOf: renamedValue(value['oneOf'], name) } : value
}

function renamedInput(input: EvidenceInput, i: number, { variant, text }: Names): EvidenceInput {
  return { ...input, name: variant === 'public' ? `input-${i + 1}` : text(input.name) }
}

function renamedAttachment(one: EvidenceAttachment, i: number, names: Names): EvidenceAttachment {
  const isPublic = names.variant === 'public'
  return having(one, {
    name: isPublic ? `attachment-${i + 1}` : names.text(one.name),
    contact: mapped(one.contact, names.contact),
    says: isPublic ? undefined : mapped(one.says, names.text),
  })
}

function renamedStatement(one: EvidenceStatement, names: Names): EvidenceStatement {
  return having(one, {
    contact: names.contact(one.contact),
    note: names.variant === 'public' ? undefined : mapped(one.note, names.text),
  })
}

/** Where free text of a variant holds an identity number. Numbers of the collector's side are no free text. */
function numbersIn(parts: {
  readonly inputs: readonly EvidenceInput[]
  readonly attachments: readonly EvidenceAttachment[]
  readonly statements: readonly EvidenceStatement[]
  readonly asked: EvidenceAsked
}): readonly FileProblem[] {
  const problems: FileProblem[] = []
  const look = (value: unknown, pointer: string): void => {
    if (typeof value === 'string') {
      for (const { kind, at } of identityNumbers(value)) {
        const { en, zh } = IDENTITY_WORDS[kind]
        problems.push({
          pointer,
          says: {
            en: `${en} seems to stand here, from character ${at + 1}: take it out, this file is for others`,
            zh: `此处第 ${at + 1} 个字符起像是${zh}：请删去，这份文件要给别人看`,
          },
        })
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) if (key !== 'sha256') look(one, below(pointer, key))
    }
  }
  look(parts.inputs, '/inputs')
  look(parts.attachments, '/attachments')
  look(parts.statements, '/statements')
  look(parts.asked.context, '/asked/context')
  return problems
}
