/** Decodes row groups into records. Each thread has its own dictionaries; they are brought together afterwards. */
import { closeSync, openSync, readSync } from 'node:fs'
import { Dictionary, type Texts } from './dictionary.ts'
import { pagesOf, Room, UnreadableColumns, type Column, type Layout, type Page } from './file.ts'
import { isOneRun, readHybrid } from './hybrid.ts'
import { GroupOfKinds, Kinds, NO_WORD, WORD_COLUMNS, type KindTable } from './kinds.ts'
import { Counting, Debts, type Counted, type DebtOwners } from './owners.ts'
import { DOUBLES, ID_COLUMNS, INTS, PLACE, RECORD } from './records.ts'
import { Spill, type Spilled, type SpillInto } from './spill.ts'

/** What one thread is to decode. */
export interface Share {
  readonly path: string
  readonly layout: Layout
  /** Row groups, from and until. */
  readonly groups: readonly [number, number]
  /** Takes the records of the whole log; absent: they are spilled. */
  readonly memory?: SharedArrayBuffer
  readonly spill?: SpillInto
}

/** Rows of several debts, by the thread's own numbers. */
export interface Lists {
  /** Where each list begins, and the end of the last. */
  readonly from: readonly number[]
  readonly debts: readonly number[]
}

/** What one thread found besides the records. */
export interface Decoded {
  readonly kinds: Kinds
  /** By column; those that the file has. */
  readonly ids: Readonly<Record<'person' | 'number' | 'debts', Dictionary>>
  readonly lists: Lists
  readonly debtOwners: DebtOwners
  /** Rows counted, where they are in memory. */
  readonly counted: Counted
  readonly spilled?: Spilled | undefined
}

/** The same, as it can be sent to another thread. */
export interface Sent {
  readonly kinds: KindTable
  readonly ids: Readonly<Record<'person' | 'number' | 'debts', Texts>>
  readonly lists: Lists
  readonly debtOwners: DebtOwners
  /** Rows counted, where they are in memory. */
  readonly counted: Counted
  readonly spilled?: Spilled | undefined
}

/** What another thread is to be sent. */
export function sent({ kinds, ids, ...rest }: Decoded): Sent {
  const texts = { person: ids.person.texts(), number: ids.number.texts(), debts: ids.debts.texts() }
  return { kinds: kinds.table(), ids: texts, ...rest }
}

/** Room for levels and indexes of a page, used again for each. */
class Scratch {
  levels = new Int32Array(0)
  repetitions = new Int32Array(0)
  indexes = new Int32Array(0)
  ensure(values: number): void {
    if (this.levels.length >= values) return
    this.levels = new Int32Array(values)
    this.repetitions = new Int32Array(values)
    this.indexes = new Int32Array(values)
  }
}

interface Target {
  readonly column: Column
  /** The first row of the group. */
  readonly row: number
  readonly ints: Int32Array
  readonly doubles: Float64Array
  readonly scratch: Scratch
}

