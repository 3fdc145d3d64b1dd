/**
 * One rule in one world under one reading, compiled for a kind of act: either one answer for all acts of the kind, or
 * what has to be asked of the clock and of the contacts before.
 */
import type { ZoneName } from '../facts/fact.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { dayNumber } from '../clock/zone.ts'
import { carriesClass } from '../judge/event-state.ts'
import { type RuleAnswer, askRule, readsClock } from '../judge/rule.ts'
import { type Asking, type Assignment, type Setting, type World, clocksOf } from '../judge/setting.ts'
import { type Bits, NO, OPEN, SCOPE, YES, andBits, notBits, overBits } from './bits.ts'
import { compileCap } from './cap.ts'
import { compileAttribute, compileContent, compileParty, compileStop } from './cores.ts'
import { compileGate } from './gate.ts'
import { organisationsOf, settingOver } from './kind-setting.ts'
import { HAND_BACK, HandBack, type Learnt } from './kind-table.ts'
import {
  type Compiling,
  type Node,
  allOf,
  compileCondition,
  compileExceptions,
  constantly,
  isDynamic,
} from './node.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import type { WorldSet } from './world-set.ts'
import { compileWindow } from './window.ts'
import { zoneTable } from './zone-table.ts'
import { type Parts, asking, askingEach, askingNamed, handingBackTo, strongestBits } from './parts.ts'

/** Set in an answer that an error made (S5): whatever the rule's effect, it bars. */
export const TROUBLE = 8

/** What is asked. */
export interface Asked {
  /** Tells questions apart. */
  readonly number: number
  readonly rule: Rule
  readonly instrument: Instrument
  /** The world and the kind it is compiled for; others that are alike in what the rule reads share it. */
  readonly world: World
  /** Zones that a clock which is not verified may be the lender's in (S4). */
  readonly lenderZones: readonly ZoneName[]
  readonly assignment: Assignment
  readonly kind: Kind
}

export interface Question extends Asked {
  readonly isAudit: boolean
  /** The answer for every act of the kind, as the readable judge gave it for one. */
  readonly answer: RuleAnswer | undefined
  /** The answer's bits, weighed (S4, S9). */
  readonly constant: Bits | undefined
  /** Asks about one act; may answer what {@link askReadable} is asked for instead. */
  readonly ask: (s: Sight) => Bits
  /** What it is made of, for each debt that the act may be about; none where the readable judge answers. */
  readonly parts: readonly Parts[]
  /** The same with all that hangs on events settled: see {@link Node.settle}; absent where nothing does. */
  readonly settle?: (s: Sight) => Settled
}

/** A question with nothing open but what hangs on the clock and the contacts before. */
export interface Settled {
  readonly question: Question
  /** The same question settled alike has the same name. */
  readonly name: string
}

/** The setting of a kind of act: its own facts, no contacts, and the events that say which classes are carried. */
export function settingOf(kind: Kind, set: WorldSet, base: Setting): Setting {
  const { shape } = kind
  // where the lender's zone is known it is the same in every world
  const lender = new Set(set.lenderZones.map((zones) => zones.join(' ')))
  const [zone] = lender.size === 1 && set.lenderZones[0]?.length === 1 ? set.lenderZones[0] : []
  const organisations = organisationsOf(kind).map((o) => ({
    ...o,
    ...(zone !== undefined && { zone }),
  }))
  // the kind may have been learnt on another day: what is overdue since when belongs to the act's own day
  const named = base.act.debts ?? []
  const about = named.length === 0 ? base.matter.debts : named.flatMap((id) => base.debts.get(id) ?? [])
  const debts = kind.debts.map((d, i) => {
    const { overdueSince } = about[i] ?? {}
    return { ...d, ...(overdueSince !== undefined && { overdueSince }) }
  })
  const stubs = shape.recordedKinds.map((k) => ({ id: k, kind: k, at: { earliest: 0, latest: 0 } }))
  return {
    ...settingOver(kind, debts, organisations, base),
    // the kind may have been learnt in another era of the law
    act: { ...kind.contact, at: base.act.at },
    recorded: { contacts: [], events: stubs },
  }
}

/**
 * Compiles one question. What cannot be compiled is asked of the readable judge, act by act.
 *
 * @param alike  gives the question made before for the same rule, world and reading that asks the same, or makes it
 */
