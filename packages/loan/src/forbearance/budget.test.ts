/** Budgets, fair offers, what can be afforded, and the warning on old debts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parseDay } from '../calendar/index.ts'
import { compare, fraction } from '../money/index.ts'
import {
  affordability,
  budgetOf,
  fairOffers,
  limitationAnswer,
  oldDebtWarning,
  type AffordabilityAsked,
  type Budget,
  type BudgetLine,
  type LimitationAnswer,
} from './index.ts'

const line = (id: string, minor: bigint | 'unknown', settings: Partial<BudgetLine> = {}): BudgetLine => ({
  id,
  title: { en: id, zh: id },
  amount: minor === 'unknown' ? minor : { minor, every: 'month' },
  source: 'document',
  ...settings,
})
const budget: Budget = {
  household: { adults: 2, children: 1 },
  income: [line('wage', 6_000_00n)],
  necessary: [line('rent', 1_800_00n), line('food', 2_000_00n)],
}

test('a month of a budget: 52 weeks are twelve months; income is rounded down, spending up', () => {
  const found = budgetOf({
    household: 'unknown',
    income: [line('day labour', 0n, { amount: { minor: 100n, every: 'week' } })],
    necessary: [line('school', 0n, { amount: { minor: 100n, every: 'year' } }), line('rent', 'unknown')],
  })
  assert.deepEqual(found, {
    incomeMinor: 433n,
    necessaryMinor: 9n,
    leftMinor: 424n,
    missingIncome: [],
    missingNecessary: [{ id: 'rent', title: { en: 'rent', zh: 'rent' } }],
    livingFigureCounted: 'not-counted',
  })
})

test('spending below the living figure is not believed', () => {
  const livingFigure = {
    perHouseholdMinor: 1_000_00n,
    perAdultMinor: 1_500_00n,
    perChildMinor: 500_00n,
    citation: 'a published figure',
  }
  const found = budgetOf({ ...budget, livingFigure })
  assert.equal(found.necessaryMinor, 4_500_00n)
  assert.equal(found.livingFigureCounted, 'counted')
  assert.deepEqual(
    budgetOf({ ...budget, livingFigure, household: 'unknown' }).missingNecessary.map(({ id }) => id),
    ['household'],
  )
})

const asked = (settings: Partial<AffordabilityAsked>): AffordabilityAsked => ({
  budget,
  instalmentMinor: 1_000_00n,
  otherInstalmentsMinor: 700_00n,
  reserveMinor: 500_00n,
  income: 'seen-or-declared',
  ...settings,
})

test('what is left of 6,000 after 3,800, 700 and 500 affords 1,000, and not one minor unit more', () => {
  const enough = affordability(asked({}))
  assert.ok(enough.state === 'affordable')
  assert.equal(enough.leftMinor, 0n)
  assert.deepEqual(enough.restsOn.sources, {
    document: 3,
    'account-statement': 0,
    declared: 0,
    'reference-figure': 0,
  })
  const short = affordability(asked({ instalmentMinor: 1_000_01n }))
  assert.ok(short.state === 'not-affordable')
  assert.deepEqual(short.reasons, [{ because: 'not-left', shortMinor: 1n }])
})

test('all instalments together, at most a share of income: on the bound and beyond it', () => {
  const share = (n: bigint) => affordability(asked({ shareOfIncomeAtMost: fraction(n, 6_000_00n) })).state
  assert.equal(share(1_700_00n), 'affordable')
  assert.equal(share(1_699_99n), 'not-affordable')
})

test('a missing fact never says affordable: each alone leaves it open', () => {
  const missing = (settings: Partial<AffordabilityAsked>) => {
    const found = affordability(asked(settings))
    return found.state === 'undetermined' ? found.missing.map(({ id }) => id) : found.state
  }
  assert.deepEqual(missing({ otherInstalmentsMinor: 'unknown' }), ['other-instalments'])
  assert.deepEqual(missing({ budget: { ...budget, necessary: [line('rent', 'unknown')] } }), ['rent'])
  assert.deepEqual(missing({ budget: { ...budget, necessary: [] } }), ['necessary'])
  assert.deepEqual(missing({ budget: { ...budget, income: [] } }), ['income'])
  const declared = { ...budget, income: [line('wage', 6_000_00n, { source: 'declared' })] }
  assert.deepEqual(missing({ budget: declared, income: 'seen' }), ['wage'])
  assert.deepEqual(missing({ budget: declared }), 'affordable')
  // too much without the missing spending is too much with it
  const unknownFood = { ...budget, necessary: [line('rent', 5_000_00n), line('food', 'unknown')] }
  assert.equal(missing({ budget: unknownFood }), 'not-affordable')
  // more income may come to light
  const unknownWage = { ...budget, income: [line('pension', 1n), line('wage', 'unknown')] }
  assert.deepEqual(missing({ budget: unknownWage }), ['wage'])
})

test('whatever a budget says, one missing fact keeps every instalment from being affordable', () => {
  const amount = fc.bigInt(0n, 10_000_00n)
  const facts = fc.record({
    wage: amount,
    rent: amount,
    instalment: amount,
    others: amount,
    lacks: fc.constantFrom('wage' as const, 'rent' as const, 'others' as const, 'household' as const),
  })
  fc.assert(
    fc.property(facts, ({ wage, rent, instalment, others, lacks }) => {
      const answer = affordability(
        asked({
          budget: {
            household: lacks === 'household' ? 'unknown' : { adults: 1, children: 0 },
            income: [line('wage', lacks === 'wage' ? 'unknown' : wage), line('pension', wage)],
            necessary: [line('rent', lacks === 'rent' ? 'unknown' : rent), line('food', rent)],
            livingFigure: {
              perHouseholdMinor: 0n,
              perAdultMinor: 1n,
              perChildMinor: 0n,
              citation: 'a figure',
            },
          },
          otherInstalmentsMinor: lacks === 'others' ? 'unknown' : others,
          instalmentMinor: instalment,
        }),
      )
      assert.notEqual(answer.state, 'affordable')
      if (lacks === 'wage') assert.equal(answer.state, 'undetermined')
    }),
    runs(100),
  )
})

test('100.00 for debts of 500, 300 and 200: 50, 30 and 20; of 1.00 for three equal debts one is given the odd minor unit', () => {
  const { offers, offeredMinor, leftMinor } = fairOffers(100_00n, [
    { lender: 'A', owedMinor: 500_00n },
    { lender: 'B', owedMinor: 300_00n },
    { lender: 'C', owedMinor: 200_00n },
  ])
  assert.deepEqual(
    offers.map(({ lender, offerMinor, rounding, months }) => [lender, offerMinor, rounding, months]),
    [
      ['A', 50_00n, 'exact', 10],
      ['B', 30_00n, 'exact', 10],
      ['C', 20_00n, 'exact', 10],
    ],
  )
  assert.deepEqual([offeredMinor, leftMinor], [100_00n, 0n])
  const equal = fairOffers(
    1_00n,
    ['A', 'B', 'C'].map((lender) => ({ lender, owedMinor: 7_00n })),
  )
  assert.deepEqual(
    equal.offers.map(({ offerMinor, rounding }) => [offerMinor, rounding]),
    [
      [34n, 'up'],
      [33n, 'down'],
      [33n, 'down'],
    ],
  )
})

test('offers sum to what can be spared or all that is owed; each is its exact share to less than a minor unit, and no more than owed', () => {
  const debts = fc
    .array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 9 })
    .map((all) => all.map((owedMinor, at) => ({ lender: String(at), owedMinor })))
  fc.assert(
    fc.property(fc.bigInt(-100n, 10n ** 10n), debts, (spare, owed) => {
      const { offers, offeredMinor, leftMinor } = fairOffers(spare, owed)
      const total = owed.reduce((sum, { owedMinor }) => sum + owedMinor, 0n)
      const available = spare > 0n ? spare : 0n
      assert.equal(
        offers.reduce((sum, { offerMinor }) => sum + offerMinor, 0n),
        offeredMinor,
      )
      assert.equal(offeredMinor, available < total ? available : total)
      assert.equal(offeredMinor + leftMinor, available)
      for (const { offerMinor, exactMinor, owedMinor, months } of offers) {
        assert.ok(offerMinor <= owedMinor)
        assert.ok(compare(fraction(offerMinor - 1n), exactMinor) < 0)
        assert.ok(compare(fraction(offerMinor + 1n), exactMinor) > 0)
        if (months !== undefined) {
          assert.ok(offerMinor * BigInt(months) >= owedMinor)
          assert.ok(offerMinor * BigInt(months - 1) < owedMinor)
        }
      }
    }),
    runs(100),
  )
  assert.throws(() => fairOffers(1n, [{ lender: 'A', owedMinor: -1n }]), RangeError)
  assert.throws(
    () =>
      fairOffers(1n, [
        { lender: 'A', owedMinor: 1n },
        { lender: 'A', owedMinor: 1n },
      ]),
    RangeError,
  )
})

test('an old debt: doubt warns, a run-out one warns, a running one begins anew; what changes nothing says so', () => {
  const since = parseDay('2023-05-01') ?? assert.fail('no day')
  const runOut: LimitationAnswer = {
    standing: { state: 'run-out', since, effect: 'defence' },
    citation: 'Civil Code, article 192',
    restartedBy: ['payment', 'promise', 'acknowledgement'],
    revivedBy: ['payment', 'promise'],
  }
  const advice = [{ title: { en: 'a legal aid centre', zh: '法律援助中心' }, contact: '12348' }]
  const warned = (...args: [Parameters<typeof oldDebtWarning>[0], LimitationAnswer | undefined]): string =>
    oldDebtWarning(...args, advice).warning
  assert.equal(warned('payment', undefined), 'may-be-revived')
  assert.equal(
    warned('payment', { ...runOut, standing: { state: 'undetermined', missing: ['last demand'] } }),
    'may-be-revived',
  )
  assert.equal(warned('payment', runOut), 'may-be-revived')
  assert.equal(warned('plan', runOut), 'may-be-revived')
  assert.equal(warned('acknowledgement', runOut), 'none')
  assert.equal(warned('payment', { ...runOut, standing: { state: 'held' } }), 'none')
  assert.equal(warned('payment', { ...runOut, standing: { state: 'running', until: since } }), 'begins-anew')
  const { says, citation } = oldDebtWarning('payment', runOut, advice)
  assert.equal(citation, 'Civil Code, article 192')
  assert.equal(
    says.en,
    'The time in which this debt could be enforced in court ran out on 2023-05-01: you can refuse to pay it. A payment, even of a small part, may revive it. You need not decide now: take advice first.',
  )
  assert.equal(
    says.zh,
    '本笔债务的诉讼时效已于2023-05-01届满：您有权拒绝履行。付款（哪怕只付一小部分）可能使其恢复效力。您不必现在决定，请先咨询。',
  )
})

test('the clock of the law as an answer: running, held, run out, never begun', () => {
  const clock = {
    kind: 'limitation',
    moved: [],
    afterwards: 'defence',
    restartedBy: ['demand', 'acknowledgement', 'promise', 'payment'],
    revivedBy: ['promise', 'payment'],
  } as const
  const answer = limitationAnswer({ ...clock, state: 'run-out', lastDay: '2023-05-01' }, 'Article 188')
  assert.deepEqual(answer, {
    standing: { state: 'run-out', since: parseDay('2023-05-01'), effect: 'defence' },
    citation: 'Article 188',
    restartedBy: ['promise', 'payment', 'acknowledgement'],
    revivedBy: ['promise', 'payment'],
  })
  const warned = (state: 'running' | 'held' | 'unknown', lastDay?: string): string =>
    oldDebtWarning(
      'payment',
      limitationAnswer({ ...clock, state, ...(lastDay === undefined ? {} : { lastDay }) }, ''),
      [],
    ).warning
  assert.equal(warned('running', '2030-01-01'), 'begins-anew')
  assert.equal(warned('held'), 'none')
  assert.equal(warned('unknown'), 'may-be-revived')
})
