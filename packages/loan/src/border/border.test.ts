/** The border of loans: what is written is read back, what is wrong is told at once in both languages, schemas agree. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Words } from '@forbear/conduct/language'
import { parseDay } from '../calendar/index.ts'
import { damagedFrom } from '../json/testing/damage.ts'
import { fraction } from '../money/index.ts'
import { schedule } from '../schedule/index.ts'
import type { Allocation, Charge, Terms } from '../terms/index.ts'
import { problem, type Problem } from '../problem.ts'
import { weilidai } from '../products/weilidai.ts'
import {
  eventShape,
  inDocument,
  LOAN_SCHEMA,
  parseLoan,
  parseWith,
  scheduleToJson,
  termsShape,
} from './index.ts'
import { anyEvent, anyTerms, currencies } from './testing/arbitraries.ts'

const EXAMPLE = new URL('../../examples/loan.json', import.meta.url)

/** Through text, as files are. */
const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const isReal = (text: string): boolean => parseDay(text) !== undefined
const validator = new Ajv2020({ strict: false, formats: { date: isReal } })
const isLoan = validator.compile(LOAN_SCHEMA)

test('in Chinese, letters, figures and quotations stand apart from the words, and quotations as they are', () => {
  const { message } = problem({
    code: 'out-of-range',
    pointer: '',
    found: undefined,
    says: { en: 'too low', zh: '`a额1`过低：第3期CNY金额' },
    expected: { en: 'CNY 5', zh: 'CNY金额，利率7' },
  })
  assert.equal(message.zh, '`a额1` 过低：第 3 期 CNY 金额：应为 CNY 金额，利率 7')
})

test('any terms and events that were written are read back as they were, and keep the schema', () => {
  const any = fc
    .constantFrom(...currencies)
    .chain((currency) => fc.tuple(fc.constant(currency), anyTerms(currency), fc.array(anyEvent)))
  fc.assert(
    fc.property(any, ([currency, ...drawn]) => {
      // drawn records have no prototype; what is read are plain objects
      const [terms, events] = structuredClone(drawn)
      const shape = termsShape(currency)
      const written = throughText({
        terms: shape.write(terms),
        currency: currency.code,
        events: events.map((e) => eventShape(currency).write(e)),
      })
      assert.ok(isLoan(written), JSON.stringify(isLoan.errors))
      const read = parseLoan(written)
      assert.deepEqual(read, { ok: true, value: { terms, events } })
    }),
    runs(60),
  )
})

/** What only reckoning, the currency or the product decides, and no schema can say. */
const isBeyondASchema = ({ code, pointer }: Problem): boolean =>
  ['contradiction', 'part-of-a-minor-unit', 'out-of-order', 'unknown-reference'].includes(code) ||
  pointer.startsWith('/chosen') ||
  pointer.endsWith('/currency')

test('whatever is exchanged in a loan, schema and border agree on whether it is one', () => {
  const [currency = assert.fail()] = currencies
  const stated = anyTerms(currency).map((terms) => ({
    terms: termsShape(currency).write(structuredClone(terms)),
    events: [{ type: 'disbursed', on: '2024-02-29', amount: '5000' }],
  }))
  const chosen = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as unknown
  const whole = fc.oneof(fc.constant(chosen), stated).map(throughText)
  fc.assert(
    fc.property(whole.chain(damagedFrom), (document) => {
      const read = parseLoan(document)
      if (isLoan(document) && !read.ok && read.problems.every(isBeyondASchema)) return
      assert.equal(read.ok, isLoan(document), JSON.stringify(document))
    }),
    runs(200),
  )
})

