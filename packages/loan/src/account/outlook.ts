/**
 * What open instalments come to if everything is paid as it falls due from a day on: the schedule of the book from that
 * day. The same reckoning tells what may be paid before its time, if interest stops on the day of payment.
 */
import type { Day } from '../calendar/index.ts'
import { divideRounded, larger, leastCommonMultiple, smaller } from '../money/index.ts'
import { chargesOfInstalment, take, type ChargedPart } from '../schedule/index.ts'
import type { Components, Terms } from '../terms/index.ts'
import { lentSoFar, type Book, type InstalmentRow, type RoundingSum } from './book.ts'

/**
 * An open instalment as it will fall due by the schedule: what was moved to it besides is not in. Amounts in minor units, what
 * was paid in advance included.
 */
export interface Ahead {
  readonly row: InstalmentRow
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly feeMinor: bigint
  readonly costMinor: bigint
  /** What of fees and costs is which charge of the contract. */
  readonly charges: readonly ChargedPart[]
  /** Interest of its period and what the one before passed on, before anything was passed on to the next. */
  readonly runMinor: bigint
  readonly carriedInMinor: bigint
  /** Interest passed on to the next. */
  readonly carriedOutMinor: bigint
  /** Of its interest, what was put off until now. */
  readonly putOffMinor: bigint
  /** Interest put off to later instalments so far, of those at the beginning in which none is asked for. */
  readonly deferredMinor: bigint
}

/** From which day everything is taken to be paid in time, and how far interest is counted. */
export interface Outlook {
  readonly on: Day
  /**
   * `to-this-period-end`: none beyond the open period. `if-met-today`: to the end of the period, each instalment by itself reckoned as if it were met in full on the day. Where
   * whole payments lower the balance that is the least interest it can come to, whatever is paid on it from that day on: a
   * payment that is split by it is split for good.
   */
  readonly interest: 'to-period-end' | 'to-the-day' | 'to-this-period-end' | 'if-met-today'
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
  const runsOn = interest === 'to-period-end' || interest === 'if-met-today'
  const rounding = { ...book.rounding }
  let {
    current: at,
    restMinor: rest,
    carriedMinor: carried,
    wholeMinor: whole,
    deferredMinor: deferred,
  } = book
  let { principal: reserved, interest: reservedInterest } = metAhead(book)
  let numerator = openNumerator(book, { on, interest })
  return () => {
    const row = book.instalments[at]
    if (row === undefined) return undefined
    if (at > book.current) numerator = runsOn ? (rest - whole) * row.rated.whole : 0n
    reserved -= row.met.principal
    reservedInterest -= row.met.interest
    const from = {
      reserved,
      reservedInterest,
      numerator,
      rest,
      carried,
      deferred,
      rounding,
      at,
      isLast: at === last,
    }
    const step =
      interest === 'if-met-today' && !row.isSettled
        ? ifMet(book, row, { ...from, bears: at === book.current ? partLeft(book, on) : row.rated.whole })
        : aheadOf(book, row, from)
    rest -= step.principalMinor - (follows ? row.met.principal : 0n)
    whole -= row.wholeMinor
    carried = step.carriedOutMinor
    deferred = step.deferredMinor
    at++
    return step
  }
}

/** What is left to pay of an instalment lowers its interest, and with it what is left to pay: this often at most. */
const TRIES = 4

/** One instalment as it would fall due if all that is left of it were paid today and lowered the balance. */
function ifMet(book: Book, row: InstalmentRow, of: Reckoning & { readonly bears: bigint }): Ahead {
  const { bears, ...from } = of
  const metMinor = row.met.principal + row.met.interest
  let leftMinor = 0n
  for (let tries = 0; tries < TRIES; tries++) {
    const numerator = from.numerator - leftMinor * bears
    const trial = aheadOf(book, row, { ...from, numerator, rounding: { ...from.rounding } })
    const left = larger(trial.principalMinor + trial.interestMinor - metMinor, 0n)
    if (left === leftMinor) break
    leftMinor = left
  }
  return aheadOf(book, row, { ...from, numerator: from.numerator - leftMinor * bears })
}

