/** Duties, executed: what should have followed, come before, been kept; findings on the matter, not on a contact (S26). */
import type { EventKind, TimelineEvent } from '../facts/event.ts'
import type { Stamp } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { Contact } from '../facts/contact.ts'
import type { DutyForm, DutyRule, EventPattern, Trigger } from '../language/duty.ts'
import type { Instrument } from '../language/instrument.ts'
import { spanEnd } from '../clock/span.ts'
import { dateText } from '../clock/zone.ts'
import { evaluate, excusesAny } from './condition.ts'
import { isCovered, isSelected } from './count.ts'
import { assignmentsThatMatter, readingsOf, worldNeed } from './decide.ts'
import { carriesClass, stateHolds } from './event-state.ts'
import { made } from './fact-values.ts'
import type { Decided, NotTested } from './judgement.ts'
import { type Level, type Pair, levelOf, strongest } from './level.ts'
import { prepare } from './judge.ts'
import {
  type Asking,
  type Assignment,
  type JudgeOptions,
  type Setting,
  type World,
  clockIn,
  clocksOf,
  resolve,
  valuesOf,
} from './setting.ts'
import { EVENT_CLASS } from '../facts/event.ts'
import {
  FALSE,
  TRUE,
  type Need,
  type Truth,
  and,
  between,
  dedupe,
  known,
  not,
  or,
  undecided,
} from './truth.ts'
import { alternativeZones, instrumentsAt, worldsOf } from './worlds.ts'
import type { Finding } from './judgement.ts'

/** A duty that was not kept, with the events it is about. */
export interface DutyFinding extends Omit<Finding, 'kind' | 'conditionBroken' | 'person' | 'debt'> {
  readonly kind: 'duty'
  readonly about: readonly string[]
}

