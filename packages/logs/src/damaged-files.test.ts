/**
 * Files that a reader once did not survive, or of which it gave a wrong account, found by damaging good ones
 * (`npm run prove`). Each is kept small, under a name that says what is wrong with it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addsUp, type FormatName, formats, type ReadOptions, type ReadResult } from './index.ts'
import { EXAMPLE_PHONE } from './testing/phones.ts'
import { archive, workbookParts } from './testing/workbooks.ts'

interface Vector {
  readonly name: string
  readonly format: FormatName
  readonly bytes: Uint8Array
  readonly options?: ReadOptions
  /** What the reader says: rows read and set aside, or the code of the problem of the whole. */
  readonly expected: string
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const BILL_HEAD = ['起始时间', '通信方式', '对方号码', '通信时长']
const BILL_ROW = ['2026-03-02 09:10:00', '被叫', '01000000001', '1分35秒']
/** A bill as a workbook, its sheet's markup changed. */
const billWith = (change: (sheet: string) => string): Uint8Array => {
  const parts = workbookParts({ 详单: [BILL_HEAD, BILL_ROW, BILL_ROW.with(0, '2026-03-02 09:20:00')] })
  const sheet = 'xl/worksheets/sheet1.xml'
  return archive({ ...parts, [sheet]: change(parts[sheet] ?? '') })
}

const VECTORS: readonly Vector[] = [
  {
    name: 'an element named as a property that every object has',
    format: 'sms-backup-xml',
    bytes: text(
      '<calls count="1"><constructor a="1"/><call number="01000000001" duration="0" date="1772442000500" type="3" /></calls>',
    ),
    expected: '1 read, 0 set aside',
  },
  {
    name: 'a workbook whose row begins under another name: its cells would be a second row on the line before',
    format: 'carrier-bill-cn',
    bytes: billWith((sheet) => sheet.replace(/<row>(?!.*<row>)/, '<rowrow>')),
    expected: 'broken-workbook',
  },
  {
    name: 'a workbook whose row ends under another name: two rows would be one',
    format: 'carrier-bill-cn',
    bytes: billWith((sheet) => sheet.replace('</row>', '</raw>')),
    expected: 'broken-workbook',
  },
]

const said = (result: ReadResult): string => {
  if (!result.ok) return result.problems.map(({ code }) => code).join(', ')
  assert.ok(addsUp(result.rows))
  return `${result.rows.read} read, ${result.rows.setAside} set aside`
}

for (const { name, format, bytes, options, expected } of VECTORS) {
  test(`${format}: ${name}`, () => {
    const { read } = formats[format]
    assert.equal(said(read(bytes, { logZone: 'Asia/Shanghai', phone: EXAMPLE_PHONE, ...options })), expected)
  })
}
