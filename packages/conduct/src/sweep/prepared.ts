/** The in-process judge of the gate: a matter with its history, asked about one contact after the other. */
import { SPOKEN } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { type Ask, decide } from '../judge/decide.ts'
import { isAboutDebtor, judge, judgementOf, prepare, unjudged } from '../judge/judge.ts'
import { atInstant } from '../judge/not-before.ts'
import { type Finding, type Judgement, type NotBefore, isPermitted } from '../judge/judgement.ts'
import { type Standing, standsBeyond } from '../judge/interval.ts'
import type { Pair } from '../judge/level.ts'
import { askRule } from '../judge/rule.ts'
import { type Setting, valuesOf } from '../judge/setting.ts'
import { answerOf } from './answers.ts'
import type { PreparedMatter, Verdict } from './compiled.ts'
import { HAND_BACK, WholeActHandedBack } from './kind-table.ts'
import { type Outcome, notHandedBack } from './explain.ts'
import type { Bare, Engine, Fit } from './engine.ts'
import { type History, type MatterIds, historyOf, newMatterIds, rowsUntil } from './history.ts'
import { type OwnNumbers, ownNumbersOf } from './lost-contact.ts'
import { NOTHING } from './kind-setting.ts'
import { nextClear } from './next-clear.ts'
import { Outlook } from './outlook.ts'
import { type Program, levelAt, pairAt } from './program.ts'
import type { Script } from './script.ts'
import { FOR_EVER, type Shape } from './shape.ts'
import { Sight } from './sight.ts'
import { type Fitted, Situation, Situations, fittedAt, remembered } from './situation.ts'
import { Renewals, Turns } from './stretches.ts'
import { surelyStands } from './standing.ts'
import { Told } from './told.ts'
import type { Stretch, WorldSet } from './world-set.ts'
import { zoneTable } from './zone-table.ts'

/** What an act was judged by, and who tells its findings. */
interface Telling {
  readonly program: Program
  readonly script: () => Script
  readonly told: Told | undefined
}

const CLEAR: Pair = { certain: 'clear', possible: 'clear' }
const noFindings = (): readonly Finding[] => []
const noInstant = (): undefined => undefined
const quietOutcome = ({ settled }: Program): Outcome => ({ ranks: settled, found: [], late: [] })

export class Prepared implements PreparedMatter {
  private readonly engine: Engine
  private readonly matter: Matter
  private readonly timeline: Timeline
  private readonly bare: Bare
  private readonly shape: Shape | undefined
  private readonly history: History | undefined
  private readonly ids: MatterIds = newMatterIds()
  private readonly situations = new Situations()
  private readonly turns = new Map<WorldSet, Turns>()
  private renewals: Renewals | undefined
  private own: OwnNumbers | undefined
  private lastAct: Contact | undefined
  private lastVerdict: Verdict | undefined
  private renewal: (Stretch & { readonly renewed: Prepared }) | undefined

  constructor(engine: Engine, matter: Matter, timeline: Timeline) {
    this.engine = engine
    this.matter = matter
    this.timeline = timeline
    this.bare = engine.bareOf(matter, timeline)
    this.shape = engine.isReadableOnly ? undefined : engine.kinds.shapeOf(matter, timeline)
    this.history = this.shape && historyOf(timeline, this.shape, this.bare, engine.kinds, this.ids)
  }

  judge(act: Contact): Verdict {
    const verdict = this.verdictOn(act)
    this.lastAct = act
    this.lastVerdict = verdict
    return verdict
  }

  private verdictOn(act: Contact): Verdict {
    const { history } = this
    const at = act.at.earliest
    if (!history || at !== act.at.latest || !Number.isInteger(at)) return this.judgeUnplaced(act)
    const situation = this.situations.of(act) ?? this.meet(act, history)
    const { sight } = situation
    this.turn(sight, act, history)
    let { program, script, told } = situation
    if (at < situation.from || at >= situation.until || sight.row >= 0) {
      const fitted = this.fittedFor(situation, act, true)
      if (fitted?.fit.unjudged) return this.notJudged(act, fitted.fit.unjudged)
      program = fitted?.program
      script = fitted?.fit.script
      told = fitted?.told
    }
    if (!program || !script) return this.handBack(act)
    const ranks = judgeBy(program, sight)
    if (!ranks) return this.handBack(act)
    this.engine.compiled += 1
    return program.isQuiet
      ? this.quiet(act, history, program, script)
      : this.found(act, sight, history, { program, script, told }, ranks)
  }

  standing(act: Contact, until: number): Standing {
    const sure = this.surelyStands(act, until) ?? act.at.earliest
    if (typeof sure !== 'number') {
      // mostly it was asked just now whether it is permitted
      const verdict = act === this.lastAct ? this.lastVerdict : undefined
      if (isPermitted(verdict ?? this.judge(act))) return sure
    }
    const sureUntil = typeof sure === 'number' ? sure : act.at.earliest
    return standsBeyond(act, this.matter, this.timeline, this.engine.options, { until, sureUntil })
  }

