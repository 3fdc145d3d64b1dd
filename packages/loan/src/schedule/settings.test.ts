/**
 * Every setting of a schedule, from the JSON in which terms are written to the rows that come of it, each reckoned by hand.
 * Basis: constructed. Unless a case says otherwise 1,200.00 CNY lent on 15 January 2024 in three equal parts of principal at 12 %
 * a year, a month being a twelfth of it: 1 % of 1,200.00, 800.00 and 400.00.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLoan } from '../border/index.ts'
import { dayText } from '../calendar/index.ts'
import { amountText } from '../money/index.ts'
import { COMPONENTS } from '../terms/index.ts'
import { schedule } from './index.ts'

const TERMS = {
  currency: 'CNY',
  repayment: { method: 'equal-principal' },
  instalments: 3,
  dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
  interest: {
    rate: { percent: '12', per: 'year' },
    dayCount: '30/360',
    accrual: 'by-days',
    recalculation: 'none',
    onOverduePrincipal: 'bears',
    onPayoff: 'to-the-day',
  },
  grace: { principal: 0, interestPayment: 0, interestFree: 0 },
  rounding: { mode: 'half-up', place: 'per-instalment', instalmentMultiple: '0.01' },
  charges: [],
  allocation: {
    across: 'instalment-by-instalment',
    order: ['past-due', 'due', 'in-advance'].flatMap((of) =>
      COMPONENTS.map((component) => ({ of, component })),
    ),
    surplus: 'next-instalment',
  },
  prepayment: { allowed: 'whole-and-part', partly: 'keep-schedule', feePercent: '0' },
}
const { dates, interest, rounding, grace } = TERMS

/** Rows of terms as text: due date, principal, interest, and charges by payee. Of what was kept back: `kept`. */
function rowsOf(terms: object, lent: Readonly<Record<string, string>> = { '2024-01-15': '1200' }) {
  const events = Object.entries(lent).map(([on, amount]) => ({ type: 'disbursed', on, amount }))
  const read = parseLoan({ terms: { ...TERMS, ...terms }, events })
  assert.ok(read.ok, read.ok ? '' : read.problems.map((p) => `${p.pointer} ${p.message.en}`).join('\n'))
  const { currency } = read.value.terms
  const disbursements = read.value.events.flatMap((event) => (event.type === 'disbursed' ? [event] : []))
  const made = schedule(read.value.terms, { disbursements, rateSpans: [] })
  assert.ok(made.ok, made.ok ? '' : made.problems.map((p) => `${p.pointer} ${p.message.en}`).join('\n'))
  const text = (minor: bigint): string => amountText(minor, currency)
  const { advances, rows } = made.value
  return [
    ...advances.flatMap(({ deducted }) =>
      deducted.map(({ payee, amountMinor }) => `kept ${payee} ${text(amountMinor)}`),
    ),
    ...rows.map(({ dueOn, principalMinor, interestMinor, charges }) =>
      [
        dayText(dueOn),
        text(principalMinor),
        text(interestMinor),
        ...charges.map(({ payee, amountMinor }) => `${payee} ${text(amountMinor)}`),
      ].join(' '),
    ),
  ]
}

test('methods of repayment', () => {
  const by = (repayment: object): readonly string[] => rowsOf({ repayment })
  assert.deepEqual(by({ method: 'equal-principal' }), [
    '2024-02-15 400.00 12.00',
    '2024-03-15 400.00 8.00',
    '2024-04-15 400.00 4.00',
  ])
  // 1,200.00 × 0.01 / (1 − 1.01⁻³) = 408.0265.
  const level = ['2024-02-15 396.03 12.00', '2024-03-15 399.99 8.04', '2024-04-15 403.98 4.04']
  assert.deepEqual(by({ method: 'equal-instalments' }), level)
  assert.deepEqual(by({ method: 'level-by-formula' }), level)
  assert.deepEqual(by({ method: 'flat' }), [
    '2024-02-15 400.00 12.00',
    '2024-03-15 400.00 12.00',
    '2024-04-15 400.00 12.00',
  ])
  assert.deepEqual(by({ method: 'interest-only' }), [
    '2024-02-15 0.00 12.00',
    '2024-03-15 0.00 12.00',
    '2024-04-15 1200.00 12.00',
  ])
  assert.deepEqual(by({ method: 'bullet' }), ['2024-04-15 1200.00 36.00'])
  // (1,200.00 × 1.01³ − 600.00) / (1 + 1.01 + 1.01²) = 210.0133.
  assert.deepEqual(by({ method: 'balloon', balloon: '600' }), [
    '2024-02-15 198.01 12.00',
    '2024-03-15 199.99 10.02',
    '2024-04-15 802.00 8.02',
  ])
})

