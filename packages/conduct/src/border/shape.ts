/**
 * A tiny language for the shapes of documents. From one shape come the parser, the writer and the JSON Schema, so
 * that there is no second list to keep in step; the fields of an object are those of its type, or it does not compile.
 *
 * Form is what the schema can say; meaning (a date that exists, an id that is declared) is said by checks on top.
 */
import type { Words } from '../language/words.ts'
import {
  type Parsed,
  type ProblemCode,
  type Problems,
  type Saying,
  below,
  collectProblems,
  nearest,
  quoted,
} from './problem.ts'

/** The kinds of JSON value. */
export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Definitions that a schema gathers while it is derived. */
type Definitions = Map<string, JsonSchema>

/**
 * What a document may look like, and the engine's value it stands for.
 *
 * `parse` always returns as much as it could read: members at fault are left out. Whether the whole is right is for
 * the collector to say, so that checks can go on and all problems come at once.
 */
export interface Shape<T> {
  /** The kinds of JSON value it reads. */
  readonly takes: readonly JsonKind[]
  /** The kinds of engine value it writes. */
  readonly holds: readonly JsonKind[]
  readonly expected: Words
  parse(input: unknown, pointer: string, problems: Problems): Loose<T> | undefined
  write(value: T): unknown
  schema(definitions: Definitions): JsonSchema
}

/** A value of which any member may be missing because it was at fault. */
export type Loose<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly (Loose<U> | undefined)[]
    : { readonly [K in keyof T]?: Loose<T[K]> | undefined }

/** A member that may be left out. */
export interface Optional<T> {
  readonly optional: Shape<T>
}

/** A member that stands for something when it is left out. */
export interface WithDefault<T> {
  readonly optional: Shape<T>
  readonly otherwise: T
}

type Field<T> = Shape<T> | Optional<T> | WithDefault<T>

/** Exactly the keys of a type, each with the shape of its member. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Shape<T[K]> | WithDefault<T[K]>
}

/** The value a shape stands for. */
export type ValueOf<S> = S extends { write(value: infer T): unknown } ? T : never

/** Looks at a value that was read, and reports what is wrong with its meaning. */
export type Check<T> = (value: Loose<T>, pointer: string, problems: Problems) => void

/**
 * Reads a document.
 *
 * @param check looks at the whole once its form is read, even where members are missing
 * @returns the value, or all its problems
 */
export function parseShape<T>(shape: Shape<T>, input: unknown, check?: Check<T>): Parsed<T> {
  const problems = collectProblems()
  const value = shape.parse(input, '', problems)
  if (value !== undefined) check?.(value, '', problems)
  // without a problem nothing is missing, so what was read loosely is the whole
  return problems.list.length === 0 ? { ok: true, value: value as T } : { ok: false, problems: problems.list }
}

/**
 * The JSON Schema of a shape.
 *
 * @param id a URN that stays for as long as the shape's meaning does
 */
export function schemaOf(shape: Pick<Shape<unknown>, 'schema'>, id: string, title: string): JsonSchema {
  const definitions: Definitions = new Map()
  const root = shape.schema(definitions)
  const defs = Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    ...root,
    ...(definitions.size > 0 && { $defs: defs }),
  }
}

/** What kind of JSON value this is; `undefined` for what JSON does not have. */
export function kindOf(value: unknown): JsonKind | undefined {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const kind = typeof value
  return kind === 'string' || kind === 'number' || kind === 'boolean' || kind === 'object' ? kind : undefined
}

const KIND_WORDS: Readonly<Record<JsonKind, Words>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  null: { en: 'null', zh: 'null' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
}

function wrongType(expected: Words, input: unknown): Saying {
  const kind = kindOf(input)
  const is = kind === undefined ? { en: 'not JSON', zh: '非 JSON 值' } : KIND_WORDS[kind]
  return {
    says: { en: `${quoted(input)} is ${is.en}`, zh: `${quoted(input)} 是${is.zh}` },
    expected,
  }
}

