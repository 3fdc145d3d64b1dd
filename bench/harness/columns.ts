/**
 * The columns of a log in memory, beside DuckDB's bare read and its read and sort of the same file.
 *
 *   npm run --silent bench:columns -- --rows 10000000
 */
import { parseArgs } from 'node:util'
import { WORD_COLUMNS, readColumns } from '../columns/read.ts'
import { bareRead, readAndSort, withDuckDB } from '../sql/peer.ts'
import { logFile, OPTIONS } from './file.ts'
import { inTurn, machine, peakMemory, table } from './measure.ts'

const SIX_RULES_NEED = WORD_COLUMNS.filter((name) => !['creditor'].includes(name))

const { values } = parseArgs({ options: { ...OPTIONS, only: { type: 'boolean', default: false } } })
const path = await logFile(values)
const ours = [
  {
    name: 'columns, two threads',
    run: async () => {
      const { rows, debtors, kinds } = await readColumns(path, { words: SIX_RULES_NEED })
      return `${rows} rows, ${debtors.length} debtors, ${kinds.count} kinds`
    },
  },
]
const peers = [
  { name: 'DuckDB, bare read', run: () => withDuckDB(2, async (c) => (await bareRead(c, path), '')) },
  { name: 'DuckDB, read and sort', run: () => withDuckDB(2, async (c) => (await readAndSort(c, path), '')) },
]
const measured = await inTurn(values.only ? ours : [...peers, ...ours], Number(values.rounds))
console.log(machine())
console.log(path)
console.log(table(measured))
console.log(
  `${measured.at(-1)?.result ?? ''}; peak memory ${peakMemory()} MiB${values.only ? '' : ', DuckDB’s included'}`,
)
