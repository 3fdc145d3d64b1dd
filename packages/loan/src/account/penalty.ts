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
import {
  unmet,
  type Book,
  type BookRow,
  type InstalmentRow,
  type PenaltyRun,
  type PenaltyStretch,
} from './book.ts'
import { rateOn } from './contract-rate.ts'

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
  const before = row.penalty ?? { n: 0n, d: 1n, minor: 0n, until: row.dueOn, stretches: [] }
  const balanceMinor = penaltyBase(row, penalty)
  if (on <= before.until) return before
  if (balanceMinor <= 0n) return { ...before, until: on }
  const sum = { n: before.n, d: before.d }
  const stretches = [...before.stretches]
  for (const stretch of stretchesOver(book, { from: before.until, until: on, balanceMinor })) {
    addExact(sum, balanceMinor * stretch.n, stretch.d)
    goOn(stretches, stretch)
  }
  return { ...sum, minor: divideRounded(sum.n, sum.d, book.terms.rounding.mode), until: on, stretches }
}

/** What runs on one balance from day to day, period by period. */
function stretchesOver(
  book: Book,
  { from: first, until: last, balanceMinor }: Pick<PenaltyStretch, 'from' | 'until' | 'balanceMinor'>,
): readonly PenaltyStretch[] {
  const { penalty } = book.terms
  const stretches: PenaltyStretch[] = []
  for (let day = first; day < last && penalty !== undefined; ) {
    const rated = penaltyPeriod(book, day, penalty)
    const end = Math.min(last, rated.period.until)
    for (const { from, until, rests } of cutDays(book, day, end)) {
      const n = rests ? 0n : rated.part(from, until)
      stretches.push({ from, until, balanceMinor, n, d: rated.d, rests, contractRate: rateOn(book, from) })
    }
    day = end
  }
  return stretches
}

/** Days as far as the same rate runs, or none. */
function cutDays(
  { penaltyRests, rateSpans }: Book,
  first: Day,
  last: Day,
): readonly Pick<PenaltyStretch, 'from' | 'until' | 'rests'>[] {
  if (penaltyRests.length + rateSpans.length === 0) return [{ from: first, until: last, rests: false }]
  const rates = rateSpans.filter(({ rate }) => rate !== 'resting')
  const cuts = [...penaltyRests, ...rates].flatMap(({ from, until }) => [from, until ?? last])
  const inside = cuts.filter((day) => day > first && day < last)
  const days = [...new Set([first, ...inside, last])].sort((a, b) => a - b)
  return days.slice(1).map((until, k) => {
    const from = days[k] ?? first
    const rests = penaltyRests.some((rest) => rest.from <= from && (rest.until ?? last) > from)
    return { from, until, rests }
  })
}

/** A stretch that goes on as the last did makes it longer. */
function goOn(stretches: PenaltyStretch[], next: PenaltyStretch): void {
  const last = stretches.at(-1)
  if (last === undefined || !isAlike(last, next)) {
    stretches.push(next)
    return
  }
  const bears = { n: last.n, d: last.d }
  addExact(bears, next.n, next.d)
  stretches[stretches.length - 1] = { ...last, ...bears, until: next.until }
}

/** Whether a stretch goes on with the same balance, bearing as much a day: months that count as thirty days do not. */
const isAlike = (last: PenaltyStretch, next: PenaltyStretch): boolean =>
  last.until === next.from &&
  last.balanceMinor === next.balanceMinor &&
  last.rests === next.rests &&
  last.contractRate === next.contractRate &&
  last.n * next.d * BigInt(next.until - next.from) === next.n * last.d * BigInt(last.until - last.from)

/** Penalty interest of a row on a day, in minor units, paid or not; none within the days of grace. */
export function penaltyMinor(book: Book, row: BookRow, on: Day): bigint {
  const charged = row.due['penalty-interest']
  if (isInGrace(book, row, on)) return charged
  return charged + (penaltyRun(book, row, on)?.minor ?? 0n)
}

/**
 * What penalty interest of a row is the sum of, in order: all of it that is owed on `until`, or, within days, what it became
 * more by. Within the days of grace that is nothing, and after them everything since the due date.
 */
export function penaltyStretches(
  book: Book,
  row: BookRow,
  { from: since, until }: { readonly from?: Day; readonly until: Day },
): readonly PenaltyStretch[] {
  const run = isInGrace(book, row, until) ? [] : (penaltyRun(book, row, until)?.stretches ?? [])
  const all = [...(row.penaltyMoved ?? []), ...run]
  if (since === undefined || isInGrace(book, row, since)) return all
  return all
    .filter((stretch) => stretch.until > since)
    .flatMap((stretch) =>
      stretch.from < since ? stretchesOver(book, { ...stretch, from: since }).reduce(joined, []) : [stretch],
    )
}

const joined = (stretches: PenaltyStretch[], next: PenaltyStretch): PenaltyStretch[] => {
  goOn(stretches, next)
  return stretches
}

/** Whether none is owed as yet; so it always is where the terms have none. */
function isInGrace({ terms: { penalty } }: Book, row: BookRow, on: Day): boolean {
  return penalty === undefined || on <= row.dueOn + penalty.graceDays
}

/** A row met in full within the days of grace owes none. */
export function forgetPenaltyInGrace(book: Book, row: BookRow, on: Day): void {
  if (isInGrace(book, row, on)) delete row.penalty
}

/** What has run on a row is owed elsewhere from a day on; what it was the sum of is still told. */
export function movePenalty(book: Book, row: BookRow, on: Day): void {
  row.penaltyMoved = penaltyStretches(book, row, { until: on })
  delete row.penalty
}

/** The period that a day lies in, after the last due date too, at the penalty rate. */
function penaltyPeriod(book: Book, day: Day, { rate }: PenaltyInterest): RatedPeriod {
  const known = instalmentAt(book, day)
  const period = known === undefined ? periodAfterLast(book, day) : known.rated.period
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
  if (book.rateSpans.length === 0 && known !== undefined && book.terms.grace.interestFree === 0) {
    return scaled(known.rated)
  }
  const spans = [
    { from: Number.NEGATIVE_INFINITY, rate: book.terms.interest.rate },
    ...book.rateSpans.filter((span) => span.rate !== 'resting'),
  ]
  return scaled(ratedPeriodOver(period, spans, measuringOf(book.periods, book.terms)))
}

/** The instalment in whose period a day lies; `undefined` from the last due date on. */
const instalmentAt = ({ instalments }: Book, day: Day): InstalmentRow | undefined =>
  instalments.find(({ from, until }) => from <= day && day < until)

/** The period that a day lies in where instalments would go on after the last. */
function periodAfterLast({ instalments, terms }: Book, day: Day): Period {
  const { step, endOfMonth } = terms.dates
  const end = instalments.at(-1)?.until ?? day
  let from = end
  for (let count = 1; ; count++) {
    const until = stepped(end, count, step, endOfMonth)
    if (day < until) return { from, until, nominalDays: nominalDaysOf(step) }
    from = until
  }
}

function addExact(sum: { n: bigint; d: bigint }, n: bigint, d: bigint): void {
  if (sum.n === 0n) {
    sum.n = n
    sum.d = d
    return
  }
  if (sum.d % d !== 0n) {
    const common = leastCommonMultiple(sum.d, d)
    sum.n *= common / sum.d
    sum.d = common
  }
  sum.n += n * (sum.d / d)
}
