/** From a row of Forbear's own formats to a contact, and back: the one place where fields and facts meet. */
import type {
  ActorKind,
  CallerId,
  Channel,
  Content,
  ContentItem,
  CreditorType,
  Direction,
  Fact,
  Mode,
  Outcome,
  PlaceOfContact,
  Product,
  Purpose,
  Role,
  Stage,
  Stamp,
  Visibility,
  YesNo,
} from '@forbear/conduct/facts'
import { instantText } from '../input/time.ts'
import type { FactName, LogContact, RowFacts } from '../log.ts'
import { oneOfWords } from '../problem.ts'
import { FIELD_BY_NAME, type FieldName, type Row } from './fields.ts'
import {
  allOf,
  alternativesOf,
  calendarDateOf,
  complain,
  factOf,
  instantOf,
  placeOf,
  stampOf,
  wholeOf,
  wordOf,
  zoneOf,
  type ValueReader,
} from './values.ts'
import { outcomeWordsOf } from './vocabulary.ts'

/** An object without the keys whose value is `undefined`. */
type Known<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Leaves out what is not known, so that an absent fact is an absent key. */
function known<T extends object>(values: T): Partial<Known<T>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Known<T>
  >
}

/** Reads the fields of one row by name. */
function fieldsOf(row: Row, reader: ValueReader) {
  const texts = (name: FieldName): readonly string[] | undefined => {
    const value = row.get(name)
    return value === undefined || typeof value === 'object' ? value : [value]
  }
  const text = (name: FieldName): string | undefined => texts(name)?.[0]
  const single = <T>(
    name: FieldName,
    read: (reader: ValueReader, field: string, text: string) => T | undefined,
  ): T | undefined => {
    const value = text(name)
    return value === undefined ? undefined : read(reader, name, value)
  }
  const fact = <T extends string | number>(
    name: FieldName,
    read: (reader: ValueReader, field: string, text: string) => T | undefined,
  ): Fact<T> | undefined => {
    const values = texts(name)
    return values && factOf(values, (value) => read(reader, name, value))
  }
  const list = (name: FieldName): readonly string[] | undefined => texts(name)
  const words = <W extends string>(name: FieldName): Fact<W> | undefined => {
    const kind = FIELD_BY_NAME.get(name)?.kind
    return kind && 'of' in kind
      ? fact<W>(name, (r, field, value) => wordOf<W>(r, field, value, kind.of))
      : undefined
  }
  return { texts, text, single, fact, list, words }
}

type Fields = ReturnType<typeof fieldsOf>

const anyText = (_reader: ValueReader, _field: string, text: string): string => text

function startOf(fields: Fields, reader: ValueReader): Stamp | undefined {
  const at = fields.single('at', stampOf)
  const latest = fields.single('at_latest', stampOf)
  const latestText = fields.text('at_latest')
  if (at === undefined || latestText === undefined) return at
  if (latest === undefined) return undefined
  if (latest.latest >= at.earliest) return { earliest: at.earliest, latest: latest.latest }
  return complain(reader, 'ends-before-start', 'at_latest', latestText, {
    en: 'a time not before "at"',
    zh: '不早于 at 的时间',
  })
}

function contentOf(fields: Fields, reader: ValueReader): Content | undefined {
  const texts = fields.texts('content')
  const complete = fields.single('content_complete', (r, field, text) =>
    wordOf<YesNo>(r, field, text, 'yesNo'),
  )
  if (texts === undefined && complete === undefined) return undefined
  const has = allOf(texts ?? [], (text) => wordOf<ContentItem>(reader, 'content', text, 'contentItem'))
  return has && { has, complete: complete === 'yes' }
}

function outcomeOf(
  fields: Fields,
  channel: Channel | undefined,
  reader: ValueReader,
): Fact<Outcome> | undefined {
  const outcome = fields.words<Outcome>('outcome')
  if (outcome === undefined || channel === undefined) return outcome
  const allowed = outcomeWordsOf(channel)
  const strange = alternativesOf(outcome).find((word) => !allowed.has(word))
  return strange === undefined
    ? outcome
    : complain(reader, 'not-of-channel', 'outcome', strange, oneOfWords(allowed))
}

function factsOf(fields: Fields): RowFacts {
  return known({
    actorKind: fields.words<ActorKind>('actor_kind'),
    creditor: fields.text('creditor'),
    creditorType: fields.words<CreditorType>('creditor_type'),
    licensed: fields.words<YesNo>('licensed'),
    role: fields.words<Role>('role'),
    jurisdiction: fields.fact('jurisdiction', placeOf),
    zone: fields.fact('zone', zoneOf),
    product: fields.words<Product>('product'),
    stage: fields.words<Stage>('stage'),
    overdueSince: fields.single('overdue_since', calendarDateOf),
  })
}

/**
 * The contact that a row states. Every problem of the row goes to the reader.
 *
 * @param id  names a row that has no id
 * @param missing  facts that the file cannot carry
 * @returns `undefined` if and only if the reader has a problem
 */
