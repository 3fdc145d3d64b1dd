/** Cursors of lists: where a page ended, opaque to who hands it back. */
import { z } from '@hono/zod-openapi'
import { ProblemError } from '../platform/problem.ts'

/** How a page is asked for. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

/** The cursor of a row, by the keys that order it. */
export const cursorOf = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url')

/**
 * The keys of a cursor; `undefined` where none was handed in.
 *
 * @throws {ProblemError} `invalid` where it is none of ours
 */
export function keysOf(cursor: string | undefined, count: number): readonly string[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(keys) && keys.length === count && keys.every((k) => typeof k === 'string')) {
      Temporal.Instant.from(keys[0] ?? '')
      return keys
    }
  } catch {
    // told below
  }
  const detail = {
    en: 'The cursor is none that this list gave; begin without one.',
    zh: '该游标并非本列表所给，请从头开始。',
  }
  throw new ProblemError('invalid', detail, [{ pointer: '?cursor', code: 'unknown', detail }])
}

/** One page of rows that were asked for with one more than its limit. */
export function pageOf<R, I>(
  rows: readonly R[],
  of: {
    readonly limit: number
    readonly item: (row: R) => I
    readonly keys: (row: R) => readonly string[]
  },
): { items: I[]; hasMore: boolean; cursor: string | null } {
  const shown = rows.slice(0, of.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(of.item),
    hasMore: rows.length > of.limit,
    cursor: last === undefined ? null : cursorOf(of.keys(last)),
  }
}
