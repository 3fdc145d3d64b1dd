/** When a span that began at an anchor is over, and where a counting period begins. */
import type { Calendar } from '../language/instrument.ts'
import type { Period, Span } from '../language/period.ts'
import { CalendarEnded, isWorkingDay } from './calendar.ts'
import { type ZoneClock, addMonths, dateOf, dayNumber, weekdayOf } from './zone.ts'

/** What spans and periods read of a zone's clock. */
export type DayClock = Pick<ZoneClock, 'dayAt' | 'startOfDay'>

/**
 * The first instant at which a span is over.
 *
 * Days, months and years are counted on the calendar of the zone: adding to the date and asking for the start of
 * that day is right around clock changes, adding hours is not. The last day of a span belongs to it whole.
 *
 * @param anchor epoch seconds of what started it
 * @returns epoch seconds; the span is over from then on
 * @throws {CalendarEnded} if business days run past the calendar
 * @see 12 CFR 1006.14(b)(2)(ii)(B): the day of the conversation is day 1
 */
export function spanEnd(
  span: Span,
  anchor: number,
  clock: DayClock,
  calendars: ReadonlyMap<string, Calendar>,
): number {
  if ('seconds' in span) return anchor + span.seconds
  const day = clock.dayAt(anchor)
  if ('days' in span) return clock.startOfDay(day + span.days + (span.dayOne === 'next' ? 1 : 0))
  if ('months' in span) return clock.startOfDay(addMonths(day, span.months) + 1)
  if ('years' in span) return clock.startOfDay(addMonths(day, span.years * 12) + 1)
  if ('inTurn' in span)
    return span.inTurn.reduce((at, next) => lastInstant(spanEnd(next, at, clock, calendars)), anchor) + 1
  const calendar = calendars.get(span.calendar)
  if (!calendar) throw new CalendarEnded(span.calendar, dateOf(day).toString())
  let reached = day
  for (let left = span.businessDays; left > 0; ) {
    reached += 1
    if (isWorkingDay(calendar, reached)) left -= 1
  }
  return clock.startOfDay(reached + 1)
}

/** The last second inside a span that is over at `end`; a following span is anchored there. */
function lastInstant(end: number): number {
  return end - 1
}

/**
 * The first instant of the period that an act at `at` falls into.
 *
 * @param at epoch seconds of the act
 * @returns epoch seconds, or -Infinity for `ever`
 */
export function periodStart(period: Period, at: number, clock: DayClock): number {
  if ('ever' in period) return -Infinity
  if ('rollingSeconds' in period) return at - period.rollingSeconds + 1
  const day = clock.dayAt(at)
  if ('rollingDays' in period) return clock.startOfDay(day - period.rollingDays + 1)
  switch (period.per) {
    case 'day':
      return clock.startOfDay(day)
    case 'week': {
      const weekday = weekdayOf(day)
      return clock.startOfDay(day - (period.weekStarts === 'monday' ? weekday - 1 : weekday % 7))
    }
    case 'month':
      return clock.startOfDay(firstOfMonth(day))
  }
}

/**
 * The first instant at which something that happened at `at` no longer shares a period with an act.
 * The counterpart of {@link periodStart}: `periodStart(period, x) <= at` holds exactly for `at <= x < periodLeft(at)`.
 *
 * @returns epoch seconds, or Infinity for `ever`
 */
export function periodLeft(period: Period, at: number, clock: DayClock): number {
  if ('ever' in period) return Infinity
  if ('rollingSeconds' in period) return at + period.rollingSeconds
  const day = clock.dayAt(at)
  if ('rollingDays' in period) return clock.startOfDay(day + period.rollingDays)
  switch (period.per) {
    case 'day':
      return clock.startOfDay(day + 1)
    case 'week': {
      const weekday = weekdayOf(day)
      return clock.startOfDay(day + 7 - (period.weekStarts === 'monday' ? weekday - 1 : weekday % 7))
    }
    case 'month':
      return clock.startOfDay(addMonths(firstOfMonth(day), 1))
  }
}

const firsts = new Map<number, number>()

/** The first day of a day's month; asked of the same days again and again. */
function firstOfMonth(day: number): number {
  const known = firsts.get(day)
  if (known !== undefined) return known
  const first = dayNumber(dateOf(day).with({ day: 1 }).toString())
  firsts.set(day, first)
  return first
}
