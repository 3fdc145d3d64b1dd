/** What a compiled rulebook has learnt: kinds of contact, worlds, and the program of each kind in each. */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { type JudgeOptions, type Setting, valuesOf } from '../judge/setting.ts'
import { whyUnjudged } from '../judge/judge.ts'
import { Explainer } from './explain.ts'
import { NOTHING, byId } from './kind-setting.ts'
import { Path, Questions } from './path.ts'
import { Phases } from './phases.ts'
import type { Program } from './program.ts'
import { Script } from './script.ts'
import { settingOf } from './question.ts'
import { type Kind, Kinds, type Shape, debtsOf } from './shape.ts'
import { type Stretch, type WorldSet, WorldSets } from './world-set.ts'

/** The program that fits an act, and from when until when it does. */
export interface Fit extends Stretch {
  readonly kind: Kind
  /** The same contact while nobody knows how it ended. */
  readonly pending: Kind
  /** Absent: the act is handed back to the readable judge. */
  readonly program: Program | undefined
  readonly script: (() => Script) | undefined
  /** Why the act is not judged, if it is not (S22, S9). */
  readonly unjudged: ReturnType<typeof whyUnjudged>
}

/** The unchanging part of a setting. */
export type Bare = Omit<Setting, 'act' | 'known' | 'recorded'>

export class Engine {
  readonly options: JudgeOptions
  readonly kinds: Kinds
  readonly sets: WorldSets
  /** Whether nothing can be compiled: the readable judge answers every case. */
  readonly isReadableOnly: boolean
  private readonly calendars: Setting['calendars']
  private readonly phases: Phases
  private readonly questions: Questions
  private readonly paths = new Map<string, Path>()
  private readonly scripts = new Map<string, Script>()
  private readonly explainers = new Map<Script, Explainer | undefined>()
  compiled = 0
  handedBack = 0

  constructor(options: JudgeOptions) {
    this.options = options
    this.calendars = new Map(options.rulebook.calendars.map((c) => [c.id, c]))
    this.phases = new Phases(options)
    this.kinds = new Kinds(this.phases, options)
    this.sets = new WorldSets(options.rulebook)
    this.questions = new Questions({ kinds: this.kinds.all, tables: new Map() })
    // an order among ties is a question about sets of rows, which the readable judge puts to itself
    this.isReadableOnly = options.order !== undefined || this.sets.isUnreadable
  }

  bareOf(matter: Matter, timeline: Timeline): Bare {
    return {
      options: this.options,
      calendars: this.calendars,
      matter,
      timeline,
      persons: byId(matter.persons),
      debts: byId(matter.debts),
      points: byId(matter.points),
      organisations: byId(matter.organisations),
      renewedFrom: undefined,
    }
  }

  /**
   * The fit of an act.
   *
   * @returns `undefined` if it is no kind of its own, so that its whole matter is handed back
   */
  fit(act: Contact, shape: Shape, bare: Bare): Fit | undefined {
    const at = act.at.earliest
    const kind = this.kinds.kindOf(act, shape, bare, at)
    const pending = kind && this.kinds.pendingOf(kind, act, shape, bare, at)
    if (!kind || !pending) return undefined
    const debts = debtsOf(act, bare)
    const phase = this.phases.steadyAround(at, bare.matter, bare.timeline.declarations, debts)
    const unjudged = whyUnjudged(act, this.options)
    const unfit: Fit = { kind, pending, program: undefined, script: undefined, unjudged, ...phase }
    if (!isPlain(act, bare) || kind.isAmbiguous) return unfit
    const base: Setting = { ...bare, act, known: NOTHING, recorded: NOTHING }
    const set = this.sets.of(base)
    if (!set) return unfit
    const isAsIf = this.options.rulesOf !== undefined
    const era = isAsIf ? '' : this.sets.eraOf(set, at)
    if (era === undefined) return { ...unfit, from: at, until: at + 1 }
    const steady = isAsIf ? phase : this.sets.steadyAround(set, at)
    let script: Script | undefined
    return {
      kind,
      pending,
      program: this.pathOf(kind, set, era, base).programOf(kind, base),
      script: () => (script ??= this.scriptFor(kind, set, era, base)),
      unjudged,
      from: Math.max(phase.from, steady.from),
      until: Math.min(phase.until, steady.until),
    }
  }

  /** The words of a script's acts; made when first asked for. */
  explainerOf(script: Script): Explainer | undefined {
    if (this.explainers.has(script)) return this.explainers.get(script)
    const made = Explainer.of(script, this.questions.learnt)
    this.explainers.set(script, made)
    return made
  }

  private pathOf({ shape }: Kind, set: WorldSet, era: string, base: Setting): Path {
    const key = `${set.id} ${era} ${shape.policies.join()}`
    const known = this.paths.get(key)
    if (known) return known
    const made = new Path(set, era, base, this.questions)
    this.paths.set(key, made)
    return made
  }

  /** What words are made from; asked of few. */
  private scriptFor(kind: Kind, set: WorldSet, era: string, base: Setting): Script {
    const key = `${kind.id} ${set.id} ${era}`
    const known = this.scripts.get(key)
    if (known) return known
    const setting = settingOf(kind, set, base)
    const made = new Script(kind, set, setting, this.pathOf(kind, set, era, base).placedFor(kind, setting))
    this.scripts.set(key, made)
    return made
  }
}

/** Acts that a program can judge: placed by the collector, known to the second, at the gate to a person who is known. */
function isPlain(act: Contact, { options, persons }: Pick<Setting, 'options' | 'persons'>): boolean {
  if (act.at.earliest !== act.at.latest || !Number.isInteger(act.at.earliest)) return false
  if (act.reached?.length) return false
  const directions = valuesOf(act.direction)
  if (directions?.length !== 1 || directions[0] !== 'outbound') return false
  if (options.mode === 'audit') return true
  const who = valuesOf(act.person)
  return who?.length === 1 && persons.has(who[0] ?? '')
}
