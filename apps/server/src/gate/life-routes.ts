/** What happens to a permit, over HTTP: its outcome, its redemption, its being given back. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  CALL_OUTCOMES,
  CONTENT_ITEMS,
  type ContentItem,
  MESSAGE_OUTCOMES,
  VISIT_OUTCOMES,
} from '@forbear/conduct/facts'
import { INCIDENT_KINDS } from '@forbear/permit/incident'
import { IdempotencyHeader, answerOf, bodyOf, idempotencyOf } from '../platform/idempotency.ts'
import { PROBLEM_JSON, Problem, declared, languageOf, RECORDING_PROBLEMS } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id, Moment } from '../platform/schemas.ts'
import type { Reply } from '../record/recorder.ts'
import type { Service } from '../service.ts'
import { PermitGranted, Refusal } from './answers.ts'
import { type Redeemed, giveBack, redeem, settle } from './lives.ts'
import { matterOfPermit } from './own-permit.ts'
import { PermitView } from './permit-view.ts'

const OutcomeReport = z
  .strictObject({
    outcome: z.enum([...CALL_OUTCOMES, ...MESSAGE_OUTCOMES, ...VISIT_OUTCOMES]),
    begunAt: Moment.describe('When it was dialled, sent or knocked.'),
    durationSeconds: z.int().min(0).max(86_400).optional(),
    content: z
      .strictObject({
        has: z.array(z.enum(CONTENT_ITEMS as readonly [ContentItem, ...ContentItem[]])).max(60),
        complete: z.boolean(),
      })
      .optional()
      .describe('What was said or shown, as far as it is known.'),
    by: z.string().min(1).max(200).optional().describe('Who reports it.'),
  })
  .openapi('OutcomeReport')

const PermitPath = z.object({ id: Id })
const ofPermit = { params: PermitPath, headers: IdempotencyHeader }

const problems = RECORDING_PROBLEMS

const settlePermit = createRoute({
  operationId: 'settlePermit',
  method: 'post',
  path: '/v1/permits/{id}/outcome',
  summary: 'Say what became of a contact',
  description:
    'What happened is never refused: late, contradicting and second reports are recorded with the incident that they are. Report within 24 hours.',
  security: [{ key: [] }],
  request: {
    ...ofPermit,
    body: { content: { 'application/json': { schema: OutcomeReport } }, required: true },
  },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: PermitView.extend({
            found: z.array(z.enum(INCIDENT_KINDS)).describe('Incidents that this report brought to light.'),
            voided: z.int().describe('How many permits that were out do not hold any more because of it.'),
          }),
        },
      },
      description: 'Recorded; the permit as it stands',
    },
    ...problems,
  },
})

const redeemPermit = createRoute({
  operationId: 'redeemPermit',
  method: 'post',
  path: '/v1/permits/{id}/redeem',
  summary: 'Use the permit of a letter or visit',
  description:
    'A slot was judged when it was reserved; it is judged again now, and only then is there a token. Redeem right before the letter is handed over or the visit begins.',
  security: [{ key: [] }],
  request: ofPermit,
  responses: {
    200: {
      content: { 'application/json': { schema: PermitGranted } },
      description: 'It may go out now, until it expires',
    },
    ...problems,
    409: {
      content: { [PROBLEM_JSON]: { schema: z.union([Refusal, Problem]) } },
      description: 'It may not go out now, or the permit cannot be redeemed',
    },
    503: declared('not-recorded', 'not-signed'),
  },
})

const voidPermit = createRoute({
  operationId: 'voidPermit',
  method: 'post',
  path: '/v1/permits/{id}/void',
  summary: 'Give a permit back',
  description:
    'Its token is refused from then on. That it was not used is a claim: the contact stays possible in every count until the log of the dialler shows that it was not made.',
  security: [{ key: [] }],
  request: ofPermit,
  responses: {
    200: {
      content: { 'application/json': { schema: PermitView } },
      description: 'The permit is void',
    },
    ...problems,
    409: declared('conflict'),
  },
})

/** The routes of a permit's life. */
export const lifeRoutes = (service: Service) =>
  router()
    .openapi(settlePermit, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:reserve')
      const { id } = c.req.valid('param')
      const report = c.req.valid('json')
      const matter = await matterOfPermit(service.database, id, client)
      const recorded = await service.recorder.record<string>({
        matters: [matter],
        house: 'read',
        idempotency: await idempotencyOf(c),
        decide: (locked) => settle(report, { id, matter, locked, service, client }),
      })
      const body = bodyOf(recorded)
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })
    .openapi(redeemPermit, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:reserve')
      const { id } = c.req.valid('param')
      const language = languageOf(c)
      const matter = await matterOfPermit(service.database, id, client)
      const recorded = await service.recorder.record<Redeemed>({
        matters: [matter],
        house: 'read',
        idempotency: await idempotencyOf(c),
        decide: (locked) => redeem({ id, matter, locked, service, client, language }),
      })
      const { status, body } = answerOf<Reply>(recorded, (reply) => reply)
      if (status === 200) return c.body(body, 200, { 'content-type': 'application/json' }) as never
      return c.body(body, 409, { 'content-type': PROBLEM_JSON, 'content-language': language }) as never
    })
    .openapi(voidPermit, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:reserve')
      const { id } = c.req.valid('param')
      const matter = await matterOfPermit(service.database, id, client)
      const recorded = await service.recorder.record<string>({
        matters: [matter],
        house: 'read',
        idempotency: await idempotencyOf(c),
        decide: (locked) => giveBack({ id, matter, locked, service, client }),
      })
      const body = bodyOf(recorded)
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })
