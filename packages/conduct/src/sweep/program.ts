/** A program: every question that a kind of act raises in its worlds, and the verdict that the answers come to. */
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { assignmentsThatMatter } from '../judge/decide.ts'
import { LEVELS, type Level, type Pair, levelOf, rank } from '../judge/level.ts'
import { assignmentsOf } from '../judge/worlds.ts'
import { NO, SCOPE, YES } from './bits.ts'
import { HandBack, WholeActHandedBack } from './kind-table.ts'
import { type Question, TROUBLE } from './question.ts'
import type { Outcome } from './explain.ts'
import { type Facts, isCertain, isPossible } from './node.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import type { Setting } from '../judge/setting.ts'
import type { WorldSet } from './world-set.ts'
import { type ZoneTable, zoneTable } from './zone-table.ts'

/** Levels as numbers, 0 = clear. */
type Rank = number
const BARRED = rank('barred')

/** One instrument under one reading in one world: rules in it all bind, readings and worlds exclude each other. */
interface Cell {
  readonly world: number
  readonly instrument: number
  readonly isPolicy: boolean
  /** What the questions that are settled by the kind come to. */
  readonly certain: Rank
  readonly possible: Rank
}

/** A question that each act has to be asked, the cells that its answer belongs to, and its rule's place. */
interface Open {
  readonly question: Question
  readonly cells: readonly number[]
  readonly level: Rank
  readonly place: number
}

/** A rule over all worlds and readings: how many answers there are, and what those settled by the kind say. */
export interface Asked {
  readonly rule: Rule
  readonly instrument: Instrument
  readonly level: Rank
  answers: number
  certain: number
  possible: number
}

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

/** A call that went on past the end of the hours: the rule's place and the first closed second. */
export interface Late {
  readonly place: number
  readonly endBy: number
}

/** A verdict as numbers; `policy` is -1 where no house policy is named. */
export interface Ranks {
  certain: Rank
  possible: Rank
  policyCertain: Rank
  policyPossible: Rank
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

export class Program {
  readonly set: WorldSet
  /** A clock to begin with; each question looks at its own. */
  readonly zone: ZoneTable
  readonly open: readonly Open[]
  /** Calls that went on past the hours, found of the act judged last. */
  readonly late: Late[] = []
  private readonly windows: readonly Open[]
  readonly rules: readonly Asked[]
  /** Of each rule how many answers are certain, and how many possible, for the act judged last; trouble counts apart. */
  readonly certainAnswers: Int32Array
  readonly possibleAnswers: Int32Array
  readonly isTrouble: Uint8Array
  private readonly cells: readonly Cell[]
  /** What the questions settled by the kind come to, to begin each act with. */
  private readonly base: {
    readonly certainAnswers: Int32Array
    readonly possibleAnswers: Int32Array
    readonly certain: Int8Array
    readonly possible: Int8Array
  }
  private readonly settledPlaces: readonly number[]
  private readonly touched: number[] = []
  private readonly certain: Int8Array
  private readonly possible: Int8Array
  private readonly hasPolicy: boolean
  /** Every question, those that the kind settles among them. */
  readonly placed: readonly Placed[]
  /** Whether questions hang on events, and the programs that are left where those are settled, by how they are. */
  readonly isSettleable: boolean
  private readonly settledAs = new Map<string, Program>()
  /** The verdict where no open question finds anything. */
  readonly settled: Readonly<Ranks>
  private isTouched = false
  /** Whether nothing is settled against acts of the kind. */
  private readonly isClear: boolean
  private readonly result: Ranks = { certain: 0, possible: 0, policyCertain: -1, policyPossible: -1 }

