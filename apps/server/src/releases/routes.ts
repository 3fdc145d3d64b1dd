/** Releases over HTTP (S31): asked for by one, decided by another, used once. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { sql } from 'kysely'
import { Refusal } from '../gate/answers.ts'
import { ContactIntent } from '../gate/intent.ts'
import type { Client } from '../house/state.ts'
import type { Database } from '../platform/database.ts'
import { IdempotencyHeader, answerOf, bodyOf, idempotencyOf } from '../platform/idempotency.ts'
import {
  PROBLEM_JSON,
  Problem,
  ProblemError,
  declared,
  languageOf,
  RECORDING_PROBLEMS,
} from '../platform/problem.ts'
import { requireScope, router, type Variables } from '../platform/router.ts'
import { Id, textOf } from '../platform/schemas.ts'
import type { Reply } from '../record/recorder.ts'
import type { Service } from '../service.ts'
import type { Release } from './release.ts'
import { type Answered, decideRelease, ownRelease, requestRelease } from './request.ts'

const ReleaseRequest = z
  .strictObject({
    intent: ContactIntent.describe('The contact; the release is good for this one and no other.'),
    reason: z.string().min(10).max(2000).describe('Why it is right to make it all the same.'),
    rebuttal: z
      .strictObject({ rule: z.string().min(1).max(200), factor: z.string().min(1).max(200) })
      .optional()
      .describe('What speaks against a presumption: the rule and one of its factors.'),
    by: z.string().min(1).max(200).optional().describe('Who asks.'),
  })
  .openapi('ReleaseRequest')

const ReleaseStanding = z
  .object({
    id: z.string(),
    state: z.enum(['requested', 'approved', 'refused', 'used']),
    expiresAt: z.string().describe('The last second in which it can be used.'),
  })
  .openapi('ReleaseStanding')

const ReleaseShown = ReleaseStanding.extend({
  matter: z.string(),
  bound: z.object({
    organisation: z.string(),
    person: z.string(),
    point: z.string(),
    channel: z.string(),
    debts: z.array(z.string()),
    purpose: z.string().optional(),
  }),
  reason: z.string(),
  rebuttal: z.object({ rule: z.string(), factor: z.string() }).optional(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  refusedBecause: z.string().optional(),
  permit: z.string().optional(),
}).openapi('Release')

const ReleasePath = z.object({ id: Id })
const Approval = z.strictObject({ by: z.string().min(1).max(200).optional().describe('Who approves.') })
const RefusalOfRelease = z.strictObject({
  by: z.string().min(1).max(200).optional(),
  reason: z.string().min(1).max(2000),
})

const problems = { ...RECORDING_PROBLEMS, 409: declared('conflict') } as const

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } })

const ask = createRoute({
  operationId: 'requestRelease',
  method: 'post',
  path: '/v1/releases',
  summary: 'Ask for a release by a second person',
  description:
    'Only where the house’s own policy, a recommendation or a presumption stands against the contact; what the law bars cannot be released.',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, body: { ...json(ReleaseRequest), required: true } },
  responses: {
    201: { ...json(ReleaseStanding), description: 'Asked for; a second person decides' },
    400: problems[400],
    401: problems[401],
    403: problems[403],
    409: {
      content: { [PROBLEM_JSON]: { schema: z.union([Refusal, Problem]) } },
      description: 'It cannot be released',
    },
    413: problems[413],
    422: problems[422],
    503: problems[503],
  },
})

const approve = createRoute({
  operationId: 'approveRelease',
  method: 'post',
  path: '/v1/releases/{id}/approval',
  summary: 'Approve a release that another asked for',
  description: 'The borrower is to be told of it; the record says so.',
  security: [{ key: [] }],
  request: {
    params: ReleasePath,
    headers: IdempotencyHeader,
    body: { ...json(Approval), required: true },
  },
  responses: { 200: { ...json(ReleaseStanding), description: 'Approved' }, ...problems },
})

const refuse = createRoute({
  operationId: 'refuseRelease',
  method: 'post',
  path: '/v1/releases/{id}/refusal',
  summary: 'Refuse a release that another asked for',
  security: [{ key: [] }],
  request: {
    params: ReleasePath,
    headers: IdempotencyHeader,
    body: { ...json(RefusalOfRelease), required: true },
  },
  responses: { 200: { ...json(ReleaseStanding), description: 'Refused' }, ...problems },
})

const show = createRoute({
  operationId: 'showRelease',
  method: 'get',
  path: '/v1/releases/{id}',
  summary: 'Look at a release',
  security: [{ key: [] }],
  request: { params: ReleasePath },
  responses: {
    200: { ...json(ReleaseShown), description: 'The release as it stands' },
    401: problems[401],
    403: problems[403],
    404: problems[404],
    422: declared('invalid'),
  },
})

/** The routes of releases. */
export const releaseRoutes = (service: Service) => {
  /** Has the second person's word recorded, whichever it is; gives the body of the answer. */
  const decided = async (
    c: Context<{ Variables: Variables }>,
    id: string,
    said: Pick<Parameters<typeof decideRelease>[1], 'by' | 'decision'>,
  ): Promise<string> => {
    const client = c.get('client')
    requireScope(client, 'releases:approve')
    const matter = await matterOfRelease(service.database, id)
    const recorded = await service.recorder.record<string>({
      matters: [matter],
      house: 'read',
      idempotency: await idempotencyOf(c),
      decide: (locked) => decideRelease(id, { locked, service, client, matter, ...said }),
    })
    return bodyOf(recorded)
  }
  return router()
    .openapi(ask, async (c) => {
      const client = c.get('client')
      requireScope(client, 'releases:request')
      const asked = c.req.valid('json')
      const language = languageOf(c)
      const recorded = await service.recorder.record<Answered>({
        matters: [asked.intent.matter],
        house: 'read',
        idempotency: await idempotencyOf(c),
        decide: (locked) => requestRelease(asked, { locked, service, client, language }),
      })
      const { status, body } = answerOf<Reply>(recorded, (reply) => reply)
      if (status === 201) return c.body(body, 201, { 'content-type': 'application/json' }) as never
      return c.body(body, 409, { 'content-type': PROBLEM_JSON, 'content-language': language }) as never
    })
    .openapi(approve, async (c) => {
      const { by } = c.req.valid('json')
      const body = await decided(c, c.req.valid('param').id, { by, decision: { kind: 'approved' } })
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })
    .openapi(refuse, async (c) => {
      const { by, reason } = c.req.valid('json')
      const body = await decided(c, c.req.valid('param').id, { by, decision: { kind: 'refused', reason } })
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })
    .openapi(show, async (c) => {
      const client: Client = c.get('client')
      requireScope(
        client,
        client.scopes.includes('releases:approve') ? 'releases:approve' : 'releases:request',
      )
      const { id } = c.req.valid('param')
      const matter = await matterOfRelease(service.database, id)
      const shown = await service.reader.read([matter], (seen) =>
        releaseShown(ownRelease(id, { state: seen.matter(matter), client }).release, matter),
      )
      return c.json(shown, 200)
    })
}

async function matterOfRelease(database: Database, id: string): Promise<string> {
  const { rows } = await sql<{ matter: string }>`select matter from release where id = ${id}`.execute(
    database,
  )
  const [row] = rows
  if (row) return row.matter
  throw new ProblemError('not-found', {
    en: `No release \`${id}\` that you may see is known here.`,
    zh: `没有贵方可查看的放行 \`${id}\`。`,
  })
}

function releaseShown(release: Release, matter: string): z.infer<typeof ReleaseShown> {
  const { id, state, bound, reason, rebuttal, requestedBy, requestedAt, expiresAt, decidedBy, permit } =
    release
  return {
    id,
    state,
    matter,
    expiresAt: textOf(expiresAt),
    bound: { ...bound, debts: [...bound.debts] },
    reason,
    ...(rebuttal === undefined ? {} : { rebuttal }),
    requestedBy: requestedBy.client,
    requestedAt: textOf(requestedAt),
    ...(decidedBy === undefined ? {} : { decidedBy: decidedBy.client, decidedAt: textOf(decidedBy.at) }),
    ...(decidedBy?.reason === undefined ? {} : { refusedBecause: decidedBy.reason }),
    ...(permit === undefined ? {} : { permit }),
  }
}
