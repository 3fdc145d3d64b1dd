/** What the border and the methods refuse: everything at once, with its place, in both languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRateRequest } from './index.ts'
import { flowsSaid, problemsOf } from './testing/said.ts'

const asked = (method: string, advances: string, payments: string): object => ({
  method,
  advances: flowsSaid(advances),
  payments: flowsSaid(payments),
})

test('everything that is wrong with a request is told at once', () => {
  const wrong = {
    method: 'apr',
    colour: 'red',
    advances: [],
    payments: [
      { date: '2023-02-29', amount: 230 },
      { date: '2023-02-01', month: 1, amount: '1,000' },
      { month: 1.5, amount: '0.00', count: 2 },
      { amount: '5', every: { months: 1, weeks: 1 }, count: 0 },
    ],
  }
  assert.deepEqual(problemsOf(wrong), [
    'unknown-key /colour',
    'unknown-word /method',
    'out-of-range /advances',
    'unreal-date /payments/0/date',
    'wrong-type /payments/0/amount',
    'contradiction /payments/1',
    'bad-decimal /payments/1/amount',
    'missing-key /payments/2',
    'out-of-range /payments/2/month',
    'out-of-range /payments/2/amount',
    'missing-key /payments/3',
    'out-of-range /payments/3/count',
    'contradiction /payments/3/every',
  ])
  assert.deepEqual(problemsOf([]), ['wrong-type '])
  assert.deepEqual(problemsOf({}), ['missing-key ', 'missing-key ', 'missing-key '])
})

test('a problem is said in both languages', () => {
  const parsed = parseRateRequest({ method: 'eu' })
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.problems.map(({ message }) => message),
    [
      {
        en: 'the key `advances` is missing: expected it among the keys here',
        zh: '缺少键 `advances`：应为此处含有该键',
      },
      {
        en: 'the key `payments` is missing: expected it among the keys here',
        zh: '缺少键 `payments`：应为此处含有该键',
      },
    ],
  )
})

test('flows that make no sense have no rate', () => {
  const rows: readonly (readonly [says: string, said: object, problem: string])[] = [
    ['too little is paid back', asked('eu', '1000@0', '900@12'), 'no-root /payments'],
    ['too little is paid back', asked('cn-irr', '1000@0', '12x80@1/1m'), 'no-root /payments'],
    ['too little is paid back', asked('cn-simple', '1000@0', '900@12'), 'no-root /payments'],
    [
      'too little is paid back',
      asked('us-appendix-j', '1000@2024-01-01', '9x100@2024-02-01/1m'),
      'no-root /payments',
    ],
    // with a charge first the equation has one positive root, of some nineteen thousand per cent: no cost of any credit
    ['too little, after a charge', asked('eu', '30000@0', '150@-12 120x248@1/1m'), 'no-root /payments'],
    ['too little, after a charge', asked('cn-irr', '30000@0', '150@-12 120x248@1/1m'), 'no-root /payments'],
    ['charges take the advance', asked('eu', '1000@0', '1000@0 50@1'), 'contradiction /payments'],
    ['paid before and never owed', asked('cn-simple', '1000@0', '1500@-3'), 'contradiction /payments'],
    [
      'Appendix J begins with the advance',
      asked('us-appendix-j', '1000@0', '50@-1 1100@12'),
      'out-of-order /payments/0',
    ],
    [
      'a date beside months alone',
      asked('eu', '1000@0', '1100@2024-01-01'),
      'contradiction /payments/0/date',
    ],
    [
      'months beside days alone',
      asked('us-appendix-j', '1000@0', '2x600@1/10d'),
      'contradiction /advances/0',
    ],
    [
      'an advance before the first',
      asked('eu', '1000@2024-01-01 500@-1', '1700@12'),
      'contradiction /advances/1/month',
    ],
    [
      'beyond the calendar',
      asked('eu', '1000@9990-01-01', '2x1000@9995-01-01/120m'),
      'out-of-range /payments/0',
    ],
  ]
  for (const [says, said, problem] of rows) assert.deepEqual(problemsOf(said), [problem], says)
})

test('two rates are refused where the law does not choose, and told', () => {
  // 10 % and 20 %
  const flows = { advances: '1000@0 1320@24', payments: '2300@12' }
  for (const method of ['cn-irr', 'us-appendix-j']) {
    assert.deepEqual(problemsOf(asked(method, flows.advances, flows.payments)), ['no-single-root /payments'])
  }
  assert.deepEqual(problemsOf(asked('eu', flows.advances, flows.payments)), [])
  // 10 % twice: the two roots fall together
  assert.deepEqual(problemsOf(asked('eu', '1000@0 1210@24', '2200@12')), ['no-single-root /payments'])
})

test('a loan without cost is 0 %', () => {
  for (const method of ['eu', 'cn-irr', 'cn-simple', 'us-appendix-j']) {
    assert.deepEqual(problemsOf(asked(method, '1000@0', '10x100@1/1m')), [])
  }
})

test('amounts of any size have a rate or a reason: a thousand, and 10^-40 beside 10^40', () => {
  const [tiny, huge] = [`0.${'0'.repeat(39)}1`, '9'.repeat(40)]
  const flows = asked('cn-irr', `${tiny}@0 ${huge}@960`, '12x1000@480/1m')
  assert.deepEqual(problemsOf(flows), ['no-single-root /payments'])
  assert.deepEqual(problemsOf(asked('eu', `${tiny}@0`, `${huge}@12`)), [])
})
