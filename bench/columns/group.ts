/** Rows by debtor and in order of time: a counting sort over records, then one column after the other. */
import { DOUBLES, INTS, PLACE, RECORD } from './records.ts'

/** What each number of one thread's share of the rows is in the whole. */
export interface Renumbering {
  /** Rows, from and until. */
  readonly rows: readonly [number, number]
  /** Left out where the numbers are those of the whole already. */
  readonly numbers?: {
    readonly person: Int32Array
    readonly number: Int32Array
    readonly debts: Int32Array
    readonly kind: Int32Array
  }
  /** By how many the places of lists move. */
  readonly listsBefore: number
}

/** Rows of a bucket, about: so many records and the columns made of them stay in the processor's cache. */
const BUCKET_SHIFT = 14

export interface Grouped {
  /** The number of the person that each debtor is, by debtor. */
  readonly debtors: Int32Array
  /** The place of each debtor's first row, and behind them the number of rows. */
  readonly from: Int32Array
  /** The records by bucket, whole debtors in each; within one as they came. */
  readonly scattered: Scattered
}

/** Memory for so many rows, which one part of a log after the other can use: what threads share is given back late. */
export interface Memory {
  /** Records, and afterwards the columns. */
  readonly records: SharedArrayBuffer
  /** Records in another order. */
  readonly scattered: SharedArrayBuffer
  readonly rows: Int32Array
}

export function memoryFor(rows: number): Memory {
  return {
    records: new SharedArrayBuffer(rows * RECORD),
    scattered: new SharedArrayBuffer(rows * RECORD),
    rows: new Int32Array(new SharedArrayBuffer(rows * 4)),
  }
}

/** Records on their way into columns. */
export interface Scattered {
  readonly records: SharedArrayBuffer
  /** The row of the file that each record is. */
  readonly rows: Int32Array
  /** By person: where its next row goes; behind them, that of nobody. */
  readonly next: Int32Array
}

/** What a number of a thread is in the whole. */
export const renumber = (numbers: Int32Array, number: number): number =>
  number < 0 ? number : (numbers[number] ?? -1)

/** One thread's rows, to be moved into their buckets. */
export interface Scattering {
  readonly memory: SharedArrayBuffer
  readonly share: Renumbering
  readonly scattered: Scattered
  /** By bucket: where this share's next record goes. */
  readonly bucketNext: Int32Array
  /** The row of the file that each record is; absent: that of its place. */
  readonly rowOf?: Int32Array | undefined
}

/** Where every debtor's rows go, and what each thread has to know to put its own there. */
export function plan(
  memory: Memory,
  shares: readonly Renumbering[],
  counts: readonly Int32Array[],
  rowOf?: Int32Array,
): Grouped & { readonly scatterings: readonly Scattering[] } {
  const rows = shares.at(-1)?.rows[1] ?? 0
  const persons = counts[0]?.length ?? 1
  const next = new Int32Array(new SharedArrayBuffer(persons * 4))
  const cursors = counts.map(() => new Int32Array((rows >> BUCKET_SHIFT) + 1))
  const [debtors, starts]: [number[], number[]] = [[], []]
  let at = 0
  let bucket = -1
  for (let person = 0; person < persons; person++) {
    next[person] = at
    const before = at
    for (const count of counts) at += count[person] ?? 0
    if (at === before) continue
    debtors.push(person === persons - 1 ? -1 : person)
    starts.push(before)
    // whole debtors in a bucket: the one in whose stretch their first row falls
    bucket = before >> BUCKET_SHIFT
    for (const [i, count] of counts.entries()) {
      const cursor = cursors[i]
      if (cursor) cursor[bucket] = (cursor[bucket] ?? 0) + (count[person] ?? 0)
    }
  }
  let start = 0
  for (let b = 0; b <= rows >> BUCKET_SHIFT; b++) {
    for (const cursor of cursors) {
      const size = cursor[b] ?? 0
      cursor[b] = start
      start += size
    }
  }
  const from = new Int32Array(new SharedArrayBuffer((starts.length + 1) * 4))
  from.set(starts)
  from[starts.length] = at
  const scattered: Scattered = {
    records: memory.scattered,
    rows: memory.rows,
    next,
  }
  const scatterings = shares.map((share, i) => ({
    memory: memory.records,
    share,
    scattered,
    bucketNext: cursors[i] ?? new Int32Array(0),
    rowOf,
  }))
  return { debtors: Int32Array.from(debtors), from, scattered, scatterings }
}

/** What stands in a record for a debtor who was found in the whole, so that it is no number of the thread's own. */
export const foundDebtor = (number: number): number => -2 - number

