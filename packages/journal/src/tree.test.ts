/** The tree against published vectors, against its own definition for all trees to 256 leaves, and against damage. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { shared, skipWithoutShared } from '@forbear/checks/shared'
import { fromBase64, sameBytes } from './bytes.ts'
import {
  consistencyProof,
  createFrontier,
  emptyRoot,
  type HashAt,
  inclusionProof,
  leafHash,
  nodeHash,
  type ProofCheck,
  rootAt,
  rootOf,
  subtreeConsistencyProof,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './tree.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))

/** Numbers of vectors need up to 64 bits, so they are read as text. */
const readVectors = (): ReadonlyMap<string, Readonly<Record<string, unknown>>> => {
  const text = readFileSync(shared('data/merkle/proof_vectors.json') ?? '', 'utf8')
  return new Map(
    Object.entries(
      JSON.parse(
        text.replace(/"(leafIdx|treeSize|size1|size2|start|end|size)": (\d+)/g, '"$1": "$2"'),
      ) as Record<string, Record<string, unknown>>,
    ),
  )
}

const numberOf = (value: unknown): bigint => BigInt(String(value))
const hashOf = (value: unknown): Uint8Array => {
  const bytes = fromBase64(typeof value === 'string' ? value : '')
  assert.ok(bytes, "a vector's hash is base64")
  return bytes
}
const proofOf = (value: unknown): readonly Uint8Array[] => (Array.isArray(value) ? value.map(hashOf) : [])

type Vector = Readonly<Record<string, unknown>>

const verifiers: Readonly<Record<string, (vector: Vector) => ProofCheck>> = {
  inclusion: (v) =>
    verifyInclusion({
      index: numberOf(v['leafIdx']),
      size: numberOf(v['treeSize']),
      leaf: hashOf(v['leafHash']),
      root: hashOf(v['root']),
      proof: proofOf(v['proof']),
    }),
  consistency: (v) =>
    verifyConsistency({
      size1: numberOf(v['size1']),
      size2: numberOf(v['size2']),
      root1: hashOf(v['root1']),
      root2: hashOf(v['root2']),
      proof: proofOf(v['proof']),
    }),
  subtreeinclusion: (v) =>
    verifySubtreeInclusion({
      index: numberOf(v['leafIdx']),
      start: numberOf(v['start']),
      end: numberOf(v['end']),
      leaf: hashOf(v['leafHash']),
      root: hashOf(v['root']),
      proof: proofOf(v['proof']),
    }),
  subtreeconsistency: (v) =>
    verifySubtreeConsistency({
      start: numberOf(v['start']),
      end: numberOf(v['end']),
      size: numberOf(v['size']),
      subroot: hashOf(v['root1']),
      root: hashOf(v['root2']),
      proof: proofOf(v['proof']),
    }),
}

test('all 518 published vectors are judged as published', skipWithoutShared('data/merkle'), () => {
  const vectors = readVectors()
  assert.equal(vectors.size, 518)
  for (const [path, vector] of vectors) {
    const verify = verifiers[path.split('/')[0] ?? '']
    assert.ok(verify, path)
    assert.equal(!verify(vector).ok, vector['wantErr'], `${path}: ${JSON.stringify(verify(vector))}`)
  }
})

test('the reference tree has its nine roots', skipWithoutShared('data/merkle'), () => {
  const reference = JSON.parse(readFileSync(shared('data/merkle/reference_tree.json') ?? '', 'utf8')) as {
    readonly leafInputs: readonly string[]
    readonly rootBySize: readonly string[]
  }
  const leaves = reference.leafInputs.map((input) => leafHash(hex(input)))
  const frontier = createFrontier()
  for (const [size, root] of reference.rootBySize.entries()) {
    assert.deepEqual(rootOf(leaves.slice(0, size)), hex(root), `size ${size}`)
    assert.deepEqual(frontier.root(), hex(root))
    const leaf = leaves[size]
    if (leaf) frontier.append(leaf)
  }
})

const SIZE = 256

/** A tree of 256 leaves, its nodes as the frontier told them. */
const grown = (() => {
  const nodes = new Map<string, Uint8Array>()
  const roots: Uint8Array[] = [emptyRoot]
  const leaves = Array.from({ length: SIZE }, (_, i) => leafHash(Uint8Array.of(i, i >> 4)))
  const frontier = createFrontier({ completed: (level, index, hash) => nodes.set(`${level}/${index}`, hash) })
  for (const leaf of leaves) {
    frontier.append(leaf)
    roots.push(frontier.root())
  }
  const hashAt: HashAt = (level, index) => {
    const hash = nodes.get(`${level}/${index}`)
    assert.ok(hash, `only complete subtrees are asked for, not ${level}/${index}`)
    return hash
  }
  const rootBy = (size: number): Uint8Array => {
    const root = roots[size]
    assert.ok(root)
    return root
  }
  const leafBy = (index: number): Uint8Array => {
    const leaf = leaves[index]
    assert.ok(leaf)
    return leaf
  }
  return { leaves, hashAt, rootBy, leafBy }
})()

