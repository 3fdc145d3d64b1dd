/**
 * What one question answers about the acts of one kind, in full: its truth, what would decide it and what it looked at.
 * The question itself is shared by kinds that ask alike; words have facts of the kind in them, so they have nodes of
 * their own.
 */
import type { Decided } from '../judge/judgement.ts'
import { type RuleAnswer, SILENT, weigh } from '../judge/rule.ts'
import type { Setting, World } from '../judge/setting.ts'
import type { Need } from '../judge/truth.ts'
import { PLACEHOLDER, personOf, withAct } from './answers.ts'
import { NO, YES, andBits, notBits } from './bits.ts'
import { HAND_BACK, type Learnt } from './kind-table.ts'
import { type Node, isPossible, needsOf, notOf } from './node.ts'
import { type Parts, type Question, partsOf } from './question.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'

/** Answers as numbers: no, yes, and from here on undecided by one list of needs after the other. */
export const ANSWERS_NO = 0
export const ANSWERS_YES = 1
const ANSWERS_OPEN = 2

export class Voice {
  readonly question: Question
  private readonly setting: Setting
  private readonly parts: Parts
  /** Scope, core and the opposite of what excuses: what the needs of an answer come from, in their order. */
  private readonly nodes: readonly Node[]
  private readonly kind: Kind
  private readonly lists: (readonly Need[])[] = []
  private readonly byList = new Map<readonly Need[], number>()

  /** @returns `undefined` where only the readable judge has the words: clocks that are not verified, several debts */
  static of(
    question: Question,
    kind: Kind,
    world: World,
    lenderZones: readonly string[],
    setting: Setting,
    learnt: Learnt,
  ): Voice | undefined {
    if (question.parts.length !== 1) return undefined
    try {
      const parts = partsOf({ ...question, kind }, world, lenderZones, kind.debt, setting, learnt)
      return parts.zones.length === 1 ? new Voice(question, kind, parts, setting) : undefined
    } catch {
      return undefined
    }
  }

  private constructor(question: Question, kind: Kind, parts: Parts, setting: Setting) {
    this.question = question
    this.kind = kind
    this.parts = parts
    this.setting = setting
    this.nodes = [parts.scope, parts.core, notOf(parts.excuse)]
  }

  /** The answer about an act as a number, before it is weighed; whether it bound is told by {@link answer}. */
  code(s: Sight): number {
    const { zones, scope, core, excuse } = this.parts
    s.look(zones[0] as Parts['zones'][number])
    const binds = scope.constant ?? scope.ask(s)
    if (!isPossible(binds)) return ANSWERS_NO
    const bites = core.constant ?? core.ask(s)
    if (!isPossible(bites)) return ANSWERS_NO
    const excused = excuse.constant ?? excuse.ask(s)
    const bits = andBits(andBits(binds, bites), notBits(excused))
    if (bits === NO) return ANSWERS_NO
    if (bits === YES) return ANSWERS_YES
    // mostly one of them is open, and known to be: then nothing is asked twice
    const isCoreAlone = binds === YES && excused === NO
    const needs = isCoreAlone ? core.needs?.(s) : needsOf(this.nodes, s)
    if (!needs) throw HAND_BACK
    return ANSWERS_OPEN + (this.byList.get(needs) ?? this.numberOf(needs))
  }

  /** What would decide an answer that {@link code} gave, with placeholders for ids. */
  needsOf(code: number): readonly Need[] {
    return this.lists[code - ANSWERS_OPEN] ?? []
  }

  /** What was looked at, of an act for which something was found. */
  decided(s: Sight): Decided {
    const { zones, core } = this.parts
    if (!core.decided) throw HAND_BACK
    s.look(zones[0] as Parts['zones'][number])
    return core.decided(s)
  }

  /** The whole answer about an act, as the readable judge gives it. */
  answer(s: Sight): RuleAnswer {
    const { scope, core } = this.parts
    const code = this.code(s)
    const { rule } = this.question
    if (code === ANSWERS_NO) {
      if (!isPossible(scope.constant ?? scope.ask(s))) return SILENT
      // of what did not bite, only a number that came near is told
      const isNumber = rule.kind === 'cap' || rule.kind === 'window'
      return { ...SILENT, bound: true, ...(isNumber && core.decided && { decided: core.decided(s) }) }
    }
    const person = personOf(s.act)
    const debt = s.act.debts?.[0]
    const answer: RuleAnswer = {
      certain: code === ANSWERS_YES,
      possible: true,
      needs: this.needsOf(code).map((n) => withAct(n, s)),
      decided: this.decided(s),
      bound: true,
      ...(person !== undefined && { person }),
      ...(debt !== undefined && { debt }),
    }
    return weigh(answer, rule, { ...this.setting, act: s.act })
  }

  private numberOf(needs: readonly Need[]): number {
    const { contact, person } = this.kind
    const own = needs.map((n) => {
      if (n.about === undefined) return n
      if (n.about === contact.id) return { ...n, about: PLACEHOLDER.act.id }
      if (n.about === person) return { ...n, about: PLACEHOLDER.act.person }
      throw HAND_BACK
    })
    const text = JSON.stringify(own)
    const same = this.lists.findIndex((list) => JSON.stringify(list) === text)
    const number = same < 0 ? this.lists.push(own) - 1 : same
    // lists that are made anew for each act are not kept by what they are
    if (this.byList.size < LISTS_AT_MOST) this.byList.set(needs, number)
    return number
  }
}

/** How many lists of needs are known by their identity. */
const LISTS_AT_MOST = 64
