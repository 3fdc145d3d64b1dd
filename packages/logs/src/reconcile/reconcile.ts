/**
 * Holds two logs of the same contacts together (S34). By permit, then reference, then point, channel, direction and
 * time after drift; one to one over each whole group of entries that could be one another; where a second way is
 * nearly as good, a person decides.
 */
import { instantText } from '../input/time.ts'
import type { LogContact } from '../log.ts'
import { assign } from './assign.ts'
import { coverageOf } from './covered.ts'
import { differencesOf } from './differences.ts'
import { driftAt, estimateDrift } from './drift.ts'
import {
  apart,
  canBeOne,
  candidatesOf,
  comparedBy,
  endReader,
  indexOf,
  keysBy,
  share,
  type ComparedBy,
  type Ended,
} from './ends.ts'
import {
  APART,
  type Ambiguous,
  type Apart,
  type Entry,
  type NotCompared,
  type PairFound,
  type ReconcileOptions,
  type Reconciliation,
  type Side,
} from './result.ts'
import { APART_SAYS } from './words.ts'

/** Another way that is no more than so many seconds worse in sum leaves a pair to a person. */
export const DECIDE_SECONDS = 10
/** Entries that could all be one another, both logs together, beyond which nobody is paired by machine. */
export const GROUP_AT_MOST = 300
/** Entries with one reference may begin so far apart; references of two systems may be alike by chance. */
const REFERENCE_SECONDS = 12 * 3600
const FIRST = 20

/**
 * @param a  one log, whose clock the other's is compared with
 * @param b  the other
 */
export function reconcile(a: Side, b: Side, options: ReconcileOptions): Reconciliation {
  const read = endReader(options)
  const inA = a.contacts.map(read)
  const rawB = b.contacts.map(read)
  const by = comparedBy(inA, rawB)
  const byId = pairsById(inA, rawB, by)
  const drift = estimateDrift(
    inA,
    rawB,
    by,
    byId.pairs.filter((one) => one.by === 'permit').map(({ ends }) => ends),
  )
  const whole = { a: a.name, b: b.name, toleranceSeconds: options.toleranceSeconds, drift }
  if (drift.status === 'hours-apart') {
    const notCompared = [
      ...notComparedOf(
        'a',
        inA.map((entry) => [entry, 'hours-apart']),
      ),
      ...notComparedOf(
        'b',
        rawB.map((entry) => [entry, 'hours-apart']),
      ),
    ]
    return { ...whole, pairs: [], onlyInA: [], onlyInB: [], partHoursApart: null, ambiguous: [], notCompared }
  }

  const onClockOfA = new Map(
    rawB.map((entry) => {
      const take = driftAt(drift, entry.lo)
      return [entry, { ...entry, lo: entry.lo - take, hi: entry.hi - take }] as const
    }),
  )
  const moved = (entry: Ended): Ended => onClockOfA.get(entry) ?? entry
  const inB = rawB.map(moved)
  const idPairs = byId.pairs.map(({ ends: [one, other], ...rest }) => ({ ...rest, one, other: moved(other) }))
  const twice = byId.twice.map((group) => ({ a: group.a, b: group.b.map(moved) }))
  const taken = new Set<Ended>([
    ...idPairs.flatMap(({ one, other }) => [one, other]),
    ...twice.flatMap((group) => [...group.a, ...group.b]),
  ])
  const rest = (entries: readonly Ended[]): readonly Ended[] => entries.filter((entry) => !taken.has(entry))
  const byTime = pairsByTime(rest(inA), rest(inB), by, options.toleranceSeconds)
  const disputed = directionDisputed(byTime.singleA, byTime.singleB, by, options.toleranceSeconds)
  const isDisputed = new Set(disputed.flatMap((group) => [...group.a, ...group.b]))

  const whyA = coverageOf(b, inB, inA, by, (at) => at - driftAt(drift, at))
  const whyB = coverageOf(a, inA, inB, by, (at) => at)
  const judged = (singles: readonly Ended[], why: (entry: Ended) => Apart | undefined) =>
    singles.filter((entry) => !isDisputed.has(entry)).map((entry) => [entry, why(entry)] as const)
  const [judgedA, judgedB] = [judged(byTime.singleA, whyA), judged(byTime.singleB, whyB)]
  const missing = (all: readonly (readonly [Ended, Apart | undefined])[]): readonly Ended[] =>
    all.flatMap(([entry, why]) => (why === undefined ? [entry] : []))
  const [onlyInA, onlyInB] = [missing(judgedA), missing(judgedB)]
  const part = estimateDrift(onlyInA, onlyInB, by, [])
  const aside = (
    side: 'a' | 'b',
    all: readonly (readonly [Ended, Apart | undefined])[],
  ): readonly NotCompared[] =>
    notComparedOf(
      side,
      all.flatMap(([entry, why]) => (why === undefined ? [] : [[entry, why] as const])),
    )

  const pairs = [...idPairs, ...byTime.pairs.map(([one, other]) => ({ by: 'time' as const, one, other }))]
  return {
    ...whole,
    pairs: pairs
      .toSorted((x, y) => inTime(x.one, y.one))
      .map(({ by: how, one, other }) => pairOf(how, one, other)),
    onlyInA: onlyInA.map(entryOf),
    onlyInB: onlyInB.map(entryOf),
    partHoursApart: part.status === 'hours-apart' ? { hours: part.hours, pairs: part.pairs } : null,
    ambiguous: [
      ...twice.map((group) => ambiguousOf('id-twice', group)),
      ...byTime.ambiguous,
      ...disputed.map((group) => ambiguousOf('direction-disputed', group)),
    ],
    notCompared: [...aside('a', judgedA), ...aside('b', judgedB)],
  }
}

