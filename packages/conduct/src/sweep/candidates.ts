/**
 * The rows of a matter that may count, whoever asks: each is looked at once for all questions of all acts that count by
 * the same table, and what is counted then is looked for among these alone.
 */
import type { Columns } from './history.ts'
import type { KindTable } from './kind-table.ts'
import { NO } from './bits.ts'
import type { Sight } from './sight.ts'

/** What is known of a kind: that none of it counts, that one may; 0 is nothing yet. */
const NEVER = 1
const MAY = 2

export class Candidates {
  /** Ascending; those before an act are as many as {@link before} tells, which is asked first: it may put a longer list here. */
  rows = new Int32Array(64)
  private readonly columns: Columns
  private readonly table: KindTable
  /** Whether only contacts of the organisation that acts are counted. */
  private readonly isOwnOnly: boolean
  private kinds = new Uint8Array(256)
  private length = 0
  private first = -1
  /** The first row that was not looked at. */
  private next = 0

  constructor(columns: Columns, table: KindTable, isOwnOnly: boolean) {
    this.columns = columns
    this.table = table
    this.isOwnOnly = isOwnOnly
  }

  /** How many of the rows begin at the act or before it; the act's own may be among them. */
  before({ first, until }: Sight): number {
    if (first !== this.first) {
      this.first = this.next = first
      this.length = 0
    }
    if (until > this.next) this.lookOn(until)
    if (until === this.next) return this.length
    // at the gate acts come in any order
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.rows[middle] as number) < until) low = middle + 1
      else high = middle
    }
    return low
  }

  private lookOn(until: number): void {
    const { kind, pending } = this.columns
    for (let row = this.next; row < until; row++) {
      const own = kind[row] as number
      const open = pending[row] as number
      // most kinds are the same whether their end is known or not
      if (!this.mayCount(own) && (open === own || !this.mayCount(open))) continue
      if (this.length === this.rows.length) {
        const grown = new Int32Array(2 * this.length)
        grown.set(this.rows)
        this.rows = grown
      }
      this.rows[this.length] = row
      this.length += 1
    }
    this.next = until
  }

  private mayCount(kind: number): boolean {
    // past the end it is undefined, and so asked
    const known = this.kinds[kind]
    return known === MAY || (known !== NEVER && this.learn(kind))
  }

  private learn(kind: number): boolean {
    if (kind >= this.kinds.length) {
      const grown = new Uint8Array(Math.max(kind + 1, 2 * this.kinds.length))
      grown.set(this.kinds)
      this.kinds = grown
    }
    const may = this.ask(kind)
    this.kinds[kind] = may ? MAY : NEVER
    return may
  }

  private ask(kind: number): boolean {
    try {
      return this.table.of(kind, true) !== NO || (!this.isOwnOnly && this.table.of(kind, false) !== NO)
    } catch {
      return true // who counts the row hears what is wrong with it
    }
  }
}
