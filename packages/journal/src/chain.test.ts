/** A chain names the first thing wrong with it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ChainLink, verifyChain } from './chain.ts'
import { type SealedEntry, sealEntry } from './entry.ts'

const make = (
  number: number,
  previous: Uint8Array | null,
  more: { chain?: string; note?: string } = {},
): SealedEntry =>
  sealEntry({
    chain: more.chain ?? 'mat_A',
    number,
    previous,
    kind: 'event',
    at: '2026-11-26T01:00:00.000000Z',
    values: { note: more.note ?? `entry ${number}` },
    salts: (count) => new Uint8Array(16 * count).fill(number),
  })

const one = make(1, null)
const two = make(2, one.leaf)
const three = make(3, two.leaf)
const four = make(4, three.leaf)
const chain = [one, two, three, four]

test('S35 a whole chain verifies, from its start or from where an earlier check ended', () => {
  assert.deepEqual(verifyChain(chain, 'mat_A'), { ok: true, end: { count: 4, head: four.leaf } })
  assert.deepEqual(verifyChain([], 'mat_A'), { ok: true, end: undefined })
  assert.deepEqual(verifyChain([three, four], 'mat_A', { count: 2, head: two.leaf }), {
    ok: true,
    end: { count: 4, head: four.leaf },
  })
})

const otherTwo = make(2, one.leaf, { note: 'another story' })

const broken: readonly (readonly [
  what: string,
  links: readonly ChainLink[],
  fault: string,
  place: number,
])[] = [
  ['the first left out', [two, three, four], 'gap', 0],
  ['one in the middle left out', [one, two, four], 'gap', 2],
  ['two exchanged', [one, three, two, four], 'out-of-order', 1],
  ['one twice', [one, two, two, three], 'repeated', 2],
  ['two stories under one number', [one, two, otherTwo, three], 'fork', 2],
  ['another story, with the old end', [one, otherTwo, three], 'previous-differs', 2],
  ['an entry of another chain', [one, make(2, one.leaf, { chain: 'mat_B' })], 'other-chain', 1],
  ['the start of another story', [make(1, null, { note: 'x' }), two], 'previous-differs', 1],
]

for (const [what, links, fault, place] of broken)
  test(`S35 ${what}: ${fault}`, () => {
    const checked = verifyChain(links, 'mat_A')
    assert.ok(!checked.ok)
    assert.deepEqual([checked.fault.fault, checked.fault.place], [fault, place])
  })

test('S35 what goes on from another end than the last one known is named', () => {
  const checked = verifyChain([three], 'mat_A', { count: 2, head: otherTwo.leaf })
  assert.ok(!checked.ok && checked.fault.fault === 'previous-differs')
  const back = verifyChain([one], 'mat_A', { count: 2, head: two.leaf })
  assert.ok(!back.ok && back.fault.fault === 'out-of-order', 'an entry from before')
})
