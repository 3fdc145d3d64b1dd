/** Counting contacts before an act: judge/count.ts over columns, the facts of each kind of contact looked up once. */
import { kindOfUnknown, outcomesNow } from '../judge/fact-values.ts'
import { isTalk } from '../judge/gate.ts'
import type { Asking } from '../judge/setting.ts'
import { type Bits, NO, OPEN, SCOPE, YES, andBits } from './bits.ts'
import { Candidates } from './candidates.ts'
import { CoverageNeed } from './covered.ts'
import { type Columns, UNKNOWN } from './history.ts'
import { RowNeeds } from './row-needs.ts'
import { Counted, NEAR, type Sums, type Tally } from './tally.ts'
import { type Counting, type KindTable, type Learnt, PENDING, tableFor } from './kind-table.ts'
import { ID, type Kind } from './shape.ts'
import type { Sight } from './sight.ts'

export interface CounterOptions extends Counting {
  /** Day from whose beginning contacts are counted, or -Infinity (S17). */
  readonly countsFromDay: number
  readonly strict: boolean
}

export class Counter {
  readonly coverage: CoverageNeed
  readonly byDebt: boolean
  /** What would decide of rows that may count. */
  readonly needs: RowNeeds
  private readonly options: CounterOptions
  readonly byPerson: boolean
  readonly byPoint: boolean
  private readonly byCollector: boolean
  private readonly personUnknown: Bits
  private readonly pointUnknown: Bits
  private readonly debtUnknown: Bits
  private readonly debtUnnamed: Bits
  private readonly strict: boolean
  /** Whether contacts before a date are not counted (S17). */
  readonly isDated: boolean
  private readonly table: KindTable
  /** Of the rows that may count among those of other tables. */
  private readonly place: number
  /** Rows found by the last {@link find}, latest first, with how surely they match. */
  readonly rows: number[] = []
  readonly truths: Bits[] = []
  /** Counts of the last {@link count}: certainly, possibly, and what would decide. */
  certain = 0
  possible = 0
  flags = 0

  constructor(options: CounterOptions) {
    this.options = options
    this.needs = new RowNeeds(this, options)
    this.strict = options.strict
    this.isDated = options.countsFromDay !== -Infinity
    const { selector, each, asking, actKind } = options
    const { setting } = asking
    this.coverage = new CoverageNeed(selector, each, actKind.contact.channel)
    this.byCollector = each.includes('collector')
    this.byPerson = each.includes('person')
    this.byPoint = each.includes('point')
    this.byDebt = each.includes('debt')
    this.table = tableFor(options)
    this.place = 2 * this.table.number + (this.byCollector ? 1 : 0)
    const unknown = (name: string): Bits => (kindOfUnknown(setting, name) === 'scope' ? OPEN | SCOPE : OPEN)
    this.personUnknown = unknown('person')
    this.pointUnknown = unknown('point')
    this.debtUnknown = unknown('debt')
    this.debtUnnamed = setting.options.notCarried?.includes('debts')
      ? OPEN | SCOPE
      : actKind.shape.severalDebts || !actKind.shape.hasDebts
        ? OPEN
        : YES
  }

  /** Counters with the same key count alike. */
  get key(): string {
    const { each, countsFromDay, strict } = this.options
    const unknown = [this.personUnknown, this.pointUnknown, this.debtUnknown, this.debtUnnamed]
    return JSON.stringify([this.table.number, each, countsFromDay, strict, unknown])
  }

  /** Whether a contact that names no debt is surely about the one that there is. */
  get isUnnamedOfOne(): boolean {
    return this.debtUnnamed === YES
  }

  get setting(): Asking['setting'] {
    return this.options.asking.setting
  }

  /** What kind of contact a row is, as far as it is known by the act. */
  kindAt({ columns, knownUpTo, recordedUpTo }: Sight, row: number): number {
    const upTo = this.strict ? recordedUpTo : knownUpTo
    return ((columns.settled[row] ?? 0) <= upTo ? columns.kind[row] : columns.pending[row]) ?? 0
  }

