/** Which kinds of contact a rule counts: asked of the readable judge once for all kinds that it cannot tell apart. */
import { excusesAny } from '../judge/condition.ts'
import { isSelected } from '../judge/count.ts'
import { made } from '../judge/fact-values.ts'
import type { Asking } from '../judge/setting.ts'
import type { CapRule } from '../language/cap.ts'
import type { ContactSelector, ScopeKey } from '../language/selector.ts'
import { type Bits, NO, YES, andBits, bitsOf, notBits } from './bits.ts'
import { DEBT_FACETS, facetsIn, projection } from './facets.ts'
import { ID, type Kind } from './shape.ts'

/** Asked of the readable judge instead. */
export class HandBack extends Error {}

/** One for all, as making an error takes longer than what it is thrown out of. */
export const HAND_BACK = new HandBack()

/** What goes wrong the readable judge tells, in its words (S5). */
export function handingBack<T>(ask: () => T): T {
  try {
    return ask()
  } catch {
    throw HAND_BACK
  }
}

/** The whole act is asked of the readable judge. */
export class WholeActHandedBack extends Error {}

/** Set for a pending permit, which counts at each of its instants, so also before whatever comes in them (S28). */
export const PENDING = 16

/** Not looked up yet. */
const UNASKED = 255

/** What is learnt of kinds under one way of asking. */
export interface Learnt {
  /** Every kind met, by number; it grows. */
  readonly kinds: readonly Kind[]
  readonly tables: Map<ContactSelector, Map<CapRule['exclude'], Map<string, KindTable>>>
}

/** What a table is made for. */
export interface Counting {
  readonly selector: ContactSelector
  readonly each: readonly ScopeKey[]
  /** Contacts that are not counted. */
  readonly exclude?: CapRule['exclude']
  /** The question of the act, over its kind's own facts. */
  readonly asking: Asking
  readonly actKind: Kind
  readonly learnt: Learnt
}

/** The table for a selector; one serves every act that cannot make a difference to it. */
export function tableFor(counting: Counting): KindTable {
  const { selector, each, exclude, asking, actKind, learnt } = counting
  const channel = each.includes('channel') ? actKind.contact.channel : ''
  // what takes a contact out of a count can hang on the debt, and on who acts in the judgement's world
  const act = exclude?.length
    ? [
        asking.world.actorKind,
        actKind.shape.terms,
        actKind.phase,
        asking.debt === undefined,
        projection(actKind, DEBT_FACETS),
      ]
    : []
  const key = JSON.stringify([channel, ...act])
  const byExclude = learnt.tables.get(selector) ?? new Map<CapRule['exclude'], Map<string, KindTable>>()
  learnt.tables.set(selector, byExclude)
  const tables = byExclude.get(exclude) ?? new Map<string, KindTable>()
  byExclude.set(exclude, tables)
  const known = tables.get(key)
  if (known) return known
  const made = new KindTable(counting, channel, numberOfTables(learnt))
  tables.set(key, made)
  return made
}

function numberOfTables({ tables }: Learnt): number {
  let sum = 0
  for (const bySelector of tables.values()) for (const byKey of bySelector.values()) sum += byKey.size
  return sum
}

export class KindTable {
  /** Tells tables apart. */
  readonly number: number
  private readonly counting: Counting
  private readonly channel: string
  private readonly facets: number
  private readonly byFacts = new Map<string, Bits>()
  private table = new Uint8Array(256).fill(UNASKED)

  constructor(counting: Counting, channel: string, number: number) {
    this.number = number
    this.counting = counting
    this.channel = channel
    this.facets = facetsIn([counting.selector, counting.exclude], 'channel')
  }

  /**
   * Whether a kind of contact is one that counts, whosever and whenever it was.
   *
   * @param isOwn  whether the organisation that made it is the one that acts
   */
  of(number: number, isOwn: boolean): Bits {
    const place = number * 2 + (isOwn ? 1 : 0)
    const known = place < this.table.length ? (this.table[place] as number) : UNASKED
    return known === UNASKED ? this.learn(number, place, isOwn) : known
  }

  private learn(number: number, place: number, isOwn: boolean): Bits {
    const { learnt, selector, exclude } = this.counting
    const kind = learnt.kinds[number]
    // what a contact is for, and what takes it out of a count, can hang on how late a debt was on the day
    const isDated = selector.purposes !== undefined || (exclude?.length ?? 0) > 0
    if (!kind || (kind.isAmbiguous && isDated)) throw HAND_BACK
    const key = `${kind.given} ${kind.passage} ${isOwn} ${projection(kind, this.facets)}`
    const bits = this.byFacts.get(key) ?? this.ask(kind, isOwn)
    this.byFacts.set(key, bits)
    if (place >= this.table.length) {
      const grown = new Uint8Array(Math.max(place + 1, this.table.length * 2)).fill(UNASKED)
      grown.set(this.table)
      this.table = grown
    }
    this.table[place] = bits
    return bits
  }

  private ask(kind: Kind, isOwn: boolean): Bits {
    const { selector, exclude, asking } = this.counting
    const there = asKind(kind, isOwn, asking)
    const selected = andBits(bitsOf(made(kind.contact)), bitsOf(isSelected(selector, there.subject, there)))
    const channel = this.channel === '' || this.channel === kind.contact.channel ? YES : NO
    let bits = andBits(selected, channel)
    if (bits !== NO && exclude?.length) bits = andBits(bits, notBits(bitsOf(excusesAny(exclude, there))))
    return bits !== NO && kind.contact.permit?.state === 'pending' ? bits | PENDING : bits
  }
}

/** The question asked of a contact of a kind that came before, over both kinds' own facts. */
export function asKind(kind: Kind, isOwn: boolean, asking: Asking): Asking {
  const { setting } = asking
  const organisation = isOwn ? setting.act.by.organisation : `${ID.organisation}-other`
  return {
    ...asking,
    // of the act's own kind, and yet another contact
    subject: {
      ...kind.contact,
      id: `${ID.contact}-before`,
      by: { ...kind.contact.by, organisation },
    },
    at: kind.contact.at.earliest,
    person: kind.person,
    unstated: 'undecided',
    setting: {
      ...setting,
      matter: { ...setting.matter, debts: kind.debts },
      timeline: { ...setting.timeline, declarations: kind.declarations },
      persons: merged(setting.persons, kind.persons),
      debts: merged(setting.debts, kind.debts),
      points: merged(setting.points, kind.points),
      organisations: isOwn
        ? setting.organisations
        : merged(setting.organisations, [{ ...kind.organisation, id: organisation }]),
    },
  }
}

function merged<T extends { readonly id: string }>(
  of: ReadonlyMap<string, T>,
  with_: readonly T[],
): ReadonlyMap<string, T> {
  return new Map([...of, ...with_.map((x): [string, T] => [x.id, x])])
}