/** Decodes a share of the row groups. */
export function decode({ path, layout, groups: [first, end], memory, spill: into }: Share): Decoded {
  const sizes = layout.groupsFrom.slice(1).map((until, group) => until - (layout.groupsFrom[group] ?? 0))
  const most = Math.max(0, ...sizes.slice(first, end))
  const records = memory ?? new SharedArrayBuffer(most * RECORD)
  const [ints, doubles, scratch] = [new Int32Array(records), new Float64Array(records), new Scratch()]
  const kinds = new Kinds()
  const kindsOfGroup = new GroupOfKinds(most)
  const ids = { person: new Dictionary(), debts: new Dictionary(), number: new Dictionary() }
  const [debts, counting] = [new Debts(), new Counting()]
  let isDebtor: Uint8Array = new Uint8Array(0)
  const spill = into && new Spill(into, ints, ids.person, debts)
  const lists: { from: number[]; debts: number[] } = { from: [0], debts: [] }
  const missing = (['duration_seconds', 'number', 'debts'] as const).filter(
    (name) => !layout.columns.some((column) => column.name === name),
  )
  const [packed, unpacked] = [new Room(), new Room()]
  const fd = openSync(path, 'r')
  try {
    // a group at a time: its records stay in the processor's cache while one column after the other is put in
    for (let group = first; group < end; group++) {
      const before = layout.groupsFrom[group] ?? 0
      const row = memory ? before : 0
      const rows = sizes[group] ?? 0
      kindsOfGroup.begin(rows)
      for (const name of missing)
        fillUnknown(ints, PLACE[name === 'duration_seconds' ? 'duration' : name], row, rows)
      for (const column of layout.columns) {
        const chunk = column.chunks[group]
        if (chunk === undefined) continue
        const bytes = packed.take(chunk.bytes)
        readSync(fd, bytes, 0, bytes.length, chunk.from)
        const pages = pagesOf(column, chunk, bytes, unpacked)
        const into: Target = { column, row, ints, doubles, scratch }
        const word = WORD_COLUMNS.findIndex((name) => name === column.name)
        const id = ID_COLUMNS.find((name) => name === column.name)
        if (word >= 0) decodeWords(pages, into, word, kinds, kindsOfGroup, rows)
        else if (id) decodeIds(pages, into, PLACE[id], ids[id])
        else if (column.name === 'debts') decodeLists(pages, into, ids.debts, lists)
        else if (column.name === 'at') decodeInstants(pages, into)
        else if (column.name === 'duration_seconds') decodeNumbers(pages, into)
      }
      kindsOfGroup.finish(rows, kinds)
      fillKinds(ints, kindsOfGroup.rows, row, rows)
      isDebtor = kinds.isDebtor(isDebtor)
      debts.ensure(ids.debts.count)
      if (spill) spill.put(rows, before, lists, isDebtor)
      else counting.count(ints, [row, row + rows], isDebtor, ids.person.count, [debts, lists])
    }
  } finally {
    closeSync(fd)
  }
  const counted = counting.found()
  return { kinds, ids, lists, debtOwners: debts.found(), counted, spilled: spill?.end() }
}

/** Says of every row of a group that a fact is not known. */
function fillUnknown(ints: Int32Array, place: number, row: number, rows: number): void {
  for (let i = 0, at = row * INTS + place; i < rows; i++, at += INTS) ints[at] = -1
}

function fillKinds(ints: Int32Array, kinds: Int32Array, row: number, rows: number): void {
  for (let i = 0, at = row * INTS + PLACE.kind; i < rows; i++, at += INTS) ints[at] = kinds[i] ?? 0
}

/** Reads definition levels unless every value is there; `true`: it is. */
function isFull(page: Page, { column, scratch }: Target): boolean {
  scratch.ensure(page.values)
  if (column.definition === 0) return true
  if (isOneRun(page.bytes, page.definitionFrom, page.values, column.definition)) return true
  const width = 32 - Math.clz32(column.definition)
  readHybrid(page.bytes, [page.definitionFrom, page.valuesFrom], width, [scratch.levels, 0, page.values])
  return false
}

/** How many values have the level of a value. */
function presentOf(levels: Int32Array, values: number, level: number): number {
  let present = 0
  for (let i = 0; i < values; i++) if (levels[i] === level) present++
  return present
}

/** Indexes into the dictionary page, of the values that are there. */
function readIndexes(page: Page, count: number, { indexes }: Scratch): void {
  const width = page.bytes[page.valuesFrom] ?? 0
  if (width === 0) indexes.fill(0, 0, count)
  else readHybrid(page.bytes, [page.valuesFrom + 1, page.end], width, [indexes, 0, count])
}

const text = new TextDecoder()

