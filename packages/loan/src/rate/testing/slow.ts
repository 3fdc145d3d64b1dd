/**
 * The equations once more, slow and obvious: dates by Temporal, sums by decimal.js with fifty digits. A rate is right where
 * the sum changes its sign. It shares nothing with what it is held against but the JSON of the flows. The unit-period is told, not found.
 */
import assert from 'node:assert/strict'
import { Decimal } from 'decimal.js'
import type { Said } from './said.ts'

const Exact = Decimal.clone({ precision: 50 })
const ZERO = new Exact(0)
const DAYS = { largestUnit: 'days' } as const

/** The step in which the flows recur; or, of one advance and one payment, a term shorter than a year. */
export type SlowPeriod =
  | { readonly months: number }
  | { readonly weeks: number }
  | { readonly days: number }
  | { readonly semimonths: 1 }
  | { readonly termMonths: number }
  | { readonly termDays: number }

interface Flow {
  readonly date?: string
  readonly month?: number
  readonly amount: string
  readonly count?: number
  readonly every?: Readonly<Record<string, number>>
}

/** A date with the day of the month that its series keeps to. */
interface Dated {
  readonly date: Temporal.PlainDate
  readonly keeps: number
}

interface Movement extends Dated {
  /** Above zero where it is advanced. */
  readonly amount: Decimal
}

const kept = (month: Temporal.PlainYearMonth, keeps: number): Temporal.PlainDate =>
  month.toPlainDate({ day: Math.min(keeps, month.daysInMonth) })

/** A date that stands alone at a month's end keeps to the day of the first advance, where that is a later one. */
const keptAlone = (date: Temporal.PlainDate, origin: Temporal.PlainDate): number =>
  date.day === date.daysInMonth ? Math.max(date.day, origin.day) : date.day

/** Every movement with its date; flows in months are laid out from the first of a month. */
function movementsOf({ advances, payments }: Said): readonly Movement[] {
  const flows = [
    ...(advances as readonly Flow[]).map((flow) => ({ flow, sign: 1 })),
    ...(payments as readonly Flow[]).map((flow) => ({ flow, sign: -1 })),
  ]
  const dates = flows.flatMap(({ flow, sign }) => (sign > 0 && flow.date !== undefined ? [flow.date] : []))
  const origin = Temporal.PlainDate.from(dates.toSorted()[0] ?? '2001-01-01')
  return flows.flatMap(({ flow, sign }) => {
    const start = flow.date === undefined ? origin : Temporal.PlainDate.from(flow.date)
    const before = flow.date === undefined ? (flow.month ?? 0) : 0
    return Array.from({ length: flow.count ?? 1 }, (_, k): Movement => {
      const [[unit, length] = ['months', 0]] = Object.entries(flow.every ?? {})
      const months = before + (unit === 'months' ? k * length : 0)
      const there = kept(start.toPlainYearMonth().add({ months }), start.day)
      const date = unit === 'months' ? there : there.add({ [unit]: k * length })
      const keeps = flow.every !== undefined && unit === 'months' ? start.day : keptAlone(date, origin)
      return { date, keeps, amount: new Exact(flow.amount).mul(sign) }
    })
  })
}

/** The date so many months before another of a series. */
const monthsBefore = ({ date, keeps }: Dated, months: number): Temporal.PlainDate =>
  kept(date.toPlainYearMonth().subtract({ months }), keeps)

/** Whole steps of so many months that fit back from a date, one by one, and where they end. */
function stepsBack(
  first: Temporal.PlainDate,
  from: Dated,
  months: number,
): readonly [number, Temporal.PlainDate] {
  let steps = 0
  while (Temporal.PlainDate.compare(monthsBefore(from, (steps + 1) * months), first) >= 0) steps++
  return [steps, monthsBefore(from, steps * months)]
}

/** Appendix J (b)(5): full unit-periods and the part of one. */
function unitPeriods(first: Temporal.PlainDate, to: Dated, period: SlowPeriod): readonly [Decimal, Decimal] {
  const days = first.until(to.date, DAYS).days
  const divided = (count: number, by: number): readonly [Decimal, Decimal] => {
    const full = Math.floor(count / by)
    return [new Exact(full), new Exact(count - full * by).div(by)]
  }
  if ('termMonths' in period || 'termDays' in period) return [new Exact(days === 0 ? 0 : 1), ZERO]
  if ('days' in period) return divided(days, period.days)
  if ('weeks' in period) return divided(days, 7 * period.weeks)
  const [months, from] = stepsBack(first, to, 1)
  const odd = first.until(from, DAYS).days
  if ('semimonths' in period) return divided(30 * months + odd, 15)
  if (period.months < 12) return divided(30 * months + odd, 30 * period.months)
  const [years, fromYears] = stepsBack(first, to, 12)
  const part =
    odd === 0 ? new Exact(months - 12 * years).div(12) : new Exact(first.until(fromYears, DAYS).days).div(365)
  return [new Exact(years), part]
}

