/**
 * Stretches without contacts, judged against the log's own weekday and hour profile; agencies and channels that fall
 * silent. Memory: 24 counters a local day with contacts, one counter a day for each organisation, channel, and both.
 *
 * The rules, all over the local days from the first to the last contact:
 * - What an empty day or hour would have is the lower median of the *other* days of the same weekday. With fewer than
 *   three of those, of the other days from Monday to Friday, if one of the same weekday is not empty. Otherwise nothing
 *   is said: an agency may be closed on Wednesdays.
 * - A day is missing if it has no contact and would have at least ten.
 * - A gap is a run of empty hours, days that are missing left out, that together would have at least twenty.
 *   Were contacts made by chance alone, such a run would come by once in 500 million.
 * - An actor stops (or starts late) if the log goes on without it for at least seven days, more than three times its
 *   own longest pause, in which its own rate would have made at least twenty contacts.
 */
import type { ZoneName } from '@forbear/conduct/facts'
import type { LogContact } from '../log.ts'
import { dateOfDay, instantOfHour, weekdayOf, type LocalTime } from './local-clock.ts'
import type { Actor, FiguresOf, Silence, Stretch } from './report.ts'

export const DAY_WOULD_HAVE = 10
export const GAP_WOULD_HAVE = 20
export const OTHERS_AT_LEAST = 3
export const SILENT_DAYS_AT_LEAST = 7
export const PAUSES_AT_LEAST = 3
export const SILENCE_WOULD_HAVE = 20

/**
 * Contacts this far from all others are a clock's fault and no period, if they are at most one in a hundred, or a
 * single one, and at least ten stand together.
 */
export const FAR_DAYS = 180
export const FAR_SHARE = 0.01
export const TOGETHER_AT_LEAST = 10

/** Actors that are followed; those that first appear later are not. */
export const ACTORS_AT_MOST = 5_000
/** Days that are followed: more than a century. */
const DAYS_AT_MOST = 50_000

interface DayCounts {
  readonly hours: Uint32Array
  total: number
}

/** What the calendar of a log shows. */
export interface CalendarFound {
  readonly firstDay: number
  readonly lastDay: number
  /** Days far from all others, with contacts. */
  readonly far: readonly Stretch[]
  readonly isFar: (day: number) => boolean
  readonly gaps: FiguresOf['gap']['stretches']
  readonly missing: FiguresOf['missing-days']['days']
  readonly stops: readonly (Actor & Silence)[]
  readonly starts: readonly (Actor & Silence)[]
  /** Whether any day has a profile to be judged against. */
  readonly hasProfile: boolean
  readonly hasActorsLeftOut: boolean
}

export interface Calendar {
  readonly take: (contact: LogContact, at: LocalTime) => void
  /** `undefined` for a log without contacts. */
  readonly end: () => CalendarFound | undefined
}

/** An empty calendar. */
export function newCalendar(zone: ZoneName): Calendar {
  const days = new Map<number, DayCounts>()
  const actors = new Map<string, { readonly actor: Actor; readonly days: Map<number, number> }>()
  let leftOut = false

  const countActor = (actor: Actor, day: number): void => {
    const key = `${actor.organisation ?? ''}\u0000${actor.channel ?? ''}`
    let entry = actors.get(key)
    if (entry === undefined) {
      if (actors.size >= ACTORS_AT_MOST) {
        leftOut = true
        return
      }
      entry = { actor, days: new Map() }
      actors.set(key, entry)
    }
    entry.days.set(day, (entry.days.get(day) ?? 0) + 1)
  }

  return {
    take: ({ start, organisation, channel }, { day, secondOfDay }) => {
      let counts = days.get(day)
      if (counts === undefined) {
        if (days.size >= DAYS_AT_MOST) return
        counts = { hours: new Uint32Array(24), total: 0 }
        days.set(day, counts)
      }
      counts.total += 1
      if (start.latest - start.earliest < 3600) {
        const hour = Math.floor(secondOfDay / 3600)
        counts.hours[hour] = (counts.hours[hour] ?? 0) + 1
      }
      countActor({ channel }, day)
      if (organisation !== undefined) {
        countActor({ organisation }, day)
        countActor({ organisation, channel }, day)
      }
    },
    end: () => {
      const [isFar, far] = farDays(days, zone)
      const known = [...days.keys()].filter((day) => !isFar(day))
      if (known.length === 0) return undefined
      const firstDay = known.reduce((least, day) => Math.min(least, day), Infinity)
      const lastDay = known.reduce((most, day) => Math.max(most, day), -Infinity)
      const profile = profileOf(days, firstDay, lastDay)
      const missing = missingDays(days, profile, firstDay, lastDay)
      const silences = [...actors.values()].map(({ actor, days: acted }) => ({
        actor,
        ...silenceOf(acted, isFar, firstDay, lastDay),
      }))
      return {
        firstDay,
        lastDay,
        far,
        isFar,
        missing,
        gaps: gapsOf(days, profile, new Set(missing.map(({ day }) => day)), { firstDay, lastDay, zone }),
        stops: named(silences.flatMap(({ actor, after }) => (after ? [{ ...actor, ...after }] : []))),
        starts: named(silences.flatMap(({ actor, before }) => (before ? [{ ...actor, ...before }] : []))),
        hasProfile: profile.day(firstDay) !== undefined || profile.day(lastDay) !== undefined,
        hasActorsLeftOut: leftOut,
      }
    },
  }
}

