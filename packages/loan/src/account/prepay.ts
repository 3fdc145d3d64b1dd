/** Paying before time: principal repaid outside the instalments, and the whole loan paid off. */
import type { Day } from '../calendar/index.ts'
import { divideRounded, smaller } from '../money/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { type Allocation, type Components, COMPONENTS, totalOf } from '../terms/index.ts'
import { noAmounts } from './amounts.ts'
import { chargeRow, copyOf, insertRow, lentSoFar, rowOn, unmet, type Book, type SpreadPart } from './book.ts'
import { bearingOf, openPrincipal, outlook, partLeft, type Outlook } from './outlook.ts'
import { countMadeGood } from './late-charges.ts'
import { named, type NamedCharge } from './named-charges.ts'
import { meet, pay, type Meeting } from './pay.ts'
import { replan } from './lend.ts'
import { runTo } from './periods.ts'
import { positionOf } from './read.ts'
import { chargesOf } from '../schedule/index.ts'

/** Money that comes in. */
export interface Receipt {
  readonly event: LoanEvent
  readonly amountMinor: bigint
  readonly on: Day
}

/** Nothing that a loan can owe is above this, in minor units. */
const MORE_THAN_OWED = 10n ** 30n

/**
 * A payment. Who pays what pays the loan off on the day, or with what is held has paid it, owes nothing, whatever the terms do
 * with a surplus: so that a quote can be relied on. Any other is for what is due, then before its time as the terms have it.
 * What nothing takes is held for the borrower.
 */
export function receive(book: Book, receipt: Receipt): void {
  const wholeMinor = wholePaid(book, receipt)
  if (wholeMinor === undefined || paysAsWell(book, receipt, wholeMinor)) spread(book, receipt)
  else receiveWhole(book, receipt, wholeMinor)
  countMadeGood(book)
}

/**
 * What pays the loan off where a payment, with what is held, is no less; `undefined` where it is less, or would take what the
 * borrower may not pay yet.
 */
function wholePaid(book: Book, { amountMinor, on }: Receipt): bigint | undefined {
  const mostMinor = amountMinor + book.heldMinor
  // Nothing less than the principal pays a loan off: most payments are told apart by it, and no book is copied for them.
  if (mostMinor < openPrincipal(book) || mostMinor < principalOwed(book) || isByAgreement(book, on))
    return undefined
  const wholeMinor = payoffMinor(book, on)
  return mostMinor < wholeMinor ? undefined : wholeMinor
}

/** Whether spread as any other it leaves nothing too, on its day and on any to come, and no less of it held. */
function paysAsWell(book: Book, receipt: Receipt, wholeMinor: bigint): boolean {
  const { amountMinor, on } = receipt
  const trial = copyOf(book)
  spread(trial, receipt)
  const { heldMinor } = trial
  if (heldMinor < book.heldMinor + amountMinor - wholeMinor) return false
  const dueDates = trial.rows.map((row) => row.dueOn).filter((dueOn) => dueOn > on)
  const days = [on, ...dueDates.flatMap((dueOn) => [dueOn - 1, dueOn])]
  return days.every((day) => {
    runTo(trial, day)
    return totalOf(positionOf(trial, day).owed) === 0n && trial.heldMinor === heldMinor
  })
}

/** Whether paying a loan off on a day takes the lender's consent: something of it is not yet due, and may not be paid early. */
export const isByAgreement = ({ terms, rows }: Book, on: Day): boolean =>
  terms.prepayment.allowed === 'no' && rows.some((row) => row.dueOn > on && row.settledOn === undefined)

const principalOwed = (book: Book): bigint =>
  book.rows.reduce((sum, row) => (row.isClosed ? sum + unmet(row, 'principal') : sum), openPrincipal(book))

/**
 * What is taken of a payment where a surplus is refused: for what is due, or as the whole that pays the loan off; that is
 * `undefined` where it may not be paid. The book is written to.
 */
