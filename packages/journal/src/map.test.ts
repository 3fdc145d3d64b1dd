/** S35: the map depends on the set alone, proves what is in it and what is not, and a changed count or head fails. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from '@noble/hashes/sha2.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { toUtf8 } from './bytes.ts'
import type { ChainHead } from './chain.ts'
import {
  createMapNodes,
  decodeMapNode,
  emptyMapRoot,
  encodeMapNode,
  loadMapNodes,
  type MapEntry,
  type MapNode,
  mapKey,
  mapRoot,
  proveInMap,
  updateMap,
  verifyInMap,
} from './map.ts'

const entry = (i: number, count = 1 + (i % 5)): MapEntry => ({
  chain: `mat_${i}`,
  count,
  head: sha256(toUtf8(`head ${i} ${count}`)),
})

const rootOfSet = (entries: readonly MapEntry[]): Uint8Array => updateMap(createMapNodes(), entries)

/** Distinct chains in two orders and a way to cut them into batches. */
const arrangements = fc
  .uniqueArray(fc.nat(5_000), { minLength: 1, maxLength: 60 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.shuffledSubarray(ids, { minLength: ids.length }),
      fc.integer({ min: 1, max: 20 }),
    ),
  )

test('S35 one set has one root, in whatever order and in however many steps it came', () => {
  fc.assert(
    fc.property(arrangements, ([ids, shuffled, step]) => {
      const whole = rootOfSet(ids.map((i) => entry(i)))
      const nodes = createMapNodes()
      // an earlier state of some chains leaves no trace
      updateMap(
        nodes,
        shuffled.slice(0, 7).map((i) => entry(i, 99)),
      )
      for (let at = 0; at < shuffled.length; at += step)
        updateMap(
          nodes,
          shuffled.slice(at, at + step).map((i) => entry(i)),
        )
      assert.deepEqual(mapRoot(nodes), whole)
    }),
    runs(60),
  )
})

test('S35 proofs hold for every chain in the map and for chains that are not, and for nothing else', () => {
  fc.assert(
    fc.property(arrangements, fc.nat(5_000), ([ids], stranger) => {
      const nodes = createMapNodes()
      const root = updateMap(
        nodes,
        ids.map((i) => entry(i)),
      )
      for (const i of ids.slice(0, 12)) {
        const { chain, count, head } = entry(i)
        const proof = proveInMap(nodes, chain)
        const says = (end: ChainHead | null): boolean => verifyInMap({ root, chain, end, proof }).ok
        assert.ok(says({ count, head }))
        assert.ok(!says({ count: count + 1, head }), 'another count')
        assert.ok(!says({ count, head: sha256(head) }), 'another head')
        assert.ok(!says(null), 'absence of what is there')
        assert.ok(!verifyInMap({ root, chain: 'mat_other', end: { count, head }, proof }).ok)
      }
      if (!ids.includes(stranger)) {
        const { chain, count, head } = entry(stranger)
        const proof = proveInMap(nodes, chain)
        assert.deepEqual(verifyInMap({ root, chain, end: null, proof }), { ok: true })
        assert.equal(verifyInMap({ root, chain, end: { count, head }, proof }).ok, false)
      }
    }),
    runs(60),
  )
})

test('S35 every changed byte of a proof, of what it shows and of the root fails', () => {
  const ids = Array.from({ length: 40 }, (_, i) => i)
  const nodes = createMapNodes()
  const root = updateMap(
    nodes,
    ids.map((i) => entry(i)),
  )
  const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 13 ? byte ^ 1 : byte))
  const absent = 'mat_none'
  for (const [chain, end] of [
    ['mat_3', entry(3)],
    [absent, null],
  ] as const) {
    const proof = proveInMap(nodes, chain)
    assert.ok(verifyInMap({ root, chain, end, proof }).ok)
    assert.ok(!verifyInMap({ root: flip(root), chain, end, proof }).ok)
    for (let i = 0; i < proof.siblings.length; i += 1)
      assert.ok(
        !verifyInMap({
          root,
          chain,
          end,
          proof: { ...proof, siblings: proof.siblings.map((hash, j) => (i === j ? flip(hash) : hash)) },
        }).ok,
      )
    assert.ok(!verifyInMap({ root, chain, end, proof: { ...proof, siblings: proof.siblings.slice(1) } }).ok)
    assert.ok(!verifyInMap({ root, chain, end, proof: { ...proof, siblings: [...proof.siblings, root] } }).ok)
  }
})

