/** What if: the course as agreed is the schedule, for every product; what pays off leaves nothing, on any day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { accountOf, payoffQuote } from '../account/index.ts'
import { parseDay } from '../calendar/index.ts'
import { fraction } from '../money/index.ts'
import {
  contract,
  disbursementOf,
  PRODUCTS,
  productOf,
  type Chosen,
  type Product,
} from '../products/index.ts'
import { totalsOf } from '../quote/index.ts'
import { schedule } from '../schedule/index.ts'
import { totalOf, type Terms } from '../terms/index.ts'
import { courseOf } from './index.ts'

const ON = parseDay('2024-01-31') ?? assert.fail()

/** Anything that a product offers. */
const anyChosen = (product: Product): fc.Arbitrary<Chosen> => {
  const { rates } = product
  const rate = 'oneOf' in rates ? fc.constantFrom(...rates.oneOf) : fc.constantFrom(rates.least, rates.most)
  return fc.record({
    amountMinor: fc.bigInt(product.amountMinor.least, product.amountMinor.most),
    rate,
    instalments: fc.constantFrom(...product.instalments.filter((n) => n <= 24)),
    step: fc.constantFrom(...product.steps),
    on: fc.integer({ min: ON, max: ON + 400 }),
  })
}

const anyLoan = fc
  .constantFrom(...PRODUCTS)
  .chain((product) => anyChosen(product).map((chosen) => ({ product, chosen })))

function termsOf(product: Product, chosen: Chosen): Terms {
  const terms = contract(product, chosen)
  assert.ok(terms.ok)
  return terms.value
}

test('a loan that is carried on as agreed pays its schedule and nothing else', () => {
  fc.assert(
    fc.property(anyLoan, ({ product, chosen }) => {
      const terms = termsOf(product, chosen)
      const events = [disbursementOf(chosen)]
      const planned = schedule(terms, { disbursements: events, rateSpans: [] })
      assert.ok(planned.ok)
      const until = Math.max(...planned.value.rows.map((row) => row.dueOn))
      const course = courseOf({ terms, events, from: chosen.on, until, deviations: [] })
      assert.ok(course.ok)
      const { paid, keptBack, end, clearedOn } = course.value
      const totals = totalsOf(planned.value)
      assert.deepEqual([paid.principal, paid.interest], [totals.principalMinor, totals.interestMinor])
      // what is kept back is a charge that nobody pays back
      assert.equal(totalOf(paid), totals.payableMinor)
      assert.equal(totalOf(keptBack), totals.lentMinor - totals.receivedMinor)
      assert.equal(paid.fee + paid.cost + totalOf(keptBack), totals.chargesMinor)
      assert.equal(paid['penalty-interest'], 0n)
      assert.deepEqual([end.status, clearedOn], ['paid', until])
    }),
    runs(40),
  )
})

test('a fee kept back costs the borrower and is not paid back: 1,800 in hand, 2,000 and interest to pay', () => {
  const product = productOf('cn-phone-micro-loan') ?? assert.fail()
  const chosen: Chosen = { amountMinor: 200_000n, rate: fraction(24n, 100n), step: { days: 15 }, on: ON }
  const terms = termsOf(product, chosen)
  const told = courseOf({
    terms,
    events: [disbursementOf(chosen)],
    from: ON,
    until: ON + 15,
    deviations: [],
  })
  assert.ok(told.ok)
  // 2,000.00 × 24 % × 15/365 = 19.73
  assert.deepEqual(
    [totalOf(told.value.paid), told.value.paid.interest, totalOf(told.value.keptBack)],
    [201_973n, 1_973n, 20_000n],
  )
})

test('what pays a loan off on a day leaves nothing owed on that day or later', () => {
  const anyDay = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(anyLoan, anyDay, ({ product, chosen }, days) => {
      const terms = termsOf(product, chosen)
      const events = [disbursementOf(chosen)]
      const on = chosen.on + days
      const quote = payoffQuote(terms, events, { asOf: on, knownOn: on, validUntil: on })
      assert.ok(quote.ok)
      const [payoff] = quote.value.days
      assert.ok(payoff)
      assert.equal(payoff.amounts.principal, chosen.amountMinor)
      const repaid = { type: 'repaid', id: 'r', on, bookedOn: on, channel: 'wallet' } as const
      const paid = [...events, { ...repaid, amountMinor: payoff.totalMinor }]
      for (const asOf of [on, on + 1, on + 45]) {
        const account = accountOf(terms, paid, { asOf, knownOn: asOf })
        assert.ok(account.ok)
        assert.deepEqual([account.value.status, account.value.surplusMinor], ['paid', 0n])
      }
    }),
    runs(40),
  )
})

test('what is late costs penalty interest on its own days, and a prepayment spares interest', () => {
  const product = productOf('weilidai') ?? assert.fail()
  const chosen = {
    amountMinor: 1_000_000n,
    rate: 'oneOf' in product.rates ? (product.rates.oneOf.at(-1) ?? assert.fail()) : assert.fail(),
    instalments: 5,
    on: parseDay('2018-09-11') ?? assert.fail(),
  }
  const terms = termsOf(product, chosen)
  const events = [disbursementOf(chosen)]
  const until = chosen.on + 153
  const course = (deviations: Parameters<typeof courseOf>[0]['deviations']) => {
    const told = courseOf({ terms, events, from: chosen.on, until, deviations })
    assert.ok(told.ok)
    return told.value
  }
  const late = course([{ does: 'pays-late', instalment: 1, days: 10 }])
  assert.equal(late.paid['penalty-interest'], 1_500n)
  const caughtUp = course([
    { does: 'misses', instalment: 1 },
    { does: 'catches-up', on: chosen.on + 40 },
  ])
  assert.deepEqual([caughtUp.paid, caughtUp.end.owed], [late.paid, late.end.owed])
  const prepays = { does: 'prepays', on: chosen.on + 30, amountMinor: 200_000n } as const
  // on its due date the first instalment is paid too; 2,000 less bear 0.05 % over the 31, 30, 31 and 31 days after it
  const agreed = course([]).paid.interest
  assert.equal(agreed - course([prepays]).paid.interest, 3_100n + 3_000n + 3_100n + 3_100n)
})
