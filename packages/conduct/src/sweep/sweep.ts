/**
 * The sweep: a whole log in columns, one debtor after the other, each in time order.
 *
 * What it finds it writes as numbers: the pair of each row, and of each finding its rule and the facts that decided.
 * Words are made on demand, row by row, by the same engine.
 */
import { SPOKEN } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { Coverage, Matter, Timeline } from '../facts/matter.ts'
import { judge, prepare } from '../judge/judge.ts'
import { rank } from '../judge/level.ts'
import type { Setting } from '../judge/setting.ts'
import type { Bare, Engine } from './engine.ts'
import { Findings } from './findings.ts'
import { type Columns, UNKNOWN, rowsUntil } from './history.ts'
import { type OwnNumbers, ownNumbersOf } from './lost-contact.ts'
import type { Facts } from './node.ts'
import { judgeBy } from './prepared.ts'
import type { Program } from './program.ts'
import { Sight } from './sight.ts'
import { zoneTable } from './zone-table.ts'

/**
 * A log in columns. The rows of one debtor stand together, ascending by when they began.
 *
 * A debtor whose matter has what columns do not carry (times known to the minute, people who move, several persons
 * meant) must not be among them.
 */
export interface ColumnLog {
  /** The first row of each debtor, and the end of the last. */
  readonly starts: Uint32Array
  /** When each began, known to the second; epoch seconds. */
  readonly at: Float64Array
  /** Seconds, 0 where none is known. */
  readonly duration: Int32Array
  /** Numbers that tell persons, debts, numbers used and organisations apart, at least within a debtor; -1 = none named. */
  readonly person: Int32Array
  readonly debt: Int32Array
  /** Rows that name several debts have `-2 - n` for the nth list: from `from[n]` to `from[n + 1]` in `debts`. */
  readonly lists: { readonly from: Int32Array; readonly debts: Int32Array }
  readonly point: Int32Array
  readonly organisation: Int32Array
  /**
   * A number for everything else that is known of the contact, its person, its debt and its matter: two rows with the
   * same number differ in nothing but the columns above and words of one class (alike.ts). Small numbers, from 0.
   */
  readonly facts: Int32Array
  /** The ids of the organisations, by number. */
  readonly organisations: readonly string[]
  readonly coverage: readonly Coverage[]
  /** The debts of a debtor's matter, in its order; asked where a row names none. */
  readonly debtsOf: (debtor: number) => readonly number[]
  /** The numbers used that are, or may be, the debtor's own, as far as the matter says so; absent: the matter is asked. */
  readonly ownNumbersOf?: (debtor: number) => OwnNumbers
  /**
   * A matter with the contact of a row alone, to learn from it what its facts number stands for. Whatever else is known
   * of the row's person, debts and organisations, and of the debtor's own place, must be in it.
   */
  readonly specimenOf: (
    debtor: number,
    row: number,
  ) => { readonly matter: Matter; readonly timeline: Timeline }
  /** The matter of a debtor, its contacts in the order of the rows; asked of few. */
  readonly matterOf: (debtor: number) => { readonly matter: Matter; readonly timeline: Timeline }
}

/** What a sweep found. */
export interface Swept {
  /** The verdict of each row by its place on the scale, 0 = clear; {@link NOT_JUDGED} where it is none. */
  readonly certain: Uint8Array
  readonly possible: Uint8Array
  readonly findings: Findings
  readonly counts: { readonly judged: number; readonly notJudged: number; readonly handedBack: number }
}

/** Inbound, or of no known direction. */
export const NOT_JUDGED = 255

export interface SweepOptions {
  /** Is told after each so many debtors how many rows are done; what it answers `false` to ends the sweep. */
  readonly progress?: (rows: number) => boolean
  /** Which debtors to judge, in this order; absent: all. */
  readonly debtors?: Uint32Array
}

/** The number of a telephone that no row names. */
const NEVER_USED = -2

/** How many debtors lie between two reports of progress. */
const REPORTED_EACH = 4096

/** What fits rows of the same facts from an instant until another; without a program they are handed back. */
interface Fitted {
  readonly kind: number
  readonly pending: number
  readonly from: number
  readonly until: number
  readonly program: Program | undefined
  /** Whether nothing can be found. */
  readonly isClear: boolean
  readonly isJudged: boolean
  readonly isSpoken: boolean
}

export class Sweeper {
  private readonly engine: Engine
  private readonly log: ColumnLog
  private readonly columns: Columns
  private readonly sight: Sight
  /** By the number of a row's facts what fits it, one for each stretch of time that was met. */
  private readonly fits: (Fitted[] | undefined)[] = []
  /** Of these the one met last, and from when until when it fits. */
  private readonly recent: Fitted[] = []
  private readonly recentFrom: Float64Array
  private readonly recentUntil: Float64Array
  /** What fits each row of the debtor in hand. */
  private readonly fitted: Fitted[] = []
  private readonly facts: Facts = [0, 0, 0]
  private readonly result: Swept & {
    readonly counts: { judged: number; notJudged: number; handedBack: number }
  }
  private debtor = -1
  private own: OwnNumbers | undefined
  private known: { readonly matter: Matter; readonly timeline: Timeline; readonly bare: Bare } | undefined

