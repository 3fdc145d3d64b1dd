/**
 * A log in memory, for tests and demonstrations: entries appended and numbered, checkpoints signed, every kind of proof
 * made. A service keeps the same things in a database.
 */
import type { ChainHead, ChainLink } from './chain.ts'
import { formatCheckpoint, mapLine } from './checkpoint.ts'
import { type SealedEntry, sealEntry } from './entry.ts'
import { createMapNodes, type MapProof, mapRoot, proveInMap, updateMap } from './map.ts'
import { type Note, type Signer, signNote } from './note.ts'
import { consistencyProof, createFrontier, inclusionProof } from './tree.ts'
import type { JsonValue } from './value.ts'

/** An entry with its place in the tree. */
export interface LoggedEntry extends SealedEntry, ChainLink {
  readonly index: number
}

/** A log that forgets everything when it ends. */
export interface MemoryLog {
  readonly origin: string
  /** Entries so far, those after the last checkpoint included. */
  readonly size: () => number
  /** Appends an entry to a chain, under its next number. */
  readonly record: (fact: {
    readonly chain: string
    readonly kind: string
    /** RFC 3339, UTC, six decimals. */
    readonly at: string
    readonly values: Readonly<Record<string, JsonValue>>
  }) => LoggedEntry
  /** Commits to tree and map as they stand, and signs. */
  readonly checkpoint: () => Note
  /** The entries of a chain, in order. */
  readonly chain: (chain: string) => readonly LoggedEntry[]
  /** @throws {RangeError} unless 0 <= index < size <= the log's size */
  readonly inclusion: (index: number, size: number) => readonly Uint8Array[]
  /** @throws {RangeError} unless 0 < from <= to <= the log's size */
  readonly consistency: (from: number, to: number) => readonly Uint8Array[]
  /** Against the map of the last checkpoint. */
  readonly inMap: (chain: string) => MapProof
}

/**
 * An empty log.
 *
 * @param options.signer  of the log's checkpoints; its name should be the origin
 * @param options.salts  gives 16·count fresh random bytes
 */
export function createLog(options: {
  readonly origin: string
  readonly signer: Signer
  readonly salts: (count: number) => Uint8Array
}): MemoryLog {
  const { origin, signer, salts } = options
  const hashes = new Map<string, Uint8Array>()
  const frontier = createFrontier({
    completed: (level, index, hash) => hashes.set(`${level}/${index}`, hash),
  })
  const chains = new Map<string, LoggedEntry[]>()
  const changed = new Map<string, ChainHead>()
  const nodes = createMapNodes()
  const hashAt = (level: number, index: number): Uint8Array => {
    const hash = hashes.get(`${level}/${index}`)
    if (!hash) throw new RangeError(`the log has no complete subtree ${index} at level ${level}`)
    return hash
  }
  return {
    origin,
    size: () => frontier.size,
    record: ({ chain, kind, at, values }) => {
      const entries = chains.get(chain) ?? []
      const previous = entries.at(-1)?.leaf ?? null
      const number = entries.length + 1
      const sealed = sealEntry({ chain, number, previous, kind, at, values, salts })
      const logged = { ...sealed, index: frontier.size }
      frontier.append(sealed.leaf)
      chains.set(chain, entries)
      entries.push(logged)
      changed.set(chain, { count: number, head: sealed.leaf })
      return logged
    },
    checkpoint: () => {
      updateMap(
        nodes,
        Array.from(changed, ([chain, end]) => ({ chain, ...end })),
      )
      changed.clear()
      const text = formatCheckpoint({
        origin,
        size: BigInt(frontier.size),
        root: frontier.root(),
        extensions: [mapLine({ chains: BigInt(chains.size), root: mapRoot(nodes) })],
      })
      return signNote(text, [signer])
    },
    chain: (chain) => [...(chains.get(chain) ?? [])],
    inclusion: (index, size) => inclusionProof(index, size, hashAt),
    consistency: (from, to) => consistencyProof(from, to, hashAt),
    inMap: (chain) => proveInMap(nodes, chain),
  }
}