  /** How long it went on, as far as it is known by the act; seconds. */
  durationAt({ columns, knownUpTo, recordedUpTo }: Sight, row: number): number {
    const upTo = this.strict ? recordedUpTo : knownUpTo
    return (columns.settled[row] ?? 0) <= upTo ? (columns.duration[row] ?? 0) : 0
  }

  /** Up to when it is known by an act what counts; epoch seconds. */
  upTo({ knownUpTo, recordedUpTo }: Sight): number {
    return this.strict ? recordedUpTo : knownUpTo
  }

  /** The first instant from which contacts are counted at all. */
  countsFrom(s: Sight): number {
    const { countsFromDay } = this.options
    return countsFromDay === -Infinity ? -Infinity : s.zone.startOfDay(countsFromDay)
  }

  isCovered(s: Sight, from: number): boolean {
    const start = this.isDated ? Math.max(from, this.countsFrom(s)) : from
    return this.coverage.isMet(s.coverage, s.organisationId, start, s.at)
  }

  /** The rows that may count at all: {@link Candidates}. */
  candidates({ columns }: Sight): Candidates {
    return (columns.candidates[this.place] ??= new Candidates(columns, this.table, this.byCollector))
  }

  /** What was found out of a matter's rows. */
  counted({ columns }: Sight): Counted {
    const known = columns.counted.get(this)
    if (known) return known
    const made = new Counted()
    columns.counted.set(this, made)
    return made
  }

  /** Sums over the rows for an act; `undefined` where each has to be looked at. */
  tallyFor(s: Sight): Tally | undefined {
    // what is not counted before some midnight hangs on whose; columns of many matters have few contacts each
    if (this.isDated || s.ids.length < s.columns.earliest.length) return undefined
    return this.counted(s).tallyFor(this, s)
  }

  /** Whether surely less than so many contacts before the act can count in a stretch; told without looking at any. */
  isBelow(s: Sight, many: number, from: number): boolean {
    if (!(many >= 1)) return false
    const candidates = this.candidates(s)
    const { earliest, spread } = s.columns
    const before = candidates.before(s)
    // where the act is among them it stands last, but for others of the same second
    const others = before > 0 && candidates.rows[before - 1] === s.row ? before - 1 : before
    return others < many || (earliest[candidates.rows[others - many] as number] as number) < from - spread
  }

  /**
   * Counts the contacts before the act that lie in a stretch ending with it; answers in the fields.
   *
   * @param enough  more than so many that certainly count need not be counted
   */
  count(s: Sight, from: number, enough = Infinity): void {
    let certain = 0
    let possible = 0
    let flags = 0
    const { row: own, columns } = s
    const { earliest, latest, spread } = columns
    const reach = from - spread
    const candidates = this.candidates(s)
    const before = candidates.before(s)
    let tally: Tally | undefined
    for (let i = before - 1; i >= 0 && certain < enough; i--) {
      if (i < before - NEAR) tally ??= this.tallyFor(s)
      const first = tally?.firstOf(s, from, i + 1) ?? -1
      if (tally && first >= 0) {
        const sums = tally.between(first, i + 1)
        certain += sums.certain
        possible += sums.possible
        flags |= flagsOf(sums)
        i = first
        continue
      }
      const row = candidates.rows[i] as number
      const begun = earliest[row] as number
      if (begun < reach) break
      if (row === own || (latest[row] as number) < from) continue
      const bits = this.matches(s, row)
      if (bits === NO) continue
      possible += 1
      if (bits !== YES) flags |= bits
      else if (begun >= from) certain += 1
    }
    this.certain = certain
    this.possible = possible
    this.flags = flags
  }

  /** Whether any contact before the act matches: certainly, possibly. Stops at the first that certainly does. */
  any(s: Sight): Bits {
    let found = NO
    const candidates = this.candidates(s)
    const before = candidates.before(s)
    let tally: Tally | undefined
    for (let i = before - 1; i >= 0 && found !== YES; i--) {
      const row = candidates.rows[i] as number
      if (row === s.row) continue
      if (i < before - NEAR) tally ??= this.tallyFor(s)
      if (tally?.firstOf(s, -Infinity, i + 1) === 0) {
        const sums = tally.between(0, i + 1)
        return sums.certain > 0 ? YES : found | flagsOf(sums)
      }
      const bits = this.matches(s, row)
      if (bits === YES) found = YES
      else found |= bits
    }
    return found
  }

