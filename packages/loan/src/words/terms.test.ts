/** Terms in words: no setting that moves money is passed over, and none says what is not so. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, type Day } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import { contract, productOf } from '../products/index.ts'
import type { AllocationStep, Interest, Terms } from '../terms/index.ts'
import { termsInWords } from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)

function weilidai(): Terms {
  const product = productOf('weilidai') ?? assert.fail()
  const chosen = {
    amountMinor: 1_000_000n,
    rate: fraction(5n, 10_000n),
    instalments: 5,
    on: day('2018-09-11'),
  }
  const terms = contract(product, chosen)
  return terms.ok ? terms.value : assert.fail()
}

const TERMS = weilidai()
const yearly: Interest['rate'] = { value: fraction(7n, 100n), per: 'year' }
const interest = (of: Partial<Interest>): Partial<Terms> => ({
  interest: { ...TERMS.interest, rate: yearly, ...of },
})
const dates = (of: Partial<Terms['dates']>): Partial<Terms> => ({ dates: { ...TERMS.dates, ...of } })
const off = (of: Pick<NonNullable<Terms['dates']['daysOff']>, 'move' | 'interest'>): Partial<Terms> =>
  dates({ daysOff: { calendar: [day('2018-10-11')], ...of } })
const order: readonly AllocationStep[] = [
  { of: 'past-due', component: 'interest' },
  { of: 'past-due', component: 'principal' },
  { of: 'due', component: 'principal' },
  { of: 'due', component: 'interest' },
]
const allocation = (of: Partial<Terms['allocation']>): Partial<Terms> => ({
  allocation: { ...TERMS.allocation, ...of },
})
const grace = (of: Partial<Terms['grace']>): Partial<Terms> => ({ grace: { ...TERMS.grace, ...of } })
const rounding = (of: Partial<Terms['rounding']>): Partial<Terms> => ({
  rounding: { ...TERMS.rounding, ...of },
})
const custom = (...days: readonly string[]): Partial<Terms> => ({
  instalments: days.length,
  repayment: {
    method: 'custom',
    instalments: days.map((dueOn) => ({ dueOn: day(dueOn), principalMinor: 1n })),
  },
})

/** Settings of which no two may read alike. */
const SETTINGS: readonly Partial<Terms>[] = [
  {},
  ...(['equal-instalments', 'level-by-formula', 'flat', 'interest-only', 'bullet'] as const).map(
    (method) => ({
      repayment: { method },
    }),
  ),
  ...[1n, 2n].map((balloonMinor) => ({ repayment: { method: 'balloon', balloonMinor } as const })),
  custom('2018-10-11'),
  custom('2018-10-11', '2018-12-11'),
  { instalments: 6 },
  ...[{ months: 2 }, { weeks: 2 }, { days: 2 }].map((step) => dates({ step })),
  dates({ endOfMonth: 'keep-month-end' }),
  dates({ from: { on: day('2018-09-10') } }),
  dates({ firstDueOn: day('2018-10-20') }),
  ...(['next-working-day', 'previous-working-day', 'next-unless-next-month'] as const).flatMap((move) =>
    (['runs-to-the-moved-date', 'runs-to-the-unmoved-date'] as const).map((runs) =>
      off({ move, interest: runs }),
    ),
  ),
  ...[1, 2].flatMap((count) => [
    grace({ principal: count }),
    grace({ interestPayment: count }),
    grace({ interestFree: count }),
  ]),
  { downPayment: { share: fraction(1n, 5n), paid: 'at-once' } },
  { downPayment: { share: fraction(1n, 5n), paid: 'when-paid' } },
  ...([360, 365] as const).map((year) => interest({ dayCount: { days: 'actual', year } })),
  ...(['12-31', '01-01', 'leap-day-in-period', 'first-day-of-period'] as const).map((cut) =>
    interest({ dayCount: { days: 'actual', year: 'actual', cut } }),
  ),
  ...([360, 365, 'actual'] as const).flatMap((year) =>
    (['whole-periods', 'us', 'european', 'isda'] as const).map((convention) =>
      interest({ dayCount: { days: '30', year, convention } }),
    ),
  ),
  interest({ accrual: 'by-period' }),
  ...(['none', 'daily-by-whole-payment', 'at-due-date'] as const).map((recalculation) =>
    interest({ rate: TERMS.interest.rate, recalculation }),
  ),
  interest({ rate: TERMS.interest.rate, onOverduePrincipal: 'bears' }),
  ...(['to-the-due-date', 'whole-term'] as const).map((onPayoff) =>
    interest({ rate: TERMS.interest.rate, onPayoff }),
  ),
  allocation({ across: 'component-by-component' }),
  allocation({ order }),
  allocation({ afterDaysPastDue: { days: 91, order } }),
  ...(['hold', 'refuse'] as const).map((surplus) => allocation({ surplus })),
  ...(['next-instalment', 'last-instalment', 'next-then-last', 'spread-equally'] as const).map((surplus) => ({
    ...allocation({ surplus }),
    prepayment: { ...TERMS.prepayment, partly: 'keep-schedule' } as const,
  })),
  ...(['half-even', 'half-down', 'up', 'down'] as const).map((mode) => rounding({ mode })),
  rounding({ place: 'at-the-end' }),
  rounding({ instalmentMultipleMinor: 100n }),
]

