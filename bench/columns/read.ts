/**
 * A Parquet log of Forbear's columns as typed arrays, rows by debtor and in order of time: two threads decode it, each
 * half of its row groups.
 *
 * It holds a whole log in memory, about 70 bytes a row while it reads and 32 afterwards. It refuses, with
 * {@link UnreadableColumns}, what it does not understand; the row reader of `@forbear/logs` reads more kinds of files and
 * says what is wrong in which row.
 */
import { Worker } from 'node:worker_threads'
import { decode, type Decoded, type Sent } from './decode.ts'
import { Dictionary, type Texts } from './dictionary.ts'
import { layoutOf, UnreadableColumns, type Layout } from './file.ts'
import {
  columnsOver,
  firstOfBucket,
  gather,
  own,
  plan,
  scatter,
  settleOthers,
  type Gathering,
  type Owning,
  type Renumbering,
} from './group.ts'
import { codeIn, WORD_COLUMNS, type KindTable, type WordColumn } from './kinds.ts'
import { RECORD } from './records.ts'
import type { Task } from './task.ts'

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

/** Asks the second thread; one question at a time. */
export function ask<T extends { readonly do: string } = Task>(worker: Worker, task: T): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = (answer: unknown): void => {
      worker.off('error', failed)
      resolve(answer)
    }
    const failed = (error: Error): void => {
      worker.off('message', answered)
      reject(error)
    }
    worker.once('message', answered)
    worker.once('error', failed)
    worker.postMessage(task)
  })
}

/** Has the second of two parts done by the second thread, if there is one, while this one does the first. */
async function both<P, T>(
  worker: Worker | undefined,
  parts: readonly P[],
  taskOf: (part: P) => Task,
  here: (part: P) => T,
): Promise<readonly T[]> {
  const [first, second] = parts
  if (first === undefined) return []
  if (second === undefined) return [here(first)]
  if (worker === undefined) return [here(first), here(second)]
  const theirs = ask(worker, taskOf(second))
  const mine = here(first)
  return [mine, (await theirs) as T]
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
  { words = WORD_COLUMNS, numbers = false }: ReadColumnsOptions,
): Promise<LogColumns> {
  const layout = layoutOf(path, [
    'at',
    'duration_seconds',
    'person',
    'debts',
    ...(numbers ? ['number'] : []),
    'role',
    ...words,
  ])
  for (const name of ['at', 'person'])
    if (!layout.columns.some((column) => column.name === name))
      throw new UnreadableColumns(`no column ${name}`)
  const memory = new SharedArrayBuffer(layout.rows * RECORD)
  const groups = layout.groupsFrom.length - 1
  const half = worker ? Math.ceil(groups / 2) : groups
  const theirs =
    worker && ask(worker, { do: 'decode', share: { path, layout, groups: [half, groups], memory } })
  const mine = decode({ path, layout, groups: [0, half], memory })
  const other = (await theirs) as Sent | undefined
  const joined = join(mine, other, layout, half)
  const isDebtor = isDebtorOf(mine.kinds.table())
  const [persons, ofDebts] = [joined.ids.person.count, joined.ids.debts.count]
  const owning = joined.shares.map((share): Owning => ({ memory, share, persons, debts: ofDebts, isDebtor }))
  const owned = await both(worker, owning, (o) => ({ do: 'own', owning: o }), own)
  settleOthers(memory, owned, joined.lists)
  const rowsOf = joined.shares.map(({ rows }) => rows)
  const { debtors, from, scattered, scatterings } = plan(
    memory,
    rowsOf,
    owned.map(({ counts }) => counts),
  )
  await both(worker, scatterings, (s) => ({ do: 'scatter', scattering: s }), scatter)
  // the records stand elsewhere by now: their first memory becomes that of the columns
  const into = columnsOver(memory)
  const middle = worker ? firstOfBucket(from, layout.rows / 2) : debtors.length
  const halves: readonly (readonly [number, number])[] = [
    [0, middle],
    [middle, debtors.length],
  ]
  const gatherings = halves.map((own): Gathering => ({ scattered, from, into, debtors: own }))
  await both(worker, gatherings, (g) => ({ do: 'gather', gathering: g }), gather)
  const { person, number, debts } = joined.ids
  return {
    rows: layout.rows,
    debtors,
    from,
    ...into,
    lists: joined.lists,
    kinds: mine.kinds.table(),
    texts: { person: person.texts(), number: number.texts(), debts: debts.texts() },
  }
}

/** By kind: 1 where the person meant is the debtor or the row does not say. */
function isDebtorOf(kinds: KindTable): Uint8Array {
  const column = WORD_COLUMNS.indexOf('role')
  const debtor = kinds.words[column]?.indexOf('debtor') ?? -1
  return Uint8Array.from({ length: kinds.count }, (_, kind) => {
    const code = codeIn(kinds, kind, column)
    return code === debtor || kinds.words[column]?.[code] === undefined ? 1 : 0
  })
}

interface Joined {
  readonly ids: { readonly person: Dictionary; readonly number: Dictionary; readonly debts: Dictionary }
  readonly lists: { readonly from: Int32Array; readonly debts: Int32Array }
  readonly shares: readonly Renumbering[]
}

/** Brings the dictionaries of two threads together: the first keeps its numbers, the second's come behind. */
function join(mine: Decoded, other: Sent | undefined, layout: Layout, half: number): Joined {
  const middle = layout.groupsFrom[half] ?? layout.rows
  const ids = {
    person: mine.ids['person'] ?? new Dictionary(),
    number: mine.ids['number'] ?? new Dictionary(),
    debts: mine.ids['debts'] ?? new Dictionary(),
  }
  const lists = { from: [...mine.lists.from], debts: [...mine.lists.debts] }
  const has = { number: mine.ids['number'] !== undefined, debts: mine.ids['debts'] !== undefined }
  const own: Renumbering = {
    rows: [0, middle],
    has,
    listsBefore: 0,
  }
  const flat = (): Joined['lists'] => ({
    from: Int32Array.from(lists.from),
    debts: Int32Array.from(lists.debts),
  })
  if (other === undefined) return { ids, lists: flat(), shares: [own] }
  const take = (name: 'person' | 'number' | 'debts'): Int32Array => {
    const texts = other.ids[name]
    return texts ? ids[name].take(texts) : new Int32Array(0)
  }
  const numbers = {
    person: take('person'),
    number: take('number'),
    debts: take('debts'),
    kind: mine.kinds.take(other.kinds),
  }
  const theirs: Renumbering = {
    rows: [middle, layout.rows],
    numbers,
    has,
    listsBefore: lists.from.length - 1,
  }
  for (const debt of other.lists.debts) lists.debts.push(numbers.debts[debt] ?? debt)
  const base = mine.lists.debts.length
  for (const end of other.lists.from.slice(1)) lists.from.push(base + end)
  return { ids, lists: flat(), shares: [own, theirs] }
}

/** The codes of one column of words, a byte a row, in the order of the rows. */
export function wordsOf({ kind, kinds }: LogColumns, column: WordColumn): Uint8Array {
  const place = WORD_COLUMNS.indexOf(column)
  const codes = Uint8Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, place))
  const words = new Uint8Array(new SharedArrayBuffer(kind.length))
  for (let i = 0; i < kind.length; i++) words[i] = codes[kind[i] ?? 0] ?? 255
  return words
}
