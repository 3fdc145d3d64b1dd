/** States: has an event happened, does it concern this act, and does it still hold (S7, S8). */
import { CONVERSATIONS } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import { EVENT_CLASS, type EventClass, type EventKind, type TimelineEvent } from '../facts/event.ts'
import type { Stamp } from '../facts/fact.ts'
import type { EventSelector } from '../language/condition.ts'
import { spanEnd } from '../clock/span.ts'
import { DAY_SECONDS, wallSeconds, weekdayOf } from '../clock/zone.ts'
import { DIRECTIONS } from '../facts/vocabulary.ts'
import { isCovered } from './count.ts'
import { kindOfUnknown, made, outcomesNow, purposesOf } from './fact-values.ts'
import { type Asking, type Setting, precedes, resolve, stampOf, valuesOf } from './setting.ts'
import { FALSE, type Need, TRUE, type Truth, and, between, known, not, or, undecided } from './truth.ts'

/** A state's truth, with the event that makes it so, for the finding. */
export interface State extends Truth {
  readonly event?: TimelineEvent
}

/**
 * Whether a state holds at the asked instant.
 *
 * No such event: absent where the class is declared complete and fresh; otherwise open (S8), and in an audit that no
 * source carries at all, not tested (S9). Where an opening must be claimed (S7), absent.
 */
export function stateHolds(selector: EventSelector, asking: Asking): State {
  const candidates = asking.known.events.filter((e) => selector.kind.includes(e.kind))
  const states = candidates.map((event) => ({ event, truth: eventHolds(event, selector, asking) }))
  const any = or(states.map((s) => s.truth))
  const strongest = states.find((s) => s.truth.certain) ?? states.find((s) => s.truth.possible)
  // an opening has to be claimed (S7); one that rests on there being no such state is open like the state (S11)
  if (any.certain || asking.unstated === 'false')
    return { ...any, ...(strongest && { event: strongest.event }) }
  const silence = or(selector.kind.map((kind) => silent(EVENT_CLASS[kind], selector, asking)))
  return { ...or([any, silence]), ...(strongest && { event: strongest.event }) }
}

/** What the absence of an event means. */
function silent(eventClass: EventClass, selector: EventSelector, asking: Asking): Truth {
  const own = selector.startsFrom === 'notice' && asking.setting.options.mode === 'gate'
  if (own) return FALSE // what binds on notice to us needs only our own intake (S8)
  return not(silence(eventClass, asking))
}

/** Whether there is no state of a class but those recorded: declared complete, and not yet stale (S8). */
export function silence(eventClass: EventClass, asking: Asking): Truth {
  const { setting } = asking
  const declarations = setting.timeline.declarations.filter(
    (d) => d.class === eventClass || d.class === 'all',
  )
  const fresh = declarations.some(
    (d) =>
      asking.at <= d.until + (d.freshForSeconds ?? 0) ||
      (setting.renewedFrom !== undefined && setting.renewedFrom <= d.until + (d.freshForSeconds ?? 0)),
  )
  if (fresh) return TRUE
  const undeclared = declarations.length === 0 && setting.options.mode === 'audit'
  return undecided({ kind: undeclared ? 'scope' : 'state', of: eventClass })
}

function eventHolds(event: TimelineEvent, selector: EventSelector, asking: Asking): Truth {
  const about: Need = { kind: 'exception', of: event.kind, about: event.id }
  const concern = and([
    concerns(event, selector, asking),
    covers(event, asking),
    particulars(event, selector, asking),
  ])
  if (!concern.possible) return FALSE
  const proof = proofOf(event, selector, about)
  if (!proof.possible) return FALSE
  return and([concern, proof, runs(event, selector, asking, about)])
}

