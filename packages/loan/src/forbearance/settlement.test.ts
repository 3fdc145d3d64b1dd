/** Settlements: what they come to, met and lapsed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountOf } from '../account/index.ts'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { fraction } from '../money/index.ts'
import {
  settledEvent,
  settlementCourse,
  settlementTerms,
  settlementWithin,
  type Settlement,
} from './index.ts'
import { owed, plainTerms, YUAN } from './testing/plain-loan.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const settlement: Settlement = {
  id: 's-1',
  agreedOn: day('2025-03-01'),
  owedMinor: 10_000_00n,
  parts: [
    { by: day('2025-03-31'), amountMinor: 4_000_00n },
    { by: day('2025-04-30'), amountMinor: 2_000_00n },
  ],
  graceDays: 2,
}

test('6,000 for 10,000 is a discount of two fifths', () => {
  assert.deepEqual(settlementTerms(settlement, YUAN), {
    ok: true,
    value: {
      paysMinor: 6_000_00n,
      forgivenMinor: 4_000_00n,
      discount: fraction(2n, 5n),
      lastOn: day('2025-04-30'),
    },
  })
  const held = (share: bigint) =>
    settlementWithin(
      settlement,
      [
        {
          id: 'house/discount',
          measure: { kind: 'forgiven-at-most', share: fraction(share, 100n) },
          citation: 'House policy',
          force: 'own-policy',
          basis: 'read',
        },
      ],
      YUAN,
    ).state
  assert.equal(held(40n), 'within')
  assert.equal(held(39n), 'rejected')
})

test('a settlement that forgives nothing, has no payment or falls back in time is refused', () => {
  const wrong = (settings: Partial<Settlement>) => {
    const terms = settlementTerms({ ...settlement, ...settings }, YUAN)
    return terms.ok ? [] : terms.problems.map(({ code, pointer }) => `${pointer} ${code}`)
  }
  assert.deepEqual(wrong({ owedMinor: 6_000_00n }), ['/parts more-than-owed'])
  assert.deepEqual(wrong({ parts: [] }), ['/parts missing-key'])
  assert.deepEqual(wrong({ graceDays: -1 }), ['/graceDays out-of-range'])
  assert.deepEqual(
    wrong({
      parts: [
        { by: day('2025-03-31'), amountMinor: 0n },
        { by: day('2025-03-31'), amountMinor: 1n },
      ],
    }),
    ['/parts/0/amountMinor out-of-range', '/parts/1/by out-of-order'],
  )
  const early = settlementTerms({ ...settlement, parts: [{ by: day('2025-02-28'), amountMinor: 1n }] }, YUAN)
  assert.ok(!early.ok)
  assert.equal(early.problems[0]?.message.en, 'a date before the agreement: expected 2025-03-01 or later')
  // 36,525 days after the agreement, and a day later
  const by = (date: string) => wrong({ parts: [{ by: day(date), amountMinor: 1n }] })
  assert.deepEqual([by('2125-03-02'), by('2125-03-03')], [[], ['/parts/0/by out-of-range']])
  const told = settlementTerms({ ...settlement, owedMinor: 6_000_00n }, YUAN)
  assert.ok(!told.ok)
  assert.deepEqual(told.problems[0]?.message, {
    en: 'a settlement that forgives nothing: expected less than the 6000.00 CNY owed',
    zh: '和解没有任何减免：应为少于所欠的 6000.00 CNY',
  })
})

test('a settlement is open, met on the day of the last money, or lapsed on the day after the grace', () => {
  const table: readonly (readonly [
    asOf: string,
    paid: readonly (readonly [string, bigint])[],
    course: string,
  ])[] = [
    ['2025-04-02', [], 'open'],
    ['2025-04-03', [], 'lapsed 2025-04-03'],
    ['2025-04-03', [['2025-04-02', 4_000_00n]], 'open'],
    ['2025-04-30', [['2025-03-10', 6_000_00n]], 'met 2025-03-10'],
    [
      '2025-06-01',
      [
        ['2025-03-10', 4_000_00n],
        ['2025-05-02', 2_000_00n],
      ],
      'met 2025-05-02',
    ],
    [
      '2025-06-01',
      [
        ['2025-03-10', 4_000_00n],
        ['2025-05-03', 2_000_00n],
      ],
      'lapsed 2025-05-03',
    ],
    // one cent short is not met
    ['2025-06-01', [['2025-03-10', 5_999_99n]], 'lapsed 2025-05-03'],
  ]
  for (const [asOf, paid, expected] of table) {
    const receipts = paid.map(([on, amountMinor]) => ({ on: day(on), amountMinor }))
    const course = settlementCourse(settlement, receipts, day(asOf))
    const found = course.state === 'open' ? 'open' : `${course.state} ${dayText(course.on)}`
    assert.equal(found, expected, `${asOf} ${paid.join(' ')}`)
  }
})

test('met, what the account still shows is forgiven', () => {
  const on = day('2025-05-02')
  assert.deepEqual(settledEvent(settlement, { on, bookedOn: on + 1, leftMinor: 4_123_45n }), {
    type: 'settled',
    id: 's-1/settled',
    on,
    bookedOn: on + 1,
    forgivenMinor: 4_123_45n,
  })
})

test('met, the account is settled and owes nothing; lapsed, it owes what it would have owed less what was paid', () => {
  const lent: LoanEvent = {
    type: 'disbursed',
    id: 'lent',
    on: day('2024-12-01'),
    bookedOn: day('2024-12-01'),
    amountMinor: 9_000_00n,
  }
  const paid = (on: string, amountMinor: bigint): LoanEvent => ({
    type: 'repaid',
    id: `paid ${on}`,
    on: day(on),
    bookedOn: day(on),
    amountMinor,
    channel: 'wallet',
  })
  const terms = plainTerms({})
  const accountAt = (events: readonly LoanEvent[], asOf: Day) => {
    const account = accountOf(terms, events, { asOf, knownOn: asOf })
    return account.ok ? account.value : assert.fail(JSON.stringify(account.problems))
  }
  const sum = (amounts: ReturnType<typeof owed>): bigint => Object.values(amounts).reduce((a, b) => a + b, 0n)
  const payments = [paid('2025-03-31', 4_000_00n), paid('2025-04-30', 2_000_00n)]
  const receipts = [
    { on: day('2025-03-31'), amountMinor: 4_000_00n },
    { on: day('2025-04-30'), amountMinor: 2_000_00n },
  ]
  const course = settlementCourse(settlement, receipts, day('2025-04-30'))
  assert.ok(course.state === 'met')
  const leftMinor = sum(accountAt([lent, ...payments], course.on).owed)
  const closed = [
    lent,
    ...payments,
    settledEvent(settlement, { on: course.on, bookedOn: course.on, leftMinor }),
  ]
  const after = accountAt(closed, day('2025-12-31'))
  assert.equal(after.status, 'settled')
  assert.deepEqual(after.owed, owed({}))
  const late = settlementCourse(settlement, receipts.slice(0, 1), day('2025-05-10'))
  assert.equal(late.state, 'lapsed')
  // a settlement that lapsed leaves no event behind, so the account is that of the payments alone
  const one = accountAt([lent, ...payments.slice(0, 1)], day('2025-03-31'))
  const none = accountAt([lent], day('2025-03-31'))
  assert.equal(sum(none.owed) - sum(one.owed), 4_000_00n)
})
