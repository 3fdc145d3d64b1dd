/** What must hold of every answer of every reader, whatever the file: told as a list of what does not. */
import { isDeepStrictEqual } from 'node:util'
import {
  FACT_NAMES,
  type LogContact,
  PROBLEMS,
  type Problem,
  type ReadOptions,
  type ReadResult,
  addsUp,
  formats,
} from '@forbear/logs'
import type { DamagedFile } from './damage.ts'
import { type Random, randomOf } from './random.ts'

const isWhole = (value: number): boolean => Number.isSafeInteger(value)

/** A problem that a person can act on, in both languages. */
const isSaid = ({ code, says, expected, found }: Problem): boolean =>
  Object.hasOwn(PROBLEMS, code) &&
  says.en.length > 20 &&
  /\p{Script=Han}/u.test(says.zh) &&
  expected.en !== '' &&
  expected.zh !== '' &&
  found.length <= 80

function wrongContact({
  start,
  durationSeconds,
  answeredSeconds,
  rows,
  id,
  missing,
}: LogContact): string | undefined {
  if (!isWhole(start.earliest) || !isWhole(start.latest) || start.earliest > start.latest)
    return `contact ${id} begins at ${start.earliest} to ${start.latest}`
  for (const seconds of [durationSeconds, answeredSeconds])
    if (seconds !== undefined && !(isWhole(seconds) && seconds >= 0)) return `contact ${id} lasts ${seconds}`
  if (rows.length === 0) return `contact ${id} rests on no row`
  if (missing.some((fact) => !FACT_NAMES.includes(fact))) return `contact ${id} lacks what is no fact`
  return undefined
}

/** What is wrong with an answer. */
export function wrongWith(result: ReadResult): readonly string[] {
  const problems = result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems
  const unsaid = problems
    .filter((one) => !isSaid(one))
    .map((one) => `a problem is not said: ${JSON.stringify(one)}`)
  if (!result.ok) return result.problems.length === 0 ? ['refused without a problem'] : unsaid
  const { rows, contacts, setAside, droppedByRule, statements, warnings } = result
  const stated = statements.events.length + statements.coverage.length + statements.declarations.length
  const taken = contacts.flatMap((contact) => contact.rows)
  const lines = [...taken, ...setAside.map((row) => row.line)]
  const dropped = droppedByRule.reduce((sum, { count }) => sum + count, 0)
  const counts: readonly (readonly [string, boolean])[] = [
    ['rows add up', addsUp(rows)],
    ['no count is negative', Object.values(rows).every((count) => isWhole(count) && count >= 0)],
    ['rows in contacts are counted', rows.inContacts === taken.length],
    [
      'statements are counted',
      result.format === 'forbear-jsonl' ? rows.inStatements >= stated : rows.inStatements === stated,
    ],
    ['rows set aside are counted', rows.setAside === setAside.length],
    ['rows dropped are counted', rows.dropped === dropped],
    ['no line stands in two places', new Set(lines).size === lines.length],
    ['lines count from 1', lines.every((line) => isWhole(line) && line >= 1)],
    ['a row set aside has a problem', setAside.every((row) => row.problems.length > 0)],
    ['a problem has its line', setAside.every((row) => row.problems.every((p) => p.line !== undefined))],
    ['ids are unique', new Set(contacts.map(({ id }) => id)).size === contacts.length],
    [
      'a warning counts',
      warnings.every(({ count, lines: named }) => isWhole(count) && count >= 0 && named.length <= 20),
    ],
    ['a warning is said', warnings.every(({ says }) => says.en !== '' && /\p{Script=Han}/u.test(says.zh))],
  ]
  return [
    ...unsaid,
    ...counts
      .filter(([, holds]) => !holds)
      .map(([says]) => `does not hold: ${says} (${JSON.stringify(rows)})`),
    ...contacts.flatMap((contact) => wrongContact(contact) ?? []),
  ]
}

/** The file read in pieces of any length. */
function inPieces({ log, bytes }: DamagedFile, options: ReadOptions, random: Random): ReadResult {
  const feed = formats[log.format].open(options)
  const contacts: LogContact[] = []
  let at = 0
  while (at < bytes.length) {
    const until = at + 1 + random.below(random.isOneIn(2) ? 16 : 1 + bytes.length)
    contacts.push(...feed.push(bytes.subarray(at, until)))
    at = until
  }
  const end = feed.end()
  return end.ok ? { ok: true, contacts: [...contacts, ...end.contacts], ...end.log } : end
}

/** What reading one file showed. */
export interface Tried {
  readonly result: ReadResult | undefined
  /** Empty where everything holds. */
  readonly wrong: readonly string[]
}

/** Reads a file whole and in pieces. */
export function tried(file: DamagedFile, seed: number, index: number): Tried {
  const { log, bytes, options } = file
  try {
    const result = formats[log.format].read(bytes, options)
    const pieces = inPieces(file, options, randomOf(~seed, index))
    const said = log.others.length === 0 ? '' : JSON.stringify([result, pieces])
    return {
      result,
      wrong: [
        ...wrongWith(result),
        ...(isDeepStrictEqual(result, pieces) ? [] : ['pieces give another log than the whole']),
        ...log.others.filter((other) => said.includes(other)).map((other) => `shows of others: ${other}`),
      ],
    }
  } catch (error) {
    return {
      result: undefined,
      wrong: [`throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
    }
  }
}
