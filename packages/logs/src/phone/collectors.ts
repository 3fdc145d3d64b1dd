/**
 * The collectors file: whose numbers count on which phones of a matter. JSON, or a simple CSV of numbers alone.
 *
 * `{ "collectors": [{ "number": "010-…", "organisation": "…" }], "phones": [{ "file": "calls.xml", "point": "own phone",
 * "person": "…" }] }`. All problems are told at once, with the JSON pointer, or the line and the column.
 */
import type { ActorKind, CreditorType, Fact, Role } from '@forbear/conduct/facts'
import { doubledKeys } from '../formats/forbear-jsonl/keys.ts'
import { csvRecords } from '../input/csv.ts'
import { decode } from '../input/text.ts'
import type { CollectorNumber, Phone } from '../log.ts'
import { oneOfWords, problem, type Problem, type ProblemCode, type Words } from '../problem.ts'
import { VOCABULARY, type VocabularyName } from '../row/vocabulary.ts'
import { NUMBER_EXPECTED } from './borrower.ts'
import { listedNumber } from './numbers.ts'

/** A phone of the matter, by the file that was taken from it. */
export interface PhoneOfFile {
  /** The file's name, with or without its folders; `*` for every file that no other entry names. */
  readonly file: string
  /** Names the phone as a contact point, such as `mother's phone`. */
  readonly point: string
  readonly person: string
  readonly role?: Fact<Role>
}

/** What a collectors file says. */
export interface Collectors {
  readonly collectors: readonly CollectorNumber[]
  readonly phones: readonly PhoneOfFile[]
}

/** What was understood, or everything that is wrong. */
export type CollectorsRead =
  | { readonly ok: true; readonly value: Collectors }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const COLLECTOR_KEYS = ['number', 'organisation', 'kind', 'creditor', 'creditorType', 'debts'] as const
const PHONE_KEYS = ['file', 'point', 'person', 'role'] as const
const TOP_KEYS = ['collectors', 'phones'] as const

const text = { type: 'string', minLength: 1, pattern: '\\S' } as const
const texts = { type: 'array', items: text, minItems: 1 } as const
const fact = (list: VocabularyName) => {
  const word = { enum: [...VOCABULARY[list]] }
  return {
    anyOf: [
      word,
      {
        type: 'object',
        properties: { oneOf: { type: 'array', items: word, minItems: 1 } },
        required: ['oneOf'],
        additionalProperties: false,
      },
    ],
  }
}

/** The JSON Schema of a collectors file. That a number is one, and stands once, only reading it tells. */
export const COLLECTORS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Collectors and phones of a matter',
  type: 'object',
  properties: {
    collectors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          number: { anyOf: [text, texts] },
          organisation: text,
          kind: fact('actorKind'),
          creditor: text,
          creditorType: fact('creditorType'),
          debts: texts,
        },
        required: ['number', 'organisation'],
        additionalProperties: false,
      },
    },
    phones: {
      type: 'array',
      items: {
        type: 'object',
        properties: { file: text, point: text, person: text, role: fact('role') },
        required: ['file', 'point', 'person'],
        additionalProperties: false,
      },
    },
  },
  required: ['collectors'],
  additionalProperties: false,
} as const

/** Where a value stands: a JSON pointer, or a line and a column. */
interface Place {
  readonly line?: number
  readonly field: string
}

class Reading {
  readonly problems: Problem[] = []

