/**
 * On which side of a bound a yearly rate lies, without looking for the rate: by the sign of its equation at the bound. The
 * flows are placed in time as the rate itself places them, so that a cost and its bound cannot part.
 */
import { add, divide, fraction, multiply, ONE, ZERO, type Fraction } from '../money/index.ts'
import type { InYears } from './by-years.ts'
import { CERTIFIED_PLACES, signAtRate } from './certify.ts'
import { termsOf, type Placed } from './equation.ts'
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
  const asked = { terms: termsOf(placed), periodsPerYear: perYear }
  const units = (percent.n * UNITS_OF_PERCENT) / percent.d
  const isExact = units * percent.d === percent.n * UNITS_OF_PERCENT
  const [below, above] = [units, isExact ? units : units + 1n].map((rate) => -signAtRate(asked, rate))
  return below === above ? (below ?? 0) : 0
}

/**
 * The same by Appendix J of Regulation Z: full unit-periods compounded, odd days simple. All of it is fractions, so the
 * sign is exact.
 *
 * @param percent from 0
 * @returns `undefined` where the flows tell no such transaction
 */
export function signByUnitPeriods(request: RateRequest, percent: Fraction): number | undefined {
  const spread = spreadOut(request)
  const laid = spread.ok ? placeByUnitPeriods(request, spread.value) : spread
  if (!laid.ok) return undefined
  const perPeriod = divide(multiply(percent, fraction(1n, 100n)), laid.value.perYear)
  const growth = add(ONE, perPeriod)
  const worth = laid.value.placed.reduce((sum, { amount, whole, part }) => {
    const compound = fraction(growth.n ** whole.n, growth.d ** whole.n)
    return add(sum, divide(amount, multiply(add(ONE, multiply(part, perPeriod)), compound)))
  }, ZERO)
  return worth.n > 0n ? -1 : worth.n < 0n ? 1 : 0
}
