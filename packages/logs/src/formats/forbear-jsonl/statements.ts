/** Lines that are not contacts: events, what the log covers, what its source declares complete or cannot carry; and back. */
import type {
  Channel,
  Coverage,
  Declaration,
  EventClass,
  EventKind,
  EventScope,
  Proof,
  Purpose,
  Stamp,
  TimelineEvent,
} from '@forbear/conduct/facts'
import { instantText } from '../../input/time.ts'
import type { CannotHold, FactName, Log } from '../../log.ts'
import { oneOfWords, type Words } from '../../problem.ts'
import { allOf, complain, instantOf, stampOf, wholeOf, wordOf, type ValueReader } from '../../row/values.ts'
import { isObject, shown, type JsonObject } from './row.ts'

/** The keys of each kind of line, `type` apart. */
export const STATEMENT_KEYS = {
  event: [
    'id',
    'kind',
    'at',
    'at_latest',
    'person',
    'debts',
    'organisation',
    'scope',
    'proof',
    'proved_at',
    'noticed_at',
    'until',
    'details',
    'source',
    'recorded_at',
    'corrects',
  ],
  coverage: ['actors', 'channels', 'from', 'until'],
  declaration: ['class', 'source', 'until', 'fresh_for_seconds'],
  source: ['cannot_know', 'cannot_hold'],
} as const

const scopeKeys = ['channels', 'points', 'purposes', 'places', 'hours'] as const
const hoursKeys = ['from', 'to', 'weekdays'] as const

const aText: Words = { en: 'a string that is not empty', zh: '非空字符串' }
const aList: Words = { en: 'an array of strings that are not empty', zh: '由非空字符串组成的数组' }
const allOrList: Words = { en: '"all" or an array of strings', zh: '"all" 或字符串数组' }
const anObject: Words = { en: 'an object', zh: '对象' }
const aClock: Words = { en: 'a clock time such as 22:00, or 24:00', zh: '时刻，如 22:00；一日之末写 24:00' }
const weekdays: Words = { en: 'whole numbers from 1 (Monday) to 7', zh: '1（周一）至 7 的整数' }
const aNumber: Words = { en: 'a number, without quotation marks', zh: '不带引号的数字' }
const scalar: Words = { en: 'a string, a number, true or false', zh: '字符串、数字、true 或 false' }
const aValue: Words = { en: 'a value; this key is needed', zh: '填写此键，不可缺少' }

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Typed access to one object's keys; whatever is wrong goes to the reader, under the path of the key. */
function keysOf(object: JsonObject, known: readonly string[], reader: ValueReader, path = '') {
  const at = (key: string): string => `${path}${key}`
  for (const key of Object.keys(object)) {
    const isType = path === '' && key === 'type'
    if (!isType && !known.includes(key)) complain(reader, 'unknown-key', at(key), key, oneOfWords(known))
  }
  const value = (key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)
  const text = (key: string): string | undefined => {
    const found = value(key)
    if (found === undefined || isText(found)) return found
    return complain(reader, 'wrong-type', at(key), shown(found), aText)
  }
  const read = <T>(
    key: string,
    as: (reader: ValueReader, field: string, text: string) => T | undefined,
  ): T | undefined => {
    const found = text(key)
    return found === undefined ? undefined : as(reader, at(key), found)
  }
  const texts = (key: string): readonly string[] | undefined => {
    const found = value(key)
    if (found === undefined) return undefined
    if (Array.isArray(found) && found.every(isText)) return found
    return complain(reader, 'wrong-type', at(key), shown(found), aList)
  }
  const needed = <T>(key: string, found: T | undefined): T | undefined => {
    if (value(key) === undefined) complain(reader, 'missing-value', at(key), '', aValue)
    return found
  }
  return { at, value, text, read, texts, needed }
}

type Keys = ReturnType<typeof keysOf>

/** `{ [key]: value }`, or nothing where the value is not known. */
function kept<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}

function stampIn(keys: Keys, reader: ValueReader): Stamp | undefined {
  const at = keys.needed('at', keys.read('at', stampOf))
  const latest = keys.read('at_latest', stampOf)
  if (at === undefined || latest === undefined) return at
  if (latest.latest >= at.earliest) return { earliest: at.earliest, latest: latest.latest }
  return complain(reader, 'ends-before-start', 'at_latest', keys.text('at_latest') ?? '', {
    en: 'a time not before "at"',
    zh: '不早于 at 的时间',
  })
}

function wordsIn<W extends string>(
  keys: Keys,
  key: string,
  list: Parameters<typeof wordOf>[3],
  reader: ValueReader,
): readonly W[] | undefined {
  const texts = keys.texts(key)
  return texts && allOf(texts, (text) => wordOf<W>(reader, keys.at(key), text, list))
}

const clockPattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/

type Hours = NonNullable<EventScope['hours']>[number]

function hoursIn(value: unknown, reader: ValueReader, path: string): Hours | undefined {
  if (!isObject(value)) return complain(reader, 'wrong-type', path, shown(value), anObject)
  const keys = keysOf(value, hoursKeys, reader, `${path}/`)
  const clock = (key: 'from' | 'to'): string | undefined => {
    const text = keys.needed(key, keys.text(key))
    if (text === undefined || clockPattern.test(text)) return text
    return complain(reader, 'not-a-time', keys.at(key), text, aClock)
  }
  const days = keys.value('weekdays')
  const from = clock('from')
  const to = clock('to')
  const isDay = (day: unknown): day is number => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7
  if (days !== undefined && !(Array.isArray(days) && days.every(isDay))) {
    return complain(reader, 'wrong-type', keys.at('weekdays'), shown(days), weekdays)
  }
  return from === undefined || to === undefined ? undefined : { from, to, ...kept('weekdays', days) }
}

function scopeIn(value: unknown, reader: ValueReader): EventScope | undefined {
  if (value === undefined) return undefined
  if (!isObject(value)) return complain(reader, 'wrong-type', 'scope', shown(value), anObject)
  const keys = keysOf(value, scopeKeys, reader, 'scope/')
  const hours = keys.value('hours')
  if (hours !== undefined && !Array.isArray(hours)) {
    return complain(reader, 'wrong-type', 'scope/hours', shown(hours), { en: 'an array', zh: '数组' })
  }
  return {
    ...kept('channels', wordsIn<Channel>(keys, 'channels', 'channel', reader)),
    ...kept('points', keys.texts('points')),
    ...kept('purposes', wordsIn<Purpose>(keys, 'purposes', 'purpose', reader)),
    ...kept('places', wordsIn<'home' | 'work'>(keys, 'places', 'homeOrWork', reader)),
    ...kept(
      'hours',
      hours?.flatMap((one: unknown, index) => hoursIn(one, reader, `scope/hours/${index}`) ?? []),
    ),
  }
}

type Details = NonNullable<TimelineEvent['details']>

function detailsIn(value: unknown, reader: ValueReader): Details | undefined {
  if (value === undefined) return undefined
  if (!isObject(value)) return complain(reader, 'wrong-type', 'details', shown(value), anObject)
  const entries = Object.entries(value)
  const strange = entries.filter(([, one]) => !['string', 'number', 'boolean'].includes(typeof one))
  for (const [key, one] of strange) complain(reader, 'wrong-type', `details/${key}`, shown(one), scalar)
  return strange.length > 0 ? undefined : (Object.fromEntries(entries) as Details)
}

/** The event that a line states; `undefined` if and only if the reader has a problem. */
export function eventOf(object: JsonObject, reader: ValueReader): TimelineEvent | undefined {
  const keys = keysOf(object, STATEMENT_KEYS.event, reader)
  const id = keys.needed('id', keys.text('id'))
  const kind = keys.needed(
    'kind',
    keys.read('kind', (r, field, text) => wordOf<EventKind>(r, field, text, 'eventKind')),
  )
  const at = stampIn(keys, reader)
  const rest = {
    ...kept('person', keys.text('person')),
    ...kept('debts', keys.texts('debts')),
    ...kept('organisation', keys.text('organisation')),
    ...kept('scope', scopeIn(keys.value('scope'), reader)),
    ...kept(
      'proof',
      keys.read('proof', (r, field, text) => wordOf<Proof>(r, field, text, 'proof')),
    ),
    ...kept('provedAt', keys.read('proved_at', instantOf)),
    ...kept('noticedAt', keys.read('noticed_at', instantOf)),
    ...kept('until', keys.read('until', instantOf)),
    ...kept('details', detailsIn(keys.value('details'), reader)),
    ...kept('source', keys.text('source')),
    ...kept('recordedAt', keys.read('recorded_at', instantOf)),
    ...kept('corrects', keys.text('corrects')),
  }
  if (id === undefined || kind === undefined || at === undefined || reader.problems.length > 0)
    return undefined
  return { id, kind, at, ...rest }
}

