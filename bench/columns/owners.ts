/**
 * Whose matter rows are, as far as one thread's own rows show it, by its own numbers: rows of a debtor are theirs, rows
 * of a third person belong to the debtor of the debt that they name.
 */
import { INTS, PLACE } from './records.ts'

/** Rows of one thread, counted by the person whose matter they are. */
export interface Counted {
  /** By person. */
  readonly counts: Int32Array
  /** Rows that name nobody. */
  readonly nobody: number
  /** Rows meant for somebody else than the debtor, in order. */
  readonly others: readonly number[]
}

/** By debt: the person who owes it, as a row of that debt alone shows, and as a row of several; -1: none does. */
export interface DebtOwners {
  readonly owners: Int32Array
  readonly ownersOfLists: Int32Array
}

interface Lists {
  readonly from: readonly number[]
  readonly debts: readonly number[]
}

const NO_LISTS: Lists = { from: [], debts: [] }

/** An array that grows. */
export class Growing {
  values: Int32Array
  readonly #empty: number

  constructor(empty: number) {
    this.#empty = empty
    this.values = new Int32Array(1024).fill(empty)
  }

  ensure(length: number): void {
    if (length <= this.values.length) return
    const grown = new Int32Array(Math.max(length, 2 * this.values.length)).fill(this.#empty)
    grown.set(this.values)
    this.values = grown
  }
}

/** Learns row by row who owes what. */
export class Debts {
  readonly #owners = new Growing(-1)
  readonly #ofLists = new Growing(-1)

  /** Room for so many debts. */
  ensure(debts: number): void {
    this.#owners.ensure(debts)
    this.#ofLists.ensure(debts)
  }

  /** A row of a debtor that names debts. */
  owes(person: number, debts: number, lists: Lists): void {
    const owners = this.#owners.values
    if (debts >= 0) {
      if (owners[debts] === -1) owners[debts] = person
      return
    }
    const ofLists = this.#ofLists.values
    for (const debt of lists.debts.slice(lists.from[-2 - debts], lists.from[-1 - debts]))
      if (ofLists[debt] === -1) ofLists[debt] = person
  }

  found(): DebtOwners {
    return { owners: this.#owners.values, ownersOfLists: this.#ofLists.values }
  }
}

/** Counts rows as they are decoded, and puts down in each of a debtor whose it is. */
export class Counting {
  readonly #counts = new Growing(0)
  #nobody = 0
  readonly #others: number[] = []

  /**
   * @param rows  from and until
   * @param isDebtor  by kind
   * @param persons  above every number of a person
   * @param debts  learns who owes what; absent: that is known
   */
  count(
    ints: Int32Array,
    [first, end]: readonly [number, number],
    isDebtor: Uint8Array,
    persons: number,
    debts?: readonly [Debts, Lists],
  ): void {
    this.#counts.ensure(persons)
    const counts = this.#counts.values
    const [owners, lists = NO_LISTS] = debts ?? []
    const ofDebts = owners?.found().owners
    for (let row = first, at = first * INTS; row < end; row++, at += INTS) {
      if (isDebtor[ints[at + PLACE.kind] ?? 0] !== 1) {
        this.#others.push(row)
        continue
      }
      const person = ints[at + PLACE.person] ?? -1
      ints[at + PLACE.debtor] = person
      if (person < 0) this.#nobody++
      else counts[person] = (counts[person] ?? 0) + 1
      const named = ints[at + PLACE.debts] ?? -1
      if (ofDebts === undefined || named === -1) continue
      if (named < 0) owners?.owes(person, named, lists)
      else if (ofDebts[named] === -1) ofDebts[named] = person
    }
  }

  found(): Counted {
    return { counts: this.#counts.values, nobody: this.#nobody, others: this.#others }
  }
}
