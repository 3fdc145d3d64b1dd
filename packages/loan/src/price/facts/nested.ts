/** Values whose names are places: `on.signed` stands at `/on/signed` of a document. */
import {
  isObject,
  placeBelow,
  reportMissingKey,
  reportUnknownKeys,
  reportWrongType,
  type Shape,
} from '../../json/index.ts'

/** Values by name. */
export type Named = ReadonlyMap<string, unknown>

/** What may stand in a document, by name. No name is the beginning of another. */
export interface NamedShapes {
  readonly shapes: ReadonlyMap<string, Shape<unknown>>
  readonly required: readonly string[]
}

/** A document of named values. */
export function nested(named: NamedShapes): Shape<Named> {
  return nestedBelow('', named)
}

/** The part of a document that holds the names with a beginning, such as `on.`. */
function nestedBelow(beginning: string, named: NamedShapes): Shape<Named> {
  const isHere = (name: string): boolean => name.startsWith(beginning)
  const keyOf = (name: string): string => name.slice(beginning.length).split('.')[0] ?? ''
  const keys = [...new Set([...named.shapes.keys()].filter(isHere).map(keyOf))]
  const required = [...new Set(named.required.filter(isHere).map(keyOf))]
  const members = new Map(keys.map((key) => [key, memberOf(beginning + key, named)]))
  return {
    parse: (input, at) => {
      if (!isObject(input)) return reportWrongType(input, { en: 'an object', zh: '对象' }, at)
      reportUnknownKeys(input, keys, at)
      const missing = required.filter((key) => !Object.hasOwn(input, key))
      for (const key of missing) reportMissingKey(key, at)
      const read = keys
        .filter((key) => Object.hasOwn(input, key))
        .map((key) => members.get(key)?.parse(input[key], placeBelow(at, key)))
      const whole = read.filter((values) => values !== undefined)
      const isWhole = missing.length === 0 && whole.length === read.length
      return isWhole ? new Map(whole.flatMap((values) => [...values])) : undefined
    },
    write: (values) => {
      const stated = keys.filter((key) =>
        [...values.keys()].some((name) => name === beginning + key || name.startsWith(`${beginning}${key}.`)),
      )
      return Object.fromEntries(stated.map((key) => [key, members.get(key)?.write(values)]))
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries([...members].map(([key, { schema }]) => [key, schema])),
      required,
      additionalProperties: false,
    },
  }
}

/** What stands at a name: its value, or all whose names go on from it. */
function memberOf(name: string, named: NamedShapes): Shape<Named> {
  const shape = named.shapes.get(name)
  if (shape === undefined) return nestedBelow(`${name}.`, named)
  return {
    parse: (input, at) => {
      const value = shape.parse(input, at)
      return value === undefined ? undefined : new Map([[name, value]])
    },
    write: (values) => shape.write(values.get(name)),
    schema: shape.schema,
  }
}
