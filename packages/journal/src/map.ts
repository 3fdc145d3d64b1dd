/**
 * The map of all chains, chain → (number of entries, leaf hash of the last), with proofs that a chain is in it as told or
 * is not in it at all (S35): a tree over the bits of SHA-256(chain) in which a part that holds one chain only is that
 * chain's leaf.
 *
 * A plain sparse tree would be 256 levels high for every chain; buckets by prefix need a width that suits ten chains and
 * ten million. With shortcut leaves the height is about log2 of the number of chains, the shape depends on the set alone
 * and not on its history, and changing k of n chains costs O(k log n) hashes.
 *
 * What is hashed: leaf = SHA-256(0x02 ‖ SHA-256(chain) ‖ value), value = SHA-256(0x04 ‖ count as uint64 ‖ head), branch =
 * SHA-256(0x03 ‖ left ‖ right), an empty part = 32 zero bytes. A proof of absence may show another chain's leaf: its value
 * is a hash, so that how far that chain has come stays untold.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { joined, sameBytes, toUtf8 } from './bytes.ts'
import type { ChainHead } from './chain.ts'
import { HASH_BYTES } from './tree.ts'

/** A chain as the map holds it. */
export interface MapEntry extends ChainHead {
  readonly chain: string
}

/** A node that is not empty. */
export type MapNode =
  | { readonly kind: 'leaf'; readonly key: Uint8Array; readonly value: Uint8Array }
  | { readonly kind: 'branch'; readonly hash: Uint8Array }

/**
 * Where nodes are kept, by the bits that lead to them: `''` is the root, `'01'` the right child of its left child. No node
 * is ever deleted, for no chain is.
 */
export interface MapNodes {
  readonly get: (path: string) => MapNode | undefined
  readonly set: (path: string, node: MapNode) => void
}

/** The way to where a chain is or would be. */
export interface MapProof {
  /** Hashes beside the way, lowest first. */
  readonly siblings: readonly Uint8Array[]
  /** In a proof of absence: the leaf of another chain that stands at the end of the way; `null` where nothing stands there. */
  readonly other: { readonly key: Uint8Array; readonly value: Uint8Array } | null
}

/** The root of a map without chains: 32 zero bytes. */
export const emptyMapRoot: Uint8Array = new Uint8Array(HASH_BYTES)

const KEY_BITS = 8 * HASH_BYTES
const LEAF = 0x02
const BRANCH = 0x03
const VALUE = 0x04

/** Where a chain stands: SHA-256 of its id in UTF-8. */
export function mapKey(chain: string): Uint8Array {
  return sha256(toUtf8(chain))
}

/**
 * What a leaf holds of a chain.
 *
 * @throws {RangeError} unless the count is an integer from 1 on and the head a hash
 */
export function mapValue({ count, head }: ChainHead): Uint8Array {
  if (!Number.isSafeInteger(count) || count < 1 || head.length !== HASH_BYTES)
    throw new RangeError(`a chain in the map has at least one entry and a head, not ${count}`)
  const message = new Uint8Array(1 + 8 + HASH_BYTES)
  message[0] = VALUE
  new DataView(message.buffer).setBigUint64(1, BigInt(count))
  message.set(head, 9)
  return sha256(message)
}

const tagged = (tag: number, first: Uint8Array, second: Uint8Array): Uint8Array =>
  sha256(joined(Uint8Array.of(tag), first, second))

/** The hash of a node, of nothing too. */
export function mapNodeHash(node: MapNode | undefined): Uint8Array {
  if (!node) return emptyMapRoot
  return node.kind === 'branch' ? node.hash : tagged(LEAF, node.key, node.value)
}

const bitOf = (key: Uint8Array, depth: number): 0 | 1 =>
  (((key[depth >> 3] ?? 0) >> (7 - (depth & 7))) & 1) === 1 ? 1 : 0

/** The path of a key's first `depth` bits. */
function pathOf(key: Uint8Array, depth: number): string {
  let path = ''
  for (let i = 0; i < depth; i += 1) path += bitOf(key, i)
  return path
}

interface Change {
  readonly key: Uint8Array
  readonly value: Uint8Array
}

