/** What rounding leaves for the last of level instalments: a bound that properties hold schedules to. */
import { add, fraction, multiply, ONE, ZERO, type Fraction } from '../../money/index.ts'
import type { InstalmentRounding } from '../level-instalment.ts'

/**
 * By how much, at most, the last instalment differs from the others: what rounding the instalment (to a minor unit, then
 * to a multiple) and the interest of each period can come to, grown to the end. In minor units; a correction of the
 * instalment only makes the difference smaller. It holds where every instalment is above the interest of its period.
 */
export function residueBound(
  rates: readonly Fraction[],
  { mode, multipleMinor }: InstalmentRounding,
): Fraction {
  // Each rounding moves a value by half a unit at most, or by a whole one where it always goes one way.
  const halves = mode === 'up' || mode === 'down' ? 2n : 1n
  const perPeriod = fraction(halves * (2n + (multipleMinor === 1n ? 0n : multipleMinor)), 2n)
  let spread = ZERO
  for (const rate of rates) spread = add(multiply(spread, add(ONE, rate)), ONE)
  return multiply(perPeriod, spread)
}
