/** Values by a JSON Schema of the document, and values that no schema asks for, for the fuzzing of routes. */
import fc from 'fast-check'
import type { Schema } from '../documentation/document.ts'

/** Texts that have broken other systems: SQL, markup, directions, NUL, halves of characters, sheer size. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  "'; drop table entry; --",
  "' or '1'='1",
  '${jndi:ldap://x}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '../../../etc/passwd',
  '\u202Egpj.exe',
  '\u2066a\u2069',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uDFFF\uD800',
  '\uFEFF',
  'é\u0301\u0302',
  '𠮷野家',
  '١٢٣',
  '％ＯＲ',
  'NaN',
  '__proto__',
  'constructor',
  '%',
  '%00',
  '\\',
  '{a,b}',
  '2026-02-30T25:61:00Z',
  '+999999-12-31T23:59:59Z',
  '-000001-01-01T00:00:00Z',
  'x'.repeat(201),
  'x'.repeat(70_000),
]

const HOSTILE_OTHERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0,
  0.1,
  1e21,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  {},
  [[]],
  [null],
  { toString: 1 },
  JSON.parse('{"__proto__":{"admin":true}}') as unknown,
  Array.from({ length: 2000 }, (_, i) => i),
]

/** Anything. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.constantFrom(...HOSTILE_OTHERS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
)

export interface ValuesOptions {
  readonly schemas: Readonly<Record<string, Schema>>
  /** Texts to be tried where a pattern takes them: ids that are there, so that requests get further than the border. */
  readonly texts: readonly string[]
}

/** Values that a schema takes, as far as it says; a check in code may still refuse them. */
export function valuesOf(schema: Schema, options: ValuesOptions): fc.Arbitrary<unknown> {
  const reference = schema['$ref']
  if (typeof reference === 'string')
    return valuesOf(options.schemas[reference.split('/').at(-1) ?? ''] ?? {}, options)
  for (const key of ['anyOf', 'oneOf'])
    if (Array.isArray(schema[key]))
      return fc.oneof(...(schema[key] as readonly Schema[]).map((s) => valuesOf(s, options)))
  if (Array.isArray(schema['allOf'])) return valuesOf(merged(schema, options), options)
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if ('const' in schema) return fc.constant(schema['const'])
  const type = schema['type']
  const types = (Array.isArray(type) ? type : type === undefined ? [] : [type]) as readonly string[]
  return types.length === 0 ? hostile : fc.oneof(...types.map((type) => ofType(type, schema, options)))
}

function ofType(type: string, schema: Schema, options: ValuesOptions): fc.Arbitrary<unknown> {
  const bound = (name: string, usual: number): number =>
    typeof schema[name] === 'number' ? schema[name] : usual
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer': {
      const least = bound('minimum', -10)
      return fc.integer({ min: least, max: bound('maximum', Math.max(least, 0) + 10_000) })
    }
    case 'number': {
      const least = bound('minimum', -10)
      return fc.double({ min: least, max: bound('maximum', Math.max(least, 0) + 10_000), noNaN: true })
    }
    case 'string':
      return textOf(schema, options)
    case 'array': {
      const least = bound('minItems', 0)
      return fc.array(valuesOf((schema['items'] ?? {}) as Schema, options), {
        minLength: least,
        maxLength: Math.max(least, Math.min(bound('maxItems', 3), 3)),
      })
    }
    case 'object':
      return objectOf(schema, options)
    default:
      return hostile
  }
}

function objectOf(schema: Schema, options: ValuesOptions): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>)
  const required = ((schema['required'] ?? []) as readonly string[]).filter((name) =>
    properties.some(([known]) => known === name),
  )
  const more = schema['additionalProperties']
  const fixed = fc.record(
    Object.fromEntries(properties.map(([name, inner]) => [name, valuesOf(inner, options)])),
    { requiredKeys: [...required] },
  )
  return typeof more === 'object' && more !== null && properties.length === 0
    ? fc.dictionary(fc.constantFrom(...options.texts, 'a', 'b'), valuesOf(more as Schema, options), {
        maxKeys: 3,
      })
    : fixed
}

function textOf(schema: Schema, { texts }: ValuesOptions): fc.Arbitrary<string> {
  const [least, most] = [Number(schema['minLength'] ?? 0), Number(schema['maxLength'] ?? 40)]
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : undefined
  const takes = (text: string): boolean =>
    text.length >= least && text.length <= most && (pattern === undefined || pattern.test(text))
  switch (schema['format']) {
    case 'date-time':
      return fc.constantFrom(
        '2026-03-02T12:00:00+08:00',
        '2026-03-02T04:00:00Z',
        '2026-03-03T05:00:00Z',
        '1970-01-01T00:00:00Z',
      )
    case 'date':
      return fc.constantFrom('2026-01-10', '2024-02-29', '1999-12-31')
    default: {
      const taken = [
        ...texts,
        'CN',
        'CN/GZ',
        '+8610000099999',
        'a@example.org',
        'Asia/Shanghai',
        'abcd',
        'x1',
      ].filter(takes)
      const fitting = HOSTILE_TEXTS.filter(takes)
      const free =
        pattern === undefined
          ? [
              fc.string({ minLength: least, maxLength: Math.max(least, Math.min(most, 30)) }),
              // filtered beforehand: a filter that nothing passes would look for ever
              ...(fitting.length > 0 ? [fc.constantFrom(...fitting)] : []),
            ]
          : []
      return fc.oneof(...(taken.length > 0 ? [fc.constantFrom(...taken)] : [fc.constant('x')]), ...free)
    }
  }
}

/** All parts of a schema as one object. */
function merged(schema: Schema, options: ValuesOptions): Schema {
  const parts = (schema['allOf'] as readonly Schema[]).map((part) => {
    const reference = part['$ref']
    const found = typeof reference === 'string' ? options.schemas[reference.split('/').at(-1) ?? ''] : part
    return found?.['allOf'] ? merged(found, options) : (found ?? {})
  })
  return parts.reduce(
    (all, part) => ({
      ...all,
      ...part,
      properties: {
        ...(all['properties'] as object | undefined),
        ...(part['properties'] as object | undefined),
      },
      required: [...((all['required'] ?? []) as string[]), ...((part['required'] ?? []) as string[])],
    }),
    {},
  )
}

/** A value with one thing wrong with it: something replaced, removed or added, anywhere in it. */
export function damaged(value: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(value)
  return fc
    .record({ at: fc.nat(places.length - 1), how: fc.constantFrom('replace', 'remove', 'add'), by: hostile })
    .map(({ at, how, by }) => changed(value, places[at] ?? [], { how, by }))
}

const placesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))
    : []),
]

function changed(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: { readonly how: string; readonly by: unknown },
): unknown {
  if (key === undefined)
    return change.how === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, 'added-by-nobody': change.by }
      : change.by
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, i) =>
      String(i) !== key
        ? [inner]
        : rest.length === 0 && change.how === 'remove'
          ? []
          : [changed(inner, rest, change)],
    )
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, inner]) =>
      name !== key
        ? [[name, inner as unknown]]
        : rest.length === 0 && change.how === 'remove'
          ? []
          : [[name, changed(inner, rest, change)]],
    ),
  )
}
