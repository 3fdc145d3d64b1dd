/**
 * Records of a log that is larger than memory, put aside in files: one for each part of the debtors and each thread, in
 * the order of the log.
 *
 * A row of a third person goes with the debtor of the debt that it names, which is known only when everything was read:
 * such rows, few, stay in memory until then.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Dictionary } from './dictionary.ts'
import { Counting, Growing, type Counted, type Debts } from './owners.ts'
import { INTS, PLACE, RECORD } from './records.ts'

/** Where one thread puts its records. */
export interface SpillInto {
  readonly folder: string
  readonly thread: number
  readonly parts: number
}

/** What one thread put aside, by its own numbers. */
export interface Spilled {
  /** Records in each file. */
  readonly counts: readonly number[]
  /** By person: the part of the debtors. */
  readonly partOf: Uint8Array
  /** By kind: 1 where the person meant is the debtor. */
  readonly isDebtor: Uint8Array
  /** Records of third persons, in the order of the log. */
  readonly others: Int32Array
}

/** Records that are written at once. */
const AT_ONCE = 4096

/** The name of a file of records. */
const fileOf = ({ folder, thread }: Omit<SpillInto, 'parts'>, part: number): string =>
  join(folder, `${thread}-${part}.records`)

export class Spill {
  readonly #ints: Int32Array
  readonly #persons: Dictionary
  readonly #parts: number
  readonly #files: readonly number[]
  readonly #rooms: readonly Int32Array[]
  readonly #filled: number[]
  readonly #counts: number[]
  readonly #debts: Debts
  readonly #others = new Growing(0)
  #othersEnd = 0
  #partOf = new Uint8Array(1024)
  #known = 0
  #isDebtor: Uint8Array = new Uint8Array(0)

  /** @param ints  the records of one group at a time */
  constructor(into: SpillInto, ints: Int32Array, persons: Dictionary, debts: Debts) {
    this.#debts = debts
    this.#ints = ints
    this.#persons = persons
    this.#parts = into.parts
    const parts = Array.from({ length: into.parts }, (_, part) => part)
    this.#files = parts.map((part) => openSync(fileOf(into, part), 'w'))
    this.#rooms = parts.map(() => new Int32Array(AT_ONCE * INTS))
    this.#filled = parts.map(() => 0)
    this.#counts = parts.map(() => 0)
  }

  /**
   * Puts aside the records of a group.
   *
   * @param before  rows of the log before the group's first
   * @param lists  the debts of rows that name several
   */
  put(
    rows: number,
    before: number,
    lists: { readonly from: readonly number[]; readonly debts: readonly number[] },
    isDebtor: Uint8Array,
  ): void {
    const ints = this.#ints
    this.#learnParts()
    this.#isDebtor = isDebtor
    const partOf = this.#partOf
    for (let row = 0, at = 0; row < rows; row++, at += INTS) {
      ints[at + PLACE.debtor] = before + row
      if (isDebtor[ints[at + PLACE.kind] ?? 0] !== 1) {
        this.#others.ensure(this.#othersEnd + INTS)
        this.#others.values.set(ints.subarray(at, at + INTS), this.#othersEnd)
        this.#othersEnd += INTS
        continue
      }
      const person = ints[at + PLACE.person] ?? -1
      const debt = ints[at + PLACE.debts] ?? -1
      if (debt !== -1) this.#debts.owes(person, debt, lists)
      this.#write(person < 0 ? 0 : (partOf[person] ?? 0), at)
    }
  }

  #learnParts(): void {
    const { count } = this.#persons
    if (count > this.#partOf.length) {
      const grown = new Uint8Array(2 * count)
      grown.set(this.#partOf)
      this.#partOf = grown
    }
    for (; this.#known < count; this.#known++)
      this.#partOf[this.#known] = (this.#persons.hashOf(this.#known) >>> 8) % this.#parts
  }

  #write(part: number, at: number): void {
    const room = this.#rooms[part]
    const ints = this.#ints
    if (room === undefined) return
    const to = this.#filled[part] ?? 0
    for (let i = 0; i < INTS; i++) room[to + i] = ints[at + i] ?? 0
    this.#filled[part] = to + INTS
    if (to + INTS === room.length) this.#flush(part)
  }

  #flush(part: number): void {
    const [room, file, filled = 0] = [this.#rooms[part], this.#files[part], this.#filled[part]]
    if (room === undefined || file === undefined || filled === 0) return
    writeAll(file, new Uint8Array(room.buffer, 0, filled * 4))
    this.#counts[part] = (this.#counts[part] ?? 0) + filled / INTS
    this.#filled[part] = 0
  }

  end(): Spilled {
    for (const [part, file] of this.#files.entries()) {
      this.#flush(part)
      closeSync(file)
    }
    return {
      counts: this.#counts,
      partOf: this.#partOf.slice(0, this.#known),
      isDebtor: this.#isDebtor,
      others: this.#others.values.slice(0, this.#othersEnd),
    }
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

/** One thread's records of one part, to be brought back. */
export interface Loading {
  readonly folder: string
  readonly thread: number
  readonly part: number
  readonly memory: SharedArrayBuffer
  /** Takes the row of the log that each record is. */
  readonly rowOf: Int32Array
  /** Records, from and until; between them, those of the file and the others. */
  readonly into: readonly [from: number, until: number]
  /** Records of third persons that belong to the part, in the order of the log. */
  readonly others: Int32Array
  readonly isDebtor: Uint8Array
  /** How many persons the thread knows. */
  readonly persons: number
}

/** Brings records back, those of third persons in their places in the order of the log. */
export function load({
  folder,
  thread,
  part,
  memory,
  rowOf,
  into: [from, until],
  others,
  isDebtor,
  persons,
}: Loading): Counted {
  const ints = new Int32Array(memory)
  // the file's records come to stand at the end, and move down as others are put between them
  const own = until - from - others.length / INTS
  let next = (until - own) * INTS
  const file = openSync(fileOf({ folder, thread }, part), 'r')
  try {
    const bytes = new Uint8Array(memory, (until - own) * RECORD, own * RECORD)
    for (let done = 0; done < bytes.length; ) {
      const got = readSync(file, bytes, done, Math.min(bytes.length - done, 1 << 26), null)
      if (got === 0) throw new Error('a file of records is shorter than it was written')
      done += got
    }
  } finally {
    closeSync(file)
  }
  let other = 0
  for (let record = from, to = from * INTS; record < until; record++, to += INTS) {
    const isOther =
      other < others.length &&
      (record + (others.length - other) / INTS >= until ||
        (others[other + PLACE.debtor] ?? 0) < (ints[next + PLACE.debtor] ?? 0))
    const source = isOther ? others : ints
    const at = isOther ? other : next
    for (let i = 0; i < INTS; i++) ints[to + i] = source[at + i] ?? 0
    if (isOther) other += INTS
    else next += INTS
    rowOf[record] = ints[to + PLACE.debtor] ?? 0
  }
  const counting = new Counting()
  counting.count(ints, [from, until], isDebtor, persons)
  return counting.found()
}
