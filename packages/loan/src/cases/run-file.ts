/** Runs a file of published cases, one JSON object a line, and counts what passed. */
import type { Problem } from '../problem.ts'
import { readCase } from './read-case.ts'
import { runCase, type Reckon } from './run-case.ts'
import type { Difference } from './table.ts'

/** One line of the file. */
export type LineOutcome =
  | { readonly outcome: 'passed'; readonly line: number; readonly id: string; readonly kind: string }
  | {
      readonly outcome: 'differs'
      readonly line: number
      readonly id: string
      readonly kind: string
      readonly differences: readonly Difference[]
    }
  /** The arithmetic will not take the case. */
  | {
      readonly outcome: 'refused'
      readonly line: number
      readonly id: string
      readonly kind: string
      readonly problems: readonly Problem[]
    }
  /** The line is no case: it counts as failed, and the others are run all the same. */
  | { readonly outcome: 'unreadable'; readonly line: number; readonly problems: readonly Problem[] }

/**
 * What became of each line, blank ones left out; lines are counted from 1. A byte order mark is white space: JSON knows none
 * of either, and files that were put together have one in their midst.
 */
export function runLines(text: string, reckon: Reckon): readonly LineOutcome[] {
  return text.split(/\r?\n/).flatMap((line, k) => {
    const content = line.trim()
    return content === '' ? [] : [runLine(content, k + 1, reckon)]
  })
}

function runLine(content: string, line: number, reckon: Reckon): LineOutcome {
  const read = readCase(content)
  if (!read.ok) return { outcome: 'unreadable', line, problems: read.problems }
  const { id, kind } = read.value
  const ran = runCase(read.value, reckon)
  if (ran.passed) return { outcome: 'passed', line, id, kind }
  return 'problems' in ran
    ? { outcome: 'refused', line, id, kind, problems: ran.problems }
    : { outcome: 'differs', line, id, kind, differences: ran.differences }
}
