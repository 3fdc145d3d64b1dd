/** A root to twelve decimals of a percentage point, for certain: the equation has opposite signs right below and above it. */
import type { Fraction } from '../money/index.ts'
import type { Term } from './equation.ts'
import { exponential, logarithm } from './fixed-point.ts'
import type { RootInterval } from './isolate.ts'
import { ratio } from './ratio.ts'

/** Decimals of a percentage point to which a rate is certified. */
export const CERTIFIED_PLACES = 12

/** A yearly rate in units of its last certified decimal: 9.6857 % is 9_685_700_000_000n. */
export type CertifiedRate = bigint

/** Certified units in a rate of 1, which is 100 %. */
const UNITS_OF_ONE = 10n ** BigInt(CERTIFIED_PLACES + 2)

/** An equation, and how many of its periods make a year. */
export interface Asked {
  readonly terms: readonly Term[]
  readonly periodsPerYear: Fraction
}

/** The value of an equation as a fixed-point number, and how far rounding can have moved it. */
interface Valued {
  readonly value: bigint
  readonly error: bigint
}

/** Bits of the working numbers beyond those that the size of a rate needs twice over, and amounts that lie far apart. */
const BITS = 224
/** Bits by which amounts may lie apart before working numbers need more. */
const BITS_APART = 48
/** Bits that rounding may have spoiled in a term: the error of the logarithm, times the periods of the longest term. */
const SPOILED_BITS = 64

/** Bits for the terms of an equation: the least of them must not be lost in the rounding of the largest. */
function bitsOfTerms(terms: readonly Term[]): number {
  const sizes = terms.map(({ coefficient: c }) => (c < 0n ? -c : c).toString(2).length)
  return BITS + Math.max(0, Math.max(...sizes) - Math.min(...sizes) - BITS_APART)
}

/**
 * The value of an equation at the logarithm of 1 + the rate per period, taken to sixty binary places.
 *
 * @returns in its largest coefficient, to floating point; 0 where it is nothing to within its error bound
 */
export function certainValueAt(terms: readonly Term[], at: number): number {
  const bits = bitsOfTerms(terms) + Math.ceil(3 * at)
  const log = BigInt(Math.round(at * 2 ** 60)) << BigInt(bits - 60)
  const perPeriod = exponential(log, bits) - (1n << BigInt(bits))
  const valued = valueAt(terms, { log, perPeriod, bits })
  const largest = terms.reduce((most, { coefficient: c }) => (c > most ? c : -c > most ? -c : most), 1n)
  return signOf(valued) === 0 ? 0 : ratio(valued.value, largest << BigInt(bits))
}

/**
 * The sign of an equation at a yearly rate.
 *
 * @returns 0 where the equation is nothing to within its error bound
 */
export function signAtRate(asked: Asked, rate: CertifiedRate): number {
  return signOf(valueAtRate(asked, rate, bitsFor(asked, rate)))
}

function bitsFor({ terms }: Asked, rate: CertifiedRate): number {
  return bitsOfTerms(terms) + 2 * Math.max(0, rate.toString(2).length - UNITS_OF_ONE.toString(2).length)
}

function valueAtRate({ terms, periodsPerYear }: Asked, rate: CertifiedRate, bits: number): Valued {
  const one = 1n << BigInt(bits)
  const perPeriod = (rate * one * periodsPerYear.d) / (UNITS_OF_ONE * periodsPerYear.n)
  return valueAt(terms, { log: logarithm(one + perPeriod, bits), perPeriod, bits })
}

interface AtPeriodRate {
  readonly log: bigint
  readonly perPeriod: bigint
  readonly bits: number
}

function valueAt(terms: readonly Term[], { log, perPeriod, bits }: AtPeriodRate): Valued {
  const one = 1n << BigInt(bits)
  let value = 0n
  let size = 0n
  for (const { coefficient, whole, part } of terms) {
    const compound = exponential((-log * whole.n) / whole.d, bits)
    const factor = part.n === 0n ? compound : (compound * one) / (one + (perPeriod * part.n) / part.d)
    value += coefficient * factor
    size += coefficient < 0n ? -coefficient : coefficient
  }
  return { value, error: size << BigInt(SPOILED_BITS) }
}

function signOf({ value, error }: Valued): number {
  return value > error ? 1 : value < -error ? -1 : 0
}

/** One end of what still holds the root. */
interface End {
  rate: CertifiedRate
  value: bigint
}

/**
 * The root of an interval as a yearly rate, cut after the last certified decimal.
 *
 * Regula falsi with the Illinois weighting (Dowell and Jarratt, BIT 11, 1971) on whole numbers of units, kept between
 * two ends at which the equation has opposite signs for certain.
 */
export function certifiedRoot(asked: Asked, { from, until, signBefore }: RootInterval): CertifiedRate {
  const bits = bitsFor(asked, rateAt(asked, until))
  const valueOf = (rate: CertifiedRate): Valued => valueAtRate(asked, rate, bits)
  const outward = (start: CertifiedRate, step: 1n | -1n, sign: number): End => {
    for (let far = 1n, rate = start; ; rate += step * far, far *= 4n) {
      const valued = valueOf(rate)
      if (signOf(valued) === sign) return { rate, value: valued.value }
    }
  }
  const low = outward(rateAt(asked, from), -1n, signBefore)
  const high = outward(rateAt(asked, until) + 1n, 1n, -signBefore)
  let last = 0
  while (high.rate - low.rate > 1n) {
    const crossing = low.rate + ((high.rate - low.rate) * low.value) / (low.value - high.value)
    const rate = between(crossing, low.rate + 1n, high.rate - 1n)
    const valued = valueOf(rate)
    const sign = signOf(valued)
    if (sign === 0) return rate
    if (sign === signBefore) {
      Object.assign(low, { rate, value: valued.value })
      if (last === -1) high.value /= 2n
      last = -1
    } else {
      Object.assign(high, { rate, value: valued.value })
      if (last === 1) low.value /= 2n
      last = 1
    }
  }
  return low.rate
}

const between = (x: bigint, least: bigint, most: bigint): bigint => (x < least ? least : x > most ? most : x)

/** The yearly rate at a logarithm of 1 + the rate per period, cut to whole units. */
function rateAt({ periodsPerYear }: Asked, at: number): CertifiedRate {
  const bits = BITS + Math.ceil(3 * at)
  const log = BigInt(Math.round(at * 2 ** 60)) << BigInt(bits - 60)
  const perPeriod = exponential(log, bits) - (1n << BigInt(bits))
  return (perPeriod * UNITS_OF_ONE * periodsPerYear.n) / (periodsPerYear.d << BigInt(bits))
}
