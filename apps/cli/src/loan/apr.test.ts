/** `forbear loan apr` as a person and as a program meet it: JSON in and out, a page, refusals with their place. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Refused } from '@forbear/audit/refused'
import type { RateAnswer } from '@forbear/loan/rate'
import { forbear } from '../testing/run-forbear.ts'
import { aprText, type AprFlags } from './apr.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forbear-apr-'))
after(() => rmSync(folder, { recursive: true }))

const file = (name: string, value: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

const said = (method: string, advance: readonly string[], pay: readonly string[]): AprFlags => ({
  method,
  advance,
  pay,
  lang: 'en',
})
const NO_FLOWS = { advance: [], pay: [] } as const

/** The reasons of a refusal, in one language. */
function refusalOf(path: string | undefined, flags: AprFlags, language: 'en' | 'zh'): readonly string[] {
  try {
    aprText(path, flags)
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map((reason) => reason[language])
    throw error
  }
  return []
}

const SEMIMONTHLY = {
  method: 'us-appendix-j',
  advances: [{ date: '1978-02-23', amount: '5000.00' }],
  payments: [
    { date: '1978-03-01', amount: '219.17', count: 12, every: { months: 1 } },
    { date: '1978-03-16', amount: '219.17', count: 12, every: { months: 1 } },
  ],
}

test('flows in on standard input, the rate and how it was found out, as JSON', () => {
  const run = spawnSync(process.execPath, [MAIN, 'loan', 'apr', '--json', '-'], {
    encoding: 'utf8',
    input: JSON.stringify(SEMIMONTHLY),
  })
  assert.equal(run.status, 0, run.stderr)
  const answer = JSON.parse(run.stdout) as RateAnswer
  assert.equal(answer.ratePercent, '10.3379029111')
  assert.equal(answer.shownPercent, '10.34')
  assert.deepEqual(answer.explanation.period, { en: '1 semimonth', zh: '半个月' })
  const [advance, onTheFirst, ...more] = answer.explanation.flows
  assert.deepEqual(advance, {
    role: 'advance',
    amount: '5000.00',
    date: '1978-02-23',
    distance: { en: '0 unit-periods', zh: '0 个单位期间' },
    periods: '0',
    partOfPeriod: '0',
  })
  assert.deepEqual(onTheFirst, {
    role: 'payment',
    amount: '219.17',
    date: '1978-03-01',
    distance: { en: '2/5 unit-period', zh: '2/5 个单位期间' },
    periods: '0',
    partOfPeriod: '2/5',
    count: 12,
    every: { months: 1 },
    last: {
      date: '1979-02-01',
      distance: { en: '22 + 2/5 unit-periods', zh: '22 + 2/5 个单位期间' },
      periods: '22',
      partOfPeriod: '2/5',
    },
  })
  assert.equal(more.length, 1)
})

