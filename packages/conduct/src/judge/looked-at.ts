/** What a condition looked at and did not find to be as asked: the facts behind a finding of kind `attribute` or `party`. */
import type { Condition } from '../language/condition.ts'
import { evaluate, opposite } from './condition.ts'
import { factValues, numberValues } from './fact-values.ts'
import type { FactSeen } from './judgement.ts'
import type { Asking } from './setting.ts'
import { type Truth, not } from './truth.ts'

/**
 * The parts of a condition that keep it from being certainly so, in the order of the law's data.
 *
 * Where all must be so and one certainly is not, only what is certainly not so decided; of alternatives none was shown,
 * so each is listed.
 *
 * @param wanted whether the condition must be so, or must not
 * @param ask evaluates a condition, or gives what it comes to where that is known already
 */
export function lookedAt(
  condition: Condition,
  asking: Asking,
  wanted = true,
  ask = evaluate,
): readonly FactSeen[] {
  if ('not' in condition)
    return lookedAt(condition.not, { ...asking, unstated: opposite(asking.unstated) }, !wanted, ask)
  const asked = (c: Condition): Truth => (wanted ? ask(c, asking) : not(ask(c, asking)))
  const truth = asked(condition)
  if (truth.certain) return []
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any
    const needsEach = 'all' in condition === wanted
    const deciding = needsEach && !truth.possible ? parts.filter((p) => !asked(p).possible) : parts
    if (needsEach) return deciding.flatMap((p) => lookedAt(p, asking, wanted, ask))
    // an alternative that asks for several things falls with the first that is missing
    return deciding.flatMap((p) =>
      lookedAt(p, asking, wanted, ask).slice(0, isAll(p, wanted) ? 1 : undefined),
    )
  }
  return [seen(condition, asking, wanted, truth)]
}

/** Whether every part of a condition must be as wanted. */
function isAll(condition: Condition, wanted: boolean): boolean {
  return wanted ? 'all' in condition : 'any' in condition
}

type Leaf = Exclude<
  Condition,
  { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }
>

function seen(leaf: Leaf, asking: Asking, wanted: boolean, truth: Truth): FactSeen {
  if ('fact' in leaf)
    return {
      kind: 'fact',
      fact: leaf.fact,
      found: factValues(leaf.fact, asking) ?? null,
      asked: wanted ? { oneOf: leaf.is } : { noneOf: leaf.is },
    }
  if ('number' in leaf) {
    const { atLeast, atMost } = leaf
    return {
      kind: 'number',
      fact: leaf.number,
      found: numberValues(leaf.number, asking) ?? null,
      asked: {
        ...(atLeast !== undefined && { atLeast }),
        ...(atMost !== undefined && { atMost }),
        ...(!wanted && { outside: true as const }),
      },
    }
  }
  return {
    kind: 'shown',
    ...shownOf(leaf),
    found: truth.possible ? 'unknown' : wanted ? 'no' : 'yes',
    asked: wanted ? 'yes' : 'no',
  }
}

function shownOf(
  leaf: Exclude<Leaf, { readonly fact: unknown } | { readonly number: unknown }>,
): Pick<Extract<FactSeen, { readonly kind: 'shown' }>, 'what' | 'of'> {
  if ('said' in leaf) return { what: 'content', of: [leaf.said] }
  if ('event' in leaf) return { what: 'event', of: leaf.event.kind }
  if ('contacts' in leaf)
    return {
      what: leaf.contacts.direction === 'inbound' ? 'contact-from-person' : 'contact-before',
      of: leaf.contacts.channels ?? [],
    }
  if ('lostContact' in leaf) return { what: 'lost-contact', of: [] }
  if ('member' in leaf) return { what: 'member', of: [leaf.member] }
  if ('requestedCallBack' in leaf) return { what: 'requested-call-back', of: [] }
  return { what: 'first-contact', of: [] }
}
