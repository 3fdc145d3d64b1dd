/** Rulebooks over HTTP: which judges, proposing and adopting another by two people, judging a period again under it. */
import { createRoute, z } from '@hono/zod-openapi'
import { type Decided, type Locked } from '../record/recorder.ts'
import { IdempotencyHeader, bodyOf, idempotencyOf, decidedWith } from '../platform/idempotency.ts'
import { json, jsonBody, sendText } from '../platform/json.ts'
import { ProblemError, READING_PROBLEMS, RECORDING_ANEW_PROBLEMS, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id, Moment } from '../platform/schemas.ts'
import { HOUSE, type Draft } from '../record/fact.ts'
import { type Service, houseOf } from '../service.ts'
import { voidsOfAll } from '../gate/lives.ts'
import { isSecondPerson } from '../house/second-person.ts'
import type { HouseState } from '../house/state.ts'
import { RulebookProposal, ownOf, proposedRulebook } from './proposal.ts'
import { rejudged, Rejudgement } from './rejudgement.ts'

const RulebooksAnswer = z
  .object({
    adopted: z.string().describe('The digest of the rulebook that judges.'),
    atHand: z.string().describe('The digest of the law that came with the program that answers.'),
    policies: z.array(z.string()).describe('The house’s own instruments in the rulebook adopted.'),
    adoptions: z.array(z.object({ rulebook: z.string(), entry: z.int() })),
    proposals: z.array(
      z.object({ id: z.string(), rulebook: z.string(), client: z.string(), because: z.string() }),
    ),
  })
  .openapi('Rulebooks')

const listRulebooks = createRoute({
  operationId: 'listRulebooks',
  method: 'get',
  path: '/v1/rulebooks',
  summary: 'Which rulebook judges, which did, which are proposed',
  security: [{ key: [] }],
  responses: {
    200: json(RulebooksAnswer, 'Rulebooks'),
    ...READING_PROBLEMS,
  },
})

const getRulebook = createRoute({
  operationId: 'getRulebook',
  method: 'get',
  path: '/v1/rulebooks/{digest}',
  summary: 'A rulebook, whole, by its digest',
  security: [{ key: [] }],
  request: { params: z.object({ digest: z.string().regex(/^sha256:[0-9a-f]{64}$/) }) },
  responses: {
    200: json(z.record(z.string(), z.unknown()), 'The rulebook, by the schema `rulebook`'),
    ...READING_PROBLEMS,
    404: declared('not-found'),
    422: declared('invalid'),
  },
})

const proposeRulebook = createRoute({
  operationId: 'proposeRulebook',
  method: 'post',
  path: '/v1/rulebooks/proposals',
  summary: 'Propose another rulebook',
  description:
    'The law whole, as adopted or as it came with the program, and instruments of the house’s own policy beside it: the law can be made stricter by a house, never looser. Nothing judges by a proposal until another client adopts it.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    body: jsonBody(RulebookProposal),
  },
  responses: {
    201: json(z.object({ id: z.string(), rulebook: z.string() }), 'Proposed'),
    ...RECORDING_ANEW_PROBLEMS,
  },
})

const adoptRulebook = createRoute({
  operationId: 'adoptRulebook',
  method: 'post',
  path: '/v1/rulebooks/proposals/{id}/approval',
  summary: 'Adopt a rulebook that another client proposed',
  description:
    'From this entry on it judges. Every permit that is out is void in the same transaction (S29).',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, params: z.object({ id: Id }) },
  responses: {
    200: json(
      z.object({ adopted: z.string(), voided: z.array(z.string()) }),
      'Adopted; the permits that are void now',
    ),
    400: declared('key-missing'),
    ...READING_PROBLEMS,
    404: declared('not-found'),
    409: declared('conflict'),
    422: declared('invalid', 'key-reused'),
    503: declared('not-recorded'),
  },
})

const rejudge = createRoute({
  operationId: 'rejudge',
  method: 'post',
  path: '/v1/rulebooks/{digest}/rejudgements',
  summary: 'Judge decisions of a period again',
  description:
    'Under the rulebook named, each on exactly what was known when it was made. Under its own rulebook a decision has to come out the same; under another, what would change is shown before anybody adopts it. Nothing is recorded.',
  security: [{ key: [] }],
  request: {
    params: z.object({ digest: z.string().regex(/^sha256:[0-9a-f]{64}$/) }),
    body: jsonBody(
      z
        .strictObject({
          from: Moment,
          until: Moment,
          limit: z.int().min(1).max(1000).default(200),
          cursor: z
            .string()
            .regex(/^\d{1,18}$/)
            .optional(),
        })
        .openapi('RejudgementRequest'),
    ),
  },
  responses: {
    200: json(Rejudgement, 'What stays and what changes'),
    400: declared('malformed-json'),
    ...READING_PROBLEMS,
    404: declared('not-found'),
    413: declared('too-large'),
    422: declared('invalid'),
  },
})

const unknownRulebook = (): ProblemError =>
  new ProblemError('not-found', {
    en: 'No rulebook with this digest is stored here.',
    zh: '没有保存该摘要对应的规则集。',
  })

