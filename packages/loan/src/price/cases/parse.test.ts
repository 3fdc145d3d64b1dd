/** Files of worked cases on money: schema and border agree, and every fault is told with its place. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { PRICE_CASE_FILE_SCHEMA, isOfPriceCases, parsePriceCaseFiles } from './parse.ts'

const CASE = {
  id: 'X-1',
  cites: 'Article 1',
  basis: 'constructed',
  tests: 'zz/invented/1',
  ifMissed: 'Somebody pays too much.',
  facts: '',
  table: 'rate.contract=15 | barred | above\nrate.contract=10 | clear..barred | perhaps [measured=10]',
}
const FILE = {
  instrument: 'zz/invented',
  ordinary: 'place=CN currency=CNY on.judged=2026-11-24',
  cases: { 'a rate': CASE },
}
const validates = new Ajv2020({ strict: false }).compile(PRICE_CASE_FILE_SCHEMA)

test('a file and a list of files are read, and told from cases on conduct', () => {
  assert.ok(validates(FILE), JSON.stringify(validates.errors))
  for (const document of [FILE, [FILE]]) {
    assert.deepEqual(parsePriceCaseFiles(document), { ok: true, value: [FILE] })
    assert.ok(isOfPriceCases(document))
  }
  assert.equal(isOfPriceCases({ ...FILE, ordinary: { jurisdiction: 'CN' } }), false)
  assert.equal(isOfPriceCases([]), false)
})

test('every fault is told with its place', () => {
  for (const [document, pointer] of [
    [{ ...FILE, ordinary: 'place' }, '/ordinary'],
    [{ ...FILE, instrument: '' }, '/instrument'],
    [{ ...FILE, cases: [] }, '/cases'],
    [{ ...FILE, colour: 'red' }, '/colour'],
    [{ ...FILE, cases: { a: { ...CASE, basis: 'guessed' } } }, '/cases/a/basis'],
    [{ ...FILE, cases: { a: { ...CASE, table: '' } } }, '/cases/a/table'],
    [{ ...FILE, cases: { a: { ...CASE, table: 'rate.contract=15' } } }, '/cases/a/table'],
    [{ ...FILE, cases: { a: { ...CASE, table: 'rate.contract=15 | unlawful | above' } } }, '/cases/a/table'],
    [
      { ...FILE, cases: { a: { ...CASE, table: 'rate.contract=15 | barred..clear | turned' } } },
      '/cases/a/table',
    ],
    [{ ...FILE, cases: { a: { ...CASE, table: 'much | barred | no fact' } } }, '/cases/a/table'],
  ] as const) {
    const parsed = parsePriceCaseFiles(document)
    assert.ok(!parsed.ok, pointer)
    assert.deepEqual(
      parsed.problems.map((each) => each.pointer),
      [pointer],
    )
  }
})
