/**
 * Lists of things that are mostly alike, in little room: a debtor's contacts differ in their ids and times and hardly in
 * anything else. What things look like besides is written once for all that look so.
 */
import type { JsonValue } from '@forbear/journal/value'

/** A list in two parts. */
export interface Packed {
  /** Each way to look: a value with 0 for each of its numbers, and an empty text for each text that is called `id`. */
  readonly forms: readonly JsonValue[]
  /** Of each thing in turn the number of its form, and what stands in the places that the form leaves empty, in order. */
  readonly values: readonly (string | number)[]
}

/**
 * Packs a list.
 *
 * @param list  JSON but for members that are `undefined`, which are left out
 */
export function packed(list: readonly unknown[]): Packed {
  const numbers = new Map<string, number>()
  const forms: JsonValue[] = []
  const values: (string | number)[] = []
  for (const thing of list) {
    const at = values.push(0) - 1
    const form = emptied(thing as JsonValue, '', values)
    const text = JSON.stringify(form)
    const number = numbers.get(text) ?? forms.push(form) - 1
    numbers.set(text, number)
    values[at] = number
  }
  return { forms, values }
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)

/** A value's form; what was in its empty places is put behind what came before. */
function emptied(value: JsonValue, name: string, taken: (string | number)[]): JsonValue {
  if (typeof value === 'number' || (typeof value === 'string' && name === 'id')) {
    taken.push(value)
    return typeof value === 'number' ? 0 : ''
  }
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((item) => emptied(item, '', taken))
  // a copy has all members as its own, `__proto__` too, so that setting one sets no more than that
  const form: Record<string, JsonValue> = { ...value }
  for (const [key, inner] of Object.entries<JsonValue | undefined>(value)) {
    if (inner === undefined) delete form[key]
    else form[key] = emptied(inner, key, taken)
  }
  return form
}

/** Takes what stands in the next empty place. */
type Next = () => string | number
type Fill = (next: Next) => JsonValue

/** The list as it was. Parts that nothing was left empty in are shared by all things of a form. */
export function unpacked({ forms, values }: Packed): readonly JsonValue[] {
  const fills = forms.map((form) => filling(form, '') ?? (() => form))
  let at = 0
  const next: Next = () => values[at++] ?? 0
  const list: JsonValue[] = []
  while (at < values.length) {
    const fill = fills[Number(next())]
    if (!fill) throw new TypeError('a packed list names a form that it does not have')
    list.push(fill(next))
  }
  return list
}

/** How a form is filled; `undefined` where it has no empty place. */
function filling(form: JsonValue, name: string): Fill | undefined {
  if (typeof form === 'number' || (typeof form === 'string' && name === 'id')) return (next) => next()
  if (typeof form !== 'object' || form === null) return undefined
  if (isList(form)) {
    const items = form.map((item) => ({ item, fill: filling(item, '') }))
    if (items.every(({ fill }) => !fill)) return undefined
    return (next) => items.map(({ item, fill }) => (fill ? fill(next) : item))
  }
  const members = Object.entries(form).flatMap(([key, inner]) => {
    const fill = filling(inner, key)
    return fill ? [{ key, fill }] : []
  })
  if (members.length === 0) return undefined
  return (next) => {
    const made: Record<string, JsonValue> = { ...form }
    for (const { key, fill } of members) made[key] = fill(next)
    return made
  }
}