  /** What is told of that without asking again. */
  private surelyStands(act: Contact, until: number): Standing | number | undefined {
    const { history, engine } = this
    const at = act.at.earliest
    if (!history || at !== act.at.latest || !Number.isInteger(at) || until < at) return undefined
    if (engine.options.moment === 'after') return undefined
    const situation = this.situations.of(act) ?? this.meet(act, history)
    this.turn(situation.sight, act, history)
    const fit = this.fitAt(situation, act)
    if (!fit?.program) return undefined
    const { program } = fit
    const steadyUntil = Math.min(fit.until, this.turnsOf(program.set).around(at).until)
    return surelyStands({ program, steadyUntil }, situation.sight, until, engine.kinds.all)
  }

  /** The verdict where some rule has something to say. */
  private found(
    act: Contact,
    judged: Sight,
    history: History,
    { program, script, told }: Telling,
    { certain, possible, policyCertain, policyPossible }: ReturnType<Program['judge']>,
  ): Verdict {
    const outcome = program.outcome()
    const at = act.at.earliest
    let own: Sight | undefined
    const seen = (): Sight => (own ??= this.sightOf(act, history))
    return {
      certain: levelAt(certain),
      possible: levelAt(possible),
      judged: 'yes',
      policy: policyCertain < 0 ? null : pairAt(policyCertain, policyPossible),
      // mostly no other act was looked at since
      findings: () =>
        this.findings(
          { program, script, told },
          outcome,
          judged.act === act && judged.at === at ? judged : seen(),
        ),
      notBefore: () => this.notBefore(program, script, outcome, act, seen),
      explain: () => this.explain(program, script, outcome, seen()),
    }
  }

  /** The verdict where no rule has anything to say. */
  private quiet(act: Contact, history: History, program: Program, script: () => Script): Verdict {
    const policy = program.settled.policyCertain < 0 ? null : CLEAR
    return {
      certain: 'clear',
      possible: 'clear',
      judged: 'yes',
      policy,
      findings: noFindings,
      notBefore: noInstant,
      explain: () => this.explain(program, script, quietOutcome(program), this.sightOf(act, history)),
    }
  }

