/** The worlds a judgement is decided over: zone, jurisdiction and kind of actor together, at most 64 (S6). */
import { ACTOR_KINDS, type ActorKind } from '../facts/vocabulary.ts'
import type { Place, ZoneName } from '../facts/fact.ts'
import type { Instrument, Rulebook } from '../language/instrument.ts'
import type { ClockName } from '../language/period.ts'
import type { Rule } from '../language/rule.ts'
import { type Setting, type World, valuesOf, zonesOf } from './setting.ts'
import { isWithin } from '../facts/place.ts'

/** The most worlds that are enumerated; beyond, the possible verdict is `barred` (S6). */
export const WORLDS_AT_MOST = 64

/**
 * Where nothing shows a zone and no territory is known, every offset in use (S15): the whole hours, and the places
 * whose clocks stand between them.
 */
const EVERY_OFFSET: readonly ZoneName[] = [
  ...Array.from({ length: 12 }, (_, i) => `Etc/GMT+${12 - i}`),
  'UTC',
  ...Array.from({ length: 14 }, (_, i) => `Etc/GMT-${i + 1}`),
  'Pacific/Marquesas',
  'America/St_Johns',
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Yangon',
  'Australia/Eucla',
  'Australia/Darwin',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
]

/** Worlds, and whether there were more than could be enumerated. */
export interface Worlds {
  readonly worlds: readonly World[]
  readonly tooMany: boolean
}

/** Every combination of place, zones and kind of actor that the facts leave open. */
export function worldsOf(setting: Setting): Worlds {
  const worlds = placesOf(setting).flatMap((place) => {
    const clocks = new Set(
      instrumentsAt(setting, place).flatMap((i) => [i.clock.of, ...i.rules.flatMap(ownClock)]),
    )
    const zones = zoneChoices([...clocks], setting, place)
    return zones.flatMap((z) =>
      actorKindsOf(setting).map((actorKind): World => ({ place, zones: z, actorKind })),
    )
  })
  return { worlds: worlds.slice(0, WORLDS_AT_MOST), tooMany: worlds.length > WORLDS_AT_MOST }
}

/** The clock a rule names itself; one that cannot be read is trouble where the rule is asked, not here (S5). */
function ownClock(rule: Rule): readonly ClockName[] {
  try {
    return rule.clock ? [rule.clock.of] : []
  } catch {
    return []
  }
}

/** Places the debtor can be in. At the gate a path that stops short may lead to any place below it (S9). */
export function placesOf(setting: Pick<Setting, 'matter' | 'options'>): readonly Place[] {
  const { jurisdiction } = setting.matter
  const stated = valuesOf(jurisdiction) ?? []
  if (setting.options.mode === 'audit') return stated
  return [...new Set(stated.flatMap((p) => [p, ...placesBelow(setting.options.rulebook, p)]))]
}

/** Places with instruments of their own below a path. */
export function placesBelow(rulebook: Rulebook, place: Place): readonly Place[] {
  return [...new Set(rulebook.instruments.map((i) => i.place))].filter(
    (p) => p !== place && isWithin(p, place),
  )
}

/** The instruments of a place's path, and the house policies that are named (S3). */
export function instrumentsAt(
  setting: Pick<Setting, 'matter' | 'options'>,
  place: Place,
): readonly Instrument[] {
  const named = new Set([...(setting.matter.policies ?? []), ...(setting.options.policies ?? [])])
  return setting.options.rulebook.instruments.filter((i) => {
    if (i.force === 'own-policy' && !named.has(i.id)) return false
    return isWithin(place, i.place)
  })
}

function actorKindsOf(setting: Setting): readonly (ActorKind | undefined)[] {
  const organisation = setting.organisations.get(setting.act.by.organisation)
  const kinds = valuesOf(setting.act.by.kind) ?? valuesOf(organisation?.kind)
  return kinds ?? (setting.options.mode === 'gate' ? ACTOR_KINDS : [undefined])
}

/** Every combination of zones for the clocks; clocks with the same choices stand together. */
function zoneChoices(
  clocks: readonly ClockName[],
  setting: Setting,
  place: Place,
): readonly ReadonlyMap<ClockName, ZoneName>[] {
  const groups = new Map<string, { readonly zones: readonly ZoneName[]; readonly clocks: ClockName[] }>()
  for (const clock of clocks) {
    const found = zonesOf(setting, clock, place)
    const zones = found.length > 0 ? found : EVERY_OFFSET
    const key = zones.join(' ')
    const group = groups.get(key) ?? { zones, clocks: [] }
    group.clocks.push(clock)
    groups.set(key, group)
  }
  let maps: ReadonlyMap<ClockName, ZoneName>[] = [new Map()]
  for (const group of groups.values()) {
    maps = maps
      .flatMap((m) =>
        group.zones.map(
          (zone) => new Map([...m, ...group.clocks.map((c): [ClockName, ZoneName] => [c, zone])]),
        ),
      )
      .slice(0, WORLDS_AT_MOST + 1)
  }
  return maps
}

/** Zones over which an alternative clock is tried where it is not among the worlds' own (S4). */
export function alternativeZones(setting: Setting, clock: ClockName, place: Place): readonly ZoneName[] {
  const zones = zonesOf(setting, clock, place)
  return zones.length > 0 ? zones : EVERY_OFFSET
}

const assignments = new WeakMap<Instrument, readonly Readonly<Record<string, string>>[]>()

/** Every way an instrument's readings can be taken together. */
export function assignmentsOf(instrument: Instrument): readonly Readonly<Record<string, string>>[] {
  const known = assignments.get(instrument)
  if (known) return known
  const made = everyAssignment(instrument)
  assignments.set(instrument, made)
  return made
}

function everyAssignment(instrument: Instrument): readonly Readonly<Record<string, string>>[] {
  let ways: Readonly<Record<string, string>>[] = [{}]
  for (const [name, reading] of Object.entries(instrument.readings ?? {})) {
    ways = ways.flatMap((a) => reading.options.map((option) => ({ ...a, [name]: option })))
  }
  return ways
}
