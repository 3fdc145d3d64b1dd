/**
 * Contacts put on a shelf by the person they concern, by partition. A partition holds whole persons, so that each can
 * be judged alone, here or on another machine.
 */
import type { LogContact } from '@forbear/logs'

/** How many partitions there are; the order of findings depends on it, so it is not a setting. */
export const PARTITIONS = 64

/** A contact and where it stands. */
export interface Shelved {
  readonly contact: LogContact
  /** The place of its file among those that were read, from 0. */
  readonly file: number
  /** How many contacts of the log were read before it. */
  readonly order: number
}

/** The contacts of one person, in the order of the log. */
export type ShelvedGroup = readonly [key: string, contacts: readonly Shelved[]]

/**
 * The groups of some partitions, in the order given; left out: of all.
 */
export type Groups = (partitions?: readonly number[]) => Generator<ShelvedGroup>

/** Every partition, in order. */
export const ALL_PARTITIONS: readonly number[] = Array.from({ length: PARTITIONS }, (_, i) => i)

export interface Shelf {
  /** Puts a contact with the others of its key. */
  readonly put: (key: string, contact: Omit<Shelved, 'order'>) => void
  /** How many were put there, kept or not. */
  readonly size: () => number
  /** How many of some partitions were put there. */
  readonly sizeOf: (partitions: readonly number[]) => number
  /** Every group once: partition by partition, within one by first appearance. The same however they are kept. */
  readonly groups: Groups
  /** Lets go of what it holds. */
  readonly clear: () => void
}

/**
 * The partition of a key: FNV-1a over its UTF-16 code units, which every machine computes alike.
 *
 * @returns an integer in [0, {@link PARTITIONS})
 */
export function partitionOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % PARTITIONS
}

/** An empty shelf that keeps everything in memory. */
export function memoryShelf(): Shelf {
  const memory = emptyPartitions()
  let size = 0
  return {
    put: (key, { contact, file }) => {
      memory[partitionOf(key)]?.push([key, { contact, file, order: size }])
      size += 1
    },
    size: () => size,
    sizeOf: (partitions) => partitions.reduce((sum, i) => sum + (memory[i]?.length ?? 0), 0),
    *groups(partitions = ALL_PARTITIONS) {
      for (const i of partitions) yield* grouped(memory[i] ?? [])
    },
    clear: () => {
      for (const entries of memory) entries.length = 0
    },
  }
}

/** A list for each partition. */
export function emptyPartitions(): (readonly [string, Shelved])[][] {
  return Array.from({ length: PARTITIONS }, () => [])
}

/** Entries by key, keys in the order they were first met. */
export function grouped(entries: Iterable<readonly [string, Shelved]>): Iterable<ShelvedGroup> {
  const groups = new Map<string, Shelved[]>()
  for (const [key, shelved] of entries) {
    const group = groups.get(key)
    if (group) group.push(shelved)
    else groups.set(key, [shelved])
  }
  return groups
}
