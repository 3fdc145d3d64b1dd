/**
 * Writes a generated contact log.
 *
 *   node bench/generator/generate.ts --rows 1000000 --out log.parquet
 *   node bench/generator/generate.ts --rows 2000 --portfolio cn --seed 7 --out log.jsonl --context context.json
 *
 * The ending of `--out` says which of Forbear's formats: .parquet of any size; .jsonl and .csv up to 200,000 contacts.
 */
import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { writeForbearCsv, writeForbearJsonl } from '@forbear/logs'
import { generatedLog, type LogSettings } from './log.ts'
import { PORTFOLIOS, type PortfolioName } from './portfolio.ts'
import { contactsOf, contextOf } from './rows.ts'
import { writeParquet } from './parquet.ts'

/** Formats whose writers hold the whole log. */
const WHOLE_AT_MOST = 200_000

const isPortfolio = (name: string): name is PortfolioName => name in PORTFOLIOS

/** Writes the log that the settings describe. */
export async function generate(settings: LogSettings, out: string, context?: string): Promise<void> {
  const format = extname(out)
  if (format === '.parquet') await writeParquet(generatedLog(settings), out)
  if (format === '.parquet' && context === undefined) return
  if (settings.rows > WHOLE_AT_MOST) {
    throw new RangeError(
      `CSV, JSONL and context files are written up to ${WHOLE_AT_MOST} contacts; use .parquet alone`,
    )
  }
  const contacts = [...contactsOf(generatedLog(settings))]
  if (format === '.jsonl')
    writeFileSync(out, writeForbearJsonl(contacts, { events: [], coverage: [], declarations: [] }))
  else if (format === '.csv') writeFileSync(out, writeForbearCsv(contacts))
  else if (format !== '.parquet')
    throw new RangeError(`--out ends in .parquet, .jsonl or .csv, not in ${format}`)
  if (context !== undefined) writeFileSync(context, `${JSON.stringify(contextOf(contacts), null, 1)}\n`)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      portfolio: { type: 'string', default: 'mixed' },
      out: { type: 'string' },
      context: { type: 'string' },
    },
  })
  const { out, portfolio, context } = values
  const [rows, seed] = [Number(values.rows), Number(values.seed)]
  if (out === undefined) throw new RangeError('--out FILE says where the log goes')
  if (!isPortfolio(portfolio))
    throw new RangeError(`--portfolio is one of ${Object.keys(PORTFOLIOS).join(', ')}`)
  if (!Number.isSafeInteger(rows) || rows < 1) throw new RangeError('--rows is a whole number from 1')
  if (!Number.isSafeInteger(seed)) throw new RangeError('--seed is a whole number')
  const started = performance.now()
  await generate({ rows, seed, portfolio }, out, context)
  console.log(
    `${rows} contacts, ${portfolio}, seed ${seed}: ${out} in ${Math.round(performance.now() - started)} ms`,
  )
}