/** Whether the event is about whom or what the selector asks for. */
function concerns(event: TimelineEvent, selector: EventSelector, asking: Asking): Truth {
  const { setting } = asking
  const aboutDebt = (): Truth => {
    if (event.debts === undefined || event.debts.length === 0) return TRUE
    if (asking.debt === undefined) return undecided({ kind: 'element', of: 'debt', about: event.id })
    return known(event.debts.includes(asking.debt))
  }
  switch (selector.of) {
    case 'matter':
      return TRUE
    case 'person':
      if (event.person === undefined) return aboutDebt()
      if (asking.person === undefined) return undecided({ kind: 'element', of: 'person', about: event.id })
      return and([known(event.person === asking.person), aboutDebt()])
    case 'debtor':
      return and([event.person === undefined ? TRUE : isDebtor(event.person, setting), aboutDebt()])
    case 'debt':
      return aboutDebt()
    case 'organisation':
      return known(event.organisation === undefined || event.organisation === asking.subject.by.organisation)
    case 'point':
      if (asking.subject.point === undefined)
        return undecided({ kind: 'element', of: 'point', about: event.id })
      return known(event.scope?.points?.includes(asking.subject.point) ?? false)
  }
}

/** Whether a person is the debtor; of whom nobody stated what they are, it is open (S6, S9). */
function isDebtor(person: string, setting: Setting): Truth {
  const roles = valuesOf(setting.persons.get(person)?.role)
  if (roles === undefined)
    return undecided({ kind: kindOfUnknown(setting, 'person.role'), of: 'person.role', about: person })
  return between(
    roles.every((r) => r === 'debtor'),
    roles.includes('debtor'),
    { kind: 'element', of: 'person.role', about: person },
  )
}

/** Whether the event's scope reaches the contact asked about; what it does not limit it reaches. */
function covers(event: TimelineEvent, asking: Asking): Truth {
  const scope = event.scope
  if (!scope) return TRUE
  const { subject } = asking
  const parts: Truth[] = []
  if (scope.channels) parts.push(known(scope.channels.includes(subject.channel)))
  if (scope.points) {
    parts.push(
      subject.point === undefined
        ? undecided({ kind: 'element', of: 'point', about: event.id })
        : known(scope.points.includes(subject.point)),
    )
  }
  if (scope.purposes) {
    const purposes = purposesOf(subject, asking) // derived, not as labelled (S24)
    const inside = purposes?.filter((p) => scope.purposes?.includes(p)) ?? []
    parts.push(
      purposes === undefined
        ? undecided({ kind: 'element', of: 'purpose', about: event.id })
        : between(inside.length === purposes.length, inside.length > 0, { kind: 'element', of: 'purpose' }),
    )
  }
  if (scope.places) {
    const point = subject.point === undefined ? undefined : asking.setting.points.get(subject.point)
    const places = valuesOf(subject.place) ?? valuesOf(point?.place)
    parts.push(
      places === undefined
        ? undecided({ kind: 'element', of: 'place', about: event.id })
        : between(
            places.every((p) => (scope.places as readonly string[]).includes(p)),
            places.some((p) => (scope.places as readonly string[]).includes(p)),
            { kind: 'element', of: 'place' },
          ),
    )
  }
  if (scope.hours) parts.push(known(scope.hours.some((h) => isWithinHours(h, asking))))
  return and(parts)
}

/** Whether the asked instant lies in hours that may pass midnight; `to` itself is outside. */
function isWithinHours(
  hours: { readonly from: string; readonly to: string; readonly weekdays?: readonly number[] },
  asking: Asking,
): boolean {
  const from = wallSeconds(hours.from)
  const to = wallSeconds(hours.to)
  const day = asking.clock.dayAt(asking.at)
  const second = asking.clock.wallSecondAt(asking.at)
  const onDay = (d: number): boolean => hours.weekdays?.includes(weekdayOf(d)) ?? true
  if (from < to) return onDay(day) && second >= from && (second < to || to >= DAY_SECONDS)
  return (onDay(day) && second >= from) || (onDay(day - 1) && second < to)
}

/** Whether the event's named particulars are among those asked for; a particular not stated is open, or absent where it has to be claimed (S7). */
function particulars(event: TimelineEvent, selector: EventSelector, asking: Asking): Truth {
  return and(
    Object.entries(selector.where ?? {}).map(([name, allowed]) => {
      const value = event.details?.[name]
      if (value === undefined) {
        if (asking.unstated !== 'undecided') return known(asking.unstated === 'true')
        return undecided({ kind: 'element', of: `${event.kind}.${name}`, about: event.id })
      }
      return known(allowed.includes(value))
    }),
  )
}

