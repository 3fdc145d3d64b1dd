/** What is wrong with something handed in: all of it at once, each fault with its place, in both languages. */

/** A sentence in both languages. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** One fault of something that was parsed. */
export interface Problem {
  /** Stable, for programs. */
  readonly code: string
  /** JSON pointer (RFC 6901), or the line of a text; empty for the whole. */
  readonly path: string
  /** What stands there, shortened. */
  readonly found: string
  /** What is wrong and what would be right. */
  readonly says: Words
}

/** What was understood, or all that is wrong. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const SHOWN_AT_MOST = 60

/** A value as a message shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return '–'
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  const whole = typeof value === 'string' ? value.slice(0, 2 * SHOWN_AT_MOST) : value
  const characters = Array.from(JSON.stringify(whole) ?? typeof value)
  return characters.length > SHOWN_AT_MOST
    ? `${characters.slice(0, SHOWN_AT_MOST - 1).join('')}…`
    : characters.join('')
}

/** A fault where something else was expected. */
export function expected(path: string, value: unknown, what: Words): Problem {
  const found = shown(value)
  return {
    code: 'expected',
    path,
    found,
    says: { en: `expected ${what.en}, found ${found}`, zh: `应为${what.zh}，实为 ${found}` },
  }
}

/** A fault told in words of its own. */
export function problem(code: string, path: string, value: unknown, says: Words): Problem {
  return { code, path, found: shown(value), says }
}

/** A refusal for one fault. */
export function refused(...problems: readonly Problem[]): {
  readonly ok: false
  readonly problems: readonly Problem[]
} {
  return { ok: false, problems }
}

/** Whether a value is an object, not an array and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
