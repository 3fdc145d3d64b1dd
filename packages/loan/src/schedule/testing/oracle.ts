/**
 * The oracle: what a schedule must come to, written to be read beside the terms and not to be fast. Interest is summed day
 * by day in exact fractions; a level instalment is found by carrying it as an unknown through the whole loan. It shares
 * with the production arithmetic the calendar and the arithmetic of fractions, and nothing else.
 */
import { civilOf, isLeapYear, stepped, type Day } from '../../calendar/index.ts'
import { add, compare, divide, fraction, multiply, subtract, ZERO, type Fraction } from '../../money/index.ts'
import type { RoundingMode } from '../../money/index.ts'
import type { Terms } from '../../terms/index.ts'
import type { Disbursement } from '../lent.ts'

/** What is due at the end of one period, in minor units. */
export interface OracleRow {
  readonly dueOn: Day
  readonly principalMinor: bigint
  readonly interestMinor: bigint
}

const whole = (n: bigint | number): Fraction => fraction(BigInt(n))
const HALF = fraction(1n, 2n)

/** The greatest whole number not above a fraction. */
function floorOf({ n, d }: Fraction): bigint {
  return n >= 0n ? n / d : -((-n + d - 1n) / d)
}

/** Rounded as each mode says in words. Amounts here are never below zero but for a gap, which rounds as its size. */
export function roundedAs(value: Fraction, mode: RoundingMode): bigint {
  if (value.n < 0n) return -roundedAs(fraction(-value.n, value.d), mode)
  const below = floorOf(value)
  const rest = subtract(value, whole(below))
  const side = compare(rest, HALF)
  switch (mode) {
    case 'down':
      return below
    case 'up':
      return rest.n === 0n ? below : below + 1n
    case 'half-up':
      return side >= 0 ? below + 1n : below
    case 'half-down':
      return side > 0 ? below + 1n : below
    case 'half-even':
      return side > 0 || (side === 0 && below % 2n === 1n) ? below + 1n : below
    default:
      return mode satisfies never
  }
}

interface OraclePeriod {
  readonly from: Day
  readonly until: Day
}

/** Periods of terms whose due dates count from a first day by steps: all that the generator of terms makes. */
function periodsOf(terms: Terms, lentOn: Day): readonly OraclePeriod[] {
  const { step, endOfMonth } = terms.dates
  const start = terms.dates.from === 'disbursement' ? lentOn : terms.dates.from.on
  const due = Array.from({ length: terms.instalments }, (_, k) => stepped(start, k + 1, step, endOfMonth))
  return due.map((until, k) => ({ from: due[k - 1] ?? start, until }))
}

/** Days that a step counts for where months count as thirty. */
function nominalDays({ dates: { step } }: Terms): number {
  if ('months' in step) return step.months * 30
  return 'weeks' in step ? step.weeks * 7 : step.days
}

/** What one day of a period bears on one unit. */
function rateOfDay(terms: Terms, period: OraclePeriod, day: Day): Fraction {
  const { interest } = terms
  const length = period.until - period.from
  const perNominalDay = fraction(BigInt(nominalDays(terms)), BigInt(length))
  if (interest.rate.per === 'whole-term') {
    return divide(interest.rate.value, whole(terms.instalments * length))
  }
  const isNominal = interest.accrual === 'by-period' || interest.dayCount.days === '30'
  if (interest.rate.per === 'day') return multiply(interest.rate.value, isNominal ? perNominalDay : whole(1))
  const yearly =
    interest.rate.per === 'month' ? multiply(interest.rate.value, whole(12)) : interest.rate.value
  return multiply(
    yearly,
    divide(isNominal ? perNominalDay : whole(1), whole(daysInYearOf(terms, period, day))),
  )
}

