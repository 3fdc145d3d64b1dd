/** One rule, executed in one world under one reading: scope, core, exceptions, weight of text. */
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { turnsOn } from '../clock/opening.ts'
import { DAY_SECONDS, dateText, dayNumber } from '../clock/zone.ts'
import type { Core } from './answer.ts'
import { attributeCore } from './attribute.ts'
import { capCore, unnamedBeyondAllDebts } from './cap.ts'
import { evaluate, excusesAny } from './condition.ts'
import { contentCore } from './content.ts'
import { carriesClass } from './event-state.ts'
import { gateCore } from './gate.ts'
import type { Decided } from './judgement.ts'
import { partyCore } from './party.ts'
import {
  type Asking,
  type Assignment,
  type Setting,
  type World,
  clockIn,
  clocksOf,
  valuesOf,
} from './setting.ts'
import { stopCore } from './stop.ts'
import { FALSE, type Need, TRUE, type Truth, and, dedupe, not, union } from './truth.ts'
import { endsNear, statedHours } from './turning.ts'
import { windowCore } from './window.ts'
import { alternativeZones } from './worlds.ts'

/** What a rule answers about the act, over its persons, debts, clocks and instants. */
export interface RuleAnswer {
  readonly certain: boolean
  readonly possible: boolean
  readonly needs: readonly Need[]
  readonly decided: Decided
  readonly person?: string
  readonly debt?: string
  readonly notTested?: readonly Need[]
  /** In force, and binding who acts about what: the rule was put to the test. */
  readonly bound: boolean
}

export const SILENT: RuleAnswer = {
  certain: false,
  possible: false,
  needs: [],
  decided: { kind: 'attribute' },
  bound: false,
}

/** Thrown inside a rule past the end that is known of it; possible = barred (S5). */
class PastKnownEnd extends Error {}

/** The longest interval an act's time may be known to; longer is trouble, not a scan. */
const INTERVAL_DAYS_AT_MOST = 31

/**
 * Executes a rule on the act.
 *
 * An error inside never opens: the answer is then undecided with `trouble` (S5).
 */
export function askRule(
  rule: Rule,
  instrument: Instrument,
  world: World,
  assignment: Assignment,
  setting: Setting,
): RuleAnswer {
  try {
    const answer = overPersonsAndDebts(rule, instrument, world, assignment, setting)
    return weigh(answer, rule, setting)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      certain: false,
      possible: true,
      needs: [{ kind: 'trouble', of: message }],
      decided: { kind: 'trouble', message },
      bound: true,
    }
  }
}

/** What text is not verified stops but does not accuse (S4); what no source carries is not tested (S9). */
export function weigh(answer: RuleAnswer, rule: Rule, setting: Setting): RuleAnswer {
  if (!answer.possible) return answer
  const scope = answer.needs.filter((n) => n.kind === 'scope')
  if (!answer.certain && scope.length > 0 && setting.options.mode === 'audit')
    return { ...SILENT, notTested: scope }
  if (rule.consentMakesLawful && setting.options.mode === 'audit' && !carriesClass(setting, 'consent')) {
    return { ...SILENT, notTested: [{ kind: 'scope', of: 'consent' }] }
  }
  const needs: Need[] = []
  if (rule.basis === 'unverified') needs.push({ kind: 'text', of: rule.citation })
  // an act that the person may have begun is judged only if it was not (S22)
  const directions = valuesOf(setting.act.direction)
  if (directions === undefined || directions.includes('inbound'))
    needs.push({ kind: 'element', of: 'direction', about: setting.act.id })
  if (needs.length === 0) return answer
  return { ...answer, certain: false, needs: union([answer.needs, needs]) }
}

/** The strongest over named debts and persons; over those it may be, certain needs all of them (S6, S21). */
function overPersonsAndDebts(
  rule: Rule,
  instrument: Instrument,
  world: World,
  assignment: Assignment,
  setting: Setting,
): RuleAnswer {
  const { act, matter } = setting
  const named = act.debts !== undefined && act.debts.length > 0
  const debts: readonly (string | undefined)[] = named
    ? (act.debts ?? [])
    : matter.debts.length > 0
      ? matter.debts.map((d) => d.id)
      : [undefined]
  const meant: readonly (string | undefined)[] = valuesOf(act.person) ?? [undefined]
  const ask = (person: string | undefined, debt: string | undefined): RuleAnswer => {
    const answer = overClocks(rule, instrument, world, setting, (zone, t) =>
      askNow(rule, instrument, asking(rule, instrument, world, assignment, setting, person, debt, zone, t)),
    )
    return {
      ...answer,
      ...(person !== undefined && { person }),
      ...(debt !== undefined && named && { debt }),
    }
  }
  const forPerson = (person: string | undefined): RuleAnswer => {
    const answers = debts.map((debt) => ask(person, debt))
    if (named) return strongestOf(answers)
    const over = overValues(answers, { kind: 'element', of: 'debt', about: act.id })
    if (over.certain || rule.kind !== 'cap' || !over.possible) return over
    const unnamed = overClocks(rule, instrument, world, setting, (zone, t) => {
      const askings = debts.map((debt) =>
        asking(rule, instrument, world, assignment, setting, person, debt, zone, t),
      )
      const binds = askings.every(
        (a) =>
          isInForce(rule, instrument, a) &&
          scopeOf(rule, instrument, a).certain &&
          !excusesAny(rule.except, a).possible,
      )
      return { ...over, certain: binds && unnamedBeyondAllDebts(rule, askings) }
    })
    return unnamed.certain ? { ...over, certain: true, needs: [] } : over
  }
  const intended = overValues(meant.map(forPerson), { kind: 'element', of: 'person', about: act.id })
  // a person reached unintended is judged only by what was disclosed (S21)
  if (rule.kind !== 'content' || !act.reached?.length) return intended
  return strongestOf([intended, ...act.reached.map(forPerson)])
}