test('a key that a form has not is refused wherever it stands', () => {
  const any = anyTerms(currencies[0] ?? assert.fail())
  const [terms] = fc.sample(any, { numRuns: 1, seed: 7 })
  const shape = termsShape(currencies[0] ?? assert.fail())
  const written = throughText(shape.write(terms ?? assert.fail())) as Record<string, unknown>
  const objects = Object.entries(written).filter(([, v]) => typeof v === 'object' && !Array.isArray(v))
  assert.ok(objects.length > 4)
  for (const [key, value] of objects) {
    const read = parseWith(shape, { ...written, [key]: { ...(value as object), grcae: 1 } })
    assert.ok(!read.ok)
    assert.deepEqual(
      read.problems.map(({ code, pointer }) => ({ code, pointer })),
      [{ code: 'unknown-key', pointer: `/${key}/grcae` }],
    )
  }
})

const chosen = { amount: '10000', ratePercent: '0.05', instalments: 5, on: '2018-09-11' }

/** Terms without a fault, to change in one or two settings. */
const SOUND: Terms = (() => {
  const loan = parseLoan({ product: 'weilidai', chosen })
  assert.ok(loan.ok)
  const { penalty, ...terms } = loan.value.terms
  const charge: Charge = {
    id: 'service',
    title: { en: 'service fee', zh: '服务费' },
    component: 'fee',
    payee: 'lender',
    amount: { shareOf: 'instalment', share: fraction(1n, 100n) },
    when: 'each-instalment',
  }
  return { ...terms, penalty: penalty ?? assert.fail(), charges: [charge] }
})()
const { allocation, charges, interest, penalty, prepayment } = SOUND
const [service = assert.fail()] = charges
const without = (of: string, component: string): Allocation['order'] =>
  allocation.order.filter((step) => step.of !== of || step.component !== component)

const CONTRADICTIONS: readonly (readonly [pointer: string, says: Words, changes: Partial<Terms>])[] = [
  [
    '/penalty/instead',
    {
      en: 'penalty interest in place of contract interest, though `interest.onOverduePrincipal` lets overdue principal bear contract interest too',
      zh: '罚息代替合同利息，而 `interest.onOverduePrincipal` 又约定逾期本金仍计合同利息',
    },
    { interest: { ...interest, onOverduePrincipal: 'bears' } },
  ],
  [
    '/allocation/surplus',
    {
      en: 'a surplus that is refused, though `prepayment.allowed` lets a part be repaid early',
      zh: '拒收余款，而 `prepayment.allowed` 又允许提前归还一部分',
    },
    { allocation: { ...allocation, surplus: 'refuse' } },
  ],
  [
    '/allocation/surplus',
    {
      en: 'a surplus for instalments to come, though `allocation.order` names no step `in-advance`',
      zh: '余款用于未到期各期，而 `allocation.order` 中没有 `in-advance` 一步',
    },
    {
      allocation: { ...allocation, order: allocation.order.filter(({ of }) => of !== 'in-advance') },
      prepayment: { ...prepayment, partly: 'keep-schedule' },
    },
  ],
  [
    '/allocation/order',
    {
      en: 'an order without steps for what the terms give rise to, so that no payment could ever go to it: expected `due` `fee` besides',
      zh: '次序中缺少本条款会产生的款项，任何还款都无法偿付这些款项：应为另列出 `due` `fee`',
    },
    { allocation: { ...allocation, order: without('due', 'fee') } },
  ],
  [
    '/allocation/afterDaysPastDue/order/15',
    { en: 'a step that is step 5 of the order already', zh: '该步骤与次序中的第 5 步重复' },
    {
      allocation: {
        ...allocation,
        afterDaysPastDue: { days: 91, order: [...allocation.order, ...allocation.order.slice(4, 5)] },
      },
    },
  ],
  [
    '/charges/1/id',
    { en: 'an id that another charge has', zh: '费用标识重复' },
    { charges: [service, service] },
  ],
  [
    '/charges/0/amount/shareOf',
    {
      en: 'a share of the instalment, though `when` is `due-at-disbursement`, where there is none',
      zh: '按每期金额的比例收取，而 `when` 为 `due-at-disbursement`，放款时并无当期金额',
    },
    { charges: [{ ...service, when: 'due-at-disbursement' }] },
  ],
]

