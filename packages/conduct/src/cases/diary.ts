/** The diary: a worked case's table read into contacts, events, checks and expected verdicts. Grammar: language/cases.ts. */
import { type Outcome, outcomesOf } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import { EVENT_CLASS, type EventKind, type EventScope, type TimelineEvent } from '../facts/event.ts'
import { type Fact, type Stamp, exactly } from '../facts/fact.ts'
import type { Matter } from '../facts/matter.ts'
import { CHANNELS, CONTENT_ITEMS, type Channel, type ContentItem } from '../facts/vocabulary.ts'
import type { WorkedCase } from '../language/cases.ts'
import { LEVELS, type Level, type Pair } from '../judge/level.ts'

/** What a row expects: a pair, that the tested rules could not be tested, or nothing. */
export type Expected = Pair | 'not-tested' | undefined

/** A row: a contact made or proposed, an event, or a check of duties. */
export interface DiaryRow {
  /** Line within the table, 1 = the first row under the header. */
  readonly line: number
  readonly text: string
  readonly entry:
    | { readonly kind: 'contact'; readonly contact: Contact; readonly proposed: boolean }
    | { readonly kind: 'event'; readonly event: TimelineEvent }
    | { readonly kind: 'check'; readonly at: number }
  readonly expected: Expected
  /** `not before …` of the last column, epoch seconds. */
  readonly notBefore?: number
}

/** A table that does not follow the grammar: the place and what was found. */
export class DiaryError extends Error {
  constructor(caseId: string, line: number, message: string) {
    super(`case \`${caseId}\`, row ${line}: ${message}`)
    this.name = 'DiaryError'
  }
}

/**
 * Reads a case's table.
 *
 * @param matter the case's matter: defaults for who calls, whom, about which debt
 * @throws {DiaryError} at the first row that does not follow the grammar, or takes an id a second time
 */
export function readDiary(worked: WorkedCase, matter: Matter): readonly DiaryRow[] {
  const lines = worked.log.split('\n').map((l) => l.trim())
  const rows = lines.filter((l) => l !== '' && !/^-[-| ]*$/.test(l))
  const body = rows[0] !== undefined && /^(local )?time\b/i.test(rows[0]) ? rows.slice(1) : rows
  const read = body.flatMap((text, i) => readRow(text, i + 1, worked, matter))
  const seen = new Set<string>()
  for (const row of read) {
    const id = idOf(row)
    if (id === undefined) continue
    if (seen.has(id))
      throw new DiaryError(worked.id, row.line, `\`${id}\` is the id of an earlier contact or event`)
    seen.add(id)
  }
  return read
}

function idOf({ entry }: DiaryRow): string | undefined {
  switch (entry.kind) {
    case 'contact':
      return entry.contact.id
    case 'event':
      return entry.event.id
    case 'check':
      return undefined
  }
}

function readRow(text: string, line: number, worked: WorkedCase, matter: Matter): readonly DiaryRow[] {
  const fail = (message: string): never => {
    throw new DiaryError(worked.id, line, message)
  }
  const cells = text.split('|').map((c) => c.trim())
  if (cells.length < 4) fail(`expected five cells separated by |, found ${cells.length}`)
  const [time = '', act = '', outcome = '', verdict = '', ...rest] = cells
  const because = rest.join(' | ')
  const at = readTime(time, worked.zone) ?? fail(`\`${time}\` is not a time`)
  const expected = readVerdict(verdict, fail)
  const notBefore = /not before (\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)/.exec(because)?.[1]
  if (notBefore === undefined && /not before \d/.test(because)) fail('`not before` needs YYYY-MM-DD HH:MM')
  const common = {
    line,
    text,
    expected,
    ...(notBefore !== undefined && {
      notBefore: readTime(notBefore, worked.zone)?.earliest ?? fail('bad not before'),
    }),
  }
  const [head = '', ...words] = act.split(/\s+/)
  const pairs = words.map((w) => {
    const eq = w.indexOf('=')
    if (eq < 1) return fail(`\`${w}\` is not key=value`)
    return [w.slice(0, eq), w.slice(eq + 1)] as const
  })
  if (head === 'check' && pairs[0]) fail(`\`${pairs[0][0]}\` is not a word of a check`)
  if (head === 'check') return [{ ...common, entry: { kind: 'check', at: at.latest } }]
  if (head.startsWith('event:')) {
    return [
      { ...common, entry: { kind: 'event', event: readEvent(head.slice(6), at, pairs, line, worked, fail) } },
    ]
  }
  const times = / x(\d+)$/.exec(` ${outcome}`)?.[1]
  const repeat = times === undefined ? 1 : Number(times)
  if (repeat === 0) fail('`x0` is no contact')
  const became = outcome.replace(/\s*x\d+$/, '')
  return Array.from({ length: repeat }, (_, n) => {
    const later = { earliest: at.earliest + 60 * n, latest: at.latest + 60 * n }
    const id = repeat === 1 ? rowId(line) : `${rowId(line)}.${n + 1}`
    const proposed = head.endsWith('?')
    const contact = readContact(head.replace(/\?$/, ''), id, later, became, pairs, matter, worked, fail)
    return { ...common, entry: { kind: 'contact' as const, contact, proposed } }
  })
}

