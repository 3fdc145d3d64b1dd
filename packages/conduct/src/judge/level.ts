/** The scale of verdicts and what a rule's effect amounts to on it (S1, S3). */
import type { Effect } from '../language/basis.ts'

/** From mildest to strongest. */
export const LEVELS = ['clear', 'discouraged', 'presumed', 'barred'] as const
export type Level = (typeof LEVELS)[number]

/** Position on the scale, 0 = clear. */
export function rank(level: Level): number {
  return LEVELS.indexOf(level)
}

/** The stronger of levels; clear if there are none. */
export function strongest(levels: readonly Level[]): Level {
  return levels.reduce<Level>((a, b) => (rank(b) > rank(a) ? b : a), 'clear')
}

/** The milder of levels. */
export function mildest(levels: readonly [Level, ...Level[]]): Level {
  return levels.reduce((a, b) => (rank(b) < rank(a) ? b : a))
}

/** The verdict of a rule that bites. */
export function levelOf(effect: Effect): Level {
  switch (effect) {
    case 'forbid':
    case 'require':
      return 'barred'
    case 'presume':
      return 'presumed'
    case 'should-not':
      return 'discouraged'
  }
}

/** A verdict in two readings. */
export interface Pair {
  readonly certain: Level
  readonly possible: Level
}
