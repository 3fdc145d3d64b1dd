/** Numbers of two threads brought together, so that the same file has the same however many threads read it. */
import type { Decoded, Sent } from './decode.ts'
import { Dictionary } from './dictionary.ts'
import type { Layout } from './file.ts'
import type { Renumbering } from './group.ts'

export interface Joined {
  readonly ids: { readonly person: Dictionary; readonly number: Dictionary; readonly debts: Dictionary }
  readonly lists: { readonly from: Int32Array; readonly debts: Int32Array }
  readonly shares: readonly Renumbering[]
}

/** Brings the dictionaries of two threads together: the first keeps its numbers, the second's come behind. */
export function join(mine: Decoded, other: Sent | undefined, layout: Layout, half: number): Joined {
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
