/** The published schema of facts accepts what the border reads and refuses what it refuses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parseDay } from '../../calendar/index.ts'
import { damagedFrom } from '../../json/testing/damage.ts'
import { currencyOf } from '../../money/index.ts'
import { factsShape, LOAN_FACTS_SCHEMA, parseLoanFacts } from './parse.ts'

const isReal = (text: string): boolean => parseDay(text) !== undefined
const validates = new Ajv2020({ strict: false, formats: { date: isReal } }).compile(LOAN_FACTS_SCHEMA)
const LOAN = { place: 'CN', currency: 'CNY', on: { judged: '2026-11-24' } }
const FLOW = { month: 1, amount: '10', count: 12, every: { months: 1 } }
const DEBT = { id: 'a', amount: '1', due: true, dueOn: '2026-01-05', secured: false, ratePercent: '12' }

test('schema and border agree on what is right', () => {
  for (const more of [
    {},
    { lender: { type: { oneOf: ['bank', 'private'] } }, shown: { 'pop-up': { shown: 'no' } } },
    { rate: { contract: { percent: '0.05', per: 'day' }, overdue: '27.375' }, term: { months: 12 } },
    { advances: [{ date: '2026-01-05', amount: '100.00' }], payments: [FLOW], charges: [] },
    { charges: [{ kind: 'interest', payee: 'lender', flows: [FLOW], keptBack: true }] },
    { debts: [DEBT, { ...DEBT, id: 'b', booked: '0' }] },
    { limitation: { events: [{ kind: 'due', on: '2022-05-10' }] } },
  ]) {
    const document = { ...LOAN, ...more }
    assert.ok(validates(document), JSON.stringify(validates.errors))
    assert.ok(parseLoanFacts(document).ok)
  }
})

test('schema and border agree on what is wrong', () => {
  for (const document of [
    [],
    {},
    { ...LOAN, on: {} },
    { ...LOAN, place: 'china' },
    { ...LOAN, colour: 'red' },
    { ...LOAN, lender: { type: 'bankk' } },
    { ...LOAN, lender: 'bank' },
    { ...LOAN, product: { oneOf: [] } },
    { ...LOAN, rate: { contract: 15 } },
    { ...LOAN, rate: { contract: '-1' } },
    { ...LOAN, rate: { contract: { percent: '1', per: 'week' } } },
    { ...LOAN, term: { months: 1.5 } },
    { ...LOAN, payments: [{ amount: '1' }] },
    { ...LOAN, payments: [{ ...FLOW, date: '2026-01-05' }] },
    { ...LOAN, charges: [{ kind: 'bribe', payee: 'lender', flows: [] }] },
    { ...LOAN, debts: [{ id: 'a' }] },
    { ...LOAN, limitation: { events: [{ kind: 'due' }] } },
  ]) {
    assert.equal(validates(document), false, JSON.stringify(document))
    assert.equal(parseLoanFacts(document).ok, false, JSON.stringify(document))
  }
})

/** One fact of every kind, in every way it can be said. */
const WHOLE = {
  ...LOAN,
  on: { judged: '2026-11-24', signed: { oneOf: ['2022-03-09', '2022-03-10'] } },
  lender: { type: { oneOf: ['bank', 'private'] }, 'natural-person': 'no' },
  shown: { 'pop-up': { shown: 'no' } },
  rate: {
    contract: { percent: '0.05', per: 'day' },
    overdue: '27.375',
    misuse: { oneOf: ['20', { percent: '2', per: 'month' }] },
  },
  amount: { principal: '10000.00', line: { oneOf: ['1', '2'] } },
  term: { months: 12 },
  advances: [{ date: '2026-01-05', amount: '100.00' }],
  payments: [FLOW, { date: '2026-01-31', amount: '1', count: 2, every: { weeks: 2 } }],
  charges: [{ kind: 'interest', payee: 'lender', flows: [FLOW], keptBack: true }],
  debts: [DEBT, { ...DEBT, id: 'b', booked: '0' }],
  limitation: { events: [{ kind: 'due', on: '2022-05-10' }] },
}

test('whatever is exchanged in a document, schema and border agree on whether it is one', () => {
  assert.ok(parseLoanFacts(WHOLE).ok)
  const isMoreThanASchemaSays = (document: unknown): boolean => {
    const parsed = parseLoanFacts(document)
    const beyond = ['part-of-a-minor-unit', 'contradiction']
    return (
      !parsed.ok &&
      parsed.problems.every(({ code, pointer }) => beyond.includes(code) || pointer === '/currency')
    )
  }
  fc.assert(
    fc.property(damagedFrom(WHOLE), (document) => {
      // places of a currency, currencies that there are, and steps that fit are beyond a schema
      if (validates(document) && isMoreThanASchemaSays(document)) return
      assert.equal(parseLoanFacts(document).ok, validates(document), JSON.stringify(document))
    }),
    runs(200),
  )
})

test('facts that were read are written, and read again as they were', () => {
  const of = currencyOf('CNY')
  const facts = parseLoanFacts(WHOLE)
  assert.ok(of !== undefined && facts.ok)
  const written = JSON.parse(JSON.stringify(factsShape(of).write(facts.value))) as unknown
  assert.ok(validates(written), JSON.stringify(validates.errors))
  assert.deepEqual(parseLoanFacts(written), facts)
})
