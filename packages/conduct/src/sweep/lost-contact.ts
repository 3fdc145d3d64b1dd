/** Lost contact asked of columns: judge/lost-contact.ts, with what a kind of contact is to it looked up once. */
import type { LostContact } from '../language/condition.ts'
import type { Matter } from '../facts/matter.ts'
import { silence } from '../judge/event-state.ts'
import { type Reading, isDial, isInVain, isSignOfLife, ownNumbers } from '../judge/lost-contact.ts'
import type { Setting } from '../judge/setting.ts'
import { type Need, type Truth, and, dedupe } from '../judge/truth.ts'
import { type Bits, NO, OPEN, YES, andBits, bitsOf } from './bits.ts'
import { CoverageNeed } from './covered.ts'
import { UNKNOWN } from './history.ts'
import { HAND_BACK, type Learnt } from './kind-table.ts'
import { type Compiling, NOT_COVERED } from './node.ts'
import { ID } from './shape.ts'
import type { Sight } from './sight.ts'

/** Telephone numbers of a matter, as columns number them: the debtor's own for sure, and those that may be. */
export interface OwnNumbers {
  readonly surely: readonly number[]
  readonly maybe: readonly number[]
}

/**
 * The debtor's own numbers in a matter.
 *
 * @param numberOf  the number that stands for a point's id in the columns
 */
export function ownNumbersOf(
  setting: Pick<Setting, 'persons'> & { readonly matter: Matter },
  numberOf: (point: string) => number,
): OwnNumbers {
  const of = (reading: Reading): readonly number[] =>
    // contacts that name no number and one whose id is empty are the same to the judge
    ownNumbers(reading, setting).map((id) => (id === '' ? UNKNOWN : numberOf(id)))
  return { surely: of('surely'), maybe: of('maybe') }
}

/** What a kind of contact is, surely and perhaps: a call to the debtor, in vain, a sign of life. */
const DIAL = 1
const MAY_DIAL = 2
const VAIN = 4
const MAY_VAIN = 8
const LIFE = 16
const MAY_LIFE = 32
/** Not looked up yet. */
const UNASKED = 255

/** What each kind met is to the question; the readable judge is asked once a kind. */
class LostKinds {
  private readonly kinds: Learnt['kinds']
  private readonly setting: Setting
  private table = new Uint8Array(256).fill(UNASKED)

  constructor(kinds: Learnt['kinds'], setting: Setting) {
    this.kinds = kinds
    this.setting = setting
  }

  of(number: number): number {
    const known = number < this.table.length ? (this.table[number] as number) : UNASKED
    return known === UNASKED ? this.learn(number) : known
  }

  private learn(number: number): number {
    const kind = this.kinds[number]
    if (!kind) throw HAND_BACK
    const contact = { ...kind.contact, id: `${ID.contact}-before` }
    const setting = { ...this.setting, persons: new Map(kind.persons.map((p) => [p.id, p])) }
    let facts = 0
    if (isDial('surely', contact, setting)) facts |= DIAL
    if (isDial('maybe', contact, setting)) facts |= MAY_DIAL
    if (isInVain('surely', contact, setting)) facts |= VAIN
    if (isInVain('maybe', contact, setting)) facts |= MAY_VAIN
    if (isSignOfLife('surely', contact, setting)) facts |= LIFE
    if (isSignOfLife('maybe', contact, setting)) facts |= MAY_LIFE
    if (number >= this.table.length) {
      const grown = new Uint8Array(Math.max(number + 1, this.table.length * 2)).fill(UNASKED)
      grown.set(this.table)
      this.table = grown
    }
    this.table[number] = facts
    return facts
  }
}

/** One for all that a rulebook learns: a contact's own facts alone decide. */
const tables = new WeakMap<Learnt, LostKinds>()

function tableOf({ learnt, asking }: Compiling): LostKinds {
  const known = tables.get(learnt) ?? new LostKinds(learnt.kinds, asking.setting)
  tables.set(learnt, known)
  return known
}

/** Whether some event of the matter could matter: the readable judge is then asked. */
export function hasLifeEvents({ numberInvalid }: LostContact, { kind }: Compiling): boolean {
  const { eventKinds } = kind.shape
  return (
    eventKinds.has('sign-of-life') ||
    eventKinds.has('payment') ||
    (numberInvalid === true && eventKinds.has('number-invalid'))
  )
}

