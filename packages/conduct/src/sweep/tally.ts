/**
 * Sums over the contacts of one matter that came before whatever is asked about: what a walk back over them would find,
 * however many they are. They are of contacts that are over and known; those near an act are looked at one by one.
 */
import type { Need } from '../judge/truth.ts'
import { NO, SCOPE, YES } from './bits.ts'
import type { Candidates } from './candidates.ts'
import type { Counter } from './counter.ts'
import { Sight } from './sight.ts'

/** Of so few contacts a walk is as fast. */
export const NEAR = 16

/** How many contacts count in a stretch. */
export interface Sums {
  /** Those that surely do, and those that may, these among them. */
  readonly certain: number
  readonly possible: number
  /** Those of which what would decide is a fact that no source carries (S9). */
  readonly unstated: number
}

export class Tally {
  private readonly counter: Counter
  private readonly candidates: Candidates
  /** An act after all others, of the organisation, person, debt and number that are counted for. */
  private readonly last: Sight
  /** When each of the contacts that may count begins. */
  private begun = new Float64Array(64)
  /** Over those before a place: sums, the last instant at which one became known, and at which one may have begun. */
  private certain = new Int32Array(64)
  private possible = new Int32Array(64)
  private unstated = new Int32Array(64)
  private known = new Float64Array(64).fill(-Infinity)
  private over = new Float64Array(64).fill(-Infinity)
  /** How many contacts are summed up; from {@link end} on none can be. */
  private length = 0
  private end = Infinity
  /** What would decide of them, one after the other, and where those of each begin. */
  private readonly needs: Need[] = []
  private readonly needsFrom: number[] = [0]

  constructor(counter: Counter, s: Sight) {
    this.counter = counter
    this.candidates = counter.candidates(s)
    const last = new Sight(s.columns, s.zone, s.act, s.prepare)
    last.at = Infinity
    last.organisation = s.organisation
    last.person = s.person
    last.debt = s.debt
    last.point = s.point
    last.ids = s.ids
    this.last = last
  }

  /** Whether it is for the same that an act is counted for. */
  isFor({ columns, organisation, person, debt, point }: Sight): boolean {
    const { last, counter } = this
    return (
      columns === last.columns &&
      organisation === last.organisation &&
      (!counter.byPerson || person === last.person) &&
      (!counter.byDebt || debt === last.debt) &&
      (!counter.byPoint || point === last.point)
    )
  }

  /**
   * Whether of the contacts before a place all were over and known by an act, and none is the act itself.
   *
   * @param place  among those that may count
   */
  private isSettled(place: number, s: Sight): boolean {
    this.sumUp(place)
    if (place > this.length) return false
    if (place > 0 && s.row >= 0 && s.row <= (this.candidates.rows[place - 1] as number)) return false
    return (this.known[place] as number) <= this.counter.upTo(s) && (this.over[place] as number) < s.at
  }

  /**
   * Where the sums begin that tell of the contacts before a place which begin in a stretch ending with the act.
   *
   * @returns -1 where they do not tell: the contacts have to be looked at
   */
  firstOf(s: Sight, from: number, place: number): number {
    if (!this.isSettled(place, s)) return -1
    const first = this.placeFrom(from, place)
    return first < place ? first : -1
  }

  /** The first place of a contact that begins at an instant or after it, of so many. */
  private placeFrom(from: number, end: number): number {
    const { begun } = this
    let low = 0
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((begun[middle] as number) < from) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Sums over the contacts from one place on and before another. */
  between(first: number, end: number): Sums {
    return {
      certain: (this.certain[end] as number) - (this.certain[first] as number),
      possible: (this.possible[end] as number) - (this.possible[first] as number),
      unstated: (this.unstated[end] as number) - (this.unstated[first] as number),
    }
  }

  /** What would decide of the contacts from one place on and before another. */
  needsBetween(first: number, end: number): readonly Need[] {
    const { needs, needsFrom, counter, last } = this
    for (let place = needsFrom.length - 1; place < end; place++) {
      if (this.isOpen(place))
        for (const need of counter.needs.of(last, this.candidates.rows[place] as number)) needs.push(need)
      needsFrom[place + 1] = needs.length
    }
    return needs.slice(needsFrom[first], needsFrom[end])
  }

  private isOpen(place: number): boolean {
    const { certain, possible } = this.between(place, place + 1)
    return possible > certain
  }

  private sumUp(end: number): void {
    const { candidates, counter, last } = this
    const { earliest, latest, recorded, settled } = last.columns
    for (let place = this.length; place < end && place < this.end; place++) {
      const row = candidates.rows[place] as number
      let bits = NO
      try {
        bits = counter.matches(last, row)
      } catch {
        this.end = place // who walks there hears what is wrong with it
        return
      }
      if (place + 1 >= this.begun.length) this.grow()
      const next = place + 1
      this.begun[place] = earliest[row] as number
      this.certain[next] = (this.certain[place] as number) + (bits === YES ? 1 : 0)
      this.possible[next] = (this.possible[place] as number) + (bits === NO ? 0 : 1)
      this.unstated[next] = (this.unstated[place] as number) + (bits !== YES && bits & SCOPE ? 1 : 0)
      this.known[next] = Math.max(
        this.known[place] as number,
        recorded[row] as number,
        settled[row] as number,
      )
      this.over[next] = Math.max(this.over[place] as number, latest[row] as number)
      this.length = next
    }
  }

  private grow(): void {
    const size = 2 * this.begun.length
    const grown = <T extends Float64Array | Int32Array>(into: T, from: T): T => {
      into.set(from)
      return into
    }
    this.begun = grown(new Float64Array(size), this.begun)
    this.certain = grown(new Int32Array(size), this.certain)
    this.possible = grown(new Int32Array(size), this.possible)
    this.unstated = grown(new Int32Array(size), this.unstated)
    this.known = grown(new Float64Array(size), this.known)
    this.over = grown(new Float64Array(size), this.over)
  }
}

/** How many that are counted for have sums of their own; of more a walk tells. */
const TALLIES_AT_MOST = 16

/** What was found out of one matter's contacts for one counter. */
export class Counted {
  /** Of rows what would decide, as it was listed last, and how they stood to the act then. */
  readonly lists: (readonly Need[])[] = []
  readonly standings: number[] = []
  private readonly tallies: Tally[] = []
  private last: Tally | undefined

  /** The sums for an act; `undefined` if too many others have some. */
  tallyFor(counter: Counter, s: Sight): Tally | undefined {
    if (this.last?.isFor(s)) return this.last
    const known = this.tallies.find((t) => t.isFor(s))
    if (!known && this.tallies.length >= TALLIES_AT_MOST) return undefined
    const tally = known ?? new Tally(counter, s)
    if (!known) this.tallies.push(tally)
    this.last = tally
    return tally
  }
}
