/**
 * Words from a program: the whole judgement of an act, made of what its kind settles and of what the act was asked.
 *
 * What a kind settles is made once, by the functions of the readable judge over the kind's own facts. What an act is
 * asked voice.ts answers; where contacts before it would decide, the readable judge lists them, rule by rule.
 */
import type { Factor } from '../language/condition.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { SPOKEN } from '../facts/channel.ts'
import { findingOf, gatherRule, isTested, notTestedOf, usesOf } from '../judge/decide.ts'
import { isSelected } from '../judge/count.ts'
import {
  conditionsOf,
  pastHours,
  placesNotTested,
  provenanceOf,
  purposeOf,
  uniqueInstruments,
} from '../judge/judge.ts'
import type {
  Condition as Kept,
  FactorFound,
  Finding,
  Judgement,
  NotTested,
  Opened,
  Use,
} from '../judge/judgement.ts'
import { type RuleAnswer, askRule } from '../judge/rule.ts'
import type { Asking, Setting, World } from '../judge/setting.ts'
import { dedupe } from '../judge/truth.ts'
import { assignmentsOf, placesOf } from '../judge/worlds.ts'
import { answerOf, isOwnOfKind, named, withPlaceholders } from './answers.ts'
import { NO, YES } from './bits.ts'
import { AskedFindings, type Found, SettledFinding } from './found.ts'
import { HandBack, type Learnt } from './kind-table.ts'
import { type Node, compileCondition, isCertain, isPossible } from './node.ts'
import { levelAt, pairAt } from './program.ts'
import type { Placed, Script } from './script.ts'
import { type Question, compilingFor } from './question.ts'
import type { Parts } from './parts.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import { Voice } from './voice.ts'
import type { Ranks } from './verdict.ts'

/** What a rule adds to a judgement, where its kind settles it. */
interface Settled {
  readonly finding: Finding | undefined
  readonly isTested: boolean
  readonly notTested: readonly NotTested[]
  readonly uses: readonly Use[]
}

/** A rule in the one world of a kind, under each reading. */
interface Worded {
  readonly rule: Rule
  readonly instrument: Instrument
  readonly questions: readonly Question[]
  /** How often each answer stands, as a rule that mentions no reading answers alike under each. */
  readonly repeats: number
  readonly settled: Settled | undefined
  /** What each question answers, where it has to be asked and has words of its own. */
  readonly voices: readonly (Voice | undefined)[]
  /** The rule's findings, where they can be made here. */
  readonly found: Found | undefined
  readonly applies: readonly Applies[]
  readonly kept: readonly Kept[]
  readonly factors: readonly { readonly factor: Factor; readonly when: readonly (Node | undefined)[] }[]
  readonly opened: Opened | undefined
}

/** What a program found of an act: its ranks, the rules that possibly bite in their order, calls past the hours. */
export interface Outcome {
  readonly ranks: Readonly<Ranks>
  readonly found: readonly Rule[]
  readonly late: readonly { readonly rule: Rule; readonly endBy: number }[]
}

/** Whether a rule could apply to an act under a reading: by its kind, or asked. */
interface Applies {
  readonly parts: Parts
  readonly always: boolean | undefined
}

/** The words of one kind of act in one world. */
export class Explainer {
  private readonly worded: readonly Worded[]
  /** Whether more than findings can be worded: of rules for several debts the readable judge tells what they ask for. */
  private readonly isPlain: boolean
  private readonly world: World
  private readonly setting: Setting
  private readonly fixed: Pick<
    Judgement,
    'moment' | 'purpose' | 'places' | 'openStandards' | 'notEncoded' | 'pointers' | 'provenance'
  >
  private readonly placesNotTested: readonly NotTested[]
  private readonly byRule: ReadonlyMap<Rule, Worded>
  private readonly byFound = new WeakMap<Outcome['found'], readonly (Worded | undefined)[]>()

  /** @returns `undefined` where only the readable judge has the words: several worlds, a broken rule */
  static of(script: Script, learnt: Learnt): Explainer | undefined {
    const { set, placed, duties } = script
    const [world] = set.worlds
    if (!world || set.worlds.length > 1) return undefined
    try {
      const isPlain = [...placed, ...duties].every((p) => p.question.parts.length === 1)
      return new Explainer(script, world, learnt, isPlain)
    } catch {
      return undefined
    }
  }

