/** A log judged in shares by real processes: the parts put together are the whole, or are refused with what is wrong. */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { rulebook } from '@forbear/law'
import { parseManifest } from '../audit/manifest.ts'
import { openParts } from '../audit/part.ts'
import { Refused } from '@forbear/audit/refused'
import { ENGINE_VERSION } from '../surroundings.ts'
import {
  EVERYTHING,
  auditHere,
  filesOf,
  forbearIn,
  partHere,
  startForbear,
  writeMonth,
} from '../testing/spread-month.ts'
import { merge } from './merge.ts'
import { repeat } from './repeat.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-merge-'))
const here = process.cwd()
process.chdir(folder) // names of inputs are part of a run
after(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true })
})
const ask = [...writeMonth('.', 24), ...EVERYTHING]
const part = (i: number, of = 4): string => `parts/part-${i}-of-${of}.jsonl`
const four = [1, 2, 3, 4].map((i) => part(i))

/** What is said against parts, in English and in Chinese. */
function against(
  paths: readonly string[],
  engine = ENGINE_VERSION,
): { readonly en: string; readonly zh: string } {
  try {
    openParts(paths, engine).close()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    assert.equal(error.exitCode, 64)
    return { en: error.message, zh: error.reasons.map((r) => r.zh).join('\n') }
  }
  return { en: '', zh: '' }
}

test('four processes, each a share of the debtors: the merge is the whole, byte for byte', async () => {
  const { exit } = await auditHere([...ask, '--out', 'whole'])
  const started = [1, 2, 3, 4].map(
    (i) => startForbear('.', ['audit', ...ask, '--partition', `${i}/4`, '--out', 'parts']).ended,
  )
  for (const run of await Promise.all(started)) assert.equal(run.status, 0, run.err)
  // in any order
  const merged = forbearIn('.', [
    'audit',
    'merge',
    ...four.toReversed(),
    '--out',
    'merged',
    '--json',
    'merged.json',
  ])
  assert.equal(merged.status, exit, merged.err)
  assert.match(merged.out, /Made by machine/)
  assert.deepEqual([...filesOf('merged').keys()], [...filesOf('whole').keys()])
  assert.deepEqual(filesOf('merged'), filesOf('whole'))
  assert.equal(readFileSync('merged.json', 'utf8'), readFileSync('whole/audit.json', 'utf8'))
  const manifest = parseManifest(JSON.parse(readFileSync('merged/manifest.json', 'utf8')), 'manifest.json')
  assert.deepEqual(await repeat(manifest), [])
})

test('a part says nothing of who the people are beyond what the audit’s own files do', () => {
  const text = four.map((name) => readFileSync(name, 'utf8')).join('')
  const log = readFileSync('log.jsonl', 'utf8').split('\n')
  const collectors = new Set(log.flatMap((line) => /"collector":"([^"]+)"/.exec(line)?.[1] ?? []))
  assert.ok(collectors.size > 0)
  for (const name of collectors) assert.ok(!text.includes(`"${name}"`), name)
})