/** A rule asked on the clock of one zone, at one instant of the act. */
type Question = (zone: string, at: number) => RuleAnswer

/** One clock, or where it is not verified which one, all it could be: certain where every one bars (S4, S15). */
function overClocks(
  rule: Rule,
  instrument: Instrument,
  world: World,
  setting: Setting,
  ask: Question,
): RuleAnswer {
  const clock = rule.clock ?? instrument.clock
  const [own, ...others] = clocksOf(clock)
  const ownZone = own === undefined ? undefined : world.zones.get(own)
  if (ownZone === undefined) throw new Error(`no zone for clock ${clock.of}`)
  const first = overInstants(rule, setting, ownZone, ask)
  if (others.length === 0 || !readsClock(rule, instrument, setting)) return first
  const zones = [...new Set(others.flatMap((c) => alternativeZones(setting, c, world.place)))].filter(
    (z) => z !== ownZone,
  )
  const answers = zones.map((z) => overInstants(rule, setting, z, ask))
  const over = overValues([first, ...answers], { kind: 'text', of: clock.citation })
  return { ...over, decided: first.possible ? first.decided : over.decided }
}

/** Whether the wall clock can change the answer; party, attribute and content rules read it only near their dates. */
export function readsClock(rule: Rule, instrument: Instrument, setting: Setting): boolean {
  if (rule.kind !== 'party' && rule.kind !== 'attribute' && rule.kind !== 'content') return true
  const { from, until, knownUntil } = rule.inForce ?? instrument.inForce
  const day = Math.floor(setting.act.at.earliest / DAY_SECONDS)
  const isNear = (date: string): boolean => Math.abs(dayNumber(date) - day) <= 2
  return (
    setting.options.rulesOf === undefined &&
    [from, until, knownUntil].some((d) => d !== undefined && isNear(d))
  )
}

/** An act known to an interval is asked about at every instant where the answer can turn (S14, S16). */
function overInstants(rule: Rule, setting: Setting, zone: string, ask: Question): RuleAnswer {
  const { earliest, latest } = setting.act.at
  const at = (t: number): RuleAnswer => ask(zone, t)
  if (earliest === latest) return at(earliest)
  if (latest - earliest > INTERVAL_DAYS_AT_MOST * DAY_SECONDS) {
    throw new Error(`the contact's time is known to ${INTERVAL_DAYS_AT_MOST} days only`)
  }
  const clock = clockIn(zone)
  const openings = [...(rule.kind === 'window' ? rule.open : []), ...statedHours(setting)]
  const days = Array.from(
    { length: clock.dayAt(latest) - clock.dayAt(earliest) + 1 },
    (_, i) => clock.dayAt(earliest) + i,
  )
  const turns = [
    ...days.flatMap((d) => turnsOn(openings, d, clock)),
    ...endsNear(rule, setting, clock, earliest, latest),
  ].flatMap((t) => [t - 1, t])
  const instants = [...new Set([earliest, latest, ...turns])].filter((t) => t >= earliest && t <= latest)
  return overValues(instants.map(at), { kind: 'element', of: 'time', about: setting.act.id })
}

function asking(
  rule: Rule,
  instrument: Instrument,
  world: World,
  assignment: Assignment,
  setting: Setting,
  person: string | undefined,
  debt: string | undefined,
  zone: string,
  at: number,
): Asking {
  const known = rule.strict ? setting.recorded : setting.known
  const clock = clockIn(zone)
  return {
    setting,
    world,
    instrument,
    assignment,
    known,
    subject: setting.act,
    at,
    person,
    debt,
    clock,
    countsFrom: rule.countsFrom === undefined ? -Infinity : clock.startOfDay(dayNumber(rule.countsFrom)),
    unstated: 'undecided',
  }
}

function askNow(rule: Rule, instrument: Instrument, a: Asking): RuleAnswer {
  if (!isInForce(rule, instrument, a)) return SILENT
  const scope = scopeOf(rule, instrument, a)
  if (!scope.possible) return SILENT
  const core = coreOf(rule, a)
  if (!core.truth.possible) return { ...SILENT, decided: core.decided, bound: true }
  const truth = and([scope, core.truth, not(excusesAny(rule.except, a))])
  return {
    certain: truth.certain,
    possible: truth.possible,
    needs: truth.needs,
    decided: core.decided,
    bound: true,
  }
}

