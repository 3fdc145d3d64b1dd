/** Conditions compiled: what a kind's facts decide is decided once, what hangs on the contacts before is asked each time. */
import type { Condition, EventSelector, Exception } from '../language/condition.ts'
import type { Period } from '../language/period.ts'
import { evaluate, opposite } from '../judge/condition.ts'
import type { Decided } from '../judge/judgement.ts'
import type { Asking } from '../judge/setting.ts'
import type { Need, Truth } from '../judge/truth.ts'
import { periodStart as startOf } from '../clock/span.ts'
import {
  type Bits,
  CERTAIN,
  NO,
  OPEN,
  POSSIBLE,
  YES,
  andBits,
  betweenBits,
  bitsOf,
  notBits,
  orBits,
} from './bits.ts'
import { type Counter, type CounterOptions, counterFor } from './counter.ts'
import type { Hours } from './hours.ts'
import { HAND_BACK, type Learnt } from './kind-table.ts'
import { LostAsked, hasLifeEvents } from './lost-contact.ts'
import { joinedNeeds } from './need-lists.ts'
import type { Seen } from './seen.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import { stateNode } from './states.ts'

/** A condition, compiled: one answer for every act of a kind, or a question to the contacts before it. */
export interface Node {
  /** Nodes with the same key answer alike, whatever kinds they were compiled for. */
  readonly key: string
  readonly constant: Bits | undefined
  readonly ask: (s: Sight) => Bits
  /** The numbers that decided, of a core that was asked and bites: see {@link FACTS}. */
  readonly facts?: (s: Sight, into: Facts) => void
  /** When the hours that an act began in were over, if it went on past that; 0 if it did not (S20). */
  readonly late?: (s: Sight) => number
  /** Of a window its hours, which are all that it asks about. */
  readonly hours?: Hours
  /** Whether a core surely finds nothing, told by how many contacts there are without looking at them. */
  readonly refuses?: (s: Sight) => boolean
  /** What a core looked at, in full; of a gate, a party and an attribute only where it bites. */
  readonly decided?: (s: Sight) => Decided
  /**
   * What would decide, where it is undecided; absent, or `undefined`, where only the readable judge lists it. A need
   * of the act is about the id that its kind has for it, one of a contact before about that contact.
   */
  readonly needs?: (s: Sight) => readonly Need[] | undefined
  /** Of an attribute what its condition comes to and looked at, told together. */
  readonly seen?: Seen
  /** The first closed second after an act that hours allow; `undefined` if it is outside them (S20). */
  readonly closes?: (s: Sight) => number | undefined
  /**
   * Of a core that bites: an instant before which it surely still does, were nothing new to happen, and at which it may
   * not any more (S27); `undefined` where that is not told by the clock and the contacts alone.
   */
  readonly next?: (s: Sight) => number | undefined
  /**
   * An instant until which the answer, with what would decide it, surely stays as it is, were nothing new to happen
   * (S27); absent, or `undefined`, where that is not told.
   */
  readonly steady?: (s: Sight) => number | undefined
  /**
   * Whether a clear answer can turn at nothing but these: a contact on record that begins or is over, a local midnight or
   * a change of the clock, what turns of events and of how far the record reaches (stretches.ts), and {@link lengths}
   * after a contact. Of a core that an answer stays clear, of what stands beside it that it stays as it is (S28).
   */
  readonly isCalm?: boolean
  /** Seconds after a contact at which it leaves what is counted, where that can turn a clear answer. */
  readonly lengths?: readonly number[]
  /** Of a cap by debt: whether acts that name none are beyond what all debts together allow (S21). */
  readonly beyond?: (s: Sight) => boolean
  /**
   * The same with all settled that hangs on events, or on what came before whenever it was: as it is for an act, and for
   * those alike to it until something turns (stretches.ts). Absent where nothing does.
   *
   * @throws {HandBack} where the readable judge has to be asked
   */
  readonly settle?: (s: Sight) => Node
}

/** The numbers behind a finding, by kind of rule; what a kind does not have is 0. */
export type Facts = [first: number, second: number, third: number]

/** What the numbers of {@link Facts} are. Days count from 1970-01-01, rows from 0, instants are epoch seconds. */
export const FACTS = {
  window: ['local day', 'wall-clock second', ''],
  cap: ['certain count', 'possible count, -1 = no bound is known', 'limit'],
  gate: ['row of the contact it runs from, -1 = where the log does not reach', 'opens again at', ''],
} as const

/** What a condition is compiled for. */
export interface Compiling {
  readonly asking: Asking
  readonly kind: Kind
  readonly countsFromDay: number
  readonly strict: boolean
  readonly learnt: Learnt
}

/** One answer for every act. */
export const constantly = (bits: Bits): Node => ({ key: `${bits}`, constant: bits, ask: () => bits })

/** One answer for every act, with what would decide it. */
export function settled(truth: Truth): Node {
  return { ...constantly(bitsOf(truth)), needs: () => truth.needs }
}

