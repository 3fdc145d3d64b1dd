/**
 * Who is on a phone: its entries counted by number, so that its owner can say which numbers are collectors'. Nothing
 * else of an entry is held, and nothing of this is stored anywhere.
 */
import type { LogContact } from '../log.ts'
import { numberKeys, type NumberKey } from './numbers.ts'

/** What a phone says of one number. */
export interface NumberCount {
  /** As the phone wrote it most often. */
  readonly number: string
  /** Placed by the other side: calls, the answered ones among them, and messages. */
  readonly callsIn: number
  readonly answered: number
  readonly messagesIn: number
  /** Placed by the phone's owner, calls and messages. */
  readonly placedByOwner: number
  /** Epoch seconds. */
  readonly firstAt: number
  readonly lastAt: number
  /** What the other side placed, by hour of the day on the given clock: 24 numbers. Times known to the day are in none. */
  readonly byHour: readonly number[]
}

export interface NumberSurvey {
  /** Takes contacts that were read with `collectors: 'everyone'`. */
  readonly take: (contacts: readonly LogContact[]) => void
  /** Every number, most entries first; and how many entries have none, because it was withheld or is no number. */
  readonly end: () => { readonly numbers: readonly NumberCount[]; readonly withheld: number }
}

/** Clocks turn by quarters of an hour at the least, so an hour is asked once for each quarter. */
const QUARTER_SECONDS = 900

/** An entry whose time is known less well than this says nothing of its hour. */
const HOUR_SECONDS = 3600

interface Count {
  readonly written: Map<string, number>
  callsIn: number
  answered: number
  messagesIn: number
  placedByOwner: number
  firstAt: number
  lastAt: number
  readonly byHour: number[]
}

const nothing = (): Count => ({
  written: new Map(),
  callsIn: 0,
  answered: 0,
  messagesIn: 0,
  placedByOwner: 0,
  firstAt: Infinity,
  lastAt: -Infinity,
  byHour: Array.from({ length: 24 }, () => 0),
})

const add = (count: Count, written: string, contact: LogContact, hourOf: (at: number) => number): void => {
  const { earliest, latest } = contact.start
  count.written.set(written, (count.written.get(written) ?? 0) + 1)
  count.firstAt = Math.min(count.firstAt, earliest)
  count.lastAt = Math.max(count.lastAt, latest)
  if (contact.direction !== 'outbound') {
    count.placedByOwner += 1
    return
  }
  if (contact.channel === 'call') {
    count.callsIn += 1
    if ((contact.answeredSeconds ?? 0) > 0) count.answered += 1
  } else count.messagesIn += 1
  if (latest - earliest >= HOUR_SECONDS) return
  const hour = hourOf(earliest)
  count.byHour[hour] = (count.byHour[hour] ?? 0) + 1
}

/** The hour of the day of instants on a clock; asked once for each quarter of an hour. */
function hoursOn(zone: string): (epochSeconds: number) => number {
  const known = new Map<number, number>()
  return (epochSeconds) => {
    const quarter = Math.floor(epochSeconds / QUARTER_SECONDS)
    const before = known.get(quarter)
    if (before !== undefined) return before
    const at = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_SECONDS * 1000)
    const { hour } = at.toZonedDateTimeISO(zone)
    known.set(quarter, hour)
    return hour
  }
}

const mostWritten = ({ written }: Count): string => {
  let best = ''
  for (const [text, times] of written) if (times > (written.get(best) ?? 0)) best = text
  return best
}

/**
 * A survey with nothing counted yet. Ways of writing one number are one number (numbers.ts).
 *
 * @param zone  IANA zone of the phone's owner, by whose clock hours are counted
 * @throws {RangeError} if the zone is not in the time-zone database, when the first entry is taken
 */
export function newNumberSurvey(zone: string): NumberSurvey {
  const byKey = new Map<NumberKey, Count>()
  const byWriting = new Map<string, Count | undefined>()
  const counts: Count[] = []
  const hourOf = hoursOn(zone)
  let withheld = 0
  const countOf = (written: string): Count | undefined => {
    if (byWriting.has(written)) return byWriting.get(written)
    const keys = numberKeys(written)
    let count = keys.map((key) => byKey.get(key)).find((one) => one !== undefined)
    if (!count && keys.length > 0) {
      count = nothing()
      counts.push(count)
    }
    if (count) for (const key of keys) if (!byKey.has(key)) byKey.set(key, count)
    byWriting.set(written, count)
    return count
  }
  return {
    take: (contacts) => {
      for (const contact of contacts) {
        const written = (contact.direction === 'outbound' ? contact.from : contact.to) ?? ''
        const count = countOf(written)
        if (count) add(count, written, contact, hourOf)
        else withheld += 1
      }
    },
    end: () => ({
      withheld,
      numbers: counts
        .map((count): NumberCount => {
          const { written: _written, ...rest } = count
          return { number: mostWritten(count), ...rest }
        })
        .toSorted((a, b) => entries(b) - entries(a) || a.firstAt - b.firstAt),
    }),
  }
}

const entries = ({ callsIn, messagesIn, placedByOwner }: NumberCount): number =>
  callsIn + messagesIn + placedByOwner
