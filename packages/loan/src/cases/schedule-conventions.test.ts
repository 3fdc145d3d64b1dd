/**
 * Cases of our own making for every setting of a schedule that the notes beside the published cases name: rates, day counts,
 * due dates, multiples, down payments, tranches, cumulative schedules. Each is worked out by hand from the rule, with its sum.
 * Basis: constructed.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayText, parseDay } from '../calendar/index.ts'
import { readCase, scheduleTable } from './index.ts'
import { check, LENT, lineOf, RECKONED_ONCE, type Asked, type Happened } from './testing/constructed.ts'

/** The schedule of money lent, as planned: cells of its instalments. */
function rowsOf(settings: object, lent: readonly Happened[]) {
  const read = readCase(lineOf({ ...RECKONED_ONCE, ...settings }, lent, []))
  assert.ok(read.ok, read.ok ? '' : String(read.problems[0]?.message.en))
  const table = scheduleTable(read.value)
  assert.ok(table.ok, table.ok ? '' : String(table.problems[0]?.message.en))
  return table.value.instalments
}

const ACTUAL = { daysInYear: 'ACTUAL', daysInMonth: 'ACTUAL' }
const BY_LEAP_DAY = { ...ACTUAL, leapYearRule: 'FEB_29_PERIOD_ONLY' }
const FROM_DAY_ONE = { ...ACTUAL, dayOneInterest: true }
const BY_DAYS_OF_360 = { daysInYear: 360, daysInMonth: 'ACTUAL' }
const BY_DAYS_OF_365 = { daysInYear: 365, daysInMonth: 'ACTUAL' }
const WEEKS = { repaymentFrequency: 'WEEKS', repaymentEvery: 2 }
const DAYS = { repaymentFrequency: 'DAYS', repaymentEvery: 15 }

