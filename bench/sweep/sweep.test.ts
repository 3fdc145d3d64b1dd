/** The engine over columns and the SQL find the same in the same file. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { JudgeOptions } from '@forbear/conduct/judge'
import { compile } from '@forbear/conduct/sweep'
import { rulebook } from '@forbear/law'
import { readColumns } from '../columns/read.ts'
import { generatedLog } from '../generator/log.ts'
import { writeParquet } from '../generator/parquet.ts'
import type { PortfolioName } from '../generator/portfolio.ts'
import { digestOf, findBySql, findingsOf, withDuckDB } from '../sql/peer.ts'
import { PATHS, SIX_RULES, type RuleStatement } from '../sql/rules.ts'
import { columnLogOf, sharedLogOf } from './log.ts'
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

for (const portfolio of ['us', 'cn'] as const) {
  test(`${portfolio}: rows numbered by classes of words are found the same as rows numbered by every word`, async () => {
    const path = join(folder, `classes-${portfolio}.parquet`)
    await writeParquet(generatedLog({ rows: 4000, seed: 5, portfolio }), path)
    const columns = await readColumns(path, { worker })
    const [byClass, byWord] = [{ rulebook, jurisdiction: 'US' }, undefined].map((law) => {
      const shared = sharedLogOf(columns, undefined, law)
      const { findings, certain, possible, counts } = compile(AUDIT).sweep(columnLogOf(shared, 'US'))
      const found = [...findings.row.subarray(0, findings.length)].map((row, i) => {
        const numbers = findings.facts.subarray(3 * i, 3 * i + 3).join(' ')
        return `${row} ${findings.rules[findings.rule[i] ?? 0]} ${findings.certain[i]} ${findings.possible[i]} ${numbers}`
      })
      return { numbers: new Set(shared.facts).size, swept: { found, certain, possible, counts } }
    })
    assert.ok(byClass && byWord && byClass.numbers < byWord.numbers, 'some words are alike')
    assert.deepEqual(byClass.swept, byWord.swept)
  })
}

const AUDIT: JudgeOptions = {
  rulebook,
  rulebookDigest: 'test',
  engineVersion: 'test',
  timeZoneData: 'test',
  mode: 'audit',
  moment: 'after',
  knowledge: 'now',
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
