/**
 * The yearly cost of a loan held against a bound, exactly: not by searching the rate, which is a root, but by the sign
 * of what the payments are worth at the bound less what the advances are worth. Above zero the cost is above the bound.
 */
import { civilOf, monthsLater, type Day } from '../../calendar/index.ts'
import {
  add,
  decimalText,
  fraction,
  multiply,
  ONE,
  shownDecimal,
  ZERO,
  type Fraction,
} from '../../money/index.ts'
import type { Flow, LoanFacts } from '../facts/loan-facts.ts'
import type { Annualised } from '../language/measure.ts'
import { signByUnitPeriods } from './appendix-j.ts'
import { rootOf, toPower } from './power.ts'

/** A movement of money at a time after the first advance; above zero the borrower pays. */
export interface Moved {
  readonly amount: bigint
  /** Whole months, and days beyond them; where not all flows fall on whole months, days alone. */
  readonly months: number
  readonly days: number
}

/** All that moves while the loan goes as agreed. */
export interface Movements {
  readonly moved: readonly Moved[]
  /** Whether every flow falls on a whole month. */
  readonly isMonthly: boolean
  /** The day of the first advance, where the flows have dates. */
  readonly first: Day | undefined
}

const DAYS_OF_YEAR = 365

/**
 * What the borrower is paid and pays, the charges of third parties included; a charge kept back from the money lent is
 * in the advances already, which are what was really paid out.
 *
 * @returns `undefined` where the flows tell no loan: no advance, or dates and months that cannot be brought together
 */
export function movementsOf(facts: LoanFacts): Movements | undefined {
  const { advances = [], payments = [], charges = [] } = facts
  const paid = [...payments, ...charges.flatMap((charge) => (charge.keptBack ? [] : charge.flows))]
  const days = advances.flatMap(({ when }) => ('day' in when ? [when.day] : []))
  const hasDays = [...advances, ...paid].some(({ when }) => 'day' in when)
  if (advances.length === 0 || (hasDays && days.length === 0)) return undefined
  const first = Math.min(...(days.length > 0 ? days : [0]))
  const dayAt = ({ when }: Flow): Day => ('day' in when ? when.day : monthsLater(first, when.month, 'clip'))
  const monthAt = (flow: Flow): number | undefined =>
    'month' in flow.when ? flow.when.month : wholeMonths(first, dayAt(flow))
  const all = [...advances.map((flow) => ({ flow, sign: -1n })), ...paid.map((flow) => ({ flow, sign: 1n }))]
  const isMonthly = all.every(({ flow }) => monthAt(flow) !== undefined)
  const moved = all.map(({ flow, sign }) => ({
    amount: sign * flow.amount,
    months: isMonthly ? (monthAt(flow) ?? 0) : 0,
    days: isMonthly ? 0 : dayAt(flow) - first,
  }))
  const isBeforeAdvance = moved.some(({ months, days: after }) => months < 0 || after < 0)
  return isBeforeAdvance ? undefined : { moved, isMonthly, first: hasDays ? first : undefined }
}

