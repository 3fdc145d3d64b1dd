/** A loan that runs by the day, for the tests of forbearance: 10,000.00 of Weilidai at 0.05 % a day over five months. */
import { accountOf } from '../../account/index.ts'
import { parseDay, type Day } from '../../calendar/index.ts'
import type { LoanEvent } from '../../events/index.ts'
import { fraction } from '../../money/index.ts'
import { contract, productOf } from '../../products/index.ts'
import type { Terms } from '../../terms/index.ts'
import type { LoanOfOptions } from '../index.ts'

export const LENT_ON: Day = parseDay('2018-09-11') ?? 0

export const LENT: LoanEvent = {
  type: 'disbursed',
  id: 'lent',
  on: LENT_ON,
  bookedOn: LENT_ON,
  amountMinor: 10_000_00n,
}

/** 2,000.00 of principal each month, interest on what is left, 0.075 % a day on principal that is overdue. */
export const DAILY_TERMS: Terms = (() => {
  const product = productOf('weilidai')
  const rate = fraction(5n, 10_000n)
  const made = product && contract(product, { amountMinor: 10_000_00n, rate, instalments: 5, on: LENT_ON })
  if (made?.ok !== true) throw new Error('the product makes this contract')
  return made.value
})()

/** The loan by its events, read with all that is known of it. */
export const dailyLoan = (events: readonly LoanEvent[]): LoanOfOptions => ({
  terms: DAILY_TERMS,
  events,
  read: (of, asOf) =>
    accountOf(DAILY_TERMS, of, { asOf, knownOn: Math.max(asOf, ...of.map(({ bookedOn }) => bookedOn)) }),
})