/** A list of words in both languages, for messages. */
export function oneOfWords(words: readonly string[]): Words {
  const all = words.map(quoted)
  const few = all.length <= 12 ? all : [...all.slice(0, 10), '…']
  return all.length === 1
    ? { en: few.join(''), zh: few.join('') }
    : { en: `one of ${few.join(', ')}`, zh: `以下之一 ${few.join('、')}` }
}

/** Whether this is a plain object, the only kind with members that documents have. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object'
}

/** What a form of text is called when it is not kept. */
export interface TextForm {
  readonly code: ProblemCode
  /** A regular expression source, with flag `u`, that the whole text matches. */
  readonly pattern: string
  readonly expected: Words
  /** A more helpful word on one way to miss it; `undefined` where it does not apply. */
  readonly otherwise?: (text: string) => { readonly code: ProblemCode; readonly says: Words } | undefined
  /** Whether a text that keeps the form means something; reports where not. */
  readonly check?: (text: string, pointer: string, problems: Problems) => void
}

/** Text of a form that stands for itself. */
export function text(form: TextForm): Shape<string> {
  return readAs(
    form,
    (read) => read,
    (value) => value,
    'string',
  )
}

/**
 * Text of a form that stands for another value, for example an instant for its epoch second.
 *
 * @param read gives the value of a text that keeps the form; `undefined` if it reported a problem
 */
export function readAs<T extends string | number>(
  form: TextForm,
  read: (text: string, pointer: string, problems: Problems) => T | undefined,
  write: (value: T) => string,
  holds: 'string' | 'number',
): Shape<T> {
  const pattern = new RegExp(form.pattern, 'u')
  return {
    takes: ['string'],
    holds: [holds],
    expected: form.expected,
    parse: (input, pointer, problems) => {
      if (typeof input !== 'string') {
        problems.add('wrong-type', pointer, input, wrongType(form.expected, input))
        return undefined
      }
      if (!pattern.test(input)) {
        const { code, says } = form.otherwise?.(input) ?? {
          code: form.code,
          says: { en: `${quoted(input)} is not in form`, zh: `${quoted(input)} 格式不对` },
        }
        problems.add(code, pointer, input, { says, expected: form.expected })
        return undefined
      }
      form.check?.(input, pointer, problems)
      return read(input, pointer, problems) as Loose<T> | undefined
    },
    write,
    schema: () => ({ type: 'string', pattern: form.pattern }),
  }
}

/** One word of a vocabulary. */
export function word<const T extends string>(words: readonly T[]): Shape<T> {
  const expected = oneOfWords(words)
  return {
    takes: ['string'],
    holds: ['string'],
    expected,
    parse: (input, pointer, problems) => {
      if (typeof input !== 'string') problems.add('wrong-type', pointer, input, wrongType(expected, input))
      else if ((words as readonly string[]).includes(input)) return input as Loose<T>
      else
        problems.add('unknown-word', pointer, input, {
          says: { en: `unknown word ${quoted(input)}`, zh: `未知的词 ${quoted(input)}` },
          expected,
          perhaps: nearest(input, words),
        })
      return undefined
    },
    write: (value) => value,
    schema: () => (words.length === 1 ? { const: words[0] } : { enum: words }),
  }
}

/**
 * A vocabulary that exists only as a type, as a list: the compiler asks for every word and takes no other.
 *
 * @param words each word with `true`
 */
export function vocabulary<T extends string>(words: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(words) as T[]
}

