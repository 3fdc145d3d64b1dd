/** Permits that hold no longer, for the diallers and relays that might still use them (S29). */
import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { IdempotencyHeader, bodyOf, idempotencyOf } from '../platform/idempotency.ts'
import { declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id, textOf } from '../platform/schemas.ts'
import type { Service } from '../service.ts'
import { acknowledge } from './lives.ts'
import { mattersOfPermits } from './own-permit.ts'

const listVoids = createRoute({
  operationId: 'listVoids',
  method: 'get',
  path: '/v1/voids',
  summary: 'Fetch the voided permits',
  description:
    'Every void that has not expired, each time: a permit can be voided in a transaction that began before the last page was read and ends after it, and a cursor would pass it by. `after` is taken and changes nothing.',
  security: [{ key: [] }],
  request: {
    query: z.object({
      after: z.string().max(500).optional(),
      audience: z.string().max(200).optional().describe('Only what this dialler or relay might use.'),
    }),
  },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({
            voids: z.array(
              z.object({
                permit: z.string(),
                at: z.string(),
                until: z.string().describe('The end of its interval.'),
              }),
            ),
            cursor: z.string(),
            asOf: z.string(),
            hasMore: z.literal(false),
            keysWithdrawn: z
              .array(z.string())
              .describe('Ids of permit keys that were stolen: whatever they signed is refused at once.'),
          }),
        },
      },
      description: 'The whole list',
    },
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    422: declared('invalid'),
  },
})

const acknowledgeVoids = createRoute({
  operationId: 'acknowledgeVoids',
  method: 'post',
  path: '/v1/voids/acknowledgement',
  summary: 'Say that voids are held',
  description:
    'A permit whose void was held before its interval began cannot have been used, and stops counting.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    body: {
      content: {
        'application/json': { schema: z.strictObject({ permits: z.array(Id).min(1).max(200) }) },
      },
      required: true,
    },
  },
  responses: {
    200: {
      content: {
        'application/json': { schema: z.object({ acknowledged: z.int(), at: z.string() }) },
      },
      description: 'Recorded for all of them',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    409: declared('conflict'),
    413: declared('too-large'),
    422: declared('invalid', 'key-reused'),
    503: declared('not-recorded'),
  },
})

/** The routes of voids. */
export const voidRoutes = (service: Service) =>
  router()
    .openapi(listVoids, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:reserve')
      const { audience } = c.req.valid('query')
      // the clock before the list, so that the list is never older than it says
      const { asOf, keys } = await service.reader.read([], ({ now, house }) => ({
        asOf: now,
        keys: house.keys,
      }))
      const { organisation } = client
      const { rows } = await sql<{ id: string; voided_at: Temporal.Instant; expires_at: Temporal.Instant }>`
        select id, voided_at, expires_at from permit
        where voided_at is not null and expires_at >= ${textOf(asOf - service.exposureSeconds)}::timestamptz
          and (organisation = ${organisation} or creditor = ${organisation})
          and ${audience === undefined ? sql`true` : sql`audience = ${audience}`}
        order by voided_at, id`.execute(service.database)
      c.header('cache-control', 'no-store')
      return c.json(
        {
          voids: rows.map((r) => ({
            permit: r.id,
            at: r.voided_at.toString(),
            until: r.expires_at.toString(),
          })),
          cursor: textOf(asOf),
          asOf: textOf(asOf),
          hasMore: false as const,
          keysWithdrawn: keys
            .filter(({ use, withdrawn }) => use === 'permit' && withdrawn?.because === 'stolen')
            .map(({ kid }) => kid),
        },
        200,
      )
    })
    .openapi(acknowledgeVoids, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:reserve')
      const ids = [...new Set(c.req.valid('json').permits)]
      const matters = await mattersOfPermits(service.database, ids, client)
      const recorded = await service.recorder.record<string>({
        matters,
        house: 'read',
        idempotency: await idempotencyOf(c),
        decide: (locked) => acknowledge(ids, { matters, locked, client }),
      })
      const body = bodyOf(recorded)
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })
