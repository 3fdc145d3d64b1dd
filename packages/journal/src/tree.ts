/**
 * The Merkle tree of RFC 9162 section 2.1 over SHA-256: hashes, roots, proofs that an entry is in the tree and that a
 * tree continues an earlier one, and their verification. Subtrees are those of draft-ietf-plants-merkle-tree-certs.
 *
 * Whoever makes a proof has the tree, so sizes there are safe integers; whoever verifies one has numbers from a stranger,
 * so sizes and indexes there are `bigint` below 2^64.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { sameBytes } from './bytes.ts'

/** Length of every hash in bytes. */
export const HASH_BYTES = 32

/** The root of a tree without leaves (RFC 9162 section 2.1.1): SHA-256 of nothing. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0))

/** What the hash of a leaf is taken of: 0x00 ‖ data. */
export function leafMessage(data: Uint8Array): Uint8Array {
  const message = new Uint8Array(1 + data.length)
  message.set(data, 1)
  return message
}

/** The hash of a leaf: SHA-256(0x00 ‖ data). */
export const leafHash = (data: Uint8Array): Uint8Array => sha256(leafMessage(data))

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const message = new Uint8Array(1 + 2 * HASH_BYTES)
  message[0] = 1
  message.set(left, 1)
  message.set(right, 1 + HASH_BYTES)
  return sha256(message)
}

/**
 * The hash of a complete subtree: of the leaves from `index * 2^level` up to and without `(index + 1) * 2^level`. Level 0
 * gives leaf hashes. Only subtrees that lie wholly within the tree are asked for.
 */
export type HashAt = (level: number, index: number) => Uint8Array

const assertSize = (name: string, value: number): void => {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} is no size of a tree: ${value}`)
}

/** The largest power of two below `size`. Requires size > 1. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The hash of the leaves of [start, end), where start is a multiple of the least power of two that is not below end − start. */
function rangeHash(start: number, end: number, hashAt: HashAt): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = start; at < end; ) {
    let level = 0
    let width = 1
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      level += 1
      width *= 2
    }
    parts.push(hashAt(level, at / width))
    at += width
  }
  return parts.reduceRight((right, left) => nodeHash(left, right))
}

/**
 * The root of the tree of the first `size` leaves.
 *
 * @throws {RangeError} unless 0 <= size
 */
export function rootAt(size: number, hashAt: HashAt): Uint8Array {
  assertSize('size', size)
  return size === 0 ? emptyRoot : rangeHash(0, size, hashAt)
}

/** The root of a tree from all its leaf hashes: the definition, and slow on purpose to be nothing but that. */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  let level = leafHashes
  if (level.length === 0) return emptyRoot
  while (level.length > 1) {
    const above: Uint8Array[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]]
      if (left) above.push(right ? nodeHash(left, right) : left)
    }
    level = above
  }
  return level[0] ?? emptyRoot
}

/**
 * The proof that leaf `index` is in the tree of the first `size` leaves (RFC 9162 section 2.1.3.1), lowest hash first.
 *
 * @throws {RangeError} unless 0 <= index < size
 */
export function inclusionProof(index: number, size: number, hashAt: HashAt): readonly Uint8Array[] {
  assertSize('size', size)
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new RangeError(`index ${index} is not in a tree of ${size}`)
  const proof: Uint8Array[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    if (index < middle) {
      proof.push(rangeHash(middle, end, hashAt))
      end = middle
    } else {
      proof.push(rangeHash(start, middle, hashAt))
      start = middle
    }
  }
  return proof.reverse()
}

/**
 * The proof that the tree of `size2` leaves continues that of `size1` (RFC 9162 section 2.1.4.1), lowest hash first.
 *
 * @throws {RangeError} unless 0 < size1 <= size2: that a tree continues the empty one needs no proof
 */
export function consistencyProof(size1: number, size2: number, hashAt: HashAt): readonly Uint8Array[] {
  if (size1 === 0) throw new RangeError('a tree continues the empty one without proof')
  return subtreeConsistencyProof({ start: 0, end: size1, size: size2 }, hashAt)
}

/**
 * The proof that the leaves of [start, end) are a part of the tree of `size` leaves.
 *
 * @throws {RangeError} unless 0 <= start < end <= size and start is a multiple of the least power of two >= end − start
 */
export function subtreeConsistencyProof(
  range: { readonly start: number; readonly end: number; readonly size: number },
  hashAt: HashAt,
): readonly Uint8Array[] {
  const { start, end, size } = range
  assertSize('size', size)
  assertSize('end', end)
  if (end > size || start >= end || !isSubtree(BigInt(start), BigInt(end)))
    throw new RangeError(`[${start}, ${end}) is no subtree of a tree of ${size}`)
  const proof: Uint8Array[] = []
  let [low, high] = [0, size]
  let known = true
  while (low < start || high > end) {
    const middle = low + splitOf(high - low)
    if (end <= middle) {
      proof.push(rangeHash(middle, high, hashAt))
      high = middle
    } else {
      proof.push(rangeHash(low, middle, hashAt))
      // Where the range goes on to both sides, the verifier no longer knows the rest of it by its own hash.
      if (start < middle) known = false
      low = middle
    }
    if (!known && high === end) break
  }
  if (!known) proof.push(rangeHash(low, high, hashAt))
  return proof.reverse()
}

/** Why a proof does not hold. */
export type ProofFault =
  | 'index-beyond-size'
  | 'size-out-of-range'
  | 'earlier-size-is-zero'
  | 'earlier-size-is-larger'
  | 'not-a-subtree'
  | 'hash-of-wrong-length'
  | 'proof-too-short'
  | 'proof-too-long'
  | 'earlier-root-differs'
  | 'root-differs'

/** Whether a proof holds. */
export type ProofCheck = { readonly ok: true } | { readonly ok: false; readonly reason: ProofFault }

const fault = (reason: ProofFault): { readonly ok: false; readonly reason: ProofFault } => ({
  ok: false,
  reason,
})

const LIMIT = 1n << 64n
const isUint64 = (value: bigint): boolean => value >= 0n && value < LIMIT
const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_BYTES

/** Whether [start, end) is a subtree: start a multiple of the least power of two that is not below end − start. */
function isSubtree(start: bigint, end: bigint): boolean {
  if (start < 0n || end < start) return false
  let width = 1n
  while (width < end - start) width <<= 1n
  return start % width === 0n
}

/**
 * The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2).
 *
 * @param claim  index and size below 2^64, the leaf's hash, the proof lowest hash first
 */
export function rootFromInclusionProof(claim: {
  readonly index: bigint
  readonly size: bigint
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
}): { readonly ok: true; readonly root: Uint8Array } | { readonly ok: false; readonly reason: ProofFault } {
  const { index, size, leaf, proof } = claim
  if (!isUint64(index) || !isUint64(size)) return fault('size-out-of-range')
  if (index >= size) return fault('index-beyond-size')
  if (!isHash(leaf) || !proof.every(isHash)) return fault('hash-of-wrong-length')
  let [node, last] = [index, size - 1n]
  let root = leaf
  for (const hash of proof) {
    if (last === 0n) return fault('proof-too-long')
    if ((node & 1n) === 1n || node === last) {
      root = nodeHash(hash, root)
      while ((node & 1n) === 0n && node !== 0n) {
        node >>= 1n
        last >>= 1n
      }
    } else {
      root = nodeHash(root, hash)
    }
    node >>= 1n
    last >>= 1n
  }
  return last === 0n ? { ok: true, root } : fault('proof-too-short')
}

/** Verifies that a leaf is in the tree of that size and root. Requires 0 <= index < size < 2^64. */
export function verifyInclusion(claim: {
  readonly index: bigint
  readonly size: bigint
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}): ProofCheck {
  const found = rootFromInclusionProof(claim)
  if (!found.ok) return found
  return sameBytes(found.root, claim.root) ? { ok: true } : fault('root-differs')
}

/**
 * Verifies that the second tree continues the first. Requires 0 < size1 <= size2 < 2^64. Whether a tree continues the
 * empty one is no question, and a proof of it is refused.
 */
export function verifyConsistency(claim: {
  readonly size1: bigint
  readonly size2: bigint
  readonly root1: Uint8Array
  readonly root2: Uint8Array
  readonly proof: readonly Uint8Array[]
}): ProofCheck {
  const { size1, size2, root1, root2, proof } = claim
  if (size1 === 0n) return fault('earlier-size-is-zero')
  if (size1 > size2) return fault('earlier-size-is-larger')
  return verifySubtreeConsistency({ start: 0n, end: size1, size: size2, subroot: root1, root: root2, proof })
}

/** Verifies that a leaf is in the subtree [start, end) with that root. */
export function verifySubtreeInclusion(claim: {
  readonly index: bigint
  readonly start: bigint
  readonly end: bigint
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}): ProofCheck {
  const { index, start, end, ...rest } = claim
  if (!isUint64(start) || !isUint64(end)) return fault('size-out-of-range')
  if (!isSubtree(start, end)) return fault('not-a-subtree')
  if (index < start || index >= end) return fault('index-beyond-size')
  return verifyInclusion({ ...rest, index: index - start, size: end - start })
}

/** Verifies that the subtree [start, end) with that root is a part of the tree of that size and root. */
export function verifySubtreeConsistency(claim: {
  readonly start: bigint
  readonly end: bigint
  readonly size: bigint
  readonly subroot: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}): ProofCheck {
  const { start, end, size, subroot, root, proof } = claim
  if (!isUint64(start) || !isUint64(end) || !isUint64(size)) return fault('size-out-of-range')
  if (end > size) return fault('earlier-size-is-larger')
  if (!isSubtree(start, end)) return fault('not-a-subtree')
  // Where nothing is hashed the roots are only compared, of whatever length (so the published vectors have it).
  if (!proof.every(isHash) || (proof.length > 0 && !isHash(subroot))) return fault('hash-of-wrong-length')
  if (start === end) {
    if (proof.length > 0) return fault('proof-too-long')
    return sameBytes(subroot, emptyRoot) ? { ok: true } : fault('earlier-root-differs')
  }
  let [first, node, last] = [start, end - 1n, size - 1n]
  const shift = (): void => {
    first >>= 1n
    node >>= 1n
    last >>= 1n
  }
  const whole = node === last
  while (first !== node && (whole || (node & 1n) === 1n)) shift()
  const hashes = first === node ? [subroot, ...proof] : proof
  const [seed, ...path] = hashes
  if (!seed) return fault('proof-too-short')
  let [before, after] = [seed, seed]
  for (const hash of path) {
    if (last === 0n) return fault('proof-too-long')
    if ((node & 1n) === 1n || node === last) {
      if (first < node) before = nodeHash(hash, before)
      after = nodeHash(hash, after)
      while ((node & 1n) === 0n && node !== 0n) shift()
    } else {
      after = nodeHash(after, hash)
    }
    shift()
  }
  if (last !== 0n) return fault('proof-too-short')
  if (!sameBytes(before, subroot)) return fault('earlier-root-differs')
  return sameBytes(after, root) ? { ok: true } : fault('root-differs')
}

/** The right edge of a tree: as many hashes as its size has ones in binary, enough to grow it and to know its root. */
export interface Frontier {
  readonly size: number
  /** Roots of the complete subtrees that make up the tree, largest first. */
  readonly hashes: readonly Uint8Array[]
  /** Adds a leaf: on average two hashes, at most as many as the tree is high. */
  readonly append: (leaf: Uint8Array) => void
  readonly root: () => Uint8Array
}

/**
 * A tree that grows and remembers its right edge only.
 *
 * @param options.size  leaves so far, with `hashes` as another frontier told them
 * @param options.completed  told the hash of each complete subtree as it is completed, leaves included
 * @throws {RangeError} if the hashes are not as many as the size demands
 */
export function createFrontier(
  options: {
    readonly size?: number
    readonly hashes?: readonly Uint8Array[]
    readonly completed?: (level: number, index: number, hash: Uint8Array) => void
  } = {},
): Frontier {
  let size = options.size ?? 0
  const hashes = [...(options.hashes ?? [])]
  assertSize('size', size)
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  if (hashes.length !== ones)
    throw new RangeError(`a tree of ${size} has ${ones} hashes at its edge, not ${hashes.length}`)
  return {
    get size() {
      return size
    },
    get hashes() {
      return [...hashes]
    },
    append: (leaf) => {
      options.completed?.(0, size, leaf)
      let hash = leaf
      let index = size
      for (let level = 1; index % 2 === 1; level += 1) {
        const left = hashes.pop()
        if (!left) throw new RangeError('the edge of the tree lacks a hash')
        hash = nodeHash(left, hash)
        index = (index - 1) / 2
        options.completed?.(level, index, hash)
      }
      hashes.push(hash)
      size += 1
    },
    root: () =>
      hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right)),
  }
}
