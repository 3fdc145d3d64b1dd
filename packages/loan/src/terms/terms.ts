/** The terms of one loan: every setting that its arithmetic rests on, as plain values. A product is a source of these. */
import type { Currency, Fraction } from '../money/index.ts'
import type { Interest, PenaltyInterest } from './interest.ts'
import type { Allocation, Charge, Dates, Grace, Prepayment, Repayment, Rounding } from './repayment.ts'

/** Nothing here has a default: a setting that is not stated changes money unseen. */
export interface Terms {
  readonly currency: Currency
  readonly repayment: Repayment
  /** Instalments after the down payment, from 1. */
  readonly instalments: number
  readonly dates: Dates
  readonly interest: Interest
  readonly grace: Grace
  readonly rounding: Rounding
  /**
   * A share of every disbursement due on its own date; `paid`: booked as paid at once, or due like another row. Of several on
   * one day that of the disbursement entered first, or first by its id, stands and is paid first, each behind its charges.
   */
  readonly downPayment?: { readonly share: Fraction; readonly paid: 'at-once' | 'when-paid' }
  readonly charges: readonly Charge[]
  readonly penalty?: PenaltyInterest
  readonly allocation: Allocation
  readonly prepayment: Prepayment
}
