/** Rows of a workbook are typed cells; bombs, passwords, old formats and damage are problems, never memory or an exception. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { damaged } from '../testing/contacts.ts'
import { archive, workbook, workbookParts } from '../testing/workbooks.ts'
import { dateShape, serialText } from './xlsx-numbers.ts'
import { looksLikeWorkbook, sheetNames, sheetRows, type SheetRow } from './xlsx.ts'

const rowsOf = (bytes: Uint8Array, sheet?: string): readonly SheetRow[] => [...sheetRows(bytes, { sheet })]
const textsOf = (bytes: Uint8Array, sheet?: string) =>
  rowsOf(bytes, sheet).map((row) =>
    row.kind === 'cells' ? row.cells.map((cell) => `${cell.kind}:${cell.text}`) : row.problem.code,
  )

test('cells are typed: text, number, date as finely as shown, boolean, error, empty', () => {
  const bytes = workbook({
    详单: [
      ['通话时间', ' x ', 13800138000, 1.5, true, { xml: '<c t="e"><v>#N/A</v></c>' }],
      [
        { serial: 46083.375, style: 1 },
        { serial: 46083.375, style: 2 },
        { serial: 46083.3755787037, style: 2 },
        { serial: 46083, style: 3 },
        { serial: 80 / 86400, style: 4 },
        { serial: 1.5, style: 5 },
        { serial: 2, style: 6 },
      ],
    ],
  })
  assert.deepEqual(textsOf(bytes), [
    ['text:通话时间', 'text: x ', 'number:13800138000', 'number:1.5', 'boolean:TRUE', 'error:#N/A'],
    [
      'date:2026-03-02 09:00:00',
      'date:2026-03-02 09:00',
      'date:2026-03-02 09:00:50',
      'date:2026-03-02',
      'date:00:01:20',
      'date:36:00:00',
      'number:2',
    ],
  ])
})

test('cells left out, rows left out, inline and rich text, formulas, exponents', () => {
  const parts = workbookParts({ a: [['x']] })
  parts['xl/worksheets/sheet1.xml'] =
    '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:r><x:t>上</x:t></x:r><x:rPh><x:t>shang</x:t></x:rPh><x:r><x:t>海 &amp; &#55357;&#56832;</x:t></x:r></x:is></x:c><x:c r="D3"><x:f>1+1</x:f><x:v>1.3800138E10</x:v></x:c></x:row><x:row r="7"><x:c t="str"><x:f>A1</x:f><x:v>a_x000D_b</x:v></x:c></x:row><x:row r="9"><x:c r="A9"/></x:row></x:sheetData></x:worksheet>'
  const rows = rowsOf(archive(parts))
  assert.deepEqual(
    rows.map((row) => (row.kind === 'cells' ? [row.row, row.cells.map(({ text }) => text)] : [])),
    [
      [3, ['', '上海 & 😀', '', '13800138000']],
      [7, ['a\rb']],
    ],
  )
})

test('dates since 1904, and the day that never was', () => {
  const parts = workbookParts({ a: [[{ serial: 44621, style: 3 }]] })
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
    '<workbookPr/>',
    '<workbookPr date1904="1"/>',
  )
  assert.deepEqual(textsOf(archive(parts)), [['date:2026-03-02']])
  const shape = dateShape(14, undefined)
  assert.ok(shape)
  assert.equal(serialText(1, shape, false), '1900-01-01')
  assert.equal(serialText(59, shape, false), '1900-02-28')
  assert.equal(serialText(60, shape, false), undefined)
  assert.equal(serialText(61, shape, false), '1900-03-01')
  assert.equal(serialText(0, shape, true), '1904-01-01')
  assert.equal(serialText(2_958_466.5, shape, false), undefined)
  assert.equal(serialText(-1, shape, false), undefined)
})

test('which number formats are dates', () => {
  const shown = (id: number, code?: string) => {
    const shape = dateShape(id, code)
    return shape && [shape.hasDate, shape.hasTime, shape.hasSeconds, shape.isElapsed]
  }
  const table: readonly (readonly [number, string | undefined, readonly boolean[] | undefined])[] = [
    [0, undefined, undefined],
    [2, undefined, undefined],
    [14, undefined, [true, false, false, false]],
    [22, undefined, [true, true, false, false]],
    [46, undefined, [false, true, true, true]],
    [31, undefined, [true, false, false, false]],
    [164, 'General', undefined],
    [164, '0.00_);[Red]\\(0.00\\)', undefined],
    [164, '0"days"', undefined],
    [164, '@', undefined],
    [164, 'yyyy"年"m"月"d"日"', [true, false, false, false]],
    [164, '[$-804]yyyy/m/d\\ h:mm\\ AM/PM', [true, true, false, false]],
    [164, 'mm:ss', [false, true, true, false]],
    [164, '0.00E+00', undefined],
  ]
  for (const [id, code, expected] of table) assert.deepEqual(shown(id, code), expected, code ?? String(id))
})

test('every second of a century of serial numbers is the second that was meant', () => {
  const shape = dateShape(164, 'yyyy-mm-dd hh:mm:ss')
  assert.ok(shape)
  const origin = Temporal.PlainDateTime.from('1899-12-30T00:00:00')
  fc.assert(
    fc.property(fc.integer({ min: 61 * 86_400, max: 60_000 * 86_400 }), (second) => {
      const expected = origin.add({ seconds: second }).toString({ smallestUnit: 'second' }).replace('T', ' ')
      assert.equal(serialText(second / 86_400, shape, false), expected)
    }),
    runs(100),
  )
})

test('a sheet is asked for by name; the first is read where none is', () => {
  const bytes = workbook({ 语音: [['a']], '短信 & 彩信': [['b']] })
  assert.deepEqual(sheetNames(bytes), { ok: true, names: ['语音', '短信 & 彩信'] })
  assert.deepEqual(textsOf(bytes, '短信 & 彩信'), [['text:b']])
  assert.deepEqual(textsOf(bytes), [['text:a']])
  const [only] = rowsOf(bytes, 'none')
  assert.ok(only?.kind === 'problem')
  assert.equal(only.problem.code, 'no-such-sheet')
  assert.match(only.problem.says.zh, /语音、短信/)
})

const bomb = (megabytes: number) => {
  const parts = workbookParts({ a: [['x']] })
  parts['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData>${' '.repeat(megabytes * 1024 * 1024)}`
  return archive(parts)
}

test('a part that unpacks beyond the bound ends the reading, whatever size the archive states', () => {
  const bytes = bomb(24)
  assert.ok(bytes.length < 100_000)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 30 < bytes.length; at++) {
    // The uncompressed size, in the central directory: a lie.
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  const rows = [...sheetRows(bytes, { partBytesAtMost: 8 * 1024 * 1024 })]
  assert.deepEqual(
    rows.map((row) => row.kind === 'problem' && row.problem.code),
    ['too-large'],
  )
})

test('entity definitions, nesting and broken markup end the reading', () => {
  const of = (sheet: string) => {
    const parts = workbookParts({ a: [['x']] })
    parts['xl/worksheets/sheet1.xml'] = sheet
    return rowsOf(archive(parts)).map((row) => (row.kind === 'problem' ? row.problem.found : 'row'))
  }
  const row = '<row><c><v>1</v></c></row>'
  assert.deepEqual(of(`<!DOCTYPE x [<!ENTITY a "b">]><worksheet>${row}</worksheet>`), [
    'xl/worksheets/sheet1.xml: doctype',
  ])
  assert.deepEqual(of('<a>'.repeat(100_000)), ['xl/worksheets/sheet1.xml: too-deep'])
  assert.deepEqual(of(`<worksheet>${row}<row <`), ['xl/worksheets/sheet1.xml: too-broken'])
  // an end that fits no beginning: cells would fall to the row before, texts to other cells
  assert.deepEqual(of(`<worksheet>${row}<row><c><v>1</w></c></row></worksheet>`), [
    'xl/worksheets/sheet1.xml: too-broken',
  ])
  assert.deepEqual(of(`<worksheet>${row}<row><c><v>1</v></c>`), [
    'row',
    'xl/worksheets/sheet1.xml: too-broken',
  ])
  assert.deepEqual(of(`<worksheet>${row}<x><c><v>1</v></c></x></worksheet>`), ['xl/worksheets/sheet1.xml'])
})

test('what is no workbook is named for what it is', () => {
  const code = (bytes: Uint8Array) =>
    rowsOf(bytes).map((row) => (row.kind === 'problem' ? row.problem.code : 'row'))
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const utf16 = [...new TextEncoder().encode('EncryptedPackage')].flatMap((byte) => [byte, 0])
  assert.deepEqual(code(new Uint8Array()), ['not-a-workbook'])
  assert.deepEqual(code(new TextEncoder().encode('<html><table>')), ['not-a-workbook'])
  assert.deepEqual(code(Uint8Array.from([...compound, ...Array(600).fill(0)])), ['old-workbook'])
  assert.deepEqual(code(Uint8Array.from([...compound, ...Array(600).fill(0), ...utf16])), [
    'encrypted-workbook',
  ])
  assert.deepEqual(code(archive({ 'word/document.xml': '<document/>' })), ['not-a-workbook'])
  assert.deepEqual(code(bomb(1).subarray(0, 600)), ['broken-workbook'])
  const parts = workbookParts({ a: [['x']] })
  delete parts['xl/worksheets/sheet1.xml']
  const [missing] = rowsOf(archive(parts))
  assert.ok(missing?.kind === 'problem')
  assert.deepEqual(
    [missing.problem.code, missing.problem.found],
    ['broken-workbook', 'xl/worksheets/sheet1.xml'],
  )
  assert.equal(looksLikeWorkbook(archive(parts)), true)
  assert.equal(looksLikeWorkbook(new TextEncoder().encode('a,b')), false)
})

test('a changed digit inside the archive is noticed by its checksum', () => {
  const parts = workbookParts({ a: [[13800138000]] })
  const stored = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    { level: 0 },
  )
  assert.deepEqual(textsOf(stored), [['number:13800138000']])
  const at = new TextDecoder('latin1').decode(stored).indexOf('13800138000')
  stored[at] = 0x39
  assert.equal(textsOf(stored).at(-1), 'broken-workbook')
})

test('damaged workbooks and any bytes are answered, and a problem is always last', () => {
  const example = workbook({ a: [['x', 1, true], [{ serial: 46083.375, style: 1 }]], b: [['y']] })
  const sound = (bytes: Uint8Array) => {
    const rows = rowsOf(bytes)
    const lines = rows.flatMap((row) => (row.kind === 'cells' ? [row.row] : []))
    assert.ok(lines.every((line, index) => index === 0 || line > (lines[index - 1] ?? 0)))
    assert.ok(rows.slice(0, -1).every((row) => row.kind === 'cells'))
    assert.ok(sheetNames(bytes).ok || rows.at(-1)?.kind === 'problem')
  }
  fc.assert(fc.property(damaged(example), sound), runs(300))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), sound), runs(100))
  const zipHead = Uint8Array.of(0x50, 0x4b, 3, 4)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => sound(Uint8Array.of(...zipHead, ...rest))),
    runs(100),
  )
})
