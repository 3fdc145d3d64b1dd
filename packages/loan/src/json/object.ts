/** Objects of JSON: exactly the members of a type, each with its shape, and what their keys have to do with each other. */
import {
  isObject,
  placeBelow,
  quotedList,
  reportWrongType,
  type JsonSchema,
  type Place,
  type Shape,
} from './shape.ts'

/** The shape of an object, which knows how its members are named in JSON. */
export interface ObjectShape<T> extends Shape<T> {
  readonly names: ReadonlyMap<string, string>
}

/** A member that may be left out. */
export interface Optional<T> {
  readonly optional: Shape<T>
}

/** A member with another name in JSON than in the type. */
interface Renamed<S> {
  readonly as: string
  readonly member: S
}

type Member<S> = S | Renamed<S>

/** Exactly the members of a type, each with its shape. A member `…Minor` is named without `Minor` in JSON. */
export type Members<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? Member<Optional<Exclude<T[K], undefined>>>
    : Member<Shape<T[K]>>
}

/** A member that may be left out. */
export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape })

/** A member named otherwise in JSON. */
export const renamed = <S>(as: string, member: S): Renamed<S> => ({ as, member })

interface Slot {
  readonly key: string
  readonly name: string
  readonly shape: Shape<unknown>
  readonly isOptional: boolean
}

function slotOf(key: string, member: unknown): Slot {
  const { as, member: inner } = isRenamed(member) ? member : { as: key.replace(/Minor$/, ''), member }
  const isOptional = typeof inner === 'object' && inner !== null && 'optional' in inner
  const shape = (isOptional ? inner.optional : inner) as Shape<unknown>
  return { key, name: as, shape, isOptional }
}

const isRenamed = (member: unknown): member is Renamed<unknown> =>
  typeof member === 'object' && member !== null && 'as' in member

/**
 * An object with exactly these members; any other is refused, so that a mistyped setting is not passed over.
 *
 * @param check looks at an object whose members could all be read
 */
export function object<T extends object>(
  members: Members<T>,
  check?: (value: T, at: Place) => void,
): ObjectShape<T> {
  const slots = Object.entries(members).map(([key, member]) => slotOf(key, member))
  return {
    names: new Map(slots.map((s) => [s.key, s.name])),
    parse: (input, at) => {
      const value = parseMembers<T>(slots, input, at)
      if (value !== undefined) check?.(value, at)
      return value
    },
    write: (value) => writeMembers(slots, value),
    schema: {
      type: 'object',
      properties: Object.fromEntries(slots.map((s) => [s.name, s.shape.schema])),
      required: slots.filter((s) => !s.isOptional).map((s) => s.name),
      additionalProperties: false,
    },
  }
}

/** What the keys of an object have to do with each other, such as that one of two is there. */
export interface KeyRule {
  /** Reports what is wrong with the keys. */
  readonly check: (input: Readonly<Record<string, unknown>>, at: Place) => void
  /** The same, as far as a schema can say it. */
  readonly schema: JsonSchema
}

/** An object whose keys keep rules; what breaks them is told together with the faults of the members. */
export function withKeys<T>(shape: Shape<T>, rules: readonly KeyRule[]): Shape<T> {
  return {
    parse: (input, at) => {
      let isRight = true
      const watched: Place = {
        pointer: at.pointer,
        report: (saying) => {
          isRight = false
          at.report(saying)
        },
      }
      if (isObject(input)) for (const { check } of rules) check(input, watched)
      const value = shape.parse(input, at)
      return isRight ? value : undefined
    },
    write: shape.write,
    schema: { ...shape.schema, allOf: rules.map(({ schema }) => schema) },
  }
}

function parseMembers<T extends object>(slots: readonly Slot[], input: unknown, at: Place): T | undefined {
  if (!isObject(input)) return reportWrongType(input, { en: 'an object', zh: '对象' }, at)
  reportUnknownKeys(
    input,
    slots.map((s) => s.name),
    at,
  )
  let isWhole = true
  const value: Record<string, unknown> = {}
  for (const { key, name, shape, isOptional } of slots) {
    if (Object.hasOwn(input, name)) {
      const read = shape.parse(input[name], placeBelow(at, name))
      if (read === undefined) isWhole = false
      else value[key] = read
    } else if (!isOptional) {
      isWhole = false
      reportMissingKey(name, at)
    }
  }
  return isWhole ? (value as T) : undefined
}

function writeMembers(slots: readonly Slot[], value: object): unknown {
  const members = new Map(Object.entries(value))
  return Object.fromEntries(
    slots.flatMap(({ key, name, shape }) => {
      const inner: unknown = members.get(key)
      return inner === undefined ? [] : [[name, shape.write(inner)]]
    }),
  )
}

/** Reports a member that must be there and is not. */
export function reportMissingKey(name: string, at: Place): undefined {
  at.report({
    code: 'missing-key',
    found: undefined,
    says: { en: `the key \`${name}\` is missing`, zh: `缺少键 \`${name}\`` },
    expected: { en: 'it among the keys here', zh: '此处含有该键' },
  })
  return undefined
}

/** Reports members that the form has not. */
export function reportUnknownKeys(
  input: Readonly<Record<string, unknown>>,
  names: readonly string[],
  at: Place,
): void {
  const list = quotedList(names)
  for (const key of Object.keys(input)) {
    if (names.includes(key)) continue
    placeBelow(at, key).report({
      code: 'unknown-key',
      found: input[key],
      says: { en: `there is no key \`${key}\` here`, zh: `此处没有键 \`${key}\`` },
      expected: { en: `only ${list.en}`, zh: `以下键之一：${list.zh}` },
    })
  }
}
