/**
 * A loan that can be reckoned in the head: 1,000.00 lent on 1 January 2023 at 36.5 % a year over actual/365, which is 1.00 a
 * day. Interest monthly, principal with the second instalment; penalty interest at one and a half times the rate.
 */
import assert from 'node:assert/strict'
import { parseDay, type Day } from '../../calendar/index.ts'
import type { LoanEvent } from '../../events/index.ts'
import { fraction } from '../../money/index.ts'
import type { AllocationStep, Component, Terms } from '../../terms/index.ts'

/** A day by its text. */
export const day = (text: string): Day => parseDay(text) ?? assert.fail(text)

/** The same order of components for what is past due, due and in advance. */
export const steps = (...components: readonly Component[]): readonly AllocationStep[] =>
  (['past-due', 'due', 'in-advance'] as const).flatMap((of) =>
    components.map((component) => ({ of, component })),
  )

/** The terms. */
export const ONE_A_DAY: Terms = {
  currency: { code: 'CNY', places: 2 },
  repayment: { method: 'interest-only' },
  instalments: 2,
  dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
  interest: {
    rate: { value: fraction(365n, 1000n), per: 'year' },
    dayCount: { days: 'actual', year: 365 },
    accrual: 'by-days',
    recalculation: 'daily',
    onOverduePrincipal: 'does-not-bear',
    onPayoff: 'to-the-day',
  },
  grace: { principal: 0, interestPayment: 0, interestFree: 0 },
  rounding: { mode: 'half-even', place: 'per-instalment', instalmentMultipleMinor: 1n },
  charges: [],
  penalty: {
    rate: { timesContractRate: fraction(3n, 2n) },
    on: 'overdue-principal',
    instead: 'of-contract-interest',
    graceDays: 3,
  },
  allocation: {
    across: 'component-by-component',
    order: steps('penalty-interest', 'fee', 'cost', 'interest', 'principal'),
    surplus: 'next-instalment',
  },
  prepayment: { allowed: 'whole-and-part', partly: 'keep-schedule', fee: fraction(0n) },
}

/** An event of a day, entered on it and named by it. */
export const at = (text: string) => ({ id: text, on: day(text), bookedOn: day(text) })

/** The money lent. */
export const LENT: LoanEvent = { ...at('2023-01-01'), type: 'disbursed', amountMinor: 100_000n }

/** Money received on a day. */
export const repaid = (text: string, amountMinor: bigint): LoanEvent => ({
  ...at(text),
  id: `repaid ${text}`,
  type: 'repaid',
  amountMinor,
  channel: 'transfer',
})
