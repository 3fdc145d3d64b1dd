/** How several values stand in one cell: `a|b` is one of these, `a;b` is all of these; `\|`, `\;` and `\\` are the characters. */
import type { FieldKind } from '../../row/fields.ts'

/** What separates the values of a cell of this kind; `undefined` where a cell holds one. */
export function separatorOf(kind: FieldKind): '|' | ';' | undefined {
  if (kind.as.endsWith('-fact')) return '|'
  return kind.as.endsWith('-list') ? ';' : undefined
}

/** The values of a cell, white space around them removed and empty ones left out. */
export function splitCell(cell: string, separator: '|' | ';'): readonly string[] {
  const values: string[] = []
  let value = ''
  for (let at = 0; at < cell.length; at++) {
    const here = cell.charAt(at)
    const next = cell.charAt(at + 1)
    if (here === '\\' && (next === '|' || next === ';' || next === '\\')) {
      value += next
      at += 1
    } else if (here === separator) {
      values.push(value)
      value = ''
    } else {
      value += here
    }
  }
  values.push(value)
  return values.map((one) => one.trim()).filter((one) => one !== '')
}

/** Values as one cell. */
export function joinCell(values: readonly string[], separator: '|' | ';'): string {
  return values.map((value) => value.replace(/[\\|;]/g, '\\$&')).join(separator)
}
