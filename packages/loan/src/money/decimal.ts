/** Decimal texts: how rates and amounts cross the border, exactly, in both directions. */
import { fraction, type Fraction } from './fraction.ts'
import { divideRounded, type RoundingMode } from './rounding.ts'

const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/

/**
 * The exact value of a decimal text such as `7`, `0.05` or `-12.50`: no exponent, no sign `+`, no spaces, at most
 * forty digits on either side of the point.
 *
 * @returns `undefined` where the text is no such number
 */
export function parseDecimal(text: string): Fraction | undefined {
  const found = DECIMAL.exec(text)
  if (found === null) return undefined
  const [, sign, whole = '', places = ''] = found
  const digits = BigInt(whole + places)
  return fraction(sign === '-' ? -digits : digits, 10n ** BigInt(places.length))
}

/**
 * A fraction as a decimal text, rounded once to a number of places.
 *
 * @param places from 0
 * @returns with exactly `places` places; never `-0`
 */
export function decimalText(value: Fraction, places: number, mode: RoundingMode): string {
  return scaledText(divideRounded(value.n * 10n ** BigInt(places), value.d, mode), places)
}

/** A whole number of the last of `places` places as a decimal text: `12345` with 2 places is `123.45`. */
export function scaledText(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0')
  const cut = digits.length - places
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return value < 0n ? `-${text}` : text
}

/**
 * A fraction in as many places as it needs and no more: `0.05`, `7`, `18.25`.
 *
 * @param most places at which an endless one is cut, `…` after it
 */
export function shownDecimal(value: Fraction, most: number): string {
  for (let places = 0; places <= most; places++) {
    if ((value.n * 10n ** BigInt(places)) % value.d === 0n) return decimalText(value, places, 'down')
  }
  return `${decimalText(value, most, 'down')}…`
}
