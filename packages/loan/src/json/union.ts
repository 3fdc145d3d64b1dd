/** Shapes of values that have one form of several: told apart by a word, by a key, or by being text. */
import type { Words } from '@forbear/conduct/language'
import { reportMissingKey, type ObjectShape } from './object.ts'
import { isObject, placeBelow, quotedList, reportWrongType, word, type Shape } from './shape.ts'

/**
 * A union told apart by the word under one key, such as an event by its `type`.
 *
 * @param shapes one for each word of the key; a word whose members differ in more than their values takes one of them
 */
export function tagged<T extends object, K extends keyof T & string>(
  key: K,
  shapes: { readonly [W in T[K] & string]: Shape<Extract<T, Readonly<Record<K, W>>>> },
): Shape<T> {
  const byWord = new Map(Object.entries(shapes) as unknown as readonly (readonly [string, Shape<T>])[])
  const tag = word([...byWord.keys()])
  return {
    parse: (input, at) => {
      if (!isObject(input)) return reportWrongType(input, { en: 'an object', zh: '对象' }, at)
      if (!Object.hasOwn(input, key)) return reportMissingKey(key, at)
      const chosen = tag.parse(input[key], placeBelow(at, key))
      return chosen === undefined ? undefined : byWord.get(chosen)?.parse(input, at)
    },
    write: (value) => byWord.get(String(value[key]))?.write(value),
    schema: { oneOf: [...byWord.values()].map((s) => s.schema) },
  }
}

type KeyOfUnion<T> = T extends unknown ? keyof T & string : never

/**
 * A union told apart by which key is there, such as a step of `{"months": 1}` or `{"days": 14}`.
 *
 * @param shapes by a member of the type that no other alternative has
 */
export function byKey<T extends object>(
  shapes: {
    readonly [K in KeyOfUnion<T>]?: ObjectShape<Extract<T, { readonly [P in K]: unknown }>>
  },
): Shape<T> {
  const alternatives = (
    Object.entries(shapes) as unknown as readonly (readonly [string, ObjectShape<T>])[]
  ).map(([member, shape]) => ({ member, name: shape.names.get(member) ?? member, shape }))
  const keys = quotedList(alternatives.map(({ name }) => name))
  const expected = { en: `an object with one of ${keys.en}`, zh: `含有以下一个键的对象：${keys.zh}` }
  return {
    parse: (input, at) => {
      if (!isObject(input)) return reportWrongType(input, expected, at)
      const found = alternatives.filter(({ name }) => Object.hasOwn(input, name))
      const [only] = found
      if (found.length === 1 && only !== undefined) return only.shape.parse(input, at)
      at.report({
        code: found.length === 0 ? 'missing-key' : 'contradiction',
        found: input,
        says:
          found.length === 0
            ? { en: 'none of the keys is there', zh: '一个键也没有' }
            : { en: 'more than one of the keys is there', zh: '同时有多个键' },
        expected,
      })
      return undefined
    },
    write: (value) => alternatives.find(({ member }) => Object.hasOwn(value, member))?.shape.write(value),
    schema: { oneOf: alternatives.map(({ shape }) => shape.schema) },
  }
}

/** A word, or something else: `"disbursement"` or `{"on": …}`. */
export function wordOr<W extends string, T extends object>(one: W, other: Shape<T>): Shape<W | T> {
  const only = word([one])
  return {
    parse: (input, at) => (typeof input === 'string' ? only.parse(input, at) : other.parse(input, at)),
    write: (value) => (typeof value === 'string' ? value : other.write(value)),
    schema: { oneOf: [only.schema, other.schema] },
  }
}

/** A value that is text, or else an object: `"18.25"` or `{"percent": …}`. Written as text. */
export function textOr<T>(text: Shape<T>, other: Shape<T>, expected: Words): Shape<T> {
  return {
    parse: (input, at) => {
      if (typeof input === 'string') return text.parse(input, at)
      return isObject(input) ? other.parse(input, at) : reportWrongType(input, expected, at)
    },
    write: text.write,
    schema: { oneOf: [text.schema, other.schema] },
  }
}
