/**
 * Which legs are one contact, and which leg was the person's.
 *
 * Twilio's `direction` is that of a leg, seen from Twilio: an agent who dials from a browser makes an inbound leg,
 * and only its child goes out to the person. So the two ends are told apart by their addresses: `client:` and short
 * SIP extensions, and the numbers that the user names as own, are the collector's telephones.
 */
import type { Direction, Fact, Stamp } from '@forbear/conduct/facts'
import type { Sign } from './outcomes.ts'

/** One leg, understood. */
export interface Leg {
  readonly line: number
  readonly sid: string
  /** The leg that made this one, or empty. */
  readonly parent: string
  readonly from: string
  readonly to: string
  /** As Twilio sees it. */
  readonly way: 'in' | 'out' | 'dialled-by-parent'
  readonly start: Stamp
  /** From begin to end, whole seconds; absent where the log has neither an end nor a duration. */
  readonly seconds?: number
  readonly answeredSeconds?: number
  readonly sign: Sign
  readonly isOver: boolean
}

/** One contact: its legs, and what they say of the two ends. */
export interface Call {
  readonly legs: readonly [Leg, ...Leg[]]
  /** The legs that may be the one to the person; more than one where that is not known. */
  readonly persons: readonly [Leg, ...Leg[]]
  readonly direction: Fact<Direction>
  readonly from?: string
  readonly to?: string
  /** Whether two numbers were called and nothing says which is the person's. */
  readonly isAmbiguous: boolean
  /** Whether the leg that made it is not in the file. */
  readonly lacksParent: boolean
}

/** Whether an address is one of the collector's own telephones. */
export function ownPhones(own: readonly string[] = []): (address: string) => boolean {
  const named = new Set(own)
  return (address) => named.has(address) || /^client:/i.test(address) || isExtension(address)
}

/** `sip:alice@…` and `sip:1001@…`; a SIP address that begins with a telephone number may be anybody's. */
const isExtension = (address: string): boolean => {
  const user = /^sips?:([^@;]*)@/i.exec(address)?.[1]
  return user !== undefined && !/^\+?\d{7,}$/.test(user)
}

const both: Fact<Direction> = { oneOf: ['outbound', 'inbound'] }

/** The far end of a leg, seen from Twilio. */
const farEnd = (leg: Leg): string => (leg.way === 'in' ? leg.from : leg.to)

/** One leg to a person, with the legs of the collector that belong to it. */
const single = (
  person: Leg,
  others: readonly Leg[],
  direction: Fact<Direction>,
  lacksParent: boolean,
): Call => ({
  legs: [person, ...others],
  persons: [person],
  direction,
  from: person.from,
  to: person.to,
  isAmbiguous: false,
  lacksParent,
})

/** The contacts of one tree of legs. `root` made the others, or is all there is. */
function callsOfTree(
  root: Leg,
  children: readonly Leg[],
  isOwn: (address: string) => boolean,
  lacksParent: boolean,
): readonly Call[] {
  const persons = children.filter((leg) => !isOwn(farEnd(leg)))
  const ownLegs = children.filter((leg) => isOwn(farEnd(leg)))
  if (isOwn(farEnd(root))) {
    // each leg that it made to a person is a dial of its own; the collector's legs go with the first
    return persons.map((leg, index) => single(leg, index === 0 ? [root, ...ownLegs] : [], 'outbound', false))
  }
  const isIn = root.way === 'in'
  if (persons.length === 0) {
    const direction = root.way === 'dialled-by-parent' ? both : isIn ? 'inbound' : 'outbound'
    return [single(root, ownLegs, direction, lacksParent)]
  }
  const numbers = [...new Set(persons.map((leg) => leg.to))]
  const [to] = numbers
  return [
    {
      legs: [root, ...children],
      persons: [root, ...persons],
      // somebody called in and was put through, or a collector called in from a telephone and was put through
      direction: isIn ? both : 'outbound',
      from: root.from,
      ...(isIn && numbers.length === 1 && to !== undefined ? { to } : {}),
      isAmbiguous: !isIn || numbers.length > 1,
      lacksParent,
    },
  ]
}

/** Contacts, and legs on which there was nobody but the collector. */
export interface Calls {
  readonly calls: readonly Call[]
  readonly ownLegs: readonly Leg[]
}

/**
 * The contacts that legs make up, in the order of their first lines.
 *
 * @param legs  in the order of the file, each id once
 * @param isOwn  whether an address is one of the collector's telephones
 */
export function callsOf(legs: readonly Leg[], isOwn: (address: string) => boolean): Calls {
  const bySid = new Map(legs.map((leg) => [leg.sid, leg]))
  /** The leg that all goes back to; itself where a damaged file makes legs one another's parents. */
  const rootOf = (leg: Leg): Leg => {
    const seen = new Set([leg.sid])
    let root = leg
    for (let up = bySid.get(root.parent); up !== undefined; up = bySid.get(up.parent)) {
      if (seen.has(up.sid)) return leg
      seen.add(up.sid)
      root = up
    }
    return root
  }
  const trees = new Map<string, Leg[]>()
  for (const leg of legs) {
    const root = rootOf(leg)
    const tree = trees.get(root.sid)
    if (tree) tree.push(leg)
    else trees.set(root.sid, [leg])
  }
  const calls: Call[] = []
  const ownLegs: Leg[] = []
  for (const [sid, tree] of trees) {
    const root = bySid.get(sid)
    if (root === undefined) continue
    const children = tree.filter((leg) => leg !== root)
    const lacksParent = root.way === 'dialled-by-parent' && !bySid.has(root.parent)
    const found = callsOfTree(root, children, isOwn, lacksParent)
    calls.push(...found)
    const taken = new Set(found.flatMap((call) => call.legs))
    ownLegs.push(...tree.filter((leg) => !taken.has(leg)))
  }
  return { calls, ownLegs }
}
