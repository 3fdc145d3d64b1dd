/** Buckets, pauses, histories and promises: tables by hand, and each property against the same thing counted day by day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Row } from '../account/index.ts'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import type { Components } from '../terms/index.ts'
import {
  MONTHLY_BUCKETS,
  arrearsStretches,
  bucketHistory,
  bucketOf,
  bucketScheme,
  countedDays,
  pausedStretches,
  promiseOutcomes,
  type CountOrder,
  type PromiseToPay,
} from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const principal = (minor: bigint): Components => ({
  principal: minor,
  interest: 0n,
  'penalty-interest': 0n,
  fee: 0n,
  cost: 0n,
})
const row = (number: number, dueOn: Day, settledOn?: Day): Row => ({
  kind: 'instalment',
  number,
  from: dueOn - 30,
  dueOn,
  due: principal(100n),
  paid: principal(settledOn === undefined ? 0n : 100n),
  waived: principal(0n),
  charges: [],
  paidInAdvanceMinor: 0n,
  paidLateMinor: 0n,
  ...(settledOn === undefined ? {} : { settledOn }),
  balanceAfterMinor: 0n,
})

test('each number of days past due has one bucket: 0, 1 to 30, … 151 to 180, from 181', () => {
  const of = (days: number): string => bucketOf(days, MONTHLY_BUCKETS).id
  assert.deepEqual([0, 1, 30, 31, 60, 61, 90, 91, 120, 121, 150, 151, 180, 181, 4000].map(of), [
    'M0',
    'M1',
    'M1',
    'M2',
    'M2',
    'M3',
    'M3',
    'M4',
    'M4',
    'M5',
    'M5',
    'M6',
    'M6',
    'M7',
    'M7',
  ])
  assert.deepEqual(bucketScheme(MONTHLY_BUCKETS.buckets, ''), { ok: true, value: MONTHLY_BUCKETS })
})

test('bounds that leave days out, fall, repeat or are no days are refused together', () => {
  const title = { en: 'late', zh: '逾期' }
  const parsed = bucketScheme(
    [
      { id: 'a', title, fromDays: 1 },
      { id: 'b', title, fromDays: 1 },
      { id: 'b', title, fromDays: 2.5 },
    ],
    '/buckets',
  )
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.problems.map(({ code, pointer, message }) => [code, pointer, message.en]),
    [
      ['out-of-range', '/buckets/0/fromDays', 'the first bucket leaves the days before it out: expected 0'],
      [
        'out-of-order',
        '/buckets/1/fromDays',
        'a bucket begins no later than the one before it: expected more than 1',
      ],
      [
        'out-of-range',
        '/buckets/2/fromDays',
        'days past due from which a bucket counts: expected a whole number from 0',
      ],
      ['contradiction', '/buckets/2/id', 'two buckets have one id: expected an id of its own'],
    ],
  )
  assert.equal(bucketScheme([], '').ok, false)
})

test('the count rests from the day of the pause and goes on with the day of the resumption', () => {
  const pauses = pausedStretches([
    { type: 'pause', on: day('2025-03-11') },
    { type: 'resume', on: day('2025-04-10') },
  ])
  const since = day('2025-03-01')
  const on = (text: string): number => countedDays(since, day(text), pauses)
  assert.deepEqual(
    ['2025-03-01', '2025-03-02', '2025-03-10', '2025-03-11', '2025-04-09', '2025-04-10', '2025-04-11'].map(
      on,
    ),
    [0, 1, 9, 9, 9, 10, 11],
  )
})

const anyOrders: fc.Arbitrary<readonly CountOrder[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('pause' as const), on: fc.nat(80) }),
    fc.record({ type: fc.constant('pause' as const), on: fc.nat(80), until: fc.nat(100) }),
    fc.record({ type: fc.constant('resume' as const), on: fc.nat(80) }),
  ),
  { maxLength: 6 },
)

test('counted days are the days after the due date on which no pause stood, one by one', () => {
  fc.assert(
    fc.property(anyOrders, fc.nat(60), fc.nat(60), (orders, since, more) => {
      const rests = (at: Day): boolean =>
        orders.some(
          (order) =>
            order.type === 'pause' &&
            order.on <= at &&
            at < (order.until ?? Infinity) &&
            !orders.some(({ type, on }) => type === 'resume' && order.on <= on && on <= at),
        )
      const days = Array.from({ length: more }, (_, at) => since + 1 + at).filter((at) => !rests(at))
      assert.equal(countedDays(since, since + more, pausedStretches(orders)), days.length)
    }),
    runs(100),
  )
})

test('a history in buckets: late, caught up, late again', () => {
  const rows = [
    row(1, day('2025-01-10'), day('2025-02-20')),
    row(2, day('2025-02-10'), day('2025-02-20')),
    row(3, day('2025-03-10')),
  ]
  const within = { from: day('2025-01-01'), until: day('2025-04-15') }
  const history = bucketHistory(arrearsStretches(rows, within.until), {
    within,
    scheme: MONTHLY_BUCKETS,
    pauses: [],
  })
  assert.deepEqual(
    history.map(({ from, until, bucket }) => `${dayText(from)} ${dayText(until)} ${bucket.id}`),
    [
      '2025-01-01 2025-01-11 M0',
      '2025-01-11 2025-02-10 M1',
      '2025-02-10 2025-02-20 M2',
      '2025-02-20 2025-03-11 M0',
      '2025-03-11 2025-04-10 M1',
      '2025-04-10 2025-04-15 M2',
    ],
  )
})

test('a history in stretches is the bucket of every single day', () => {
  const anyRows = fc.array(
    fc.record({ dueOn: fc.nat(120), paidAfter: fc.option(fc.integer({ min: -20, max: 100 })) }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(anyRows, anyOrders, (drawn, orders) => {
      const rows = drawn.map(({ dueOn, paidAfter }, at) =>
        row(at + 1, dueOn, paidAfter === null ? undefined : dueOn + paidAfter),
      )
      const within = { from: 0, until: 200 }
      const pauses = pausedStretches(orders)
      const history = bucketHistory(arrearsStretches(rows, within.until), {
        within,
        scheme: MONTHLY_BUCKETS,
        pauses,
      })
      for (let at = within.from; at < within.until; at++) {
        const unpaid = rows.filter(({ dueOn, settledOn }) => dueOn < at && (settledOn ?? Infinity) > at)
        const since = Math.min(...unpaid.map(({ dueOn }) => dueOn))
        const days = unpaid.length === 0 ? 0 : countedDays(since, at, pauses)
        const told = history.filter(({ from, until }) => from <= at && at < until)
        assert.deepEqual(
          told.map(({ bucket }) => bucket.id),
          [bucketOf(days, MONTHLY_BUCKETS).id],
          `day ${at}`,
        )
      }
    }),
    runs(60),
  )
})

const promised = (by: string, amountMinor: bigint): PromiseToPay => ({
  id: 'p',
  madeOn: day('2025-05-01'),
  parts: [{ by: day(by), amountMinor }],
})

test('a promise is kept, kept late, kept in part or broken, and open until its grace is over', () => {
  const table: readonly (readonly [
    asOf: string,
    paid: readonly (readonly [string, bigint])[],
    state: string,
  ])[] = [
    ['2025-05-10', [], 'open'],
    ['2025-05-12', [], 'open'],
    ['2025-05-13', [], 'broken'],
    ['2025-05-13', [['2025-05-10', 500n]], 'kept'],
    ['2025-05-13', [['2025-05-12', 500n]], 'kept'],
    ['2025-05-20', [['2025-05-13', 500n]], 'kept-late'],
    ['2025-05-12', [['2025-05-02', 499n]], 'open'],
    ['2025-05-13', [['2025-05-02', 499n]], 'partly'],
    // money from before the promise was not promised
    ['2025-05-13', [['2025-04-30', 500n]], 'broken'],
    ['2025-05-12', [['2025-05-13', 500n]], 'open'],
  ]
  for (const [asOf, paid, state] of table) {
    const receipts = paid.map(([on, amountMinor]) => ({ on: day(on), amountMinor }))
    const asked = { asOf: day(asOf), graceDays: 2 }
    const [outcome] = promiseOutcomes([promised('2025-05-10', 500n)], receipts, asked)
    assert.equal(outcome?.state, state, `${asOf} ${paid.join(' ')}`)
  }
})

test('no minor unit keeps two promises, and none is lost while a promise waits for it', () => {
  const anyPromises = fc.array(
    fc.record({
      madeOn: fc.nat(20),
      parts: fc.array(fc.record({ by: fc.nat(40), amountMinor: fc.bigInt(1n, 50n) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  const anyReceipts = fc.array(fc.record({ on: fc.nat(40), amountMinor: fc.bigInt(1n, 80n) }), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(anyPromises, anyReceipts, (drawn, receipts) => {
      const promises = drawn.map((promise, at) => ({ ...promise, id: String(at) }))
      const outcomes = promiseOutcomes(promises, receipts, { asOf: 40, graceDays: 0 })
      const received = outcomes
        .flatMap(({ parts }) => parts)
        .reduce((sum, part) => sum + part.receivedMinor, 0n)
      const came = receipts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
      assert.ok(received <= came)
      const firstMade = Math.min(...promises.map(({ madeOn }) => madeOn))
      const isAllMadeByThen = receipts.every(({ on }) => promises.every(({ madeOn }) => madeOn <= on))
      const promisedMinor = promises
        .flatMap(({ parts }) => parts)
        .reduce((sum, part) => sum + part.amountMinor, 0n)
      if (isAllMadeByThen) assert.equal(received, came < promisedMinor ? came : promisedMinor)
      if (receipts.every(({ on }) => on < firstMade)) assert.equal(received, 0n)
      for (const { parts } of outcomes) {
        for (const part of parts) {
          assert.equal(part.completeOn !== undefined, part.receivedMinor === part.amountMinor)
        }
      }
    }),
    runs(100),
  )
})
