/**
 * `--explain`: every sentence stands for something that is in the answer, in both languages, and the days that interest is made
 * of are told before their sum. What JSON answers hold is named in the reference.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const folder = mkdtempSync(join(tmpdir(), 'forbear-explained-'))
after(() => rmSync(folder, { recursive: true }))

/** Paid in part and late, charged, paid ahead: interest, penalty interest, fees and money held. */
const LOAN = {
  product: 'cn-consumer-finance',
  chosen: { amount: '9000.00', ratePercent: '18', instalments: 6, on: '2026-01-15' },
  events: [
    { type: 'repaid', on: '2026-02-25', amount: '700.00', channel: 'wallet' },
    {
      type: 'charged',
      on: '2026-03-01',
      component: 'cost',
      amount: '50.00',
      payee: 'court',
      dueOn: '2026-03-10',
    },
    { type: 'repaid', on: '2026-03-02', amount: '1200.00', channel: 'wallet' },
  ],
}
const file = join(folder, 'loan.json')
writeFileSync(file, JSON.stringify(LOAN))

const COMMANDS = {
  schedule: ['schedule', file],
  payoff: ['payoff', file, '--as-of', '2026-04-30', '--valid-until', '2026-05-01'],
  statement: ['statement', file, '--as-of', '2026-04-30', '--from', '2026-02-01'],
} as const

interface Explanation {
  readonly says: readonly { readonly pointer: string; readonly en: string; readonly zh: string }[]
  readonly termsInWords: readonly unknown[]
  readonly terms: { readonly currency: string }
}

function told(args: readonly string[]): string {
  const answer = runLoan(...args)
  return answer.ok ? answer.out : assert.fail(answer.reasons.map(({ en }) => en).join('\n'))
}

const answerOf = (args: readonly string[]): Explanation =>
  JSON.parse(told([...args, '--json', '--explain'])) as Explanation

/** What a JSON pointer leads to. */
function at(answer: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], answer)
}

for (const [name, args] of Object.entries(COMMANDS)) {
  test(`${name}: each sentence stands for something in the answer, and says it in both languages`, () => {
    const answer = answerOf(args)
    assert.ok(answer.says.length > 10)
    assert.equal(answer.terms.currency, 'CNY')
    assert.ok(answer.termsInWords.length > 5)
    for (const { pointer, en, zh } of answer.says) {
      assert.notEqual(at(answer, pointer), undefined, pointer)
      assert.match(en, /^[A-Z0-9].*[.]$/, pointer)
      assert.match(zh, /^\S.*。$/, pointer)
    }
    assert.equal(new Set(answer.says.map(({ pointer }) => pointer)).size, answer.says.length)
  })

  test(`${name}: the page has the terms and the sentences, in the language asked for`, () => {
    const { says } = answerOf(args)
    for (const language of ['en', 'zh'] as const) {
      const page = told([...args, '--explain', '--lang', language]).split('\n')
      const accruals = says.filter(({ pointer }) => /[/]accruals[/]\d+$/.test(pointer))
      assert.ok(accruals.length > 0)
      for (const said of accruals) assert.ok(page.includes(said[language]), said[language])
      assert.ok(page.includes(language === 'zh' ? '约定' : 'What was agreed'))
      assert.ok(page.some((line) => line.startsWith(language === 'zh' ? '罚息：' : 'Penalty interest: ')))
    }
    assert.ok(!told(args).includes('What was agreed'))
  })

  test(`${name}: every key of the answer is named in the reference`, () => {
    const page = readFileSync(new URL('../../../../docs/reference/loan-json.md', import.meta.url), 'utf8')
    const { terms: _, ...answer } = answerOf(args)
    const said = new Set([...page.matchAll(/[`"]([\w/-]+)[`"]/g)].map(([, key]) => key))
    assert.deepEqual(
      [...keysOf(answer)].filter((key) => !said.has(key)),
      [],
    )
  })
}

/** Keys of objects, wherever they stand. */
function keysOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const inner = Object.values(value).map(keysOf)
  const own = Array.isArray(value) ? new Set<string>() : new Set(Object.keys(value))
  return inner.reduce((all, keys) => all.union(keys), own)
}

test('the days that interest is made of are told right before its sum', () => {
  const page = told([...COMMANDS.statement, '--explain', '--lang', 'en']).split('\n')
  const sum = page.findIndex((line) => line.startsWith('The penalty interest that ran for instalment 1'))
  // two stretches: until it was paid in part on 25 February, and until the rest came on 2 March
  assert.match(page[sum - 2] ?? '', /^Penalty interest of instalment 1 from 2026-02-15 up to 2026-02-25 /)
  assert.match(page[sum - 1] ?? '', /^Penalty interest of instalment 1 from 2026-02-25 up to 2026-03-02 /)
})

test('an instalment is counted among instalments, in tables and sentences, whatever is charged before it', () => {
  // the court's costs of 10 March stand between the second instalment of 15 March and the first
  const page = told([...COMMANDS.statement, '--explain', '--lang', 'en'])
  assert.match(page, /^charge 1 +2026-03-10 +[^\n]+\n2 +2026-03-15 /m)
  assert.match(page, /\ncharge 1: recovery costs, to court\n/)
  assert.match(page, /^early payment 1 +2026-/m)
  assert.match(page, /to the principal of early payment 1/)
  assert.match(page, /^Instalment 3 of 2026-04-15 holds CNY/m)
  const quoted = told([...COMMANDS.payoff, '--explain', '--lang', 'zh'])
  assert.match(quoted, /第3期（2026-04-15到期）/)
  assert.match(quoted, /^第4期利息，2026-04-15起至2026-05-01前/m)
  const { rows } = JSON.parse(told([...COMMANDS.statement, '--json'])) as {
    readonly rows: readonly { readonly number: number; readonly kind: string; readonly nth: number }[]
  }
  assert.deepEqual(
    rows.slice(0, 4).map(({ number, kind, nth }) => [number, kind, nth]),
    [
      [1, 'instalment', 1],
      [2, 'prepayment', 1],
      [3, 'charge', 1],
      [4, 'instalment', 2],
    ],
  )
})

test('what a plan took up has the name in the table that sentences give it, and interest that is claimed is none of it', () => {
  const instalments = [{ dueOn: '2026-05-20', amount: '9000.00' }]
  const claimed = { component: 'penalty-interest', amount: '5.00', payee: 'lender', dueOn: '2026-04-05' }
  const events = [
    { type: 'plan-agreed', on: '2026-03-20', plan: 'spring', instalments, penalty: 'pauses' },
    { type: 'charged', on: '2026-04-01', ...claimed },
    { type: 'repaid', on: '2026-05-20', amount: '500.00', channel: 'wallet' },
  ]
  const path = join(folder, 'plan.json')
  writeFileSync(path, JSON.stringify({ ...LOAN, events }))
  const args = ['statement', path, '--as-of', '2026-05-20', '--lang'] as const
  const page = told([...args, 'en'])
  assert.match(page, /^charge 1 +2026-04-05 /m)
  assert.match(page, /^charge 2, from before +2026-05-20 /m)
  assert.match(page, /to the interest of charge 2/)
  assert.match(told([...args, 'zh']), /^费用 2，此前所欠 +2026-05-20 /m)
})
