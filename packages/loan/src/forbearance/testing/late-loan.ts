/** A loan of twelve instalments that fell behind, for the tests of options and plans, and its account on any day. */
import assert from 'node:assert/strict'
import { accountOf } from '../../account/index.ts'
import { dayText, parseDay, type Day } from '../../calendar/index.ts'
import type { LoanEvent } from '../../events/index.ts'
import { fraction } from '../../money/index.ts'
import type { Components, Terms } from '../../terms/index.ts'
import type { LoanOfOptions } from '../index.ts'
import { plainTerms } from './plain-loan.ts'

/** A date of the calendar as its day. */
export const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
export const LENT_ON = day('2025-01-10')
export const lent: LoanEvent = {
  type: 'disbursed',
  id: 'lent',
  on: LENT_ON,
  bookedOn: LENT_ON,
  amountMinor: 12_000_00n,
}

/** A repayment on a day, booked on it. */
export const repaid = (on: Day, amountMinor: bigint): LoanEvent => ({
  type: 'repaid',
  id: `paid ${dayText(on)}`,
  on,
  bookedOn: on,
  amountMinor,
  channel: 'wallet',
})

/** Late principal bears one and a half times the contract's rate instead of it. */
export const terms = plainTerms({
  penalty: {
    rate: { timesContractRate: fraction(3n, 2n) },
    on: 'overdue-principal',
    instead: 'besides-contract-interest',
    graceDays: 0,
  },
})

/** The account of some terms, as known on the day. */
export const readOf =
  (of: Terms): LoanOfOptions['read'] =>
  (events, asOf) =>
    accountOf(of, events, { asOf, knownOn: asOf })

/** Everything owed on a day. */
export const owedOn = (events: readonly LoanEvent[], asOf: Day, of: Terms = terms): Components => {
  const account = readOf(of)(events, asOf)
  return account.ok ? account.value.owed : assert.fail(JSON.stringify(account.problems))
}

/** The day of agreement: more than four months after the money was lent. */
export const ON = day('2025-05-20')
