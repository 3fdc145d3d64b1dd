/** A log that is larger than memory, one part of its debtors after the other. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Share } from './decode.ts'
import type { Layout } from './file.ts'
import { inOrder, open, type Opened } from './order.ts'
import type { LogColumns, ReadColumnsOptions } from './read.ts'
import { INTS, PLACE, RECORD } from './records.ts'
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
  const { shares, lists } = joined
  const here = (thread: number, name: 'person' | 'debts', number: number): number =>
    number < 0 ? number : (shares[thread]?.numbers?.[name][number] ?? number)
  const partOf = new Uint8Array(joined.ids.person.count)
  const owners = new Int32Array(joined.ids.debts.count).fill(-1)
  for (const [thread, { partOf: own }] of spilled.entries())
    for (const [person, part] of own.entries()) partOf[here(thread, 'person', person)] = part
  for (const name of ['owners', 'ownersOfLists'] as const) {
    for (const [thread, of] of spilled.entries()) {
      for (const [debt, person] of of[name].entries()) {
        const number = here(thread, 'debts', debt)
        if (person >= 0 && owners[number] === -1) owners[number] = here(thread, 'person', person)
      }
    }
  }
  return spilled.map(({ others }, thread) => {
    const by = Array.from({ length: parts }, (): number[] => [])
    const before = shares[thread]?.listsBefore ?? 0
    for (let at = 0; at < others.length; at += INTS) {
      const named = others[at + PLACE.debts] ?? -1
      const first =
        named <= -2 ? (lists.debts[lists.from[before - 2 - named] ?? 0] ?? -1) : here(thread, 'debts', named)
      const owner = first < 0 ? -1 : (owners[first] ?? -1)
      const debtor = owner >= 0 ? owner : here(thread, 'person', others[at + PLACE.person] ?? -1)
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
    for (let part = 0; part < parts; part++) {
      const middle = sizeOf(0, part)
      const rows = middle + sizeOf(1, part)
      if (rows === 0) continue
      const memory = new SharedArrayBuffer(rows * RECORD)
      const rowOf = new Int32Array(new SharedArrayBuffer(rows * 4))
      const stretches: readonly (readonly [number, number])[] = [
        [0, middle],
        [middle, rows],
      ]
      const loadings = opened.spilled.map((_, thread): Loading => {
        const mine = others[thread]?.[part] ?? new Int32Array(0)
        return { folder: aside, thread, part, memory, rowOf, into: stretches[thread] ?? [0, 0], others: mine }
      })
      await both(worker, loadings, (l) => ({ do: 'load', loading: l }), load)
      const shares = opened.joined.shares.map((share, thread) => ({
        ...share,
        rows: stretches[thread] ?? [0, 0],
      }))
      yield await inOrder(opened, memory, shares, rowOf)
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
    if (started) await worker?.terminate()
  }
}
