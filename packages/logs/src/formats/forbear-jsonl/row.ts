/** One JSON object of a contact line as a row, and back. */
import { complain, type ValueReader } from '../../row/values.ts'
import {
  FIELD_BY_NAME,
  FIELDS,
  type NamedField,
  type FieldKind,
  type FieldName,
  type Row,
} from '../../row/fields.ts'
import { oneOfWords, type Words } from '../../problem.ts'

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const shapes = {
  single: {
    en: 'a string that is not empty; a key without value is left out',
    zh: '非空字符串；没有值的键应省略',
  },
  number: { en: 'a number, without quotation marks', zh: '不带引号的数字' },
  fact: {
    en: 'one value, or {"one_of": [...]} with the values it may be',
    zh: '一个值，或 {"one_of": [...]} 列出可能的值',
  },
  list: { en: 'an array of strings that are not empty', zh: '由非空字符串组成的数组' },
} as const satisfies Readonly<Record<string, Words>>

const shapeOf = (kind: FieldKind): Words => {
  if (kind.as.endsWith('-fact')) return shapes.fact
  if (kind.as.endsWith('-list')) return shapes.list
  return kind.as === 'number' ? shapes.number : shapes.single
}

const isNumeric = (kind: FieldKind): boolean => kind.as === 'number' || kind.as === 'number-fact'

const scalarText = (value: unknown, kind: FieldKind): string | undefined => {
  if (isNumeric(kind)) return typeof value === 'number' ? String(value) : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

const scalarTexts = (values: readonly unknown[], kind: FieldKind): readonly string[] | undefined => {
  const texts = values.map((value) => scalarText(value, kind)).filter((text) => text !== undefined)
  return texts.length === values.length ? texts : undefined
}

const valueOf = (value: unknown, kind: FieldKind): string | readonly string[] | undefined => {
  if (kind.as.endsWith('-list')) return Array.isArray(value) ? scalarTexts(value, kind) : undefined
  if (!kind.as.endsWith('-fact')) return scalarText(value, kind)
  const alternatives = isObject(value) && Object.keys(value).length === 1 ? value['one_of'] : [value]
  if (!Array.isArray(alternatives) || alternatives.length === 0) return undefined
  return scalarTexts(alternatives, kind)
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** The row of a contact line; unknown keys and values of the wrong type go to the reader. */
export function rowOfObject(object: JsonObject, reader: ValueReader): Row {
  const row = new Map<FieldName, string | readonly string[]>()
  for (const [key, value] of Object.entries(object)) {
    if (key === 'type') continue
    const field = FIELD_BY_NAME.get(key)
    if (field === undefined) {
      complain(reader, 'unknown-key', key, key, oneOfWords(['type', ...FIELD_BY_NAME.keys()]))
      continue
    }
    const read = valueOf(value, field.kind)
    if (read === undefined) complain(reader, 'wrong-type', key, shown(value), shapeOf(field.kind))
    else if (typeof read === 'string' || read.length > 0) row.set(field.name, read)
  }
  return row
}

/** The object of a contact line. */
export function objectOfRow(row: Row): JsonObject {
  const entries = FIELDS.flatMap((field: NamedField): [string, unknown][] => {
    const value = row.get(field.name)
    if (value === undefined) return []
    const typed = (text: string): unknown => (isNumeric(field.kind) ? Number(text) : text)
    if (field.kind.as.endsWith('-list')) return [[field.name, value]]
    const values = typeof value === 'string' ? [value] : value
    const [only] = values
    return [
      [field.name, only !== undefined && values.length === 1 ? typed(only) : { one_of: values.map(typed) }],
    ]
  })
  return Object.fromEntries([['type', 'contact'], ...entries])
}
