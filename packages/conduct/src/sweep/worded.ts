/** A rule in words, for one kind of act in one world: what the kind settles of it, and who tells the rest of each act. */
import { isSelected } from '../judge/count.ts'
import { findingOf, gatherRule, isTested, notTestedOf, usesOf } from '../judge/decide.ts'
import { conditionsOf } from '../judge/judge.ts'
import type { Finding, NotTested, Use } from '../judge/judgement.ts'
import type { RuleAnswer } from '../judge/rule.ts'
import type { Asking, Setting, World } from '../judge/setting.ts'
import type { Need } from '../judge/truth.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { isOwnOfKind, withPlaceholders } from './answers.ts'
import { type Applicable, appliesAlways } from './applicable.ts'
import { AskedFindings, type Found, SettledFinding } from './found.ts'
import type { Learnt } from './kind-table.ts'
import { compileCondition } from './node.ts'
import { type Question, compilingFor } from './question.ts'
import type { Placed } from './script.ts'
import type { Kind } from './shape.ts'
import { Voice } from './voice.ts'

/** What a rule adds to a judgement beside its finding. */
export interface Beside {
  readonly isTested: boolean
  readonly notTested: readonly NotTested[]
  readonly uses: readonly Use[]
}

/** A rule in the one world of a kind, under each reading that matters to it. */
export interface Worded extends Applicable {
  /** Its place among the rules of the kind. */
  readonly place: number
  readonly instrument: Instrument
  readonly questions: readonly Question[]
  /** What it adds to every act, where the kind settles it; placeholders stand for ids. */
  readonly settled: Beside | undefined
  /** What each question answers, where it has to be asked and has words of its own. */
  readonly voices: readonly (Voice | undefined)[]
  /** The rule's findings, where they can be made here. */
  readonly found: Found | undefined
}

/** What the rules of a kind are put in words for. */
export interface Wording {
  readonly kind: Kind
  readonly world: World
  readonly lenderZones: readonly string[]
  readonly setting: Setting
  readonly learnt: Learnt
  /** Lists of what would decide, by what they say. */
  readonly lists: Map<string, readonly Need[]>
}

/**
 * The rules of a kind in words, in the order of the instruments.
 *
 * @param placed  every question of the kind, duties among them
 */
export function wordedIn(placed: readonly Placed[], of: Wording): readonly Worded[] {
  return inOrder(placed).map((questions, place) => wordedOf(questions, place, of))
}

/** The rules in the order of the instruments, each with its questions under the readings that matter. */
function inOrder(placed: readonly Placed[]): readonly (readonly Question[])[] {
  const byRule = new Map<Rule, Question[]>()
  const all = [...placed].sort((a, b) => a.instrument - b.instrument || a.rule - b.rule)
  for (const { question } of all) byRule.set(question.rule, [...(byRule.get(question.rule) ?? []), question])
  return [...byRule.values()]
}

function wordedOf(questions: readonly Question[], place: number, of: Wording): Worded {
  const { kind, world, lenderZones, setting, learnt } = of
  const [first] = questions
  if (!first) throw new Error('a rule has no question')
  const { rule, instrument } = first
  const c = compilingFor({ ...first, kind }, world, kind.debt, setting, learnt)
  const answers = questions.flatMap((q) =>
    q.answer && isOwnOfKind(q.answer.decided, q.kind) ? [withPlaceholders(q.answer, q.kind)] : [],
  )
  const settled = answers.length === questions.length ? answers : undefined
  const finding = settled && foundBy(rule, instrument, world, settled)
  const isAsked = !settled && rule.kind !== 'duty'
  const voices = isAsked ? questions.map((q) => Voice.of(q, kind, world, lenderZones, setting, learnt)) : []
  const speaking = voices.flatMap((v) => v ?? [])
  const isAllToldHere = speaking.length === questions.length && speaking.every((v) => v.isOfOneDebt)
  return {
    place,
    rule,
    instrument,
    questions,
    settled: settled && shared(besideOf(rule, instrument, settled), of.lists),
    voices,
    found: finding
      ? new SettledFinding(finding)
      : isAsked && isAllToldHere
        ? new AskedFindings(speaking, { rule, instrument, world, setting })
        : undefined,
    applies: questions.flatMap((q) => q.parts.map((parts) => ({ parts, always: appliesAlways(parts) }))),
    kept: rule.kind === 'content' ? conditionsOf([{ rule, instrument, askings: [] }], setting) : [],
    factors: (rule.factors ?? []).map((factor) => ({
      factor,
      when: questions.map(() => factor.when && compileCondition(factor.when, c)),
    })),
    opened: openedBy(rule, c.asking),
  }
}

/** The duty that acts of the kind may set going (S26). */
function openedBy(rule: Rule, asking: Asking): Applicable['opened'] {
  const trigger = rule.kind === 'duty' && 'after' in rule.duty ? rule.duty.after : undefined
  if (!trigger || !('contact' in trigger)) return undefined
  const opens = isSelected(trigger.contact, asking.subject, asking).possible
  return opens ? { rule: rule.id, citation: rule.citation, says: rule.says } : undefined
}

/** The same with lists that say the same made one, so that each is filled in once for an act. */
function shared(beside: Beside, lists: Map<string, readonly Need[]>): Beside {
  const notTested = beside.notTested.map((n) => {
    const text = JSON.stringify(n.needs)
    const needs = lists.get(text) ?? Object.freeze(n.needs)
    lists.set(text, needs)
    return Object.freeze({ ...n, needs })
  })
  return { ...beside, notTested }
}

/**
 * The finding that a rule's answers come to.
 *
 * @param answers  under the readings that matter: a rule that mentions none answers alike under each, so once will do
 */
export function foundBy(
  rule: Rule,
  instrument: Instrument,
  world: World,
  answers: readonly RuleAnswer[],
): Finding | undefined {
  return findingOf(gatherRule(rule, instrument, [answers]), { worlds: [world], tooMany: false })
}

/** What a rule's answers come to beside its finding. */
export function besideOf(rule: Rule, instrument: Instrument, answers: readonly RuleAnswer[]): Beside {
  if (answers.every((a) => !a.possible && !a.notTested)) return quiet(rule, instrument, answers)
  const all = gatherRule(rule, instrument, [answers])
  return { isTested: isTested(all), notTested: notTestedOf([all]), uses: usesOf(all) }
}

/** What a rule adds that finds nothing under any reading. */
function quiet(rule: Rule, instrument: Instrument, answers: readonly RuleAnswer[]): Beside {
  let nearest: Use['decided'] | undefined
  for (const { bound, decided } of answers) {
    if (!bound || (decided.kind !== 'cap' && decided.kind !== 'window')) continue
    if (!nearest || (decided.kind === 'cap' && nearest.kind === 'cap' && decided.certain > nearest.certain))
      nearest = decided
  }
  return {
    isTested: answers.some((a) => a.bound),
    notTested: [],
    uses: nearest
      ? [{ rule: rule.id, instrument: instrument.id, force: instrument.force, decided: nearest }]
      : [],
  }
}
