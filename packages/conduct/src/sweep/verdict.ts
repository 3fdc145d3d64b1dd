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

/** One instrument in one world: its cells from the end of the one before until its own. */
interface Group {
  readonly end: number
  readonly isPolicy: boolean
}

export class Verdict {
  private readonly certain: Int8Array
  private readonly possible: Int8Array
  private readonly cells: readonly Cell[]
  private readonly worlds: readonly (readonly Group[])[]
  private readonly hasPolicy: boolean

  /**
   * @param cells  by world, in each by instrument
   * @param hasPolicy  whether a house policy is named, even one that says nothing of contacts (S3)
   */
  constructor(cells: readonly Cell[], worlds: number, hasPolicy: boolean) {
    this.cells = cells
    this.hasPolicy = hasPolicy
    const groups: Group[][] = Array.from({ length: worlds }, () => [])
    for (const [i, { world, instrument, isPolicy }] of cells.entries()) {
      const next = cells[i + 1]
      if (next?.world !== world || next.instrument !== instrument)
        groups[world]?.push({ end: i + 1, isPolicy })
    }
    this.worlds = groups
    this.certain = Int8Array.from(cells, (c) => c.certain)
    this.possible = Int8Array.from(cells, (c) => c.possible)
  }

  /** Another act is judged. */
  reset(): void {
    const { cells, certain, possible } = this
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as Cell
      certain[i] = cell.certain
      possible[i] = cell.possible
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
    let [leastLaw, leastPolicy, mostLaw, mostPolicy] = [BARRED, BARRED, 0, 0]
    let i = 0
    for (let w = 0; w < this.worlds.length; w++) {
      const groups = this.worlds[w] as readonly Group[]
      let law = 0
      let policy = 0
      for (let g = 0; g < groups.length; g++) {
        const { end, isPolicy } = groups[g] as Group
        let certain = BARRED
        let possible = 0
        for (; i < end; i++) {
          certain = Math.min(certain, this.certain[i] as number)
          possible = Math.max(possible, this.possible[i] as number)
        }
        if (isPolicy) {
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
