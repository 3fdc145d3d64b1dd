/**
 * What open instalments come to if everything is paid as it falls due from a day on: the schedule of the book from that
 * day. The same reckoning tells what may be paid before its time, if interest stops on the day of payment.
 */
import type { Day } from '../calendar/index.ts'
import { divideRounded, larger, leastCommonMultiple, smaller } from '../money/index.ts'
import { chargesOfInstalment, take, type ChargedPart } from '../schedule/index.ts'
import type { Components, Terms } from '../terms/index.ts'
import { lentSoFar, type Book, type InstalmentRow, type RoundingSum } from './book.ts'

/** An open instalment as it will fall due. Amounts in minor units, what was paid in advance included. */
export interface Ahead {
  readonly row: InstalmentRow
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly feeMinor: bigint
  readonly costMinor: bigint
  /** Interest of its period and what the one before passed on, before anything was passed on to the next. */
  readonly runMinor: bigint
  readonly carriedInMinor: bigint
  /** Interest passed on to the next. */
  readonly carriedOutMinor: bigint
  /** Interest put off to later instalments so far, of those at the beginning in which none is asked for. */
  readonly deferredMinor: bigint
}

/** From which day everything is taken to be paid in time, and how far interest is counted. */
export interface Outlook {
  readonly on: Day
  readonly interest: 'to-period-end' | 'to-the-day'
}

/**
 * Whether open instalments follow what is paid in advance: interest is reckoned on principal as it stands. Otherwise they
 * stand as scheduled.
 */
export function followsPayments({ interest }: Terms): boolean {
  switch (interest.recalculation) {
    case 'daily':
    case 'at-due-date':
      return true
    case 'none':
    case 'daily-by-whole-payment':
      return false
    default:
      return interest.recalculation satisfies never
  }
}

/** Whether principal past due bears contract interest on. */
export const overdueBears = ({ interest }: Terms): boolean =>
  interest.recalculation !== 'none' && interest.onOverduePrincipal === 'bears'

/** Principal that bears contract interest now. */
export const bearingOf = (book: Book): bigint =>
  book.restMinor + book.overdueMinor + book.pendingMinor - book.wholeMinor

/** Interest of one minor unit from a day to the end of the open period, over `rated.d`. */
export function partLeft(book: Book, on: Day): bigint {
  const open = book.instalments[book.current]
  if (open === undefined) return 0n
  const { from, until } = open.rated.period
  return open.rated.part(Math.min(Math.max(on, from), until), until)
}

/** The open instalments, in order. */
export function outlook(book: Book, view: Outlook): readonly Ahead[] {
  const next = stepsAhead(book, view)
  const ahead: Ahead[] = []
  for (let step = next(); step !== undefined; step = next()) ahead.push(step)
  return ahead
}

/** One open instalment; those after it are not reckoned. */
export function outlookOn(book: Book, row: InstalmentRow, view: Outlook): Ahead | undefined {
  const next = stepsAhead(book, view)
  for (let step = next(); step !== undefined; step = next()) if (step.row === row) return step
  return undefined
}

/** Reckons the open instalments one after the other, as far as they are asked for. The book must not change meanwhile. */
export function stepsAhead(book: Book, { on, interest }: Outlook): () => Ahead | undefined {
  const last = lastUnsettled(book)
  const follows = followsPayments(book.terms)
  const rounding = { ...book.rounding }
  let {
    current: at,
    restMinor: rest,
    carriedMinor: carried,
    wholeMinor: whole,
    deferredMinor: deferred,
  } = book
  let reserved = paidAhead(book)
  let numerator = openNumerator(book, { on, interest })
  return () => {
    const row = book.instalments[at]
    if (row === undefined) return undefined
    if (at > book.current) numerator = interest === 'to-the-day' ? 0n : (rest - whole) * row.rated.whole
    reserved -= row.met.principal
    const from = { reserved, numerator, rest, carried, deferred, rounding, at, isLast: at === last }
    const step = aheadOf(book, row, from)
    rest -= step.principalMinor - (follows ? row.met.principal : 0n)
    whole = larger(whole - row.met.principal - row.met.interest, 0n)
    carried = step.carriedOutMinor
    deferred = step.deferredMinor
    at++
    return step
  }
}

/** What an instalment is reckoned from. */
export interface Reckoning {
  /** Interest of its period over `rated.d`. */
  readonly numerator: bigint
  readonly rest: bigint
  /** Of it, paid on later instalments. */
  readonly reserved: bigint
  readonly carried: bigint
  readonly deferred: bigint
  readonly rounding: RoundingSum
  /** Index of the instalment. */
  readonly at: number
  /** Whether every later instalment is met. */
  readonly isLast: boolean
}

