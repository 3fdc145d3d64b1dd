/** A program: every question that a kind of act raises in its worlds, and the verdict that the answers come to. */
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { LEVELS, type Level, type Pair, levelOf, rank } from '../judge/level.ts'
import { assignmentsOf } from '../judge/worlds.ts'
import { NO, SCOPE, YES } from './bits.ts'
import { HandBack, WholeActHandedBack } from './kind-table.ts'
import { type Hours, commonHours, endsBy } from './hours.ts'
import { type Question, TROUBLE } from './question.ts'
import type { Parts } from './parts.ts'
import type { Outcome } from './explain.ts'
import { type Facts, type Node, isCertain, isPossible } from './node.ts'
import type { Sight } from './sight.ts'
import type { WorldSet } from './world-set.ts'
import { BARRED, type Cell, type Rank, type Ranks, Verdict } from './verdict.ts'
import { type ZoneTable, zoneTable } from './zone-table.ts'
import type { Placed } from './script.ts'

/** A question that each act has to be asked, the cells that its answer belongs to, and its rule's place. */
interface Open {
  readonly question: Question
  readonly cells: readonly number[]
  readonly level: Rank
  readonly place: number
  /** The place of the clock that it asks about and nothing else; -1 if it asks for more. */
  readonly clock: number
  /** Where its core can refuse an act at a glance, that core and the clock to read for it. */
  readonly glance: Node['refuses']
  readonly zone: ZoneTable | undefined
}

/** A zone's clock, and the seconds at which no question that asks about it alone finds anything. */
interface Clock {
  readonly zone: ZoneTable
  readonly hours: Hours
}

/** A rule over all worlds and readings: how many answers there are, and what those settled by the kind say. */
export interface Asked {
  readonly rule: Rule
  readonly instrument: Instrument
  readonly level: Rank
  /** Its place among the rules of the program. */
  readonly place: number
  answers: number
  certain: number
  possible: number
  /** In how many worlds it is asked, and in which it was asked last: a world's rules stand together. */
  worlds: number
  lastWorld: number
}

/** A call that went on past the end of the hours: the rule's place and the first closed second. */
export interface Late {
  readonly place: number
  readonly endBy: number
}

export class Program {
  readonly set: WorldSet
  /** A clock to begin with; each question looks at its own. */
  readonly zone: ZoneTable
  /** Calls that went on past the hours, found of the act judged last. */
  readonly late: Late[] = []
  readonly rules: readonly Asked[]
  /** Of each rule how many answers are certain, and how many possible, for the act judged last; trouble counts apart. */
  readonly certainAnswers: Int32Array
  readonly possibleAnswers: Int32Array
  readonly isTrouble: Uint8Array
  private readonly open: readonly Open[]
  /** Those that ask for more than what hours it is. */
  private readonly others: readonly Open[]
  private readonly windows: readonly Open[]
  private readonly clocks: readonly Clock[]
  /** Of each clock whether the act judged last lies in its hours. */
  private readonly isWithin: Uint8Array
  /** Whether all windows ask about a clock alone, so that its hours tell that none was passed. */
  private readonly isTimedByClocks: boolean
  /** Of each rule the parts whose numbers are told. */
  private readonly told: readonly (Parts | undefined)[]
  private readonly settledPlaces: readonly number[]
  private readonly touched: number[] = []
  private readonly verdict: Verdict
  private readonly hasPolicy: boolean
  /** Every question, those that the kind settles among them. */
  readonly placed: readonly Placed[]
  /** Whether questions hang on events, and the programs that are left where those are settled, by how they are. */
  readonly isSettleable: boolean
  private readonly settledAs = new Map<string, Program>()
  /** The verdict where no open question finds anything. */
  readonly settled: Readonly<Ranks>
  private isTouched = false
  private settledOutcome: Outcome | undefined
  private readonly outcomes = new Map<number, Outcome>()
  /** A bit for each rule that each act is asked about, by its place; `undefined` if they are too many for a number. */
  private readonly marks: readonly number[] | undefined
  /** Whether nothing is settled against acts of the kind. */
  private readonly isClear: boolean
  private readonly result: Ranks = { certain: 0, possible: 0, policyCertain: -1, policyPossible: -1 }

