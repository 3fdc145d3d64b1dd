/** Rows by debtor and in order of time: a counting sort over records, then one column after the other. */
import { DOUBLES, INTS, PLACE } from './records.ts'

/** What each number of one thread's share of the rows is in the whole. */
export interface Renumbering {
  /** Rows, from and until. */
  readonly rows: readonly [number, number]
  readonly person: Int32Array
  readonly number: Int32Array
  readonly debts: Int32Array
  readonly kind: Int32Array
  /** By how many the places of lists move. */
  readonly listsBefore: number
}

export interface Grouped {
  /** The number of the person that each debtor is, by debtor. */
  readonly debtors: Int32Array
  /** The place of each debtor's first row, and behind them the number of rows. */
  readonly from: Int32Array
  /** Which row of the file stands in each place. */
  readonly order: Int32Array
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
  for (const share of shares) renumberRows(ints, share, { counts, owners, others, isDebtor })
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
  readonly others: number[]
  readonly isDebtor: Uint8Array
}

function renumberRows(
  ints: Int32Array,
  share: Renumbering,
  { counts, owners, others, isDebtor }: Counting,
): void {
  const [first, end] = share.rows
  const nobody = counts.length - 1
  for (let row = first, at = first * INTS; row < end; row++, at += INTS) {
    const person = renumber(share.person, ints[at + PLACE.person] ?? -1)
    const kind = share.kind[ints[at + PLACE.kind] ?? 0] ?? 0
    const before = ints[at + PLACE.debts] ?? -1
    const debt = before <= -2 ? before - share.listsBefore : renumber(share.debts, before)
    ints[at + PLACE.person] = person
    ints[at + PLACE.kind] = kind
    ints[at + PLACE.debts] = debt
    ints[at + PLACE.number] = renumber(share.number, ints[at + PLACE.number] ?? -1)
    if (isDebtor[kind] !== 1) {
      others.push(row)
      continue
    }
    ints[at + PLACE.debtor] = person
    const place = person < 0 ? nobody : person
    counts[place] = (counts[place] ?? 0) + 1
    if (debt >= 0 && owners[debt] === -1) owners[debt] = person
  }
}

function place(ints: Int32Array, rows: number, counts: Int32Array): Grouped {
  const nobody = counts.length - 1
  const groups = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
  const debtors = new Int32Array(groups)
  const from = new Int32Array(groups + 1)
  let at = 0
  let debtor = 0
  for (let person = 0; person < counts.length; person++) {
    const count = counts[person] ?? 0
    // from here on: the next place of the person's rows
    counts[person] = at
    if (count === 0) continue
    debtors[debtor] = person === nobody ? -1 : person
    from[debtor++] = at
    at += count
  }
  from[groups] = at
  const order = new Int32Array(new SharedArrayBuffer(rows * 4))
  for (let row = 0, d = PLACE.debtor; row < rows; row++, d += INTS) {
    const person = ints[d] ?? -1
    const group = person < 0 ? nobody : person
    const next = counts[group] ?? 0
    counts[group] = next + 1
    order[next] = row
  }
  return { debtors, from, order }
}

/** The columns that rows are put into, in order. */
export interface Ordered {
  readonly at: Float64Array
  readonly duration: Int32Array
  readonly person: Int32Array
  readonly number: Int32Array
  readonly debts: Int32Array
  readonly kind: Int32Array
}

export interface Gathering {
  readonly memory: SharedArrayBuffer
  readonly order: Int32Array
  readonly from: Int32Array
  readonly into: Ordered
  /** Debtors, from and until. */
  readonly debtors: readonly [number, number]
}

/** Fills the columns for some of the debtors; where a debtor's rows are not in order of time, they are put so. */
export function gather({ memory, order, from, into, debtors: [first, end] }: Gathering): void {
  const ints = new Int32Array(memory)
  const doubles = new Float64Array(memory)
  for (let debtor = first; debtor < end; debtor++) {
    const begin = from[debtor] ?? 0
    const until = from[debtor + 1] ?? 0
    let before = -Infinity
    let isOrdered = true
    for (let i = begin; i < until; i++) {
      const at = doubles[(order[i] ?? 0) * DOUBLES] ?? 0
      into.at[i] = at
      if (at < before) isOrdered = false
      before = at
    }
    if (!isOrdered) sortByTime(doubles, order, into.at, begin, until)
    for (let i = begin; i < until; i++) {
      const record = (order[i] ?? 0) * INTS
      into.duration[i] = ints[record + PLACE.duration] ?? -1
      into.person[i] = ints[record + PLACE.person] ?? -1
      into.number[i] = ints[record + PLACE.number] ?? -1
      into.debts[i] = ints[record + PLACE.debts] ?? -1
      into.kind[i] = ints[record + PLACE.kind] ?? 0
    }
  }
}

/** Those of one second stay in the order of the file. */
function sortByTime(
  doubles: Float64Array,
  order: Int32Array,
  at: Float64Array,
  from: number,
  until: number,
): void {
  const rows = Array.from(order.subarray(from, until))
  const instant = (row: number): number => doubles[row * DOUBLES] ?? 0
  rows.sort((a, b) => instant(a) - instant(b) || a - b)
  order.set(rows, from)
  for (const [i, row] of rows.entries()) at[from + i] = instant(row)
}
