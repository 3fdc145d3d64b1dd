/** `--against` as a user meets it: what is missing is named, the clocks are told, wrong questions are refused at once. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import type { AuditResult } from '@forbear/audit/result'
import { forbear, type Run } from '../testing/run-forbear.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-against-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const run = async (...words: readonly string[]): Promise<Run> => await forbear(['audit', ...words])

const clock = (n: number, seconds: number): string => {
  const at = Temporal.PlainDateTime.from('2026-03-02T09:00').add({
    minutes: n * 37,
    seconds: ((n * n * 7) % 50) + seconds,
  })
  return at.toString({ smallestUnit: 'second' })
}
const lender = file('lender.csv', [
  'id,at,channel,direction,number,outcome,person',
  ...Array.from({ length: 10 }, (_, n) => n)
    .filter((n) => n !== 4)
    .map((n) => `l${n},${clock(n, 0)}+08:00,call,outbound,13800138000,no-answer,p1`),
])
const phone = file('phone.csv', [
  'id,at,channel,direction,number,outcome',
  ...Array.from(
    { length: 10 },
    (_, n) =>
      `p${n},${clock(n, 95)},call,outbound,+86 138 0013 8000,${n === 7 ? 'conversation' : 'no-answer'}`,
  ),
])
const place = ['--format', 'forbear-csv', '--jurisdiction', 'CN', '--zone', 'Asia/Shanghai']
const against = ['--against', phone, '--against-format', 'forbear-csv', '--against-log-zone', 'Asia/Shanghai']

test('S34 a call that the lender left out is named, and the clocks are told', async () => {
  const { out, err } = await run(lender, ...place, ...against, '--lang', 'en')
  assert.match(out, /Soundness of the log/, err)
  assert.match(out, /is ahead by 95 s \(from 9 pairs/)
  assert.match(out, /In both: 9 \(within 60 s\), of which 1 differ/)
  assert.match(
    out,
    /Only in \S*phone\.csv, although \S*lender\.csv covers it \(1\)\n {2}2026-03-02 11:29:47 \+08:00 {2}call {2}p4, line 6/,
  )
  assert.match(out, /l7 = p7: outcome no-answer \/ conversation/)
  assert.ok(out.indexOf('Soundness of the log') < out.indexOf('Audit of collection contacts'))
})

test('the JSON result holds both, and no number', async () => {
  const { out } = await run(lender, ...place, ...against, '--json', '-')
  const { soundness, against: second } = JSON.parse(out) as AuditResult
  const result = second?.result
  assert.equal(soundness.clock, 'Asia/Shanghai')
  assert.deepEqual(
    result?.onlyInB.map(({ contact }) => contact),
    ['p4'],
  )
  assert.equal(result.drift.status === 'estimated' && result.drift.offsetSeconds, 95)
  assert.ok(!JSON.stringify(second).includes('0013'))
  assert.equal((JSON.parse((await run(lender, ...place, '--json', '-')).out) as AuditResult).against, null)
})

test('a second log read in the wrong zone is not compared', async () => {
  const wrong = ['--against', phone, '--against-format', 'forbear-csv', '--against-log-zone', 'UTC']
  const { out } = await run(lender, ...place, ...wrong, '--lang', 'zh')
  assert.match(out, /相差 \+8 小时/)
  assert.match(out, /未作任何比较/)
})

test('every wrong flag is named at once', async () => {
  const { status, err, out } = await run(
    lender,
    ...place,
    '--against',
    phone,
    '--against-format',
    'csv',
    '--tolerance',
    '-1',
    '--against-cannot-hold',
    'missed',
    '--lang',
    'en',
  )
  assert.equal(status, 64)
  assert.equal(out, '')
  assert.deepEqual(
    err
      .trim()
      .split('\n')
      .map((line) => line.replace(/^forbear: /, '').split(/[,:]/)[0]),
    ['unknown format `csv`', '--against-cannot-hold `missed`', '--tolerance `-1`'],
  )
  assert.equal((await run(lender, ...place, '--against', phone)).status, 64)
  assert.match(
    (await run(lender, ...place, '--against', phone, '--against-format', 'forbear-csv', '--lang', 'en')).err,
    /zone/,
  )
})
