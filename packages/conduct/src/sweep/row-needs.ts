/**
 * What would decide whether contacts before an act count: as the readable judge lists it (judge/count.ts), one contact
 * after the other. What is open of a contact hangs on its kind and on how it stands to the act, so the list is made
 * once for all that are alike in both, and filled in with ids.
 */
import { excusesAny } from '../judge/condition.ts'
import { isSelected } from '../judge/count.ts'
import { kindOfUnknown, made } from '../judge/fact-values.ts'
import type { Asking } from '../judge/setting.ts'
import { type Need, dedupe } from '../judge/truth.ts'
import type { ScopeKey } from '../language/selector.ts'
import { NO, YES } from './bits.ts'
import type { Counter, CounterOptions } from './counter.ts'
import { UNKNOWN } from './history.ts'
import { HAND_BACK, asKind } from './kind-table.ts'
import { ofContacts } from './need-lists.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import { NEAR, type Tally } from './tally.ts'

/** How a contact stands to the act, beyond what it is: a bit each. */
const OWN = 1
/** Of the same instant, as far as is known: either may have come first (S16). */
const TIED = 2
/** Begun perhaps before anything is counted (S17). */
const EARLY = 4
/** Who is meant by the act, by which number and about which debt is not known. */
const PERSON = 8
const POINT = 16
const DEBT = 32
const STANDINGS = 64

/** Where a need names the contact itself. */
const ITSELF = '\u0000row'

export class RowNeeds {
  private readonly counter: Counter
  private readonly options: CounterOptions
  private readonly open = new Map<number, readonly Need[]>()
  /** Whether what would decide may name no contact. */
  private namesNone = false

  constructor(counter: Counter, options: CounterOptions) {
    this.counter = counter
    this.options = options
  }

  /**
   * What would decide whether the contacts count that may lie in a stretch ending with the act, the oldest first.
   *
   * @param from  epoch seconds, -Infinity for a lifetime
   * @throws {HandBack} where only the readable judge has the words
   */
  within(s: Sight, from: number): readonly Need[] {
    const { counter } = this
    const { earliest, latest, spread } = s.columns
    const candidates = counter.candidates(s)
    const before = candidates.before(s)
    const { rows } = candidates
    const lists: (readonly Need[])[] = []
    let tally: Tally | undefined
    for (let i = before - 1; i >= 0; i--) {
      if (i < before - NEAR) tally ??= counter.tallyFor(s)
      const first = tally?.firstOf(s, from, i + 1) ?? -1
      if (tally && first >= 0) {
        lists.push(tally.needsBetween(first, i + 1))
        i = first
        continue
      }
      const row = rows[i] as number
      if ((earliest[row] as number) < from - spread) break
      if (row === s.row || (latest[row] as number) < from) continue
      const bits = counter.matches(s, row)
      if (bits !== YES && bits !== NO) lists.push(this.of(s, row))
    }
    const [oldest = [], ...later] = lists.reverse()
    const needs = oldest.concat(later.flat())
    // of different contacts only what names none can stand there twice
    return this.namesNone ? dedupe(needs) : ofContacts(needs)
  }

  /** What would decide whether one row counts that may. */
  of(s: Sight, row: number): readonly Need[] {
    const { standings, lists } = this.counter.counted(s)
    const standing = this.counter.kindAt(s, row) * STANDINGS + this.standingOf(s, row)
    if (standings[row] === standing) return lists[row] as readonly Need[]
    const id = s.ids[row]
    if (id === undefined) throw HAND_BACK
    const open = this.openOf(standing)
    const list = open.map((n) => (n.about === ITSELF ? Object.freeze({ ...n, about: id }) : n))
    standings[row] = standing
    lists[row] = list
    return list
  }

  private standingOf(s: Sight, row: number): number {
    const { organisation, earliest, latest, sequence } = s.columns
    const isOrdered = (latest[row] as number) < s.at || (sequence?.[row] ?? NaN) < s.sequence
    return (
      (organisation[row] === s.organisation ? OWN : 0) |
      (isOrdered ? 0 : TIED) |
      ((earliest[row] as number) < this.counter.countsFrom(s) ? EARLY : 0) |
      (s.person === UNKNOWN ? PERSON : 0) |
      (s.point === UNKNOWN ? POINT : 0) |
      (s.debt === UNKNOWN ? DEBT : 0)
    )
  }

  private openOf(standing: number): readonly Need[] {
    const known = this.open.get(standing)
    if (known) return known
    const kind = this.options.learnt.kinds[Math.floor(standing / STANDINGS)]
    if (!kind) throw HAND_BACK
    const made = this.listFor(kind, standing % STANDINGS)
    this.open.set(standing, made)
    return made
  }

  /** As `matchesBefore` of judge/count.ts and `excluded` of judge/cap.ts list it. */
  private listFor(kind: Kind, standing: number): readonly Need[] {
    const { selector, each, exclude, asking } = this.options
    const there = asKind(kind, (standing & OWN) !== 0, asking)
    const contact = there.subject
    const isPending = contact.permit?.state === 'pending'
    const isTied = (standing & TIED) !== 0 && !isPending
    const excused = excusesAny(exclude, there)
    const needs: readonly Need[] = [
      ...(isTied ? [{ kind: 'tie', of: 'order', about: contact.id } as const] : []),
      ...made(contact).needs,
      ...((standing & EARLY) !== 0 ? [{ kind: 'element', of: 'time', about: contact.id } as const] : []),
      ...isSelected(selector, contact, there).needs,
      ...each.flatMap((key) => this.openScope(key, contact, standing, asking)),
      ...(excused.certain === excused.possible ? [] : excused.needs),
    ]
    return dedupe(
      needs.map((n) => {
        if (n.about === undefined) this.namesNone = true
        if (n.about === undefined) return n
        if (n.about !== contact.id) throw HAND_BACK
        return { ...n, about: ITSELF }
      }),
    )
  }

  /** What is open of a key that the contact may share with the act; as `shares` of judge/count.ts. */
  private openScope(
    key: ScopeKey,
    { id, person, point, debts }: Kind['contact'],
    standing: number,
    { setting }: Asking,
  ): readonly Need[] {
    const unknown = (of: string): readonly Need[] => [{ kind: kindOfUnknown(setting, of), of, about: id }]
    switch (key) {
      case 'person':
        return person === undefined || (standing & PERSON) !== 0 ? unknown('person') : []
      case 'point':
        return point === undefined || (standing & POINT) !== 0 ? unknown('point') : []
      case 'debt':
        if ((standing & DEBT) !== 0) return unknown('debt')
        if (debts?.length || this.counter.isUnnamedOfOne) return []
        return setting.options.notCarried?.includes('debts')
          ? [{ kind: 'scope', of: 'debts', about: id }]
          : [{ kind: 'element', of: 'debt', about: id }]
      case 'collector':
      case 'creditor':
      case 'channel':
        return []
    }
  }
}
