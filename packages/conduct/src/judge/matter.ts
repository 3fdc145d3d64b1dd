/** Duties, executed: what should have followed, come before, been kept; findings on the matter, not on a contact (S26). */
import type { EventKind, TimelineEvent } from '../facts/event.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { Contact } from '../facts/contact.ts'
import type { DutyForm, DutyRule, EventPattern, Trigger } from '../language/duty.ts'
import type { Instrument } from '../language/instrument.ts'
import { spanEnd } from '../clock/span.ts'
import { dateText } from '../clock/zone.ts'
import { evaluate, excusesAny } from './condition.ts'
import { isSelected } from './count.ts'
import { carriesClass, stateHolds } from './event-state.ts'
import type { Decided, NotTested } from './judgement.ts'
import { type Level, type Pair, levelOf, strongest } from './level.ts'
import { prepare } from './judge.ts'
import { type Asking, type JudgeOptions, clockIn, resolve, valuesOf } from './setting.ts'
import { EVENT_CLASS } from '../facts/event.ts'
import { TRUE, type Need, type Truth, and, between, dedupe, not, undecided } from './truth.ts'
import { assignmentsOf, instrumentsAt, worldsOf } from './worlds.ts'
import type { Finding } from './judgement.ts'

/** A duty that was not kept, with the events it is about. */
export interface DutyFinding extends Omit<Finding, 'kind' | 'conditionBroken' | 'person' | 'debt'> {
  readonly kind: 'duty'
  readonly about: readonly string[]
}

export interface MatterJudgement extends Pair {
  readonly matter: string
  /** Duties whose day has come, judged at this instant. */
  readonly at: number
  readonly findings: readonly DutyFinding[]
  readonly notTested: readonly NotTested[]
}

interface Breach {
  readonly truth: Truth
  readonly about: readonly string[]
  readonly decided: Extract<Decided, { kind: 'duty' }>
}

/**
 * Judges the duties of a matter at an instant.
 *
 * A duty whose trigger and answer stand in no source is not tested; one whose trigger is known and whose answer's
 * class no source declares complete is undetermined once overdue (S8, S9).
 *
 * @param at epoch seconds
 */
export function judgeMatter(
  matter: Matter,
  timeline: Timeline,
  at: number,
  options: JudgeOptions,
): MatterJudgement {
  const moment: Contact = {
    id: '',
    at: { earliest: at, latest: at },
    channel: 'letter',
    by: { organisation: matter.creditor ?? '' },
  }
  const setting = prepare(moment, matter, timeline, { ...options, moment: 'after', notBefore: false })
  const world = worldsOf(setting).worlds[0]
  if (!world)
    return { matter: matter.id, at, certain: 'clear', possible: 'clear', findings: [], notTested: [] }
  const findings: DutyFinding[] = []
  const notTested: NotTested[] = []
  for (const instrument of instrumentsAt(setting, world.place)) {
    for (const rule of instrument.rules) {
      if (rule.kind !== 'duty') continue
      const zone = world.zones.get((rule.clock ?? instrument.clock).of)
      if (zone === undefined) continue
      const answers = assignmentsOf(instrument).map((assignment) => {
        const asking: Asking = {
          setting,
          world,
          instrument,
          assignment,
          known: rule.strict ? setting.recorded : setting.known,
          subject: moment,
          at,
          person: matter.persons.find((p) => valuesOf(p.role)?.includes('debtor'))?.id,
          debt: matter.debts.length === 1 ? matter.debts[0]?.id : undefined,
          clock: clockIn(zone),
          countsFrom: -Infinity,
          unstated: 'undecided',
        }
        return breachesOf(rule, instrument, asking)
      })
      const merged = overReadings(answers)
      for (const breach of merged) {
        const scope = breach.truth.needs.filter((n) => n.kind === 'scope')
        if (scope.length > 0 && options.mode === 'audit')
          notTested.push({ rule: rule.id, citation: rule.citation, needs: scope })
        else findings.push(findingOf(rule, instrument, breach))
      }
    }
  }
  return {
    matter: matter.id,
    at,
    certain: strongest(findings.map((f) => f.certain)),
    possible: strongest(findings.map((f) => f.possible)),
    findings,
    notTested: [...new Map(notTested.map((n) => [n.rule, n])).values()],
  }
}

