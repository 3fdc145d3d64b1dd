/** A log that is larger than memory, one part of its debtors after the other. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Share } from './decode.ts'
import type { Layout } from './file.ts'
import { memoryFor, renumber } from './group.ts'
import { debtorOf } from './join.ts'
import { inOrder, open, type Opened } from './order.ts'
import type { LogColumns, ReadColumnsOptions } from './read.ts'
import { INTS } from './records.ts'
import { load, type Loading } from './spill.ts'
import { both } from './threads.ts'

export interface ReadPartsOptions {
  /** 1 to 256. */
  readonly parts: number
  /** An existing folder, in which files are made and removed again: 32 bytes a row. */
  readonly folder: string
}

/** Which of the others of each thread belong to a part: those whose debtor does. */
function othersOf({ spilled, joined }: Opened, parts: number): readonly (readonly Int32Array[])[] {
  const partOf = new Uint8Array(joined.ids.person.count)
  for (const [thread, { partOf: own }] of spilled.entries()) {
    const numbers = joined.shares[thread]?.numbers?.person
    for (const [person, part] of own.entries()) partOf[numbers ? renumber(numbers, person) : person] = part
  }
  return spilled.map(({ others }, thread) => {
    const by = Array.from({ length: parts }, (): number[] => [])
    for (let at = 0; at < others.length; at += INTS) {
      const debtor = debtorOf(joined, thread, others, at)
      const part = by[debtor < 0 ? 0 : (partOf[debtor] ?? 0)]
      for (let i = at; i < at + INTS; i++) part?.push(others[i] ?? 0)
    }
    return by.map((records) => Int32Array.from(records))
  })
}

/**
 * Reads a log that is larger than memory: one part of its debtors after the other, each with all its rows.
 *
 * Rows are put aside in files once. A part is good until the next is asked for, whose columns stand on the same memory.
 * Persons, debts and kinds have the same numbers in all parts.
 */
export async function* readParts(
  path: string,
  { parts, folder, ...options }: ReadColumnsOptions & ReadPartsOptions,
): AsyncGenerator<LogColumns> {
  const started = options.worker ? undefined : options.threads !== 1
  const worker = started ? new Worker(new URL('./worker.ts', import.meta.url)) : options.worker
  const aside = mkdtempSync(join(folder, 'forbear-parts-'))
  try {
    const spill = (_: Layout, thread: number): Pick<Share, 'spill'> => ({
      spill: { folder: aside, thread, parts },
    })
    const opened = await open(worker, path, options, spill)
    const others = othersOf(opened, parts)
    const sizeOf = (thread: number, part: number): number =>
      (opened.spilled[thread]?.counts[part] ?? 0) + (others[thread]?.[part]?.length ?? 0) / INTS
    const sizes = Array.from({ length: parts }, (_, part) => sizeOf(0, part) + sizeOf(1, part))
    const memory = memoryFor(Math.max(...sizes))
    const rowOf = new Int32Array(new SharedArrayBuffer(memory.rows.byteLength))
    for (let part = 0; part < parts; part++) {
      const middle = sizeOf(0, part)
      const rows = middle + sizeOf(1, part)
      if (rows === 0) continue
      const stretches: readonly (readonly [number, number])[] = [
        [0, middle],
        [middle, rows],
      ]
      const loadings = opened.spilled.map(({ isDebtor, partOf }, thread): Loading => {
        const mine = others[thread]?.[part] ?? new Int32Array(0)
        const into = stretches[thread] ?? [0, 0]
        const persons = partOf.length
        return {
          folder: aside,
          thread,
          part,
          memory: memory.records,
          rowOf,
          into,
          others: mine,
          isDebtor,
          persons,
        }
      })
      const counted = await both(worker, loadings, (l) => ({ do: 'load', loading: l }), load)
      const shares = opened.joined.shares.map((share, thread) => ({
        ...share,
        rows: stretches[thread] ?? [0, 0],
      }))
      yield await inOrder(opened, memory, shares, counted, rowOf)
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
    if (started) await worker?.terminate()
  }
}
