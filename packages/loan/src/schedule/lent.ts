/** Money lent: what of each disbursement is paid back at once, and in which period the rest falls. */
import type { Day } from '../calendar/index.ts'
import { divideRounded, roundToMultiple, smaller } from '../money/index.ts'
import type { Terms } from '../terms/index.ts'
import type { SchedulePeriod } from './due-dates.ts'
import type { Stretch } from './period-interest.ts'

/** One disbursement. */
export interface Disbursement {
  readonly on: Day
  /** Above zero, in minor units. */
  readonly amountMinor: bigint
}

/**
 * The down payment of a disbursement: its share in minor units, then in multiples of the instalment, and no more than
 * the disbursement.
 */
export function downPaymentOf(amountMinor: bigint, terms: Pick<Terms, 'downPayment' | 'rounding'>): bigint {
  if (terms.downPayment === undefined) return 0n
  const { share } = terms.downPayment
  const { mode, instalmentMultipleMinor } = terms.rounding
  const minor = divideRounded(amountMinor * share.n, share.d, mode)
  const multiple = roundToMultiple(minor, instalmentMultipleMinor, mode)
  return smaller(multiple, amountMinor)
}

/**
 * What is amortised of each disbursement, by the period it falls into; a due date belongs to the period that begins there.
 *
 * @param disbursements in order of days, none before the first period or after the last
 */
export function lentByPeriod(
  periods: readonly SchedulePeriod[],
  disbursements: readonly Disbursement[],
  terms: Pick<Terms, 'downPayment' | 'rounding'>,
): readonly (readonly Stretch[])[] {
  const lent: Stretch[][] = periods.map(() => [])
  let at = 0
  for (const { on, amountMinor } of disbursements) {
    while (at < periods.length - 1 && on >= (periods[at]?.until ?? on)) at++
    const rest = amountMinor - downPaymentOf(amountMinor, terms)
    const until = periods[at]?.until ?? on
    if (rest > 0n) lent[at]?.push({ from: on, until, amountMinor: rest })
  }
  return lent
}
