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
} from '@forbear/conduct/facts'
import { type Log, type LogContact, otherNumber } from '@forbear/logs'
import type { Assumptions } from './assumptions.ts'
import type { AuditContext } from './context.ts'

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
  const eventMatters = [...context.events, ...log.statements.events].flatMap((e) =>
    e.person === undefined ? [] : [matterOfPerson(e.person, context)],
  )
  for (const key of eventMatters) if (!groups.has(key)) groups.set(key, [])
  return {
    ok: true,
    matters: [...groups].map(([key, entries]) => matterOf(key, entries, log, coverage, options)),
  }
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
  const owner = context.points.find((p) => p.id === number)?.person
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
  return context.persons.find((p) => p.id === person)?.matter ?? person
}

function matterOf(
  key: string,
  entries: readonly LogContact[],
  log: Log,
  coverage: readonly Coverage[],
  options: MattersOptions,
): AuditedMatter {
  const { assumptions, context } = options
  const debts = debtsOf(key, entries, options)
  const contacts = entries.map((e) => contactOf(e, debts, options))
  const events = [...context.events, ...log.statements.events].filter(
    (e) => e.person === undefined || matterOfPerson(e.person, context) === key,
  )
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
  const stated = context.persons.filter((p) => (p.matter ?? p.id) === key)
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
  const stated = context.debts.filter((d) => d.owedBy === undefined || d.owedBy === key)
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
    const known = options.context.points.find((p) => p.id === id)
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

/** Where the context contradicts the log or itself: nothing is judged on a guess. */
function contradictions(log: Log, { context }: MattersOptions): Contradiction[] {
  const problems: Contradiction[] = []
  const persons = new Set(context.persons.map((p) => p.id))
  const inLog = new Set(log.contacts.flatMap((c) => [...factValues(c.person), c.number, c.from, c.to]))
  const say = (en: string, zh: string): void => {
    problems.push({ en, zh })
  }
  for (const entry of log.contacts) {
    const point = context.points.find((p) => p.id === entry.number)
    const owner = factValues(point?.person)
    const rows = factValues(entry.person)
    if (owner.length > 0 && rows.length > 0 && !rows.some((r) => owner.includes(r))) {
      say(
        `the context says number \`${entry.number}\` belongs to \`${owner.join('` or `')}\`, line ${entry.rows[0]} of the log says \`${rows.join('` or `')}\``,
        `上下文文件说号码 \`${entry.number}\` 属于 \`${owner.join('` 或 `')}\`，日志第 ${entry.rows[0]} 行却是 \`${rows.join('` 或 `')}\``,
      )
    }
    const known = context.persons.find((p) => rows.includes(p.id))
    const roles = factValues(known?.role)
    const rowRoles = factValues(entry.facts.role)
    if (roles.length > 0 && rowRoles.length > 0 && !rowRoles.some((r) => roles.includes(r))) {
      say(
        `the context says \`${known?.id}\` is \`${roles.join('` or `')}\`, line ${entry.rows[0]} of the log says \`${rowRoles.join('` or `')}\``,
        `上下文文件说 \`${known?.id}\` 是 \`${roles.join('` 或 `')}\`，日志第 ${entry.rows[0]} 行却是 \`${rowRoles.join('` 或 `')}\``,
      )
    }
  }
  for (const event of context.events) {
    if (event.person !== undefined && !persons.has(event.person) && !inLog.has(event.person)) {
      say(
        `event \`${event.id}\` is about \`${event.person}\`, who is neither among the context's persons nor in the log`,
        `事件 \`${event.id}\` 涉及 \`${event.person}\`，但上下文文件和日志中都没有此人`,
      )
    }
  }
  return problems
}
