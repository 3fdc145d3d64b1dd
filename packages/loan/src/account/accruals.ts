/** The stretches of days that the interest of each instalment is made of, exact: days, balance, rate, part of a year. */
import type { Day } from '../calendar/index.ts'
import { divide, fraction, multiply, ZERO, type Fraction } from '../money/index.ts'
import type { NominalRate } from '../terms/index.ts'
import type { Accrual } from './account.ts'
import type { Bearing, Book, BookRow, InstalmentRow } from './book.ts'
import { bearsToDueDate, followsPayments, type Ahead } from './outlook.ts'

/** What accruals are told with. */
export interface Told {
  readonly ahead: readonly Ahead[]
  /** Number of each row. */
  readonly numbers: ReadonlyMap<BookRow, number>
  /** Days outside are left out; absent: the whole loan. */
  readonly within?: { readonly from: Day; readonly until: Day }
}

/** The accruals of contract interest, in order; those of days to come as if everything were paid in time. */
export function accrualsOf(book: Book, { ahead, numbers, within }: Told): readonly Accrual[] {
  const log = [...book.bearings, ...bearingsAhead(book, ahead)]
  const cuts = rateCuts(book)
  const accruals: Accrual[] = []
  for (const row of book.instalments) {
    const number = numbers.get(row)
    if (number === undefined) continue
    for (const stretch of stretchesOf(row, log, cuts)) {
      const from = Math.max(stretch.from, within?.from ?? stretch.from)
      const until = Math.min(stretch.until, within?.until ?? stretch.until)
      const accrual = from < until ? accrualOf(book, row, { ...stretch, from, until, number }) : undefined
      if (accrual !== undefined) accruals.push(accrual)
    }
  }
  return accruals
}

/** From today on, with what is overdue paid, and from each later due date on. */
function bearingsAhead(book: Book, ahead: readonly Ahead[]): readonly Bearing[] {
  const bearings: Bearing[] = []
  let rest = book.restMinor
  const [open] = ahead
  if (open !== undefined && book.overdueMinor > 0n && !bearsToDueDate(book, book.day)) {
    const last = book.bearings.at(-1)?.balanceMinor ?? 0n
    bearings.push({ on: Math.max(book.day, open.row.from), balanceMinor: last - book.overdueMinor })
  }
  for (const { row, principalMinor } of ahead) {
    rest -= principalMinor - (followsPayments(book.terms) ? row.met.principal : 0n)
    bearings.push({ on: row.until, balanceMinor: rest })
  }
  return bearings
}

const rateCuts = (book: Book): readonly Day[] =>
  book.rateSpans.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]))

interface StretchOfRow {
  readonly from: Day
  readonly until: Day
  readonly balanceMinor: bigint
}

function stretchesOf(
  row: InstalmentRow,
  log: readonly Bearing[],
  cuts: readonly Day[],
): readonly StretchOfRow[] {
  const { from, until } = row.rated.period
  const days = new Set([from, until, ...cuts.filter((day) => day > from && day < until)])
  for (const { on } of log) if (on > from && on < until) days.add(on)
  const ordered = [...days].sort((a, b) => a - b)
  const stretches: StretchOfRow[] = []
  for (let k = 0; k + 1 < ordered.length; k++) {
    const [first, last] = [ordered[k] ?? from, ordered[k + 1] ?? until]
    const balanceMinor = log.findLast(({ on }) => on <= first)?.balanceMinor ?? 0n
    const before = stretches.at(-1)
    if (before?.balanceMinor === balanceMinor && !cuts.includes(first)) {
      stretches[stretches.length - 1] = { ...before, until: last }
    } else stretches.push({ from: first, until: last, balanceMinor })
  }
  return stretches
}

function accrualOf(
  book: Book,
  row: InstalmentRow,
  { from, until, balanceMinor, number }: StretchOfRow & { readonly number: number },
): Accrual | undefined {
  if (balanceMinor <= 0n) return undefined
  const bears = fraction(row.rated.part(from, until), row.rated.d)
  const ratePerYear = bears.n === 0n ? ZERO : yearly(book, rateOn(book, from))
  const yearFraction = ratePerYear.n === 0n ? ZERO : divide(bears, ratePerYear)
  return { from, until, balanceMinor, ratePerYear, yearFraction, component: 'interest', row: number }
}

/** The rate of a day as contracted, rests apart. */
function rateOn(book: Book, day: Day): NominalRate {
  let found = book.terms.interest.rate
  for (const { from, until, rate } of book.rateSpans) {
    if (rate !== 'resting' && from <= day && (until === undefined || day < until)) found = rate
  }
  return found
}

/** A rate as one of a year: twelve months, 365 days or those of the day count, the term's periods. */
function yearly({ terms }: Book, { value, per }: NominalRate): Fraction {
  switch (per) {
    case 'year':
    case 'whole-term':
      return value
    case 'month':
      return multiply(value, fraction(12n))
    case 'day':
      return multiply(value, fraction(terms.interest.dayCount.year === 360 ? 360n : 365n))
    default:
      return per satisfies never
  }
}