  complain(code: ProblemCode, place: Place, found: string, expected: Words): undefined {
    this.problems.push(problem(code, { ...place, found, expected }))
    return undefined
  }
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const TEXT_EXPECTED: Words = { en: 'a text that is not empty', zh: '非空的文字' }
const TEXTS_EXPECTED: Words = { en: 'a list of texts that are not empty', zh: '非空文字的列表' }

const textOf = (reading: Reading, place: Place, value: unknown): string | undefined => {
  if (value === undefined) return reading.complain('missing-value', place, '', TEXT_EXPECTED)
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : reading.complain('wrong-type', place, shown(value), TEXT_EXPECTED)
}

const textsOf = (reading: Reading, place: Place, value: unknown): readonly string[] | undefined => {
  if (!Array.isArray(value) || value.length === 0) {
    return reading.complain('wrong-type', place, shown(value), TEXTS_EXPECTED)
  }
  const all = value.map((one, index) =>
    textOf(reading, { ...place, field: `${place.field}/${index}` }, one ?? null),
  )
  return all.every((one) => one !== undefined) ? all : undefined
}

/** A word of a list, or one of several. The caller names the type that the list is complete for. */
const factOf = <W extends string>(
  reading: Reading,
  place: Place,
  value: unknown,
  list: VocabularyName,
): Fact<W> | undefined => {
  const allowed = VOCABULARY[list]
  const alternatives: unknown =
    isObject(value) && Object.keys(value).join() === 'oneOf' ? value['oneOf'] : [value]
  const isRight =
    Array.isArray(alternatives) &&
    alternatives.length > 0 &&
    alternatives.every((one): one is W => typeof one === 'string' && allowed.has(one))
  if (!isRight) return reading.complain('unknown-word', place, shown(value), oneOfWords(allowed))
  const [only, ...others] = new Set<W>(alternatives)
  if (only === undefined) return undefined
  return others.length === 0 ? only : { oneOf: [only, ...others] }
}

const knownKeys = (reading: Reading, pointer: string, value: Json, keys: readonly string[]): void => {
  for (const key of Object.keys(value)) {
    if (!keys.includes(key))
      reading.complain('unknown-key', { field: `${pointer}/${key}` }, key, oneOfWords(keys))
  }
}

const numberOf = (reading: Reading, place: Place, written: string): string | undefined =>
  listedNumber(written) === undefined
    ? reading.complain('not-a-number', place, written, NUMBER_EXPECTED)
    : written

/** The fields of one collector, whatever they were read from; `at` says where each stands. */
const collectorOf = (
  reading: Reading,
  value: Json,
  at: (key: (typeof COLLECTOR_KEYS)[number]) => Place,
): readonly (readonly [Place, CollectorNumber])[] => {
  const stated = value['number']
  const isList = Array.isArray(stated)
  const written = isList
    ? textsOf(reading, at('number'), stated)
    : [textOf(reading, at('number'), stated)].filter((one) => one !== undefined)
  const places = (written ?? []).map((_, index) =>
    isList ? { ...at('number'), field: `${at('number').field}/${index}` } : at('number'),
  )
  const numbers = (written ?? []).map((one, index) => numberOf(reading, places[index] ?? at('number'), one))
  const organisation = textOf(reading, at('organisation'), value['organisation'])
  const optional = <T>(
    key: (typeof COLLECTOR_KEYS)[number],
    read: (place: Place, one: unknown) => T | undefined,
  ): T | undefined => (value[key] === undefined ? undefined : read(at(key), value[key]))
  const kind = optional('kind', (place, one) => factOf<ActorKind>(reading, place, one, 'actorKind'))
  const creditor = optional('creditor', (place, one) => textOf(reading, place, one))
  const creditorType = optional('creditorType', (place, one) =>
    factOf<CreditorType>(reading, place, one, 'creditorType'),
  )
  const debts = optional('debts', (place, one) => textsOf(reading, place, one))
  if (organisation === undefined) return []
  return numbers.flatMap((number, index) =>
    number === undefined
      ? []
      : [
          [
            places[index] ?? at('number'),
            {
              number,
              organisation,
              ...(kind === undefined ? {} : { kind }),
              ...(creditor === undefined ? {} : { creditor }),
              ...(creditorType === undefined ? {} : { creditorType }),
              ...(debts === undefined ? {} : { debts }),
            },
          ] as const,
        ],
  )
}

/** One number is one organisation's: who called is never guessed. */
const oncePerOrganisation = (
  reading: Reading,
  placed: readonly (readonly [Place, CollectorNumber])[],
): readonly CollectorNumber[] => {
  const owners = new Map<string, string>()
  for (const [place, { number, organisation }] of placed) {
    const listed = listedNumber(number)
    const keys = listed === undefined ? [] : 'keys' in listed ? listed.keys : listed.beginnings
    const other = keys.map((key) => owners.get(key)).find((one) => one !== undefined && one !== organisation)
    if (other !== undefined) {
      reading.complain('number-twice', place, number, {
        en: `a number of one organisation; ${other} has it too`,
        zh: `一个号码只属于一家机构；${other} 也列有此号码`,
      })
    }
    for (const key of keys) if (!owners.has(key)) owners.set(key, organisation)
  }
  return placed.map(([, collector]) => collector)
}

const itemsOf = (
  reading: Reading,
  pointer: string,
  value: unknown,
  keys: readonly string[],
): readonly { readonly pointer: string; readonly item: Json }[] => {
  if (!Array.isArray(value)) {
    reading.complain('wrong-type', { field: pointer }, shown(value), { en: 'a list', zh: '列表' })
    return []
  }
  return value.flatMap((item: unknown, index) => {
    const at = `${pointer}/${index}`
    if (isObject(item)) {
      knownKeys(reading, at, item, keys)
      return [{ pointer: at, item }]
    }
    reading.complain('wrong-type', { field: at }, shown(item), { en: 'an object', zh: '对象' })
    return []
  })
}

const ofJson = (source: string): CollectorsRead => {
  const reading = new Reading()
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    const expected = {
      en: 'a JSON object, or a CSV with the columns number and organisation',
      zh: 'JSON 对象，或带 number、organisation 两列的 CSV',
    }
    return { ok: false, problems: [problem('not-json', { found: '', expected })] }
  }
  for (const key of doubledKeys(source)) {
    reading.complain('doubled-key', { field: key }, key, { en: 'each key once', zh: '每个键只出现一次' })
  }
  if (!isObject(value)) {
    const expected = { en: 'a JSON object with the key collectors', zh: '含 collectors 键的 JSON 对象' }
    return { ok: false, problems: [problem('not-an-object', { found: shown(value), expected })] }
  }
  knownKeys(reading, '', value, TOP_KEYS)
  const placed = itemsOf(reading, '/collectors', value['collectors'] ?? null, COLLECTOR_KEYS).flatMap(
    ({ pointer, item }) => collectorOf(reading, item, (key) => ({ field: `${pointer}/${key}` })),
  )
  const collectors = oncePerOrganisation(reading, placed)
  const listed = value['phones'] === undefined ? [] : itemsOf(reading, '/phones', value['phones'], PHONE_KEYS)
  const phones = listed.flatMap(({ pointer, item }): PhoneOfFile[] => {
    const at = (key: (typeof PHONE_KEYS)[number]): Place => ({ field: `${pointer}/${key}` })
    const file = textOf(reading, at('file'), item['file'])
    const point = textOf(reading, at('point'), item['point'])
    const person = textOf(reading, at('person'), item['person'])
    const role =
      item['role'] === undefined ? undefined : factOf<Role>(reading, at('role'), item['role'], 'role')
    if (file === undefined || point === undefined || person === undefined) return []
    return [{ file, point, person, ...(role === undefined ? {} : { role }) }]
  })
  for (const [index, { file }] of phones.entries()) {
    if (phones.findIndex((phone) => phone.file === file) < index) {
      const expected = {
        en: 'each file once: it is of one phone',
        zh: '每个文件只出现一次：一个文件来自一部手机',
      }
      reading.complain('duplicate-entry', { field: `/phones/${index}/file` }, file, expected)
    }
  }
  return finished(reading, { collectors, phones })
}

