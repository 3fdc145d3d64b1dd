/** Proposals: what the head and the first rows show, every word counted, a reason for each, nothing decided in silence. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { damaged } from '../../testing/contacts.ts'
import { workbook } from '../../testing/workbooks.ts'
import { checkMap } from './check.ts'
import { proposeMap, type ProposalHints, type ProposedMap } from './propose.ts'
import { read } from './read.ts'

const bytesOf = (name: string) => Uint8Array.from(readFileSync(join(import.meta.dirname, 'examples', name)))
const encode = (text: string) => new TextEncoder().encode(text)

const mapOf = (bytes: Uint8Array, hints: ProposalHints = {}): ProposedMap => {
  const proposed = proposeMap(bytes, hints)
  assert.ok(proposed.ok, JSON.stringify(proposed))
  return proposed.map
}
const pointers = (map: ProposedMap) => map.proposal.decide.map(({ pointer }) => pointer)
const asked = (map: ProposedMap) => {
  const checked = checkMap(map)
  return checked.ok ? [] : checked.problems.map(({ field }) => field)
}
const confirmed = (map: ProposedMap) => {
  const checked = checkMap({ ...map, confirmed: { by: 'test', on: '2026-11-05' } })
  assert.ok(checked.ok, JSON.stringify(checked))
  return checked.map
}

test('the Chinese example: once confirmed the proposal reads it as the map a person wrote does', () => {
  const bytes = bytesOf('cti-cn.csv')
  const map = mapOf(bytes, { zone: 'Asia/Shanghai' })
  assert.deepEqual(pointers(map), [])
  assert.deepEqual(asked(map), ['/confirmed'])
  const written = JSON.parse(new TextDecoder().decode(bytesOf('cti-cn.map.json'))) as ProposedMap
  const contactsOf = (by: ProposedMap) => {
    const result = read(bytes, { map: confirmed(by) })
    assert.ok(result.ok)
    return result.contacts
  }
  assert.deepEqual(contactsOf(map), contactsOf(written))
  assert.equal(contactsOf(map).length, 11)
})

test('every column has a reason in both languages; words are counted', () => {
  const { proposal } = mapOf(bytesOf('cti-cn.csv'))
  for (const { why } of proposal.columns) assert.ok(why.en !== '' && /\p{Script=Han}/u.test(why.zh))
  const words = proposal.columns.find(({ column }) => column === '呼叫结果')?.words ?? []
  assert.equal(
    words.reduce((sum, { count }) => sum + count, 0),
    proposal.rows,
  )
  assert.deepEqual(words[0]?.word, '正常接听')
  assert.equal(words[0]?.count, 2)
})

test('words are counted over the whole file, the layout is taken from its first rows', () => {
  const rows = Array.from(
    { length: 500 },
    (_, index) => `2026-11-05 09:00:00,${index === 499 ? '蓝屏' : '接通'}`,
  )
  const map = mapOf(encode(['呼叫时间,呼叫结果', ...rows, ''].join('\n')), {
    rows: 10,
    zone: 'Asia/Shanghai',
  })
  assert.equal(map.proposal.rows, 500)
  assert.deepEqual(
    map.proposal.columns
      .find(({ to }) => to === 'outcome')
      ?.words?.map(({ word, count, means }) => [word, count, typeof means]),
    [
      ['接通', 499, 'object'],
      ['蓝屏', 1, 'string'],
    ],
  )
  assert.deepEqual(pointers(map), ['/facts/outcome/words/蓝屏', '/facts/channel/always'])
  // what a proposal leaves open, the check refuses at the same place
  assert.deepEqual(new Set(asked(map)), new Set([...pointers(map), '/confirmed']))
})

const timeOf = (...values: readonly string[]) => {
  const map = mapOf(encode(['start time;agent', ...values.map((value) => `${value};8012`), ''].join('\n')))
  const { at } = map.facts
  return at && 'written' in at ? at.written : undefined
}

test('how times are written: seen where one way reads all, asked where day and month cannot be told apart', () => {
  assert.deepEqual(timeOf('2026/11/5 9:03', '2026/11/15 19:03'), ['yyyy/M/d H:mm'])
  assert.deepEqual(timeOf('2026-11-05 09:03:07', '2026-11-05 09:03'), [
    'yyyy-MM-dd HH:mm:ss',
    'yyyy-MM-dd HH:mm',
  ])
  assert.deepEqual(timeOf('5/11/2026 9:03:07'), ['?'])
  assert.deepEqual(timeOf('5/11/2026 9:03:07', '25/11/2026 9:03:07'), ['d/M/yyyy H:mm:ss'])
  assert.deepEqual(timeOf('11/5/2026 9:03:07 PM', '11/25/2026 9:03:07 PM'), ['M/d/yyyy h:mm:ss a'])
  assert.deepEqual(timeOf('46331.3771643519'), ['excel-1900'])
  assert.deepEqual(timeOf('1793840587'), ['epoch-seconds'])
  assert.deepEqual(timeOf('2026-11-05T09:03:07+08:00'), ['iso'])
  assert.deepEqual(timeOf('soon'), ['?'])
})

test('English names, date and time apart, lengths with and without unit, an unknown column', () => {
  const text =
    'Call ID\tDate\tTime\tAgent ID\tPhone Number\tTalk Time (sec)\tDisposition\tMood\n' +
    'a\t2026-11-05\t09:03:07\t8012\t2025550100\t97\tNo Answer\tfine\n'
  const map = mapOf(encode(text), { zone: 'America/Chicago' })
  assert.deepEqual(map.container, { kind: 'csv', encoding: 'utf-8', separator: '\t' })
  assert.deepEqual(map.facts.at, {
    date: { column: 'Date', written: ['yyyy-MM-dd'] },
    time: { column: 'Time', written: ['HH:mm:ss'] },
  })
  assert.deepEqual(map.facts.answered_seconds, { column: 'Talk Time (sec)', written: ['seconds'] })
  assert.deepEqual(map.proposal.columns.find(({ column }) => column === 'Mood')?.to, null)
  const result = read(encode(text), { map: confirmed(map) })
  assert.ok(result.ok)
  assert.deepEqual(result.contacts[0]?.outcome, 'no-answer')
  assert.deepEqual(
    result.warnings.map(({ code }) => code),
    ['unused-column'],
  )
})

test('workbooks and Parquet files', () => {
  const sheet = workbook({
    通话: [
      ['导出'],
      [],
      ['呼叫时间', '客户号码', '通话时长'],
      [{ serial: 46331.3771643519, style: 1 }, '138****0000', '00:01:37'],
    ],
  })
  const ofSheet = mapOf(sheet)
  assert.equal(ofSheet.rowsBefore, 2)
  assert.deepEqual(pointers(ofSheet), ['/zone'])
  assert.match(ofSheet.proposal.columns.find(({ to }) => to === 'number')?.why.en ?? '', /masked/)
  const result = read(sheet, { map: confirmed({ ...ofSheet, zone: 'Asia/Shanghai' }) })
  assert.ok(result.ok)
  assert.deepEqual([result.contacts.length, result.setAside], [1, []])
  const parquet = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'start_time', type: 'TIMESTAMP', data: [new Date('2026-11-05T01:03:07Z')] },
        { name: 'agent_id', type: 'STRING', data: ['8012'] },
      ],
    }),
  )
  const ofParquet = mapOf(parquet)
  assert.deepEqual(
    [ofParquet.container, ofParquet.zone, pointers(ofParquet)],
    [{ kind: 'parquet' }, undefined, []],
  )
})

test('a file without a head or without anything is answered', () => {
  assert.deepEqual(pointers(mapOf(encode('a,b\n1,2\n'))), ['/facts/at', '/facts/channel/always', '/zone'])
  const none = proposeMap(new Uint8Array())
  assert.deepEqual(none.ok ? [] : none.problems.map(({ code }) => code), ['empty-file'])
  const broken = proposeMap(encode('PAR1PAR1PAR1'))
  assert.equal(broken.ok, false)
})

test('no bytes make a proposal throw', () => {
  const sheet = workbook({
    a: [
      ['呼叫时间', '呼叫结果'],
      ['2026-11-05', '接通'],
    ],
  })
  for (const file of [bytesOf('cti-cn.csv'), sheet]) {
    fc.assert(
      fc.property(damaged(file), (bytes) => {
        const proposed = proposeMap(bytes)
        assert.ok(proposed.ok ? proposed.map.version === 1 : proposed.problems.length > 0)
      }),
      runs(80),
    )
  }
})
