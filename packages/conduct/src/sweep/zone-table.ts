/** A zone's clock as tables: offsets and beginnings of days looked up by number, with no calendar in the hot path. */
import { DAY_SECONDS, type ZoneClock, zoneClock } from '../clock/zone.ts'
import type { ZoneName } from '../facts/fact.ts'

/** Days that the tables hold: 1970-01-01 to 2079-07-06; what lies outside is asked of the clock itself. */
const DAYS = 40_000

/** What {@link ZoneClock} answers, by table. */
export class ZoneTable {
  readonly clock: ZoneClock
  /** First instant of each day; NaN where nobody asked yet. */
  private readonly starts = new Float64Array(DAYS).fill(NaN)
  /** Beginnings of the stretches of constant offset, ascending, and their offsets; from 1970 until the tables end. */
  private readonly changes: readonly number[]
  private readonly offsets: readonly number[]
  private from = Infinity
  private until = -Infinity
  private offset = 0

  constructor(zone: ZoneName) {
    this.clock = zoneClock(zone)
    const changes = [0]
    for (let next = this.clock.nextChangeAfter(0); next !== undefined && next < DAYS * DAY_SECONDS; ) {
      changes.push(next)
      next = this.clock.nextChangeAfter(next)
    }
    this.changes = changes
    this.offsets = changes.map((at) => this.clock.offsetAt(at))
  }

  /** Offset from UTC in seconds. Instants that follow one another mostly lie in one stretch of constant offset. */
  offsetAt(at: number): number {
    if (at >= this.from && at < this.until) return this.offset
    if (at < 0 || at >= DAYS * DAY_SECONDS) return this.clock.offsetAt(at)
    let low = 0
    let high = this.changes.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.changes[middle] ?? Infinity) <= at) low = middle
      else high = middle - 1
    }
    this.from = this.changes[low] ?? 0
    this.until = this.changes[low + 1] ?? DAYS * DAY_SECONDS
    this.offset = this.offsets[low] ?? 0
    return this.offset
  }

  /** The local date, in days since 1970-01-01. */
  dayAt(at: number): number {
    return Math.floor((at + this.offsetAt(at)) / DAY_SECONDS)
  }

  /** Seconds since local midnight on the wall, [0, 86400). */
  wallSecondAt(at: number): number {
    const local = at + this.offsetAt(at)
    return local - Math.floor(local / DAY_SECONDS) * DAY_SECONDS
  }

  /** The first instant of a local date. */
  startOfDay(day: number): number {
    if (day < 0 || day >= DAYS) return this.clock.startOfDay(day)
    const known = this.starts[day] ?? NaN
    if (known === known) return known
    const start = this.clock.startOfDay(day)
    this.starts[day] = start
    return start
  }
}

const tables = new Map<ZoneName, ZoneTable>()

/**
 * The tables of a zone. Pure as the clock is: the same zone always gives the same answers.
 *
 * @throws {RangeError} if the zone is not in the time-zone database
 */
export function zoneTable(zone: ZoneName): ZoneTable {
  const known = tables.get(zone)
  if (known) return known
  const made = new ZoneTable(zone)
  tables.set(zone, made)
  return made
}