  /** @param hasPolicy  whether a house policy is named, even one that says nothing of contacts (S3) */
  constructor(set: WorldSet, placed: readonly Placed[], hasPolicy: boolean) {
    this.set = set
    this.zone = set.tables[0] ?? zoneTable('UTC')
    const cells: { -readonly [K in keyof Cell]: Cell[K] }[] = []
    const firsts = new Map<string, number>()
    const open: Open[] = []
    const rules = new Map<string, Asked>()
    const places = new Map<string, number>()
    for (const { world, instrument: i, way, ways, question } of placed) {
      const { rule, instrument, constant } = question
      const all = assignmentsOf(instrument).length
      const cellsFrom = firsts.get(`${world} ${i}`) ?? cells.length
      if (!firsts.has(`${world} ${i}`)) {
        firsts.set(`${world} ${i}`, cellsFrom)
        const isPolicy = instrument.force === 'own-policy'
        for (let n = 0; n < all; n++) cells.push({ world, instrument: i, isPolicy, certain: 0, possible: 0 })
      }
      // a rule that mentions no reading answers alike under each
      const concerned = ways > 1 ? [cellsFrom + way] : Array.from({ length: all }, (_, n) => cellsFrom + n)
      const level = rank(levelOf(rule.effect))
      const place = places.get(rule.id) ?? places.size
      places.set(rule.id, place)
      const asked = rules.get(rule.id) ?? { rule, instrument, level, answers: 0, certain: 0, possible: 0 }
      rules.set(rule.id, asked)
      asked.answers += 1
      if (constant === undefined) {
        open.push({ question, cells: concerned, level, place })
        continue
      }
      if ((constant & YES) === YES) asked.certain += 1
      if (constant !== NO) asked.possible += 1
      for (const n of concerned) raise(cells[n], constant, level)
    }
    this.cells = cells
    this.open = open
    this.windows = open.filter((o) => o.question.parts.some((p) => p.core.late))
    for (const asked of rules.values()) {
      const of = placed.filter((p) => p.question.rule.id === asked.rule.id)
      const worlds = new Set(of.map((p) => p.world)).size
      // where a rule is no law, nothing is certain by it
      if (worlds < set.worlds.length) asked.answers += 1
    }
    this.rules = [...rules.values()]
    this.isClear = this.rules.every((r) => r.possible === 0)
    this.settledPlaces = this.rules.flatMap((r, place) => (r.possible > 0 ? [place] : []))
    this.base = {
      certainAnswers: Int32Array.from(this.rules, (r) => r.certain),
      possibleAnswers: Int32Array.from(this.rules, (r) => r.possible),
      certain: Int8Array.from(cells, (c) => c.certain),
      possible: Int8Array.from(cells, (c) => c.possible),
    }
    this.certainAnswers = this.base.certainAnswers.slice()
    this.possibleAnswers = this.base.possibleAnswers.slice()
    this.isTrouble = new Uint8Array(rules.size)
    this.certain = this.base.certain.slice()
    this.possible = this.base.possible.slice()
    this.hasPolicy = hasPolicy
    this.placed = placed
    this.isSettleable = placed.some((p) => p.question.settle)
    this.settled = { ...this.combined() }
  }

  /** The program left for acts alike to one, until something turns that is on record of events: see {@link Node.settle}. */
  settledFor(s: Sight): Program {
    if (!this.isSettleable) return this
    const names: string[] = []
    const placed = this.placed.map((p): Placed => {
      const settled = p.question.settle?.(s)
      if (!settled) return p
      names.push(settled.name)
      return { ...p, question: settled.question }
    })
    const key = names.join(' ')
    const known = this.settledAs.get(key)
    if (known) return known
    const made = new Program(this.set, placed, this.hasPolicy)
    this.settledAs.set(key, made)
    return made
  }

  /** Whether no rule has anything to say of the act judged last. */
  get isQuiet(): boolean {
    return this.isClear && !this.isTouched && this.late.length === 0
  }

  /** The places of the rules that possibly have something to say of the act judged last. */
  get found(): readonly number[] {
    return this.isTouched ? this.touched : this.settledPlaces
  }

