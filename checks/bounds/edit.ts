/** Edits: one change of a piece of plain data, with where it was made and what it was; how small edits make larger ones. */

/** A value with one change. */
export interface Edit<T> {
  /** JSON pointer from the value to what was changed; empty: the value itself. */
  readonly at: string
  /** The change in a few words, for example `+1 minute`. */
  readonly what: string
  readonly value: T
}

/** Every edit of a value, lazily. */
export type Edits<T> = Generator<Edit<T>, void, undefined>

type OptionalKey<T> = { [K in keyof T]-?: T extends Record<K, T[K]> ? never : K }[keyof T] & string

const step = (name: string | number): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The edits of one property, as edits of its owner; none where it is absent. */
export function* within<T extends object, K extends keyof T & string>(
  owner: T,
  key: K,
  edits: (value: NonNullable<T[K]>) => Iterable<Edit<NonNullable<T[K]>>>,
): Edits<T> {
  const value = owner[key]
  if (value === undefined || value === null) return
  for (const { at, what, value: changed } of edits(value)) {
    yield { at: `${step(key)}${at}`, what, value: { ...owner, [key]: changed } }
  }
}

/** The owner without an optional property; none where it is absent. */
export function* without<T extends object>(owner: T, key: OptionalKey<T>): Edits<T> {
  if (owner[key] === undefined) return
  const { [key]: _removed, ...rest } = owner
  yield { at: step(key), what: 'removed', value: rest as unknown as T }
}

/** The owner with another value of one property. */
export function* set<T extends object, K extends keyof T & string>(
  owner: T,
  key: K,
  value: T[K],
  what: string,
): Edits<T> {
  yield { at: step(key), what, value: { ...owner, [key]: value } }
}

/** The edits of each item, as edits of the list. */
export function* items<T>(list: readonly T[], edits: (item: T) => Iterable<Edit<T>>): Edits<readonly T[]> {
  for (const [index, item] of list.entries()) {
    for (const { at, what, value } of edits(item)) {
      yield { at: `${step(index)}${at}`, what, value: list.with(index, value) }
    }
  }
}

/** The list without each of its items in turn. */
export function* eachRemoved<T>(list: readonly T[]): Edits<readonly T[]> {
  for (const [index, item] of list.entries()) {
    const name = typeof item === 'string' || typeof item === 'number' ? ` ${item}` : ''
    yield { at: step(index), what: `removed${name}`, value: list.toSpliced(index, 1) }
  }
}

/** The list without each of its items in turn, and with the first word of the universe that it lacks. */
export function* eachRemovedOneAdded<T extends string | number>(
  list: readonly T[],
  universe: readonly T[],
): Edits<readonly T[]> {
  yield* eachRemoved(list)
  const absent = universe.find((word) => !list.includes(word))
  if (absent !== undefined) yield { at: '', what: `added ${absent}`, value: [...list, absent] }
}

/** One more, and one less where that is not below the least that makes sense. */
export function* oneStep(number: number, least: number): Edits<number> {
  yield { at: '', what: '+1', value: number + 1 }
  if (number - 1 >= least) yield { at: '', what: '-1', value: number - 1 }
}
