/** Series are put together as they were said, and only where they are there whole. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLoanFacts } from './parse.ts'
import { seriesOf } from './series.ts'

const facts = parseLoanFacts({
  place: 'CN',
  currency: 'CNY',
  on: { judged: '2026-11-24' },
  payments: [
    { month: 1, amount: '10', count: 3, every: { months: 1 } },
    { month: 1, amount: '5' },
    { month: 1, amount: '10', count: 2, every: { months: 6 } },
  ],
})
assert.ok(facts.ok)
const { payments = [] } = facts.value

test('a series comes back as it was said, beside what stands alone', () => {
  assert.deepEqual(seriesOf(payments), [
    { at: { month: 1 }, amount: 1_000n, count: 3, every: { months: 1 } },
    { at: { month: 1 }, amount: 500n, count: 1, every: undefined },
    { at: { month: 1 }, amount: 1_000n, count: 2, every: { months: 6 } },
  ])
})

test('no flow is lost or added where a series is not there whole', () => {
  const some = payments.slice(1)
  const total = (flows: readonly { readonly amount: bigint }[]): bigint =>
    flows.reduce((sum, { amount }) => sum + amount, 0n)
  const said = seriesOf(some)
  assert.equal(
    said.reduce((sum, { amount, count }) => sum + amount * BigInt(count), 0n),
    total(some),
  )
  assert.deepEqual(said[0], { at: { month: 2 }, amount: 1_000n, count: 1, every: undefined })
})