  /**
   * When an act may next be clear, were nothing new to happen.
   *
   * @returns the act's own instant if it is clear; else an instant before which it surely is not; `undefined` where the
   *   clock and the contacts alone do not tell
   */
  next(s: Sight): number | undefined {
    if (!this.isClear) return Infinity
    let next = s.at
    for (const { question } of this.open) {
      const bits = question.ask(s)
      if (bits === NO) continue
      const [parts] = question.parts
      const [zone] = parts?.zones ?? []
      const isPlain =
        question.parts.length === 1 &&
        parts?.zones.length === 1 &&
        parts.scope.constant !== undefined &&
        parts.excuse.constant !== undefined
      if (bits & TROUBLE || !isPlain || !zone || !parts.core.next) return undefined
      s.look(zone)
      const until = parts.core.next(s)
      if (until === undefined || until <= s.at) return undefined
      next = Math.max(next, until)
    }
    return next
  }

  /** What was found of the act judged last, to be asked for words later. */
  outcome(): Outcome {
    const { certain, possible, policyCertain, policyPossible } =
      this.isTouched || this.late.length > 0 ? this.result : this.settled
    const ranks = { certain, possible, policyCertain, policyPossible }
    if (this.isQuiet) return { ranks, found: NOTHING, late: NOTHING }
    const found = this.isTouched ? this.touched.toSorted((a, b) => a - b) : this.settledPlaces
    return {
      ranks,
      found: found.flatMap((place) => this.rules[place]?.rule ?? []),
      late: this.late.flatMap(({ place, endBy }) => {
        const asked = this.rules[place]
        return asked ? [{ rule: asked.rule, endBy }] : []
      }),
    }
  }

  /** What the rule at a place possibly comes to for the act judged last. */
  possibleAt(place: number): Rank {
    return this.isTrouble[place] ? BARRED : (this.rules[place]?.level ?? 0)
  }

  /** The numbers behind what the rule at a place says of the act judged last. */
  factsOf(place: number, s: Sight, into: Facts): void {
    into[0] = into[1] = into[2] = 0
    for (const { question, place: of } of this.open) {
      if (of !== place) continue
      const [part] = question.parts
      const [zone] = part?.zones ?? []
      // of several debts that an act may be about no one's numbers are the act's
      if (question.parts.length !== 1 || !part?.core.facts || !zone) continue
      s.look(zone)
      part.core.facts(s, into)
      return
    }
  }

  /** Asks every open question about an act. What is returned is overwritten by the next call. */
  judge(s: Sight): Readonly<Ranks> {
    let isTouched = false
    const { open } = this
    for (let i = 0; i < open.length; i++) {
      const o = open[i] as Open
      const bits = o.question.ask(s)
      if (bits === NO) continue
      if (!isTouched) this.begin()
      isTouched = true
      const { cells, level, place } = o
      if (!this.touched.includes(place)) this.touched.push(place)
      const possible = bits & TROUBLE ? BARRED : level
      this.possibleAnswers[place] = (this.possibleAnswers[place] ?? 0) + 1
      if ((bits & YES) === YES) this.certainAnswers[place] = (this.certainAnswers[place] ?? 0) + 1
      if (bits & TROUBLE) this.isTrouble[place] = 1
      for (const cell of cells) {
        if ((bits & YES) === YES && level > (this.certain[cell] ?? 0)) this.certain[cell] = level
        if (possible > (this.possible[cell] ?? 0)) this.possible[cell] = possible
      }
    }
    if (!isTouched && this.isTouched) this.begin()
    this.isTouched = isTouched
    const ranks = isTouched ? this.combined() : this.settled
    if (this.late.length > 0) this.late.length = 0
    return s.endedAt === 0 || this.windows.length === 0 ? ranks : this.withLate(ranks, s)
  }

