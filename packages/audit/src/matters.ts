/** From a log to matters: rows grouped by the person they concern, filled by context and assumptions, never guessed. */
import type {
  Contact,
  ContactPoint,
  Coverage,
  Debt,
  Fact,
  Matter,
  Organisation,
  Outcome,
  Person,
  Timeline,
  TimelineEvent,
} from '@forbear/conduct/facts'
import { type LogContact, otherNumber } from '@forbear/logs'
import type { Assumptions } from './assumptions.ts'
import type { AuditContext, ContextDebt, ContextPerson } from './context.ts'
import type { ReadLog } from './reading.ts'
import { ALL_PARTITIONS, type Shelved, type ShelvedGroup, partitionOf } from './shelf.ts'

/** A matter with its timeline and the facts that its source cannot carry. */
export interface AuditedMatter {
  readonly matter: Matter
  readonly timeline: Timeline
  /** The log's entries behind the contacts, by contact id. */
  readonly entries: ReadonlyMap<string, Shelved>
}

export interface MattersOptions {
  readonly assumptions: Assumptions
  readonly context: AuditContext
  readonly jurisdiction: string
  /** Where the debtors are, unless a row or the context says. */
  readonly zone?: string
}

/** The whole of time: what `coverage=complete` stands for. */
const ALL_TIME: Coverage = {
  actors: 'all',
  channels: 'all',
  from: -8_640_000_000_000,
  until: 8_640_000_000_000,
}

/** The organisation of rows that name none: the one whose log it is. */
const LOG_OWNER = 'log-owner'
/** Who made a contact, as far as it is named. */
export function organisationOf(named: string | undefined, { logOf }: AuditContext): string {
  return named ?? logOf ?? LOG_OWNER
}

/** The creditor where none is named. */
const CREDITOR = 'creditor'

/** Facts that no row carries and nobody stated, by the engine's names (S9). */
export function notCarried(
  log: Pick<ReadLog, 'cannotKnow'>,
  assumptions: Assumptions,
  context: AuditContext,
): readonly string[] {
  const missing = new Set<string>(log.cannotKnow)
  const debtsKnown = assumptions.oneDebt === true || context.debts.length > 0 || !missing.has('debts')
  const answeredKnown = assumptions.answeredFromSeconds !== undefined || !missing.has('who-answered')
  return [...(debtsKnown ? [] : ['debts']), ...(answeredKnown ? [] : ['outcome'])]
}

/**
 * The matters of a log, one after the other, so that no more than one partition of it is in memory.
 *
 * Persons whom only events name come at the end of their partition, with no contact.
 *
 * @param partitions  whose matters; left out: all, in order
 */
export function* mattersOf(
  log: ReadLog,
  options: MattersOptions,
  partitions: readonly number[] = ALL_PARTITIONS,
): Generator<AuditedMatter> {
  for (const group of groupsOf(log, options, partitions)) yield matterOfGroup(group, log, options)
}

/** The groups of partitions, with the persons whom only events name, as {@link mattersOf} has them. */
function* groupsOf(
  log: ReadLog,
  { context }: MattersOptions,
  partitions: readonly number[],
): Generator<ShelvedGroup> {
  const named = namedByPartition(log, context)
  for (const partition of partitions) {
    const silent = new Set(named.get(partition))
    for (const group of log.groups([partition])) {
      silent.delete(group[0])
      yield group
    }
    for (const key of silent) yield [key, []]
  }
}

const namedIndexes = new WeakMap<ReadLog, ReadonlyMap<number, readonly string[]>>()

/** Whose matters events name, by partition. */
function namedByPartition(log: ReadLog, context: AuditContext): ReadonlyMap<number, readonly string[]> {
  const known = namedIndexes.get(log)
  if (known) return known
  const keys = [...eventsOf(log, context).keys()].filter((key) => key !== undefined)
  const made = Map.groupBy(keys, partitionOf)
  namedIndexes.set(log, made)
  return made
}

/** When duties are looked at: as the log ends. */
export function endOf({ span }: Pick<ReadLog, 'span'>, { events }: Timeline): number {
  return span?.until ?? events.reduce((most, e) => Math.max(most, e.at.latest), 0)
}

