/** Caps compiled: whether a contact is one too many in a period. As judge/cap.ts. */
import type { CapRule } from '../language/cap.ts'
import type { Period } from '../language/period.ts'
import type { ScopeKey } from '../language/selector.ts'
import { periodLeft } from '../clock/span.ts'
import { dateText } from '../clock/zone.ts'
import { countedBy } from '../judge/cap.ts'
import type { Decided } from '../judge/judgement.ts'
import { excusesAny } from '../judge/condition.ts'
import { isSelected, soleOf } from '../judge/count.ts'
import { type Asking, resolve } from '../judge/setting.ts'
import { type Truth, and, not } from '../judge/truth.ts'
import { type Bits, NO, YES, betweenBits, bitsOf } from './bits.ts'
import { type Counter, counterFor } from './counter.ts'
import { type Columns, UNKNOWN } from './history.ts'
import { HAND_BACK, handingBack } from './kind-table.ts'
import { joinedNeeds } from './need-lists.ts'
import {
  type Compiling,
  NOT_COVERED,
  READABLE,
  type Node,
  compileExceptions,
  constantly,
  isCertain,
  isDynamic,
  isPossible,
  periodStart,
} from './node.ts'
import type { Sight } from './sight.ts'
import { askingAt, isNeverShown } from './states.ts'

/** Whether, the act counted, a limit is passed. */
export function compileCap(rule: CapRule, c: Compiling): Node {
  if (rule.limits.length === 0) return READABLE
  if (rule.exclude?.some((e) => isDynamic(e.when, c.kind))) return unlessShown(rule, c)
  if (hangsOnDates(rule) && c.kind.debts.some((d) => d.overdueSince !== undefined)) return READABLE
  const counted = selfOf(rule, c.asking)
  const self = bitsOf(counted)
  if (!isPossible(self)) return constantly(NO)
  const counter = capCounter(rule, c)
  const limits = rule.limits.map((limit) => ({
    atMost: limit.atMost,
    period: resolve(limit.within, c.asking.assignment),
  }))
  return {
    key: `cap(${counter.key} ${self})`,
    constant: undefined,
    // as contacts leave a period a limit that is kept stays kept
    isCalm: true,
    ...(counter.byDebt && { beyond: beyondAllDebts(rule, self, limits, c) }),
    refuses: (s) => {
      for (let i = 0; i < limits.length; i++) {
        const { atMost, period } = limits[i] as (typeof limits)[number]
        const from = periodStart(period, s)
        if (!counter.isBelow(s, atMost, from) || !counter.isCovered(s, from)) return false
      }
      return true
    },
    ask: (s) => {
      let found: Bits = NO
      for (let i = 0; i < limits.length; i++) {
        const { atMost, period } = limits[i] as (typeof limits)[number]
        const bits = passes(
          counter,
          self,
          atMost,
          periodStart(period, s),
          s,
          isCertain(self) ? atMost : Infinity,
        )
        if (bits === YES) return YES
        if (found === NO) found = bits
      }
      return found
    },
    next: (s) => {
      let next = -Infinity
      for (const { atMost, period } of limits) {
        const leaves = leavesBelow(counter, atMost, period, s)
        if (leaves === undefined) return undefined
        next = Math.max(next, leaves)
      }
      return next
    },
    needs: (s) => {
      for (const { atMost, period } of limits) {
        const from = periodStart(period, s)
        if (passes(counter, self, atMost, from, s) === NO) continue
        const isReached = counter.possible + 1 > atMost || counter.isCovered(s, from)
        const open = joinedNeeds(counted.needs, counter.needs.within(s, from))
        return isReached ? open : joinedNeeds(open, NOT_COVERED)
      }
      return counted.needs
    },
    decided: (s) => decidedCap(rule, resolve(rule.each, c.asking.assignment), counter, self, limits, s),
    facts: (s, into) => {
      let strongest: Bits = NO
      for (const { atMost, period } of limits) {
        const from = periodStart(period, s)
        const bits = passes(counter, self, atMost, from, s)
        // the limit that is passed most surely, of equals the first
        if (bits === NO || strongest === YES || (strongest !== NO && bits !== YES)) continue
        strongest = bits
        into[0] = counter.certain + (isCertain(self) ? 1 : 0)
        into[1] = counter.isCovered(s, from) ? counter.possible + 1 : -1
        into[2] = atMost
      }
    },
  }
}

