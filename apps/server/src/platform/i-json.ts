/**
 * What a JSON body may hold beyond JSON's grammar (RFC 7493, I-JSON): UTF-8 and whole characters. Halves of characters
 * have no canonical form, so that nothing could be recorded of them; NUL ends texts in places that nobody looks at.
 */

/** Text that is not UTF-8, or no JSON. */
export class NotJson extends Error {}

/** Where a text of a body holds what cannot be kept. */
export interface BadText {
  /** JSON pointer. */
  readonly pointer: string
  readonly code: 'half-character' | 'nul'
}

/**
 * The text of a body's bytes.
 *
 * @throws {NotJson} where it is not UTF-8
 */
export function textIn(bytes: ArrayBuffer): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new NotJson()
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads a body's text.
 *
 * @returns the places whose text cannot be kept, names of fields too
 * @throws {NotJson}
 */
export function badTextsOf(text: string): readonly BadText[] {
  const bad: BadText[] = []
  // nesting is the sender's choice and the call stack is not: places wait in a list
  const waiting: { readonly value: unknown; readonly pointer: string }[] = [
    { value: parsed(text), pointer: '' },
  ]
  const look = (text: string, pointer: string): void => {
    if (!text.isWellFormed()) bad.push({ pointer: pointer.toWellFormed(), code: 'half-character' })
    else if (text.includes('\u0000')) bad.push({ pointer, code: 'nul' })
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer } = next
    if (typeof value === 'string') look(value, pointer)
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      look(key, place)
      waiting.push({ value: inner, pointer: place })
    }
  }
  return bad
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotJson()
  }
}
