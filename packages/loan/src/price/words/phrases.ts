/** Pieces that sentences on money are put together from. */
import type { Words } from '@forbear/conduct/language'

export type Language = keyof Words

/** Several things in one phrase: "a, b and c", 「a、b、c」. */
export function listed(items: readonly string[], language: Language): string {
  if (language === 'zh') return items.join('、')
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** A sentence of the law's data as part of a longer one. */
export function withoutStop(text: string): string {
  return text.replace(/[.。]\s*$/, '')
}