/** One instalment. */
export function aheadOf(book: Book, row: InstalmentRow, from: Reckoning): Ahead {
  const { terms } = book
  const share = deferredShare(book, from)
  const extraMinor = row.due.interest + share
  const periodMinor = roundedInterest(terms, from.rounding, { n: from.numerator, d: row.rated.d })
  const { rest, reserved, isLast } = from
  const of: Asking = { row, extraMinor, runMinor: periodMinor + from.carried, rest, reserved, isLast }
  const asked = cameOf(terms, of)
  const isPutOff = from.at < terms.grace.interestPayment
  const interestMinor = isPutOff ? row.met.interest : asked.interestMinor
  const instalmentMinor = asked.principalMinor + interestMinor
  const charges = chargesOn(book, { openingMinor: from.rest, instalmentMinor })
  return {
    row,
    principalMinor: asked.principalMinor,
    interestMinor,
    feeMinor: row.due.fee + sumOf(charges, 'fee'),
    costMinor: row.due.cost + sumOf(charges, 'cost'),
    runMinor: of.runMinor + extraMinor,
    carriedInMinor: from.carried,
    carriedOutMinor: asked.carriedMinor,
    deferredMinor: from.deferred - share + (asked.interestMinor - interestMinor),
  }
}

const NO_CHARGES: readonly ChargedPart[] = []

const chargesOn = (
  book: Book,
  bases: { readonly openingMinor: bigint; readonly instalmentMinor: bigint },
): readonly ChargedPart[] =>
  book.terms.charges.length === 0
    ? NO_CHARGES
    : chargesOfInstalment(book.terms, { lentMinor: lentSoFar(book), ...bases })

const sumOf = (charges: readonly ChargedPart[], component: ChargedPart['component']): bigint =>
  charges.reduce((sum, charge) => (charge.component === component ? sum + charge.amountMinor : sum), 0n)

/** Of interest that was put off, the share of an instalment after those in which none is asked for. */
function deferredShare({ terms, instalments }: Book, { at, deferred }: Reckoning): bigint {
  if (deferred === 0n || at < terms.grace.interestPayment) return 0n
  return divideRounded(deferred, BigInt(instalments.length - at), terms.rounding.mode)
}

interface Asking {
  readonly row: InstalmentRow
  /** Interest that was added to the instalment and comes on top of what is asked. */
  readonly extraMinor: bigint
  readonly runMinor: bigint
  readonly rest: bigint
  readonly reserved: bigint
  readonly isLast: boolean
}

interface Came {
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly carriedMinor: bigint
}

function cameOf({ interest }: Terms, of: Asking): Came {
  switch (interest.recalculation) {
    case 'daily':
    case 'at-due-date':
      return followed(of)
    case 'none':
      return scheduled(of)
    case 'daily-by-whole-payment':
      return loweredByWhole(of)
    default:
      return interest.recalculation satisfies never
  }
}

/** An instalment as scheduled, no less than was paid on it and leaving what was paid on later ones. */
function scheduled({ row, extraMinor, runMinor, rest, reserved }: Asking): Came {
  const { met } = row
  const taken = take(row.asked, runMinor, rest - reserved)
  const principalMinor = larger(taken.principalMinor, met.principal)
  return {
    principalMinor,
    interestMinor: larger(taken.interestMinor + extraMinor, met.interest),
    carriedMinor: taken.carriedMinor,
  }
}

/**
 * An instalment on which a whole payment in advance lowers the balance: how the payment is split is settled when the
 * instalment falls due, unless it was met in full.
 */
function loweredByWhole({ row: { asked, met, isSettled }, extraMinor, runMinor, rest }: Asking): Came {
  if (isSettled) {
    const carriedMinor = runMinor + extraMinor - met.interest
    return { principalMinor: met.principal, interestMinor: met.interest, carriedMinor }
  }
  // Below zero it is interest that was paid before its balance fell: a credit, passed on until there is interest to take it.
  const creditMinor = smaller(runMinor, 0n)
  const { principalMinor, interestMinor, carriedMinor } = take(asked, runMinor - creditMinor, rest)
  const early = met.principal + met.interest
  return {
    principalMinor,
    interestMinor: larger(interestMinor + extraMinor, early - principalMinor),
    carriedMinor: carriedMinor + creditMinor,
  }
}

