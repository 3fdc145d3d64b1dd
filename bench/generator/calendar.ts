/** The days of a generated log on the wall clocks of its places: local seconds to instants, through clock changes. */

/** One day in one zone. */
export interface LocalDay {
  /** Its first instant, epoch seconds. */
  readonly midnight: number
  /** Wall-clock second from which the second half of a day with a clock change runs; beyond the day if there is none. */
  readonly changesAt: number
  /** By how many seconds the wall clock is put forward there; negative: back. */
  readonly forward: number
}

const NEVER = 1 << 20

/**
 * The day of a date in a zone.
 *
 * @param date  `YYYY-MM-DD`
 * @param zone  an IANA name whose clock changes at most once that day
 */
export function localDay(date: Temporal.PlainDate, zone: string): LocalDay {
  const start = date.toZonedDateTime(zone)
  const change = start.getTimeZoneTransition('next')
  const midnight = start.epochMilliseconds / 1000
  const length = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds / 1000 - midnight
  if (length === 86_400 || change === null) return { midnight, changesAt: NEVER, forward: 0 }
  return {
    midnight,
    changesAt: change.hour * 3600 + change.minute * 60 + change.second,
    forward: 86_400 - length,
  }
}

/** The instant of a wall-clock second; of one that comes twice the second. */
export function instantOf({ midnight, changesAt, forward }: LocalDay, second: number): number {
  return midnight + second - (second >= changesAt ? forward : 0)
}
