/**
 * Truth in a few bits, for the compiled execution: the pair (certain, possible) of {@link Truth}, and whether what
 * would decide is a fact that no source carries (S9), which alone of all needs changes a verdict. The connectives are
 * those of judge/truth.ts; words about what would decide are made on demand by the readable judge.
 */
import type { Truth } from '../judge/truth.ts'

/** 0 = no, 2 = undecided, 3 = yes; 2 | {@link SCOPE} = undecided, and a fact that no source carries would decide. */
export type Bits = number

export const NO = 0
export const OPEN = 2
export const YES = 3
/** Set only where undecided. */
export const SCOPE = 4
/** Possible is the second bit, certain the first. */
export const POSSIBLE = 2
export const CERTAIN = 1

/** The bits of a truth with reasons. */
export function bitsOf(truth: Truth): Bits {
  if (!truth.possible) return NO
  if (truth.certain) return YES
  return truth.needs.some((n) => n.kind === 'scope') ? OPEN | SCOPE : OPEN
}

/** Both; as `and` of judge/truth.ts. */
export function andBits(a: Bits, b: Bits): Bits {
  if (a === NO || b === NO) return NO
  if (a === YES) return b
  return b === YES ? a : a | b
}

/** Either; as `or` of judge/truth.ts. */
export function orBits(a: Bits, b: Bits): Bits {
  if (a === YES || b === YES) return YES
  if (a === NO) return b
  return b === NO ? a : a | b
}

/** The opposite; what would decide stays the same. */
export function notBits(a: Bits): Bits {
  return a === NO ? YES : a === YES ? NO : a
}

/** An answer from its two readings; `flags` (of what would decide) are kept only where they differ. */
export function betweenBits(certain: boolean, possible: boolean, flags: number): Bits {
  return certain ? YES : possible ? OPEN | (flags & SCOPE) : NO
}

/** Of answers of which one is true: certain where all are, possible where one is (S6). */
export function overBits(answers: readonly Bits[]): Bits {
  let any = NO
  let every = YES
  for (const a of answers) {
    any |= a
    every &= a
  }
  if ((any & POSSIBLE) === 0) return NO
  if (every === YES) return YES
  return OPEN | (any & SCOPE)
}
