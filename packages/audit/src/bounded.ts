/**
 * Lists that do not grow with the log: of what is met only the strongest, or only the first, are kept.
 *
 * A log is judged partition by partition, and what each partition kept is put together afterwards. Every bound below
 * drops a member only where enough others stand before it in the order of the whole, wherever those lie: so the whole
 * lists the same however its partitions were spread, as long as whoever judges several takes them in rising order.
 */

/** How many of each a result lists; the findings' files hold all findings (docs/guides/json-forms.md). */
export interface ListedAtMost {
  /** The first contacts of the log. */
  readonly contacts: number
  /** The strongest findings, certain and undetermined each; the first sets and duties. */
  readonly findings: number
  /** The first contacts of a gap in coverage or of a factor. */
  readonly examples: number
}

export const LISTED_AT_MOST: ListedAtMost = { contacts: 100_000, findings: 20_000, examples: 1_000 }

/** A member with its place in the order: the smaller the key, the sooner it is listed; ties stand as they were met. */
export interface Ranked<T> {
  readonly key: number
  readonly value: T
}

/** A list of the members with the smallest keys, in the order they were met until {@link smallest} sorts them. */
export type Shortlist<T> = Ranked<T>[]

/**
 * Keeps a list from growing to more than twice its bound.
 *
 * @returns the same list, or a shorter one without members that cannot be among the `atMost` smallest
 */
export function trimmed<T>(list: Shortlist<T>, atMost: number): Shortlist<T> {
  return list.length > 2 * atMost ? smallest(list, atMost) : list
}

/** The members with the smallest keys, sorted; of the same key those met first. */
export function smallest<T>(list: Shortlist<T>, atMost: number): Shortlist<T> {
  return list.toSorted((a, b) => a.key - b.key).slice(0, atMost)
}

/** What one judge of partitions has kept so far. */
export interface Bounds {
  readonly atMost: ListedAtMost
  /** Whether a member with this key can still be among the smallest of the list; asked once for each member. */
  readonly isAmongSmallest: (list: string, key: number) => boolean
  /** Whether the list has room for one more of those met first; asked once for each member. */
  readonly hasRoom: (list: string, atMost: number) => boolean
}

/** Nothing kept yet. */
export function newBounds(atMost: ListedAtMost): Bounds {
  const heaps = new Map<string, number[]>()
  const counts = new Map<string, number>()
  return {
    atMost,
    isAmongSmallest: (list, key) => {
      const heap = heaps.get(list) ?? []
      heaps.set(list, heap)
      if (heap.length < atMost.findings) {
        heap.push(key)
        rise(heap)
        return true
      }
      if (key >= (heap[0] ?? -Infinity)) return false
      heap[0] = key
      sink(heap)
      return true
    },
    hasRoom: (list, most) => {
      const count = counts.get(list) ?? 0
      if (count >= most) return false
      counts.set(list, count + 1)
      return true
    },
  }
}

/** Lets the last member of a heap with its greatest on top rise to its place. */
function rise(heap: number[]): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if ((heap[above] ?? 0) >= (heap[at] ?? 0)) return
    swap(heap, at, above)
    at = above
  }
}

/** Lets the top of a heap with its greatest on top sink to its place. */
function sink(heap: number[]): void {
  let at = 0
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const greater = right < heap.length && (heap[right] ?? 0) > (heap[left] ?? 0) ? right : left
    if (greater >= heap.length || (heap[greater] ?? 0) <= (heap[at] ?? 0)) return
    swap(heap, at, greater)
    at = greater
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0
  heap[a] = heap[b] ?? 0
  heap[b] = kept
}
