/** What is written out again here is what the engine's facts say: types by the compiler, lists by comparison. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALL_OUTCOMES, CHANNELS, MESSAGE_OUTCOMES, MODES } from '@forbear/conduct/facts'
import type { PermitState } from '@forbear/conduct/facts'
import { engineState, reserve } from './lifecycle.ts'
import type { EnginePermitState } from './lifecycle.ts'
import { outcomesAgree } from './outcome.ts'
import { PERMIT_CHANNELS, PERMIT_MODES } from './permit.ts'

test('Channels and modes of permits are those of the facts', () => {
  assert.deepEqual(PERMIT_CHANNELS, CHANNELS)
  assert.deepEqual(PERMIT_MODES, MODES)
})

test('What the engine is told of a permit is a permit state of the facts, and the other way round', () => {
  const life = reserve({ notBefore: 1, expiresAt: 2, exposureSeconds: 0, toleranceSeconds: 0 })
  const told: PermitState = engineState(life)
  const back: EnginePermitState = told
  assert.equal(back.state, 'pending')
})

test('Two outcomes agree whichever is named first, each with itself, and never a call with a message', () => {
  const all = [...CALL_OUTCOMES, ...MESSAGE_OUTCOMES]
  for (const a of all) {
    assert.ok(outcomesAgree(a, a))
    for (const b of all) assert.equal(outcomesAgree(a, b), outcomesAgree(b, a), `${a}, ${b}`)
  }
  for (const call of CALL_OUTCOMES)
    for (const message of MESSAGE_OUTCOMES) assert.equal(outcomesAgree(call, message), false)
  // every pair that agrees, so that a word added to the facts is decided here
  const pairs = all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => outcomesAgree(a, b))
      .map((b) => `${a}/${b}`),
  )
  assert.deepEqual(
    pairs.toSorted(),
    [
      'abandoned/connected',
      'connected/announced',
      'connected/conversation',
      'delivered/read',
      'delivered/replied',
      'read/replied',
      'submitted/delivered',
      'submitted/read',
      'submitted/replied',
      'submitted/undelivered',
      'answered-by-other/connected',
      'assistant/connected',
      'dropped/connected',
      'voicemail/connected',
    ].toSorted(),
  )
})
