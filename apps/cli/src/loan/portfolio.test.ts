/** `forbear loan portfolio`: the example by hand, as rows and as JSON; loans whose events say how they stand; bad lines. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const folder = mkdtempSync(join(tmpdir(), 'forbear-portfolio-'))
after(() => rmSync(folder, { recursive: true }))

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../../packages/loan/examples/${name}`, import.meta.url))
const ROWS = example('portfolio.csv')
const LOANS = example('portfolio-loans.jsonl')

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

interface Sums {
  readonly count: number
  readonly amount: string
}

interface Report {
  readonly monthEnds: readonly (Sums & {
    readonly on: string
    readonly buckets: readonly (Sums & { readonly bucket: string })[]
    readonly atRisk: readonly (Sums & { readonly sharePercent: string })[]
  })[]
  readonly rolls: readonly {
    readonly from: readonly (Sums & {
      readonly bucket: string
      readonly rolls: readonly (Sums & { readonly to: string; readonly shareOfAmountPercent?: string })[]
    })[]
    readonly arrived: readonly (Sums & { readonly bucket: string })[]
  }[]
  readonly segments: readonly (Sums & { readonly segment: string })[]
}

function reportOf(...args: readonly string[]): Report {
  const told = runLoan('portfolio', ...args, '--json')
  assert.ok(told.ok, told.ok ? '' : told.reasons.map(({ en }) => en).join('\n'))
  return JSON.parse(told.out) as Report
}

const rollsOf = ({ rolls: [first] }: Report): readonly string[] =>
  (first?.from ?? []).flatMap(({ bucket, rolls }) =>
    rolls
      .filter(({ count }) => count > 0)
      .map((roll) => [bucket, roll.to, roll.count, roll.amount, roll.shareOfAmountPercent].join(' ')),
  )

test('the example by hand: of 5,000 in M1, 2,000 are cured and 3,000 roll on; who vanishes is left out', () => {
  const report = reportOf(ROWS, '--currency', 'CNY')
  assert.deepEqual(rollsOf(report), [
    'M0 M1 1 1500.00 60.000000',
    'M0 paid 1 1000.00 40.000000',
    'M1 M0 1 2000.00 40.000000',
    'M1 M2 1 3000.00 60.000000',
    'M2 left-out 1 4000.00 100.000000',
    'M7 M7 1 5000.00 100.000000',
  ])
  // 4,000 and 5,000 of 16,500 are more than thirty days past due, then 3,000 and 5,000 of 11,700
  assert.deepEqual(
    report.monthEnds.map(({ on, count, amount, atRisk: [par30] }) => [
      on,
      count,
      amount,
      par30?.sharePercent,
    ]),
    [
      ['2025-01-31', 6, '16500.00', '54.545455'],
      ['2025-02-28', 5, '11700.00', '68.376068'],
    ],
  )
  assert.deepEqual(
    report.rolls[0]?.arrived.filter(({ count }) => count > 0).map(({ bucket, amount }) => [bucket, amount]),
    [['M0', '700.00']],
  )
  assert.deepEqual(
    report.segments.map(({ segment, count, amount }) => [segment, count, amount]),
    [
      ['north', 3, '3700.00'],
      ['south', 2, '8000.00'],
    ],
  )
})

test('JSON lines say the same as CSV, and bounds are anybody’s', () => {
  const lines = [
    { loan: 'x', on: '2025-01-31', daysPastDue: 90, outstanding: '1.00' },
    { loan: 'x', on: '2025-02-28', left: 'sold' },
    { loan: 'y', on: '2025-02-28', daysPastDue: 91, outstanding: '2.00' },
  ].map((row) => JSON.stringify(row))
  const path = fileOf('rows.jsonl', `${lines.join('\n')}\n`)
  const report = reportOf(path, '--currency', 'CNY', '--bounds', '1,91')
  assert.deepEqual(
    report.monthEnds.map(({ buckets }) => buckets.map(({ bucket, count }) => `${bucket}: ${count}`)),
    [
      ['0: 0', '1-90: 1', '91+: 0'],
      ['0: 0', '1-90: 0', '91+: 1'],
    ],
  )
  assert.deepEqual(rollsOf(report), ['1-90 sold 1 1.00 100.000000'])
})

test('loans are reckoned on each month end from their events: paid, behind, paid off, not yet lent', () => {
  const report = reportOf(LOANS, '--on', '2025-03-31', '--on', '2025-02-28')
  assert.deepEqual(
    report.monthEnds.map(({ on, buckets }) => [
      on,
      ...buckets
        .filter(({ count }) => count > 0)
        .map(({ bucket, count, amount }) => `${bucket} ${count} ${amount}`),
    ]),
    [
      // one has paid its first instalment of principal; two owe it since 2025-02-10
      ['2025-02-28', 'M0 1 800.00', 'M1 2 2000.00'],
      ['2025-03-31', 'M0 2 1600.00', 'M2 1 1000.00'],
    ],
  )
  assert.deepEqual(rollsOf(report), [
    'M0 M0 1 800.00 100.000000',
    'M1 M2 1 1000.00 50.000000',
    'M1 paid 1 1000.00 50.000000',
  ])
  const owed = reportOf(LOANS, '--on', '2025-02-28', '--outstanding', 'everything-owed')
  // 800 and 9.00… of interest run since 10 February: more than principal alone
  assert.ok(Number(owed.monthEnds[0]?.amount) > 2800)
})

test('the page says it in both languages', () => {
  const en = runLoan('portfolio', ROWS, '--currency', 'CNY', '--lang', 'en')
  assert.ok(en.ok)
  assert.match(en.out, /^M1 +1 to 30 days past due +2 +5000\.00 +30\.3 %$/m)
  assert.match(en.out, /^M2 +4000\.00 +100\.0 %$/m)
  assert.match(en.out, /At risk, more than 90 days past due: 1 loan, 5000\.00 \(30\.3 %\)/)
  const zh = runLoan('portfolio', ROWS, '--currency', 'CNY', '--lang', 'zh')
  assert.ok(zh.ok)
  assert.match(zh.out, /逾期超过30天的风险余额：2 笔，9000\.00（54\.5 %）/)
  assert.match(zh.out, /^自 +笔数 +M0 +M1 +M2 +M7 +结清 +遗漏$/m)
  assert.match(zh.out, /^新增：M0 档 1 笔，700\.00$/m)
})

const HEAD = 'loan,on,daysPastDue,outstanding,left,segment\n'

test('bad lines are refused by file, line and column, all at once, in both languages', () => {
  const path = fileOf(
    'bad.csv',
    `${HEAD}a,2025-02-30,1,3.001,,\na,2025-01-31,-1,5,,\nb,2025-01-31,,,,\nc,2025-01-31,0,1,,\nc,2025-01-31,0,1,,\nd,2025-01-31\n`,
  )
  const told = runLoan('portfolio', path, '--currency', 'CNY')
  assert.ok(!told.ok)
  assert.deepEqual(
    told.reasons.map(({ en }) => en.slice(path.length).split(':').slice(0, 3).join(':')),
    [
      ':2 /on: `2025-02-30` is no date',
      ':2 /outstanding: `3.001` holds a part of the smallest unit of CNY',
      ':3 /daysPastDue: this number is out of range',
      ':4 (the whole line): none of the keys is there',
      ':6 /loan: the loan stands on line 5 for this day already',
      ':7 (the whole line): 2 cells',
    ],
  )
  assert.match(told.reasons.at(-2)?.zh ?? '', /该贷款在第 5 行已有同一日的记录/)
  assert.ok(told.reasons.every((reason) => 'pointer' in reason))
})

test('a month end that nobody can mean is refused at each loan before any account is carried there', () => {
  const told = runLoan('portfolio', LOANS, '--on', '2025-02-28', '--on', '9999-12-31')
  assert.ok(!told.ok)
  assert.equal(told.reasons.length, 4)
  assert.match(
    told.reasons[0]?.en ?? '',
    /:1 \/loan: the month end 9999-12-31 is too late for it: expected 2175-01-11 at the latest/,
  )
})

const REFUSED: readonly (readonly [title: string, text: string, args: readonly string[], en: RegExp])[] = [
  ['an empty file', '\n', ['--currency', 'CNY'], /the file is empty/],
  [
    'a head of other names',
    'id,date\n1,2\n',
    ['--currency', 'CNY'],
    /:1: no such columns: `id`, `date`: expected/,
  ],
  [
    'cells too few',
    `${HEAD}a,2025-01-31\n`,
    ['--currency', 'CNY'],
    /:2 \(the whole line\): 2 cells: expected 6/,
  ],
  ['a line that is no JSON', '{"loan": "a"\n', ['--currency', 'CNY'], /:1 \(the whole line\): not JSON/],
  [
    'a key twice',
    '{"loan": "a", "loan": "b", "on": "2025-01-31", "left": "paid"}\n',
    ['--currency', 'CNY'],
    /:1 \(the whole line\): the key `loan` stands twice/,
  ],
  ['rows in no currency', `${HEAD}a,2025-01-31,0,1,,\n`, [], /--currency: rows do not say/],
  ['a currency that is none', `${HEAD}a,2025-01-31,0,1,,\n`, ['--currency', 'cny'], /`cny` is no currency/],
  ['bounds that fall', HEAD, ['--currency', 'CNY', '--bounds', '31,1'], /--bounds: `31,1`/],
  ['loans without a day', '{"id": "a", "loan": {}}', [], /--on: no month end was named/],
  [
    'a loan that is none',
    '{"id": "a", "loan": {}}',
    ['--on', '2025-01-31'],
    /:1 \/loan: neither `product` nor `terms`/,
  ],
]

for (const [title, text, args, en] of REFUSED)
  test(`refused: ${title}`, () => {
    const told = runLoan('portfolio', fileOf('refused', text), ...args)
    assert.ok(!told.ok)
    assert.match(told.reasons[0]?.en ?? '', en)
    assert.match(told.reasons[0]?.zh ?? '', /[\u4e00-\u9fff]/)
  })

test('two loans of one id, and loans in two currencies, are refused at their line', () => {
  const loan = (product: string, amount: string) => ({
    product,
    chosen: { amount, ratePercent: '12', instalments: 12, on: '2025-01-10' },
  })
  const lines = [
    { id: 'a', loan: loan('cn-consumer-finance', '10000') },
    { id: 'a', loan: loan('us-personal-actuarial', '10000') },
  ].map((row) => JSON.stringify(row))
  const told = runLoan('portfolio', fileOf('two.jsonl', lines.join('\n')), '--on', '2025-02-28')
  assert.ok(!told.ok)
  assert.deepEqual(
    told.reasons.map(({ en }) => en.replace(/^.*:2 /, '')),
    [
      '/id: line 1 has this id: expected an id of its own',
      '/loan: the loan is in USD: expected CNY, as the first loan: a portfolio has one currency',
    ],
  )
})