/** One column of words as a digit of the kinds of its rows. */
function decodeWords(
  pages: Iterable<Page>,
  into: Target,
  place: number,
  kinds: Kinds,
  group: GroupOfKinds,
  rows: number,
): void {
  const { column, scratch } = into
  let codes = new Uint8Array([NO_WORD])
  let to = 0
  let radix = 0
  for (const page of pages) {
    if (page.kind === 'dictionary') {
      codes = Uint8Array.from([...textsOf(page, page.values)], (word) => kinds.codeOf(place, word))
      continue
    }
    if (!page.isDictionaryEncoded) throw new UnreadableColumns(`${column.name}: words without a dictionary`)
    // the digit after the last word: no word
    radix ||= group.digit(place, Uint8Array.of(...codes, NO_WORD), rows)
    const width = page.bytes[page.valuesFrom] ?? 0
    const full = isFull(page, into)
    if (full && width > 0) {
      readHybrid(page.bytes, [page.valuesFrom + 1, page.end], width, [group.rows, to, page.values], radix)
      to += page.values
      continue
    }
    const { levels, indexes } = scratch
    const count = full ? page.values : presentOf(levels, page.values, column.definition)
    readIndexes(page, count, scratch)
    for (let i = 0, next = 0; i < page.values; i++, to++) {
      const isThere = full || levels[i] === column.definition
      group.rows[to] = (group.rows[to] ?? 0) * radix + (isThere ? (indexes[next++] ?? 0) : radix - 1)
    }
  }
}

