/** The border of a loan's facts: all that is wrong at once, each with its place; what can be said in several ways. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLoanFacts } from './parse.ts'

const LOAN = { place: 'CN', currency: 'CNY', on: { judged: '2026-11-24' } }

const problemsOf = (document: unknown): readonly string[] => {
  const parsed = parseLoanFacts(document)
  return parsed.ok ? [] : parsed.problems.map(({ code, pointer }) => `${code} ${pointer}`)
}

test('everything wrong is told at once, each with its JSON pointer', () => {
  assert.deepEqual(
    problemsOf({
      place: 'cn',
      currency: 'yuan',
      on: { signed: '2026-02-30' },
      lender: { type: 'bankk', colour: 'red' },
      rate: { contract: 15, overdue: { percent: '0.05', per: 'week' } },
      amount: { principal: '1,000', line: '-1' },
      term: { months: 1.5 },
      advances: [{ amount: '100' }, { month: 0, date: '2026-01-01', amount: '1' }],
      payments: [{ month: 1, amount: '1', count: 3 }],
      charges: [{ kind: 'bribe', payee: 'lender', flows: [], keptBack: 'no' }],
      debts: [{ id: '', amount: '1' }],
      limitation: { events: [{ kind: 'due', on: 'yesterday' }] },
    }).toSorted(),
    [
      'contradiction /advances/1',
      'missing-key /advances/0',
      'missing-key /debts/0',
      'missing-key /debts/0',
      'missing-key /debts/0',
      'missing-key /debts/0',
      'missing-key /on',
      'missing-key /payments/0',
      'bad-decimal /amount/principal',
      'out-of-range /amount/line',
      'out-of-range /debts/0/id',
      'out-of-range /term/months',
      'unknown-key /lender/colour',
      'unknown-word /charges/0/kind',
      'unknown-word /currency',
      'unknown-word /lender/type',
      'unknown-word /place',
      'unknown-word /rate/overdue/per',
      'unreal-date /limitation/events/0/on',
      'unreal-date /on/signed',
      'wrong-type /charges/0/keptBack',
      'wrong-type /rate/contract',
    ].toSorted(),
  )
})

test('what is not an object, or not known, is told', () => {
  assert.deepEqual(problemsOf([]), ['wrong-type '])
  assert.deepEqual(problemsOf({ ...LOAN, lender: 'bank' }), ['wrong-type /lender'])
  assert.deepEqual(problemsOf({ ...LOAN, product: { oneOf: [] } }), ['out-of-range /product/oneOf'])
  assert.deepEqual(problemsOf({ ...LOAN, on: { judged: { oneOf: ['2026-01-01', '2026-01-02'] } } }), [
    'wrong-type /on/judged',
  ])
  assert.deepEqual(problemsOf(LOAN), [])
})

test('what is wrong is said with its reason and what would be right, in both languages', () => {
  const parsed = parseLoanFacts({ place: 'CN', currency: 'CNY', on: {}, amount: { line: '10.001' } })
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.problems.map(({ pointer, message }) => [pointer, message.en, message.zh]),
    [
      [
        '/on',
        'the key `judged` is missing: expected it among the keys here',
        '缺少键 `judged`：应为此处含有该键',
      ],
      [
        '/amount/line',
        '`10.001` holds a part of the smallest unit of CNY: expected an amount of CNY as decimal text with at most 2 places, such as `"230.00"`',
        '`10.001` 含有不足 CNY 最小单位的部分：应为 CNY 金额，写作至多 2 位小数的文本，如 `"230.00"`',
      ],
    ],
  )
})

test('flows told by months go on in months, and a step comes with its count', () => {
  const flow = { month: 1, amount: '1', count: 2, every: { weeks: 1 } }
  assert.deepEqual(
    problemsOf({ ...LOAN, payments: [flow, { month: 1, amount: '1', every: { months: 1 } }] }),
    ['missing-key /payments/1'],
  )
  assert.deepEqual(problemsOf({ ...LOAN, payments: [flow] }), ['contradiction /payments/0/every'])
})

test('a daily rate that does not say of how many days its year is stands for both', () => {
  const rates = (rate: unknown): readonly string[] => {
    const parsed = parseLoanFacts({ ...LOAN, rate: { contract: rate } })
    assert.ok(parsed.ok)
    return (parsed.value.rates['rate.contract'] ?? []).map(({ percent }) => `${percent.n}/${percent.d}`)
  }
  assert.deepEqual(rates({ percent: '0.05', per: 'day' }), ['18/1', '73/4'])
  assert.deepEqual(rates({ percent: '0.05', per: 'day', daysInYear: 365 }), ['73/4'])
  assert.deepEqual(rates({ percent: '1.5', per: 'month' }), ['18/1'])
  assert.deepEqual(rates({ oneOf: ['12', '13.5'] }), ['12/1', '27/2'])
})

test('a series of payments is spread out, by months or from a date', () => {
  const parsed = parseLoanFacts({
    ...LOAN,
    payments: [
      { month: 1, amount: '10', count: 2, every: { months: 1 } },
      { date: '2026-01-31', amount: '5', count: 2, every: { months: 1 } },
    ],
  })
  assert.ok(parsed.ok)
  assert.deepEqual(
    parsed.value.payments?.map(({ when }) => when),
    [{ month: 1 }, { month: 2 }, { day: 20_484 }, { day: 20_512 }],
  )
})
