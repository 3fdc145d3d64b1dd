/** The debtor's own wall clock, where what is known leaves one only: on it hours and days are counted (S15). */
import { dateText, weekdayOf, zoneClock } from '@forbear/conduct/clock'
import { isWithin, type Matter, type Person, type ZoneFact } from '@forbear/conduct/facts'
import type { Territory } from '@forbear/conduct/language'

/** A date, its weekday (1 = Monday) and the hour of a wall clock. */
export interface LocalTime {
  readonly on: string
  readonly weekday: number
  readonly hour: number
}

/** Evidence of where a debtor lives, the best first. */
const EVIDENCE = ['residence', 'address', 'stated'] as const

/**
 * The zones a debtor can be in at an instant: those of the home, of people who moved the latest; without any, those of
 * the legal time of the place.
 */
export function zonesOfDebtor(
  matter: Matter,
  at: number,
  territories: readonly Territory[],
): readonly string[] {
  const sure = matter.persons.filter((p) => p.role === 'debtor')
  const may = matter.persons.filter(
    (p) => p.role === undefined || (typeof p.role !== 'string' && p.role.oneOf.includes('debtor')),
  )
  const debtors = sure.length > 0 ? sure : may
  const { jurisdiction } = matter
  const places =
    jurisdiction === undefined ? [] : typeof jurisdiction === 'string' ? [jurisdiction] : jurisdiction.oneOf
  const legal = places.flatMap((place) => zonesOfPlace(place, territories))
  const each = debtors.length === 0 ? [legal] : debtors.map((p) => homeAt(p, at) ?? legal)
  // one who can be anywhere leaves every zone open
  return each.some((zones) => zones.length === 0) ? [] : [...new Set(each.flat())]
}

function homeAt({ zones = [] }: Person, at: number): readonly string[] | undefined {
  for (const evidence of EVIDENCE) {
    const facts = zones.filter((z) => z.evidence === evidence && hasBegun(z, at))
    const latest = facts.reduce((last, { from = '' }) => (from > last ? from : last), '')
    const found = facts.filter(({ from = '' }) => from === latest).flatMap((z) => z.oneOf)
    if (found.length > 0) return found
  }
  return undefined
}

function hasBegun({ from, oneOf }: ZoneFact, at: number): boolean {
  return from === undefined || oneOf.every((zone) => from <= dateText(zoneClock(zone).dayAt(at)))
}

function zonesOfPlace(place: string, territories: readonly Territory[]): readonly string[] {
  const around = territories.filter((t) => isWithin(place, t.place))
  return around.toSorted((a, b) => b.place.length - a.place.length)[0]?.zones ?? []
}

/**
 * The wall clock of a debtor at an instant; `undefined` where several zones would show different ones.
 *
 * @param at  epoch seconds
 */
export function localTimeOf(
  matter: Matter,
  at: number,
  territories: readonly Territory[],
): LocalTime | undefined {
  return localClockOf(matter, territories)(at)
}

/** The wall clock of a debtor, for many instants: what does not change from one to the next is looked up once. */
export function localClockOf(
  matter: Matter,
  territories: readonly Territory[],
): (at: number) => LocalTime | undefined {
  const moves = matter.persons.some(({ zones = [] }) => zones.some(({ from }) => from !== undefined))
  const stays = moves ? undefined : zonesOfDebtor(matter, 0, territories)
  const dates = new Map<number, Omit<LocalTime, 'hour'>>()
  return (at) => {
    const zones = stays ?? zonesOfDebtor(matter, at, territories)
    const [first, ...others] = zones.map((zone) => zoneClock(zone).offsetAt(at))
    if (first === undefined || others.some((offset) => offset !== first)) return undefined
    const clock = zoneClock(zones[0] ?? 'UTC')
    const day = clock.dayAt(at)
    const date = dates.get(day) ?? { on: dateText(day), weekday: weekdayOf(day) }
    dates.set(day, date)
    return { ...date, hour: Math.floor(clock.wallSecondAt(at) / 3600) }
  }
}
