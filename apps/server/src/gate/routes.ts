/** The gate over HTTP: try a contact, reserve a permit, or a batch of them. A refusal of one is never a 2xx. */
import { createRoute, z } from '@hono/zod-openapi'
import { PROBLEM_JSON, ProblemError, declared, languageOf } from '../platform/problem.ts'
import { IdempotencyHeader, answerOf, bodyOf, idempotencyOf } from '../platform/idempotency.ts'
import { requireScope, router } from '../platform/router.ts'
import { withIds } from '../matters/resolve.ts'
import type { Service } from '../service.ts'
import { JudgementAnswer, PermitGranted, Refusal, judgementAnswer } from './answers.ts'
import { ContactIntent } from './intent.ts'
import { type Sent, reserve, reserveBatch, sentOf } from './reservation.ts'
import { weigh } from './reserve.ts'

const intentBody = {
  content: { 'application/json': { schema: ContactIntent } },
  required: true,
} as const

const reservePermit = createRoute({
  operationId: 'reservePermit',
  method: 'post',
  path: '/v1/permits',
  summary: 'Reserve the right to make one contact',
  description:
    'Judges and records in one step. A refusal is an error status, so that a client which looks at the status alone does not call.',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, body: intentBody },
  responses: {
    201: {
      content: { 'application/json': { schema: PermitGranted } },
      description: 'One contact may be made, as described, until it expires',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    409: {
      content: { [PROBLEM_JSON]: { schema: Refusal } },
      description: 'The contact may not be made; the body says which law stands against it',
    },
    413: declared('too-large'),
    422: declared('invalid', 'key-reused'),
    503: declared('not-recorded', 'clock-behind', 'not-signed'),
  },
})

const tryContact = createRoute({
  operationId: 'judgeContact',
  method: 'post',
  path: '/v1/judgements',
  summary: 'Try a contact without making it',
  description: 'A dry run: nothing is recorded and nothing is permitted by it.',
  security: [{ key: [] }],
  request: { body: intentBody },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({ reason: z.string().optional(), judgement: JudgementAnswer.optional() }),
        },
      },
      description: 'What the gate would say now',
    },
    400: declared('malformed-json'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    413: declared('too-large'),
    422: declared('invalid'),
    503: declared('not-ready'),
  },
})

/** Calls for a predictive dialler, asked for together. */
const PermitBatch = z
  .strictObject({
    intents: z.array(ContactIntent).min(1).max(200),
    ceilings: z
      .strictObject({
        answeredAtMost: z
          .int()
          .min(1)
          .max(200)
          .optional()
          .describe('Calls of the batch that may be answered; no more permits than that are granted.'),
        concurrentAtMost: z
          .int()
          .min(1)
          .max(200)
          .describe('Calls of the batch under way at one time; no more permits than that are granted.'),
      })
      .describe('Kept by the gate: beyond them the rest of the batch is refused, and names which.'),
  })
  .openapi('PermitBatch')

type PermitBatch = z.infer<typeof PermitBatch>

const reserveMany = createRoute({
  operationId: 'reservePermitBatch',
  method: 'post',
  path: '/v1/permits/batches',
  summary: 'Reserve calls for a predictive dialler',
  description:
    'Each intent is judged on its own, in order, with the permits before it already out, and has an answer of its own: some may be granted and others refused. Those that would pass a ceiling of the batch are refused. All is recorded in one transaction.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    body: { content: { 'application/json': { schema: PermitBatch } }, required: true },
  },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({
            id: z.string(),
            results: z
              .array(
                z.object({
                  status: z.union([z.literal(201), z.literal(409)]),
                  permit: PermitGranted.optional(),
                  refusal: Refusal.optional(),
                }),
              )
              .describe('In the order of the intents; what has no `permit` may not be made.'),
          }),
        },
      },
      description: 'An answer for each intent; look at each before anything is dialled',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    413: declared('too-large'),
    422: declared('invalid', 'key-reused'),
    503: declared('not-recorded', 'not-signed'),
  },
})

/** The routes of reserving. */
export const permitRoutes = (service: Service) =>
  router()
    .openapi(reservePermit, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:reserve')
      const intent = await withIds(service, c.req.valid('json'))
      const language = languageOf(c)
      const recorded = await service.recorder.record<Sent>({
        matters: [intent.matter],
        house: 'read',
        idempotency: await idempotencyOf(c),
        decide: (locked) => reserve(intent, { locked, service, asker: askerOf(client), language }),
      })
      const { status, body } = answerOf(recorded, sentOf)
      c.header('forbear-rulebook', service.engine.digest)
      if (status === 201) return c.body(body, 201, { 'content-type': 'application/json' }) as never
      return c.body(body, 409, { 'content-type': PROBLEM_JSON, 'content-language': language }) as never
    })
    .openapi(tryContact, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:judge')
      const intent = await withIds(service, c.req.valid('json'))
      const weighed = await service.reader.read([intent.matter], (locked) =>
        weigh(intent, {
          locked,
          engine: service.engine,
          asker: askerOf(client),
          id: 'con_dry-run',
          kid: service.keys.permit.kid,
        }),
      )
      c.header('forbear-rulebook', service.engine.digest)
      return c.json(
        {
          ...(weighed.kind === 'refused' && weighed.reason ? { reason: weighed.reason.code } : {}),
          ...(weighed.verdict ? { judgement: judgementAnswer(weighed.verdict.explain()) } : {}),
        },
        200,
      )
    })
    .openapi(reserveMany, async (c) => {
      const client = c.get('client')
      requireScope(client, 'permits:reserve')
      const { intents, ceilings } = c.req.valid('json')
      requirePredictive(intents)
      const language = languageOf(c)
      const recorded = await service.recorder.record<string>({
        matters: [...new Set(intents.map((intent) => intent.matter))],
        house: 'read',
        idempotency: await idempotencyOf(c),
        decide: (locked) =>
          reserveBatch(intents, { locked, service, asker: askerOf(client), language, ceilings }),
      })
      const body = bodyOf(recorded)
      c.header('forbear-rulebook', service.engine.digest)
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })

const askerOf = ({ id, organisation }: { readonly id: string; readonly organisation: string }) => ({
  client: id,
  organisation,
})

function requirePredictive(intents: PermitBatch['intents']): void {
  const errors = intents.flatMap(({ channel, mode }, i) =>
    channel === 'call' && mode === 'predictive'
      ? []
      : [
          {
            pointer: `/intents/${i}/${channel === 'call' ? 'mode' : 'channel'}`,
            code: 'not-predictive',
            detail: {
              en: 'A batch is for calls with mode `predictive`; ask for every other contact by itself.',
              zh: '批量申请仅限 mode 为 `predictive` 的电话；其他联系请逐一申请。',
            },
          },
        ],
  )
  if (errors.length === 0) return
  throw new ProblemError(
    'invalid',
    { en: 'Not all of the batch are predictive calls.', zh: '批次中有非预测式外呼的联系。' },
    errors,
  )
}
