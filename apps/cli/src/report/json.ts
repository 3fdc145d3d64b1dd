/** The audit as JSON, piece by piece: a long log's result is longer than one text may be. */
import type { AuditResult } from '@forbear/audit/result'

/**
 * The pieces of `JSON.stringify(result, null, 2)` and a line feed.
 *
 * @returns one piece for each member of a list, so that none grows with the log
 */
export function* jsonPieces(result: AuditResult): Generator<string> {
  let separator = '{\n'
  for (const [key, value] of Object.entries(result)) {
    yield `${separator}  ${JSON.stringify(key)}: `
    separator = ',\n'
    if (!Array.isArray(value) || value.length === 0) {
      yield indented(value, '  ')
      continue
    }
    let before = '[\n    '
    for (const member of value) {
      yield before + indented(member, '    ')
      before = ',\n    '
    }
    yield '\n  ]'
  }
  yield '\n}\n'
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}