/** The id of a row that names none: no `id=` can be the same, for a word holds no space. */
function rowId(line: number): string {
  return `row ${line}`
}

/** `2026-03-02 09:00[:01]`, `~2026-03-02 09:00`, `2026-03-02`; local to the zone; `undefined` if it is none of these. */
function readTime(text: string, zone: string): Stamp | undefined {
  try {
    return tryReadTime(text, zone)
  } catch (error) {
    if (error instanceof RangeError) return undefined // 30 February, 25:00
    throw error
  }
}

function tryReadTime(text: string, zone: string): Stamp | undefined {
  const match = /^(~?)(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?)?$/.exec(text)
  if (!match) return undefined
  const [, about, date = '', clock, seconds] = match
  const epoch = (local: string): number =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds / 1000
  if (clock === undefined) {
    const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString()
    return { earliest: epoch(`${date}T00:00`), latest: epoch(`${next}T00:00`) - 1 }
  }
  const start = epoch(`${date}T${clock}${seconds ?? ''}`)
  return about ? { earliest: start, latest: start + 59 } : exactly(start)
}

function readVerdict(text: string, fail: (message: string) => never): Expected {
  if (text === '.' || text === '') return undefined
  if (text === 'not-tested') return 'not-tested'
  const [certain, possible = certain] = text.split('..')
  const level = (word: string | undefined): Level =>
    LEVELS.find((l) => l === word) ??
    fail(`\`${text}\` is not a verdict; one of ${LEVELS.join(', ')}, a..b, not-tested or .`)
  return { certain: level(certain), possible: level(possible) }
}

function readContact(
  head: string,
  defaultId: string,
  at: Stamp,
  outcome: string,
  pairs: readonly (readonly [string, string])[],
  matter: Matter,
  worked: WorkedCase,
  fail: (message: string) => never,
): Contact {
  const inbound = head.startsWith('in:')
  const word = inbound ? head.slice(3) : head
  const channel =
    CHANNELS.find((c) => c === word) ?? fail(`\`${word}\` is not a channel, event:KIND or check`)
  const given = new Map(pairs)
  const take = (key: string): string | undefined => {
    const value = given.get(key)
    given.delete(key)
    return value
  }
  const fact = <T extends string>(text: string | undefined): Fact<T> | undefined => {
    if (text === undefined || text === '?' || text === '.' || text === '') return undefined
    const values = text.split('/') as T[]
    return values.length === 1 ? values[0] : { oneOf: values }
  }
  const instant = (text: string | undefined): number | undefined =>
    text === undefined
      ? undefined
      : (readTime(text, worked.zone)?.earliest ?? fail(`\`${text}\` is not a time`))
  const agency = matter.organisations.find((o) => o.kind === 'agency' || o.kind === 'debt-buyer')
  const by = take('by') ?? agency?.id ?? matter.creditor ?? fail('no organisation to call by default')
  const debts = take('debts')
  const only = matter.debts.length === 1 && matter.debts[0] ? [matter.debts[0].id] : undefined
  const said = take('said')
  const to = given.has('to') ? fact<string>(take('to')) : 'debtor'
  const seconds = take('seconds')
  const visitors = take('visitors')
  const raw = {
    id: take('id') ?? defaultId,
    at,
    channel,
    direction: given.has('direction')
      ? fact<'inbound' | 'outbound'>(take('direction'))
      : inbound
        ? 'inbound'
        : 'outbound',
    by: {
      organisation: by,
      ...definedOnly({ kind: fact(take('actor-kind')), collector: take('collector') }),
    },
    person: to,
    point: take('point'),
    debts: debts === '-' ? undefined : (debts?.split(',') ?? only),
    purpose: fact(take('purpose')),
    template: take('template'),
    // a person speaks unless the row says otherwise; `mode=?` is not known
    mode: given.has('mode')
      ? fact(take('mode'))
      : channel === 'call' || channel === 'chat-call'
        ? 'human'
        : undefined,
    outcome: outcomeOf(outcome, channel, fail),
    durationSeconds: seconds === undefined ? undefined : wholeNumber(seconds, fail),
    reached: take('reached')?.split(','),
    content: said === undefined ? undefined : readContent(said, fail),
    place: fact(take('place')),
    visitors: visitors === undefined || visitors === '?' ? undefined : numbers(visitors, fail),
    callerId: fact(take('caller-id')),
    visibility: fact(take('visibility')),
    licensed: fact(take('licensed')),
    answers: take('answers'),
    requestedBy: take('requested-by'),
    recordedAt: instant(take('recorded')?.replace('T', ' ')),
    outcomeRecordedAt: instant(take('outcome-recorded')?.replace('T', ' ')),
  }
  const [unknown] = given.keys()
  if (unknown !== undefined) fail(`\`${unknown}\` is not a word of a contact`)
  return definedOnly(raw) as unknown as Contact
}