test('settings that contradict each other are refused with both fields; those that have no effect beside others are not', () => {
  const shape = termsShape(SOUND.currency)
  const parsed = (changes: Partial<Terms>): ReturnType<typeof parseWith<Terms>> =>
    parseWith(shape, shape.write({ ...SOUND, ...changes }))
  for (const [pointer, says, changes] of CONTRADICTIONS) {
    const read = parsed(changes)
    assert.ok(!read.ok)
    assert.deepEqual(
      read.problems.map((found) => [found.code, found.pointer]),
      [['contradiction', pointer]],
    )
    const { en = '', zh = '' } = read.problems[0]?.message ?? {}
    assert.ok(en.startsWith(says.en) && zh.startsWith(says.zh), `${en}\n${zh}`)
  }
  const idle: readonly Partial<Terms>[] = [
    {},
    { penalty: { ...(penalty ?? assert.fail()), instead: 'besides-contract-interest' } },
    { interest: { ...interest, rate: { ...interest.rate, value: fraction(0n) } } },
    { prepayment: { allowed: 'no', partly: 'shorten-term', fee: fraction(1n, 100n) } },
    { allocation: { ...allocation, surplus: 'hold' } },
    {
      allocation: { ...allocation, surplus: 'refuse' },
      prepayment: { ...prepayment, allowed: 'whole-only' },
    },
    {
      charges: [{ ...service, when: 'deducted-at-disbursement', amount: { flatMinor: 1n } }],
      allocation: { ...allocation, order: without('due', 'fee') },
    },
    {
      charges: [{ ...service, when: 'on-prepayment', amount: { flatMinor: 1n } }],
      allocation: { ...allocation, order: without('due', 'fee') },
    },
  ]
  for (const changes of idle) assert.ok(parsed(changes).ok, JSON.stringify(Object.keys(changes)))
})

const of = (document: unknown): readonly (readonly [string, string, string])[] => {
  const read = parseLoan(document)
  assert.ok(!read.ok)
  return read.problems.map(({ pointer, message }) => [pointer, message.en, message.zh])
}

const BAD: readonly (readonly [title: string, document: unknown, pointer: string, message: Words])[] = [
  [
    'an amount that is no whole minor units',
    { product: 'weilidai', chosen: { ...chosen, amount: '10000.005' } },
    '/chosen/amount',
    {
      en: '`10000.005` holds a part of the smallest unit of CNY: expected an amount of CNY as decimal text with at most 2 places, such as `"230.00"`',
      zh: '`10000.005` 含有不足 CNY 最小单位的部分：应为 CNY 金额，写作至多 2 位小数的文本，如 `"230.00"`',
    },
  ],
  [
    'an amount as a number',
    { product: 'weilidai', chosen: { ...chosen, amount: 10000 } },
    '/chosen/amount',
    {
      en: 'this is a number: expected an amount of CNY as decimal text with at most 2 places, such as `"230.00"`',
      zh: '此处是数字：应为 CNY 金额，写作至多 2 位小数的文本，如 `"230.00"`',
    },
  ],
  [
    'a negative rate',
    { product: 'weilidai', chosen: { ...chosen, ratePercent: '-0.05' } },
    '/chosen/ratePercent',
    {
      en: 'the rate is below zero: expected a rate in percent as decimal text, zero or more, such as `"7.2"`',
      zh: '利率小于零：应为以百分数表示的利率文本，零或大于零，如 `"7.2"`',
    },
  ],
  [
    'a date that does not exist',
    { product: 'weilidai', chosen: { ...chosen, on: '2023-02-29' } },
    '/chosen/on',
    {
      en: '`2023-02-29` is no date: expected a date of the calendar as YYYY-MM-DD',
      zh: '`2023-02-29` 不是日期：应为日历上存在的日期，写作 YYYY-MM-DD',
    },
  ],
  [
    'an event of no known type',
    { product: 'weilidai', chosen, events: [{ type: 'payed', on: '2018-10-11', amount: '1' }] },
    '/events/0/type',
    {
      en: 'no such word `payed`: expected one of `disbursed`, `repaid`, `paid-off`, `reversed`, `charged`, `waived`, `refunded`, `rate-changed`, `rescheduled`, `interest-paused`, `re-aged`, `plan-agreed`, `plan-broken`, `settled`, `written-off`, `recovered`, `sold`, `placed`, `day-closed`',
      zh: '没有 `payed` 这个取值：应为以下之一：`disbursed`、`repaid`、`paid-off`、`reversed`、`charged`、`waived`、`refunded`、`rate-changed`、`rescheduled`、`interest-paused`、`re-aged`、`plan-agreed`、`plan-broken`、`settled`、`written-off`、`recovered`、`sold`、`placed`、`day-closed`',
    },
  ],
  [
    'an event without its amount',
    { product: 'weilidai', chosen, events: [{ type: 'repaid', on: '2018-10-11', channel: 'wallet' }] },
    '/events/0',
    {
      en: 'the key `amount` is missing: expected it among the keys here',
      zh: '缺少键 `amount`：应为此处含有该键',
    },
  ],
  [
    'a product with another currency',
    { product: 'weilidai', currency: 'USD', chosen },
    '/currency',
    { en: 'the loan is in another currency: expected CNY', zh: '贷款使用另一种货币：应为 CNY' },
  ],
  [
    'neither product nor terms',
    { events: [] },
    '',
    {
      en: 'neither `product` nor `terms` is there: expected `product` with `chosen`, or `terms` with `events`',
      zh: '既没有 `product` 也没有 `terms`：应为 `product` 与 `chosen`，或 `terms` 与 `events`',
    },
  ],
]

