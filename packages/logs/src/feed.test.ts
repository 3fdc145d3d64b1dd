/** A file in pieces of any length is the same log as the file whole. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { bufferedFeed, wholeOf } from './feed.ts'
import { formats, type ColumnMap } from './index.ts'
import type { LogContact } from './log.ts'
import { EXAMPLE_OPTIONS } from './testing/phones.ts'

const EXAMPLES = {
  'asterisk-cdr': 'example.csv',
  columns: 'examples/cti-cn.csv',
  'forbear-csv': 'example.csv',
  'forbear-jsonl': 'example.jsonl',
  'forbear-parquet': 'example.parquet',
  'carrier-bill-cn': 'example.csv',
  'sms-backup-xml': 'example.xml',
  typed: 'example.txt',
  'freeswitch-csv': 'example.csv',
  'sms-gateway': 'example.csv',
  'twilio-calls': 'example.json',
  'twilio-messages': 'example.csv',
} as const satisfies Readonly<Record<keyof typeof formats, string>>

const CTI = JSON.parse(
  readFileSync(new URL('formats/columns/examples/cti-cn.map.json', import.meta.url), 'utf8'),
) as ColumnMap

for (const [name, file] of Object.entries(EXAMPLES)) {
  const { read, open } = formats[name as keyof typeof formats]
  const bytes = new Uint8Array(readFileSync(new URL(`formats/${name}/${file}`, import.meta.url)))
  const options = name === 'columns' ? { map: CTI } : EXAMPLE_OPTIONS

  test(`${name}: pieces of any length give the log that the whole file gives`, () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }), (cuts) => {
        const feed = open(options)
        const contacts: LogContact[] = []
        let at = 0
        for (const length of cuts) {
          contacts.push(...feed.push(bytes.subarray(at, at + length)))
          at = Math.min(at + length, bytes.length)
        }
        contacts.push(...feed.push(bytes.subarray(at)))
        const end = feed.end()
        assert.ok(end.ok)
        assert.deepEqual(
          { ok: true, contacts: [...contacts, ...end.contacts], ...end.log },
          read(bytes, options),
        )
      }),
      runs(30),
    )
  })

  test(`${name}: a feed read at once is the reader`, () => {
    assert.deepEqual(wholeOf(open)(bytes, options), read(bytes, options))
  })
}

test('a file too large to be read whole is refused with its size, and no piece of it is kept', () => {
  const feed = bufferedFeed('forbear-csv', formats['forbear-csv'].read, 10)({})
  feed.push(new Uint8Array(8))
  assert.equal(feed.hasFailed(), false)
  feed.push(new Uint8Array(8))
  assert.equal(feed.hasFailed(), true)
  const end = feed.end()
  assert.deepEqual(end.ok ? [] : end.problems.map((p) => [p.code, p.found]), [['too-large', '16 B']])
})
