/**
 * The yearly cost of a loan held against a bound, exactly: not by searching the rate, which is a root, but by the sign
 * of what the payments are worth at the bound less what the advances are worth. Above zero the cost is above the bound.
 */
import { monthsLater } from '../../calendar/index.ts'
import {
  add,
  compare,
  decimalText,
  fraction,
  multiply,
  ONE,
  shownDecimal,
  ZERO,
  type Fraction,
} from '../../money/index.ts'
import {
  signByUnitPeriods,
  signByYears,
  yearsOf,
  type Flow as RateFlow,
  type InYears,
  type RateRequest,
} from '../../rate/index.ts'
import type { Flow, LoanFacts } from '../facts/loan-facts.ts'
import { seriesOf } from '../facts/series.ts'
import type { Annualised } from '../language/measure.ts'
import { rootOf, toPower } from './power.ts'

/** All that moves while the loan goes as agreed. */
export interface Movements {
  /** The same as a question for a yearly rate, amounts in minor units. */
  readonly request: RateRequest
  /** With their times, as the internal rate of return counts them. */
  readonly moved: readonly InYears[]
  /** With days over 365 instead, where not all of them fall on whole months. */
  readonly onDays: readonly InYears[]
}

interface ByMonth {
  readonly amount: bigint
  readonly months: number
}

/**
 * What the borrower is paid and pays, the charges of third parties included; a charge kept back from the money lent is
 * in the advances already, which are what was really paid out.
 *
 * @returns `undefined` where the flows tell no loan: no advance, or dates and months that cannot be brought together
 */
export function movementsOf(facts: LoanFacts): Movements | undefined {
  const { advances = [], payments = [], charges = [] } = facts
  const paid = [...payments, ...charges.flatMap((charge) => (charge.keptBack ? [] : charge.flows))]
  const request: RateRequest = {
    method: 'cn-irr',
    advances: asSaid(advances),
    payments: asSaid(paid),
    intervals: 'as-flows-recur',
  }
  if (advances.length === 0) return undefined
  const placed = yearsOf(request)
  if (!placed.ok || placed.value.some(({ years }) => years.n < 0n)) return undefined
  const moved = placed.value
  return { request, moved, onDays: inMonths(moved) === undefined ? overDays(advances, paid) : moved }
}

const DAYS_A_YEAR = 365n

/** Flows of which some fall on no whole month, so that the first advance has a date. */
function overDays(advances: readonly Flow[], paid: readonly Flow[]): readonly InYears[] {
  const first = Math.min(...advances.flatMap(({ when }) => ('day' in when ? [when.day] : [])))
  const timed = ({ when, amount }: Flow, sign: bigint): InYears => {
    const day = 'day' in when ? when.day : monthsLater(first, when.month, 'clip')
    return { amount: fraction(sign * amount), years: fraction(BigInt(day - first), DAYS_A_YEAR) }
  }
  return [...advances.map((flow) => timed(flow, 1n)), ...paid.map((flow) => timed(flow, -1n))]
}

function asSaid(flows: readonly Flow[]): readonly RateFlow[] {
  return seriesOf(flows).map((series) => ({ ...series, amount: fraction(series.amount) }))
}

/** Flows by whole months, above zero where the borrower pays; `undefined` where one falls on none. */
function inMonths(moved: readonly InYears[]): readonly ByMonth[] | undefined {
  const all = moved.map(({ amount, years }) => ({
    amount: -amount.n,
    months: multiply(years, MONTHS_A_YEAR),
  }))
  if (all.some(({ months }) => months.d !== 1n)) return undefined
  return all.map(({ amount, months }) => ({ amount, months: Number(months.n) }))
}

const MONTHS_A_YEAR = fraction(12n)

/**
 * Whether one rate alone, not below zero, solves the equation of value: the running balance, told in time order, turns
 * from owing to owed once and stays there (Norstrøm's criterion).
 */
export function hasOneRate({ moved }: Movements): boolean {
  const inOrder = moved.toSorted((a, b) => compare(a.years, b.years))
  let balance = ZERO
  let turns = 0
  let before = 1
  const atOneTime = Map.groupBy(inOrder, ({ years }) => `${years.n}/${years.d}`)
  for (const together of atOneTime.values()) {
    balance = together.reduce((sum, { amount }) => add(sum, amount), balance)
    const sign = balance.n < 0n ? -1 : balance.n > 0n ? 1 : 0
    if (sign !== 0 && sign !== before) turns++
    if (sign !== 0) before = sign
  }
  return turns <= 1 && (inOrder[0]?.amount.n ?? 0n) !== 0n
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
  const { moved, onDays, request } = movements
  const left = moved.reduce((sum, { amount }) => add(sum, amount), ZERO)
  // what is paid back is less than what was lent: the rate is below zero, and so below every bound
  if (left.n > 0n) return -1
  if (percent.n === 0n) return left.n < 0n ? 1 : 0
  switch (annualised) {
    case 'nominal':
      return nominally(moved, percent)
    case 'effective':
      return compounded(moved, percent)
    case 'effective-by-days':
      return compounded(onDays, percent)
    case 'appendix-j':
      return signByUnitPeriods(request, percent)
    default:
      return annualised satisfies never
  }
}

/** Twelve times a monthly rate: exact where all fall on whole months. */
function nominally(moved: readonly InYears[], percent: Fraction): number | undefined {
  const byMonths = inMonths(moved)
  return byMonths === undefined
    ? signOrOpen(signByYears(moved, percent, 12))
    : signByMonths(byMonths, multiply(percent, fraction(1n, 1200n)))
}

/** Compounded over a year: exact, or open, where all fall on whole months. */
function compounded(moved: readonly InYears[], percent: Fraction): number | undefined {
  const byMonths = inMonths(moved)
  return byMonths === undefined
    ? signOrOpen(signByYears(moved, percent, 1))
    : signByRoot(byMonths, add(ONE, multiply(percent, fraction(1n, 100n))))
}

const signOrOpen = (sign: number): number | undefined => (sign === 0 ? undefined : sign)

/** Whole months at a monthly rate: a sum of fractions, so exact. */
function signByMonths(moved: readonly ByMonth[], monthly: Fraction): number {
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
 * Discounting by a fractional power of the growth of a year: enclosed, with the sign told only where it is certain.
 *
 * @param growth of a year
 */
function signByRoot(moved: readonly ByMonth[], growth: Fraction): number | undefined {
  const root = rootOf(fraction(growth.d, growth.n), 12)
  let [low, high] = [0n, 0n]
  const byRest = new Map<number, Fraction>()
  for (const { amount, months } of moved) {
    const power = toPower(root, months)
    low += amount * (amount < 0n ? power.high : power.low)
    high += amount * (amount < 0n ? power.low : power.high)
    const [whole, rest] = [Math.floor(months / 12), months % 12]
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
  const terms = moved.map(
    ({ amount, years }) => [-Number(amount.n), Number(years.n) / Number(years.d)] as const,
  )
  const worth = (percent: number): number => {
    const year = annualised.startsWith('effective') ? 1 + percent / 100 : (1 + percent / 1200) ** 12
    return terms.reduce((sum, [amount, years]) => sum + amount / year ** years, 0)
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
