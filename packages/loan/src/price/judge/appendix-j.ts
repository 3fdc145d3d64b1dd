/**
 * The yearly cost held against a bound by Appendix J of Regulation Z: full unit-periods compounded, odd days simple. All of
 * it is fractions, so the sign is exact. The unit-period is the one that the yearly rate itself is found with.
 */
import { dayOf, monthsLater, type Day } from '../../calendar/index.ts'
import { add, divide, fraction, multiply, ONE, ZERO, type Fraction } from '../../money/index.ts'
import { placesOf, type OnCalendar } from '../../rate/occurrences.ts'
import { unitPeriodOf, unitPeriodsPerYear, unitPeriodsTo } from '../../rate/us-unit-period.ts'
import type { Moved } from './yearly-cost.ts'

/** Where flows have no dates they are laid out from here: all months are equal. */
const REFERENCE_DAY: Day = dayOf({ year: 2001, month: 1, dayOfMonth: 1 })

/**
 * What the payments are worth less what the advances are worth at a yearly rate, as a sign.
 *
 * @param moved in any order; times count from the first advance
 * @param first the day of the first advance, where the flows have dates
 * @param rate a year, 0.12 for 12 %
 */
export function signByUnitPeriods(moved: readonly Moved[], first: Day | undefined, rate: Fraction): number {
  const start = first ?? REFERENCE_DAY
  const occurrences = occurrencesOf(moved, start)
  const unit = unitPeriodOf(start, occurrences, undefined)
  const perPeriod = divide(rate, unitPeriodsPerYear(unit))
  const growth = add(ONE, perPeriod)
  const worth = occurrences
    .map(({ role, amount, place }) => {
      const { full, part } = unitPeriodsTo(start, place, unit)
      const discount = multiply(
        add(ONE, multiply(part, perPeriod)),
        fraction(growth.n ** full, growth.d ** full),
      )
      const value = divide(amount, discount)
      return role === 'advance' ? fraction(-value.n, value.d) : value
    })
    .reduce(add, ZERO)
  return worth.n < 0n ? -1 : worth.n > 0n ? 1 : 0
}

function occurrencesOf(moved: readonly Moved[], start: Day): readonly (OnCalendar & { amount: Fraction })[] {
  const places = placesOf(moved.map(({ months, days }) => monthsLater(start, months, 'clip') + days))
  return places.map((place, index) => {
    const amount = moved[index]?.amount ?? 0n
    return {
      role: amount < 0n ? 'advance' : 'payment',
      amount: fraction(amount < 0n ? -amount : amount),
      place,
    }
  })
}