/**
 * A cap that takes out contacts to which something was agreed: compiled for acts to which it was, which are not counted,
 * and for those to which, as to all contacts before, it was not.
 */
function unlessShown(rule: CapRule, c: Compiling): Node {
  const claimed = (rule.exclude ?? []).filter((e) => isDynamic(e.when, c.kind))
  const node = compileCap(withoutClaimed(rule, claimed), c)
  if (node.constant !== undefined) return node.constant === NO ? node : READABLE
  const excuse = compileExceptions(claimed, c)
  const askingOf = askingAt(c)
  const settle = (s: Sight): Node => {
    if (claimed.every((e) => isNeverShown(e.when, s.setting().timeline.events))) return node
    const now = (excuse.settle?.(s) ?? excuse).constant
    if (now === YES) return constantly(NO)
    if (now === NO && !mayExcuseSome(claimed, askingOf(s))) return node
    throw HAND_BACK
  }
  const { facts } = node
  return {
    key: `unless(${node.key} ${excuse.key})`,
    constant: undefined,
    ask: (s) => settle(s).ask(s),
    settle,
    ...(facts && { facts }),
    decided: (s) => settle(s).decided?.(s) ?? { kind: 'attribute' },
    needs: (s) => settle(s).needs?.(s),
    ...(node.beyond && { beyond: (s) => settle(s).beyond?.(s) ?? false }),
  }
}

/** Whether something may take one of the contacts before out of the count; as `excluded` of judge/cap.ts. */
function mayExcuseSome(claimed: NonNullable<CapRule['exclude']>, asking: Asking): boolean {
  return handingBack(() =>
    asking.known.contacts.some((contact) => {
      const { at, permit } = contact
      const pending = permit?.state === 'pending' ? [permit.notBefore, permit.expiresAt] : []
      const there = { ...asking, subject: contact, person: soleOf(contact) }
      return [...new Set([at.earliest, at.latest, ...pending])].some(
        (t) => excusesAny(claimed, { ...there, at: t }).possible,
      )
    }),
  )
}

const withoutSome = new WeakMap<NonNullable<CapRule['exclude']>, Map<string, CapRule>>()

/** A cap without some of its exclusions; made once, as its tables are kept by the list of what is left. */
function withoutClaimed(rule: CapRule, claimed: NonNullable<CapRule['exclude']>): CapRule {
  const { exclude = [], ...rest } = rule
  const left = exclude.filter((e) => !claimed.includes(e))
  if (left.length === 0) return rest
  const made = withoutSome.get(exclude) ?? new Map<string, CapRule>()
  withoutSome.set(exclude, made)
  const key = left.map((e) => exclude.indexOf(e)).join()
  const known = made.get(key) ?? { ...rest, exclude: left }
  made.set(key, known)
  return known
}

/** When enough contacts have left a period for one more; -Infinity if they have, `undefined` if they never do. */
function leavesBelow(counter: Counter, atMost: number, period: Period, s: Sight): number | undefined {
  const from = periodStart(period, s)
  if ('ever' in period || s.columns.spread > 0) return undefined
  const found = counter.find(s, from)
  const surplus = found + 1 - atMost
  if (surplus <= 0) return counter.isCovered(s, from) ? -Infinity : undefined
  if (surplus > found) return undefined
  // rows stand latest first: of those that have to leave, the last to do so
  const at = s.columns.latest[counter.rows[found - surplus] ?? 0] ?? 0
  return periodLeft(period, at, s.zone)
}

/** Whether what takes a contact out asks how late the act's debt was then: no kind of contact tells that. */
function hangsOnDates({ exclude }: CapRule): boolean {
  return /"debt\.(stage|days-past-due|months-past-due)"/.test(JSON.stringify(exclude ?? []))
}

