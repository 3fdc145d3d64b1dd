/** What a compiled rulebook has learnt: kinds of contact, worlds, and the program of each kind in each. */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { type JudgeOptions, type Setting, valuesOf } from '../judge/setting.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { assignmentsThatMatter } from '../judge/decide.ts'
import { pending as pendingOf } from '../judge/known.ts'
import { whyUnjudged } from '../judge/judge.ts'
import { instrumentsAt } from '../judge/worlds.ts'
import { Explainer } from './explain.ts'
import { facetsOf, projection } from './facets.ts'
import type { Learnt } from './kind-table.ts'
import { Phases } from './phases.ts'
import { type Placed, Program, Script } from './program.ts'
import { type Question, compileQuestion, settingOf } from './question.ts'
import { type Indexes, type Kind, Kinds, type Shape } from './shape.ts'
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

/** Nothing known: for what asks for facts alone. */
export const NOTHING: Setting['known'] = { contacts: [], events: [] }

export class Engine {
  readonly options: JudgeOptions
  readonly kinds: Kinds
  readonly sets: WorldSets
  /** Whether nothing can be compiled: the readable judge answers every case. */
  readonly isReadableOnly: boolean
  private readonly calendars: Setting['calendars']
  private readonly phases: Phases
  private readonly programs = new Map<string, Program>()
  private readonly scripts = new Map<string, Script>()
  /** Questions that each act has to be asked, by all that they hang on. */
  private readonly open = new Map<string, Question>()
  private readonly learnt: Learnt
  private readonly explainers = new Map<Script, Explainer | undefined>()
  private readonly shared = new Map<string, Program>()
  private asked = 0
  /** By what every question can read, then by rule, world and reading, then by the facts that the rule reads. */
  private readonly questions = new Map<string, Map<Rule, Map<string, Question>[]>>()
  compiled = 0
  handedBack = 0

  constructor(options: JudgeOptions) {
    this.options = options
    this.calendars = new Map(options.rulebook.calendars.map((c) => [c.id, c]))
    this.phases = new Phases(options.rulebook)
    this.kinds = new Kinds(this.phases, typeof options.knowledge === 'number' ? options.knowledge : Infinity)
    this.sets = new WorldSets(options.rulebook)
    this.learnt = { kinds: this.kinds.all, tables: new Map() }
    // an order among ties is a question about sets of rows, which the readable judge puts to itself
    this.isReadableOnly = options.order !== undefined || this.sets.isUnreadable
  }

  bareOf(matter: Matter, timeline: Timeline): Bare {
    return {
      options: this.options,
      calendars: this.calendars,
      matter,
      timeline,
      persons: new Map(matter.persons.map((p) => [p.id, p])),
      debts: new Map(matter.debts.map((d) => [d.id, d])),
      points: new Map(matter.points.map((p) => [p.id, p])),
      organisations: new Map(matter.organisations.map((o) => [o.id, o])),
      renewedFrom: undefined,
    }
  }

  /**
   * The fit of an act.
   *
   * @param worldsOf  the worlds it is judged in, learnt once for its person, number and organisation
   * @returns `undefined` if it is no kind of its own, so that its whole matter is handed back
   */
  fit(
    act: Contact,
    shape: Shape,
    bare: Bare,
    worldsOf: (base: Setting) => WorldSet | undefined,
  ): Fit | undefined {
    const at = act.at.earliest
    const kind = this.kinds.kindOf(act, shape, bare, at)
    const pending = this.kinds.kindOf(pendingOf(act), shape, bare, at)
    if (!kind || !pending) return undefined
    const debts = aboutOf(act, bare)
    const phase = this.phases.steadyAround(at, bare.timeline.declarations, debts)
    const unjudged = whyUnjudged(act, this.options)
    const unfit: Fit = { kind, pending, program: undefined, script: undefined, unjudged, ...phase }
    if (!isPlain(act, bare) || kind.isAmbiguous) return unfit
    const base: Setting = { ...bare, act, known: NOTHING, recorded: NOTHING }
    const set = worldsOf(base)
    if (!set) return unfit
    const isAsIf = this.options.rulesOf !== undefined
    const era = isAsIf ? '' : this.sets.eraOf(set, at)
    if (era === undefined) return { ...unfit, from: at, until: at + 1 }
    const steady = isAsIf ? phase : this.sets.steadyAround(set, at)
    let script: Script | undefined
    return {
      kind,
      pending,
      program: this.programFor(kind, set, era, base),
      script: () => (script ??= this.scriptFor(kind, set, era, base)),
      unjudged,
      from: Math.max(phase.from, steady.from),
      until: Math.min(phase.until, steady.until),
    }
  }

  /** The words of a script's acts; made when first asked for. */
  explainerOf(script: Script): Explainer | undefined {
    if (this.explainers.has(script)) return this.explainers.get(script)
    const made = Explainer.of(script, this.learnt)
    this.explainers.set(script, made)
    return made
  }

