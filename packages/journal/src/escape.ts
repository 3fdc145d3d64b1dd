/** Text into HTML: nothing that was recorded can become a mark-up, an attribute or an instruction of the page. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as the content of an element or of a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** The text that {@link escaped} wrote. */
export function unescaped(html: string): string {
  return html.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => {
    const found = Object.entries(ESCAPES).find(([, escape]) => escape === entity)
    return found?.[0] ?? entity
  })
}

/**
 * Controls and marks of writing direction made visible: text that was recorded could otherwise turn round what stands
 * beside it on the page.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n'
      ? '⏎\n'
      : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
}
