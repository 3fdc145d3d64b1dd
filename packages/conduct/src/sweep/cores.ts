/** Stops, parties, attributes and contents compiled: what hangs on states and on facts. As the files of judge/. */
import type { AttributeRule } from '../language/attribute.ts'
import type { ContentRule } from '../language/content.ts'
import type { PartyRule } from '../language/party.ts'
import type { StopRule } from '../language/stop.ts'
import { ROLES } from '../facts/vocabulary.ts'
import { contentCore } from '../judge/content.ts'
import { isSelected } from '../judge/count.ts'
import { factValues } from '../judge/fact-values.ts'
import type { Asking } from '../judge/setting.ts'
import { between } from '../judge/truth.ts'
import { type Bits, NO, YES, bitsOf } from './bits.ts'
import { counterFor } from './counter.ts'
import { personOf } from './answers.ts'
import { joinedNeeds } from './need-lists.ts'
import {
  type Compiling,
  NOT_COVERED,
  READABLE,
  type Node,
  allOf,
  anyOf,
  asked,
  compileCondition,
  constantly,
  hasEvent,
  isCertain,
  isPossible,
  notOf,
  settled,
  untilNewRow,
} from './node.ts'
import { type Seen, compileSeen } from './seen.ts'
import type { Sight } from './sight.ts'
import { passes } from './cap.ts'

/** A state that stops: where the matter has no event of its kinds, the declarations alone tell (S8). */
export function compileStop(rule: StopRule, c: Compiling): Node {
  const stopped = rule.stops ? compileCondition(rule.stops, c) : constantly(YES)
  if (stopped.constant === NO) return stopped
  const core = allOf([stopped, anyOf(rule.while.map((selector) => compileCondition({ event: selector }, c)))])
  // which event it is that stops the readable judge tells
  if (rule.while.some((selector) => hasEvent(selector, c.kind))) return core
  return { ...core, decided: (s) => ({ kind: 'stop', zone: s.zone.clock.zone }) }
}

/** Whether the person meant is protected and nothing opens the door, or a lifetime count is used up. */
export function compileParty(rule: PartyRule, c: Compiling): Node {
  const protectedRoles = rule.roles ?? ROLES.filter((r) => !rule.rolesExcept?.includes(r))
  const roles = factValues('person.role', c.asking)
  const inside = roles?.filter((r) => protectedRoles.includes(r)).length ?? 0
  if (roles === undefined) return READABLE
  const isProtected = between(inside === roles.length, inside > 0, { kind: 'element', of: 'person.role' })
  if (!isProtected.possible) return constantly(NO)
  const opening: Asking = { ...c.asking, unstated: 'false' }
  const opened = rule.onlyIf && compileCondition(rule.onlyIf, { ...c, asking: opening })
  const used = rule.lifetime && usedUp(rule.lifetime, c)
  const closed = [...(opened ? [notOf(opened)] : []), ...(used ? [used] : [])]
  const core = allOf([settled(isProtected), closed.length > 0 ? anyOf(closed) : constantly(YES)])
  const seen = rule.onlyIf && compileSeen(rule.onlyIf, { ...c, asking: opening })
  return {
    ...core,
    // whose it is belongs to the act
    decided: (s) => {
      const person = personOf(s.act)
      return {
        kind: 'party',
        roles,
        ...(person !== undefined && { person }),
        ...(used && { count: used.counted(s) }),
        ...(seen && opened && opened.ask(s) !== YES && { facts: seen.facts(seen.key(s)) }),
      }
    },
  }
}

function usedUp(
  lifetime: NonNullable<PartyRule['lifetime']>,
  c: Compiling,
): Node & { readonly counted: (s: Sight) => number } {
  const { asking, kind, countsFromDay, strict, learnt } = c
  const own = isSelected(lifetime.count, asking.subject, asking)
  const self = bitsOf(own)
  if (!isPossible(self)) return { ...constantly(NO), counted: () => 0 }
  const counter = counterFor({
    selector: lifetime.count,
    each: lifetime.each,
    asking,
    actKind: kind,
    countsFromDay,
    strict,
    learnt,
  })
  const ask = (s: Sight): Bits => passes(counter, self, lifetime.atMost, -Infinity, s)
  return {
    ...asked(`lifetime(${counter.key} ${self} ${lifetime.atMost})`, ask),
    isCalm: true,
    steady: untilNewRow,
    needs: (s) => {
      const open = joinedNeeds(own.needs, counter.needs.within(s, -Infinity))
      return counter.isCovered(s, -Infinity) ? open : joinedNeeds(open, NOT_COVERED)
    },
    counted: (s) => {
      counter.count(s, -Infinity)
      return counter.certain + (isCertain(self) ? 1 : 0)
    },
  }
}

/** Whether something was said that must not be, or not said that must: told by the act alone. */
export function compileContent(rule: ContentRule, { asking }: Compiling): Node {
  const { truth, decided } = contentCore(rule, asking)
  return { ...settled(truth), decided: () => decided }
}

/** Whether the act's own properties are not as they must be. */
export function compileAttribute(rule: AttributeRule, c: Compiling): Node {
  return attributeOf(notOf(compileCondition(rule.must, c)), compileSeen(rule.must, c))
}

function attributeOf(node: Node, seen: Seen): Node {
  const { settle } = node
  return {
    ...node,
    seen,
    decided: (s) => ({ kind: 'attribute', facts: seen.facts(seen.key(s)) }),
    ...(settle && { settle: (s) => attributeOf(settle(s), seen.settle(s)) }),
  }
}
