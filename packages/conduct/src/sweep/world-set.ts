/** The worlds a contact is judged in, told apart by what can change an answer: place, zones, kind of actor (S6). */
import { DAY_SECONDS, dayNumber } from '../clock/zone.ts'
import type { ZoneName } from '../facts/fact.ts'
import type { Rulebook } from '../language/instrument.ts'
import type { InForce } from '../language/rule.ts'
import type { Setting, World } from '../judge/setting.ts'
import { alternativeZones, worldsOf } from '../judge/worlds.ts'
import { type ZoneTable, zoneTable } from './zone-table.ts'

/** From ≤ t < until, epoch seconds. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

const KEPT_SECONDS = 3 * DAY_SECONDS

export interface WorldSet {
  readonly id: number
  readonly worlds: readonly World[]
  /** Zones that a clock which is not verified may be the lender's in, by world (S4). */
  readonly lenderZones: readonly (readonly ZoneName[])[]
  readonly tables: readonly ZoneTable[]
}

export class WorldSets {
  private readonly sets = new Map<string, WorldSet>()
  /** Days on which a rule of the rulebook begins or ends, ascending. */
  private readonly dates: readonly number[]
  /** A date that is none: the readable judge tells what is wrong with the rule that has it (S5). */
  readonly isUnreadable: boolean

  constructor(rulebook: Rulebook) {
    const dates = datesOf(rulebook)
    this.dates = dates ?? []
    this.isUnreadable = dates === undefined
  }

  /** @returns `undefined` where more worlds are possible than are enumerated, or none */
  of(setting: Setting): WorldSet | undefined {
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
      const day = table.dayAt(at)
      const mine = this.eraOfDay(day)
      if (era !== undefined && mine !== era) return undefined
      era = mine
    }
    const day = Math.floor(at / DAY_SECONDS)
    const isNear = this.dates.some((date) => Math.abs(date * DAY_SECONDS - at) <= KEPT_SECONDS)
    return `${era ?? 0}${isNear ? ` on ${day}` : ''}`
  }

  /**
   * A stretch around an instant in which {@link eraOf} stays as it is, whatever the zone: clocks differ from UTC by less
   * than a day, so it keeps three days from every date of the law.
   */
  steadyAround(at: number): Stretch {
    let from = -Infinity
    let until = Infinity
    for (const date of this.dates) {
      const begins = date * DAY_SECONDS
      if (Math.abs(at - begins) <= KEPT_SECONDS) return { from: at, until: at + 1 }
      if (begins < at) from = Math.max(from, begins + KEPT_SECONDS)
      else until = Math.min(until, begins - KEPT_SECONDS)
    }
    return { from, until }
  }

  private eraOfDay(day: number): number {
    let era = 0
    for (const date of this.dates) if (date <= day) era += 1
    return era
  }
}

/** @returns `undefined` if one of them is no date of the calendar */
function datesOf(rulebook: Rulebook): readonly number[] | undefined {
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
  for (const instrument of rulebook.instruments) {
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
