/** Finds every text in two languages inside data, with the path to it. */
import type { Words } from '../sourced.ts'

export interface Found {
  readonly path: string
  readonly words: Words
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Every `{ zh, en }` under a value. */
export function wordsIn(value: unknown, path: string): readonly Found[] {
  if (!isObject(value)) return []
  const { zh, en } = value
  if (typeof zh === 'string' && typeof en === 'string') return [{ path, words: { zh, en } }]
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${path}.${key}`))
}

/** Every object that has the key, with the path to it. */
export function objectsWith(
  value: unknown,
  key: string,
  path: string,
): readonly { readonly path: string; readonly object: Readonly<Record<string, unknown>> }[] {
  if (!isObject(value)) return []
  return [
    ...(key in value ? [{ path, object: value }] : []),
    ...Object.entries(value).flatMap(([name, inner]) => objectsWith(inner, key, `${path}.${name}`)),
  ]
}
