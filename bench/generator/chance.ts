/**
 * Chance from a seed: xoshiro128** 1.1 of David Blackman and Sebastiano Vigna (public domain,
 * https://prng.di.unimi.it/xoshiro128starstar.c), its state filled by splitmix32. The same seed gives the same log on
 * every machine, since only 32-bit integer steps and divisions by powers of two are made.
 */

export interface Chance {
  /** From 0 up to, not including, 1; 32 bits of it are random. */
  readonly next: () => number
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  /** Whether something of this probability happens. */
  readonly is: (probability: number) => boolean
}

/**
 * Chance of a seed.
 *
 * @param seed  any 32-bit integer
 */
export function chanceOf(seed: number): Chance {
  let mix = seed | 0
  const splitmix = (): number => {
    mix = (mix + 0x9e37_79b9) | 0
    let z = mix
    z = Math.imul(z ^ (z >>> 16), 0x21f0_aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a_2d97)
    return z ^ (z >>> 15)
  }
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()]
  const next = (): number => {
    const five = Math.imul(b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return (result >>> 0) / 4_294_967_296
  }
  return {
    next,
    below: (below) => Math.floor(next() * below),
    is: (probability) => next() < probability,
  }
}

/** The index that a number from 0 to 1 falls on, where `shares` are weights of any sum. */
export function pick(shares: readonly number[], at: number): number {
  let left = at * shares.reduce((sum, share) => sum + share, 0)
  for (const [index, share] of shares.entries()) {
    left -= share
    if (left < 0) return index
  }
  return shares.length - 1
}