/** The matter of one debtor's contacts. */
export function matterOfGroup(
  [key, shelved]: ShelvedGroup,
  log: ReadLog,
  options: MattersOptions,
): AuditedMatter {
  const events = eventsOf(log, options.context)
  const own = [...(events.get(undefined) ?? []), ...(events.get(key) ?? [])]
  return matterOf(key, shelved, own, log, coverageOf(log, options), options)
}

const eventIndexes = new WeakMap<ReadLog, ReadonlyMap<string | undefined, readonly TimelineEvent[]>>()

/** Events of context and log by whose matter they are; under `undefined` those of every matter. */
function eventsOf(
  log: ReadLog,
  context: AuditContext,
): ReadonlyMap<string | undefined, readonly TimelineEvent[]> {
  const known = eventIndexes.get(log)
  if (known) return known
  const made = Map.groupBy([...context.events, ...log.statements.events], (e) =>
    e.person === undefined ? undefined : matterOfPerson(e.person, context),
  )
  eventIndexes.set(log, made)
  return made
}

/** The other side's number, once the direction is known or assumed. */
function numberOf(entry: LogContact, assumptions: Assumptions): string | undefined {
  // a masked number is in the row and yet no number: several people may have the same
  if (entry.missing.includes('number')) return undefined
  const direction = entry.direction ?? assumptions.direction
  if (direction === undefined) return entry.number ?? entry.to ?? entry.from
  const first = typeof direction === 'string' ? direction : direction.oneOf[0]
  return first === undefined ? undefined : otherNumber(entry, first)
}

function personOf(entry: LogContact, { assumptions, context }: MattersOptions): Fact<string> | undefined {
  if (entry.person !== undefined) return entry.person
  const number = numberOf(entry, assumptions)
  if (number === undefined) return undefined
  const owner = indexOf(context).points.get(number)?.person
  return owner ?? (assumptions.personIsNumber ? number : undefined)
}

/**
 * Whose matter a contact belongs to: the debtor's, else its number, else itself. What stands alone has a key that is
 * no person's: a row's id may well be the id of somebody else.
 *
 * @param file  the place of its file: the same line of another file is another contact
 */
export function matterKey(entry: LogContact, options: MattersOptions, file = 0): string {
  const person = personOf(entry, options)
  const id = typeof person === 'string' ? person : person?.oneOf[0]
  if (id !== undefined) return matterOfPerson(id, options.context)
  const number = numberOf(entry, options.assumptions)
  if (number !== undefined) return number
  const isLine = entry.id.startsWith('line:') && file > 0
  return isLine ? `contact ${entry.id}, file ${file + 1}` : `contact ${entry.id}`
}

/** A third person belongs to the debtor's matter. */
function matterOfPerson(person: string, context: AuditContext): string {
  return indexOf(context).persons.get(person)?.matter ?? person
}

/** A context by id and by matter, so that a log of many debtors does not search its lists for each. */
interface ContextIndex {
  readonly persons: ReadonlyMap<string, ContextPerson>
  readonly points: ReadonlyMap<string, ContactPoint>
  readonly personsByMatter: ReadonlyMap<string, readonly ContextPerson[]>
  /** Under `undefined`: debts that name nobody and so belong to every matter. */
  readonly debtsByOwner: ReadonlyMap<string | undefined, readonly ContextDebt[]>
}

const indexes = new WeakMap<AuditContext, ContextIndex>()

function indexOf(context: AuditContext): ContextIndex {
  const before = indexes.get(context)
  if (before) return before
  const index: ContextIndex = {
    // the first of an id counts, as the border lets none stand twice
    persons: new Map(context.persons.toReversed().map((p) => [p.id, p])),
    points: new Map(context.points.toReversed().map((p) => [p.id, p])),
    personsByMatter: Map.groupBy(context.persons, (p) => p.matter ?? p.id),
    debtsByOwner: Map.groupBy(context.debts, (d) => d.owedBy),
  }
  indexes.set(context, index)
  return index
}

