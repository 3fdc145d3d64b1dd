/** `gate`, executed: has enough time passed since the anchor, or has what must come first come? */
import { CONVERSATIONS, type Outcome } from '../facts/channel.ts'
import type { Kleene } from '../facts/fact.ts'
import type { GateRule } from '../language/gate.ts'
import type { Span } from '../language/period.ts'
import { spanEnd } from '../clock/span.ts'
import type { Core } from './answer.ts'
import { excusesAny } from './condition.ts'
import { type Match, isCovered, isSelected, matchesBefore } from './count.ts'
import { stateHolds } from './event-state.ts'
import { outcomesNow } from './fact-values.ts'
import { type Asking, resolve } from './setting.ts'
import { type Need, type Truth, and, between, known, not, or } from './truth.ts'

/** Outcomes in which somebody was talked to, whoever it was. */
export const TALKS: ReadonlySet<Outcome> = new Set<Outcome>([
  ...CONVERSATIONS,
  'answered-by-other',
  'met-other',
])
/** Outcomes in which surely nobody was. */
export const NO_TALKS: ReadonlySet<Outcome> = new Set<Outcome>([
  'not-connected',
  'no-answer',
  'rejected',
  'voicemail',
  'abandoned',
  'submitted',
  'undelivered',
  'delivered',
  'read',
  'nobody-met',
])

/** Bites where the act comes too early, or without what must come first. */
export function gateCore(rule: GateRule, asking: Asking): Core {
  const span = resolve(rule.span, asking.assignment)
  const closes = and([
    rule.closes ? isSelected(rule.closes, asking.subject, asking) : known(true),
    not(excusesAny(rule.exclude, asking)),
  ])
  const core =
    'contact' in rule.anchor
      ? afterContact(rule, rule.anchor, span, asking)
      : afterEvent(rule, rule.anchor, span, asking)
  return { ...core, truth: and([closes, core.truth]) }
}

type ContactAnchor = Extract<GateRule['anchor'], { contact: unknown }>
type EventAnchor = Extract<GateRule['anchor'], { event: unknown }>

function afterContact(rule: GateRule, anchor: ContactAnchor, span: Span, asking: Asking): Core {
  const matches = matchesBefore(anchor.contact, anchor.each, asking)
  const ends = (m: Match): readonly number[] =>
    anchorInstants(m, span, asking).map((t) => spanEnd(span, t, asking.clock, asking.setting.calendars))
  const within = (m: Match): Truth => {
    const closedAt = ends(m).map((end) => asking.at < end)
    const inSpan = between(closedAt.every(Boolean), closedAt.some(Boolean), anchorNeed(m, asking))
    return and([m.truth, inSpan])
  }
  if (rule.polarity === 'not-within') {
    const states = matches.map((m) => ({ m, truth: within(m) }))
    const deciding = states.findLast((s) => s.truth.certain) ?? states.findLast((s) => s.truth.possible)
    const covered = isCovered(anchor.contact, anchor.each, reachBack(span, asking), asking)
    return {
      truth: or([...states.map((s) => s.truth), not(covered)]),
      decided: decidedGate(
        rule,
        span,
        asking,
        deciding && {
          at: latestEnd(deciding.m),
          id: deciding.m.contact.id,
          opens: Math.max(...ends(deciding.m)),
        },
      ),
    }
  }
  const passed = matches.map((m) => ({ m, truth: and([m.truth, hasPassed(ends(m), m, rule, asking)]) }))
  const found = passed.findLast((s) => s.truth.possible)
  const covered = isCovered(anchor.contact, anchor.each, -Infinity, asking)
  return {
    truth: not(or([...passed.map((s) => s.truth), not(covered)])),
    decided: decidedGate(
      rule,
      span,
      asking,
      found && { at: latestEnd(found.m), id: found.m.contact.id, opens: Math.max(...ends(found.m)) },
    ),
  }
}

function hasPassed(ends: readonly number[], m: Match, rule: GateRule, asking: Asking): Truth {
  const { expiresAfter } = rule
  const expiries = [m.at.earliest, m.at.latest].map((t) =>
    expiresAfter === undefined ? Infinity : spanEnd(expiresAfter, t, asking.clock, asking.setting.calendars),
  )
  const open = ends.flatMap((end) => expiries.map((expiry) => asking.at >= end && asking.at < expiry))
  return between(open.every(Boolean), open.some(Boolean), anchorNeed(m, asking))
}