const finished = (reading: Reading, value: Collectors): CollectorsRead => {
  if (reading.problems.length === 0 && value.collectors.length === 0) {
    reading.complain('missing-value', { field: 'collectors' }, '', {
      en: 'at least one collector with its number',
      zh: '至少一个带号码的催收方',
    })
  }
  return reading.problems.length === 0 ? { ok: true, value } : { ok: false, problems: reading.problems }
}

const CSV_COLUMNS: ReadonlyMap<string, (typeof COLLECTOR_KEYS)[number]> = new Map([
  ...COLLECTOR_KEYS.map((key) => [key.toLowerCase(), key] as const),
  ['creditor_type', 'creditorType'],
  ['号码', 'number'],
  ['机构', 'organisation'],
  ['机构类型', 'kind'],
  ['债权人', 'creditor'],
  ['债权人类型', 'creditorType'],
  ['债务', 'debts'],
])

/** A cell of the CSV as the JSON would have it. */
const cellValue = (key: (typeof COLLECTOR_KEYS)[number], cell: string): unknown => {
  const parts = (sign: string): readonly string[] => cell.split(sign).map((part) => part.trim())
  if (key === 'debts') return parts(';')
  if (key !== 'kind' && key !== 'creditorType') return cell
  return cell.includes('|') ? { oneOf: parts('|') } : cell
}

const ofCsv = (source: string): CollectorsRead => {
  const reading = new Reading()
  let columns: readonly (string | undefined)[] | undefined
  const placed: (readonly [Place, CollectorNumber])[] = []
  for (const record of csvRecords(source)) {
    const { line } = record
    if (record.kind === 'blank') continue
    if (record.kind === 'broken') {
      const expected = { en: 'a quotation mark before and after a cell', zh: '单元格前后各一个引号' }
      reading.complain('broken-quotes', { line, field: '' }, record.text, expected)
      continue
    }
    if (columns === undefined) {
      columns = record.cells.map((cell) => cell.trim())
      const known = columns.map((name) => CSV_COLUMNS.get((name ?? '').toLowerCase()))
      for (const [index, key] of known.entries()) {
        const name = columns[index] ?? ''
        if (key === undefined)
          reading.complain('unknown-column', { line, field: name }, name, oneOfWords(COLLECTOR_KEYS))
        else if (known.indexOf(key) < index) {
          reading.complain('doubled-column', { line, field: name }, name, {
            en: 'each column once',
            zh: '每列只出现一次',
          })
        }
      }
      for (const key of ['number', 'organisation'] as const) {
        if (!known.includes(key)) {
          reading.complain('missing-column', { line, field: key }, '', {
            en: `a column named ${key}`,
            zh: `名为 ${key} 的列`,
          })
        }
      }
      if (reading.problems.length > 0) break
      columns = known
      continue
    }
    if (record.cells.length > columns.length) {
      const expected = { en: `${columns.length} cells`, zh: `${columns.length} 个单元格` }
      reading.complain('cell-count', { line, field: '' }, String(record.cells.length), expected)
      continue
    }
    const item: Record<string, unknown> = {}
    for (const [index, cell] of record.cells.entries()) {
      const key = COLLECTOR_KEYS.find((one) => one === columns?.[index])
      if (key !== undefined && cell.trim() !== '') item[key] = cellValue(key, cell.trim())
    }
    placed.push(...collectorOf(reading, item, (key) => ({ line, field: key })))
  }
  return finished(reading, { collectors: oncePerOrganisation(reading, placed), phones: [] })
}

/**
 * Reads a collectors file.
 *
 * @param bytes  JSON where it begins with `{` or `[`, CSV otherwise; UTF-8
 */
export function readCollectors(bytes: Uint8Array): CollectorsRead {
  const decoded = decode(bytes)
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] }
  const source = decoded.text
  if (source.trim() === '') {
    const expected = { en: 'collectors and their numbers, as JSON or CSV', zh: '催收方及其号码，JSON 或 CSV' }
    return { ok: false, problems: [problem('empty-file', { found: '', expected })] }
  }
  return /^\s*[{[]/.test(source) ? ofJson(source) : ofCsv(source)
}

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/**
 * The phone that a file was taken from.
 *
 * @param file  its path or name
 * @returns the entry of this path, else of this name, else of `*`; `undefined` where none is: whose phone it is, is not guessed
 */
export function phoneOf({ collectors, phones }: Collectors, file: string): Phone | undefined {
  const found =
    phones.find((phone) => phone.file === file) ??
    phones.find((phone) => phone.file !== '*' && baseName(phone.file) === baseName(file)) ??
    phones.find((phone) => phone.file === '*')
  if (found === undefined) return undefined
  const { point, person, role } = found
  return { point, person, ...(role === undefined ? {} : { role }), collectors }
}
