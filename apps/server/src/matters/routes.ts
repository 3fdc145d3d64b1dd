/** Opening a matter over HTTP: the people, debts and numbers that belong to it, in one request. */
import { createRoute, z } from '@hono/zod-openapi'
import { IdempotencyHeader, bodyOf, idempotencyOf } from '../platform/idempotency.ts'
import { declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import type { Service } from '../service.ts'
import { MatterOpening, openMatter, referencesOf } from './opening.ts'

const openMatterRoute = createRoute({
  operationId: 'openMatter',
  method: 'post',
  path: '/v1/matters',
  summary: 'Open a matter',
  description:
    'People and numbers that are known already, by your own references or by their value, are the same people and numbers here: what was done to them elsewhere counts.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    body: { content: { 'application/json': { schema: MatterOpening } }, required: true },
  },
  responses: {
    201: {
      content: {
        'application/json': {
          schema: z.object({
            id: z.string(),
            persons: z.record(z.string(), z.string()).describe('Your reference → our id.'),
            debts: z.record(z.string(), z.string()),
            points: z.record(z.string(), z.string()),
          }),
        },
      },
      description: 'The matter is open; your references with our ids',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    409: declared('conflict'),
    413: declared('too-large'),
    422: declared('invalid', 'key-reused'),
    503: declared('not-recorded'),
  },
})

export const matterRoutes = (service: Service) =>
  router().openapi(openMatterRoute, async (c) => {
    const client = c.get('client')
    requireScope(client, 'matters:write')
    const opening = c.req.valid('json')
    const recorded = await service.recorder.record({
      matters: [],
      references: referencesOf(opening),
      house: 'read',
      idempotency: await idempotencyOf(c),
      decide: (locked) => openMatter(opening, { locked, client, newId: service.newId }),
    })
    const body = bodyOf(recorded)
    return c.body(body, 201, { 'content-type': 'application/json' }) as never
  })
