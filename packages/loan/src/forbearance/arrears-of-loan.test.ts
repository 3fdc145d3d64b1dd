/** The arrears of a loan by hand: a plan from its agreement to its break, settlements, promises, what cannot be told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MONTHLY_BUCKETS } from '../arrears/index.ts'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { currencyOf, ZERO } from '../money/index.ts'
import { totalOf } from '../terms/index.ts'
import { arrearsOfLoan, sayPlan, saySettlement, type ArrearsAnswer, type ArrearsAsked } from './index.ts'
import { dailyLoan } from './testing/daily-loan.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const CNY = currencyOf('CNY') ?? assert.fail('no yuan')

const at = (type: string, date: string, more: object = {}): LoanEvent =>
  ({ type, id: `${type} ${date}`, on: day(date), bookedOn: day(date), ...more }) as LoanEvent
const repaid = (date: string, amountMinor: bigint): LoanEvent =>
  at('repaid', date, { amountMinor, channel: 'wallet' })

const lent = at('disbursed', '2018-09-11', { amountMinor: 10_000_00n })
const agreed = at('plan-agreed', '2018-12-21', {
  plan: 'spring',
  instalments: [
    ['2019-01-20', 2000_00n],
    ['2019-02-20', 2000_00n],
    ['2019-03-20', 2000_00n],
    ['2019-04-20', 2309_00n],
  ].map(([dueOn, amountMinor]) => ({ dueOn: day(String(dueOn)), amountMinor })),
  rate: { value: ZERO, per: 'year' },
  penalty: 'pauses',
})
const EVENTS = [lent, repaid('2018-10-11', 2150_00n), agreed, repaid('2019-01-20', 2000_00n)]

const ASKED: ArrearsAsked = {
  from: day('2018-09-11'),
  on: day('2019-02-25'),
  scheme: MONTHLY_BUCKETS,
  orders: [],
  promises: [],
  promiseGraceDays: 0,
  plans: [],
  settlements: [],
}

function told(events: readonly LoanEvent[], asked: Partial<ArrearsAsked>): ArrearsAnswer {
  const answer = arrearsOfLoan(dailyLoan(events), { ...ASKED, ...asked })
  return answer.ok ? answer.value : assert.fail(JSON.stringify(answer.problems))
}

const historyOf = ({ history }: ArrearsAnswer): readonly string[] =>
  history.map(({ from, until, bucket }) => `${dayText(from)} ${dayText(until)} ${bucket.id}`)

test('the history stands as it stood: late until the plan, well while it was kept, late by its own dates', () => {
  const late = ['2018-09-11 2018-11-12 M0', '2018-11-12 2018-12-12 M1', '2018-12-12 2018-12-21 M2']
  const kept = ['2018-12-21 2019-02-21 M0', '2019-02-21 2019-02-26 M1']
  assert.deepEqual(historyOf(told(EVENTS, {})), [...late, ...kept])
  // ten days rested: on 20 December 39 days are past due and 29 count
  const orders = [
    { type: 'pause', on: day('2018-11-21') },
    { type: 'resume', on: day('2018-12-01') },
  ] as const
  assert.deepEqual(historyOf(told(EVENTS, { orders })), [
    '2018-09-11 2018-11-12 M0',
    '2018-11-12 2018-12-21 M1',
    ...kept,
  ])
  const before = told(EVENTS, { orders, on: day('2018-12-20') })
  assert.deepEqual([before.account.arrears.daysPastDue, before.countedDays, before.bucket.id], [39, 29, 'M1'])
})

test('a plan: kept, then to be called broken, and what that would come to, to the cent', () => {
  const plans = [{ plan: 'spring', graceDays: 3, missesAllowed: 0 }]
  const planOn = (date: string, events = EVENTS) =>
    told(events, { on: day(date), plans }).plans[0] ?? assert.fail()
  assert.equal(planOn('2019-02-23').course.state, 'kept')
  const broken = planOn('2019-02-25')
  assert.ok(broken.course.state === 'broken')
  assert.equal(dayText(broken.course.on), '2019-02-24')
  // Without the plan, on 20 January: penalty interest of 70 days × 1.50 and interest of 124.00 come first, so 1,771.00 of the
  // 2,000.00 is principal, and 6,229.00 of 8,000.00 is left. Interest: 90.00 + 62.00 + 31.00. Penalty interest on 25 February:
  // 229.00 × 0.075 % × 36 = 6.18; 2,000.00 × 0.075 % × (76 + 45 + 14) days = 202.50.
  assert.deepEqual(broken.ifBroken?.owed, {
    principal: 6229_00n,
    interest: 183_00n,
    'penalty-interest': 208_68n,
    fee: 0n,
    cost: 0n,
  })
  assert.deepEqual(sayPlan(broken, CNY), {
    en: 'Plan spring: 2000.00 of 8309.00 CNY has come; it may be called broken since 2019-02-24; nobody has to. If it broke today, CNY 6620.68 would be owed: everything that would be owed without it, less what was paid.',
    zh: '方案“spring”：8309.00元中已付2000.00元；自2019-02-24起可以终止，但并非必须。如于当日终止，则欠款为6620.68元：即没有方案时的欠款，减去已付部分。',
  })
  // called broken by the events of the answer, the account says what was foretold
  const after = [...EVENTS, ...(broken.ifBroken?.events ?? [])]
  const ended = planOn('2019-02-25', after)
  assert.equal(dayText(ended.endedOn ?? 0), '2019-02-25')
  assert.equal(ended.ifBroken, undefined)
  assert.equal(totalOf(told(after, {}).account.owed), 6620_68n)
  assert.match(sayPlan(ended, CNY).en, /it was called broken on 2019-02-25, and everything is owed/)
  assert.match(sayPlan(ended, CNY).zh, /已于2019-02-25终止/)
  // a break that was reversed never was
  const reversal = at('reversed', '2019-02-25', { event: 'spring/broken', because: 'mistake' })
  const again = planOn('2019-02-25', [...after, reversal])
  assert.equal(again.endedOn, undefined)
  // and the next has an identity of its own
  assert.deepEqual(
    again.ifBroken?.events.map(({ id }) => id),
    ['spring/broken-2'],
  )
})

test('a plan paid to its end is complete, and there is nothing to break', () => {
  const paid = [
    ...EVENTS,
    repaid('2019-02-20', 2000_00n),
    repaid('2019-03-20', 2000_00n),
    repaid('2019-04-20', 2309_00n),
  ]
  const answer = told(paid, {
    on: day('2019-04-20'),
    plans: [{ plan: 'spring', graceDays: 0, missesAllowed: 0 }],
  })
  assert.equal(answer.plans[0]?.course.state, 'completed')
  assert.equal(answer.plans[0]?.ifBroken, undefined)
  assert.equal(totalOf(answer.account.owed), 0n)
})

test('settlements: open, met and lapsed, of what was owed on the day of agreement', () => {
  const settlement = {
    id: 's',
    agreedOn: day('2018-12-20'),
    parts: [{ by: day('2018-12-31'), amountMinor: 6000_00n }],
    graceDays: 2,
  }
  const before = EVENTS.slice(0, 2)
  const on = (date: string, events: readonly LoanEvent[]) =>
    told(events, { on: day(date), settlements: [settlement] }).settlements[0] ?? assert.fail()
  const open = on('2018-12-25', before)
  // 8,000.00, interest 124.00 + 90.00 + 18.00, penalty interest 39 and 9 days × 1.50
  assert.equal(open.settlement.owedMinor, 8304_00n)
  assert.equal(open.terms.forgivenMinor, 2304_00n)
  assert.deepEqual(saySettlement(open, CNY), {
    en: 'Settlement s: 0.00 of 6000.00 CNY has come; there is time until 2018-12-31, and then 2304.00 is forgiven.',
    zh: '和解“s”：6000.00元中已付0.00元；期限至2018-12-31，届时减免2304.00元。',
  })
  const met = on('2019-01-10', [...before, repaid('2019-01-02', 6000_00n)])
  assert.match(saySettlement(met, CNY).en, /it was met on 2019-01-02/)
  // closed by the event of the answer, the account is settled, and the answer has no other
  const paid = [...before, repaid('2019-01-02', 6000_00n)]
  assert.ok(met.closing?.type === 'settled')
  // 8,000.00, interest 124.00 + 90.00 + 22 days × 2.00, penalty interest 52 and 22 days × 1.50; less 6,000.00
  assert.equal(met.closing.forgivenMinor, 2369_00n)
  const closed = told([...paid, met.closing], { on: day('2019-01-10'), settlements: [settlement] })
  assert.deepEqual([closed.account.status, totalOf(closed.account.owed)], ['settled', 0n])
  assert.equal(closed.settlements[0]?.closing, undefined)
  const lapsed = on('2019-01-03', [...before, repaid('2019-01-02', 5999_99n)])
  assert.match(saySettlement(lapsed, CNY).en, /5999\.99 of 6000\.00 CNY has come; it lapsed on 2019-01-03/)
  assert.match(saySettlement(lapsed, CNY).zh, /已于2019-01-03失效/)
})

test('promises are kept by money that stayed: paying off counts, a reversed repayment does not', () => {
  const promises = [
    { id: 'p', madeOn: day('2018-11-20'), parts: [{ by: day('2018-11-30'), amountMinor: 500_00n }] },
  ]
  const state = (events: readonly LoanEvent[]): string | undefined =>
    told(events, { on: day('2018-12-05'), promises }).promises[0]?.state
  const before = EVENTS.slice(0, 2)
  assert.equal(state(before), 'broken')
  const paid = repaid('2018-11-29', 500_00n)
  assert.equal(state([...before, paid]), 'kept')
  assert.equal(
    state([...before, paid, at('reversed', '2018-12-01', { event: paid.id, because: 'returned' })]),
    'broken',
  )
  assert.equal(state([...before, at('paid-off', '2018-11-30', { channel: 'wallet' })]), 'kept')
})

test('what cannot be told is refused at its place, in both languages', () => {
  const problemsOf = (asked: Partial<ArrearsAsked>): readonly string[] => {
    const answer = arrearsOfLoan(dailyLoan(EVENTS), { ...ASKED, ...asked })
    assert.ok(!answer.ok)
    for (const { message } of answer.problems) assert.match(message.zh, /[\u4e00-\u9fff]/)
    return answer.problems.map(({ pointer, code }) => `${pointer} ${code}`)
  }
  assert.deepEqual(problemsOf({ from: ASKED.on + 1 }), ['/from out-of-order'])
  const parts = [{ by: ASKED.on, amountMinor: 1n }]
  assert.deepEqual(
    problemsOf({
      plans: [{ plan: 'autumn', graceDays: 0, missesAllowed: 0 }],
      settlements: [
        { id: 'later', agreedOn: ASKED.on + 1, parts, graceDays: 0 },
        { id: 'none', agreedOn: ASKED.on, parts: [], graceDays: 0 },
      ],
    }),
    [
      '/plans/0/plan unknown-reference',
      '/settlements/0/agreedOn out-of-order',
      '/settlements/1/parts missing-key',
    ],
  )
  // agreed later than the day asked of: not yet a plan
  assert.deepEqual(
    problemsOf({ on: day('2018-12-20'), plans: [{ plan: 'spring', graceDays: 0, missesAllowed: 0 }] }),
    ['/plans/0/plan unknown-reference'],
  )
})
