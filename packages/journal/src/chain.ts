/**
 * The chain of one matter (S35): its entries are numbered without gaps and each names the leaf hash of the one before, so
 * an entry cannot be left out, put in, exchanged or moved without the chain saying so.
 */
import { toBase64Url } from './bytes.ts'
import type { Entry } from './entry.ts'

/** An entry with its leaf's hash. */
export interface ChainLink {
  readonly entry: Entry
  readonly leaf: Uint8Array
}

/** How long a chain is and where it ends: what the map holds of it. */
export interface ChainHead {
  /** Number of entries. */
  readonly count: number
  /** Leaf hash of the last. */
  readonly head: Uint8Array
}

/** The first thing wrong with a chain. */
export interface ChainFault {
  /**
   * An entry of another chain; a number twice with different entries; the same entry twice; a number left out; numbers not
   * in order; an entry that names another one before it than stands there.
   */
  readonly fault: 'other-chain' | 'fork' | 'repeated' | 'gap' | 'out-of-order' | 'previous-differs'
  /** Place in the list, from 0. */
  readonly place: number
  /** The number that the entry there has. */
  readonly number: number
  /** The number that belongs there. */
  readonly expected: number
}

/** A chain from its first entry on, or what is wrong with it. */
export type ChainCheck =
  | { readonly ok: true; readonly end: ChainHead | undefined }
  | { readonly ok: false; readonly fault: ChainFault }

/**
 * Verifies the entries of a chain, in their order.
 *
 * @param links  each with the hash of its own bytes, computed by whoever asks
 * @param from  where an earlier verification ended; left out, the chain starts with number 1
 * @returns where it ends (`undefined` for no entries at all), or the first fault
 */
export function verifyChain(links: readonly ChainLink[], chain: string, from?: ChainHead): ChainCheck {
  let end = from
  const seen = new Map<number, string>()
  const numbers = new Set(links.map(({ entry }) => entry.number))
  for (const [place, { entry, leaf }] of links.entries()) {
    const expected = (end?.count ?? 0) + 1
    const fault = (found: ChainFault['fault']): ChainCheck => ({
      ok: false,
      fault: { fault: found, place, number: entry.number, expected },
    })
    if (entry.chain !== chain) return fault('other-chain')
    if (entry.number !== expected) {
      const before = seen.get(entry.number)
      if (before !== undefined) return fault(before === toBase64Url(leaf) ? 'repeated' : 'fork')
      return fault(numbers.has(expected) || entry.number < expected ? 'out-of-order' : 'gap')
    }
    if (entry.previous !== (end ? toBase64Url(end.head) : null)) return fault('previous-differs')
    seen.set(entry.number, toBase64Url(leaf))
    end = { count: entry.number, head: leaf }
  }
  return { ok: true, end }
}
