/**
 * A bounded memory of what was seen: 64-bit keys, each with the line it first stood on, 12 bytes an entry.
 *
 * It holds two generations of `entriesAtMost` keys. When the younger is full the older is forgotten, so a double is
 * always found if fewer than `entriesAtMost` keys lie between, whatever the size of the log. Two different keys fall
 * on one with a chance of about n²/2⁶⁵: one in four million for four million keys.
 */

/** Keys by the line they were first seen on. */
export interface KeyTable {
  /** The line that the key was first seen on, or `undefined`, and then it is kept with this line. */
  readonly firstLineOf: (key: string, line: number) => number | undefined
  /** Whether keys had to be forgotten. */
  readonly hasForgotten: () => boolean
}

/** Entries of one generation where the caller names no other number: at most 192 MB for both. */
export const ENTRIES_AT_MOST = 4_000_000

interface Generation {
  readonly high: Uint32Array
  readonly low: Uint32Array
  /** Line + 1; 0 = free. */
  readonly line: Uint32Array
  size: number
}

const generation = (slots: number): Generation => ({
  high: new Uint32Array(slots),
  low: new Uint32Array(slots),
  line: new Uint32Array(slots),
  size: 0,
})

/** Two 32-bit hashes of a text (cyrb53's mixing, public domain, both halves kept whole). */
export function hash64(text: string): readonly [high: number, low: number] {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return [high >>> 0, low >>> 0]
}

/** The slot of a key, or the free one where it would stand. */
function slotOf({ high, low, line }: Generation, h: number, l: number): number {
  const mask = line.length - 1
  let at = (h ^ l) & mask
  while (line[at] !== 0 && !(high[at] === h && low[at] === l)) at = (at + 1) & mask
  return at
}

function put(into: Generation, h: number, l: number, marked: number): void {
  const at = slotOf(into, h, l)
  into.high[at] = h
  into.low[at] = l
  into.line[at] = marked
  into.size += 1
}

function doubled(old: Generation): Generation {
  const wider = generation(old.line.length * 2)
  old.line.forEach((marked, at) => {
    if (marked !== 0) put(wider, old.high[at] ?? 0, old.low[at] ?? 0, marked)
  })
  return wider
}

/** An empty table. @param entriesAtMost  of one generation, from 1 */
export function newKeyTable(entriesAtMost: number): KeyTable {
  let young = generation(1024)
  let old: Generation | undefined
  let forgotten = false
  const lineIn = (where: Generation, h: number, l: number): number | undefined => {
    const marked = where.line[slotOf(where, h, l)] ?? 0
    return marked === 0 ? undefined : marked - 1
  }
  return {
    firstLineOf: (key, line) => {
      const [h, l] = hash64(key)
      const found = lineIn(young, h, l) ?? (old && lineIn(old, h, l))
      if (found !== undefined) return found
      if (young.size >= entriesAtMost) {
        forgotten ||= old !== undefined
        old = young
        young = generation(1024)
      }
      if (young.size * 2 >= young.line.length) young = doubled(young)
      put(young, h, l, line + 1)
      return undefined
    },
    hasForgotten: () => forgotten,
  }
}