/** The limit that is passed most surely, else the one that comes nearest; as judge/cap.ts. */
function decidedCap(
  rule: CapRule,
  each: readonly ScopeKey[],
  counter: Counter,
  self: Bits,
  limits: readonly { readonly atMost: number; readonly period: Period }[],
  s: Sight,
): Decided {
  let shown = 0
  let within: Period | undefined
  let [certain, possible, bites, share] = [0, -1, -1, -1]
  for (let i = 0; i < limits.length && bites < SURELY; i++) {
    const { atMost, period } = limits[i] as (typeof limits)[number]
    const from = periodStart(period, s)
    const bits = passes(counter, self, atMost, from, s)
    const counted = counter.certain + (isCertain(self) ? 1 : 0)
    const bitesHere = isCertain(bits) ? SURELY : isPossible(bits) ? MAYBE : 0
    const shareHere = bitesHere === 0 ? counted / Math.max(1, atMost) : 0
    // of equals the first
    if (bitesHere < bites || (bitesHere === bites && shareHere <= share)) continue
    bites = bitesHere
    share = shareHere
    shown = atMost
    within = period
    certain = counted
    possible = counter.isCovered(s, from) ? counter.possible + 1 : -1
  }
  if (!within) throw HAND_BACK
  return {
    kind: 'cap',
    atMost: shown,
    within,
    certain,
    possible: possible < 0 ? null : possible,
    each,
    channel: s.act.channel,
    counts: countedBy(rule),
    zone: s.zone.clock.zone,
    localDate: dateText(s.day),
    ...(s.debtId !== undefined && each.includes('debt') && { debt: s.debtId }),
  }
}

/** How surely a limit is passed. */
const MAYBE = 1
const SURELY = 2

/** Whether unnamed calls go beyond the sum of what all debts still allow; as `unnamedBeyondAllDebts` of judge/cap.ts. */
function beyondAllDebts(
  rule: CapRule,
  self: Bits,
  limits: readonly { readonly atMost: number; readonly period: Period }[],
  c: Compiling,
): (s: Sight) => boolean {
  const each = resolve(rule.each, c.asking.assignment).filter((k) => k !== 'debt')
  const counter = capCounter(rule, c, each)
  // nobody stated that these are all the debts there are (S9)
  const isStated = !c.asking.setting.options.notCarried?.includes('debts')
  return (s) => {
    if (!isStated || !isCertain(self)) return false
    return limits.some(({ atMost, period }) => {
      const from = periodStart(period, s)
      const found = counter.find(s, from)
      const named = new Map<number, number>()
      let unnamed = 1
      for (let i = 0; i < found; i++) {
        const row = counter.rows[i] ?? 0
        if (counter.truths[i] !== YES || (s.columns.earliest[row] ?? 0) < from) continue
        const debt = s.columns.debt[row] ?? UNKNOWN
        if (debt === UNKNOWN) unnamed += 1
        for (const one of namedBy(s.columns, debt)) named.set(one, (named.get(one) ?? 0) + 1)
      }
      const room = s.debts.reduce((sum, debt) => sum + Math.max(0, atMost - (named.get(debt) ?? 0)), 0)
      return unnamed > room
    })
  }
}

/** The debts that a row names, each once. */
function namedBy({ lists }: Columns, debt: number): Iterable<number> {
  if (debt >= UNKNOWN) return debt === UNKNOWN ? [] : [debt]
  return new Set(lists.debts.subarray(lists.from[-2 - debt], lists.from[-1 - debt]))
}

/** Whether the act itself is one that the cap counts. */
function selfOf(rule: CapRule, asking: Asking): Truth {
  return and([isSelected(rule.count, asking.subject, asking), not(excusesAny(rule.exclude, asking))])
}

/** What a cap counts together with the act. */
function capCounter(rule: CapRule, c: Compiling, each?: readonly ScopeKey[]): Counter {
  const { asking, kind, countsFromDay, strict, learnt } = c
  return counterFor({
    selector: rule.count,
    each: each ?? resolve(rule.each, asking.assignment),
    exclude: rule.exclude,
    asking,
    actKind: kind,
    countsFromDay,
    strict,
    learnt,
  })
}

/** @param enough  more than so many contacts before need not be counted */
export function passes(
  counter: Counter,
  self: Bits,
  atMost: number,
  from: number,
  s: Sight,
  enough = Infinity,
): Bits {
  counter.count(s, from, enough)
  const certain = counter.certain + (isCertain(self) ? 1 : 0)
  const possible = counter.possible + 1
  const isSure = isCertain(self) && certain > atMost
  return betweenBits(isSure, isSure || possible > atMost || !counter.isCovered(s, from), self | counter.flags)
}
