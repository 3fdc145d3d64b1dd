/** Conditions compiled: what a kind's facts decide is decided once, what hangs on the contacts before is asked each time. */
import type { Condition, EventSelector, Exception } from '../language/condition.ts'
import type { Period } from '../language/period.ts'
import { evaluate, opposite } from '../judge/condition.ts'
import type { Decided } from '../judge/judgement.ts'
import type { Asking } from '../judge/setting.ts'
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
import { Counter } from './counter.ts'
import { HAND_BACK, type Learnt } from './kind-table.ts'
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
  /** What a core looked at, in full; of a gate only where it surely bites. */
  readonly decided?: (s: Sight) => Decided
  /** The first closed second after an act that hours allow; `undefined` if it is outside them (S20). */
  readonly closes?: (s: Sight) => number | undefined
  /**
   * Of a core that bites: an instant before which it surely still does, were nothing new to happen, and at which it may
   * not any more (S27); `undefined` where that is not told by the clock and the contacts alone.
   */
  readonly next?: (s: Sight) => number | undefined
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

/** The rule has to be asked of the readable judge for this act. */
const READABLE: Node = {
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
  if (!isDynamic(condition, c.kind)) return constantly(bitsOf(evaluate(condition, c.asking)))
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
    return asked(`contacts(${counter.key} ${JSON.stringify(within)} ${atLeast})`, (s) => {
      const from = periodStart(within, s)
      counter.count(s, from)
      const { certain, possible, flags } = counter
      const isSure = certain >= atLeast
      return betweenBits(isSure, isSure || possible >= atLeast || !counter.isCovered(s, from), flags)
    })
  }
  if ('first' in condition) {
    const counter = counterOf(condition.first, condition.each, c)
    return settledOnce(`first(${counter.key})`, (s) => {
      const any = counter.any(s)
      if (any === YES) return NO
      return betweenBits(any === NO && counter.isCovered(s, -Infinity), true, any)
    })
  }
  return READABLE
}

function counterOf(
  selector: ConstructorParameters<typeof Counter>[0]['selector'],
  each: ConstructorParameters<typeof Counter>[0]['each'],
  { asking, kind, countsFromDay, strict, learnt }: Compiling,
): Counter {
  return new Counter({ selector, each, asking, actKind: kind, countsFromDay, strict, learnt })
}

/** Any of several exceptions; see `excuses` of judge/condition.ts for why what nobody stated is absent. */
export function compileExceptions(exceptions: readonly Exception[] | undefined, c: Compiling): Node {
  const asking: Asking = { ...c.asking, unstated: 'false' }
  return anyOf(
    (exceptions ?? []).map((exception) => {
      const holds = compileCondition(exception.when, { ...c, asking })
      return exception.basis === 'unverified' ? unverified(holds) : holds
    }),
  )
}

/** An exception whose text is not verified excuses the certain verdict alone (S4). */
function unverified(holds: Node): Node {
  return mapped('unverified', holds, (bits) => (bits === YES ? OPEN : bits))
}

/** A node whose answer is made into another. */
function mapped(name: string, node: Node, by: (bits: Bits) => Bits): Node {
  const { constant, settle } = node
  if (constant !== undefined) return constantly(by(constant))
  return {
    ...asked(`${name}(${node.key})`, (s) => by(node.ask(s))),
    ...(settle && { settle: (s) => mapped(name, settle(s), by) }),
  }
}

/** An answer that each act has to be asked for. */
export const asked = (key: string, ask: (s: Sight) => Bits): Node => ({ key, constant: undefined, ask })

/** An answer that stays as it is for acts alike to one that is asked for, until something turns: see {@link Node.settle}. */
export function settledOnce(key: string, ask: (s: Sight) => Bits): Node {
  return { ...asked(key, ask), settle: (s) => constantly(ask(s)) }
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
  if (fixed === deciding || open.length === 0) return constantly(fixed)
  const made = asked(`${name}(${fixed} ${open.map((n) => n.key).join(' ')})`, (s) => {
    let bits = fixed
    // a part that hands back does so even where another would have decided: the readable judge then says the same
    for (const node of open) bits = join(bits, node.ask(s))
    return bits
  })
  if (open.every((n) => !n.settle)) return made
  const settle = (s: Sight): Node =>
    joined(name, [constantly(fixed), ...open.map((n) => n.settle?.(s) ?? n)], join, neutral, deciding)
  return { ...made, settle }
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
