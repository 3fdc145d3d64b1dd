/** What the guide of the gate says, held against the gate. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ContactIntent } from './intent.ts'
import { REASONS } from './reasons.ts'

const guide = readFileSync(new URL('../../../../docs/guides/gate.md', import.meta.url), 'utf8')

test('the guide says what to do about every reason for which the gate refuses, and about no other', () => {
  const told = [...guide.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)
  assert.deepEqual(new Set(told), new Set(Object.keys(REASONS)))
  assert.equal(told.length, new Set(told).size)
})

test('every intent of the guide is one', () => {
  const intents = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => JSON.parse(text))
  assert.equal(intents.length, 2)
  for (const intent of intents) assert.deepEqual(ContactIntent.parse(intent), intent)
})