  private constructor(script: Script, world: World, learnt: Learnt, isPlain: boolean) {
    this.isPlain = isPlain
    const { kind, setting, placed, duties } = script
    this.world = world
    this.setting = setting
    const lenderZones = script.set.lenderZones[0] ?? []
    this.worded = inOrder(placed, duties).map((of) => wordedOf(of, kind, world, lenderZones, setting, learnt))
    const instruments = uniqueInstruments(setting)
    this.fixed = {
      moment: setting.options.moment,
      purpose: purposeOf(setting, world),
      places: placesOf(setting),
      openStandards: instruments.flatMap((i) =>
        (i.openStandards ?? []).map((o) => ({ instrument: i.id, ...o })),
      ),
      notEncoded: instruments.flatMap((i) =>
        i.notEncoded?.length ? [{ instrument: i.id, clauses: i.notEncoded.length }] : [],
      ),
      pointers: instruments.flatMap((i) => (i.pointers ?? []).map((p) => ({ instrument: i.id, ...p }))),
      provenance: provenanceOf(setting),
    }
    this.placesNotTested = placesNotTested(setting)
    this.byRule = new Map(this.worded.map((w) => [w.rule, w]))
  }

  /**
   * What tells the findings of acts alike to one until something turns, of which the same is found: rule by rule.
   *
   * @param isSure  whether what a rule's own teller hands back is told by the readable judge, for that rule alone
   * @returns `undefined` where the readable judge has to say all of them
   */
  tellersFor(found: Outcome['found'], s: Sight, isSure: boolean): readonly Found[] | undefined {
    const tellers = this.wordedIn(found).flatMap((worded): readonly Found[] => {
      if (!worded) return []
      const own = worded.found
      const settled = own instanceof AskedFindings ? (notHandedBack(() => own.settledFor(s)) ?? own) : own
      return settled && !isSure ? [settled] : [{ of: (at) => this.findingOf(worded, at, settled) }]
    })
    return tellers.length < found.length ? undefined : tellers
  }

  /** The findings alone, with the facts that decided; `undefined` where the readable judge has to say them. */
  findings({ found, late }: Outcome, s: Sight): readonly Finding[] | undefined {
    if (s.endedAt > 0 && (!this.isPlain || this.mayBeUntested(s))) return undefined
    const findings: Finding[] = []
    for (const worded of this.wordedIn(found)) {
      const finding = worded && this.findingOf(worded, s, worded.found)
      if (!finding) return undefined
      findings.push(finding)
    }
    for (const { rule, endBy } of late) {
      const worded = this.byRule.get(rule)
      if (!worded || worded.applies.some((a) => a.parts.scope.ask(s) !== YES)) return undefined
      const zone = worded.applies[0]?.parts.zones[0]?.clock.zone ?? ''
      const of = { act: s.act.id, endBy, endedAt: s.endedAt, zone, needs: [] }
      findings.push(pastHours(rule, worded.instrument, of))
    }
    return findings
  }

  /** The judgement; `undefined` where the readable judge has to say all of it. */
  explain(outcome: Outcome, s: Sight): Judgement | undefined {
    const findings = this.isPlain ? this.findings(outcome, s) : undefined
    if (!findings) return undefined
    const tested: string[] = []
    const notTested: NotTested[] = []
    const uses: Use[] = []
    const applicable: Worded[] = []
    for (const worded of this.worded) {
      if (worded.rule.kind !== 'duty') {
        const added = this.contribution(worded, s)
        if (added.isTested) tested.push(worded.rule.id)
        for (const n of added.notTested) notTested.push(n)
        for (const u of added.uses) uses.push(u)
      }
      if (isApplicable(worded, s)) applicable.push(worded)
    }
    const { certain, possible, policyCertain, policyPossible } = outcome.ranks
    const { fixed } = this
    return {
      contact: s.act.id,
      moment: fixed.moment,
      judged: 'yes',
      certain: levelAt(certain),
      possible: levelAt(possible),
      policy: policyCertain < 0 ? null : pairAt(policyCertain, policyPossible),
      purpose: fixed.purpose,
      places: fixed.places,
      findings,
      needs: certain === possible ? [] : dedupe(findings.flatMap((f) => f.needs)),
      conditions: fixed.moment === 'before' ? applicable.flatMap((w) => keptOf(w, s)) : [],
      openStandards: fixed.openStandards,
      tested,
      notTested: this.placesNotTested.length > 0 ? [...notTested, ...this.placesNotTested] : notTested,
      notEncoded: fixed.notEncoded,
      factors: applicable.flatMap((w) => factorsOf(w, findings, s)),
      opens: applicable.flatMap((w) => (w.opened ? [w.opened] : [])),
      uses,
      pointers: fixed.pointers,
      provenance: fixed.provenance,
    }
  }

