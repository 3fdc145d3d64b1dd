/** Parts of one in percent, as terms say them. */
import { fraction, multiply, shownDecimal, type Fraction } from '../money/index.ts'

/** Places after which a decimal is cut, with `…` where it goes on. */
export const PLACES = 6

/** A part of one in percent, such as `7.2 %`. */
export const percent = (part: Fraction): string => `${shownDecimal(multiply(part, fraction(100n)), PLACES)} %`
