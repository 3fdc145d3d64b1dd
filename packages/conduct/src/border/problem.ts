/** What is wrong with a document at the border: each problem with its code, place, what was found, what would be right. */
import type { Words } from '../language/words.ts'

/**
 * Problems of form: exactly what the JSON Schema of the same shape refuses too.
 */
export const FORM_CODES = [
  'wrong-type',
  'missing-key',
  'unknown-key',
  'unknown-word',
  'unknown-form',
  'bad-text',
  'bad-date',
  'bad-clock',
  'bad-zone',
  'bad-place',
  'bad-instant',
  'naive-time',
  'bad-number',
  'empty-list',
] as const

/** Problems of meaning: what a JSON Schema cannot say. */
export const MEANING_CODES = [
  'too-deep',
  'unreal-date',
  'unknown-zone',
  'interval-reversed',
  'duplicate-id',
  'duplicate-item',
  'unknown-reference',
  'wrong-reference',
  'unfit-outcome',
  'permit-contradicted',
  'content-contradicted',
  'recorded-too-early',
  'differing-copy',
  'nothing-asked',
  'both-given',
  'reading-mismatch',
  'rule-not-of-instrument',
  'outside-year',
] as const

export type ProblemCode = (typeof FORM_CODES)[number] | (typeof MEANING_CODES)[number]

/** One thing wrong with a document. */
export interface Problem {
  readonly code: ProblemCode
  /** JSON pointer (RFC 6901) of the value at fault; of the object, where a key is missing. */
  readonly pointer: string
  /** What stands there, as JSON, shortened; empty where nothing does. */
  readonly found: string
  /** What would be right. */
  readonly expected: Words
  /** One sentence with both: lower case, no full stop, the user's own words in backticks. */
  readonly message: Words
}

/** What reading a document at the border gives: the value, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What is said of a problem before its message is put together. */
export interface Saying {
  /** What is wrong, as a phrase. */
  readonly says: Words
  readonly expected: Words
  /** A word that was perhaps meant. */
  readonly perhaps?: string | undefined
}

/** Collects the problems of one document in the order in which they are met. */
export interface Problems {
  readonly list: readonly Problem[]
  /**
   * Adds a problem.
   *
   * @param found the value at fault; `undefined` where nothing stands
   */
  add(code: ProblemCode, pointer: string, found: unknown, saying: Saying): void
}

/** A fresh collector. */
export function collectProblems(): Problems {
  const list: Problem[] = []
  return {
    list,
    add: (code, pointer, found, { says, expected, perhaps }) => {
      const message = {
        en: `${says.en}: expected ${expected.en}${perhaps === undefined ? '' : `, did you mean ${quoted(perhaps)}?`}`,
        zh: `${says.zh}：应为${expected.zh}${perhaps === undefined ? '' : `，是否想写 ${quoted(perhaps)}？`}`,
      }
      list.push({ code, pointer, found: shown(found), expected, message })
    },
  }
}

const SHOWN_AT_MOST = 60

/**
 * A value as short JSON, for messages.
 *
 * @returns empty for `undefined`
 */
export function shown(value: unknown): string {
  if (value === undefined) return ''
  const text = textOf(value)
  const characters = Array.from(text)
  return characters.length > SHOWN_AT_MOST ? `${characters.slice(0, SHOWN_AT_MOST - 1).join('')}…` : text
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? `(${typeof value})`
  } catch {
    return `(${typeof value})`
  }
}

/** Somebody's own word in backticks; a backtick inside it becomes a look-alike, so that the quotation ends where it ends. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? shown(value).replace(/^"|"$/g, '') : shown(value)
  return `\`${text.replaceAll('`', 'ˋ')}\``
}

/** The pointer of a member: `~` and `/` in keys are escaped as RFC 6901 says. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/**
 * The word of a list that is nearest to what was written, if it is near enough to have been meant.
 *
 * @returns `undefined` if none is
 */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const plain = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const meant = plain(written)
  if (meant.length === 0 || meant.length > 64) return undefined
  const near = words
    .map((word) => ({ word, steps: distance(meant, plain(word)) }))
    .sort((a, b) => a.steps - b.steps)[0]
  const steps = meant.length === 1 ? 0 : Math.max(1, Math.floor(meant.length / 3))
  return near && near.steps <= steps ? near.word : undefined
}

/** Letters to add, drop, change or swap with their neighbour, to come from one word to the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
