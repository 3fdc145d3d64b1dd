/** Where the instalments of a loan fall due, and over which days the interest of each runs. */
import { civilOf, stepped, steppedDays, type Day } from '../calendar/index.ts'
import { irregularNominalDays, nominalDaysOf, type Period } from '../day-count/index.ts'
import type { Dates, Repayment } from '../terms/index.ts'

/** A period of interest and the day on which its instalment is due; they part where a day off moves one without the other. */
export interface SchedulePeriod extends Period {
  readonly dueOn: Day
}

/** What due dates follow from. */
export interface DueDates {
  readonly dates: Dates
  readonly repayment: Repayment
  /** From 1. */
  readonly instalments: number
  /** The first day on which money was lent. */
  readonly lentOn: Day
}

/**
 * The periods of a loan, in order. Where due dates count from a stated day, the first period begins there, and money lent
 * within it bears interest from its own day; otherwise it begins with the first money.
 *
 * @returns periods that may be empty or turned around where moved dates meet: the caller refuses those
 */
export function schedulePeriods(loan: DueDates): readonly SchedulePeriod[] {
  const { dates, repayment } = loan
  const start = dates.from === 'disbursement' ? loan.lentOn : dates.from.on
  const unmoved = unmovedDueDates(loan, start)
  if (repayment.method === 'bullet') return [bulletPeriod(loan, start, unmoved)]
  const off = dates.daysOff && new Set(dates.daysOff.calendar)
  let from = start
  let fromUnmoved = start
  return unmoved.map((day) => {
    const nominalDays = isOneStep(fromUnmoved, day, loan)
      ? nominalDaysOf(dates.step)
      : irregularNominalDays(fromUnmoved, day, dates.step)
    const dueOn = off === undefined ? day : moved(day, off, dates)
    const until = dates.daysOff?.interest === 'runs-to-the-moved-date' ? dueOn : day
    const period = { from, until, nominalDays, dueOn }
    from = until
    fromUnmoved = day
    return period
  })
}

/** One period over the whole term: all interest runs into the one payment. */
function bulletPeriod(loan: DueDates, from: Day, unmoved: readonly Day[]): SchedulePeriod {
  const { dates, instalments } = loan
  const last = unmoved.at(-1) ?? from
  const off = dates.daysOff && new Set(dates.daysOff.calendar)
  const dueOn = off === undefined ? last : moved(last, off, dates)
  const until = dates.daysOff?.interest === 'runs-to-the-moved-date' ? dueOn : last
  const first = unmoved[0] ?? last
  const firstNominal = isOneStep(from, first, loan)
    ? nominalDaysOf(dates.step)
    : irregularNominalDays(from, first, dates.step)
  return { from, until, dueOn, nominalDays: firstNominal + (instalments - 1) * nominalDaysOf(dates.step) }
}

function unmovedDueDates({ dates, repayment, instalments }: DueDates, start: Day): readonly Day[] {
  if (repayment.method === 'custom') return repayment.instalments.map(({ dueOn }) => dueOn)
  const { step, endOfMonth, firstDueOn } = dates
  const [first, from] = firstDueOn === undefined ? [start, 1] : [firstDueOn, 0]
  return steppedDays(first, { from, count: instalments, step, endOfMonth })
}

/**
 * Whether a period is one step long: always where due dates are counted from its start by steps; else where a step from
 * its start leads to its end.
 */
function isOneStep(from: Day, until: Day, { dates, repayment, lentOn }: DueDates): boolean {
  const start = dates.from === 'disbursement' ? lentOn : dates.from.on
  const isFirst = from === start
  if (repayment.method !== 'custom' && (!isFirst || dates.firstDueOn === undefined)) return true
  return stepped(from, 1, dates.step, dates.endOfMonth) === until
}

/** The due date off the lender's days off. */
function moved(day: Day, off: ReadonlySet<Day>, { daysOff }: Dates): Day {
  const move = daysOff?.move
  if (move === undefined || !off.has(day)) return day
  switch (move) {
    case 'next-working-day':
      return firstOn(day, 1, off)
    case 'previous-working-day':
      return firstOn(day, -1, off)
    case 'next-unless-next-month': {
      const next = firstOn(day, 1, off)
      return civilOf(next).month === civilOf(day).month ? next : firstOn(day, -1, off)
    }
    default:
      return move satisfies never
  }
}

/** The first day that is not off, going one way. The calendar ends, so there is one. */
function firstOn(day: Day, way: 1 | -1, off: ReadonlySet<Day>): Day {
  let found = day
  while (off.has(found)) found += way
  return found
}
