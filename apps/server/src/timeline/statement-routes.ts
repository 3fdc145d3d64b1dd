/** Stating people, debts, numbers, sources and placements of a matter that is open. */
import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { requireLender, seenMatter } from '../matters/access.ts'
import { matterIdOf } from '../matters/resolve.ts'
import { IdempotencyHeader, answerOf, idempotencyOf } from '../platform/idempotency.ts'
import { declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id } from '../platform/schemas.ts'
import type { Reference } from '../record/recorder.ts'
import type { Service } from '../service.ts'
import { type Stated, Statements, etagOf, referencesOfStatements, state } from './statements.ts'

const stateRoute = createRoute({
  operationId: 'stateOfMatter',
  method: 'post',
  path: '/v1/matters/{matter}/statements',
  summary: 'State people, debts, numbers, sources or placements',
  description:
    'What is named by a reference or number that the matter has is told again and needs `If-Match`; all else is new. Permits that it touches are void in the same transaction. Only the lender states these.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader.extend({
      'if-match': z.string().max(200).optional().describe('The `ETag` under which the matter was read.'),
    }),
    params: z.object({ matter: Id }),
    body: { content: { 'application/json': { schema: Statements } }, required: true },
  },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z
            .object({
              entries: z.int(),
              persons: z.record(z.string(), z.string()).describe('Your reference → our id.'),
              debts: z.record(z.string(), z.string()),
              points: z.record(z.string(), z.string()),
              voided: z.array(z.string()).describe('Permits that are void by it.'),
            })
            .openapi('Stated'),
        },
      },
      description: 'Recorded, with the new `ETag`',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    412: declared('changed-meanwhile'),
    413: declared('too-large'),
    422: declared('invalid', 'key-reused'),
    428: declared('precondition-missing'),
    503: declared('not-recorded'),
  },
})

export const statementRoutes = (service: Service) =>
  router().openapi(stateRoute, async (c) => {
    const client = c.get('client')
    requireScope(client, 'matters:write')
    const statements = c.req.valid('json')
    const ifMatch = c.req.valid('header')['if-match']
    const matter = await matterIdOf(service, c.req.valid('param').matter)
    const jurisdiction = await service.reader.read([matter], (seen) => seen.matter(matter)?.jurisdiction)
    const references = referencesOfStatements(statements, jurisdiction ?? '')
    const recorded = await service.recorder.record<Stated>({
      matters: [matter, ...(await mattersThatKnow(service, references))],
      references,
      house: 'read',
      idempotency: await idempotencyOf(c),
      decide: (locked) => {
        const seen = seenMatter(locked.matter(matter), client, locked.now)
        requireLender(seen)
        return state(statements, { locked, seen, client, newId: service.newId, ifMatch })
      },
    })
    const stated = answerOf(recorded, ({ body }) => JSON.parse(body) as Stated)
    c.header('etag', etagOf(stated.entries))
    return c.body(JSON.stringify(stated), 200, { 'content-type': 'application/json' }) as never
  })

/**
 * Matters that know people and numbers among those stated: what is told of them here bears on what is out there. One
 * that learns of them between this look and the lock has nothing out that rests on what is told now.
 */
async function mattersThatKnow(
  service: Service,
  references: readonly Reference[],
): Promise<readonly string[]> {
  if (references.length === 0) return []
  const { rows } = await sql<{ matter: string }>`
    select distinct l.matter from reference r join unnest(
      ${references.map((r) => r.kind)}::text[], ${references.map((r) => r.reference)}::text[])
      as asked (kind, reference) on r.kind = asked.kind and r.reference = asked.reference
    join link l on l.key = r.id`.execute(service.database)
  return rows.map((r) => r.matter)
}