/** 10,000.00 at 12 %, repaid at once: the yearly interest is 1,200.00, and what the one period holds of it is its rate. */
const ONE_PERIOD: readonly (readonly [
  settings: object,
  from: string,
  lentOn: string,
  interest: string,
  sum: string,
])[] = [
  [{}, '2024-01-15', '2024-01-15', '100.00', '1200 × 30/360, though January has 31 days'],
  [{}, '2024-02-15', '2024-02-15', '100.00', '1200 × 30/360, though February has 29'],
  [{ daysInYear: 365 }, '2024-01-15', '2024-01-15', '98.63', '1200 × 30/365 = 98.6301'],
  [{ daysInYear: 'ACTUAL' }, '2024-01-15', '2024-01-15', '98.36', '1200 × 30/366 = 98.3607'],
  [{ daysInYear: 'ACTUAL' }, '2023-01-15', '2023-01-15', '98.63', '1200 × 30/365'],
  [BY_DAYS_OF_360, '2024-01-15', '2024-01-15', '103.33', '1200 × 31/360 = 103.3333'],
  [BY_DAYS_OF_365, '2024-01-15', '2024-01-15', '101.92', '1200 × 31/365 = 101.9178'],
  [ACTUAL, '2024-01-15', '2024-01-15', '101.64', '1200 × 31/366 = 101.6393'],
  // Over the turn of the year.
  [ACTUAL, '2023-12-12', '2023-12-12', '101.81', '1200 × (19/365 + 12/366): cut on 31 December'],
  [FROM_DAY_ONE, '2023-12-12', '2023-12-12', '101.82', '1200 × (20/365 + 11/366): cut on 1 January'],
  [ACTUAL, '2023-12-31', '2023-12-31', '101.64', '1200 × 31/366: it begins on the cut'],
  [FROM_DAY_ONE, '2023-12-31', '2023-12-31', '101.65', '1200 × (1/365 + 30/366)'],
  [ACTUAL, '2024-12-12', '2024-12-12', '101.75', '1200 × (19/366 + 12/365) = 101.7471'],
  // A 29 February after the first day and not after the last.
  [BY_LEAP_DAY, '2024-01-29', '2024-01-29', '101.64', '1200 × 31/366: the 29th is the last day'],
  [BY_LEAP_DAY, '2024-02-29', '2024-02-29', '95.34', '1200 × 29/365: the 29th is the first day'],
  [BY_LEAP_DAY, '2023-12-12', '2023-12-12', '101.92', '1200 × 31/365: no cut'],
  // A part of the period: due dates count from the day of application.
  [{}, '2024-01-01', '2024-01-11', '67.74', '1200 × 30/360 × 21/31 = 67.7419'],
  [BY_DAYS_OF_360, '2024-01-01', '2024-01-11', '70.00', '1200 × 21/360'],
  [BY_DAYS_OF_365, '2024-01-01', '2024-01-11', '69.04', '1200 × 21/365 = 69.0411'],
  [ACTUAL, '2023-12-12', '2023-12-20', '75.51', '1200 × (11/365 + 12/366) = 75.5087'],
  [ACTUAL, '2023-12-12', '2023-12-31', '39.34', '1200 × 12/366: the part begins on the cut'],
  [FROM_DAY_ONE, '2023-12-12', '2023-12-31', '39.35', '1200 × (1/365 + 11/366) = 39.3532'],
  [BY_LEAP_DAY, '2024-02-15', '2024-03-01', '45.90', '1200 × 14/366: the day is in the period, not the part'],
  // The rate of a month is a twelfth of the year's, that of the whole term is shared by the instalments.
  [{ ratePercent: '1', rateFrequency: 'MONTH' }, '2024-01-15', '2024-01-15', '100.00', '1200 × 30/360'],
  [
    { ...BY_DAYS_OF_365, ratePercent: '1', rateFrequency: 'MONTH' },
    '2024-01-15',
    '2024-01-15',
    '101.92',
    '1200 × 31/365',
  ],
  [{ rateFrequency: 'WHOLE_TERM' }, '2024-01-15', '2024-01-15', '1200.00', 'all of it, whatever the days'],
  [{ ...ACTUAL, rateFrequency: 'WHOLE_TERM' }, '2024-01-15', '2024-01-15', '1200.00', 'the same'],
  // Steps of weeks, of days, and of several months.
  [WEEKS, '2024-01-15', '2024-01-15', '46.67', '1200 × 14/360 = 46.6667'],
  [{ ...WEEKS, ...BY_DAYS_OF_365 }, '2024-01-15', '2024-01-15', '46.03', '1200 × 14/365 = 46.0274'],
  [{ ...WEEKS, ...ACTUAL }, '2023-12-25', '2023-12-25', '45.96', '1200 × (6/365 + 8/366) = 45.9555'],
  [DAYS, '2024-01-15', '2024-01-15', '50.00', '1200 × 15/360'],
  [{ ...DAYS, ...ACTUAL }, '2024-01-15', '2024-01-15', '49.18', '1200 × 15/366 = 49.1803'],
  [{ repaymentEvery: 2 }, '2024-01-15', '2024-01-15', '200.00', '1200 × 60/360'],
  [
    { ...BY_DAYS_OF_360, repaymentEvery: 3 },
    '2024-01-31',
    '2024-01-31',
    '300.00',
    '1200 × 90/360, to 30 April',
  ],
]

test('what a period bears, under every rate, day count and step', () => {
  for (const [settings, from, lentOn, interest, sum] of ONE_PERIOD) {
    const counted = from === lentOn ? 'DISBURSEMENT' : 'SUBMITTED_ON'
    const [row] = rowsOf(
      {
        ratePercent: '12',
        numberOfRepayments: 1,
        submittedOn: from,
        repaymentsCountFrom: counted,
        ...settings,
      },
      [['disbursement', lentOn, '10000.00']],
    )
    assert.equal(row?.interest, interest, `${JSON.stringify(settings)} from ${lentOn}: ${sum}`)
  }
})

