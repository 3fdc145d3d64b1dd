/** Numbers for byte strings of any length: the slower neighbour of the dictionary's short ones. */

const utf8 = new TextDecoder()

export class LongTexts {
  /** Bytes of all texts, one behind the other. */
  #bytes = new Uint8Array(4096)
  /** Where the texts end, in the order in which they came. */
  readonly #ends: number[] = []
  readonly #numbers: number[] = []
  /** The place of a text and one, or 0. */
  #table = new Int32Array(256)

  /** The number of a text; what `next` gives for its hash, where it was not met before. */
  numberOf(text: Uint8Array, next: (hash: number) => number): number {
    const mask = this.#table.length - 1
    const hash = hashOf(text)
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (this.#table[slot] ?? 0) - 1
      if (place < 0) return this.#add(text, slot, next(hash))
      if (this.#is(place, text)) return this.#numbers[place] ?? 0
    }
  }

  #begin(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
  }

  #is(place: number, text: Uint8Array): boolean {
    const from = this.#begin(place)
    if ((this.#ends[place] ?? 0) - from !== text.length) return false
    const bytes = this.#bytes
    for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text[i]) return false
    return true
  }

  #add(text: Uint8Array, slot: number, number: number): number {
    const from = this.#ends.at(-1) ?? 0
    if (from + text.length > this.#bytes.length) {
      const before = this.#bytes
      this.#bytes = new Uint8Array(Math.max(before.length * 2, from + text.length))
      this.#bytes.set(before)
    }
    this.#bytes.set(text, from)
    this.#numbers.push(number)
    this.#table[slot] = this.#ends.push(from + text.length)
    if (this.#ends.length * 2 > this.#table.length) this.#rehash()
    return number
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2)
    const mask = table.length - 1
    for (const [place, end] of this.#ends.entries()) {
      let slot = hashOf(this.#bytes.subarray(this.#begin(place), end)) & mask
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = place + 1
    }
    this.#table = table
  }

  /** Each text by its number. */
  texts(): ReadonlyMap<number, string> {
    return new Map(
      this.#ends.map((end, place) => [
        this.#numbers[place] ?? 0,
        utf8.decode(this.#bytes.subarray(this.#begin(place), end)),
      ]),
    )
  }
}

/** FNV-1a. */
function hashOf(text: Uint8Array): number {
  let hash = 0x811c_9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ (text[i] ?? 0), 0x0100_0193)
  return hash ^ (hash >>> 15)
}
