/** The verdict of one act: what the questions come to over readings, instruments and worlds (S1, S6, S10). */
import { rank } from '../judge/level.ts'

/** Levels as numbers, 0 = clear. */
export type Rank = number
export const BARRED = rank('barred')

/** One instrument under one reading in one world: rules in it all bind, readings and worlds exclude each other. */
export interface Cell {
  readonly world: number
  readonly instrument: number
  readonly isPolicy: boolean
  /** What the questions that are settled by the kind come to. */
  readonly certain: Rank
  readonly possible: Rank
}

/** A verdict as numbers; `policy` is -1 where no house policy is named. */
export interface Ranks {
  certain: Rank
  possible: Rank
  policyCertain: Rank
  policyPossible: Rank
}

export class Verdict {
  private readonly certain: Int8Array
  private readonly possible: Int8Array
  /** What each act begins with. */
  private readonly settledCertain: Int8Array
  private readonly settledPossible: Int8Array
  /** One instrument in one world after the other: where its cells end, whether it is policy, where the world ends. */
  private readonly ends: Int32Array
  private readonly isPolicy: Uint8Array
  private readonly worlds: Int32Array
  private readonly hasPolicy: boolean

  /**
   * @param cells  by world, in each by instrument
   * @param hasPolicy  whether a house policy is named, even one that says nothing of contacts (S3)
   */
  constructor(cells: readonly Cell[], worlds: number, hasPolicy: boolean) {
    this.hasPolicy = hasPolicy
    const isLast = (cell: Cell, i: number): boolean => {
      const next = cells[i + 1]
      return next?.world !== cell.world || next.instrument !== cell.instrument
    }
    const last = cells.flatMap((cell, i) => (isLast(cell, i) ? [{ ...cell, end: i + 1 }] : []))
    this.ends = Int32Array.from(last, (l) => l.end)
    this.isPolicy = Uint8Array.from(last, (l) => (l.isPolicy ? 1 : 0))
    this.worlds = Int32Array.from({ length: worlds }, (_, w) => last.filter((l) => l.world <= w).length)
    this.settledCertain = Int8Array.from(cells, (c) => c.certain)
    this.settledPossible = Int8Array.from(cells, (c) => c.possible)
    this.certain = this.settledCertain.slice()
    this.possible = this.settledPossible.slice()
  }

  /** Another act is judged. */
  reset(): void {
    const { certain, possible, settledCertain, settledPossible } = this
    for (let i = 0; i < certain.length; i++) {
      certain[i] = settledCertain[i] as number
      possible[i] = settledPossible[i] as number
    }
  }

  /** A rule bites in some cells. */
  raise(cells: readonly number[], certain: Rank, possible: Rank): void {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number
      if (certain > (this.certain[cell] as number)) this.certain[cell] = certain
      if (possible > (this.possible[cell] as number)) this.possible[cell] = possible
    }
  }

  /** Over readings the least is certain and the most possible, over instruments the most, over worlds as readings. */
  tell(into: Ranks): void {
    const { ends, isPolicy, worlds } = this
    let [leastLaw, leastPolicy, mostLaw, mostPolicy] = [BARRED, BARRED, 0, 0]
    let i = 0
    let g = 0
    for (let w = 0; w < worlds.length; w++) {
      let law = 0
      let policy = 0
      for (; g < (worlds[w] as number); g++) {
        let certain = BARRED
        let possible = 0
        for (; i < (ends[g] as number); i++) {
          certain = Math.min(certain, this.certain[i] as number)
          possible = Math.max(possible, this.possible[i] as number)
        }
        if (isPolicy[g] === 1) {
          policy = Math.max(policy, certain)
          mostPolicy = Math.max(mostPolicy, possible)
        } else {
          law = Math.max(law, certain)
          mostLaw = Math.max(mostLaw, possible)
        }
      }
      leastLaw = Math.min(leastLaw, law)
      leastPolicy = Math.min(leastPolicy, policy)
    }
    into.certain = leastLaw
    into.possible = mostLaw
    into.policyCertain = this.hasPolicy ? leastPolicy : -1
    into.policyPossible = this.hasPolicy ? mostPolicy : -1
  }
}
