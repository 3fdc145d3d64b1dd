/** Lists of what would decide, joined as the readable judge joins them; long ones are not looked through for it. */
import { type Need, dedupe, isSameNeed } from '../judge/truth.ts'
import { ID_MARK } from './shape.ts'

const NOTHING: readonly never[] = []

/** Of lists in which contacts before the act stand, each once: what else stands in them. */
const besides = new WeakMap<readonly Need[], readonly Need[]>()

/** Marks a list in which contacts before the act stand and nothing else, and nothing twice. */
export function ofContacts(needs: readonly Need[]): readonly Need[] {
  besides.set(needs, NOTHING)
  return needs
}

/** A list in which the needs that are about no contact before the act are replaced. */
export function withOwn(needs: readonly Need[], replaced: (need: Need) => Need): readonly Need[] {
  if (!besides.has(needs)) return needs.map((n) => (isAboutOther(n) ? n : replaced(n)))
  // what is about none stands before the contacts and after them
  const made = needs.slice()
  for (let i = 0; i < made.length && !isAboutOther(made[i] as Need); i++) made[i] = replaced(made[i] as Need)
  for (let i = made.length - 1; i >= 0 && !isAboutOther(made[i] as Need); i--)
    made[i] = replaced(made[i] as Need)
  return made
}

/** Whether a need is about something else than the act, its kind and the record as a whole. */
export function isAboutOther({ about }: Need): boolean {
  // by the first letter: it is asked of every need of long lists
  return about !== undefined && about.charCodeAt(0) !== ID_MARK.charCodeAt(0)
}

/** What would decide, from two lists in their order, each thing once. */
export function joinedNeeds(first: readonly Need[], second: readonly Need[]): readonly Need[] {
  if (second.length === 0) return first
  if (first.length === 0) return second
  return joinedToLong(first, second) ?? dedupe([...first, ...second])
}

/** Where one of two lists has contacts in it and the other has none of them, nor what else stands there. */
function joinedToLong(first: readonly Need[], second: readonly Need[]): readonly Need[] | undefined {
  const [before, after] = [besides.get(first), besides.get(second)]
  const others = before ?? after
  if (!others || (before && after)) return undefined
  const short = dedupe(before ? second : first)
  if (short.some((n) => isAboutOther(n) || others.some((o) => isSameNeed(n, o)))) return undefined
  const joined = before ? first.concat(short) : short.concat(second)
  besides.set(joined, others.concat(short))
  return joined
}
