/** The hours of the rules that were tested, weekday by weekday, for a picture to draw. */
import type { TestedRule } from '@forbear/audit/result'
import { dayNumber, isInDaySet, weekdayOf } from '@forbear/conduct/clock'
import type { Calendar, Opening, Rulebook, WindowRule } from '@forbear/conduct/language'
import { sayCitation } from '@forbear/conduct/words'
import type { Words } from './words.ts'

/** Open hours of a day, `HH:MM`; `null` where the whole day is closed. */
export type DayHours = { readonly from: string; readonly to: string } | null

/** A rule on hours. */
export interface TestedHours {
  readonly rule: string
  readonly citation: Words
  readonly says: Words
  /** Monday first: what holds on most days of that weekday. */
  readonly week: readonly DayHours[]
  /** Whether some days have other hours, such as public holidays. */
  readonly varies: boolean
}

/** Days looked at, at most: enough to see each weekday often. */
const DAYS_AT_MOST = 800

/**
 * The hours of every rule on hours that was tested.
 *
 * @param contacts  in time order: from the first to the last one hours are looked up day by day
 */
export function hoursOf(
  tested: readonly TestedRule[],
  { instruments, calendars }: Rulebook,
  contacts: readonly { readonly on: string }[],
): readonly TestedHours[] {
  const [first, last] = [contacts[0], contacts.at(-1)]
  if (first === undefined || last === undefined) return []
  const days = daysFrom(dayNumber(first.on), dayNumber(last.on))
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]))
  const names = new Set(tested.map(({ rule }) => rule))
  return instruments
    .flatMap(({ rules }) => rules)
    .filter((rule): rule is WindowRule => rule.kind === 'window' && names.has(rule.id))
    .map((rule) => ({
      rule: rule.id,
      citation: { en: sayCitation(rule.citation, 'en'), zh: sayCitation(rule.citation, 'zh') },
      says: rule.says,
      ...weekOf(rule, days, byId),
    }))
}

/** Whole weeks around the days of the log, so that every weekday is met. */
function daysFrom(first: number, last: number): readonly number[] {
  const length = Math.min(Math.max(last - first + 1, 7), DAYS_AT_MOST)
  return Array.from({ length }, (_, i) => first + i)
}

function weekOf(
  rule: WindowRule,
  days: readonly number[],
  calendars: ReadonlyMap<string, Calendar>,
): Pick<TestedHours, 'week' | 'varies'> {
  const counts = Array.from({ length: 7 }, () => new Map<string, { readonly hours: DayHours; n: number }>())
  for (const day of days) {
    const opening = openingOf(rule, day, calendars)
    if (opening === 'not known') continue
    const hours = opening ? { from: opening.from, to: opening.to } : null
    const key = JSON.stringify(hours)
    const counted = counts[weekdayOf(day) - 1]
    const entry = counted?.get(key) ?? { hours, n: 0 }
    entry.n += 1
    counted?.set(key, entry)
  }
  return {
    week: counts.map((of) => [...of.values()].toSorted((a, b) => b.n - a.n)[0]?.hours ?? null),
    varies: counts.some((of) => of.size > 1),
  }
}

/** A calendar may not reach as far as the log does (S5): such days are left out of the picture, not of the judgement. */
function openingOf(
  { open }: WindowRule,
  day: number,
  calendars: ReadonlyMap<string, Calendar>,
): Opening | undefined | 'not known' {
  try {
    return open.find(({ on }) => isInDaySet(on, day, calendars))
  } catch {
    return 'not known'
  }
}
