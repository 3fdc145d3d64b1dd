/** The in-process judge of the gate: a matter with its history, asked about one contact after the other. */
import { SPOKEN } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { type Ask, decide } from '../judge/decide.ts'
import { isAboutDebtor, judge, judgementOf, prepare, unjudged } from '../judge/judge.ts'
import { atInstant } from '../judge/not-before.ts'
import type { Finding, Judgement, NotBefore } from '../judge/judgement.ts'
import { askRule } from '../judge/rule.ts'
import { type Setting, valuesOf } from '../judge/setting.ts'
import { answerOf } from './answers.ts'
import type { PreparedMatter, Verdict } from './compiled.ts'
import { HAND_BACK, WholeActHandedBack } from './kind-table.ts'
import { type Outcome, notHandedBack } from './explain.ts'
import { type Bare, type Engine, type Fit, NOTHING, worldKey } from './engine.ts'
import { type History, type MatterIds, historyOf, newMatterIds, rowsUntil } from './history.ts'
import { type OwnNumbers, ownNumbersOf } from './lost-contact.ts'
import { nextClear } from './next-clear.ts'
import { type Program, type Script, levelAt, pairAt } from './program.ts'
import { FOR_EVER, type Shape } from './shape.ts'
import { Sight } from './sight.ts'
import type { WorldSet } from './world-set.ts'

/** How many of the last acts are compared before an act's facts are looked up anew. */
const REMEMBERED = 4

interface Remembered {
  readonly act: Contact
  readonly fit: Fit
}

export class Prepared implements PreparedMatter {
  private readonly engine: Engine
  private readonly matter: Matter
  private readonly timeline: Timeline
  private readonly bare: Bare
  private readonly shape: Shape | undefined
  private readonly history: History | undefined
  private readonly ids: MatterIds = newMatterIds()
  private readonly worlds = new Map<string, WorldSet | undefined>()
  private remembered: Remembered[] = []
  private own: OwnNumbers | undefined
  private renewal: { readonly key: string; readonly renewed: Prepared } | undefined

  constructor(engine: Engine, matter: Matter, timeline: Timeline) {
    this.engine = engine
    this.matter = matter
    this.timeline = timeline
    this.bare = engine.bareOf(matter, timeline)
    this.shape = engine.isReadableOnly ? undefined : engine.kinds.shapeOf(matter, timeline)
    this.history = this.shape && historyOf(timeline, this.shape, this.bare, engine.kinds, this.ids)
  }

  judge(act: Contact): Verdict {
    const { history } = this
    const fit = history && this.fitOf(act)
    if (fit?.unjudged) return this.notJudged(act, fit.unjudged)
    const { program, script } = fit ?? {}
    if (!history || !program || !script) return this.handBack(act)
    const sight = this.sightOf(act, history, program)
    const ranks = judgeBy(program, sight)
    if (!ranks) return this.handBack(act)
    this.engine.compiled += 1
    const { certain, possible, policyCertain, policyPossible } = ranks
    const outcome = program.outcome()
    return {
      certain: levelAt(certain),
      possible: levelAt(possible),
      judged: 'yes',
      policy: policyCertain < 0 ? null : pairAt(policyCertain, policyPossible),
      findings: () => this.findings(program, script, outcome, sight),
      notBefore: () => this.notBefore(program, script, outcome, sight),
      explain: () => this.explain(program, script, outcome, sight),
    }
  }

  private notJudged(act: Contact, judged: 'inbound' | 'direction-unknown'): Verdict {
    this.engine.compiled += 1
    const setting: Setting = { ...this.bare, act, known: NOTHING, recorded: NOTHING }
    return {
      certain: 'clear',
      possible: 'clear',
      judged,
      policy: null,
      findings: () => [],
      notBefore: () => undefined,
      explain: () => unjudged(setting, judged),
    }
  }

  private handBack(act: Contact): Verdict {
    this.engine.handedBack += 1
    const judgement = judge(act, this.matter, this.timeline, this.engine.options)
    const { certain, possible, judged, policy } = judgement
    return {
      certain,
      possible,
      judged,
      policy,
      findings: () => judgement.findings,
      notBefore: () => judgement.notBefore,
      explain: () => judgement,
    }
  }