/** Over how many days a year of interest is counted, on this day. */
function daysInYearOf(terms: Terms, period: OraclePeriod, day: Day): number {
  const { dayCount, accrual } = terms.interest
  const lengthOf = (of: Day): number => (isLeapYear(civilOf(of).year) ? 366 : 365)
  if (accrual === 'by-period') {
    if ('months' in terms.dates.step) return 360
    return 'weeks' in terms.dates.step ? 364 : 365
  }
  if (dayCount.year !== 'actual') return dayCount.year
  if (dayCount.days === '30') return lengthOf(period.from)
  switch (dayCount.cut) {
    case '01-01':
      return lengthOf(day)
    case '12-31':
      return lengthOf(day + 1)
    case 'first-day-of-period':
      return lengthOf(period.from)
    case 'leap-day-in-period': {
      for (let at = period.from + 1; at <= period.until; at++) {
        const { month, dayOfMonth } = civilOf(at)
        if (month === 2 && dayOfMonth === 29) return 366
      }
      return 365
    }
    default:
      return dayCount.cut satisfies never
  }
}

/** What the days of a period from one on bear on one unit together. */
function rateFrom(terms: Terms, k: number, periods: readonly OraclePeriod[], since: Day): Fraction {
  const period = periods[k]
  if (period === undefined || k < terms.grace.interestFree) return ZERO
  let sum = ZERO
  for (let day = Math.max(since, period.from); day < period.until; day++) {
    sum = add(sum, rateOfDay(terms, period, day))
  }
  return sum
}

/** What is paid back at once of a disbursement. */
function paidAtOnce({ downPayment, rounding }: Terms, amountMinor: bigint): bigint {
  if (downPayment === undefined) return 0n
  const paid = inMultiples(multiply(downPayment.share, whole(amountMinor)), rounding)
  return paid > amountMinor ? amountMinor : paid
}

/** Rounded to a minor unit, and then to a multiple. */
function inMultiples(value: Fraction, { mode, instalmentMultipleMinor }: Terms['rounding']): bigint {
  const minor = roundedAs(value, mode)
  return roundedAs(divide(whole(minor), whole(instalmentMultipleMinor)), mode) * instalmentMultipleMinor
}

/** Rounded to a multiple at once. */
const onceInMultiples = (value: Fraction, { mode, instalmentMultipleMinor }: Terms['rounding']): bigint =>
  roundedAs(divide(value, whole(instalmentMultipleMinor)), mode) * instalmentMultipleMinor

/** Everything that the walk of the oracle needs. */
interface Loan {
  readonly terms: Terms
  readonly periods: readonly OraclePeriod[]
  /** What is amortised, with its day and period. */
  readonly lent: readonly { readonly on: Day; readonly amountMinor: bigint; readonly period: number }[]
}

type Ask = (row: { readonly k: number; readonly interest: bigint; readonly balance: bigint }) => {
  readonly principal: bigint
  readonly interest: bigint
}

