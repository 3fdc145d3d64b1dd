/** Windows compiled: whether an instant lies in the hours of a rule, and until when. As judge/window.ts. */
import type { WindowRule } from '../language/window.ts'
import { closesAfter, isOpenAt, openingOn, turnsOn } from '../clock/opening.ts'
import { DAY_SECONDS, dateText } from '../clock/zone.ts'
import type { Asking } from '../judge/setting.ts'
import { decidedOpenings } from '../judge/window.ts'
import { NO, YES } from './bits.ts'
import { endsBy, hoursOf } from './hours.ts'
import { HAND_BACK } from './kind-table.ts'
import type { Compiling, Node } from './node.ts'
import type { Sight } from './sight.ts'

/** Whether an instant is closed, by a table of the open seconds of each local date. */
export function compileWindow(rule: WindowRule, { asking }: Compiling): Node {
  const openings = decidedOpenings(rule, asking)
  const { calendars } = asking.setting
  const hours = hoursOf(openings, calendars)
  return {
    key: 'hours',
    constant: undefined,
    hours,
    ask: ({ day, second }) => {
      try {
        return second >= hours.firstOn(day) && second <= hours.lastOn(day) ? NO : YES
      } catch {
        throw HAND_BACK // a calendar past its end is trouble (S5), told by the readable judge in its words
      }
    },
    facts: (s, into) => {
      into[0] = s.day
      into[1] = s.second
    },
    decided: (s) => {
      const opening = openingOn(openings, s.day, calendars)
      return {
        kind: 'window',
        zone: s.zone.clock.zone,
        localTime: `${dateText(s.day)} ${clockText(s.second)}`,
        opens: opening ? { from: opening.from, to: opening.to } : null,
      }
    },
    next: (s) => {
      try {
        for (let day = s.day; day < s.day + LOOKED_AHEAD_DAYS; day++) {
          const opens = opensOn(day, s, hours.firstOn(day), hours.lastOn(day), openings, calendars)
          if (opens !== undefined) return opens
        }
        return undefined
      } catch {
        return undefined // what a calendar past its end comes to the readable judge tells
      }
    },
    closes: (s) => {
      try {
        const { day, second } = s
        const last = hours.lastOn(day)
        if (second < hours.firstOn(day) || second > last) return undefined
        const soon = s.at + last + 1 - second
        // on a day without a clock change the wall tells; past the day's end, and around a change, the calendar
        const isEven = last + 1 < DAY_SECONDS && s.zone.offsetAt(soon) === s.zone.offsetAt(s.at)
        return isEven && s.zone.dayAt(soon) === day
          ? soon
          : closesAfter(openings, s.at, s.zone.clock, calendars)
      } catch {
        return undefined // a calendar past its end bars the act itself (S5)
      }
    },
    late: (s) => {
      try {
        const { day, second } = s
        // what begins outside the hours is barred as such, and has no end to keep
        if (second < hours.firstOn(day) || second > hours.lastOn(day)) return 0
        if (endsBy(s, hours.lastOn(day))) return 0
        const endBy = closesAfter(openings, s.at, s.zone.clock, calendars)
        return endBy !== undefined && endBy > s.at && s.endedAt > endBy ? endBy : 0
      } catch {
        return 0 // a calendar past its end bars the act itself (S5)
      }
    },
  }
}

/** How far ahead hours are looked for; a longer closure is told by the readable judge. */
const LOOKED_AHEAD_DAYS = 30

/** The first open instant of a date after the act; `undefined` if there is none. */
function opensOn(
  day: number,
  { at, zone }: Sight,
  first: number,
  last: number,
  openings: ReturnType<typeof decidedOpenings>,
  calendars: Asking['setting']['calendars'],
): number | undefined {
  if (first > last) return undefined
  const begins = zone.startOfDay(day)
  const isEven =
    zone.startOfDay(day + 1) - begins === DAY_SECONDS &&
    zone.offsetAt(begins) === zone.offsetAt(begins + first)
  if (isEven) return begins + first > at ? begins + first : undefined
  // a clock change can jump over the bound or come back before it
  return turnsOn(openings, day, zone.clock)
    .filter((t) => t > at && zone.dayAt(t) === day)
    .sort((a, b) => a - b)
    .find((t) => isOpenAt(openings, t, zone.clock, calendars))
}

/** Seconds since midnight as `HH:MM:SS`. */
function clockText(second: number): string {
  return `${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`
}

const NUMBERS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))
const two = (n: number): string => NUMBERS[Math.floor(n)] ?? ''
