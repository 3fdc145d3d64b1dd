/**
 * Loans as they live, for property tests: terms of every method, grace, charge and order, and histories of every kind of
 * event, each made of where the loan stands: a waiver of what is owed, a settlement of what is left. What is refused then
 * did not happen.
 */
import fc from 'fast-check'
import type { Day } from '../../calendar/index.ts'
import type { LoanEvent } from '../../events/index.ts'
import { fraction } from '../../money/index.ts'
import { COMPONENTS, type Component, type Terms } from '../../terms/index.ts'
import { payoffMinor } from '../prepay.ts'
import { positionOf } from '../read.ts'
import { advance, advanceTo, openLoan, type LoanState } from '../state.ts'
import { LENT_ON, loanTerms } from './loans.ts'

/** A loan with what happened to it. Every event stands: none is refused. */
export interface Life {
  readonly terms: Terms
  /** In the order in which they were entered; each with value on a day no earlier than the one before. */
  readonly events: readonly LoanEvent[]
}

/** Days after the first money on which something may happen: beyond the last due date of most. */
export const LIVED_DAYS = 330

const GRACES: readonly Terms['grace'][] = [
  { principal: 0, interestPayment: 0, interestFree: 0 },
  { principal: 0, interestPayment: 0, interestFree: 0 },
  { principal: 0, interestPayment: 0, interestFree: 0 },
  { principal: 1, interestPayment: 0, interestFree: 0 },
  { principal: 0, interestPayment: 1, interestFree: 0 },
  { principal: 0, interestPayment: 0, interestFree: 1 },
]

const REPAYMENTS: readonly Terms['repayment'][] = [
  { method: 'equal-instalments' },
  { method: 'level-by-formula' },
  { method: 'equal-principal' },
  { method: 'flat' },
  { method: 'interest-only' },
  { method: 'balloon', balloonMinor: 20_000n },
]

/** Terms of every method that is not named instalment by instalment. */
export const livedTerms: fc.Arbitrary<Terms> = fc
  .record({
    terms: loanTerms,
    repayment: fc.constantFrom(...REPAYMENTS),
    grace: fc.constantFrom(...GRACES),
    allowed: fc.constantFrom(
      'whole-and-part' as const,
      'whole-and-part' as const,
      'whole-only' as const,
      'no' as const,
    ),
    down: fc.constantFrom(undefined, undefined, 'at-once' as const, 'when-paid' as const),
  })
  .map(({ terms, repayment, grace, allowed, down }) => ({
    ...terms,
    repayment,
    prepayment: { ...terms.prepayment, allowed },
    grace: repayment.method === 'interest-only' ? { ...grace, principal: 0 } : grace,
    ...(down !== undefined && { downPayment: { share: fraction(1n, 4n), paid: down } }),
  }))

type Base = { readonly id: string; readonly on: Day; readonly bookedOn: Day }
/** What happens to a loan as it stands; nothing where it cannot. */
type Happening = (base: Base, state: LoanState) => LoanEvent | undefined

const shares = fc.integer({ min: 1, max: 100 })
const partOf = (amountMinor: bigint, percent: number): bigint => (amountMinor * BigInt(percent)) / 100n
const components = fc.constantFrom(...COMPONENTS)

const repaid =
  (amountMinor: bigint): Happening =>
  (base) => ({
    ...base,
    type: 'repaid',
    amountMinor,
    channel: 'transfer',
  })

const waived =
  (component: Component, percent: number): Happening =>
  (base, { book }) => {
    const amountMinor = partOf(positionOf(book, base.on).owed[component], percent)
    return amountMinor === 0n ? undefined : { ...base, type: 'waived', component, amountMinor }
  }

const refunded =
  (percent: number): Happening =>
  (base, { book }) => {
    const amountMinor = partOf(book.heldMinor, percent)
    return amountMinor === 0n ? undefined : { ...base, type: 'refunded', amountMinor }
  }

const rescheduled =
  (
    method: 'equal-instalments' | 'equal-principal' | 'flat' | 'interest-only',
    instalments: number,
  ): Happening =>
  (base) => ({
    ...base,
    type: 'rescheduled',
    repayment: { method },
    instalments,
    dates: { step: { months: 1 }, endOfMonth: 'clip', from: { on: base.on } },
  })

const planned =
  (percents: readonly number[], penalty: 'pauses' | 'runs-on'): Happening =>
  (base) => ({
    ...base,
    type: 'plan-agreed',
    plan: base.id,
    instalments: percents.map((percent, k) => ({
      dueOn: base.on + 20 * (k + 1),
      amountMinor: BigInt(percent) * 400n,
    })),
    penalty,
  })

