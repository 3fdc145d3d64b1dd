/**
 * The level instalment: what, paid at the end of every period, brings a balance to nothing (or to a balloon) under the
 * actual rate of each period.
 */
import { divideRounded, roundToMultiple, type Fraction, type RoundingMode } from '../money/index.ts'

/** A quotient that need not be in lowest terms; `d` is above zero. */
export interface Quotient {
  readonly n: bigint
  readonly d: bigint
}

/**
 * The exact instalment: balance × (1+r₁)…(1+rₙ) less the balloon, over the sum for k = 2 … n+1 of (1+r_k)…(1+r_n).
 *
 * @param rates rate of each period as a part of one, at least one; in lowest terms, which keeps the numbers small
 * @param balloonMinor what is left for the last payment on top of its instalment; 0 without one
 * @returns not in lowest terms: it is rounded at once, and reducing numbers of this size takes longer than the rest
 */
export function exactInstalment(
  balanceMinor: bigint,
  rates: readonly Fraction[],
  balloonMinor: bigint,
): Quotient {
  // Both sums over one denominator, the product of the periods' own: growth = Π(d+n), spread = Σ Π(d+n)·Πd.
  let growth = 1n
  let spread = 0n
  let over = 1n
  for (const { n, d } of rates) {
    const grown = d + n
    growth *= grown
    over *= d
    spread = spread * grown + over
  }
  return { n: balanceMinor * growth - balloonMinor * over, d: spread }
}

/** How an exact instalment becomes one that is asked for. */
export interface InstalmentRounding {
  readonly mode: RoundingMode
  /** At least 1. */
  readonly multipleMinor: bigint
}

/** The instalment in minor units, then in whole multiples, each rounded by the same mode. */
export function roundedInstalment(exact: Quotient, { mode, multipleMinor }: InstalmentRounding): bigint {
  const minor = divideRounded(exact.n, exact.d, mode)
  return multipleMinor === 1n ? minor : roundToMultiple(minor, multipleMinor, mode)
}

/** The instalment in whole multiples, rounded once: the convention of cumulative schedules. */
export function instalmentRoundedOnce(exact: Quotient, { mode, multipleMinor }: InstalmentRounding): bigint {
  return divideRounded(exact.n, exact.d * multipleMinor, mode) * multipleMinor
}