/** Keys of objects, wherever they stand; those of words in several languages apart. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (typeof value !== 'object' || value === null || 'zh' in value) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
}

test('every key of an answer stands in the reference', () => {
  const page = readFileSync(new URL('../../../../docs/reference/loan-json.md', import.meta.url), 'utf8')
  const said = new Set([...page.matchAll(/`([\w/-]+)`/g)].map(([, name]) => name))
  const answers = [
    aprText(undefined, { ...NO_FLOWS, json: file('semimonthly.json', SEMIMONTHLY) }),
    aprText(undefined, {
      ...NO_FLOWS,
      json: file('alone.json', {
        method: 'eu',
        advances: [{ date: '1994-01-01', amount: '1000' }],
        payments: [{ date: '1995-07-01', amount: '1200' }],
      }),
    }),
  ]
  const keys = new Set(answers.flatMap((text) => keysIn(JSON.parse(text))))
  assert.ok(keys.size > 20)
  assert.deepEqual(
    [...keys].filter((key) => !said.has(key) && key !== 'months'),
    [],
  )
})

test('a refusal stands on stderr alone, in the language asked for, and the status is 64', async () => {
  const args = ['loan', 'apr', '--method', 'eu', '--advance', '1000@0', '--pay', '900@12', '--lang', 'zh']
  const run = await forbear(args)
  assert.equal(run.status, 64)
  assert.equal(run.out, '')
  assert.match(run.err, /--pay：还款合计 900\.00，少于放款合计 1000\.00/)
})

test('flows as options give a page in either language, the figure first', () => {
  const english = aprText(undefined, said('us-appendix-j', ['5000@1978-01-10'], ['24x230@1978-02-10/1m']))
  assert.match(english, /^Yearly cost {2}9\.69 % {2}\(annual percentage rate, nominal\)\n/)
  assert.match(
    english,
    /payment +24 × 230\.00 {2}1978-02-10 to 1980-01-10 {2}1 unit-period to 24 unit-periods\n/,
  )
  const chinese = aprText(file('semimonthly.json', SEMIMONTHLY), { ...NO_FLOWS, lang: 'zh' })
  assert.match(chinese, /^年化成本 {2}10\.34 % {2}（名义年利率 APR）\n/)
  assert.match(
    chinese,
    /还款 {2}12 × 219\.17 {2}1978-03-01 至 1979-02-01 {2}2\/5 个单位期间 至 22 \+ 2\/5 个单位期间\n/,
  )
})

test('dates are counted as `--intervals` says, over what a file leaves open', () => {
  const flows = said('eu', ['1000@1994-01-01'], ['1200@1995-07-01'])
  assert.match(aprText(undefined, flows), /^Yearly cost {2}13\.0 %/)
  assert.match(aprText(undefined, { ...flows, intervals: 'whole-months' }), /^Yearly cost {2}12\.9 %/)
})

test('every fault is told at once with its file and its place', () => {
  const path = file('wrong.json', { ...SEMIMONTHLY, advances: [{ date: '1978-02-30', amount: 5000 }] })
  const reasons = refusalOf(path, { ...NO_FLOWS, json: path }, 'en')
  assert.deepEqual(reasons, ['two files were named: expected one'])
  const [date, amount, ...more] = refusalOf(undefined, { ...NO_FLOWS, json: path }, 'en')
  assert.match(
    date ?? '',
    /wrong\.json \/advances\/0\/date: `1978-02-30` is no date: expected a date of the calendar/,
  )
  assert.match(
    amount ?? '',
    /wrong\.json \/advances\/0\/amount: this is a number: expected an amount above zero as decimal text/,
  )
  assert.deepEqual(more, [])
})

test('options that say no flow, and a question without one, are refused', () => {
  assert.deepEqual(refusalOf(undefined, said('eu', ['1000'], ['24x50']), 'zh'), [
    '--advance `1000`：不是现金流，应写作 [次数x]金额@时间[/间隔]，如 24x230.00@1978-02-10/1m',
    '--pay `24x50`：不是现金流，应写作 [次数x]金额@时间[/间隔]，如 24x230.00@1978-02-10/1m',
  ])
  assert.match(refusalOf(undefined, NO_FLOWS, 'en')[0] ?? '', /one of the two/)
  assert.match(refusalOf('flows.json', said('eu', ['1000@0'], []), 'zh')[0] ?? '', /二者择一/)
})

test('flows as options, and a file as the argument, are answered as JSON where `--json` asks for it', () => {
  const flows = said('us-appendix-j', ['5000@1978-01-10'], ['24x230@1978-02-10/1m'])
  const { shownPercent } = JSON.parse(aprText(undefined, { ...flows, json: true })) as RateAnswer
  assert.equal(shownPercent, '9.69')
  const path = file('semimonthly.json', SEMIMONTHLY)
  assert.equal(aprText(path, { ...NO_FLOWS, json: true }), aprText(undefined, { ...NO_FLOWS, json: path }))
})

test('what is wrong with flows given as options is told by the option and its text', () => {
  assert.deepEqual(refusalOf(undefined, said('eu', ['1000@2026-02-30'], ['12x90@1', '90@1/1m']), 'en'), [
    '--pay `12x90@1`: a series has COUNT and STEP, such as 24x230.00@1978-02-10/1m; a single flow has neither',
    '--pay `90@1/1m`: a series has COUNT and STEP, such as 24x230.00@1978-02-10/1m; a single flow has neither',
  ])
  assert.deepEqual(refusalOf(undefined, said('eu', ['1000@2026-02-30'], []), 'en'), [
    '--advance `1000@2026-02-30`: `2026-02-30` is no date: expected a date of the calendar as YYYY-MM-DD',
    '--pay: the list is empty: expected a list of one or more',
  ])
  assert.deepEqual(refusalOf(undefined, said('eu', ['1000@0'], ['12000x1@1/1m']), 'en'), [
    '12001 flows in all: expected at most 12000',
  ])
  const nowhere = { advance: ['1000@0'], pay: ['1100@1'], intervals: 'x' }
  assert.deepEqual(refusalOf(undefined, nowhere, 'zh'), [
    '缺少 --method：请指明按哪部法律计算年化成本',
    '--intervals：没有 `x` 这个取值：应为以下之一：`as-flows-recur`、`whole-months`、`days`',
  ])
})