function matterOf(
  key: string,
  shelved: readonly Shelved[],
  events: readonly TimelineEvent[],
  log: ReadLog,
  coverage: readonly Coverage[],
  options: MattersOptions,
): AuditedMatter {
  const { assumptions, context } = options
  const entries = shelved.map((s) => s.contact)
  const debts = debtsOf(key, entries, options)
  const contacts = entries.map((e) => contactOf(e, debts, options))
  const creditor =
    context.creditor ?? entries.find((e) => e.facts.creditor !== undefined)?.facts.creditor ?? CREDITOR
  const states = assumptions.statesComplete
    ? [{ class: 'all' as const, source: 'assumption states=complete', until: ALL_TIME.until }]
    : []
  const places = [...new Set(entries.flatMap((e) => factValues(e.facts.jurisdiction)))]
  return {
    entries: new Map(shelved.map((s) => [s.contact.id, s])),
    matter: {
      id: key,
      jurisdiction:
        places.length === 0
          ? options.jurisdiction
          : places.length === 1
            ? (places[0] ?? options.jurisdiction)
            : { oneOf: places },
      persons: personsOf(key, entries, options),
      debts,
      points: pointsOf(entries, options),
      organisations: organisationsOf(entries, creditor, options),
      creditor,
      policies: context.policies,
    },
    timeline: {
      contacts,
      events,
      coverage,
      declarations: [...states, ...context.declarations, ...log.statements.declarations],
    },
  }
}

/** The values a fact can have; none if it is not stated. */
export function factValues<T extends string>(fact: Fact<T> | undefined): readonly T[] {
  return fact === undefined ? [] : typeof fact === 'string' ? [fact] : fact.oneOf
}

/** One fact from what several rows say: the same, or one of these. */
function together<T extends string>(facts: readonly (Fact<T> | undefined)[]): Fact<T> | undefined {
  const values = [...new Set(facts.flatMap((f) => factValues(f)))]
  const [only] = values
  return only === undefined ? undefined : values.length === 1 ? only : { oneOf: values }
}

function contactOf(entry: LogContact, debts: readonly Debt[], options: MattersOptions): Contact {
  const { assumptions, context } = options
  const person = personOf(entry, options)
  const point = numberOf(entry, assumptions)
  const direction = entry.direction ?? assumptions.direction
  const purpose = entry.purpose ?? assumptions.purpose
  const outcome = outcomeOf(entry, assumptions)
  const kind = entry.facts.actorKind ?? assumptions.actor
  const named = entry.debts ?? (assumptions.oneDebt && debts[0] ? [debts[0].id] : undefined)
  return {
    id: entry.id,
    at: entry.start,
    channel: entry.channel,
    by: {
      organisation: organisationOf(entry.organisation, context),
      ...(kind !== undefined && { kind }),
      ...(entry.collector !== undefined && { collector: entry.collector }),
    },
    ...(direction !== undefined && { direction }),
    ...(person !== undefined && { person }),
    ...(point !== undefined && { point }),
    ...(named !== undefined && { debts: named }),
    ...(purpose !== undefined && { purpose }),
    ...(outcome !== undefined && { outcome }),
    ...pick(entry, [
      'template',
      'mode',
      'durationSeconds',
      'reached',
      'content',
      'place',
      'visitors',
      'callerId',
      'visibility',
      'answers',
      'requestedBy',
      'recordedAt',
      'outcomeRecordedAt',
    ]),
    ...(entry.facts.licensed !== undefined && { licensed: entry.facts.licensed }),
  }
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(keys.flatMap((k) => (from[k] === undefined ? [] : [[k, from[k]]]))) as Partial<
    Pick<T, K>
  >
}

/** A connected call is a talk with the person meant from N seconds on, if that is assumed; shorter ones are not (S9). */
function outcomeOf(entry: LogContact, assumptions: Assumptions): Fact<Outcome> | undefined {
  const { outcome } = entry
  const from = assumptions.answeredFromSeconds
  if (from === undefined || entry.answeredSeconds === undefined) return outcome
  const values = factValues(outcome)
  if (values.length < 2 || !values.includes('conversation')) return outcome
  if (entry.answeredSeconds >= from) return 'conversation'
  const others = values.filter((v) => v !== 'conversation')
  return others.length === 1 ? others[0] : { oneOf: others }
}

