/** The numbers that stand on every screen: those of the place that the matter is in. */
import { helpLinesOf } from '../guidance/help-lines.ts'
import { placesOf } from '../guidance/place.ts'
import type { HelpEntry } from '../kit/help-bar.tsx'
import type { PageWords } from '../words/en.ts'
import type { Language } from '../words/language.ts'

/** Help lines of a place, emergency first, in a person's language; the numbers hang on the place alone. */
export function helpNumbers(place: string, language: Language): readonly HelpEntry[] {
  return helpLinesOf(place).map(({ kind, name, number, says }) => ({
    ...(number !== undefined && { number }),
    name: name[language],
    when: says[language],
    urgent: kind === 'emergency',
  }))
}

/** Where the numbers work; nothing is said of a place that no number is known of. */
export function whereTheyWork(place: string, { shell: { help } }: PageWords): string | undefined {
  const known = placesOf(place)
  return (['CN', 'US', 'RU'] as const).flatMap((p) => (known.includes(p) ? [help.where[p]] : []))[0]
}