function unitPeriodsAYear(period: SlowPeriod): Decimal {
  const [[unit, count] = ['', 1]] = Object.entries(period) as readonly (readonly [string, number])[]
  const a: Readonly<Record<string, number>> = {
    months: 12,
    termMonths: 12,
    weeks: 52,
    days: 365,
    termDays: 365,
    semimonths: 24,
  }
  return new Exact(a[unit] ?? 0).div(count)
}

/** Years as the European remarks count them: whole periods back, then days over those of the year that ends with them. */
function yearsTo(first: Temporal.PlainDate, to: Dated, period: SlowPeriod): Decimal {
  if (Temporal.PlainDate.compare(to.date, first) < 0)
    return yearsTo(to.date, { date: first, keeps: first.day }, period).neg()
  const [length, perYear] = 'months' in period ? [1, 12] : [12, 1]
  const [whole, from] =
    'weeks' in period
      ? ((weeks) => [weeks, to.date.subtract({ weeks })] as const)(
          Math.floor(first.until(to.date, DAYS).days / 7),
        )
      : stepsBack(first, to, length)
  const days = first.until(from, DAYS).days
  const year = from.subtract({ years: 1 }).until(from, DAYS).days
  return new Exact(whole).div('weeks' in period ? 52 : perYear).plus(new Exact(days).div(year))
}

/** What the advances are worth less what the payments are worth, at a yearly rate in percent; simple: what is left owed. */
export type Worth = (percent: Decimal) => Decimal

/** The equation of a request. */
export function worthOf(said: Said, period: SlowPeriod): Worth {
  const movements = movementsOf(said)
  const advances = movements.filter(({ amount }) => amount.isPositive())
  const first = advances.map(({ date }) => date).toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0]
  assert.ok(first !== undefined)
  switch (said.method) {
    case 'us-appendix-j': {
      const placed = movements.map((one) => [one.amount, ...unitPeriods(first, one, period)] as const)
      return discounted(placed, unitPeriodsAYear(period))
    }
    case 'eu':
      return discounted(
        movements.map((one) => [one.amount, yearsTo(first, one, period), ZERO]),
        new Exact(1),
      )
    case 'cn-irr':
      return discounted(
        movements.map((one) => [one.amount, yearsTo(first, one, period).mul(12), ZERO]),
        new Exact(12),
      )
    case 'cn-simple':
      return (percent) => leftOver(movements, percent)
    default:
      return said.method satisfies never
  }
}

type Placed = readonly [amount: Decimal, full: Decimal, part: Decimal]

function discounted(placed: readonly Placed[], perYear: Decimal): Worth {
  return (percent) => {
    const rate = percent.div(100).div(perYear)
    const log = rate.plus(1).ln()
    return placed.reduce(
      (sum, [amount, full, part]) => sum.plus(amount.div(log.mul(full).exp()).div(part.mul(rate).plus(1))),
      new Exact(0),
    )
  }
}

/** What is owed at the end: each payment goes to interest first, and unpaid interest bears none. */
function leftOver(movements: readonly Movement[], percent: Decimal): Decimal {
  const inOrder = movements.toSorted(
    (a, b) => Temporal.PlainDate.compare(a.date, b.date) || b.amount.comparedTo(a.amount),
  )
  let [principal, interest] = [ZERO, ZERO]
  let since = inOrder[0]?.date
  for (const { date, amount } of inOrder) {
    const days = since?.until(date, DAYS).days ?? 0
    interest = interest.plus(Exact.max(principal, 0).mul(percent).div(100).mul(days).div(365))
    since = date
    const toInterest = amount.isPositive() ? ZERO : Exact.min(amount.neg(), interest)
    interest = interest.minus(toInterest)
    principal = principal.plus(amount).plus(toInterest)
  }
  return principal.plus(interest)
}

/** Asserts that a rate of ten decimals is the root: right above it the advances outweigh, right below it the payments. */
export function assertTurnsAt(worth: Worth, percent: string): void {
  const rate = new Exact(percent)
  assert.ok(worth(rate.plus('1e-10')).isPositive(), `the root is above ${percent}`)
  assert.ok(worth(rate.minus('1e-10')).isNegative(), `the root is below ${percent}`)
}
