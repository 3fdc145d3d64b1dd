/** Which records are one call: by the ids of the two legs, and in a log of both legs by number and time. */
import type { Stamp } from '@forbear/conduct/facts'
import type { Sign } from './outcomes.ts'

/** One record, understood. */
export interface Leg {
  readonly line: number
  readonly uuid: string
  /** The other leg's id, or empty. */
  readonly other: string
  readonly from: string
  readonly to: string
  readonly context: string
  readonly start: Stamp
  readonly duration: number
  readonly billsec: number
  readonly cause: string
  readonly sign: Sign
  readonly reference: string
}

/** The legs of one call, at least one. */
export interface Call {
  /** The leg that the call began on. */
  readonly first: Leg
  readonly legs: readonly [Leg, ...Leg[]]
  /** Whether some record of this call could not be read. */
  readonly isIncomplete: boolean
  /** Whether a leg was joined only because its number and time say so. */
  readonly isByTime: boolean
}

const endOf = ({ start, duration }: Leg): number => start.latest + duration

/** Whether the second leg ran while the first did, a second's rounding on either side. */
const isWithin = (outer: Leg, inner: Leg): boolean =>
  inner.start.latest >= outer.start.earliest - 1 &&
  inner.start.earliest <= endOf(outer) + 1 &&
  endOf(inner) <= endOf(outer) + 1

/** Legs that nobody answered, each with the leg to the same number within whose time it lies. */
function legsByTime(legs: readonly Leg[]): readonly (readonly [inner: Leg, outer: Leg])[] {
  const inOrder = legs.toSorted(
    (a, b) => a.start.earliest - b.start.earliest || b.duration - a.duration || a.line - b.line,
  )
  /** By number: the legs that may still be up. */
  const up = new Map<string, Leg[]>()
  const pairs: (readonly [Leg, Leg])[] = []
  for (const leg of inOrder) {
    const still = (up.get(leg.to) ?? []).filter((one) => endOf(one) + 1 >= leg.start.earliest)
    const outer = still.find((one) => isWithin(one, leg))
    if (outer !== undefined && leg.billsec === 0) pairs.push([leg, outer])
    up.set(leg.to, [...still, leg])
  }
  return pairs
}

/**
 * The calls that legs make up, in the order of their first lines.
 *
 * A leg that was never bridged has no link. In a log that has both legs an unanswered one would count as a dial of
 * its own, and every unanswered call twice; so it is joined to the leg to the same number within whose time it lies.
 *
 * @param legs  in the order of the file, each id once
 * @param unreadable  the ids of records that could not be read
 */
export function callsOf(legs: readonly Leg[], unreadable: ReadonlySet<string>): readonly Call[] {
  const byId = new Map(legs.map((leg) => [leg.uuid, leg]))
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  const join = (a: string, b: string): void => {
    const [from, into] = [rootOf(a), rootOf(b)]
    if (from !== into) parents.set(from, into)
  }
  const others = new Set<string>()
  for (const leg of legs) {
    if (leg.other === '' || leg.other === leg.uuid) continue
    others.add(leg.other)
    join(leg.other, leg.uuid)
  }
  const byTime = new Set<string>()
  if (legs.some((leg) => others.has(leg.uuid))) {
    for (const [inner, outer] of legsByTime(legs)) {
      const isLinked = others.has(inner.uuid) || byId.has(inner.other)
      if (isLinked || rootOf(inner.uuid) === rootOf(outer.uuid)) continue
      join(inner.uuid, outer.uuid)
      byTime.add(inner.uuid)
    }
  }
  const groups = new Map<string, [Leg, ...Leg[]]>()
  for (const leg of legs) {
    const root = rootOf(leg.uuid)
    const group = groups.get(root)
    if (group) group.push(leg)
    else groups.set(root, [leg])
  }
  const lost = new Set([...unreadable].map(rootOf))
  return [...groups].map(([root, group]) => {
    const own = group.filter((leg) => !others.has(leg.uuid) && !byTime.has(leg.uuid))
    const [first = group[0]] = (own.length > 0 ? own : group).toSorted(
      (a, b) => a.start.earliest - b.start.earliest || b.duration - a.duration || a.line - b.line,
    )
    return {
      first,
      legs: group,
      isIncomplete: lost.has(root),
      isByTime: group.some((leg) => byTime.has(leg.uuid)),
    }
  })
}