export function compileQuestion(
  asked: Asked,
  setting: Setting,
  learnt: Learnt,
  alike: (key: string, make: () => Question) => Question,
): Question {
  const { rule, instrument, world, assignment, kind } = asked
  const isAudit = setting.options.mode === 'audit'
  const base = { ...asked, isAudit, answer: undefined, constant: undefined }
  const readable: Question = {
    ...base,
    parts: [],
    ask: (s) => bitsOfAnswer(askReadable(rule, instrument, world, assignment, s)),
  }
  try {
    const parts = debtsAsked(kind).map((debt) => partsOf(asked, debt, setting, learnt))
    const weigh = weighing(rule, setting)
    const isNamed = (kind.contact.debts?.length ?? 0) > 0
    const constants = parts.map(constantOf)
    if (constants.every((c) => c !== undefined)) {
      const bits = weigh(isNamed ? strongestBits(constants) : overBits(constants))
      const isOwnOfKind =
        parts.every((p) => [p.scope, p.core, p.excuse].every((n) => n.constant !== undefined)) &&
        !hangsOnHistory(rule, kind) &&
        // of several debts that are named the words name one, which is not the kind's to say
        !(isNamed && parts.length > 1)
      const answer = isOwnOfKind ? askRule(rule, instrument, world, assignment, setting) : undefined
      // an error's message can name what only this act has
      if (answer && bitsOfAnswer(answer) !== bits) return readable
      return { ...base, parts, answer, constant: bits, ask: () => bits }
    }
    return alike(`${isNamed ? 'named' : 'any of'} ${keyOf(parts)}`, () => {
      const make = (own: readonly Parts[]): Question => {
        const settled = own.map(constantOf)
        if (settled.every((c) => c !== undefined)) {
          const bits = weigh(isNamed ? strongestBits(settled) : overBits(settled))
          return { ...base, parts: own, constant: bits, ask: () => bits }
        }
        const [only] = own
        const ask =
          only && own.length === 1
            ? asking(only, weigh)
            : isNamed
              ? askingNamed(own, weigh)
              : askingEach(own, weigh, rule.kind === 'cap')
        return { ...base, parts: own, ask: handingBackTo(readable.ask, ask) }
      }
      const made = make(parts)
      return parts.some(isSettleable) ? { ...made, settle: settling(made, make) } : made
    })
  } catch {
    return readable
  }
}

function keyOf(parts: readonly Parts[]): string {
  return parts.map((p) => `${p.scope.key} ${p.core.key} ${p.excuse.key} ${p.zones.length}`).join('; ')
}

/** Whether something in it hangs on events, and is read on one clock. */
function isSettleable({ zones, scope, core, excuse }: Parts): boolean {
  return zones.length === 1 && [scope, core, excuse].some((n) => n.settle)
}

/** Settles a question; each way to settle it is made once. */
function settling(question: Question, make: (parts: readonly Parts[]) => Question): (s: Sight) => Settled {
  const open: Settled = { question, name: `q${question.number}` }
  const known = new Map<string, Settled>()
  return (s) => {
    try {
      const parts = question.parts.map((p) => (isSettleable(p) ? settledParts(p, s) : p))
      const key = keyOf(parts)
      const before = known.get(key)
      if (before) return before
      const made = make(parts)
      const settled = { question: made, name: `${made.constant ?? `q${question.number}.${known.size}`}` }
      known.set(key, settled)
      return settled
    } catch (error) {
      if (error instanceof HandBack) return open
      throw error
    }
  }
}

function settledParts({ zones, scope, core, excuse }: Parts, s: Sight): Parts {
  const [zone] = zones
  if (zone) s.look(zone)
  const settle = (node: Node): Node => node.settle?.(s) ?? node
  return { zones, scope: settle(scope), core: settle(core), excuse: settle(excuse) }
}

/** The debts that an act may be about: the one it names, or each of the matter's (S21). */
export function debtsAsked(kind: Kind): readonly (string | undefined)[] {
  const named = kind.contact.debts ?? []
  if (named.length > 0) return named
  return kind.debts.length === 0 ? [undefined] : kind.debts.map((d) => d.id)
}

/** The rule itself, asked by the readable judge about the act as it is. */
export function askReadable(
  rule: Rule,
  instrument: Instrument,
  world: World,
  assignment: Assignment,
  s: Sight,
): RuleAnswer {
  return askRule(rule, instrument, world, assignment, s.setting())
}

/** The bits of an answer, {@link TROUBLE} among them. */
export function bitsOfAnswer(answer: RuleAnswer): Bits {
  if (!answer.possible) return NO
  const trouble = answer.needs.some((n) => n.kind === 'trouble') ? TROUBLE : 0
  return (answer.certain ? YES : OPEN) | trouble
}

/** The answer of parts that come to the same for every act of the kind, before it is weighed. */
function constantOf({ scope, core, excuse }: Parts): Bits | undefined {
  if (scope.constant === NO) return NO
  if (core.constant === NO && scope.constant !== undefined) return NO
  if (scope.constant === undefined || core.constant === undefined || excuse.constant === undefined)
    return undefined
  return andBits(andBits(scope.constant, core.constant), notBits(excuse.constant))
}

