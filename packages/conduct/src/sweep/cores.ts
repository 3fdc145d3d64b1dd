/** The kinds of rule compiled: what each asks of the clock and of the contacts before. As judge/{window,cap,...}.ts. */
import type { AttributeRule } from '../language/attribute.ts'
import type { CapRule } from '../language/cap.ts'
import type { EventSelector } from '../language/condition.ts'
import type { GateRule } from '../language/gate.ts'
import type { PartyRule } from '../language/party.ts'
import type { Period, Span } from '../language/period.ts'
import type { ScopeKey } from '../language/selector.ts'
import type { StopRule } from '../language/stop.ts'
import type { WindowRule } from '../language/window.ts'
import { ROLES } from '../facts/vocabulary.ts'
import { closesAfter, isOpenAt, openingOn, turnsOn } from '../clock/opening.ts'
import { periodLeft, spanEnd } from '../clock/span.ts'
import { DAY_SECONDS, dateText } from '../clock/zone.ts'
import { countedBy } from '../judge/cap.ts'
import type { Decided } from '../judge/judgement.ts'
import { excusesAny } from '../judge/condition.ts'
import { isSelected, soleOf } from '../judge/count.ts'
import { factValues } from '../judge/fact-values.ts'
import { type Asking, resolve } from '../judge/setting.ts'
import { type Truth, and, between, dedupe, not } from '../judge/truth.ts'
import { decidedOpenings } from '../judge/window.ts'
import { type Bits, NO, OPEN, YES, andBits, betweenBits, bitsOf, orBits } from './bits.ts'
import { type Counter, counterFor, talkOf } from './counter.ts'
import { type Columns, UNKNOWN } from './history.ts'
import { endsBy, hoursOf } from './hours.ts'
import { HAND_BACK } from './kind-table.ts'
import { personOf } from './answers.ts'
import {
  type Compiling,
  NOT_COVERED,
  type Node,
  allOf,
  anyOf,
  asked,
  compileCondition,
  compileExceptions,
  constantly,
  isCertain,
  isDynamic,
  isPossible,
  notOf,
  periodStart,
  settled,
  untilNewRow,
} from './node.ts'
import { type Seen, compileSeen } from './seen.ts'
import type { Sight } from './sight.ts'
import { askingAt, isNeverShown } from './states.ts'

/** Whether an instant is closed, by a table of the open seconds of each local date. */
export function compileWindow(rule: WindowRule, { asking }: Compiling): Node {
  const openings = decidedOpenings(rule, asking)
  const { calendars } = asking.setting
  const hours = hoursOf(openings, calendars)
  return {
    key: 'hours',
    constant: undefined,
    hours,
    ask: ({ day, second }) => {
      try {
        return second >= hours.firstOn(day) && second <= hours.lastOn(day) ? NO : YES
      } catch {
        throw HAND_BACK // a calendar past its end is trouble (S5), told by the readable judge in its words
      }
    },
    facts: (s, into) => {
      into[0] = s.day
      into[1] = s.second
    },
    decided: (s) => {
      const opening = openingOn(openings, s.day, calendars)
      return {
        kind: 'window',
        zone: s.zone.clock.zone,
        localTime: `${dateText(s.day)} ${clockText(s.second)}`,
        opens: opening ? { from: opening.from, to: opening.to } : null,
      }
    },
    next: (s) => {
      try {
        for (let day = s.day; day < s.day + LOOKED_AHEAD_DAYS; day++) {
          const opens = opensOn(day, s, hours.firstOn(day), hours.lastOn(day), openings, calendars)
          if (opens !== undefined) return opens
        }
        return undefined
      } catch {
        return undefined // what a calendar past its end comes to the readable judge tells
      }
    },
    closes: (s) => {
      try {
        const { day, second } = s
        const last = hours.lastOn(day)
        if (second < hours.firstOn(day) || second > last) return undefined
        const soon = s.at + last + 1 - second
        // on a day without a clock change the wall tells; past the day's end, and around a change, the calendar
        const isEven = last + 1 < DAY_SECONDS && s.zone.offsetAt(soon) === s.zone.offsetAt(s.at)
        return isEven && s.zone.dayAt(soon) === day
          ? soon
          : closesAfter(openings, s.at, s.zone.clock, calendars)
      } catch {
        return undefined // a calendar past its end bars the act itself (S5)
      }
    },
    late: (s) => {
      try {
        const { day, second } = s
        // what begins outside the hours is barred as such, and has no end to keep
        if (second < hours.firstOn(day) || second > hours.lastOn(day)) return 0
        if (endsBy(s, hours.lastOn(day))) return 0
        const endBy = closesAfter(openings, s.at, s.zone.clock, calendars)
        return endBy !== undefined && endBy > s.at && s.endedAt > endBy ? endBy : 0
      } catch {
        return 0 // a calendar past its end bars the act itself (S5)
      }
    },
  }
}

