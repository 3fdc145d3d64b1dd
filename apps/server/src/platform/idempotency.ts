/** `Idempotency-Key`: the same request again is answered the same, another under the same key is refused. */
import { hash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Draft } from '../record/fact.ts'
import type { Decided, Idempotency, Recorded, Reply } from '../record/recorder.ts'
import { ProblemError } from './problem.ts'
import type { Variables } from './router.ts'

/** The header that every request that records something needs. */
export const IdempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(200)
    .regex(/^[\x21-\x7e]+$/)
    .openapi({
      description:
        'Chosen by the client, one for each thing it wants done: repeating the request repeats the answer.',
      example: '8f7d2c1e-8d3a-4a53-9c3f-0c5c2f1f8b11',
    }),
})

/** The key of a request and what it asks, as the record keeps them. */
export async function idempotencyOf(c: Context<{ Variables: Variables }>): Promise<Idempotency> {
  const asked = `${c.req.method} ${c.req.path}\n${await c.req.text()}`
  const fingerprint = hash('sha256', asked, 'base64url')
  return { client: c.get('client').id, key: c.req.header('idempotency-key') ?? '', fingerprint }
}

/** What was recorded, or the answer that was given before. */
export function answered<T>(
  recorded: Recorded<T>,
): { readonly kind: 'first'; readonly answer: T } | { readonly kind: 'again'; readonly reply: Reply } {
  switch (recorded.kind) {
    case 'recorded':
      return { kind: 'first', answer: recorded.answer }
    case 'repeated':
      return { kind: 'again', reply: recorded.reply }
    case 'key-reused':
      throw new ProblemError('key-reused', {
        en: 'This Idempotency-Key was used before for a request with another path or body; choose a new one.',
        zh: '该 Idempotency-Key 此前已用于路径或正文不同的请求，请另选一个。',
      })
  }
}

/**
 * What a request is answered with, now or again: what was kept is what was first answered.
 *
 * @param read  the answer from what was kept of it
 */
export function answerOf<T>(recorded: Recorded<T>, read: (reply: Reply) => T): T {
  const result = answered(recorded)
  return result.kind === 'first' ? result.answer : read(result.reply)
}

/** The body that a request is answered with, now or again. */
export const bodyOf = (recorded: Recorded<string>): string => answerOf(recorded, ({ body }) => body)

/** A decision that is answered with a value, the same again to whoever repeats the request. */
export function decidedWith(drafts: readonly Draft[], value: unknown): Decided<string> {
  const body = JSON.stringify(value)
  return { drafts, answer: body, reply: { status: 200, body } }
}
