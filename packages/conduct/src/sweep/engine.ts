/** What a compiled rulebook has learnt: kinds of contact, worlds, and the program of each kind in each. */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { type JudgeOptions, type Setting, valuesOf } from '../judge/setting.ts'
import { withoutEnd } from './history.ts'
import { Phases } from './phases.ts'
import { Program } from './program.ts'
import { type Indexes, type Kind, Kinds, type Shape } from './shape.ts'
import { type Stretch, type WorldSet, WorldSets } from './world-set.ts'

/** The program that fits an act, and from when until when it does. */
export interface Fit extends Stretch {
  readonly kind: Kind
  /** The same contact while nobody knows how it ended. */
  readonly pending: Kind
  /** Absent: the act is handed back to the readable judge. */
  readonly program: Program | undefined
  /** Placed by the person, or nobody knows by whom: not judged (S22, S9). */
  readonly isUnjudged: boolean
}

/** The unchanging part of a setting. */
export type Bare = Omit<Setting, 'act' | 'known' | 'recorded'>

const NOTHING: Setting['known'] = { contacts: [], events: [] }

export class Engine {
  readonly options: JudgeOptions
  readonly kinds: Kinds
  readonly sets: WorldSets
  /** Whether nothing can be compiled: the readable judge answers every case. */
  readonly isReadableOnly: boolean
  private readonly calendars: Setting['calendars']
  private readonly phases: Phases
  private readonly programs = new Map<string, Program>()
  compiled = 0
  handedBack = 0

  constructor(options: JudgeOptions) {
    this.options = options
    this.calendars = new Map(options.rulebook.calendars.map((c) => [c.id, c]))
    this.phases = new Phases(options.rulebook)
    this.kinds = new Kinds(this.phases, typeof options.knowledge === 'number' ? options.knowledge : Infinity)
    this.sets = new WorldSets(options.rulebook)
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
    const pending = this.kinds.kindOf(withoutEnd(act), shape, bare, at)
    if (!kind || !pending) return undefined
    const debts = aboutOf(act, bare)
    const phase = this.phases.steadyAround(at, shape.declarations, debts)
    const isUnjudged = isNotJudged(act, this.options)
    const unfit: Fit = { kind, pending, program: undefined, isUnjudged, ...phase }
    if (!isPlain(act, bare) || kind.isAmbiguous || (!act.debts?.length && shape.severalDebts)) return unfit
    const base: Setting = { ...bare, act, known: NOTHING, recorded: NOTHING }
    const set = worldsOf(base)
    if (!set) return unfit
    const isAsIf = this.options.rulesOf !== undefined
    const era = isAsIf ? '' : this.sets.eraOf(set, at)
    if (era === undefined) return { ...unfit, from: at, until: at + 1 }
    const steady = isAsIf ? phase : this.sets.steadyAround(at)
    return {
      kind,
      pending,
      program: this.programFor(kind, set, era, base),
      isUnjudged: false,
      from: Math.max(phase.from, steady.from),
      until: Math.min(phase.until, steady.until),
    }
  }

  private programFor(kind: Kind, set: WorldSet, era: string, base: Setting): Program {
    const key = `${kind.id} ${set.id} ${era}`
    const known = this.programs.get(key)
    if (known) return known
    const made = new Program(kind, set, base, this.kinds.all)
    this.programs.set(key, made)
    return made
  }
}

/** The debts a contact is about: those named, or any of the matter's. */
function aboutOf(act: Contact, { debts, matter }: Indexes): Matter['debts'] {
  return act.debts?.length ? act.debts.flatMap((id) => debts.get(id) ?? []) : matter.debts
}

/** Whether an act is none of the collector's, or in an audit of no known direction. */
function isNotJudged(act: Contact, { mode }: JudgeOptions): boolean {
  const directions = valuesOf(act.direction)
  return directions?.every((d) => d === 'inbound') ?? mode === 'audit'
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
