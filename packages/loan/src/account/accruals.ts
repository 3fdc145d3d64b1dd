/** The stretches of days that the interest of each instalment is made of, exact: days, balance, rate, part of a year. */
import type { Day } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import type { RatedPeriod } from '../schedule/index.ts'
import type { Accrual } from './account.ts'
import type { Bearing, Book, BookRow, StoppedPeriod } from './book.ts'
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
  for (const { rated, until: end, at } of periodsRun(book)) {
    const number = numberOf(book, { rated, at, numbers })
    if (number === undefined) continue
    for (const stretch of stretchesOf(rated, log, cuts)) {
      const from = Math.max(stretch.from, within?.from ?? stretch.from)
      const until = Math.min(stretch.until, within?.until ?? stretch.until, end)
      const accrual = from < until ? accrualOf(book, rated, { ...stretch, from, until, number }) : undefined
      if (accrual !== undefined) accruals.push(accrual)
    }
  }
  return accruals
}

/** The row whose interest it becomes: the instalment, or where nothing was left to take its place the one that was broken off. */
function numberOf(
  { instalments, rows }: Book,
  { rated, at, numbers }: Pick<StoppedPeriod, 'rated' | 'at'> & Pick<Told, 'numbers'>,
): number | undefined {
  const row = instalments[at] ?? rows.findLast(({ from }) => from === rated.period.from)
  return row === undefined ? undefined : numbers.get(row)
}

/** The periods in which interest ran on the balance: of the instalments, and those that were broken off before them, in order. */
function periodsRun({ instalments, stopped }: Book): readonly StoppedPeriod[] {
  const whole = instalments.flatMap(({ rated, isFixed }, at) =>
    isFixed ? [] : [{ rated, until: rated.period.until, at }],
  )
  if (stopped.length === 0) return whole
  return [...stopped, ...whole].sort((a, b) => a.rated.period.from - b.rated.period.from)
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

/** The days of a period as far as the same balance bore, cut where a rate changes; `log` is in order of days. */
function stretchesOf(
  { period: { from, until } }: RatedPeriod,
  log: readonly Bearing[],
  cuts: readonly Day[],
): readonly StretchOfRow[] {
  const stretches: StretchOfRow[] = []
  let [at, balanceMinor] = [0, 0n]
  for (let first = from, last = until; first < until; first = last) {
    let next = log[at]
    for (; next !== undefined && next.on <= first; next = log[++at]) balanceMinor = next.balanceMinor
    last = Math.min(next?.on ?? until, until)
    for (const cut of cuts) if (cut > first && cut < last) last = cut
    const before = stretches.at(-1)
    if (before?.balanceMinor === balanceMinor && !cuts.includes(first)) {
      stretches[stretches.length - 1] = { ...before, until: last }
    } else stretches.push({ from: first, until: last, balanceMinor })
  }
  return stretches
}

function accrualOf(
  book: Book,
  rated: RatedPeriod,
  { from, until, balanceMinor, number }: StretchOfRow & { readonly number: number },
): Accrual | undefined {
  if (balanceMinor <= 0n) return undefined
  const rate = rateOn(book, from)
  const bears = fraction(rated.part(from, until), rated.d)
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
