/** Records come out as RFC 4180 has them, a broken one costs its own line, and guarded cells come back as they were. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { csvLine, csvRecords, guardFormula, unguardFormula } from './csv.ts'

const cellsOf = (text: string) =>
  [...csvRecords(text)].map((record) => (record.kind === 'cells' ? record.cells : record.kind))

test('quotes, commas, line ends and lines', () => {
  assert.deepEqual(
    [...csvRecords('a,"b ""x"", y"\r\n\n"two\nlines",z\n')],
    [
      { kind: 'cells', line: 1, cells: ['a', 'b "x", y'] },
      { kind: 'blank', line: 2 },
      { kind: 'cells', line: 3, cells: ['two\nlines', 'z'] },
    ],
  )
  assert.deepEqual(cellsOf('a,\r,b'), [
    ['a', ''],
    ['', 'b'],
  ])
})

test('a quotation mark that is never closed costs one line and no other', () => {
  assert.deepEqual(
    [...csvRecords('a,"b\nc,d\ne,f')],
    [
      { kind: 'broken', line: 1, text: 'a,"b' },
      { kind: 'cells', line: 2, cells: ['c', 'd'] },
      { kind: 'cells', line: 3, cells: ['e', 'f'] },
    ],
  )
  assert.deepEqual(cellsOf('"a"b,c\nd,e'), ['broken', ['d', 'e']])
  assert.deepEqual(cellsOf('a"b,c\nd,e'), ['broken', ['d', 'e']])
})

const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '=', "'", '+', '您', '-') })

test('what is written is read again, by this reader and by csv-parse', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const solid = rows.map((row) => ['x', ...row])
      const text = solid.map(csvLine).join('')
      assert.deepEqual(cellsOf(text), solid)
      assert.deepEqual(parse(text, { relax_column_count: true, record_delimiter: '\r\n' }), solid)
    }),
    runs(100),
  )
})

test('no written cell begins like a formula, and the guard is undone', () => {
  for (const formula of ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '＝1']) {
    assert.equal(guardFormula(formula), `'${formula}`)
  }
  assert.equal(guardFormula("'quoted"), "'quoted")
  fc.assert(
    fc.property(cell, (text) => {
      assert.doesNotMatch(guardFormula(text), /^[=+\-@\t\r]/)
      assert.equal(unguardFormula(guardFormula(text)), text)
    }),
    runs(100),
  )
})
