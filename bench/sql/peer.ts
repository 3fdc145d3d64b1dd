/** The peer: DuckDB over the same file, with the rules in SQL; and the bare read and sort, which no audit can do without. */
import { createHash } from 'node:crypto'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { RuleStatement, Source } from './rules.ts'
import { offsetSql } from './zones.ts'

/** A certain finding: a rule, and the row of the file, counted from 0. */
export type Finding = readonly [rule: string, row: number]

export interface Findings {
  readonly count: number
  readonly byRule: Readonly<Record<string, number>>
  readonly sha256: string
}

/**
 * A digest that two executions have in common where they find the same.
 *
 * @param findings  in any order, each once
 */
export function digestOf(findings: Iterable<Finding>): Findings {
  const byRule = new Map<string, number[]>()
  for (const [rule, row] of findings) {
    const rows = byRule.get(rule)
    if (rows) rows.push(row)
    else byRule.set(rule, [row])
  }
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  let count = 0
  for (const rule of [...byRule.keys()].toSorted()) {
    const rows = Float64Array.from(byRule.get(rule) ?? []).sort()
    counts[rule] = rows.length
    count += rows.length
    hash.update(`${rule}\n${rows.join('\n')}\n`)
  }
  return { count, byRule: counts, sha256: hash.digest('hex') }
}

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`

/** Does something with a database of its own, in memory, on so many threads. */
export async function withDuckDB<T>(
  threads: number,
  run: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  try {
    return await run(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function sourceOf(connection: DuckDBConnection, path: string): Promise<Source> {
  const file = quoted(path)
  // the span stands in the file's statistics, which an aggregate alone reads
  const span = await connection.runAndReadAll(
    `SELECT epoch(min("at"))::DOUBLE, epoch(max("at"))::DOUBLE FROM read_parquet(${file})`,
  )
  const zones = await connection.runAndReadAll(
    `SELECT DISTINCT "zone" FROM read_parquet(${file}) WHERE "zone" IS NOT NULL`,
  )
  const [first, last] = span.getRows()[0] ?? []
  const names = zones.getRows().flatMap(([zone]) => (typeof zone === 'string' ? [zone] : []))
  return { file, offset: offsetSql(names.toSorted(), [Number(first), Number(last)]) }
}

/** Finds what the statements find, into a table `findings` of rule and row. */
export async function findBySql(
  connection: DuckDBConnection,
  path: string,
  statements: readonly RuleStatement[],
): Promise<void> {
  const source = await sourceOf(connection, path)
  await connection.run('CREATE OR REPLACE TEMP TABLE findings (rule VARCHAR, row BIGINT)')
  for (const statement of statements) await connection.run(`INSERT INTO findings ${statement.sql(source)}`)
}

/** What {@link findBySql} found; not part of what is timed. */
export async function findingsOf(connection: DuckDBConnection): Promise<readonly Finding[]> {
  const found = await connection.runAndReadAll('SELECT rule, row::DOUBLE FROM findings')
  return found.getRows().map(([rule, row]) => [String(rule), Number(row)])
}

const NEEDED =
  'person, "at", channel, direction, outcome, organisation, actor_kind, "role", "zone", purpose, debts'

/** Reads the columns that the six rules need. */
export async function bareRead(connection: DuckDBConnection, path: string): Promise<void> {
  const columns = NEEDED.split(', ').map((name) => `max(${name})`)
  await connection.runAndReadAll(`SELECT ${columns.join(', ')} FROM read_parquet(${quoted(path)})`)
}

/** Reads the columns that the six rules need and sorts them by person and time; the result is looked at, not kept. */
export async function readAndSort(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.runAndReadAll(
    `SELECT count(*), max(outcome) FROM (
       SELECT ${NEEDED} FROM read_parquet(${quoted(path)}) ORDER BY person, "at" OFFSET 1)`,
  )
}