  /** Finds the contacts that match and begin at an instant or after it; how many they are. */
  find(s: Sight, from: number): number {
    let found = 0
    const { earliest, spread } = s.columns
    const candidates = this.candidates(s)
    for (let i = candidates.before(s) - 1; i >= 0; i--) {
      const row = candidates.rows[i] as number
      if ((earliest[row] as number) + spread < from) break
      if (row === s.row) continue
      const bits = this.matches(s, row)
      if (bits === NO) continue
      this.rows[found] = row
      this.truths[found] = bits
      found += 1
    }
    return found
  }

  /** Whether one row is a contact that counts with the act. */
  matches(s: Sight, row: number): Bits {
    const h = s.columns
    const upTo = this.strict ? s.recordedUpTo : s.knownUpTo
    if ((h.recorded[row] as number) > upTo) return NO
    const isOwn = h.organisation[row] === s.organisation
    if (this.byCollector && !isOwn) return NO
    const kind = ((h.settled[row] as number) <= upTo ? h.kind[row] : h.pending[row]) as number
    const ofKind = this.table.of(kind, isOwn)
    if (ofKind === NO) return NO
    let bits = ofKind & ~PENDING
    if (this.byPerson) {
      const person = h.person[row] as number
      if (person === UNKNOWN || s.person === UNKNOWN) bits = andBits(bits, this.personUnknown)
      else if (person !== s.person) return NO
    }
    if (this.byDebt) {
      const debt = h.debt[row] as number
      if (s.debt === UNKNOWN) bits = andBits(bits, this.debtUnknown)
      else if (debt === UNKNOWN) bits = andBits(bits, this.debtUnnamed)
      else if (debt < UNKNOWN ? !isAmong(h, debt, s.debt) : debt !== s.debt) return NO
    }
    if (this.byPoint) {
      const point = h.point[row] as number
      if (point === UNKNOWN || s.point === UNKNOWN) bits = andBits(bits, this.pointUnknown)
      else if (point !== s.point) return NO
    }
    if (this.isDated) {
      const from = this.countsFrom(s)
      if ((h.latest[row] as number) < from) return NO
      if ((h.earliest[row] as number) < from) bits = andBits(bits, OPEN)
    }
    if ((h.latest[row] as number) < s.at || (ofKind & PENDING) !== 0) return bits
    // of the same time: the gate orders by commit sequence, without one either may have been first (S16)
    const sequence = h.sequence?.[row] ?? NaN
    if (sequence < s.sequence) return bits
    return sequence >= s.sequence ? NO : andBits(bits, OPEN)
  }
}

const counters = new WeakMap<Learnt, Map<string, Counter>>()

/** The counter for what is counted; those that count alike are one. */
export function counterFor(options: CounterOptions): Counter {
  const { learnt } = options
  const known = counters.get(learnt) ?? new Map<string, Counter>()
  counters.set(learnt, known)
  const made = new Counter(options)
  const before = known.get(made.key)
  if (!before) known.set(made.key, made)
  return before ?? made
}

/** What would decide of contacts that may count and do not surely. */
function flagsOf({ certain, possible, unstated }: Sums): number {
  return (possible > certain ? OPEN : 0) | (unstated > 0 ? SCOPE : 0)
}

/** Whether a row that names several debts names one. */
function isAmong({ lists }: Columns, list: number, debt: number): boolean {
  const from = lists.from[-2 - list] ?? 0
  const end = lists.from[-1 - list] ?? 0
  for (let i = from; i < end; i++) if (lists.debts[i] === debt) return true
  return false
}

/** Whether a kind's outcomes are a talk with somebody, for clocks that run from its end (S14). */
export function talkOf(kind: Kind, asking: Asking): Bits {
  const { certain, possible } = isTalk(
    outcomesNow({ ...kind.contact, id: `${ID.contact}-before` }, asking.setting),
  )
  return certain ? YES : possible ? OPEN : NO
}