const NOTHING: readonly never[] = []

/** What would decide how far the record reaches: the same for whatever is counted (S13). */
export const NOT_COVERED: readonly Need[] = [{ kind: 'coverage', of: 'coverage' }]

/** The rule has to be asked of the readable judge for this act. */
export const READABLE: Node = {
  key: 'readable',
  constant: undefined,
  ask: () => {
    throw HAND_BACK
  },
}

/** Whether an answer can differ between two acts of one kind. */
export function isDynamic(condition: Condition, kind: Kind): boolean {
  if ('all' in condition) return condition.all.some((c) => isDynamic(c, kind))
  if ('any' in condition) return condition.any.some((c) => isDynamic(c, kind))
  if ('not' in condition) return isDynamic(condition.not, kind)
  if ('event' in condition) return hasEvent(condition.event, kind)
  return 'contacts' in condition || 'first' in condition || 'lostContact' in condition
}

/** Whether the matter has an event that a selector could mean; where it has none the declarations decide (S8). */
export function hasEvent(selector: EventSelector, kind: Kind): boolean {
  return selector.kind.some((k) => kind.shape.eventKinds.has(k))
}

/** Compiles a condition for a kind of act; as `evaluate` of judge/condition.ts. */
export function compileCondition(condition: Condition, c: Compiling): Node {
  if (!isDynamic(condition, c.kind)) return settled(evaluate(condition, c.asking))
  if ('all' in condition) return allOf(condition.all.map((part) => compileCondition(part, c)))
  if ('any' in condition) return anyOf(condition.any.map((part) => compileCondition(part, c)))
  if ('not' in condition) {
    const asking = { ...c.asking, unstated: opposite(c.asking.unstated) }
    return notOf(compileCondition(condition.not, { ...c, asking }))
  }
  if ('event' in condition) return stateNode(condition.event, c)
  if ('contacts' in condition) {
    const counter = counterOf(condition.contacts, condition.each, c)
    const { within, atLeast } = condition
    const ask = (s: Sight): Bits => {
      const from = periodStart(within, s)
      counter.count(s, from)
      const { certain, possible, flags } = counter
      const isSure = certain >= atLeast
      return betweenBits(isSure, isSure || possible >= atLeast || !counter.isCovered(s, from), flags)
    }
    return {
      ...asked(`contacts(${counter.key} ${JSON.stringify(within)} ${atLeast})`, ask),
      isCalm: true,
      ...('rollingSeconds' in within && { lengths: [within.rollingSeconds] }),
      steady: (s) => {
        if ('ever' in within) return untilNewRow(s)
        counter.count(s, periodStart(within, s))
        // those that count leave the period one after the other
        return counter.possible === 0 && counter.isCovered(s, periodStart(within, s))
          ? untilNewRow(s)
          : undefined
      },
      needs: (s) => {
        const from = periodStart(within, s)
        return joinedNeeds(counter.isCovered(s, from) ? NOTHING : NOT_COVERED, counter.needs.within(s, from))
      },
    }
  }
  if ('first' in condition) {
    const counter = counterOf(condition.first, condition.each, c)
    const ask = (s: Sight): Bits => {
      const any = counter.any(s)
      if (any === YES) return NO
      return betweenBits(any === NO && counter.isCovered(s, -Infinity), true, any)
    }
    const needs = (s: Sight): readonly Need[] =>
      joinedNeeds(counter.isCovered(s, -Infinity) ? NOTHING : NOT_COVERED, counter.needs.within(s, -Infinity))
    return { ...settledOnce(`first(${counter.key})`, ask), needs, steady: untilNewRow }
  }
  if ('lostContact' in condition && !hasLifeEvents(condition.lostContact, c)) {
    const lost = new LostAsked(condition.lostContact, c)
    return { ...asked(`lost(${lost.key})`, (s) => lost.ask(s)), isCalm: true, needs: (s) => lost.needs(s) }
  }
  return READABLE
}

function counterOf(
  selector: CounterOptions['selector'],
  each: CounterOptions['each'],
  { asking, kind, countsFromDay, strict, learnt }: Compiling,
): Counter {
  return counterFor({ selector, each, asking, actKind: kind, countsFromDay, strict, learnt })
}

/** Any of several exceptions; see `excuses` of judge/condition.ts for why what nobody stated is absent. */
export function compileExceptions(exceptions: readonly Exception[] | undefined, c: Compiling): Node {
  const asking: Asking = { ...c.asking, unstated: 'false' }
  return anyOf(
    (exceptions ?? []).map((exception) => {
      const holds = compileCondition(exception.when, { ...c, asking })
      return exception.basis === 'unverified' ? unverified(holds, exception) : holds
    }),
  )
}

