/** The published schema of facts accepts what the border reads and refuses what it refuses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseLoanFacts } from './parse.ts'
import { LOAN_FACTS_SCHEMA } from './schema.ts'

const validates = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
  LOAN_FACTS_SCHEMA,
)
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