/** Breaches by what they are about: certain under every reading, possible under some (S10). */
function overReadings(answers: readonly (readonly Breach[])[]): readonly Breach[] {
  const keys = new Map(answers.flat().map((b) => [b.about.join(' '), b]))
  return [...keys].map(([key, breach]) => {
    const each = answers.map((a) => a.find((b) => b.about.join(' ') === key))
    const certain = each.every((b) => b?.truth.certain)
    return {
      ...breach,
      truth: between(certain, true, ...each.flatMap((b) => b?.truth.needs ?? []), {
        kind: 'reading',
        of: 'reading',
      }),
    }
  })
}

function findingOf(rule: DutyRule, instrument: Instrument, breach: Breach): DutyFinding {
  const level: Level = levelOf(rule.effect)
  const verified = rule.basis !== 'unverified'
  const needs: readonly Need[] = verified
    ? breach.truth.needs
    : dedupe([...breach.truth.needs, { kind: 'text', of: rule.citation }])
  return {
    kind: 'duty',
    rule: rule.id,
    instrument: instrument.id,
    citation: rule.citation,
    title: instrument.title,
    instrumentCitation: instrument.citation,
    says: rule.says,
    force: instrument.force,
    effect: rule.effect,
    basis: rule.basis,
    readOn: rule.readOn ?? instrument.readOn,
    certain: breach.truth.certain && verified ? level : 'clear',
    possible: breach.truth.needs.some((n) => n.kind === 'trouble') ? 'barred' : level,
    decided: breach.decided,
    needs: breach.truth.certain && verified ? [] : needs,
    unless: (rule.except ?? []).map(({ id, says, citation }) => ({ id, says, citation })),
    about: breach.about,
  }
}

/** The possible breaches of one duty under one reading; an error inside is one that possibly bars (S5). */
function breachesOf(rule: DutyRule, instrument: Instrument, asking: Asking): readonly Breach[] {
  try {
    return tryBreachesOf(rule, instrument, asking)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [
      { truth: undecided({ kind: 'trouble', of: message }), about: [rule.id], decided: { kind: 'duty' } },
    ]
  }
}

function tryBreachesOf(rule: DutyRule, instrument: Instrument, asking: Asking): readonly Breach[] {
  return candidates(rule.duty, asking)
    .filter((b) => b.truth.possible && wasInForce(rule, instrument, b, asking))
    .map((b) => ({ ...b, truth: and([scopeOf(rule, instrument, b, asking), b.truth]) }))
    .filter((b) => b.truth.possible)
}

/** Who is bound: the organisation that the contact or event behind the duty names, otherwise the creditor. */
function scopeOf(rule: DutyRule, instrument: Instrument, breach: Breach, asking: Asking): Truth {
  const named = [breach.decided.trigger, ...breach.about].flatMap((id) => {
    const contact = asking.known.contacts.find((c) => c.id === id)
    const event = asking.known.events.find((e) => e.id === id)
    return contact?.by ?? (event?.organisation === undefined ? [] : { organisation: event.organisation })
  })
  const [by = asking.subject.by] = named
  const there: Asking = { ...asking, subject: { ...asking.subject, by } }
  return and([
    instrument.binds ? evaluate(instrument.binds, there) : TRUE,
    rule.applies ? evaluate(rule.applies, there) : TRUE,
    not(excusesAny(rule.except, there)),
  ])
}

/** A duty binds if it was in force on the date of what set it going, or of the act that broke it. */
function wasInForce(rule: DutyRule, instrument: Instrument, breach: Breach, asking: Asking): boolean {
  const dates = rule.inForce ?? instrument.inForce
  const anchor = breach.decided.trigger ?? breach.about[0]
  const at =
    asking.known.events.find((e) => e.id === anchor)?.at.latest ??
    asking.known.contacts.find((c) => c.id === anchor)?.at.latest ??
    asking.at
  const date = asking.setting.options.rulesOf ?? dateText(asking.clock.dayAt(at))
  return date >= dates.from && (dates.until === undefined || date < dates.until)
}

