/** The account of a loan: the one door from terms, events and two dates to what the loan comes to. */
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import type { Parsed } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import type { Account } from './account.ts'
import { readAccount } from './read.ts'
import { replay } from './state.ts'

/** The two dates that an account is asked with. */
export interface Asking {
  /** The day it is told for; events of later value are left out. */
  readonly asOf: Day
  /** Events entered later are left out: with `asOf` it is the account as known then, with a later day as known now. */
  readonly knownOn: Day
}

/**
 * What a loan comes to on a day.
 *
 * @param events in the order in which they were entered
 * @returns every problem of the history with pointers such as `/events/2/amountMinor`, or the account
 */
export function accountOf(terms: Terms, events: readonly LoanEvent[], asking: Asking): Parsed<Account> {
  const state = replay(terms, events, asking)
  return state.ok ? { ok: true, value: readAccount(state.value.book, asking) } : state
}
