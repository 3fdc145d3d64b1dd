/** The worlds a contact is judged in, told apart by what can change an answer: place, zones, kind of actor (S6). */
import { DAY_SECONDS, dayNumber } from '../clock/zone.ts'
import type { ZoneName } from '../facts/fact.ts'
import type { Instrument, Rulebook } from '../language/instrument.ts'
import type { InForce } from '../language/rule.ts'
import { type Setting, type World, valuesOf } from '../judge/setting.ts'
import { alternativeZones, instrumentsAt, worldsOf } from '../judge/worlds.ts'
import { type ZoneTable, zoneTable } from './zone-table.ts'

/** From ≤ t < until, epoch seconds. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/** So near a date of the law each day is an era of its own. */
export const KEPT_DAYS = 3
const KEPT_SECONDS = KEPT_DAYS * DAY_SECONDS

export interface WorldSet {
  readonly id: number
  readonly worlds: readonly World[]
  /** Zones that a clock which is not verified may be the lender's in, by world (S4). */
  readonly lenderZones: readonly (readonly ZoneName[])[]
  readonly tables: readonly ZoneTable[]
  /** Days on which a rule of its places begins or ends, ascending. */
  readonly dates: readonly number[]
}

export class WorldSets {
  private readonly sets = new Map<string, WorldSet>()
  private readonly byFacts = new Map<string, WorldSet | undefined>()
  /** A date that is none: the readable judge tells what is wrong with the rule that has it (S5). */
  readonly isUnreadable: boolean

  constructor(rulebook: Rulebook) {
    this.isUnreadable = datesOf(rulebook.instruments) === undefined
  }

  /** @returns `undefined` where more worlds are possible than are enumerated, or none */
  of(setting: Setting): WorldSet | undefined {
    const facts = factsOf(setting)
    if (facts === undefined) return this.learn(setting)
    if (this.byFacts.has(facts)) return this.byFacts.get(facts)
    const made = this.learn(setting)
    this.byFacts.set(facts, made)
    return made
  }

  private learn(setting: Setting): WorldSet | undefined {
    const { worlds, tooMany } = worldsOf(setting)
    if (tooMany || worlds.length === 0) return undefined
    const lenderZones = worlds.map((w) => alternativeZones(setting, 'lender', w.place))
    const key = JSON.stringify([worlds.map((w) => [w.place, [...w.zones], w.actorKind ?? null]), lenderZones])
    const known = this.sets.get(key)
    if (known) return known
    const zones = new Set([...worlds.flatMap((w) => [...w.zones.values()]), ...lenderZones.flat()])
    const made: WorldSet = {
      id: this.sets.size,
      worlds,
      lenderZones,
      tables: [...zones].map(zoneTable),
      dates: datesOf([...new Set(worlds.flatMap((w) => instrumentsAt(setting, w.place)))]) ?? [],
    }
    this.sets.set(key, made)
    return made
  }

  /**
   * Which rules are in force at an instant: equal eras, equal rules in every zone of the set. Near a date of the law each
   * day is an era of its own, as rules that read no clock elsewhere read it there (judge/rule.ts, `readsClock`).
   *
   * @returns `undefined` on the hours in which one zone has a date of the law's already and another has not
   */
  eraOf(set: WorldSet, at: number): string | undefined {
    let era: number | undefined
    for (const table of set.tables) {
      const mine = eraOfDay(set.dates, table.dayAt(at))
      if (era !== undefined && mine !== era) return undefined
      era = mine
    }
    const day = Math.floor(at / DAY_SECONDS)
    const isNear = set.dates.some((date) => Math.abs(date * DAY_SECONDS - at) <= KEPT_SECONDS)
    return `${era ?? 0}${isNear ? ` on ${day}` : ''}`
  }

  /**
   * A stretch around an instant in which {@link eraOf} stays as it is, whatever the zone: clocks differ from UTC by less
   * than a day, so it keeps three days from every date of the law. Nearer it is a day of UTC at most.
   */
  steadyAround(set: WorldSet, at: number): Stretch {
    let from = -Infinity
    let until = Infinity
    for (const date of set.dates) {
      const begins = date * DAY_SECONDS
      if (Math.abs(at - begins) <= KEPT_SECONDS) return this.steadyNear(set, at)
      if (begins < at) from = Math.max(from, begins + KEPT_SECONDS + 1)
      else until = Math.min(until, begins - KEPT_SECONDS)
    }
    return { from, until }
  }

  private steadyNear(set: WorldSet, at: number): Stretch {
    const from = Math.floor(at / DAY_SECONDS) * DAY_SECONDS
    const until = from + DAY_SECONDS
    const eras = [from, at, until - 1].map((t) => this.eraOf(set, t))
    const isSame = eras[1] !== undefined && eras.every((era) => era === eras[1])
    // where a clock is set back over midnight a date can come twice
    const isEven = set.tables.every(({ clock }) => (clock.nextChangeAfter(from - 1) ?? Infinity) >= until)
    return isSame && isEven ? { from, until } : { from: at, until: at + 1 }
  }
}

/**
 * All that places, zones and kinds of actor are told from (judge/worlds.ts, `zonesOf` of judge/setting.ts), as a key.
 *
 * @returns `undefined` of people who move: then it matters when the act is
 */
function factsOf({ matter, act, persons, points, organisations }: Setting): string | undefined {
  if (matter.persons.some((p) => p.zones?.some((z) => z.from !== undefined))) return undefined
  const acting = organisations.get(act.by.organisation)
  const creditor = matter.creditor === undefined ? undefined : organisations.get(matter.creditor)
  return JSON.stringify([
    matter.jurisdiction,
    matter.policies,
    matter.persons.map((p) => [p.role, p.zones]),
    valuesOf(act.person)?.map((id) => persons.get(id)?.zones ?? (persons.has(id) ? [] : null)),
    act.point !== undefined && points.get(act.point)?.zones,
    [act.by.kind, acting?.kind, acting?.zone, creditor?.zone],
  ])
}

function eraOfDay(dates: readonly number[], day: number): number {
  let era = 0
  for (const date of dates) if (date <= day) era += 1
  return era
}

/** @returns `undefined` if one of them is no date of the calendar */
function datesOf(instruments: readonly Instrument[]): readonly number[] | undefined {
  const dates = new Set<number>()
  let isUnreadable = false
  const take = (inForce: InForce | undefined): void => {
    for (const date of [inForce?.from, inForce?.until, inForce?.knownUntil])
      if (date !== undefined) {
        try {
          dates.add(dayNumber(date))
        } catch {
          isUnreadable = true
        }
      }
  }
  for (const instrument of instruments) {
    take(instrument.inForce)
    for (const rule of instrument.rules) {
      try {
        take(rule.inForce)
      } catch {
        // a rule that cannot be read is never compiled: the readable judge answers for it (S5)
      }
    }
  }
  return isUnreadable ? undefined : [...dates].sort((a, b) => a - b)
}