function afterEvent(rule: GateRule, anchor: EventAnchor, span: Span, asking: Asking): Core {
  if (rule.polarity === 'not-within') {
    const state = stateHolds({ ...anchor.event, lasts: span }, asking)
    const at = state.event?.at.latest
    return {
      truth: state,
      decided: decidedGate(
        rule,
        span,
        asking,
        state.event && at !== undefined
          ? { at, id: state.event.id, opens: spanEnd(span, at, asking.clock, asking.setting.calendars) }
          : undefined,
      ),
    }
  }
  const state = stateHolds(
    { ...anchor.event, startsAfter: span, ...(rule.expiresAfter && { lasts: rule.expiresAfter }) },
    asking,
  )
  const at = state.event?.at.latest
  return {
    truth: not(state),
    decided: decidedGate(
      rule,
      span,
      asking,
      state.event && at !== undefined
        ? { at, id: state.event.id, opens: spanEnd(span, at, asking.clock, asking.setting.calendars) }
        : undefined,
    ),
  }
}

/**
 * A conversation's clock runs from its end; a calendar's, if it crossed midnight, on both dates as readings (S14). What
 * was no talk, a ring in vain or a voicemail, counts from when it began; what may have been one, from both.
 */
function anchorInstants(match: Match, span: Span, asking: Asking): readonly number[] {
  const { clock } = asking
  const length = match.contact.durationSeconds ?? 0
  const talk = talkOf(match, asking)
  const instants = [match.at.earliest, match.at.latest].flatMap((begun) => {
    const ended = begun + length
    const crossed = !('seconds' in span) && clock.dayAt(begun) !== clock.dayAt(ended)
    return [...(crossed || !talk.certain ? [begun] : []), ...(talk.possible ? [ended] : [])]
  })
  return [...new Set(instants)]
}

/** Whether somebody was talked to. */
function talkOf(match: Match, asking: Asking): Kleene {
  return isTalk(outcomesNow(match.contact, asking.setting))
}

/** Whether what can have become of a contact is a talk with somebody. */
export function isTalk(outcomes: readonly Outcome[]): Kleene {
  return {
    certain: outcomes.every((o) => TALKS.has(o)),
    possible: outcomes.some((o) => !NO_TALKS.has(o)),
  }
}

/** Why anchors that could be several differ: its own time or outcome is open, or its talk crossed midnight. */
function anchorNeed(match: Match, asking: Asking): Need {
  const about = match.contact.id
  if (match.at.earliest !== match.at.latest) return { kind: 'element', of: 'time', about }
  const talk = talkOf(match, asking)
  return talk.certain
    ? { kind: 'reading', of: 'conversation-past-midnight', about }
    : { kind: 'element', of: 'outcome', about }
}

function latestEnd(match: Match): number {
  return match.at.latest + (match.contact.durationSeconds ?? 0)
}

/** How far back a contact could still close the gate: the record must reach there (S13). */
function reachBack(span: Span, asking: Asking): number {
  const { clock, at } = asking
  if ('seconds' in span) return at - span.seconds + 1
  if ('days' in span)
    return clock.startOfDay(clock.dayAt(at) - span.days + (span.dayOne === 'anchor' ? 1 : 0))
  const yearsOfDays = 'years' in span ? span.years * 366 : 'months' in span ? span.months * 31 : undefined
  if (yearsOfDays !== undefined) return clock.startOfDay(clock.dayAt(at) - yearsOfDays)
  // working days and spans in turn: back to the last date on which an anchor's span would be over by now
  for (let day = clock.dayAt(at) - 1; day > clock.dayAt(at) - REACH_DAYS_AT_MOST; day--) {
    if (spanEnd(span, clock.startOfDay(day + 1) - 1, clock, asking.setting.calendars) <= at)
      return clock.startOfDay(day + 1)
  }
  return -Infinity
}

/** How far back a span is looked for day by day; a longer one needs a record of everything. */
const REACH_DAYS_AT_MOST = 800

function decidedGate(
  rule: GateRule,
  span: Span,
  asking: Asking,
  anchor: { readonly at: number; readonly id: string; readonly opens: number } | undefined,
): Core['decided'] {
  return {
    kind: 'gate',
    polarity: rule.polarity,
    span,
    zone: asking.clock.zone,
    ...(anchor && { anchorAt: anchor.at, anchor: anchor.id, openAt: anchor.opens }),
    ...(asking.debt !== undefined && { debt: asking.debt }),
  }
}