test('no two settings read alike, in either language', () => {
  for (const language of ['en', 'zh'] as const) {
    const pages = SETTINGS.map((of) =>
      termsInWords({ ...TERMS, ...of })
        .map(({ title, says }) => `${title[language]}: ${says[language]}`)
        .join('\n'),
    )
    const doubled = pages.filter((page, at) => pages.indexOf(page) < at)
    assert.deepEqual(doubled, [])
  }
})

const said = (of: Partial<Terms>, setting: string): readonly (string | undefined)[] => {
  const found = termsInWords({ ...TERMS, ...of }).find((each) => each.setting === setting)
  return [found?.says.en, found?.says.zh]
}

test('what is paid at once, or on days agreed one by one, is not said to be paid every month', () => {
  assert.deepEqual(said({ repayment: { method: 'bullet' } }, '/repayment'), [
    'principal and interest at once at the end, after 5 months',
    '到期一次还本付息，期限 5 个月',
  ])
  assert.deepEqual(said(custom('2018-10-11', '2018-12-11'), '/repayment'), [
    'instalments agreed one by one, 2 from 2018-10-11 to 2018-12-11',
    '逐期约定，共 2 期，2018-10-11 至 2018-12-11',
  ])
})

test('an order that differs from stage to stage is told step by step', () => {
  const [en, zh] = said(allocation({ order, surplus: 'hold' }), '/allocation')
  assert.equal(
    en,
    'the oldest instalment first; overdue interest, then overdue principal, then due principal, then due interest; what is left over is held until something falls due',
  )
  assert.equal(zh, '先还最早到期的一期；逾期利息、逾期本金、到期本金、到期利息；余款代为保管，待到期时使用')
})

test('what is left over is not said to go to instalments where it repays principal early, or waits', () => {
  const left = (of: Partial<Terms['prepayment']>): readonly string[] =>
    said({ prepayment: { ...TERMS.prepayment, ...of } }, '/allocation').map(
      (text) =>
        /what is left over (.*)$|余款(.*)$/
          .exec(text ?? '')
          ?.slice(1)
          .join('') ?? '',
    )
  const early = ['repays principal before its time', '用于提前归还本金']
  assert.deepEqual(left({ partly: 'shorten-term' }), early)
  assert.deepEqual(left({ partly: 'lower-instalment' }), early)
  assert.deepEqual(left({ partly: 'keep-schedule' }), ['goes to the next instalment', '冲抵下一期'])
  const waits = ['is held until something falls due', '代为保管，待到期时使用']
  assert.deepEqual(left({ allowed: 'whole-only' }), waits)
  assert.deepEqual(left({ allowed: 'no' }), waits)
})

test('flat interest is not said to follow what is owed', () => {
  assert.match(
    said({ repayment: { method: 'flat' } }, '/interest/recalculation')[0] ?? '',
    /^the interest of the schedule stands;/,
  )
})
