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
import { HAND_BACK } from './kind-table.ts'
import { type Compiling, type Node, compileCondition, isCertain, isDynamic, isPossible } from './node.ts'
import type { Sight } from './sight.ts'

/** More parts than fit into a number are left to the readable judge. */
const PARTS_AT_MOST = 15

/** A part of a condition that each act is asked for, and how it stands below each `not`. */
interface Leaf {
  readonly condition: Condition
  readonly unstated: Asking['unstated']
  readonly node: Node
}

/**
 * What keeps a condition from being certainly so, for an act.
 *
 * @returns throws `HAND_BACK` where an act has facts of its own in it, such as days past due
 */
export function compileSeen(condition: Condition, c: Compiling): (s: Sight) => readonly FactSeen[] {
  let leaves: readonly Leaf[] | undefined
  const made = new Map<number, readonly FactSeen[] | undefined>()
  return (s) => {
    leaves ??= leavesOf(condition, c)
    if (leaves.length > PARTS_AT_MOST) throw HAND_BACK
    let key = 0
    for (const { node } of leaves) key = 4 * key + (node.ask(s) & 3)
    const known = made.get(key)
    if (known) return known
    if (made.has(key)) throw HAND_BACK
    const seen = lookedAt(condition, c.asking, true, answering(leaves, key, c))
    const own = areOwnOfKind(seen) ? Object.freeze(seen) : undefined
    made.set(key, own)
    if (!own) throw HAND_BACK
    return own
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
