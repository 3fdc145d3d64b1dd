/**
 * Words from a program: the whole judgement of an act, made of what its kind settles and of what the act was asked.
 *
 * What a kind settles is made once, by the functions of the readable judge over the kind's own facts (worded.ts). What
 * an act is asked voice.ts answers; what it cannot say the readable judge is asked, rule by rule.
 */
import type { Rule } from '../language/rule.ts'
import { pastHours, placesNotTested, provenanceOf, purposeOf, uniqueInstruments } from '../judge/judge.ts'
import type { Finding, Judgement, NotTested, Use } from '../judge/judgement.ts'
import { type RuleAnswer, askRule } from '../judge/rule.ts'
import type { World } from '../judge/setting.ts'
import { type Need, union } from '../judge/truth.ts'
import { placesOf } from '../judge/worlds.ts'
import { answerOf, needsWith } from './answers.ts'
import { factorsOf, isApplicable, keptOf, mayAdd } from './applicable.ts'
import { NO, YES } from './bits.ts'
import { AskedFindings, type Found } from './found.ts'
import { HandBack, type Learnt } from './kind-table.ts'
import { levelAt, pairAt } from './program.ts'
import type { Parts } from './parts.ts'
import type { Question } from './question.ts'
import type { Script } from './script.ts'
import type { Sight } from './sight.ts'
import type { Ranks } from './verdict.ts'
import { type Worded, besideOf, foundBy, wordedIn } from './worded.ts'

/** What a program found of an act: its ranks, the rules that possibly bite in their order, calls past the hours. */
export interface Outcome {
  readonly ranks: Readonly<Ranks>
  readonly found: readonly Rule[]
  readonly late: readonly { readonly rule: Rule; readonly endBy: number }[]
}

/** What each rule answers about an act, by its place; none where the kind settles it. */
type Answered = readonly (readonly RuleAnswer[] | undefined)[]

/** The words of one kind of act in one world. */
export class Explainer {
  private readonly worded: readonly Worded[]
  /** Those of them that may ask for something to be kept, weigh or open; and those with hours that may not bind. */
  private readonly adding: readonly Worded[]
  private readonly unsure: readonly Worded[]
  /** Whether more than findings can be worded: of rules for several debts the readable judge tells what they ask for. */
  private readonly isPlain: boolean
  private readonly world: World
  private readonly fixed: Pick<
    Judgement,
    'moment' | 'purpose' | 'places' | 'openStandards' | 'notEncoded' | 'pointers' | 'provenance'
  >
  private readonly placesNotTested: readonly NotTested[]
  private readonly byRule: ReadonlyMap<Rule, Worded>
  private lastTested: readonly string[] = []
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
    const lenderZones = script.set.lenderZones[0] ?? []
    const lists = new Map<string, readonly Need[]>()
    this.worded = wordedIn([...placed, ...duties], { kind, world, lenderZones, setting, learnt, lists })
    this.adding = this.worded.filter(mayAdd)
    this.unsure = this.worded.filter(
      ({ rule, applies }) => rule.kind === 'window' && applies.some((a) => isOpenScope(a.parts)),
    )
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
      return settled && !isSure ? [settled] : [{ of: (at) => this.findingOf(worded, at, settled, undefined) }]
    })
    return tellers.length < found.length ? undefined : tellers
  }

  /** The findings alone, with the facts that decided; `undefined` where the readable judge has to say them. */
  findings({ found, late }: Outcome, s: Sight, answered?: Answered): readonly Finding[] | undefined {
    if (s.endedAt > 0 && (!this.isPlain || this.mayBeUntested(s))) return undefined
    const findings: Finding[] = []
    for (const worded of this.wordedIn(found)) {
      const finding = worded && this.findingOf(worded, s, worded.found, answered?.[worded.place])
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
    if (!this.isPlain) return undefined
    const answered = this.worded.map((w) =>
      w.settled || w.rule.kind === 'duty' ? undefined : this.answersTo(w, s),
    )
    const findings = this.findings(outcome, s, answered)
    if (!findings) return undefined
    const { tested, notTested, uses } = this.beside(answered, s)
    const applicable = this.adding.filter((w) => isApplicable(w, s))
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
      needs: certain === possible ? [] : union(findings.map((f) => f.needs)),
      conditions: fixed.moment === 'before' ? applicable.flatMap((w) => keptOf(w, s)) : [],
      openStandards: fixed.openStandards,
      tested,
      notTested,
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

  /** A list of rules tested; acts of which the same were share it. */
  private testedOf(tested: readonly string[]): readonly string[] {
    const known = this.lastTested
    if (known.length === tested.length && known.every((rule, i) => rule === tested[i])) return known
    this.lastTested = Object.freeze(tested)
    return tested
  }

  /** What the rules add beside their findings. */
  private beside(answered: Answered, s: Sight): Pick<Judgement, 'tested' | 'notTested' | 'uses'> {
    const tested: string[] = []
    const notTested: NotTested[] = []
    const uses: Use[] = []
    const filled = new Map<readonly Need[], readonly Need[]>()
    for (const { rule, instrument, settled, place } of this.worded) {
      if (rule.kind === 'duty') continue
      const added = settled ?? besideOf(rule, instrument, answered[place] ?? [])
      if (added.isTested) tested.push(rule.id)
      for (const u of added.uses) uses.push(u)
      for (const n of added.notTested) notTested.push(settled ? notTestedWith(n, filled, s) : n)
    }
    for (const n of this.placesNotTested) notTested.push(n)
    return { tested: this.testedOf(tested), notTested, uses }
  }

  private findingOf(
    worded: Worded,
    s: Sight,
    found: Found | undefined,
    answers: readonly RuleAnswer[] | undefined,
  ): Finding | undefined {
    const { rule, instrument } = worded
    return (
      (found && findingBy(found, s)) ??
      foundBy(rule, instrument, this.world, answers ?? this.answersTo(worded, s))
    )
  }

  /** A call past the hours of a rule that may not bind is told by the readable judge, as tested or not (S9). */
  private mayBeUntested(s: Sight): boolean {
    return this.unsure.some(({ applies }) =>
      applies.some(({ parts }) => {
        const [zone] = parts.zones
        if (!zone || !parts.core.late || !isOpenScope(parts)) return false
        s.look(zone)
        return parts.core.late(s) > 0
      }),
    )
  }

  /** The answers under each reading. */
  private answersTo(worded: Worded, s: Sight): readonly RuleAnswer[] {
    return worded.questions.map((q, i) => this.answerTo(q, worded, i, s))
  }

  /** The answer under one reading: the kind's, one made from columns, or what the readable judge says. */
  private answerTo(question: Question, worded: Worded, i: number, s: Sight): RuleAnswer {
    const { rule, instrument, assignment, answer } = question
    const own = (answer && answerOf(question, s)) ?? notHandedBack(() => worded.voices[i]?.answer(s))
    return own ?? askRule(rule, instrument, this.world, assignment, s.setting())
  }
}

/** Whether it has to be asked whether a rule binds. */
const isOpenScope = ({ scope }: Parts): boolean => scope.constant !== YES && scope.constant !== NO

/** What was not tested, with the act's ids; rules that ask for the same share the list. */
function notTestedWith(n: NotTested, filled: Map<readonly Need[], readonly Need[]>, s: Sight): NotTested {
  const known = filled.get(n.needs)
  const needs = known ?? needsWith(n.needs, s)
  if (!known) filled.set(n.needs, needs)
  return needs === n.needs ? n : { rule: n.rule, citation: n.citation, needs }
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
