/** Paying before time: principal repaid outside the instalments, and the whole loan paid off. */
import type { Day } from '../calendar/index.ts'
import { divideRounded, smaller } from '../money/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { type Allocation, type Components, totalOf } from '../terms/index.ts'
import { noAmounts } from './amounts.ts'
import { copyOf, insertRow, lentSoFar, rowOn, type Book, type SpreadPart } from './book.ts'
import { bearingOf, followsPayments, outlook, paidAhead, partLeft } from './outlook.ts'
import { meet, pay } from './pay.ts'
import { replan } from './lend.ts'
import { chargesOf } from '../schedule/index.ts'

/** Money that comes in. */
export interface Receipt {
  readonly event: LoanEvent
  readonly amountMinor: bigint
  readonly on: Day
}

/** Nothing that a loan can owe is above this, in minor units. */
const MORE_THAN_OWED = 10n ** 30n

/** A payment: for what is due, then before its time as the terms have it. What nothing takes is held for the borrower. */
export function receive(book: Book, receipt: Receipt): void {
  const { allocation, prepayment } = book.terms
  const { allowed, partly } = prepayment
  const isKept = partly === 'keep-schedule' && allowed === 'whole-and-part'
  if (isKept || allocation.surplus === 'hold' || allocation.surplus === 'refuse') {
    pay(book, { ...receipt, allocation })
    return
  }
  const posting = pay(book, { ...receipt, allocation: { ...allocation, surplus: 'hold' } })
  const leftMinor = posting.surplusMinor
  if (leftMinor === 0n || allowed === 'no') return
  const wholeMinor = payoffMinor(book, receipt.on)
  const isWhole = leftMinor >= wholeMinor
  if (!isWhole && allowed === 'whole-only') return
  book.heldMinor -= leftMinor
  book.postings.pop()
  const parts = isWhole
    ? payOff(book, receipt, wholeMinor)
    : prepay(book, { ...receipt, amountMinor: leftMinor })
  const takenMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  book.heldMinor += leftMinor - takenMinor
  book.postings.push({
    ...posting,
    parts: [...posting.parts, ...parts],
    surplusMinor: leftMinor - takenMinor,
  })
}

/** Everything that can be paid on a day so that nothing is left, by component. What is held is not taken off. */
export function payoffOf(book: Book, on: Day): Components {
  const { earlyFeeMinor, parts } = payoffPartsOf(book, on)
  const amounts = { ...noAmounts(), fee: earlyFeeMinor }
  for (const { component, amountMinor } of parts) amounts[component] += amountMinor
  return amounts
}

/** {@link payoffOf} by the places of rows in the book, and the fee for paying before time, which has no row. */
export function payoffPartsOf(
  book: Book,
  on: Day,
): { readonly earlyFeeMinor: bigint; readonly parts: readonly (Omit<SpreadPart, 'row'> & { at: number })[] } {
  const trial = copyOf(book)
  const earlyFeeMinor = prepaymentFee(trial, on)
  standEarly(trial, on)
  const { parts } = meet(trial, { ...whole(trial, on), amountMinor: MORE_THAN_OWED })
  return { earlyFeeMinor, parts: parts.map(({ row, ...part }) => ({ ...part, at: trial.rows.indexOf(row) })) }
}

/** {@link payoffOf} in one sum of minor units. */
export const payoffMinor = (book: Book, on: Day): bigint => totalOf(payoffOf(book, on))

/** Pays a loan off; the amount is what {@link payoffMinor} says, or more. */
export function payOff(
  book: Book,
  { event, on }: Receipt,
  amountMinor: bigint,
): ReturnType<typeof meet>['parts'] {
  const feeMinor = prepaymentFee(book, on)
  if (feeMinor > 0n) insertRow(book, rowOn('charge', on, { fee: feeMinor }))
  standEarly(book, on)
  const { surplus } = book.terms.allocation
  const allocation = whole(book, on).allocation
  const asked =
    surplus === 'last-instalment' || surplus === 'next-then-last' ? { ...allocation, surplus } : allocation
  return meet(book, { event, on, as: 'paid', allocation: asked, amountMinor }).parts
}

const whole = (book: Book, on: Day) => ({
  event: 'held' as const,
  on,
  as: 'paid' as const,
  allocation: { ...book.terms.allocation, surplus: 'next-instalment' } satisfies Allocation,
})

/** The fee on principal that is not yet due. */
function prepaymentFee(book: Book, on: Day): bigint {
  const { prepayment, rounding } = book.terms
  const early = outlook(book, { on, interest: 'to-the-day' })
    .filter(({ row }) => row.dueOn > on)
    .reduce((sum, { principalMinor, row }) => sum + principalMinor - row.met.principal, 0n)
  if (early <= 0n) return 0n
  const ofPrincipal = divideRounded(early * prepayment.fee.n, prepayment.fee.d, rounding.mode)
  const bases = { lentMinor: lentSoFar(book), openingMinor: early, instalmentMinor: early }
  return chargesOf(book.terms, 'on-prepayment', bases).reduce(
    (sum, { amountMinor }) => sum + amountMinor,
    ofPrincipal,
  )
}

/**
 * Without recalculation the open instalments stand as scheduled; where paying off early is to cost interest to the day or to
 * the end of the period only, they hold no more of it than that.
 */
function standEarly(book: Book, on: Day): void {
  const { onPayoff } = book.terms.interest
  if (followsPayments(book.terms) || onPayoff === 'whole-term') return
  const run = outlook(book, { on, interest: onPayoff === 'to-the-day' ? 'to-the-day' : 'to-period-end' })[0]
  for (const [k, step] of outlook(book, { on, interest: 'to-period-end' }).entries()) {
    if (step.row.dueOn <= on) continue
    const ran = k === 0 ? (run?.runMinor ?? 0n) : 0n
    const interestMinor = ran > step.row.met.interest ? ran : step.row.met.interest
    step.row.asked = { principalMinor: step.principalMinor, fixedInterestMinor: interestMinor }
  }
}

/** Principal that was paid on instalments to come and is still counted in what is left: payments change no balance there. */
const scheduledPaid = (book: Book): bigint => (followsPayments(book.terms) ? 0n : paidAhead(book))

/**
 * Principal repaid outside the instalments, with its fee: a row of its own. The instalments stay and end sooner, or become
 * lower from the open one on. Interest run so far stays in the open instalment.
 */
function prepay(book: Book, { event: _, amountMinor, on }: Receipt): ReturnType<typeof meet>['parts'] {
  const { prepayment, rounding } = book.terms
  const { n, d } = prepayment.fee
  const feeOf = (principal: bigint): bigint => divideRounded(principal * n, d, rounding.mode)
  let principal = smaller((amountMinor * d) / (d + n), book.restMinor - scheduledPaid(book))
  while (principal > 0n && principal + feeOf(principal) > amountMinor) principal--
  const fee = feeOf(principal)
  if (principal <= 0n) return []
  const row = rowOn('prepayment', on, { principal, fee })
  row.met = { ...row.due }
  row.settledOn = on
  insertRow(book, row)
  book.restMinor -= principal
  book.numerator -= principal * partLeft(book, on)
  book.changes.push({ from: on, amountMinor: -principal })
  book.bearings.push({ on, balanceMinor: bearingOf(book) })
  book.isReshaped = true
  if (prepayment.partly === 'lower-instalment') replan(book)
  const parts = [
    { row, component: 'principal', amountMinor: principal },
    { row, component: 'fee', amountMinor: fee },
  ] as const
  return parts.filter((part) => part.amountMinor > 0n)
}
