/** Records of a file in pieces are the records of the whole text, whatever the cuts; a record beyond the limit costs one line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { csvRecords } from './csv.ts'
import { csvFeed, type CsvFeedOptions, type FedRecord } from './csv-feed.ts'

const encoder = new TextEncoder()

const fed = (bytes: Uint8Array, cuts: readonly number[], options: CsvFeedOptions = {}): FedRecord[] => {
  const feed = csvFeed(options)
  const records: FedRecord[] = []
  let at = 0
  for (const length of cuts) {
    records.push(...feed.push(bytes.subarray(at, at + length)))
    at += length
  }
  records.push(...feed.push(bytes.subarray(at)), ...feed.end())
  return records
}

const plain = (records: readonly FedRecord[]) =>
  records.map((record) => {
    if (record.kind !== 'cells') return record
    const { kind, line, cells } = record
    return { kind, line, cells }
  })

const csvText = fc.string({
  unit: fc.constantFrom('a', ' ', '"', '""', ',', '\n', '\r', '\r\n', '您', '\u3000', 'a,b\n', '"x\ny",'),
  maxLength: 40,
})
const cuts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 })

test('any cutting gives the records of the whole text', () => {
  fc.assert(
    fc.property(csvText, cuts, fc.nat({ max: 6000 }), (text, pieces, padding) => {
      // beyond the bytes that are looked at first, records come while the file is still arriving
      const long = `${'p'.repeat(padding)}\n${text}`
      assert.deepEqual(plain(fed(encoder.encode(text), pieces)), [...csvRecords(text)])
      assert.deepEqual(plain(fed(encoder.encode(long), [padding, ...pieces])), [...csvRecords(long)])
    }),
    runs(2000),
  )
})

test('the limit falls where the bytes say, not where the pieces end', () => {
  fc.assert(
    fc.property(csvText, cuts, fc.integer({ min: 1, max: 20 }), (text, pieces, recordBytesAtMost) => {
      const bytes = encoder.encode(text)
      const whole = fed(bytes, [], { recordBytesAtMost })
      assert.deepEqual(fed(bytes, pieces, { recordBytesAtMost }), whole)
      assert.deepEqual(
        whole.map(({ line }) => line),
        [...new Set(whole.map(({ line }) => line))].toSorted((a, b) => a - b),
      )
    }),
    runs(2000),
  )
})

test('a record beyond the limit is one line that is set aside, and reading goes on after it', () => {
  const text = `a,b\n${'x'.repeat(100)}\r\n"${'y\n'.repeat(30)}",z\nc,d\n`
  const kinds = fed(encoder.encode(text), [10, 10, 50], { recordBytesAtMost: 20 }).map(({ kind, line }) => [
    line,
    kind,
  ])
  assert.deepEqual(kinds.slice(0, 4), [
    [1, 'cells'],
    [2, 'too-long'],
    [3, 'broken'],
    [4, 'cells'],
  ])
  assert.deepEqual(kinds.at(-2), [33, 'broken'])
  assert.deepEqual(kinds.at(-1), [34, 'cells'])
})

test('a line without end is not kept', () => {
  const feed = csvFeed({ recordBytesAtMost: 1000 })
  const piece = encoder.encode('x'.repeat(4096))
  const seen: FedRecord[] = []
  for (let i = 0; i < 1000; i++) seen.push(...feed.push(piece))
  seen.push(...feed.push(encoder.encode('\na,b\n')), ...feed.end())
  assert.deepEqual(plain(seen), [
    { kind: 'too-long', line: 1 },
    { kind: 'cells', line: 2, cells: ['a', 'b'] },
  ])
})

test('encodings: a mark, broken bytes in one record, GB18030, UTF-16', () => {
  assert.deepEqual(fed(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xd5, 0x2c, 0x62), [1, 1, 1, 1]), [
    { kind: 'cells', line: 1, cells: ['a'], hasBrokenBytes: false },
    { kind: 'cells', line: 2, cells: ['\uFFFD', 'b'], hasBrokenBytes: true },
  ])
  assert.deepEqual(plain(fed(Uint8Array.of(0xd5, 0xc5, 0x2c, 0x62), [1], { encoding: 'gb18030' })), [
    { kind: 'cells', line: 1, cells: ['张', 'b'] },
  ])
  const feed = csvFeed()
  feed.push(Uint8Array.of(0xff, 0xfe, 0x61, 0))
  assert.deepEqual(feed.end(), [])
  assert.equal(feed.problem()?.code, 'wrong-encoding')
})
