/** Exact fractions of whole numbers: what rates, years and quotients are before anything is rounded. */
import { divideRounded, type RoundingMode } from './rounding.ts'

/** `n / d` with `d` above zero, in lowest terms. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const ZERO: Fraction = { n: 0n, d: 1n }
export const ONE: Fraction = { n: 1n, d: 1n }

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

function divisorOfSafe(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** The greatest common divisor of two whole numbers, never negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  // Whole numbers below 2^53 are exact as numbers too, and many times faster to divide.
  if (x <= SAFE && y <= SAFE) return BigInt(divisorOfSafe(Number(x), Number(y)))
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The least common multiple of two whole numbers above zero. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}

/**
 * A fraction in lowest terms.
 *
 * @throws {RangeError} if `d` is zero
 */
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError('a fraction has no denominator zero')
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / divisor, d: d / divisor }
}

/** The sum. */
export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
/** `a` less `b`. */
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
/** The product. */
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)

/** @throws {RangeError} if `b` is zero */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The fraction as a whole number, rounded once. */
export const rounded = (value: Fraction, mode: RoundingMode): bigint => divideRounded(value.n, value.d, mode)
