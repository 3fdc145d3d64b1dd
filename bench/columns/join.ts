/** Numbers of two threads brought together, so that the same file has the same however many threads read it. */
import type { Decoded, Sent } from './decode.ts'
import type { Dictionary } from './dictionary.ts'
import type { Layout } from './file.ts'
import { foundDebtor, renumber, type Renumbering } from './group.ts'
import type { Counted, DebtOwners } from './owners.ts'
import { INTS, PLACE } from './records.ts'

export interface Joined {
  readonly ids: { readonly person: Dictionary; readonly number: Dictionary; readonly debts: Dictionary }
  readonly lists: { readonly from: Int32Array; readonly debts: Int32Array }
  readonly shares: readonly Renumbering[]
  /** By debt: the person who owes it; -1 where no row shows it. */
  readonly owners: Int32Array
}

/** Brings the dictionaries of two threads together: the first keeps its numbers, the second's come behind. */
export function join(mine: Decoded, other: Sent | undefined, layout: Layout, half: number): Joined {
  const middle = layout.groupsFrom[half] ?? layout.rows
  const { ids } = mine
  const lists = { from: [...mine.lists.from], debts: [...mine.lists.debts] }
  const own: Renumbering = { rows: [0, middle], listsBefore: 0 }
  const flat = (): Joined['lists'] => ({
    from: Int32Array.from(lists.from),
    debts: Int32Array.from(lists.debts),
  })
  if (other === undefined) {
    const owners = ownersOf([own], [mine.debtOwners], ids.debts.count)
    return { ids, lists: flat(), shares: [own], owners }
  }
  const numbers = {
    person: ids.person.take(other.ids.person),
    number: ids.number.take(other.ids.number),
    debts: ids.debts.take(other.ids.debts),
    kind: mine.kinds.take(other.kinds),
  }
  const theirs: Renumbering = {
    rows: [middle, layout.rows],
    numbers,
    listsBefore: lists.from.length - 1,
  }
  for (const debt of other.lists.debts) lists.debts.push(numbers.debts[debt] ?? debt)
  const base = mine.lists.debts.length
  for (const end of other.lists.from.slice(1)) lists.from.push(base + end)
  const shares = [own, theirs]
  const owners = ownersOf(shares, [mine.debtOwners, other.debtOwners], ids.debts.count)
  return { ids, lists: flat(), shares, owners }
}

/** Who owes what in the whole: the first row of a debt alone says it, or else the first of several. */
function ownersOf(shares: readonly Renumbering[], found: readonly DebtOwners[], debts: number): Int32Array {
  const owners = new Int32Array(debts).fill(-1)
  for (const name of ['owners', 'ownersOfLists'] as const) {
    for (const [thread, { [name]: persons }] of found.entries()) {
      const numbers = shares[thread]?.numbers
      const until = numbers ? numbers.debts.length : persons.length
      for (let debt = 0; debt < until; debt++) {
        const person = persons[debt] ?? -1
        if (person < 0) continue
        const here = numbers ? renumber(numbers.debts, debt) : debt
        if (owners[here] === -1) owners[here] = numbers ? renumber(numbers.person, person) : person
      }
    }
  }
  return owners
}

/** Whose matter a third person's record is, a number of the whole: the debtor's of its first debt, else their own. */
export function debtorOf(
  { shares, lists, owners }: Joined,
  thread: number,
  ints: Int32Array,
  record: number,
): number {
  const { numbers, listsBefore = 0 } = shares[thread] ?? {}
  const named = ints[record + PLACE.debts] ?? -1
  const person = ints[record + PLACE.person] ?? -1
  const first =
    named <= -2
      ? (lists.debts[lists.from[listsBefore - 2 - named] ?? 0] ?? -1)
      : numbers
        ? renumber(numbers.debts, named)
        : named
  const owner = first < 0 ? -1 : (owners[first] ?? -1)
  return owner >= 0 ? owner : numbers ? renumber(numbers.person, person) : person
}

/**
 * Puts down whose matter the rows of third persons are.
 *
 * @returns by thread, rows by the person whose matter they are, in numbers of the whole; behind them, rows of nobody's
 */
export function settle(
  memory: SharedArrayBuffer,
  joined: Joined,
  counted: readonly Counted[],
): readonly Int32Array[] {
  const ints = new Int32Array(memory)
  const persons = joined.ids.person.count
  return counted.map(({ counts, nobody, others }, thread) => {
    const numbers = joined.shares[thread]?.numbers?.person
    const all = new Int32Array(persons + 1)
    all[persons] = nobody
    if (numbers)
      for (let person = 0; person < numbers.length; person++) all[numbers[person] ?? 0] = counts[person] ?? 0
    else all.set(counts.subarray(0, persons))
    for (const row of others) {
      const debtor = debtorOf(joined, thread, ints, row * INTS)
      ints[row * INTS + PLACE.debtor] = debtor < 0 ? -1 : foundDebtor(debtor)
      const place = debtor < 0 ? persons : debtor
      all[place] = (all[place] ?? 0) + 1
    }
    return all
  })
}
