/** The gate over HTTP: try a contact, reserve a permit, say what became of it. A refusal is never a 2xx. */
import { createRoute, z } from '@hono/zod-openapi'
import { PROBLEM_JSON, declared, languageOf, problemOf } from '../platform/problem.ts'
import { IdempotencyHeader, answered, idempotencyOf } from '../platform/idempotency.ts'
import { requireScope, router } from '../platform/router.ts'
import { textOf } from '../platform/schemas.ts'
import { withIds } from '../matters/resolve.ts'
import type { Draft } from '../record/fact.ts'
import type { Decided, Locked, Reply } from '../record/recorder.ts'
import type { Service } from '../service.ts'
import { JudgementAnswer, PermitGranted, Refusal, isReleasable, judgementAnswer } from './answers.ts'
import { conditionNames, endByOf, toOf, tokenOf } from './grant.ts'
import { ContactIntent, ceilingsOf } from './intent.ts'
import { type Asker, type Weighed, weigh } from './reserve.ts'

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
    503: declared('not-recorded', 'clock-behind'),
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

/** An answer as it is sent and kept. */
interface Sent {
  readonly status: 201 | 409
  readonly body: string
}

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
        decide: (locked) =>
          reserve(intent, {
            locked,
            service,
            asker: { client: client.id, organisation: client.organisation },
            language,
          }),
      })
      const result = answered(recorded)
      const { status, body } = result.kind === 'first' ? result.answer : sentOf(result.reply)
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
          asker: { client: client.id, organisation: client.organisation },
          id: 'con_dry-run',
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

/** A kept answer. */
const sentOf = ({ status, body }: Reply): Sent => ({ status: status === 201 ? 201 : 409, body })

/** Decides a reservation: the permit or the refusal, each with the entry that records it. */
function reserve(
  intent: ContactIntent,
  of: {
    readonly locked: Locked
    readonly service: Service
    readonly asker: Asker
    readonly language: 'en' | 'zh'
  },
): Decided<Sent> {
  const { locked, service, asker, language } = of
  const weighed = weigh(intent, { locked, engine: service.engine, asker, id: service.newId('con') })
  const sent = weighed.kind === 'permitted' ? granted(intent, weighed, of) : refused(weighed, language)
  const { drafts, answer } = sent
  return { drafts, answer, reply: answer }
}

function granted(
  intent: ContactIntent,
  weighed: Extract<Weighed, { kind: 'permitted' }>,
  of: { readonly locked: Locked; readonly service: Service; readonly asker: Asker },
): { readonly drafts: readonly Draft[]; readonly answer: Sent } {
  const { locked, service, asker } = of
  const { act, notBefore, expiresAt, decision } = weighed
  const id = service.newId('prm')
  const point = locked.matter(intent.matter)?.points.get(intent.point)
  const endBy = endByOf(decision.conditions)
  const conditions = conditionNames(decision.conditions)
  const ceilings = ceilingsOf(intent)
  const token = tokenOf(
    {
      id,
      issuer: service.issuer,
      audience: intent.audience,
      issuedAt: locked.now,
      notBefore,
      expiresAt,
      channel: intent.channel,
      ...(intent.mode === undefined ? {} : { mode: intent.mode }),
      to: toOf(id, intent.channel, point?.value ?? ''),
      by: act.by.organisation,
      purpose: intent.purpose ?? 'collection',
      conditions,
      ceilings,
      ...(endBy === undefined ? {} : { endBy }),
    },
    service.keys.permit,
  )
  const body: PermitGranted = {
    id,
    token,
    contact: act.id,
    notBefore: textOf(notBefore),
    expiresAt: textOf(expiresAt),
    ...(endBy === undefined ? {} : { endBy: textOf(endBy) }),
    conditions: [...conditions],
    ceilings: { ...ceilings, attempts: 1 },
    rulebook: decision.rulebook,
  }
  return {
    drafts: [
      {
        chain: intent.matter,
        kind: 'permit-reserved',
        values: {
          client: asker.client,
          permit: id,
          act,
          audience: intent.audience,
          terms: {
            notBefore,
            expiresAt,
            exposureSeconds: service.exposureSeconds,
            toleranceSeconds: service.toleranceSeconds,
          },
          ceilings,
          decision,
          ...(intent.template === undefined ? {} : { template: intent.template }),
          ...(intent.release === undefined ? {} : { release: intent.release }),
        },
      },
    ],
    answer: { status: 201, body: JSON.stringify(body) },
  }
}

function refused(
  weighed: Extract<Weighed, { kind: 'refused' }>,
  language: 'en' | 'zh',
): { readonly drafts: readonly Draft[]; readonly answer: Sent } {
  const { reason, verdict, matter } = weighed
  const judgement = verdict?.explain()
  const first = judgement?.findings[0]
  const detail = reason?.says ?? {
    en: first ? `${first.citation}: ${first.says.en}` : 'The law that is known here does not let it pass.',
    zh: first ? `${first.citation}：${first.says.zh}` : '依据本系统所载规则，不予放行。',
  }
  const body = {
    ...problemOf('refused', detail, { language }),
    refusal: {
      ...(reason === undefined ? {} : { reason: reason.code }),
      releasable: judgement !== undefined && isReleasable(judgement),
      ...(judgement === undefined ? {} : { judgement: judgementAnswer(judgement) }),
    },
  }
  return {
    // of a matter that nobody opened there is no record to add to
    drafts:
      matter === undefined
        ? []
        : [
            {
              chain: matter,
              kind: 'permit-refused',
              values: { client: weighed.client, act: weighed.act, decision: weighed.decision },
            },
          ],
    answer: { status: 409, body: JSON.stringify(body) },
  }
}
