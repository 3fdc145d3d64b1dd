/**
 * A small language for the JSON forms of loans. One shape reads a form, writes it and describes it as a JSON Schema, so
 * that the three cannot fall apart; the members of an object are those of its type, or it does not compile.
 *
 * The shapes of the law's documents (`@forbear/conduct`) are made the same way; `loan` imports no package at run time.
 */
import type { Words } from '@forbear/conduct/language'
import { below, problem, type Parsed, type Problem, type Saying } from '../problem.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Where a value stands, and where to say what is wrong with it. */
export interface Place {
  readonly pointer: string
  readonly report: (saying: Omit<Saying, 'pointer'> & { readonly pointer?: string }) => void
}

/** What a value may look like in JSON, and what it stands for. */
export interface Shape<T> {
  /** The value, or `undefined` where something was reported. Goes on after a fault, so that all come at once. */
  readonly parse: (input: unknown, at: Place) => T | undefined
  readonly write: (value: T) => unknown
  readonly schema: JsonSchema
}

/** Collects what is reported. */
export function placeAtTop(problems: Problem[]): Place {
  return placeAt('', problems)
}

function placeAt(pointer: string, problems: Problem[]): Place {
  return { pointer, report: (saying) => problems.push(problem({ pointer, ...saying })) }
}

/** The place one step below. */
export function placeBelow(at: Place, key: string | number): Place {
  const pointer = below(at.pointer, key)
  return { pointer, report: (saying) => at.report({ pointer, ...saying }) }
}

/** Reads a whole document: the value, or everything that is wrong with it. */
export function parseWith<T>(shape: Shape<T>, input: unknown): Parsed<T> {
  const problems: Problem[] = []
  const value = shape.parse(input, placeAtTop(problems))
  return value === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}

const KINDS: Readonly<Record<string, Words>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  null: { en: 'null', zh: 'null' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
}

/** The kind of a JSON value. */
export function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

/** Whether this is an object with members. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object'
}

/** Reports a value of the wrong kind. */
export function reportWrongType(found: unknown, expected: Words, at: Place): undefined {
  const kind = KINDS[kindOf(found)] ?? { en: 'not JSON', zh: '不是 JSON 值' }
  at.report({
    code: 'wrong-type',
    found,
    says: { en: `this is ${kind.en}`, zh: `此处是${kind.zh}` },
    expected,
  })
  return undefined
}

/** The shape of a text that stands for another value. `read` reports what it cannot read. */
export function textual<T>(
  read: (text: string, at: Place) => T | undefined,
  write: (value: T) => string,
  form: { readonly expected: Words; readonly schema: JsonSchema },
): Shape<T> {
  return {
    parse: (input, at) =>
      typeof input === 'string' ? read(input, at) : reportWrongType(input, form.expected, at),
    write,
    schema: { type: 'string', ...form.schema },
  }
}

/** Words in backticks, as a list. */
export const quotedList = (words: readonly string[]): Words => ({
  en: words.map((w) => `\`${w}\``).join(', '),
  zh: words.map((w) => `\`${w}\``).join('、'),
})

/** One of some words. */
export function word<T extends string>(words: readonly T[]): Shape<T> {
  const list = quotedList(words)
  const expected = words.length === 1 ? list : { en: `one of ${list.en}`, zh: `以下之一：${list.zh}` }
  return textual<T>(
    (text, at) => {
      const found = words.find((w) => w === text)
      if (found === undefined)
        at.report({
          code: 'unknown-word',
          found: text,
          says: { en: `no such word \`${text}\``, zh: `没有 \`${text}\` 这个取值` },
          expected,
        })
      return found
    },
    (value) => value,
    { expected, schema: { enum: words } },
  )
}

/** A whole number of a range, both ends included. */
export function whole(least: number, most: number): Shape<number> {
  const expected = {
    en: `a whole number from ${least} to ${most}`,
    zh: `${least} 至 ${most} 的整数`,
  }
  return {
    parse: (found, at) => {
      if (typeof found !== 'number') return reportWrongType(found, expected, at)
      if (Number.isInteger(found) && found >= least && found <= most) return found
      at.report({
        code: 'out-of-range',
        found,
        says: Number.isInteger(found)
          ? { en: 'this number is out of range', zh: '数字超出范围' }
          : { en: 'this is no whole number', zh: '此处不是整数' },
        expected,
      })
      return undefined
    },
    write: (value) => value,
    schema: { type: 'integer', minimum: least, maximum: most },
  }
}

/** One of some numbers, such as the days that a year may have. */
export function numberOf<N extends number>(numbers: readonly N[]): Shape<N> {
  const expected = { en: `one of ${numbers.join(', ')}`, zh: `以下之一：${numbers.join('、')}` }
  return {
    parse: (found, at) => {
      if (typeof found !== 'number') return reportWrongType(found, expected, at)
      const read = numbers.find((n) => n === found)
      if (read === undefined)
        at.report({
          code: 'out-of-range',
          found,
          says: { en: 'this number is out of range', zh: '数字超出范围' },
          expected,
        })
      return read
    },
    write: (value) => value,
    schema: { enum: numbers },
  }
}

/** True or false. */
export const flag: Shape<boolean> = {
  parse: (found, at) =>
    typeof found === 'boolean'
      ? found
      : reportWrongType(found, { en: '`true` or `false`', zh: '`true` 或 `false`' }, at),
  write: (value) => value,
  schema: { type: 'boolean' },
}

/** A list, every item of one shape. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    parse: (input, at) => {
      if (!Array.isArray(input)) return reportWrongType(input, { en: 'a list', zh: '列表' }, at)
      const items = input.map((found: unknown, i) => item.parse(found, placeBelow(at, i)))
      const read = items.filter((i) => i !== undefined)
      return read.length === items.length ? read : undefined
    },
    write: (values) => values.map(item.write),
    schema: { type: 'array', items: item.schema },
  }
}

/** A list of one item or more. */
export function listOfSome<T>(item: Shape<T>): Shape<readonly T[]> {
  const any = list(item)
  return {
    parse: (input, at) => {
      if (!Array.isArray(input) || input.length > 0) return any.parse(input, at)
      at.report({
        code: 'out-of-range',
        found: input,
        says: { en: 'the list is empty', zh: '列表为空' },
        expected: { en: 'a list of one or more', zh: '至少含一项的列表' },
      })
      return undefined
    },
    write: any.write,
    schema: { ...any.schema, minItems: 1 },
  }
}

/** A shape with a sentence of its own in the schema. */
export function described<S extends { readonly schema: JsonSchema }>(shape: S, description: string): S {
  return { ...shape, schema: { ...shape.schema, description } }
}

/**
 * A value that is written as another.
 *
 * @param read reports what cannot be read
 */
export function readAs<A, B>(
  shape: Shape<A>,
  read: (value: A, at: Place) => B | undefined,
  write: (value: B) => A,
): Shape<B> {
  return {
    parse: (input, at) => {
      const value = shape.parse(input, at)
      return value === undefined ? undefined : read(value, at)
    },
    write: (value) => shape.write(write(value)),
    schema: shape.schema,
  }
}