test('S35 absence is not shown by a chain that stands elsewhere, nor by the chain itself', () => {
  const nodes = createMapNodes()
  const root = updateMap(nodes, [entry(1), entry(2), entry(3), entry(4)])
  const stands = proveInMap(nodes, 'mat_1')
  const leaf = nodes.get(
    [...mapKey('mat_1').subarray(0, 2)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .slice(0, stands.siblings.length),
  )
  assert.ok(leaf?.kind === 'leaf')
  const own = verifyInMap({ root, chain: 'mat_1', end: null, proof: { ...stands, other: leaf } })
  assert.deepEqual(own, { ok: false, reason: 'other-chain-not-on-the-way' })
  const strangers = Array.from({ length: 30 }, (_, i) => `mat_stranger-${i}`)
  const refusals = strangers.map((chain) =>
    verifyInMap({ root, chain, end: null, proof: { ...stands, other: leaf } }),
  )
  assert.ok(refusals.some((refusal) => !refusal.ok && refusal.reason === 'other-chain-not-on-the-way'))
  assert.ok(
    refusals.some((refusal) => refusal.ok),
    'where the way is shared, the other leaf does show absence',
  )
})

test('an empty map has the empty root and proves every absence', () => {
  const nodes = createMapNodes()
  assert.deepEqual(mapRoot(nodes), emptyMapRoot)
  assert.deepEqual(
    verifyInMap({ root: emptyMapRoot, chain: 'mat_1', end: null, proof: proveInMap(nodes, 'mat_1') }),
    { ok: true },
  )
  assert.throws(() => updateMap(nodes, [entry(1), entry(1)]), RangeError)
  assert.throws(() => updateMap(nodes, [{ ...entry(1), count: 0 }]), RangeError)
  assert.throws(() => decodeMapNode(new Uint8Array(33)), TypeError)
})

test('a map in a database gives the same roots and proofs, with a handful of reads and few nodes written', async () => {
  const rows = new Map<string, Uint8Array>()
  let reads = 0
  const read = (paths: readonly string[]): Promise<ReadonlyMap<string, MapNode>> => {
    reads += 1
    return Promise.resolve(
      new Map(
        paths.flatMap((path) => {
          const row = rows.get(path)
          return row ? [[path, decodeMapNode(row)] as const] : []
        }),
      ),
    )
  }
  const memory = createMapNodes()
  const count = 4_000
  const batches = [
    Array.from({ length: count }, (_, i) => entry(i)),
    [entry(7, 50), entry(count + 1)],
    [entry(count + 2)],
  ]
  for (const batch of batches) {
    reads = 0
    const nodes = await loadMapNodes(
      read,
      batch.map(({ chain }) => chain),
    )
    const root = updateMap(nodes, batch)
    assert.deepEqual(root, updateMap(memory, batch))
    for (const [path, node] of nodes.written) rows.set(path, encodeMapNode(node))
    if (batch.length < 5) {
      assert.ok(reads <= 3, `${reads} reads`)
      assert.ok(nodes.written.size < 20 * batch.length, `${nodes.written.size} nodes written`)
    }
  }
  const loaded = await loadMapNodes(read, ['mat_7', 'mat_absent'])
  for (const chain of ['mat_7', 'mat_absent'])
    assert.deepEqual(proveInMap(loaded, chain), proveInMap(memory, chain))
  assert.throws(
    () => proveInMap(loaded, 'mat_2500'),
    RangeError,
    'what was not fetched does not pass as empty',
  )
})
