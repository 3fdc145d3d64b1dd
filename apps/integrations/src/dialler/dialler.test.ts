/** The dialler against a fake gate and a fake carrier, good days and bad. */
import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { createChecker } from '@forbear/permit/check'
import { createKeySet } from '@forbear/permit/key-set'
import { createUsedInMemory } from '@forbear/permit/used'
import { createVoidList } from '@forbear/permit/voids'
import { createFakeCarrier } from '../fakes/carrier.ts'
import type { FakeCall, FakeCarrier } from '../fakes/carrier.ts'
import { createGateClient } from '../gate-client.ts'
import { AUDIENCE, ISSUER, NUMBER, startFakeGate } from '../testing/gate.ts'
import { createDialler } from './dialler.ts'
import type { CallTask, Dialler } from './dialler.ts'

const START = 1_795_658_400
let now = START
const clock = (): number => now
const pass = (seconds: number): void => {
  now += seconds
}
const gate = await startFakeGate(clock)
after(() => gate[Symbol.asyncDispose]())
const client = createGateClient({ url: gate.url, timeoutMilliseconds: 2_000 })

beforeEach(() => {
  now = START
  Object.assign(gate.behaviour, {
    isDown: false,
    refuses: false,
    takesNoOutcomes: false,
    voidsAgeSeconds: 0,
    grants: {},
    lifeSeconds: 60,
  })
})

const talk: FakeCall = { outcome: 'conversation', ringsSeconds: 5, talksSeconds: 100 }

const start = (
  call: FakeCall = talk,
  wait?: (seconds: number) => void,
): { readonly dialler: Dialler; readonly carrier: FakeCarrier } => {
  const carrier = createFakeCarrier({ calls: [call], clock, pass })
  const checker = createChecker({
    audience: AUDIENCE,
    issuer: ISSUER,
    clock,
    maximumVoidAgeSeconds: 5,
    clockSkewSeconds: 2,
    keys: createKeySet({
      fetchKeys: () => client.fetchKeys(),
      clock,
      maximumAgeSeconds: 300,
      refetchAfterSeconds: 30,
    }),
    voids: createVoidList({
      fetchVoids: (from) => client.fetchVoids(from),
      clock,
      clockSkewSeconds: 2,
      maximumVoids: 100,
    }),
    used: createUsedInMemory({ clock, capacity: 100 }),
  })
  const dialler = createDialler({
    gate: client,
    checker,
    line: carrier.line,
    clock,
    clockSkewSeconds: 2,
    defaultRingSeconds: 45,
    wait: async (seconds) => {
      pass(seconds)
      wait?.(seconds)
    },
  })
  return { dialler, carrier }
}

let serial = 0
const task = (changes: Partial<CallTask> = {}): CallTask => {
  serial += 1
  return {
    key: `task-${serial}`,
    number: NUMBER,
    mode: 'human',
    intent: { channel: 'call', to: NUMBER, mode: 'human' },
    ...changes,
  }
}

test('A call is made with a permit, within its ceilings, and its outcome reported with when it began', async () => {
  const { dialler, carrier } = start()
  gate.behaviour.grants = { ceilings: { ringSeconds: 20, talkSeconds: 60, attempts: 1 } }
  const done = await dialler.run(task())
  assert.ok(done.kind === 'called')
  const [asked] = carrier.asked
  assert.equal(carrier.asked.length, 1)
  assert.equal(asked?.reference, done.permit)
  assert.equal(asked?.ringSeconds, 20)
  assert.equal(asked?.talkSeconds, 60)
  assert.deepEqual(gate.outcomes.at(-1), {
    permit: done.permit,
    body: { outcome: 'conversation', begunAt: '2026-11-26T02:00:00Z', durationSeconds: 65 },
  })
  assert.equal(gate.keysSent.at(-1), `task-${serial}`)
})

test('What goes on past its end is hung up then', async () => {
  const { dialler, carrier } = start()
  gate.behaviour.grants = { endBy: START + 30 }
  await dialler.run(task())
  assert.equal(carrier.asked[0]?.hangUpAt, START + 30)
  assert.equal(carrier.asked[0]?.endedAt, START + 30)
})