export const rulebookRoutes = (service: Service) =>
  router()
    .openapi(listRulebooks, async (c) => {
      requireScope(c.get('client'), 'matters:read')
      const house = await houseOf(service)
      const adopted = house.adoptions.at(-1)?.rulebook ?? ''
      const engine = await service.rulebooks.load(adopted)
      return c.json(
        {
          adopted,
          atHand: service.rulebooks.atHand.digest,
          policies: engine ? ownOf(engine.rulebook).map((i) => i.id) : [],
          adoptions: house.adoptions.map(({ rulebook, from }) => ({ rulebook, entry: from })),
          proposals: house.proposals.map(({ id, rulebook, client, because }) => ({
            id,
            rulebook,
            client,
            because,
          })),
        },
        200,
      )
    })
    .openapi(getRulebook, async (c) => {
      requireScope(c.get('client'), 'matters:read')
      const engine = await service.rulebooks.load(c.req.valid('param').digest)
      if (!engine) throw unknownRulebook()
      return sendText(c, JSON.stringify(engine.rulebook), 200) as never
    })
    .openapi(proposeRulebook, async (c) => {
      const client = c.get('client')
      requireScope(client, 'rulebooks:propose')
      const proposal = c.req.valid('json')
      const adopted = (await houseOf(service)).adoptions.at(-1)?.rulebook ?? ''
      const engine = await service.rulebooks.load(adopted)
      const made = proposedRulebook(proposal, {
        adopted: engine?.rulebook ?? service.rulebooks.atHand.rulebook,
        atHand: service.rulebooks.atHand.rulebook,
      })
      if (!made.ok)
        throw new ProblemError(
          'invalid',
          {
            en: 'The rulebook cannot be proposed; each fault is listed.',
            zh: '该规则集不能提议，逐处列明如下。',
          },
          made.problems,
        )
      const rulebook = await service.rulebooks.store(made.rulebook)
      const recorded = await service.recorder.record({
        matters: [],
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: (): Decided<string> => {
          const id = service.newId('prp')
          const body = JSON.stringify({ id, rulebook })
          return {
            drafts: [
              {
                chain: HOUSE,
                kind: 'rulebook-proposed',
                values: { client: client.id, proposal: id, rulebook, because: proposal.because },
              },
            ],
            answer: body,
            reply: { status: 201, body },
          }
        },
      })
      return sendText(c, bodyOf(recorded), 201) as never
    })
    .openapi(adoptRulebook, async (c) => {
      const client = c.get('client')
      requireScope(client, 'rulebooks:approve')
      const { id } = c.req.valid('param')
      const found = (await houseOf(service)).proposals.find((p) => p.id === id)
      // what is adopted has to be at hand before it judges
      if (found && !(await service.rulebooks.load(found.rulebook))) throw unknownRulebook()
      const recorded = await service.recorder.record({
        matters: 'with-permits-out',
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: (locked) => adopt(id, { locked, client: client.id, service }),
      })
      return sendText(c, bodyOf(recorded), 200) as never
    })
    .openapi(rejudge, async (c) => {
      requireScope(c.get('client'), 'matters:read')
      if (!isOfTheLender(c.get('client').organisation, await houseOf(service)))
        throw new ProblemError('forbidden', {
          en: 'Decisions are judged again for the lender, not for one of its agencies.',
          zh: '重新评判由出借机构进行，不向其委托机构开放。',
        })
      const engine = await service.rulebooks.load(c.req.valid('param').digest)
      if (!engine) throw unknownRulebook()
      const { from, until, limit, cursor } = c.req.valid('json')
      return c.json(
        await rejudged(service.database, engine, {
          from: Temporal.Instant.from(from),
          until: Temporal.Instant.from(until),
          after: BigInt(cursor ?? '0'),
          limit,
          engineOf: (digest) => service.rulebooks.load(digest),
        }),
        200,
      )
    })

const isOfTheLender = (organisation: string, house: HouseState): boolean =>
  house.organisations.some((o) => o.id === organisation && o.kind === 'creditor')

/** Adopts a proposal and voids what was permitted under the rulebook before. */
function adopt(
  id: string,
  of: { readonly locked: Locked; readonly client: string; readonly service: Service },
): Decided<string> {
  const { locked, client, service } = of
  const proposal = locked.house.proposals.find((p) => p.id === id)
  if (!proposal)
    throw new ProblemError('not-found', {
      en: 'There is no such proposal, or it was adopted already.',
      zh: '没有该提议，或该提议已被采用。',
    })
  if (!isSecondPerson({ client: proposal.client }, { client }))
    throw new ProblemError('conflict', {
      en: 'Who proposed a rulebook cannot adopt it; another client has to.',
      zh: '提议人不能批准自己的提议，须由另一客户端批准。',
    })
  const engine = service.rulebooks.loaded(proposal.rulebook)
  if (!engine) throw unknownRulebook()
  const because = `${HOUSE}/${locked.house.entries + 1}`
  const voids = voidsOfAll(() => true, { locked, client, because })
  const adoption: Draft = {
    chain: HOUSE,
    kind: 'rulebook-adopted',
    values: {
      client,
      proposal: id,
      rulebook: proposal.rulebook,
      engine: engine.engine,
      timeZoneData: engine.timeZoneData,
      proposedBy: proposal.client,
      approvedBy: client,
    },
  }
  return decidedWith([adoption, ...voids], {
    adopted: proposal.rulebook,
    voided: voids.flatMap((d) => (d.kind === 'permit-voided' ? [d.values.permit] : [])),
  })
}
