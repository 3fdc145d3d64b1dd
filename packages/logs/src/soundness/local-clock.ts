/** Local days and hours of instants in one zone, with what was learnt about the zone kept, so that long logs are fast. */
import type { DateText, ZoneName } from '@forbear/conduct/facts'

/** Where an instant stands on a wall clock. */
export interface LocalTime {
  /** Days since 1970-01-01 on that clock. */
  readonly day: number
  /** 0 to 86399. */
  readonly secondOfDay: number
}

/** Zones change their offset at quarters of an hour. */
const QUARTER = 900
const KEPT_AT_MOST = 200_000

/**
 * @param zone  an IANA name or an offset
 * @throws {RangeError} if the zone is not known
 */
export function localClock(zone: ZoneName): (epochSeconds: number) => LocalTime {
  const aheadIn = new Map<number, number>()
  return (epochSeconds) => {
    const quarter = Math.floor(epochSeconds / QUARTER)
    let ahead = aheadIn.get(quarter)
    if (ahead === undefined) {
      if (aheadIn.size >= KEPT_AT_MOST) aheadIn.clear()
      const at = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER * 1000)
      ahead = Math.round(at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9)
      aheadIn.set(quarter, ahead)
    }
    const local = epochSeconds + ahead
    const day = Math.floor(local / 86_400)
    return { day, secondOfDay: local - day * 86_400 }
  }
}

/** The calendar date of a day counted from 1970-01-01. */
export function dateOfDay(day: number): DateText {
  return Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString()
}

/** 1 = Monday … 7 = Sunday of a day counted from 1970-01-01, which was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The instant at which a local hour of a day begins, seconds since 1970-01-01T00:00:00Z. */
export function instantOfHour(day: number, hour: number, zone: ZoneName): number {
  const local = Temporal.PlainDateTime.from('1970-01-01T00:00').add({ days: day, hours: hour })
  return Math.floor(local.toZonedDateTime(zone).epochMilliseconds / 1000)
}