/** Groups of days more than {@link FAR_DAYS} apart; those with few contacts are far from the others. */
function farDays(
  days: ReadonlyMap<number, DayCounts>,
  zone: ZoneName,
): readonly [isFar: (day: number) => boolean, far: readonly Stretch[]] {
  const groups: { first: number; last: number; total: number }[] = []
  let all = 0
  for (const [day, { total }] of [...days].toSorted(([a], [b]) => a - b)) {
    all += total
    const group = groups.at(-1)
    if (group && day - group.last <= FAR_DAYS) {
      group.last = day
      group.total += total
    } else groups.push({ first: day, last: day, total })
  }
  const largest = groups.reduce((most, { total }) => Math.max(most, total), 0)
  const few = Math.max(1, all * FAR_SHARE)
  const far = groups.filter(({ total }) => largest >= TOGETHER_AT_LEAST && total <= few)
  const stretches = far.map(({ first, last }) => ({
    from: instantOfHour(first, 0, zone),
    until: instantOfHour(last + 1, 0, zone),
  }))
  return [(day) => far.some(({ first, last }) => first <= day && day <= last), stretches]
}

/** What an empty day, or an empty hour of a day, would have by the other weeks; `undefined` without enough of them. */
interface Profile {
  readonly day: (day: number) => number | undefined
  readonly hour: (day: number, hour: number) => number | undefined
}

const isWeekend = (weekday: number): boolean => weekday >= 6

/** The lower median of all values but one that is the least: the empty one itself. */
function medianOfOthers(ascending: readonly number[]): number | undefined {
  const others = ascending.length - 1
  return others < OTHERS_AT_LEAST ? undefined : ascending[1 + Math.floor((others - 1) / 2)]
}

function profileOf(days: ReadonlyMap<number, DayCounts>, firstDay: number, lastDay: number): Profile {
  const length = lastDay - firstDay + 1
  if (length > DAYS_AT_MOST) return { day: () => undefined, hour: () => undefined }
  const all = Array.from({ length }, (_, at) => firstDay + at)
  const medians = (of: (day: number) => number): ((day: number) => number | undefined) => {
    const byWeekday = new Map<number, number | undefined>()
    const ascending = (belongs: (weekday: number) => boolean): readonly number[] =>
      all
        .filter((day) => belongs(weekdayOf(day)))
        .map(of)
        .toSorted((a, b) => a - b)
    for (let weekday = 1; weekday <= 7; weekday++) {
      const same = ascending((other) => other === weekday)
      const isKnown = !isWeekend(weekday) && (same.at(-1) ?? 0) > 0
      const pooled = isKnown ? medianOfOthers(ascending((other) => !isWeekend(other))) : undefined
      byWeekday.set(weekday, medianOfOthers(same) ?? pooled)
    }
    return (day) => byWeekday.get(weekdayOf(day))
  }
  const hours = Array.from({ length: 24 }, (_, hour) => medians((day) => days.get(day)?.hours[hour] ?? 0))
  return { day: medians((day) => days.get(day)?.total ?? 0), hour: (day, hour) => hours[hour]?.(day) }
}

