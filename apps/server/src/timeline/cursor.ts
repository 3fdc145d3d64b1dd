/** Cursors of lists: opaque to clients, exact to the microsecond. */
import { z } from '@hono/zod-openapi'
import { ProblemError } from '../platform/problem.ts'

/** How much of a list, and from where. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(400).optional(),
})

/** A page of a list. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    hasMore: z.boolean(),
    cursor: z.string().optional().describe('Where the next page begins.'),
  })

/** A cursor that stands after an item. */
export const cursorAfter = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/**
 * What a cursor says.
 *
 * @throws {ProblemError} `invalid` where it is none of this list
 */
export function readCursor<T extends z.ZodType>(cursor: string, form: T): z.infer<T> {
  const read = form.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (read.success) return read.data
  const detail = { en: 'is no cursor of this list', zh: '不是本列表的游标' }
  throw new ProblemError('invalid', detail, [{ pointer: '?cursor', code: 'unknown', detail }])
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
