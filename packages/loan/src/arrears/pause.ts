/**
 * Pauses of the count of days past due, while a plan is kept or after a disaster. A pause stops the count and forgives
 * nothing: what is overdue stays overdue, interest runs as the terms and events say.
 */
import type { Day } from '../calendar/index.ts'

/** Days from the first up to, and without, the last. */
export interface Stretch {
  readonly from: Day
  readonly until: Day
}

/** What was ordered about the count: it pauses on a day, until a day or until it is resumed. */
export type CountOrder =
  | { readonly type: 'pause'; readonly on: Day; readonly until?: Day }
  | { readonly type: 'resume'; readonly on: Day }

const ENDLESS = Number.MAX_SAFE_INTEGER

/**
 * The days on which the count rests, apart from each other and in order.
 *
 * The day of the pause is the first that is not counted, the day of the resumption the first that is again. A
 * resumption ends every pause that began before it and not a later one; where nothing is paused it changes nothing.
 * Of several orders of one day a pause stands before a resumption.
 */
export function pausedStretches(orders: readonly CountOrder[]): readonly Stretch[] {
  const resumptions = orders.filter(({ type }) => type === 'resume').map(({ on }) => on)
  const pauses = orders
    .filter((order) => order.type === 'pause')
    .map(({ on, until = ENDLESS }) => ({
      from: on,
      until: Math.min(until, ...resumptions.filter((resumed) => resumed >= on)),
    }))
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => a.from - b.from)
  const joined: Stretch[] = []
  for (const pause of pauses) {
    const last = joined.at(-1)
    if (last === undefined || pause.from > last.until) joined.push(pause)
    else joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, pause.until) }
  }
  return joined
}

/**
 * Days past due, without those on which the count rested.
 *
 * @param since due date of the oldest instalment not paid in full; the day after it is the first that counts
 * @param pauses apart and in order, as {@link pausedStretches} gives them
 * @returns 0 on the due date and before it
 */
export function countedDays(since: Day, asOf: Day, pauses: readonly Stretch[]): number {
  const days = Math.max(0, asOf - since)
  return pauses.reduce((left, pause) => {
    const rested = Math.min(pause.until - 1, asOf) - Math.max(pause.from, since + 1) + 1
    return left - Math.max(0, rested)
  }, days)
}
