/** The engine over a Parquet log, on two threads: read, made ready, swept, findings gathered. */
import { Worker } from 'node:worker_threads'
import { readColumns, type WordColumn } from '../columns/read.ts'
import { ask } from '../columns/threads.ts'
import type { Contender } from '../harness/measure.ts'
import { digestOf, type Finding, type Findings } from '../sql/peer.ts'
import { sweep, type Found, type Sweeping } from './judge.ts'
import type { SweepTask } from './worker.ts'

export interface SweepFileOptions {
  /** The rules; absent: every rule of each debtor's path. */
  readonly rules?: readonly string[]
  /** The columns of words that the rules can read; absent: all. */
  readonly words?: readonly WordColumn[]
  /** The place of debtors whose first row names none. Left out: US. */
  readonly jurisdiction?: string
}

/** What a run found, each finding with the row of the file. */
export interface SweptFile {
  readonly rows: number
  readonly debtors: number
  /** By thread; `row` is the row of the file, counted from 0. */
  readonly found: readonly Found[]
  /** Seconds of each step. */
  readonly took: { readonly read: number; readonly sweep: number }
}

/** A second thread for {@link sweepFile}, which can serve many runs. */
export const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url))

/** Judges a file of one log. */
export async function sweepFile(
  path: string,
  worker: Worker,
  { rules, words, jurisdiction = 'US' }: SweepFileOptions = {},
): Promise<SweptFile> {
  const started = performance.now()
  const { texts: _, row, ...columns } = await readColumns(path, { worker, ...(words && { words }) })
  const read = performance.now()
  const { rows, debtors, from } = columns
  const middle = debtorAt(from, rows / 2)
  const sweeping = { columns, rules, jurisdiction }
  const theirs: Sweeping = { ...sweeping, debtors: [middle, debtors.length] }
  const asked = ask<SweepTask>(worker, { do: 'sweep', sweeping: theirs })
  const mine = sweep({ ...sweeping, debtors: [0, middle] })
  const found = [mine, (await asked) as Found]
  for (const { row: place } of found)
    for (let i = 0; i < place.length; i++) place[i] = row[place[i] ?? 0] ?? 0
  const ended = performance.now()
  return {
    rows,
    debtors: debtors.length,
    found,
    took: { read: (read - started) / 1000, sweep: (ended - read) / 1000 },
  }
}

/** The first debtor whose rows begin at or after a place. */
function debtorAt(from: Int32Array, place: number): number {
  let [low, high] = [0, from.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((from[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Rules that count by debt: of a row that names none of several debts SQL says nothing. */
const BY_DEBT = new Set([
  'us/regulation-f/14-b-2-A',
  'us/regulation-f/14-b-2-B',
  'us/ny/nyc/dcwp-collection-rule/5-77-b',
])

/** The certain findings of some rules, as far as SQL can tell them: see the table in `bench/README.md`. */
export function* certainOf(found: readonly Found[], rules: ReadonlySet<string>): Generator<Finding> {
  for (const { rules: names, row, rule, certain, unnamed } of found) {
    for (const [i, place] of row.entries()) {
      const name = names[rule[i] ?? 0] ?? ''
      if ((certain[i] ?? 0) === 0 || !rules.has(name)) continue
      if (unnamed[i] !== 1 || !BY_DEBT.has(name)) yield [name, place]
    }
  }
}

/** The engine as a contender beside the SQL: the digest is made outside of what is timed. */
export function ourContender(
  path: string,
  rulesOfSql: readonly string[],
  options: SweepFileOptions,
): Contender<() => Promise<Findings>> & {
  readonly last: () => SweptFile | undefined
  readonly end: () => Promise<void>
} {
  const worker = newWorker()
  let last: SweptFile | undefined
  return {
    name: 'Forbear',
    run: async () => {
      const swept = await sweepFile(path, worker, options)
      last = swept
      return () => Promise.resolve(digestOf(certainOf(swept.found, new Set(rulesOfSql))))
    },
    last: () => last,
    end: async () => {
      await worker.terminate()
    },
  }
}