/** A whole number of a range, both ends included; without a range, any that JSON readers agree on. */
export function integer(range: { readonly least?: number; readonly most?: number } = {}): Shape<number> {
  const { least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER } = range
  const en =
    range.most !== undefined
      ? `a whole number from ${least} to ${most}`
      : range.least !== undefined
        ? `a whole number of at least ${least}`
        : 'a whole number'
  const zh =
    range.most !== undefined
      ? `${least} 至 ${most} 的整数`
      : range.least !== undefined
        ? `不小于 ${least} 的整数`
        : '整数'
  const expected = { en, zh }
  return {
    takes: ['number'],
    holds: ['number'],
    expected,
    parse: (input, pointer, problems) => {
      if (typeof input !== 'number') problems.add('wrong-type', pointer, input, wrongType(expected, input))
      else if (!Number.isSafeInteger(input) || input < least || input > most)
        problems.add('bad-number', pointer, input, {
          says: { en: `${quoted(input)} is out of range`, zh: `${quoted(input)} 超出范围` },
          expected,
        })
      else return input
      return undefined
    },
    write: (value) => value,
    schema: () => ({ type: 'integer', minimum: least, maximum: most }),
  }
}

/** `true` or `false`. */
export const yesOrNo: Shape<boolean> = {
  takes: ['boolean'],
  holds: ['boolean'],
  expected: KIND_WORDS.boolean,
  parse: (input, pointer, problems) => {
    if (typeof input === 'boolean') return input
    problems.add('wrong-type', pointer, input, wrongType(KIND_WORDS.boolean, input))
    return undefined
  },
  write: (value) => value,
  schema: () => ({ type: 'boolean' }),
}

/** Only `true`: a member that is either said or left out. */
export const onlyTrue: Shape<true> = {
  takes: ['boolean'],
  holds: ['boolean'],
  expected: { en: '`true`', zh: '`true`' },
  parse: (input, pointer, problems) => {
    if (input === true) return true
    problems.add('wrong-type', pointer, input, wrongType(onlyTrue.expected, input))
    return undefined
  },
  write: (value) => value,
  schema: () => ({ const: true }),
}

/** A value or `null`. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  const none: Shape<null> = {
    takes: ['null'],
    holds: ['null'],
    expected: KIND_WORDS.null,
    parse: () => null,
    write: () => null,
    schema: () => ({ type: 'null' }),
  }
  return either(shape, none)
}

/** A list. */
export function list<T>(member: Shape<T>, options: { readonly least?: number } = {}): Shape<readonly T[]> {
  const least = options.least ?? 0
  const expected: Words =
    least > 0
      ? {
          en: `a list with at least ${least} of ${member.expected.en}`,
          zh: `至少含 ${least} 项的列表，每项为${member.expected.zh}`,
        }
      : { en: `a list of ${member.expected.en}`, zh: `列表，每项为${member.expected.zh}` }
  return {
    takes: ['array'],
    holds: ['array'],
    expected,
    parse: (input, pointer, problems) => {
      if (!Array.isArray(input)) {
        problems.add('wrong-type', pointer, input, wrongType(expected, input))
        return undefined
      }
      if (input.length < least)
        problems.add('empty-list', pointer, input, {
          says: { en: 'the list has too few members', zh: '列表项数不足' },
          expected,
        })
      const read = Array.from(input, (one: unknown, i) => member.parse(one, below(pointer, i), problems))
      return read
    },
    write: (values) => values.map((value) => member.write(value)),
    schema: (definitions) => ({
      type: 'array',
      items: member.schema(definitions),
      ...(least > 0 && { minItems: least }),
    }),
  }
}

/** An object with free keys, all members of one shape. */
export function record<T>(member: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const expected: Words = {
    en: `an object whose members are ${member.expected.en}`,
    zh: `对象，各成员为${member.expected.zh}`,
  }
  return {
    takes: ['object'],
    holds: ['object'],
    expected,
    parse: (input, pointer, problems) => {
      if (!isObject(input)) {
        problems.add('wrong-type', pointer, input, wrongType(expected, input))
        return undefined
      }
      return Object.fromEntries(
        present(input).flatMap(([key, value]) => {
          const read = member.parse(value, below(pointer, key), problems)
          return read === undefined ? [] : [[key, read]]
        }),
      ) as Loose<Readonly<Record<string, T>>>
    },
    write: (value) => Object.fromEntries(Object.entries(value).map(([k, v]) => [k, member.write(v)])),
    schema: (definitions) => ({ type: 'object', additionalProperties: member.schema(definitions) }),
  }
}

