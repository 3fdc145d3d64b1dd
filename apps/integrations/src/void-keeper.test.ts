/** The keeper of voids: what it acknowledges, and that it is never sooner than every other checker must know. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createVoidList } from '@forbear/permit/voids'
import { createGateClient } from './gate-client.ts'
import { AUDIENCE, NUMBER, startFakeGate } from './testing/gate.ts'
import { createVoidKeeper } from './void-keeper.ts'

let now = 1_795_658_400
const clock = (): number => now
const gate = await startFakeGate(clock)
after(() => gate[Symbol.asyncDispose]())
const client = createGateClient({ url: gate.url, audience: AUDIENCE, timeoutMilliseconds: 2_000 })
const voids = createVoidList({
  fetchVoids: (from) => client.fetchVoids(from),
  clock,
  clockSkewSeconds: 2,
  maximumVoids: 1_000,
})
const keeper = createVoidKeeper({ voids, gate: client, clock, settledAfterSeconds: 7 })
const voidOne = async (): Promise<string> => {
  const { permit } = await gate.grant({ channel: 'call', to: NUMBER })
  gate.voidPermit(permit)
  return permit.id
}

test('A void is acknowledged once, when every checker knows it or refuses (S29)', async () => {
  const first = await voidOne()
  await keeper.turn()
  now += 7
  const second = await voidOne()
  await keeper.turn()
  assert.deepEqual(gate.acknowledged, [], 'another checker may have fetched just before the void')
  now += 1
  await keeper.turn()
  assert.deepEqual(gate.acknowledged, [[first]])
  now += 7
  gate.behaviour.isDown = true
  await keeper.turn()
  gate.behaviour.isDown = false
  assert.equal(gate.acknowledged.length, 1)
  await keeper.turn()
  await keeper.turn()
  assert.deepEqual(gate.acknowledged, [[first], [second]])
})

test('Many are acknowledged in lists as long as the gate takes', async () => {
  const ids = []
  for (let i = 0; i < 250; i += 1) ids.push(await voidOne())
  await keeper.turn()
  now += 8
  const before = gate.acknowledged.length
  await keeper.turn()
  assert.deepEqual(
    gate.acknowledged.slice(before).map((list) => list.length),
    [200, 50],
  )
  assert.deepEqual(gate.acknowledged.slice(before).flat().toSorted(), ids.toSorted())
})
