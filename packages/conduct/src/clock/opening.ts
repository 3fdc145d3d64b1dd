/** Opening windows on a zone's clock: is an instant open, and at which instants can the answer change. */
import type { Calendar } from '../language/instrument.ts'
import type { Bound, Opening } from '../language/window.ts'
import { isInDaySet } from './calendar.ts'
import { DAY_SECONDS, type ZoneClock, wallSeconds } from './zone.ts'

/** An opening whose bounds are decided (no reading left). */
export interface DecidedOpening extends Omit<Opening, 'fromBound' | 'toBound'> {
  readonly fromBound: Bound
  readonly toBound: Bound
}

/**
 * The opening that governs a date: the first whose days contain it.
 *
 * @returns `undefined` if the date is closed all day
 * @throws {CalendarEnded} if the day sets ask a calendar for a year it does not have
 */
export function openingOn(
  openings: readonly DecidedOpening[],
  day: number,
  calendars: ReadonlyMap<string, Calendar>,
): DecidedOpening | undefined {
  return openings.find((o) => isInDaySet(o.on, day, calendars))
}

/**
 * Whether an instant is open.
 *
 * Openings do not pass midnight. `24:00` as the end leaves the day's last second open.
 *
 * @throws {CalendarEnded} as {@link openingOn}
 */
export function isOpenAt(
  openings: readonly DecidedOpening[],
  at: number,
  clock: ZoneClock,
  calendars: ReadonlyMap<string, Calendar>,
): boolean {
  const opening = openingOn(openings, clock.dayAt(at), calendars)
  if (!opening) return false
  const second = clock.wallSecondAt(at)
  const from = wallSeconds(opening.from)
  const to = wallSeconds(opening.to)
  const begun = opening.fromBound === 'open' ? second >= from : second > from
  const notOver = opening.toBound === 'open' ? second <= to : second < to
  return begun && (notOver || to >= DAY_SECONDS)
}

/**
 * Instants of a local date at which openness can change: its first, each bound, the second after each bound, and
 * each clock change, which can jump over a bound or come back before it.
 *
 * @returns epoch seconds, unsorted
 */
export function turnsOn(openings: readonly Opening[], day: number, clock: ZoneClock): readonly number[] {
  const seconds = openings
    .flatMap((o) => [wallSeconds(o.from), wallSeconds(o.to)])
    .filter((s) => s < DAY_SECONDS)
  return [
    clock.startOfDay(day),
    ...seconds.flatMap((s) => [s, s + 1]).flatMap((s) => clock.instantsOf(day, s)),
    ...changesOn(day, clock),
  ]
}

function changesOn(day: number, clock: ZoneClock): readonly number[] {
  const end = clock.startOfDay(day + 1)
  const changes: number[] = []
  let next = clock.nextChangeAfter(clock.startOfDay(day) - 1)
  while (next !== undefined && next < end) {
    changes.push(next)
    next = clock.nextChangeAfter(next)
  }
  return changes
}

/**
 * When contact that is allowed at an instant must be over: the first closed second after it.
 *
 * @returns epoch seconds, or `undefined` if it stays open for two days
 */
export function closesAfter(
  openings: readonly DecidedOpening[],
  at: number,
  clock: ZoneClock,
  calendars: ReadonlyMap<string, Calendar>,
): number | undefined {
  const day = clock.dayAt(at)
  const turns = [day, day + 1, day + 2].flatMap((d) => turnsOn(openings, d, clock)).filter((t) => t > at)
  return turns.sort((a, b) => a - b).find((t) => !isOpenAt(openings, t, clock, calendars))
}
