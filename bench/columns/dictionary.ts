/**
 * Dense numbers for byte strings, in the order in which they are first met.
 *
 * A text of at most fifteen bytes is four words: its bytes, and its length in the last byte. Texts are looked up a batch
 * at a time, in loops without branches, so that the memory a look-up waits for is fetched while others are.
 */
import { LongTexts } from './long-texts.ts'

const SHORT_AT_MOST = 15

/** Words of a short text. */
const STRIDE = 4

/** How many texts are hashed before they are looked up. */
const BATCH = 1024

/** The texts of a dictionary, as they can be sent to another thread. */
export interface Texts {
  readonly count: number
  /** {@link STRIDE} words a number; of a long text its hash, two of nothing, and -1. */
  readonly keys: Int32Array
  /** Texts longer than fifteen bytes, by number. */
  readonly long: ReadonlyMap<number, string>
}

const utf8 = new TextDecoder()

export class Dictionary {
  #count = 0
  /** Place 0 is no text's: what an empty slot of the table leads to, unlike any. */
  #keys = new Int32Array(STRIDE * 1024)
  /** The number of a text and one, or 0. */
  #table = new Int32Array(4096)
  readonly #long = new LongTexts()
  readonly #slots = new Int32Array(BATCH)
  readonly #words = new Int32Array(BATCH * STRIDE)
  readonly #begins = new Int32Array(BATCH)
  readonly #differs = new Int32Array(BATCH)

  get count(): number {
    return this.#count
  }

