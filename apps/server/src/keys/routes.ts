/** The public keys that permits are checked by, open to everybody, and the withdrawal of one. */
import { createRoute, z } from '@hono/zod-openapi'
import { MOST_SECONDS } from '../gate/intent.ts'
import { voidsOfAll } from '../gate/lives.ts'
import type { HouseState, IntroducedKey } from '../house/state.ts'
import { IdempotencyHeader, bodyOf, idempotencyOf, decidedWith } from '../platform/idempotency.ts'
import { ProblemError, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id, textOf } from '../platform/schemas.ts'
import { HOUSE } from '../record/fact.ts'
import type { Decided, Locked } from '../record/recorder.ts'
import { type Service, houseOf } from '../service.ts'

const showKeys = createRoute({
  operationId: 'showKeys',
  method: 'get',
  path: '/v1/keys',
  summary: 'Fetch the keys that permits are checked by',
  description:
    'A JWK set (RFC 7517). A key that was rotated or lost stays until the last permit it may have signed has expired; one that was stolen is gone at once.',
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({
            keys: z.array(
              z.object({
                kty: z.literal('OKP'),
                crv: z.literal('Ed25519'),
                x: z.string(),
                kid: z.string(),
                use: z.literal('sig'),
                alg: z.literal('EdDSA'),
              }),
            ),
          }),
        },
      },
      description: 'The key set',
    },
  },
})

const withdrawKey = createRoute({
  operationId: 'withdrawKey',
  method: 'post',
  path: '/v1/keys/{kid}/withdrawal',
  summary: 'Withdraw a key',
  description:
    'Nothing is signed with it any more. `stolen` voids every permit that is out under it and takes it out of the key set at once, since its thief signs permits that no list of voids can name: the list of voids names the key, and every checker refuses whatever it signed as soon as it has read that, or the set again. The process needs another key file before it grants anything.',
  security: [{ key: [] }],
  request: {
    params: z.object({ kid: Id }),
    headers: IdempotencyHeader,
    body: {
      content: {
        'application/json': {
          schema: z.strictObject({
            because: z.enum(['rotated', 'lost', 'stolen']),
            by: z.string().min(1).max(200).optional(),
          }),
        },
      },
      required: true,
    },
  },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({
            kid: z.string(),
            because: z.string(),
            withdrawnAt: z.string(),
            voided: z.int().describe('Permits that were out and are void because of it.'),
          }),
        },
      },
      description: 'The key is withdrawn',
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

/** The route of the key set, which needs no key. */
export const keySetRoutes = (service: Service) =>
  router().openapi(showKeys, async (c) => {
    const house = await houseOf(service)
    const now = await service.reader.read([], (seen) => seen.now)
    const keys = keysInUse(house, now, service.exposureSeconds)
    // short enough that a stolen key is soon out of use
    c.header('cache-control', 'no-cache')
    return c.json(
      {
        keys: keys.map(({ kid, publicKey }) => ({
          kty: 'OKP' as const,
          crv: 'Ed25519' as const,
          x: publicKey,
          kid,
          use: 'sig' as const,
          alg: 'EdDSA' as const,
        })),
      },
      200,
    )
  })

/** The route of withdrawal. */
export const keyRoutes = (service: Service) =>
  router().openapi(withdrawKey, async (c) => {
    const client = c.get('client')
    requireScope(client, 'house:manage')
    const { kid } = c.req.valid('param')
    const { because, by } = c.req.valid('json')
    const recorded = await service.recorder.record<string>({
      matters: because === 'stolen' ? 'with-permits-out' : [],
      house: 'write',
      idempotency: await idempotencyOf(c),
      decide: (locked) => withdraw(kid, { because, by, client: client.id, locked }),
    })
    const body = bodyOf(recorded)
    return c.body(body, 200, { 'content-type': 'application/json' }) as never
  })

function withdraw(
  kid: string,
  of: {
    readonly because: 'rotated' | 'lost' | 'stolen'
    readonly by: string | undefined
    readonly client: string
    readonly locked: Locked
  },
): Decided<string> {
  const { because, by, client, locked } = of
  const { house, now } = locked
  const key = house.keys.find((k) => k.kid === kid)
  if (!key)
    throw new ProblemError('not-found', {
      en: `No key \`${kid}\` was ever introduced here.`,
      zh: `从未登记过密钥 \`${kid}\`。`,
    })
  // that a key turns out to be stolen comes to light after it was rotated or lost, too
  if (key.withdrawn && (because !== 'stolen' || key.withdrawn.because === 'stolen'))
    throw new ProblemError('conflict', {
      en: 'The key was withdrawn before; only that it was stolen can still be added.',
      zh: '该密钥已停用；此后只能补充登记其被盗。',
    })
  const entry = `${HOUSE}/${house.entries + 1}`
  const voids =
    because === 'stolen' ? voidsOfAll((permit) => permit.kid === kid, { locked, client, because: entry }) : []
  const values = { client, kid, because, ...(by === undefined ? {} : { by }) }
  return decidedWith([{ chain: HOUSE, kind: 'key-withdrawn', values }, ...voids], {
    kid,
    because,
    withdrawnAt: textOf(now),
    voided: voids.length,
  })
}

/**
 * Keys of tokens that may still be used. A token lives for minutes, a slot having none until it is redeemed; of a key
 * that was stolen even the living ones are given up, since others sign with it too.
 */
const keysInUse = (house: HouseState, now: number, graceSeconds: number): readonly IntroducedKey[] =>
  house.keys.filter(
    ({ use, withdrawn }) =>
      use === 'permit' &&
      (!withdrawn || (withdrawn.because !== 'stolen' && withdrawn.at + MOST_SECONDS + graceSeconds >= now)),
  )
