/** Flows spread out: each single advance and payment with its date, or its distance from the first advance. */
import { civilOf, dayOf, LAST_DAY, monthLength, monthsLater, stepped, type Day } from '../calendar/index.ts'
import type { Fraction } from '../money/index.ts'
import { below, problem, type Problem } from '../problem.ts'
import type { Flow, FlowStep, RateRequest } from './flow.ts'

/** A date, with the day of the month that its series keeps to: 31 for 28 February of a series of month ends. */
export interface DatedPlace {
  readonly day: Day
  readonly anchor: number
}

/** A distance from the first advance where no date is known; halves of equal months, weeks and days add up. */
export interface RelativePlace {
  readonly semimonths: number
  readonly weeks: number
  readonly days: number
}

/** One advance or one payment. */
export interface Occurrence<Place> {
  readonly role: 'advance' | 'payment'
  readonly amount: Fraction
  readonly place: Place
  /** JSON pointer of the flow it comes from. */
  readonly pointer: string
  /** How far the series stands apart that it belongs to. */
  readonly every: FlowStep | undefined
}

/** Everything paid out and paid back, in the order of the request; all with dates, or none. */
export type Occurrences =
  | { readonly dated: true; readonly first: Day; readonly all: readonly Occurrence<DatedPlace>[] }
  | { readonly dated: false; readonly all: readonly Occurrence<RelativePlace>[] }

interface Named {
  readonly role: 'advance' | 'payment'
  readonly flow: Flow
  readonly pointer: string
}

/** 0000-01-01. */
const FIRST_DAY = dayOf({ year: 0, month: 1, dayOfMonth: 1 })

/**
 * Spreads the flows of a request out.
 *
 * The first advance is the earliest one. Where it has a date, a flow at month k falls k months after that date; where
 * it has none, no other flow may have one.
 *
 * @returns the occurrences, or what does not go together
 */
export function spreadOut(
  request: RateRequest,
):
  | { readonly ok: true; readonly value: Occurrences }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const flows: readonly Named[] = [
    ...request.advances.map((flow, k) => ({
      role: 'advance' as const,
      flow,
      pointer: below('/advances', k),
    })),
    ...request.payments.map((flow, k) => ({
      role: 'payment' as const,
      flow,
      pointer: below('/payments', k),
    })),
  ]
  const days = request.advances.flatMap(({ at }) => ('day' in at ? [at.day] : []))
  const problems = days.length === 0 ? datesWithoutOrigin(flows) : advancesBeforeOrigin(flows)
  if (problems.length > 0) return { ok: false, problems }
  if (days.length === 0) return { ok: true, value: { dated: false, all: flows.flatMap(relatively) } }
  const first = Math.min(...days)
  const all = flows.flatMap((named) => byDate(named, first))
  const beyond = all.filter(({ place }) => place.day > LAST_DAY || place.day < FIRST_DAY)
  if (beyond.length > 0) return { ok: false, problems: [beyondCalendar(beyond[0] as Occurrence<DatedPlace>)] }
  return { ok: true, value: { dated: true, first, all: withAnchors(all) } }
}

function datesWithoutOrigin(flows: readonly Named[]): readonly Problem[] {
  return flows.flatMap(({ flow: { at }, pointer }) =>
    'day' in at
      ? [
          problem({
            code: 'contradiction',
            pointer: below(pointer, 'date'),
            found: undefined,
            says: { en: 'a date, but the first advance has none', zh: '有日期，但首次放款没有日期' },
            expected: {
              en: 'a date for the first advance too, or `month` here',
              zh: '首次放款也写日期，或此处改用 `month`',
            },
          }),
        ]
      : [],
  )
}

function advancesBeforeOrigin(flows: readonly Named[]): readonly Problem[] {
  return flows.flatMap(({ role, flow: { at }, pointer }) =>
    role === 'advance' && 'month' in at && at.month < 0
      ? [
          problem({
            code: 'contradiction',
            pointer: below(pointer, 'month'),
            found: at.month,
            says: { en: 'an advance before the first advance', zh: '放款早于首次放款' },
            expected: { en: 'a month from 0, or a date', zh: '不小于 0 的月数，或日期' },
          }),
        ]
      : [],
  )
}

function beyondCalendar({ pointer }: Occurrence<DatedPlace>): Problem {
  return problem({
    code: 'out-of-range',
    pointer,
    found: undefined,
    says: { en: 'the series leaves the years 0 to 9999', zh: '序列超出公元 0 至 9999 年' },
    expected: { en: 'fewer or shorter steps', zh: '更少或更短的间隔' },
  })
}

