/** Which guidance holds where: a place has its own and that of the places it lies in; an unknown one has the general set. */
import type { Language } from '@forbear/conduct/words'
import type { Words } from './sourced.ts'

/** Holds in places that this folder knows nothing else of. */
export const ELSEWHERE = '*'
/** Places with guidance of their own, by path. */
export const PLACES = ['CN', 'US', 'US/NY', 'US/NY/NYC', 'RU', ELSEWHERE] as const
export type GuidancePlace = (typeof PLACES)[number]

/** Stands above everything where only the general set is known. */
export const LITTLE_KNOWN: Words = {
  zh: '我们不了解您那里的法律。下面只是一般做法。请先问当地的法律援助。',
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

/** In which language offices and collectors of a country read; of other places it is not known here. */
const READS: Readonly<Record<string, Language | 'ru'>> = { CN: 'zh', US: 'en', RU: 'ru' }

/**
 * What to say of a document in a language that its reader may not read.
 *
 * @returns `undefined` where it is the language of the place
 */
export function translationNotice(place: string, language: Language): Words | undefined {
  const reads = READS[place.split('/')[0] ?? '']
  if (reads === language) return undefined
  if (reads === undefined)
    return { zh: '先问对方收哪种语言的材料。', en: 'Ask first which language they take.' }
  return {
    zh: `对方读${NAMES[reads].zh}。寄出前请翻译。`,
    en: `They read ${NAMES[reads].en}. Have it translated first.`,
  }
}

const NAMES: Readonly<Record<Language | 'ru', Words>> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  ru: { zh: '俄文', en: 'Russian' },
}
