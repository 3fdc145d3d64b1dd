/** A program: every question that a kind of act raises in its worlds, and the verdict that the answers come to. */
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { assignmentsThatMatter } from '../judge/decide.ts'
import { LEVELS, type Level, type Pair, levelOf, rank } from '../judge/level.ts'
import type { Setting } from '../judge/setting.ts'
import { assignmentsOf, instrumentsAt } from '../judge/worlds.ts'
import { NO, YES } from './bits.ts'
import { type Question, TROUBLE, compileQuestion, settingOf } from './question.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
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

/** A question that each act has to be asked, and the cells that its answer belongs to. */
interface Open {
  readonly question: Question
  readonly cells: readonly number[]
  readonly level: Rank
}

/** A verdict as numbers; `policy` is -1 where no house policy is named. */
export interface Ranks {
  certain: Rank
  possible: Rank
  policyCertain: Rank
  policyPossible: Rank
}

export class Program {
  readonly kind: Kind
  readonly set: WorldSet
  /** A clock to begin with; each question looks at its own. */
  readonly zone: ZoneTable
  readonly questions: readonly Question[]
  readonly open: readonly Open[]
  private readonly byKey = new Map<string, Question>()
  private readonly cells: readonly Cell[]
  private readonly certain: Int8Array
  private readonly possible: Int8Array
  private readonly hasPolicy: boolean
  /** The verdict where no open question finds anything. */
  readonly settled: Readonly<Ranks>
  private readonly result: Ranks = { certain: 0, possible: 0, policyCertain: -1, policyPossible: -1 }

  constructor(kind: Kind, set: WorldSet, base: Setting, kinds: readonly Kind[]) {
    this.kind = kind
    this.set = set
    this.zone = set.tables[0] ?? zoneTable('UTC')
    const setting = settingOf(kind, set, base)
    const questions: Question[] = []
    const cells: Cell[] = []
    const open: Open[] = []
    for (const [w, world] of set.worlds.entries()) {
      for (const [i, instrument] of instrumentsAt(setting, world.place).entries()) {
        const first = cells.length
        const ways = assignmentsOf(instrument)
        const settled = ways.map(() => ({ certain: 0, possible: 0 }))
        for (const rule of instrument.rules) {
          if (rule.kind === 'duty') continue
          const mattering = assignmentsThatMatter(rule, instrument)
          for (const [a, assignment] of mattering.entries()) {
            const question = compileQuestion(rule, instrument, w, set, assignment, kind, setting, kinds)
            questions.push(question)
            this.byKey.set(keyOf(w, rule, mattering.length > 1 ? a : 0), question)
            // a rule that mentions no reading answers alike under each
            const concerned = mattering.length > 1 ? [a] : ways.map((_, n) => n)
            const level = rank(levelOf(rule.effect))
            if (question.constant === undefined)
              open.push({ question, cells: concerned.map((n) => first + n), level })
            else for (const n of concerned) raise(settled[n], question.constant, level)
          }
        }
        for (const s of settled)
          cells.push({ world: w, instrument: i, isPolicy: instrument.force === 'own-policy', ...s })
      }
    }
    this.questions = questions
    this.cells = cells
    this.open = open
    this.certain = new Int8Array(cells.length)
    this.possible = new Int8Array(cells.length)
    this.hasPolicy = cells.some((c) => c.isPolicy)
    this.reset()
    this.settled = { ...this.combined() }
  }

  /** The question of a rule in a world under the so-many-eth of the readings that matter to it. */
  questionOf(world: number, rule: Rule, instrument: Instrument, assignment: unknown): Question | undefined {
    const mattering = assignmentsThatMatter(rule, instrument)
    const a = mattering.length > 1 ? mattering.indexOf(assignment as (typeof mattering)[number]) : 0
    return this.byKey.get(keyOf(world, rule, a))
  }

  /** Asks every open question about an act. What is returned is overwritten by the next call. */
  judge(s: Sight): Readonly<Ranks> {
    let isTouched = false
    for (const { question, cells, level } of this.open) {
      const bits = question.ask(s)
      if (bits === NO) continue
      if (!isTouched) this.reset()
      isTouched = true
      const possible = bits & TROUBLE ? BARRED : level
      for (const cell of cells) {
        if ((bits & YES) === YES && level > (this.certain[cell] ?? 0)) this.certain[cell] = level
        if (possible > (this.possible[cell] ?? 0)) this.possible[cell] = possible
      }
    }
    return isTouched ? this.combined() : this.settled
  }

  private reset(): void {
    for (const [i, cell] of this.cells.entries()) {
      this.certain[i] = cell.certain
      this.possible[i] = cell.possible
    }
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
