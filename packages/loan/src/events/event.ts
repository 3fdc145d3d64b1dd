/**
 * A loan is its events. Each has two dates: `on`, the day whose value it has, and `bookedOn`, the day from which it was
 * known; an event with the later is back-dated, and both histories can be asked for (as known then, as known now).
 */
import type { Day } from '../calendar/index.ts'
import type { Component, NominalRate, Repayment, Dates } from '../terms/index.ts'

/** What every event carries. */
export interface EventBase {
  /** Unique within the loan; what a reversal or correction names. */
  readonly id: string
  /** Day of value. */
  readonly on: Day
  /** Day on which it was entered; before it, it is not known. */
  readonly bookedOn: Day
}

/** Money lent out. */
export interface Disbursed extends EventBase {
  readonly type: 'disbursed'
  readonly amountMinor: bigint
}

/** Money received. */
export interface Repaid extends EventBase {
  readonly type: 'repaid'
  readonly amountMinor: bigint
  /**
   * By which way it came. `bank-transfer`, `transfer`, `wallet`, `counter` and `cash` are the borrower's own; of `direct-debit`,
   * `employer` or another word it is open whether the borrower paid (`forbearance/claim-of-loan.ts`).
   */
  readonly channel: string
}

/** Whatever is owed on that day is paid; the amount follows from the account. */
export interface PaidOff extends EventBase {
  readonly type: 'paid-off'
  readonly channel: string
}

/** An earlier event is taken back as if it had never been; of a repayment: it bounced. */
export interface Reversed extends EventBase {
  readonly type: 'reversed'
  readonly event: string
  readonly because: string
}

/** A charge that the terms do not reckon by themselves, such as a court's fee. */
export interface Charged extends EventBase {
  readonly type: 'charged'
  readonly component: 'fee' | 'cost' | 'penalty-interest'
  readonly amountMinor: bigint
  readonly payee: string
  readonly dueOn: Day
}

/** Something owed is forgiven. */
export interface Waived extends EventBase {
  readonly type: 'waived'
  readonly component: Component
  readonly amountMinor: bigint
}

/** Money given back to the borrower: of what was paid too much. */
export interface Refunded extends EventBase {
  readonly type: 'refunded'
  readonly amountMinor: bigint
}

/** The contract's rate is another from this day on. */
export interface RateChanged extends EventBase {
  readonly type: 'rate-changed'
  readonly rate: NominalRate
}

/**
 * What is not yet due is spread anew from this day: other number, dates or method. Nothing that is owed changes on the day:
 * what is overdue stays overdue, what was paid in advance stays paid. A grace of the contract ends with it.
 */
export interface Rescheduled extends EventBase {
  readonly type: 'rescheduled'
  readonly repayment: Repayment
  readonly instalments: number
  readonly dates: Dates
}

/** No interest runs in these days: `from` the event's day until `until`, half open. */
export interface InterestPaused extends EventBase {
  readonly type: 'interest-paused'
  readonly until: Day
  /** Whether penalty interest rests too. */
  readonly penalty: 'pauses' | 'runs-on'
}

/**
 * What is past due becomes due later, with the unpaid instalments to come, or as many new ones where none is; days past due
 * begin at zero. Nothing that is owed changes on the day, of any component, and each charge stays what it was and whose.
 */
export interface ReAged extends EventBase {
  readonly type: 're-aged'
}

/** A plan between borrower and lender: what is paid when, and what it changes. See `forbearance/`. */
export interface PlanAgreed extends EventBase {
  readonly type: 'plan-agreed'
  readonly plan: string
  readonly instalments: readonly { readonly dueOn: Day; readonly amountMinor: bigint }[]
  /** Contract interest while it is kept; absent: as before. */
  readonly rate?: NominalRate
  readonly penalty: 'pauses' | 'runs-on'
}

/** The plan is broken: what was forgone under its condition is owed again, what was paid stays paid. */
export interface PlanBroken extends EventBase {
  readonly type: 'plan-broken'
  readonly plan: string
}

/** The debt is settled for less: what is left after the payment is forgiven when its conditions are met. */
export interface Settled extends EventBase {
  readonly type: 'settled'
  readonly forgivenMinor: bigint
}

/** The lender no longer expects it; it is still owed. */
export interface WrittenOff extends EventBase {
  readonly type: 'written-off'
}

/** Money received after the write-off. */
export interface Recovered extends EventBase {
  readonly type: 'recovered'
  readonly amountMinor: bigint
  readonly channel: string
}

/** The debt has another creditor. */
export interface Sold extends EventBase {
  readonly type: 'sold'
  readonly to: string
}

/** The debt is with an agency, or back from one (`to` absent). */
export interface Placed extends EventBase {
  readonly type: 'placed'
  readonly to?: string
}

/**
 * The daily close ran. It changes nothing that is owed: what is overdue is reckoned to the day that is asked for, whether a
 * close ran or not.
 */
export interface DayClosed extends EventBase {
  readonly type: 'day-closed'
}

export type LoanEvent =
  | Disbursed
  | Repaid
  | PaidOff
  | Reversed
  | Charged
  | Waived
  | Refunded
  | RateChanged
  | Rescheduled
  | InterestPaused
  | ReAged
  | PlanAgreed
  | PlanBroken
  | Settled
  | WrittenOff
  | Recovered
  | Sold
  | Placed
  | DayClosed

export type LoanEventType = LoanEvent['type']
