/** A feed gives, for any separator and any cutting, the records that the whole text gives, in GB18030 too. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { csvFeed } from './csv-feed.ts'
import { csvRecords, type CsvRecord } from './csv.ts'

/** Line ends, quotation marks, separators, and bytes that make characters with them: 0x82 0x7C is one, 0x7C alone a bar. */
const byte = fc.constantFrom(
  0x82,
  0x7c,
  0x22,
  0x2c,
  0x0a,
  0x0d,
  0x61,
  0x3b,
  0x09,
  0xc4,
  0xe3,
  0x30,
  0x81,
  0xff,
)

test('records of a file in pieces are those of its text', () => {
  const cuts = fc.array(fc.nat({ max: 10 }), { maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(byte, { maxLength: 40 }),
      cuts,
      fc.constantFrom(',', ';', '\t', '|'),
      (all, lengths, separator) => {
        const bytes = Uint8Array.from(all)
        const feed = csvFeed({ encoding: 'gb18030', separator })
        const records: unknown[] = []
        let at = 0
        for (const length of [...lengths, bytes.length]) {
          records.push(...feed.push(bytes.subarray(at, at + length)))
          at = Math.min(at + length, bytes.length)
        }
        records.push(...feed.end())
        const plain = (records as readonly (CsvRecord & { readonly hasBrokenBytes?: boolean })[]).map(
          ({ hasBrokenBytes: _, ...record }) => record,
        )
        const text = new TextDecoder('gb18030').decode(bytes)
        assert.deepEqual(plain, [...csvRecords(text, separator)])
      },
    ),
    runs(2000),
  )
})
