/** Ids of a log's rows: the log's own, each once; rows without one are named after their line. */
import { problem, type Problem } from '../problem.ts'

/** Hands out ids and notices those that stand twice. */
export interface Ids {
  /** The id of a row that has none of its own; never one that a row of the file has. */
  readonly forLine: (line: number) => string
  /** Claims an id; the problem says which line had it first. */
  readonly claim: (id: string, line: number) => Problem | undefined
}

/** The most entries a map of JavaScript holds, 2²⁴, with some to spare. */
const ENTRIES_AT_MOST = 16_000_000

/**
 * @param own  all ids that rows of the file state, in any order
 * @param field  the field they stand in
 */
export function idsOf(own: Iterable<string>, field: string): Ids {
  const stated = new Set(own)
  let young = new Map<string, number>()
  const firstLines = [young]
  return {
    forLine: (line) => {
      let id = `line:${line}`
      while (stated.has(id)) id += "'"
      return id
    },
    claim: (id, line) => {
      const before = firstLines.find((lines) => lines.has(id))?.get(id)
      if (before === undefined) {
        if (young.size >= ENTRIES_AT_MOST) {
          young = new Map()
          firstLines.push(young)
        }
        young.set(id, line)
        return undefined
      }
      return problem('duplicate-id', {
        line,
        field,
        found: id,
        expected: {
          en: `an id of its own; line ${before} has this one`,
          zh: `独立的编号；第 ${before} 行已用此编号`,
        },
      })
    },
  }
}