const PROOFS = ['claimed', 'shown', 'documents'] as const

/** A claim is possible, never certain; a state that waits for papers is absent until they come (230-FZ art. 7). */
function proofOf(event: TimelineEvent, selector: EventSelector, about: Need): Truth {
  const has = PROOFS.indexOf(event.proof ?? 'shown')
  const asks = PROOFS.indexOf(selector.proof ?? 'shown')
  if (has >= asks) return TRUE
  return selector.startsFrom === 'proof' ? FALSE : undecided(about)
}

/** Whether the asked instant lies between the state's start and its end, on both readings of every clock. */
function runs(event: TimelineEvent, selector: EventSelector, asking: Asking, about: Need): Truth {
  const { setting, subject } = asking
  const begun = beginning(event, selector)
  if (begun === undefined) return FALSE
  const begins = precedes(begun, atStamp(asking))
  const parts: Truth[] = [
    between(begins.certain, begins.possible, { kind: 'tie', of: event.kind, about: event.id }),
  ]
  const endOf = (span: Parameters<typeof spanEnd>[0], anchor: number): number =>
    spanEnd(span, anchor, asking.clock, setting.calendars)

  if (selector.startsAfter) {
    const span = resolve(selector.startsAfter, asking.assignment)
    parts.push(
      between(asking.at >= endOf(span, begun.latest), asking.at >= endOf(span, begun.earliest), about),
    )
  }
  if (selector.lasts) {
    const span = resolve(selector.lasts, asking.assignment)
    parts.push(between(asking.at < endOf(span, begun.earliest), asking.at < endOf(span, begun.latest), about))
  }
  if (event.until !== undefined) parts.push(known(asking.at < event.until))

  const ended = asking.known.events
    .filter((e) => e.id !== event.id && selector.endedBy?.includes(e.kind) && sameConcern(event, e))
    .map((e) =>
      and([
        inBetween(event.at, e.at, atStamp(asking), { kind: 'tie', of: e.kind, about: e.id }),
        endsForPerson(event, e, selector, asking),
        endsForAct(e, asking),
      ]),
    )
  const person = event.person ?? asking.person
  const calls = asking.known.contacts.filter((c) => c.id !== subject.id)
  const withPerson = (c: Contact): Truth => {
    const persons = valuesOf(c.person)
    const need: Need = { kind: 'element', of: 'person', about: c.id }
    if (person === undefined || persons === undefined) return undecided(need)
    return between(
      persons.every((p) => p === person),
      persons.includes(person),
      need,
    )
  }
  if (selector.endedByConversation) {
    for (const c of calls) {
      const outcomes = outcomesNow(c, setting)
      const talked = between(
        outcomes.every((o) => CONVERSATIONS.includes(o)),
        outcomes.some((o) => CONVERSATIONS.includes(o)),
        { kind: 'element', of: 'outcome', about: c.id },
      )
      // the talk in which it was agreed does not use it up: it must begin after
      ended.push(
        and([
          talked,
          made(c),
          withPerson(c),
          inBetween(event.at, stampOf(c), atStamp(asking), { kind: 'tie', of: 'conversation', about: c.id }),
        ]),
      )
    }
  }
  if (selector.endedByInbound) {
    for (const c of calls) {
      const need: Need = { kind: 'tie', of: 'inbound', about: c.id }
      const directions = valuesOf(c.direction) ?? DIRECTIONS
      const inbound = between(
        directions.every((d) => d === 'inbound'),
        directions.includes('inbound'),
        { kind: 'element', of: 'direction', about: c.id },
      )
      ended.push(and([inbound, withPerson(c), inBetween(event.at, stampOf(c), atStamp(asking), need)]))
    }
  }
  parts.push(not(or(ended)), ...endsWouldShow(event, selector, asking))
  return and(parts)
}

/**
 * An opening that something can end must, at the gate, rest on a record that would show the end (S11): revocations
 * declared complete and fresh (S8), talks covered since (S13). An end of what stops is an opening: it has to be shown.
 */
