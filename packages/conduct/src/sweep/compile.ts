/** `compile`: a rulebook under one way of asking, as programs made when a kind of contact is first met. */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { type Ask, decide } from '../judge/decide.ts'
import { judge, judgementOf, prepare } from '../judge/judge.ts'
import type { Judgement } from '../judge/judgement.ts'
import { judgeLog, judgeSets } from '../judge/log.ts'
import { askRule } from '../judge/rule.ts'
import { type JudgeOptions, type Setting, valuesOf } from '../judge/setting.ts'
import { answerOf } from './answers.ts'
import type { Compiled, PreparedMatter, Verdict } from './compiled.ts'
import { type History, type MatterIds, historyOf, newMatterIds, rowsUntil } from './history.ts'
import { Phases } from './phases.ts'
import { Program, levelAt, pairAt } from './program.ts'
import { Kinds, type Shape } from './shape.ts'
import { Sight } from './sight.ts'
import { type WorldSet, WorldSets } from './world-set.ts'

/**
 * Compiles a rulebook under one way of asking.
 *
 * Kinds of contact are learnt as they are met and kept: a log has some hundreds. A case that no program fits is handed
 * back to the readable judge.
 */
export function compile(options: JudgeOptions): Compiled {
  const engine = new Engine(options)
  return {
    options,
    prepare: (matter, timeline) => engine.prepare(matter, timeline),
    judgeLog: (matter, timeline) => engine.judgeLog(matter, timeline),
    counts: () => ({ compiled: engine.compiled, handedBack: engine.handedBack }),
  }
}

class Engine {
  readonly options: JudgeOptions
  readonly kinds: Kinds | undefined
  readonly sets: WorldSets | undefined
  readonly calendars: Setting['calendars']
  private readonly programs = new Map<string, Program>()
  compiled = 0
  handedBack = 0

  constructor(options: JudgeOptions) {
    this.options = options
    this.calendars = new Map(options.rulebook.calendars.map((c) => [c.id, c]))
    // an order among ties is a question about sets of rows, which the readable judge puts to itself
    if (options.order) return
    try {
      this.kinds = new Kinds(new Phases(options.rulebook))
      this.sets = new WorldSets(options.rulebook)
    } catch {
      this.kinds = undefined // dates that are none: the readable judge tells what is wrong with a rule (S5)
    }
  }

  prepare(matter: Matter, timeline: Timeline): PreparedMatter {
    return new Prepared(this, matter, timeline)
  }

  judgeLog(matter: Matter, timeline: Timeline): ReturnType<typeof judgeLog> {
    const after: JudgeOptions = { ...this.options, moment: 'after', notBefore: false }
    if (this.options.moment !== 'after' || this.options.notBefore) return judgeLog(matter, timeline, after)
    const prepared = this.prepare(matter, timeline)
    const judgements = timeline.contacts.map((contact) => prepared.judge(contact).explain())
    return { judgements, sets: judgeSets(judgements, matter, timeline, after) }
  }

  programFor(
    kind: ReturnType<Kinds['kindOf']>,
    set: WorldSet,
    era: number,
    base: Setting,
  ): Program | undefined {
    if (!kind) return undefined
    const key = `${kind.id} ${set.id} ${era}`
    const known = this.programs.get(key)
    if (known) return known
    const made = new Program(kind, set, base)
    this.programs.set(key, made)
    return made
  }
}

class Prepared implements PreparedMatter {
  private readonly engine: Engine
  private readonly matter: Matter
  private readonly timeline: Timeline
  private readonly indexes: Omit<Setting, 'act' | 'known' | 'recorded'>
  private readonly shape: Shape | undefined
  private readonly history: History | undefined
  private readonly ids: MatterIds = newMatterIds()
  private readonly worlds = new Map<string, WorldSet | undefined>()

  constructor(engine: Engine, matter: Matter, timeline: Timeline) {
    this.engine = engine
    this.matter = matter
    this.timeline = timeline
    this.indexes = {
      options: engine.options,
      calendars: engine.calendars,
      matter,
      timeline,
      persons: new Map(matter.persons.map((p) => [p.id, p])),
      debts: new Map(matter.debts.map((d) => [d.id, d])),
      points: new Map(matter.points.map((p) => [p.id, p])),
      organisations: new Map(matter.organisations.map((o) => [o.id, o])),
      renewedFrom: undefined,
    }
    const { kinds } = engine
    this.shape = kinds?.shapeOf(matter, timeline)
    this.history = kinds && this.shape && historyOf(timeline, this.shape, this.indexes, kinds, this.ids)
  }

