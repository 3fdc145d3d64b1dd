/** A borrower's own logs from the command line: only listed numbers are kept, phones stand in one matter, claims are claims. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { AuditResult } from '@forbear/audit/result'
import { forbear, type Run } from '../testing/run-forbear.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-borrower-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const run = async (...words: readonly string[]): Promise<Run> => await forbear(['audit', ...words])

const PRIVATE = '13912345678'
const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const call = (number: string, when: string, type: number, seconds: number): string =>
  `<call number="${number}" duration="${seconds}" date="${at(when)}" type="${type}" presentation="1" />`
const backup = (...calls: readonly string[]): string =>
  `<?xml version='1.0' encoding='UTF-8' ?>\n<calls count="${calls.length}">\n${calls.join('\n')}\n</calls>\n`

const own = file(
  'calls-own.xml',
  backup(
    call('+86 10 5555 0101', '2026-11-05T22:30:00+08:00', 1, 65),
    call(PRIVATE, '2026-11-05T22:40:00+08:00', 1, 600),
    call('01055550101', '2026-11-06T12:00:00+08:00', 3, 0),
  ),
)
const mother = file('calls-mother.xml', backup(call('01055550101', '2026-11-06T10:00:00+08:00', 1, 120)))
const collectors = file(
  'collectors.json',
  JSON.stringify({
    collectors: [
      {
        number: '010-5555 0101',
        organisation: 'stillwater-agency',
        kind: 'agency',
        creditor: 'lantern-bank',
        creditorType: 'bank',
      },
    ],
    phones: [
      { file: 'calls-own.xml', point: 'own phone', person: 'me', role: 'debtor' },
      { file: 'calls-mother.xml', point: 'mother’s phone', person: 'mother', role: 'relative' },
    ],
  }),
)
const context = file('context.json', JSON.stringify({ persons: [{ id: 'mother', matter: 'me' }] }))
const ARGS = ['--jurisdiction', 'CN', '--zone', 'Asia/Shanghai', '--format', 'sms-backup-xml']
const ASSUMED = [
  '--assume',
  'purpose=collection',
  '--assume',
  'product=online-consumer-loan',
  '--assume',
  'stage=overdue',
  '--assume',
  'debts=one',
]

test('S25: incoming is what the collector placed; two phones are one matter; nobody else’s call is kept', async () => {
  const { out, err } = await run(
    own,
    mother,
    ...ARGS,
    ...ASSUMED,
    '--collectors',
    collectors,
    '--context',
    context,
    '--json',
    '-',
  )
  const result = JSON.parse(out || 'null') as AuditResult | null
  assert.ok(result, err)
  assert.deepEqual([...new Set(result.contacts.map((c) => c.matter))], ['me'])
  assert.equal(result.totals.judged, 3)
  assert.equal(result.rows.dropped, 1)
  assert.ok(!out.includes(PRIVATE))
  const late = result.certain.filter((f) => f.finding.rule === 'cn/gbt-45251-2025/5.3-hours')
  assert.deepEqual(
    late.map((f) => f.at),
    ['2026-11-05T14:30:00Z'],
  )
  assert.ok(
    result.certain.some((f) => f.finding.person?.startsWith('person-') && f.finding.kind === 'party'),
    'a third person has a pseudonym',
  )
})

test('without a list of collectors nothing is read; a phone that nobody names is not guessed', async () => {
  const none = await run(own, ...ARGS)
  assert.equal(none.status, 64)
  assert.match(none.err, /--format sms-backup-xml needs --collectors/)
  const other = file('calls-other.xml', backup())
  const unnamed = await run(other, ...ARGS, '--collectors', collectors)
  assert.equal(unnamed.status, 64)
  assert.match(unnamed.err, /calls-other\.xml`: no entry of `phones`/)
  const wrong = await run(own, ...ARGS, '--collectors', collectors, '--sheet', 'x')
  assert.match(wrong.err, /--sheet means nothing for --format sms-backup-xml/)
})

test('S34: a phone held against the lender’s log names the call that the lender left out', async () => {
  const lender = file(
    'lender.csv',
    [
      'id,at,channel,direction,number,from_number,person,outcome,organisation',
      'a,2026-11-05T22:30:00+08:00,call,outbound,13800138000,01055550101,me,conversation,stillwater-agency',
      'b,2026-11-07T09:00:00+08:00,call,outbound,13800138000,01055550101,me,conversation,stillwater-agency',
    ].join('\n'),
  )
  const { out, err } = await run(
    lender,
    '--jurisdiction',
    'CN',
    '--zone',
    'Asia/Shanghai',
    '--format',
    'forbear-csv',
    '--against',
    own,
    '--against-format',
    'sms-backup-xml',
    '--collectors',
    collectors,
    '--json',
    '-',
  )
  const result = JSON.parse(out || 'null') as AuditResult | null
  assert.ok(result, err)
  assert.equal(result.against?.result.pairs.length, 1)
  assert.equal(result.against.result.onlyInB.length, 1)
  assert.ok(!out.includes(PRIVATE))
})
