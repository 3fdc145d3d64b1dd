/**
 * The same algorithm as it is written with decimal.js: actual rate of each period, level instalment by products, rows by
 * rounded interest, up to three corrections of the instalment. 34 significant digits, which give the same cents.
 */
import { civilOf, dayOf, isLeapYear, stepped, type Day } from '@forbear/loan/calendar'
import { Decimal as BaseDecimal } from 'decimal.js'
import { INSTALMENTS, type Borrowing } from './borrowings.ts'

const Decimal = BaseDecimal.clone({ precision: 34, rounding: BaseDecimal.ROUND_HALF_EVEN })
type Decimal = BaseDecimal

const ZERO = new Decimal(0)
const ONE = new Decimal(1)

/** One instalment, amounts in major units. */
export interface DecimalRow {
  readonly dueOn: Day
  readonly principal: Decimal
  readonly interest: Decimal
  readonly balance: Decimal
}

/** The schedule of a loan. */
export function decimalSchedule({
  terms,
  lentOn,
  amountMinor,
  basisPoints,
}: Borrowing): readonly DecimalRow[] {
  const amount = new Decimal(amountMinor.toString()).div(100)
  const rate = new Decimal(basisPoints).div(10_000)
  const due = Array.from({ length: INSTALMENTS }, (_, k) =>
    stepped(lentOn, k + 1, terms.dates.step, terms.dates.endOfMonth),
  )
  const rates = due.map((until, k) => rate.mul(years(due[k - 1] ?? lentOn, until, terms.interest.dayCount)))
  let instalment = levelInstalment(amount, rates)
  let rows = rowsOf(amount, { instalment, rates, due })
  let gap = gapOf(rows, instalment)
  const half = new Decimal(Math.floor(INSTALMENTS / 2)).div(100)
  for (let tries = 0; tries < 3 && gap.abs().gt(half); tries++) {
    const next = instalment.plus(cents(gap.div(INSTALMENTS)))
    if (next.eq(instalment)) break
    const tried = rowsOf(amount, { instalment: next, rates, due })
    const newGap = gapOf(tried, next)
    if (newGap.abs().gte(gap.abs())) break
    ;[instalment, rows, gap] = [next, tried, newGap]
  }
  return rows
}

const cents = (value: Decimal): Decimal => value.toDecimalPlaces(2)

function levelInstalment(amount: Decimal, rates: readonly Decimal[]): Decimal {
  let growth = ONE
  let spread = ZERO
  for (const rate of rates) {
    const grown = rate.plus(1)
    growth = growth.mul(grown)
    spread = spread.mul(grown).plus(1)
  }
  return cents(amount.mul(growth).div(spread))
}

interface Asked {
  readonly instalment: Decimal
  readonly rates: readonly Decimal[]
  readonly due: readonly Day[]
}

function rowsOf(amount: Decimal, { instalment, rates, due }: Asked): readonly DecimalRow[] {
  let balance = amount
  return rates.map((rate, k) => {
    const interest = cents(balance.mul(rate))
    const isLast = k === rates.length - 1
    const principal = isLast ? balance : instalment.minus(interest)
    balance = balance.minus(principal)
    return { dueOn: due[k] ?? 0, principal, interest, balance }
  })
}

function gapOf(rows: readonly DecimalRow[], instalment: Decimal): Decimal {
  const last = rows.at(-1)
  return last === undefined ? ZERO : last.principal.plus(last.interest).minus(instalment)
}

function years(from: Day, until: Day, dayCount: Borrowing['terms']['interest']['dayCount']): Decimal {
  if (dayCount.days === '30') return new Decimal(30).div(360)
  if (dayCount.year !== 'actual') return new Decimal(until - from).div(dayCount.year)
  const { year } = civilOf(from)
  const turn = dayOf({ year: year + 1, month: 1, dayOfMonth: 1 })
  const length = (of: number): number => (isLeapYear(of) ? 366 : 365)
  if (until <= turn) return new Decimal(until - from).div(length(year))
  return new Decimal(turn - from).div(length(year)).plus(new Decimal(until - turn).div(length(year + 1)))
}
