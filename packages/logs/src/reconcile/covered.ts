/** Whether the other log would have an entry, had it happened (S13): only then is its absence named. */
import type { Channel, Coverage, Outcome } from '@forbear/conduct/facts'
import type { CannotHold, LogContact } from '../log.ts'
import { alternativesOf } from '../row/values.ts'
import { keysBy, type ComparedBy, type Ended } from './ends.ts'
import type { Apart, Side } from './result.ts'

const UNANSWERED: ReadonlySet<Outcome> = new Set<Outcome>(['not-connected', 'no-answer', 'rejected'])
const CALLS: ReadonlySet<Channel> = new Set<Channel>(['call', 'chat-call'])

/** Whether a contact was, or may have been, of a kind. */
export function mayBe(kind: CannotHold, contact: LogContact, directions: Ended['directions']): boolean {
  const isCall = CALLS.has(contact.channel)
  switch (kind) {
    case 'unanswered-calls': {
      if (!isCall) return false
      if (contact.outcome !== undefined) {
        return alternativesOf<Outcome>(contact.outcome).some((one) => UNANSWERED.has(one))
      }
      return (contact.answeredSeconds ?? 0) === 0
    }
    case 'calls':
      return isCall
    case 'messages':
      return !isCall && contact.channel !== 'visit'
    case 'inbound':
    case 'outbound':
      return directions.includes(kind)
  }
}

/**
 * Tells why an entry of one log, without a partner, is not missing from the other.
 *
 * @param other  the other log, its entries on the clock of a
 * @param clock  from the other log's declared instants to the clock of a
 */
export function coverageOf(
  side: Side,
  other: readonly Ended[],
  own: readonly Ended[],
  by: ComparedBy,
  clock: (epochSeconds: number) => number,
): (entry: Ended) => Apart | undefined {
  const channels = new Set(other.map(({ channel }) => channel))
  const keys = new Set(other.flatMap((entry) => keysBy(entry, by)))
  const first = other.reduce((least, { lo }) => Math.min(least, lo), Infinity)
  const last = other.reduce((most, { hi }) => Math.max(most, hi), -Infinity)
  const organisations = (entries: readonly Ended[]): ReadonlySet<string> =>
    new Set(entries.flatMap(({ contact }) => contact.organisation ?? []))
  const named = organisations(other)
  // names of agencies are compared only where the two logs name one alike
  const areComparable = [...organisations(own)].some((name) => named.has(name))

  const isDeclared = (entry: Ended, coverage: Coverage): boolean =>
    clock(coverage.from) <= entry.lo && entry.hi <= clock(coverage.until)

  return (entry) => {
    const { contact, channel, directions } = entry
    const own = keysBy(entry, by)
    if (own.length === 0) return 'no-number'
    if ((side.numbers ?? 'own') === 'own' && !own.some((key) => keys.has(key))) return 'number-not-in-both'
    if (side.coverage.length > 0) {
      const ofChannel = side.coverage.filter((c) => c.channels === 'all' || c.channels.includes(channel))
      if (ofChannel.length === 0) return 'channel-not-covered'
      const inTime = ofChannel.filter((coverage) => isDeclared(entry, coverage))
      if (inTime.length === 0) return 'outside-stretch'
      const { organisation } = contact
      const isOfActor = ({ actors }: Coverage): boolean =>
        actors === 'all' || (organisation !== undefined && actors.includes(organisation))
      if (!inTime.some(isOfActor)) return 'actor-not-covered'
    } else {
      if (!channels.has(channel)) return 'channel-not-covered'
      if (entry.lo < first || entry.hi > last) return 'outside-stretch'
      if (areComparable && contact.organisation !== undefined && !named.has(contact.organisation)) {
        return 'actor-not-covered'
      }
    }
    if (side.cannotHold.some((kind) => mayBe(kind, contact, directions))) return 'cannot-hold'
    return side.holds === undefined || side.holds(contact) ? undefined : 'cannot-hold'
  }
}