/** How far ahead hours are looked for; a longer closure is told by the readable judge. */
const LOOKED_AHEAD_DAYS = 30

/** The first open instant of a date after the act; `undefined` if there is none. */
function opensOn(
  day: number,
  { at, zone }: Sight,
  first: number,
  last: number,
  openings: ReturnType<typeof decidedOpenings>,
  calendars: Asking['setting']['calendars'],
): number | undefined {
  if (first > last) return undefined
  const begins = zone.startOfDay(day)
  const isEven =
    zone.startOfDay(day + 1) - begins === DAY_SECONDS &&
    zone.offsetAt(begins) === zone.offsetAt(begins + first)
  if (isEven) return begins + first > at ? begins + first : undefined
  // a clock change can jump over the bound or come back before it
  return turnsOn(openings, day, zone.clock)
    .filter((t) => t > at && zone.dayAt(t) === day)
    .sort((a, b) => a - b)
    .find((t) => isOpenAt(openings, t, zone.clock, calendars))
}

/** Seconds since midnight as `HH:MM:SS`. */
function clockText(second: number): string {
  return `${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`
}

const NUMBERS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))
const two = (n: number): string => NUMBERS[Math.floor(n)] ?? ''

/** Whether, the act counted, a limit is passed. */
export function compileCap(rule: CapRule, c: Compiling): Node {
  if (rule.limits.length === 0) return handedBack()
  if (rule.exclude?.some((e) => isDynamic(e.when, c.kind))) return unlessShown(rule, c)
  if (hangsOnDates(rule) && c.kind.debts.some((d) => d.overdueSince !== undefined)) return handedBack()
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
        counter.count(s, from)
        if (counter.flags !== 0) return undefined
        return counter.possible + 1 > atMost || counter.isCovered(s, from)
          ? counted.needs
          : dedupe([...counted.needs, ...NOT_COVERED])
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
  if (node.constant !== undefined) return node.constant === NO ? node : handedBack()
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

/** Trouble is told by the readable judge, in its words (S5). */
function handingBack<T>(ask: () => T): T {
  try {
    return ask()
  } catch {
    throw HAND_BACK
  }
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
function passes(
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

/** Whether the act comes too early after a contact, or without one that must come first. */
export function compileGate(rule: GateRule, c: Compiling): Node {
  const { asking, kind } = c
  const { anchor } = rule
  if (rule.exclude?.some((e) => isDynamic(e.when, kind))) return unlessExcluded(rule, c)
  const closed = and([
    rule.closes ? isSelected(rule.closes, asking.subject, asking) : and([]),
    not(excusesAny(rule.exclude, asking)),
  ])
  const closes = bitsOf(closed)
  if (!isPossible(closes)) return constantly(NO)
  const span = resolve(rule.span, asking.assignment)
  if ('event' in anchor) {
    const isOpening = rule.polarity === 'require-prior'
    const state = compileCondition({ event: anchoredState(rule, anchor.event, span) }, c)
    return allOf([constantly(closes), isOpening ? notOf(state) : state])
  }
  if (rule.polarity === 'require-prior' || !isPlain(span)) return handedBack()
  const counter = counterFor({
    selector: anchor.contact,
    each: anchor.each,
    asking,
    actKind: kind,
    countsFromDay: c.countsFromDay,
    strict: c.strict,
    learnt: c.learnt,
  })
  const talks: Bits[] = []
  const talk = (number: number): Bits => {
    const of = c.learnt.kinds[number]
    return (talks[number] ??= of ? talkOf(of, asking) : OPEN)
  }
  return {
    key: `gate(${counter.key} ${closes})`,
    constant: undefined,
    refuses: (s) => {
      const back = reachOf(span, s)
      return counter.isBelow(s, 1, back - s.columns.longest) && counter.isCovered(s, back)
    },
    ask: (s) => andBits(closes, closedBy(counter, span, talk, s)),
    next: (s) => {
      const back = reachOf(span, s)
      if (!counter.isCovered(s, back) || s.columns.spread > 0) return undefined
      const found = counter.find(s, back - s.columns.longest)
      let next = -Infinity
      for (let i = 0; i < found; i++)
        next = Math.max(next, latestEnd(counter, counter.rows[i] ?? 0, span, talk, s))
      return next
    },
    needs: (s) => {
      const anchored = closedBy(counter, span, talk, s)
      if (anchored === YES) return closed.needs
      // of contacts of which none may close it, the record's reach alone is open
      return anchorOf(counter, span, talk, s) < 0 ? dedupe([...closed.needs, ...NOT_COVERED]) : undefined
    },
    decided: (s) => {
      const row = anchorOf(counter, span, talk, s)
      const found = row >= 0 && {
        anchorAt: (s.columns.latest[row] ?? 0) + counter.durationAt(s, row),
        anchor: s.ids[row] ?? '',
        openAt: latestEnd(counter, row, span, talk, s),
      }
      return {
        kind: 'gate',
        polarity: rule.polarity,
        span,
        zone: s.zone.clock.zone,
        ...found,
        ...(s.debtId !== undefined && { debt: s.debtId }),
      }
    },
    facts: (s, into) => {
      const anchor = anchorOf(counter, span, talk, s)
      into[0] = anchor
      into[1] = anchor < 0 ? 0 : latestEnd(counter, anchor, span, talk, s)
    },
  }
}

/** A gate that does not close for some acts: what takes them out hangs on what came before. */
function unlessExcluded(rule: GateRule, c: Compiling): Node {
  const { exclude, ...rest } = rule
  const node = compileGate(rest, c)
  const opens = notOf(compileExceptions(exclude, c))
  const both = allOf([opens, node])
  if (both.constant !== undefined) return both
  if (opens.constant === YES) return node
  const { next: _next, settle: _settle, ...numbers } = node
  const settle = (s: Sight): Node => {
    const [opensHere, nodeHere] = [opens.settle?.(s) ?? opens, node.settle?.(s) ?? node]
    return opensHere.constant === YES ? nodeHere : allOf([opensHere, nodeHere])
  }
  return { ...numbers, ...both, ...(both.settle && { settle }) }
}

/** The state that an event's gate asks for; as `afterEvent` of judge/gate.ts. */
function anchoredState(rule: GateRule, event: EventSelector, span: Span): EventSelector {
  if (rule.polarity === 'not-within') return { ...event, lasts: span }
  return { ...event, startsAfter: span, ...(rule.expiresAfter && { lasts: rule.expiresAfter }) }
}

/** Spans whose reach back is told by the calendar alone. */
function isPlain(span: Span): boolean {
  return !('inTurn' in span) && !('businessDays' in span)
}

/** How far back an anchor could still close the gate; as `reachBack` of judge/gate.ts, by table. */
function reachOf(span: Span, { at, day, zone }: Sight): number {
  if ('seconds' in span) return at - span.seconds + 1
  if ('days' in span) return zone.startOfDay(day - span.days + (span.dayOne === 'anchor' ? 1 : 0))
  if ('months' in span) return zone.startOfDay(day - span.months * 31)
  if ('years' in span) return zone.startOfDay(day - span.years * 366)
  throw HAND_BACK
}

/** Whether an anchor before the act still keeps the gate closed, or may stand where the record does not reach (S13). */
function closedBy(counter: Counter, span: Span, talk: (kind: number) => Bits, s: Sight): Bits {
  const back = reachOf(span, s)
  let bits: Bits = counter.isCovered(s, back) ? NO : OPEN
  const { earliest, spread, longest } = s.columns
  const reach = back - longest - spread
  const candidates = counter.candidates(s)
  for (let i = candidates.before(s) - 1; i >= 0 && bits !== YES; i--) {
    const row = candidates.rows[i] as number
    if ((earliest[row] as number) < reach) break
    const truth = row === s.row ? NO : counter.matches(s, row)
    if (truth !== NO) bits = orBits(bits, andBits(truth, withinSpan(counter, row, span, talk, s)))
  }
  return bits
}

/** Whether the act lies within the span after an anchor, from each instant that its clock may run from (S14). */
function withinSpan(counter: Counter, row: number, span: Span, talk: (kind: number) => Bits, s: Sight): Bits {
  const { columns: h, zone } = s
  const begun = h.earliest[row] as number
  const length = counter.durationAt(s, row)
  const talked = talk(counter.kindAt(s, row))
  if (begun === h.latest[row]) {
    if (length === 0 || talked === NO) return s.at < endOf(span, begun, s, counter) ? YES : NO
    const ended = begun + length
    if (talked === YES && ('seconds' in span || zone.dayAt(begun) === zone.dayAt(ended)))
      return s.at < endOf(span, ended, s, counter) ? YES : NO
  }
  let every = true
  let some = false
  eachAnchor(counter, row, span, talk, s, (from) => {
    const isClosed = s.at < endOf(span, from, s, counter)
    every &&= isClosed
    some ||= isClosed
  })
  return betweenBits(every, some, 0)
}

/** The instants that a gate's clock may run from after a contact. */
function eachAnchor(
  counter: Counter,
  row: number,
  span: Span,
  talk: (kind: number) => Bits,
  s: Sight,
  look: (from: number) => void,
): void {
  const { columns: h, zone } = s
  const length = counter.durationAt(s, row)
  const talked = talk(counter.kindAt(s, row))
  const earliest = h.earliest[row] as number
  const latest = h.latest[row] as number
  for (let begun = earliest; ; begun = latest) {
    const ended = begun + length
    const crossed = !('seconds' in span) && zone.dayAt(begun) !== zone.dayAt(ended)
    if (crossed || !isCertain(talked)) look(begun)
    if (isPossible(talked)) look(ended)
    if (begun === latest) break
  }
}

/** The latest contact that surely closes the gate, else the latest that may; -1 if none does. */
function anchorOf(counter: Counter, span: Span, talk: (kind: number) => Bits, s: Sight): number {
  const found = counter.find(s, reachOf(span, s) - s.columns.longest)
  let may = -1
  for (let i = 0; i < found; i++) {
    const row = counter.rows[i] ?? 0
    const bits = andBits(counter.truths[i] ?? NO, withinSpan(counter, row, span, talk, s))
    if (bits === YES) return row
    if (bits !== NO && may < 0) may = row
  }
  return may
}

/** When the gate opens again: of the instants its clock may run from, the last. */
function latestEnd(
  counter: Counter,
  row: number,
  span: Span,
  talk: (kind: number) => Bits,
  s: Sight,
): number {
  let last = -Infinity
  eachAnchor(counter, row, span, talk, s, (from) => {
    last = Math.max(last, endOf(span, from, s, counter))
  })
  return last
}

/** When a span is over. */
function endOf(span: Span, from: number, { zone }: Sight, counter: Counter): number {
  return spanEnd(span, from, zone, counter.setting.calendars)
}

/** A state that stops: where the matter has no event of its kinds, the declarations alone tell (S8). */
export function compileStop(rule: StopRule, c: Compiling): Node {
  const stopped = rule.stops ? compileCondition(rule.stops, c) : constantly(YES)
  if (stopped.constant === NO) return stopped
  return allOf([stopped, anyOf(rule.while.map((selector) => compileCondition({ event: selector }, c)))])
}

/** Whether the person meant is protected and nothing opens the door, or a lifetime count is used up. */
export function compileParty(rule: PartyRule, c: Compiling): Node {
  const protectedRoles = rule.roles ?? ROLES.filter((r) => !rule.rolesExcept?.includes(r))
  const roles = factValues('person.role', c.asking)
  const inside = roles?.filter((r) => protectedRoles.includes(r)).length ?? 0
  if (roles === undefined) return handedBack()
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
    steady: untilNewRow,
    needs: (s) => {
      counter.count(s, -Infinity)
      if (counter.flags !== 0) return undefined
      return counter.isCovered(s, -Infinity) ? own.needs : dedupe([...own.needs, ...NOT_COVERED])
    },
    counted: (s) => {
      counter.count(s, -Infinity)
      return counter.certain + (isCertain(self) ? 1 : 0)
    },
  }
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

/** The readable judge answers, act by act. */
function handedBack(): Node {
  return asked('readable', () => {
    throw HAND_BACK
  })
}
