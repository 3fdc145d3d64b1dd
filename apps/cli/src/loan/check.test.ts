/** `forbear loan check`: what passes, what differs by a cent, what cannot be read, and the status each ends with. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Ten thousand over two months at 12 %, reckoned by hand: 10,000 × 1.01² ÷ 2.01 = 5,075.12; interest 100.00 and 50.25. */
const INPUTS = {
  schedule: 'PROGRESSIVE',
  principalApplied: '10000.00',
  ratePercent: '12',
  rateFrequency: 'YEAR',
  interestMethod: 'DECLINING_BALANCE',
  interestCalculationPeriod: 'DAILY',
  amortization: 'EQUAL_INSTALLMENTS',
  numberOfRepayments: 2,
  repaymentEvery: 1,
  repaymentFrequency: 'MONTHS',
  daysInYear: 360,
  daysInMonth: 30,
  leapYearRule: null,
  dayOneInterest: false,
  partialPeriodInterest: false,
  roundingScale: 2,
  roundingMode: 'HALF_EVEN',
  mathPrecisionDigits: 19,
  installmentMultipleOf: null,
  downPaymentPercent: null,
  downPaymentAutoPaid: false,
  interestRecalculation: false,
  recalculationRest: null,
  preClosureInterest: null,
  pastDueInterestDisallowed: false,
  allocationStrategy: 'PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER',
  allocationOrder: null,
  futureInstallmentRule: null,
  submittedOn: '2024-01-31',
  repaymentsCountFrom: 'DISBURSEMENT',
  events: [{ type: 'disbursement', date: '2024-01-31', amount: '10000.00' }],
  recalculatedOn: null,
  asOf: null,
}
const instalment = (nr: number, cells: object): object => ({ nr, paidDate: null, ...cells })
const CASE = {
  id: 'TWO-MONTHS',
  kind: 'interest/single/origination',
  inputs: INPUTS,
  expected: {
    rows: [
      { nr: null, dueDate: '2024-01-31', balance: '10000.00' },
      instalment(1, {
        days: 29,
        dueDate: '2024-02-29',
        balance: '5024.88',
        interest: '100.00',
        due: '5075.12',
      }),
      instalment(2, { days: 31, dueDate: '2024-03-31', balance: '0.00', interest: '50.25', due: '5075.13' }),
    ],
    totals: { interest: '150.25' },
  },
}

function check(
  lines: string,
  ...flags: readonly string[]
): { out: string; err: string; status: number | null } {
  const ran = spawnSync(process.execPath, [MAIN, 'loan', 'check', '--lang', 'en', ...flags, '-'], {
    input: lines,
    encoding: 'utf8',
  })
  return { out: ran.stdout, err: ran.stderr, status: ran.status }
}

test('every line is told, and the last says how many passed', () => {
  const right = JSON.stringify(CASE)
  const wrong = right.replace('"5075.13"', '"5075.12"').replace('TWO-MONTHS', 'A-CENT-OFF')
  const unreadable = right.replace('"2024-02-29"', '"2024-02-30"').replace('HALF_EVEN', 'NEAREST')
  const steep = right.replace('"installmentMultipleOf":null', '"installmentMultipleOf":100000')
  const { out, err, status } = check([right, wrong, '', unreadable, steep].join('\n'))
  assert.equal(err, '')
  assert.deepEqual(out.split('\n'), [
    'ok    TWO-MONTHS  interest/single/origination',
    'FAIL  A-CENT-OFF  interest/single/origination',
    '        instalment 2, due: expected 5075.12, got 5075.13',
    'FAIL  standard input:4',
    '        /inputs/roundingMode: an unknown word: expected one of HALF_EVEN, HALF_UP, HALF_DOWN, UP, DOWN, CEILING, FLOOR',
    '        /expected/rows/1/dueDate: no such date: expected a date YYYY-MM-DD that exists',
    'FAIL  TWO-MONTHS  interest/single/origination',
    '        /rounding/instalmentMultipleMinor: no instalment but the last repays any principal: expected an instalment above the interest of its period',
    '',
    '1 passed, 3 failed',
    '',
  ])
  assert.equal(status, 1)
  assert.deepEqual(check([wrong, '{'].join('\n'), '--lang', 'zh').out.split('\n'), [
    '不符  A-CENT-OFF  interest/single/origination',
    '        第 2 期，due：应为 5075.12，得到 5075.13',
    '不符  标准输入:2',
    '        不是 JSON：应为每行一个 JSON 对象',
    '',
    '通过 0 个，未通过 2 个',
    '0 passed, 2 failed',
    '',
  ])
})

test('all passed ends with 0, and as JSON with the counts; no case at all is refused', () => {
  const { out, status } = check(JSON.stringify(CASE), '--json')
  const { passed, failed } = JSON.parse(out) as { passed: number; failed: number }
  assert.deepEqual({ passed, failed, status }, { passed: 1, failed: 0, status: 0 })
  const nothing = check('{"id": 4')
  assert.match(nothing.err, /standard input:1 \(the whole line\): no JSON: expected one JSON object/)
  assert.deepEqual([nothing.out, nothing.status], ['', 64])
})