/** An exception whose text is not verified excuses the certain verdict alone (S4). */
function unverified(holds: Node, { citation }: Exception): Node {
  const text: readonly Need[] = [{ kind: 'text', of: citation }]
  const needs = (s: Sight): readonly Need[] | undefined => (holds.ask(s) === YES ? text : holds.needs?.(s))
  return mapped('unverified', holds, (bits) => (bits === YES ? OPEN : bits), needs)
}

/** A node whose answer is made into another. */
function mapped(name: string, node: Node, by: (bits: Bits) => Bits, needs = node.needs): Node {
  const { constant, settle } = node
  if (constant !== undefined) return { ...constantly(by(constant)), ...(needs && { needs }) }
  return {
    ...asked(`${name}(${node.key})`, (s) => by(node.ask(s))),
    ...(needs && { needs }),
    ...steadyAs(node),
    isCalm: node.isCalm === true,
    ...(node.lengths && { lengths: node.lengths }),
    ...(settle && { settle: (s) => mapped(name, settle(s), by) }),
  }
}

/** An answer that each act has to be asked for. */
export const asked = (key: string, ask: (s: Sight) => Bits): Node => ({ key, constant: undefined, ask })

/** An answer that stays as it is for acts alike to one that is asked for, until something turns: see {@link Node.settle}. */
export function settledOnce(key: string, ask: (s: Sight) => Bits): Node {
  return { ...asked(key, ask), isCalm: true, settle: (s) => constantly(ask(s)) }
}

/** All of these. */
export function allOf(nodes: readonly Node[]): Node {
  return joined('all', nodes, andBits, YES, NO)
}

/** Any of these. */
export function anyOf(nodes: readonly Node[]): Node {
  return joined('any', nodes, orBits, NO, YES)
}

/** Parts joined by a connective with a neutral answer and one that decides alone. */
function joined(
  name: string,
  nodes: readonly Node[],
  join: (a: Bits, b: Bits) => Bits,
  neutral: Bits,
  deciding: Bits,
): Node {
  const fixed = nodes.reduce((bits, n) => (n.constant === undefined ? bits : join(bits, n.constant)), neutral)
  const open = nodes.filter((n) => n.constant === undefined)
  const needs = (s: Sight): readonly Need[] | undefined => needsOf(nodes, s)
  if (fixed === deciding || open.length === 0) return { ...constantly(fixed), needs }
  const ask = (s: Sight): Bits => {
    let bits = fixed
    // a part that hands back does so even where another would have decided: the readable judge then says the same
    for (const node of open) bits = join(bits, node.ask(s))
    return bits
  }
  const steady = (s: Sight): number | undefined => steadyOf(open, s)
  const made = {
    ...asked(`${name}(${fixed} ${open.map((n) => n.key).join(' ')})`, ask),
    needs,
    steady,
    isCalm: open.every((n) => n.isCalm),
    lengths: open.flatMap((n) => n.lengths ?? []),
  }
  if (open.every((n) => !n.settle)) return made
  const settle = (s: Sight): Node =>
    joined(name, [constantly(fixed), ...open.map((n) => n.settle?.(s) ?? n)], join, neutral, deciding)
  return { ...made, settle }
}

/** Until when all of these stay as they are. */
export function steadyOf(nodes: readonly Node[], s: Sight): number | undefined {
  let until = Infinity
  for (const node of nodes) {
    const mine = node.constant === undefined ? node.steady?.(s) : Infinity
    if (mine === undefined) return undefined
    until = Math.min(until, mine)
  }
  return until
}

const steadyAs = ({ steady }: Node): Pick<Node, 'steady'> => (steady ? { steady } : {})

/** When the next contact on record comes before an act that is moved on; Infinity if there is none. */
export function untilNewRow({ at, until, row, columns: { earliest, spread } }: Sight): number | undefined {
  const last = until - 1 === row ? until - 2 : until - 1
  if (spread > 0) return undefined
  // one of the same second may have come before or not (S16); a second later it has
  if (earliest[last] === at) return at + 1
  return earliest[until] ?? Infinity
}

/** What would decide parts that are undecided together: what would decide each that is, in their order. */
export function needsOf(nodes: readonly Node[], s: Sight): readonly Need[] | undefined {
  let all: readonly Need[] | undefined
  for (const node of nodes) {
    const bits = node.constant ?? node.ask(s)
    if (bits === YES || bits === NO) continue
    const needs = node.needs?.(s)
    if (!needs) return undefined
    all = all ? joinedNeeds(all, needs) : needs
  }
  return all ?? NOTHING
}

/** The opposite. */
export function notOf(node: Node): Node {
  return mapped('not', node, notBits)
}

/** The first instant of the period that the act falls into. */
export function periodStart(period: Period, { at, zone }: Sight): number {
  return startOf(period, at, zone)
}

/** Whether it may be so. */
export const isPossible = (bits: Bits): boolean => (bits & POSSIBLE) !== 0
/** Whether it surely is so. */
export const isCertain = (bits: Bits): boolean => (bits & CERTAIN) !== 0
