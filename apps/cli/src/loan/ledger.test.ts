/** `forbear loan ledger`: the same entries as a table, CSV, a Beancount file and JSON; and what is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const EXAMPLE = fileURLToPath(new URL('../../../../packages/loan/examples/loan.json', import.meta.url))

function told(...args: readonly string[]): string {
  const answer = runLoan('ledger', EXAMPLE, '--as-of', '2018-11-26', ...args)
  return answer.ok ? answer.out : assert.fail(answer.reasons.map(({ en }) => en).join('\n'))
}

interface Ledger {
  readonly currency: string
  readonly accounts: readonly { readonly account: string; readonly means: { readonly zh: string } }[]
  readonly entries: readonly {
    readonly on: string
    readonly what: string
    readonly postings: readonly { readonly account: string; readonly amount: string }[]
  }[]
}

test('JSON has entries that sum to nothing, under accounts that say what they mean', () => {
  const { currency, accounts, entries } = JSON.parse(told('--json')) as Ledger
  assert.equal(currency, 'CNY')
  assert.deepEqual(
    entries.map(({ on, what }) => `${on} ${what}`),
    [
      '2018-09-11 disbursed',
      '2018-10-11 accrued',
      '2018-10-11 repaid',
      '2018-11-11 accrued',
      '2018-11-21 accrued',
      '2018-11-21 repaid',
      '2018-11-26 accrued',
    ],
  )
  for (const { postings } of entries) {
    const cents = postings.map(({ amount }) => BigInt(amount.replace('.', '')))
    assert.equal(
      cents.reduce((sum, each) => sum + each, 0n),
      0n,
    )
  }
  const named = new Set(accounts.map(({ account }) => account))
  assert.ok(entries.every(({ postings }) => postings.every(({ account }) => named.has(account))))
  assert.ok(accounts.every(({ means }) => means.zh !== ''))
})

test('CSV is marked as UTF-8 and has a line a posting; Beancount opens what it uses', () => {
  const csv = told('--format', 'csv')
  const { entries, accounts } = JSON.parse(told('--json')) as Ledger
  assert.ok(csv.startsWith('\uFEFFdate,entry,what,event,account,amount,currency\r\n'))
  const postings = entries.flatMap((entry) => entry.postings)
  assert.equal(csv.trimEnd().split('\r\n').length, postings.length + 1)
  const beancount = told('--format', 'beancount')
  for (const { account } of accounts) assert.ok(beancount.includes(`2018-09-11 open ${account} CNY\n`))
  assert.equal(beancount.match(/^\d{4}-\d{2}-\d{2} \* /gm)?.length, entries.length)
})

test('from a day on, as known on a day', () => {
  const known = JSON.parse(told('--json', '--from', '2018-11-12', '--known-on', '2018-11-24')) as Ledger
  // the payment of 21 November was booked on the 25th
  assert.deepEqual(
    known.entries.map(({ on, what }) => `${on} ${what}`),
    ['2018-11-26 accrued'],
  )
  const refused = runLoan('ledger', EXAMPLE, '--as-of', '2018-11-26', '--from', '2018-11-27')
  assert.ok(!refused.ok)
  assert.match(refused.reasons[0]?.en ?? '', /--from is later than --as-of/)
})