/** Puts leaves, at least one, where nothing stood; gives the hash. */
function plant(nodes: MapNodes, path: string, changes: readonly Change[]): Uint8Array {
  const [first, second] = changes
  if (!first) return emptyMapRoot
  const node: MapNode = second
    ? { kind: 'branch', hash: fork(path, changes, (side, part) => plant(nodes, side, part)) }
    : { kind: 'leaf', ...first }
  nodes.set(path, node)
  return mapNodeHash(node)
}

/** The hash of a branch whose two sides are made of the changes that lead there. */
function fork(
  path: string,
  changes: readonly Change[],
  side: (path: string, part: readonly Change[]) => Uint8Array,
): Uint8Array {
  const depth = path.length
  const left = changes.filter(({ key }) => bitOf(key, depth) === 0)
  const right = changes.filter(({ key }) => bitOf(key, depth) === 1)
  return tagged(BRANCH, side(`${path}0`, left), side(`${path}1`, right))
}

function change(nodes: MapNodes, path: string, changes: readonly Change[]): Uint8Array {
  const node = nodes.get(path)
  if (changes.length === 0) return mapNodeHash(node)
  if (!node) return plant(nodes, path, changes)
  if (node.kind === 'leaf') {
    const replaced = changes.some(({ key }) => sameBytes(key, node.key))
    return plant(nodes, path, replaced ? changes : [...changes, { key: node.key, value: node.value }])
  }
  const hash = fork(path, changes, (side, part) => change(nodes, side, part))
  nodes.set(path, { kind: 'branch', hash })
  return hash
}

/** The root of the map in these nodes. */
export function mapRoot(nodes: Pick<MapNodes, 'get'>): Uint8Array {
  return mapNodeHash(nodes.get(''))
}

/**
 * Puts chains into the map, new or with a new end.
 *
 * @param changes  each chain once, in any order
 * @returns the new root
 * @throws {RangeError} where a chain is named twice, has no entry or no head
 */
export function updateMap(nodes: MapNodes, changes: readonly MapEntry[]): Uint8Array {
  if (new Set(changes.map(({ chain }) => chain)).size !== changes.length)
    throw new RangeError('a chain has one end in a map')
  return change(
    nodes,
    '',
    changes.map(({ chain, count, head }) => ({ key: mapKey(chain), value: mapValue({ count, head }) })),
  )
}

/** The way to where a chain is, or would be if it were in the map. */
export function proveInMap(nodes: Pick<MapNodes, 'get'>, chain: string): MapProof {
  const key = mapKey(chain)
  const siblings: Uint8Array[] = []
  for (let path = ''; ; ) {
    const node = nodes.get(path)
    if (node?.kind !== 'branch') {
      const other = node && !sameBytes(node.key, key) ? { key: node.key, value: node.value } : null
      return { siblings: siblings.reverse(), other }
    }
    const bit = bitOf(key, path.length)
    siblings.push(mapNodeHash(nodes.get(`${path}${1 - bit}`)))
    path += bit
  }
}

/** Why a proof about the map does not hold. */
export type MapFault = 'malformed' | 'other-chain-not-on-the-way' | 'root-differs'

/**
 * Verifies what the map says of a chain.
 *
 * @param claim.end  number of entries and leaf hash of the last; `null` claims that the map has no such chain
 */
export function verifyInMap(claim: {
  readonly root: Uint8Array
  readonly chain: string
  readonly end: ChainHead | null
  readonly proof: MapProof
}): { readonly ok: true } | { readonly ok: false; readonly reason: MapFault } {
  const { root, chain, end, proof } = claim
  const { siblings, other } = proof
  const hashes = other ? [...siblings, other.key, other.value] : siblings
  const malformed =
    siblings.length > KEY_BITS ||
    !hashes.every((hash) => hash.length === HASH_BYTES) ||
    (end !== null && (other !== null || !Number.isSafeInteger(end.count) || end.count < 1)) ||
    (end !== null && end.head.length !== HASH_BYTES)
  if (malformed) return { ok: false, reason: 'malformed' }
  const key = mapKey(chain)
  if (other) {
    const depth = siblings.length
    if (sameBytes(other.key, key) || pathOf(other.key, depth) !== pathOf(key, depth))
      return { ok: false, reason: 'other-chain-not-on-the-way' }
  }
  let hash = emptyMapRoot
  if (other) hash = mapNodeHash({ kind: 'leaf', ...other })
  else if (end) hash = mapNodeHash({ kind: 'leaf', key, value: mapValue(end) })
  for (const [i, sibling] of siblings.entries())
    hash =
      bitOf(key, siblings.length - 1 - i) === 0
        ? tagged(BRANCH, hash, sibling)
        : tagged(BRANCH, sibling, hash)
  return sameBytes(hash, root) ? { ok: true } : { ok: false, reason: 'root-differs' }
}

