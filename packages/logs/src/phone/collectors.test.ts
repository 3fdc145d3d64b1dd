/** The collectors file: JSON and CSV, all problems at once with their place, several phones of one matter, the schema. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { damaged } from '../testing/contacts.ts'
import { COLLECTORS_SCHEMA, phoneOf, readCollectors, type CollectorsRead } from './collectors.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const readJson = (value: unknown) => readCollectors(bytesOf(JSON.stringify(value)))
const problemsOf = (result: CollectorsRead) =>
  result.ok
    ? []
    : result.problems.map(({ code, line, field }) => [code, line === undefined ? field : `${line}:${field}`])

const example = {
  collectors: [
    {
      number: ['010-00000001', '9501300000*'],
      organisation: 'agency-1',
      kind: { oneOf: ['agency', 'debt-buyer'] },
      creditor: 'lender-1',
      creditorType: 'consumer-finance',
      debts: ['loan-1', 'loan-2'],
    },
    { number: '+1 213 555 0100', organisation: 'lender-1', kind: 'creditor' },
  ],
  phones: [
    { file: 'own/calls.xml', point: 'own phone', person: 'borrower', role: 'debtor' },
    { file: 'mother.xml', point: 'mother’s phone', person: 'mother', role: 'relative' },
  ],
}

test('JSON: numbers, what is said of them, and phones', () => {
  const result = readJson(example)
  assert.ok(result.ok)
  const first = {
    organisation: 'agency-1',
    kind: { oneOf: ['agency', 'debt-buyer'] },
    creditor: 'lender-1',
    creditorType: 'consumer-finance',
    debts: ['loan-1', 'loan-2'],
  }
  assert.deepEqual(result.value, {
    collectors: [
      { number: '010-00000001', ...first },
      { number: '9501300000*', ...first },
      { number: '+1 213 555 0100', organisation: 'lender-1', kind: 'creditor' },
    ],
    phones: example.phones,
  })
  assert.deepEqual(phoneOf(result.value, 'own/calls.xml')?.person, 'borrower')
  assert.deepEqual(phoneOf(result.value, 'C:\\backup\\mother.xml'), {
    point: 'mother’s phone',
    person: 'mother',
    role: 'relative',
    collectors: result.value.collectors,
  })
  assert.equal(phoneOf(result.value, 'colleague.xml'), undefined)
  const any = { ...result.value, phones: [...result.value.phones, { file: '*', point: 'p', person: 'x' }] }
  assert.equal(phoneOf(any, 'colleague.xml')?.person, 'x')
  assert.equal(phoneOf(any, 'mother.xml')?.person, 'mother')
})

test('CSV: the same numbers, English or Chinese heads', () => {
  const csv =
    'number,organisation,kind,creditor,creditor_type,debts\n010-00000001,agency-1,agency|debt-buyer,lender-1,consumer-finance,loan-1;loan-2\n\n95533,lender-1\n'
  const result = readCollectors(bytesOf(csv))
  assert.ok(result.ok)
  assert.deepEqual(result.value, {
    collectors: [
      {
        number: '010-00000001',
        organisation: 'agency-1',
        kind: { oneOf: ['agency', 'debt-buyer'] },
        creditor: 'lender-1',
        creditorType: 'consumer-finance',
        debts: ['loan-1', 'loan-2'],
      },
      { number: '95533', organisation: 'lender-1' },
    ],
    phones: [],
  })
  const chinese = readCollectors(bytesOf('\uFEFF号码,机构,机构类型\n010-00000001,示例公司,agency'))
  assert.ok(chinese.ok)
  assert.deepEqual(chinese.value.collectors, [
    { number: '010-00000001', organisation: '示例公司', kind: 'agency' },
  ])
})

test('all problems at once, with their JSON pointer', () => {
  const result = readJson({
    collectors: [
      { number: '12', organisation: '', kind: 'collector', extra: 1 },
      { number: ['95533', 7, '1*'], organisation: 'a' },
      { organisation: 'b', debts: [] },
      { number: '01095533', organisation: 'c', creditorType: { oneOf: [] } },
      'x',
    ],
    phones: [
      { file: 'a.xml', point: 'p' },
      { file: 'b', point: 'p', person: 'x' },
      { file: 'b', point: 'p', person: 'y', role: 'debitor' },
    ],
    phone: {},
  })
  assert.deepEqual(problemsOf(result), [
    ['unknown-key', '/phone'],
    ['unknown-key', '/collectors/0/extra'],
    ['wrong-type', '/collectors/4'],
    ['not-a-number', '/collectors/0/number'],
    ['wrong-type', '/collectors/0/organisation'],
    ['unknown-word', '/collectors/0/kind'],
    ['wrong-type', '/collectors/1/number/1'],
    ['missing-value', '/collectors/2/number'],
    ['wrong-type', '/collectors/2/debts'],
    ['unknown-word', '/collectors/3/creditorType'],
    ['missing-value', '/phones/0/person'],
    ['unknown-word', '/phones/2/role'],
    ['duplicate-entry', '/phones/1/file'],
  ])
  assert.ok(!result.ok)
  assert.ok(result.problems.every(({ says }) => says.en.length > 20 && /\p{Script=Han}/u.test(says.zh)))
})

test('one number of two organisations is a contradiction, however it is written', () => {
  const result = readJson({
    collectors: [
      { number: '010-00000001', organisation: 'a' },
      { number: '+86 10 0000 0001', organisation: 'b' },
      { number: '01000000001', organisation: 'a' },
    ],
  })
  assert.deepEqual(problemsOf(result), [['number-twice', '/collectors/1/number']])
})

test('CSV problems have line and column', () => {
  assert.deepEqual(
    problemsOf(
      readCollectors(
        bytesOf('number,organisation,kind\n12,a,agency\n95533,b,x\n"95534,c\n95535,d,agency,e\n'),
      ),
    ),
    [
      ['not-a-number', '2:number'],
      ['unknown-word', '3:kind'],
      ['broken-quotes', '4:'],
      ['cell-count', '5:'],
    ],
  )
  assert.deepEqual(problemsOf(readCollectors(bytesOf('number,organization,number\n95533,a'))), [
    ['unknown-column', '1:organization'],
    ['doubled-column', '1:number'],
    ['missing-column', '1:organisation'],
  ])
  assert.deepEqual(problemsOf(readCollectors(bytesOf('number,organisation\n'))), [
    ['missing-value', 'collectors'],
  ])
})

test('what is no collectors file', () => {
  assert.deepEqual(problemsOf(readCollectors(new Uint8Array())), [['empty-file', undefined]])
  assert.deepEqual(problemsOf(readCollectors(bytesOf('{"collectors":'))), [['not-json', undefined]])
  assert.deepEqual(problemsOf(readCollectors(bytesOf('[]'))), [['not-an-object', undefined]])
  assert.deepEqual(problemsOf(readCollectors(bytesOf('{"collectors":[],"collectors":[]}'))), [
    ['doubled-key', 'collectors'],
  ])
  assert.deepEqual(problemsOf(readJson({ collectors: [] })), [['missing-value', 'collectors']])
  assert.deepEqual(problemsOf(readJson({})), [['wrong-type', '/collectors']])
})

const validates = new Ajv2020({ strict: false }).compile(COLLECTORS_SCHEMA)

test('what is read fits the schema, and damaged files never throw', () => {
  assert.ok(validates(example))
  assert.ok(!validates({ collectors: [{ number: '1', organisation: ' ' }] }))
  const json = bytesOf(JSON.stringify(example, undefined, 1))
  fc.assert(
    fc.property(damaged(json), (bytes) => {
      const result = readCollectors(bytes)
      if (!result.ok) assert.ok(result.problems.length > 0)
      else if (/^\s*\{/.test(new TextDecoder().decode(bytes))) {
        assert.ok(validates(JSON.parse(new TextDecoder().decode(bytes))), JSON.stringify(validates.errors))
      }
    }),
    runs(500),
  )
})
