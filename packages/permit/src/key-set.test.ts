/** The key set: rotation, and when keys are too old or too odd to be relied on. Also the used ids in memory. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportJWK } from 'jose'
import { createKeySet } from './key-set.ts'
import { makeKey } from './testing/gate.ts'
import { createUsedInMemory } from './used.ts'

const one = await makeKey('k1')
const two = await makeKey('k2')

const setOf = (answer: unknown) => {
  const gate = { now: 1_000_000, answer, fetches: 0 }
  const keys = createKeySet({
    clock: () => gate.now,
    maximumAgeSeconds: 600,
    refetchAfterSeconds: 30,
    fetchKeys: async () => {
      gate.fetches += 1
      if (gate.answer instanceof Error) throw gate.answer
      return gate.answer
    },
  })
  const ask = async (kid: string): Promise<string> => {
    const found = await keys.keyOf(kid)
    return found.ok ? 'found' : found.code
  }
  return { gate, ask }
}

test('A new key is fetched when a token names it, a made-up one only once in a while', async () => {
  const { gate, ask } = setOf({ keys: [one.jwk] })
  assert.equal(await ask('k1'), 'found')
  assert.equal(gate.fetches, 1)
  gate.answer = { keys: [one.jwk, two.jwk] }
  gate.now += 30
  assert.equal(await ask('k2'), 'found')
  assert.equal(gate.fetches, 2)
  for (let i = 0; i < 20; i += 1) assert.equal(await ask(`made-up-${i}`), 'unknown-key')
  assert.equal(gate.fetches, 2)
  gate.now += 30
  assert.equal(await ask('made-up'), 'unknown-key')
  assert.equal(gate.fetches, 3)
})

test('A withdrawn key goes out of use when the set has aged, and an old set is not relied on', async () => {
  const { gate, ask } = setOf({ keys: [one.jwk, two.jwk] })
  assert.equal(await ask('k2'), 'found')
  gate.answer = { keys: [one.jwk] }
  gate.now += 600
  assert.equal(await ask('k2'), 'found')
  gate.now += 1
  assert.equal(await ask('k2'), 'unknown-key')
  gate.answer = new Error('gate is down')
  gate.now += 601
  assert.equal(await ask('k1'), 'keys-unavailable')
  gate.answer = { keys: [one.jwk] }
  assert.equal(await ask('k1'), 'found')
  gate.now -= 1_000
  gate.answer = new Error('gate is down')
  assert.equal(await ask('k1'), 'keys-unavailable', 'a clock set back hides the age')
})

test('A fetch that fails leaves the keys that are not yet too old', async () => {
  const { gate, ask } = setOf({ keys: [one.jwk] })
  assert.equal(await ask('k1'), 'found')
  gate.answer = new Error('gate is down')
  gate.now += 40
  assert.equal(await ask('k2'), 'unknown-key')
  assert.equal(await ask('k1'), 'found')
})

test('A set that cannot be a gate’s is not taken at all', async () => {
  const secret = { ...(await exportJWK(one.privateKey)), kid: 'k1' }
  const rows: readonly unknown[] = [
    undefined,
    [],
    { keys: {} },
    { keys: [] },
    { keys: [7] },
    { keys: [{ ...one.jwk, kid: undefined }] },
    { keys: [one.jwk, { ...two.jwk, kid: 'k1' }] },
    { keys: [secret] },
    { keys: [{ ...one.jwk, x: 'AAAA' }] },
  ]
  for (const answer of rows)
    assert.equal(await setOf(answer).ask('k1'), 'keys-unavailable', JSON.stringify(answer))
})

test('Keys of other kinds and uses are passed over', async () => {
  const rows = [{ use: 'enc' }, { alg: 'ES256' }, { crv: 'X25519' }, { kty: 'EC' }]
  for (const change of rows)
    assert.equal(await setOf({ keys: [one.jwk, { ...two.jwk, ...change }] }).ask('k2'), 'unknown-key')
})

test('A used id is kept through its last second, and a full store refuses rather than forgets', async () => {
  const clock = { now: 100 }
  const used = createUsedInMemory({ clock: () => clock.now, capacity: 2 })
  assert.equal(await used.mark('prm_1', 110), 'marked')
  assert.equal(await used.mark('prm_1', 110), 'already-used')
  assert.equal(await used.mark('prm_2', 200), 'marked')
  clock.now = 110
  await assert.rejects(used.mark('prm_3', 200), /full/)
  assert.equal(await used.has('prm_1'), true)
  clock.now = 111
  assert.equal(await used.mark('prm_3', 200), 'marked')
  assert.equal(await used.has('prm_1'), false)
  assert.equal(await used.has('prm_2'), true)
})
