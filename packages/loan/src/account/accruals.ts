/** The stretches of days that the interest of each instalment is made of, exact: days, balance, rate, part of a year. */
import type { Day } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import type { Accrual } from './account.ts'
import type { Bearing, Book, BookRow, InstalmentRow } from './book.ts'
import { overYear, rateOn } from './contract-rate.ts'
import { bearsToDueDate, followsPayments, type Ahead } from './outlook.ts'

/** What accruals are told with. */
export interface Told {
  readonly ahead: readonly Ahead[]
  /** Number of each row. */
  readonly numbers: ReadonlyMap<BookRow, number>
  /** Days outside are left out; absent: the whole loan. */
  readonly within?: { readonly from: Day; readonly until: Day }
}

/**
 * The accruals of contract interest, in order; those of days to come as if everything were paid in time. Flat interest runs on
 * no balance and has none.
 */
export function accrualsOf(book: Book, { ahead, numbers, within }: Told): readonly Accrual[] {
  const log = [...book.bearings, ...bearingsAhead(book, ahead)]
  const cuts = rateCuts(book)
  const accruals: Accrual[] = []
  for (const row of book.instalments) {
    const number = numbers.get(row)
    if (number === undefined || isFixed(book, row)) continue
    for (const stretch of stretchesOf(row, log, cuts)) {
      const from = Math.max(stretch.from, within?.from ?? stretch.from)
      const until = Math.min(stretch.until, within?.until ?? stretch.until)
      const accrual = from < until ? accrualOf(book, row, { ...stretch, from, until, number }) : undefined
      if (accrual !== undefined) accruals.push(accrual)
    }
  }
  return accruals
}

/**
 * Whether the contract fixes the interest of an instalment, whatever the balance bears. One of another contract that was paid
 * off before its time holds a fixed amount too, and that has run.
 */
const isFixed = ({ terms }: Book, { asked, isSettled }: InstalmentRow): boolean =>
  'fixedInterestMinor' in asked && (terms.repayment.method === 'flat' || !isSettled)

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
  const rate = rateOn(book, from)
  const bears = fraction(row.rated.part(from, until), row.rated.d)
  return {
    from,
    until,
    balanceMinor,
    rate,
    ...overYear(book.terms, rate, bears),
    component: 'interest',
    row: number,
  }
}
