/**
 * Powers of a fraction to fractional exponents, enclosed: two whole numbers of the last of many binary places between
 * which the value lies, so that a sum made of them has a sign that is certain or is told to be open.
 */
import type { Fraction } from '../../money/index.ts'

/** Binary places of an enclosure. */
export const PLACES = 200n
const UNIT = 1n << PLACES

/** A value between `low` and `high`, both in units of 2^-200. */
export interface Enclosure {
  readonly low: bigint
  readonly high: bigint
}

/** One. */
export const ENCLOSED_ONE: Enclosure = { low: UNIT, high: UNIT }

/** The product of two enclosures of values not below zero. */
export function times(a: Enclosure, b: Enclosure): Enclosure {
  return { low: (a.low * b.low) >> PLACES, high: ((a.high * b.high) >> PLACES) + 1n }
}

/** A whole power, from 0. */
export function toPower(base: Enclosure, exponent: number): Enclosure {
  let [result, square, left] = [ENCLOSED_ONE, base, exponent]
  while (left > 0) {
    if (left % 2 === 1) result = times(result, square)
    left = Math.floor(left / 2)
    if (left > 0) square = times(square, square)
  }
  return result
}

/**
 * The n-th root of a fraction above zero.
 *
 * @param n a whole number from 1
 */
export function rootOf(value: Fraction, n: number): Enclosure {
  const scaled = (value.n << (PLACES * BigInt(n))) / value.d
  const low = wholeRoot(scaled, n)
  return { low, high: low + 1n }
}

/** The greatest whole number whose n-th power is not above the value, by Newton's method from above. */
function wholeRoot(value: bigint, n: number): bigint {
  if (value === 0n || n === 1) return value
  const degree = BigInt(n)
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / n))
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree
    if (next >= guess) return guess
    guess = next
  }
}