  private programFor(kind: Kind, set: WorldSet, era: string, base: Setting): Program {
    // kinds that nothing in the path can tell apart have one program
    const facts = isReadableFor(set, base) ? projection(kind, facetsOfPath(set, base)) : `kind ${kind.id}`
    const key = `${set.id} ${era} ${givenBy(kind)} ${facts}`
    const known = this.programs.get(key)
    if (known) return known
    const placed = this.placedFor(kind, set, era, settingOf(kind, set, base), 'acts')
    const hasPolicy = set.worlds.some(({ place }) =>
      instrumentsAt(base, place).some((i) => i.force === 'own-policy'),
    )
    // nor do those differ in verdicts whose open questions are the same
    const asks = placed.map(({ question: q }) => q.constant ?? `q${q.number}`)
    const alike = `${set.id} ${era} ${hasPolicy} ${kind.shape.policies.join()} ${asks.join(' ')}`
    const made = this.shared.get(alike) ?? new Program(set, placed, hasPolicy)
    this.shared.set(alike, made)
    this.programs.set(key, made)
    return made
  }

  /** What words are made from; asked of few. */
  private scriptFor(kind: Kind, set: WorldSet, era: string, base: Setting): Script {
    const key = `${kind.id} ${set.id} ${era}`
    const known = this.scripts.get(key)
    if (known) return known
    const setting = settingOf(kind, set, base)
    const made = new Script(kind, set, setting, this.placedFor(kind, set, era, setting, 'all'))
    this.scripts.set(key, made)
    return made
  }

  /** Every question that a kind of act raises, in the order of judge/decide.ts; each compiled once for all alike. */
  private placedFor(
    kind: Kind,
    set: WorldSet,
    era: string,
    setting: Setting,
    which: 'acts' | 'all',
  ): readonly Placed[] {
    const given = `${set.id} ${era} ${givenBy(kind)}`
    const byRule = this.questions.get(given) ?? new Map<Rule, Map<string, Question>[]>()
    this.questions.set(given, byRule)
    const compileFor = (
      rule: Rule,
      instrument: Instrument,
      world: number,
      way: number,
      ways: Ways,
    ): Question => {
      const facts = isUnreadable(rule) ? `kind ${kind.id}` : projection(kind, facetsOf(rule, instrument))
      const place = world * ways.length + way
      const byFacts = byRule.get(rule)?.[place] ?? new Map<string, Question>()
      const before = byFacts.get(facts)
      if (before) return before
      const assignment = ways[way] ?? {}
      const number = this.asked++
      const made = compileQuestion(
        { number, rule, instrument, world, assignment, kind },
        set,
        setting,
        this.learnt,
        (own, make) => {
          const alike = `${rule.id} ${instrument.id} ${world} ${way} ${set.id} ${era} ${kind.shape.id} ${own}`
          const before = this.open.get(alike) ?? make()
          this.open.set(alike, before)
          return before
        },
      )
      byFacts.set(facts, made)
      const places = byRule.get(rule) ?? []
      places[place] = byFacts
      byRule.set(rule, places)
      return made
    }
    return set.worlds.flatMap(({ place }, world) =>
      instrumentsAt(setting, place).flatMap((instrument, i) =>
        instrument.rules.flatMap((rule, r) => {
          // duties bar nothing; only words tell of them (S26)
          if (rule.kind === 'duty' && which === 'acts') return []
          const ways = assignmentsThatMatter(rule, instrument)
          return ways.map((_, way): Placed => {
            const question = compileFor(rule, instrument, world, way, ways)
            return { world, instrument: i, rule: r, way, ways: ways.length, question }
          })
        }),
      ),
    )
  }
}

type Ways = ReturnType<typeof assignmentsThatMatter>

/** What every question can read of a kind besides its rule's facets: the matter's shape, dates, and what is named. */
function givenBy({ shape, phase, contact, persons, debts, points }: Kind): string {
  const named = [contact.person, contact.point].map((x) => (x === undefined ? 0 : 1))
  return `${shape.id} ${phase} ${named.join('')} ${contact.debts?.length ?? 0} ${persons.length} ${debts.length} ${points.length}`
}

const paths = new WeakMap<WorldSet, number>()

/** The facets that any rule of a set's places can read. */
function facetsOfPath(set: WorldSet, base: Setting): number {
  const policies = [...(base.matter.policies ?? []), ...(base.options.policies ?? [])].length > 0
  const known = policies ? undefined : paths.get(set)
  if (known !== undefined) return known
  let facets = 0
  for (const { place } of set.worlds)
    for (const instrument of instrumentsAt(base, place))
      for (const rule of instrument.rules) facets |= facetsOf(rule, instrument)
  if (!policies) paths.set(set, facets)
  return facets
}

/** Whether every rule of a set's places can be read. */
function isReadableFor(set: WorldSet, base: Setting): boolean {
  return set.worlds.every(({ place }) =>
    instrumentsAt(base, place).every((i) => i.rules.every((rule) => !isUnreadable(rule))),
  )
}

/** A rule that cannot be read tells nothing of what it reads; asking it tells what is wrong (S5). */
function isUnreadable(rule: Rule): boolean {
  const known = unreadable.get(rule)
  if (known !== undefined) return known
  let made = true
  try {
    made = JSON.stringify(rule) === undefined
  } catch {
    // told where the rule is asked
  }
  unreadable.set(rule, made)
  return made
}

const unreadable = new WeakMap<Rule, boolean>()

/** The debts a contact is about: those named, or any of the matter's. */
function aboutOf(act: Contact, { debts, matter }: Indexes): Matter['debts'] {
  return act.debts?.length ? act.debts.flatMap((id) => debts.get(id) ?? []) : matter.debts
}

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

/** A key for the worlds of an act within its matter: what their zones and kinds of actor come from. */
export function worldKey(act: Contact): string {
  return JSON.stringify([valuesOf(act.person)?.[0], act.point, act.by.organisation, act.by.kind])
}
