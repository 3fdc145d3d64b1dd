/**
 * Comma-separated values as RFC 4180 has them, one record at a time with the line it begins on.
 *
 * Written for logs that are evidence: a broken record costs its own line and no other. Where quotation marks do
 * not match, the line the record began on is reported and reading goes on at the next line.
 */

/** A record, or a line whose quotation marks do not match, or an empty line. */
export type CsvRecord =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'broken'; readonly line: number; readonly text: string }
  | { readonly kind: 'blank'; readonly line: number }

interface Taken {
  readonly cells: readonly string[]
  /** Where the next record begins. */
  readonly next: number
}

/** What may stand between cells. */
export type Separator = ',' | ';' | '\t' | '|'

/** After a cell: a separator, or the end of the line, or of the text. */
const afterCell = (text: string, at: number, separator: Separator): 'separator' | 'end' | 'other' => {
  const here = text.charCodeAt(at)
  if (here === separator.charCodeAt(0)) return 'separator'
  return at >= text.length || here === 10 || here === 13 ? 'end' : 'other'
}

const afterLineEnd = (text: string, at: number): number =>
  text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, text.length)

/** The end of an unquoted cell that begins here, or -1 where a quotation mark stands in it. */
const endOfPlain = (text: string, from: number, separator: Separator): number => {
  let at = from
  for (; afterCell(text, at, separator) === 'other'; at++) if (text.charCodeAt(at) === 34) return -1
  return at
}

/** The position of the closing quotation mark, or -1. */
const closingQuote = (text: string, opening: number): number => {
  let at = text.indexOf('"', opening + 1)
  while (at !== -1 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2)
  return at
}

const takeRecord = (text: string, from: number, separator: Separator): Taken | undefined => {
  const cells: string[] = []
  let at = from
  for (;;) {
    if (text.charCodeAt(at) === 34) {
      const closing = closingQuote(text, at)
      if (closing === -1) return undefined
      cells.push(text.slice(at + 1, closing).replaceAll('""', '"'))
      at = closing + 1
    } else {
      const end = endOfPlain(text, at, separator)
      if (end === -1) return undefined
      cells.push(text.slice(at, end))
      at = end
    }
    const next = afterCell(text, at, separator)
    if (next === 'other') return undefined
    if (next === 'end') return { cells, next: afterLineEnd(text, at) }
    at += 1
  }
}

const endOfLine = (text: string, from: number): number => {
  let at = from
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1
  return at
}

const lineEndsIn = (text: string, from: number, until: number): number => {
  let count = 0
  for (let at = from; at < until; at++) {
    const here = text.charCodeAt(at)
    if (here === 10 || (here === 13 && text.charCodeAt(at + 1) !== 10)) count += 1
  }
  return count
}

/**
 * Every record of a text. Lines end with LF, CRLF or CR.
 *
 * @param text  without byte order mark
 * @param separator  what stands between cells; a comma where left out
 */
export function* csvRecords(text: string, separator: Separator = ','): Generator<CsvRecord> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const end = endOfLine(text, at)
    const taken = takeRecord(text, at, separator)
    const next: number = taken?.next ?? afterLineEnd(text, end)
    if (text.slice(at, end).trim() === '') yield { kind: 'blank', line }
    else if (taken) yield { kind: 'cells', line, cells: taken.cells }
    else yield { kind: 'broken', line, text: text.slice(at, end) }
    line += lineEndsIn(text, at, next)
    at = next
  }
}

const formulaStart = /^[=+\-@\t\r＝＋－＠]/
const guarded = /^'[=+\-@\t\r＝＋－＠']/

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe is put before `=`, `+`, `-`, `@`, tab, carriage
 * return and their full-width forms, and before what would be mistaken for such a guard.
 */
export function guardFormula(cell: string): string {
  return formulaStart.test(cell) || guarded.test(cell) ? `'${cell}` : cell
}

/** Undoes {@link guardFormula}; any other cell stays as it is. */
export function unguardFormula(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell
}

/** One line of comma-separated values, CRLF at the end as RFC 4180 asks. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return `${quoted.join(',')}\r\n`
}