test('instalments named one by one, by principal or by amount, on days of their own', () => {
  const instalments = [
    { dueOn: '2024-02-01', principal: '500' },
    { dueOn: '2024-06-30', amount: '400' },
    { dueOn: '2024-12-31', principal: '0' },
  ]
  // 17 days; 4 months back to 29 February and 28 days; 6 months. 12 % of 1,200.00, 700.00 and 334.53 over 360.
  assert.deepEqual(rowsOf({ repayment: { method: 'custom', instalments } }), [
    '2024-02-01 500.00 6.80',
    '2024-06-30 365.47 34.53',
    '2024-12-31 334.53 20.07',
  ])
})

test('steps of months, weeks and days; month ends that are kept or clipped', () => {
  const dueOn = (of: object, lentOn: string): readonly string[] =>
    rowsOf({ dates: { ...dates, ...of } }, { [lentOn]: '1200' }).map((row) => row.slice(0, 10))
  assert.deepEqual(dueOn({}, '2024-01-31'), ['2024-02-29', '2024-03-31', '2024-04-30'])
  assert.deepEqual(dueOn({}, '2024-02-29'), ['2024-03-29', '2024-04-29', '2024-05-29'])
  assert.deepEqual(dueOn({ endOfMonth: 'keep-month-end' }, '2024-02-29'), [
    '2024-03-31',
    '2024-04-30',
    '2024-05-31',
  ])
  // 12 % × 14/360 and 10/360 of 1,200.00, 800.00, 400.00.
  assert.deepEqual(rowsOf({ dates: { ...dates, step: { weeks: 2 } } }), [
    '2024-01-29 400.00 5.60',
    '2024-02-12 400.00 3.73',
    '2024-02-26 400.00 1.87',
  ])
  assert.deepEqual(rowsOf({ dates: { ...dates, step: { days: 10 } } }), [
    '2024-01-25 400.00 4.00',
    '2024-02-04 400.00 2.67',
    '2024-02-14 400.00 1.33',
  ])
})

test('a first period that is long or short, or begins before the money', () => {
  const begun = (of: object, dayCount = '30/360'): readonly string[] =>
    rowsOf({ dates: { ...dates, ...of }, interest: { ...interest, dayCount } })
  // One month back from 1 March and 17 days: 47/360. 17/360.
  assert.deepEqual(begun({ firstDueOn: '2024-03-01' }), [
    '2024-03-01 400.00 18.80',
    '2024-04-01 400.00 8.00',
    '2024-05-01 400.00 4.00',
  ])
  assert.equal(begun({ firstDueOn: '2024-02-01' })[0], '2024-02-01 400.00 6.80')
  // 46, 31 and 30 days over 365.
  assert.deepEqual(begun({ firstDueOn: '2024-03-01' }, 'actual/365'), [
    '2024-03-01 400.00 18.15',
    '2024-04-01 400.00 8.15',
    '2024-05-01 400.00 3.95',
  ])
  // 12.00 × 26/31.
  assert.equal(begun({ from: { on: '2024-01-10' } })[0], '2024-02-10 400.00 10.06')
})

test('due dates off the days on which the lender is closed, with the interest or without', () => {
  const off = (daysOff: object, of: object = {}, lentOn = '2024-01-15'): readonly string[] =>
    rowsOf(
      { dates: { ...dates, ...of, daysOff }, interest: { ...interest, dayCount: 'actual/360' } },
      { [lentOn]: '1200' },
    )
  const calendar = ['2024-02-15']
  // 32 and 28 days; 31 and 29; 31 after either.
  assert.deepEqual(off({ calendar, move: 'next-working-day', interest: 'runs-to-the-moved-date' }), [
    '2024-02-16 400.00 12.80',
    '2024-03-15 400.00 7.47',
    '2024-04-15 400.00 4.13',
  ])
  assert.deepEqual(off({ calendar, move: 'next-working-day', interest: 'runs-to-the-unmoved-date' }), [
    '2024-02-16 400.00 12.40',
    '2024-03-15 400.00 7.73',
    '2024-04-15 400.00 4.13',
  ])
  // 30 days.
  assert.equal(
    off({ calendar, move: 'previous-working-day', interest: 'runs-to-the-moved-date' })[0],
    '2024-02-14 400.00 12.00',
  )
  // The first day after is in April: 30 days to 30 March.
  const monthEnd = { calendar: ['2024-03-31'], move: 'next-unless-next-month' }
  assert.equal(
    off(
      { ...monthEnd, interest: 'runs-to-the-moved-date' },
      { endOfMonth: 'keep-month-end' },
      '2024-02-29',
    )[0],
    '2024-03-30 400.00 12.00',
  )
})

