/** From a vendor's export to an audit: a proposal on standard output, what to check on stderr, refused until confirmed. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import type { AuditResult } from '@forbear/audit/result'
import { forbear, type Run } from '../testing/run-forbear.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-map-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const EXPORT = file(
  'cti.csv',
  `呼叫时间;客户号码;客户编号;呼叫方向;呼叫结果;合同号
2026/11/5 22:30:00;138****0000;K1;呼出;接通;HT-1
2026/11/5 10:30:00;138****0000;K2;呼出;蓝屏;HT-2
`,
)
const audit = async (...more: readonly string[]): Promise<Run> =>
  await forbear([
    'audit',
    EXPORT,
    '--format',
    'columns',
    '--jurisdiction',
    'CN',
    '--zone',
    'Asia/Shanghai',
    ...more,
  ])

test('a proposal is refused until its open words are decided and somebody confirms it', async () => {
  const proposed = await forbear(['map', EXPORT, '--log-zone', 'Asia/Shanghai'])
  assert.equal(proposed.status, 0, proposed.err)
  assert.match(proposed.err, /蓝屏 × 1 → \?/)
  assert.match(proposed.err, /"confirmed": \{ "by": "name", "on": "YYYY-MM-DD" \}/)
  const map = JSON.parse(proposed.out) as { facts: { outcome: { words: Record<string, string> } } }
  const refused = await audit('--map', file('proposed.json', proposed.out))
  assert.equal(refused.status, 64)
  assert.match(refused.err, /\/facts\/outcome\/words\/蓝屏/)
  assert.match(refused.err, /Nobody has confirmed the column map/)
  map.facts.outcome.words['蓝屏'] = 'not-connected'
  const confirmed = file(
    'map.json',
    JSON.stringify({ ...map, confirmed: { by: 'a lawyer', on: '2026-11-06' } }),
  )
  const run = await audit(
    '--map',
    confirmed,
    '--json',
    '-',
    '--assume',
    'purpose=collection',
    '--assume',
    'role=debtor',
  )
  const result = JSON.parse(run.out) as AuditResult
  assert.equal(result.totals.contacts, 2)
  assert.match(result.head.map?.sha256 ?? '', /^[0-9a-f]{64}$/)
  assert.match(result.head.layout, /confirmed by a lawyer on 2026-11-06/)
})

test('two people with one masked number stay two, whatever is assumed of numbers', async () => {
  const log = file(
    'masked.csv',
    `呼叫时间;客户号码\n2026/11/5 10:00:00;138****0000\n2026/11/5 10:05:00;138****0000\n`,
  )
  const out = join(folder, 'masked.json')
  assert.equal((await forbear(['map', log, '--log-zone', 'Asia/Shanghai', '--out', out])).status, 0)
  const proposal = JSON.parse(readFileSync(out, 'utf8')) as { facts: object }
  const facts = { ...proposal.facts, channel: { always: 'call' } }
  const map = file(
    'masked-map.json',
    JSON.stringify({ ...proposal, facts, confirmed: { by: 'x', on: '2026-11-06' } }),
  )
  const run = await forbear([
    'audit',
    log,
    '--format',
    'columns',
    '--map',
    map,
    '--jurisdiction',
    'CN',
    '--json',
    '-',
    '--assume',
    'person=number',
    '--assume',
    'direction=outbound',
  ])
  const result = JSON.parse(run.out) as AuditResult
  assert.equal(result.totals.contacts, 2)
  assert.equal(new Set(result.contacts.map(({ matter }) => matter)).size, 2)
})

test('without a map the message says how to get one; a map for another format is refused; hints are checked', async () => {
  assert.match((await audit()).err, /forbear map FILE/)
  const other = await forbear([
    'audit',
    EXPORT,
    '--format',
    'forbear-csv',
    '--jurisdiction',
    'CN',
    '--map',
    EXPORT,
  ])
  assert.match(other.err, /--map means nothing for --format forbear-csv/)
  const wrong = await forbear(['map', EXPORT, '--encoding', 'big5', '--separator', 'dot', '--rows', '0'])
  assert.equal(wrong.status, 64)
  for (const word of ['`big5`', '`dot`', '`0`']) assert.ok(wrong.err.includes(word), wrong.err)
  assert.match((await forbear(['map', file('empty.csv', '')])).err, /The file is empty/)
  assert.match((await forbear(['map', EXPORT, '--lang', 'zh'])).err, /有待决定/)
})