export function takenOf(
  book: Book,
  receipt: Receipt,
): { readonly dueMinor: bigint; readonly wholeMinor: bigint | undefined } {
  const { heldMinor } = book
  const wholeMinor = isByAgreement(book, receipt.on) ? undefined : payoffMinor(book, receipt.on) - heldMinor
  spread(book, receipt)
  return { dueMinor: receipt.amountMinor - (book.heldMinor - heldMinor), wholeMinor }
}

/** Pays the loan off with what came in and as much of what is held as it takes. */
function receiveWhole(book: Book, { event, amountMinor, on }: Receipt, wholeMinor: bigint): void {
  const parts = payOff(book, { event, amountMinor: wholeMinor, on }, 'paid')
  const surplusMinor = amountMinor - wholeMinor
  if (book.plan !== undefined) book.plan.paidMinor += amountMinor
  book.heldMinor += surplusMinor
  book.postings.push({ event, on, kind: 'paid', parts, surplusMinor })
}

/** Spreads a payment over what is due, and what it leaves as the terms have it. */
function spread(book: Book, receipt: Receipt): void {
  const { allocation, prepayment } = book.terms
  const { allowed, partly } = prepayment
  const isKept = partly === 'keep-schedule' && allowed === 'whole-and-part'
  if (isKept || allocation.surplus === 'hold' || allocation.surplus === 'refuse') {
    pay(book, { ...receipt, allocation })
    return
  }
  const posting = pay(book, { ...receipt, allocation: { ...allocation, surplus: 'hold' } })
  const leftMinor = posting.surplusMinor
  if (leftMinor === 0n || allowed !== 'whole-and-part') return
  book.heldMinor -= leftMinor
  book.postings.pop()
  const parts = prepay(book, { ...receipt, amountMinor: leftMinor })
  const takenMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  book.heldMinor += leftMinor - takenMinor
  book.postings.push({
    ...posting,
    parts: [...posting.parts, ...parts],
    surplusMinor: leftMinor - takenMinor,
  })
}

/** What has to be paid on a day so that nothing is left, by component. What is held is not taken off. */
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
  const earlyFeeMinor = prepaymentCharges(trial, on).reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const parts = meetAll(trial, { event: 'held', on, amountMinor: MORE_THAN_OWED, as: 'paid' })
  return { earlyFeeMinor, parts: parts.map(({ row, ...part }) => ({ ...part, at: trial.rows.indexOf(row) })) }
}

/** {@link payoffOf} in one sum of minor units. */
export const payoffMinor = (book: Book, on: Day): bigint => totalOf(payoffOf(book, on))

type Paying = Pick<Meeting, 'event' | 'on' | 'amountMinor'>

/**
 * Pays or forgives everything, with the fee for principal that is not yet due; the amount is what {@link payoffMinor} says,
 * or more.
 */
export function payOff(book: Book, paying: Paying, as: Meeting['as']): ReturnType<typeof meet>['parts'] {
  const { on } = paying
  const charges = prepaymentCharges(book, on)
  if (charges.length > 0) insertRow(book, chargeRow(on, charges))
  return meetAll(book, { ...paying, as })
}

/** Meets everything that is owed or is to come. Nothing runs on the loan from then on. */
function meetAll(
  book: Book,
  meeting: Paying & { readonly as: Meeting['as'] },
): ReturnType<typeof meet>['parts'] {
  standEarly(book, meeting.on)
  const { parts } = meet(book, { ...meeting, allocation: wholeOrder(book.terms.allocation) })
  for (const row of book.instalments.slice(book.current)) row.isSettled = true
  book.numerator = 0n
  book.pendingMinor = 0n
  return parts
}

/** An order for a payment of everything: steps that the terms left out come last, since nothing may be passed over then. */
function wholeOrder(allocation: Allocation): Allocation {
  const whole = (order: Allocation['order']): Allocation['order'] => [
    ...order,
    ...EVERY_STEP.filter(
      ({ of, component }) => !order.some((step) => step.of === of && step.component === component),
    ),
  ]
  const { order, afterDaysPastDue: later } = allocation
  return {
    ...allocation,
    order: whole(order),
    ...(later !== undefined && { afterDaysPastDue: { ...later, order: whole(later.order) } }),
    surplus: 'next-instalment',
  }
}