  /** The rules found; of acts of which the same was found, looked up once. */
  private wordedIn(found: Outcome['found']): readonly (Worded | undefined)[] {
    const known = this.byFound.get(found)
    if (known) return known
    const made = found.map((rule) => this.byRule.get(rule))
    this.byFound.set(found, made)
    return made
  }

  private findingOf(worded: Worded, s: Sight, found: Found | undefined): Finding | undefined {
    return (found && findingBy(found, s)) ?? this.contribution(worded, s).finding
  }

  /** A call past the hours of a rule that may not bind is told by the readable judge, as tested or not (S9). */
  private mayBeUntested(s: Sight): boolean {
    return this.worded.some(({ rule, applies }) => {
      if (rule.kind !== 'window') return false
      return applies.some(({ parts: { zones, scope, core } }) => {
        const [zone] = zones
        if (!zone || !core.late || scope.constant === YES || scope.constant === NO) return false
        s.look(zone)
        return core.late(s) > 0
      })
    })
  }

  private contribution(worded: Worded, s: Sight): Settled {
    const { rule, instrument, settled, questions, repeats } = worded
    if (settled) {
      const { finding, notTested } = settled
      if (!finding && notTested.length === 0) return settled
      return {
        ...settled,
        finding: finding && named(finding, s),
        notTested: notTested.map((n) => named(n, s)),
      }
    }
    const answers = questions.map((q, i) => this.answerTo(q, worded, i, s))
    if (answers.every((a) => !a.possible && !a.notTested)) return quiet(rule, instrument, answers)
    const repeated = answers.flatMap((a) => (repeats === 1 ? [a] : Array.from({ length: repeats }, () => a)))
    return settledOf(rule, instrument, repeated, [this.world])
  }

  /** The answer under one reading: the kind's, one made from columns, or what the readable judge says. */
  private answerTo(question: Question, worded: Worded, i: number, s: Sight): RuleAnswer {
    const { rule, instrument, assignment, answer } = question
    const own = (answer && answerOf(question, s)) ?? notHandedBack(() => worded.voices[i]?.answer(s))
    return own ?? askRule(rule, instrument, this.world, assignment, s.setting())
  }
}

/** The rules of a kind in the order of the instruments, each with its questions under the readings that matter. */
function inOrder(placed: readonly Placed[], duties: readonly Placed[]): readonly (readonly Placed[])[] {
  const byRule = new Map<Rule, Placed[]>()
  const all = [...placed, ...duties].sort((a, b) => a.instrument - b.instrument || a.rule - b.rule)
  for (const p of all) byRule.set(p.question.rule, [...(byRule.get(p.question.rule) ?? []), p])
  return [...byRule.values()]
}

function wordedOf(
  placed: readonly Placed[],
  kind: Kind,
  world: World,
  lenderZones: readonly string[],
  setting: Setting,
  learnt: Learnt,
): Worded {
  const questions = placed.map((p) => p.question)
  const [first] = questions
  if (!first) throw new Error('a rule has no question')
  const { rule, instrument } = first
  const ways = assignmentsOf(instrument).length
  const repeats = questions.length > 1 ? 1 : ways
  const answers = questions.flatMap((q) =>
    q.answer && isOwnOfKind(q.answer.decided, q.kind) ? [withPlaceholders(q.answer, q.kind)] : [],
  )
  const c = compilingFor({ ...first, kind }, world, kind.debt, setting, learnt)
  const asking: Asking = c.asking
  const trigger = rule.kind === 'duty' && 'after' in rule.duty ? rule.duty.after : undefined
  const opens =
    trigger && 'contact' in trigger && isSelected(trigger.contact, asking.subject, asking).possible
  const settled =
    answers.length === questions.length
      ? settledOf(
          rule,
          instrument,
          answers.flatMap((a) => Array.from({ length: repeats }, () => a)),
          [world],
        )
      : undefined
  const isAsked = !settled && rule.kind !== 'duty'
  const voices = isAsked ? questions.map((q) => Voice.of(q, kind, world, lenderZones, setting, learnt)) : []
  const speaking = voices.flatMap((v) => v ?? [])
  const asked =
    isAsked && speaking.length === questions.length && speaking.every((v) => v.isOfOneDebt)
      ? new AskedFindings(speaking, repeats, { rule, instrument, world, setting })
      : undefined
  return {
    rule,
    instrument,
    questions,
    repeats,
    settled,
    voices,
    found: settled?.finding ? new SettledFinding(settled.finding) : asked,
    applies: questions.flatMap((q) => q.parts.map((parts) => ({ parts, always: alwaysApplies(parts) }))),
    kept: rule.kind === 'content' ? conditionsOf([{ rule, instrument, askings: [] }], setting) : [],
    factors: (rule.factors ?? []).map((factor) => ({
      factor,
      when: questions.map(() => factor.when && compileCondition(factor.when, c)),
    })),
    opened: opens ? { rule: rule.id, citation: rule.citation, says: rule.says } : undefined,
  }
}

