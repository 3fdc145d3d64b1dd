/** Text for a terminal: wrapped to its width, wide characters counted as two cells, control characters made visible. */

/** Cells that a character takes. */
const cellsOf = (c: string): number => (c > '\u2e7f' ? 2 : 1)

/** Cells that a text takes: two for each Chinese character. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, c) => width + cellsOf(c), 0)
}

/**
 * A text in which nothing steers a terminal: a log's ids and cells are other people's, and an escape sequence or a
 * reversal of writing direction in them could hide a finding. Line feeds and tabs stay.
 */
export function harmless(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** Where a line may end: after a space, or beside a Chinese character, but never before its punctuation. */
function piecesOf(text: string): readonly string[] {
  return (
    text.match(/\s+|[\u2e80-\uffef][，。；：、！？）》”’]*|[^\s\u2e80-\uffef]+[，。；：、！？）》”’]*/gu) ??
    []
  )
}

/**
 * A paragraph wrapped to a width, later lines indented as the first.
 *
 * @param line one line; its leading spaces are its indent
 * @param columns cells a line may take; `undefined` where nobody watches: lines stay whole, so that they can be searched
 * @param hang further spaces before later lines
 */
export function wrapped(line: string, columns: number | undefined, hang = 0): string {
  if (columns === undefined || widthOf(line) <= columns) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const later = indent + ' '.repeat(hang)
  const lines: string[] = []
  let current = indent
  let width = indent.length
  let isEmpty = true
  for (const piece of piecesOf(line.slice(indent.length))) {
    const cells = widthOf(piece)
    if (!isEmpty && width + cells > columns && piece.trim() !== '') {
      lines.push(current.trimEnd())
      current = later
      width = later.length
      isEmpty = true
    }
    if (isEmpty && piece.trim() === '') continue
    current += piece
    width += cells
    isEmpty = false
  }
  return [...lines, current.trimEnd()].join('\n')
}

/** A text of several lines, each wrapped. */
export function wrappedText(text: string, columns: number | undefined): string {
  return columns === undefined
    ? text
    : text
        .split('\n')
        .map((line) => wrapped(line, columns))
        .join('\n')
}

/** The width to write to: the terminal's, within what can be read; `undefined` where the output goes elsewhere. */
export function columnsOf(stream: {
  readonly isTTY?: boolean
  readonly columns?: number
}): number | undefined {
  if (!stream.isTTY) return undefined
  return Math.min(110, Math.max(40, stream.columns ?? 80))
}