  constructor(engine: Engine, log: ColumnLog) {
    this.engine = engine
    this.log = log
    const { length } = log.at
    const { knowledge } = engine.options
    const settled = knowledge === 'now' ? log.at : log.at.map((at, row) => at + (log.duration[row] ?? 0))
    this.columns = {
      earliest: log.at,
      latest: log.at,
      recorded: log.at,
      settled,
      duration: log.duration,
      kind: new Int32Array(length),
      pending: new Int32Array(length),
      person: log.person,
      debt: log.debt,
      lists: log.lists,
      point: log.point,
      organisation: log.organisation,
      spread: 0,
      longest: largestOf(log.duration),
      hasUncarried: false,
      candidates: [],
      counted: new Map(),
    }
    const numbers = 1 + largestOf(log.facts)
    this.recentFrom = new Float64Array(numbers).fill(Infinity)
    this.recentUntil = new Float64Array(numbers).fill(-Infinity)
    this.result = {
      certain: new Uint8Array(length),
      possible: new Uint8Array(length),
      findings: new Findings(),
      counts: { judged: 0, notJudged: 0, handedBack: 0 },
    }
    this.sight = new Sight(this.columns, zoneTable('UTC'), NOBODY, () => this.settingOf(this.sight.row))
    this.sight.recordedUpTo = typeof knowledge === 'number' ? knowledge : Infinity
    this.sight.coverage = log.coverage
    this.sight.ownNumbers = () => this.ownNumbers()
  }

  run({ progress, debtors }: SweepOptions = {}): Swept {
    const { starts } = this.log
    const count = debtors?.length ?? starts.length - 1
    let rows = 0
    for (let i = 0; i < count; i++) {
      const debtor = debtors?.[i] ?? i
      const first = starts[debtor] ?? 0
      const end = starts[debtor + 1] ?? 0
      this.judgeDebtor(debtor, first, end)
      rows += end - first
      if (progress && i % REPORTED_EACH === 0 && !progress(rows)) break
    }
    return this.result
  }

  private judgeDebtor(debtor: number, first: number, end: number): void {
    this.debtor = debtor
    this.known = undefined
    this.own = undefined
    const { columns, fitted, log } = this
    for (let row = first; row < end; row++) {
      const fit = this.fitOf(row)
      if (!fit) {
        this.handBackAll(first, end)
        return
      }
      columns.kind[row] = fit.kind
      columns.pending[row] = fit.pending
      fitted[row - first] = fit
    }
    const { result, sight: s } = this
    const isAfter = this.engine.options.moment === 'after'
    const isThen = this.engine.options.knowledge === 'then'
    s.first = first
    let debts: readonly number[] | undefined
    for (let row = first; row < end; row++) {
      const { isClear, isJudged, isSpoken, program } = fitted[row - first] as Fitted
      if (!isJudged) {
        result.certain[row] = result.possible[row] = NOT_JUDGED
        result.counts.notJudged += 1
        continue
      }
      if (isClear) {
        result.counts.judged += 1
        continue
      }
      if (!program) {
        this.handBack(row)
        continue
      }
      const at = log.at[row] ?? 0
      s.at = at
      s.row = row
      s.until = row + 1 < end && (log.at[row + 1] ?? 0) <= at ? rowsUntil(columns, row, end, at) : row + 1
      s.knownUpTo = isThen ? at : s.recordedUpTo
      s.person = log.person[row] ?? -1
      s.debt = log.debt[row] ?? -1
      if (s.debt < -1) {
        const { from, debts: listed } = log.lists
        s.debts = [...listed.subarray(from[-2 - s.debt] ?? 0, from[-1 - s.debt] ?? 0)]
        s.debt = -1
      } else if (s.debt < 0) {
        debts ??= log.debtsOf(debtor)
        s.debts = debts
        if (debts.length === 1) s.debt = debts[0] ?? -1
      }
      s.point = log.point[row] ?? -1
      s.organisation = log.organisation[row] ?? -1
      s.organisationId = log.organisations[s.organisation] ?? ''
      const length = log.duration[row] ?? 0
      s.endedAt = isAfter && length > 0 && isSpoken ? at + length : 0
      s.forget()
      this.judgeRow(row, program)
    }
  }