const planBroken: Happening = (base, { book }) =>
  book.plan === undefined ? undefined : { ...base, type: 'plan-broken', plan: book.plan.id }

const settled: Happening = (base, { book }) => ({
  ...base,
  type: 'settled',
  forgivenMinor: payoffMinor(book, base.on),
})

const reversed =
  (pick: number): Happening =>
  (base, { events }) => {
    const later = events.slice(1).filter(({ type }) => type !== 'plan-agreed')
    const target = later[pick % Math.max(later.length, 1)]
    if (target === undefined) return undefined
    return { ...base, type: 'reversed', event: target.id, because: 'bounced' }
  }

/** Only what moves when money is due, or who is owed it: nothing that is owed on the day may change. */
export const rearrangements: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Happening>((base) => ({ ...base, type: 're-aged' })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('equal-instalments', 'equal-principal', 'flat', 'interest-only'),
        fc.integer({ min: 1, max: 6 }),
      )
      .map(([method, count]) => rescheduled(method, count)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
        fc.constantFrom('pauses', 'runs-on'),
      )
      .map(([percents, penalty]) => planned(percents, penalty)),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 40 }).map(
      (days): Happening =>
        (base) => ({
          ...base,
          type: 'interest-paused',
          until: base.on + days,
          penalty: 'pauses',
        }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.bigInt(1n, 300n).map(
      (permille): Happening =>
        (base) => ({
          ...base,
          type: 'rate-changed',
          rate: { value: fraction(permille, 1000n), per: 'year' },
        }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Happening>(
      (base) => ({ ...base, type: 'written-off' }),
      (base) => ({ ...base, type: 'sold', to: 'buyer' }),
      (base) => ({ ...base, type: 'placed', to: 'agency' }),
      (base) => ({ ...base, type: 'day-closed' }),
    ),
  },
)

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt(1n, 60_000n).map(repaid) },
  { weight: 9, arbitrary: rearrangements },
  {
    weight: 1,
    arbitrary: fc.bigInt(1n, 20_000n).map(
      (amountMinor): Happening =>
        (base) => ({
          ...base,
          type: 'charged',
          component: 'cost',
          amountMinor,
          payee: 'court',
          dueOn: base.on + 10,
        }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.bigInt(1n, 60_000n).map(
      (amountMinor): Happening =>
        (base) => ({ ...base, type: 'disbursed', amountMinor }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(components, shares).map(([component, percent]) => waived(component, percent)),
  },
  { weight: 1, arbitrary: shares.map(refunded) },
  { weight: 1, arbitrary: fc.constant(planBroken) },
  { weight: 1, arbitrary: fc.nat({ max: 20 }).map(reversed) },
  {
    weight: 1,
    arbitrary: fc.constant<Happening>((base) => ({ ...base, type: 'paid-off', channel: 'transfer' })),
  },
  { weight: 1, arbitrary: fc.constant(settled) },
)

const draws = fc.array(fc.tuple(fc.integer({ min: 0, max: LIVED_DAYS }), happenings), { maxLength: 9 })

/** Loans with what happened to them, in order of value and entry. */
export const lives: fc.Arbitrary<Life> = fc
  .tuple(livedTerms, draws)
  .map(([terms, drawn]) => {
    const lent: LoanEvent = {
      id: 'lent',
      on: LENT_ON,
      bookedOn: LENT_ON,
      type: 'disbursed',
      amountMinor: 100_000n,
    }
    let state = advance(openLoan(terms), lent)
    if (!state.ok) return undefined
    for (const [k, [days, happening]] of drawn.toSorted(([a], [b]) => a - b).entries()) {
      const next = happen(state.value, { happening, id: `e${k}`, on: LENT_ON + days })
      if (next !== undefined) state = { ok: true, value: next }
    }
    return { terms, events: state.value.events }
  })
  .filter((life) => life !== undefined)

/** The state after something happened to it; `undefined` where it could not, or was refused. */
export function happen(
  state: LoanState,
  { happening, id, on }: { readonly happening: Happening; readonly id: string; readonly on: Day },
): LoanState | undefined {
  const today = advanceTo(state, on)
  const event = happening({ id, on, bookedOn: on }, today)
  if (event === undefined) return undefined
  const next = advance(today, event)
  return next.ok ? next.value : undefined
}
