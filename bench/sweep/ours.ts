/** The engine over a Parquet log, on two threads: read, made ready, swept, findings gathered. */
import { tmpdir } from 'node:os'
import { Worker } from 'node:worker_threads'
import { readParts } from '../columns/parts.ts'
import { readColumns, rowsIn, type LogColumns, type WordColumn } from '../columns/read.ts'
import { ask } from '../columns/threads.ts'
import type { Contender } from '../harness/measure.ts'
import { digestOf, type Finding, type Findings } from '../sql/peer.ts'
import { renameRows, sweep, type Found, type Sweeping } from './judge.ts'
import { sharesOf } from './log.ts'
import type { SweepTask } from './worker.ts'

export interface SweepFileOptions {
  /** The rules; absent: every rule of each debtor's path. */
  readonly rules?: readonly string[]
  /** The columns of words that the rules can read; absent: all. */
  readonly words?: readonly WordColumn[]
  /** The place of debtors whose first row names none. Left out: US. */
  readonly jurisdiction?: string
  /** Rows that are in memory at once, about. Left out: {@link ROWS_AT_ONCE}. */
  readonly rowsAtOnce?: number
  /** Where larger logs are put aside. Left out: the system's folder for such files. */
  readonly folder?: string
}

/** So many rows are judged at once, and of more so many in each part: either takes below 1.5 GB. */
const ROWS_AT_ONCE = 10_000_000
const ROWS_IN_PART = 5_000_000

/** What a run found, each finding with the row of the file. */
export interface SweptFile {
  readonly rows: number
  readonly debtors: number
  /** How many parts the debtors were judged in. */
  readonly parts: number
  /** By part and thread; `row` is the row of the file, counted from 0. */
  readonly found: readonly Found[]
  /** Seconds of each step. */
  readonly took: { readonly read: number; readonly sweep: number }
}

/** A second thread for {@link sweepFile}, which can serve many runs. */
export const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url))

let runs = 0

/** Judges a file of one log; where it has more rows than {@link ROWS_AT_ONCE}, one part of its debtors after another. */
export async function sweepFile(
  path: string,
  worker: Worker,
  { rules, words, jurisdiction = 'US', rowsAtOnce, folder = tmpdir() }: SweepFileOptions = {},
): Promise<SweptFile> {
  const started = performance.now()
  const reading = { worker, ...(words && { words }) }
  const all = rowsIn(path)
  const parts = all <= (rowsAtOnce ?? ROWS_AT_ONCE) ? 1 : Math.ceil(all / (rowsAtOnce ?? ROWS_IN_PART))
  const run = runs++
  const found: Found[] = []
  let [rows, debtors, judging] = [0, 0, 0]
  for await (const columns of parts > 1
    ? readParts(path, { ...reading, parts, folder })
    : [await readColumns(path, reading)]) {
    const before = performance.now()
    found.push(...(await sweepColumns(columns, worker, { run, rules, jurisdiction })))
    rows += columns.rows
    debtors += columns.debtors.length
    judging += performance.now() - before
  }
  const read = performance.now() - started - judging
  return { rows, debtors, parts, found, took: { read: read / 1000, sweep: judging / 1000 } }
}

async function sweepColumns(
  { texts: _, row, ...columns }: LogColumns,
  worker: Worker,
  settings: Pick<Sweeping, 'run' | 'rules' | 'jurisdiction'>,
): Promise<readonly Found[]> {
  const [mine, theirs] = sharesOf(columns)
  const sweeping = { ...settings, columns }
  const asked = ask<SweepTask>(worker, { do: 'sweep', sweeping: { ...sweeping, debtors: theirs } })
  const here = sweep({ ...sweeping, debtors: mine })
  const found = [here, (await asked) as Found]
  for (const each of found) renameRows(each, (place) => row[place] ?? 0)
  return found
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
