/** How payments are spread: never more than a claim can take, never a minor unit lost, nothing held that could be paid. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { COMPONENTS, type Allocation, type Component } from '../terms/index.ts'
import { allocate, equalParts, orderOn, type Claim, type Desk } from './index.ts'

interface Debt extends Claim {
  readonly owed: Record<Component, bigint>
}

/** Claims that take what they are owed of each component. */
function deskOf(
  claims: readonly Debt[],
  payable: Desk<Debt>['payable'],
): Desk<Debt> & { readonly paid: () => bigint } {
  let paidMinor = 0n
  return {
    claims,
    payable,
    pay: (claim, component, amountMinor) => {
      assert.ok(amountMinor > 0n && amountMinor <= payable(claim, component))
      claim.owed[component] -= amountMinor
      paidMinor += amountMinor
    },
    paid: () => paidMinor,
  }
}

const asOwed: Desk<Debt>['payable'] = (claim, component) => claim.owed[component]

const debts = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.tuple(...COMPONENTS.map(() => fc.oneof(fc.constant(0n), fc.bigInt(1n, 99n)))),
    ),
    { maxLength: 6 },
  )
  .map((list) =>
    list
      .toSorted(([a], [b]) => a - b)
      .map(([dueOn, amounts]): Debt => {
        const owed = { principal: 0n, interest: 0n, 'penalty-interest': 0n, fee: 0n, cost: 0n }
        for (const [k, component] of COMPONENTS.entries()) owed[component] = amounts[k] ?? 0n
        return { from: dueOn - 5, dueOn, owed }
      }),
  )

const orders = fc
  .shuffledSubarray([...COMPONENTS], { minLength: COMPONENTS.length })
  .map((components) =>
    (['past-due', 'due', 'in-advance'] as const).flatMap((of) =>
      components.map((component) => ({ of, component })),
    ),
  )

const allocations: fc.Arbitrary<Allocation> = fc.record({
  across: fc.constantFrom('instalment-by-instalment', 'component-by-component'),
  order: orders,
  surplus: fc.constantFrom(
    'next-instalment',
    'last-instalment',
    'next-then-last',
    'spread-equally',
    'hold',
    'refuse',
  ),
})

const totalOf = (claims: readonly Debt[]): bigint =>
  claims.reduce((sum, { owed }) => COMPONENTS.reduce((all, component) => all + owed[component], sum), 0n)

test('what is paid and what is left are the payment, and nothing is left while something could be paid', () => {
  fc.assert(
    fc.property(
      debts,
      allocations,
      fc.bigInt(0n, 2_000n),
      fc.constantFrom(10),
      (claims, allocation, amountMinor, on) => {
        const desk = deskOf(claims, asOwed)
        const before = totalOf(claims)
        const leftMinor = allocate({ amountMinor, on, allocation, daysPastDue: 0, mode: 'half-even' }, desk)
        assert.equal(desk.paid() + leftMinor, amountMinor)
        assert.equal(before - totalOf(claims), desk.paid())
        const { surplus } = allocation
        const open = claims.filter(({ dueOn }) => dueOn <= on || (surplus !== 'hold' && surplus !== 'refuse'))
        if (leftMinor > 0n) assert.equal(totalOf(open), 0n)
      },
    ),
    runs(100),
  )
})

test('what a later turn lets an earlier claim take is paid too', () => {
  // Its principal can be paid once its interest is: as of the last instalment of a flat loan.
  const claim: Debt = {
    from: 0,
    dueOn: 5,
    owed: { principal: 70n, interest: 30n, 'penalty-interest': 0n, fee: 0n, cost: 0n },
  }
  const desk = deskOf([claim], ({ owed }, component) =>
    component === 'principal' && owed.interest > 0n ? 0n : owed[component],
  )
  const allocation: Allocation = {
    across: 'component-by-component',
    order: [
      { of: 'past-due', component: 'principal' },
      { of: 'past-due', component: 'interest' },
    ],
    surplus: 'hold',
  }
  const leftMinor = allocate(
    { amountMinor: 110n, on: 9, allocation, daysPastDue: 4, mode: 'half-even' },
    desk,
  )
  assert.deepEqual([leftMinor, desk.paid()], [10n, 100n])
})

test('equal parts are the amount, none below zero, the last no larger than the others but for what rounding leaves', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10_000n),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('half-even', 'half-up', 'up', 'down'),
      (amountMinor, count, mode) => {
        const parts = equalParts(amountMinor, count, mode)
        assert.equal(parts.length, count)
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0n),
          amountMinor,
        )
        const [first = 0n] = parts
        const last = parts.at(-1) ?? 0n
        assert.ok(parts.every((part) => part >= 0n) && parts.slice(0, -1).every((part) => part === first))
        assert.ok(last - first < BigInt(count) && first - last < BigInt(count))
      },
    ),
    runs(100),
  )
})

test('the later order holds from its day on', () => {
  const order = [{ of: 'past-due', component: 'interest' }] as const
  const later = [{ of: 'past-due', component: 'principal' }] as const
  const allocation: Allocation = {
    across: 'instalment-by-instalment',
    order,
    surplus: 'hold',
    afterDaysPastDue: { days: 91, order: later },
  }
  assert.deepEqual([orderOn(allocation, 90), orderOn(allocation, 91)], [order, later])
})
