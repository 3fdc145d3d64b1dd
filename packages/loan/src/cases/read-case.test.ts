/** A line of cases with anything in the place of anything: read or refused with its place, never a fault of ours. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { accountTable, readCase, runLines, scheduleTable } from './index.ts'

const CASE = {
  id: 'ONE',
  kind: 'interest/single/origination',
  inputs: {
    schedule: 'CUMULATIVE',
    ratePercent: '7',
    rateFrequency: 'YEAR',
    interestMethod: 'FLAT',
    interestCalculationPeriod: 'DAILY',
    amortization: 'EQUAL_INSTALLMENTS',
    numberOfRepayments: 3,
    repaymentEvery: 2,
    repaymentFrequency: 'WEEKS',
    daysInYear: 'ACTUAL',
    daysInMonth: 'ACTUAL',
    leapYearRule: null,
    dayOneInterest: false,
    roundingScale: 2,
    roundingMode: 'HALF_EVEN',
    installmentMultipleOf: 1,
    downPaymentPercent: '25',
    downPaymentAutoPaid: true,
    interestRecalculation: true,
    recalculationRest: 'DAILY',
    preClosureInterest: 'TILL_PRE_CLOSE_DATE',
    pastDueInterestDisallowed: false,
    allocationStrategy: 'ADVANCED_PAYMENT_ALLOCATION',
    allocationOrder: ['DUE_INTEREST'],
    futureInstallmentRule: 'NEXT_INSTALLMENT',
    submittedOn: '2024-01-01',
    repaymentsCountFrom: 'SUBMITTED_ON',
    events: [{ type: 'disbursement', date: '2024-01-03', bookedOn: '2024-01-03', amount: '100.00' }],
    recalculatedOn: null,
    asOf: null,
  },
  expected: { rows: [{ nr: 1, days: 14, dueDate: '2024-01-15', balance: '50.00' }], totals: { due: '1.00' } },
}

/** Values of every kind, and some that look right. */
const anything = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    -1,
    0,
    1.5,
    99,
    1e9,
    9e15,
    1e300,
    '',
    '2024-02-30',
    '2023-12-01',
    '1e3',
    '-5',
    '0.001',
    '360',
  ),
  fc.constantFrom([], {}, [null], ['PAST_DUE_PRINCIPAL'], { type: 'payoff', date: '2024-01-03' }),
  fc.string({ maxLength: 8 }),
)

/** What is wrong elsewhere once a setting is another: amounts by the scale, an order that only its name tells. */
const HANGS_ON: Readonly<Record<string, readonly string[]>> = {
  roundingScale: ['/inputs/events', '/expected'],
  allocationOrder: ['/inputs/allocationStrategy'],
}

const withChanged = (changes: readonly (readonly [key: string, value: unknown])[]): string =>
  JSON.stringify({
    ...CASE,
    inputs: { ...CASE.inputs, ...Object.fromEntries(changes) },
  })

test('the case as it stands is read', () => {
  const read = readCase(JSON.stringify(CASE))
  assert.deepEqual(read.ok ? [] : read.problems, [])
})

test('anything in the place of any setting is read, or refused with its place', () => {
  const change = fc.tuple(fc.constantFrom(...Object.keys(CASE.inputs)), anything)
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const read = readCase(withChanged(changes))
      if (read.ok) {
        for (const table of [scheduleTable(read.value), accountTable(read.value)]) {
          assert.ok(table.ok || table.problems.length > 0)
        }
        return
      }
      const keys = changes.flatMap(([key]) => [`/inputs/${key}`, ...(HANGS_ON[key] ?? [])])
      assert.ok(read.problems.length > 0)
      for (const { pointer, message } of read.problems) {
        assert.ok(
          keys.some((key) => pointer === key || pointer.startsWith(`${key}/`)),
          pointer,
        )
        assert.match(message.en, /: expected /)
        assert.match(message.zh, /：应为/)
      }
    }),
    runs(400),
  )
})

test('lines end in any way, and a mark of byte order, blank lines and fields of others change nothing', () => {
  const line = JSON.stringify({
    ...CASE,
    product: 'ANY',
    source: { lines: [1, 2] },
    inputs: { ...CASE.inputs, more: 1 },
  })
  const text = `\uFEFF${line}\r\n\r\n \t\n\uFEFF${line}\n{"id": "TWO"}\r\n[\n${line}`
  assert.deepEqual(
    runLines(text, accountTable).map((outcome) => `${outcome.line} ${outcome.outcome}`),
    ['1 differs', '4 differs', '5 unreadable', '6 unreadable', '7 differs'],
  )
})

test('whatever the notes leave blank may be blank', () => {
  const blank = {
    leapYearRule: null,
    installmentMultipleOf: null,
    downPaymentPercent: null,
    recalculationRest: null,
    preClosureInterest: null,
    interestRecalculation: false,
    futureInstallmentRule: null,
    allocationStrategy: 'PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER',
    allocationOrder: null,
    recalculatedOn: null,
    asOf: null,
  }
  const { expected } = CASE
  const columns = [
    'nr',
    'days',
    'paidDate',
    'balance',
    'principal',
    'interest',
    'fees',
    'penalties',
    'due',
    'paid',
  ]
  const row = Object.fromEntries([...columns, 'inAdvance', 'late', 'outstanding'].map((key) => [key, null]))
  const rows = [{ ...row, dueDate: '2024-01-03' }, { ...row, nr: 1, dueDate: null }, ...expected.rows]
  const event = { ...CASE.inputs.events[0], bookedOn: null }
  const read = readCase(
    JSON.stringify({
      ...CASE,
      inputs: { ...CASE.inputs, ...blank, events: [event] },
      expected: { rows, totals: null },
    }),
  )
  assert.deepEqual(read.ok ? [] : read.problems, [])
  assert.ok(read.ok)
  assert.deepEqual(
    [read.value.expected.advances.length, read.value.expected.instalments.length, read.value.isAsMade],
    [1, 2, true],
  )
})

test('a setting that is not known fails its own case, with field and reason', () => {
  const read = readCase(
    withChanged([
      ['allocationOrder', ['PAST_DUE_constructor']],
      ['daysInYear', 364],
      ['roundingScale', 10],
      ['repaymentFrequency', 'YEARS'],
    ]),
  )
  assert.ok(!read.ok)
  assert.deepEqual(
    read.problems.map(({ pointer, message }) => `${pointer} ${message.en}`),
    [
      '/inputs/roundingScale a wrong number: expected a whole number from 0 to 9',
      '/inputs/repaymentFrequency an unknown word: expected one of DAYS, WEEKS, MONTHS',
      '/inputs/daysInYear an unknown word: expected one of 360, 365, ACTUAL',
      '/inputs/allocationOrder an unknown step of allocation: expected a list of steps such as PAST_DUE_PRINCIPAL, DUE_INTEREST, IN_ADVANCE_FEE',
    ],
  )
})

test('any text for a line is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (line) => {
      const read = readCase(line)
      assert.ok(read.ok || read.problems.length > 0)
    }),
    runs(100),
  )
})