test('Nobody answers: it rings no longer than permitted', async () => {
  const { dialler, carrier } = start({ outcome: 'conversation', ringsSeconds: 90, talksSeconds: 10 })
  const done = await dialler.run(task())
  assert.ok(done.kind === 'called')
  assert.equal(done.result.outcome, 'no-answer')
  assert.equal((carrier.asked[0]?.endedAt ?? 0) - (carrier.asked[0]?.beganAt ?? 0), 20)
})

test('Refused by the gate, or a gate that is down: nobody is called', async () => {
  const { dialler, carrier } = start()
  gate.behaviour.refuses = true
  const refused = await dialler.run(task())
  assert.ok(refused.kind === 'refused-by-gate')
  assert.equal(refused.status, 409)
  gate.behaviour.isDown = true
  assert.equal((await dialler.run(task())).kind, 'gate-unanswered')
  assert.equal(carrier.asked.length, 0)
})

test('A permit for later is waited for', async () => {
  const { dialler, carrier } = start()
  gate.behaviour.grants = { notBefore: START + 40, expiresAt: START + 90 }
  assert.equal((await dialler.run(task())).kind, 'called')
  assert.equal(carrier.asked[0]?.beganAt, START + 42)
})

test('The gate goes down, or the void list comes from a cache, between permit and call: nobody is called', async () => {
  for (const change of [{ isDown: true }, { voidsAgeSeconds: 30 }]) {
    const { dialler, carrier } = start(talk, () => Object.assign(gate.behaviour, change))
    gate.behaviour.grants = { notBefore: START + 40, expiresAt: START + 90 }
    const done = await dialler.run(task())
    assert.ok(done.kind === 'refused-by-check')
    assert.equal(done.refusal.code, change.isDown ? 'keys-unavailable' : 'void-list-too-old')
    assert.equal(carrier.asked.length, 0)
    Object.assign(gate.behaviour, { isDown: false, voidsAgeSeconds: 0 })
    now = START
  }
})

test('A stop between permit and call: nobody is called', async () => {
  const grants = { id: 'prm_stopped', notBefore: START + 40, expiresAt: START + 90 }
  gate.behaviour.grants = grants
  const { permit } = await gate.grant({ channel: 'call', to: NUMBER, mode: 'human' })
  const { dialler, carrier } = start(talk, () => gate.voidPermit(permit))
  const done = await dialler.run(task())
  assert.ok(done.kind === 'refused-by-check')
  assert.equal(done.refusal.code, 'voided')
  assert.equal(carrier.asked.length, 0)
})

test('Another number than the permitted one, or the same permit again: nobody is called', async () => {
  const { dialler, carrier } = start()
  const other = await dialler.run(task({ number: '+8613800138001' }))
  assert.equal(other.kind === 'refused-by-check' && other.refusal.code, 'other-address')
  assert.equal(carrier.asked.length, 0)
  gate.behaviour.grants = { id: 'prm_again' }
  assert.equal((await dialler.run(task())).kind, 'called')
  gate.behaviour.grants = { id: 'prm_again', expiresAt: now + 60 }
  const again = await dialler.run(task())
  assert.equal(again.kind === 'refused-by-check' && again.refusal.code, 'already-used')
  assert.equal(carrier.asked.length, 1)
})

test('A line that breaks is not tried again and nothing is claimed of the call', async () => {
  const { dialler, carrier } = start({ ...talk, breaks: true })
  const before = gate.outcomes.length
  assert.equal((await dialler.run(task())).kind, 'unknown')
  assert.equal(carrier.asked.length, 1)
  assert.equal(gate.outcomes.length, before)
})

test('An outcome that the gate does not take is kept and reported again', async () => {
  const { dialler } = start()
  gate.behaviour.takesNoOutcomes = true
  const done = await dialler.run(task())
  assert.ok(done.kind === 'called')
  assert.equal(await dialler.reportAgain(), 1)
  gate.behaviour.takesNoOutcomes = false
  assert.equal(await dialler.reportAgain(), 0)
  assert.equal(gate.outcomes.at(-1)?.permit, done.permit)
})
