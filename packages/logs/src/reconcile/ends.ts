/** Which entries of two logs can be one contact: the same point, channel and direction, numbers as people write them. */
import type { Channel, Direction } from '@forbear/conduct/facts'
import type { LogContact } from '../log.ts'
import { alternativesOf } from '../row/values.ts'
import type { ReconcileOptions } from './result.ts'

/** An entry with what it is compared by. */
export interface Ended {
  readonly contact: LogContact
  readonly channel: Channel
  /** Begin, on the clock of a. */
  readonly lo: number
  readonly hi: number
  readonly directions: readonly Direction[]
  /** Keys of the person's number or address; empty where there is none that can be compared. */
  readonly person: readonly string[]
  /** Keys of the collector's. */
  readonly collector: readonly string[]
}

const PHONES: ReadonlySet<Channel> = new Set<Channel>(['call', 'sms', 'fax'])
const BOTH: readonly Direction[] = ['outbound', 'inbound']

/** Reads the ends of entries. */
export function endReader({ keysOf }: Pick<ReconcileOptions, 'keysOf'>): (contact: LogContact) => Ended {
  const kept = new Map<string, readonly string[]>()
  const keysIn = (written: string | undefined, channel: Channel): readonly string[] => {
    if (written === undefined) return []
    if (!PHONES.has(channel)) return [`x:${written.trim().toLowerCase()}`]
    let keys = kept.get(written)
    if (keys === undefined) {
      // a name for a phone, or a masked number, is no number
      const isNumber = !/[*＊•●]/u.test(written) && (written.match(/\d/gu)?.length ?? 0) >= 3
      keys = isNumber ? keysOf(written) : []
      kept.set(written, keys)
    }
    return keys
  }
  return (contact) => {
    const { channel, start, number, from, to } = contact
    const directions = contact.direction === undefined ? BOTH : alternativesOf<Direction>(contact.direction)
    const known = directions.length === 1 ? directions[0] : undefined
    const ends = (outbound: string | undefined, inbound: string | undefined): readonly string[] => {
      if (known !== undefined) return keysIn(known === 'outbound' ? outbound : inbound, channel)
      return [...keysIn(outbound, channel), ...keysIn(inbound, channel)]
    }
    return {
      contact,
      channel,
      lo: start.earliest,
      hi: start.latest,
      directions,
      person: number === undefined ? ends(to, from) : keysIn(number, channel),
      collector: ends(from, to),
    }
  }
}

/** Whether two lists have a key in common. */
export function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key))
}

/** By which end two logs can be compared. */
export type ComparedBy = 'person' | 'collector' | 'nothing'

/**
 * How calls and texts are compared; what goes to an address is always compared by the person's.
 *
 * By the person's number wherever both logs have it. By the collector's only if neither log is about more than one
 * person: a collector calls many, and their calls would be taken for each other's.
 */
export function comparedBy(a: readonly Ended[], b: readonly Ended[]): ComparedBy {
  const persons = (all: readonly Ended[]): readonly (readonly string[])[] => {
    const distinct: (readonly string[])[] = []
    const seen = new Set<string>()
    for (const { person, channel } of all) {
      if (!PHONES.has(channel) || person.length === 0 || person.some((key) => seen.has(key))) continue
      for (const key of person) seen.add(key)
      distinct.push(person)
    }
    return distinct
  }
  const [inA, inB] = [persons(a), persons(b)]
  if (inA.length > 0 && inB.length > 0) return 'person'
  return inA.length <= 1 && inB.length <= 1 ? 'collector' : 'nothing'
}

/** Whether two entries can be one contact, times aside. */
export function canBeOne(a: Ended, b: Ended, by: ComparedBy): boolean {
  if (a.channel !== b.channel) return false
  if (!a.directions.some((direction) => b.directions.includes(direction))) return false
  return share(keysBy(a, by), keysBy(b, by))
}

/** The keys an entry is compared by. */
export function keysBy(entry: Ended, by: ComparedBy): readonly string[] {
  if (by === 'person' || !PHONES.has(entry.channel)) return entry.person
  return by === 'collector' ? entry.collector : []
}

/** Entries of one log by channel and key, in the order of time. */
export type EndIndex = ReadonlyMap<string, readonly Ended[]>

/** Builds the index. */
export function indexOf(entries: readonly Ended[], by: ComparedBy): EndIndex {
  const index = new Map<string, Ended[]>()
  for (const entry of entries) {
    for (const key of keysBy(entry, by)) {
      const name = `${entry.channel} ${key}`
      const list = index.get(name)
      if (list) list.push(entry)
      else index.set(name, [entry])
    }
  }
  for (const list of index.values()) list.sort((one, other) => one.lo - other.lo)
  return index
}

/**
 * Entries that can be one with `a` and whose begin is at most `within` seconds from it on either side.
 *
 * @param widest  the longest interval of a begin in the index, seconds
 */
export function candidatesOf(
  a: Ended,
  index: EndIndex,
  options: {
    readonly by: ComparedBy
    readonly from: number
    readonly until: number
    readonly widest: number
  },
): readonly Ended[] {
  const { by, from, until, widest } = options
  const found = new Set<Ended>()
  for (const key of keysBy(a, by)) {
    const list = index.get(`${a.channel} ${key}`) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((list[middle]?.lo ?? 0) < a.lo + from - widest) low = middle + 1
      else high = middle
    }
    for (let at = low; at < list.length; at++) {
      const b = list[at]
      if (b === undefined || b.lo > a.hi + until) break
      if (b.hi >= a.lo + from && canBeOne(a, b, by)) found.add(b)
    }
  }
  return [...found]
}

/** Seconds between two begins; 0 where they may be one instant. */
export function apart(a: Ended, b: Ended): number {
  return Math.max(0, b.lo - a.hi, a.lo - b.hi)
}