/** Walks the loan, knowing only what is lent up to period `known`. */
function walked(loan: Loan, known: number, ask: Ask): readonly OracleRow[] {
  const { terms, periods } = loan
  let [balance, carried, exact, given] = [0n, 0n, ZERO, 0n]
  return periods.map((period, k) => {
    let run = multiply(whole(balance), rateFrom(terms, k, periods, period.from))
    for (const { on, amountMinor, period: at } of loan.lent) {
      if (at !== k || at > known) continue
      run = add(run, multiply(whole(amountMinor), rateFrom(terms, k, periods, on)))
      balance += amountMinor
    }
    exact = add(exact, run)
    const rounded =
      terms.rounding.place === 'per-instalment'
        ? roundedAs(run, terms.rounding.mode)
        : roundedAs(exact, terms.rounding.mode) - given
    given += rounded
    const owed = rounded + carried
    const asked = ask({ k, interest: owed, balance })
    carried = owed - asked.interest
    balance -= asked.principal
    return { dueOn: period.until, principalMinor: asked.principal, interestMinor: asked.interest }
  })
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** The rows of instalments that terms and disbursements come to; down payments have no row here. */
export function oracleRows(terms: Terms, disbursements: readonly Disbursement[]): readonly OracleRow[] {
  const ordered = disbursements.toSorted((a, b) => a.on - b.on)
  const first = ordered[0]?.on ?? 0
  const steps = periodsOf(terms, first)
  const last = steps.at(-1)
  const isOne = terms.repayment.method === 'bullet' && last !== undefined
  const loan = loanOf(terms, isOne ? [{ from: first, until: last.until }] : steps, ordered)
  const rows = rowsOf(isOne ? asOnePeriod(loan) : loan)
  return deferred(rows, terms)
}

function loanOf(terms: Terms, periods: readonly OraclePeriod[], ordered: readonly Disbursement[]): Loan {
  const lent = ordered.map(({ on, amountMinor }) => ({
    on,
    amountMinor: amountMinor - paidAtOnce(terms, amountMinor),
    period: periods.findIndex(({ until }) => on < until),
  }))
  return { terms, periods, lent: lent.filter(({ amountMinor }) => amountMinor > 0n) }
}

/** A bullet is one period of as many steps. */
function asOnePeriod(loan: Loan): Loan {
  const { step } = loan.terms.dates
  const times = loan.terms.instalments
  const long =
    'months' in step
      ? { months: step.months * times }
      : 'weeks' in step
        ? { weeks: step.weeks * times }
        : { days: step.days * times }
  return { ...loan, terms: { ...loan.terms, instalments: 1, dates: { ...loan.terms.dates, step: long } } }
}

function rowsOf(loan: Loan): readonly OracleRow[] {
  const { repayment, grace, rounding, instalments } = loan.terms
  const lastRow = instalments - 1
  switch (repayment.method) {
    case 'equal-instalments':
    case 'level-by-formula':
    case 'balloon':
      return levelRows(loan)
    case 'interest-only':
    case 'bullet':
      return walked(loan, lastRow, ({ k, interest, balance }) => ({
        interest,
        principal: k === lastRow ? balance : 0n,
      }))
    case 'equal-principal':
      return walked(loan, lastRow, ({ k, interest, balance }) => {
        if (k === lastRow) return { interest, principal: balance }
        let principal = 0n
        for (const { amountMinor, period } of loan.lent) {
          const start = Math.min(Math.max(period, grace.principal), lastRow)
          if (k >= start) {
            principal += inMultiples(divide(whole(amountMinor), whole(instalments - start)), rounding)
          }
        }
        return { interest, principal: least(principal, balance) }
      })
    case 'custom':
      return walked(loan, lastRow, ({ k, interest, balance }) => {
        const asked = repayment.instalments[k]
        if (k === lastRow || asked === undefined) return { interest, principal: balance }
        if ('principalMinor' in asked) return { interest, principal: asked.principalMinor }
        const paid = least(interest, asked.amountMinor)
        return { interest: paid, principal: least(asked.amountMinor - paid, balance) }
      })
    case 'flat':
      return flatRows(loan)
    default:
      return repayment satisfies never
  }
}

/** Both components of each disbursement in equal parts; the last row takes the rest of both. */
function flatRows({ terms, periods, lent }: Loan): readonly OracleRow[] {
  const lastRow = terms.instalments - 1
  const rows = periods.map(({ until }) => ({ dueOn: until, principalMinor: 0n, interestMinor: 0n }))
  for (const { on, amountMinor, period } of lent) {
    let rate = ZERO
    for (let k = period; k <= lastRow; k++) rate = add(rate, rateFrom(terms, k, periods, on))
    const total = roundedAs(multiply(whole(amountMinor), rate), terms.rounding.mode)
    const count = whole(lastRow - period + 1)
    const interest = roundedAs(divide(whole(total), count), terms.rounding.mode)
    const level = onceInMultiples(divide(whole(amountMinor + total), count), terms.rounding) - interest
    const start = Math.min(Math.max(period, terms.grace.principal), lastRow)
    const late = inMultiples(divide(whole(amountMinor), whole(lastRow - start + 1)), terms.rounding)
    let [principalLeft, interestLeft] = [amountMinor, total]
    for (let k = period; k <= lastRow; k++) {
      const row = rows[k]
      if (row === undefined) continue
      const part = start > period ? late : level > 0n ? level : 0n
      const principal = k === lastRow ? principalLeft : k < start ? 0n : least(part, principalLeft)
      const bears = k === lastRow ? interestLeft : least(interest, interestLeft)
      row.principalMinor += principal
      row.interestMinor += bears
      principalLeft -= principal
      interestLeft -= bears
    }
  }
  return rows
}

/** Level rows: an instalment from the first row after the grace, and a new one from each row into which money falls. */
function levelRows(loan: Loan): readonly OracleRow[] {
  const { terms, lent } = loan
  const lastRow = terms.instalments - 1
  const level = new Map<number, bigint>()
  const ask: Ask = ({ k, interest, balance }) => {
    if (k === lastRow) return { interest, principal: balance }
    const instalment = level.get(k)
    if (instalment === undefined) return { interest, principal: 0n }
    const paid = least(interest, instalment)
    return { interest: paid, principal: least(instalment - paid, balance) }
  }
  const set = (start: number, instalment: bigint): readonly OracleRow[] => {
    for (let k = start; k < lastRow; k++) level.set(k, instalment)
    return walked(loan, start, ask)
  }
  for (const start of new Set(lent.map(({ period }) => Math.max(period, terms.grace.principal)))) {
    const before = walked(loan, start, ask).slice(0, start)
    const lentSoFar = lent.filter(({ period }) => period <= start)
    const balance =
      lentSoFar.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) -
      before.reduce((sum, { principalMinor }) => sum + principalMinor, 0n)
    const round = terms.repayment.method === 'level-by-formula' ? onceInMultiples : inMultiples
    const instalment = round(unroundedLevel(loan, start, balance), terms.rounding)
    corrected(loan, { start, instalment, set })
  }
  return walked(loan, lastRow, ask)
}

