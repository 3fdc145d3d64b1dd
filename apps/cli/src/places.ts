/** Places that a rulebook has law for. */
import { isPlacePath, isWithin } from '@forbear/conduct/facts'
import type { Rulebook } from '@forbear/conduct/language'

/** Places with instruments of their own, as paths. */
export function lawPlaces(rulebook: {
  readonly instruments: readonly Pick<Rulebook['instruments'][number], 'place'>[]
}): readonly string[] {
  return [...new Set(rulebook.instruments.map((i) => i.place))].filter((p) => p !== '').toSorted()
}

/**
 * Whether a path lies in a place that has law, or leads to one: `CN/GZ` lies in `CN`, `US/NY` leads to `US/NY/NYC`.
 *
 * @param path a place path, for example `US/NY/NYC`
 */
export function placeExists(path: string, rulebook: Rulebook): boolean {
  const inside = lawPlaces(rulebook).some((p) => isWithin(path, p) || isWithin(p, path))
  return inside && isPlacePath(path)
}