function relatively({ role, flow, pointer }: Named): readonly Occurrence<RelativePlace>[] {
  const { at, amount, count, every } = flow
  const start = 'month' in at ? at.month * 2 : 0
  return Array.from({ length: count }, (_, k) => {
    const place = { semimonths: start, weeks: 0, days: 0 }
    if (every === undefined) return { role, amount, pointer, every, place }
    if ('months' in every) place.semimonths += 2 * k * every.months
    else if ('semimonths' in every) place.semimonths += k * every.semimonths
    else if ('weeks' in every) place.weeks = k * every.weeks
    else place.days = k * every.days
    return { role, amount, pointer, every, place }
  })
}

/** An anchor of 0 marks a flow that stands alone: `withAnchors` finds what it keeps to. */
const ALONE = 0

function byDate({ role, flow, pointer }: Named, origin: Day): readonly Occurrence<DatedPlace>[] {
  const { at, amount, count, every } = flow
  const isByMonth = 'month' in at
  const start = isByMonth ? monthsLater(origin, at.month, 'clip') : at.day
  const keptDay = civilOf(isByMonth ? origin : start).dayOfMonth
  return Array.from({ length: count }, (_, k) => {
    const day = every === undefined ? start : later(isByMonth ? origin : start, k, { every, at })
    const isMonthly = every !== undefined && 'months' in every
    return { role, amount, pointer, every, place: { day, anchor: isMonthly || isByMonth ? keptDay : ALONE } }
  })
}

/** The k-th day of a series; one that begins at a month counts on from the first advance, so that a 31st comes back. */
function later(
  from: Day,
  k: number,
  { every, at }: { readonly every: FlowStep; readonly at: Flow['at'] },
): Day {
  const before = 'month' in at ? at.month : 0
  if ('months' in every) return monthsLater(from, before + k * every.months, 'clip')
  const start = monthsLater(from, before, 'clip')
  if ('semimonths' in every) return semimonthsLater(start, k * every.semimonths)
  return stepped(start, k, every, 'clip')
}

/** From the 1st to the 16th and on to the 1st; from the 15th to the 30th; the 31st is the end of a month beside the 15th. */
function semimonthsLater(start: Day, count: number): Day {
  const whole = Math.floor(count / 2)
  if (count % 2 === 0) return monthsLater(start, whole, 'clip')
  const { dayOfMonth } = civilOf(start)
  const { year, month } = civilOf(monthsLater(start, dayOfMonth > 15 ? whole + 1 : whole, 'clip'))
  const partner = dayOfMonth > 15 ? Math.min(dayOfMonth, 30) - 15 : dayOfMonth + 15
  return dayOf({ year, month, dayOfMonth: Math.min(partner, monthLength(year, month)) })
}

/** Flows that stand alone with the day of the month that they keep to. */
function withAnchors(all: readonly Occurrence<DatedPlace>[]): readonly Occurrence<DatedPlace>[] {
  const alone = all.filter(({ place }) => place.anchor === ALONE)
  const places = placesOf(alone.map(({ place }) => place.day))
  const found = new Map(alone.map((one, k) => [one, places[k] ?? one.place]))
  return all.map((one) => ({ ...one, place: found.get(one) ?? one.place }))
}

/**
 * What dates that stand alone keep to: the day of the month that fits most of them, so that 31 January, 28 February
 * and 31 March are seen as month ends. Appendix J (b)(3) measures such months from last day to last day.
 *
 * @returns in the order of the dates
 */
function placesOf(days: readonly Day[]): readonly DatedPlace[] {
  const dates = days.map(civilOf)
  const fits = (anchor: number): number =>
    dates.filter((c) => c.dayOfMonth === Math.min(anchor, monthLength(c.year, c.month))).length
  const fitting = new Map(Array.from({ length: 31 }, (_, k) => [k + 1, fits(k + 1)]))
  return days.map((day) => {
    const { year, month, dayOfMonth } = civilOf(day)
    let anchor = dayOfMonth
    if (dayOfMonth === monthLength(year, month)) {
      for (let other = dayOfMonth + 1; other <= 31; other++) {
        if ((fitting.get(other) ?? 0) > (fitting.get(anchor) ?? 0)) anchor = other
      }
    }
    return { day, anchor }
  })
}