/** A node as a database keeps it: 0x02 ‖ key ‖ value, or 0x03 ‖ hash. */
export function encodeMapNode(node: MapNode): Uint8Array {
  return node.kind === 'leaf'
    ? joined(Uint8Array.of(LEAF), node.key, node.value)
    : joined(Uint8Array.of(BRANCH), node.hash)
}

/**
 * Reads what {@link encodeMapNode} wrote.
 *
 * @throws {TypeError} for other bytes: the database is damaged
 */
export function decodeMapNode(bytes: Uint8Array): MapNode {
  if (bytes[0] === LEAF && bytes.length === 1 + 2 * HASH_BYTES)
    return { kind: 'leaf', key: bytes.slice(1, 1 + HASH_BYTES), value: bytes.slice(1 + HASH_BYTES) }
  if (bytes[0] === BRANCH && bytes.length === 1 + HASH_BYTES) return { kind: 'branch', hash: bytes.slice(1) }
  throw new TypeError('these bytes are no node of the map')
}

/** Nodes in memory. */
export function createMapNodes(): MapNodes {
  const nodes = new Map<string, MapNode>()
  return {
    get: (path) => nodes.get(path),
    set: (path, node) => {
      nodes.set(path, node)
    },
  }
}

/** Nodes fetched for certain chains, and what was then written to them. */
export interface LoadedMapNodes extends MapNodes {
  /** To be stored. */
  readonly written: ReadonlyMap<string, MapNode>
}

const LEVELS_A_READ = 8

/**
 * Fetches the nodes that changing or proving certain chains needs, some levels at a time: three reads for a million chains.
 *
 * @param read  gives the nodes at these paths that there are
 * @returns nodes for {@link updateMap} and {@link proveInMap}; asking for others throws a `RangeError`, for what was not
 *   fetched must not pass as empty
 */
export async function loadMapNodes(
  read: (paths: readonly string[]) => Promise<ReadonlyMap<string, MapNode>>,
  chains: readonly string[],
): Promise<LoadedMapNodes> {
  const asked = new Set<string>()
  const found = new Map<string, MapNode>()
  const written = new Map<string, MapNode>()
  let open = chains.map(mapKey)
  for (let depth = 0; open.length > 0; depth += LEVELS_A_READ) {
    const paths = new Set<string>()
    for (const key of open) {
      for (let i = depth; i < Math.min(depth + LEVELS_A_READ, KEY_BITS + 1); i += 1) {
        const path = pathOf(key, i)
        paths.add(path)
        if (i > 0) paths.add(`${path.slice(0, -1)}${1 - bitOf(key, i - 1)}`)
      }
    }
    for (const path of paths) asked.add(path)
    for (const [path, node] of await read([...paths])) found.set(path, node)
    const last = depth + LEVELS_A_READ - 1
    open = open.filter((key) => found.get(pathOf(key, last))?.kind === 'branch')
  }
  return {
    written,
    get: (path) => {
      const node = written.get(path) ?? found.get(path)
      if (node || asked.has(path)) return node
      // below a leaf or an empty part that was fetched there is nothing, and what was planted there has been written
      for (let depth = path.length - 1; depth >= 0; depth -= 1) {
        const above = path.slice(0, depth)
        if (asked.has(above)) {
          if (found.get(above)?.kind !== 'branch') return undefined
          break
        }
      }
      throw new RangeError(`the node at ${path} was not fetched`)
    },
    set: (path, node) => {
      written.set(path, node)
    },
  }
}
