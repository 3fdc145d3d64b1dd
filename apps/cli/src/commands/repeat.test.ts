/** `forbear repeat` as a user meets it: from another folder, under another clock and language, with every kind of input. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { rulebook } from '@forbear/law'
import type { Manifest } from '../audit/manifest.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forbear-repeat-test-'))
const elsewhere = join(folder, 'elsewhere')
mkdirSync(elsewhere)
after(() => rmSync(folder, { recursive: true }))

const forbear = (cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const ran = spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', ...env },
  })
  return { status: ran.status, out: ran.stdout, err: ran.stderr }
}
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return name
}

const HEAD =
  'id,at,channel,direction,number,role,organisation,actor_kind,creditor_type,product,stage,outcome,purpose'
const row = (id: string, time: string): string =>
  `${id},2026-11-05T${time}+08:00,call,outbound,100,debtor,agency,agency,bank,online-consumer-loan,overdue,conversation,collection`

test('a run with every kind of input repeats from another folder, clock and language', () => {
  const log = file('-log.csv', `${HEAD}\n${row('a', '22:30:00')}\n${row('b', '12:00:00')}\n`)
  const phone = file('phone.csv', `${HEAD}\n${row('a', '22:30:20')}\n${row('c', '13:00:00')}\n`)
  const law = file('law.json', JSON.stringify(rulebook))
  const context = file('context.json', '{}')
  const review = file('review.csv', 'id,review,reviewed_by,reviewed_on\nf-0,upheld,Li,2026-11-20\n')
  const key = file('key', '0123456789abcdef')
  const options = [
    ['--format', 'forbear-csv', '--jurisdiction', 'CN', '--assume', 'person=number', '--assume', 'debts=one'],
    ['--against', phone, '--against-format', 'forbear-csv', '--tolerance', '30', '--rulebook', law],
    [
      '--versus',
      `rulebook=${law}`,
      '--context',
      context,
      '--review',
      review,
      '--pseudonym-key',
      key,
      '--weigh',
    ],
    [
      '--as-of',
      'now',
      '--policy',
      'house/considerate',
      '--findings',
      'csv,jsonl,parquet,xlsx',
      '--words',
      'en,zh',
    ],
  ].flat()
  const ran = forbear(folder, {}, 'audit', ...options, '--out', 'report', '--', log)
  assert.equal(ran.status, 1, ran.err)
  const text = readFileSync(join(folder, 'report', 'manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Manifest
  assert.deepEqual(
    new Set(manifest.inputs.map((i) => i.role)),
    new Set(['log', 'against', 'context', 'review', 'rulebook', 'pseudonym-key']),
  )
  assert.ok(!text.includes(folder), 'names stand as they were given')
  const path = join(folder, 'report', 'manifest.json')
  const other = { TZ: 'America/St_Johns', LC_ALL: 'zh_CN.UTF-8' }
  const lost = forbear(elsewhere, other, 'repeat', path)
  assert.equal(lost.status, 64)
  assert.ok(lost.err.includes(join(elsewhere, 'phone.csv')), lost.err)
  assert.ok(lost.err.includes('--in'), lost.err)
  const again = forbear(elsewhere, other, 'repeat', path, '--in', '..')
  assert.equal(again.status, 0, again.out + again.err)
  assert.match(again.out, /^6 个输出文件逐字节相同/)
  assert.deepEqual(readdirSync(elsewhere), [], 'nothing is written')
})

test('arguments that the audit does not have are asked wrongly, and differ from nothing', () => {
  const path = join(folder, 'strange.json')
  const manifest: Manifest = {
    manifest: 'forbear-audit-1',
    engine: 'e',
    timeZoneData: 't',
    rulebook: 'r',
    inputs: [],
    arguments: ['--no-such-option', 'x'],
    outputs: [],
  }
  writeFileSync(path, JSON.stringify(manifest))
  assert.equal(forbear(folder, {}, 'repeat', path).status, 64)
  assert.equal(forbear(folder, {}, 'repeat', path, '--in', 'nowhere').status, 64)
})