function missingDays(
  days: ReadonlyMap<number, DayCounts>,
  profile: Profile,
  firstDay: number,
  lastDay: number,
): readonly { readonly day: number; readonly on: string; readonly expected: number }[] {
  const missing = []
  for (let day = firstDay + 1; day < lastDay; day++) {
    const expected = profile.day(day) ?? 0
    if (!days.has(day) && expected >= DAY_WOULD_HAVE) missing.push({ day, on: dateOfDay(day), expected })
  }
  return missing
}

function gapsOf(
  days: ReadonlyMap<number, DayCounts>,
  profile: Profile,
  missing: ReadonlySet<number>,
  period: { readonly firstDay: number; readonly lastDay: number; readonly zone: ZoneName },
): FiguresOf['gap']['stretches'] {
  const { firstDay, lastDay, zone } = period
  const gaps: (Stretch & { readonly expected: number })[] = []
  let run: { from: number; until: number; expected: number } | undefined
  const close = (): void => {
    if (run && run.expected >= GAP_WOULD_HAVE) {
      gaps.push({
        from: instantOfHour(Math.floor(run.from / 24), run.from % 24, zone),
        until: instantOfHour(Math.floor(run.until / 24), run.until % 24, zone),
        expected: run.expected,
      })
    }
    run = undefined
  }
  const firstHour = days.get(firstDay)?.hours.findIndex((count) => count > 0) ?? -1
  const lastHour = days.get(lastDay)?.hours.findLastIndex((count) => count > 0) ?? -1
  for (let day = firstDay; day <= lastDay; day++) {
    if (missing.has(day)) {
      close()
      continue
    }
    const counts = days.get(day)
    for (let hour = 0; hour < 24; hour++) {
      const isOutside = (day === firstDay && hour < firstHour) || (day === lastDay && hour > lastHour)
      if (isOutside) continue
      if ((counts?.hours[hour] ?? 0) > 0) close()
      else {
        const expected = profile.hour(day, hour) ?? 0
        if (expected < 1) continue
        const at = day * 24 + hour
        run ??= { from: at, until: at, expected: 0 }
        run.until = at + 1
        run.expected += expected
      }
    }
  }
  close()
  return gaps
}

/** The silence of an actor before its first and after its last day, where it is long enough to say so. */
function silenceOf(
  acted: ReadonlyMap<number, number>,
  isFar: (day: number) => boolean,
  firstDay: number,
  lastDay: number,
): { readonly before?: Silence; readonly after?: Silence } {
  const own = [...acted].filter(([day]) => !isFar(day)).toSorted(([a], [b]) => a - b)
  const first = own[0]?.[0]
  const last = own.at(-1)?.[0]
  if (first === undefined || last === undefined) return {}
  const contacts = own.reduce((sum, [, count]) => sum + count, 0)
  const longestPause = own.reduce((most, [day], at) => Math.max(most, day - (own[at - 1]?.[0] ?? day)), 1)
  const silence = (silentDays: number): Silence | undefined => {
    const expected = Math.floor((contacts / (last - first + 1)) * silentDays)
    return silentDays >= SILENT_DAYS_AT_LEAST &&
      silentDays > PAUSES_AT_LEAST * longestPause &&
      expected >= SILENCE_WOULD_HAVE
      ? { contacts, firstOn: dateOfDay(first), lastOn: dateOfDay(last), silentDays, expected }
      : undefined
  }
  const before = silence(first - firstDay)
  const after = silence(lastDay - last)
  return { ...(before && { before }), ...(after && { after }) }
}

/** A channel of an organisation is named only where neither the organisation nor the channel as a whole is. */
function named(found: readonly (Actor & Silence)[]): readonly (Actor & Silence)[] {
  const wholes = found.filter(
    ({ organisation, channel }) => organisation === undefined || channel === undefined,
  )
  return found
    .filter(
      ({ organisation, channel }) =>
        organisation === undefined ||
        channel === undefined ||
        !wholes.some((whole) => whole.organisation === organisation || whole.channel === channel),
    )
    .toSorted((a, b) => b.expected - a.expected)
}