function* textsOf(page: Page, count: number): Generator<string> {
  let at = page.valuesFrom
  for (let i = 0; i < count; i++) {
    const length = page.view.getUint32(at, true)
    yield text.decode(page.bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
}

/** Dense numbers of the texts in a page; values stand one behind the other. */
function numbersOf(page: Page, count: number, dictionary: Dictionary, out: Int32Array): void {
  if (dictionary.numbersOf(page.view, page.valuesFrom, count, out) > page.end)
    throw new UnreadableColumns('texts reach beyond their page')
}

function decodeIds(pages: Iterable<Page>, into: Target, place: number, dictionary: Dictionary): void {
  const { column, ints, scratch } = into
  let numbers = new Int32Array(0)
  let at = into.row * INTS + place
  for (const page of pages) {
    if (page.kind === 'dictionary') {
      numbers = new Int32Array(page.values)
      numbersOf(page, page.values, dictionary, numbers)
      continue
    }
    const full = isFull(page, into)
    const { levels, indexes } = scratch
    const count = full ? page.values : presentOf(levels, page.values, column.definition)
    if (page.isDictionaryEncoded) {
      readIndexes(page, count, scratch)
      for (let i = 0; i < count; i++) indexes[i] = numbers[indexes[i] ?? 0] ?? -1
    } else numbersOf(page, count, dictionary, indexes)
    for (let i = 0, next = 0; i < page.values; i++, at += INTS) {
      ints[at] = full || levels[i] === column.definition ? (indexes[next++] ?? -1) : -1
    }
  }
}

/** A list of one text is its number; of none -1; of several -2 less the place among {@link Lists}. */
function decodeLists(
  pages: Iterable<Page>,
  into: Target,
  dictionary: Dictionary,
  lists: { from: number[]; debts: number[] },
): void {
  const { column, ints, scratch } = into
  let numbers = new Int32Array(0)
  let at = into.row * INTS + PLACE.debts - INTS
  for (const page of pages) {
    if (page.kind === 'dictionary') {
      numbers = new Int32Array(page.values)
      numbersOf(page, page.values, dictionary, numbers)
      continue
    }
    const full = isFull(page, into)
    const { levels, repetitions, indexes } = scratch
    const count = full ? page.values : presentOf(levels, page.values, column.definition)
    if (page.isDictionaryEncoded) {
      readIndexes(page, count, scratch)
      for (let i = 0; i < count; i++) indexes[i] = numbers[indexes[i] ?? 0] ?? -1
    } else numbersOf(page, count, dictionary, indexes)
    if (column.repetition === 0) repetitions.fill(0, 0, page.values)
    else readHybrid(page.bytes, [page.repetitionFrom, page.definitionFrom], 1, [repetitions, 0, page.values])
    for (let i = 0, next = 0; i < page.values; i++) {
      const isThere = full || levels[i] === column.definition
      const value = isThere ? (indexes[next++] ?? -1) : -1
      if (repetitions[i] === 0) ints[(at += INTS)] = value
      else if (value >= 0) ints[at] = joined(ints[at] ?? -1, value, lists)
    }
  }
}

/** One more debt for a row that has some. A row's list is the last one while its values come. */
function joined(before: number, value: number, lists: { from: number[]; debts: number[] }): number {
  if (before === -1) return value
  if (before >= 0) {
    lists.debts.push(before)
    lists.from.push(lists.debts.length)
  }
  lists.debts.push(value)
  lists.from[lists.from.length - 1] = lists.debts.length
  return -2 - (lists.from.length - 2)
}

function decodeInstants(pages: Iterable<Page>, into: Target): void {
  const { column, doubles, scratch } = into
  const { ticks } = column
  if (ticks === undefined || column.type !== 'INT64')
    throw new UnreadableColumns('`at` is not a timestamp of UTC in 64 bits')
  let at = into.row * DOUBLES + PLACE.at
  let instants = new Float64Array(0)
  for (const page of pages) {
    if (page.kind === 'dictionary') {
      instants = Float64Array.from({ length: page.values }, (_, i) => secondsAt(page.view, i * 8, ticks))
      continue
    }
    if (!isFull(page, into)) throw new UnreadableColumns('`at` is missing in some rows')
    if (page.isDictionaryEncoded) readIndexes(page, page.values, scratch)
    const { indexes } = scratch
    for (let i = 0; i < page.values; i++, at += DOUBLES) {
      doubles[at] = page.isDictionaryEncoded
        ? (instants[indexes[i] ?? 0] ?? 0)
        : secondsAt(page.view, page.valuesFrom + i * 8, ticks)
    }
  }
}

/** Whole seconds; parts of one are dropped. */
function secondsAt(view: DataView, at: number, ticks: number): number {
  return Math.floor((view.getInt32(at + 4, true) * 4_294_967_296 + view.getUint32(at, true)) / ticks)
}

function decodeNumbers(pages: Iterable<Page>, into: Target): void {
  const { column, ints, scratch } = into
  const width = column.type === 'INT64' ? 8 : column.type === 'INT32' ? 4 : 0
  if (width === 0) throw new UnreadableColumns(`${column.name} is not a whole number`)
  let numbers = new Int32Array(0)
  let at = into.row * INTS + PLACE.duration
  const valueAt = (view: DataView, from: number): number => {
    if (width === 8 && view.getInt32(from + 4, true) !== 0)
      throw new UnreadableColumns(`${column.name}: beyond 32 bits`)
    return view.getInt32(from, true)
  }
  for (const page of pages) {
    if (page.kind === 'dictionary') {
      numbers = Int32Array.from({ length: page.values }, (_, i) => valueAt(page.view, i * width))
      continue
    }
    const full = isFull(page, into)
    const { levels, indexes } = scratch
    const count = full ? page.values : presentOf(levels, page.values, column.definition)
    if (page.isDictionaryEncoded) {
      readIndexes(page, count, scratch)
      for (let i = 0; i < count; i++) indexes[i] = numbers[indexes[i] ?? 0] ?? -1
    } else for (let i = 0; i < count; i++) indexes[i] = valueAt(page.view, page.valuesFrom + i * width)
    for (let i = 0, next = 0; i < page.values; i++, at += INTS) {
      ints[at] = full || levels[i] === column.definition ? (indexes[next++] ?? -1) : -1
    }
  }
}
