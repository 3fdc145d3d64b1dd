/** A plain month of an invented agency without any flaw, from a seed: what soundness must not raise an alarm about. */
import type { CallOutcome } from '@forbear/conduct/facts'
import type { LogContact } from '../log.ts'

/** How large the month is. */
export interface MonthSize {
  readonly seed: number
  /** Contacts on a working day, about. */
  readonly aDay: number
  readonly days: number
  readonly organisations: number
}

/** Monday 2026-03-02, 00:00 in Shanghai, where clocks do not change. */
export const MONTH_BEGINS = Date.UTC(2026, 2, 2) / 1000 - 8 * 3600
export const MONTH_CLOCK = 'Asia/Shanghai'

/** mulberry32, public domain. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Contacts in the order of time, each on a line of its own from line 2. Working days are full, Saturdays half, Sundays
 * free; hours run from nine to eight with a quieter noon; each collector's talks follow one another.
 */
export function agencyMonth({ seed, aDay, days, organisations }: MonthSize): readonly LogContact[] {
  const random = randomFrom(seed)
  const among = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
  const contacts: Omit<LogContact, 'id' | 'rows'>[] = []
  for (let day = 0; day < days; day++) {
    const weekday = day % 7
    const load = weekday === 6 ? 0 : weekday === 5 ? 0.5 : 1
    const count = Math.round(aDay * load * (0.85 + 0.3 * random()))
    for (let n = 0; n < count; n++) {
      const hour = among([9, 9, 10, 10, 11, 11, 12, 13, 14, 14, 15, 15, 16, 16, 17, 18, 19])
      const at = MONTH_BEGINS + day * 86_400 + hour * 3600 + Math.floor(random() * 3600)
      const who = Math.floor(random() * aDay * 8)
      const organisation = `agency-${1 + (n % organisations)}`
      const collector = `${organisation}-${1 + Math.floor(random() * Math.max(2, aDay / 20))}`
      const isCall = random() < 0.8
      const start = { earliest: at, latest: at }
      const common = {
        start,
        direction: 'outbound',
        organisation,
        person: `p${who}`,
        facts: {},
        missing: [],
      } as const
      const number = `+861380000${String(who).padStart(4, '0')}`
      const outcome: CallOutcome = random() < 0.3 ? 'conversation' : among(['no-answer', 'not-connected'])
      const answeredSeconds = outcome === 'conversation' ? 20 + Math.floor(random() * 300) : 0
      if (!isCall)
        contacts.push({ ...common, number, channel: 'sms', outcome: among(['delivered', 'undelivered']) })
      else {
        const durationSeconds = answeredSeconds + 5 + Math.floor(random() * 30)
        contacts.push({
          ...common,
          number,
          collector,
          channel: 'call',
          outcome,
          durationSeconds,
          answeredSeconds,
        })
      }
    }
  }
  // talks were drawn in no order of time: one that overlaps another of its collector becomes an unanswered dial
  const last = new Map<string, number>()
  const seen = new Set<string>()
  const isFirst = ({ start, number }: (typeof contacts)[number]): boolean => {
    const key = `${start.earliest} ${number ?? ''}`
    return !seen.has(key) && seen.add(key).has(key)
  }
  return contacts
    .filter(isFirst)
    .toSorted((a, b) => a.start.earliest - b.start.earliest)
    .map((contact, index): LogContact => {
      const own = { id: `c${index + 1}`, rows: [index + 2] }
      const { collector, outcome, start, durationSeconds } = contact
      if (collector === undefined || outcome !== 'conversation') return { ...own, ...contact }
      if ((last.get(collector) ?? 0) > start.earliest) {
        return { ...own, ...contact, outcome: 'no-answer', answeredSeconds: 0 }
      }
      last.set(collector, start.earliest + (durationSeconds ?? 0))
      return { ...own, ...contact }
    })
}
