/** Schedules by hand: published examples, first periods, days off, graces, charges, and what is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import type { Charge, Repayment, Terms } from '../terms/index.ts'
import { schedule, type Disbursement, type Schedule } from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)

/** Weilidai as published: equal principal, a daily rate, actual days. */
const WEILIDAI: Terms = {
  currency: { code: 'CNY', places: 2 },
  repayment: { method: 'equal-principal' },
  instalments: 5,
  dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
  interest: {
    rate: { value: fraction(5n, 10_000n), per: 'day' },
    dayCount: { days: 'actual', year: 360 },
    accrual: 'by-days',
    recalculation: 'daily',
    onOverduePrincipal: 'bears',
    onPayoff: 'to-the-day',
  },
  grace: { principal: 0, interestPayment: 0, interestFree: 0 },
  rounding: { mode: 'half-up', place: 'per-instalment', instalmentMultipleMinor: 1n },
  charges: [],
  allocation: { across: 'instalment-by-instalment', order: [], surplus: 'next-instalment' },
  prepayment: { allowed: 'whole-and-part', partly: 'keep-schedule', fee: fraction(0n) },
}
/** One per cent a month of thirty days, level. */
const LEVEL: Terms = {
  ...WEILIDAI,
  repayment: { method: 'equal-instalments' },
  instalments: 4,
  interest: {
    ...WEILIDAI.interest,
    rate: { value: fraction(12n, 100n), per: 'year' },
    dayCount: { days: '30', year: 360, convention: 'whole-periods' },
  },
}

const lent = (on: string, amountMinor: bigint): readonly Disbursement[] => [{ on: day(on), amountMinor }]

function made(terms: Terms, disbursements: readonly Disbursement[]): Schedule {
  const found = schedule(terms, { disbursements, rateSpans: [] })
  return found.ok ? found.value : assert.fail(found.problems.map(({ message }) => message.en).join('\n'))
}

const interestOf = ({ rows }: Schedule): readonly bigint[] => rows.map(({ interestMinor }) => interestMinor)
const principalOf = ({ rows }: Schedule): readonly bigint[] =>
  rows.map(({ principalMinor }) => principalMinor)
const dueOf = ({ rows }: Schedule): readonly string[] => rows.map(({ dueOn }) => dayText(dueOn))
const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n)

test('W84: 10,000 at 0.05 % a day over five months from 2018-09-11 bears 150, 124, 90, 62 and 31', () => {
  const plan = made(WEILIDAI, lent('2018-09-11', 1_000_000n))
  assert.deepEqual(interestOf(plan), [15_000n, 12_400n, 9_000n, 6_200n, 3_100n])
  assert.deepEqual(principalOf(plan), Array<bigint>(5).fill(200_000n))
})

test('W85: 10,000 at 0.02 % a day in months of thirty days bears 180, 330 and 630 over 5, 10 and 20 months', () => {
  const rate = { value: fraction(2n, 10_000n), per: 'day' } as const
  const thirty: Terms = {
    ...LEVEL,
    repayment: { method: 'equal-principal' },
    interest: { ...LEVEL.interest, rate },
  }
  const totals = [5, 10, 20].map((instalments) =>
    total(interestOf(made({ ...thirty, instalments }, lent('2018-09-11', 1_000_000n)))),
  )
  assert.deepEqual(totals, [18_000n, 33_000n, 63_000n])
})

test('W88: 2,500 at 0.05 % a day over months of 31, 30, 31, 31 and 30 days', () => {
  assert.deepEqual(interestOf(made(WEILIDAI, lent('2018-05-15', 250_000n))), [
    3_875n,
    3_000n,
    2_325n,
    1_550n,
    750n,
  ])
})

