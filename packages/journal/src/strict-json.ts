/**
 * JSON in one spelling: the canonical form (RFC 8785), spaces and line breaks between its parts aside. A parser alone would
 * let pass what a reader of the text sees otherwise: a member twice, a number written as another, letters as escapes.
 */
import canonicalize from 'canonicalize'

/** The text without white space outside strings. */
function withoutSpace(text: string): string {
  const parts: string[] = []
  let from = 0
  let within = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i)
    if (within) {
      if (character === 0x5c) i += 1
      else if (character === 0x22) within = false
    } else if (character === 0x22) {
      within = true
    } else if (character === 0x20 || character === 0x0a || character === 0x0d || character === 0x09) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** The value of a text, or why there is none. */
export type StrictRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'not-json' | 'not-canonical' }

/** Reads JSON whose only freedom is the white space between its parts. */
export function readStrictJson(text: string): StrictRead {
  let value: unknown
  let canonical: string | undefined
  try {
    value = JSON.parse(text)
    canonical = canonicalize(value)
  } catch {
    return { ok: false, reason: 'not-json' }
  }
  return canonical === withoutSpace(text) ? { ok: true, value } : { ok: false, reason: 'not-canonical' }
}
