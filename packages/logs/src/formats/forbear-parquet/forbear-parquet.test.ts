/** Forbear's Parquet: what is written is read again and by others; other writers' types are read; broken bytes are answered. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { hybridRuns } from '../../input/parquet/pages.ts'
import type { Log, ReadOptions, ReadResult } from '../../log.ts'
import { contacts } from '../../testing/contacts.ts'
import { read as readCsv } from '../forbear-csv/read.ts'
import { read } from './read.ts'
import { write } from './write.ts'

const bytesOf = (path: string) => Uint8Array.from(readFileSync(join(import.meta.dirname, path)))

const logOf = (result: ReadResult): Log => {
  assert.ok(result.ok, JSON.stringify(result))
  return result
}

/** A file as another writer would make it: columns by name, values as they are. */
const fileOf = (
  columns: Readonly<Record<string, { data: unknown[]; type?: 'STRING' | 'TIMESTAMP' | 'DOUBLE' | 'INT32' }>>,
) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: Object.entries(columns).map(([name, column]) => ({ name, ...column })),
    }),
  )

const codes = (result: ReadResult) =>
  result.ok
    ? result.setAside.flatMap(({ problems }) => problems.map((one) => [one.line, one.field, one.code]))
    : result.problems.map((one) => [one.line, one.field, one.code])

test('the example says what the CSV example says', () => {
  const csv = logOf(readCsv(bytesOf('../forbear-csv/example.csv'), {}))
  const parquet = logOf(read(bytesOf('example.parquet'), {}))
  const said = (log: Log) => log.contacts.map((contact) => ({ ...contact, rows: [] }))
  assert.deepEqual(said(parquet), said(csv))
  assert.deepEqual(
    parquet.contacts.map(({ rows }) => rows),
    [[1], [2], [3], [4]],
  )
})

test('what is written is read again, whatever the size of the row groups', () => {
  fc.assert(
    fc.property(contacts, fc.integer({ min: 1, max: 3 }), (all, rowsAGroup) => {
      const result = logOf(read(write(all, rowsAGroup), {}))
      assert.deepEqual(result.setAside, [])
      const back = result.contacts.map((contact) => ({ ...contact, rows: [], missing: [] }))
      assert.deepEqual(back, all)
    }),
    runs(120),
  )
})

test('what is written is what another reader sees: instants, whole numbers, lists, dates, nothing', async () => {
  const { buffer, byteOffset, byteLength } = bytesOf('example.parquet')
  const rows = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) })
  const [first, second] = rows
  assert.deepEqual(first?.['at'], new Date('2026-03-02T01:00:00Z'))
  assert.equal(first?.['duration_seconds'], 40n)
  assert.deepEqual(second?.['debts'], ['loan-1', 'loan-2'])
  assert.deepEqual(first?.['overdue_since'], new Date('2026-01-15'))
  assert.equal(first?.['requested_by'] ?? undefined, undefined)
  // data, not a formula: Parquet has none, so nothing is put before it
  assert.equal(first?.['number'], '+8600000000001')
})

const millis = 1_762_304_587_123
test('timestamps of other writers, to the millisecond or with a local clock, whole numbers as doubles', () => {
  const result = logOf(
    read(
      fileOf({
        at: { data: [new Date(millis), new Date(millis)], type: 'TIMESTAMP' },
        channel: { data: ['call', 'call'], type: 'STRING' },
        duration_seconds: { data: [60, undefined], type: 'DOUBLE' },
        answered_seconds: { data: [12, 3], type: 'INT32' },
        debts: { data: ['a;b', undefined], type: 'STRING' },
      }),
      {},
    ),
  )
  const second = Math.floor(millis / 1000)
  const [one, other] = result.contacts
  assert.deepEqual(one?.start, { earliest: second, latest: second })
  assert.deepEqual([one?.durationSeconds, one?.answeredSeconds, one?.debts], [60, 12, ['a', 'b']])
  assert.deepEqual([other?.durationSeconds, other?.debts, other?.id], [undefined, undefined, 'line:2'])
})

test('a timestamp that is not UTC needs the zone of the log', () => {
  const element = {
    name: 'at',
    type: 'INT64',
    repetition_type: 'REQUIRED',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
  } as const
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: 2 },
        element,
        { name: 'channel', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ],
      columnData: [
        { name: 'at', data: [BigInt(millis)] },
        { name: 'channel', data: ['call'] },
      ],
    }),
  )
  assert.deepEqual(codes(read(bytes, {})), [[1, 'at', 'zone-needed']])
  const [contact] = logOf(read(bytes, { logZone: 'Asia/Shanghai' })).contacts
  assert.equal(contact?.start.earliest, Math.floor(millis / 1000) - 8 * 3600)
})

test('every wrong column is named at once, every wrong row is set aside with its number', () => {
  const wrongColumns = fileOf({
    when: { data: ['2026-01-01'], type: 'STRING' },
    channel: { data: ['call'], type: 'STRING' },
  })
  assert.deepEqual(codes(read(wrongColumns, {})), [
    [undefined, 'when', 'unknown-column'],
    [undefined, 'at', 'missing-column'],
  ])
  const rows = fileOf({
    id: { data: ['a', 'a', 'b'], type: 'STRING' },
    at: {
      data: ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', '2026-02-30T09:00:00+08:00'],
      type: 'STRING',
    },
    channel: { data: ['call', 'call', 'smoke'], type: 'STRING' },
  })
  assert.deepEqual(codes(read(rows, {})), [
    [2, 'id', 'duplicate-id'],
    [3, 'at', 'no-such-time'],
    [3, 'channel', 'unknown-word'],
  ])
})

test('a page whose bytes are not what they say breaks the file, and the message names where', () => {
  const bytes = bytesOf('example.parquet')
  bytes.fill(0xff, 8, 60)
  const result = read(bytes, {} satisfies ReadOptions)
  assert.deepEqual(codes(result), [[undefined, undefined, 'broken-file']])
  assert.match(result.ok ? '' : (result.problems[0]?.found ?? ''), /row group 1, column id/)
})

test('runs: repeated, packed, padded; a run longer than all that is wanted takes no memory', () => {
  assert.deepEqual([...hybridRuns(Uint8Array.of(0x0a, 3), 2, 5)], [3, 3, 3, 3, 3])
  assert.deepEqual([...hybridRuns(Uint8Array.of(0x03, 0x88, 0xc6, 0xfa), 3, 8)], [0, 1, 2, 3, 4, 5, 6, 7])
  assert.deepEqual([...hybridRuns(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 1), 1, 2)], [1, 0])
  assert.deepEqual([...hybridRuns(Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0x0f, 1), 1, 2)], [1, 1])
  assert.throws(() => hybridRuns(Uint8Array.of(), 1, 1), /end before/)
})
