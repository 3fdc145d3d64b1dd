/** What pays a loan off, day by day for as long as a quote is good; and what is to be paid next. */
import { larger } from '../money/index.ts'
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import type { Parsed } from '../problem.ts'
import { type Component, type Components, type Terms, totalOf } from '../terms/index.ts'
import type { Account, Accrual, Row, RowKind } from './account.ts'
import { accrualsOf } from './accruals.ts'
import { noAmounts } from './amounts.ts'
import type { Book } from './book.ts'
import { outlook } from './outlook.ts'
import { penaltyAccrualsOf } from './penalty-accruals.ts'
import { isByAgreement, payoffPartsOf } from './prepay.ts'
import { listedRows } from './read.ts'
import { advanceTo, replay, type LoanState } from './state.ts'

/**
 * What pays the loan off on one day. Amounts in minor units. Who pays `totalMinor` on that day, by whatever way, owes nothing
 * then or later; unless `isByAgreement`, where it is held like any payment before its time until the lender agrees (`paid-off`).
 */
export interface PayoffDay {
  readonly on: Day
  readonly amounts: Components
  /** Of it, covered by what is held for the borrower. */
  readonly heldMinor: bigint
  /** To be paid: all amounts less what is held. */
  readonly totalMinor: bigint
  /** Whether it counts only with the lender's consent: something of it is not yet due, and the terms allow nothing early. */
  readonly isByAgreement: boolean
  /** The amounts by the rows that hold them; in `fee` the fee for paying before time is besides. */
  readonly parts: readonly PayoffPart[]
  readonly earlyFeeMinor: bigint
  /** The days that interest and penalty interest of these rows are made of. */
  readonly accruals: readonly Accrual[]
}

/** What one row holds of a pay-off. Amounts in minor units. */
export interface PayoffPart {
  readonly kind: RowKind
  readonly row: number
  readonly dueOn: Day
  readonly component: Component
  readonly amountMinor: bigint
}

/** A payoff quote. It holds for what is known on `knownOn` and as long as nothing else happens. */
export interface PayoffQuote {
  readonly asOf: Day
  readonly knownOn: Day
  /** The last day on which it is good. */
  readonly validUntil: Day
  /** From `asOf` to `validUntil`, both with. */
  readonly days: readonly PayoffDay[]
}

/** What a quote is asked with. `validUntil` is no earlier than `asOf`. */
export interface QuoteAsking {
  readonly asOf: Day
  readonly knownOn: Day
  readonly validUntil: Day
}

/**
 * The payoff quote of a loan.
 *
 * @throws {RangeError} if it would end before it begins
 */
export function payoffQuote(
  terms: Terms,
  events: readonly LoanEvent[],
  { asOf, knownOn, validUntil }: QuoteAsking,
): Parsed<PayoffQuote> {
  if (validUntil < asOf) throw new RangeError(`a quote that ends on day ${validUntil}, before day ${asOf}`)
  const replayed = replay(terms, events, { asOf, knownOn })
  if (!replayed.ok) return replayed
  let state: LoanState = replayed.value
  const days: PayoffDay[] = []
  for (let on = asOf; on <= validUntil; on++) {
    state = advanceTo(state, on)
    days.push(payoffOn(state.book, on))
  }
  return { ok: true, value: { asOf, knownOn, validUntil, days } }
}

function payoffOn(book: Book, on: Day): PayoffDay {
  const { earlyFeeMinor, parts: found } = payoffPartsOf(book, on)
  const ahead = outlook(book, { on, interest: 'to-period-end' })
  const { numbers } = listedRows(book, { asOf: on, ahead })
  const amounts = { ...noAmounts(), fee: earlyFeeMinor }
  const parts: PayoffPart[] = []
  for (const { at, component, amountMinor } of found) {
    amounts[component] += amountMinor
    const row = book.rows[at]
    if (row === undefined) throw new RangeError(`a pay-off of row ${at}, which is not there`)
    // a row that the account leaves out may still hold a rest of interest: it is told by its place
    const number = numbers.get(row) ?? at + 1
    parts.push({ kind: row.kind, row: number, dueOn: row.dueOn, component, amountMinor })
  }
  const { heldMinor } = book
  const until = interestUntil(book, on)
  const interest = accrualsOf(book, { ahead, numbers, within: { from: Number.NEGATIVE_INFINITY, until } })
  const hold = new Set(parts.map(({ row, component }) => `${row} ${component}`))
  const accruals = [...interest, ...penaltyAccrualsOf(book, { numbers, until: on })]
  return {
    on,
    amounts,
    heldMinor,
    totalMinor: larger(totalOf(amounts) - heldMinor, 0n),
    isByAgreement: isByAgreement(book, on),
    parts,
    earlyFeeMinor,
    accruals: accruals.filter(({ row, component }) => hold.has(`${row} ${component}`)),
  }
}

/** Up to where a pay-off takes interest: the day, the end of the period that it lies in, or the whole term. */
function interestUntil({ terms, instalments, current }: Book, on: Day): Day {
  const { onPayoff } = terms.interest
  switch (onPayoff) {
    case 'to-the-day':
      return on
    case 'to-the-due-date': {
      const open = instalments[current]
      return open === undefined || on <= open.rated.period.from ? on : open.rated.period.until
    }
    case 'whole-term':
      return Number.POSITIVE_INFINITY
    default:
      return onPayoff satisfies never
  }
}

/** The next payment: what falls due on the next due date, and what is overdue besides. Amounts in minor units. */
export interface NextPayment {
  /** Today or later; absent where nothing more falls due. */
  readonly dueOn?: Day
  /** Of instalments due on that day. */
  readonly dueMinor: bigint
  readonly overdueMinor: bigint
}

/** What is to be paid next. */
export function nextPayment({ rows, asOf, arrears }: Account): NextPayment {
  const open = rows.filter((row) => row.dueOn >= asOf && unpaidMinor(row) > 0n)
  const dueOn = open[0]?.dueOn
  const overdueMinor = totalOf(arrears.overdue)
  if (dueOn === undefined) return { dueMinor: 0n, overdueMinor }
  const dueMinor = open.reduce((sum, row) => (row.dueOn === dueOn ? sum + unpaidMinor(row) : sum), 0n)
  return { dueOn, dueMinor, overdueMinor }
}

/** What of a row is neither paid nor waived, in minor units. */
export const unpaidMinor = (row: Row): bigint => totalOf(row.due) - totalOf(row.paid) - totalOf(row.waived)
