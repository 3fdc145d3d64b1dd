/** `forbear loan afford`: the example by hand; a missing fact never says yes; what is wrong with a document at once. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, afterEach } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const folder = mkdtempSync(join(tmpdir(), 'forbear-afford-'))
after(() => rmSync(folder, { recursive: true }))
// the command says by its status what it answers; this process is another
let status: typeof process.exitCode
afterEach(() => {
  process.exitCode = 0
})

const EXAMPLE = fileURLToPath(new URL('../../../../packages/loan/examples/afford.json', import.meta.url))

interface Document {
  readonly loan?: unknown
  readonly means: { readonly budget: { readonly necessary: readonly object[] } }
}
const example = (): Document => JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Document

function told(document: unknown, ...args: readonly string[]): ReturnType<typeof runLoan> {
  const path = join(folder, 'document.json')
  writeFileSync(path, JSON.stringify(document))
  process.exitCode = 0
  const answer = runLoan('afford', path, ...args)
  status = process.exitCode
  return answer
}

function jsonOf(document: unknown): Readonly<Record<string, unknown>> {
  const answer = told(document, '--json')
  return answer.ok
    ? (JSON.parse(answer.out) as Readonly<Record<string, unknown>>)
    : assert.fail(answer.reasons.map(({ en }) => en).join('\n'))
}

test('the example by hand: 12,000 at 1 % a month are 1,066.19, and 43.81 of 4,800 is left', () => {
  // 390.00 a week are 390 × 52 / 12 = 1,690.00 a month; 4,800 − 1,500 − 1,690 − 300 − 200 − 1,066.19
  const { state, instalment, necessary, left } = jsonOf(example())
  assert.deepEqual([state, instalment, necessary, left], ['affordable', '1066.19', '3190.00', '43.81'])
  assert.equal(status, 0)
})

test('an instalment of its own: one minor unit more than is left cannot be afforded', () => {
  const { means } = example()
  const of = (instalment: string) => jsonOf({ instalment, currency: 'CNY', means })
  assert.equal(of('1110.00')['state'], 'affordable')
  assert.equal(of('1110.01')['state'], 'not-affordable')
  assert.equal(status, 1)
  const page = told({ instalment: '1110.01', currency: 'CNY', means }, '--lang', 'zh')
  assert.ok(page.ok)
  assert.match(
    page.out,
    /负担不起：已知收入4,800\.00，必要支出3,190\.00，还其他机构300\.00，留存200\.00；还差0\.01。/,
  )
  assert.match(page.out, /^按已知情况的余额 +-0\.01$/m)
})

test('a missing fact never says yes, and is named', () => {
  const { loan, means } = example()
  const unknownOthers = { loan, means: { ...means, otherInstalments: 'unknown' } }
  const answer = jsonOf(unknownOthers)
  assert.equal(answer['state'], 'undetermined')
  assert.equal(status, 3)
  assert.deepEqual(answer['missing'], [
    { id: 'other-instalments', title: { en: 'instalments to other lenders', zh: '对其他机构的每月还款' } },
  ])
  const page = told(unknownOthers, '--lang', 'en')
  assert.ok(page.ok)
  assert.match(page.out, /^to other lenders +unknown$/m)
  assert.match(
    page.out,
    /cannot be said to be affordable: .* this is missing: instalments to other lenders\.$/m,
  )
})

test('what is wrong with a document is told at once, each at its place', () => {
  const { means } = example()
  const table: readonly (readonly [document: unknown, places: readonly string[]])[] = [
    [{ means }, ['(the whole document)', '(the whole document)']],
    [{ instalment: '0.005', currency: 'CNY', means, extra: 1 }, ['/extra', '/instalment']],
    [{ instalment: '5', currency: 'cny', means: {} }, ['/currency', '/means', '/means', '/means', '/means']],
    [{ loan: { product: 'none', chosen: {} }, instalment: '5', means }, ['/instalment', '/loan/product']],
    [[], ['(the whole document)']],
  ]
  for (const [document, places] of table) {
    const answer = told(document)
    assert.ok(!answer.ok)
    const found = answer.reasons.map(({ en }) => /json (\(the whole document\)|\S+):/.exec(en)?.[1])
    for (const place of places) assert.ok(found.includes(place), `${place} in ${found.join(' ')}`)
    for (const { zh } of answer.reasons) assert.match(zh, /[\u4e00-\u9fff]/)
  }
})

test('a loan that cannot be scheduled says where', () => {
  const { means } = example()
  const chosen = { amount: '1000000.00', ratePercent: '12', instalments: 12, on: '2026-01-15' }
  const answer = told({ loan: { product: 'cn-consumer-finance', chosen }, means })
  assert.ok(!answer.ok)
  assert.match(answer.reasons[0]?.en ?? '', /\/loan\/chosen\/amount: the product does not lend this amount/)
})
