/**
 * What a condition looked at, for acts of one kind: the facts are the kind's, and of what hangs on contacts and events
 * only the answer shows. So what was seen is made once for each set of answers, by the readable judge's own words.
 */
import type { Condition } from '../language/condition.ts'
import { evaluate, opposite } from '../judge/condition.ts'
import type { FactSeen } from '../judge/judgement.ts'
import { lookedAt } from '../judge/looked-at.ts'
import type { Asking } from '../judge/setting.ts'
import { type Truth, and, not, or } from '../judge/truth.ts'
import { areOwnOfKind } from './answers.ts'
import { type Bits, YES, bitsOf } from './bits.ts'
import { HAND_BACK } from './kind-table.ts'
import { type Compiling, type Node, compileCondition, isCertain, isDynamic, isPossible } from './node.ts'
import type { Sight } from './sight.ts'

/** Of more parts than these the readable judge tells: what is known of each set of answers is kept. */
const PARTS_AT_MOST = 8

/** A part of a condition that each act is asked for, and how it stands below each `not`. */
interface Leaf {
  readonly condition: Condition
  readonly unstated: Asking['unstated']
  readonly node: Node
}

/** What a condition comes to and what it looked at, by what its parts come to. */
export interface Seen {
  /** What the parts come to for an act, as a number. */
  readonly key: (s: Sight) => number
  /** Whether the condition is so; what a source does not carry is not told apart. */
  readonly bits: (key: number) => Bits
  /**
   * What keeps it from being certainly so.
   *
   * @throws {HandBack} where an act has facts of its own in it, such as days past due
   */
  readonly facts: (key: number) => readonly FactSeen[]
  /** What its parts are settled as: tells the same condition settled in several ways apart. */
  readonly name: string
  /** The same with what hangs on events settled: see {@link Node.settle}. */
  readonly settle: (s: Sight) => Seen
}

/** What a condition looks at, for acts of a kind. */
export function compileSeen(condition: Condition, c: Compiling): Seen {
  let parts: readonly Leaf[] | undefined
  const leaves = (): readonly Leaf[] => (parts ??= leavesOf(condition, c))
  const made = new Map<number, readonly FactSeen[] | undefined>()
  const known: Bits[] = []
  const of: Pick<Seen, 'bits' | 'facts'> = {
    bits: (key) => (known[key] ??= bitsOf(answering(leaves(), key, c)(condition, c.asking))),
    facts: (key) => {
      if (!made.has(key)) {
        const seen = lookedAt(condition, c.asking, true, answering(leaves(), key, c))
        made.set(key, areOwnOfKind(seen) ? Object.freeze(seen) : undefined)
      }
      const facts = made.get(key)
      if (!facts) throw HAND_BACK
      return facts
    },
  }
  return asked(leaves, '', of)
}

/** The same condition, its parts asked as they are or as they are settled. */
function asked(leaves: () => readonly Leaf[], name: string, of: Pick<Seen, 'bits' | 'facts'>): Seen {
  return {
    ...of,
    name,
    key: (s) => {
      const all = leaves()
      if (all.length > PARTS_AT_MOST) throw HAND_BACK
      let key = 0
      for (const { node } of all) key = 4 * key + ((node.constant ?? node.ask(s)) & YES)
      return key
    },
    settle: (s) => {
      const all = leaves().map((leaf) => ({ ...leaf, node: leaf.node.settle?.(s) ?? leaf.node }))
      return asked(() => all, all.map(({ node }) => node.constant ?? '?').join(''), of)
    },
  }
}

function leavesOf(condition: Condition, c: Compiling): readonly Leaf[] {
  if (!isDynamic(condition, c.kind)) return []
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, c))
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, c))
  if ('not' in condition)
    return leavesOf(condition.not, { ...c, asking: { ...c.asking, unstated: opposite(c.asking.unstated) } })
  return [{ condition, unstated: c.asking.unstated, node: compileCondition(condition, c) }]
}

/** Evaluates as the readable judge does, with the answers that were given. */
function answering(leaves: readonly Leaf[], key: number, { kind }: Compiling): typeof evaluate {
  const answers = leaves.map((_, i) => Math.floor(key / 4 ** (leaves.length - 1 - i)) % 4)
  const ask = (condition: Condition, asking: Asking): Truth => {
    if (!isDynamic(condition, kind)) return evaluate(condition, asking)
    if ('all' in condition) return and(condition.all.map((part) => ask(part, asking)))
    if ('any' in condition) return or(condition.any.map((part) => ask(part, asking)))
    if ('not' in condition) return not(ask(condition.not, { ...asking, unstated: opposite(asking.unstated) }))
    const i = leaves.findIndex((l) => l.condition === condition && l.unstated === asking.unstated)
    const bits = answers[i]
    if (bits === undefined) throw HAND_BACK
    return { certain: isCertain(bits), possible: isPossible(bits), needs: [] }
  }
  return ask
}