const inTime = (one: Ended, other: Ended): number =>
  one.lo - other.lo || one.hi - other.hi || (one.contact.id < other.contact.id ? -1 : 1)

const entryOf = ({ contact }: Ended): Entry => ({
  contact: contact.id,
  rows: contact.rows,
  channel: contact.channel,
  earliest: contact.start.earliest,
  latest: contact.start.latest,
})

function timeText({ start }: LogContact): string {
  const first = instantText(start.earliest)
  return start.earliest === start.latest ? first : `${first} – ${instantText(start.latest)}`
}

const pairOf = (by: PairFound['by'], one: Ended, other: Ended): PairFound => ({
  by,
  a: entryOf(one),
  b: entryOf(other),
  apartSeconds: apart(one, other),
  differences: differencesOf(one, other, timeText),
})

interface Group {
  readonly a: readonly Ended[]
  readonly b: readonly Ended[]
}

function ambiguousOf(why: Ambiguous['why'], { a, b }: Group): Ambiguous {
  const more = a.length - b.length
  return {
    why,
    a: a.toSorted(inTime).map(entryOf),
    b: b.toSorted(inTime).map(entryOf),
    surplus: more === 0 ? null : { side: more > 0 ? 'a' : 'b', count: Math.abs(more) },
  }
}

function notComparedOf(side: 'a' | 'b', all: readonly (readonly [Ended, Apart])[]): readonly NotCompared[] {
  return APART.flatMap((why) => {
    const entries = all.filter(([, one]) => one === why).map(([entry]) => entry)
    if (entries.length === 0) return []
    const first = entries.toSorted(inTime).slice(0, FIRST).map(entryOf)
    return [{ side, why, count: entries.length, first, says: APART_SAYS[why] }]
  })
}