/** What was paid on an instalment before its time, split as its interest now stands. */
export function metNow({ terms }: Book, { row, interestMinor }: Ahead): Components {
  if (terms.interest.recalculation !== 'daily-by-whole-payment' || row.isSettled) return row.met
  const early = row.met.principal + row.met.interest
  const interest = smaller(early, interestMinor)
  return { ...row.met, interest, principal: early - interest }
}

/**
 * An instalment whose interest follows payments. One that was met early holds what was paid and passes the rest of its
 * interest on; in any other, interest goes before principal up to what is asked, and the last takes all that is left.
 */
function followed({ row: { asked, met, isSettled }, extraMinor, ...of }: Asking): Came {
  const runMinor = of.runMinor + extraMinor
  const came = (principalMinor: bigint, interestMinor: bigint): Came => ({
    principalMinor,
    interestMinor,
    carriedMinor: runMinor - interestMinor,
  })
  if (isSettled) return came(met.principal, met.interest)
  const isLast = of.isLast || 'rest' in asked
  if ('fixedInterestMinor' in asked) {
    const left = isLast ? of.rest : smaller(larger(asked.principalMinor - met.principal, 0n), of.rest)
    const interestMinor = larger(asked.fixedInterestMinor + extraMinor, met.interest)
    return { principalMinor: met.principal + left, interestMinor, carriedMinor: 0n }
  }
  if (isLast) return came(met.principal + of.rest, larger(runMinor, met.interest))
  if ('principalMinor' in asked) {
    const left = smaller(larger(asked.principalMinor - met.principal, 0n), of.rest)
    return came(met.principal + left, larger(runMinor, met.interest))
  }
  const amountMinor = asked.amountMinor + extraMinor
  // principal paid early keeps its place; otherwise interest goes first, up to the whole amount
  const isEarly = met.principal > 0n && met.principal > amountMinor - runMinor
  const wanted = isEarly ? met.interest : smaller(runMinor, amountMinor - met.principal)
  const interestMinor = larger(wanted, met.interest)
  const left = larger(amountMinor - interestMinor - met.principal, 0n)
  return came(met.principal + smaller(left, of.rest), interestMinor)
}

/** Interest of the open period: what is overdue is taken to be paid on the day, or interest to stop there. */
function openNumerator(book: Book, { on, interest }: Outlook): bigint {
  if (interest === 'to-the-day') return book.numerator - bearingOf(book) * partLeft(book, on)
  if (book.overdueMinor === 0n || bearsToDueDate(book, on)) return book.numerator
  return book.numerator - book.overdueMinor * partLeft(book, on)
}

/** What was paid on each open instalment, split as it now stands. */
export function openMet(book: Book): readonly Components[] {
  if (book.wholeMinor === 0n) return book.instalments.slice(book.current).map((row) => row.met)
  return outlook(book, { on: book.day, interest: 'to-period-end' }).map((step) => metNow(book, step))
}

/** Principal paid on open instalments that stand as scheduled. */
export function paidAhead(book: Book): bigint {
  let sum = 0n
  for (let at = book.current; at < book.instalments.length; at++)
    sum += book.instalments[at]?.met.principal ?? 0n
  return sum
}

/** Under rests at due dates what is overdue bears to the next one; on a due date, to that day. */
export function bearsToDueDate({ terms, instalments, current }: Book, on: Day): boolean {
  const open = instalments[current]
  return terms.interest.recalculation === 'at-due-date' && open !== undefined && on > open.rated.period.from
}

function lastUnsettled({ instalments }: Book): number {
  for (let at = instalments.length - 1; at >= 0; at--) if (instalments[at]?.isSettled === false) return at
  return -1
}

/** Interest in minor units: rounded by itself, or so that the running sum of the loan is what is rounded. */
export function roundedInterest(
  { rounding: { mode, place } }: Terms,
  sum: RoundingSum,
  { n, d }: { readonly n: bigint; readonly d: bigint },
): bigint {
  switch (place) {
    case 'per-instalment':
      return divideRounded(n, d, mode)
    case 'at-the-end': {
      if (sum.d % d !== 0n) {
        const common = leastCommonMultiple(sum.d, d)
        sum.n *= common / sum.d
        sum.d = common
      }
      sum.n += n * (sum.d / d)
      const interest = divideRounded(sum.n, sum.d, mode) - sum.givenMinor
      sum.givenMinor += interest
      return interest
    }
    default:
      return place satisfies never
  }
}
