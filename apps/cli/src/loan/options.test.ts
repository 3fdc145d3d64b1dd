/** `forbear loan options`: the example of the guide, as a page and as JSON; and everything that is wrong with a document at once. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runLoan } from './testing/run-loan.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-options-'))
after(() => rmSync(folder, { recursive: true }))

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const EXAMPLE = fileURLToPath(new URL('../../../../packages/loan/examples/options.json', import.meta.url))

function run(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'loan', 'options', ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

test('the example: every option in a row, the warning before it, no recommendation after it', () => {
  const { status, out, err } = run([EXAMPLE, '--lang', 'en'])
  assert.equal(err, '')
  assert.equal(status, 0)
  const lines = out.split('\n')
  assert.equal(lines[0], '11370.90 CNY owed on 2025-05-20')
  assert.match(
    lines[2] ?? '',
    /^The time in which this debt can be enforced in court runs until 2028-11-10\./,
  )
  assert.ok(
    lines.some((line) => /^24 months without interest +11370\.90 +0\.00 +473\.79 +2027-05-10/.test(line)),
    out,
  )
  assert.match(
    out,
    /It gives more time and no interest for a while or throughout\. If it is broken, everything is owed/,
  )
  assert.match(out, /3,370\.90 \(29\.64… %\) is forgiven\. If it does not come in time/)
  assert.match(out, /not allowed: it ends on 2027-05-10; at most 18 months are allowed, until 2026-11-20/)
  assert.match(out, /none is recommended\.\n$/)
})

interface Answer {
  readonly owed: { readonly total: string }
  readonly warning: { readonly warning: string; readonly says: { readonly zh: string } }
  readonly options: readonly {
    readonly id: string
    readonly total: string
    readonly limits: { readonly state: string }
    readonly affordability: { readonly state: string }
    readonly payments: readonly { readonly amount: string }[]
  }[]
  readonly offers: { readonly spare: string; readonly lenders: readonly { readonly offer: string }[] }
}

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))

test('the example as JSON: payments sum to totals, offers to what can be spared', () => {
  const { status, out } = run(['--json', '-'], readFileSync(EXAMPLE, 'utf8'))
  assert.equal(status, 0)
  const answer = JSON.parse(out) as Answer
  assert.equal(answer.owed.total, '11370.90')
  assert.equal(answer.warning.warning, 'begins-anew')
  assert.match(answer.warning.says.zh, /诉讼时效/)
  for (const { total, payments, id } of answer.options) {
    assert.equal(
      payments.reduce((sum, { amount }) => sum + cents(amount), 0n),
      cents(total),
      id,
    )
  }
  assert.deepEqual(
    answer.options.map(({ limits, affordability }) => `${limits.state} ${affordability.state}`),
    [
      'within not-affordable',
      'within not-affordable',
      'rejected affordable',
      'within not-affordable',
      'within not-affordable',
    ],
  )
  const offered = answer.offers.lenders.reduce((sum, { offer }) => sum + cents(offer), 0n)
  assert.equal(offered, cents(answer.offers.spare))
})

test('a plan of the example, agreed by the events it names, is what was shown: to the cent, and kept it leaves nothing', () => {
  const { out } = run(['--json', '-'], readFileSync(EXAMPLE, 'utf8'))
  const { options } = JSON.parse(out) as {
    readonly options: readonly {
      readonly id: string
      readonly payments: readonly { readonly on: string; readonly amount: string }[]
      readonly ifAgreed?: readonly object[]
    }[]
  }
  const { loan } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { loan: { events: readonly object[] } }
  const plans = options.filter(({ ifAgreed }) => ifAgreed !== undefined)
  assert.equal(plans.length, 2)
  for (const { id, payments, ifAgreed = [] } of plans) {
    const paid = payments.map(({ on, amount }) => ({ type: 'repaid', on, amount, channel: 'wallet' }))
    const path = join(folder, 'agreed.json')
    writeFileSync(path, JSON.stringify({ ...loan, events: [...loan.events, ...ifAgreed, ...paid] }))
    const told = runLoan('statement', path, '--as-of', payments.at(-1)?.on ?? '', '--json')
    assert.ok(told.ok, id)
    const { status, owed } = JSON.parse(told.out) as { status: string; owed: { total: string } }
    assert.deepEqual([status, owed.total], ['paid', '0.00'], id)
  }
})

test('what is not known of a household is named, and nothing is offered before it is', () => {
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as {
    household: { budget: { necessary: object[] } }
  }
  const [rent, living] = example.household.budget.necessary
  example.household.budget.necessary = [{ ...rent, amount: 'unknown' }, { ...living }]
  const { status, out } = run(['-', '--lang', 'zh'], JSON.stringify(example))
  assert.equal(status, 0)
  assert.match(out, /不能认定负担得起：.*尚缺：房租/)
  assert.match(out, /在弄清以下情况之前，无法提出给各家的安排：房租/)
})

test('what is wrong is told at once, each at its place, with no partial result', () => {
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Readonly<Record<string, unknown>>
  const parsed = run(
    ['-', '--lang', 'en'],
    JSON.stringify({
      ...example,
      on: '2025-02-30',
      options: [
        { type: 'settlement', id: 's', parts: [{ by: '2025-06-30', amount: '0.005' }], graceDays: -1 },
        { type: 'holiday', id: 'h' },
      ],
      household: 'unknown',
    }),
  )
  assert.equal(parsed.status, 64)
  assert.equal(parsed.out, '')
  const places = parsed.err.split('\n').map((line) => /standard input (\S+):/.exec(line)?.[1])
  assert.deepEqual(
    places.filter((place) => place !== undefined),
    ['/on', '/options/0/parts/0/amount', '/options/0/graceDays', '/options/1/type', '/household'],
  )
  // what only reckoning can find stands at its place too
  const reckoned = run(
    ['-', '--lang', 'zh'],
    JSON.stringify({
      ...example,
      options: [
        { type: 'settlement', id: 's', parts: [{ by: '2025-06-30', amount: '90000.00' }], graceDays: 0 },
      ],
    }),
  )
  assert.equal(reckoned.status, 64)
  assert.match(reckoned.err, /\/options\/0\/parts：和解没有任何减免/)
})
