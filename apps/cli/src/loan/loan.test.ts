/** The commands of a loan: answers as JSON, every kind of bad input refused in both languages with no partial result. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseLoan, termsShape } from '@forbear/loan/border'
import { plotLines } from './plot.ts'
import { amountLines } from './table.ts'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const folder = mkdtempSync(join(tmpdir(), 'forbear-loan-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
function fileOf(document: unknown): string {
  const path = join(folder, `${++files}.json`)
  writeFileSync(path, JSON.stringify(document))
  return path
}

const WEILIDAI = '--product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11'.split(' ')
const EXAMPLE = fileURLToPath(new URL('../../../../packages/loan/examples/loan.json', import.meta.url))

function jsonOf(...args: readonly string[]): unknown {
  const told = runLoan(...args, '--json')
  assert.ok(told.ok)
  return JSON.parse(told.out)
}

/** Terms of level instalments as JSON, with some settings put in their place. */
function termsWith(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const chosen = { amount: '10000', ratePercent: '12', instalments: 12, on: '2026-01-15' }
  const loan = parseLoan({ product: 'cn-consumer-finance', chosen })
  assert.ok(loan.ok)
  const { terms } = loan.value
  return { ...(termsShape(terms.currency).write(terms) as object), ...settings }
}
const lent = { type: 'disbursed', on: '2026-01-15', amount: '10000.00' }
const repaid = { type: 'repaid', channel: 'wallet' }

test('W84 on the command line, as JSON', () => {
  const { rows, totals } = jsonOf('schedule', ...WEILIDAI) as {
    readonly rows: readonly { readonly interest: string }[]
    readonly totals: { readonly interest: string }
  }
  assert.deepEqual(
    rows.map((row) => row.interest),
    ['150.00', '124.00', '90.00', '62.00', '31.00'],
  )
  assert.equal(totals.interest, '457.00')
})

test('W65 and W66: what a fee each month makes of the yearly cost', () => {
  const card = ['--product', 'cn-credit-card-instalment', '--amount', '12000', '--instalments', '12']
  const { yearlyCost } = jsonOf('quote', ...card, '--on', '2026-01-15') as {
    readonly yearlyCost: { readonly figures: readonly { readonly percent: string }[] }
  }
  assert.deepEqual(
    yearlyCost.figures.map(({ percent }) => percent.slice(0, 5)),
    ['13.03', '13.84'],
  )
  const guarantee = {
    id: 'guarantee',
    title: { en: 'guarantee fee', zh: '担保费' },
    component: 'fee',
    payee: 'guarantor',
    amount: { flat: '50.00' },
    when: 'each-instalment',
  }
  const rate = { percent: '6', per: 'year' }
  const interest = { ...(termsWith({})['interest'] as object), rate }
  const loan = fileOf({ terms: termsWith({ charges: [guarantee], interest }), events: [lent] })
  const quote = jsonOf('quote', loan, '--method', 'cn-irr') as typeof yearlyCost & {
    readonly yearlyCost: { readonly shownPercent: string }
  }
  assert.equal(quote.yearlyCost.shownPercent, '16.71')
  const sheet = jsonOf('quote', loan, '--sheet') as {
    readonly charges: readonly { readonly payee: unknown; readonly total: string }[]
  }
  assert.deepEqual(sheet.charges.at(-1)?.payee, { name: 'guarantor', role: 'guarantor' })
  assert.equal(sheet.charges.at(-1)?.total, '600.00')
})

test('a statement as known then leaves out what was booked later', () => {
  const owed = (...more: readonly string[]): string =>
    (jsonOf('statement', EXAMPLE, '--as-of', '2018-11-22', ...more) as { owed: { total: string } }).owed.total
  // 8,000 and 124.00, eleven days on 6,000 at 0.05 % and on 2,000 overdue at 0.075 %; with the payment of 1,000 on the
  // tenth day 7,139 remain, and one day on 1,139 overdue.
  assert.equal(owed('--known-on', '2018-11-24'), '8173.50')
  assert.equal(owed(), '7172.85')
})

