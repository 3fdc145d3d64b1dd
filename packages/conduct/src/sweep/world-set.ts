/** The worlds a contact is judged in, told apart by what can change an answer: place, zones, kind of actor (S6). */
import { dayNumber } from '../clock/zone.ts'
import type { ZoneName } from '../facts/fact.ts'
import type { Rulebook } from '../language/instrument.ts'
import type { InForce } from '../language/rule.ts'
import type { Setting, World } from '../judge/setting.ts'
import { alternativeZones, worldsOf } from '../judge/worlds.ts'
import { type ZoneTable, zoneTable } from './zone-table.ts'

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

  constructor(rulebook: Rulebook) {
    this.dates = datesOf(rulebook)
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
   * Which rules are in force at an instant, as a number: equal numbers, equal rules in every zone of the set.
   *
   * @returns `undefined` on the hours in which one zone has a date of the law's already and another has not
   */
  eraOf(set: WorldSet, at: number): number | undefined {
    let era: number | undefined
    for (const table of set.tables) {
      const day = table.dayAt(at)
      const mine = this.eraOfDay(day)
      if (era !== undefined && mine !== era) return undefined
      era = mine
    }
    return era ?? 0
  }

  private eraOfDay(day: number): number {
    let era = 0
    for (const date of this.dates) if (date <= day) era += 1
    return era
  }
}

function datesOf(rulebook: Rulebook): readonly number[] {
  const dates = new Set<number>()
  const take = (inForce: InForce | undefined): void => {
    for (const date of [inForce?.from, inForce?.until, inForce?.knownUntil])
      if (date !== undefined) dates.add(dayNumber(date))
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
  return [...dates].sort((a, b) => a - b)
}