  private judgeRow(row: number, program: Program): void {
    const ranks = judgeBy(program, this.sight)
    if (!ranks) {
      this.handBack(row)
      return
    }
    const { certain, possible } = ranks
    const { result } = this
    result.certain[row] = certain
    result.possible[row] = possible
    result.counts.judged += 1
    if (program.isQuiet) return
    const { found } = program
    for (let i = 0; i < found.length; i++) {
      const place = found[i] ?? 0
      const asked = program.rules[place]
      if (!asked) continue
      const isCertain = program.certainAnswers[place] === asked.answers
      program.factsOf(place, this.sight, this.facts)
      result.findings.push(
        row,
        asked.rule.id,
        isCertain ? asked.level : 0,
        program.possibleAt(place),
        this.facts,
      )
    }
    for (const { place, endBy } of program.late) {
      const asked = program.rules[place]
      this.facts[0] = endBy
      this.facts[1] = this.sight.endedAt
      this.facts[2] = 0
      if (asked) result.findings.push(row, asked.rule.id, 0, asked.level, this.facts, true)
    }
  }

  /** The program of a row: learnt once for its facts, and anew where dates have passed that change them. */
  private fitOf(row: number): Fitted | undefined {
    const number = this.log.facts[row] as number
    const at = this.log.at[row] as number
    if (at >= (this.recentFrom[number] as number) && at < (this.recentUntil[number] as number))
      return this.recent[number]
    const known = this.fits[number]?.find((f) => at >= f.from && at < f.until)
    const fitted = known ?? this.fitAnew(row)
    if (!fitted) return undefined
    this.recent[number] = fitted
    this.recentFrom[number] = fitted.from
    this.recentUntil[number] = fitted.until
    return fitted
  }

  private fitAnew(row: number): Fitted | undefined {
    const { matter, timeline } = this.log.specimenOf(this.debtor, row)
    const shape = this.engine.kinds.shapeOf(matter, timeline)
    const [act] = timeline.contacts
    if (!shape || !act || this.engine.isReadableOnly) return undefined
    const bare = this.engine.bareOf(matter, timeline)
    const fit = this.engine.fit(act, shape, bare)
    if (!fit) return undefined
    const { kind, pending, from, until, program, unjudged } = fit
    const isSpoken = SPOKEN.has(act.channel)
    const isJudged = unjudged === undefined
    const isClear = isJudged && program?.isAlwaysClear === true
    const fitted = { kind: kind.id, pending: pending.id, from, until, program, isClear, isJudged, isSpoken }
    // what fits one instant alone would only be searched through
    if (until - from > 1) (this.fits[this.log.facts[row] ?? 0] ??= []).push(fitted)
    return fitted
  }

  private matter(): NonNullable<Sweeper['known']> {
    if (this.known) return this.known
    const { matter, timeline } = this.log.matterOf(this.debtor)
    this.known = { matter, timeline, bare: this.engine.bareOf(matter, timeline) }
    return this.known
  }

  private ownNumbers(): OwnNumbers {
    this.own ??= this.log.ownNumbersOf?.(this.debtor)
    if (this.own) return this.own
    const { bare, timeline } = this.matter()
    const first = this.log.starts[this.debtor] ?? 0
    const byId = new Map(timeline.contacts.map((c, i) => [c.point, this.log.point[first + i] ?? UNKNOWN]))
    // a number that no row has is none that was ever dialled
    this.own = ownNumbersOf(bare, (id) => byId.get(id) ?? NEVER_USED)
    return this.own
  }

  private settingOf(row: number): Setting {
    const { matter, timeline } = this.matter()
    return prepare(this.actOf(row), matter, timeline, this.engine.options)
  }

  private actOf(row: number): Contact {
    const act = this.matter().timeline.contacts[row - (this.log.starts[this.debtor] ?? 0)]
    if (!act) throw new Error(`the matter of debtor ${this.debtor} lacks the contact of row ${row}`)
    return act
  }

  private handBackAll(first: number, end: number): void {
    for (let row = first; row < end; row++) this.handBack(row)
  }

  /** The readable judge's word on a row. */
  private handBack(row: number): void {
    const { matter, timeline } = this.matter()
    const { result } = this
    const judgement = judge(this.actOf(row), matter, timeline, this.engine.options)
    if (judgement.judged !== 'yes') {
      result.certain[row] = result.possible[row] = NOT_JUDGED
      result.counts.notJudged += 1
      return
    }
    result.counts.handedBack += 1
    result.certain[row] = rank(judgement.certain)
    result.possible[row] = rank(judgement.possible)
    this.facts.fill(0)
    for (const f of judgement.findings)
      result.findings.push(
        row,
        f.rule,
        rank(f.certain),
        rank(f.possible),
        this.facts,
        f.decided.kind === 'end-by',
      )
  }
}

function largestOf(column: Int32Array): number {
  let largest = 0
  for (let i = 0; i < column.length; i++) largest = Math.max(largest, column[i] as number)
  return largest
}

const NOBODY: Contact = {
  id: '',
  at: { earliest: 0, latest: 0 },
  channel: 'call',
  by: { organisation: '' },
}
