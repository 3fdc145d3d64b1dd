/** The border of portfolios: the published schema and the reader agree on what a row is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { currencyOf } from '../money/index.ts'
import { monthEndsOfRows, PORTFOLIO_ROW_SCHEMA } from './index.ts'

const keepsSchema = new Ajv2020({ strict: false, validateFormats: false }).compile(PORTFOLIO_ROW_SCHEMA)
const CNY = currencyOf('CNY') ?? assert.fail('no yuan')

const ROWS: readonly (readonly [is: 'row' | 'none', value: unknown])[] = [
  ['row', { loan: 'a', on: '2025-01-31', daysPastDue: 0, outstanding: '0.00' }],
  ['row', { loan: 'a', on: '2025-01-31', daysPastDue: 12, outstanding: '1.00', segment: 'north' }],
  ['row', { loan: 'a', on: '2025-01-31', left: 'written-off' }],
  ['none', { loan: 'a', on: '2025-01-31' }],
  ['none', { loan: 'a', on: '2025-01-31', left: 'left-out' }],
  ['none', { loan: 'a', on: '2025-01-31', left: 'paid', daysPastDue: 1, outstanding: '1.00' }],
  ['none', { loan: 'a', on: '2025-01-31', daysPastDue: 1 }],
  ['none', { loan: 'a', on: '2025-01-31', daysPastDue: 1.5, outstanding: '1.00' }],
  ['none', { loan: '', on: '2025-01-31', daysPastDue: 1, outstanding: '1.00' }],
  ['none', { loan: 'a', on: '2025-01-31', daysPastDue: 1, outstanding: 1 }],
  ['none', { loan: 'a', on: '2025-01-31', daysPastDue: 1, outstanding: '1.00', region: 'north' }],
  ['none', []],
]

for (const [is, value] of ROWS)
  test(`${is}: ${JSON.stringify(value)}`, () => {
    const read = monthEndsOfRows([{ line: 1, value }], CNY)
    assert.equal(read.ok, is === 'row')
    assert.equal(keepsSchema(value), is === 'row')
  })