  /** The program that fits an act: that of one of the last acts if the facts are the same, else looked up. */
  private fitOf(act: Contact): Fit | undefined {
    const at = act.at.earliest
    for (const r of this.remembered) {
      if (at >= r.fit.from && at < r.fit.until && isAlike(act, r.act)) return r.fit
    }
    const { shape } = this
    const fit = shape && this.engine.fit(act, shape, this.bare, (base) => this.worldsOf(act, base))
    if (fit) this.remembered = [{ act, fit }, ...this.remembered.slice(0, REMEMBERED - 1)]
    return fit
  }

  private worldsOf(act: Contact, base: Setting): WorldSet | undefined {
    const key = worldKey(act)
    if (this.worlds.has(key)) return this.worlds.get(key)
    const made = this.engine.sets.of(base)
    this.worlds.set(key, made)
    return made
  }

  private readonly ownNumbers = (): OwnNumbers =>
    (this.own ??= ownNumbersOf(this.bare, (id) => this.ids.point.of(id)))

  private sightOf(act: Contact, history: History, program: Program): Sight {
    const { engine, ids, matter } = this
    const { knowledge } = engine.options
    const s = new Sight(history, program.zone, act, () => prepare(act, matter, this.timeline, engine.options))
    s.at = act.at.earliest
    s.row = history.rowOf.get(act.id) ?? -1
    s.until = rowsUntil(history, 0, history.length, s.at)
    s.recordedUpTo = typeof knowledge === 'number' ? knowledge : Infinity
    s.knownUpTo = knowledge === 'then' ? s.at : s.recordedUpTo
    s.person = ids.person.of(valuesOf(act.person)?.[0])
    const named = act.debts ?? []
    const only = named.length === 1 ? named[0] : matter.debts.length === 1 ? matter.debts[0]?.id : undefined
    s.debtId = named.length > 1 ? undefined : only
    s.debt = ids.debt.of(s.debtId)
    if (s.debtId === undefined) {
      s.debtIds = act.debts?.length ? act.debts : matter.debts.map((d) => d.id)
      s.debts = s.debtIds.map((d) => ids.debt.of(d))
    }
    s.point = ids.point.of(act.point)
    s.organisation = ids.organisation.of(act.by.organisation)
    s.organisationId = act.by.organisation
    s.coverage = this.timeline.coverage
    s.ids = history.ids
    s.ownNumbers = this.ownNumbers
    if (engine.options.moment === 'after' && act.durationSeconds && SPOKEN.has(act.channel))
      s.endedAt = s.at + act.durationSeconds
    return s
  }

  private findings(
    program: Program,
    script: () => Script,
    outcome: Outcome,
    sight: Sight,
  ): readonly Finding[] {
    if (outcome.found.length === 0 && outcome.late.length === 0) return []
    const made = notHandedBack(() => this.engine.explainerOf(script())?.findings(outcome, sight))
    return made ?? this.explainByRule(program, script, sight).findings
  }

  private explain(program: Program, script: () => Script, outcome: Outcome, sight: Sight): Judgement {
    const made = notHandedBack(() => this.engine.explainerOf(script())?.explain(outcome, sight))
    if (!made) return this.explainByRule(program, script, sight)
    if (!this.isNextAsked(outcome, sight.act)) return made
    const next = notHandedBack(() => this.nextClear(sight))
    return next ? { ...made, notBefore: next } : this.explainByRule(program, script, sight)
  }

  private notBefore(
    program: Program,
    script: () => Script,
    outcome: Outcome,
    sight: Sight,
  ): NotBefore | undefined {
    if (!this.isNextAsked(outcome, sight.act)) return undefined
    const next = notHandedBack(() => this.nextClear(sight))
    return next ?? this.explainByRule(program, script, sight).notBefore
  }

  /** Whether it is asked when next, and told: not of what is clear, and not of third persons (S27). */
  private isNextAsked({ ranks }: Outcome, act: Contact): boolean {
    const { options } = this.engine
    if (!options.notBefore || options.moment === 'after') return false
    if (ranks.possible === 0 && ranks.policyPossible <= 0) return false
    return isAboutDebtor({ act, persons: this.bare.persons })
  }