  /** @param hasPolicy  whether a house policy is named, even one that says nothing of contacts (S3) */
  constructor(set: WorldSet, placed: readonly Placed[], hasPolicy: boolean) {
    this.set = set
    this.zone = set.tables[0] ?? zoneTable('UTC')
    const cells: { -readonly [K in keyof Cell]: Cell[K] }[] = []
    const open: Open[] = []
    const windows = new Map<ZoneTable, Hours[]>()
    const rules = new Map<string, Asked>()
    // the questions of an instrument in a world stand together
    let last: Placed | undefined
    let every: readonly number[] = []
    for (const one of placed) {
      const { world, instrument: i, way, ways, question } = one
      const { rule, instrument, constant } = question
      if (world !== last?.world || i !== last.instrument) {
        const from = cells.length
        const isPolicy = instrument.force === 'own-policy'
        every = assignmentsOf(instrument).map((_, n) => from + n)
        for (const _ of every) cells.push({ world, instrument: i, isPolicy, certain: 0, possible: 0 })
      }
      last = one
      // a rule that mentions no reading answers alike under each
      const concerned = ways > 1 ? every.slice(way, way + 1) : every
      const known = rules.get(rule.id)
      const asked = known ?? {
        rule,
        instrument,
        level: rank(levelOf(rule.effect)),
        place: rules.size,
        answers: 0,
        certain: 0,
        possible: 0,
        worlds: 0,
        lastWorld: -1,
      }
      if (!known) rules.set(rule.id, asked)
      const { level, place } = asked
      asked.answers += 1
      if (asked.lastWorld !== world) {
        asked.worlds += 1
        asked.lastWorld = world
      }
      if (constant === undefined) {
        if (!isNeverTested(question)) open.push(openOf(question, concerned, level, place, windows))
        continue
      }
      if ((constant & YES) === YES) asked.certain += 1
      if (constant !== NO) asked.possible += 1
      for (const n of concerned) raise(cells[n], constant, level)
    }
    this.open = open
    this.others = open.filter((o) => o.clock < 0)
    this.windows = open.filter((o) => o.question.parts.some((p) => p.core.late))
    this.clocks = Array.from(windows, ([zone, all]) => ({ zone, hours: commonHours(all) }))
    this.isWithin = new Uint8Array(this.clocks.length)
    this.isTimedByClocks = this.windows.every((o) => o.clock >= 0)
    // where a rule is no law, nothing is certain by it
    for (const asked of rules.values()) if (asked.worlds < set.worlds.length) asked.answers += 1
    this.rules = [...rules.values()]
    this.isClear = this.rules.every((r) => r.possible === 0)
    this.settledPlaces = this.rules.flatMap((r, place) => (r.possible > 0 ? [place] : []))
    const told: (Parts | undefined)[] = []
    for (const o of open) told[o.place] ??= toldOf(o)[0]
    this.told = told
    this.certainAnswers = Int32Array.from(this.rules, (r) => r.certain)
    this.possibleAnswers = Int32Array.from(this.rules, (r) => r.possible)
    this.isTrouble = new Uint8Array(rules.size)
    const openPlaces = [...new Set(open.map((o) => o.place))]
    this.marks =
      openPlaces.length > MARKS_AT_MOST
        ? undefined
        : this.rules.map((_, place) => bitAt(openPlaces.indexOf(place)))
    this.hasPolicy = hasPolicy
    this.placed = placed
    this.isSettleable = placed.some((p) => p.question.settle)
    this.verdict = new Verdict(cells, set.worlds.length, hasPolicy)
    this.verdict.tell(this.result)
    this.settled = { ...this.result }
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

  /** Whether no rule has anything to say of any act: nothing is settled against it, and nothing is left to ask. */
  get isAlwaysClear(): boolean {
    return this.isClear && this.open.length === 0
  }

  /** Whether no rule has anything to say of the act judged last. */
  get isQuiet(): boolean {
    return this.isClear && !this.isTouched && this.late.length === 0
  }

  /** The places of the rules that possibly have something to say of the act judged last. */
  get found(): readonly number[] {
    return this.isTouched ? this.touched : this.settledPlaces
  }

  /** What was found of the act judged last, to be asked for words later. Acts of which the same was found share it. */
  outcome(): Outcome {
    if (this.late.length > 0) return this.madeOutcome()
    if (!this.isTouched) return (this.settledOutcome ??= this.madeOutcome())
    if (this.marks === undefined) return this.madeOutcome()
    let found = 0
    for (const place of this.touched) found |= this.marks[place] ?? 0
    const { certain, possible, policyCertain, policyPossible } = this.result
    const key = (((found * 5 + certain) * 5 + possible) * 5 + policyCertain + 1) * 5 + policyPossible + 1
    const known = this.outcomes.get(key)
    if (known) return known
    const made = this.madeOutcome()
    this.outcomes.set(key, made)
    return made
  }

  private madeOutcome(): Outcome {
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
    const part = this.told[place]
    const [zone] = part?.zones ?? []
    if (!part?.core.facts || !zone) return
    s.look(zone)
    part.core.facts(s, into)
  }

  /** Asks every open question about an act. What is returned is overwritten by the next call. */
  judge(s: Sight): Readonly<Ranks> {
    let isTouched = false
    const isOpen = this.isOpenByAll(s)
    const asked = isOpen ? this.others : this.open
    for (let i = 0; i < asked.length; i++) {
      const o = asked[i] as Open
      if (o.clock >= 0 && this.isWithin[o.clock] === 1) continue
      if (o.glance && o.zone) {
        s.look(o.zone)
        if (o.glance(s)) continue
      }
      const bits = o.question.ask(s)
      if (bits === NO) continue
      if (!isTouched) this.begin()
      isTouched = true
      this.take(o, bits)
    }
    if (!isTouched && this.isTouched) this.begin()
    this.isTouched = isTouched
    if (isTouched) this.verdict.tell(this.result)
    const ranks = isTouched ? this.result : this.settled
    if (this.late.length > 0) this.late.length = 0
    if (s.endedAt === 0 || this.windows.length === 0) return ranks
    return isOpen && this.isTimedByClocks && this.isOverInTime(s) ? ranks : this.withLate(ranks, s)
  }

  /** Whether the act lies in the hours of each clock: then no question that asks about these alone finds anything. */
  private isOpenByAll(s: Sight): boolean {
    const { clocks, isWithin } = this
    let isOpen = true
    for (let i = 0; i < clocks.length; i++) {
      const { zone, hours } = clocks[i] as Clock
      s.look(zone)
      const isHere = s.second >= hours.firstOn(s.day) && s.second <= hours.lastOn(s.day)
      isWithin[i] = isHere ? 1 : 0
      isOpen &&= isHere
    }
    return isOpen
  }

  /** Whether an act that lies in the hours of each clock was surely over within them. */
  private isOverInTime(s: Sight): boolean {
    const { clocks } = this
    for (let i = 0; i < clocks.length; i++) {
      const { zone, hours } = clocks[i] as Clock
      s.look(zone)
      if (!endsBy(s, hours.lastOn(s.day))) return false
    }
    return true
  }

  /** A question finds something. */
  private take({ cells, level, place }: Open, bits: number): void {
    if (!this.touched.includes(place)) this.touched.push(place)
    const isCertain = (bits & YES) === YES
    this.possibleAnswers[place] = (this.possibleAnswers[place] ?? 0) + 1
    if (isCertain) this.certainAnswers[place] = (this.certainAnswers[place] ?? 0) + 1
    if (bits & TROUBLE) this.isTrouble[place] = 1
    this.verdict.raise(cells, isCertain ? level : 0, bits & TROUBLE ? BARRED : level)
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
    const { rules, settledPlaces, touched } = this
    for (let i = 0; i < touched.length; i++) {
      const place = touched[i] as number
      const { certain, possible } = rules[place] as Asked
      this.certainAnswers[place] = certain
      this.possibleAnswers[place] = possible
      this.isTrouble[place] = 0
    }
    touched.length = 0
    for (let i = 0; i < settledPlaces.length; i++) touched.push(settledPlaces[i] as number)
    this.verdict.reset()
  }
}

const NOTHING: readonly never[] = []

/** Bits that stay a positive number when they are joined. */
const MARKS_AT_MOST = 30

const bitAt = (place: number): number => (place < 0 ? 0 : 2 ** place)

/** A question as it is asked: by what it asks for, at a glance or in full. */
function openOf(
  question: Question,
  cells: readonly number[],
  level: Rank,
  place: number,
  windows: Map<ZoneTable, Hours[]>,
): Open {
  const { parts } = question
  const [zone] = parts[0]?.zones ?? []
  const inFull: Open = { question, cells, level, place, clock: -1, glance: undefined, zone }
  const isPlain = parts.every(
    // what a scope asks for could hand the act back, though the core tells that the rule does not bite
    ({ zones, scope }) => zones.length === 1 && zones[0] === zone && scope.constant !== undefined,
  )
  if (!isPlain || !zone) return inFull
  const hours = parts.length === 1 ? parts[0]?.core.hours : undefined
  if (!hours) return { ...inFull, glance: glanceOf(parts) }
  windows.set(zone, [...(windows.get(zone) ?? []), hours])
  return { ...inFull, clock: [...windows.keys()].indexOf(zone) }
}

/** Whether an act can be refused at a glance for each debt that it may be about. */
function glanceOf(parts: readonly Parts[]): Node['refuses'] {
  const all = parts.flatMap(({ core }) => core.refuses ?? [])
  const [first] = all
  if (all.length < parts.length || !first) return undefined
  return all.length === 1 ? first : (s) => s.debts.length === all.length && all.every((refuses) => refuses(s))
}

/** Whether a rule's core rests for all acts of the kind on what no source carries: an audit does not test it (S9). */
function isNeverTested({ isAudit, parts, rule }: Question): boolean {
  return (
    isAudit &&
    rule.kind !== 'cap' &&
    parts.length > 0 &&
    parts.every(
      ({ core, scope, excuse }) =>
        core.constant !== undefined &&
        (core.constant & SCOPE) !== 0 &&
        // trouble in the answer of the readable judge would be told
        ![scope, excuse].some((node) => /readable|event\(|lost\(/.test(node.key)),
    )
  )
}

/** The parts whose numbers are told: of several debts that an act may be about no one's numbers are the act's. */
function toldOf({ question: { parts } }: Open): readonly Parts[] {
  return parts.length === 1 ? parts.filter((p) => p.core.facts && p.zones.length > 0) : []
}

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
