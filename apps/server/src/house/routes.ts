/** Organisations and the clients that ask for them: stating, admitting, ending. What a key could do ends with it. */
import { createRoute, z } from '@hono/zod-openapi'
import { ACTOR_KINDS, CREDITOR_TYPES, type Organisation } from '@forbear/conduct/facts'
import { voidsOfAll } from '../gate/lives.ts'
import { keyHash } from '../platform/authentication.ts'
import { IdempotencyHeader, bodyOf, decidedWith, idempotencyOf } from '../platform/idempotency.ts'
import { json, jsonBody, sendText } from '../platform/json.ts'
import {
  ProblemError,
  READING_PROBLEMS,
  RECORDING_ANEW_PROBLEMS,
  RECORDING_PROBLEMS,
  declared,
} from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id } from '../platform/schemas.ts'
import { SCOPE_NAMES, type Scope } from '../platform/scopes.ts'
import { type Draft, HOUSE } from '../record/fact.ts'
import type { Decided, Locked } from '../record/recorder.ts'
import { type Service, houseOf } from '../service.ts'
import { newKey } from '../start.ts'
import type { HouseState } from './state.ts'

/** An organisation as it is stated: the lender, an agency, a buyer, whoever reads. */
const OrganisationStated = z
  .strictObject({
    id: Id,
    name: z.string().min(1).max(200).optional(),
    kind: z.enum(ACTOR_KINDS).optional(),
    creditorType: z.enum(CREDITOR_TYPES).optional(),
    members: z.array(Id).max(50).optional().describe('Associations whose rules bind it.'),
    membersComplete: z.boolean().optional(),
    zone: z.string().min(1).max(60).optional(),
  })
  .openapi('OrganisationStated')

const ScopeName = z.enum(SCOPE_NAMES as readonly [Scope, ...Scope[]])

const ClientAdmission = z
  .strictObject({
    name: z.string().min(1).max(200),
    organisation: Id,
    scopes: z.array(ScopeName).min(1).max(50),
  })
  .openapi('ClientAdmission')

const ClientAnswer = z
  .object({ id: z.string(), name: z.string(), organisation: z.string(), scopes: z.array(z.string()) })
  .openapi('Client')

const listOrganisations = createRoute({
  operationId: 'listOrganisations',
  method: 'get',
  path: '/v1/organisations',
  summary: 'Organisations that are known here',
  security: [{ key: [] }],
  responses: {
    200: json(z.object({ items: z.array(OrganisationStated) }), 'All of them'),
    ...READING_PROBLEMS,
  },
})

const stateOrganisation = createRoute({
  operationId: 'stateOrganisation',
  method: 'post',
  path: '/v1/organisations',
  summary: 'State an organisation, or state it anew',
  description:
    'What it is decides which law binds it: stating one anew voids every permit that is out for a contact of its own.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    body: jsonBody(OrganisationStated),
  },
  responses: {
    200: json(z.object({ id: z.string(), voided: z.int() }), 'Stated; how many permits are void now'),
    ...RECORDING_ANEW_PROBLEMS,
  },
})

const listClients = createRoute({
  operationId: 'listClients',
  method: 'get',
  path: '/v1/clients',
  summary: 'Clients that may ask',
  security: [{ key: [] }],
  responses: {
    200: json(z.object({ items: z.array(ClientAnswer) }), 'All that were not ended'),
    ...READING_PROBLEMS,
  },
})

const admitClient = createRoute({
  operationId: 'admitClient',
  method: 'post',
  path: '/v1/clients',
  summary: 'Admit a client',
  description:
    'Its key is in this answer and nowhere else: only its hash is kept, and repeating the request does not show it again.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    body: jsonBody(ClientAdmission),
  },
  responses: {
    201: json(
      z.object({ id: z.string(), key: z.string().optional() }),
      'Admitted; the key is shown this once',
    ),
    ...RECORDING_ANEW_PROBLEMS,
  },
})

const endClient = createRoute({
  operationId: 'endClient',
  method: 'post',
  path: '/v1/clients/{id}/end',
  summary: 'End a client',
  description: 'Its key opens nothing from this entry on, and every permit that it holds is void (S29).',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, params: z.object({ id: Id }) },
  responses: {
    200: json(z.object({ id: z.string(), voided: z.int() }), 'Ended; how many permits are void now'),
    409: declared('conflict'),
    ...RECORDING_PROBLEMS,
  },
})

