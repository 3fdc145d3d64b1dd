/** S19 and S28–S30 over every order of a small world: the gate's own code, diallers, lost answers, lost outcomes, voids. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createChecker } from '@forbear/permit/check'
import { createKeySet } from '@forbear/permit/key-set'
import { addressDigest } from '@forbear/permit/address'
import type { Permit } from '@forbear/permit/permit'
import { signPermit } from '@forbear/permit/token'
import { createUsedInMemory } from '@forbear/permit/used'
import { createVoidList } from '@forbear/permit/voids'
import { passingKeys, publicJwk } from '../apps/server/src/platform/keys.ts'
import { textOf } from '../apps/server/src/platform/schemas.ts'
import { Gate } from './protocol/book.ts'
import { type Dialler, clockOf, refusalOf } from './protocol/dialler.ts'
import { PROTOCOL_FAULTS } from './protocol/faults.ts'
import { PROMISES } from './protocol/promises.ts'
import { SCENARIOS, within } from './protocol/scenarios.ts'
import { explore, storyText } from './protocol/search.ts'

for (const one of SCENARIOS) {
  test(`S19, S28–S30: no promise breaks in any order: ${one.name}`, async (t) => {
    const found = explore(await Gate.of(within(one, one.small)))
    assert.equal(found.counterexample && storyText(found.counterexample), undefined)
    assert.ok(found.granted > 0 && found.contacts > 0, 'nothing was ever permitted')
    t.diagnostic(`${found.states} states, ${found.transitions} steps, depth ${found.depth}`)
  })
}

for (const { name, scenario, breaks, gate, dialler } of PROTOCOL_FAULTS) {
  test(`S28–S30: the model notices where ${name}`, async () => {
    const one = SCENARIOS.find((s) => s.name.startsWith(scenario))
    assert.ok(one)
    const { counterexample } = explore(await Gate.of(within(one, one.small), gate), dialler)
    assert.ok(counterexample, 'it was not noticed')
    assert.equal(counterexample.promise, breaks, storyText(counterexample))
    assert.ok(storyText(counterexample).startsWith(`broken: ${PROMISES[breaks]}`))
  })
}

const NOW = 1_772_600_000
const NUMBER = '+861000000001'
const KEYS = passingKeys()

const permitFor = (audience: string, notBefore: number): Permit => ({
  id: 'prm_1',
  issuer: 'https://gate.example',
  audience,
  issuedAt: NOW,
  notBefore,
  expiresAt: notBefore + 120,
  channel: 'call',
  to: addressDigest('prm_1', NUMBER),
  by: 'lender',
  purpose: 'collection',
  conditions: [],
  ceilings: { attempts: 1 },
})

/** What the checker of the permit package says in a dialler's place. */
async function checked(
  dialler: Dialler,
  token: string,
  of: { readonly now: number; readonly skewSeconds: number; readonly isVoided: boolean },
): Promise<string> {
  let clock = dialler.fetchedAt ?? clockOf(dialler, of.now)
  let isReachable = dialler.fetchedAt !== undefined
  const bounds = { clock: () => clock, clockSkewSeconds: of.skewSeconds }
  const voids = createVoidList({
    ...bounds,
    maximumVoids: 10,
    fetchVoids: async () => {
      if (!isReachable) throw new Error('the gate does not answer')
      const until = textOf(NOW + 1000)
      return {
        voids: dialler.voids.map((permit) => ({ permit, at: textOf(NOW), until })),
        cursor: '1',
        asOf: textOf(clock - dialler.aheadSeconds),
      }
    },
  })
  await voids.refresh()
  isReachable = false
  clock = clockOf(dialler, of.now)
  const used = createUsedInMemory({ clock: bounds.clock, capacity: 10 })
  for (const id of dialler.used) await used.mark(id, NOW + 10_000)
  const checker = createChecker({
    ...bounds,
    audience: dialler.audience,
    issuer: 'https://gate.example',
    keys: createKeySet({
      clock: bounds.clock,
      fetchKeys: async () => ({ keys: [publicJwk(KEYS.permit)] }),
      maximumAgeSeconds: 100_000,
      refetchAfterSeconds: 0,
    }),
    voids,
    used,
    maximumVoidAgeSeconds: 60,
  })
  const answer = await checker.check(token, { channel: 'call', to: NUMBER })
  return answer.allowed ? 'allowed' : answer.refusal.code
}

test('the checker of the model refuses as the checker of the permit package does, for the same reason', async () => {
  const seen = new Map<string, number>()
  for (const [audience, notBefore] of [
    ['dialler 0', NOW],
    ['dialler 0', NOW + 90],
    ['dialler 1', NOW],
  ] as const) {
    const permit = permitFor(audience, notBefore)
    const token = await signPermit(permit, {
      kid: KEYS.permit.kid,
      privateKey: KEYS.permit.privateKey.toCryptoKey('Ed25519', false, ['sign']),
    })
    for (const [skewSeconds, aheadSeconds] of [
      [0, 0],
      [60, -60],
      [60, 0],
      [60, 60],
    ] as const)
      for (const after of [-61, -60, 0, 30, 60, 61, 89, 90, 120, 121, 150, 151, 210, 211])
        for (const age of [undefined, 0, 60, 61])
          for (const isVoided of [false, true])
            for (const isUsed of [false, true]) {
              const now = NOW + after
              const fetchedAt = age === undefined ? {} : { fetchedAt: now + aheadSeconds - age }
              const dialler: Dialler = {
                audience: 'dialler 0',
                aheadSeconds,
                used: isUsed ? [permit.id] : [],
                // what was never fetched is not known
                voids: isVoided && age !== undefined ? [permit.id] : [],
                ...fetchedAt,
              }
              const bounds = { skewSeconds, voidAgeSeconds: 60 }
              const modelled = refusalOf(dialler, permit, { now, bounds }) ?? 'allowed'
              const real = await checked(dialler, token, { now, skewSeconds, isVoided })
              assert.equal(modelled, real, JSON.stringify({ dialler, after, notBefore: notBefore - NOW }))
              seen.set(real, (seen.get(real) ?? 0) + 1)
            }
  }
  assert.deepEqual(
    [...seen.keys()].toSorted(),
    [
      'allowed',
      'already-used',
      'expired',
      'not-yet',
      'other-audience',
      'void-list-too-old',
      'voided',
    ].toSorted(),
  )
})
