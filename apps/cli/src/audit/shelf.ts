/**
 * Contacts put on a shelf by the person they concern: in memory while they are few, in files by partition when they
 * are many. A partition holds whole persons, so that each can be judged alone, here or on another machine.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { LogContact } from '@forbear/logs'
import { writeRefusal } from '../files.ts'

/** How many partitions there are; the order of findings depends on it, so it is not a setting. */
export const PARTITIONS = 64

/** The most contacts that stay in memory. */
const IN_MEMORY_AT_MOST = 250_000

/** What is kept of a partition's text before it is written. */
const WRITE_FROM = 1 << 16

/** A contact and the file it stands in. */
export interface Shelved {
  readonly contact: LogContact
  /** Its place among the files that were read, from 0. */
  readonly file: number
}

/** The contacts of one person, in the order of the log. */
export type ShelvedGroup = readonly [key: string, contacts: readonly Shelved[]]

export interface Shelf {
  /** Puts a contact with the others of its key. */
  readonly put: (key: string, shelved: Shelved) => void
  /** How many there are. */
  readonly size: () => number
  /** Every group once: partition by partition, within one by first appearance. The same however they are kept. */
  readonly groups: () => Generator<ShelvedGroup>
  /** Removes what lies on disk. */
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

/**
 * An empty shelf.
 *
 * @param folder  where a folder of its own is made if memory does not suffice, for example the system's temporary one
 * @param inMemoryAtMost  contacts kept in memory
 */
export function newShelf(folder: string, inMemoryAtMost: number = IN_MEMORY_AT_MOST): Shelf {
  const memory: (readonly [string, Shelved])[][] = Array.from({ length: PARTITIONS }, () => [])
  let files: PartitionFiles | undefined
  let size = 0
  return {
    put: (key, shelved) => {
      size += 1
      const partition = partitionOf(key)
      if (files) {
        files.write(partition, key, shelved)
        return
      }
      memory[partition]?.push([key, shelved])
      if (size <= inMemoryAtMost) return
      files = partitionFiles(folder)
      for (const [i, entries] of memory.entries()) {
        for (const [k, c] of entries) files.write(i, k, c)
        entries.length = 0
      }
    },
    size: () => size,
    *groups() {
      for (let i = 0; i < PARTITIONS; i++) {
        const entries = files ? files.read(i) : (memory[i] ?? [])
        const groups = new Map<string, Shelved[]>()
        for (const [key, shelved] of entries) {
          const group = groups.get(key)
          if (group) group.push(shelved)
          else groups.set(key, [shelved])
        }
        yield* groups
      }
    },
    clear: () => files?.remove(),
  }
}

interface PartitionFiles {
  readonly write: (partition: number, key: string, shelved: Shelved) => void
  readonly read: (partition: number) => Iterable<readonly [string, Shelved]>
  readonly remove: () => void
}

/**
 * Files that have no name: contacts are personal data, and a run can be ended at any moment by a signal that no code
 * gets to see. What is unlinked while it is open goes when the process goes, however that happens. A system that
 * keeps the names of open files (Windows) keeps them until {@link Shelf.clear}.
 */
function partitionFiles(folder: string): PartitionFiles {
  const own = mkdtempSync(join(folder, 'forbear-'))
  let open: readonly number[] = []
  try {
    open = Array.from({ length: PARTITIONS }, (_, i) => openSync(join(own, `${i}.jsonl`), 'wx+', 0o600))
  } finally {
    unlink(own)
  }
  const texts = open.map(() => '')
  const sizes = open.map(() => 0)
  const flush = (i: number): void => {
    const bytes = Buffer.from(texts[i] ?? '')
    const from = sizes[i] ?? 0
    try {
      for (let at = 0; at < bytes.length; )
        at += writeSync(open[i] ?? -1, bytes, at, bytes.length - at, from + at)
    } catch (error) {
      throw writeRefusal(folder, error)
    }
    sizes[i] = from + bytes.length
    texts[i] = ''
  }
  return {
    write: (i, key, { contact, file }) => {
      const text = `${texts[i] ?? ''}${JSON.stringify([key, file, contact])}\n`
      texts[i] = text
      if (text.length >= WRITE_FROM) flush(i)
    },
    *read(i) {
      flush(i)
      for (const line of linesOf(wholeOf(open[i] ?? -1, sizes[i] ?? 0))) {
        const [key, file, contact] = JSON.parse(line) as [string, number, LogContact]
        yield [key, { contact, file }]
      }
    },
    remove: () => {
      for (const fd of open) closeSync(fd)
      open = []
      unlink(own)
    },
  }
}

function unlink(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // held while its files are open: gone when they are closed
  }
}

/** A file of so many bytes from its beginning. */
function wholeOf(fd: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; ) {
    const read = readSync(fd, bytes, at, size - at, at)
    if (read === 0) throw new Error(`a partition of the log ends after ${at} of ${size} bytes`)
    at += read
  }
  return bytes
}

/** The lines of a file of any size: decoded one by one, so that no text grows beyond what a string can hold. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder()
  let from = 0
  for (;;) {
    const end = bytes.indexOf(10, from)
    if (end === -1) return
    yield decoder.decode(bytes.subarray(from, end))
    from = end + 1
  }
}
