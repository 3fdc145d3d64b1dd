/**
 * A generated log as Forbear's Parquet, of any size, in bounded memory: codes go into a database file on disk, and
 * DuckDB puts in the words while it writes, in the order of the log. The same log and version give the same bytes.
 */
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import {
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBIntegerVector,
  DuckDBUTinyIntVector,
  INTEGER,
  UTINYINT,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api'
import type { DayOfContacts } from './contacts.ts'
import type { Debtors } from './debtors.ts'
import type { GeneratedLog } from './log.ts'
import * as words from './portfolio.ts'

/** Rows of a chunk that the database takes at once. */
const CHUNK_ROWS = 2048

/** Rows of a row group, DuckDB's own choice. */
const ROWS_A_GROUP = 122_880

const WIDE = ['at', 'debtor', 'duration'] as const
const NARROW = [
  'role',
  'debts',
  'point',
  'organisation',
  'channel',
  'direction',
  'outcome',
  'purpose',
  'mode',
  'desk',
] as const
const OF_DEBTOR = ['market', 'product', 'stage'] as const

/** A word of a list by its code, null where the code has none. */
const word = (list: readonly string[], code: string): string =>
  `list_extract([${list.map((text) => `'${text}'`).join(', ')}], ${code}::INT + 1)`

const { CHANNELS, DIRECTIONS, MARKETS, MODES, ORGANISATIONS, OUTCOMES, PURPOSES, ROLES, STAGES } = words

const ORGANISATION = word(
  ORGANISATIONS.map(({ id }) => id),
  'organisation',
)
const ofMarket = (value: (market: words.Market) => string): string => word(MARKETS.map(value), 'market')
const debtor = `lpad(debtor::VARCHAR, 8, '0')`
const PRODUCT = `CASE market ${MARKETS.map(({ products }, i) => `WHEN ${i} THEN ${word(products, 'product')}`).join(' ')} END`
const DEBTS = `list_filter([${Array.from(
  { length: words.DEBTS_AT_MOST },
  (_, debt) =>
    `CASE WHEN debts & ${1 << debt} > 0 THEN 'a' || lpad((debtor * ${words.DEBTS_AT_MOST} + ${debt})::VARCHAR, 9, '0') END`,
).join(', ')}], lambda debt: debt IS NOT NULL)`

/** The columns of Forbear's Parquet, from codes; the same words as `rows.ts`. */
const SELECT = `
  'c' || lpad((rowid + 1)::VARCHAR, 9, '0') AS id,
  to_timestamp("at") AS "at",
  CASE WHEN duration >= 0 THEN duration END::BIGINT AS duration_seconds,
  ${word(CHANNELS, 'channel')} AS channel,
  ${word(DIRECTIONS, 'direction')} AS direction,
  ${word(OUTCOMES, 'outcome')} AS outcome,
  ${ORGANISATION} AS organisation,
  ${word(
    ORGANISATIONS.map(({ kind }) => kind),
    'organisation',
  )} AS actor_kind,
  ${ofMarket(({ creditor }) => creditor)} AS creditor,
  ${ofMarket(({ creditorType }) => creditorType)} AS creditor_type,
  ${ORGANISATION} || '-' || lpad(desk::VARCHAR, 2, '0') AS collector,
  'p' || ${debtor} || CASE WHEN role = 0 THEN '' ELSE '-' || ${word(ROLES, 'role')} END AS person,
  ${word(ROLES, 'role')} AS role,
  ${ofMarket(({ jurisdiction }) => jurisdiction)} AS jurisdiction,
  ${ofMarket(({ zone }) => zone)} AS zone,
  CASE channel
    WHEN ${CHANNELS.indexOf('email')} THEN 'p' || ${debtor} || '@mail.example'
    WHEN ${CHANNELS.indexOf('letter')} THEN 'postal-p' || ${debtor}
    ELSE '+1555' || lpad((debtor * ${words.POINTS_AT_MOST} + point)::VARCHAR, 8, '0')
  END AS number,
  ${DEBTS} AS debts,
  ${PRODUCT} AS product,
  ${word(STAGES, 'stage')} AS stage,
  ${word(PURPOSES, 'purpose')} AS purpose,
  ${word(MODES, 'mode')} AS mode`

/**
 * Writes a log.
 *
 * @param path  the file; it appears when it is whole
 * @returns how many contacts were written
 */
export async function writeParquet(log: GeneratedLog, path: string): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'forbear-bench-'))
  const instance = await DuckDBInstance.create(join(scratch, 'codes.duckdb'), {
    threads: '2',
    memory_limit: '1GB',
    temp_directory: scratch,
  })
  const connection = await instance.connect()
  const part = join(dirname(resolve(path)), `.${process.pid}.part`)
  try {
    const rows = await appendCodes(log, connection)
    await connection.run(
      `COPY (SELECT ${SELECT} FROM codes) TO '${part.replaceAll("'", "''")}'
       (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${ROWS_A_GROUP})`,
    )
    renameSync(part, path)
    return rows
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(scratch, { recursive: true, force: true })
    rmSync(part, { force: true })
  }
}

async function appendCodes({ debtors, days }: GeneratedLog, connection: DuckDBConnection): Promise<number> {
  const columns = [
    ...WIDE.map((name) => `"${name}" INTEGER`),
    ...[...NARROW, ...OF_DEBTOR].map((name) => `${name} UTINYINT`),
  ]
  await connection.run(`CREATE TABLE codes (${columns.join(', ')})`)
  const appender = await connection.createAppender('codes')
  let rows = 0
  for (const day of days()) {
    for (let from = 0; from < day.count; from += CHUNK_ROWS) appendChunk(appender, debtors, day, from)
    rows += day.count
  }
  appender.closeSync()
  return rows
}

function appendChunk(appender: DuckDBAppender, debtors: Debtors, day: DayOfContacts, from: number): void {
  const until = Math.min(day.count, from + CHUNK_ROWS)
  const types = [...WIDE.map(() => INTEGER), ...[...NARROW, ...OF_DEBTOR].map(() => UTINYINT)]
  const chunk = DuckDBDataChunk.create(types, until - from)
  const fill = (column: number, valueOf: (row: number) => number): void => {
    const vector = chunk.getColumnVector(column)
    if (!(vector instanceof DuckDBIntegerVector || vector instanceof DuckDBUTinyIntVector)) return
    for (let row = from; row < until; row++) vector.setItem(row - from, valueOf(row))
    vector.flush()
  }
  for (const [i, name] of WIDE.entries()) fill(i, (row) => day[name][row] ?? 0)
  for (const [i, name] of NARROW.entries()) fill(WIDE.length + i, (row) => day[name][row] ?? 0)
  for (const [i, name] of OF_DEBTOR.entries()) {
    fill(WIDE.length + NARROW.length + i, (row) => debtors[name][day.debtor[row] ?? 0] ?? 0)
  }
  appender.appendDataChunk(chunk)
}
