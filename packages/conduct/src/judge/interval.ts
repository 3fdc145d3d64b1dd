/**
 * `standsUntil`: how long a permitted verdict holds (S28), for the interval of a permit.
 *
 * The verdict can only turn where something turns, as in `notBefore`; those instants are asked in order. Beside that an
 * interval ends at a local midnight by which a rule counts, though the verdict be the same on both sides of it.
 */
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { nextDateAfter, zoneClock } from '../clock/zone.ts'
import { decide } from './decide.ts'
import { judgementOf, prepare, whyUnjudged } from './judge.ts'
import { type Judgement, isPermitted } from './judgement.ts'
import { type JudgeOptions, type Setting, clocksOf } from './setting.ts'
import { countsByDate, turningOf, turnsBetween } from './turning.ts'
import { alternativeZones, instrumentsAt, worldsOf } from './worlds.ts'

/** How long a permitted verdict stands. */
export interface Standing {
  /** The last second, epoch seconds. */
  readonly until: number
  /** What ends it there: no more was asked, or the next second the verdict turns, or a midnight falls that counts. */
  readonly because: 'asked' | 'turn' | 'midnight'
}

/**
 * The last second up to which an act would get the same permitted verdict, with the same conditions, as at its own, and
 * before any local midnight by which a rule that binds it counts (S28).
 *
 * What is known is what is known at the act: nothing new is recorded, nothing taken as renewed.
 *
 * @param act  known to the second, and permitted then
 * @param until  epoch seconds, not before the act
 * @throws {RangeError} if the act is not permitted, not known to the second, or after `until`
 */
export function standsUntil(
  act: Contact,
  matter: Matter,
  timeline: Timeline,
  options: JudgeOptions,
  until: number,
): Standing {
  return standsBeyond(act, matter, timeline, options, { until, sureUntil: act.at.earliest })
}

/**
 * The same where it is told already that nothing turns up to some second: instants up to there are not asked about.
 *
 * @param ends.sureUntil  epoch seconds, not before the act
 */
export function standsBeyond(
  act: Contact,
  matter: Matter,
  timeline: Timeline,
  options: JudgeOptions,
  { until, sureUntil }: { readonly until: number; readonly sureUntil: number },
): Standing {
  const at = act.at.earliest
  if (at !== act.at.latest || until < at) throw new RangeError('the act has no one instant up to the last')
  const setting = prepare(act, matter, timeline, { ...options, moment: 'before', notBefore: false })
  const now = judgeAt(setting, at)
  if (!isPermitted(now)) throw new RangeError('what is not permitted does not stand')
  const midnight = midnightAfter(setting, now, until)
  const last = Math.min(until, midnight - 1)
  const conditions = JSON.stringify(now.conditions)
  for (const t of turnsBetween(setting, at, last)) {
    if (t <= sureUntil) continue
    const then = judgeAt(setting, t)
    if (!isPermitted(then) || JSON.stringify(then.conditions) !== conditions)
      return { until: t - 1, because: 'turn' }
  }
  return { until: last, because: last < until ? 'midnight' : 'asked' }
}

/** The act judged at another instant, on what is known at its own. */
function judgeAt(setting: Setting, at: number): Judgement {
  const moved: Setting = { ...setting, act: { ...setting.act, at: exactly(at) } }
  if (whyUnjudged(moved.act, moved.options)) throw new RangeError('what is not judged does not stand')
  return judgementOf(moved, decide(moved))
}

/** The first midnight after the act, in any zone that may be the one, by which a rule that binds it counts. */
function midnightAfter(setting: Setting, { tested }: Judgement, until: number): number {
  const at = setting.act.at.earliest
  // mostly no clock of the judgement shows another date by then
  if (turningOf(setting).clocks.every((clock) => nextDateAfter(clock, at) > until)) return Infinity
  const zones = worldsOf(setting).worlds.flatMap((world) =>
    instrumentsAt(setting, world.place).flatMap((instrument) =>
      instrument.rules
        .filter((rule) => tested.includes(rule.id) && countsByDate(rule))
        .flatMap((rule) => {
          const [own, ...others] = clocksOf(rule.clock ?? instrument.clock)
          const mine = own === undefined ? undefined : world.zones.get(own)
          return [mine ?? [], ...others.map((c) => alternativeZones(setting, c, world.place))].flat()
        }),
    ),
  )
  const midnights = [...new Set(zones)].map((zone) => nextDateAfter(zoneClock(zone), at))
  return Math.min(Infinity, ...midnights)
}
