/**
 * The yearly cost of a schedule: what the borrower has in hand, against everything that is to be paid if all is paid on
 * time, charges to third parties too.
 */
import type { Currency } from '../money/index.ts'
import type { Parsed } from '../problem.ts'
import { yearlyCost, type RateAnswer, type RateMethod } from '../rate/index.ts'
import type { Schedule } from '../schedule/index.ts'
import { flowsIn } from './flow.ts'
import { chargesOfRow, dueOfRow } from './totals.ts'

/**
 * The yearly cost by a method.
 *
 * @param currency of the schedule: equations are written in its major unit
 * @returns why there is none, where payments have no rate; pointers are into the flows
 */
export function yearlyCostOfSchedule(
  schedule: Schedule,
  method: RateMethod,
  currency: Currency,
): Parsed<RateAnswer> {
  const flow = flowsIn(currency)
  return yearlyCost({
    method,
    // what is kept back never was in the borrower's hand
    advances: schedule.advances.map((a) => flow(a.on, a.amountMinor - chargesOfRow({ charges: a.deducted }))),
    payments: schedule.rows.filter((row) => dueOfRow(row) > 0n).map((row) => flow(row.dueOn, dueOfRow(row))),
    intervals: 'as-flows-recur',
  })
}
