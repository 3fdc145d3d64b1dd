/** Loans as they happen, for property tests: terms of every way to recalculate, and histories that can be. */
import fc from 'fast-check'
import { parseDay, type Day } from '../../calendar/index.ts'
import type { LoanEvent } from '../../events/index.ts'
import { fraction } from '../../money/index.ts'
import type { Allocation, AllocationStep, Component, Terms } from '../../terms/index.ts'

/** The day on which every generated loan is lent. */
export const LENT_ON: Day = parseDay('2024-01-31') ?? 0

const steps = (components: readonly Component[]): readonly AllocationStep[] =>
  (['past-due', 'due', 'in-advance'] as const).flatMap((of) =>
    components.map((component) => ({ of, component })),
  )

const ORDERS: readonly (readonly Component[])[] = [
  ['penalty-interest', 'fee', 'cost', 'interest', 'principal'],
  ['principal', 'interest', 'penalty-interest', 'fee', 'cost'],
]

const allocations: fc.Arbitrary<Allocation> = fc.record({
  across: fc.constantFrom('instalment-by-instalment', 'component-by-component'),
  order: fc.constantFrom(...ORDERS.map(steps)),
  surplus: fc.constantFrom('next-instalment', 'last-instalment', 'next-then-last', 'spread-equally', 'hold'),
})

const dayCounts: fc.Arbitrary<Terms['interest']['dayCount']> = fc.constantFrom(
  { days: 'actual', year: 365 },
  { days: 'actual', year: 360 },
  { days: 'actual', year: 'actual', cut: '12-31' },
  { days: '30', year: 360, convention: 'whole-periods' },
)

/** A surplus that follows the balance where whole payments lower it: other terms are refused. */
const surplusOf = (
  recalculation: Terms['interest']['recalculation'],
  { surplus }: Allocation,
): Allocation['surplus'] =>
  recalculation === 'daily-by-whole-payment' && surplus !== 'hold' ? 'next-instalment' : surplus

/** Terms with at least two instalments, interest from 0 to 36 % a year, with or without penalty interest and charges. */
export const loanTerms: fc.Arbitrary<Terms> = fc
  .record({
    method: fc.constantFrom('equal-instalments', 'equal-principal', 'interest-only', 'flat'),
    instalments: fc.integer({ min: 2, max: 8 }),
    permille: fc.bigInt(0n, 360n),
    dayCount: dayCounts,
    recalculation: fc.constantFrom('none', 'daily', 'at-due-date', 'daily-by-whole-payment'),
    onOverduePrincipal: fc.constantFrom('bears', 'does-not-bear'),
    onPayoff: fc.constantFrom('to-the-day', 'to-the-due-date', 'whole-term'),
    allocation: allocations,
    partly: fc.constantFrom('keep-schedule', 'shorten-term', 'lower-instalment'),
    fee: fc.constantFrom(fraction(0n), fraction(1n, 100n)),
    place: fc.constantFrom('per-instalment', 'at-the-end'),
    hasPenalty: fc.boolean(),
    hasCharges: fc.boolean(),
  })
  .map((of) => ({
    currency: { code: 'CNY', places: 2 },
    repayment: { method: of.method },
    instalments: of.instalments,
    dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
    interest: {
      rate: { value: fraction(of.permille, 1000n), per: 'year' },
      dayCount: of.dayCount,
      accrual: 'by-days',
      recalculation: of.recalculation,
      onOverduePrincipal: of.onOverduePrincipal,
      onPayoff: of.onPayoff,
    },
    grace: { principal: 0, interestPayment: 0, interestFree: 0 },
    rounding: { mode: 'half-even', place: of.place, instalmentMultipleMinor: 1n },
    charges: of.hasCharges ? CHARGES : [],
    ...(of.hasPenalty && { penalty: PENALTY }),
    allocation: { ...of.allocation, surplus: surplusOf(of.recalculation, of.allocation) },
    prepayment: { allowed: 'whole-and-part', partly: of.partly, fee: of.fee },
  }))

const CHARGES: Terms['charges'] = [
  {
    id: 'service',
    title: { en: 'service fee', zh: '服务费' },
    component: 'fee',
    payee: 'lender',
    amount: { flatMinor: 150n },
    when: 'each-instalment',
  },
  {
    id: 'cover',
    title: { en: 'cover', zh: '保险费' },
    component: 'cost',
    payee: 'insurer',
    amount: { shareOf: 'outstanding-principal', share: fraction(1n, 500n) },
    when: 'each-instalment',
  },
  {
    id: 'late',
    title: { en: 'late fee', zh: '逾期费' },
    component: 'fee',
    payee: 'lender',
    amount: { flatMinor: 500n },
    when: 'on-late-instalment',
  },
]

const PENALTY: NonNullable<Terms['penalty']> = {
  rate: { timesContractRate: fraction(3n, 2n) },
  on: 'overdue-principal-and-interest',
  instead: 'besides-contract-interest',
  graceDays: 3,
}

/** Days after the loan was lent on which generated events have value; the loan is over by then, or overdue. */
export const LAST_DAY = 300

type Happening = (base: { readonly id: string; readonly on: Day; readonly bookedOn: Day }) => LoanEvent

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt(1n, 60_000n).map(repaid) },
  { weight: 1, arbitrary: fc.bigInt(1n, 60_000n).map(charged) },
  { weight: 1, arbitrary: fc.constant<Happening>((base) => ({ ...base, type: 'day-closed' })) },
  { weight: 1, arbitrary: fc.bigInt(1n, 300n).map(rateChanged) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map(paused) },
  { weight: 1, arbitrary: fc.constant<Happening>((base) => ({ ...base, type: 're-aged' })) },
  {
    weight: 1,
    arbitrary: fc.constant<Happening>((base) => ({ ...base, type: 'paid-off', channel: 'transfer' })),
  },
)

function repaid(amountMinor: bigint): Happening {
  return (base) => ({ ...base, type: 'repaid', amountMinor, channel: 'transfer' })
}

function charged(amountMinor: bigint): Happening {
  return (base) => ({
    ...base,
    type: 'charged',
    component: 'cost',
    amountMinor,
    payee: 'court',
    dueOn: base.on + 10,
  })
}

function rateChanged(permille: bigint): Happening {
  return (base) => ({
    ...base,
    type: 'rate-changed',
    rate: { value: fraction(permille, 1000n), per: 'year' },
  })
}

function paused(days: number): Happening {
  return (base) => ({ ...base, type: 'interest-paused', until: base.on + days, penalty: 'pauses' })
}

/** A history: 1,000.00 lent, then whatever happened, in the order of value; booked on its day or up to 90 days later. */
export const histories: fc.Arbitrary<readonly LoanEvent[]> = fc
  .array(fc.tuple(happenings, fc.integer({ min: 0, max: LAST_DAY }), fc.integer({ min: 0, max: 90 })), {
    maxLength: 8,
  })
  .map((found) => {
    const lent: LoanEvent = {
      id: 'lent',
      on: LENT_ON,
      bookedOn: LENT_ON,
      type: 'disbursed',
      amountMinor: 100_000n,
    }
    const later = found
      .toSorted(([, a], [, b]) => a - b)
      .map(([happening, days, lag], k) => {
        const on = LENT_ON + days
        return happening({ id: `e${k}`, on, bookedOn: on + lag })
      })
    return [lent, ...later]
  })