export interface MatterJudgement extends Pair {
  readonly matter: string
  /** The pair of the house policies that are named, apart from the law's (S3). */
  readonly policy: Pair | null
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
 * class no source declares complete is undetermined once overdue (S8, S9). A breach is certain where it is one in every
 * zone, place and kind of actor the facts leave open, on every clock and under every reading (S4, S6, S10).
 *
 * @param at epoch seconds
 */
export function judgeMatter(
  matter: Matter,
  timeline: Timeline,
  at: number,
  options: JudgeOptions,
): MatterJudgement {
  const moment = momentOf(matter, at)
  const setting = prepare(moment, matter, timeline, { ...options, moment: 'after', notBefore: false })
  const { worlds, tooMany } = worldsOf(setting)
  const findings: DutyFinding[] = []
  const notTested: NotTested[] = []
  for (const { rule, instrument } of dutiesOf(setting, worlds)) {
    const clocks = clocksOf(rule.clock ?? instrument.clock)
    const assignments = assignmentsThatMatter(rule, instrument)
    const answers = worlds.flatMap((world): readonly (readonly Breach[])[] => {
      if (!instrumentsAt(setting, world.place).includes(instrument)) return [[]]
      const zones = clocks.flatMap((c, i) =>
        i === 0 ? (world.zones.get(c) ?? []) : alternativeZones(setting, c, world.place),
      )
      return [...new Set(zones)].flatMap((zone) =>
        assignments.map((assignment) =>
          breachesOf(rule, instrument, askingOf(rule, instrument, world, assignment, zone, setting)),
        ),
      )
    })
    const differs: readonly Need[] = [
      ...(assignments.length > 1 ? readingsOf(rule).map((of): Need => ({ kind: 'reading', of })) : []),
      ...(clocks.length > 1
        ? [{ kind: 'text', of: (rule.clock ?? instrument.clock).citation } as const]
        : []),
      ...(worlds.length > 1 ? [worldNeed(worlds)] : []),
    ]
    for (const breach of overAll(tooMany ? [...answers, []] : answers, differs)) {
      const scope = breach.truth.needs.filter((n) => n.kind === 'scope')
      if (scope.length > 0 && options.mode === 'audit')
        notTested.push({ rule: rule.id, citation: rule.citation, needs: scope })
      else findings.push(findingOf(rule, instrument, breach))
    }
  }
  const law = findings.filter((f) => f.force !== 'own-policy')
  const policy = findings.filter((f) => f.force === 'own-policy')
  const hasPolicy = worlds.some((w) => instrumentsAt(setting, w.place).some((i) => i.force === 'own-policy'))
  return {
    matter: matter.id,
    at,
    certain: strongest(law.map((f) => f.certain)),
    possible: strongest(law.map((f) => f.possible)),
    policy: hasPolicy
      ? {
          certain: strongest(policy.map((f) => f.certain)),
          possible: strongest(policy.map((f) => f.possible)),
        }
      : null,
    findings,
    notTested: [...new Map(notTested.map((n) => [n.rule, n])).values()],
  }
}

/** The instant as an act of the creditor towards the debtor: what clocks and scopes of duties are read on. */
function momentOf(matter: Matter, at: number): Contact {
  const sure = matter.persons.filter((p) => valuesOf(p.role)?.every((r) => r === 'debtor') ?? false)
  const may = matter.persons.filter((p) => valuesOf(p.role)?.includes('debtor') ?? true)
  const [one, ...others] = (sure.length > 0 ? sure : may).map((p) => p.id)
  return {
    id: '',
    at: { earliest: at, latest: at },
    channel: 'letter',
    by: { organisation: matter.creditor ?? '' },
    ...(one !== undefined && { person: others.length === 0 ? one : { oneOf: [one, ...others] } }),
  }
}

function dutiesOf(
  setting: Setting,
  worlds: readonly World[],
): readonly { readonly rule: DutyRule; readonly instrument: Instrument }[] {
  const instruments = [...new Set(worlds.flatMap((w) => instrumentsAt(setting, w.place)))]
  return instruments.flatMap((instrument) =>
    instrument.rules.flatMap((rule) => (rule.kind === 'duty' ? [{ rule, instrument }] : [])),
  )
}

function askingOf(
  rule: DutyRule,
  instrument: Instrument,
  world: World,
  assignment: Assignment,
  zone: string,
  setting: Setting,
): Asking {
  const { act, matter } = setting
  return {
    setting,
    world,
    instrument,
    assignment,
    known: rule.strict ? setting.recorded : setting.known,
    subject: act,
    at: act.at.latest,
    person: valuesOf(act.person)?.[0],
    debt: matter.debts.length === 1 ? matter.debts[0]?.id : undefined,
    clock: clockIn(zone),
    countsFrom: -Infinity,
    unstated: 'undecided',
  }
}

/** Breaches by what they are about: certain where every answer has them, possible where one does (S6, S10). */
function overAll(answers: readonly (readonly Breach[])[], differs: readonly Need[]): readonly Breach[] {
  const keys = new Map(answers.flat().map((b) => [b.about.join(' '), b]))
  return [...keys].map(([key, breach]) => {
    const each = answers.map((a) => a.find((b) => b.about.join(' ') === key)?.truth)
    const certain = each.every((t) => t?.certain)
    const agree = each.every((t) => t?.certain === each[0]?.certain)
    const needs = [...each.flatMap((t) => t?.needs ?? []), ...(agree ? [] : differs)]
    return { ...breach, truth: between(certain, true, ...needs) }
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
  if (date >= dates.from && dates.knownUntil !== undefined && date >= dates.knownUntil)
    throw new Error(`${rule.id} is temporary and known only until ${dates.knownUntil}`)
  return date >= dates.from && (dates.until === undefined || date < dates.until)
}

function candidates(duty: DutyForm, asking: Asking): readonly Breach[] {
  const end = (span: Parameters<typeof spanEnd>[0], anchor: number): number =>
    spanEnd(span, anchor, asking.clock, asking.setting.calendars)
  const lastDay = (endsAt: number): string => dateText(asking.clock.dayAt(endsAt - 1))
  switch (duty.form) {
    case 'follow':
      return triggersOf(duty.after, asking).flatMap((trigger) => {
        const concerns = (m: Matched): boolean => isSameConcern(trigger.event, m.event)
        const extension =
          duty.extendedBy &&
          matching(duty.extendedBy.event, asking).find((m) => m.at.earliest >= trigger.at && concerns(m))
        const span =
          extension && duty.extendedBy ? duty.extendedBy.to : resolve(duty.within, asking.assignment)
        const due = end(span, trigger.at)
        if (asking.at < due) return []
        const after = (pattern: EventPattern | undefined): readonly Matched[] =>
          pattern === undefined
            ? []
            : matching(pattern, asking, 'open').filter((m) => m.at.latest >= trigger.at && concerns(m))
        const answers = after(duty.action)
        const discharging = [...answers, ...after(duty.unless)]
        const kept = or(discharging.map((m) => and([m.truth, isBefore(m, due)])))
        const late = answers.find((m) => m.truth.certain && m.at.earliest >= due)
        return [
          {
            truth: and([trigger.truth, not(kept), complete(duty.action.kind, asking)]),
            about: [trigger.id, ...(late ? [late.event.id] : [])],
            decided: {
              kind: 'duty',
              dueOn: lastDay(due),
              trigger: trigger.id,
              ...(late && { event: late.event.id }),
            },
          },
        ]
      })
    case 'precede':
      return matching(duty.event, asking).map(({ event, truth }): Breach => {
        const atLeast = duty.atLeast && resolve(duty.atLeast, asking.assignment)
        const atMost = duty.atMost && resolve(duty.atMost, asking.assignment)
        const fits = matching(duty.action, asking, 'open')
          .filter((m) => isSameConcern(event, m.event))
          .map((m) => {
            const need: Need = { kind: 'element', of: 'time', about: m.event.id }
            const isDone = (a: number, e: number): boolean =>
              (!atLeast || e >= end(atLeast, a)) && (!atMost || e < end(atMost, a))
            const ends = [m.at.earliest, m.at.latest].flatMap((a) =>
              [event.at.earliest, event.at.latest].map((e) => isDone(a, e)),
            )
            const sure = m.at.latest <= event.at.earliest
            const may = m.at.earliest <= event.at.latest
            return and([m.truth, between(sure && ends.every(Boolean), may && ends.some(Boolean), need)])
          })
        return {
          truth: and([truth, not(or(fits)), complete(duty.action.kind, asking)]),
          about: [event.id],
          decided: { kind: 'duty', event: event.id },
        }
      })
    case 'keep':
      return matching(duty.event, asking).flatMap(({ event, truth }) => {
        const anchors = triggersOf(duty.from, asking).filter(
          (t) => t.at <= event.at.earliest && isSameConcern(t.event, event),
        )
        const last = anchors.sort((a, b) => a.at - b.at).at(-1)
        if (!last) return []
        const until = end(duty.span, last.at)
        if (event.at.earliest >= until) return []
        const need: Need = { kind: 'element', of: 'time', about: event.id }
        return [
          {
            truth: and([truth, last.truth, between(event.at.latest < until, true, need)]),
            about: [event.id],
            decided: { kind: 'duty', dueOn: lastDay(until), event: event.id, trigger: last.id },
          },
        ]
      })
    case 'never':
      return matching(duty.event, asking).map(({ event, truth }): Breach => {
        const state = duty.while
          ? stateHolds(duty.while, {
              ...asking,
              at: event.at.latest,
              subject: { ...asking.subject, at: event.at },
              // what happens does not by itself set the state in which it must not happen
              known: { ...asking.known, events: asking.known.events.filter((e) => e.id !== event.id) },
            })
          : TRUE
        return {
          truth: and([truth, state]),
          about: [event.id],
          decided: { kind: 'duty', event: event.id },
        }
      })
    case 'limit':
      return matching(duty.event, asking).flatMap(({ event, truth }): readonly Breach[] => {
        const value = event.details?.[duty.detail]
        if (typeof value === 'number' && value <= duty.atMost) return []
        const isOver =
          typeof value === 'number' ? TRUE : undecided({ kind: 'element', of: duty.detail, about: event.id })
        return [
          {
            truth: and([truth, isOver]),
            about: [event.id],
            decided: { kind: 'duty', event: event.id, ...(typeof value === 'number' && { value }) },
          },
        ]
      })
    case 'recur':
      return triggersOf(duty.from, asking).flatMap((trigger) => {
        const after = (pattern: EventPattern | undefined, unstated?: 'open'): readonly Matched[] =>
          pattern === undefined
            ? []
            : matching(pattern, asking, unstated).filter(
                (m) => m.at.latest >= trigger.at && isSameConcern(trigger.event, m.event),
              )
        const ends = after(duty.until)
        const done = after(duty.action, 'open')
        const sure = done.filter((m) => m.truth.certain)
        const until = Math.min(asking.at, ...ends.filter((m) => m.truth.certain).map((m) => m.at.earliest))
        const begins = [
          { at: trigger.at, id: undefined },
          ...sure.map((m) => ({ at: m.at.latest, id: m.event.id })),
        ]
        return begins.flatMap((begin): readonly Breach[] => {
          const next = sure.find((m) => m.at.earliest > begin.at)
          const due = end(duty.every, begin.at)
          if (Math.min(until, next?.at.earliest ?? Infinity) < due) return []
          const kept = [...done, ...ends].filter((m) => m.at.latest > begin.at && m.event.id !== begin.id)
          return [
            {
              truth: and([
                trigger.truth,
                not(or(kept.map((m) => and([m.truth, isBefore(m, due)])))),
                complete(duty.action.kind, asking),
              ]),
              about: [trigger.id, ...(begin.id === undefined ? [] : [begin.id])],
              decided: { kind: 'duty', dueOn: lastDay(due), trigger: trigger.id },
            },
          ]
        })
      })
  }
}

/** An event that answers to a pattern, and whether it surely does: claims and unstated particulars leave it open. */
interface Matched {
  readonly event: TimelineEvent
  readonly at: Stamp
  readonly truth: Truth
}

/**
 * Events of a pattern that have happened by the asked instant.
 *
 * @param unstated a particular that is not stated: of what sets a duty going or breaks it absent, of what may have
 *   kept it open
 */
function matching(
  pattern: EventPattern,
  asking: Asking,
  unstated: 'absent' | 'open' = 'absent',
): readonly Matched[] {
  return asking.known.events
    .filter((e) => pattern.kind.includes(e.kind) && e.at.earliest <= asking.at)
    .map((event) => ({
      event,
      at: event.at,
      truth: and([isShown(event), hasParticulars(event, pattern, unstated)]),
    }))
    .filter((m) => m.truth.possible)
    .toSorted((a, b) => a.at.earliest - b.at.earliest)
}

/** What somebody only claims may be so (S7). */
function isShown(event: TimelineEvent): Truth {
  return event.proof === 'claimed' ? undecided({ kind: 'exception', of: event.kind, about: event.id }) : TRUE
}

function hasParticulars(event: TimelineEvent, pattern: EventPattern, unstated: 'absent' | 'open'): Truth {
  return and(
    Object.entries(pattern.where ?? {}).map(([name, allowed]) => {
      const value = event.details?.[name]
      if (value !== undefined) return known(allowed.includes(value))
      if (unstated === 'absent') return FALSE
      return undecided({ kind: 'element', of: `${event.kind}.${name}`, about: event.id })
    }),
  )
}

/** Whether an event happened before an instant. */
function isBefore(matched: Matched, instant: number): Truth {
  return between(matched.at.latest < instant, matched.at.earliest < instant, {
    kind: 'element',
    of: 'time',
    about: matched.event.id,
  })
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
    return matching(trigger.event, asking).map(({ event, truth }) => ({
      id: event.id,
      at: event.at.latest,
      truth,
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
      // the first that is recorded is the first there was only where the record begins before it (S13)
      const isFirst = trigger.first
        ? isCovered(trigger.contact, [], -Infinity, { ...there, at: contact.at.earliest })
        : TRUE
      const truth = and([made(contact), isSelected(trigger.contact, contact, there), isFirst])
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