/** Who and what is bound, decided before anything is counted. */
export function scopeOf(rule: Rule, instrument: Instrument, a: Asking): Truth {
  return and([
    instrument.binds ? evaluate(instrument.binds, a) : TRUE,
    rule.applies ? evaluate(rule.applies, a) : TRUE,
  ])
}

/** Whether the rule could apply to the act at all, for duties it opens and conditions it sets. */
export function couldApply(
  rule: Rule,
  instrument: Instrument,
  world: World,
  assignment: Assignment,
  setting: Setting,
): readonly Asking[] {
  const zone = zoneOf(rule, instrument, world)
  if (zone === undefined) return []
  const persons: readonly (string | undefined)[] = valuesOf(setting.act.person) ?? [undefined]
  const debts: readonly (string | undefined)[] = setting.act.debts?.length
    ? setting.act.debts
    : setting.matter.debts.length > 0
      ? setting.matter.debts.map((d) => d.id)
      : [undefined]
  return persons
    .flatMap((p) =>
      debts.map((d) =>
        asking(rule, instrument, world, assignment, setting, p, d, zone, setting.act.at.latest),
      ),
    )
    .filter((a) => {
      try {
        return (
          isInForce(rule, instrument, a) &&
          scopeOf(rule, instrument, a).possible &&
          !excusesAny(rule.except, a).certain
        )
      } catch {
        return true // doubt keeps the condition (S5)
      }
    })
}

/** The zone a rule reads in a world; `undefined` where it cannot be told: asking the rule then is trouble (S5). */
function zoneOf(rule: Rule, instrument: Instrument, world: World): string | undefined {
  try {
    const zone = world.zones.get((rule.clock ?? instrument.clock).of)
    return zone === undefined ? undefined : clockIn(zone).zone
  } catch {
    return undefined
  }
}

/** The version in force on the act's local date, or on the date that the run assumes (S17, S18). */
function isInForce(rule: Rule, instrument: Instrument, a: Asking): boolean {
  const dates = rule.inForce ?? instrument.inForce
  const date = a.setting.options.rulesOf ?? dateText(a.clock.dayAt(a.at))
  if (date < dates.from || (dates.until !== undefined && date >= dates.until)) return false
  if (dates.knownUntil !== undefined && date >= dates.knownUntil) {
    throw new PastKnownEnd(`${rule.id} is temporary and known only until ${dates.knownUntil}`)
  }
  return true
}

function coreOf(rule: Rule, a: Asking): Core {
  switch (rule.kind) {
    case 'window':
      return windowCore(rule, a)
    case 'cap':
      return capCore(rule, a)
    case 'gate':
      return gateCore(rule, a)
    case 'stop':
      return stopCore(rule, a)
    case 'party':
      return partyCore(rule, a)
    case 'attribute':
      return attributeCore(rule, a)
    case 'content':
      return contentCore(rule, a)
    case 'duty':
      return { truth: FALSE, decided: { kind: 'duty' } } // judged on the matter, never bars a contact (S26)
  }
}

/**
 * The strongest of answers that all hold (named debts, persons reached). One that rests on what no source carries is
 * shown only where no other bars (S9): it must not hide what is undecided for another debt.
 */
export function strongestOf(answers: readonly RuleAnswer[]): RuleAnswer {
  const possible = answers.filter((a) => a.possible)
  const testable = possible.filter((a) => a.needs.every((n) => n.kind !== 'scope'))
  const best = answers.find((a) => a.certain) ?? testable[0] ?? possible[0] ?? nearest(answers)
  const needs = best.certain
    ? best.needs
    : dedupe((testable.length > 0 ? testable : possible).flatMap((a) => a.needs))
  return { ...best, needs, bound: answers.some((a) => a.bound) }
}

/** Of answers none of which bites, the one that came nearest to a limit. */
function nearest(answers: readonly RuleAnswer[]): RuleAnswer {
  const countOf = ({ decided }: RuleAnswer): number => (decided.kind === 'cap' ? decided.certain : -1)
  return answers.reduce((most, a) => (countOf(a) > countOf(most) ? a : most), answers[0] ?? SILENT)
}

/** Answers for values of which one is true: certain where all bar, possible where one does (S6). */
export function overValues(answers: readonly RuleAnswer[], need: Need): RuleAnswer {
  const [first] = answers
  if (first === undefined) return SILENT
  if (answers.length === 1) return first
  const certain = answers.every((a) => a.certain)
  const possible = answers.some((a) => a.possible)
  const bound = answers.some((a) => a.bound)
  if (!possible) return { ...nearest(answers), bound }
  if (certain) return { ...first, bound }
  const shown = answers.find((a) => a.certain) ?? answers.find((a) => a.possible) ?? first
  const differ = answers.some((a) => a.certain) || answers.some((a) => !a.possible)
  const needs = dedupe([...answers.flatMap((a) => (a.certain ? [] : a.needs)), ...(differ ? [need] : [])])
  return { ...shown, certain, possible, needs, bound }
}
