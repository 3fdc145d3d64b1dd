/** Quotes: yearly cost of products by the law of their place, and the sheet that lists every charge. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingElements, sheetLines } from '../cost-sheet/index.ts'
import { parseDay } from '../calendar/index.ts'
import { fraction, type Fraction } from '../money/index.ts'
import { contract, disbursementOf, productOf, type Chosen } from '../products/index.ts'
import { schedule, type Schedule } from '../schedule/index.ts'
import type { Charge, Terms } from '../terms/index.ts'
import { costSheetOf, yearlyCostOfSchedule } from './index.ts'

interface Planned {
  readonly terms: Terms
  readonly planned: Schedule
}

function plannedOf(id: string, chosen: Omit<Chosen, 'on'>): Planned {
  const product = productOf(id) ?? assert.fail(id)
  const whole = { ...chosen, on: parseDay('2026-01-10') ?? assert.fail() }
  const terms = contract(product, whole)
  assert.ok(terms.ok)
  const planned = schedule(terms.value, { disbursements: [disbursementOf(whole)], rateSpans: [] })
  assert.ok(planned.ok)
  return { terms: terms.value, planned: planned.value }
}

const percent = (hundredths: bigint): Fraction => fraction(hundredths, 10_000n)

function shownOf({ terms, planned }: Planned, method: Parameters<typeof yearlyCostOfSchedule>[1]): string {
  const cost = yearlyCostOfSchedule(planned, method, terms.currency)
  assert.ok(cost.ok)
  return cost.value.shownPercent
}

test('Regulation Z, appendix J (c)(1)(i): 5,000 over 24 months at 9.69 % is 230 a month, and 9.69 % a year', () => {
  const loan = plannedOf('us-personal-actuarial', {
    amountMinor: 500_000n,
    rate: percent(969n),
    instalments: 24,
  })
  const [first] = loan.planned.rows
  // the published payment is rounded to whole dollars
  assert.equal(((first?.principalMinor ?? 0n) + (first?.interestMinor ?? 0n) + 50n) / 100n, 230n)
  assert.equal(shownOf(loan, 'us-appendix-j'), '9.69')
})

test('W65: 12,000 over 12 months with 0.6 % of the first principal a month costs 13.03 % a year', () => {
  const loan = plannedOf('cn-credit-card-instalment', { amountMinor: 1_200_000n, instalments: 12 })
  assert.equal(shownOf(loan, 'cn-irr'), '13.03')
})

test('what is kept back counts: 1,800 in hand for 2,019.73 after fifteen days', () => {
  const loan = plannedOf('cn-phone-micro-loan', {
    amountMinor: 200_000n,
    rate: percent(2_400n),
    step: { days: 15 },
  })
  // (2,019.73 − 1,800) ÷ 1,800 × 365 ÷ 15, simple: there is one payment only
  assert.equal(shownOf(loan, 'cn-simple'), '297.04')
  const sheet = costSheetOf(loan.terms, loan.planned)
  assert.ok(sheet.ok)
  assert.deepEqual(
    sheet.value.charges.map(({ way, total, payee }) => [way, total, payee.role]),
    [
      ['once-at-the-end', '19.73', 'lender'],
      ['from-the-advance', '200.00', 'partner'],
    ],
  )
  assert.equal(sheet.value.onDefault.length, 1)
  // whom the terms name by a role alone is told in the reader's words
  assert.deepEqual(sheetLines(sheet.value, 'zh').slice(3, 5), [
    '  利息：期末一次性收取；每年 24 %；贷款人；合计 19.73；按合同剩余本金折合年化 24.00%',
    '  预扣服务费：放款时扣收；初始本金的 10 %；合作机构；合计 200.00；按合同剩余本金折合年化 243.33%',
  ])
})

test('the sheet of every Chinese product lacks nothing, and its charges are all that is paid beyond principal', () => {
  for (const [id, chosen] of [
    ['weilidai', { amountMinor: 1_000_000n, rate: fraction(5n, 10_000n), instalments: 10 }],
    ['cn-consumer-finance', { amountMinor: 1_000_000n, rate: percent(1_800n), instalments: 12 }],
    ['cn-credit-card-instalment', { amountMinor: 1_000_000n, instalments: 6 }],
    ['cn-small-loan-bullet', { amountMinor: 1_000_000n, rate: percent(1_200n), step: { months: 6 } }],
  ] as const) {
    const { terms, planned } = plannedOf(id, chosen)
    const sheet = costSheetOf(terms, planned)
    assert.ok(sheet.ok)
    assert.deepEqual(missingElements(sheet.value), [])
    const charged = sheet.value.charges.reduce((sum, { total }) => sum + BigInt(total.replace('.', '')), 0n)
    const beyond = planned.rows.reduce(
      (sum, row) => sum + row.interestMinor + row.charges.reduce((all, c) => all + c.amountMinor, 0n),
      0n,
    )
    assert.equal(charged, beyond)
  }
})

test('what lateness and repaying early cost stands on the sheet, which says that nothing else is charged', () => {
  const { terms, planned } = plannedOf('eu-consumer-credit', {
    amountMinor: 600_000n,
    rate: percent(800n),
    instalments: 12,
  })
  const extra = (id: string, payee: string, when: Charge['when']): Charge => ({
    id,
    title: { en: id, zh: id },
    component: 'cost',
    payee,
    amount: { flatMinor: 1_500n },
    when,
  })
  const charges = [
    ...terms.charges,
    extra('reminder', 'lender', 'on-late-instalment'),
    extra('settlement letter', 'Quay Notaries', 'on-prepayment'),
  ]
  const sheet = costSheetOf({ ...terms, charges }, planned)
  assert.ok(sheet.ok)
  assert.deepEqual(
    sheet.value.onDefault.map(({ name, arisesWhen, standard, payee }) =>
      [name.en, arisesWhen.en, standard.en, payee.name].join('; '),
    ),
    [
      'reminder; an instalment is not paid when due; 15.00 EUR; lender',
      'early repayment fee; principal is repaid before it is due; 1 % of what is prepaid; lender',
      'settlement letter; all principal is repaid before it is due; 15.00 EUR; Quay Notaries',
    ],
  )
})

test('a schedule whose payments never pay what was in hand has no yearly cost', () => {
  const { terms, planned } = plannedOf('cn-small-loan-bullet', {
    amountMinor: 1_000_000n,
    rate: percent(0n),
    step: { months: 6 },
  })
  const short = { ...planned, rows: planned.rows.map((row) => ({ ...row, principalMinor: 1n })) }
  const cost = yearlyCostOfSchedule(short, 'cn-irr', terms.currency)
  assert.ok(!cost.ok)
  assert.deepEqual(
    cost.problems.map(({ code }) => code),
    ['no-root'],
  )
})