/** Entries that name the same permit, or the same reference, once in each log. */
function pairsById(
  inA: readonly Ended[],
  inB: readonly Ended[],
  by: ComparedBy,
): {
  readonly pairs: readonly { readonly by: 'permit' | 'reference'; readonly ends: readonly [Ended, Ended] }[]
  readonly twice: readonly Group[]
} {
  const pairs: { by: 'permit' | 'reference'; ends: readonly [Ended, Ended] }[] = []
  const twice: Group[] = []
  const taken = new Set<Ended>()
  const gather = (
    entries: readonly Ended[],
    name: 'permit' | 'reference',
  ): ReadonlyMap<string, readonly Ended[]> =>
    Map.groupBy(
      entries.filter((entry) => !taken.has(entry) && entry.contact[name] !== undefined),
      (entry) => entry.contact[name] ?? '',
    )
  for (const name of ['permit', 'reference'] as const) {
    const others = gather(inB, name)
    for (const [id, ones] of gather(inA, name)) {
      const partners = others.get(id) ?? []
      const [one] = ones
      const [other] = partners
      if (one === undefined || other === undefined) continue
      const isOnce = ones.length === 1 && partners.length === 1
      if (name === 'permit' && !isOnce) {
        // a permit is used once (S28): whoever has it twice must say which was the contact
        twice.push({ a: ones, b: partners })
        for (const entry of [...ones, ...partners]) taken.add(entry)
      } else if (isOnce && (name === 'permit' || isPlausible(one, other, by))) {
        pairs.push({ by: name, ends: [one, other] })
        taken.add(one).add(other)
      }
    }
  }
  return { pairs, twice }
}

/** A reference joins two entries only if nothing else speaks against it. */
function isPlausible(one: Ended, other: Ended, by: ComparedBy): boolean {
  const keys = [keysBy(one, by), keysBy(other, by)] as const
  const isSamePoint = keys[0].length === 0 || keys[1].length === 0 || share(...keys)
  return one.channel === other.channel && isSamePoint && apart(one, other) <= REFERENCE_SECONDS
}

/** Everything that time can pair, one to one, group by group. */
function pairsByTime(
  inA: readonly Ended[],
  inB: readonly Ended[],
  by: ComparedBy,
  tolerance: number,
): {
  readonly pairs: readonly (readonly [Ended, Ended])[]
  readonly ambiguous: readonly Ambiguous[]
  readonly singleA: readonly Ended[]
  readonly singleB: readonly Ended[]
} {
  const index = indexOf(inB, by)
  const widest = inB.reduce((most, { lo, hi }) => Math.max(most, hi - lo), 0)
  const edges = new Map<Ended, readonly Ended[]>()
  const back = new Map<Ended, Ended[]>()
  for (const one of inA) {
    const found = candidatesOf(one, index, { by, from: -tolerance, until: tolerance, widest })
    edges.set(one, found)
    for (const other of found) {
      const list = back.get(other)
      if (list) list.push(one)
      else back.set(other, [one])
    }
  }
  const neighbours = (entry: Ended): readonly Ended[] => edges.get(entry) ?? back.get(entry) ?? []
  const isInA = new Set(inA)
  const split = (entries: readonly Ended[]): Group => ({
    a: entries.filter((entry) => isInA.has(entry)).toSorted(inTime),
    b: entries.filter((entry) => !isInA.has(entry)).toSorted(inTime),
  })
  const pairs: (readonly [Ended, Ended])[] = []
  const ambiguous: Ambiguous[] = []
  const singles: Ended[] = []
  for (const group of connected([...inA, ...inB], neighbours).map(split)) {
    if (group.a.length === 0 || group.b.length === 0) singles.push(...group.a, ...group.b)
    else if (group.a.length + group.b.length > GROUP_AT_MOST) ambiguous.push(ambiguousOf('too-many', group))
    else {
      const decided = decide(group, new Map(group.a.map((one) => [one, new Set(neighbours(one))])), tolerance)
      pairs.push(...decided.pairs)
      singles.push(...decided.singles)
      const among = new Set(decided.open)
      for (const open of connected(decided.open, (entry) => neighbours(entry).filter((n) => among.has(n))))
        ambiguous.push(ambiguousOf('equally-near', split(open)))
    }
  }
  const { a: singleA, b: singleB } = split(singles)
  return { pairs, ambiguous, singleA, singleB }
}

