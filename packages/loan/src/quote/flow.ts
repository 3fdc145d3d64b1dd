/** What a schedule pays as flows of a rate equation, which is written in the currency's major unit. */
import type { Day } from '../calendar/index.ts'
import { fraction, type Currency } from '../money/index.ts'
import type { Flow } from '../rate/index.ts'

/** One flow of an amount, in minor units, on a day. */
export type FlowOn = (on: Day, amountMinor: bigint) => Flow

/** Makes flows of amounts in a currency. */
export function flowsIn({ places }: Currency): FlowOn {
  const unit = 10n ** BigInt(places)
  return (on, amountMinor) => ({
    at: { day: on },
    amount: fraction(amountMinor, unit),
    count: 1,
    every: undefined,
  })
}