  /**
   * The numbers of texts that stand one behind the other, each after its length in four bytes.
   *
   * @param view  over bytes of which at least sixteen follow the last text, whatever they hold
   * @param out  takes `count` numbers
   * @returns where the last text ends
   */
  numbersOf(view: DataView, from: number, count: number, out: Int32Array): number {
    let at = from
    for (let done = 0; done < count; done += BATCH) {
      const batch = Math.min(BATCH, count - done)
      at = this.#hash(view, at, batch)
      this.#find(batch, out, done, (i) => {
        const begin = this.#begins[i] ?? 0
        return this.#numberOfLong(view, begin, view.getInt32(begin - 4, true))
      })
    }
    return at
  }

  /** Words and slots of a batch. */
  #hash(view: DataView, from: number, batch: number): number {
    const words = this.#words
    const begins = this.#begins
    const slots = this.#slots
    const mask = this.#table.length - 1
    let at = from
    for (let i = 0, w = 0; i < batch; i++, w += STRIDE) {
      const length = view.getInt32(at, true)
      if (length < 0) throw new RangeError('a text has a length below 0')
      at += 4
      begins[i] = at
      const a = keep(view.getInt32(at, true), length)
      const b = keep(view.getInt32(at + 4, true), length - 4)
      const c = keep(view.getInt32(at + 8, true), length - 8)
      const d = length > SHORT_AT_MOST ? -1 : keep(view.getInt32(at + 12, true), length - 12) | (length << 24)
      words[w] = a
      words[w + 1] = b
      words[w + 2] = c
      words[w + 3] = d
      slots[i] = hashOf(a, b, c, d) & mask
      at += length
    }
    return at
  }

  /** @param longOf  the number of a text of the batch that is longer than short ones */
  #find(batch: number, out: Int32Array, to: number, longOf: (i: number) => number): void {
    const [slots, words, differs] = [this.#slots, this.#words, this.#differs]
    const table = this.#table
    const keys = this.#keys
    for (let i = 0; i < batch; i++) out[to + i] = table[slots[i] ?? 0] ?? 0
    for (let i = 0, w = 0; i < batch; i++, w += STRIDE) {
      const k = (out[to + i] ?? 0) * STRIDE
      differs[i] =
        ((keys[k] ?? 0) ^ (words[w] ?? 0)) |
        ((keys[k + 1] ?? 0) ^ (words[w + 1] ?? 0)) |
        ((keys[k + 2] ?? 0) ^ (words[w + 2] ?? 0)) |
        ((keys[k + 3] ?? 0) ^ (words[w + 3] ?? 0))
    }
    for (let i = 0, w = 0; i < batch; i++, w += STRIDE) {
      if (differs[i] === 0) {
        out[to + i] = (out[to + i] ?? 0) - 1
        continue
      }
      const d = words[w + 3] ?? 0
      out[to + i] =
        d === -1 ? longOf(i) : this.#numberOf(words[w] ?? 0, words[w + 1] ?? 0, words[w + 2] ?? 0, d)
    }
  }

  #numberOf(a: number, b: number, c: number, d: number): number {
    const table = this.#table
    const keys = this.#keys
    const mask = table.length - 1
    for (let slot = hashOf(a, b, c, d) & mask; ; slot = (slot + 1) & mask) {
      const place = table[slot] ?? 0
      if (place === 0) return this.#add(slot, a, b, c, d)
      const k = place * STRIDE
      if (keys[k] === a && keys[k + 1] === b && keys[k + 2] === c && keys[k + 3] === d) return place - 1
    }
  }

  #add(slot: number, a: number, b: number, c: number, d: number): number {
    const number = this.#next(a)
    const k = (number + 1) * STRIDE
    this.#keys[k + 1] = b
    this.#keys[k + 2] = c
    this.#keys[k + 3] = d
    this.#table[slot] = number + 1
    // sparse, so that most texts stand in their first slot
    if (this.#count * 3 > this.#table.length) this.#rehash()
    return number
  }

  #next(word: number): number {
    const number = this.#count++
    if ((number + 2) * STRIDE > this.#keys.length) {
      const before = this.#keys
      this.#keys = new Int32Array(before.length * 2)
      this.#keys.set(before)
    }
    this.#keys[(number + 1) * STRIDE] = word
    this.#keys[(number + 1) * STRIDE + 3] = -1
    return number
  }

  #rehash(): void {
    const keys = this.#keys
    const table = new Int32Array(this.#table.length * 2)
    const mask = table.length - 1
    for (let place = 1; place <= this.#count; place++) {
      const k = place * STRIDE
      const d = keys[k + 3] ?? 0
      if (d === -1) continue
      let slot = hashOf(keys[k] ?? 0, keys[k + 1] ?? 0, keys[k + 2] ?? 0, d) & mask
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = place
    }
    this.#table = table
  }

  #numberOfLong(view: DataView, from: number, length: number): number {
    return this.#long.numberOf(new Uint8Array(view.buffer, view.byteOffset + from, length), (hash) =>
      this.#next(hash),
    )
  }

  /** A hash of the text of a number: the same in every dictionary. */
  hashOf(number: number): number {
    const keys = this.#keys
    const k = (number + 1) * STRIDE
    return hashOf(keys[k] ?? 0, keys[k + 1] ?? 0, keys[k + 2] ?? 0, keys[k + 3] ?? 0)
  }

  texts(): Texts {
    return {
      count: this.#count,
      keys: this.#keys.slice(0, (this.#count + 1) * STRIDE),
      long: this.#long.texts(),
    }
  }

  /** Takes the texts of another dictionary in their order: what each number there is here. */
  take({ count, keys, long }: Texts): Int32Array {
    const here = new Int32Array(count)
    const encoder = new TextEncoder()
    const [words, slots] = [this.#words, this.#slots]
    for (let done = 0; done < count; done += BATCH) {
      const batch = Math.min(BATCH, count - done)
      words.set(keys.subarray((done + 1) * STRIDE, (done + 1 + batch) * STRIDE))
      const mask = this.#table.length - 1
      for (let i = 0, w = 0; i < batch; i++, w += STRIDE)
        slots[i] = hashOf(words[w] ?? 0, words[w + 1] ?? 0, words[w + 2] ?? 0, words[w + 3] ?? 0) & mask
      this.#find(batch, here, done, (i) =>
        this.#long.numberOf(encoder.encode(long.get(done + i)), (hash) => this.#next(hash)),
      )
    }
    return here
  }
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e37_79b1)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85eb_ca6b)
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0xc2b2_ae35)
  hash = Math.imul((hash ^ (hash >>> 16)) + d, 0x27d4_eb2f)
  return hash ^ (hash >>> 15)
}

/** The low bytes of a little-endian word: none where `bytes` is below 1, all from 4 on. */
function keep(word: number, bytes: number): number {
  return bytes >= 4 ? word : bytes <= 0 ? 0 : word & ((1 << (bytes * 8)) - 1)
}

/** The text of a number. */
export function textOf({ keys, long }: Texts, number: number): string {
  const text = long.get(number)
  if (text !== undefined) return text
  const k = (number + 1) * STRIDE
  const words = keys.slice(k, k + STRIDE)
  return utf8.decode(new Uint8Array(words.buffer).subarray(0, (words[STRIDE - 1] ?? 0) >>> 24))
}
