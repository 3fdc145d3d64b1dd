/**
 * What one question answers about the acts of one kind, in full: its truth, what would decide it and what it looked at.
 * The question itself is shared by kinds that ask alike; words have facts of the kind in them, so they have nodes of
 * their own.
 */
import type { Decided } from '../judge/judgement.ts'
import { type RuleAnswer, SILENT, overValues, strongestOf, weigh } from '../judge/rule.ts'
import type { Setting, World } from '../judge/setting.ts'
import type { Need } from '../judge/truth.ts'
import { PLACEHOLDER, personOf, withAct } from './answers.ts'
import { NO, YES, andBits, notBits } from './bits.ts'
import { UNKNOWN } from './history.ts'
import { HAND_BACK, type Learnt } from './kind-table.ts'
import { isAboutOther, withOwn } from './need-lists.ts'
import { type Node, isPossible, needsOf, notOf } from './node.ts'
import { type Question, debtsAsked, partsOf } from './question.ts'
import { type Parts, areBeyond } from './parts.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'

/** Answers as numbers: no, yes, and at last undecided by one list of needs after the other. */
export const ANSWERS_NO = 0
export const ANSWERS_YES = 1
/** Undecided by a list of its own: contacts before the act stand in it. */
export const ANSWERS_LISTED = 2
const ANSWERS_OPEN = 3

/** What is asked about one debt. */
interface AboutDebt {
  readonly parts: Parts
  /** Scope, core and the opposite of what excuses: what the needs of an answer come from, in their order. */
  readonly nodes: readonly Node[]
  /** What an attribute's condition came to for the act that {@link Voice.code} was asked about last. */
  key: number
}

export class Voice {
  readonly question: Question
  private readonly setting: Setting
  /** Of each debt that the act may be about; never empty. */
  private readonly about: readonly AboutDebt[]
  private readonly first: AboutDebt
  private readonly kind: Kind
  private readonly lists: (readonly Need[])[] = []
  /** Of the answer given last, if contacts stand in the list: the list, with the act's own ids. */
  private listed: readonly Need[] = []
  private readonly byList = new Map<readonly Need[], number>()
  private readonly settledAs = new Map<string, Voice>()

  /** @returns `undefined` where only the readable judge has the words: clocks that are not verified, a broken rule */
  static of(
    question: Question,
    kind: Kind,
    world: World,
    lenderZones: readonly string[],
    setting: Setting,
    learnt: Learnt,
  ): Voice | undefined {
    try {
      const parts = debtsAsked(kind).map((debt) =>
        partsOf({ ...question, kind, world, lenderZones }, debt, setting, learnt),
      )
      const [first, ...others] = parts.map(aboutDebt)
      const isOneClock = parts.every((p) => p.zones.length === 1)
      return first && isOneClock ? new Voice(question, kind, [first, ...others], setting) : undefined
    } catch {
      return undefined
    }
  }

  private constructor(
    question: Question,
    kind: Kind,
    about: readonly [AboutDebt, ...AboutDebt[]],
    setting: Setting,
  ) {
    this.question = question
    this.kind = kind
    this.about = about
    this.first = about[0]
    this.setting = setting
  }

  /** Whether one debt, or none, is all that the act can be about. */
  get isOfOneDebt(): boolean {
    return this.about.length === 1
  }

  /**
   * The same voice for acts of one debt alike to one, until something turns, and whether no part of it is open then: see
   * {@link Node.settle}.
   *
   * @throws {HandBack} where the readable judge has to be asked
   */
  settledFor(s: Sight): { readonly voice: Voice; readonly isConstant: boolean } {
    const { zones, ...open } = this.first.parts
    if (zones[0]) s.look(zones[0])
    const settle = (node: Node): Node => node.settle?.(s) ?? node
    const [scope, core, excuse] = [settle(open.scope), settle(open.core), settle(open.excuse)]
    const isConstant = [scope, core, excuse].every((n) => n.constant !== undefined)
    // what a core looked at is told by itself, and what is undecided by more than its answer: as before
    const parts = {
      zones,
      scope: isDecided(scope) ? scope : open.scope,
      core: core.decided ? core : open.core,
      excuse: isDecided(excuse) ? excuse : open.excuse,
    }
    const key = `${parts.scope.key} ${parts.core.key} ${parts.core.seen?.name} ${parts.excuse.key}`
    const voice =
      this.settledAs.get(key) ?? new Voice(this.question, this.kind, [aboutDebt(parts)], this.setting)
    this.settledAs.set(key, voice)
    return { voice, isConstant }
  }

  /** The answer about an act of one debt as a number, before it is weighed. */
  code(s: Sight): number {
    return this.codeOf(this.first, s)
  }