function alwaysApplies({ scope, excuse }: Parts): boolean | undefined {
  if (scope.constant === NO) return false
  if (excuse.constant !== undefined && isCertain(excuse.constant)) return false
  return scope.constant !== undefined && excuse.constant !== undefined ? true : undefined
}

function settledOf(
  rule: Rule,
  instrument: Instrument,
  answers: readonly RuleAnswer[],
  worlds: readonly World[],
): Settled {
  const all = gatherRule(rule, instrument, [answers])
  return {
    finding: findingOf(all, { worlds, tooMany: false }),
    isTested: isTested(all),
    notTested: notTestedOf([all]),
    uses: usesOf(all),
  }
}

function appliesNow({ parts, always }: Applies, s: Sight): boolean {
  if (always !== undefined) return always
  const [zone] = parts.zones
  if (!zone) return false
  s.look(zone)
  return isPossible(parts.scope.ask(s)) && !isCertain(parts.excuse.ask(s))
}

/** Whether a rule could apply to the act at all, for what it asks to be kept, weighs and opens. */
function isApplicable({ applies, kept, factors, opened, rule }: Worded, s: Sight): boolean {
  if (kept.length === 0 && factors.length === 0 && !opened && rule.kind !== 'window') return false
  return applies.some((a) => appliesNow(a, s))
}

/** What a rule adds that finds nothing under any reading. */
function quiet(rule: Rule, instrument: Instrument, answers: readonly RuleAnswer[]): Settled {
  let nearest: Use['decided'] | undefined
  for (const { bound, decided } of answers) {
    if (!bound || (decided.kind !== 'cap' && decided.kind !== 'window')) continue
    if (!nearest || (decided.kind === 'cap' && nearest.kind === 'cap' && decided.certain > nearest.certain))
      nearest = decided
  }
  return {
    finding: undefined,
    isTested: answers.some((a) => a.bound),
    notTested: [],
    uses: nearest
      ? [{ rule: rule.id, instrument: instrument.id, force: instrument.force, decided: nearest }]
      : [],
  }
}

/** What must be kept while making the contact (S20). */
function keptOf({ rule, kept, applies }: Worded, s: Sight): readonly Kept[] {
  if (rule.kind !== 'window') return kept
  if (!SPOKEN.has(s.act.channel)) return []
  const closes = applies.flatMap((a) => {
    if (!appliesNow(a, s)) return []
    const [zone] = a.parts.zones
    if (zone) s.look(zone)
    return a.parts.core.closes?.(s) ?? []
  })
  return closes.length > 0
    ? [{ kind: 'end-by', rule: rule.id, citation: rule.citation, at: Math.min(...closes) }]
    : []
}

function factorsOf(
  { rule, factors, applies }: Worded,
  findings: readonly Finding[],
  s: Sight,
): readonly FactorFound[] {
  return factors.flatMap(({ factor, when }): readonly FactorFound[] => {
    const { when: _when, ...words } = factor
    if (!factor.when)
      return findings.some((f) => f.rule === rule.id)
        ? [{ rule: rule.id, ...words, state: 'to-look-into' }]
        : []
    const isPresent = applies.some((a, i) => {
      if (!appliesNow(a, s)) return false
      const [zone] = a.parts.zones
      if (zone) s.look(zone)
      return isCertain(when[i]?.ask(s) ?? NO)
    })
    return isPresent ? [{ rule: rule.id, ...words, state: 'present' }] : []
  })
}

function findingBy(found: Found, s: Sight): Finding | undefined {
  try {
    return found.of(s)
  } catch (error) {
    if (error instanceof HandBack) return undefined
    throw error
  }
}

/** What is made; `undefined` if it turns out that the readable judge has to say it. */
export function notHandedBack<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof HandBack) return undefined
    throw error
  }
}
