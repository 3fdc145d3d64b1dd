/** The file a bench runs over: one that is named, or one generated for it and kept. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generatedLog, type LogSettings } from '../generator/log.ts'
import { writeParquet } from '../generator/parquet.ts'
import { PORTFOLIOS, type PortfolioName } from '../generator/portfolio.ts'

/** Options every bench takes, for `parseArgs`. */
export const OPTIONS = {
  file: { type: 'string' },
  rows: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
  portfolio: { type: 'string', default: 'mixed' },
  rounds: { type: 'string', default: '3' },
} as const

export interface Asked {
  readonly file?: string | undefined
  readonly rows: string
  readonly seed: string
  readonly portfolio: string
}

const isPortfolio = (name: string): name is PortfolioName => name in PORTFOLIOS

/** Where generated files are kept: outside of what is committed. */
const KEPT = resolve(import.meta.dirname, '../../bench-out')

/** The path of the log to run over; generates it where it is not there yet. */
export async function logFile({ file, rows, seed, portfolio }: Asked): Promise<string> {
  if (file !== undefined) return file
  if (!isPortfolio(portfolio))
    throw new RangeError(`--portfolio is one of ${Object.keys(PORTFOLIOS).join(', ')}`)
  const settings: LogSettings = { rows: Number(rows), seed: Number(seed), portfolio }
  const path = join(KEPT, `${portfolio}-${settings.rows}-${settings.seed}.parquet`)
  if (existsSync(path)) return path
  mkdirSync(KEPT, { recursive: true })
  await writeParquet(generatedLog(settings), `${path}.new`)
  renameSync(`${path}.new`, path)
  return path
}