/** What an instalment is reckoned from. */
export interface Reckoning {
  /** Interest of its period over `rated.d`. */
  readonly numerator: bigint
  readonly rest: bigint
  /** Of it, paid on later instalments, and interest paid on them. */
  readonly reserved: bigint
  readonly reservedInterest: bigint
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
  const extraMinor = deferredShare(book, from)
  const periodMinor = roundedInterest(terms, from.rounding, { n: from.numerator, d: row.rated.d })
  const { rest, reserved, reservedInterest } = from
  const isLast = from.isLast || from.at === book.instalments.length - 1
  const of: Asking = {
    row,
    extraMinor,
    runMinor: periodMinor + from.carried,
    rest,
    reserved,
    reservedInterest,
    isLast,
  }
  const asked = cameOf(terms, of)
  const isPutOff = from.at - book.plannedFrom < terms.grace.interestPayment
  const interestMinor = isPutOff ? row.met.interest : asked.interestMinor
  const instalmentMinor = asked.principalMinor + interestMinor
  // Once everything is repaid, an instalment that holds nothing is none, and nothing is charged with it.
  const isEmpty = from.rest === 0n && instalmentMinor === 0n
  const charges = orAsPaid(
    isEmpty ? NO_CHARGES : chargesOn(book, { openingMinor: from.rest, instalmentMinor }),
    row,
  )
  return {
    row,
    principalMinor: asked.principalMinor,
    interestMinor,
    feeMinor: larger(sumOf(charges, 'fee'), row.met.fee),
    costMinor: larger(sumOf(charges, 'cost'), row.met.cost),
    charges,
    runMinor: of.runMinor + extraMinor,
    carriedInMinor: from.carried,
    carriedOutMinor: asked.carriedMinor,
    putOffMinor: extraMinor,
    deferredMinor: from.deferred - extraMinor + (asked.interestMinor - interestMinor),
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

/** Charges that come to less than was paid on them, as they were then: nothing that was paid loses its name. */
function orAsPaid(
  charges: readonly ChargedPart[],
  { met, chargesPaid }: InstalmentRow,
): readonly ChargedPart[] {
  if (chargesPaid === undefined) return charges
  return (['fee', 'cost'] as const).reduce<readonly ChargedPart[]>((told, component) => {
    let left = met[component]
    if (left <= sumOf(told, component)) return told
    const paid = chargesPaid.flatMap((charge) => {
      const amountMinor = charge.component === component ? smaller(charge.amountMinor, left) : 0n
      left -= amountMinor
      return amountMinor > 0n ? [{ ...charge, amountMinor }] : []
    })
    return [...told.filter((charge) => charge.component !== component), ...paid]
  }, charges)
}

const sumOf = (charges: readonly ChargedPart[], component: ChargedPart['component']): bigint =>
  charges.reduce((sum, charge) => (charge.component === component ? sum + charge.amountMinor : sum), 0n)

/** Of interest that was put off, the share of an instalment after those in which none is asked for. */
function deferredShare({ terms, instalments, plannedFrom }: Book, { at, deferred }: Reckoning): bigint {
  if (deferred === 0n || at - plannedFrom < terms.grace.interestPayment) return 0n
  return divideRounded(deferred, BigInt(instalments.length - at), terms.rounding.mode)
}

interface Asking {
  readonly row: InstalmentRow
  /** Interest that was put off until now and comes on top of what is asked. */
  readonly extraMinor: bigint
  readonly runMinor: bigint
  readonly rest: bigint
  readonly reserved: bigint
  readonly reservedInterest: bigint
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
      // what was paid in advance is still counted in what is left
      return followed({ ...of, rest: of.rest - of.reserved - of.row.met.principal })
    default:
      return interest.recalculation satisfies never
  }
}

/**
 * An instalment as scheduled, no less than was paid on it and leaving what was paid on later ones; one that was met stands as
 * it was paid. Interest that was paid
 * before it ran is a credit below zero, passed on until there is interest to take it.
 */
function scheduled({ row, extraMinor, runMinor, rest, reserved, isLast }: Asking): Came {
  const { met } = row
  const creditMinor = smaller(runMinor, 0n)
  if (row.isSettled) {
    const principalMinor = isLast ? larger(rest - reserved, met.principal) : met.principal
    return { principalMinor, interestMinor: met.interest, carriedMinor: creditMinor }
  }
  const taken = take(row.asked, runMinor - creditMinor, rest - reserved)
  // Whatever was asked before it, nothing is left after the last.
  const principalMinor = isLast ? rest - reserved : larger(taken.principalMinor, met.principal)
  return {
    principalMinor,
    interestMinor: larger(taken.interestMinor + extraMinor, met.interest),
    carriedMinor: taken.carriedMinor + creditMinor,
  }
}

/**
 * An instalment whose interest follows payments. One that was met early holds what was paid and passes the rest of its
 * interest on; in any other, interest goes before principal up to what is asked, and the last takes all that is left.
 */
function followed(of: Asking): Came {
  const { extraMinor } = of
  const { asked, met, isSettled } = of.row
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
  // What was passed on and paid on later instalments already is not asked for again.
  if (isLast) return came(met.principal + of.rest, larger(runMinor - of.reservedInterest, met.interest))
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
export function openNumerator(book: Book, { on, interest }: Outlook): bigint {
  if (interest === 'to-the-day') return book.numerator - bearingOf(book) * partLeft(book, on)
  if (book.overdueMinor === 0n || bearsToDueDate(book, on)) return book.numerator
  return book.numerator - book.overdueMinor * partLeft(book, on)
}

/** Principal and interest met on open instalments, of what the schedule asks in them. */
export function metAhead({ instalments, current }: Book): Pick<Components, 'principal' | 'interest'> {
  let [principal, interest] = [0n, 0n]
  for (let at = current; at < instalments.length; at++) {
    const met = instalments[at]?.met
    if (met === undefined) continue
    principal += met.principal
    interest += met.interest
  }
  return { principal, interest }
}

/** Principal not yet due; on a schedule that follows no payments, less what was paid of it in advance. */
export const openPrincipal = (book: Book): bigint =>
  followsPayments(book.terms) ? book.restMinor : book.restMinor - metAhead(book).principal

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