  judge(act: Contact): Verdict {
    const found = this.look(act)
    if (!found) {
      this.engine.handedBack += 1
      const judgement = judge(act, this.matter, this.timeline, this.engine.options)
      const { certain, possible, judged, policy } = judgement
      return { certain, possible, judged, policy, explain: () => judgement }
    }
    this.engine.compiled += 1
    const { program, sight } = found
    const { certain, possible, policyCertain, policyPossible } = program.judge(sight)
    return {
      certain: levelAt(certain),
      possible: levelAt(possible),
      judged: 'yes',
      policy: policyCertain < 0 ? null : pairAt(policyCertain, policyPossible),
      explain: () => this.explain(program, sight),
    }
  }

  /** The program that fits an act, and what it looks at; `undefined` if the case is handed back. */
  private look(act: Contact): { readonly program: Program; readonly sight: Sight } | undefined {
    const { engine, shape, history } = this
    if (!engine.kinds || !engine.sets || !shape || !history || !isPlain(act, this.indexes)) return undefined
    const at = act.at.earliest
    const kind = engine.kinds.kindOf(act, shape, this.indexes, at)
    if (!kind || kind.isAmbiguous || (!act.debts?.length && shape.severalDebts)) return undefined
    const base: Setting = { ...this.indexes, act, known: NOTHING, recorded: NOTHING }
    const set = this.worldsOf(act, base)
    if (!set) return undefined
    const era = engine.options.rulesOf === undefined ? engine.sets.eraOf(set, at) : 0
    if (era === undefined) return undefined
    const program = engine.programFor(kind, set, era, base)
    const [zone] = set.tables
    if (!program || !zone) return undefined
    return { program, sight: this.sightOf(act, history, zone) }
  }

  private worldsOf(act: Contact, base: Setting): WorldSet | undefined {
    const kind = act.by.kind === undefined ? '' : JSON.stringify(act.by.kind)
    const key = `${String(valuesOf(act.person)?.[0])}\n${String(act.point)}\n${act.by.organisation}\n${kind}`
    if (this.worlds.has(key)) return this.worlds.get(key)
    const made = this.engine.sets?.of(base)
    this.worlds.set(key, made)
    return made
  }

  private sightOf(act: Contact, history: History, zone: ConstructorParameters<typeof Sight>[1]): Sight {
    const { engine, ids } = this
    const { knowledge } = engine.options
    let setting: Setting | undefined
    const s = new Sight(history, zone, act, () => {
      setting ??= prepare(act, this.matter, this.timeline, engine.options)
      return setting
    })
    s.at = act.at.earliest
    s.row = history.rowOf.get(act.id) ?? -1
    s.until = rowsUntil(history, s.at)
    s.recordedUpTo = typeof knowledge === 'number' ? knowledge : Infinity
    s.knownUpTo = knowledge === 'then' ? s.at : s.recordedUpTo
    s.person = ids.person.of(valuesOf(act.person)?.[0])
    s.debt = ids.debt.of(
      act.debts?.[0] ?? (this.matter.debts.length === 1 ? this.matter.debts[0]?.id : undefined),
    )
    s.point = ids.point.of(act.point)
    s.organisation = ids.organisation.of(act.by.organisation)
    s.organisationId = act.by.organisation
    s.coverage = this.timeline.coverage
    return s
  }

  private explain(program: Program, sight: Sight): Judgement {
    const setting = sight.setting()
    const { worlds } = program.set
    const ask: Ask = (rule, instrument, world, assignment, of) => {
      const question = program.questionOf(worlds.indexOf(world), rule, instrument, assignment)
      return (
        (question && answerOf(question, program.kind, sight)) ??
        askRule(rule, instrument, world, assignment, of)
      )
    }
    return judgementOf(setting, decide(setting, { worlds, tooMany: false }, ask))
  }
}

const NOTHING: Setting['known'] = { contacts: [], events: [] }

/** Acts that a program can judge: placed by the collector, known to the second, at the gate to a person who is known. */
function isPlain(act: Contact, { options, persons }: Pick<Setting, 'options' | 'persons'>): boolean {
  if (act.at.earliest !== act.at.latest || !Number.isInteger(act.at.earliest)) return false
  if (act.sequence !== undefined || act.permit !== undefined || act.reached?.length) return false
  const directions = valuesOf(act.direction)
  if (directions?.length !== 1 || directions[0] !== 'outbound') return false
  if (options.mode === 'audit') return true
  const who = valuesOf(act.person)
  return who?.length === 1 && persons.has(who[0] ?? '')
}