const EVERY_STEP: Allocation['order'] = (['past-due', 'due', 'in-advance'] as const).flatMap((of) =>
  COMPONENTS.map((component) => ({ of, component })),
)

/** The fee for paying before time, as a row of the account names it. */
const earlyFee = (on: Day, amountMinor: bigint): NamedCharge => ({
  component: 'fee',
  title: { en: 'early repayment fee', zh: '提前还款费' },
  payee: 'lender',
  since: on,
  amountMinor,
})

/** What principal costs that is not yet due, each charge above zero; all of it counts as fees. */
function prepaymentCharges(book: Book, on: Day): readonly NamedCharge[] {
  const { prepayment, rounding } = book.terms
  const early = outlook(book, { on, interest: 'to-the-day' })
    .filter(({ row }) => row.dueOn > on)
    .reduce((sum, { principalMinor, row }) => sum + principalMinor - row.met.principal, 0n)
  if (early <= 0n) return []
  const ofPrincipal = divideRounded(early * prepayment.fee.n, prepayment.fee.d, rounding.mode)
  const bases = { lentMinor: lentSoFar(book), openingMinor: early, instalmentMinor: early }
  const others = named(chargesOf(book.terms, 'on-prepayment', bases), book.terms, on)
  return [
    ...(ofPrincipal > 0n ? [earlyFee(on, ofPrincipal)] : []),
    ...others.map((charge) => ({ ...charge, component: 'fee' as const })),
  ]
}

/**
 * The open instalments as they are paid off: each holds its principal, and together no more interest than paying off early
 * costs. What was passed on or put off is asked for in them.
 */
function standEarly(book: Book, on: Day): void {
  const steps = outlook(book, { on, interest: paidToOnPayoff(book, on) })
  for (const { row, principalMinor, interestMinor } of steps) {
    row.asked = { principalMinor, fixedInterestMinor: interestMinor }
    // what comes with an instalment besides may be unpaid where principal and interest are not
    row.isSettled = false
  }
  // What overdue principal bears while every instalment to come is paid finds none of them: the last has it.
  const last = steps.at(-1)
  const leftMinor = last === undefined ? 0n : last.carriedOutMinor + last.deferredMinor
  if (last !== undefined && leftMinor > 0n) {
    last.row.asked = {
      principalMinor: last.principalMinor,
      fixedInterestMinor: last.interestMinor + leftMinor,
    }
  }
  book.carriedMinor = 0n
  book.deferredMinor = 0n
}

/** Up to where interest is paid when a loan is paid off: on a due date the next period has not begun to run. */
function paidToOnPayoff({ terms, instalments, current }: Book, on: Day): Outlook['interest'] {
  const { onPayoff } = terms.interest
  switch (onPayoff) {
    case 'to-the-day':
      return 'to-the-day'
    case 'to-the-due-date':
      return on > (instalments[current]?.rated.period.from ?? on) ? 'to-this-period-end' : 'to-the-day'
    case 'whole-term':
      return 'to-period-end'
    default:
      return onPayoff satisfies never
  }
}

/**
 * Principal repaid outside the instalments, with its fee: a row of its own. The instalments stay and end sooner, or become
 * lower from the open one on. Interest run so far stays in the open instalment.
 */
function prepay(book: Book, { event: _, amountMinor, on }: Receipt): ReturnType<typeof meet>['parts'] {
  const { prepayment, rounding } = book.terms
  const { n, d } = prepayment.fee
  const feeOf = (principal: bigint): bigint => divideRounded(principal * n, d, rounding.mode)
  let principal = smaller((amountMinor * d) / (d + n), openPrincipal(book))
  while (principal > 0n && principal + feeOf(principal) > amountMinor) principal--
  const fee = feeOf(principal)
  if (principal <= 0n) return []
  const row = rowOn('prepayment', on, { principal, fee })
  if (fee > 0n) row.charges = [earlyFee(on, fee)]
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