/** A member that may be left out. */
export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape }
}

/** A member that stands for `otherwise` when it is left out. */
export function withDefault<T>(shape: Shape<T>, otherwise: T): WithDefault<T> {
  return { optional: shape, otherwise }
}

/**
 * An object with these members and no other.
 *
 * @param what what it is called in messages
 * @param fields every key of the type, each with its shape
 * @param checks what to look at beyond the members' own form
 */
export function object<T extends object>(
  what: Words,
  fields: Fields<T>,
  ...checks: readonly Check<T>[]
): Shape<T> {
  const all = Object.entries<Field<unknown>>(fields)
  const required = all.filter(([, field]) => !('optional' in field)).map(([key]) => key)
  const names = all.map(([key]) => key)
  const shapeOf = (field: Field<unknown>): Shape<unknown> => ('optional' in field ? field.optional : field)
  return {
    takes: ['object'],
    holds: ['object'],
    expected: what,
    parse: (input, pointer, problems) => {
      if (!isObject(input)) {
        problems.add('wrong-type', pointer, input, wrongType(what, input))
        return undefined
      }
      const given = new Map(present(input))
      const missing = required.filter((key) => !given.has(key))
      for (const key of given.keys()) {
        if (names.includes(key)) continue
        problems.add('unknown-key', below(pointer, key), given.get(key), {
          says: {
            en: `unknown key ${quoted(key)} in ${what.en}`,
            zh: `${what.zh}中有未知的键 ${quoted(key)}`,
          },
          expected: oneOfWords(names.filter((name) => !given.has(name))),
          perhaps: nearest(
            key,
            names.filter((name) => !given.has(name)),
          ),
        })
      }
      for (const key of missing) {
        const field = fields[key as keyof T] as Shape<unknown>
        problems.add('missing-key', pointer, undefined, {
          says: { en: `${what.en} lacks ${quoted(key)}`, zh: `${what.zh}缺少 ${quoted(key)}` },
          expected: field.expected,
        })
      }
      const members = all.flatMap(([key, field]) => {
        if (!given.has(key)) return 'otherwise' in field ? [[key, field.otherwise]] : []
        const read = shapeOf(field).parse(given.get(key), below(pointer, key), problems)
        return read === undefined ? [] : [[key, read]]
      })
      const value = Object.fromEntries(members) as Loose<T>
      for (const check of checks) check(value, pointer, problems)
      return value
    },
    write: (value) => {
      const held = value as Readonly<Record<string, unknown>>
      return Object.fromEntries(
        all.flatMap(([key, field]) =>
          held[key] === undefined ? [] : [[key, shapeOf(field).write(held[key])]],
        ),
      )
    },
    schema: (definitions) => ({
      type: 'object',
      properties: Object.fromEntries(all.map(([key, field]) => [key, shapeOf(field).schema(definitions)])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    }),
  }
}

/** Members that are there; one that is `undefined` is not, as JSON would leave it out. */
function present(value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined)
}

/** The variants of a union, by the value of the key that tells them apart. */
export type Variants<T, K extends keyof T> = {
  readonly [V in T[K] & string]: Shape<Extract<T, Readonly<Record<K, V>>>>
}

/**
 * One of several objects, told apart by the value of a key that all have.
 *
 * @param variants every value of the key with the shape of its object, the key included
 */
export function tagged<T extends object, K extends keyof T & string>(
  what: Words,
  key: K,
  variants: Variants<T, K>,
): Shape<T> {
  const shapes = new Map(Object.entries<Shape<T>>(variants))
  const tag = word([...shapes.keys()])
  return {
    takes: ['object'],
    holds: ['object'],
    expected: what,
    parse: (input, pointer, problems) => {
      if (!isObject(input)) {
        problems.add('wrong-type', pointer, input, wrongType(what, input))
        return undefined
      }
      if (!Object.hasOwn(input, key) || input[key] === undefined) {
        problems.add('missing-key', pointer, undefined, {
          says: { en: `${what.en} lacks ${quoted(key)}`, zh: `${what.zh}缺少 ${quoted(key)}` },
          expected: tag.expected,
        })
        return undefined
      }
      const chosen = tag.parse(input[key], below(pointer, key), problems)
      return chosen === undefined ? undefined : shapes.get(chosen)?.parse(input, pointer, problems)
    },
    write: (value) => shapes.get(String(value[key]))?.write(value),
    schema: (definitions) => ({ oneOf: [...shapes.values()].map((shape) => shape.schema(definitions)) }),
  }
}