test('a statement adds up: what was owed at first and every change come to what is owed at last', () => {
  interface Told {
    readonly statement: {
      readonly opening: { readonly owed: { readonly total: string } }
      readonly lines: readonly { readonly kind: string; readonly change: { readonly total: string } }[]
      readonly closing: { readonly owed: { readonly total: string } }
    }
    readonly nextPayment: unknown
  }
  const args = ['--from', '2018-11-01', '--as-of', '2018-11-26']
  const { statement, nextPayment } = jsonOf('statement', EXAMPLE, ...args) as Told
  const cents = (text: string): bigint => BigInt(text.replace('.', ''))
  const changes = statement.lines.map(({ change }) => cents(change.total))
  assert.ok(changes.length >= 4)
  assert.equal(
    changes.reduce((sum, change) => sum + change, cents(statement.opening.owed.total)),
    cents(statement.closing.owed.total),
  )
  assert.deepEqual(nextPayment, { dueOn: '2018-12-11', due: '2090.00', overdue: '1143.27' })
})

test('a payoff is what leaves nothing: paid on its day, the loan is paid off', () => {
  const { days } = jsonOf('payoff', ...WEILIDAI, '--as-of', '2018-09-20', '--valid-until', '2018-09-21') as {
    readonly days: readonly { readonly on: string; readonly toPay: string }[]
  }
  // 10,000 × 0.05 % × 9 days, and 10.
  assert.deepEqual(
    days.map(({ on, toPay }) => [on, toPay]),
    [
      ['2018-09-20', '10045.00'],
      ['2018-09-21', '10050.00'],
    ],
  )
  const chosen = { amount: '10000', ratePercent: '0.05', instalments: 5, on: '2018-09-11' }
  const paid = { ...repaid, on: '2018-09-20', amount: '10045.00' }
  const loan = fileOf({ product: 'weilidai', chosen, events: [paid] })
  const { status } = jsonOf('statement', loan, '--as-of', '2018-09-20') as { readonly status: string }
  assert.equal(status, 'paid')
})

test('what if: missed, late, prepaid and paid off beside what was agreed', () => {
  interface Told {
    readonly paid: { readonly interest: string; readonly 'penalty-interest': string; readonly total: string }
    readonly owed: { readonly total: string }
    readonly clearedOn?: string
    readonly balances: readonly { readonly on: string; readonly owed: string }[]
  }
  const whatIf = (...args: readonly string[]): Told =>
    (jsonOf('simulate', ...WEILIDAI, ...args) as { readonly whatIf: Told }).whatIf
  const agreed = whatIf()
  assert.equal(agreed.paid.total, '10457.00')
  assert.equal(agreed.clearedOn, '2019-02-11')
  assert.deepEqual(
    agreed.balances.map(({ owed }) => owed),
    ['10000.00', '8000.00', '6000.00', '4000.00', '2000.00', '0.00'],
  )
  // 2,000 × 0.075 % × 20 days of penalty interest
  assert.equal(whatIf('--late', '3:20').paid['penalty-interest'], '30.00')
  const missed = whatIf('--miss', '5')
  assert.deepEqual([missed.owed.total, missed.clearedOn], ['2031.00', undefined])
  // 150 + 124, then 9 days on 6,000, 21 on 3,000 and 31 on 1,000
  const prepaid = whatIf('--prepay', '3000@2018-11-20')
  assert.deepEqual([prepaid.paid.interest, prepaid.clearedOn], ['348.00', '2019-01-11'])
  assert.equal(whatIf('--pay-off', '2018-11-20').paid.interest, '301.00')
})

/** A charge that leaves nothing of what is lent. */
const KEPT_WHOLE = {
  id: 'kept',
  title: { en: 'service fee', zh: '服务费' },
  component: 'fee',
  payee: 'lender',
  amount: { flat: '10000.00' },
  when: 'deducted-at-disbursement',
}

