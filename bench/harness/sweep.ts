/**
 * The engine beside its peers over one log: rules in SQL, and DuckDB's bare read and sort of the same file.
 *
 *   npm run --silent bench:sweep -- --rows 10000000 --rules six|us|cn
 *
 * `six` is judged by the six rules alone; `us` and `cn` by every rule of the debtors' paths, of which SQL says some.
 */
import { parseArgs } from 'node:util'
import { bareRead, readAndSort, withDuckDB, type Findings } from '../sql/peer.ts'
import { PATHS, SIX_RULES } from '../sql/rules.ts'
import { ourContender } from '../sweep/ours.ts'
import { logFile, OPTIONS } from './file.ts'
import { inTurn, machine, peakMemory, table } from './measure.ts'
import { sqlContender } from './sql.ts'

const RULES = {
  six: { statements: SIX_RULES, portfolio: 'mixed', isAlone: true },
  us: { statements: PATHS.us, portfolio: 'us', isAlone: false },
  cn: { statements: PATHS.cn, portfolio: 'cn', isAlone: false },
} as const

const isRules = (name: string): name is keyof typeof RULES => name in RULES

const { portfolio: _, ...options } = OPTIONS
const { values } = parseArgs({
  options: { ...options, portfolio: { type: 'string' }, rules: { type: 'string', default: 'six' } },
})
if (!isRules(values.rules)) throw new RangeError(`--rules is one of ${Object.keys(RULES).join(', ')}`)
const { statements, portfolio, isAlone } = RULES[values.rules]
const rules = statements.flatMap((statement) => statement.rules)
const path = await logFile({ ...values, portfolio: values.portfolio ?? portfolio })
const sql = sqlContender(path, statements)
const ours = ourContender(path, rules, isAlone ? { rules } : {})
const nothing = (): Promise<Findings> => Promise.resolve({ count: 0, byRule: {}, sha256: '' })
const peers = [
  { name: 'DuckDB, bare read', run: () => withDuckDB(2, async (c) => (await bareRead(c, path), nothing)) },
  {
    name: 'DuckDB, read and sort',
    run: () => withDuckDB(2, async (c) => (await readAndSort(c, path), nothing)),
  },
]
const measured = await inTurn([sql, ours, ...peers], Number(values.rounds))
const found = await Promise.all(measured.slice(0, 2).map(({ result }) => result()))
await sql.end()
await ours.end()

const [theirs, own] = found
const wall = (place: number): number => measured[place]?.median.wall ?? Number.NaN
console.log(machine())
console.log(path)
console.log(table(measured))
console.log(
  `Forbear: ${(wall(1) / wall(0)).toFixed(2)}× the SQL, ${(wall(1) / wall(3)).toFixed(2)}× read and sort`,
)
const { took, found: threads = [] } = ours.last() ?? {}
console.log(`of the last round ${took?.read.toFixed(2)} s reading, ${took?.sweep.toFixed(2)} s judging`)
for (const rule of rules.toSorted()) {
  const [a = 0, b = 0] = [theirs?.byRule[rule], own?.byRule[rule]]
  console.log(`${String(a).padStart(9)} ${rule}${a === b ? '' : `, but Forbear ${b}`}`)
}
const all = threads.reduce((sum, { row }) => sum + row.length, 0)
console.log(
  `Forbear: ${all} findings in all, certain and possible, ${JSON.stringify(threads.map(({ counts }) => counts))}`,
)
console.log(`certain findings of these rules: SQL ${theirs?.sha256}, Forbear ${own?.sha256}`)
console.log(`peak memory ${peakMemory()} MiB, DuckDB’s included`)
if (theirs?.sha256 !== own?.sha256) {
  console.error('the findings differ')
  process.exitCode = 1
}
