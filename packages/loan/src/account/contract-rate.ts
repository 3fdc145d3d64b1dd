/** The contract's rate of a day, and rates as those of a year. */
import type { Day } from '../calendar/index.ts'
import { divide, fraction, multiply, ZERO, type Fraction } from '../money/index.ts'
import type { NominalRate, Terms } from '../terms/index.ts'
import type { Book } from './book.ts'

/** The rate of a day as contracted, rests apart. */
export function rateOn(book: Book, day: Day): NominalRate {
  let found = book.terms.interest.rate
  for (const { from, until, rate } of book.rateSpans) {
    if (rate !== 'resting' && from <= day && (until === undefined || day < until)) found = rate
  }
  return found
}

/**
 * What one minor unit bore over some days, as a rate a year times a part of a year; both zero where interest rested.
 *
 * @param bears a part of one minor unit, from 0
 */
export function overYear(
  terms: Pick<Terms, 'interest'>,
  rate: NominalRate,
  bears: Fraction,
): { readonly ratePerYear: Fraction; readonly yearFraction: Fraction } {
  const ratePerYear = bears.n === 0n ? ZERO : yearly(terms, rate)
  return { ratePerYear, yearFraction: ratePerYear.n === 0n ? ZERO : divide(bears, ratePerYear) }
}

/** A rate as one of a year: twelve months, 365 days or those of the day count, the term's periods. */
function yearly({ interest }: Pick<Terms, 'interest'>, { value, per }: NominalRate): Fraction {
  switch (per) {
    case 'year':
    case 'whole-term':
      return value
    case 'month':
      return multiply(value, fraction(12n))
    case 'day':
      return multiply(value, fraction(interest.dayCount.year === 360 ? 360n : 365n))
    default:
      return per satisfies never
  }
}