type Case = readonly [title: string, args: readonly string[], en: string, zh: string]
const asOf = ['--as-of', '2026-02-01']

const BAD: readonly Case[] = [
  [
    'an amount that is no whole cents',
    ['schedule', '--product', 'weilidai', '--amount', '10000.005', ...WEILIDAI.slice(4)],
    '--amount: `10000.005` holds a part of the smallest unit of CNY: expected an amount of CNY as decimal text with at most 2 places, such as `"230.00"`',
    '--amount：`10000.005` 含有不足 CNY 最小单位的部分：应为 CNY 金额，写作至多 2 位小数的文本，如 `"230.00"`',
  ],
  [
    'a negative rate',
    ['schedule', ...WEILIDAI.slice(0, 4), '--rate=-1', ...WEILIDAI.slice(6)],
    '--rate: the rate is below zero: expected a rate in percent as decimal text, zero or more, such as `"7.2"`',
    '--rate：利率小于零：应为以百分数表示的利率文本，零或大于零，如 `"7.2"`',
  ],
  [
    'a date that does not exist',
    ['schedule', ...WEILIDAI.slice(0, 8), '--on', '2019-02-29'],
    '--on: `2019-02-29` is no date: expected a date of the calendar as YYYY-MM-DD',
    '--on：`2019-02-29` 不是日期：应为日历上存在的日期，写作 YYYY-MM-DD',
  ],
  [
    'a repayment before the disbursement',
    [
      'statement',
      fileOf({ terms: termsWith({}), events: [{ ...repaid, on: '2026-01-10', amount: '100' }, lent] }),
      ...asOf,
    ],
    '/events/0/on: `repaid` before any money was lent: expected 2026-01-15 or later',
    '/events/0/on：放款之前发生了 `repaid`：应为不早于 2026-01-15',
  ],
  [
    'more repaid than is owed, where the terms refuse that',
    [
      'statement',
      fileOf({
        terms: termsWith({
          allocation: { ...(termsWith({})['allocation'] as object), surplus: 'refuse' },
          prepayment: { ...(termsWith({})['prepayment'] as object), allowed: 'whole-only' },
        }),
        events: [lent, { ...repaid, on: '2026-01-20', amount: '20000' }],
      }),
      ...asOf,
    ],
    '/events/1/amount: more than there is to pay: expected nothing, or 10016.13, which pays the loan off',
    '/events/1/amount：金额超过应付：应为零，或可结清贷款的 10016.13',
  ],
  [
    'instalments below the interest',
    [
      'schedule',
      fileOf({
        terms: termsWith({
          instalments: 2,
          repayment: {
            method: 'custom',
            instalments: ['2026-02-15', '2026-03-15'].map((dueOn) => ({ dueOn, amount: '10.00' })),
          },
        }),
        events: [lent],
      }),
    ],
    '/terms/repayment/instalments/0/amount: instalments that never catch up with the interest: expected 100.00 or more',
    '/terms/repayment/instalments/0/amount：各期金额不足以偿付利息：应为不低于 100.00',
  ],
  [
    'charges that keep back all that is lent',
    [
      'schedule',
      fileOf({
        terms: termsWith({ charges: [KEPT_WHOLE] }),
        events: [lent],
      }),
    ],
    '/events/0/amount: charges of 10000.00 are kept back from it, so that nothing is paid out: expected more than 10000.00',
    '/events/0/amount：放款时预扣费用 10000.00，没有余额可以放出：应为大于 10000.00 的金额',
  ],
  [
    'money kept back whole, asked of its account',
    [
      'statement',
      fileOf({
        terms: termsWith({ charges: [KEPT_WHOLE] }),
        events: [lent],
      }),
      '--as-of',
      '2026-02-01',
    ],
    '/events/0/amount: charges of 10000.00 are kept back from it, so that nothing is paid out: expected more than 10000.00',
    '/events/0/amount：放款时预扣费用 10000.00，没有余额可以放出：应为大于 10000.00 的金额',
  ],
  [
    'neither file nor product',
    ['quote'],
    'no loan was named: give a JSON file, `-` for standard input, or --product with its options',
    '未指明贷款：请给出 JSON 文件、用 `-` 表示标准输入，或用 --product 及其选项',
  ],
  [
    'a file and a product',
    ['quote', EXAMPLE, '--product', 'weilidai'],
    'a file and --product were given: the loan is one or the other',
    '同时给出了文件和 --product：二者只能取一',
  ],
  [
    'an instalment that is not there',
    ['simulate', ...WEILIDAI, '--miss', '6'],
    '--miss: `6` is no instalment of this loan: expected a whole number from 1 to 5',
    '--miss：`6` 不是本贷款的期次：应为 1 至 5 的整数',
  ],
  [
    'a payoff before anything was lent',
    ['payoff', ...WEILIDAI, '--as-of', '2018-09-10'],
    '--as-of: nothing has been lent by 2018-09-10: expected a day on or after the disbursement',
    '--as-of：截至 2018-09-10 尚未放款：应为放款当日或之后的日期',
  ],
]

