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
  /** Whether the file has these columns at all. */
  readonly has: { readonly number: boolean; readonly debts: boolean }
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

/** Records on their way into columns. */
export interface Scattered {
  readonly records: SharedArrayBuffer
  /** The row of the file that each record is. */
  readonly rows: Int32Array
  /** By person: where its next row goes; behind them, that of nobody. */
  readonly next: Int32Array
}

const renumber = (numbers: Int32Array, number: number): number =>
  number < 0 ? number : (numbers[number] ?? -1)

/**
 * Gives every row its numbers in the whole, finds whose matter it is, and orders rows by debtor, as they come.
 *
 * A contact meant for somebody else than the debtor belongs to the debtor of the debt it names, as far as another row
 * shows whose that is; else to the person.
 *
 * @param isDebtor  by kind: whether the person meant is the debtor; rows without a role are taken for theirs
 * @param lists  where lists of debts begin, and the debts in them, by their numbers in the whole
 */
export function group(
  memory: SharedArrayBuffer,
  shares: readonly Renumbering[],
  persons: number,
  debts: number,
  isDebtor: Uint8Array,
  lists: { readonly from: Int32Array; readonly debts: Int32Array },
): Grouped {
  const ints = new Int32Array(memory)
  const rows = shares.at(-1)?.rows[1] ?? 0
  const owners = new Int32Array(debts).fill(-1)
  // a row of nobody's stands for itself, behind all persons
  const counts = new Int32Array(persons + 1)
  const others: number[] = []
  const several: number[] = []
  for (const share of shares) renumberRows(ints, share, { counts, owners, others, several, isDebtor })
  for (const row of several) {
    const list = -2 - (ints[row * INTS + PLACE.debts] ?? -2)
    for (let i = lists.from[list] ?? 0; i < (lists.from[list + 1] ?? 0); i++) {
      const debt = lists.debts[i] ?? -1
      if (owners[debt] === -1) owners[debt] = ints[row * INTS + PLACE.person] ?? -1
    }
  }
  for (const row of others) {
    const at = row * INTS
    const debt = ints[at + PLACE.debts] ?? -1
    const first = debt <= -2 ? (lists.debts[lists.from[-2 - debt] ?? 0] ?? -1) : debt
    const owner = first < 0 ? -1 : (owners[first] ?? -1)
    const debtor = owner >= 0 ? owner : (ints[at + PLACE.person] ?? -1)
    ints[at + PLACE.debtor] = debtor
    const place = debtor < 0 ? persons : debtor
    counts[place] = (counts[place] ?? 0) + 1
  }
  return place(ints, rows, counts)
}

interface Counting {
  readonly counts: Int32Array
  readonly owners: Int32Array
  /** Rows meant for somebody else than the debtor, and rows of several debts. */
  readonly others: number[]
  readonly several: number[]
  readonly isDebtor: Uint8Array
}

function renumberRows(ints: Int32Array, share: Renumbering, counting: Counting): void {
  const { counts, owners, others, several, isDebtor } = counting
  const [first, end] = share.rows
  const { numbers, has, listsBefore } = share
  const nobody = counts.length - 1
  for (let row = first, at = first * INTS; row < end; row++, at += INTS) {
    if (!has.number) ints[at + PLACE.number] = -1
    if (!has.debts) ints[at + PLACE.debts] = -1
    if (numbers !== undefined) {
      const before = ints[at + PLACE.debts] ?? -1
      ints[at + PLACE.debts] = before <= -2 ? before - listsBefore : renumber(numbers.debts, before)
      ints[at + PLACE.person] = renumber(numbers.person, ints[at + PLACE.person] ?? -1)
      ints[at + PLACE.number] = renumber(numbers.number, ints[at + PLACE.number] ?? -1)
      ints[at + PLACE.kind] = renumber(numbers.kind, ints[at + PLACE.kind] ?? 0)
    }
    if (isDebtor[ints[at + PLACE.kind] ?? 0] !== 1) {
      others.push(row)
      continue
    }
    const person = ints[at + PLACE.person] ?? -1
    const debt = ints[at + PLACE.debts] ?? -1
    ints[at + PLACE.debtor] = person
    const place = person < 0 ? nobody : person
    counts[place] = (counts[place] ?? 0) + 1
    if (debt <= -2) several.push(row)
    else if (debt >= 0 && owners[debt] === -1) owners[debt] = person
  }
}

function place(ints: Int32Array, rows: number, counts: Int32Array): Grouped {
  const nobody = counts.length - 1
  const groups = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
  const debtors = new Int32Array(groups)
  const from = new Int32Array(new SharedArrayBuffer((groups + 1) * 4))
  const next = new Int32Array(new SharedArrayBuffer(counts.length * 4))
  const bucketNext = new Int32Array((rows >> BUCKET_SHIFT) + 1).fill(-1)
  let at = 0
  let debtor = 0
  for (let person = 0; person < counts.length; person++) {
    const count = counts[person] ?? 0
    next[person] = at
    if (count === 0) continue
    const bucket = at >> BUCKET_SHIFT
    if (bucketNext[bucket] === -1) bucketNext[bucket] = at
    debtors[debtor] = person === nobody ? -1 : person
    from[debtor++] = at
    at += count
  }
  from[groups] = at
  const records = new SharedArrayBuffer(rows * INTS * 4)
  const out = new Int32Array(records)
  const rowOf = new Int32Array(new SharedArrayBuffer(rows * 4))
  for (let row = 0, record = 0; row < rows; row++, record += INTS) {
    const person = ints[record + PLACE.debtor] ?? -1
    const bucket = (next[person < 0 ? nobody : person] ?? 0) >> BUCKET_SHIFT
    const to = bucketNext[bucket] ?? 0
    bucketNext[bucket] = to + 1
    rowOf[to] = row
    const o = to * INTS
    out[o] = ints[record] ?? 0
    out[o + 1] = ints[record + 1] ?? 0
    out[o + 2] = ints[record + 2] ?? 0
    out[o + 3] = ints[record + 3] ?? 0
    out[o + 4] = ints[record + 4] ?? 0
    out[o + 5] = ints[record + 5] ?? 0
    out[o + 6] = ints[record + 6] ?? 0
    out[o + 7] = person
  }
  return { debtors, from, scattered: { records, rows: rowOf, next } }
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

/** Columns over memory of {@link RECORD} bytes a row, which they fill exactly. */
export function columnsOver(memory: SharedArrayBuffer): Ordered {
  const rows = memory.byteLength / RECORD
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