/** What a line says the log covers; `undefined` if and only if the reader has a problem. */
export function coverageOf(object: JsonObject, reader: ValueReader): Coverage | undefined {
  const keys = keysOf(object, STATEMENT_KEYS.coverage, reader)
  const allOrTexts = (key: 'actors' | 'channels'): 'all' | readonly string[] | undefined => {
    const found = keys.needed(key, keys.value(key))
    if (found === 'all' || found === undefined) return found
    if (Array.isArray(found) && found.every(isText)) return found
    return complain(reader, 'wrong-type', key, shown(found), allOrList)
  }
  const actors = allOrTexts('actors')
  const names = allOrTexts('channels')
  const channels =
    typeof names === 'object'
      ? allOf(names, (name) => wordOf<Channel>(reader, 'channels', name, 'channel'))
      : names
  const from = keys.needed('from', keys.read('from', instantOf))
  const until = keys.needed('until', keys.read('until', instantOf))
  if (from !== undefined && until !== undefined && until < from) {
    const expected = { en: 'a time not before "from"', zh: '不早于 from 的时间' }
    complain(reader, 'ends-before-start', 'until', keys.text('until') ?? '', expected)
  }
  if (actors === undefined || channels === undefined || from === undefined || until === undefined)
    return undefined
  return reader.problems.length > 0 ? undefined : { actors, channels, from, until }
}

/** What a line declares complete; `undefined` if and only if the reader has a problem. */
export function declarationOf(object: JsonObject, reader: ValueReader): Declaration | undefined {
  const keys = keysOf(object, STATEMENT_KEYS.declaration, reader)
  const states = keys.needed(
    'class',
    keys.read('class', (r, field, text) => wordOf<EventClass | 'all'>(r, field, text, 'eventClass')),
  )
  const source = keys.needed('source', keys.text('source'))
  const until = keys.needed('until', keys.read('until', instantOf))
  const fresh = keys.value('fresh_for_seconds')
  const freshForSeconds =
    typeof fresh === 'number' ? wholeOf(reader, 'fresh_for_seconds', String(fresh)) : undefined
  if (fresh !== undefined && typeof fresh !== 'number') {
    complain(reader, 'wrong-type', 'fresh_for_seconds', shown(fresh), aNumber)
  }
  if (states === undefined || source === undefined || until === undefined) return undefined
  if (reader.problems.length > 0) return undefined
  return { class: states, source, until, ...kept('freshForSeconds', freshForSeconds) }
}

/** What the source of a log cannot carry, and kinds of contact that it never holds (S9, S13, S34). */
export type Source = Pick<Log, 'cannotKnow' | 'cannotHold'>

/** What a line says of the source; `undefined` if and only if the reader has a problem. */
export function sourceOf(object: JsonObject, reader: ValueReader): Source | undefined {
  const keys = keysOf(object, STATEMENT_KEYS.source, reader)
  const cannotKnow = keys.needed('cannot_know', wordsIn<FactName>(keys, 'cannot_know', 'factName', reader))
  const cannotHold = wordsIn<CannotHold>(keys, 'cannot_hold', 'cannotHold', reader)
  if (cannotKnow === undefined || reader.problems.length > 0) return undefined
  return { cannotKnow, ...kept('cannotHold', cannotHold) }
}

const instantIn = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : instantText(value)

/** The object of an event's line. */
export function eventObject(event: TimelineEvent): JsonObject {
  const { earliest, latest } = event.at
  return {
    type: 'event',
    id: event.id,
    kind: event.kind,
    at: instantText(earliest),
    ...kept('at_latest', latest === earliest ? undefined : instantText(latest)),
    ...kept('person', event.person),
    ...kept('debts', event.debts),
    ...kept('organisation', event.organisation),
    ...kept('scope', event.scope),
    ...kept('proof', event.proof),
    ...kept('proved_at', instantIn(event.provedAt)),
    ...kept('noticed_at', instantIn(event.noticedAt)),
    ...kept('until', instantIn(event.until)),
    ...kept('details', event.details),
    ...kept('source', event.source),
    ...kept('recorded_at', instantIn(event.recordedAt)),
    ...kept('corrects', event.corrects),
  }
}

/** The object of a coverage line. */
export function coverageObject({ actors, channels, from, until }: Coverage): JsonObject {
  return { type: 'coverage', actors, channels, from: instantText(from), until: instantText(until) }
}

/** The object of a declaration's line. */
export function declarationObject(declaration: Declaration): JsonObject {
  return {
    type: 'declaration',
    class: declaration.class,
    source: declaration.source,
    until: instantText(declaration.until),
    ...kept('fresh_for_seconds', declaration.freshForSeconds),
  }
}

/** The object of a source's line. */
export function sourceObject({ cannotKnow, cannotHold }: Source): JsonObject {
  return {
    type: 'source',
    cannot_know: [...new Set(cannotKnow)],
    ...kept('cannot_hold', cannotHold?.length ? cannotHold : undefined),
  }
}
