/**
 * Penalty interest (罚息) on what is overdue, and compound interest (复利) on overdue interest where the contract has it.
 * It runs from the due date on, day by day, exactly; it is rounded once, when it is told or paid.
 * Source of the Chinese form: 银发〔2003〕251号, article 3.
 */
import { stepped, type Day } from '../calendar/index.ts'
import { nominalDaysOf, type Period } from '../day-count/index.ts'
import { divideRounded, leastCommonMultiple } from '../money/index.ts'
import { measuringOf, ratedPeriod, ratedPeriodOver, type RatedPeriod } from '../schedule/index.ts'
import type { PenaltyInterest } from '../terms/index.ts'
import { unmet, type Book, type BookRow } from './book.ts'

/** What bears penalty interest on a row: unpaid principal, and unpaid contract interest where the terms say so. */
export function penaltyBase(row: BookRow, { on }: PenaltyInterest): bigint {
  switch (on) {
    case 'overdue-principal':
      return unmet(row, 'principal')
    case 'overdue-principal-and-interest':
      return unmet(row, 'principal') + unmet(row, 'interest')
    default:
      return on satisfies never
  }
}

/** Penalty interest run on a row, exact, up to a day. */
interface PenaltyRun {
  readonly n: bigint
  readonly d: bigint
  readonly until: Day
}

/** Writes down penalty interest on a row up to a day. To be called before anything of the row is paid or waived. */
export function accruePenalty(book: Book, row: BookRow, on: Day): void {
  const run = penaltyRun(book, row, on)
  if (run !== undefined) row.penalty = run
}

/** What was written down, and what has run since. */
function penaltyRun(book: Book, row: BookRow, on: Day): PenaltyRun | undefined {
  const { penalty } = book.terms
  if (penalty === undefined || row.kind !== 'instalment' || !row.isClosed || on <= row.dueOn)
    return row.penalty
  const before = row.penalty ?? { n: 0n, d: 1n, until: row.dueOn }
  const base = penaltyBase(row, penalty)
  if (on <= before.until) return before
  const run = { ...before, until: on }
  if (base <= 0n) return run
  for (let from = before.until; from < on; ) {
    const rated = penaltyPeriod(book, from, penalty)
    const until = Math.min(on, rated.period.until)
    addExact(run, base * unrested(book, rated, { from, until }), rated.d)
    from = until
  }
  return run
}

/** Penalty interest of a row on a day, in minor units, paid or not; none within the days of grace. */
export function penaltyMinor(book: Book, row: BookRow, on: Day): bigint {
  const charged = row.due['penalty-interest']
  const { penalty } = book.terms
  if (penalty === undefined || on <= row.dueOn + penalty.graceDays) return charged
  const run = penaltyRun(book, row, on)
  return run === undefined ? charged : charged + divideRounded(run.n, run.d, book.terms.rounding.mode)
}

/** A row met in full within the days of grace owes none. */
export function forgetPenaltyInGrace(book: Book, row: BookRow, on: Day): void {
  const { penalty } = book.terms
  if (penalty === undefined || on > row.dueOn + penalty.graceDays) return
  delete row.penalty
}

/** The days that count: those of the stretch, less the rests of penalty interest. */
function unrested(
  book: Book,
  rated: RatedPeriod,
  stretch: { readonly from: Day; readonly until: Day },
): bigint {
  let bears = rated.part(stretch.from, stretch.until)
  let covered = stretch.from
  for (const rest of book.penaltyRests) {
    const from = Math.max(covered, rest.from)
    const until = Math.min(stretch.until, rest.until ?? stretch.until)
    if (from >= until) continue
    bears -= rated.part(from, until)
    covered = until
  }
  return bears
}

/** The period that a day lies in, after the last due date too, at the penalty rate. */
function penaltyPeriod(book: Book, day: Day, { rate }: PenaltyInterest): RatedPeriod {
  const period = periodAt(book, day)
  if ('perYear' in rate) {
    const yearly = { value: rate.perYear, per: 'year' } as const
    return ratedPeriod(period, yearly, measuringOf(book.periods, book.terms))
  }
  const { n, d } = rate.timesContractRate
  const scaled = (rated: RatedPeriod): RatedPeriod => ({
    period,
    d: rated.d * d,
    whole: rated.whole * n,
    part: (from, until) => rated.part(from, until) * n,
  })
  // Under one rate for ever the instalments know it already, but where none runs in the first of them.
  const known = book.instalments.find((row) => row.rated.period === period)
  if (book.rateSpans.length === 0 && known !== undefined && book.terms.grace.interestFree === 0) {
    return scaled(known.rated)
  }
  const first = book.instalments[0]?.from ?? day
  const spans = [
    { from: first, rate: book.terms.interest.rate },
    ...book.rateSpans.filter((span) => span.rate !== 'resting'),
  ]
  return scaled(ratedPeriodOver(period, spans, measuringOf(book.periods, book.terms)))
}

function periodAt(book: Book, day: Day): Period {
  const last = book.instalments.at(-1)
  if (last === undefined || day < last.until) {
    const row = book.instalments.find(({ from, until }) => from <= day && day < until)
    if (row !== undefined) return row.rated.period
  }
  const { step, endOfMonth } = book.terms.dates
  const end = last?.until ?? day
  let from = end
  for (let count = 1; ; count++) {
    const until = stepped(end, count, step, endOfMonth)
    if (day < until) return { from, until, nominalDays: nominalDaysOf(step) }
    from = until
  }
}

function addExact(sum: { n: bigint; d: bigint }, n: bigint, d: bigint): void {
  if (sum.d % d !== 0n) {
    const common = leastCommonMultiple(sum.d, d)
    sum.n *= common / sum.d
    sum.d = common
  }
  sum.n += n * (sum.d / d)
}
