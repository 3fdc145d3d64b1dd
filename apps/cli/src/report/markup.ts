/** HTML that escapes by itself: whatever is not markup made here is other people's text. */

/** Text that is already HTML. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Piece = string | number | Markup | readonly Piece[]

/** Nothing. */
export const NOTHING = new Markup('')

/** A tagged template that escapes everything but markup made by itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(
    parts.map((part, i) => part + (i < values.length ? rendered(values[i] ?? '') : '')).join(''),
  )
}

function rendered(piece: Piece): string {
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'number') return String(piece)
  if (typeof piece !== 'string') return piece.map(rendered).join('')
  return piece.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** Text that is HTML already: only what this program drew itself, never anything that came with a log. */
export function trusted(text: string): Markup {
  return new Markup(text)
}
