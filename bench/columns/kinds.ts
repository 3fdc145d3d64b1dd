/**
 * Kinds of rows: rows that have the same words in every column of words are one kind, and there are few kinds.
 *
 * What depends on words alone can be worked out once a kind instead of once a row.
 */

/** The columns of words, in the order in which a kind is made of them. */
export const WORD_COLUMNS = [
  'channel',
  'direction',
  'outcome',
  'organisation',
  'actor_kind',
  'role',
  'zone',
  'jurisdiction',
  'product',
  'stage',
  'purpose',
  'mode',
  'creditor',
  'creditor_type',
] as const
export type WordColumn = (typeof WORD_COLUMNS)[number]

/** The code of a word that is not known. */
export const NO_WORD = 255

/** What each kind is, as it can be sent to another thread. */
export interface KindTable {
  /** The codes of each kind, a byte a column; see {@link codeIn}. */
  readonly codes: Int32Array
  readonly count: number
  /** The words by their codes, by column. */
  readonly words: readonly (readonly string[])[]
}

/** Numbers of four bytes that hold the codes of one kind, a byte each. */
const WORDS = 4
const CODES = WORDS * 4

/** Every kind that was met, numbered in the order in which it was first met. */
export class Kinds {
  readonly #words: string[][] = WORD_COLUMNS.map(() => [])
  #codes = new Int32Array(WORDS * 1024)
  #count = 0
  /** A kind and one, or 0. */
  #table = new Int32Array(4096)

