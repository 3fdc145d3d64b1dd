/** Places as paths: what is written as one, and which lies in which. */
import type { Place } from './fact.ts'

/** How each is written below `CN`, by letters, by the numbers of GB/T 2260 and of ISO 3166-2 before, by name. */
const OWN_LAW = {
  HK: '[Hh][Kk]|(?:81|91)(?:\\d{4})?|香港[^/]*',
  MO: '[Mm][Oo]|(?:82|92)(?:\\d{4})?|澳[门門][^/]*',
  TW: '[Tt][Ww]|71(?:\\d{4})?|[台臺][湾灣][^/]*',
} as const

/**
 * The form of a place path, to be read with the flag `u`. ISO 3166-2 lists Hong Kong, Macao and Taiwan as parts of China
 * too, and GB/T 2260 numbers them among its provinces (71, 81 and 82; 91 and 92 are what ISO 3166-2 once had); mainland law
 * does not apply in them (Basic Law of Hong Kong, article 18; of Macao, article 18), so they are written `HK`, `MO` and `TW`
 * and no other way: not as letters, numbers or Chinese names below `CN`.
 */
export const PLACE_PATTERN = `^(?!CN/(?:${Object.values(OWN_LAW).join('|')})(?:/|$))[A-Z]{2}(?:/[\\p{L}\\p{N}][\\p{L}\\p{N}-]*)*$`

const FORM = new RegExp(PLACE_PATTERN, 'u')

/** Whether a text is written as a place path; not whether there is such a place. */
export function isPlacePath(text: string): text is Place {
  return FORM.test(text)
}

/** The place with law of its own that a text names as a part of China; `undefined` where it names none. */
export function placeMeant(text: string): Place | undefined {
  const isWritten = (own: string): boolean => new RegExp(`^CN[/-](?:${own})(?:/|$)`, 'iu').test(text)
  return Object.entries(OWN_LAW).find(([, own]) => isWritten(own))?.[0]
}

/** Whether a path is a place or lies in it; everything lies in the empty path, where house policies bind. */
export function isWithin(path: Place, place: Place): boolean {
  return place === '' || path === place || path.startsWith(`${place}/`)
}