  /** From when on nothing would possibly bar (S27); `undefined` where the readable judge has to look. */
  private nextClear(named: Sight): NotBefore | undefined {
    const { act } = named
    const from = act.at.latest
    const { engine, matter, timeline } = this
    let asked: Setting | undefined
    let last: Sight | undefined
    return nextClear(act, {
      named,
      isDated: matter.debts.some((d) => d.overdueSince !== undefined),
      // what is renewed was not over yet when the act was judged
      fitAt: (at) =>
        at === from
          ? this.fitOf(act)
          : this.renewedFrom(from).fitOf({ ...act, at: { earliest: at, latest: at } }),
      sightOf: (program) => {
        if (last) return last
        const renewed = this.renewedFrom(from)
        if (!renewed.history) throw HAND_BACK
        last = renewed.sightOf(act, renewed.history, program)
        // what is known is known as of the act, however far ahead is looked
        last.knownUpTo = engine.options.knowledge === 'then' ? from : last.recordedUpTo
        return last
      },
      settingAt: (at) => atInstant((asked ??= prepare(act, matter, timeline, engine.options)), at),
    })
  }

  /** The matter with what its sources declare and cover taken as renewed, as far as it reached an instant (S27). */
  private renewedFrom(from: number): Prepared {
    const { coverage, declarations } = this.timeline
    const isFresh = declarations.map((d) => d.until + (d.freshForSeconds ?? 0) >= from)
    const isReached = coverage.map((c) => c.until + 1 >= from)
    const key = [...isFresh, '', ...isReached].join()
    if (this.renewal?.key === key) return this.renewal.renewed
    const renewed = new Prepared(this.engine, this.matter, {
      ...this.timeline,
      declarations: declarations.map((d, i) => (isFresh[i] ? { ...d, until: FOR_EVER } : d)),
      coverage: coverage.map((c, i) => (isReached[i] ? { ...c, until: FOR_EVER } : c)),
    })
    this.renewal = { key, renewed }
    return renewed
  }

  /** The words of the readable judge, what a kind settles taken from its program. */
  private explainByRule(program: Program, script: () => Script, sight: Sight): Judgement {
    const setting = sight.setting()
    const { worlds } = program.set
    const ask: Ask = (rule, instrument, world, assignment, of) => {
      const question = script().questionOf(worlds.indexOf(world), rule, instrument, assignment)
      return (question && answerOf(question, sight)) ?? askRule(rule, instrument, world, assignment, of)
    }
    return judgementOf(setting, decide(setting, { worlds, tooMany: false }, ask))
  }
}

/** The ranks of an act; `undefined` if the whole of it is handed back after all. */
export function judgeBy(program: Program, s: Sight): ReturnType<Program['judge']> | undefined {
  try {
    return program.judge(s)
  } catch (error) {
    if (error instanceof WholeActHandedBack) return undefined
    throw error
  }
}

/** Whether two acts are the same but for when they are; facts that are sets count as the same only if they are one. */
function isAlike(a: Contact, b: Contact): boolean {
  return (
    a.at.earliest === a.at.latest &&
    Number.isInteger(a.at.earliest) &&
    a.channel === b.channel &&
    a.person === b.person &&
    a.point === b.point &&
    (a.by === b.by || (a.by.organisation === b.by.organisation && a.by.kind === b.by.kind)) &&
    (a.debts === b.debts || (a.debts?.length === 1 && b.debts?.length === 1 && a.debts[0] === b.debts[0])) &&
    a.direction === b.direction &&
    a.purpose === b.purpose &&
    a.template === b.template &&
    a.mode === b.mode &&
    a.outcome === b.outcome &&
    a.content === b.content &&
    a.place === b.place &&
    a.visitors === b.visitors &&
    a.callerId === b.callerId &&
    a.visibility === b.visibility &&
    a.licensed === b.licensed &&
    a.permit === b.permit &&
    a.sequence === b.sequence &&
    a.reached === b.reached &&
    a.answers === b.answers &&
    a.requestedBy === b.requestedBy
  )
}