export const houseRoutes = (service: Service) =>
  router()
    .openapi(listOrganisations, async (c) => {
      requireScope(c.get('client'), 'house:manage')
      const { organisations } = await houseOf(service)
      return sendText(c, JSON.stringify({ items: organisations }), 200) as never
    })
    .openapi(stateOrganisation, async (c) => {
      const client = c.get('client')
      requireScope(client, 'house:manage')
      const { name, ...facts } = c.req.valid('json')
      const organisation = { ...facts, ...(name === undefined ? {} : { name }) } as Organisation & {
        name?: string
      }
      const recorded = await service.recorder.record({
        matters: 'with-permits-out',
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: (locked): Decided<string> => {
          const { house } = locked
          const voids = house.organisations.some((o) => o.id === organisation.id)
            ? voidsOfAll((permit) => permit.act.by.organisation === organisation.id, {
                locked,
                client: client.id,
                because: nextEntry(house),
              })
            : []
          const stated: Draft = {
            chain: HOUSE,
            kind: 'organisation-stated',
            values: { client: client.id, organisation },
          }
          return decidedWith([stated, ...voids], { id: organisation.id, voided: voids.length })
        },
      })
      return sendText(c, bodyOf(recorded), 200) as never
    })
    .openapi(listClients, async (c) => {
      requireScope(c.get('client'), 'house:manage')
      const { clients } = await houseOf(service)
      const items = [...clients.values()].map(({ id, name, organisation, scopes }) => ({
        id,
        name,
        organisation,
        scopes: [...scopes],
      }))
      return c.json({ items }, 200)
    })
    .openapi(admitClient, async (c) => {
      const client = c.get('client')
      requireScope(client, 'house:manage')
      const { name, organisation, scopes } = c.req.valid('json')
      const key = newKey(service.randomBytes)
      const id = service.newId('cli')
      const recorded = await service.recorder.record({
        matters: [],
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: ({ house }): Decided<string> => {
          if (house.organisations.every((o) => o.id !== organisation)) throw unknownOrganisation(organisation)
          const admitted: Draft = {
            chain: HOUSE,
            kind: 'client-admitted',
            values: { client: client.id, id, name, organisation, scopes, keyHash: keyHash(key) },
          }
          // the answer that is kept for a repetition does not hold the key
          const reply = { status: 201, body: JSON.stringify({ id }) }
          return { drafts: [admitted], answer: JSON.stringify({ id, key }), reply }
        },
      })
      return sendText(c, bodyOf(recorded), 201, { 'cache-control': 'no-store' }) as never
    })
    .openapi(endClient, async (c) => {
      const client = c.get('client')
      requireScope(client, 'house:manage')
      const { id } = c.req.valid('param')
      const recorded = await service.recorder.record({
        matters: 'with-permits-out',
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: (locked) => end(id, { locked, client: client.id }),
      })
      return sendText(c, bodyOf(recorded), 200) as never
    })

function end(id: string, of: { readonly locked: Locked; readonly client: string }): Decided<string> {
  const { locked, client } = of
  const { house } = locked
  if (!house.clients.has(id))
    throw new ProblemError('not-found', {
      en: 'There is no such client, or it was ended already.',
      zh: '没有该客户端，或其已被停用。',
    })
  const managers = [...house.clients.values()].filter((c) => c.scopes.includes('house:manage') && c.id !== id)
  if (managers.length === 0)
    throw new ProblemError('conflict', {
      en: 'It is the last client that can manage this house; admit another first.',
      zh: '这是最后一个可管理本系统的客户端；请先登记另一个。',
    })
  const voids = voidsOfAll((permit) => permit.client === id, { locked, client, because: nextEntry(house) })
  return decidedWith([{ chain: HOUSE, kind: 'client-ended', values: { client, id } }, ...voids], {
    id,
    voided: voids.length,
  })
}

const nextEntry = (house: HouseState): string => `${HOUSE}/${house.entries + 1}`

const unknownOrganisation = (id: string): ProblemError => {
  const detail = {
    en: `No organisation \`${id}\` is known here; state it first.`,
    zh: `没有登记机构 \`${id}\`；请先登记。`,
  }
  return new ProblemError('invalid', detail, [{ pointer: '/organisation', code: 'unknown', detail }])
}
