/**
 * Times as logs write them. A time with an offset is an instant; one without is read in the zone the user names,
 * and where clocks change there it may not exist, or be two instants: then both ends of the interval are kept (S14, S16).
 */
import type { DateText, Stamp, ZoneName } from '@forbear/conduct/facts'
import { problem, type ProblemCode, type Words } from '../problem.ts'

/** A stamp, or which trouble and what would be right. */
export type TimeRead =
  | { readonly ok: true; readonly stamp: Stamp }
  | { readonly ok: false; readonly code: ProblemCode; readonly expected: Words }

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/

const aTime: Words = {
  en: 'a time such as 2026-03-02T09:00:00+08:00, to the minute 2026-03-02 09:00, or a date',
  zh: '时间，如 2026-03-02T09:00:00+08:00；只知到分钟写 2026-03-02 09:00；或只写日期',
}
const withOffset: Words = {
  en: 'a time with its offset, such as 2026-03-02T09:00:00+08:00, or the zone of the log named by the user',
  zh: '带时差的时间，如 2026-03-02T09:00:00+08:00；或由使用者指明日志的时区',
}
const existing: Words = {
  en: 'a date of the calendar and a time from 00:00:00 to 23:59:59',
  zh: '日历上存在的日期和 00:00:00 至 23:59:59 的时间',
}

const wrong = (code: ProblemCode, expected: Words): TimeRead => ({ ok: false, code, expected })

/** Seconds by which clocks are ahead of UTC, such as 28800 for `+08:00`; `undefined` beyond a day. */
const offsetSeconds = (text: string): number | undefined => {
  if (text === 'Z' || text === 'z') return 0
  const hours = Number(text.slice(1, 3))
  const minutes = Number(text.slice(3).replace(':', '') || '0')
  if (hours > 23 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60)
}

/** Days from 1970-01-01 to a date of the calendar, or `undefined` where there is no such date. */
const daysTo = (year: number, month: number, day: number): number | undefined => {
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'day' }).days
  } catch {
    return undefined
  }
}

/** The wall-clock time that is this many seconds after 1970-01-01T00:00:00 on the same clock. */
const wallClock = (seconds: number): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from('1970-01-01T00:00:00').add({ seconds })

/** The instants, in seconds, at which clocks in a zone show a wall-clock time: none, one or two. */
const instantsOf = (local: Temporal.PlainDateTime, zone: ZoneName): readonly number[] => {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  const first = Math.floor(earlier.epochMilliseconds / 1000)
  const last = Math.floor(later.epochMilliseconds / 1000)
  if (!earlier.toPlainDateTime().equals(local)) return []
  return first === last ? [first] : [first, last]
}

/** Whether a zone is one that this system knows: an IANA name or an offset. */
export function isZone(zone: ZoneName): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/**
 * A function that reads times, with what it learnt about the zone's hours kept, so that long logs read fast.
 *
 * @param logZone  the zone of times that carry none; absent, those are refused as `zone-needed`
 * @throws {RangeError} if the zone is not known; ask {@link isZone} first
 */
export function timeReader(logZone: ZoneName | undefined): (text: string) => TimeRead {
  /** Date → days since 1970-01-01, `undefined` where it does not exist. */
  const days = new Map<string, number | undefined>()
  /** Hours of the wall clock since 1970 → seconds ahead of UTC, `undefined` where clocks change in that hour. */
  const steady = new Map<number, number | undefined>()

  const dayOf = (year: string, month: string, day: string): number | undefined => {
    const key = year + month + day
    if (!days.has(key)) days.set(key, daysTo(Number(year), Number(month), Number(day)))
    return days.get(key)
  }

  const aheadInHour = (hour: number, zone: ZoneName): number | undefined => {
    if (!steady.has(hour)) {
      const [first, firstAgain] = instantsOf(wallClock(hour * 3600), zone)
      const [last, lastAgain] = instantsOf(wallClock(hour * 3600 + 3599), zone)
      const isSteady =
        first !== undefined &&
        last !== undefined &&
        firstAgain === undefined &&
        lastAgain === undefined &&
        last - first === 3599
      steady.set(hour, isSteady ? hour * 3600 - first : undefined)
    }
    return steady.get(hour)
  }

  /** @param local  seconds of the wall clock since 1970-01-01T00:00:00 */
  const localStamp = (local: number, zone: ZoneName): TimeRead => {
    const ahead = aheadInHour(Math.floor(local / 3600), zone)
    const instants = ahead === undefined ? instantsOf(wallClock(local), zone) : [local - ahead]
    const [earliest] = instants
    const latest = instants.at(-1)
    return earliest === undefined || latest === undefined
      ? wrong('time-skipped', withOffset)
      : { ok: true, stamp: { earliest, latest } }
  }

  const dayStamp = (day: number, zone: ZoneName): TimeRead => {
    const date = wallClock(day * 86_400).toPlainDate()
    const first = date.toZonedDateTime(zone).epochMilliseconds / 1000
    const next = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds / 1000
    return first < next
      ? { ok: true, stamp: { earliest: Math.floor(first), latest: Math.floor(next) - 1 } }
      : wrong('time-skipped', withOffset)
  }

  return (text) => {
    const match = pattern.exec(text)
    if (!match) return wrong('not-a-time', aTime)
    const [, year = '', month = '', date = '', hour, minute, second, offset] = match
    const day = dayOf(year, month, date)
    if (day === undefined || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) {
      return wrong('no-such-time', existing)
    }
    const local = day * 86_400 + Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)
    const spread = second === undefined ? 59 : 0
    if (offset === undefined) {
      if (logZone === undefined) return wrong('zone-needed', withOffset)
      if (hour === undefined) return dayStamp(day, logZone)
      const begins = localStamp(local, logZone)
      if (!begins.ok) return begins
      return { ok: true, stamp: { earliest: begins.stamp.earliest, latest: begins.stamp.latest + spread } }
    }
    const ahead = offsetSeconds(offset)
    if (ahead === undefined) return wrong('not-a-time', aTime)
    return { ok: true, stamp: { earliest: local - ahead, latest: local - ahead + spread } }
  }
}

/** A calendar date, or `undefined` where it is not one. */
export function dateOf(text: string): DateText | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** An instant in seconds as RFC 3339 writes it, in UTC. */
export function instantText(epochSeconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString({ smallestUnit: 'second' })
}

/** The problem of a zone that the user gave and nobody knows, or `undefined`. */
export function zoneProblem(logZone: ZoneName | undefined) {
  if (logZone === undefined || isZone(logZone)) return undefined
  return problem('unknown-zone', {
    found: logZone,
    expected: {
      en: 'an IANA name such as Asia/Shanghai, or UTC',
      zh: 'IANA 时区名，如 Asia/Shanghai，或 UTC',
    },
  })
}