/** First days and steps, and where four instalments fall due; each counted from the first day. */
const DUE_DATES: readonly (readonly [settings: object, from: string, dueOn: readonly string[]])[] = [
  [{}, '2023-10-31', ['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29']],
  [{}, '2024-02-29', ['2024-03-29', '2024-04-29', '2024-05-29', '2024-06-29']],
  [{ repaymentEvery: 2 }, '2023-12-31', ['2024-02-29', '2024-04-30', '2024-06-30', '2024-08-31']],
  [{ repaymentEvery: 12 }, '2024-02-29', ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
  [WEEKS, '2023-12-20', ['2024-01-03', '2024-01-17', '2024-01-31', '2024-02-14']],
  [DAYS, '2024-02-20', ['2024-03-06', '2024-03-21', '2024-04-05', '2024-04-20']],
  [{ repaymentFrequency: 'DAYS' }, '2023-12-30', ['2023-12-31', '2024-01-01', '2024-01-02', '2024-01-03']],
]

test('due dates count from the first day, by every step, from disbursement or application', () => {
  for (const [settings, from, dueOn] of DUE_DATES) {
    for (const late of [0, 1]) {
      const counted = late === 0 ? 'DISBURSEMENT' : 'SUBMITTED_ON'
      // Applied for on the first day, lent on it or within the first period.
      const lentOn = dayText((parseDay(from) ?? 0) + (dueOn[0] === '2023-12-31' ? 0 : late))
      const rows = rowsOf(
        { numberOfRepayments: 4, ...settings, submittedOn: from, repaymentsCountFrom: counted },
        [['disbursement', lentOn, '100.00']],
      )
      assert.deepEqual(
        rows.map((row) => row.dueDate),
        dueOn,
      )
      assert.equal(Number(rows[0]?.days), (parseDay(dueOn[0] ?? '') ?? 0) - (parseDay(from) ?? 0))
    }
  }
})

/** Rows due on the first of February, of March and so on. */
const monthly = (...rows: readonly (readonly [principal: number, interest: number])[]): readonly Asked[] =>
  rows.map(([principal, interest], k) => ({ due: `2024-0${k + 2}-01`, principal, interest }))

const SINGLE: Happened = ['disbursement', '2024-01-01', '300.00']
const THREE = { ...RECKONED_ONCE, numberOfRepayments: 3 }
const AT_ONE = { ...THREE, ratePercent: '12' }

test('rates of a month and of the whole term: level instalments', () => {
  // 1 % a month: 300.00 × 0.01 / (1 − 1.01⁻³) = 102.0066. Interest of 300.00, 200.99, 100.99.
  check(
    { ...THREE, ratePercent: '1', rateFrequency: 'MONTH' },
    [SINGLE],
    monthly([9901, 300], [10000, 201], [10099, 101]),
  )
  // 6 % for three periods is 2 % each, whatever the days: 300.00 × 0.02 / (1 − 1.02⁻³) = 104.0264.
  check(
    { ...THREE, ...ACTUAL, ratePercent: '6', rateFrequency: 'WHOLE_TERM' },
    [SINGLE],
    monthly([9803, 600], [9999, 404], [10198, 204]),
  )
})

test('an instalment in whole units, or in fives: to a cent, then to the multiple, and the last takes the rest', () => {
  // 17.01 to 17.00: the rests are 83.58, 67.07, 50.46, 33.75, 16.95, of which 7/1200 is 0.49, 0.39, 0.29, 0.20, 0.10.
  check(
    { ...RECKONED_ONCE, installmentMultipleOf: 1 },
    [LENT],
    monthly([1642, 58], [1651, 49], [1661, 39], [1671, 29], [1680, 20], [1695, 10]),
  )
  // 1,000.00 at 1 % over four: 256.28, in fives 255.00. The last is 5.21 above it; a fourth of that moves nothing.
  check(
    { ...RECKONED_ONCE, ratePercent: '12', numberOfRepayments: 4, installmentMultipleOf: 5 },
    [['disbursement', '2024-01-01', '1000.00']],
    monthly([24500, 1000], [24745, 755], [24992, 508], [25763, 258]),
  )
})

test('flat interest in a progressive schedule is that on the declining balance', () => {
  // 34.00 at 1 %: the rests are 67.00 and 33.67.
  check({ ...AT_ONE, interestMethod: 'FLAT' }, [LENT], monthly([3300, 100], [3333, 67], [3367, 34]))
})

test('without interest each sum lent comes back in equal parts, the last with the rest', () => {
  const free = { ...THREE, ratePercent: '0' }
  check(free, [LENT], monthly([3333, 0], [3333, 0], [3334, 0]))
  // 100.00 in thirds, and from the second period on 25.00 each: 33.33 + 25.00.
  check(free, [LENT, ['disbursement', '2024-02-01', '50.00']], monthly([3333, 0], [5833, 0], [5834, 0]))
  // Two on the first day, two more in the second period: 50.00, then 5.00 and 5.00 besides.
  check(
    free,
    [
      LENT,
      ['disbursement', '2024-01-01', '50.00'],
      ['disbursement', '2024-02-10', '10.00'],
      ['disbursement', '2024-02-20', '10.00'],
    ],
    monthly([5000, 0], [6000, 0], [6000, 0]),
  )
})

test('a down payment of each sum lent, in whole units where instalments are, paid at once or due', () => {
  const quarter = { downPaymentPercent: '25', downPaymentAutoPaid: false }
  const down = { due: '2024-01-01', principal: 2500, interest: 0, isDownPayment: true } as const
  // 75.00 at 1 % over three: 25.5017; the rests are 50.25 and 25.25.
  const rows = monthly([2475, 75], [2500, 50], [2525, 25])
  check({ ...AT_ONE, ...quarter }, [LENT], [down, ...rows])
  const paid = { onTime: 2500, inFull: '2024-01-01' }
  check({ ...AT_ONE, ...quarter, downPaymentAutoPaid: true }, [LENT], [{ ...down, paid }, ...rows])
  // A quarter of 101.50 is 25.375: 25.38 and then 25.00. 76.50 in three parts of 25.50: the even 26.00.
  check(
    { ...THREE, ...quarter, ratePercent: '0', installmentMultipleOf: 1 },
    [['disbursement', '2024-01-01', '101.50']],
    [down, ...monthly([2600, 0], [2600, 0], [2450, 0])],
  )
})

test('money lent on a due date belongs to the period that begins there, its down payment beside the instalment', () => {
  // 50.25 and 30.00 stand on 1 February: 80.25 over two at 1 %: 40.7282.
  check(
    { ...AT_ONE, downPaymentPercent: '25' },
    [LENT, ['disbursement', '2024-02-01', '40.00']],
    [
      { due: '2024-01-01', principal: 2500, interest: 0, isDownPayment: true },
      { due: '2024-02-01', principal: 2475, interest: 75 },
      { due: '2024-02-01', principal: 1000, interest: 0, isDownPayment: true },
      { due: '2024-03-01', principal: 3993, interest: 80 },
      { due: '2024-04-01', principal: 4032, interest: 40 },
    ],
  )
})

test('two sums lent on one day each have a down payment, and both are there before either falls due', () => {
  // 100.00 and 60.00: 75.00 and 45.00 are amortised, 120.00 at 1 % over three: 40.8027; the rests are 80.40 and 40.40.
  const down = { due: '2024-01-01', interest: 0, isDownPayment: true } as const
  check(
    { ...AT_ONE, downPaymentPercent: '25' },
    [LENT, ['disbursement', '2024-01-01', '60.00']],
    [
      { ...down, principal: 2500 },
      { ...down, principal: 1500 },
      ...monthly([3960, 120], [4000, 80], [4040, 40]),
    ],
  )
})

test('money lent within a period: the instalment as if it had been there, the interest from its day', () => {
  // 200.00 at 1 % over three: 68.00, of which the last would lack 0.56, for the tranches bore less than a month. A third less
  // makes 67.81, with which the last is 0.02 above; a third of that makes 67.82, with which it is 0.01 below. January: 0.01 ×
  // (100.00 + 50.00 × 16/31 + 50.00 × 11/31) = 1.4355. Told in any order.
  const more: readonly Happened[] = [
    ['disbursement', '2024-01-21', '50.00'],
    ['disbursement', '2024-01-16', '50.00'],
  ]
  const rows = monthly([6638, 144], [6648, 134], [6714, 67])
  check(AT_ONE, [LENT, ...more], rows)
  check(AT_ONE, [LENT, ...more.toReversed()], rows)
  // On the day of the first it is one loan of 200.00: 68.00, 68.00 and the rest.
  check(AT_ONE, [LENT, LENT], monthly([6600, 200], [6666, 134], [6734, 67]))
})

test('money lent in the last period comes back with the last instalment', () => {
  // March: 0.01 × (33.67 + 100.00 × 1/31) = 0.3690.
  check(
    AT_ONE,
    [LENT, ['disbursement', '2024-03-31', '100.00']],
    monthly([3300, 100], [3333, 67], [13367, 37]),
  )
})

/** Cumulative schedules name their order of payment and have no rule for the future. */
const CUMULATIVE = {
  ...AT_ONE,
  schedule: 'CUMULATIVE',
  interestCalculationPeriod: 'SAME_AS_REPAYMENT_PERIOD',
  allocationStrategy: 'PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER',
  allocationOrder: null,
  futureInstallmentRule: null,
}

test('cumulative, on the declining balance, by the same step: a twelfth, 1/52, 1/365 of the year, times k', () => {
  check(CUMULATIVE, [SINGLE], monthly([9901, 300], [10000, 201], [10099, 101]))
  // 13 % × 2/52 = 0.5 %: 300.00 × 0.005 / (1 − 1.005⁻³) = 101.0017.
  check(
    { ...CUMULATIVE, ...WEEKS, ratePercent: '13' },
    [SINGLE],
    [
      { due: '2024-01-15', principal: 9950, interest: 150 },
      { due: '2024-01-29', principal: 10000, interest: 100 },
      { due: '2024-02-12', principal: 10050, interest: 50 },
    ],
  )
  // 36.5 % × 10/365 = 1 %.
  check(
    { ...CUMULATIVE, repaymentFrequency: 'DAYS', repaymentEvery: 10, ratePercent: '36.5' },
    [SINGLE],
    [
      { due: '2024-01-11', principal: 9901, interest: 300 },
      { due: '2024-01-21', principal: 10000, interest: 201 },
      { due: '2024-01-31', principal: 10099, interest: 101 },
    ],
  )
})

test('cumulative, by days: the instalment at thirty days over 365, the interest over the year the period begins in', () => {
  const daily = { ...CUMULATIVE, ...ACTUAL, interestCalculationPeriod: 'DAILY' }
  // 12 % × 30/365: 300.00 over three is 101.9774. Of 2024: 300.00 × 31/366, 201.07 × 29/366, 101.00 × 31/366, of 12 % each.
  check(daily, [SINGLE], monthly([9893, 305], [10007, 191], [10100, 103]))
  // 3,000.00 from 15 December 2023: 1,019.7867; 3,000.00 × 31/365, 2,010.79 × 31/366, 1,011.44 × 29/366.
  check(
    daily,
    [['disbursement', '2023-12-15', '3000.00']],
    [
      { due: '2024-01-15', principal: 98921, interest: 3058 },
      { due: '2024-02-15', principal: 99935, interest: 2044 },
      { due: '2024-03-15', principal: 101144, interest: 962 },
    ],
  )
  // By the month of thirty days.
  check(
    { ...daily, daysInYear: 360, daysInMonth: 30 },
    [SINGLE],
    monthly([9901, 300], [10000, 201], [10099, 101]),
  )
})

test('cumulative and flat: all interest by the step, in equal parts, whatever days are counted by', () => {
  // 100.00 × 1 % × 3 = 3.00; 103.00 in three: 34.33, of which 1.00 is interest.
  const rows = monthly([3333, 100], [3333, 100], [3334, 100])
  const flat = { ...CUMULATIVE, interestMethod: 'FLAT' }
  check(flat, [LENT], rows)
  check({ ...flat, ...ACTUAL, interestCalculationPeriod: 'DAILY' }, [LENT], rows)
  // A week: 260.00 × 12 % / 52 = 0.60; 261.80 in three: 87.27.
  check(
    { ...flat, repaymentFrequency: 'WEEKS' },
    [['disbursement', '2024-01-01', '260.00']],
    [
      { due: '2024-01-08', principal: 8667, interest: 60 },
      { due: '2024-01-15', principal: 8667, interest: 60 },
      { due: '2024-01-22', principal: 8666, interest: 60 },
    ],
  )
  // In whole units: 34.00, and the last has the rest of both.
  check({ ...flat, installmentMultipleOf: 1 }, [LENT], monthly([3300, 100], [3300, 100], [3400, 100]))
})

test('cumulative without interest: equal parts', () => {
  check({ ...CUMULATIVE, ratePercent: '0' }, [LENT], monthly([3333, 0], [3333, 0], [3334, 0]))
})