/** Moves the records of one share into their buckets, in the order of the file, with their numbers in the whole. */
export function scatter({ memory, share, scattered, bucketNext, rowOf }: Scattering): void {
  const ints = new Int32Array(memory)
  const out = new Int32Array(scattered.records)
  const { next, rows: rowsOut } = scattered
  const { numbers, listsBefore } = share
  const [first, end] = share.rows
  const nobody = next.length - 1
  for (let row = first, record = first * INTS; row < end; row++, record += INTS) {
    let debtor = ints[record + PLACE.debtor] ?? -1
    let person = ints[record + PLACE.person] ?? -1
    let number = ints[record + PLACE.number] ?? -1
    let debts = ints[record + PLACE.debts] ?? -1
    let kind = ints[record + PLACE.kind] ?? 0
    if (debtor <= -2) debtor = foundDebtor(debtor)
    else if (numbers) debtor = renumber(numbers.person, debtor)
    if (numbers) {
      person = renumber(numbers.person, person)
      number = renumber(numbers.number, number)
      debts = debts <= -2 ? debts - listsBefore : renumber(numbers.debts, debts)
      kind = numbers.kind[kind] ?? 0
    }
    const bucket = (next[debtor < 0 ? nobody : debtor] ?? 0) >> BUCKET_SHIFT
    const to = bucketNext[bucket] ?? 0
    bucketNext[bucket] = to + 1
    rowsOut[to] = rowOf ? (rowOf[row] ?? 0) : row
    const o = to * INTS
    out[o] = ints[record] ?? 0
    out[o + 1] = ints[record + 1] ?? 0
    out[o + PLACE.duration] = ints[record + PLACE.duration] ?? 0
    out[o + PLACE.person] = person
    out[o + PLACE.number] = number
    out[o + PLACE.debts] = debts
    out[o + PLACE.kind] = kind
    out[o + PLACE.debtor] = debtor
  }
}

/** The columns that rows are put into, in order. */
export interface Ordered {
  readonly at: Float64Array
  readonly row: Int32Array
  readonly duration: Int32Array
  readonly person: Int32Array
  readonly number: Int32Array
  readonly debts: Int32Array
  readonly kind: Int32Array
}

/** Columns over memory of {@link RECORD} bytes a row, or more. */
export function columnsOver(memory: SharedArrayBuffer, rows: number): Ordered {
  const ints = (place: number): Int32Array => new Int32Array(memory, rows * (8 + place * 4), rows)
  return {
    at: new Float64Array(memory, 0, rows),
    row: ints(0),
    duration: ints(1),
    person: ints(2),
    number: ints(3),
    debts: ints(4),
    kind: ints(5),
  }
}

export interface Gathering {
  readonly scattered: Scattered
  readonly from: Int32Array
  readonly into: Ordered
  /** Debtors, from and until. */
  readonly debtors: readonly [number, number]
}

/**
 * Fills the columns for some of the debtors, whose records stand together; where a debtor's rows are not in order of
 * time, they are put so.
 *
 * The debtors must be whole buckets: see {@link firstOfBucket}.
 */
export function gather({ scattered, from, into, debtors: [first, end] }: Gathering): void {
  const ints = new Int32Array(scattered.records)
  const doubles = new Float64Array(scattered.records)
  const { next, rows } = scattered
  const nobody = next.length - 1
  const until = from[end] ?? 0
  for (let i = from[first] ?? 0; i < until; i++) {
    const record = i * INTS
    const debtor = ints[record + PLACE.debtor] ?? -1
    const group = debtor < 0 ? nobody : debtor
    const to = next[group] ?? 0
    next[group] = to + 1
    into.at[to] = doubles[i * DOUBLES] ?? 0
    into.row[to] = rows[i] ?? 0
    into.duration[to] = ints[record + PLACE.duration] ?? -1
    into.person[to] = ints[record + PLACE.person] ?? -1
    into.number[to] = ints[record + PLACE.number] ?? -1
    into.debts[to] = ints[record + PLACE.debts] ?? -1
    into.kind[to] = ints[record + PLACE.kind] ?? 0
  }
  for (let debtor = first; debtor < end; debtor++) {
    const begin = from[debtor] ?? 0
    const last = from[debtor + 1] ?? 0
    for (let i = begin + 1; i < last; i++) {
      if ((into.at[i] ?? 0) >= (into.at[i - 1] ?? 0)) continue
      sortByTime(into, begin, last)
      break
    }
  }
}

/** The first debtor at or after a place whose records begin a bucket. */
export function firstOfBucket(from: Int32Array, place: number): number {
  const bucket = place >> BUCKET_SHIFT
  let [low, high] = [0, from.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((from[middle] ?? 0) >> BUCKET_SHIFT < bucket) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of one second stay in the order of the file. */
function sortByTime(columns: Ordered, from: number, until: number): void {
  const at = columns.at.slice(from, until)
  const order = Array.from(at, (_, i) => i).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b)
  for (const column of Object.values(columns) as (Float64Array | Int32Array)[]) {
    const before = column.slice(from, until)
    for (const [i, place] of order.entries()) column[from + i] = before[place] ?? 0
  }
}
