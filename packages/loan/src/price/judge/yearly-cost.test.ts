/** The yearly cost held against a bound agrees with the rate that is found by search and certified. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currencyOf, fraction } from '../../money/index.ts'
import { yearlyCost, type RateMethod } from '../../rate/index.ts'
import type { Flow, LoanFacts } from '../facts/loan-facts.ts'
import { rootOf, toPower } from './power.ts'
import { costAgainst, costText, hasOneRate, movementsOf } from './yearly-cost.ts'

const CNY = currencyOf('CNY')
assert.ok(CNY)

const factsOf = (advances: readonly Flow[], payments: readonly Flow[]): LoanFacts => ({
  place: 'CN',
  currency: CNY,
  words: {},
  dates: { 'on.judged': [20_000] },
  rates: {},
  sums: {},
  counts: {},
  advances,
  payments,
  charges: [],
})

/** Loans of one advance and some payments, in months or on days, that cost something. */
const loans = fc
  .record({
    lent: fc.integer({ min: 1_000, max: 10_000_000 }),
    isDated: fc.boolean(),
    shares: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 30 }), part: fc.integer({ min: 1, max: 100 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    percent: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ lent, isDated, shares, percent }) => {
    const parts = shares.reduce((sum, { part }) => sum + part, 0)
    const owed = Math.ceil((lent * (100 + percent)) / 100)
    let at = 0
    const payments = shares.map(({ after, part }): Flow => {
      at += after
      const amount = BigInt(Math.ceil((owed * part) / parts))
      return { amount, when: isDated ? { day: 19_000 + at * 17 } : { month: at } }
    })
    const advance: Flow = { amount: BigInt(lent), when: isDated ? { day: 19_000 } : { month: 0 } }
    return factsOf([advance], payments)
  })

const certified = (facts: LoanFacts, method: RateMethod, kind: string): string | undefined => {
  const flows = (list: readonly Flow[] | undefined) =>
    (list ?? []).map(({ when, amount }) => ({
      at: when,
      amount: fraction(amount, 100n),
      count: 1,
      every: undefined,
    }))
  const answer = yearlyCost({
    method,
    advances: flows(facts.advances),
    payments: flows(facts.payments),
    intervals: 'as-flows-recur',
  })
  return answer.ok ? answer.value.figures.find((figure) => figure.kind === kind)?.percent : undefined
}

test('the figure told is the certified rate, cut off, of months and of dates', () => {
  let compared = 0
  fc.assert(
    fc.property(loans, (facts) => {
      const movements = movementsOf(facts)
      assert.ok(movements)
      const pairs = [
        ['us-appendix-j', 'nominal-by-unit-period', 'appendix-j'],
        ['cn-irr', 'nominal-twelve-months', 'nominal'],
        ['cn-irr', 'effective', 'effective'],
      ] as const
      for (const [method, kind, annualised] of pairs) {
        const rate = certified(facts, method, kind)
        const told = costText(movements, annualised)
        if (rate === undefined || told === undefined) continue
        const [whole = '', places = ''] = rate.split('.')
        const isCut = told.endsWith('…')
        const [toldWhole, toldPlaces = ''] = told.replace('…', '').split('.')
        assert.equal(
          `${toldWhole}.${toldPlaces.padEnd(4, '0')}`,
          `${whole}.${places.slice(0, 4)}`,
          annualised,
        )
        if (!isCut) assert.match(places.slice(4), /^0*$/, annualised)
        compared += 1
      }
    }),
    { numRuns: 40 },
  )
  assert.ok(compared > 80, `only ${compared} compared`)
})

test('the sign turns exactly at the cost: 48 % after a year, on months and on days', () => {
  const day = 19_000
  for (const [advance, payment] of [
    [{ month: 0 }, { month: 12 }],
    [{ day }, { day: day + 365 }],
  ] as const) {
    const sign = (repaid: bigint): number | undefined => {
      const movements = movementsOf(
        factsOf([{ amount: 1_000_000n, when: advance }], [{ amount: repaid, when: payment }]),
      )
      return movements && costAgainst(movements, fraction(48n), 'effective')
    }
    assert.deepEqual([sign(1_479_999n), sign(1_480_000n), sign(1_480_001n)], [-1, 0, 1])
  }
})

test('flows that more than one rate may solve are told apart from those that one does', () => {
  const lent = (month: number, amount: bigint): Flow => ({ amount, when: { month } })
  const one = movementsOf(factsOf([lent(0, 1000n), lent(6, 1000n)], [lent(12, 2500n)]))
  const two = movementsOf(factsOf([lent(0, 1000n), lent(6, 1000n)], [lent(3, 1500n), lent(12, 700n)]))
  assert.ok(one && two)
  assert.deepEqual([hasOneRate(one), hasOneRate(two)], [true, false])
  assert.equal(costAgainst(two, fraction(10n), 'nominal'), undefined)
})

test('a flow before the first advance, or no advance, is no loan', () => {
  assert.equal(movementsOf(factsOf([], [{ amount: 1n, when: { month: 1 } }])), undefined)
  const early = factsOf([{ amount: 1n, when: { day: 100 } }], [{ amount: 1n, when: { day: 90 } }])
  assert.equal(movementsOf(early), undefined)
})

test('an enclosed power holds the value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 365 }), (percent, n) => {
      const value = fraction(100n, BigInt(100 + percent))
      const root = rootOf(value, n)
      const back = toPower(root, n)
      const unit = 1n << 200n
      assert.ok(back.low * value.d <= value.n * unit && value.n * unit <= back.high * value.d)
      assert.ok(back.high - back.low < 1n << 60n, 'and closely')
    }),
    { numRuns: 50 },
  )
})
