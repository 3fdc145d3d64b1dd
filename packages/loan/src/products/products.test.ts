/** Products: published examples to the cent, ranges on both sides, what is offered and what had to be assumed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../calendar/index.ts'
import { add, amountText, fraction, parseAmount, parseDecimal, subtract } from '../money/index.ts'
import { schedule, type Schedule } from '../schedule/index.ts'
import { contract, disbursementOf, productOf, PRODUCTS, type Chosen, type Product } from './index.ts'

interface Asked {
  readonly amount: string
  readonly percent?: string
  readonly instalments?: number
  readonly on: string
}

function chosenOf(product: Product, { amount, percent, instalments, on }: Asked): Chosen {
  const minor = parseAmount(amount, product.currency)
  const rate = percent === undefined ? undefined : (parseDecimal(percent) ?? assert.fail(percent))
  assert.ok(typeof minor === 'bigint')
  return {
    amountMinor: minor,
    ...(rate !== undefined && { rate: fraction(rate.n, rate.d * 100n) }),
    ...(instalments !== undefined && { instalments }),
    on: parseDay(on) ?? assert.fail(on),
  }
}

function scheduleOf(product: Product, chosen: Chosen): Schedule {
  const terms = contract(product, chosen)
  assert.ok(terms.ok)
  const planned = schedule(terms.value, { disbursements: [disbursementOf(chosen)], rateSpans: [] })
  assert.ok(planned.ok)
  return planned.value
}

const product = (id: string): Product => productOf(id) ?? assert.fail(id)
const weilidai = product('weilidai')
const interestOf = ({ rows }: Schedule): readonly string[] =>
  rows.map((row) => amountText(row.interestMinor, weilidai.currency))

test('W84: Weilidai, 10,000 at 0.05 % a day over 5 months from 2018-09-11 bears 457.00 of interest', () => {
  const asked = { amount: '10000', percent: '0.05', instalments: 5, on: '2018-09-11' }
  const { rows } = scheduleOf(weilidai, chosenOf(weilidai, asked))
  assert.deepEqual(interestOf({ advances: [], levels: [], rows }), [
    '150.00',
    '124.00',
    '90.00',
    '62.00',
    '31.00',
  ])
  assert.deepEqual(
    rows.map((row) => row.until - row.from),
    [30, 31, 30, 31, 31],
  )
  assert.ok(rows.every((row) => row.principalMinor === 200_000n))
})

test('W85: the published table counts months of thirty days: 10,000 at 0.02 % bears 180, 330, 630', () => {
  const { interest } = weilidai.fixed
  const dayCount = { days: '30', year: 360, convention: 'whole-periods' } as const
  const inThirties: Product = {
    ...weilidai,
    fixed: { ...weilidai.fixed, interest: { ...interest, dayCount } },
  }
  for (const [instalments, total] of [
    [5, 18_000n],
    [10, 33_000n],
    [20, 63_000n],
  ] as const) {
    const asked = { amount: '10000', percent: '0.02', instalments, on: '2018-09-11' }
    const { rows } = scheduleOf(inThirties, chosenOf(inThirties, asked))
    assert.equal(
      rows.reduce((sum, row) => sum + row.interestMinor, 0n),
      total,
    )
  }
})

test('W88: 2,500 at 0.05 % over months of 31, 30, 31, 31 and 30 days; the page prints 23.35 for 23.25', () => {
  const asked = { amount: '2500', percent: '0.05', instalments: 5, on: '2018-05-11' }
  const { rows } = scheduleOf(weilidai, chosenOf(weilidai, asked))
  assert.deepEqual(interestOf({ advances: [], levels: [], rows }), [
    '38.75',
    '30.00',
    '23.25',
    '15.50',
    '7.50',
  ])
})

test('W65: the card plan asks 1,072.00 each month for 12,000 over twelve, 864.00 in fees', () => {
  const card = product('cn-credit-card-instalment')
  const { rows } = scheduleOf(card, chosenOf(card, { amount: '12000', instalments: 12, on: '2026-01-15' }))
  assert.equal(rows.length, 12)
  for (const row of rows) {
    assert.equal(row.principalMinor, 100_000n)
    assert.equal(row.interestMinor, 0n)
    assert.deepEqual(
      row.charges.map((c) => c.amountMinor),
      [7_200n],
    )
  }
})

test('W66: ten thousand at 6 % over a year is 860.66 a month', () => {
  const loan = product('cn-consumer-finance')
  const asked = { amount: '10000', percent: '6', instalments: 12, on: '2026-01-15' }
  const { rows } = scheduleOf(loan, chosenOf(loan, asked))
  assert.ok(rows.slice(0, -1).every((row) => row.principalMinor + row.interestMinor === 86_066n))
})

test('every product lends its least and its most in every term, and no principal is lost', () => {
  for (const each of PRODUCTS) {
    const rate = 'oneOf' in each.rates ? each.rates.oneOf.at(-1) : each.rates.most
    assert.ok(rate)
    const steps = [each.steps[0], each.steps.at(-1)]
    for (const amountMinor of [each.amountMinor.least, each.amountMinor.most]) {
      for (const step of steps) {
        const instalments = each.instalments.at(-1)
        assert.ok(step && instalments)
        const chosen = { amountMinor, rate, instalments, step, on: parseDay('2024-01-31') ?? 0 }
        const { rows } = scheduleOf(each, chosen)
        assert.equal(
          rows.reduce((sum, row) => sum + row.principalMinor, 0n),
          amountMinor,
          each.id,
        )
        assert.equal(rows.at(-1)?.balanceAfterMinor, 0n)
      }
    }
  }
})

test('what a product does not offer is refused, all of it at once', () => {
  const good = chosenOf(weilidai, { amount: '500', percent: '0.05', instalments: 20, on: '2026-01-01' })
  assert.ok(contract(weilidai, good).ok)
  assert.ok(contract(weilidai, { ...good, amountMinor: 30_000_000n }).ok)
  const bad = contract(weilidai, {
    amountMinor: 49_999n,
    rate: fraction(6n, 10_000n),
    instalments: 6,
    step: { weeks: 1 },
    on: good.on,
    firstDueOn: good.on + 20,
  })
  assert.ok(!bad.ok)
  assert.deepEqual(
    bad.problems.map((p) => [p.pointer, p.message.en, p.message.zh]),
    [
      [
        '/amount',
        'the product does not lend this amount: expected 500.00 to 300000.00 CNY',
        '该产品不提供此金额：应为 500.00 至 300000.00 CNY',
      ],
      [
        '/ratePercent',
        'the product has no such rate: expected one of 0.02 %, 0.025 %, 0.03 %, 0.035 %, 0.04 %, 0.045 %, 0.05 % a day',
        '该产品没有此利率：应为每日 0.02 %、0.025 %、0.03 %、0.035 %、0.04 %、0.045 %、0.05 % 之一',
      ],
      [
        '/instalments',
        'the product has no such number of instalments: expected one of 5, 10, 20',
        '该产品没有此期数：应为 5、10、20 之一',
      ],
      [
        '/step',
        'the product has no such step between due dates: expected 1m',
        '该产品没有此还款间隔：应为 1 个月（1m）',
      ],
      [
        '/firstDueOn',
        'the product has no choice of a first due date: expected one step after the day of disbursement',
        '该产品不能选择首个还款日：应为放款日起一个间隔之后',
      ],
    ],
  )
})

test('every product refuses what lies one step outside its ranges, and takes the ends', () => {
  const little = fraction(1n, 1_000_000n)
  for (const each of PRODUCTS) {
    const { amountMinor, rates, instalments, steps } = each
    const [leastRate, mostRate] =
      'oneOf' in rates ? [rates.oneOf[0], rates.oneOf.at(-1)] : [rates.least, rates.most]
    const [fewest, most] = [instalments[0], instalments.at(-1)]
    const step = steps[0] ?? assert.fail(each.id)
    assert.ok(leastRate && mostRate && fewest !== undefined && most !== undefined)
    const good = { amountMinor: amountMinor.least, rate: leastRate, instalments: fewest, step, on: 0 }
    const refused = (changed: Partial<Chosen>): readonly string[] => {
      const made = contract(each, { ...good, ...changed })
      return made.ok ? [] : made.problems.map(({ pointer }) => pointer)
    }
    assert.deepEqual(refused({}), [], each.id)
    assert.deepEqual(
      refused({ amountMinor: amountMinor.most, rate: mostRate, instalments: most }),
      [],
      each.id,
    )
    assert.deepEqual(refused({ amountMinor: amountMinor.least - 1n }), ['/amount'], each.id)
    assert.deepEqual(refused({ amountMinor: amountMinor.most + 1n }), ['/amount'], each.id)
    assert.deepEqual(refused({ rate: subtract(leastRate, little) }), ['/ratePercent'], each.id)
    assert.deepEqual(refused({ rate: add(mostRate, little) }), ['/ratePercent'], each.id)
    assert.deepEqual(refused({ instalments: fewest - 1 }), ['/instalments'], each.id)
    assert.deepEqual(refused({ instalments: most + 1 }), ['/instalments'], each.id)
    assert.deepEqual(refused({ step: { days: 17 } }), ['/step'], each.id)
  }
})

test('a first period is held to its bounds in days', () => {
  const loan = product('us-personal-actuarial')
  const good = chosenOf(loan, { amount: '5000', percent: '9', instalments: 24, on: '2026-01-10' })
  for (const [days, isOffered] of [
    [14, false],
    [15, true],
    [62, true],
    [63, false],
  ] as const)
    assert.equal(contract(loan, { ...good, firstDueOn: good.on + days }).ok, isOffered, String(days))
})

test('every product says where it is from, and names each setting that had to be chosen', () => {
  assert.equal(new Set(PRODUCTS.map((p) => p.id)).size, PRODUCTS.length)
  for (const each of PRODUCTS) {
    assert.ok(each.sources.length > 0, each.id)
    const terms = contract(each, {
      amountMinor: each.amountMinor.least,
      rate: 'oneOf' in each.rates ? (each.rates.oneOf[0] ?? assert.fail()) : each.rates.least,
      instalments: each.instalments[0] ?? 1,
      step: each.steps[0] ?? { months: 1 },
      on: 0,
    })
    assert.ok(terms.ok)
    for (const { setting } of each.assumed) {
      const settings = { ...terms.value, amount: each.amountMinor, penalty: terms.value.penalty ?? 'none' }
      let at: unknown = settings
      for (const key of setting.split('/').slice(1)) at = (at as Readonly<Record<string, unknown>>)[key]
      assert.notEqual(at, undefined, `${each.id} ${setting}`)
    }
    assert.ok(each.instalments.every((n, i) => i === 0 || n > (each.instalments[i - 1] ?? 0)))
  }
})