/** Of 3,600.00 at 10 %, a day over 360 is 1.00: interest of two months from 31 January 2024, of 3,600.00 and 1,800.00. */
const DAY_COUNTS: readonly (readonly [dayCount: string, first: string, second: string])[] = [
  ['30/360', '30.00', '15.00'],
  ['30/365', '29.59', '14.79'],
  ['30/actual', '29.51', '14.75'],
  // 31 January counts as the 30th: 29 days. 29 February to the 31st: 32.
  ['30/360-us', '29.00', '16.00'],
  ['30/365-us', '28.60', '15.78'],
  ['30/actual-us', '28.52', '15.74'],
  // To the 30th: 31 days.
  ['30/360-european', '29.00', '15.50'],
  ['30/365-european', '28.60', '15.29'],
  ['30/actual-european', '28.52', '15.25'],
  // The last of February is a 30th.
  ['30/360-isda', '30.00', '15.00'],
  ['30/365-isda', '29.59', '14.79'],
  ['30/actual-isda', '29.51', '14.75'],
  // 29 and 31 days.
  ['actual/360', '29.00', '15.50'],
  ['actual/365', '28.60', '15.29'],
  ['actual/actual-cut-12-31', '28.52', '15.25'],
  ['actual/actual-cut-01-01', '28.52', '15.25'],
  ['actual/actual-leap-day-in-period', '28.52', '15.29'],
  ['actual/actual-first-day-of-period', '28.52', '15.25'],
]

/** The same from 12 December 2023: 31 days of which 19 lie before the last of the year, and 31 days of 2024. */
const OVER_THE_TURN: typeof DAY_COUNTS = [
  ['actual/actual-cut-12-31', '30.54', '15.25'],
  ['actual/actual-cut-01-01', '30.55', '15.25'],
  ['actual/actual-leap-day-in-period', '30.58', '15.29'],
  ['actual/actual-first-day-of-period', '30.58', '15.25'],
]

test('day counts', () => {
  const rate = { percent: '10', per: 'year' }
  const borne = (dayCount: string, lentOn: string): readonly (string | undefined)[] =>
    rowsOf({ instalments: 2, interest: { ...interest, rate, dayCount } }, { [lentOn]: '3600' }).map(
      (row) => row.split(' ')[2],
    )
  for (const [dayCount, ...amounts] of DAY_COUNTS) {
    assert.deepEqual(borne(dayCount, '2024-01-31'), amounts, dayCount)
  }
  for (const [dayCount, ...amounts] of OVER_THE_TURN) {
    assert.deepEqual(borne(dayCount, '2023-12-12'), amounts, dayCount)
  }
})

test('rates of a year, a month, a day and the whole term; interest by days and by periods', () => {
  const bearing = (of: object): readonly (string | undefined)[] =>
    rowsOf({ interest: { ...interest, ...of } }).map((row) => row.split(' ')[2])
  const even = ['12.00', '8.00', '4.00']
  assert.deepEqual(bearing({ rate: { percent: '1', per: 'month' } }), even)
  assert.deepEqual(bearing({ rate: { percent: '3', per: 'whole-term' }, dayCount: 'actual/365' }), even)
  assert.deepEqual(bearing({ dayCount: 'actual/365', accrual: 'by-period' }), even)
  // 31, 29 and 31 days.
  assert.deepEqual(bearing({ rate: { percent: '0.05', per: 'day' }, dayCount: 'actual/360' }), [
    '18.60',
    '11.60',
    '6.20',
  ])
})

test('graces: of principal, of paying interest, of interest', () => {
  const graced = (of: object): readonly string[] => rowsOf({ grace: { ...grace, ...of } })
  assert.deepEqual(graced({ principal: 1 }), [
    '2024-02-15 0.00 12.00',
    '2024-03-15 600.00 12.00',
    '2024-04-15 600.00 6.00',
  ])
  // The 12.00 of the first come in two parts.
  assert.deepEqual(graced({ interestPayment: 1 }), [
    '2024-02-15 400.00 0.00',
    '2024-03-15 400.00 14.00',
    '2024-04-15 400.00 10.00',
  ])
  assert.deepEqual(graced({ interestFree: 1 }), [
    '2024-02-15 400.00 0.00',
    '2024-03-15 400.00 8.00',
    '2024-04-15 400.00 4.00',
  ])
})

