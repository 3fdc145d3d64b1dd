/**
 * Two executions of one meaning: the rate found here, and price law's question whether a cost lies above a bound, which is
 * answered by the sign of the equation at the bound alone.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { add, fraction, parseDecimal, type Fraction } from '../money/index.ts'
import { parseLoanFacts } from '../price/index.ts'
import { costAgainst, costText, movementsOf, type Movements } from '../price/judge/yearly-cost.ts'
import { answerTo } from './testing/said.ts'

interface Flows {
  readonly advances: readonly object[]
  readonly payments: readonly object[]
}

function movements(flows: Flows): Movements {
  const facts = parseLoanFacts({ place: 'CN', currency: 'CNY', on: { judged: '2026-01-01' }, ...flows })
  assert.ok(facts.ok, facts.ok ? '' : facts.problems.map(({ message }) => message.en).join('\n'))
  const moved = movementsOf(facts.value)
  assert.ok(moved !== undefined)
  return moved
}

const exactly = (percent: string): Fraction => {
  const value = parseDecimal(percent)
  assert.ok(value !== undefined, percent)
  return value
}

const HAIR = fraction(1n, 10n ** 9n)

/** Level instalments with a charge at the start, sometimes with a balloon. */
const loan = fc
  .record({
    count: fc.integer({ min: 1, max: 36 }),
    costMille: fc.integer({ min: 1, max: 800 }),
    chargeMille: fc.integer({ min: 1, max: 100 }),
    balloon: fc.boolean(),
  })
  .map(({ count, costMille, chargeMille, balloon }) => ({
    advances: [{ month: 0, amount: '10000.00' }],
    payments: [
      { month: 0, amount: (10 * chargeMille).toFixed(2) },
      ...Array.from({ length: count }, (_, k) => ({
        month: k + 1,
        amount: ((10_000 / count) * (1 + costMille / 1_000)).toFixed(2),
      })),
      ...(balloon ? [{ month: count + 6, amount: '250.00' }] : []),
    ],
  }))

test('a cost is above a bound a hair below its rate, and not above one a hair above it', () => {
  fc.assert(
    fc.property(loan, (flows) => {
      const moved = movements(flows)
      const { figures } = answerTo({ method: 'cn-irr', ...flows })
      for (const [k, annualised] of (['nominal', 'effective'] as const).entries()) {
        const rate = exactly(figures[k]?.percent ?? '')
        assert.equal(costAgainst(moved, add(rate, fraction(-HAIR.n, HAIR.d)), annualised), 1)
        assert.equal(costAgainst(moved, add(rate, HAIR), annualised), -1)
      }
    }),
    runs(25),
  )
})

/** Dates with an odd first period, of every unit-period that a loan has; perhaps a second advance. */
const datedLoan = fc
  .record({
    advanceOn: fc.integer({ min: 1, max: 31 }),
    secondOn: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    payOn: fc.integer({ min: 1, max: 31 }),
    count: fc.integer({ min: 2, max: 24 }),
    every: fc.constantFrom(
      { months: 1 },
      { months: 3 },
      { months: 12 },
      { weeks: 1 },
      { weeks: 2 },
      { days: 1 },
    ),
    costMille: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ advanceOn, secondOn, payOn, count, every, costMille }) => {
    const on = (month: string, day: number): string => `2023-${month}-${String(day).padStart(2, '0')}`
    const lent = secondOn === undefined ? 1_000 : 1_500
    return {
      advances: [
        { date: on('01', advanceOn), amount: '1000.00' },
        ...(secondOn === undefined ? [] : [{ date: on('02', secondOn), amount: '500.00' }]),
      ],
      payments: [
        {
          date: on('03', payOn),
          amount: ((lent / count) * (1 + costMille / 1_000) + 0.01).toFixed(2),
          count,
          every,
        },
      ],
    }
  })

test('the same of dates, by every method: unit-periods, odd days, month ends and several advances', () => {
  fc.assert(
    fc.property(datedLoan, (flows) => {
      const moved = movements(flows)
      const [nominal, effective] = answerTo({ method: 'cn-irr', ...flows }).figures
      const costs = [
        ['appendix-j', answerTo({ method: 'us-appendix-j', ...flows }).ratePercent],
        ['nominal', nominal?.percent ?? ''],
        ['effective', effective?.percent ?? ''],
      ] as const
      for (const [annualised, cost] of costs) {
        const rate = exactly(cost)
        assert.equal(costAgainst(moved, add(rate, fraction(-HAIR.n, HAIR.d)), annualised), 1)
        assert.equal(costAgainst(moved, add(rate, HAIR), annualised), -1)
      }
    }),
    runs(40),
  )
})

test('a cost that is the bound to the last digit is neither above it nor below, odd days too', () => {
  // 1 % a month: each payment is 3016 × 1.01^k for 3000 lent, 16 odd days making 1 + 16/30 × 1 % = 3016/3000
  const flows = (last: string): Flows => ({
    advances: [{ date: '2024-01-16', amount: '90000000.00' }],
    payments: [
      { date: '2024-03-01', amount: '30461600.00' },
      { date: '2024-04-01', amount: '30766216.00' },
      { date: '2024-05-01', amount: last },
    ],
  })
  const signs = ['31073878.15', '31073878.16', '31073878.17'].map((last) =>
    costAgainst(movements(flows(last)), fraction(12n), 'appendix-j'),
  )
  assert.deepEqual(signs, [-1, 0, 1])
})

// sums of fractions took a minute for these digits
test('the digits of a mortgage of 360 payments are told in seconds', { timeout: 30_000 }, () => {
  const moved = movements({
    advances: [{ date: '2024-01-17', amount: '300000.00' }],
    payments: [{ date: '2024-03-01', amount: '1900.00', count: 360, every: { months: 1 } }],
  })
  assert.equal(costText(moved, 'appendix-j'), '6.4932…')
})
