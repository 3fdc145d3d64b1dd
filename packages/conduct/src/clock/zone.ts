/**
 * A zone's clock: instants to local dates and wall-clock seconds, and back. Dates are whole days since 1970-01-01,
 * so that counting days is adding integers; only `Temporal` knows the offsets.
 */
import type { DateText, ZoneName } from '../facts/fact.ts'

/** Seconds of a day without a clock change. */
export const DAY_SECONDS = 86_400

/** A stretch of constant offset: `from` ≤ t < `until`, all in epoch seconds. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
}

/** The clock of one IANA zone. */
export interface ZoneClock {
  readonly zone: ZoneName
  /** Offset from UTC in seconds at an instant. */
  offsetAt(epochSeconds: number): number
  /** The local date at an instant, in days since 1970-01-01. */
  dayAt(epochSeconds: number): number
  /** The wall clock at an instant, in seconds since local midnight, [0, 86400). */
  wallSecondAt(epochSeconds: number): number
  /** First instant of a local date: midnight, or where clocks skip midnight the first instant there is. */
  startOfDay(day: number): number
  /** Every instant at which a wall clock shows this second of this date: none in a gap, two in an overlap. */
  instantsOf(day: number, wallSecond: number): readonly number[]
  /** The first clock change after an instant, or `undefined` if none is known. */
  nextChangeAfter(epochSeconds: number): number | undefined
}

const clocks = new Map<ZoneName, ZoneClock>()

/**
 * The clock of an IANA zone. Pure: the same name always gives the same answers (the cache holds only those).
 *
 * @throws {RangeError} if the zone is not in the time-zone database
 */
export function zoneClock(zone: ZoneName): ZoneClock {
  const known = clocks.get(zone)
  if (known) return known
  const made = makeClock(zone)
  clocks.set(zone, made)
  return made
}

function makeClock(zone: ZoneName): ZoneClock {
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) // an unknown zone throws here, at once
  const stretches: Stretch[] = []
  const starts = new Map<number, number>()
  let last: Stretch | undefined

  const stretchAt = (t: number): Stretch => {
    if (last && t >= last.from && t < last.until) return last
    const found = stretches.find((s) => t >= s.from && t < s.until)
    if (found) return (last = found)
    const zoned = Temporal.Instant.fromEpochMilliseconds(t * 1000).toZonedDateTimeISO(zone)
    // 'previous' is strictly before, so one nanosecond is added: a change at t itself begins the stretch
    const before = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
    const after = zoned.getTimeZoneTransition('next')
    last = {
      from: before ? before.epochMilliseconds / 1000 : -Infinity,
      until: after ? after.epochMilliseconds / 1000 : Infinity,
      offset: zoned.offsetNanoseconds / 1e9,
    }
    stretches.push(last)
    return last
  }
  const local = (t: number): number => t + stretchAt(t).offset
  const dayAt = (t: number): number => Math.floor(local(t) / DAY_SECONDS)

  return {
    zone,
    offsetAt: (t) => stretchAt(t).offset,
    dayAt,
    wallSecondAt: (t) => local(t) - dayAt(t) * DAY_SECONDS,
    startOfDay: (day) => {
      const known = starts.get(day)
      if (known !== undefined) return known
      const start = dateOf(day).toZonedDateTime(zone).epochMilliseconds / 1000
      starts.set(day, start)
      return start
    },
    instantsOf: (day, wallSecond) => {
      const wall = day * DAY_SECONDS + wallSecond
      const guesses = [
        stretchAt(wall - DAY_SECONDS).offset,
        stretchAt(wall).offset,
        stretchAt(wall + DAY_SECONDS).offset,
      ]
      return [...new Set(guesses.map((offset) => wall - offset))]
        .filter((t) => local(t) === wall)
        .sort((a, b) => a - b)
    },
    nextChangeAfter: (t) => {
      const until = stretchAt(t).until
      return Number.isFinite(until) ? until : undefined
    },
  }
}

/**
 * The first instant after one at which a clock shows another date: its next midnight, or a change of the clock that
 * skips midnight or comes back before it.
 */
export function nextDateAfter(clock: ZoneClock, at: number): number {
  const day = clock.dayAt(at)
  for (let from = at; ; ) {
    const change = clock.nextChangeAfter(from) ?? Infinity
    // up to the change the wall goes evenly
    const midnight = (day + 1) * DAY_SECONDS - clock.offsetAt(from)
    if (midnight > from && midnight < change) return midnight
    if (clock.dayAt(change) !== day) return change
    from = change
  }
}

/** A day number as a plain date. */
export function dateOf(day: number): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day })
}

const dates = new Map<number, DateText>()

/** A day number as `YYYY-MM-DD`. */
export function dateText(day: number): DateText {
  const known = dates.get(day)
  if (known !== undefined) return known
  const text = dateOf(day).toString()
  dates.set(day, text)
  return text
}

const days = new Map<DateText, number>()

/**
 * A date as a day number.
 *
 * @throws {RangeError} if the text is not a date of the calendar
 */
export function dayNumber(date: DateText): number {
  const known = days.get(date)
  if (known !== undefined) return known
  const day = new Temporal.PlainDate(1970, 1, 1).until(Temporal.PlainDate.from(date), {
    largestUnit: 'days',
  }).days
  days.set(date, day)
  return day
}

/** ISO weekday of a day number, 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/**
 * The same day so many months later, or that month's last day (31 January + 1 month = 28 or 29 February).
 *
 * @param months whole months, may be negative
 */
export function addMonths(day: number, months: number): number {
  return dayNumber(dateOf(day).add({ months }, { overflow: 'constrain' }).toString())
}

/** `HH:MM` or `HH:MM:SS` as seconds since midnight; `24:00` is 86400. */
export function wallSeconds(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