  private codeOf(about: AboutDebt, s: Sight): number {
    const { parts, nodes } = about
    const { zones, scope, core, excuse } = parts
    s.look(zones[0] as Parts['zones'][number])
    const binds = scope.constant ?? scope.ask(s)
    if (!isPossible(binds)) return ANSWERS_NO
    const bites = core.seen ? notBits(core.seen.bits((about.key = core.seen.key(s)))) : core.ask(s)
    if (!isPossible(bites)) return ANSWERS_NO
    const excused = excuse.constant ?? excuse.ask(s)
    const bits = andBits(andBits(binds, bites), notBits(excused))
    if (bits === NO) return ANSWERS_NO
    if (bits === YES) return ANSWERS_YES
    // mostly one of them is open, and known to be: then nothing is asked twice
    const isCoreAlone = binds === YES && excused === NO
    const needs = isCoreAlone ? core.needs?.(s) : needsOf(nodes, s)
    if (!needs) throw HAND_BACK
    const number = this.byList.get(needs)
    return number === undefined ? this.codeFor(needs, s) : ANSWERS_OPEN + number
  }

  /** What would decide an answer that {@link code} gave, with placeholders for ids; none of one that is listed. */
  needsOf(code: number): readonly Need[] {
    return this.lists[code - ANSWERS_OPEN] ?? []
  }

  /** What was looked at, of an act of one debt for which {@link code} found something just before. */
  decided(s: Sight): Decided {
    return decidedOf(this.first, s)
  }

  /** The whole answer about an act, as the readable judge gives it. */
  answer(s: Sight): RuleAnswer {
    const answer = this.isOfOneDebt ? this.answerOf(this.first, s.act.debts?.[0], s) : this.overDebts(s)
    // what is not possible weighs nothing, whatever the text
    return answer.possible ? weigh(answer, this.question.rule, { ...this.setting, act: s.act }) : answer
  }

  private answerOf(about: AboutDebt, debt: string | undefined, s: Sight): RuleAnswer {
    const code = this.codeOf(about, s)
    const { scope, core } = about.parts
    const { rule } = this.question
    const person = personOf(s.act)
    const named = { ...(person !== undefined && { person }), ...(debt !== undefined && { debt }) }
    if (code === ANSWERS_NO) {
      if (!isPossible(scope.constant ?? scope.ask(s))) return { ...SILENT, ...named }
      // of what did not bite, only a number that came near is told
      const isNumber = rule.kind === 'cap' || rule.kind === 'window'
      return {
        ...SILENT,
        bound: true,
        ...(isNumber && core.decided && { decided: core.decided(s) }),
        ...named,
      }
    }
    return {
      certain: code === ANSWERS_YES,
      possible: true,
      needs: code === ANSWERS_LISTED ? this.listed : this.needsOf(code).map((n) => withAct(n, s)),
      decided: decidedOf(about, s),
      bound: true,
      ...named,
    }
  }

  /** The strongest of debts that are named; of those it may be about, certain where all are (S21). */
  private overDebts(s: Sight): RuleAnswer {
    const { about } = this
    const isNamed = (s.act.debts?.length ?? 0) > 0
    if (s.debts.length !== about.length) throw HAND_BACK
    const answers = about.map((one, i) => {
      const id = s.debtIds[i]
      s.debt = s.debts[i] as number
      s.debtId = id
      try {
        return this.answerOf(one, isNamed ? id : undefined, s)
      } finally {
        s.debt = UNKNOWN
        s.debtId = undefined
      }
    })
    if (isNamed) return strongestOf(answers)
    const over = overValues(answers, { kind: 'element', of: 'debt', about: s.act.id })
    if (over.certain || this.question.rule.kind !== 'cap' || !over.possible) return over
    const isBeyond = areBeyond(
      about.map(({ parts }) => parts),
      s,
    )
    return isBeyond ? { ...over, certain: true, needs: [] } : over
  }

  private codeFor(needs: readonly Need[], s: Sight): number {
    if (needs.some(isAboutOther)) {
      this.listed = this.withIds(needs, s.act.id, personOf(s.act))
      return ANSWERS_LISTED
    }
    const own = this.withIds(needs, PLACEHOLDER.act.id, PLACEHOLDER.act.person)
    const text = JSON.stringify(own)
    const same = this.lists.findIndex((list) => JSON.stringify(list) === text)
    const number = same < 0 ? this.lists.push(own) - 1 : same
    // lists that are made anew for each act are not kept by what they are
    if (this.byList.size < LISTS_AT_MOST) this.byList.set(needs, number)
    return ANSWERS_OPEN + number
  }

  /** Needs with other ids in place of those that the kind has for its contact and its person. */
  private withIds(needs: readonly Need[], contact: string, person: string | undefined): readonly Need[] {
    const { kind } = this
    return withOwn(needs, (n) => {
      if (n.about === undefined) return n
      if (n.about === kind.contact.id) return { ...n, about: contact }
      if (n.about === kind.person && person !== undefined) return { ...n, about: person }
      // another id that a kind has for something is nobody's
      throw HAND_BACK
    })
  }
}

const isDecided = ({ constant }: Node): boolean => constant === YES || constant === NO

const aboutDebt = (parts: Parts): AboutDebt => ({
  parts,
  nodes: [parts.scope, parts.core, notOf(parts.excuse)],
  key: 0,
})

/** How many lists of needs are known by their identity. */
const LISTS_AT_MOST = 64

function decidedOf({ parts: { zones, core }, key }: AboutDebt, s: Sight): Decided {
  if (core.seen) return { kind: 'attribute', facts: core.seen.facts(key) }
  if (!core.decided) throw HAND_BACK
  s.look(zones[0] as Parts['zones'][number])
  return core.decided(s)
}