/**
 * The instalment that brings a balance to the balloon: carried through the periods as `a + b·E`, and solved at the end.
 */
function unroundedLevel({ terms, periods }: Loan, start: number, balance: bigint): Fraction {
  const balloon = terms.repayment.method === 'balloon' ? terms.repayment.balloonMinor : 0n
  let [a, b] = [whole(balance), ZERO]
  for (let k = start; k < periods.length; k++) {
    const grown = add(whole(1), levelRate(terms, k, periods))
    a = multiply(a, grown)
    b = subtract(multiply(b, grown), whole(1))
  }
  return divide(subtract(whole(balloon), a), b)
}

function levelRate(terms: Terms, k: number, periods: readonly OraclePeriod[]): Fraction {
  if (terms.repayment.method !== 'level-by-formula') return rateFrom(terms, k, periods, periods[k]?.from ?? 0)
  // One rate for all: an even step, whatever the days: as many nominal days as the step has, over years of one length.
  const { interest } = terms
  const days = nominalDays(terms)
  const year = interest.dayCount.year === 'actual' ? 365 : interest.dayCount.year
  const dayCount = { days: '30', year, convention: 'whole-periods' } as const
  return multiply(
    whole(days),
    rateOfDay({ ...terms, interest: { ...interest, dayCount } }, { from: 0, until: days }, 0),
  )
}

interface Correcting {
  readonly start: number
  readonly instalment: bigint
  readonly set: (start: number, instalment: bigint) => readonly OracleRow[]
}

/** The correction of the instalment, as its convention is told. */
function corrected(loan: Loan, { start, instalment, set }: Correcting): void {
  const { terms } = loan
  const count = terms.instalments - start
  const balloon = terms.repayment.method === 'balloon' ? terms.repayment.balloonMinor : 0n
  const gapOf = (asked: bigint): bigint => {
    const last = set(start, asked).at(-1)
    return (last?.principalMinor ?? 0n) + (last?.interestMinor ?? 0n) - balloon - asked
  }
  const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value)
  let [best, gap] = [instalment, gapOf(instalment)]
  for (let tries = 1; tries <= 3 && terms.repayment.method !== 'level-by-formula' && count > 1; tries++) {
    if (sizeOf(gap) <= BigInt(Math.floor(count / 2))) break
    const part = roundedAs(fraction(gap, BigInt(count)), terms.rounding.mode)
    const next = inMultiples(whole(best + part), terms.rounding)
    const nextGap = gapOf(next)
    if (sizeOf(nextGap) >= sizeOf(gap)) break
    ;[best, gap] = [next, nextGap]
  }
  set(start, best)
}

/** Interest of the grace in equal parts over the rows after it. */
function deferred(rows: readonly OracleRow[], { grace, rounding }: Terms): readonly OracleRow[] {
  let left = rows.slice(0, grace.interestPayment).reduce((sum, row) => sum + row.interestMinor, 0n)
  return rows.map((row, k) => {
    if (k < grace.interestPayment) return { ...row, interestMinor: 0n }
    const part = roundedAs(divide(whole(left), whole(rows.length - k)), rounding.mode)
    left -= part
    return { ...row, interestMinor: row.interestMinor + part }
  })
}
