/** Loans of 24 months with daily recalculation, some paid late, some early, some in part: made from a number, so repeatable. */
import type { LoanEvent } from '@forbear/loan/events'
import { fraction } from '@forbear/loan/money'
import type { AllocationStep, Component, Terms } from '@forbear/loan/terms'

/** 2024-01-15, as days since 1970. */
export const LENT_ON = 19_737

const ORDER: readonly Component[] = ['penalty-interest', 'fee', 'cost', 'interest', 'principal']
const order: readonly AllocationStep[] = (['past-due', 'due', 'in-advance'] as const).flatMap((of) =>
  ORDER.map((component) => ({ of, component })),
)

/** 24 equal instalments at 14.4 % a year over actual/365, recalculated daily, penalty interest at 1.5 times the rate. */
export const TERMS: Terms = {
  currency: { code: 'CNY', places: 2 },
  repayment: { method: 'equal-instalments' },
  instalments: 24,
  dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
  interest: {
    rate: { value: fraction(144n, 1000n), per: 'year' },
    dayCount: { days: 'actual', year: 365 },
    accrual: 'by-days',
    recalculation: 'daily',
    onOverduePrincipal: 'bears',
    onPayoff: 'to-the-day',
  },
  grace: { principal: 0, interestPayment: 0, interestFree: 0 },
  rounding: { mode: 'half-even', place: 'per-instalment', instalmentMultipleMinor: 1n },
  charges: [],
  penalty: {
    rate: { timesContractRate: fraction(1n, 2n) },
    on: 'overdue-principal',
    instead: 'besides-contract-interest',
    graceDays: 3,
  },
  allocation: { across: 'instalment-by-instalment', order, surplus: 'next-instalment' },
  prepayment: { allowed: 'whole-and-part', partly: 'keep-schedule', fee: fraction(0n) },
}

/** A whole number from a seed and a place in its row: a multiplicative hash, the same everywhere. */
function drawn(seed: number, at: number, below: number): number {
  const mixed = Math.imul(seed + 1, 0x9e37_79b1) ^ Math.imul(at + 1, 0x85eb_ca6b)
  return ((Math.imul(mixed ^ (mixed >>> 15), 0xc2b2_ae35) >>> 1) ^ (mixed >>> 7)) % below
}

/**
 * The events of one loan, in the order of entry: lent on the first day, then a payment about every due date: two of three on
 * the day, some up to ten days early, some up to forty late, one in twelve of half the instalment, one in fifteen not at all.
 *
 * @param seed a whole number from 0
 */
export function eventsOf(seed: number): readonly LoanEvent[] {
  const principalMinor = 100_000n + BigInt(drawn(seed, 0, 900)) * 1_000n
  const instalmentMinor = (principalMinor * 4_826n) / 100_000n
  const lent: LoanEvent = {
    id: 'lent',
    on: LENT_ON,
    bookedOn: LENT_ON,
    type: 'disbursed',
    amountMinor: principalMinor,
  }
  const payments: LoanEvent[] = []
  for (let k = 1; k <= 24; k++) {
    const shift = drawn(seed, 3 * k, 9)
    const late = shift < 6 ? 0 : shift === 6 ? -drawn(seed, 3 * k + 1, 10) : drawn(seed, 3 * k + 1, 40)
    if (drawn(seed, 3 * k + 2, 15) === 0) continue
    const on = LENT_ON + Math.floor(k * 30.44) + late
    const amountMinor = drawn(seed, 3 * k + 2, 12) === 1 ? instalmentMinor / 2n : instalmentMinor
    payments.push({ id: `p${k}`, on, bookedOn: on, type: 'repaid', amountMinor, channel: 'direct-debit' })
  }
  return [lent, ...payments.toSorted((a, b) => a.on - b.on)]
}
