/** A shelf that moves its contacts to files when memory does not suffice. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import {
  ALL_PARTITIONS,
  type Groups,
  PARTITIONS,
  type Shelf,
  type Shelved,
  type ShelvedGroup,
  emptyPartitions,
  grouped,
  partitionOf,
} from '@forbear/audit/shelf'
import type { LogContact } from '@forbear/logs'
import { writeRefusal } from '../files.ts'

/** The most contacts that stay in memory. */
const IN_MEMORY_AT_MOST = 250_000

/** What is kept of a partition's text before it is written. */
const WRITE_FROM = 1 << 16

/** Open files of a shelf, by partition: any thread of this process can read them. */
export type ShelfFiles = readonly { readonly fd: number; readonly size: number }[]

/** A shelf whose contacts other threads can read. */
export interface FileShelf extends Shelf {
  /** Moves what is in memory to files, for other threads to read. */
  readonly files: () => ShelfFiles
}

/**
 * An empty shelf.
 *
 * @param folder  where a folder of its own is made if memory does not suffice, for example the system's temporary one
 * @param inMemoryAtMost  contacts kept in memory
 * @param keeps  the partitions whose contacts are wanted; those of others are counted and not kept
 */
export function newShelf(
  folder: string,
  inMemoryAtMost: number = IN_MEMORY_AT_MOST,
  keeps: readonly number[] = ALL_PARTITIONS,
): FileShelf {
  const kept = new Set(keeps)
  const memory = emptyPartitions()
  let files: PartitionFiles | undefined
  let [size, inMemory] = [0, 0]
  const sizes = new Uint32Array(PARTITIONS)
  const toFiles = (): PartitionFiles => {
    if (files) return files
    files = partitionFiles(folder)
    for (const [i, entries] of memory.entries()) {
      for (const [k, c] of entries) files.write(i, k, c)
      entries.length = 0
    }
    return files
  }
  return {
    put: (key, { contact, file }) => {
      const shelved = { contact, file, order: size }
      size += 1
      const partition = partitionOf(key)
      sizes[partition] = (sizes[partition] ?? 0) + 1
      if (!kept.has(partition)) return
      if (files) {
        files.write(partition, key, shelved)
        return
      }
      memory[partition]?.push([key, shelved])
      inMemory += 1
      if (inMemory > inMemoryAtMost) toFiles()
    },
    size: () => size,
    sizeOf: (partitions) => partitions.reduce((sum, i) => sum + (sizes[i] ?? 0), 0),
    *groups(partitions = ALL_PARTITIONS) {
      for (const i of partitions) yield* files ? files.read(i) : grouped(memory[i] ?? [])
    },
    files: () => toFiles().open(),
    clear: () => files?.remove(),
  }
}

/** The groups of a shelf that lies in files which another thread has open. */
export function groupsIn(files: ShelfFiles): Groups {
  return function* (partitions = ALL_PARTITIONS) {
    for (const i of partitions) {
      const { fd = -1, size = 0 } = files[i] ?? {}
      yield* groupsOf(wholeOf(fd, size))
    }
  }
}

const [TAB, LINE_FEED] = [9, 10]

/** A contact as a line: its key, which no tabulator stands in, can be read without the rest. */
function lineOf(key: string, { contact, file, order }: Shelved): string {
  return `${JSON.stringify(key)}\t${JSON.stringify([file, order, contact])}\n`
}

/**
 * The groups of a partition's bytes. Only one group's contacts are read at a time: as text they take a fraction of the
 * memory, and a partition of a long log is long.
 */
function* groupsOf(bytes: Buffer): Generator<ShelvedGroup> {
  const places = new Map<string, number[]>()
  for (let from = 0; from < bytes.length; ) {
    const tab = bytes.indexOf(TAB, from)
    const key = bytes.toString('utf8', from, tab)
    const place = places.get(key)
    if (place) place.push(tab + 1)
    else places.set(key, [tab + 1])
    from = bytes.indexOf(LINE_FEED, tab) + 1
    if (tab < 0 || from <= 0) throw new Error('a partition of the log is not as it was written')
  }
  for (const [key, place] of places) {
    const shelved = place.map((from): Shelved => {
      const text = bytes.toString('utf8', from, bytes.indexOf(LINE_FEED, from))
      const [file, order, contact] = JSON.parse(text) as [number, number, LogContact]
      return { contact, file, order }
    })
    yield [JSON.parse(key) as string, shelved]
  }
}

interface PartitionFiles {
  readonly write: (partition: number, key: string, shelved: Shelved) => void
  readonly read: (partition: number) => Iterable<ShelvedGroup>
  /** The files with everything in them. */
  readonly open: () => ShelfFiles
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
    write: (i, key, shelved) => {
      const text = `${texts[i] ?? ''}${lineOf(key, shelved)}`
      texts[i] = text
      if (text.length >= WRITE_FROM) flush(i)
    },
    *read(i) {
      flush(i)
      yield* groupsOf(wholeOf(open[i] ?? -1, sizes[i] ?? 0))
    },
    open: () => {
      for (let i = 0; i < PARTITIONS; i++) flush(i)
      return open.map((fd, i) => ({ fd, size: sizes[i] ?? 0 }))
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
function wholeOf(fd: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size)
  for (let at = 0; at < size; ) {
    const read = readSync(fd, bytes, at, size - at, at)
    if (read === 0) throw new Error(`a partition of the log ends after ${at} of ${size} bytes`)
    at += read
  }
  return bytes
}
