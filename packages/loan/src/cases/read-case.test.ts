/** A line of cases with anything in the place of anything: read or refused with its place, never a fault of ours. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCase, scheduleTable } from './index.ts'

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
        const table = scheduleTable(read.value)
        assert.ok(table.ok || table.problems.length > 0)
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
    { numRuns: 400 },
  )
})

test('any text for a line is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (line) => {
      const read = readCase(line)
      assert.ok(read.ok || read.problems.length > 0)
    }),
  )
})
