/** `forbear loan price`: what it answers, as JSON and as a page in both languages, and the status each ends with. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

const LOAN = {
  place: 'CN',
  currency: 'CNY',
  on: { judged: '2026-11-24', signed: '2022-03-01' },
  lender: { type: 'private' },
  product: 'other-consumer-debt',
  amount: { principal: '10000' },
  advances: [{ date: '2022-03-01', amount: '10000' }],
  charges: [],
}

const priced = (document: object, ...options: readonly string[]) => {
  const run = spawnSync(process.execPath, [MAIN, 'loan', 'price', '-', ...options], {
    input: JSON.stringify(document),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', COLUMNS: '1000' },
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

interface Answer {
  readonly verdict: string
  readonly findings: readonly {
    readonly rule: string
    readonly explained: { readonly en: string; readonly zh: string }
  }[]
  readonly warning?: { readonly en: string; readonly zh: string }
  readonly provenance: { readonly priceBook: string }
}

test('a rate above the cap is barred: status 1, the numbers in both languages, the digest of the law', () => {
  const { status, out } = priced({ ...LOAN, rate: { contract: '15' } }, '--json')
  const answer = JSON.parse(out) as Answer
  assert.deepEqual([status, answer.verdict], [1, 'barred'])
  const [first] = answer.findings
  assert.equal(first?.rule, 'cn/private-lending-provisions-2020/25-cap')
  assert.match(
    first?.explained.en ?? '',
    /^It comes to 15 % a year, which is outside: at most 14\.8 % a year/,
  )
  assert.match(first?.explained.zh ?? '', /^数值为年15%，超出界限：至多年14\.8%/)
  assert.match(answer.provenance.priceBook, /^sha256:[0-9a-f]{64}$/)
})

test('a rate at the cap is clear: status 0; one that nobody states is undetermined: status 3, and says what is missing', () => {
  assert.equal(priced({ ...LOAN, rate: { contract: '14.8' } }).status, 0)
  const { status, out } = priced(LOAN, '--lang', 'en')
  assert.equal(status, 3)
  assert.match(out, /undetermined +cn\/private-lending-provisions-2020\/25-cap/)
  assert.match(out, /What would decide: the contract's yearly rate \(`rate\.contract` is not stated\)/)
})

test('an old debt comes with the warning before anything is paid, in the language asked for', () => {
  const old = {
    ...LOAN,
    rate: { contract: '10' },
    limitation: { events: [{ kind: 'due', on: '2020-05-10' }] },
  }
  assert.match(
    priced(old, '--lang', 'zh').out,
    /在付款或承诺之前：本笔债务的诉讼时效已于2023-05-10届满：您有权拒绝履行/,
  )
  const answer = JSON.parse(priced(old, '--json').out) as Answer
  assert.match(
    answer.warning?.en ?? '',
    /ran out on 2023-05-10: you can refuse to pay it\. A payment, even of a small part, a promise, a plan or an acknowledgement may revive it/,
  )
  const young = { ...old, limitation: { events: [{ kind: 'due', on: '2026-05-10' }] } }
  assert.equal((JSON.parse(priced(young, '--json').out) as Answer).warning, undefined)
  const untold = { ...LOAN, rate: { contract: '10' }, paid: { amount: '500' } }
  assert.notEqual(
    (JSON.parse(priced(untold, '--json').out) as Answer).warning,
    undefined,
    'nobody says when it was due',
  )
})

test('a document that is wrong is refused with every fault and its place: status 64, nothing judged', () => {
  const { status, out, err } = priced({ ...LOAN, place: 7, rate: { contract: 'much' } }, '--lang', 'en')
  assert.deepEqual([status, out], [64, ''])
  assert.match(err, /\/place: .*jurisdiction path/)
  assert.match(err, /\/rate\/contract: .*decimal text/)
})