export function contactOf(
  row: Row,
  reader: ValueReader,
  id: (line: number) => string,
  missing: readonly FactName[],
): LogContact | undefined {
  const fields = fieldsOf(row, reader)
  for (const needed of ['at', 'channel'] as const) {
    if (fields.text(needed) === undefined) {
      complain(
        reader,
        'missing-value',
        needed,
        '',
        FIELD_BY_NAME.get(needed)?.says ?? { en: needed, zh: needed },
      )
    }
  }
  const start = startOf(fields, reader)
  const channel = fields.single('channel', (r, field, text) => wordOf<Channel>(r, field, text, 'channel'))
  const durationSeconds = fields.single('duration_seconds', wholeOf)
  const answeredSeconds = fields.single('answered_seconds', wholeOf)
  if (durationSeconds !== undefined && answeredSeconds !== undefined && answeredSeconds > durationSeconds) {
    complain(reader, 'longer-than-whole', 'answered_seconds', String(answeredSeconds), {
      en: `at most duration_seconds, ${durationSeconds}`,
      zh: `不超过 duration_seconds 的 ${durationSeconds}`,
    })
  }
  const rest = known({
    durationSeconds,
    answeredSeconds,
    direction: fields.words<Direction>('direction'),
    from: fields.text('from_number'),
    to: fields.text('to_number'),
    number: fields.text('number'),
    outcome: outcomeOf(fields, channel, reader),
    organisation: fields.text('organisation'),
    collector: fields.text('collector'),
    person: fields.fact('person', anyText),
    reached: fields.list('reached'),
    debts: fields.list('debts'),
    purpose: fields.words<Purpose>('purpose'),
    mode: fields.words<Mode>('mode'),
    template: fields.text('template'),
    content: contentOf(fields, reader),
    place: fields.words<PlaceOfContact>('place'),
    visitors: fields.fact('visitors', wholeOf),
    callerId: fields.words<CallerId>('caller_id'),
    visibility: fields.words<Visibility>('visibility'),
    requestedBy: fields.text('requested_by'),
    answers: fields.text('answers'),
    permit: fields.text('permit'),
    reference: fields.text('reference'),
    recordedAt: fields.single('recorded_at', instantOf),
    outcomeRecordedAt: fields.single('outcome_recorded_at', instantOf),
  })
  const facts = factsOf(fields)
  if (start === undefined || channel === undefined || reader.problems.length > 0) return undefined
  return {
    id: fields.text('id') ?? id(reader.line),
    rows: [reader.line],
    start,
    channel,
    ...rest,
    facts,
    missing,
  }
}

const textsOf = <T extends string | number>(fact: Fact<T> | undefined): readonly string[] | undefined =>
  fact === undefined ? undefined : alternativesOf<T>(fact).map(String)

const numberText = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(value)

const instantTextOf = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : instantText(value)

const nonEmpty = (texts: readonly string[] | undefined): readonly string[] | undefined =>
  texts === undefined || texts.length === 0 ? undefined : texts

/** The row that states a contact; reading it gives the same contact again, but for `rows` and `missing`. */
export function rowOf(contact: LogContact): Row {
  const { start, content, facts } = contact
  const values: Readonly<Record<FieldName, string | readonly string[] | undefined>> = {
    id: contact.id,
    at: instantText(start.earliest),
    at_latest: start.latest === start.earliest ? undefined : instantText(start.latest),
    duration_seconds: numberText(contact.durationSeconds),
    answered_seconds: numberText(contact.answeredSeconds),
    channel: contact.channel,
    direction: textsOf(contact.direction),
    outcome: textsOf(contact.outcome),
    organisation: contact.organisation,
    actor_kind: textsOf(facts.actorKind),
    creditor: facts.creditor,
    creditor_type: textsOf(facts.creditorType),
    collector: contact.collector,
    licensed: textsOf(facts.licensed),
    person: textsOf(contact.person),
    reached: nonEmpty(contact.reached),
    role: textsOf(facts.role),
    jurisdiction: textsOf(facts.jurisdiction),
    zone: textsOf(facts.zone),
    number: contact.number,
    from_number: contact.from,
    to_number: contact.to,
    debts: nonEmpty(contact.debts),
    product: textsOf(facts.product),
    stage: textsOf(facts.stage),
    overdue_since: facts.overdueSince,
    purpose: textsOf(contact.purpose),
    template: contact.template,
    mode: textsOf(contact.mode),
    content: nonEmpty(content?.has),
    content_complete: content && (content.complete ? 'yes' : 'no'),
    place: textsOf(contact.place),
    visitors: textsOf(contact.visitors),
    caller_id: textsOf(contact.callerId),
    visibility: textsOf(contact.visibility),
    requested_by: contact.requestedBy,
    answers: contact.answers,
    permit: contact.permit,
    reference: contact.reference,
    recorded_at: instantTextOf(contact.recordedAt),
    outcome_recorded_at: instantTextOf(contact.outcomeRecordedAt),
  }
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name as FieldName, value] as const],
    ),
  )
}