test('rounding: by mode, of each instalment or of the whole, in multiples', () => {
  // 12 % × 31, 29, 31 days over 365: 12.2301, 7.6274, 4.0767; the sums 12.2301, 19.8575, 23.9342.
  const actual = { ...interest, dayCount: 'actual/365' }
  const rounded = (of: object): readonly (string | undefined)[] =>
    rowsOf({ interest: actual, rounding: { ...rounding, ...of } }).map((row) => row.split(' ')[2])
  assert.deepEqual(rounded({ mode: 'half-up' }), ['12.23', '7.63', '4.08'])
  assert.deepEqual(rounded({ mode: 'up' }), ['12.24', '7.63', '4.08'])
  assert.deepEqual(rounded({ mode: 'down' }), ['12.23', '7.62', '4.07'])
  assert.deepEqual(rounded({ place: 'at-the-end' }), ['12.23', '7.63', '4.07'])
  // 1 % of 2.50 and of 1.50: 0.025 and 0.015.
  const half = (mode: string, amount: string): readonly string[] =>
    rowsOf({ instalments: 1, rounding: { ...rounding, mode } }, { '2024-01-15': amount })
  for (const [mode, of250, of150] of [
    ['half-even', '0.02', '0.02'],
    ['half-up', '0.03', '0.02'],
    ['half-down', '0.02', '0.01'],
  ] as const) {
    assert.deepEqual(half(mode, '2.50'), [`2024-02-15 2.50 ${of250}`])
    assert.deepEqual(half(mode, '1.50'), [`2024-02-15 1.50 ${of150}`])
  }
  // A third of 1,000.00 in fifties; the interest is of 1,000.00, 650.00, 300.00.
  assert.deepEqual(
    rowsOf({ rounding: { ...rounding, instalmentMultiple: '50' } }, { '2024-01-15': '1000' }),
    ['2024-02-15 350.00 10.00', '2024-03-15 350.00 6.50', '2024-04-15 300.00 3.00'],
  )
})

test('several disbursements, and a down payment of each', () => {
  // 600.00 in two parts; its interest of the first month: 6.00 × 24/29 = 4.9655.
  const more = { '2024-01-15': '1200', '2024-02-20': '600' }
  assert.deepEqual(rowsOf({}, more), [
    '2024-02-15 400.00 12.00',
    '2024-03-15 700.00 12.97',
    '2024-04-15 700.00 7.00',
  ])
  // A quarter of each at once: 900.00 in three, and from the second on 450.00 in two: 6.00 + 4.50 × 24/29 = 9.7241.
  assert.deepEqual(rowsOf({ downPayment: { sharePercent: '25', paid: 'when-paid' } }, more), [
    '2024-01-15 300.00 0.00',
    '2024-02-15 300.00 9.00',
    '2024-02-20 150.00 0.00',
    '2024-03-15 525.00 9.72',
    '2024-04-15 525.00 5.25',
  ])
})

test('charges: an amount or a share, at disbursement or with each instalment, for the lender or another', () => {
  const charge = (id: string, payee: string, amount: object, when: string): object => ({
    id,
    title: { en: id, zh: id },
    component: 'fee',
    payee,
    amount,
    when,
  })
  const share = (shareOf: string, sharePercent: string): object => ({ shareOf, sharePercent })
  const charges = [
    charge('service', 'lender', { flat: '12' }, 'deducted-at-disbursement'),
    charge('appraisal', 'Quay Appraisers', share('principal', '0.5'), 'due-at-disbursement'),
    charge('guarantee', 'Harbour Guarantee', share('outstanding-principal', '0.5'), 'each-instalment'),
    charge('insurance', 'Lantern Insurance', share('principal', '0.1'), 'each-instalment'),
    charge('collection', 'lender', share('instalment', '1'), 'each-instalment'),
  ]
  assert.deepEqual(rowsOf({ charges }), [
    'kept lender 12.00',
    '2024-01-15 0.00 0.00 Quay Appraisers 6.00',
    '2024-02-15 400.00 12.00 Harbour Guarantee 6.00 Lantern Insurance 1.20 lender 4.12',
    '2024-03-15 400.00 8.00 Harbour Guarantee 4.00 Lantern Insurance 1.20 lender 4.08',
    '2024-04-15 400.00 4.00 Harbour Guarantee 2.00 Lantern Insurance 1.20 lender 4.04',
  ])
})

test('currencies of no places and of three', () => {
  const inUnits = (code: string, amount: string, least: string): readonly string[] =>
    rowsOf(
      { currency: code, instalments: 1, rounding: { ...rounding, instalmentMultiple: least } },
      { '2024-01-15': amount },
    )
  assert.deepEqual(inUnits('JPY', '1234', '1'), ['2024-02-15 1234 12'])
  assert.deepEqual(inUnits('TND', '1.234', '0.001'), ['2024-02-15 1.234 0.012'])
})
