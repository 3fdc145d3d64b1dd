/** What is wrong with what was brought to the loan's border: code, place, what was found, what would be right. */
import type { Words } from '@forbear/conduct/language'

/** Every fault that the border of money, product, events and flows can name. */
export type ProblemCode =
  | 'wrong-type'
  | 'missing-key'
  | 'unknown-key'
  | 'unknown-word'
  | 'bad-decimal'
  | 'part-of-a-minor-unit'
  | 'unreal-date'
  | 'out-of-range'
  | 'contradiction'
  | 'out-of-order'
  | 'does-not-amortise'
  | 'more-than-owed'
  | 'no-root'
  | 'no-single-root'
  | 'unknown-reference'

/** One thing that is wrong. */
export interface Problem {
  readonly code: ProblemCode
  /** JSON pointer (RFC 6901) of the value at fault; of the object, where a key is missing. */
  readonly pointer: string
  /** What stands there, as JSON; empty where nothing does. */
  readonly found: string
  /** What would be right. */
  readonly expected: Words
  /** What is wrong and what would be right in one sentence: lower case, no full stop. */
  readonly message: Words
}

/** The value, or everything that is wrong. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What is said of a problem. */
export interface Saying {
  readonly code: ProblemCode
  readonly pointer: string
  /** The value at fault; `undefined` where nothing stands. */
  readonly found: unknown
  /** What is wrong, as a phrase. */
  readonly says: Words
  readonly expected: Words
}

/** A problem put together from what is said of it. */
export function problem({ code, pointer, found, says, expected }: Saying): Problem {
  return {
    code,
    pointer,
    found: shown(found),
    expected,
    message: saidWith(says, expected),
  }
}

/** What is wrong and what would be right, in one sentence. */
export const saidWith = (says: Words, expected: Words): Words => ({
  en: `${says.en}: expected ${expected.en}`,
  zh: setOff(`${says.zh}：应为${expected.zh}`),
})

const HAN = '\\p{Script=Han}'
const LATIN = '[A-Za-z0-9]'
const TURNS = new RegExp(`(?<=${HAN})(?=${LATIN})|(?<=${LATIN})(?=${HAN})`, 'gu')
const ENDS_IN_HAN = new RegExp(`${HAN}$`, 'u')
const BEGINS_IN_HAN = new RegExp(`^${HAN}`, 'u')

/** Chinese in which Latin letters, figures and what is quoted in backticks stand apart by a space; a quotation is left as it is. */
function setOff(zh: string): string {
  return zh
    .split(/(`[^`]*`)/)
    .map((part, k) => (k % 2 === 1 ? part : part.replaceAll(TURNS, ' ')))
    .reduce((text, part) => {
      const isApart = part.startsWith('`')
        ? ENDS_IN_HAN.test(text)
        : text.endsWith('`') && BEGINS_IN_HAN.test(part)
      return text + (isApart ? ' ' : '') + part
    }, '')
}

const SHOWN_AT_MOST = 60

/** A value as JSON, cut to sixty characters. */
function shown(value: unknown): string {
  if (value === undefined) return ''
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  )
  const characters = Array.from(text ?? `(${typeof value})`)
  return characters.length > SHOWN_AT_MOST
    ? `${characters.slice(0, SHOWN_AT_MOST - 1).join('')}…`
    : characters.join('')
}

/** Text of one part of a JSON pointer, with `~` and `/` escaped (RFC 6901, section 3). */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
