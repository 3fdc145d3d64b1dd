/** The engine over columns and the SQL find the same in the same file. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { generatedLog } from '../generator/log.ts'
import { writeParquet } from '../generator/parquet.ts'
import type { PortfolioName } from '../generator/portfolio.ts'
import { digestOf, findBySql, findingsOf, withDuckDB } from '../sql/peer.ts'
import { PATHS, SIX_RULES, type RuleStatement } from '../sql/rules.ts'
import type { Found } from './judge.ts'
import { certainOf, newWorker, sweepFile } from './ours.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-sweep-'))
const worker = newWorker()
after(async () => {
  await worker.terminate()
  rmSync(folder, { recursive: true, force: true })
})

const CASES: readonly (readonly [PortfolioName, readonly RuleStatement[], 'alone' | 'all'])[] = [
  ['mixed', SIX_RULES, 'alone'],
  ['us', PATHS.us, 'all'],
  ['nyc', PATHS.us, 'all'],
  ['cn', PATHS.cn, 'all'],
]

for (const [portfolio, statements, which] of CASES) {
  test(`${portfolio}: what SQL says for certain, the engine says, and nothing else of these rules`, async () => {
    const path = join(folder, `${portfolio}.parquet`)
    await writeParquet(generatedLog({ rows: 3000, seed: 3, portfolio }), path)
    const rules = statements.flatMap((statement) => statement.rules)
    const swept = await sweepFile(path, worker, which === 'alone' ? { rules } : {})
    const theirs = await withDuckDB(2, async (connection) => {
      await findBySql(connection, path, statements)
      return digestOf(await findingsOf(connection))
    })
    assert.ok(theirs.count >= 20, `${theirs.count} findings`)
    assert.deepEqual(digestOf(certainOf(swept.found, new Set(rules))), theirs)
  })
}

test('in parts of the debtors, put aside in files, the same is found as in one', async () => {
  const path = join(folder, 'parts.parquet')
  await writeParquet(generatedLog({ rows: 3000, seed: 4, portfolio: 'mixed' }), path)
  const rules = SIX_RULES.flatMap((statement) => statement.rules)
  const found = async (rowsAtOnce: number): Promise<readonly [number, readonly string[]]> => {
    const swept = await sweepFile(path, worker, { rules, rowsAtOnce, folder })
    assert.equal(swept.rows, 3000)
    return [swept.parts, allOf(swept.found).toSorted()]
  }
  const [parts, inParts] = await found(500)
  const [, whole] = await found(5000)
  assert.equal(parts, 6)
  assert.ok(whole.length > 50, `${whole.length} findings`)
  assert.deepEqual(inParts, whole)
})

/** Findings with all that is said of them. */
const allOf = (found: readonly Found[]): readonly string[] =>
  found.flatMap(({ rules, row, rule, certain, possible, facts }) =>
    [...row].map((place, i) => {
      const numbers = facts.subarray(3 * i, 3 * i + 3).join(' ')
      return `${place} ${rules[rule[i] ?? 0]} ${certain[i]} ${possible[i]} ${numbers}`
    }),
  )