test('parts that are missing, doubled, damaged or none are refused, in both languages, all at once', () => {
  mkdirSync('wrong')
  const bytes = readFileSync(part(2))
  const flipped = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  flipped[middle] = (flipped[middle] ?? 0) ^ 1
  writeFileSync('wrong/flipped.jsonl', flipped)
  writeFileSync('wrong/short.jsonl', bytes.subarray(0, bytes.length - 200))
  writeFileSync('wrong/longer.jsonl', Buffer.concat([bytes, bytes.subarray(0, 10)]))
  writeFileSync('wrong/empty.jsonl', '')
  writeFileSync('wrong/form.jsonl', bytes.toString('utf8').replace('{"form":1,', '{"form":2,'))
  const [one = '', two = '', three = '', last = ''] = four
  const table: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
    [[one, three], /^of 4 parts these are missing: 2, 4$/, /共 4 份，缺少第 2、4 份/],
    [[one, two, two, three, last], /are both part 2 of 4: name one/, /都是第 2\/4 份/],
    [
      [one, 'wrong/flipped.jsonl', 'wrong/short.jsonl'],
      /flipped\.jsonl: the part is damaged[^]*short\.jsonl: the part is damaged/,
      /部分结果已损坏/,
    ],
    [[one, 'wrong/longer.jsonl'], /longer\.jsonl: the part is damaged/, /部分结果已损坏/],
    [
      ['wrong/empty.jsonl', 'log.jsonl', 'nowhere.jsonl'],
      /empty\.jsonl: not a part[^]*log\.jsonl: not a part[^]*nowhere\.jsonl` cannot be read/,
      /不是 `--partition` 写出的部分结果/,
    ],
    [['wrong/form.jsonl'], /a part of another form, `2`/, /格式版本不同（`2`）/],
  ]
  for (const [paths, en, zh] of table) {
    assert.match(against(paths).en, en)
    assert.match(against(paths).zh, zh)
  }
  assert.match(against(four, 'forbear 9').en, /judged by `forbear 0\S+`, and this is `forbear 9`/)
})

test('a byte changed anywhere in a part is seen', () => {
  const bytes = readFileSync(part(3))
  const step = Math.floor(bytes.length / 60)
  for (let at = 0; at < bytes.length; at += step) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 4
    writeFileSync('wrong/changed.jsonl', changed)
    assert.match(against(['wrong/changed.jsonl']).en, /changed\.jsonl: /, `byte ${at}`)
  }
})

test('parts of another input, rulebook, option or number of parts do not fit together', async () => {
  const share = [...ask, '--partition', '2/4', '--out']
  mkdirSync('other')
  cpSync('context.json', 'other/context.json')
  const log = readFileSync('log.jsonl', 'utf8').split('\n')
  writeFileSync('other/log.jsonl', [...log.slice(0, -2), ''].join('\n'))
  process.chdir('other')
  await partHere([...share, 'parts'])
  process.chdir('..')
  const fewer = { ...rulebook, instruments: rulebook.instruments.slice(1) }
  writeFileSync('law.json', JSON.stringify(fewer))
  await partHere([...share, 'law', '--rulebook', 'law.json'])
  await partHere([...share, 'option', '--assume', 'coverage=complete'])
  await partHere([...ask, '--partition', '2/3', '--out', 'parts'])
  const table: readonly (readonly [string, RegExp])[] = [
    ['other/parts/part-2-of-4.jsonl', /are parts of different runs: of different inputs, log log\.jsonl/],
    ['law/part-2-of-4.jsonl', /are parts of different runs: of different rulebooks/],
    ['option/part-2-of-4.jsonl', /are parts of different runs: asked with different options/],
    ['parts/part-2-of-3.jsonl', /are parts of different runs: of 4 and of 3 parts/],
  ]
  for (const [path, en] of table) assert.match(against([part(1), path, part(3), part(4)]).en, en)
  await assert.rejects(merge(['law/part-2-of-4.jsonl'], { out: 'never' }), /these are missing: 1, 3, 4/)
})

test('several files, a second log and a review come out of parts as out of the whole', async () => {
  const lines = readFileSync('log.jsonl', 'utf8').trimEnd().split('\n')
  const half = Math.floor(lines.length / 2)
  // forty contacts stand in both files
  writeFileSync('first.jsonl', `${lines.slice(0, half + 20).join('\n')}\n`)
  writeFileSync('second.jsonl', `${lines.slice(half - 20).join('\n')}\n`)
  writeFileSync('against.jsonl', `${lines.filter((_, i) => i % 3 > 0).join('\n')}\n`)
  const rows = readFileSync('whole/findings.csv', 'utf8').split('\r\n').slice(1, 4)
  const ids = rows.map((row) => row.replace('\uFEFF', '').split(',')[0])
  const states = ['withdrawn', 'upheld', 'withdrawn']
  const review = ids.map((id, i) => `${id},${states[i]},a reviewer,2026-11-20\n`)
  writeFileSync(
    'review.csv',
    `id,review,reviewed_by,reviewed_on\n${review.join('')}f-none,upheld,x,2026-11-20\n`,
  )
  const files = ['first.jsonl', 'second.jsonl', ...ask.slice(1), '--review', 'review.csv']
  const all = [...files, '--against', 'against.jsonl', '--against-format', 'forbear-jsonl']
  const { rows: counted, against: second, warnings } = await auditHere([...all, '--out', 'whole-2'])
  assert.ok(counted.setAside > 0)
  assert.ok(second !== null)
  assert.ok(warnings.some((w) => w.code === 'review-without-finding'))
  const parts = [1, 2, 3].map((i) => partHere([...all, '--partition', `${i}/3`, '--out', 'parts-2']))
  await merge(await Promise.all(parts), { out: 'merged-2', lang: 'en' })
  assert.deepEqual(filesOf('merged-2'), filesOf('whole-2'))
})

test('what is asked wrongly of a share is refused', async () => {
  for (const text of ['0/4', '5/4', '1/65', '1', 'a/b'])
    await assert.rejects(
      partHere([...ask, '--partition', text, '--out', 'x']),
      /write i\/n with i from 1 to n/,
    )
  const wrong = partHere([...ask, '--partition', '1/2', '--json', '-', '--explain', 'c1'])
  await assert.rejects(wrong, (error: Error) => {
    for (const part of ['--partition needs --out', '--json asks for a result', '--explain asks for a result'])
      assert.ok(error.message.includes(part), error.message)
    return true
  })
  const workers = forbearIn('.', ['audit', ...ask, '--workers', '0'])
  assert.equal(workers.status, 64)
  assert.match(workers.err, /--workers/)
})