function candidates(duty: DutyForm, asking: Asking): readonly Breach[] {
  const end = (span: Parameters<typeof spanEnd>[0], anchor: number): number =>
    spanEnd(span, anchor, asking.clock, asking.setting.calendars)
  const lastDay = (endsAt: number): string => dateText(asking.clock.dayAt(endsAt - 1))
  switch (duty.form) {
    case 'follow':
      return triggersOf(duty.after, asking).flatMap((trigger) => {
        const extension =
          duty.extendedBy && matching(duty.extendedBy.event, asking).find((e) => e.at.earliest >= trigger.at)
        const span =
          extension && duty.extendedBy ? duty.extendedBy.to : resolve(duty.within, asking.assignment)
        const due = end(span, trigger.at)
        const answers = matching(duty.action, asking).filter(
          (e) => e.at.latest >= trigger.at && isSameConcern(trigger.event, e),
        )
        const freed = duty.unless
          ? matching(duty.unless, asking).filter((e) => e.at.latest >= trigger.at && e.at.earliest < due)
          : []
        const inTime = answers.some((e) => e.at.latest < due)
        if (asking.at < due || inTime || freed.length > 0) return []
        const late = answers[0]
        const truth = late ? TRUE : complete(duty.action.kind, asking)
        return [
          {
            truth: and([trigger.truth, truth]),
            about: [trigger.id, ...(late ? [late.id] : [])],
            decided: {
              kind: 'duty',
              dueOn: lastDay(due),
              trigger: trigger.id,
              ...(late && { event: late.id }),
            },
          },
        ]
      })
    case 'precede':
      return matching(duty.event, asking).flatMap((event) => {
        const prior = matching(duty.action, asking).filter(
          (e) => e.at.earliest <= event.at.latest && isSameConcern(event, e),
        )
        const fits = prior.some((p) => {
          const early =
            duty.atLeast && event.at.earliest < end(resolve(duty.atLeast, asking.assignment), p.at.latest)
          const stale =
            duty.atMost && event.at.earliest >= end(resolve(duty.atMost, asking.assignment), p.at.latest)
          return !early && !stale
        })
        if (fits) return []
        const truth = prior.length > 0 ? TRUE : complete(duty.action.kind, asking)
        return [{ truth, about: [event.id], decided: { kind: 'duty', event: event.id } }]
      })
    case 'keep':
      return matching(duty.event, asking).flatMap((event) => {
        const anchors = triggersOf(duty.from, asking).filter((t) => t.at <= event.at.earliest)
        const last = anchors.sort((a, b) => a.at - b.at).at(-1)
        if (!last) return []
        const until = end(duty.span, last.at)
        if (event.at.earliest >= until) return []
        return [
          {
            truth: between(event.at.latest < until && last.truth.certain, true, ...last.truth.needs),
            about: [event.id],
            decided: { kind: 'duty', dueOn: lastDay(until), event: event.id, trigger: last.id },
          },
        ]
      })
    case 'never':
      return matching(duty.event, asking).flatMap((event) => {
        const state = duty.while
          ? stateHolds(duty.while, {
              ...asking,
              at: event.at.latest,
              subject: { ...asking.subject, at: event.at },
              // what happens does not by itself set the state in which it must not happen
              known: { ...asking.known, events: asking.known.events.filter((e) => e.id !== event.id) },
            })
          : TRUE
        return state.possible
          ? [{ truth: state, about: [event.id], decided: { kind: 'duty', event: event.id } }]
          : []
      })
    case 'limit':
      return matching(duty.event, asking).flatMap((event) => {
        const value = event.details?.[duty.detail]
        if (typeof value !== 'number') {
          return [
            {
              truth: undecided({ kind: 'element', of: duty.detail, about: event.id }),
              about: [event.id],
              decided: { kind: 'duty', event: event.id },
            },
          ]
        }
        return value > duty.atMost
          ? [{ truth: TRUE, about: [event.id], decided: { kind: 'duty', event: event.id, value } }]
          : []
      })
    case 'recur':
      return triggersOf(duty.from, asking).flatMap((trigger) => {
        const stopped = duty.until && matching(duty.until, asking).find((e) => e.at.earliest >= trigger.at)
        const done = matching(duty.action, asking).filter(
          (e) => e.at.latest >= trigger.at && isSameConcern(trigger.event, e),
        )
        const last = [trigger.at, ...done.map((e) => e.at.latest)].reduce((a, b) => Math.max(a, b))
        const due = end(duty.every, last)
        const until = stopped ? Math.min(asking.at, stopped.at.earliest) : asking.at
        if (until < due) return []
        return [
          {
            truth: and([trigger.truth, done.length > 0 ? TRUE : complete(duty.action.kind, asking)]),
            about: [trigger.id],
            decided: { kind: 'duty', dueOn: lastDay(due), trigger: trigger.id },
          },
        ]
      })
  }
}

