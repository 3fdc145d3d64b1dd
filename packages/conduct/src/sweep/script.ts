/** A script: every question of a kind of act where it stands, to be found by who asks for words. */
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { assignmentsThatMatter } from '../judge/decide.ts'
import type { Question } from './question.ts'
import type { Kind } from './shape.ts'
import type { Setting } from '../judge/setting.ts'
import type { WorldSet } from './world-set.ts'

/** A question where it stands: in which world, by which instrument, under the so-many-eth of the readings that matter. */
export interface Placed {
  readonly world: number
  /** The place of the instrument among those of the world. */
  readonly instrument: number
  /** The place of the rule in its instrument. */
  readonly rule: number
  readonly way: number
  readonly ways: number
  readonly question: Question
}

/** The questions of a kind of act, to be found by who asks for words. */
export class Script {
  readonly kind: Kind
  readonly set: WorldSet
  /** The kind's own facts. */
  readonly setting: Setting
  readonly placed: readonly Placed[]
  /** Duties, which bar nothing and may be opened (S26). */
  readonly duties: readonly Placed[]
  private byKey: ReadonlyMap<string, Question> | undefined

  constructor(kind: Kind, set: WorldSet, setting: Setting, placed: readonly Placed[]) {
    this.kind = kind
    this.set = set
    this.setting = setting
    this.placed = placed.filter((p) => p.question.rule.kind !== 'duty')
    this.duties = placed.filter((p) => p.question.rule.kind === 'duty')
  }

  /** The question of a rule in a world under the so-many-eth of the readings that matter to it. */
  questionOf(world: number, rule: Rule, instrument: Instrument, assignment: unknown): Question | undefined {
    const mattering = assignmentsThatMatter(rule, instrument)
    const a = mattering.length > 1 ? mattering.indexOf(assignment as (typeof mattering)[number]) : 0
    this.byKey ??= new Map(
      this.placed.map((p) => [keyOf(p.world, p.question.rule, p.ways > 1 ? p.way : 0), p.question]),
    )
    return this.byKey.get(keyOf(world, rule, a))
  }
}

function keyOf(world: number, rule: Rule, assignment: number): string {
  return `${world} ${assignment} ${rule.id}`
}
