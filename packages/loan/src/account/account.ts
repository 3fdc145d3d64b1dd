/** What a loan comes to on a day: the schedule as it stands, what is owed and why, arrears. A function of events and dates. */
import type { Words } from '@forbear/conduct/language'
import type { Day } from '../calendar/index.ts'
import type { Fraction } from '../money/index.ts'
import type { Component, Components, NominalRate, PenaltyInterest } from '../terms/index.ts'

/**
 * What a row is. `prepayment`: principal repaid outside the instalments, due and paid on one day; `charge`: due by itself.
 */
export type RowKind = 'instalment' | 'down-payment' | 'charge' | 'prepayment'

/** One instalment, or something else due on a day of its own, as it stands on the day. Amounts in minor units. */
export interface Row {
  readonly kind: RowKind
  /** 1, 2, … in order of due dates; down payments count too. */
  readonly number: number
  /** The period whose interest it holds; `from` equals `dueOn` for a down payment. */
  readonly from: Day
  readonly dueOn: Day
  readonly due: Components
  readonly paid: Components
  readonly waived: Components
  /** Whom a charge is for; absent: the lender. */
  readonly payee?: string
  /** What charges it holds and whose, whether they fell due with it first or were moved to it. Empty where none. */
  readonly charges: readonly RowCharge[]
  /** Of what was paid: before the due date, and after it. */
  readonly paidInAdvanceMinor: bigint
  readonly paidLateMinor: bigint
  /** The day on which nothing of it was left to pay. */
  readonly settledOn?: Day
  /** Principal of the schedule left after it. */
  readonly balanceAfterMinor: bigint
}

/** A charge in a row, or the part of one that is due with it: what it is and whose. Amounts in minor units. */
export interface RowCharge {
  /** Of the row's amounts, which it is part of. */
  readonly component: Component
  /** As the terms call it; absent where an event charged it. */
  readonly title?: Words
  readonly payee: string
  /** When it first fell due, or will; with the row it may be due later. */
  readonly since: Day
  readonly dueMinor: bigint
  /** Paid or waived; of several charges of a component, in their order. */
  readonly metMinor: bigint
}

/** Money paid out, with the balance it leaves; a row of its own in a printed schedule. */
export interface Advance {
  readonly on: Day
  readonly amountMinor: bigint
}

/**
 * A stretch of days over which interest ran at one rate on one balance: what every figure of interest is made of.
 * The exact interest is `balance × yearFraction × ratePerYear`; sums are rounded once, as `Terms.rounding` says.
 */
export interface Accrual {
  readonly from: Day
  readonly until: Day
  readonly balanceMinor: bigint
  /** The rate of those days as it is agreed; it stands here too where interest rested. */
  readonly rate: NominalRate
  /** The same a year; zero where interest rested. */
  readonly ratePerYear: Fraction
  readonly yearFraction: Fraction
  readonly component: 'interest' | 'penalty-interest'
  /** Of penalty interest: what bears it, and where its rate comes from. */
  readonly penalty?: PenaltySource
  /** Number of the row whose interest it becomes. */
  readonly row: number
}

/** What penalty interest runs on, and of which rate of the contract its own is so many times, where it is. */
export interface PenaltySource {
  readonly on: PenaltyInterest['on']
  readonly times?: { readonly factor: Fraction; readonly contractRate: NominalRate }
}

/**
 * How one payment was spread. `paid`: money that came in, and with `surplusMinor` below zero what was held besides; `held-used`:
 * only money that was held; `kept-back`: by the lender, of what it paid out.
 */
export interface Spread {
  readonly kind: 'paid' | 'held-used' | 'kept-back'
  readonly event: string
  readonly on: Day
  readonly parts: readonly {
    readonly row: number
    readonly component: Component
    readonly amountMinor: bigint
  }[]
  /** What nothing was owed for: held for the borrower. Below zero, used of what was held. */
  readonly surplusMinor: bigint
}

/** `settled`: for less than was owed. `written-off`: no longer expected, still owed. */
export type AccountStatus = 'not-disbursed' | 'current' | 'in-arrears' | 'paid' | 'settled' | 'written-off'

export interface Account {
  readonly asOf: Day
  /** Events booked after this day were left out. */
  readonly knownOn: Day
  readonly status: AccountStatus
  readonly advances: readonly Advance[]
  readonly rows: readonly Row[]
  /** Everything owed on the day, due or not: principal outstanding, interest run so far, … */
  readonly owed: Components
  /** Of it: fallen due on or before the day and unpaid. */
  readonly due: Components
  readonly arrears: {
    readonly overdue: Components
    /** Due date of the oldest instalment not paid in full. */
    readonly since?: Day
    /** Days from `since` to the day; 0 where nothing is overdue. */
    readonly daysPastDue: number
  }
  readonly accruals: readonly Accrual[]
  readonly spreads: readonly Spread[]
  /** Held for the borrower. */
  readonly surplusMinor: bigint
  /** To whom the debt was sold, and with which agency it is placed. */
  readonly creditor?: string
  readonly agency?: string
  /** The plan that is running, and what was paid since it was agreed. */
  readonly plan?: { readonly id: string; readonly paidMinor: bigint }
}