/** Events of a pattern that have happened by the asked instant. */
function matching(pattern: EventPattern, asking: Asking): readonly TimelineEvent[] {
  return asking.known.events
    .filter((e) => pattern.kind.includes(e.kind) && e.at.earliest <= asking.at)
    .filter((e) =>
      Object.entries(pattern.where ?? {}).every(([name, allowed]) => {
        const value = e.details?.[name]
        return value !== undefined && allowed.includes(value)
      }),
    )
    .toSorted((a, b) => a.at.earliest - b.at.earliest)
}

/** Whether a source would have the answer if there were one: otherwise its absence proves nothing (S8). */
function complete(kinds: readonly EventKind[], asking: Asking): Truth {
  const { setting } = asking
  const classes = [...new Set(kinds.map((k) => EVENT_CLASS[k]))]
  const declared = classes.every((c) =>
    setting.timeline.declarations.some(
      (d) => (d.class === c || d.class === 'all') && asking.at <= d.until + (d.freshForSeconds ?? 0),
    ),
  )
  if (declared) return TRUE
  const carried = classes.every((c) => carriesClass(setting, c))
  return undecided(...classes.map((c): Need => ({ kind: carried ? 'state' : 'scope', of: c })))
}

interface Triggered {
  readonly id: string
  readonly at: number
  readonly truth: Truth
  readonly event?: TimelineEvent
}

function triggersOf(trigger: Trigger, asking: Asking): readonly Triggered[] {
  if ('event' in trigger) {
    return matching(trigger.event, asking).map((event) => ({
      id: event.id,
      at: event.at.latest,
      truth: TRUE,
      event,
    }))
  }
  const found = asking.known.contacts
    .filter((c) => c.at.earliest <= asking.at)
    .flatMap((contact): readonly Triggered[] => {
      const persons = valuesOf(contact.person)
      const there: Asking = {
        ...asking,
        subject: contact,
        at: contact.at.latest,
        person: persons?.length === 1 ? persons[0] : undefined,
      }
      const truth = isSelected(trigger.contact, contact, there)
      return truth.possible
        ? [{ id: contact.id, at: contact.at.latest + (contact.durationSeconds ?? 0), truth }]
        : []
    })
    .toSorted((a, b) => a.at - b.at)
  return trigger.first ? found.slice(0, 1) : found
}

/** Whether two events can be about the same thing: person, organisation, debts and reference where both name one. */
function isSameConcern(one: TimelineEvent | undefined, other: TimelineEvent): boolean {
  if (!one) return true
  const agree = (
    a: string | number | boolean | undefined,
    b: string | number | boolean | undefined,
  ): boolean => a === undefined || b === undefined || a === b
  const debts = !one.debts?.length || !other.debts?.length || one.debts.some((d) => other.debts?.includes(d))
  return (
    agree(one.person, other.person) &&
    agree(one.organisation, other.organisation) &&
    agree(one.details?.['reference'], other.details?.['reference']) &&
    debts
  )
}
