/** Places as paths: what is written as one, and which lies in which. */
import type { Place } from './fact.ts'

/**
 * The form of a place path, to be read with the flag `u`. ISO 3166-2 lists Hong Kong, Macao and Taiwan as parts of China
 * too, and GB/T 2260 numbers them among its provinces (71, 81 and 82; 91 and 92 are what ISO 3166-2 once had); mainland law
 * does not apply in them (Basic Law of Hong Kong, article 18; of Macao, article 18), so they are written `HK`, `MO` and `TW`
 * and no other way: not as letters, numbers or Chinese names below `CN`.
 */
export const PLACE_PATTERN =
  '^(?!CN/(?:[Hh][Kk]|[Mm][Oo]|[Tt][Ww]|(?:71|81|82|91|92)(?:\\d{4})?|(?:香港|澳[门門]|[台臺][湾灣])[^/]*)(?:/|$))[A-Z]{2}(?:/[\\p{L}\\p{N}][\\p{L}\\p{N}-]*)*$'

const FORM = new RegExp(PLACE_PATTERN, 'u')

/** Whether a text is written as a place path; not whether there is such a place. */
export function isPlacePath(text: string): text is Place {
  return FORM.test(text)
}

/** Whether a path is a place or lies in it; everything lies in the empty path, where house policies bind. */
export function isWithin(path: Place, place: Place): boolean {
  return place === '' || path === place || path.startsWith(`${place}/`)
}
