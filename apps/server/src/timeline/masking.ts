/** Personal data as it is shown to whoever has no need to read it: enough to tell two apart, not enough to call. */
import type { PointKind } from '@forbear/conduct/facts'

const HIDDEN = '••••'

/** A number with its calling code's beginning and its last four digits: `+86••••0001`. */
export function maskedNumber(number: string): string {
  return number.length > 9 ? `${number.slice(0, 3)}${HIDDEN}${number.slice(-4)}` : HIDDEN
}

/** A number or address. */
export function maskedAddress(value: string, kind: PointKind): string {
  switch (kind) {
    case 'mobile':
    case 'landline':
      return maskedNumber(value)
    case 'email': {
      const at = value.lastIndexOf('@')
      return at < 0 ? HIDDEN : `${initialOf(value)}${HIDDEN}${value.slice(at)}`
    }
    case 'chat-account':
    case 'social-account':
    case 'postal':
    case 'premises':
      return `${initialOf(value)}${HIDDEN}`
  }
}

/** A name by its first character. */
export const maskedName = (name: string): string => `${initialOf(name)}${HIDDEN}`

/** The first character as a reader counts, never half of one. */
const initialOf = (text: string): string => Array.from(text)[0] ?? ''
