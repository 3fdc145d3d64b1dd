/** Contacts by weekday and hour, held against the hours of the rules that were tested. */
import type { ContactPoint, TestedHours } from '../../engine/view.ts'

/** Whether the rules that were tested leave an hour open. `unknown`: none was tested. */
export type Openness = 'open' | 'partly' | 'closed' | 'unknown'

/** An hour of a weekday. */
export interface WeekCell {
  /** 1 = Monday. */
  readonly weekday: number
  readonly hour: number
  readonly contacts: number
  /** Of these, those for which a rule on hours was found not kept, certainly or possibly. */
  readonly outside: number
  readonly openness: Openness
}

/** Seven days of 24 hours. */
export interface Week {
  /** By weekday, then by hour. */
  readonly days: readonly (readonly WeekCell[])[]
  /** The most contacts in one cell. */
  readonly most: number
  readonly contacts: number
  readonly outside: number
  /** Contacts whose hour is not known. */
  readonly withoutHour: number
}

const HOUR_SECONDS = 3600

/** Whether a contact came from the collector, as far as known. */
export const isToPerson = ({ direction }: ContactPoint): boolean => direction !== 'inbound'

/** Whether it is known in which hour it was. */
export const hasHour = ({ at, latest }: ContactPoint): boolean => latest - at < HOUR_SECONDS

const hourOf = ({ wall }: ContactPoint): number => Math.floor(wall / HOUR_SECONDS)

const hoursText = (text: string): number => Number(text.slice(0, 2)) + Number(text.slice(3, 5)) / 60

/** What the tested rules say of an hour: the strictest counts. */
function opennessOf(hours: readonly TestedHours[], weekday: number, hour: number): Openness {
  if (hours.length === 0) return 'unknown'
  const each = hours.map(({ week }): Openness => {
    const day = week[weekday - 1] ?? null
    if (day === null) return 'closed'
    const [from, to] = [hoursText(day.from), hoursText(day.to)]
    if (hour >= from && hour + 1 <= to) return 'open'
    return hour + 1 <= from || hour >= to ? 'closed' : 'partly'
  })
  return each.includes('closed') ? 'closed' : each.includes('partly') ? 'partly' : 'open'
}

/** The week of a list of contacts. */
export function weekOf(points: readonly ContactPoint[], hours: readonly TestedHours[]): Week {
  const counts = Array.from({ length: 7 * 24 }, () => ({ contacts: 0, outside: 0 }))
  const told = points.filter(isToPerson)
  const placed = told.filter(hasHour)
  for (const point of placed) {
    const cell = counts[(point.weekday - 1) * 24 + hourOf(point)]
    if (cell === undefined) continue
    cell.contacts += 1
    if (point.outsideHours) cell.outside += 1
  }
  return {
    days: Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (_unused, hour) => ({
        weekday: day + 1,
        hour,
        ...(counts[day * 24 + hour] ?? { contacts: 0, outside: 0 }),
        openness: opennessOf(hours, day + 1, hour),
      })),
    ),
    most: counts.reduce((most, { contacts }) => Math.max(most, contacts), 0),
    contacts: placed.length,
    outside: placed.filter((point) => point.outsideHours).length,
    withoutHour: told.length - placed.length,
  }
}