/** Groups of entries that neighbours join. */
function connected(
  entries: readonly Ended[],
  neighbours: (entry: Ended) => readonly Ended[],
): readonly (readonly Ended[])[] {
  const seen = new Set<Ended>()
  const groups: Ended[][] = []
  for (const start of entries) {
    if (seen.has(start)) continue
    seen.add(start)
    const group = [start]
    for (let at = 0; at < group.length; at++) {
      const entry = group[at]
      if (entry === undefined) break
      for (const next of neighbours(entry)) {
        if (seen.has(next)) continue
        seen.add(next)
        group.push(next)
      }
    }
    groups.push(group)
  }
  return groups
}

/** The cheapest assignment of a group; what is nearly as cheap another way stays open. */
function decide(
  { a, b }: Group,
  edges: ReadonlyMap<Ended, ReadonlySet<Ended>>,
  tolerance: number,
): {
  readonly pairs: readonly (readonly [Ended, Ended])[]
  readonly singles: readonly Ended[]
  readonly open: readonly Ended[]
} {
  const cost = (row: number, column: number): number | undefined => {
    const one = a[row]
    const other = b[column]
    return one && other && edges.get(one)?.has(other) ? apart(one, other) : undefined
  }
  // two singles cost more than any pair within the tolerance, by more than what leaves a pair open
  const single = (tolerance + DECIDE_SECONDS) / 2 + 1
  const { columnOf, rowSlack, columnSlack } = assign(a.length, b.length, cost, single)
  const pairs: (readonly [Ended, Ended])[] = []
  const singles: Ended[] = []
  const open: Ended[] = []
  const paired = new Set<Ended>()
  a.forEach((one, row) => {
    const other = b[columnOf[row] ?? -1]
    const isOpen = (rowSlack[row] ?? 0) <= DECIDE_SECONDS
    if (other) paired.add(other)
    if (isOpen) open.push(one, ...(other ? [other] : []))
    else if (other) pairs.push([one, other])
    else singles.push(one)
  })
  b.forEach((other, column) => {
    if (paired.has(other)) return
    if ((columnSlack[column] ?? 0) <= DECIDE_SECONDS) open.push(other)
    else singles.push(other)
  })
  return { pairs, singles, open }
}

/** Singles that would be one but for the direction: who placed it is disputed, and a person decides. */
function directionDisputed(
  singleA: readonly Ended[],
  singleB: readonly Ended[],
  by: ComparedBy,
  tolerance: number,
): readonly Group[] {
  const anyWay = (entry: Ended): Ended => ({ ...entry, directions: ['outbound', 'inbound'] })
  const original = new Map<Ended, Ended>()
  const opened = (entries: readonly Ended[]): readonly Ended[] =>
    entries.map((entry) => {
      const open = anyWay(entry)
      original.set(open, entry)
      return open
    })
  const [openA, openB] = [opened(singleA), opened(singleB)]
  const index = indexOf(openB, by)
  const widest = openB.reduce((most, { lo, hi }) => Math.max(most, hi - lo), 0)
  const edges = new Map<Ended, Ended[]>()
  const join = (one: Ended, other: Ended): void => {
    edges.set(one, [...(edges.get(one) ?? []), other])
    edges.set(other, [...(edges.get(other) ?? []), one])
  }
  for (const one of openA) {
    for (const other of candidatesOf(one, index, { by, from: -tolerance, until: tolerance, widest })) {
      const [before, after] = [original.get(one), original.get(other)]
      if (before && after && !canBeOne(before, after, by)) join(one, other)
    }
  }
  const isA = new Set(openA)
  const back = (entries: readonly Ended[]): readonly Ended[] =>
    entries.flatMap((entry) => original.get(entry) ?? [])
  return connected([...edges.keys()], (entry) => edges.get(entry) ?? []).map((group) => ({
    a: back(group.filter((entry) => isA.has(entry))),
    b: back(group.filter((entry) => !isA.has(entry))),
  }))
}
