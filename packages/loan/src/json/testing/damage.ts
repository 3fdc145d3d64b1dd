/** Documents with one place exchanged or taken away, to hold a border against its schema. */
import fc from 'fast-check'

/** Every place of a JSON value, as the keys that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...inner.flatMap(([key, one]) => placesIn(one, [...path, key]))]
}

/** A value with another at a place; `undefined` takes the place away. */
function damaged(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, k) => (String(k) === key ? (damaged(one, rest, by) ?? []) : [one]))
  }
  const { [key]: old, ...others } = value as Readonly<Record<string, unknown>>
  const made = damaged(old, rest, by)
  return made === undefined ? others : { ...others, [key]: made }
}

/** What is put in a place: what stands at the edge of being right, and anything. */
const SUBSTITUTES = fc.oneof(
  fc.constantFrom(undefined, null, true, '', '0', '-1', '1.50', '1.', '٣', '2023-02-29', '2024-02-29', 'eu'),
  fc.constantFrom(
    0,
    1,
    2,
    -1,
    1.5,
    1_200,
    1_201,
    [],
    {},
    { months: 1 },
    { weeks: 0 },
    { days: 1, months: 1 },
  ),
  fc.jsonValue({ maxDepth: 1 }),
)

/** A document with something exchanged. */
export function damagedFrom(whole: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...placesIn(whole)), SUBSTITUTES)
    .map(([place, by]) => damaged(whole, place, by))
}
