/**
 * On which side of a bound a yearly rate lies, without looking for the rate: by the sign of its equation at the bound. The
 * flows are placed in time as the rate itself places them, so that a cost and its bound cannot part.
 */
import { divide, fraction, multiply, ZERO, type Fraction } from '../money/index.ts'
import type { InYears } from './by-years.ts'
import { CERTIFIED_PLACES, signAtRate, type Asked } from './certify.ts'
import { termsOf, type Placed, type Term } from './equation.ts'
import type { RateRequest } from './flow.ts'
import { spreadOut } from './occurrences.ts'
import { placeByUnitPeriods } from './us-appendix-j.ts'

/** A certified rate holds so many units in a percentage point. */
const UNITS_OF_PERCENT = 10n ** BigInt(CERTIFIED_PLACES)

/**
 * What payments are worth less what advances are worth at a yearly rate, as a sign.
 *
 * @param percent from 0
 * @param periodsPerYear 1 of a compounded rate, 12 of twelve times a monthly one
 * @returns 0 where it is nothing to within the error bound, or the percentage has more decimals than are certified and
 *   its neighbours differ
 */
export function signByYears(flows: readonly InYears[], percent: Fraction, periodsPerYear: 1 | 12): number {
  const perYear = fraction(BigInt(periodsPerYear))
  const placed = flows.map(
    ({ amount, years }): Placed => ({ amount, whole: multiply(years, perYear), part: ZERO }),
  )
  return signAtPercent({ terms: termsOf(placed), periodsPerYear: perYear }, percent)
}

/**
 * The same by Appendix J of Regulation Z: full unit-periods compounded, odd days simple.
 *
 * @param percent from 0
 * @returns exact, 0 too; `undefined` where the flows tell no such transaction
 */
export function signByUnitPeriods(request: RateRequest, percent: Fraction): number | undefined {
  const spread = spreadOut(request)
  const laid = spread.ok ? placeByUnitPeriods(request, spread.value) : spread
  if (!laid.ok) return undefined
  const { placed, perYear } = laid.value
  const terms = termsOf(placed)
  const certain = signAtPercent({ terms, periodsPerYear: perYear }, percent)
  if (certain !== 0) return certain
  return exactSign(terms, divide(multiply(percent, fraction(1n, 100n)), perYear))
}

function signAtPercent(asked: Asked, percent: Fraction): number {
  const units = (percent.n * UNITS_OF_PERCENT) / percent.d
  const isExact = units * percent.d === percent.n * UNITS_OF_PERCENT
  const [below, above] = [units, isExact ? units : units + 1n].map((rate) => -signAtRate(asked, rate))
  return below === above ? (below ?? 0) : 0
}

/**
 * The sign of payments less advances where all periods are whole: every term over one denominator, so that nothing but
 * whole numbers are added.
 *
 * @param perPeriod the rate of a period, not below zero
 */
function exactSign(terms: readonly Term[], perPeriod: Fraction): number {
  const longest = terms.reduce((most, { whole }) => (whole.n > most ? whole.n : most), 0n)
  const growth = perPeriod.d + perPeriod.n
  const simple = ({ part }: Term): bigint => part.d * perPeriod.d + part.n * perPeriod.n
  const all = [...new Set(terms.map(simple))].reduce((product, one) => product * one, 1n)
  const worth = terms.reduce((sum, term) => {
    const { coefficient, whole, part } = term
    const compound = perPeriod.d ** whole.n * growth ** (longest - whole.n)
    return sum + coefficient * compound * part.d * perPeriod.d * (all / simple(term))
  }, 0n)
  return worth > 0n ? -1 : worth < 0n ? 1 : 0
}