  /** The code of a word of a column. @throws RangeError if a column has too many words to be one of words */
  codeOf(column: number, word: string): number {
    const words = (this.#words[column] ??= [])
    const known = words.indexOf(word)
    if (known >= 0) return known
    if (words.length >= NO_WORD) throw new RangeError(`a column of words has ${NO_WORD} words or more`)
    return words.push(word) - 1
  }

  /** The kind of a row whose codes, a byte each, stand in four numbers from `at` on. */
  kindOf(codes: Int32Array, at: number): number {
    const mask = this.#table.length - 1
    for (let slot = hashOf(codes, at) & mask; ; slot = (slot + 1) & mask) {
      const kind = (this.#table[slot] ?? 0) - 1
      if (kind < 0) return this.#add(codes, at, slot)
      let i = 0
      while (i < WORDS && this.#codes[kind * WORDS + i] === codes[at + i]) i++
      if (i === WORDS) return kind
    }
  }

  #add(codes: Int32Array, at: number, slot: number): number {
    const kind = this.#count++
    if (this.#count * WORDS > this.#codes.length) {
      const before = this.#codes
      this.#codes = new Int32Array(before.length * 2)
      this.#codes.set(before)
    }
    for (let i = 0; i < WORDS; i++) this.#codes[kind * WORDS + i] = codes[at + i] ?? 0
    this.#table[slot] = kind + 1
    if (this.#count * 2 > this.#table.length) this.#rehash()
    return kind
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2)
    const mask = table.length - 1
    for (let kind = 0; kind < this.#count; kind++) {
      let slot = hashOf(this.#codes, kind * WORDS) & mask
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = kind + 1
    }
    this.#table = table
  }

  /**
   * By kind: 1 where the person meant is the debtor or the row does not say.
   *
   * @param before  the same of the kinds that were met before
   */
  isDebtor(before: Uint8Array): Uint8Array {
    if (before.length === this.#count) return before
    const is = new Uint8Array(this.#count)
    is.set(before)
    const column = WORD_COLUMNS.indexOf('role')
    const roles = this.#words[column] ?? []
    for (let kind = before.length; kind < is.length; kind++) {
      const role = roles[codeIn({ codes: this.#codes }, kind, column)]
      is[kind] = role === undefined || role === 'debtor' ? 1 : 0
    }
    return is
  }

  table(): KindTable {
    return { codes: this.#codes.slice(0, this.#count * WORDS), count: this.#count, words: this.#words }
  }

  /** Takes the kinds of another table in their order: what each is here. */
  take(table: KindTable): Int32Array {
    const codeHere = table.words.map((words, column) => words.map((word) => this.codeOf(column, word)))
    const codes = new Int32Array(WORDS)
    const bytes = new Uint8Array(codes.buffer)
    return Int32Array.from({ length: table.count }, (_, kind) => {
      bytes.fill(NO_WORD)
      for (const [column] of WORD_COLUMNS.entries()) {
        const code = codeIn(table, kind, column)
        if (code !== NO_WORD) bytes[column] = codeHere[column]?.[code] ?? NO_WORD
      }
      return this.kindOf(codes, 0)
    })
  }
}

/** The code that a kind has in a column, by its place in {@link WORD_COLUMNS}. */
export function codeIn({ codes }: Pick<KindTable, 'codes'>, kind: number, column: number): number {
  return ((codes[kind * WORDS + (column >> 2)] ?? 0) >>> ((column & 3) * 8)) & 255
}

function hashOf(codes: Int32Array, at: number): number {
  let hash = 0
  for (let i = 0; i < WORDS; i++) {
    hash = Math.imul(hash ^ (codes[at + i] ?? 0), 0x9e37_79b1)
    hash ^= hash >>> 15
  }
  return hash
}

/** Distinct numbers are made dense from here on; a table of so many stays in the processor's cache. */
const DENSE_FROM = 1 << 18

/**
 * The kinds of the rows of one group: each column adds a digit to every row's number; where numbers would grow too
 * large they are made dense.
 */
export class GroupOfKinds {
  /** A number a row; after {@link finish} its kind. */
  readonly rows: Int32Array
  #radix = 1
  /** What the digits since the last time stand for: the code of each digit, by column. */
  #digits: { readonly column: number; readonly codes: Uint8Array }[] = []
  /** The codes of each dense number, as {@link Kinds} takes them, and room for the next ones. */
  #known = new Int32Array(WORDS * DENSE_FROM)
  #found = new Int32Array(WORDS * DENSE_FROM)
  readonly #table = new Int32Array(DENSE_FROM)

  constructor(rows: number) {
    this.rows = new Int32Array(rows)
  }

  /** A new group of so many rows. */
  begin(rows: number): void {
    this.rows.fill(0, 0, rows)
    this.#radix = 1
    this.#digits = []
    this.#known.fill(-1, 0, WORDS)
  }

  /**
   * Makes room for a column whose digits are below `codes.length`.
   *
   * @param codes  the code that each digit stands for
   * @returns the radix with which the digits are to be added
   */
  digit(column: number, codes: Uint8Array, rows: number): number {
    if (this.#radix * codes.length > DENSE_FROM) this.#makeDense(rows)
    if (this.#radix * codes.length > DENSE_FROM) throw new RangeError('more kinds of rows than are few')
    this.#radix *= codes.length
    this.#digits.push({ column, codes })
    return codes.length
  }

  /** Gives the rows dense numbers; afterwards the codes of each stand in `#known`. */
  #makeDense(rows: number): void {
    const { rows: numbers } = this
    const table = this.#table
    table.fill(0, 0, this.#radix)
    let count = 0
    for (let i = 0; i < rows; i++) {
      const number = numbers[i] ?? 0
      let dense = (table[number] ?? 0) - 1
      if (dense < 0) {
        dense = count++
        this.#putCodes(number, dense)
        table[number] = dense + 1
      }
      numbers[i] = dense
    }
    ;[this.#known, this.#found] = [this.#found, this.#known]
    this.#digits = []
    this.#radix = Math.max(1, count)
  }

  #putCodes(number: number, dense: number): void {
    let left = number
    const bytes = new Uint8Array(this.#found.buffer, dense * CODES, CODES)
    const digits = this.#digits
    const values: number[] = []
    for (let i = digits.length - 1; i >= 0; i--) {
      const { codes } = digits[i] ?? { codes: new Uint8Array(1) }
      values.push(codes[left % codes.length] ?? NO_WORD)
      left = Math.floor(left / codes.length)
    }
    for (let i = 0; i < WORDS; i++) this.#found[dense * WORDS + i] = this.#known[left * WORDS + i] ?? -1
    for (const { column } of digits) bytes[column] = values.pop() ?? NO_WORD
  }

  /** Puts the kind of each row in the place of its number. */
  finish(rows: number, kinds: Kinds): void {
    this.#makeDense(rows)
    const here = new Int32Array(this.#radix)
    for (let dense = 0; dense < here.length && rows > 0; dense++)
      here[dense] = kinds.kindOf(this.#known, dense * WORDS)
    const { rows: numbers } = this
    for (let i = 0; i < rows; i++) numbers[i] = here[numbers[i] ?? 0] ?? 0
  }
}
