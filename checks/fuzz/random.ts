/** Chance from a seed: the same seed gives the same files on every machine. */

/** Chance with the few questions that mutations ask of it. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, not including, `below`; 0 where that is 0. */
  readonly below: (below: number) => number
  readonly among: <T>(list: readonly [T, ...T[]]) => T
  readonly isOneIn: (count: number) => boolean
}

/** Chance of one file among those of a seed (mulberry32, public domain). */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    among: (list) => list[below(list.length)] ?? list[0],
    isOneIn: (count) => below(count) === 0,
  }
}
