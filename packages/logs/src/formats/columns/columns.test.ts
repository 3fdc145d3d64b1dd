/** Files read by a column map: the Chinese example, other containers, ways of writing, every kind of trouble. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { addsUp, type Log, type LogContact, type ReadOptions, type ReadResult } from '../../log.ts'
import { damaged } from '../../testing/contacts.ts'
import { gb18030Of } from '../../testing/gb18030.ts'
import { workbook } from '../../testing/workbooks.ts'
import type { ColumnMap, Facts } from './map.ts'
import { isMasked } from './row.ts'
import { open, read } from './read.ts'

const bytesOf = (name: string) => Uint8Array.from(readFileSync(join(import.meta.dirname, 'examples', name)))
const CTI = JSON.parse(new TextDecoder().decode(bytesOf('cti-cn.map.json'))) as ColumnMap
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000

const logOf = (result: ReadResult): Log => {
  assert.ok(result.ok, JSON.stringify(result))
  assert.ok(addsUp(result.rows))
  return result
}

const wrong = (result: ReadResult) =>
  (result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems).map((one) => [
    one.line,
    one.field,
    one.code,
  ])

const BASE: Facts = {
  at: { column: 'when', written: ['yyyy-MM-dd HH:mm:ss'] },
  channel: { always: 'call' },
}
const mapOf = (facts: Facts = {}, more: Partial<ColumnMap> = {}): ColumnMap => ({
  version: 1,
  confirmed: { by: 'test', on: '2026-11-05' },
  container: { kind: 'csv', encoding: 'utf-8', separator: ',' },
  zone: 'Asia/Shanghai',
  facts: { ...BASE, ...facts },
  ...more,
})
const readText = (text: string, map: ColumnMap, options: ReadOptions = {}) =>
  read(new TextEncoder().encode(text), { map, ...options })
const only = (result: ReadResult): LogContact => {
  const [contact] = logOf(result).contacts
  assert.ok(contact, JSON.stringify(result))
  return contact
}
const START = '2026-11-05 09:03:07'

test('the Chinese export: GB18030, a title above the head, every word of its results', () => {
  const log = logOf(read(bytesOf('cti-cn.csv'), { map: CTI }))
  assert.deepEqual(log.rows, { read: 11, inContacts: 11, inStatements: 0, setAside: 0, dropped: 0 })
  assert.deepEqual(log.warnings, [])
  assert.equal(log.logZone, 'Asia/Shanghai')
  const [first, second, third] = log.contacts
  assert.deepEqual(first?.start, {
    earliest: at('2026-11-05T09:03:11+08:00'),
    latest: at('2026-11-05T09:03:11+08:00'),
  })
  assert.deepEqual([first?.durationSeconds, first?.answeredSeconds, first?.direction], [111, 97, 'outbound'])
  assert.deepEqual([first?.person, first?.number, first?.collector], ['K000123', '138****0001', '8012'])
  assert.ok(typeof first?.outcome === 'object' && first.outcome.oneOf.includes('answered-by-other'))
  assert.deepEqual([second?.outcome, second?.answeredSeconds], ['no-answer', 0])
  assert.deepEqual(third?.debts, ['HT-2026-0002', 'HT-2026-0003'])
  assert.deepEqual(
    log.contacts.slice(3).map(({ outcome }) => (typeof outcome === 'object' ? 'one of' : outcome)),
    [
      'not-connected',
      'not-connected',
      'rejected',
      'one of',
      'voicemail',
      'not-connected',
      'one of',
      'one of',
    ],
  )
  // no word says that the person meant was talked to, so that is asked for once (S9)
  assert.ok(log.cannotKnow.includes('who-answered'))
  assert.ok(!log.cannotKnow.includes('number'))
})

test('the same table as a workbook and as Parquet gives the same contacts', () => {
  const text = new TextDecoder('gb18030').decode(bytesOf('cti-cn.csv'))
  const rows = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  const said = (result: ReadResult) => logOf(result).contacts.map((contact) => ({ ...contact, rows: [] }))
  const csv = said(read(bytesOf('cti-cn.csv'), { map: CTI }))
  const sheet = workbook({ 说明: [['-']], 通话: rows })
  assert.deepEqual(said(read(sheet, { map: { ...CTI, container: { kind: 'xlsx', sheet: '通话' } } })), csv)
  const [, head = [], ...body] = rows
  const parquet = new Uint8Array(
    parquetWriteBuffer({
      columnData: head.map((name, index) => ({
        name,
        type: 'STRING' as const,
        data: body.map((row) => row[index] || undefined),
      })),
    }),
  )
  assert.deepEqual(
    said(read(parquet, { map: { ...CTI, rowsBefore: 0, container: { kind: 'parquet' } } })),
    csv,
  )
})

test('without a map, with one nobody confirmed, with one that is wrong: nothing is read and all is said', () => {
  assert.deepEqual(wrong(read(bytesOf('cti-cn.csv'), {})), [[undefined, undefined, 'map-missing']])
  const { confirmed: _, ...unconfirmed } = mapOf()
  const refused = readText('when\n', unconfirmed)
  assert.deepEqual(wrong(refused), [[undefined, '/confirmed', 'map-unconfirmed']])
  assert.match(refused.ok ? '' : (refused.problems[0]?.says.en ?? ''), /adds "confirmed"/)
  const bad = { ...mapOf(), facts: { at: { column: 'when', written: ['?'] } } } as unknown as ColumnMap
  assert.deepEqual(wrong(readText('when\n', bad)), [
    [undefined, '/facts/at/written/0', 'map-wrong'],
    [undefined, '/facts/channel', 'map-wrong'],
  ])
})

test('separators, also a bar in GB18030, whose characters may end in that byte', () => {
  for (const separator of [';', '\t', '|', ','] as const) {
    const map = mapOf(
      { person: { column: 'who' } },
      { container: { kind: 'csv', encoding: 'utf-8', separator } },
    )
    assert.equal(
      only(readText(`when${separator}who\n${START}${separator}"a${separator}b"\n`, map)).person,
      `a${separator}b`,
    )
  }
  // 倈 is 0x82 0x7C: its second byte is a bar
  const map = mapOf(
    { person: { column: 'who' } },
    { container: { kind: 'csv', encoding: 'gb18030', separator: '|' } },
  )
  const result = read(gb18030Of(`who|when\n倈"|${START}\n倈|${START}\n`), { map })
  assert.deepEqual(wrong(result), [[2, undefined, 'broken-quotes']])
  assert.equal(only(result).person, '倈')
})

test('columns that are missing, doubled, not listed', () => {
  const map = mapOf({ person: { column: 'who' }, number: { column: 'no' } })
  assert.deepEqual(wrong(readText(`when,who,who\n`, map)), [
    [1, 'no', 'missing-column'],
    [1, 'who', 'doubled-column'],
  ])
  const byPosition = mapOf({ person: { column: 3 } }, { ignore: [2] })
  const log = logOf(readText(`when,who,who,extra\n${START},a,b,c\n`, byPosition))
  assert.deepEqual(
    [log.contacts[0]?.person, log.warnings.map(({ code, says }) => [code, says.en])],
    ['b', [['unused-column', 'The column "extra" is in no fact of the map and not ignored']]],
  )
})

test('no head: a sheet whose first row leaves its last column empty loses no later row', () => {
  const facts: Facts = { at: { column: 1, written: ['yyyy-MM-dd HH:mm:ss'] }, person: { column: 2 } }
  const map = mapOf(facts, { hasHead: false, container: { kind: 'xlsx' } })
  const log = logOf(read(workbook({ a: [[START], [START, 'b']] }), { map }))
  assert.deepEqual(
    log.contacts.map(({ person }) => person),
    [undefined, 'b'],
  )
})

test('no head: columns by position; names are refused then', () => {
  const facts: Facts = { at: { column: 1, written: ['yyyy-MM-dd HH:mm:ss'] }, person: { column: 2 } }
  const log = logOf(readText(`${START},a\n\n${START},b\n${START}\n`, mapOf(facts, { hasHead: false })))
  assert.deepEqual(
    log.contacts.map(({ person, id }) => [person, id]),
    [
      ['a', 'line:1'],
      ['b', 'line:3'],
    ],
  )
  assert.deepEqual(log.rows, { read: 4, inContacts: 2, inStatements: 0, setAside: 1, dropped: 1 })
  assert.deepEqual(wrong(readText('', mapOf({}, { hasHead: false }))), [
    [undefined, '/facts/at/column', 'map-wrong'],
  ])
})

const startOf = (text: string, ...written: readonly string[]) => {
  const result = readText(
    `when,x\n"${text}",1\n`,
    mapOf({ at: { column: 'when', written } }, { ignore: ['x'] }),
  )
  const stamp = logOf(result).contacts[0]?.start
  if (stamp === undefined) return wrong(result).map(([, , code]) => code)
  const local = (second: number) =>
    Temporal.Instant.fromEpochMilliseconds(second * 1000)
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDateTime()
      .toString()
  return stamp.earliest === stamp.latest
    ? local(stamp.earliest)
    : [local(stamp.earliest), stamp.latest - stamp.earliest]
}

test('times: patterns, twelve-hour clocks, serial dates, seconds since 1970', () => {
  assert.deepEqual(startOf('2026/11/5 9:03', 'yyyy/M/d H:mm'), ['2026-11-05T09:03:00', 59])
  assert.equal(startOf('2026年11月5日 09时03分07秒', 'yyyy年M月d日 HH时mm分ss秒'), '2026-11-05T09:03:07')
  assert.equal(startOf('2026/11/5 下午 9:03:07', 'yyyy/M/d a h:mm:ss'), '2026-11-05T21:03:07')
  assert.equal(startOf('11/5/2026 12:03:07 AM', 'M/d/yyyy h:mm:ss a'), '2026-11-05T00:03:07')
  assert.equal(startOf('11/5/2026 12:03:07 PM', 'M/d/yyyy h:mm:ss a'), '2026-11-05T12:03:07')
  assert.deepEqual(startOf('11/5/2026 13:03:07 PM', 'M/d/yyyy h:mm:ss a'), ['not-a-time'])
  assert.equal(startOf('2026-11-05T01:03:07Z', 'iso'), '2026-11-05T09:03:07')
  assert.equal(startOf('1793840587', 'epoch-seconds'), '2026-11-05T09:03:07')
  assert.equal(startOf('1793840587999', 'epoch-milliseconds'), '2026-11-05T09:03:07')
  assert.equal(startOf('46331.3771643519', 'excel-1900'), '2026-11-05T09:03:07')
  assert.equal(startOf('44869.3771643519', 'excel-1904'), '2026-11-05T09:03:07')
  assert.equal(startOf('46331.375', 'excel-1900'), '2026-11-05T09:00:00')
  // a number without fraction may be a date that was never given a time: the whole day (S16)
  assert.deepEqual(startOf('46331', 'excel-1900'), ['2026-11-05T00:00:00', 86_399])
  // four digits of a fraction are not enough for a second: 0.3772 is what 0.37715 to 0.37725 is shown as
  assert.deepEqual(startOf('46331.3772', 'excel-1900'), ['2026-11-05T09:03:05', 10])
  assert.deepEqual(startOf('60.5', 'excel-1900'), ['not-a-time'])
  assert.deepEqual(startOf('2026-02-30 09:00:00', 'yyyy-MM-dd HH:mm:ss'), ['no-such-time'])
  assert.deepEqual(startOf('2026-11-05 09:00', 'yyyy-MM-dd HH:mm:ss'), ['not-a-time'])
  assert.equal(startOf('2026-11-05 09:03:07', 'iso', 'yyyy/M/d H:mm'), '2026-11-05T09:03:07')
})

test('date and time of day in two columns', () => {
  const map = mapOf({
    at: {
      date: { column: 'day', written: ['yyyy-MM-dd', 'excel-1900'] },
      time: { column: 'clock', written: ['H:mm:ss', 'excel-1900'] },
    },
  })
  const log = logOf(
    readText('day,clock\n2026-11-05,9:03:07\n46331,0.3771643519\n2026-11-05,\n2026-11-05,late\n', map),
  )
  assert.deepEqual(
    log.contacts.map(({ start }) => [
      start.earliest - at('2026-11-05T00:00:00+08:00'),
      start.latest - start.earliest,
    ]),
    [
      [32_587, 0],
      [32_587, 0],
      [0, 86_399],
    ],
  )
  assert.deepEqual(wrong(log), [[5, 'clock', 'not-a-time']])
})

test('lengths of time', () => {
  const lengths = [
    ['97', 'seconds', 97],
    ['97.9', 'seconds', 97],
    ['97900', 'milliseconds', 97],
    ['1.5', 'minutes', 90],
    ['01:37', 'mm:ss', 97],
    ['1:01:37', 'hh:mm:ss', 3697],
    ['1分37秒', '1分20秒', 97],
    ['1小时1分37秒', '1分20秒', 3697],
    ['40秒', '1分20秒', 40],
    ['0.00112268518518519', 'excel-days', 97],
  ] as const
  for (const [text, written, seconds] of lengths) {
    const map = mapOf({ duration_seconds: { column: 'long', written: [written] } })
    assert.equal(only(readText(`when,long\n${START},${text}\n`, map)).durationSeconds, seconds, text)
  }
  const map = mapOf({ duration_seconds: { column: 'long', written: ['seconds', 'mm:ss'] } })
  assert.deepEqual(wrong(readText(`when,long\n${START},1:2:3\n${START},-5\n`, map)), [
    [2, 'long', 'not-a-length'],
    [3, 'long', 'not-a-length'],
  ])
})

test('a length between two times: not before the beginning, nothing where a time is not exact', () => {
  const written = ['yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd HH:mm']
  const map = mapOf({
    at: { column: 'when', written },
    duration_seconds: { from: { column: 'when', written }, until: { column: 'end', written } },
  })
  const log = logOf(
    readText(
      `when,end\n${START},2026-11-05 09:04:00\n${START},2026-11-05 09:04\n${START},\n${START},2026-11-05 09:03:06\n`,
      map,
    ),
  )
  assert.deepEqual(
    log.contacts.map(({ durationSeconds }) => durationSeconds),
    [53, undefined, undefined],
  )
  assert.deepEqual(wrong(log), [[5, 'when … end', 'ends-before-start']])
})

test('words: an unknown one sets its row aside with the word named, or means what the map declares', () => {
  const words = {
    接通: { oneOf: ['conversation', 'answered-by-other'] },
    未接: 'no-answer',
    测试: null,
  } as const
  const text = `when,result\n${START},接通\n${START},测试\n${START},线路异常\n${START},-\n`
  const strict = logOf(readText(text, mapOf({ outcome: { column: 'result', words } }, { empty: ['-'] })))
  assert.deepEqual(
    strict.contacts.map(({ outcome }) => outcome),
    [{ oneOf: ['conversation', 'answered-by-other'] }, undefined, undefined],
  )
  assert.deepEqual(wrong(strict), [[4, 'result', 'unknown-word']])
  assert.match(
    strict.setAside[0]?.problems[0]?.says.zh ?? '',
    /线路异常.*接通、未接、测试；请把该词及其含义补入对应表/,
  )
  const lax = logOf(
    readText(
      text,
      mapOf({ outcome: { column: 'result', words, otherwise: 'not-connected' } }, { empty: ['-'] }),
    ),
  )
  assert.deepEqual(lax.contacts.map(({ outcome }) => outcome).slice(2), ['not-connected', undefined])
  // a key of every object is no word
  const inherited = mapOf({ outcome: { column: 'result', words } })
  assert.deepEqual(wrong(readText(`when,result\n${START},constructor\n`, inherited)), [
    [2, 'result', 'unknown-word'],
  ])
})

test('two columns joined decide a word; the first filled of several gives a text', () => {
  const map = mapOf({
    outcome: {
      joined: ['result', 'by'],
      with: '+',
      words: { '接通+坐席': 'conversation', '接通+': 'connected', '+客户': 'rejected' },
    },
    person: { firstOf: ['a', 'b'] },
  })
  const log = logOf(
    readText(`when,result,by,a,b\n${START},接通,坐席,x,y\n${START},接通,,,y\n${START},,客户,,\n`, map),
  )
  assert.deepEqual(
    log.contacts.map(({ outcome, person }) => [outcome, person]),
    [
      ['conversation', 'x'],
      ['connected', 'y'],
      ['rejected', undefined],
    ],
  )
})

test('a masked number is kept and identifies nobody; a masked name is no person', () => {
  for (const text of ['138****0000', '138＊＊＊＊0000', '1.38E+10', '138xxxx0000', '张*'])
    assert.ok(isMasked(text), text)
  for (const text of ['13800000000', 'K-12', '+8613800000000', 'xx']) assert.ok(!isMasked(text), text)
  const text = `when,no,who\n${START},138****0000,\n${START},138****0000,K1\n${START},13800000000,\n${START},138****0000,张*\n`
  const log = logOf(readText(text, mapOf({ number: { column: 'no' }, person: { column: 'who' } })))
  assert.deepEqual(
    log.contacts.map(({ number, person, missing }) => [
      number,
      person,
      missing.includes('number'),
      missing.includes('person'),
    ]),
    [
      ['138****0000', undefined, true, false],
      ['138****0000', 'K1', false, false],
      ['13800000000', undefined, false, false],
      ['138****0000', undefined, true, true],
    ],
  )
  assert.deepEqual(
    log.warnings.map(({ code, count, lines }) => [code, count, lines]),
    [['masked-number', 2, [2, 5]]],
  )
})

test('what a spreadsheet does to texts is undone: tabs, guards, ="…"', () => {
  const map = mapOf({ number: { column: 'no' } })
  const log = logOf(
    readText(
      `when,no\n${START},\t13800000000\n${START},"=""13800000000"""\n${START},'+8613800000000\n${START},=1+1\n`,
      map,
    ),
  )
  assert.deepEqual(
    log.contacts.map(({ number }) => number),
    ['13800000000', '13800000000', '+8613800000000', '=1+1'],
  )
})

test('a text with a NUL or with bytes of another encoding sets its row aside, in a column that a fact uses', () => {
  const map = mapOf({ person: { column: 'who' } }, { ignore: ['note'] })
  const text = `when,who,note\n${START},K1\0,\n${START},K1,\0\n`
  const log = logOf(readText(text, map))
  assert.deepEqual(wrong(log), [[2, 'who', 'wrong-encoding']])
  const bytes = new Uint8Array([
    ...new TextEncoder().encode(`when,who,note\n${START},`),
    0xd5,
    0xc5,
    0x2c,
    0x0a,
  ])
  assert.deepEqual(wrong(read(bytes, { map })), [[2, 'who', 'wrong-encoding']])
})

test('ids: stated twice is a problem, none gives the line, and no name collides with a later id', () => {
  const map = mapOf({ id: { column: 'id' } })
  const log = logOf(readText(`when,id\n${START},\n${START},a\n${START},a\n${START},line:2\n`, map))
  assert.deepEqual(
    log.contacts.map(({ id, rows }) => [id, rows]),
    [
      ['a', [3]],
      ['line:2', [5]],
      ["line:2'", [2]],
    ],
  )
  assert.deepEqual(wrong(log), [[4, 'id', 'duplicate-id']])
})

test('every problem of a row at once, under the names of its columns', () => {
  const map = mapOf({
    at: { column: 'when', written: ['yyyy-MM-dd HH:mm:ss'] },
    answered_seconds: { column: 'talk', written: ['seconds'] },
    duration_seconds: { column: 'long', written: ['seconds'] },
    zone: { column: 'tz' },
  })
  const log = logOf(readText(`when,talk,long,tz\nnever,9,8,Mars\n,1,2,UTC\n`, map))
  assert.deepEqual(wrong(log), [
    [2, 'when', 'not-a-time'],
    [2, 'talk', 'longer-than-whole'],
    [2, 'tz', 'unknown-zone'],
    [3, 'at', 'missing-value'],
  ])
})

test('zones: of the map or of the log, never two, and a file of times without any is refused at once', () => {
  const { zone: _, ...zoneless } = mapOf()
  const text = `when\n${START}\n`
  assert.deepEqual(wrong(readText(text, zoneless)), [[undefined, '/facts/at', 'zone-needed']])
  assert.equal(
    only(readText(text, zoneless, { logZone: 'Asia/Shanghai' })).start.earliest,
    at('2026-11-05T09:03:07+08:00'),
  )
  assert.deepEqual(wrong(readText(text, mapOf(), { logZone: 'UTC' })), [[undefined, '/zone', 'map-wrong']])
})

test('a workbook: dates as cells, a title, blank rows, a sheet that is not there', () => {
  const sheet = workbook({
    data: [['通话记录'], ['when', 'no'], [{ serial: 46331.3771643519, style: 1 }, 13_800_000_000], [], ['x']],
  })
  const map = mapOf(
    { at: { column: 'when', written: ['iso'] }, number: { column: 'no' } },
    { container: { kind: 'xlsx' }, rowsBefore: 1 },
  )
  const log = logOf(read(sheet, { map }))
  assert.deepEqual([log.contacts[0]?.number, log.contacts[0]?.rows], ['13800000000', [3]])
  assert.equal(log.contacts[0]?.start.earliest, at('2026-11-05T09:03:07+08:00'))
  assert.deepEqual(wrong(log), [[5, 'when', 'not-a-time']])
  const other = { ...map, container: { kind: 'xlsx', sheet: 'none' } } as const
  assert.deepEqual(wrong(read(sheet, { map: other })), [[undefined, undefined, 'no-such-sheet']])
  assert.deepEqual(wrong(read(new Uint8Array(), { map })), [[undefined, undefined, 'empty-file']])
})

test('a cell that is a date or a length is read whatever the map says of texts', () => {
  const sheet = workbook({
    a: [
      ['when', 'long'],
      [
        { serial: 46331.3771643519, style: 1 },
        { serial: 0.00112268518518519, style: 5 },
      ],
      [46331.3771643519, 0.00112268518518519],
      ['2026/11/5 9:03', '97'],
    ],
  })
  const map = mapOf(
    {
      at: { column: 'when', written: ['excel-1900', 'yyyy/M/d H:mm'] },
      duration_seconds: { column: 'long', written: ['seconds'] },
    },
    { container: { kind: 'xlsx' } },
  )
  const log = logOf(read(sheet, { map }))
  assert.deepEqual(
    log.contacts.map(({ start, durationSeconds }) => [start.latest - start.earliest, durationSeconds]),
    [
      [0, 97],
      [59, 97],
    ],
  )
  // a fraction of a day is no number of seconds
  assert.deepEqual(wrong(log), [[3, 'long', 'not-a-length']])
})

test('Parquet: instants of the file need no zone, lists are lists, deep columns are refused by name', () => {
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'when', type: 'TIMESTAMP', data: [new Date('2026-11-05T01:03:07Z')] },
        { name: 'deep', type: 'VARIANT', data: [{ a: 1 }] },
        { name: 'talk', type: 'INT64', data: [97n] },
      ],
    }),
  )
  const { zone: _, ...zoneless } = mapOf(
    { at: { column: 'when', written: ['iso'] }, answered_seconds: { column: 'talk', written: ['seconds'] } },
    { container: { kind: 'parquet' }, ignore: ['deep'] },
  )
  const contact = only(read(bytes, { map: zoneless }))
  assert.deepEqual([contact.start.earliest, contact.answeredSeconds], [at('2026-11-05T01:03:07Z'), 97])
  const { ignore: __, ...deep } = { ...zoneless, facts: { ...zoneless.facts, person: { column: 'deep' } } }
  assert.deepEqual(wrong(read(bytes, { map: deep })), [[undefined, 'deep', 'wrong-type']])
})

test('pieces of any length, damaged or not, give what the whole gives', () => {
  const options = { map: CTI }
  fc.assert(
    fc.property(
      damaged(bytesOf('cti-cn.csv')),
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 10 }),
      (bytes, cuts) => {
        const feed = open(options)
        const contacts: LogContact[] = []
        let from = 0
        for (const length of cuts) {
          contacts.push(...feed.push(bytes.subarray(from, from + length)))
          from = Math.min(from + length, bytes.length)
        }
        contacts.push(...feed.push(bytes.subarray(from)))
        const end = feed.end()
        const whole = read(bytes, options)
        assert.deepEqual(
          end.ok ? { ok: true, contacts: [...contacts, ...end.contacts], ...end.log } : end,
          whole,
        )
      },
    ),
    runs(150),
  )
})

test('damaged workbooks and Parquet files are answered, and their rows add up', () => {
  const sheet = workbook({
    data: [
      ['when', 'who'],
      [START, 'a'],
      [START, 'b'],
    ],
  })
  const parquet = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'when', type: 'STRING', data: [START, START] },
        { name: 'who', type: 'STRING', data: ['a', undefined] },
      ],
    }),
  )
  const facts = { person: { column: 'who' } } as const
  for (const [file, kind] of [
    [sheet, 'xlsx'],
    [parquet, 'parquet'],
  ] as const) {
    const map = mapOf(facts, { container: { kind } })
    assert.equal(logOf(read(file, { map })).rows.inContacts, 2)
    fc.assert(
      fc.property(damaged(file), (bytes) => {
        const result = read(bytes, { map })
        assert.ok(result.ok ? addsUp(result.rows) : result.problems.length > 0)
      }),
      runs(150),
    )
  }
})
