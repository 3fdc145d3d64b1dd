/** Options beside each other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, type Day } from '../calendar/index.ts'
import { extremesOf, outcomeOf, type ReliefOption } from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const option = (id: string, settings: Partial<ReliefOption>): ReliefOption => ({
  id,
  type: 'plan',
  payments: [
    { on: day('2025-02-01'), amountMinor: 60_00n },
    { on: day('2025-02-28'), amountMinor: 50_00n },
    { on: day('2025-03-01'), amountMinor: 100_00n },
  ],
  forgivenMinor: 0n,
  limits: { state: 'within', limits: [] },
  ...settings,
})
const ground = {
  owedMinor: 200_00n,
  owedByNothing: (on: Day) => 200_00n + BigInt(on - day('2025-01-01')) * 10_00n,
}

test('an option: its total, its hardest month, until when, and against doing nothing', () => {
  const outcome = outcomeOf(option('a', {}), ground)
  assert.equal(outcome.totalMinor, 210_00n)
  assert.equal(outcome.costMinor, 10_00n)
  assert.equal(outcome.hardestMonthMinor, 110_00n)
  assert.equal(outcome.months, 2)
  assert.equal(outcome.lastOn, day('2025-03-01'))
  // 59 days of 10.00 on 200.00
  assert.equal(outcome.owedByNothingMinor, 790_00n)
  assert.equal(outcome.againstNothingMinor, -580_00n)
  assert.throws(() => outcomeOf(option('b', { payments: [] }), ground), RangeError)
})

test('the extremes name every option that shares them, and none that a limit forbids', () => {
  const breach = {
    limit: {
      id: 'l',
      measure: { kind: 'months-at-most', months: 1 },
      citation: 'c',
      force: 'own-policy',
      basis: 'read',
    },
    says: { en: 'too long', zh: '过长' },
  } as const
  const outcomes = [
    option('a', {}),
    option('b', { payments: [{ on: day('2025-01-02'), amountMinor: 210_00n }] }),
    option('c', {
      payments: [{ on: day('2025-01-01'), amountMinor: 1n }],
      limits: { state: 'rejected', breaches: [breach] },
    }),
  ].map((each) => outcomeOf(each, ground))
  assert.deepEqual(extremesOf(outcomes), { leastTotal: ['a', 'b'], easiestMonth: ['a'], soonest: ['b'] })
  assert.deepEqual(extremesOf([]), { leastTotal: [], easiestMonth: [], soonest: [] })
})
