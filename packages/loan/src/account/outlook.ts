/**
 * What open instalments come to if everything is paid as it falls due from a day on: the schedule of the book from that
 * day. The same reckoning tells what may be paid before its time, if interest stops on the day of payment.
 */
import type { Day } from '../calendar/index.ts'
import { divideRounded, leastCommonMultiple } from '../money/index.ts'
import { chargesOfInstalment, take, type ChargedPart } from '../schedule/index.ts'
import type { Terms } from '../terms/index.ts'
import { larger, smaller } from './amounts.ts'
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
export function outlook(book: Book, { on, interest }: Outlook): readonly Ahead[] {
  const last = lastUnsettled(book)
  const rounding = { ...book.rounding }
  let rest = book.restMinor
  let carried = book.carriedMinor
  let whole = book.wholeMinor
  let deferred = book.deferredMinor
  let numerator = openNumerator(book, { on, interest })
  const ahead: Ahead[] = []
  for (let at = book.current; at < book.instalments.length; at++) {
    const row = book.instalments[at]
    if (row === undefined) break
    if (at > book.current) numerator = interest === 'to-the-day' ? 0n : (rest - whole) * row.rated.whole
    const step = aheadOf(book, row, { numerator, rest, carried, deferred, rounding, at, isLast: at === last })
    ahead.push(step)
    rest -= step.principalMinor - (followsPayments(book.terms) ? row.met.principal : 0n)
    whole -= row.met.principal + row.met.interest
    if (whole < 0n) whole = 0n
    carried = step.carriedOutMinor
    deferred = step.deferredMinor
  }
  return ahead
}

/** What an instalment is reckoned from. */
export interface Reckoning {
  /** Interest of its period over `rated.d`. */
  readonly numerator: bigint
  readonly rest: bigint
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
  const runMinor = roundedInterest(terms, from.rounding, { n: from.numerator, d: row.rated.d }) + from.carried
  const { principalMinor, interestMinor } = followsPayments(terms)
    ? followed(row, runMinor, from)
    : take(row.asked, runMinor, from.rest)
  const putOff = deferral(book, row, { ...from, interestMinor })
  const instalmentMinor = principalMinor + putOff.interestMinor
  const charges = chargesOfInstalment(terms, {
    lentMinor: lentSoFar(book),
    openingMinor: from.rest,
    instalmentMinor,
  })
  return {
    row,
    principalMinor,
    interestMinor: putOff.interestMinor + row.due.interest,
    feeMinor: row.due.fee + sumOf(charges, 'fee'),
    costMinor: row.due.cost + sumOf(charges, 'cost'),
    runMinor,
    carriedInMinor: from.carried,
    carriedOutMinor: runMinor - interestMinor,
    deferredMinor: putOff.deferredMinor,
  }
}

const sumOf = (charges: readonly ChargedPart[], component: ChargedPart['component']): bigint =>
  charges.reduce((sum, charge) => (charge.component === component ? sum + charge.amountMinor : sum), 0n)

/** Interest not asked for at the beginning is put off; each later instalment takes its share of what is left of it. */
function deferral(
  { terms, instalments }: Book,
  { met, isSettled }: InstalmentRow,
  { at, deferred, interestMinor }: Reckoning & { readonly interestMinor: bigint },
): { readonly interestMinor: bigint; readonly deferredMinor: bigint } {
  if (at < terms.grace.interestPayment) {
    return { interestMinor: met.interest, deferredMinor: deferred + interestMinor - met.interest }
  }
  if (deferred === 0n || isSettled) return { interestMinor, deferredMinor: deferred }
  const share = divideRounded(deferred, BigInt(instalments.length - at), terms.rounding.mode)
  return { interestMinor: interestMinor + share, deferredMinor: deferred - share }
}

/**
 * An instalment whose interest follows payments. One that was met early holds what was paid and passes the rest of its
 * interest on; in any other, interest goes before principal up to what is asked, and the last takes all that is left.
 */
function followed(
  { asked, met, isSettled }: InstalmentRow,
  runMinor: bigint,
  { rest, isLast }: Reckoning,
): { readonly principalMinor: bigint; readonly interestMinor: bigint } {
  if (isSettled) return { principalMinor: met.principal, interestMinor: met.interest }
  if (isLast || 'rest' in asked) {
    return { principalMinor: met.principal + rest, interestMinor: larger(runMinor, met.interest) }
  }
  if ('principalMinor' in asked) {
    const interestMinor =
      'fixedInterestMinor' in asked ? asked.fixedInterestMinor : larger(runMinor, met.interest)
    const left = larger(asked.principalMinor - met.principal, 0n)
    return { principalMinor: met.principal + smaller(left, rest), interestMinor }
  }
  const { amountMinor } = asked
  const wanted =
    met.principal > amountMinor - runMinor ? met.interest : smaller(runMinor, amountMinor - met.principal)
  const interestMinor = larger(wanted, met.interest)
  const left = larger(amountMinor - interestMinor - met.principal, 0n)
  return { principalMinor: met.principal + smaller(left, rest), interestMinor }
}

/** Interest of the open period: what is overdue is taken to be paid on the day, or interest to stop there. */
function openNumerator(book: Book, { on, interest }: Outlook): bigint {
  if (interest === 'to-the-day') return book.numerator - bearingOf(book) * partLeft(book, on)
  if (book.overdueMinor === 0n || book.terms.interest.recalculation === 'at-due-date') return book.numerator
  return book.numerator - book.overdueMinor * partLeft(book, on)
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