test('a first period that is long or short bears its days, and due dates count from the first', () => {
  const monthly = (firstDueOn: string): Schedule =>
    made({ ...LEVEL, dates: { ...LEVEL.dates, firstDueOn: day(firstDueOn) } }, lent('2024-01-20', 1_000_000n))
  // Long: a month before 29 February and nine days before that. Short: eleven days. Each day 1/30 % of 10,000.00.
  const [long, short] = [monthly('2024-02-29'), monthly('2024-01-31')]
  assert.deepEqual(dueOf(long), ['2024-02-29', '2024-03-29', '2024-04-29', '2024-05-29'])
  assert.equal(interestOf(long)[0], 13_000n)
  assert.deepEqual(dueOf(short), ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'])
  assert.equal(interestOf(short)[0], 3_667n)
  for (const plan of [long, short]) assert.equal(total(principalOf(plan)), 1_000_000n)
})

test('due dates that count from a day before the money: the first period begins there, interest on the day of the money', () => {
  const plan = made(
    { ...LEVEL, dates: { ...LEVEL.dates, from: { on: day('2024-01-01') } } },
    lent('2024-01-11', 1_000_000n),
  )
  assert.deepEqual(dueOf(plan), ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'])
  // 21 of 31 days of one per cent.
  assert.equal(interestOf(plan)[0], 6_774n)
})

test('a due date on a day off moves, and interest with it or not', () => {
  // 2024-02-10 to 12 are off; 2024-03-30 and 31 too.
  const calendar = ['2024-02-10', '2024-02-11', '2024-02-12', '2024-03-30', '2024-03-31'].map(day)
  const moved = (
    move: 'next-working-day' | 'previous-working-day' | 'next-unless-next-month',
    interest: 'runs-to-the-moved-date' | 'runs-to-the-unmoved-date',
    on = '2024-01-10',
  ): Schedule =>
    made(
      { ...WEILIDAI, instalments: 2, dates: { ...WEILIDAI.dates, daysOff: { calendar, move, interest } } },
      lent(on, 1_000_000n),
    )
  const next = moved('next-working-day', 'runs-to-the-moved-date')
  assert.deepEqual(dueOf(next), ['2024-02-13', '2024-03-10'])
  assert.deepEqual(interestOf(next), [17_000n, 6_500n])
  const unmoved = moved('next-working-day', 'runs-to-the-unmoved-date')
  assert.deepEqual(dueOf(unmoved), ['2024-02-13', '2024-03-10'])
  assert.deepEqual(interestOf(unmoved), [15_500n, 7_250n])
  assert.deepEqual(dueOf(moved('previous-working-day', 'runs-to-the-moved-date')), [
    '2024-02-09',
    '2024-03-10',
  ])
  const stays = moved('next-unless-next-month', 'runs-to-the-moved-date', '2024-01-30')
  assert.deepEqual(dueOf(stays), ['2024-02-29', '2024-03-29'])
})

test('graces: no principal, no payment of interest, no interest', () => {
  const graced = (grace: Partial<Terms['grace']>): Schedule =>
    made({ ...LEVEL, grace: { ...LEVEL.grace, ...grace } }, lent('2024-01-01', 1_000_000n))
  const principal = graced({ principal: 2 })
  assert.deepEqual(principalOf(principal), [0n, 0n, 497_512n, 502_488n])
  assert.deepEqual(interestOf(principal), [10_000n, 10_000n, 10_000n, 5_025n])
  const usual = interestOf(graced({}))
  const later = interestOf(graced({ interestPayment: 2 }))
  const deferred = total(usual.slice(0, 2))
  assert.deepEqual(later, [0n, 0n, (usual[2] ?? 0n) + (deferred + 1n) / 2n, (usual[3] ?? 0n) + deferred / 2n])
  assert.deepEqual(interestOf(graced({ interestFree: 4 })), [0n, 0n, 0n, 0n])
  assert.deepEqual(principalOf(graced({ interestFree: 4 })), Array<bigint>(4).fill(250_000n))
})

test('interest first with principal at the end, all at the end, a balloon, and instalments named one by one', () => {
  const by = (repayment: Repayment, instalments = 4): Schedule =>
    made({ ...LEVEL, repayment, instalments }, lent('2024-01-01', 1_000_000n))
  const interestOnly = by({ method: 'interest-only' })
  assert.deepEqual(principalOf(interestOnly), [0n, 0n, 0n, 1_000_000n])
  assert.deepEqual(interestOf(interestOnly), Array<bigint>(4).fill(10_000n))
  const bullet = by({ method: 'bullet' })
  assert.deepEqual(
    [principalOf(bullet), interestOf(bullet), dueOf(bullet)],
    [[1_000_000n], [40_000n], ['2024-05-01']],
  )
  const balloon = by({ method: 'balloon', balloonMinor: 1_000_000n })
  assert.deepEqual(principalOf(balloon), [0n, 0n, 0n, 1_000_000n])
  const harvest = by(
    {
      method: 'custom',
      instalments: [
        { dueOn: day('2024-06-30'), amountMinor: 20_000n },
        { dueOn: day('2024-09-30'), amountMinor: 700_000n },
        { dueOn: day('2024-12-31'), principalMinor: 100_000n },
        { dueOn: day('2025-06-30'), amountMinor: 0n },
      ],
    },
    4,
  )
  // The first pays a part of the interest of five months and 29 days; what is left of that is in the second.
  assert.deepEqual(interestOf(harvest), [20_000n, 69_667n, 11_090n, 16_180n])
  assert.deepEqual(principalOf(harvest), [0n, 630_333n, 100_000n, 269_667n])
})

test('a running sum rounded at the end gives the whole rounded once', () => {
  const place = 'at-the-end'
  const terms: Terms = {
    ...WEILIDAI,
    repayment: { method: 'interest-only' },
    rounding: { ...WEILIDAI.rounding, place },
  }
  // 0.05 % a day of 0.33 over 30, 31, 30, 31 and 31 days: 0.02524…, rounded once; row by row it would be five times 0.00 or 0.01.
  const plan = made(terms, lent('2018-09-11', 33n))
  assert.deepEqual(interestOf(plan), [0n, 1n, 1n, 0n, 1n])
})

test('charges: kept back, due with the money, with each instalment, by whom and of what', () => {
  const charge = (id: string, rest: Pick<Charge, 'amount' | 'when'>): Charge => ({
    id,
    title: { en: id, zh: id },
    component: 'fee',
    payee: 'lender',
    ...rest,
  })
  const plan = made(
    {
      ...LEVEL,
      charges: [
        charge('opening', {
          amount: { shareOf: 'principal', share: fraction(1n, 100n) },
          when: 'deducted-at-disbursement',
        }),
        charge('stamp', { amount: { flatMinor: 500n }, when: 'due-at-disbursement' }),
        charge('guarantee', {
          amount: { shareOf: 'outstanding-principal', share: fraction(1n, 1_000n) },
          when: 'each-instalment',
        }),
        charge('late', { amount: { flatMinor: 9_900n }, when: 'on-late-instalment' }),
      ],
    },
    lent('2024-01-01', 1_000_000n),
  )
  assert.deepEqual(
    plan.advances.map(({ deducted }) => deducted.map(({ id, amountMinor }) => [id, amountMinor])),
    [[['opening', 10_000n]]],
  )
  assert.deepEqual(
    plan.rows.map(({ kind, charges }) => [
      kind,
      ...charges.map(({ id, amountMinor }) => `${id} ${amountMinor}`),
    ]),
    [
      ['charge', 'stamp 500'],
      ['instalment', 'guarantee 1000'],
      ['instalment', 'guarantee 754'],
      ['instalment', 'guarantee 505'],
      ['instalment', 'guarantee 254'],
    ],
  )
})

test('what cannot be a schedule is refused by name, and everything wrong at once', () => {
  const refusals = (
    terms: Partial<Terms>,
    disbursements = lent('2024-01-01', 1_000_000n),
  ): readonly string[] => {
    const found = schedule({ ...LEVEL, ...terms }, { disbursements, rateSpans: [] })
    return found.ok ? [] : found.problems.map(({ code, pointer }) => `${code} ${pointer}`)
  }
  const rate = { value: fraction(-1n, 100n), per: 'year' } as const
  assert.deepEqual(refusals({}), [])
  assert.deepEqual(refusals({ instalments: 0, interest: { ...LEVEL.interest, rate } }, []), [
    'out-of-range /instalments',
    'out-of-range /grace/principal',
    'out-of-range /grace/interestPayment',
    'out-of-range /interest/rate/value',
    'missing-key /disbursements',
  ])
  assert.deepEqual(refusals({ grace: { ...LEVEL.grace, principal: 4 } }), ['out-of-range /grace/principal'])
  const graced = { principal: 1, interestPayment: 1, interestFree: 1 }
  assert.deepEqual(refusals({ grace: graced, repayment: { method: 'bullet' } }), [
    'contradiction /grace/principal',
    'contradiction /grace/interestPayment',
    'contradiction /grace/interestFree',
  ])
  assert.deepEqual(refusals({ grace: graced, repayment: { method: 'interest-only' } }), [
    'contradiction /grace/principal',
  ])
  assert.deepEqual(refusals({}, [...lent('2024-01-01', 0n), ...lent('2024-01-02', 1n)]), [
    'out-of-range /disbursements/0/amountMinor',
  ])
  assert.deepEqual(refusals({}, [...lent('2024-01-01', 1n), ...lent('2024-05-01', 1n)]), [
    'out-of-order /disbursements/1/on',
  ])
  assert.deepEqual(refusals({ dates: { ...LEVEL.dates, from: { on: day('2024-01-02') } } }), [
    'out-of-order /disbursements/0/on',
  ])
  assert.deepEqual(refusals({ rounding: { ...LEVEL.rounding, instalmentMultipleMinor: 1_000_000n } }), [
    'does-not-amortise /rounding/instalmentMultipleMinor',
  ])
  assert.deepEqual(refusals({ repayment: { method: 'balloon', balloonMinor: 1_000_001n } }), [])
  assert.deepEqual(refusals({ repayment: { method: 'balloon', balloonMinor: 2_000_000n } }), [
    'does-not-amortise /repayment/balloonMinor',
  ])
  const named = (amounts: readonly object[]): Partial<Terms> => ({
    instalments: 3,
    repayment: {
      method: 'custom',
      instalments: amounts as Extract<Repayment, { method: 'custom' }>['instalments'],
    },
  })
  const [february, march, april] = [day('2024-02-01'), day('2024-03-01'), day('2024-04-01')]
  const rest = { dueOn: april, principalMinor: 0n }
  assert.deepEqual(
    refusals(named([{ dueOn: february, amountMinor: 9_999n }, { dueOn: march, amountMinor: 9_999n }, rest])),
    ['does-not-amortise /repayment/instalments/1/amountMinor'],
  )
  assert.deepEqual(
    refusals(
      named([{ dueOn: march, amountMinor: 90_000n }, { dueOn: february, amountMinor: 90_000n }, rest]),
    ),
    ['out-of-order /dates'],
  )
  assert.deepEqual(
    refusals(
      named([{ dueOn: february, principalMinor: 2_000_000n }, { dueOn: march, principalMinor: -1n }, rest]),
    ),
    ['out-of-range /repayment/instalments/1/principalMinor'],
  )
  assert.deepEqual(refusals({ ...named([rest]), instalments: 3 }), ['contradiction /repayment/instalments'])
})

test('due dates after the year 9999 are refused, however far they lead', () => {
  for (const step of [{ months: 2_000 }, { weeks: 1_000_000 }, { days: 1e15 }, { months: 1e300 }]) {
    const found = schedule(
      { ...LEVEL, instalments: 60, dates: { ...LEVEL.dates, step } },
      { disbursements: lent('2024-01-01', 1_000_000n), rateSpans: [] },
    )
    assert.ok(!found.ok)
    assert.deepEqual(
      found.problems.map(({ code, pointer }) => `${code} ${pointer}`),
      ['out-of-range /dates'],
    )
  }
  // 7,975 years and 11 months after January 2024 is December 9999; a month later there is no date.
  const lasting = (months: number) =>
    schedule(
      { ...LEVEL, instalments: 1, dates: { ...LEVEL.dates, step: { months } } },
      { disbursements: lent('2024-01-31', 1_000_000n), rateSpans: [] },
    )
  const last = lasting(7_975 * 12 + 11)
  assert.ok(last.ok)
  assert.equal(dayText(last.value.rows[0]?.dueOn ?? 0), '9999-12-31')
  const after = lasting(7_976 * 12)
  assert.ok(!after.ok)
  assert.deepEqual(after.problems[0]?.message, {
    en: 'instalment 1 is due after the year 9999: expected due dates to 9999-12-31',
    zh: '第 1 期还款日在公元 9999 年之后：应为不晚于 9999-12-31 的还款日',
  })
})

test('amounts in a refusal are told in major units', () => {
  const custom = {
    method: 'custom',
    instalments: [
      { dueOn: day('2024-02-01'), principalMinor: 1_000_001n },
      { dueOn: day('2024-03-01'), principalMinor: 0n },
    ],
  } as const
  const found = schedule(
    { ...LEVEL, instalments: 2, repayment: custom },
    { disbursements: lent('2024-01-01', 1_000_000n), rateSpans: [] },
  )
  assert.ok(!found.ok)
  assert.deepEqual(
    found.problems.map(({ found: stands, message }) => `${stands} ${message.en}`),
    ['"10000.01" more principal than is left: expected no more than 10000.00'],
  )
})

test('a down payment that takes all that is lent leaves instalments of nothing', () => {
  const terms: Terms = {
    ...LEVEL,
    repayment: { method: 'balloon', balloonMinor: 0n },
    rounding: { ...LEVEL.rounding, mode: 'up' },
    downPayment: { share: fraction(1n, 4n), paid: 'when-paid' },
  }
  assert.deepEqual(principalOf(made(terms, lent('2024-01-01', 1n))), [1n, 0n, 0n, 0n, 0n])
})