for (const [title, document, pointer, message] of BAD)
  test(`refused in both languages: ${title}`, () => {
    assert.deepEqual(of(document), [[pointer, message.en, message.zh]])
  })

test('everything wrong is told at once', () => {
  const document = {
    product: 'weilidai',
    chosen: { amount: 'ten', ratePercent: '5 %', instalments: 0, on: 'today', color: 'red' },
    events: [{ type: 'repaid', on: '2018-13-01', amount: '-1', channel: '' }],
  }
  assert.deepEqual(
    of(document).map(([pointer]) => pointer),
    [
      '/chosen/color',
      '/chosen/amount',
      '/chosen/ratePercent',
      '/chosen/instalments',
      '/chosen/on',
      '/events/0/on',
      '/events/0/amount',
      '/events/0/channel',
    ],
  )
})

test('amounts are text of major units going out, with every place of the currency', () => {
  const read = parseLoan({ product: 'weilidai', chosen })
  assert.ok(read.ok)
  const planned = schedule(read.value.terms, {
    disbursements: [{ on: read.value.chosen?.on ?? 0, amountMinor: 1_000_000n }],
    rateSpans: [],
  })
  assert.ok(planned.ok)
  const { totals, rows } = scheduleToJson(planned.value, weilidai.currency)
  assert.deepEqual(totals, {
    lent: '10000.00',
    received: '10000.00',
    principal: '10000.00',
    interest: '457.00',
    charges: '0.00',
    payable: '10457.00',
    cost: '457.00',
  })
  assert.equal((rows as readonly unknown[]).length, 5)
})

test('what reckoning refuses is told as of the document', () => {
  const read = parseLoan({ product: 'cn-consumer-finance', chosen: { ...chosen, ratePercent: '12' } })
  assert.ok(read.ok)
  const found = (pointer: string): string | undefined =>
    inDocument(
      [
        {
          code: 'out-of-range',
          pointer,
          found: '',
          expected: { en: '', zh: '' },
          message: { en: '', zh: '' },
        },
      ],
      read.value,
    )[0]?.pointer
  assert.equal(found('/disbursements/0/amountMinor'), '/chosen/amount')
  assert.equal(found('/interest/rate/value'), '/chosen/ratePercent')
  assert.equal(found('/dates'), '/chosen/on')
  assert.equal(found('/rounding/instalmentMultipleMinor'), '/product')
})