/** Whether the debtor is out of contact, of a matter without events that say so or the contrary. */
export class LostAsked {
  private readonly inRow: number | undefined
  private readonly daysInRow: number | undefined
  private readonly strict: boolean
  private readonly countsFromDay: number
  /** What the sources declare of payments and signs of life (S8). */
  private readonly silence: Truth
  /** What would decide whether it is lost that may be. */
  private readonly claimed: readonly Need[]
  private readonly kinds: LostKinds
  private readonly coverage: CoverageNeed
  /** Possible calls to the debtor since the last sure sign of life, latest first, with what they are. */
  private readonly dials: number[] = []
  private readonly facts: number[] = []
  private found = 0
  /** Those of them that were in vain, as one reading has it: by which number, when, and on which date. */
  private readonly points: number[] = []
  private readonly begun: number[] = []
  private readonly days: number[] = []
  private inVain = 0

  constructor({ dialsInRow, daysInRow }: LostContact, c: Compiling) {
    this.inRow = dialsInRow
    this.daysInRow = daysInRow
    this.strict = c.strict
    this.countsFromDay = c.countsFromDay
    this.silence = and([silence('reachability', c.asking), silence('payment', c.asking)])
    this.claimed = [{ kind: 'exception', of: 'lost-contact', about: c.asking.subject.id }]
    this.kinds = tableOf(c)
    this.coverage = new CoverageNeed({ direction: 'any' }, ['creditor'], c.kind.contact.channel)
  }

  /** Those with the same key answer alike. */
  get key(): string {
    return JSON.stringify([this.inRow, this.daysInRow, this.strict, this.countsFromDay, bitsOf(this.silence)])
  }

  /** Asks of the contacts before an act. */
  ask(s: Sight): Bits {
    const lost = this.lostFor(s)
    return lost ? andBits(lost.isSure && lost.isCovered ? YES : OPEN, bitsOf(this.silence)) : NO
  }

  /** What would decide, where it is undecided; as `isLost` of judge/lost-contact.ts lists it. */
  needs(s: Sight): readonly Need[] {
    const lost = this.lostFor(s)
    if (!lost) return []
    const open = [lost.isSure ? [] : this.claimed, lost.isCovered ? [] : NOT_COVERED, this.silence.needs]
    return dedupe(open.flat())
  }

  /** Whether contact is surely lost, as far as the record tells, and whether it reaches; `undefined` if it is not. */
  private lostFor(s: Sight): { readonly isSure: boolean; readonly isCovered: boolean } | undefined {
    if (s.columns.hasUncarried) throw HAND_BACK
    const { life, mayLife, mayVain } = this.look(s)
    // fewer dials than any of the two ways asks for: whose numbers they are need not be looked up
    if (mayVain < Math.min(this.inRow ?? Infinity, this.daysInRow ?? Infinity)) return undefined
    const { surely, maybe } = s.ownNumbers()
    const sure = maybe.length === 0 ? undefined : this.wayOf(true, mayLife, maybe, s)
    const may = sure ?? this.wayOf(false, life, surely, s)
    if (may === undefined) return undefined
    const start = this.countsFromDay === -Infinity ? -Infinity : s.zone.startOfDay(this.countsFromDay)
    const isCovered = this.coverage.isMet(s.coverage, s.organisationId, Math.max(may, start), s.at)
    return { isSure: sure !== undefined, isCovered }
  }

  /** Walks back to the last sure sign of life; tells it, the last that may be one, and how many dials at most are in vain. */
  private look(s: Sight): { readonly life: number; readonly mayLife: number; readonly mayVain: number } {
    const { earliest, latest, recorded, settled, kind, pending, spread } = s.columns
    const upTo = this.strict ? s.recordedUpTo : s.knownUpTo
    let life = -Infinity
    let mayLife = -Infinity
    let found = 0
    let mayVain = 0
    for (let row = s.until - 1; row >= s.first; row--) {
      const begun = earliest[row] as number
      if (begun + spread <= life) break
      if (row === s.row || (recorded[row] as number) > upTo) continue
      const facts = this.kinds.of(((settled[row] as number) <= upTo ? kind[row] : pending[row]) as number)
      const ended = latest[row] as number
      if (facts & MAY_LIFE && ended > mayLife) mayLife = ended
      if (facts & LIFE && ended > life && ended < s.at) life = ended
      if (!(facts & MAY_DIAL)) continue
      this.dials[found] = row
      this.facts[found] = facts
      found += 1
      if (facts & MAY_VAIN) mayVain += 1
    }
    this.found = found
    return { life, mayLife, mayVain }
  }

