/** Hours by local date: the first and the last open second of each day, worked out once and looked up by number. */
import type { DecidedOpening } from '../clock/opening.ts'
import { openingOn } from '../clock/opening.ts'
import { DAY_SECONDS, wallSeconds } from '../clock/zone.ts'
import type { Calendar } from '../language/instrument.ts'
import type { Sight } from './sight.ts'

type Calendars = ReadonlyMap<string, Calendar>

/** Days that are kept at once, a power of two: a log of five years asks none of them twice. */
const KEPT = 2048

/** A day that no table is asked about. */
const NO_DAY = -0x8000_0000

/** The open seconds of each day, counted from midnight; where none is open the first lies after the last. */
export class Hours {
  /** Tells apart what is worked out by the same calendars. */
  readonly number: number
  readonly calendars: Calendars
  private readonly work: (day: number) => readonly [first: number, last: number]
  private readonly days = new Int32Array(KEPT).fill(NO_DAY)
  private readonly bounds = new Float64Array(2 * KEPT)

  constructor(
    number: number,
    calendars: Calendars,
    work: (day: number) => readonly [first: number, last: number],
  ) {
    this.number = number
    this.calendars = calendars
    this.work = work
  }

  /** @throws {CalendarEnded} if a calendar does not reach that far */
  firstOn(day: number): number {
    const place = day & (KEPT - 1)
    if (this.days[place] !== day) this.keep(day, place)
    return this.bounds[2 * place] as number
  }

  /** @throws {CalendarEnded} if a calendar does not reach that far */
  lastOn(day: number): number {
    const place = day & (KEPT - 1)
    if (this.days[place] !== day) this.keep(day, place)
    return this.bounds[2 * place + 1] as number
  }

  private keep(day: number, place: number): void {
    const [first, last] = this.work(day)
    this.days[place] = day
    this.bounds[2 * place] = first
    this.bounds[2 * place + 1] = last
  }
}

/**
 * Whether an act that began at an open second, by the clock that is read now, was surely over by the last of that day.
 * Around a change of the clock and past midnight that is not told.
 */
export function endsBy({ at, day, endedAt, second, zone }: Sight, last: number): boolean {
  const over = endedAt - 1
  const overSecond = second + over - at
  return (
    overSecond <= last && overSecond < DAY_SECONDS && zone.offsetAt(over) === day * DAY_SECONDS + second - at
  )
}

const known = new WeakMap<Calendars, Map<string, Hours>>()

/** The hours that openings leave; openings that say the same have one table. */
export function hoursOf(openings: readonly DecidedOpening[], calendars: Calendars): Hours {
  return kept(`open ${JSON.stringify(openings)}`, calendars, (number) => {
    return new Hours(number, calendars, (day) => {
      const opening = openingOn(openings, day, calendars)
      if (!opening) return [1, 0]
      const to = wallSeconds(opening.to)
      return [
        wallSeconds(opening.from) + (opening.fromBound === 'open' ? 0 : 1),
        to >= DAY_SECONDS ? DAY_SECONDS : opening.toBound === 'open' ? to : to - 1,
      ]
    })
  })
}

/** The seconds that are open by each of these, of the same calendars; none on a day that one of them knows nothing of. */
export function commonHours(all: readonly Hours[]): Hours {
  const calendars = all[0]?.calendars ?? new Map<string, Calendar>()
  const distinct = [...new Set(all)].sort((a, b) => a.number - b.number)
  return kept(`all of ${distinct.map((h) => h.number).join(' ')}`, calendars, (number) => {
    return new Hours(number, calendars, (day) => {
      try {
        return [
          Math.max(...distinct.map((h) => h.firstOn(day))),
          Math.min(...distinct.map((h) => h.lastOn(day))),
        ]
      } catch {
        return [1, 0]
      }
    })
  })
}

function kept(key: string, calendars: Calendars, make: (number: number) => Hours): Hours {
  const byKey = known.get(calendars) ?? new Map<string, Hours>()
  known.set(calendars, byKey)
  const before = byKey.get(key)
  if (before) return before
  const made = make(byKey.size)
  byKey.set(key, made)
  return made
}
