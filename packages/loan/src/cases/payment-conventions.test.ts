/**
 * Cases of our own making for payments, arrears and paying off, one for each setting that the notes beside the published cases
 * name. Each is worked out by hand from the rule, with its sum. Basis: constructed.
 *
 * 100.00 at 12 % over three months of 2024 by 30/360: a month bears 1 %, the instalment is 34.00, and the rows are 33.00 +
 * 1.00, 33.33 + 0.67, 33.67 + 0.34.
 */
import { test } from 'node:test'
import {
  check,
  INTEREST_FIRST,
  LENT,
  RECKONED_ONCE,
  type Asked,
  type Happened,
} from './testing/constructed.ts'

const ANEW = { ratePercent: '12', numberOfRepayments: 3 }
const ONCE = { ...ANEW, ...RECKONED_ONCE }
const AT_DUE_DATES = { ...ANEW, recalculationRest: 'SAME_AS_REPAYMENT' }

type Met = Asked['paid']

/** Rows with what was paid of each. */
const rows = (
  ...of: readonly (readonly [principal: number, interest: number, paid?: Met])[]
): readonly Asked[] =>
  of.map(([principal, interest, paid], k) => ({
    due: `2024-0${k + 2}-01`,
    principal,
    interest,
    ...(paid && { paid }),
  }))

/** The rows as planned, with what was paid of each. */
const planned = (first?: Met, second?: Met, third?: Met): readonly Asked[] =>
  rows([3300, 100, first], [3333, 67, second], [3367, 34, third])

const paying = (date: string, amount: string): Happened => ['repayment', date, amount]

test('reckoned once: in part, in full, late and too much', () => {
  check(ONCE, [LENT, paying('2024-02-01', '10.00')], planned({ onTime: 1000 }))
  check(
    ONCE,
    [LENT, paying('2024-02-01', '10.00'), paying('2024-02-10', '24.00')],
    planned({ onTime: 1000, late: 2400, inFull: '2024-02-10' }),
  )
  // Two are past due on 10 March, and 12.00 goes to the third.
  check(
    ONCE,
    [LENT, paying('2024-03-10', '80.00')],
    planned({ late: 3400, inFull: '2024-03-10' }, { late: 3400, inFull: '2024-03-10' }, { inAdvance: 1200 }),
  )
  // 102.01 is owed in all.
  check(
    ONCE,
    [LENT, paying('2024-02-01', '150.00')],
    planned(
      { onTime: 3400, inFull: '2024-02-01' },
      { inAdvance: 3400, inFull: '2024-02-01' },
      { inAdvance: 3401, inFull: '2024-02-01' },
    ),
  )
})

test('reckoned once: 40.00 in advance, by every rule for future instalments', () => {
  const early = [LENT, paying('2024-01-15', '40.00')]
  const inFull = '2024-01-15'
  check(
    { ...ONCE, futureInstallmentRule: 'NEXT_INSTALLMENT' },
    early,
    planned({ inAdvance: 3400, inFull }, { inAdvance: 600 }),
  )
  check(
    { ...ONCE, futureInstallmentRule: 'LAST_INSTALLMENT' },
    early,
    planned(undefined, { inAdvance: 599 }, { inAdvance: 3401, inFull }),
  )
  check(
    { ...ONCE, futureInstallmentRule: 'NEXT_LAST_INSTALLMENT' },
    early,
    planned({ inAdvance: 3400, inFull }, undefined, { inAdvance: 600 }),
  )
  check(
    { ...ONCE, futureInstallmentRule: 'REAMORTIZATION' },
    early,
    planned({ inAdvance: 1333 }, { inAdvance: 1333 }, { inAdvance: 1334 }),
  )
})

test('what is due goes first under every rule for future instalments', () => {
  for (const futureInstallmentRule of [
    'NEXT_INSTALLMENT',
    'LAST_INSTALLMENT',
    'NEXT_LAST_INSTALLMENT',
    'REAMORTIZATION',
  ]) {
    check(
      { ...ONCE, futureInstallmentRule },
      [LENT, paying('2024-02-01', '34.00')],
      planned({ onTime: 3400, inFull: '2024-02-01' }),
    )
  }
})

test('entered later than its value date, a payment counts from its value date', () => {
  const entered: readonly Happened[] = [
    LENT,
    ['closeOfBusiness', '2024-02-20'],
    ['repayment', '2024-02-01', '34.00', '2024-02-20'],
  ]
  const paid = { onTime: 3400, inFull: '2024-02-01' }
  check(ONCE, entered, planned(paid))
  // The arrears of the days between have never been.
  check(ANEW, entered, planned(paid))
})

test('overdue principal bears on: to the day, to the next due date, or not at all', () => {
  const closed: readonly Happened[] = [LENT, ['closeOfBusiness', '2024-02-15']]
  // February: 1 % of (67.00 + 33.00 × 14/29) = 0.8293. The instalment stays, and the last takes what is over.
  check(ANEW, closed, rows([3300, 100], [3317, 83], [3383, 34]))
  // All of February: 1 % of 100.00.
  check(AT_DUE_DATES, closed, rows([3300, 100], [3300, 100], [3400, 34]))
  check({ ...ANEW, pastDueInterestDisallowed: true }, closed, planned())
  check({ ...AT_DUE_DATES, pastDueInterestDisallowed: true }, closed, planned())
  check(ONCE, closed, planned())
})

