/** What a person or a program is told that asks `forbear loan` wrongly: by options, by a document, in words and as JSON. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { readToEnd } from '../files.ts'
import { outputFailed } from '../forbear.ts'
import { printing } from '../printing.ts'
import { unknownBeside, usageReason } from '../usage.ts'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const folder = mkdtempSync(join(tmpdir(), 'forbear-refusals-'))
after(() => rmSync(folder, { recursive: true }))

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const EXAMPLE = fileURLToPath(new URL('../../../../packages/loan/examples/loan.json', import.meta.url))
const WEILIDAI = '--product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11'.split(' ')

function reasonsOf(...args: readonly string[]): readonly (readonly [en: string, zh: string])[] {
  const told = runLoan(...args)
  assert.ok(!told.ok, told.ok ? told.out : '')
  return told.reasons.map(({ en, zh }) => [en, zh])
}

test('options of a product that are missing or badly written are named as options', () => {
  assert.deepEqual(reasonsOf('quote', '--product', 'weilidai'), [
    ['`--amount` is missing beside `--product weilidai`', '`--product weilidai` 还需要 `--amount`'],
    ['`--on` is missing beside `--product weilidai`', '`--product weilidai` 还需要 `--on`'],
  ])
  const badly = ['--instalments', 'five', '--every', '3y']
  assert.deepEqual(reasonsOf('quote', ...WEILIDAI.slice(0, 4), '--on', '2018-09-11', ...badly), [
    [
      '--instalments: `five`: expected a whole number from 1 to 1200',
      '--instalments：`five`：应为 1 至 1200 的整数',
    ],
    [
      '--every: `3y`: expected a number and m, w or d, such as 1m or 15d',
      '--every：`3y`：应为数字加 m、w 或 d，如 1m、15d',
    ],
  ])
  const [[noStep] = []] = reasonsOf('quote', ...WEILIDAI, '--every', '0m')
  assert.equal(noStep, '--every: this number is out of range: expected a whole number from 1 to 1200')
})

test('a day that nobody can mean is refused before the account is carried there', () => {
  const late = ['2168-09-12', '2168-09-11'] as const
  for (const command of ['statement', 'payoff', 'ledger'])
    assert.deepEqual(reasonsOf(command, EXAMPLE, '--as-of', late[0]), [
      [
        `--as-of: \`${late[0]}\` is too late: expected ${late[1]} at the latest, 150 years after the loan began`,
        `--as-of：\`${late[0]}\` 过晚：应不晚于 ${late[1]}，即贷款开始之后 150 年`,
      ],
    ])
})

test('what is supposed lies between what happened and what is told, once for each instalment', () => {
  const outOf = (option: string, day: string, until: string): readonly [string, string] => [
    `${option}: \`${day}\` is out of range: expected a date from 2018-09-11 to ${until}`,
    `${option}：\`${day}\` 超出范围：应为 2018-09-11 至 ${until} 的日期`,
  ]
  const table: readonly (readonly [args: readonly string[], en: string, zh: string])[] = [
    [['--prepay', '3000@2018-09-10'], ...outOf('--prepay', '2018-09-10', '2019-02-11')],
    [['--prepay', '3000@2019-02-12'], ...outOf('--prepay', '2019-02-12', '2019-02-11')],
    [['--pay-off', '2028-01-20'], ...outOf('--pay-off', '2028-01-20', '2019-02-11')],
    [['--catch-up', '2018-01-20'], ...outOf('--catch-up', '2018-01-20', '2019-02-11')],
    // 3,660 days after the last due date
    [['--until', '2029-02-19'], ...outOf('--until', '2029-02-19', '2029-02-18')],
    [['--until', '2018-09-10'], ...outOf('--until', '2018-09-10', '2029-02-18')],
    [
      ['--prepay', '3000'],
      '--prepay: `3000` names no day: expected an amount and a day, such as 3000@2018-11-20',
      '--prepay：`3000` 没有日期：应为金额和日期，如 3000@2018-11-20',
    ],
    [
      ['--late', '3:99999'],
      '--late: `3:99999`: expected an instalment and from 1 to 9999 days, such as 3:20',
      '--late：`3:99999`：应为期次和 1 至 9999 的天数，如 3:20',
    ],
    [
      ['--miss', '3', '--late', '3:5'],
      '--miss, --late: two things are supposed of instalment 3: expected one of them',
      '--miss、--late：对第 3 期作了两种假设：只能取其一',
    ],
  ]
  for (const [args, en, zh] of table)
    assert.deepEqual(reasonsOf('simulate', ...WEILIDAI, ...args), [[en, zh]])
})

test('what is paid too much in a simulation is told, not lost', () => {
  const told = runLoan('simulate', ...WEILIDAI, '--prepay', '300000@2018-11-20')
  assert.ok(told.ok)
  // on 20 November 6,000 of principal and 9 days × 0.05 % × 6,000 = 27.00 are owed
  assert.match(told.out, /paid too much, held for you +0\.00 +293973\.00 +\+293973\.00/)
})

test('an instalment that is supposed to be missed is named by its due date too', () => {
  const eu = '--product eu-consumer-credit --amount 1000 --on 2018-09-11 --instalments 3 --rate 8'.split(' ')
  const told = runLoan('simulate', ...eu, '--miss', '1', '--lang', 'en')
  assert.ok(told.ok)
  assert.match(told.out, /^Instalment 1, due on 2018-10-11, is not paid on its day\n/)
})

test('a part that the terms do not take before its time is told to be held', () => {
  const card = '--product cn-credit-card-instalment --amount 12000 --instalments 3 --on 2026-01-15'.split(' ')
  const told = runLoan('simulate', ...card, '--prepay', '3000@2026-02-20', '--lang', 'en')
  assert.ok(told.ok)
  assert.match(told.out, /\nThe terms take no part before its time: it is held, and used as instalments fall/)
})

test('paying off ahead of terms that do not allow it is told to take consent', () => {
  const quote = runLoan('quote', ...WEILIDAI, '--json')
  assert.ok(quote.ok)
  const { terms } = JSON.parse(quote.out) as { readonly terms: { readonly prepayment: object } }
  const path = join(folder, 'no-prepayment.json')
  const events = [{ type: 'disbursed', on: '2018-09-11', amount: '10000.00' }]
  const prepayment = { ...terms.prepayment, allowed: 'no' }
  writeFileSync(path, JSON.stringify({ terms: { ...terms, prepayment }, events }))
  const told = runLoan('simulate', path, '--pay-off', '2018-11-20', '--lang', 'zh')
  assert.ok(told.ok)
  assert.match(told.out, /^2018-11-20 全部结清\n合同不允许提前还款：须经贷款人同意\n/)
})

test('an option that another makes void is refused, not passed over', () => {
  assert.deepEqual(reasonsOf('ledger', EXAMPLE, '--as-of', '2018-10-11', '--json', '--format', 'csv'), [
    [
      '--json and --format ask for two forms of the entries: expected one of them',
      '--json 与 --format 各要求一种输出形式：只能取其一',
    ],
  ])
  const [[sheet] = []] = reasonsOf('quote', ...WEILIDAI, '--sheet', '--method', 'eu')
  assert.match(sheet ?? '', /^--method: the cost sheet counts the yearly cost by Chinese law/)
})

test('before anything is lent there is no table of nothing', () => {
  const told = runLoan('statement', EXAMPLE, '--as-of', '2018-09-01', '--lang', 'en')
  assert.ok(told.ok)
  assert.match(told.out, /^2018-09-01: nothing lent yet\n[^]*total +0\.00 +0\.00 +0\.00\n$/)
})

/** What a person is told whose command line the parser refuses, in Chinese. */
function usageOf(words: readonly string[]): readonly string[] {
  const command = new Command('statement').exitOverride().argument('[file]').requiredOption('--as-of <date>')
  command.configureOutput({ outputError: () => undefined }).allowExcessArguments(false)
  try {
    command.parse([...words], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return [usageReason(error), ...unknownBeside(error, words, command.options)].map(({ zh }) => zh)
  }
  return []
}

test('a misspelt option is named beside the one that is missing, and what is too much is listed', () => {
  assert.deepEqual(usageOf(['loan.json', '--asof', '2018-11-26']), [
    '缺少选项 `--as-of <date>`',
    '没有选项 `--asof`',
  ])
  // the option has taken the next one for its value
  assert.deepEqual(usageOf(['loan.json', '--as-of', '--lang', 'zh']), [
    '参数过多：应有 1 个，却有 2 个：loan.json、zh',
  ])
})

test('an answer that could not be written whole is no answer; a reader who has enough is no fault', (t) => {
  const said: string[] = []
  t.mock.method(printing.err, 'write', (text: string) => said.push(text))
  const failedBy = (code: string, language: string): number | undefined =>
    outputFailed(Object.assign(new Error(code), { code }), ['loan', 'quote', '--lang', language])
  assert.equal(failedBy('EPIPE', 'en'), undefined)
  assert.equal(failedBy('ENOSPC', 'en'), 64)
  assert.equal(failedBy('ENOSPC', 'zh'), 64)
  assert.deepEqual(said, [
    'forbear: `standard output` cannot be written: the disk is full\n',
    'forbear: `标准输出` 无法写入：磁盘已满\n',
  ])
})

test('standard input that has nothing yet is waited for, and read to its end', () => {
  const again = Object.assign(new Error('nothing yet'), { code: 'EAGAIN' })
  const steps: readonly (string | Error)[] = [again, '{"a"', again, ': 1}', '']
  let at = 0
  const bytes = readToEnd((buffer) => {
    const step = steps[at++] ?? assert.fail('read past the end')
    if (step instanceof Error) throw step
    return new TextEncoder().encodeInto(step, buffer).written
  })
  assert.equal(new TextDecoder().decode(bytes), '{"a": 1}')
})

const repaid = { type: 'repaid', channel: 'wallet' }

test('an event is named by its place in the document, also where the disbursement stands in none', () => {
  const chosen = { amount: '10000', ratePercent: '0.05', instalments: 5, on: '2018-09-11' }
  const path = join(folder, 'early.json')
  const events = [
    { ...repaid, on: '2018-10-11', amount: '2150.00' },
    { ...repaid, on: '2018-09-01', amount: '99.00' },
  ]
  writeFileSync(path, JSON.stringify({ product: 'weilidai', chosen, events }))
  const [[en] = []] = reasonsOf('statement', path, '--as-of', '2018-11-26')
  assert.equal(en, `${path} /events/1/on: \`repaid\` before any money was lent: expected 2018-09-11 or later`)
})

test('a program that asks for JSON is refused in JSON: both languages, place and code, nothing on stdout', () => {
  const run = (input: string, ...args: readonly string[]): { readonly refused: readonly object[] } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'loan', ...args], {
      input,
      encoding: 'utf8',
    })
    assert.equal(status, 64)
    assert.equal(stdout, '')
    return JSON.parse(stderr) as { readonly refused: readonly object[] }
  }
  const document = JSON.stringify({
    product: 'weilidai',
    chosen: {},
    events: [{ ...repaid, on: '2025-02-30' }],
  })
  const { refused } = run(document, 'statement', '--json', '-', '--as-of', '2025-03-01')
  assert.ok(refused.length >= 4)
  // an event that does not say when it was booked has no such place
  assert.ok(!refused.some((each) => 'pointer' in each && each.pointer === '/events/0/bookedOn'))
  assert.deepEqual(
    refused.find((each) => 'pointer' in each && each.pointer === '/events/0/on'),
    {
      en: 'standard input /events/0/on: `2025-02-30` is no date: expected a date of the calendar as YYYY-MM-DD',
      zh: '标准输入 /events/0/on：`2025-02-30` 不是日期：应为日历上存在的日期，写作 YYYY-MM-DD',
      file: 'standard input',
      pointer: '/events/0/on',
      code: 'unreal-date',
      found: '"2025-02-30"',
    },
  )
  assert.deepEqual(run('', 'statement', '--json', '-', '--as-of', '2025-03-01').refused, [
    {
      en: 'standard input:1:1: not JSON; the text ends too early: there is nothing in it',
      zh: '标准输入:1:1：不是 JSON；文本过早结束：没有任何内容',
    },
  ])
  assert.deepEqual(run('', 'quote', '--json', '--frm').refused[0], {
    en: 'unknown option `--frm`',
    zh: '没有选项 `--frm`',
  })
})
