/**
 * A Parquet log of Forbear's columns as typed arrays, rows by debtor and in order of time: two threads decode it, each
 * half of its row groups.
 *
 * It holds a whole log in memory, about 70 bytes a row while it reads and 32 afterwards. It refuses, with
 * {@link UnreadableColumns}, what it does not understand; the row reader of `@forbear/logs` reads more kinds of files and
 * says what is wrong in which row.
 */
import { Worker } from 'node:worker_threads'
import type { Texts } from './dictionary.ts'
import { layoutOf } from './file.ts'
import { memoryFor } from './group.ts'
import { codeIn, WORD_COLUMNS, type KindTable, type WordColumn } from './kinds.ts'
import { inOrder, open } from './order.ts'

export { UnreadableColumns } from './file.ts'
export { textOf } from './dictionary.ts'
export type { Texts } from './dictionary.ts'
export { NO_WORD, WORD_COLUMNS } from './kinds.ts'
export type { KindTable, WordColumn } from './kinds.ts'

/** A log in columns. All arrays of rows have the same length and stand on memory that threads can share. */
export interface LogColumns {
  readonly rows: number
  /** By debtor: the number of the person that it is, among `texts.person`; -1: rows that name nobody, together. */
  readonly debtors: Int32Array
  /** By debtor: the place of its first row; behind them the number of rows. */
  readonly from: Int32Array
  /** Which row of the file, counted from 0, stands in each place. Of one second, rows stand in the order of the file. */
  readonly row: Int32Array
  /** Whole epoch seconds. Ascending within a debtor. */
  readonly at: Float64Array
  /** Whole seconds; -1: not known. */
  readonly duration: Int32Array
  /** The number of the person meant, among `texts.person`; -1: not known. */
  readonly person: Int32Array
  /** The number of the telephone number or address, among `texts.number`; -1: not known, or not asked for. */
  readonly number: Int32Array
  /** The number of the one debt it is about, among `texts.debts`; -1: none is named; below: `lists[-2 - debts]`. */
  readonly debts: Int32Array
  /** Rows of several debts: where each list begins in `lists.debts`, and behind them its length. */
  readonly lists: { readonly from: Int32Array; readonly debts: Int32Array }
  /** The kind of the row: all columns of words in one number. */
  readonly kind: Int32Array
  readonly kinds: KindTable
  /** Numbers are given in the order of the file, so that the same file has the same, however many threads read it. */
  readonly texts: Readonly<Record<'person' | 'number' | 'debts', Texts>>
}

export interface ReadColumnsOptions {
  /** 1: in this thread alone. Left out: 2. */
  readonly threads?: 1 | 2
  /** Columns of words that are needed; a kind is made of these and the role. Left out: all. */
  readonly words?: readonly WordColumn[]
  /** Whether telephone numbers and addresses are needed; they are many and cost most. Left out: no. */
  readonly numbers?: boolean
  /** A second thread that answers every {@link Task}, and goes on afterwards. Left out: one is started and ended. */
  readonly worker?: Worker
}

/**
 * Reads a log.
 *
 * @param path  a Parquet file with at least `at` (timestamps of UTC) and `person`
 * @throws UnreadableColumns if the file has a shape that this reader does not know
 */
export async function readColumns(path: string, options: ReadColumnsOptions = {}): Promise<LogColumns> {
  if (options.worker) return readWith(options.worker, path, options)
  const isDouble = options.threads !== 1
  const worker = isDouble ? new Worker(new URL('./worker.ts', import.meta.url)) : undefined
  try {
    return await readWith(worker, path, options)
  } finally {
    await worker?.terminate()
  }
}

async function readWith(
  worker: Worker | undefined,
  path: string,
  options: ReadColumnsOptions,
): Promise<LogColumns> {
  let memory = memoryFor(0)
  const opened = await open(worker, path, options, ({ rows }) => {
    if (memory.rows.length === 0) memory = memoryFor(rows)
    return { memory: memory.records }
  })
  return inOrder(opened, memory, opened.joined.shares, opened.counted)
}

/** How many rows a file has. */
export const rowsIn = (path: string): number => layoutOf(path, []).rows

/** The codes of one column of words, a byte a row, in the order of the rows. */
export function wordsOf({ kind, kinds }: LogColumns, column: WordColumn): Uint8Array {
  const place = WORD_COLUMNS.indexOf(column)
  const codes = Uint8Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, place))
  const words = new Uint8Array(new SharedArrayBuffer(kind.length))
  for (let i = 0; i < kind.length; i++) words[i] = codes[kind[i] ?? 0] ?? 255
  return words
}