/** How many whole months lie between two days, if it is a whole number; a month's end is reached by its last day. */
function wholeMonths(from: Day, to: Day): number | undefined {
  const [a, b] = [civilOf(from), civilOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return monthsLater(from, months, 'clip') === to ? months : undefined
}

/**
 * Whether one rate alone, not below zero, solves the equation of value: the running balance, told in time order, turns
 * from owing to owed once and stays there (Norstrøm's criterion).
 */
export function hasOneRate({ moved }: Movements): boolean {
  const inOrder = moved.toSorted((a, b) => a.months - b.months || a.days - b.days)
  let balance = 0n
  let turns = 0
  let before = -1
  const atOneTime = Map.groupBy(inOrder, ({ months, days }) => `${months} ${days}`)
  for (const together of atOneTime.values()) {
    balance += together.reduce((sum, { amount }) => sum + amount, 0n)
    const sign = balance < 0n ? -1 : balance > 0n ? 1 : 0
    if (sign !== 0 && sign !== before) turns++
    if (sign !== 0) before = sign
  }
  return turns <= 1 && (inOrder[0]?.amount ?? 0n) !== 0n
}

/**
 * The yearly cost less a bound, as a sign.
 *
 * @param percent the bound, percent a year, not below zero
 * @returns `undefined` where the method does not fit the flows, or the sign cannot be told
 */
export function costAgainst(
  movements: Movements,
  percent: Fraction,
  annualised: Annualised,
): number | undefined {
  if (!hasOneRate(movements)) return undefined
  const rate = multiply(percent, fraction(1n, 100n))
  const total = movements.moved.reduce((sum, { amount }) => sum + amount, 0n)
  // what is paid back is less than what was lent: the rate is below zero, and so below every bound
  if (total < 0n) return -1
  switch (annualised) {
    case 'nominal':
      return movements.isMonthly
        ? signByMonths(movements, multiply(rate, fraction(1n, 12n)))
        : signByRoot(movements, add(ONE, multiply(rate, fraction(1n, 12n))), { times: 12 })
    case 'effective':
      return signByRoot(movements, add(ONE, rate), { times: 1 })
    case 'appendix-j':
      return signByUnitPeriods(movements.moved, movements.first, rate)
    default:
      return annualised satisfies never
  }
}

/** Whole months at a monthly rate: a sum of fractions, so exact. */
function signByMonths({ moved }: Movements, monthly: Fraction): number {
  const last = Math.max(...moved.map(({ months }) => months))
  const growth = add(ONE, monthly)
  const worth = moved.reduce(
    (sum, { amount, months }) =>
      sum + amount * growth.n ** BigInt(last - months) * growth.d ** BigInt(months),
    0n,
  )
  return worth < 0n ? -1 : worth > 0n ? 1 : 0
}

/**
 * Discounting by a fractional power of the growth of a period: enclosed, with the sign told only where it is certain.
 *
 * @param growth of a period
 * @param period how many of them make a year
 */
function signByRoot(
  { moved, isMonthly }: Movements,
  growth: Fraction,
  period: { readonly times: number },
): number | undefined {
  const parts = isMonthly ? 12 : DAYS_OF_YEAR
  const root = rootOf(fraction(growth.d, growth.n), parts)
  let [low, high] = [0n, 0n]
  const byRest = new Map<number, Fraction>()
  for (const { amount, months, days } of moved) {
    const exponent = (isMonthly ? months : days) * period.times
    const power = toPower(root, exponent)
    low += amount * (amount < 0n ? power.high : power.low)
    high += amount * (amount < 0n ? power.low : power.high)
    const [whole, rest] = [Math.floor(exponent / parts), exponent % parts]
    const share = fraction(amount * growth.d ** BigInt(whole), growth.n ** BigInt(whole))
    byRest.set(rest, add(byRest.get(rest) ?? ZERO, share))
  }
  if (low > 0n) return 1
  if (high < 0n) return -1
  return [...byRest.values()].every((share) => share.n === 0n) ? 0 : undefined
}

const SHOWN_PLACES = 4

/** Units of a ten-thousandth of a percentage point up to which a cost is looked for: a hundred thousand percent. */
const UNITS_AT_MOST = 1_000_000_000

/**
 * The yearly cost in percent, exact where four places tell it, else cut off after them with `…`.
 *
 * It is looked for in floating point, which only says where to look: the digits told are those at which the exact sign
 * turns.
 *
 * @returns `<0` where less is paid back than was lent; `undefined` where it cannot be told, or is above a hundred thousand
 *   percent
 */
export function costText(movements: Movements, annualised: Annualised): string | undefined {
  const isAtLeast = (units: number): boolean | undefined => {
    const sign = costAgainst(movements, fraction(BigInt(units), 10_000n), annualised)
    return sign === undefined ? undefined : sign >= 0
  }
  const isAboveZero = isAtLeast(0)
  if (isAboveZero !== true) return isAboveZero === false ? '<0' : undefined
  const guess = guessed(movements, annualised)
  // outwards from the guess until the cost lies between
  let [good, bad, step] = [guess, guess + 1, 1]
  while (good > 0 && isAtLeast(good) !== true) [good, bad, step] = [Math.max(0, good - step), good, step * 4]
  for (step = 1; isAtLeast(bad) === true; step *= 4) {
    if (bad > UNITS_AT_MOST) return undefined
    ;[good, bad] = [bad, bad + step]
  }
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isAtLeast(middle) === true) good = middle
    else bad = middle
  }
  const cost = fraction(BigInt(good), 10_000n)
  return costAgainst(movements, cost, annualised) === 0
    ? shownDecimal(cost, SHOWN_PLACES)
    : `${decimalText(cost, SHOWN_PLACES, 'down')}…`
}

const HALVINGS = 60

/** About where the cost lies, in ten-thousandths of a percentage point. */
function guessed({ moved }: Movements, annualised: Annualised): number {
  const worth = (percent: number): number => {
    const month = annualised === 'effective' ? (1 + percent / 100) ** (1 / 12) : 1 + percent / 1200
    return moved.reduce(
      (sum, { amount, months, days }) =>
        sum + Number(amount) / month ** (months + (days * 12) / DAYS_OF_YEAR),
      0,
    )
  }
  let [low, high] = [0, 1]
  while (worth(high) > 0 && high < UNITS_AT_MOST / 10_000) high *= 4
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (worth(middle) > 0) low = middle
    else high = middle
  }
  return Math.floor(low * 10_000)
}