/** Every key that some member of a union has. */
type AnyKey<T> = T extends unknown ? keyof T : never

/** The variants of a union, by a key that only that variant always has. */
export type KeyedVariants<T> = {
  readonly [K in AnyKey<T> & string]?: Shape<Extract<T, { readonly [P in K]: unknown }>>
}

/** Nothing to add if every member of the union has its telling key, else impossible to give. */
type EveryMember<T, V> = [T] extends [
  { [K in keyof V]: K extends string ? Extract<T, { readonly [P in K]: unknown }> : never }[keyof V],
]
  ? unknown
  : never

/**
 * One of several objects, told apart by which of these keys it has; exactly one of them stands.
 *
 * Called in two steps, the first with the union's type: `variants` names each telling key with the shape of its
 * object, the key included.
 */
export function keyed<T extends object>(): <const V extends KeyedVariants<T>>(
  what: Words,
  variants: V & EveryMember<T, V>,
) => Shape<T> {
  return (what, variants) => {
    const shapes = Object.entries(variants) as unknown as readonly (readonly [string, Shape<T>])[]
    const expected: Words = (() => {
      const keys = oneOfWords(shapes.map(([key]) => key))
      return { en: `${what.en} with ${keys.en}`, zh: `${what.zh}，含${keys.zh}` }
    })()
    const standing = (value: object): readonly (readonly [string, Shape<T>])[] =>
      shapes.filter(
        ([key]) => Object.hasOwn(value, key) && (value as Record<string, unknown>)[key] !== undefined,
      )
    return {
      takes: ['object'],
      holds: ['object'],
      expected: what,
      parse: (input, pointer, problems) => {
        if (!isObject(input)) {
          problems.add('wrong-type', pointer, input, wrongType(what, input))
          return undefined
        }
        const [first, ...more] = standing(input)
        if (first && more.length === 0) return first[1].parse(input, pointer, problems)
        const keys = Object.keys(input)
        problems.add('unknown-form', pointer, input, {
          says: first
            ? {
                en: `${what.en} cannot have ${[first, ...more].map(([key]) => quoted(key)).join(' and ')} together`,
                zh: `${what.zh}不能同时有 ${[first, ...more].map(([key]) => quoted(key)).join('、')}`,
              }
            : {
                en: `${quoted(input)} is none of the forms of ${what.en}`,
                zh: `${quoted(input)} 不是${what.zh}的任何一种形式`,
              },
          expected,
          perhaps: first
            ? undefined
            : keys
                .map((key) =>
                  nearest(
                    key,
                    shapes.map(([known]) => known),
                  ),
                )
                .find((near) => near !== undefined),
        })
        return undefined
      },
      write: (value) => standing(value)[0]?.[1].write(value),
      schema: (definitions) => ({ oneOf: shapes.map(([, shape]) => shape.schema(definitions)) }),
    }
  }
}

/** One of two shapes that take different kinds of JSON value, for example a word or a list. */
export function either<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  const expected: Words = {
    en: `${a.expected.en}, or ${b.expected.en}`,
    zh: `${a.expected.zh}，或${b.expected.zh}`,
  }
  return {
    takes: [...a.takes, ...b.takes],
    holds: [...a.holds, ...b.holds],
    expected,
    parse: (input, pointer, problems) => {
      const kind = kindOf(input)
      if (kind !== undefined && a.takes.includes(kind)) return a.parse(input, pointer, problems)
      if (kind !== undefined && b.takes.includes(kind)) return b.parse(input, pointer, problems)
      problems.add('wrong-type', pointer, input, wrongType(expected, input))
      return undefined
    },
    write: (value) => {
      const kind = kindOf(value)
      return kind !== undefined && a.holds.includes(kind) ? a.write(value as A) : b.write(value as B)
    },
    schema: (definitions) => ({ anyOf: [a.schema(definitions), b.schema(definitions)] }),
  }
}

