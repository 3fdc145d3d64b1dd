/** Histories: their order, what is taken back, and every event that cannot be what it says it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, type Day } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import { historyOf, type LoanEvent } from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const at = (id: string, on: string, bookedOn = on) => ({ id, on: day(on), bookedOn: day(bookedOn) })
const FOR_EVER = { asOf: day('2030-01-01'), knownOn: day('2030-01-01') }
const LENT: LoanEvent = { ...at('lent', '2023-01-01'), type: 'disbursed', amountMinor: 100n }
const paid = (id: string, on: string, bookedOn = on): LoanEvent => ({
  ...at(id, on, bookedOn),
  type: 'repaid',
  amountMinor: 1n,
  channel: 'counter',
})
const reversed = (id: string, event: string, on: string): LoanEvent => ({
  ...at(id, on),
  type: 'reversed',
  event,
  because: 'bounced',
})

const idsOf = (events: readonly LoanEvent[], known = FOR_EVER): readonly string[] => {
  const history = historyOf(events, known)
  return history.ok ? history.value.map(({ event }) => event.id) : assert.fail('refused')
}

test('events stand in the order of their value, those of one day in the order in which they were entered', () => {
  const events = [
    LENT,
    paid('c', '2023-03-01'),
    paid('a', '2023-02-01', '2023-03-05'),
    paid('d', '2023-03-01'),
  ]
  assert.deepEqual(idsOf(events), ['lent', 'a', 'c', 'd'])
  assert.deepEqual(idsOf(events, { asOf: day('2023-03-01'), knownOn: day('2023-03-04') }), ['lent', 'c', 'd'])
})

test('what was taken back is left out; a reversal that was taken back itself is as if it had never been', () => {
  const events = [
    LENT,
    paid('a', '2023-02-01'),
    reversed('r', 'a', '2023-02-10'),
    reversed('s', 'r', '2023-02-20'),
  ]
  assert.deepEqual(idsOf(events.slice(0, 3)), ['lent'])
  assert.deepEqual(idsOf(events), ['lent', 'a'])
})

const RATE = { value: fraction(-1n, 100n), per: 'year' } as const
const PLAN = { type: 'plan-agreed', plan: 'p', penalty: 'runs-on' } as const

/** Each event that is refused after money was lent on 1 January, and how. */
const REFUSED: readonly (readonly [readonly LoanEvent[], readonly string[]])[] = [
  [
    [{ ...paid('a', '2022-12-31') }],
    [
      '/events/1/on `repaid` before any money was lent: expected 2023-01-01 or later | 放款之前发生了 `repaid`：应为不早于 2023-01-01',
    ],
  ],
  [
    [paid('lent', '2023-02-01')],
    [
      '/events/1/id an identity that another event has: expected one of its own | 事件标识重复：应为唯一的标识',
    ],
  ],
  [
    [{ ...at('w', '2023-02-01'), type: 'waived', component: 'fee', amountMinor: 0n }],
    [
      '/events/1/amountMinor an amount that is not above zero: expected above zero | 金额不大于零：应为大于零',
    ],
  ],
  [
    [{ ...at('s', '2023-02-01'), type: 'settled', forgivenMinor: -1n }],
    ['/events/1/forgivenMinor an amount below zero: expected no less than zero | 金额小于零：应为不小于零'],
  ],
  [
    [{ ...at('r', '2023-02-01'), type: 'rate-changed', rate: RATE }],
    ['/events/1/rate/value a negative rate: expected no less than zero | 利率为负：应为不小于零'],
  ],
  [
    [
      {
        ...at('i', '2023-02-01'),
        type: 'interest-paused',
        until: day('2023-02-01'),
        penalty: 'pauses',
      },
    ],
    [
      '/events/1/until a pause that ends before it begins: expected a day after 2023-02-01 | 暂停计息的截止日不晚于起始日：应为晚于 2023-02-01 的日期',
    ],
  ],
  [
    [reversed('r', 'nothing', '2023-02-01'), reversed('q', 'q', '2023-02-01')],
    [
      '/events/1/event names nothing that is there: expected an event entered before | 所指对象不存在：应为此前已登记的事件',
      '/events/2/event names nothing that is there: expected an event entered before | 所指对象不存在：应为此前已登记的事件',
    ],
  ],
  [
    [
      {
        ...at('p', '2023-02-01'),
        ...PLAN,
        rate: RATE,
        instalments: [
          { dueOn: day('2023-03-01'), amountMinor: 0n },
          { dueOn: day('2023-02-20'), amountMinor: 5n },
        ],
      },
    ],
    [
      '/events/1/rate/value a negative rate: expected no less than zero | 利率为负：应为不小于零',
      '/events/1/instalments/0/amountMinor an amount that is not above zero: expected above zero | 金额不大于零：应为大于零',
      '/events/1/instalments/1/dueOn a date of a plan that is not after the one before: expected a day after 2023-03-01 | 方案的还款日不晚于前一日期：应为晚于 2023-03-01 的日期',
    ],
  ],
  [
    [
      { ...at('p', '2023-02-01'), ...PLAN, instalments: [] },
      { ...at('q', '2023-02-05'), ...PLAN, instalments: [] },
      { ...at('b', '2023-01-20'), type: 'plan-broken', plan: 'p' },
      { ...at('c', '2023-03-01'), type: 'plan-broken', plan: 'other' },
    ],
    [
      '/events/2/plan a name that another plan has: expected one of its own | 方案标识重复：应为唯一的标识',
      '/events/3/plan names nothing that is there: expected a plan that was agreed before | 所指对象不存在：应为此前已达成的方案',
      '/events/4/plan names nothing that is there: expected a plan that was agreed before | 所指对象不存在：应为此前已达成的方案',
    ],
  ],
]

test('an event that cannot be what it says is refused with its key and why, in both languages', () => {
  for (const [events, wanted] of REFUSED) {
    const history = historyOf([LENT, ...events], FOR_EVER)
    assert.ok(!history.ok)
    assert.deepEqual(
      history.problems.map(({ pointer, message }) => `${pointer} ${message.en} | ${message.zh}`),
      wanted,
    )
  }
})

test('a plan that was taken back leaves its name free', () => {
  const plan = (id: string, on: string): LoanEvent => ({ ...at(id, on), ...PLAN, instalments: [] })
  const events = [LENT, plan('a', '2023-02-01'), reversed('r', 'a', '2023-02-02'), plan('b', '2023-02-03')]
  assert.deepEqual(idsOf(events), ['lent', 'b'])
})
