/** The border of options: the published schema and the reader agree, and a document is refused for each fault it has. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { OPTIONS_SCHEMA, parseOptions } from './index.ts'

const EXAMPLE = new URL('../../examples/options.json', import.meta.url)
const example = (): Record<string, unknown> =>
  JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Record<string, unknown>

const keepsSchema = new Ajv2020({ strict: false, validateFormats: false }).compile(OPTIONS_SCHEMA)

const faults = (document: unknown): readonly string[] => {
  const parsed = parseOptions(document)
  return parsed.ok ? [] : parsed.problems.map(({ pointer, code }) => `${pointer} ${code}`)
}

test('the example is read, and keeps the schema', () => {
  assert.deepEqual(faults(example()), [])
  assert.ok(keepsSchema(example()), JSON.stringify(keepsSchema.errors))
})

test('what may be left out may be, and what may not is named', () => {
  const { loan, on, options } = example()
  assert.deepEqual(faults({ loan, on, options }), [])
  assert.ok(keepsSchema({ loan, on, options }))
  assert.deepEqual(faults({}), [' missing-key', ' missing-key', ' missing-key'])
  assert.equal(keepsSchema({}), false)
  assert.deepEqual(faults([]), [' wrong-type'])
})

test('faults of loan, options and all else come at once, where they stand', () => {
  const wrong = {
    ...example(),
    loan: { product: 'no such product', chosen: {} },
    options: [
      { type: 'keep-schedule', id: 'a' },
      {
        type: 'plan',
        id: 'b',
        dates: { type: 'seasons', notBefore: '2025-06-01', months: [], dayOfMonth: 0 },
      },
    ],
    limits: [
      {
        id: 'l',
        measure: { kind: 'months-at-most', months: 1.5 },
        citation: 'c',
        force: 'law',
        basis: 'read',
      },
    ],
    extra: 1,
  }
  const found = faults(wrong)
  for (const expected of [
    '/loan/product unknown-word',
    '/extra unknown-key',
    '/options/1/dates/dayOfMonth out-of-range',
    '/options/1 missing-key',
    '/limits/0/measure/months out-of-range',
    '/limits/0/force unknown-word',
  ]) {
    assert.ok(found.includes(expected), `${expected} in ${found.join(', ')}`)
  }
  assert.equal(keepsSchema(wrong), false)
})

test('no options, and a lender who stands twice, are refused', () => {
  assert.deepEqual(faults({ ...example(), options: [] }), ['/options out-of-range'])
  const { household } = example() as { household: { otherDebts: object[] } }
  const withDebts = (...lenders: readonly string[]) => ({
    ...example(),
    household: { ...household, otherDebts: lenders.map((lender) => ({ lender, owed: '1.00' })) },
  })
  assert.deepEqual(faults(withDebts('a', 'b')), [])
  assert.deepEqual(faults(withDebts('a', 'b', 'a')), ['/household/otherDebts/2/lender contradiction'])
  assert.deepEqual(faults(withDebts('this lender')), ['/household/otherDebts/0/lender contradiction'])
})

test('two options of one id are refused', () => {
  const options = [
    { type: 'pay-off', id: 'a' },
    { type: 'keep-schedule', id: 'a' },
  ]
  assert.deepEqual(faults({ ...example(), options }), ['/options/1/id contradiction'])
})

test('the law is asked by place, with the facts of `loan price` that it needs and no others', () => {
  const asking = (law: unknown) => ({ ...example(), law })
  const right: readonly unknown[] = [
    { place: 'CN' },
    { place: 'US/NY', lender: { type: { oneOf: ['bank', 'platform'] } }, product: 'credit-card' },
    { place: 'CN', limitation: { events: [] } },
    // what falls due may lie ahead; nothing else has happened yet
    { place: 'CN', limitation: { events: [{ kind: 'due', on: '2025-05-21' }] } },
    { place: 'CN', limitation: { events: [{ kind: 'demand', on: '2025-05-20' }] } },
  ]
  for (const law of right) {
    assert.deepEqual(faults(asking(law)), [], JSON.stringify(law))
    assert.ok(keepsSchema(asking(law)), JSON.stringify(law))
  }
  const wrong: readonly (readonly [law: unknown, fault: string])[] = [
    [{}, '/law missing-key'],
    [{ place: 'cn' }, '/law/place unknown-word'],
    [{ place: 'CN', product: 'card' }, '/law/product unknown-word'],
    [{ place: 'CN', rate: { contract: '36' } }, '/law/rate unknown-key'],
    [{ place: 'CN', on: { judged: '2025-05-20' } }, '/law/on unknown-key'],
    [
      { place: 'CN', limitation: { events: [{ kind: 'phone call', on: '2025-05-20' }] } },
      '/law/limitation/events/0/kind unknown-word',
    ],
  ]
  for (const [law, fault] of wrong) {
    assert.deepEqual(faults(asking(law)), [fault], JSON.stringify(law))
    assert.equal(keepsSchema(asking(law)), false, JSON.stringify(law))
  }
  const later = asking({ place: 'CN', limitation: { events: [{ kind: 'demand', on: '2025-05-21' }] } })
  assert.deepEqual(faults(later), ['/law/limitation/events/0/on out-of-range'])
})