  /** An act that is not known to the second, or a matter of which the readable judge is asked everything. */
  private judgeUnplaced(act: Contact): Verdict {
    const fit = this.history && this.fitOf(act)
    return fit?.unjudged ? this.notJudged(act, fit.unjudged) : this.handBack(act)
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

  private fitOf(act: Contact): Fit | undefined {
    const { shape } = this
    return shape && this.engine.fit(act, shape, this.bare)
  }

  /** A situation that is new. */
  private meet(act: Contact, history: History): Situation {
    const fit = this.fitOf(act)
    const situation = new Situation(act, this.sightOf(act, history))
    if (fit) situation.fits = [{ ...fit, fit, told: undefined, asked: 0 }]
    this.situations.add(situation)
    return situation
  }

  /** What fits an act. */
  private fitAt(situation: Situation, act: Contact): Fitted | undefined {
    const known = fittedAt(situation.fits, act.at.earliest)
    if (known) return known
    const fit = this.fitOf(act)
    if (!fit) return undefined
    const made = { ...fit, fit, told: undefined, asked: 0 }
    situation.fits = remembered(situation.fits, made)
    return made
  }

  private fittedFor(situation: Situation, act: Contact, isSoon: boolean): Fitted | undefined {
    // an act that is in the log is not one of the talks that could have ended what it asks about
    return situation.sight.row >= 0 ? this.fitAt(situation, act) : this.settledAt(situation, act, isSoon)
  }

  /**
   * What fits an act that is not in the log, all that hangs on events settled.
   *
   * @param isSoon  whether only if the like of it has been asked about before
   */
  private settledAt(situation: Situation, act: Contact, isSoon: boolean): Fitted | undefined {
    const at = act.at.earliest
    const known = fittedAt(situation.settled, at)
    if (known) situation.keep(known)
    if (known) return known
    const open = this.fitAt(situation, act)
    if (open?.program && !open.program.isSettleable) situation.keep(open)
    if (!open?.program?.isSettleable || (isSoon && open.asked++ === 0)) return open
    const { set } = open.program
    const { from, until } = this.turnsOf(set).around(at)
    const made = {
      ...open,
      program: open.program.settledFor(situation.sight),
      told: open.fit.script && new Told(this.engine, open.fit.script),
      from: Math.max(open.from, from),
      until: Math.min(open.until, until),
    }
    situation.settled = remembered(situation.settled, made)
    situation.keep(made)
    return made
  }

  private turnsOf(set: WorldSet): Turns {
    const turns = this.turns.get(set) ?? new Turns(this.bare, set)
    this.turns.set(set, turns)
    return turns
  }

  private readonly ownNumbers = (): OwnNumbers =>
    (this.own ??= ownNumbersOf(this.bare, (id) => this.ids.point.of(id)))

  private sightOf(act: Contact, history: History): Sight {
    const { engine, ids, matter } = this
    const { knowledge } = engine.options
    const s: Sight = new Sight(history, zoneTable('UTC'), act, () =>
      prepare(s.act, matter, this.timeline, engine.options),
    )
    s.recordedUpTo = typeof knowledge === 'number' ? knowledge : Infinity
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
    this.turn(s, act, history)
    return s
  }

  /** Turns a sight to another act that is alike. */
  private turn(s: Sight, act: Contact, history: History): void {
    const { knowledge, moment } = this.engine.options
    const at = act.at.earliest
    s.act = act
    s.at = at
    s.sequence = act.sequence ?? NaN
    s.row = history.rowOf.get(act.id) ?? -1
    const { length, earliest } = history
    // at the gate all that is on record mostly came before
    s.until =
      length === 0 || at >= (earliest[length - 1] as number) ? length : rowsUntil(history, 0, length, at)
    s.knownUpTo = knowledge === 'then' ? at : s.recordedUpTo
    s.endedAt =
      moment === 'after' && act.durationSeconds && SPOKEN.has(act.channel) ? at + act.durationSeconds : 0
    s.forget()
  }

  private findings({ program, script, told }: Telling, outcome: Outcome, sight: Sight): readonly Finding[] {
    const made = notHandedBack(
      () => told?.findings(outcome, sight) ?? this.engine.explainerOf(script())?.findings(outcome, sight),
    )
    return made ?? this.explainByRule(program, script, sight).findings
  }

  private explain(program: Program, script: () => Script, outcome: Outcome, sight: Sight): Judgement {
    const made = notHandedBack(() => this.engine.explainerOf(script())?.explain(outcome, sight))
    if (!made) return this.explainByRule(program, script, sight)
    if (!this.isNextAsked(outcome, sight.act)) return made
    const next = notHandedBack(() => this.nextClear(sight.act))
    return next ? { ...made, notBefore: next } : this.explainByRule(program, script, sight)
  }

  private notBefore(
    program: Program,
    script: () => Script,
    outcome: Outcome,
    act: Contact,
    seen: () => Sight,
  ): NotBefore | undefined {
    if (!this.isNextAsked(outcome, act)) return undefined
    const next = notHandedBack(() => this.nextClear(act))
    return next ?? this.explainByRule(program, script, seen()).notBefore
  }

  /** Whether it is asked when next, and told: not of what is clear, and not of third persons (S27). */
  private isNextAsked({ ranks }: Outcome, act: Contact): boolean {
    const { options } = this.engine
    if (!options.notBefore || options.moment === 'after') return false
    if (ranks.possible === 0 && ranks.policyPossible <= 0) return false
    return isAboutDebtor({ act, persons: this.bare.persons })
  }

  /** From when on nothing would possibly bar (S27); `undefined` where the readable judge has to look. */
  private nextClear(act: Contact): NotBefore | undefined {
    const outlook = this.renewedFrom(act.at.latest).outlookOf(act)
    let asked: Setting | undefined
    outlook.begin((at) =>
      atInstant((asked ??= prepare(act, this.matter, this.timeline, this.engine.options)), at),
    )
    return nextClear(outlook)
  }

  /** What is asked about instants to come of acts alike to one; of a matter renewed as of the act. */
  private outlookOf(act: Contact): Outlook {
    const { history } = this
    if (!history) throw HAND_BACK
    let situation = this.situations.of(act)
    if (!situation) {
      situation = new Situation(act, this.sightOf(act, history))
      this.situations.add(situation)
    }
    // what is known is known as of the act, however far ahead is looked
    this.turn(situation.sight, act, history)
    // an act that is in the log is not one of the talks that could have ended what it asks about
    if (situation.sight.row >= 0) return this.newOutlook(this.sightOf(act, history))
    return (situation.outlook ??= this.newOutlook(situation.sight))
  }

  private newOutlook(sight: Sight): Outlook {
    const { act } = sight
    return new Outlook({
      sight,
      isDated: this.matter.debts.some((d) => d.overdueSince !== undefined),
      fitAt: (at) => this.fitOf({ ...act, at: { earliest: at, latest: at } }),
      turnsOf: (set) => this.turnsOf(set),
    })
  }

  /**
   * The matter with what its sources declare and cover taken as renewed, as far as it reached an instant (S27): one for
   * all instants that make no difference to that, nor to what is known.
   */
  private renewedFrom(from: number): Prepared {
    if (this.renewal && from >= this.renewal.from && from < this.renewal.until) return this.renewal.renewed
    const { coverage, declarations } = this.timeline
    const isFresh = declarations.map((d) => d.until + (d.freshForSeconds ?? 0) >= from)
    const isReached = coverage.map((c) => c.until + 1 >= from)
    this.renewals ??= new Renewals(this.timeline, this.engine.options.rulebook.instruments)
    const renewed = new Prepared(this.engine, this.matter, {
      ...this.timeline,
      declarations: declarations.map((d, i) => (isFresh[i] ? { ...d, until: FOR_EVER } : d)),
      coverage: coverage.map((c, i) => (isReached[i] ? { ...c, until: FOR_EVER } : c)),
    })
    this.renewal = { ...this.renewals.around(from), renewed }
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
