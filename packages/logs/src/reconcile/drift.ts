/**
 * How far one log's clock is ahead of the other's, from pairs that leave no doubt.
 *
 * Each two entries that can be one vote for the difference of their begins; differences of true pairs agree, others
 * scatter. If the votes gather at whole hours (or, as some zones have it, at quarters) and not near zero, a zone was wrong,
 * and that is said rather than corrected. Otherwise the most voted difference within fifteen minutes is taken to find pairs of which each is
 * the other's only candidate, and their median is the offset; a line through them (Theil and Sen) is taken only where
 * it halves what the constant misses by.
 */
import { candidatesOf, indexOf, type ComparedBy, type Ended } from './ends.ts'
import type { Drift } from './result.ts'

/** Drift that is corrected at most, seconds. */
export const DRIFT_AT_MOST = 900
const HOURS_AT_MOST = 14
/** Begins of one contact are written down within so many seconds of each other: dialled here, ringing there. */
const JITTER = 3
/** A drift that grows over the log shows in differences this far apart. */
const COARSE = 15
/** Zones differ by quarters of an hour. */
const QUARTER = 900
/** Near a quarter: a zone's error with a drift on top. */
const NEAR_QUARTER = 300
/** The neighbourhood in which pairs are looked for first. */
const NEAR = 300
export const PAIRS_AT_LEAST = 3
const VOTES_AT_MOST = 400_000
const LINE_PAIRS_AT_LEAST = 8
const LINE_DAYS_AT_LEAST = 1
const LINE_SECONDS_AT_LEAST = 4
const LINE_PAIRS_AT_MOST = 200

type Interval = readonly [lo: number, hi: number]

/** The point that most intervals contain, nearest to zero among equals, with how many do. */
export function mostVoted(intervals: readonly Interval[]): { readonly at: number; readonly votes: number } {
  const ends = intervals.flatMap(([lo, hi]): (readonly [at: number, step: number])[] => [
    [lo, 1],
    [hi + 1, -1],
  ])
  ends.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  let votes = 0
  let best = { at: 0, votes: 0 }
  ends.forEach(([at, step], index) => {
    votes += step
    const until = (ends[index + 1]?.[0] ?? at) - 1
    if (until < at || votes < best.votes) return
    const middle = at <= 0 && until >= 0 ? 0 : Math.floor((at + until) / 2)
    if (votes > best.votes || Math.abs(middle) < Math.abs(best.at)) best = { at: middle, votes }
  })
  return best
}

const lowerMedian = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0

/** Differences b − a that are possible for a pair. */
const difference = (a: Ended, b: Ended): Interval => [b.lo - a.hi, b.hi - a.lo]
const middleOf = ([lo, hi]: Interval): number => Math.round((lo + hi) / 2)
const widened = ([lo, hi]: Interval, by: number): Interval => [lo - by, hi + by]

/** Pairs known without times, such as by permit, go before all others. */
export function estimateDrift(
  a: readonly Ended[],
  b: readonly Ended[],
  by: ComparedBy,
  known: readonly (readonly [Ended, Ended])[],
): Drift {
  const index = indexOf(b, by)
  const widest = b.reduce((most, { lo, hi }) => Math.max(most, hi - lo), 0)
  const exact = a.filter(({ lo, hi }) => hi - lo < 3600)
  const reach = (HOURS_AT_MOST + 1) * 3600
  const near: Interval[] = []
  const far = new Map<number, Interval[]>()
  const withPartner = { a: new Set<Ended>(), b: new Set<Ended>() }
  let votes = 0
  for (const one of exact) {
    if (votes > VOTES_AT_MOST) break
    for (const other of candidatesOf(one, index, { by, from: -reach, until: reach, widest })) {
      if (other.hi - other.lo >= 3600) continue
      votes += 1
      withPartner.a.add(one)
      withPartner.b.add(other)
      const between = difference(one, other)
      const middle = middleOf(between)
      const quarters = Math.round(middle / QUARTER)
      if (Math.abs(middle) <= DRIFT_AT_MOST) near.push(between)
      if (Math.abs(quarters) > 1 && Math.abs(middle - quarters * QUARTER) <= NEAR_QUARTER) {
        const list = far.get(quarters)
        if (list) list.push(between)
        else far.set(quarters, [between])
      }
    }
  }
  const coarse = (all: readonly Interval[]) => mostVoted(all.map((one) => widened(one, COARSE)))
  const here = coarse(near)
  const wrongZone = hoursApart(far, coarse, here.votes, Math.min(withPartner.a.size, withPartner.b.size))
  if (wrongZone && known.length < PAIRS_AT_LEAST) return wrongZone

  const pairs = known.length >= PAIRS_AT_LEAST ? known : lonePairs(exact, index, { by, widest, at: here.at })
  if (pairs.length < PAIRS_AT_LEAST) return { status: 'not-estimated', pairs: pairs.length }
  return fitted(pairs)
}