test('for every size to 256 the frontier, the nodes and the definition give one root', () => {
  for (let size = 0; size <= SIZE; size += 1) {
    assert.deepEqual(grown.rootBy(size), rootOf(grown.leaves.slice(0, size)))
    assert.deepEqual(rootAt(size, grown.hashAt), grown.rootBy(size))
  }
})

test('for every tree to 256 leaves every leaf has a proof that holds there and nowhere else', () => {
  for (let size = 1; size <= SIZE; size += 1) {
    const root = grown.rootBy(size)
    for (let index = 0; index < size; index += 1) {
      const proof = inclusionProof(index, size, grown.hashAt)
      const claim = { index: BigInt(index), size: BigInt(size), leaf: grown.leafBy(index), root, proof }
      assert.deepEqual(verifyInclusion(claim), { ok: true }, `${index} of ${size}`)
      if (index % 7 === size % 7 && size > 1) {
        const other = { ...claim, index: BigInt((index + 1) % size) }
        assert.equal(verifyInclusion(other).ok, false, `${index} of ${size} as its neighbour`)
        const reason = (hashes: readonly Uint8Array[]): string => {
          const check = verifyInclusion({ ...claim, proof: hashes })
          return check.ok ? 'holds' : check.reason
        }
        assert.equal(reason(proof.slice(1)), 'proof-too-short')
        assert.equal(reason([...proof, root]), 'proof-too-long')
      }
    }
  }
})

test('for every pair of sizes to 256 the later tree is shown to continue the earlier, and no other', () => {
  let count = 0
  for (let size2 = 1; size2 <= SIZE; size2 += 1) {
    for (let size1 = 1; size1 <= size2; size1 += 1) {
      count += 1
      const claim = {
        size1: BigInt(size1),
        size2: BigInt(size2),
        root1: grown.rootBy(size1),
        root2: grown.rootBy(size2),
        proof: consistencyProof(size1, size2, grown.hashAt),
      }
      assert.deepEqual(verifyConsistency(claim), { ok: true }, `${size1} to ${size2}`)
      if (size1 < size2 && count % 11 === 0) {
        assert.equal(verifyConsistency({ ...claim, root1: grown.rootBy(size1 + 1) }).ok, false)
        assert.equal(verifyConsistency({ ...claim, root2: grown.rootBy(size2 - 1) }).ok, false)
        assert.equal(verifyConsistency({ ...claim, proof: claim.proof.slice(0, -1) }).ok, false)
      }
    }
  }
  assert.equal(count, (SIZE * (SIZE + 1)) / 2)
})

test('every subtree to 40 leaves is shown to be part of every tree to 40', () => {
  for (let size = 1; size <= 40; size += 1) {
    for (let end = 1; end <= size; end += 1) {
      for (let start = 0; start < end; start += 1) {
        let width = 1
        while (width < end - start) width *= 2
        if (start % width !== 0) {
          assert.throws(() => subtreeConsistencyProof({ start, end, size }, grown.hashAt), RangeError)
          continue
        }
        const claim = {
          start: BigInt(start),
          end: BigInt(end),
          size: BigInt(size),
          subroot: rootOf(grown.leaves.slice(start, end)),
          root: grown.rootBy(size),
          proof: subtreeConsistencyProof({ start, end, size }, grown.hashAt),
        }
        assert.deepEqual(verifySubtreeConsistency(claim), { ok: true }, `[${start}, ${end}) of ${size}`)
        assert.equal(verifySubtreeConsistency({ ...claim, root: grown.rootBy(size - 1) }).ok, false)
      }
    }
  }
})

test('proofs of impossible sizes are never made', () => {
  assert.throws(() => inclusionProof(3, 3, grown.hashAt), RangeError)
  assert.throws(() => inclusionProof(-1, 3, grown.hashAt), RangeError)
  assert.throws(() => consistencyProof(0, 3, grown.hashAt), RangeError)
  assert.throws(() => consistencyProof(4, 3, grown.hashAt), RangeError)
  assert.throws(() => createFrontier({ size: 3, hashes: [emptyRoot] }), RangeError)
})

test('a frontier taken up again goes on as if it had never stopped', () => {
  const first = createFrontier()
  for (const leaf of grown.leaves.slice(0, 101)) first.append(leaf)
  const second = createFrontier({ size: first.size, hashes: first.hashes })
  for (const leaf of grown.leaves.slice(101)) second.append(leaf)
  assert.ok(sameBytes(second.root(), grown.rootBy(SIZE)))
})

test('a leaf is never a node, though its bytes be those of a node', () => {
  const [left, right] = [grown.leafBy(0), grown.leafBy(1)]
  const pretended = new Uint8Array(64)
  pretended.set(left)
  pretended.set(right, 32)
  assert.notDeepEqual(leafHash(pretended), nodeHash(left, right))
})
