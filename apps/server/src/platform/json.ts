/** JSON in and out of a route, as its document declares it. */
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'

/** An answer of a route. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

/** The body that a route needs. */
export const jsonBody = <T extends z.ZodType>(schema: T) =>
  ({ content: { 'application/json': { schema } }, required: true }) as const

/** Sends a body that is text already: what was recorded with the request, and is sent again to whoever repeats it. */
export const sendText = (
  c: Context,
  text: string,
  status: 200 | 201,
  headers: Readonly<Record<string, string>> = {},
): Response => c.body(text, status, { 'content-type': 'application/json', ...headers })