  /** The first instant that a way in which contact is lost rests on; `undefined` if it is lost in none. */
  private wayOf(isSure: boolean, life: number, own: readonly number[], s: Sight): number | undefined {
    const { earliest, latest, point } = s.columns
    let inVain = 0
    let first = Infinity
    for (let i = 0; i < this.found; i++) {
      const row = this.dials[i] as number
      const begun = earliest[row] as number
      if (begun <= life) break
      if (!this.isInVain(i, isSure, s)) continue
      this.points[inVain] = point[row] as number
      this.begun[inVain] = begun
      this.days[inVain] = s.zone.dayAt(isSure ? (latest[row] as number) : begun)
      inVain += 1
      // rows stand latest first
      first = begun
    }
    this.inVain = inVain
    const numbers = own.length > 0 ? own : [...new Set(this.points.slice(0, inVain))]
    if (numbers.length === 0) return undefined
    return this.isByDials(isSure, life, numbers, s) || this.isByDays(isSure, numbers, s) ? first : undefined
  }

  private isInVain(i: number, isSure: boolean, s: Sight): boolean {
    const facts = this.facts[i] as number
    if (!isSure) return (facts & MAY_VAIN) !== 0
    return (facts & DIAL) !== 0 && (facts & VAIN) !== 0 && this.isSurelyBefore(i, s)
  }

  private isSurelyBefore(i: number, s: Sight): boolean {
    return (s.columns.latest[this.dials[i] as number] as number) < s.at
  }

  /** Whether each number was dialled so often in a row, before today. */
  private isByDials(isSure: boolean, life: number, numbers: readonly number[], s: Sight): boolean {
    const { inRow } = this
    if (inRow === undefined) return false
    for (const number of numbers) {
      const from = isSure ? this.lastAnswer(number, life, s) : -Infinity
      let row = 0
      for (let i = 0; i < this.inVain; i++)
        if (this.points[i] === number && (this.begun[i] as number) > from && (this.days[i] as number) < s.day)
          row += 1
      if (row < inRow) return false
    }
    return true
  }

  /** When a number was last dialled and anybody, or anything, may have answered. */
  private lastAnswer(number: number, life: number, s: Sight): number {
    const { earliest, latest, point } = s.columns
    let last = -Infinity
    for (let i = 0; i < this.found; i++) {
      const row = this.dials[i] as number
      if ((earliest[row] as number) <= life) break
      const isDialled = ((this.facts[i] as number) & DIAL) !== 0 && this.isSurelyBefore(i, s)
      if (isDialled && point[row] === number && !this.isInVain(i, true, s))
        last = Math.max(last, latest[row] as number)
    }
    return last
  }

  /** Whether each number was dialled on each of so many dates in a row: up to today or yesterday, or, perhaps, ever. */
  private isByDays(isSure: boolean, numbers: readonly number[], s: Sight): boolean {
    const { daysInRow } = this
    if (daysInRow === undefined) return false
    if (isSure) return this.isRunTo(s.day, daysInRow, numbers) || this.isRunTo(s.day - 1, daysInRow, numbers)
    for (let i = 0; i < this.inVain; i++) {
      const end = this.days[i] as number
      if (end !== this.days[i - 1] && this.isRunTo(end, daysInRow, numbers)) return true
    }
    return false
  }

  private isRunTo(end: number, length: number, numbers: readonly number[]): boolean {
    for (let day = end; day > end - length; day--)
      for (const number of numbers) if (!this.isDialledOn(day, number)) return false
    return true
  }

  private isDialledOn(day: number, number: number): boolean {
    for (let i = 0; i < this.inVain; i++) if (this.days[i] === day && this.points[i] === number) return true
    return false
  }
}
