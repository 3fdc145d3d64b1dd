/** The JSON Schema of one line, made from the same table that the reader goes by; `schema.json` is its text. */
import { FIELDS, type Field, type FieldKind } from '../../row/fields.ts'
import { VOCABULARY, type VocabularyName } from '../../row/vocabulary.ts'
import type { JsonObject } from './row.ts'
import type { STATEMENT_KEYS } from './statements.ts'
import { PLACE_PATTERN } from '../../row/values.ts'

const text: JsonObject = { type: 'string', minLength: 1 }
const whole: JsonObject = { type: 'integer', minimum: 0 }
const texts: JsonObject = { type: 'array', items: text }
const offset = '(?:Z|z|[+-]\\d{2}(?::?\\d{2})?)'
const day = '\\d{4}-\\d{2}-\\d{2}'
const seconds = ':\\d{2}(?:[.,]\\d{1,9})?'
const time: JsonObject = {
  type: 'string',
  pattern: `^${day}(?:[T ]\\d{2}:\\d{2}(?:${seconds})? ?${offset}?)?$`,
}
const instant: JsonObject = { type: 'string', pattern: `^${day}[T ]\\d{2}:\\d{2}${seconds} ?${offset}?$` }
const clock: JsonObject = {
  type: 'string',
  pattern: '^(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?|24:00(?::00)?)$',
}
const place: JsonObject = { type: 'string', pattern: PLACE_PATTERN }

const word = (name: VocabularyName): JsonObject => ({ enum: [...VOCABULARY[name]] })
const words = (name: VocabularyName): JsonObject => ({ type: 'array', items: word(name) })

const oneOrOneOf = (value: JsonObject): JsonObject => ({
  anyOf: [
    value,
    {
      type: 'object',
      properties: { one_of: { type: 'array', items: value, minItems: 1 } },
      required: ['one_of'],
      additionalProperties: false,
    },
  ],
})

function schemaOf(kind: FieldKind): JsonObject {
  switch (kind.as) {
    case 'text':
      return text
    case 'time':
      return time
    case 'instant':
      return instant
    case 'date':
      return { type: 'string', pattern: `^${day}$` }
    case 'number':
      return whole
    case 'text-fact':
    case 'zone-fact':
      return oneOrOneOf(text)
    case 'place-fact':
      return oneOrOneOf(place)
    case 'number-fact':
      return oneOrOneOf(whole)
    case 'text-list':
      return texts
    case 'word':
      return word(kind.of)
    case 'word-fact':
      return oneOrOneOf(word(kind.of))
    case 'word-list':
      return words(kind.of)
  }
}

const object = (properties: JsonObject, required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

type Properties<K extends keyof typeof STATEMENT_KEYS> = Readonly<
  Record<(typeof STATEMENT_KEYS)[K][number], JsonObject>
>

const contact = object(
  {
    type: { const: 'contact' },
    ...Object.fromEntries(
      FIELDS.map((field: Field) => [field.name, { description: field.says.en, ...schemaOf(field.kind) }]),
    ),
  },
  FIELDS.filter((field: Field) => field.needed).map((field) => field.name),
)

const hours = object(
  { from: clock, to: clock, weekdays: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 } } },
  ['from', 'to'],
)

const scope = object(
  {
    channels: words('channel'),
    points: texts,
    purposes: words('purpose'),
    places: words('homeOrWork'),
    hours: { type: 'array', items: hours },
  },
  [],
)

const event: Properties<'event'> = {
  id: text,
  kind: word('eventKind'),
  at: time,
  at_latest: time,
  person: text,
  debts: texts,
  organisation: text,
  scope,
  proof: word('proof'),
  proved_at: instant,
  noticed_at: instant,
  until: instant,
  details: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
  source: text,
  recorded_at: instant,
  corrects: text,
}

const coverage: Properties<'coverage'> = {
  actors: { anyOf: [{ const: 'all' }, texts] },
  channels: { anyOf: [{ const: 'all' }, words('channel')] },
  from: instant,
  until: instant,
}

const declaration: Properties<'declaration'> = {
  class: word('eventClass'),
  source: text,
  until: instant,
  fresh_for_seconds: whole,
}

const source: Properties<'source'> = {
  cannot_know: words('factName'),
  cannot_hold: words('cannotHold'),
}

const typed = (type: string, properties: JsonObject, required: readonly string[]): JsonObject =>
  object({ type: { const: type }, ...properties }, ['type', ...required])

/** The schema of one line, draft 2020-12. Dates that do not exist and words of another channel pass it; the reader refuses them. */
export function lineSchema(): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'One line of a Forbear contact log',
    anyOf: [
      contact,
      typed('event', event, ['id', 'kind', 'at']),
      typed('coverage', coverage, ['actors', 'channels', 'from', 'until']),
      typed('declaration', declaration, ['class', 'source', 'until']),
      typed('source', source, ['cannot_know']),
    ],
  }
}
