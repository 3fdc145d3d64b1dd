/** Gates compiled: whether a contact comes too early after another, or after an event. As judge/gate.ts. */
import type { EventSelector } from '../language/condition.ts'
import type { GateRule } from '../language/gate.ts'
import type { Span } from '../language/period.ts'
import { spanEnd } from '../clock/span.ts'
import { excusesAny } from '../judge/condition.ts'
import { isSelected } from '../judge/count.ts'
import { resolve } from '../judge/setting.ts'
import { type Need, and, dedupe, not } from '../judge/truth.ts'
import { type Bits, NO, OPEN, YES, andBits, betweenBits, bitsOf, orBits } from './bits.ts'
import { type Counter, counterFor, talkOf } from './counter.ts'
import { HAND_BACK } from './kind-table.ts'
import { joinedNeeds } from './need-lists.ts'
import {
  type Compiling,
  NOT_COVERED,
  READABLE,
  type Node,
  allOf,
  compileCondition,
  compileExceptions,
  constantly,
  isCertain,
  isDynamic,
  isPossible,
  notOf,
  settled,
} from './node.ts'
import type { Sight } from './sight.ts'

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
    return allOf([settled(closed), isOpening ? notOf(state) : state])
  }
  if (rule.polarity === 'require-prior' || !isPlain(span)) return READABLE
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
    // a gate that is open stays open until another contact closes it
    isCalm: true,
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
      if (closedBy(counter, span, talk, s) === YES) return closed.needs
      const open = joinedNeeds(closed.needs, openAnchors(counter, span, talk, s))
      return counter.isCovered(s, reachOf(span, s)) ? open : joinedNeeds(open, NOT_COVERED)
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
  const both = untold(allOf([opens, node]))
  if (opens.constant === YES) return node
  if (both.constant !== undefined) return both
  const { next: _next, settle: _settle, ...numbers } = node
  const settle = (s: Sight): Node => {
    const [opensHere, nodeHere] = [opens.settle?.(s) ?? opens, node.settle?.(s) ?? node]
    return opensHere.constant === YES ? nodeHere : untold(allOf([opensHere, nodeHere]))
  }
  return { ...numbers, ...both, ...(both.settle && { settle }) }
}

/** What would decide stands in another order here than the readable judge lists it, so that it lists it. */
const untold = (node: Node): Node => ({ ...node, needs: () => undefined })

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

/** What would decide whether the contacts that may close the gate do, the oldest first. */
function openAnchors(counter: Counter, span: Span, talk: (kind: number) => Bits, s: Sight): readonly Need[] {
  const needs: Need[] = []
  for (let i = counter.find(s, reachOf(span, s) - s.columns.longest) - 1; i >= 0; i--) {
    const row = counter.rows[i] as number
    const truth = counter.truths[i] as Bits
    const inSpan = withinSpan(counter, row, span, talk, s)
    if (inSpan === NO) continue
    if (truth !== YES) needs.push(...counter.needs.of(s, row))
    if (inSpan !== YES) needs.push(anchorNeed(counter, row, talk, s))
  }
  return dedupe(needs)
}

/** Why the instants differ that a gate's clock may run from; as `anchorNeed` of judge/gate.ts. */
function anchorNeed(counter: Counter, row: number, talk: (kind: number) => Bits, s: Sight): Need {
  const { columns, ids } = s
  const about = ids[row]
  if (about === undefined) throw HAND_BACK
  if (columns.earliest[row] !== columns.latest[row]) return { kind: 'element', of: 'time', about }
  return talk(counter.kindAt(s, row)) === YES
    ? { kind: 'reading', of: 'conversation-past-midnight', about }
    : { kind: 'element', of: 'outcome', about }
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