/** Whether words about the rule hang on contacts or events even where the verdict does not. */
function hangsOnHistory(rule: Rule, kind: Kind): boolean {
  const conditions = [
    ...(rule.kind === 'attribute' ? [rule.must] : []),
    ...(rule.kind === 'party' && rule.onlyIf ? [rule.onlyIf] : []),
    ...(rule.applies ? [rule.applies] : []),
    ...(rule.except ?? []).map((e) => e.when),
  ]
  return (rule.kind === 'party' && rule.lifetime !== undefined) || conditions.some((c) => isDynamic(c, kind))
}

/** What conditions of a rule are compiled for, over the facts of a kind. */
export function compilingFor(
  { rule, instrument, assignment, kind }: Pick<Asked, 'rule' | 'instrument' | 'assignment' | 'kind'>,
  world: World,
  debt: string | undefined,
  setting: Setting,
  learnt: Learnt,
): Compiling {
  const zone = world.zones.get((rule.clock ?? instrument.clock).of)
  if (zone === undefined) throw HAND_BACK
  return {
    asking: {
      setting,
      world,
      instrument,
      assignment,
      known: rule.strict ? setting.recorded : setting.known,
      subject: setting.act,
      at: setting.act.at.earliest,
      person: kind.person,
      debt,
      clock: zoneTable(zone).clock,
      countsFrom: -Infinity,
      unstated: 'undecided',
    },
    kind,
    countsFromDay: rule.countsFrom === undefined ? -Infinity : dayNumber(rule.countsFrom),
    strict: rule.strict === true,
    learnt,
  }
}

/** A rule's parts for one debt of a kind. */
export function partsOf(
  asked: Omit<Asked, 'number'>,
  debt: string | undefined,
  setting: Setting,
  learnt: Learnt,
): Parts {
  const { rule, instrument, world, lenderZones } = asked
  const compiling = compilingFor(asked, world, debt, setting, learnt)
  const table = zoneTable(compiling.asking.clock.zone)
  const silent: Parts = {
    zones: [table],
    scope: constantly(NO),
    core: constantly(NO),
    excuse: constantly(NO),
  }
  if (!isInForce(rule, instrument, compiling.asking)) return silent
  const scope = allOf(
    [instrument.binds, rule.applies].flatMap((c) => (c ? [compileCondition(c, compiling)] : [])),
  )
  if (scope.constant === NO) return silent
  const core = coreOf(rule, compiling)
  const excuse = compileExceptions(rule.except, compiling)
  const [, ...others] = clocksOf(rule.clock ?? instrument.clock)
  const isRead = others.length > 0 && readsClock(rule, instrument, setting)
  const alternatives = isRead ? lenderZones.filter((z) => z !== table.clock.zone) : []
  return { zones: [table, ...[...new Set(alternatives)].map(zoneTable)], scope, core, excuse }
}

/** As the readable judge: the version in force on the act's date; what is past its known end is asked there (S5). */
function isInForce(rule: Rule, instrument: Instrument, { setting, clock, at }: Asking): boolean {
  const { from, until, knownUntil } = rule.inForce ?? instrument.inForce
  const { rulesOf } = setting.options
  const day = rulesOf === undefined ? clock.dayAt(at) : dayNumber(rulesOf)
  if (day < dayNumber(from) || (until !== undefined && day >= dayNumber(until))) return false
  if (knownUntil !== undefined && day >= dayNumber(knownUntil)) throw HAND_BACK
  return true
}

function coreOf(rule: Rule, c: Compiling): Node {
  switch (rule.kind) {
    case 'window':
      return compileWindow(rule, c)
    case 'cap':
      return compileCap(rule, c)
    case 'gate':
      return compileGate(rule, c)
    case 'stop':
      return compileStop(rule, c)
    case 'party':
      return compileParty(rule, c)
    case 'attribute':
      return compileAttribute(rule, c)
    case 'content':
      return compileContent(rule, c)
    case 'duty':
      return constantly(NO)
  }
}

/** What text is not verified stops but does not accuse (S4); what no source carries is not tested (S9). */
function weighing(rule: Rule, setting: Setting): (bits: Bits) => Bits {
  const isAudit = setting.options.mode === 'audit'
  const neverTested = rule.consentMakesLawful && isAudit && !carriesClass(setting, 'consent')
  const isUnverified = rule.basis === 'unverified'
  return (bits) => {
    if (bits === NO || neverTested) return NO
    if (bits !== YES) return isAudit && bits & SCOPE ? NO : OPEN
    return isUnverified ? OPEN : YES
  }
}