for (const [title, args, en, zh] of BAD)
  test(`refused in both languages: ${title}`, () => {
    const told = runLoan(...args)
    assert.ok(!told.ok)
    assert.equal(told.reasons.length, 1)
    const [reason] = told.reasons
    const withoutFile = (text = ''): string => text.replace(/^\S+\.json /, '')
    assert.deepEqual([withoutFile(reason?.en), withoutFile(reason?.zh)], [en, zh])
  })

test('everything wrong with the options is told at once', () => {
  const told = runLoan('simulate', ...WEILIDAI, '--prepay', '1@2018-02-30', '--miss', '0', '--late', '2')
  assert.ok(!told.ok)
  assert.deepEqual(
    told.reasons.map(({ en }) => en.split(':')[0]),
    ['--prepay', '--miss', '--late'],
  )
})

test('products name what was chosen here as the quote does, and not by its place in a document', () => {
  const told = runLoan('products', '--lang', 'en')
  assert.ok(told.ok)
  const chosen = told.out.split('\n').filter((line) => line.startsWith('  chosen here: '))
  assert.ok(chosen.length > 10)
  assert.deepEqual(
    chosen.filter((line) => line.includes(': /')),
    [],
  )
  const zh = runLoan('products', 'weilidai', '--lang', 'zh')
  assert.ok(zh.ok)
  assert.match(zh.out, /^ {2}期数：5、10、20$/m)
})

test('a table lines up words that take two cells, and becomes paragraphs where it does not fit', () => {
  const table = { columns: ['期次', 'x'], rows: [['1', '230.00']], left: [0] }
  assert.deepEqual(amountLines(table, undefined), ['期次       x', '────────────', '1     230.00'])
  assert.deepEqual(amountLines(table, 12), amountLines(table, undefined))
  assert.deepEqual(amountLines(table, 11), ['期次 1', '  x 230.00'])
  // cells stay whole, the sums are told too, and a row that goes on with the one above is not headed anew
  const wide = {
    columns: ['on', 'account', 'debit'],
    rows: [
      ['2018-10-11', 'cash', '1.00'],
      ['', 'loans', '2.00'],
    ],
    left: [0, 1],
    sums: ['total', '', '3.00'],
  }
  assert.deepEqual(amountLines(wide, 20), [
    'on 2018-10-11',
    '  account cash',
    '  debit 1.00',
    '  account loans',
    '  debit 2.00',
    'total',
    '  debit 3.00',
  ])
})

test('what is owed is never drawn as nothing, and a higher other course is a dot', () => {
  const lines = plotLines({
    filled: [
      { on: 0, minor: 100n },
      { on: 2, minor: 1n },
    ],
    dotted: [
      { on: 0, minor: 100n },
      { on: 3, minor: 100n },
    ],
    columns: 4,
    rows: 2,
    amount: String,
  })
  assert.deepEqual(lines.slice(0, 3), ['100 │██··', '    │██▁▁', '  0 └────'])
})
