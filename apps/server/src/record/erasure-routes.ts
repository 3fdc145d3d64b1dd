/** Erasing personal data over HTTP. The record says what was erased, when and why; the values are gone. */
import { createRoute, z } from '@hono/zod-openapi'
import { IdempotencyHeader, bodyOf, idempotencyOf } from '../platform/idempotency.ts'
import { ProblemError, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id } from '../platform/schemas.ts'
import type { Service } from '../service.ts'
import { ErasureAsked, erasureOf, storedEntries } from './erasure.ts'

const eraseRoute = createRoute({
  operationId: 'erasePersonalData',
  method: 'post',
  path: '/v1/matters/{matter}/erasure',
  summary: 'Erase personal data from a matter',
  description:
    'Values and their salts are erased, in entries, indexes and kept answers. What a judgement counts by stays under ids that say nothing, and every hash of the record still verifies. Backups and evidence that was given out are not reached.',
  security: [{ key: [] }],
  request: {
    params: z.object({ matter: Id }),
    headers: IdempotencyHeader,
    body: { content: { 'application/json': { schema: ErasureAsked } }, required: true },
  },
  responses: {
    201: {
      content: {
        'application/json': {
          schema: z.object({
            entry: z
              .string()
              .nullable()
              .describe('The entry that records it; null where nothing was left to erase.'),
            erased: z.int().describe('How many values.'),
          }),
        },
      },
      description: 'They are gone',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    413: declared('too-large'),
    422: declared('invalid', 'key-reused'),
    503: declared('not-recorded'),
  },
})

/** More was recorded between the look at the entries and the lock. */
class Outdated extends ProblemError {
  constructor() {
    super('not-recorded', {
      en: 'More keeps being recorded in this matter; try again.',
      zh: '该案件仍有新的记录写入，请重试。',
    })
  }
}

const TRIES = 5

export const erasureRoutes = (service: Service) =>
  router().openapi(eraseRoute, async (c) => {
    const client = c.get('client')
    requireScope(client, 'matters:erase')
    const { matter } = c.req.valid('param')
    const asked = c.req.valid('json')
    const idempotency = await idempotencyOf(c)
    const once = async () => {
      const entries = await storedEntries(service.database, matter)
      return service.recorder.record({
        matters: [matter],
        house: 'read',
        idempotency,
        decide: (locked) => {
          const state = locked.matter(matter)
          if (!state || state.entries === 0 || state.creditor !== client.organisation)
            throw new ProblemError('not-found', { en: 'There is no such matter.', zh: '没有该案件。' })
          if (state.entries !== entries.length) throw new Outdated()
          const erasure = erasureOf(matter, asked, entries)
          const isNothing = erasure.erased.length === 0
          const body = JSON.stringify({
            entry: isNothing ? null : `${matter}/${entries.length + 1}`,
            erased: erasure.erased.length,
          })
          return {
            drafts: isNothing
              ? []
              : [{ chain: matter, kind: 'data-erased', values: { client: client.id, ...erasure } }],
            answer: body,
            reply: { status: 201, body },
          }
        },
      })
    }
    const recorded = await retried(once)
    const body = bodyOf(recorded)
    return c.body(body, 201, { 'content-type': 'application/json' }) as never
  })

/** Does something again while the entries it looked at are outdated. */
async function retried<T>(once: () => Promise<T>): Promise<T> {
  for (let i = 1; ; i += 1) {
    try {
      return await once()
    } catch (error) {
      if (!(causeOf(error) instanceof Outdated) || i === TRIES) throw error
    }
  }
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? (error.cause ?? error) : error)
