/** The JSON Schema of a column map, made from the tables that the check goes by; `schema.json` is its text. */
import { FIELDS, isPlural, type Field, type FieldKind } from '../../row/fields.ts'
import { VOCABULARY } from '../../row/vocabulary.ts'
import { LENGTHS } from './map.ts'

type Json = Readonly<Record<string, unknown>>

const text: Json = { type: 'string', minLength: 1 }
const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` })
const object = (properties: Json, required: readonly string[]): Json => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** The three ways to say where a text is, each with what else stands beside it. */
const cells = (more: Json, required: readonly string[]): Json => ({
  oneOf: [
    object({ column: ref('column'), ...more }, ['column', ...required]),
    object({ firstOf: ref('columns'), ...more }, ['firstOf', ...required]),
    object({ joined: ref('columns'), with: { type: 'string' }, ...more }, ['joined', 'with', ...required]),
  ],
})

const several = (value: Json): Json =>
  object({ oneOf: { type: 'array', items: value, minItems: 2, uniqueItems: true } }, ['oneOf'])

function toldOf(kind: FieldKind): Json {
  const value: Json = 'of' in kind ? ref(kind.of) : text
  const one = isPlural(kind) ? { anyOf: [value, several(value)] } : value
  const meaning: Json = { anyOf: [one, { type: 'null' }] }
  const more = {
    words: { type: 'object', additionalProperties: meaning },
    otherwise: meaning,
    ...(isPlural(kind) ? { separator: text } : {}),
  }
  return { anyOf: [object({ always: one }, ['always']), cells(more, [])] }
}

/** Names the shape that all facts of a kind share. */
const kindName = (kind: FieldKind): string => ('of' in kind ? `${kind.as}-${kind.of}` : kind.as)

const TOLD_KINDS = new Map(
  FIELDS.map(({ kind }: Field) => kind)
    .filter(({ as }) => as !== 'time' && as !== 'instant' && as !== 'date' && as !== 'number')
    .map((kind) => [kindName(kind), kind]),
)

function sourceOf({ name, kind }: Field): Json {
  if (kind.as === 'time' || kind.as === 'instant' || kind.as === 'date') return ref('time')
  if (kind.as === 'number') return ref('length')
  const told = ref(kindName(kind))
  // an id differs from row to row
  return name === 'id' ? { not: { required: ['always'] }, ...told } : told
}

/** The lists of words that some fact has. */
const LISTS = [...new Set(FIELDS.flatMap(({ kind }: Field) => ('of' in kind ? [kind.of] : [])))]

/** The schema of a column map. */
export function mapSchema(): Json {
  const written: Json = { type: 'array', items: text, minItems: 1 }
  const facts = Object.fromEntries(
    FIELDS.map((field: Field) => [field.name, { description: field.says.en, ...sourceOf(field) }]),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A column map of Forbear',
    description:
      'Which column of a CSV, XLSX or Parquet file holds which fact of a contact. Read only once somebody confirmed it.',
    ...object(
      {
        version: { const: 1 },
        confirmed: object({ by: text, on: { type: 'string', format: 'date' } }, ['by', 'on']),
        container: {
          oneOf: [
            object(
              {
                kind: { const: 'csv' },
                encoding: { enum: ['utf-8', 'gb18030'] },
                separator: { enum: [',', ';', '\t', '|'] },
              },
              ['kind', 'encoding', 'separator'],
            ),
            object({ kind: { const: 'xlsx' }, sheet: text }, ['kind']),
            object({ kind: { const: 'parquet' } }, ['kind']),
          ],
        },
        rowsBefore: { type: 'integer', minimum: 0 },
        hasHead: { type: 'boolean' },
        zone: text,
        empty: { type: 'array', items: { type: 'string' } },
        facts: object(
          facts,
          FIELDS.filter((field: Field) => field.needed).map(({ name }) => name),
        ),
        ignore: { type: 'array', items: ref('column') },
        proposal: {},
      },
      ['version', 'confirmed', 'container', 'facts'],
    ),
    $defs: {
      ...Object.fromEntries([...TOLD_KINDS].map(([name, kind]) => [name, toldOf(kind)])),
      ...Object.fromEntries(LISTS.map((list) => [list, { enum: [...VOCABULARY[list]] }])),
      column: { anyOf: [text, { type: 'integer', minimum: 1 }] },
      columns: { type: 'array', items: ref('column'), minItems: 1 },
      time: {
        anyOf: [
          cells({ written }, ['written']),
          object({ date: cells({ written }, ['written']), time: cells({ written }, ['written']) }, [
            'date',
            'time',
          ]),
        ],
      },
      length: {
        anyOf: [
          cells({ written: { type: 'array', items: { enum: LENGTHS }, minItems: 1 } }, ['written']),
          object({ from: ref('time'), until: ref('time') }, ['from', 'until']),
        ],
      },
    },
  }
}
