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
import { type Log, type LogContact, otherNumber } from '@forbear/logs'
import type { Assumptions } from './assumptions.ts'
import type { AuditContext, ContextDebt, ContextPerson } from './context.ts'

/** A matter with its timeline and the facts that its source cannot carry. */
export interface AuditedMatter {
  readonly matter: Matter
  readonly timeline: Timeline
  /** The log's entries behind the contacts, by contact id. */
  readonly entries: ReadonlyMap<string, LogContact>
}

/** A log that contradicts its context, or context that contradicts itself. */
export interface Contradiction {
  readonly en: string
  readonly zh: string
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
/** The creditor where none is named. */
const CREDITOR = 'creditor'

/** Facts that no row carries and nobody stated, by the engine's names (S9). */
export function notCarried(log: Log, assumptions: Assumptions, context: AuditContext): readonly string[] {
  const missing = new Set<string>(log.cannotKnow)
  const debtsKnown = assumptions.oneDebt === true || context.debts.length > 0 || !missing.has('debts')
  const answeredKnown = assumptions.answeredFromSeconds !== undefined || !missing.has('who-answered')
  return [...(debtsKnown ? [] : ['debts']), ...(answeredKnown ? [] : ['outcome'])]
}

/** Groups a log into matters. */
export function mattersOf(
  log: Log,
  options: MattersOptions,
):
  | { readonly ok: true; readonly matters: readonly AuditedMatter[] }
  | { readonly ok: false; readonly problems: readonly Contradiction[] } {
  const { context } = options
  const problems: Contradiction[] = contradictions(log, options)
  if (problems.length > 0) return { ok: false, problems }
  const coverage = coverageOf(log, options)
  const groups = new Map<string, LogContact[]>()
  for (const entry of log.contacts) {
    const key = matterKey(entry, options)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  const events = Map.groupBy([...context.events, ...log.statements.events], (e) =>
    e.person === undefined ? undefined : matterOfPerson(e.person, context),
  )
  for (const key of events.keys()) if (key !== undefined && !groups.has(key)) groups.set(key, [])
  const ofAll = events.get(undefined) ?? []
  return {
    ok: true,
    matters: [...groups].map(([key, entries]) =>
      matterOf(key, entries, [...ofAll, ...(events.get(key) ?? [])], log, coverage, options),
    ),
  }
}

/** The other side's number, once the direction is known or assumed. */
function numberOf(entry: LogContact, assumptions: Assumptions): string | undefined {
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

function matterKey(entry: LogContact, options: MattersOptions): string {
  const person = personOf(entry, options)
  const id = typeof person === 'string' ? person : person?.oneOf[0]
  if (id !== undefined) return matterOfPerson(id, options.context)
  return numberOf(entry, options.assumptions) ?? entry.id
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
  entries: readonly LogContact[],
  events: readonly TimelineEvent[],
  log: Log,
  coverage: readonly Coverage[],
  options: MattersOptions,
): AuditedMatter {
  const { assumptions, context } = options
  const debts = debtsOf(key, entries, options)
  const contacts = entries.map((e) => contactOf(e, debts, options))
  const creditor =
    context.creditor ?? entries.find((e) => e.facts.creditor !== undefined)?.facts.creditor ?? CREDITOR
  const states = assumptions.statesComplete
    ? [{ class: 'all' as const, source: 'assumption states=complete', until: ALL_TIME.until }]
    : []
  const places = [...new Set(entries.flatMap((e) => factValues(e.facts.jurisdiction)))]
  return {
    entries: new Map(entries.map((e) => [e.id, e])),
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

function factValues<T extends string>(fact: Fact<T> | undefined): readonly T[] {
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
      organisation: entry.organisation ?? context.logOf ?? LOG_OWNER,
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
  const ids = new Set([creditor, ...entries.map((e) => e.organisation ?? context.logOf ?? LOG_OWNER)])
  const creditorType = together(entries.map((e) => e.facts.creditorType)) ?? assumptions.creditorType
  const made = [...ids].map((id): Organisation => {
    const known = context.organisations.find((o) => o.id === id)
    return { ...(id === creditor && creditorType !== undefined && { creditorType }), ...known, id }
  })
  return [...made, ...context.organisations.filter((o) => !ids.has(o.id))]
}

/** A log without a declaration covers its own actors and channels from first to last row, nothing else (S13). */
function coverageOf(log: Log, { assumptions, context }: MattersOptions): readonly Coverage[] {
  if (assumptions.coverageComplete) return [ALL_TIME]
  const declared = [...context.coverage, ...log.statements.coverage]
  if (declared.length > 0 || log.contacts.length === 0) return declared
  return [
    {
      actors: [...new Set(log.contacts.map((c) => c.organisation ?? context.logOf ?? LOG_OWNER))],
      channels: [...new Set(log.contacts.map((c) => c.channel))],
      from: log.contacts.reduce((least, c) => Math.min(least, c.start.earliest), Infinity),
      until: log.contacts.reduce((most, c) => Math.max(most, c.start.latest), -Infinity),
    },
  ]
}

/** Where context, assumptions and log contradict each other: nothing is judged on a guess. Each contradiction once. */
function contradictions(log: Log, options: MattersOptions): Contradiction[] {
  const { context } = options
  const problems = new Map<string, Contradiction>()
  /** A contradiction told for its first row; the key keeps it from being told for every row. */
  const say = (key: string, en: string, zh: string): void => {
    if (!problems.has(key)) problems.set(key, { en, zh })
  }
  const against = (about: string, stated: Stated, found: Stated, row: number | undefined): void => {
    if (stated.length === 0 || found.length === 0 || found.some((f) => stated.includes(f))) return
    const either = (values: Stated, or: string): string => values.map((v) => `\`${v}\``).join(or)
    say(
      `${about} ${found.join('|')}`,
      `the context says ${about} is ${either(stated, ' or ')}, line ${row} of the log says ${either(found, ' or ')}`,
      `上下文文件说 ${about} 是 ${either(stated, ' 或 ')}，日志第 ${row} 行却是 ${either(found, ' 或 ')}`,
    )
  }
  const points = new Map(context.points.map((p) => [p.id, p]))
  const persons = new Map(context.persons.map((p) => [p.id, p]))
  const debts = new Map(context.debts.map((d) => [d.id, d]))
  const organisations = new Map(context.organisations.map((o) => [o.id, o]))
  for (const entry of log.contacts) {
    const [row] = entry.rows
    const { facts } = entry
    const rows = factValues(entry.person)
    const number = entry.number
    const owner = number === undefined ? [] : factValues(points.get(number)?.person)
    if (owner.length > 0 && rows.length > 0 && !rows.some((r) => owner.includes(r))) {
      say(
        `number ${number} ${rows.join('|')}`,
        `the context says number \`${number}\` belongs to \`${owner.join('` or `')}\`, line ${row} of the log says \`${rows.join('` or `')}\``,
        `上下文文件说号码 \`${number}\` 属于 \`${owner.join('` 或 `')}\`，日志第 ${row} 行却是 \`${rows.join('` 或 `')}\``,
      )
    }
    const known = rows.length === 1 && rows[0] !== undefined ? persons.get(rows[0]) : undefined
    if (known) {
      against(`\`${known.id}\``, factValues(known.role), factValues(facts.role), row)
      const homes = (known.zones ?? []).filter((z) => z.evidence === 'residence').flatMap((z) => z.oneOf)
      const isMoving = (known.zones ?? []).some((z) => z.from !== undefined)
      if (!isMoving) against(`the zone of \`${known.id}\``, homes, factValues(facts.zone), row)
    }
    const key = matterKey(entry, options)
    for (const id of entry.debts ?? []) {
      const debt = debts.get(id)
      if (!debt) continue
      const name = `debt \`${id}\``
      against(`the product of ${name}`, factValues(debt.product), factValues(facts.product), row)
      against(`the creditor of ${name}`, factValues(debt.creditor), factValues(facts.creditor), row)
      if (debt.owedBy !== undefined && rows.length > 0 && debt.owedBy !== key) {
        say(
          `${name} ${key}`,
          `the context says ${name} is owed by \`${debt.owedBy}\`, line ${row} of the log puts it to \`${rows.join('` or `')}\`, who is not of that matter`,
          `上下文文件说债务 \`${id}\` 由 \`${debt.owedBy}\` 所欠，日志第 ${row} 行却就此联系 \`${rows.join('` 或 `')}\`，其不属于该债务人`,
        )
      }
    }
    if (context.creditor !== undefined) {
      against('the creditor', [context.creditor], factValues(facts.creditor), row)
    }
    const creditor = facts.creditor ?? context.creditor
    const lender = creditor === undefined ? undefined : organisations.get(creditor)
    against(
      `the creditor type of \`${creditor}\``,
      factValues(lender?.creditorType),
      factValues(facts.creditorType),
      row,
    )
    const actor = entry.organisation === undefined ? undefined : organisations.get(entry.organisation)
    against(`\`${actor?.id}\``, factValues(actor?.kind), factValues(facts.actorKind), row)
  }
  for (const problem of strangersOf(log, options)) say(problem.en, problem.en, problem.zh)
  for (const problem of againstOneDebt(log, options)) say(problem.en, problem.en, problem.zh)
  return [...problems.values()]
}

/** Values that a fact states; none = it is not stated. */
type Stated = readonly string[]

/** Persons whom events and debts of the context name, and nobody else does: a slip of the pen would judge nothing. */
function strangersOf(log: Log, { context }: MattersOptions): readonly Contradiction[] {
  const known = new Set([
    ...context.persons.flatMap((p) => [p.id, ...(p.matter === undefined ? [] : [p.matter])]),
    ...context.points.flatMap((p) => [p.id, ...factValues(p.person)]),
    ...log.contacts.flatMap((c) => [...factValues(c.person), c.number, c.from, c.to]),
    ...log.statements.events.flatMap((e) => e.person ?? []),
  ])
  const events = context.events.flatMap((e) =>
    e.person === undefined || known.has(e.person)
      ? []
      : [
          {
            en: `event \`${e.id}\` is about \`${e.person}\`, who is neither among the context's persons nor in the log`,
            zh: `事件 \`${e.id}\` 涉及 \`${e.person}\`，但上下文文件和日志中都没有此人`,
          },
        ],
  )
  const debts = context.debts.flatMap((d) =>
    d.owedBy === undefined || known.has(d.owedBy)
      ? []
      : [
          {
            en: `debt \`${d.id}\` is owed by \`${d.owedBy}\`, who is neither among the context's persons nor in the log`,
            zh: `债务 \`${d.id}\` 由 \`${d.owedBy}\` 所欠，但上下文文件和日志中都没有此人`,
          },
        ],
  )
  return [...events, ...debts]
}

/** `debts=one` where context or log show a person with several: which of them a row is about would be a guess. */
function againstOneDebt(log: Log, options: MattersOptions): readonly Contradiction[] {
  const { assumptions, context } = options
  if (!assumptions.oneDebt) return []
  const debts = new Map<string, Set<string>>()
  const owe = (key: string, id: string): void => {
    const owed = debts.get(key) ?? new Set()
    debts.set(key, owed.add(id))
  }
  for (const d of context.debts) if (d.owedBy !== undefined) owe(d.owedBy, d.id)
  for (const entry of log.contacts) for (const id of entry.debts ?? []) owe(matterKey(entry, options), id)
  return [...debts].flatMap(([key, ids]) =>
    ids.size < 2
      ? []
      : [
          {
            en: `the assumption debts=one contradicts what is known of \`${key}\`: ${ids.size} debts, ${[...ids].join(', ')}`,
            zh: `假设 debts=one 与 \`${key}\` 的已知情况矛盾：有 ${ids.size} 笔债务（${[...ids].join('、')}）`,
          },
        ],
  )
}