function personsOf(key: string, entries: readonly LogContact[], options: MattersOptions): readonly Person[] {
  const { assumptions, context } = options
  const stated = indexOf(context).personsByMatter.get(key) ?? []
  const inRows = [...new Set(entries.flatMap((e) => factValues(personOf(e, options))))]
  const ids = [
    ...new Set([
      ...stated.map((p) => p.id),
      ...inRows,
      ...(stated.length === 0 && inRows.length === 0 ? [key] : []),
    ]),
  ]
  return ids.map((id): Person => {
    const known = stated.find((p) => p.id === id)
    const rows = entries.filter((e) => factValues(personOf(e, options)).includes(id) || inRows.length === 0)
    const role = known?.role ?? together(rows.map((e) => e.facts.role)) ?? assumptions.role
    const rowZones = [...new Set(rows.flatMap((e) => factValues(e.facts.zone)))]
    const zones = rowZones.length > 0 ? rowZones : options.zone === undefined ? [] : [options.zone]
    return {
      id,
      ...(known?.liable !== undefined && { liable: known.liable }),
      ...(role !== undefined && { role }),
      zones: known?.zones ?? (zones.length > 0 ? [{ evidence: 'residence', oneOf: zones }] : []),
    }
  })
}

function debtsOf(key: string, entries: readonly LogContact[], options: MattersOptions): readonly Debt[] {
  const { assumptions, context } = options
  const { debtsByOwner } = indexOf(context)
  const stated = [...(debtsByOwner.get(undefined) ?? []), ...(debtsByOwner.get(key) ?? [])]
  const named = [...new Set(entries.flatMap((e) => e.debts ?? []))]
  const ids = [...new Set([...stated.map((d) => d.id), ...named])]
  return (ids.length > 0 ? ids : ['debt']).map((id): Debt => {
    const known = stated.find((d) => d.id === id)
    const rows = entries.filter((e) => !e.debts || e.debts.includes(id))
    const product = known?.product ?? together(rows.map((e) => e.facts.product)) ?? assumptions.product
    const stage = known?.stage ?? together(rows.map((e) => e.facts.stage)) ?? assumptions.stage
    const overdueSince =
      known?.overdueSince ?? rows.find((e) => e.facts.overdueSince !== undefined)?.facts.overdueSince
    const creditor = known?.creditor ?? rows.find((e) => e.facts.creditor !== undefined)?.facts.creditor
    return {
      id,
      ...(known?.consumer !== undefined && { consumer: known.consumer }),
      ...(product !== undefined && { product }),
      ...(stage !== undefined && { stage }),
      ...(overdueSince !== undefined && { overdueSince }),
      ...(creditor !== undefined && { creditor }),
    }
  })
}

function pointsOf(entries: readonly LogContact[], options: MattersOptions): readonly ContactPoint[] {
  const numbers = [...new Set(entries.flatMap((e) => numberOf(e, options.assumptions) ?? []))]
  return numbers.map((id) => {
    const known = indexOf(options.context).points.get(id)
    const person = entries
      .map((e) => (numberOf(e, options.assumptions) === id ? personOf(e, options) : undefined))
      .find((p) => p !== undefined)
    return known ?? { id, ...(person !== undefined && { person }) }
  })
}

function organisationsOf(
  entries: readonly LogContact[],
  creditor: string,
  options: MattersOptions,
): readonly Organisation[] {
  const { assumptions, context } = options
  const ids = new Set([creditor, ...entries.map((e) => organisationOf(e.organisation, context))])
  const creditorType = together(entries.map((e) => e.facts.creditorType)) ?? assumptions.creditorType
  const made = [...ids].map((id): Organisation => {
    const known = context.organisations.find((o) => o.id === id)
    return { ...(id === creditor && creditorType !== undefined && { creditorType }), ...known, id }
  })
  return [...made, ...context.organisations.filter((o) => !ids.has(o.id))]
}

/**
 * A log without a declaration covers its own actors and channels from first to last row, nothing else (S13); one that
 * leaves something out by its nature, as a carrier's bill does unanswered calls, covers nothing by itself.
 */
function coverageOf(log: ReadLog, { assumptions, context }: MattersOptions): readonly Coverage[] {
  if (assumptions.coverageComplete) return [ALL_TIME]
  const declared = [...context.coverage, ...log.statements.coverage]
  if (declared.length > 0 || !log.span || log.cannotHold?.length) return declared
  const actors = [...log.organisations].map((o) => organisationOf(o, context))
  return [{ actors: [...new Set(actors)], channels: [...log.channels], ...log.span }]
}