function hoursApart(
  far: ReadonlyMap<number, readonly Interval[]>,
  coarse: (all: readonly Interval[]) => { readonly votes: number },
  here: number,
  most: number,
): Drift | undefined {
  const [best] = [...far]
    .map(([quarters, intervals]) => ({ hours: quarters / 4, votes: coarse(intervals).votes }))
    .toSorted((x, y) => y.votes - x.votes || Math.abs(x.hours) - Math.abs(y.hours))
  if (best === undefined || best.votes < PAIRS_AT_LEAST) return undefined
  if (best.votes < 2 * here + 1 || best.votes * 2 < most) return undefined
  return { status: 'hours-apart', hours: best.hours, pairs: best.votes, otherwise: here }
}

/** Pairs of which each is the other's only candidate, in the widest neighbourhood that has enough of them. */
function lonePairs(
  a: readonly Ended[],
  index: ReturnType<typeof indexOf>,
  options: { readonly by: ComparedBy; readonly widest: number; readonly at: number },
): readonly (readonly [Ended, Ended])[] {
  let most: readonly (readonly [Ended, Ended])[] = []
  for (const around of [NEAR, 60, COARSE]) {
    const from = options.at - around
    const until = options.at + around
    const candidates = a.map((one) => [one, candidatesOf(one, index, { ...options, from, until })] as const)
    const claims = new Map<Ended, number>()
    for (const [, found] of candidates)
      for (const other of found) claims.set(other, (claims.get(other) ?? 0) + 1)
    const lone = candidates.flatMap(([one, [other, ...more]]) =>
      other !== undefined && more.length === 0 && claims.get(other) === 1 ? [[one, other] as const] : [],
    )
    if (lone.length > most.length) most = lone
    if (most.length >= 2 * PAIRS_AT_LEAST) return most
  }
  return most
}

/** A constant through the differences, or a line where that is much better. */
function fitted(pairs: readonly (readonly [Ended, Ended])[]): Drift {
  const points = pairs
    .map(([one, other]) => ({ at: one.lo, by: middleOf(difference(one, other)) }))
    .toSorted((x, y) => x.at - y.at)
  const constant = lowerMedian(points.map(({ by }) => by))
  const missOf = (expected: (at: number) => number): number =>
    lowerMedian(points.map(({ at, by }) => Math.abs(by - expected(at))))
  const missed = missOf(() => constant)
  const agreeing = points.filter(({ by }) => Math.abs(by - constant) <= COARSE + JITTER).length
  const first = points[0]?.at ?? 0
  const span = (points.at(-1)?.at ?? 0) - first
  const atSeconds = first + Math.floor(span / 2)
  if (points.length >= LINE_PAIRS_AT_LEAST && span >= LINE_DAYS_AT_LEAST * 86_400) {
    const every = Math.ceil(points.length / LINE_PAIRS_AT_MOST)
    const some = points.filter((_, at) => at % every === 0)
    const slopes = some.flatMap((one, at) =>
      some
        .slice(at + 1)
        .flatMap((other) =>
          other.at - one.at >= span / 10 ? [(other.by - one.by) / (other.at - one.at)] : [],
        ),
    )
    const slope = lowerMedian(slopes)
    const offset = lowerMedian(points.map(({ at, by }) => by - slope * (at - atSeconds)))
    const missedByLine = missOf((at) => offset + slope * (at - atSeconds))
    if (missedByLine * 2 <= missed && Math.abs(slope) * span >= LINE_SECONDS_AT_LEAST) {
      return {
        status: 'estimated',
        offsetSeconds: Math.round(offset),
        atSeconds,
        secondsPerDay: slope * 86_400,
        pairs: points.length,
        missSeconds: missedByLine,
      }
    }
  }
  if (agreeing * 2 < points.length) return { status: 'not-estimated', pairs: agreeing }
  return {
    status: 'estimated',
    offsetSeconds: constant,
    atSeconds,
    secondsPerDay: 0,
    pairs: points.length,
    missSeconds: missed,
  }
}

/** What to take off an instant of b, seconds, whole. */
export function driftAt(drift: Drift, at: number): number {
  if (drift.status !== 'estimated') return 0
  return Math.round(drift.offsetSeconds + (drift.secondsPerDay * (at - drift.atSeconds)) / 86_400)
}
