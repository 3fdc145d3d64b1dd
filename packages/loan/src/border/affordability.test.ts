/** The border of affordability: the published schema takes the example and each form, and refuses what the reader refuses. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { affordAnswer, AFFORDABILITY_SCHEMA, ARREARS_SCHEMA, parseArrears } from './index.ts'

const exampleOf = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8')) as Readonly<
    Record<string, unknown>
  >
const ajv = new Ajv2020({ strict: false, validateFormats: false })

test('affordability: reader and schema agree', () => {
  const keepsSchema = ajv.compile(AFFORDABILITY_SCHEMA)
  const { loan, means } = exampleOf('afford')
  const table: readonly (readonly [isRead: boolean, document: unknown])[] = [
    [true, { loan, means }],
    [true, { instalment: '5.00', currency: 'CNY', means }],
    [false, { loan }],
    [false, { means }],
    [false, { loan, means, instalment: '5.00' }],
    [false, { instalment: 5, currency: 'CNY', means }],
    [false, null],
  ]
  for (const [isRead, document] of table) {
    assert.equal(affordAnswer(document).ok, isRead, JSON.stringify(document))
    assert.equal(keepsSchema(document), isRead, JSON.stringify(document))
  }
})

test('arrears: reader and schema agree', () => {
  const keepsSchema = ajv.compile(ARREARS_SCHEMA)
  const { loan, on, ...others } = exampleOf('arrears')
  const table: readonly (readonly [isRead: boolean, document: unknown])[] = [
    [true, { loan, on, ...others }],
    [true, { loan, on }],
    [false, { on }],
    [false, { loan }],
    [false, { loan, on, pauses: [] }],
    [false, { loan, on, count: [{ type: 'resume', on, until: on }] }],
    [false, { loan, on, plans: [{ plan: 'spring', graceDays: 1.5, missesAllowed: 0 }] }],
    [false, []],
  ]
  for (const [isRead, document] of table) {
    assert.equal(parseArrears(document).ok, isRead, JSON.stringify(document))
    assert.equal(keepsSchema(document), isRead, JSON.stringify(document))
  }
})