/** One of a few words, or another shape: the words first, even where the other shape is text too. */
export function wordOr<const W extends string, T>(words: readonly W[], other: Shape<T>): Shape<W | T> {
  const named = word(words)
  const isWord = (value: unknown): value is W => (words as readonly unknown[]).includes(value)
  const expected: Words = {
    en: `${named.expected.en}, or ${other.expected.en}`,
    zh: `${named.expected.zh}，或${other.expected.zh}`,
  }
  return {
    takes: [...new Set<JsonKind>(['string', ...other.takes])],
    holds: [...new Set<JsonKind>(['string', ...other.holds])],
    expected,
    parse: (input, pointer, problems) => {
      if (isWord(input)) return input as Loose<W | T>
      const kind = kindOf(input)
      if (kind !== undefined && other.takes.includes(kind)) return other.parse(input, pointer, problems)
      if (kind === 'string')
        problems.add('unknown-word', pointer, input, {
          says: { en: `unknown word ${quoted(input)}`, zh: `未知的词 ${quoted(input)}` },
          expected,
          perhaps: nearest(String(input), words),
        })
      else problems.add('wrong-type', pointer, input, wrongType(expected, input))
      return undefined
    },
    write: (value) => (isWord(value) ? value : other.write(value)),
    schema: (definitions) => ({ anyOf: [named.schema(definitions), other.schema(definitions)] }),
  }
}

/** A fact: a value, or `{ oneOf: [...] }` where it is one of these and which is not known. */
export function fact<T extends string | number | boolean>(
  value: Shape<T>,
): Shape<T | { readonly oneOf: readonly T[] }> {
  const element = object<{ readonly oneOf: readonly T[] }>(
    { en: 'an object with `oneOf`', zh: '含 `oneOf` 的对象' },
    { oneOf: list<T>(value, { least: 1 }) },
  )
  return either(value, element)
}

/** How deep documents may be nested. */
export const DEPTH_AT_MOST = 64

/**
 * A shape with a name of its own: it is defined once in the schema, and it may contain itself.
 *
 * @param name a definition name, for example `Condition`
 */
export function named<T>(name: string, what: Words, make: () => Shape<T>): Shape<T> {
  let made: Shape<T> | undefined
  const shape = (): Shape<T> => (made ??= make())
  return {
    takes: ['object'],
    holds: ['object'],
    expected: what,
    parse: (input, pointer, problems) => {
      if (pointer.split('/').length > DEPTH_AT_MOST) {
        problems.add('too-deep', pointer, undefined, {
          says: { en: `${what.en} is nested too deeply`, zh: `${what.zh}嵌套过深` },
          expected: { en: `at most ${DEPTH_AT_MOST} levels`, zh: `至多 ${DEPTH_AT_MOST} 层` },
        })
        return undefined
      }
      return shape().parse(input, pointer, problems)
    },
    write: (value) => shape().write(value),
    schema: (definitions) => {
      if (!definitions.has(name)) {
        definitions.set(name, {}) // holds the place, so that a shape that contains itself ends here
        definitions.set(name, shape().schema(definitions))
      }
      return { $ref: `#/$defs/${name}` }
    },
  }
}

/** A shape with a further check on what was read. */
export function checked<T>(shape: Shape<T>, check: Check<T>): Shape<T> {
  return {
    ...shape,
    parse: (input, pointer, problems) => {
      const value = shape.parse(input, pointer, problems)
      if (value !== undefined) check(value, pointer, problems)
      return value
    },
  }
}