function wholeNumber(text: string, fail: (message: string) => never): number {
  return /^\d+$/.test(text) ? Number(text) : fail(`\`${text}\` is not a whole number`)
}

function numbers(text: string, fail: (message: string) => never): Fact<number> {
  const values = text.split('/').map((v) => wholeNumber(v, fail))
  return values.length === 1 && values[0] !== undefined ? values[0] : { oneOf: values }
}

function readContent(text: string, fail: (message: string) => never): NonNullable<Contact['content']> {
  const complete = text.startsWith('+')
  const words = text
    .replace(/^\+/, '')
    .split(',')
    .filter((w) => w !== '' && w !== '-')
  const has = words.map(
    (w): ContentItem => CONTENT_ITEMS.find((c) => c === w) ?? fail(`\`${w}\` is not a content item`),
  )
  return { has, complete }
}

function outcomeOf(
  text: string,
  channel: Channel,
  fail: (message: string) => never,
): Fact<Outcome> | undefined {
  if (text === '.' || text === '') return undefined
  const allowed: readonly string[] = outcomesOf(channel)
  const values = text.split('/')
  const bad = values.find((v) => !allowed.includes(v))
  if (bad !== undefined) fail(`\`${bad}\` is not an outcome of ${channel}; one of ${allowed.join(', ')}`)
  const outcomes = values as Outcome[]
  return outcomes.length === 1 ? outcomes[0] : { oneOf: outcomes }
}

function readEvent(
  kind: string,
  at: Stamp,
  pairs: readonly (readonly [string, string])[],
  line: number,
  worked: WorkedCase,
  fail: (message: string) => never,
): TimelineEvent {
  if (!(kind in EVENT_CLASS)) fail(`\`${kind}\` is not a kind of event`)
  const given = new Map(pairs)
  const take = (key: string): string | undefined => {
    const value = given.get(key)
    given.delete(key)
    return value
  }
  const list = (key: string): readonly string[] | undefined => take(key)?.split(',')
  const instant = (key: string): number | undefined => {
    const text = take(key)?.replace('T', ' ')
    return text === undefined
      ? undefined
      : (readTime(text, worked.zone)?.earliest ?? fail(`\`${text}\` is not a time`))
  }
  const weekdays = list('weekdays')?.map(Number)
  const hours = list('hours')?.map((h) => {
    const [from = '', to = ''] = h.split('-')
    return { from, to, ...(weekdays && { weekdays }) }
  })
  const scope = definedOnly({
    channels: list('channels'),
    points: list('points'),
    purposes: list('purposes'),
    places: list('places'),
    hours: hours ?? (weekdays && [{ from: '00:00', to: '24:00', weekdays }]),
  }) as EventScope
  const person = take('person')
  const raw = {
    id: take('id') ?? rowId(line),
    kind: kind as EventKind,
    at,
    person: person === '-' ? undefined : (person ?? 'debtor'),
    debts: list('debts'),
    organisation: take('of'),
    scope: Object.keys(scope).length > 0 ? scope : undefined,
    proof: proofOf(take('proof'), fail),
    provedAt: instant('proved'),
    noticedAt: instant('noticed'),
    until: instant('until'),
    recordedAt: instant('recorded'),
    corrects: take('corrects'),
  }
  const details = Object.fromEntries(
    [...given].map(([key, value]) => [
      key,
      value === 'true' ? true : value === 'false' ? false : /^-?\d+$/.test(value) ? Number(value) : value,
    ]),
  )
  return definedOnly({ ...raw, details: given.size > 0 ? details : undefined }) as unknown as TimelineEvent
}

const PROOFS = ['claimed', 'shown', 'documents'] as const

function proofOf(text: string | undefined, fail: (message: string) => never): TimelineEvent['proof'] {
  if (text === undefined) return undefined
  return PROOFS.find((p) => p === text) ?? fail(`\`${text}\` is not a proof; one of ${PROOFS.join(', ')}`)
}

/** The same without keys whose value is undefined: absent is absent. */
function definedOnly<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>
}