function endsWouldShow(event: TimelineEvent, selector: EventSelector, asking: Asking): readonly Truth[] {
  if (asking.unstated !== 'false' || asking.setting.options.mode !== 'gate') return []
  const classes = [...new Set((selector.endedBy ?? []).map((kind) => EVENT_CLASS[kind]))]
  const byContact = selector.endedByConversation === true || selector.endedByInbound === true
  return [
    ...classes.map((c) => silence(c, asking)),
    ...(byContact ? [isCovered({ direction: 'any' }, ['creditor'], event.at.earliest, asking)] : []),
  ]
}

/** From when an event counts: itself, the notice of it, or the papers. */
function beginning(event: TimelineEvent, selector: EventSelector): Stamp | undefined {
  switch (selector.startsFrom ?? 'event') {
    case 'event':
      return event.at
    case 'notice': {
      const at = event.noticedAt ?? event.recordedAt
      return at === undefined ? event.at : { earliest: at, latest: at }
    }
    case 'proof': {
      if (event.provedAt !== undefined) return { earliest: event.provedAt, latest: event.provedAt }
      return event.proof === 'documents' ? event.at : undefined
    }
  }
}

function atStamp(asking: Asking): Stamp {
  const { subject, at } = asking
  // an act known to an interval is asked about instant by instant; order is judged by the whole interval (S16)
  return subject.at.earliest <= at && at <= subject.at.latest ? subject.at : { earliest: at, latest: at }
}

/** Whether something lies after the one and before the other. */
function inBetween(first: Stamp, middle: Stamp, last: Stamp, need: Need): Truth {
  const after = precedes(first, middle)
  const before = precedes(middle, last)
  return between(after.certain && before.certain, after.possible && before.possible, need)
}

/**
 * Whether an event that ends a state ends it for the act asked about: it reaches the act's debt, channel and number,
 * and it is shown, not merely claimed (S11).
 */
function endsForAct(event: TimelineEvent, asking: Asking): Truth {
  const need: Need = { kind: 'exception', of: event.kind, about: event.id }
  const aboutDebt =
    event.debts === undefined || event.debts.length === 0
      ? TRUE
      : asking.debt === undefined
        ? undecided({ kind: 'element', of: 'debt', about: event.id })
        : known(event.debts.includes(asking.debt))
  return and([aboutDebt, covers(event, asking), event.proof === 'claimed' ? undecided(need) : TRUE])
}

/** Particulars that say what an event is about: which consent, which notice. */
const NAMING = ['covers', 'notice'] as const

/** How a withdrawal names, as `request`, the wish that it takes back. */
const REQUEST_OF: Partial<Record<EventKind, string>> = {
  'inconvenient-time': 'time',
  'inconvenient-place': 'place',
  'cease-request': 'cease',
  'refusal-to-pay': 'cease',
}

/** Whether what one person ends is ended for the person asked about, where the state named nobody. */
function endsForPerson(
  first: TimelineEvent,
  later: TimelineEvent,
  selector: EventSelector,
  asking: Asking,
): Truth {
  if (first.person !== undefined || later.person === undefined || later.person === asking.person) return TRUE
  const debtor = isDebtor(later.person, asking.setting)
  if (selector.of !== 'person' && debtor.certain) return TRUE
  return undecided({ kind: 'element', of: 'person', about: later.id })
}

/** Whether a later event can be about the same person, debts and thing as an earlier one, where both name them. */
function sameConcern(first: TimelineEvent, later: TimelineEvent): boolean {
  const agree = (one: unknown, other: unknown): boolean =>
    one === undefined || other === undefined || one === other
  const sameDebt =
    !first.debts?.length || !later.debts?.length || later.debts.some((d) => first.debts?.includes(d))
  return (
    agree(first.person, later.person) &&
    sameDebt &&
    NAMING.every((name) => agree(first.details?.[name], later.details?.[name])) &&
    agree(REQUEST_OF[first.kind], later.details?.['request'])
  )
}

/** Whether an audit's source carries a class of states at all: it declares it, or has an event of it. */
export function carriesClass(setting: Setting, eventClass: EventClass): boolean {
  return (
    setting.timeline.declarations.some((d) => d.class === eventClass || d.class === 'all') ||
    setting.recorded.events.some((e) => EVENT_CLASS[e.kind] === eventClass)
  )
}