test('a late payment ends it on its day, or on the next due date', () => {
  const happened: readonly Happened[] = [
    LENT,
    paying('2024-02-15', '34.00'),
    ['closeOfBusiness', '2024-03-05'],
  ]
  const paid = { late: 3400, inFull: '2024-02-15' }
  // February as above. March to the fifth: 1 % of (33.83 + 33.17 × 4/31) = 0.3811.
  check(ANEW, happened, rows([3300, 100, paid], [3317, 83], [3383, 38]))
  // February whole, and then March whole: 1 % of (34.00 + 33.00).
  check(AT_DUE_DATES, happened, rows([3300, 100, paid], [3300, 100], [3400, 67]))
})

test('of a payment in part, the order decides what bears on', () => {
  const happened: readonly Happened[] = [
    LENT,
    paying('2024-02-01', '20.00'),
    ['closeOfBusiness', '2024-03-01'],
  ]
  // Principal first: 13.00 is left, 1 % of (67.00 + 13.00).
  check(ANEW, happened, rows([3300, 100, { onTime: 2000 }], [3320, 80], [3380, 34]))
  // Interest first: 1.00 and 19.00, so that 14.00 is left.
  check(
    { ...ANEW, allocationOrder: INTEREST_FIRST },
    happened,
    rows([3300, 100, { onTime: 2000 }], [3319, 81], [3381, 34]),
  )
})

test('paid off before anything is due: interest to the day, to the end of the period, or of the whole term', () => {
  const happened: readonly Happened[] = [LENT, ['payoff', '2024-01-16']]
  const whole = (inAdvance: number): Met => ({ inAdvance, inFull: '2024-01-16' })
  // 1 % of 100.00 × 15/31 = 0.4839. Later instalments keep their amount, and the last takes the rest.
  check(ANEW, happened, rows([3352, 48, whole(3400)], [3400, 0, whole(3400)], [3248, 0, whole(3248)]))
  check(
    { ...ANEW, preClosureInterest: 'TILL_REST_FREQUENCY_DATE' },
    happened,
    rows([3300, 100, whole(3400)], [3400, 0, whole(3400)], [3300, 0, whole(3300)]),
  )
  check(ONCE, happened, planned(whole(3400), whole(3400), whole(3401)))
})

test('paid off while overdue: what is past due bears to the day too', () => {
  const happened: readonly Happened[] = [LENT, ['payoff', '2024-02-15']]
  const inFull = '2024-02-15'
  const late = { late: 3400, inFull }
  const early = (inAdvance: number): Met => ({ inAdvance, inFull })
  // 1 % of (67.00 + 33.00) × 14/29 = 0.4828.
  check(ANEW, happened, rows([3300, 100, late], [3352, 48, early(3400)], [3348, 0, early(3348)]))
  // Without it: 1 % of 67.00 × 14/29 = 0.3234.
  check(
    { ...ANEW, pastDueInterestDisallowed: true },
    happened,
    rows([3300, 100, late], [3368, 32, early(3400)], [3332, 0, early(3332)]),
  )
  check(ONCE, happened, planned(late, early(3400), early(3401)))
})

test('on a cumulative schedule a payment in advance goes to the next instalments, in the order that is named', () => {
  check(
    {
      ...ONCE,
      schedule: 'CUMULATIVE',
      interestCalculationPeriod: 'SAME_AS_REPAYMENT_PERIOD',
      allocationStrategy: 'DUE_PENALTY_FEE_INTEREST_PRINCIPAL_IN_ADVANCE_PRINCIPAL_PENALTY_FEE_INTEREST',
      allocationOrder: null,
      futureInstallmentRule: null,
    },
    [LENT, paying('2024-01-15', '40.00')],
    planned({ inAdvance: 3400, inFull: '2024-01-15' }, { inAdvance: 600 }),
  )
})

test('without interest nothing is reckoned anew: what was paid in advance stays paid when it falls due', () => {
  const free = { ratePercent: '0', numberOfRepayments: 3, futureInstallmentRule: 'LAST_INSTALLMENT' }
  const last = { inAdvance: 3334, inFull: '2024-01-15' }
  check(
    free,
    [LENT, paying('2024-01-15', '33.34'), ['closeOfBusiness', '2024-04-02']],
    rows([3333, 0], [3333, 0], [3334, 0, last]),
  )
  check(
    free,
    [LENT, paying('2024-01-15', '33.34'), ['payoff', '2024-04-02']],
    rows(
      [3333, 0, { late: 3333, inFull: '2024-04-02' }],
      [3333, 0, { late: 3333, inFull: '2024-04-02' }],
      [3334, 0, last],
    ),
  )
})
