/** A portfolio's month end from the accounts of its loans: how each stands, and why those that left it did. */
import type { Account } from '../account/index.ts'
import { totalOf } from '../terms/index.ts'
import type { Departure, MonthEnd } from './roll-rate.ts'
import type { LoanStanding } from './snapshot.ts'

/** A loan by its account on the day. */
export interface LoanAccount {
  readonly loan: string
  readonly account: Pick<Account, 'status' | 'owed' | 'arrears' | 'creditor'>
}

/**
 * What is counted as outstanding of a loan: its principal, as supervisors' ratios have it, or everything owed.
 */
export type Outstanding = 'principal' | 'everything-owed'

/**
 * The month end of a portfolio.
 *
 * A loan that is paid, settled, written off or sold is no part of it and named as departed; one that is not yet paid out is
 * neither. Under a plan the account counts days from the plan's own dates, so a plan that is kept is not past due.
 *
 * @param accounts of one day; each loan once
 */
export function monthEnd(accounts: Iterable<LoanAccount>, outstanding: Outstanding): MonthEnd {
  const standings: LoanStanding[] = []
  const departures = new Map<string, Departure>()
  for (const { loan, account } of accounts) {
    const departure = departureOf(account)
    if (departure === 'not-begun') continue
    if (departure === undefined) standings.push(standingOf({ loan, account }, outstanding))
    else departures.set(loan, departure)
  }
  return { standings, departures }
}

/** How one loan stands, whether it belongs to the portfolio or has left it. */
export function standingOf({ loan, account }: LoanAccount, outstanding: Outstanding): LoanStanding {
  const { owed, arrears } = account
  return {
    loan,
    daysPastDue: arrears.daysPastDue,
    outstandingMinor: outstanding === 'principal' ? owed.principal : totalOf(owed),
  }
}

function departureOf({ status, creditor }: LoanAccount['account']): Departure | 'not-begun' | undefined {
  if (creditor !== undefined) return 'sold'
  switch (status) {
    case 'not-disbursed':
      return 'not-begun'
    case 'paid':
    case 'settled':
    case 'written-off':
      return status
    case 'current':
    case 'in-arrears':
      return undefined
    default:
      return status satisfies never
  }
}