  /** A call that went on past the hours is possibly a breach, unless the person asked to go on (S20). */
  private withLate(ranks: Readonly<Ranks>, s: Sight): Readonly<Ranks> {
    const { late, result } = this
    for (const { question, place, level } of this.windows) {
      if (late.some((l) => l.place === place)) continue
      const endBy = lateOf(question, s)
      if (endBy === 0) continue
      if (late.length === 0 && ranks !== result) Object.assign(result, ranks)
      late.push({ place, endBy })
      const isPolicy = question.instrument.force === 'own-policy'
      if (isPolicy) result.policyPossible = Math.max(result.policyPossible, level)
      else result.possible = Math.max(result.possible, level)
    }
    return late.length > 0 ? result : ranks
  }

  private begin(): void {
    this.touched.length = 0
    for (const place of this.settledPlaces) this.touched.push(place)
    this.reset()
  }

  private reset(): void {
    this.certainAnswers.set(this.base.certainAnswers)
    this.possibleAnswers.set(this.base.possibleAnswers)
    this.certain.set(this.base.certain)
    this.possible.set(this.base.possible)
    this.isTrouble.fill(0)
  }

  /** Over readings the least is certain and the most possible, over instruments the most, over worlds as readings. */
  private combined(): Ranks {
    const { result } = this
    result.certain = result.policyCertain = BARRED
    result.possible = result.policyPossible = 0
    let i = 0
    for (let w = 0; w < this.set.worlds.length; w++) {
      let lawCertain = 0
      let policyCertain = 0
      while (i < this.cells.length && this.cells[i]?.world === w) {
        const { instrument, isPolicy } = this.cells[i] as Cell
        let certain = BARRED
        let possible = 0
        for (; this.cells[i]?.world === w && this.cells[i]?.instrument === instrument; i++) {
          certain = Math.min(certain, this.certain[i] ?? 0)
          possible = Math.max(possible, this.possible[i] ?? 0)
        }
        if (isPolicy) {
          policyCertain = Math.max(policyCertain, certain)
          result.policyPossible = Math.max(result.policyPossible, possible)
        } else {
          lawCertain = Math.max(lawCertain, certain)
          result.possible = Math.max(result.possible, possible)
        }
      }
      result.certain = Math.min(result.certain, lawCertain)
      result.policyCertain = Math.min(result.policyCertain, policyCertain)
    }
    if (!this.hasPolicy) result.policyCertain = result.policyPossible = -1
    return result
  }
}

const NOTHING: readonly never[] = []

/** When the hours of a rule that binds the act were over, if it went on past that; else 0. */
function lateOf({ parts, isAudit }: Question, s: Sight): number {
  try {
    for (const { zones, scope, excuse, core } of parts) {
      const [zone] = zones
      if (!zone || !core.late) continue
      s.look(zone)
      const endBy = core.late(s)
      if (endBy === 0) continue
      const binds = scope.ask(s)
      if (!isPossible(binds) || isCertain(excuse.ask(s))) continue
      // who is bound is not known: not tested, by its end either (S9)
      return isAudit && binds !== YES && (binds & SCOPE) !== 0 ? 0 : endBy
    }
    return 0
  } catch (error) {
    if (error instanceof HandBack) throw new WholeActHandedBack()
    throw error
  }
}

function keyOf(world: number, rule: Rule, assignment: number): string {
  return `${world} ${assignment} ${rule.id}`
}

function raise(cell: { certain: Rank; possible: Rank } | undefined, bits: number, level: Rank): void {
  if (!cell || bits === NO) return
  if ((bits & YES) === YES) cell.certain = Math.max(cell.certain, level)
  cell.possible = Math.max(cell.possible, level)
}

/** A level by its place on the scale. */
export function levelAt(of: Rank): Level {
  return LEVELS[of] ?? 'barred'
}

/** A pair by its places on the scale. */
export function pairAt(certain: Rank, possible: Rank): Pair {
  return { certain: levelAt(certain), possible: levelAt(possible) }
}
