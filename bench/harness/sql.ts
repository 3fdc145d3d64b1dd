/**
 * The peer alone: rules in SQL over a log, with what they find.
 *
 *   npm run --silent bench:sql -- --rows 10000000 --rules six|us|cn
 */
import { parseArgs } from 'node:util'
import {
  bareRead,
  digestOf,
  findBySql,
  findingsOf,
  readAndSort,
  withDuckDB,
  type Findings,
} from '../sql/peer.ts'
import { PATHS, SIX_RULES, type RuleStatement } from '../sql/rules.ts'
import { logFile, OPTIONS } from './file.ts'
import { inTurn, machine, peakMemory, table, type Contender } from './measure.ts'

const RULES: Readonly<Record<string, readonly RuleStatement[]>> = { six: SIX_RULES, ...PATHS }

/** The SQL as a contender: its findings, digested. The digest is made outside of what {@link inTurn} times. */
export function sqlContender(
  path: string,
  statements: readonly RuleStatement[],
): Contender<() => Promise<Findings>> & { readonly end: () => Promise<void> } {
  const opened = Promise.withResolvers<Parameters<Parameters<typeof withDuckDB>[1]>[0]>()
  const ended = Promise.withResolvers<void>()
  const whole = withDuckDB(2, async (connection) => {
    opened.resolve(connection)
    await ended.promise
  })
  return {
    name: 'DuckDB, SQL',
    run: async () => {
      const connection = await opened.promise
      await findBySql(connection, path, statements)
      return async () => digestOf(await findingsOf(connection))
    },
    end: async () => {
      ended.resolve()
      await whole
    },
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { ...OPTIONS, rules: { type: 'string', default: 'six' } } })
  const statements = RULES[values.rules]
  if (statements === undefined) throw new RangeError(`--rules is one of ${Object.keys(RULES).join(', ')}`)
  const path = await logFile(values)
  const sql = sqlContender(path, statements)
  const nothing = (): Promise<Findings> => Promise.resolve({ count: 0, byRule: {}, sha256: '' })
  const measured = await inTurn(
    [
      sql,
      {
        name: 'DuckDB, bare read',
        run: () => withDuckDB(2, async (c) => (await bareRead(c, path), nothing)),
      },
      {
        name: 'DuckDB, read and sort',
        run: () => withDuckDB(2, async (c) => (await readAndSort(c, path), nothing)),
      },
    ],
    Number(values.rounds),
  )
  const { count, byRule, sha256 } = (await measured[0]?.result()) ?? (await nothing())
  await sql.end()
  console.log(machine())
  console.log(path)
  console.log(table(measured))
  for (const [rule, found] of Object.entries(byRule)) console.log(`${String(found).padStart(9)} ${rule}`)
  console.log(`${count} certain findings, sha256 ${sha256}; peak memory ${peakMemory()} MiB`)
}
