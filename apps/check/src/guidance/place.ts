/** Which guidance holds where: a place has its own and that of the places it lies in; an unknown one has the general set. */
import type { Words } from './sourced.ts'

/** Holds in places that this folder knows nothing else of. */
export const ELSEWHERE = '*'
/** Places with guidance of their own, by path. */
export const PLACES = ['CN', 'US', 'US/NY', 'US/NY/NYC', 'RU', ELSEWHERE] as const
export type GuidancePlace = (typeof PLACES)[number]

/** Stands above everything where only the general set is known. */
export const LITTLE_KNOWN: Words = {
  zh: '我们不了解你那里的法律。下面只是一般做法。请先问当地的法律援助。',
  en: 'We know little about the law there. This is only general advice. Ask local legal aid first.',
}

/**
 * The places whose guidance holds in a place: the country first, the place itself last.
 *
 * @param place a path; `US/NY` lies in `US`
 * @returns `['*']` where the country has no guidance of its own
 */
export function placesOf(place: string): readonly GuidancePlace[] {
  const parts = place.split('/')
  const path = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  const known = PLACES.filter((p) => p !== ELSEWHERE && path.includes(p))
  return known.length === 0 ? [ELSEWHERE] : known
}

/** Whether the law of the place's country is known here. */
export function isKnownPlace(place: string): boolean {
  return !placesOf(place).includes(ELSEWHERE)
}

/** The entries that hold in a place: those of the place itself before those of the country. */
export function inPlace<T extends { readonly place: GuidancePlace }>(
  entries: readonly T[],
  place: string,
): readonly T[] {
  return placesOf(place)
    .toReversed()
    .flatMap((p) => entries.filter((entry) => entry.place === p))
}
