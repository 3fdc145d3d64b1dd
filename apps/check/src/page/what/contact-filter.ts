/** Which contacts of a long list are shown. */
import type { ContactPoint } from '../../engine/view.ts'

/** Each member narrows; absent: it does not. */
export interface ContactFilter {
  /** `YYYY-MM-DD` */
  readonly on?: string
  /** 1 = Monday. */
  readonly weekday?: number
  readonly hour?: number
  readonly number?: string
  readonly only?: 'found' | 'tagged'
}

/** Every contact. */
export const EVERYTHING: ContactFilter = {}

/** Whether anything is left out. */
export const isNarrowed = (filter: ContactFilter): boolean => Object.keys(filter).length > 0

/** Without one narrowing. */
export function without(filter: ContactFilter, key: keyof ContactFilter): ContactFilter {
  const { [key]: _gone, ...rest } = filter
  return rest
}

/**
 * The contacts that a filter leaves, in their order.
 *
 * @param tagged  places of contacts of which the person said what was said in them
 * @param numberOf  the one writing of a number
 */
export function filtered(
  points: readonly ContactPoint[],
  { on, weekday, hour, number, only }: ContactFilter,
  tagged: ReadonlySet<string>,
  numberOf: (written: string) => string,
): readonly ContactPoint[] {
  return points.filter(
    (point) =>
      (on === undefined || point.on === on) &&
      (weekday === undefined || point.weekday === weekday) &&
      (hour === undefined || Math.floor(point.wall / 3600) === hour) &&
      (number === undefined || numberOf(point.from) === number) &&
      (only !== 'found' || point.found !== undefined) &&
      (only !== 'tagged' || tagged.has(point.place)),
  )
}
