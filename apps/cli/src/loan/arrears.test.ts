/** `forbear loan arrears`: the example as a page and as JSON in both languages, and what is wrong with a document at once. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const folder = mkdtempSync(join(tmpdir(), 'forbear-arrears-'))
after(() => rmSync(folder, { recursive: true }))

const EXAMPLE = fileURLToPath(new URL('../../../../packages/loan/examples/arrears.json', import.meta.url))
const example = (): Record<string, unknown> =>
  JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Record<string, unknown>

function outOf(...args: readonly string[]): string {
  const told = runLoan('arrears', ...args)
  return told.ok ? told.out : assert.fail(told.reasons.map(({ en }) => en).join('\n'))
}

function reasonsOf(document: unknown): readonly { readonly en: string; readonly zh: string }[] {
  const path = join(folder, 'document.json')
  writeFileSync(path, JSON.stringify(document))
  const told = runLoan('arrears', path)
  assert.ok(!told.ok)
  return told.reasons.map(({ en, zh }) => ({
    en: en.replace(`${path} `, ''),
    zh: zh.replace(`${path} `, ''),
  }))
}

test('the example as a page, in both languages', () => {
  const en = outOf(EXAMPLE, '--lang', 'en')
  assert.match(en, /^2019-02-25: M1, 5 days past due, CNY 2000\.00 overdue\n/)
  assert.match(en, /^2018-11-12 +2018-12-20 +39 +M1 +1 to 30 days past due$/m)
  assert.match(en, /^Promise by phone: .*the promise was kept late\.$/m)
  assert.match(
    en,
    /^Plan spring: 2000\.00 of 8309\.00 CNY has come; it may be called broken since 2019-02-24; nobody has to\./m,
  )
  const zh = outOf(EXAMPLE, '--lang', 'zh')
  assert.match(zh, /^2019-02-25：M1，逾期5天，逾期金额 CNY 2000\.00\n/)
  assert.match(zh, /^承诺“by phone”：.*承诺迟延履行。$/m)
  assert.match(zh, /欠款为6620\.68元/)
})

test('a pause is told beside the days it took', () => {
  const document = { ...example(), on: '2018-12-20', plans: [] }
  const path = join(folder, 'before.json')
  writeFileSync(path, JSON.stringify(document))
  assert.match(
    outOf(path, '--lang', 'en'),
    /^2018-12-20: M1, 29 days past due \(10 more on which the count rested\)/,
  )
  assert.match(outOf(path, '--lang', 'zh'), /^2018-12-20：M1，逾期29天（另有10天暂停计日）/)
})

test('as JSON: history, parts, and the events that would break the plan', () => {
  const answer = JSON.parse(outOf(EXAMPLE, '--json')) as {
    readonly countedDays: number
    readonly history: readonly object[]
    readonly plans: readonly {
      readonly state: string
      readonly mayBeCalledBrokenOn: string
      readonly ifBroken: { readonly owed: { readonly total: string }; readonly events: readonly object[] }
    }[]
    readonly promises: readonly { readonly state: string }[]
  }
  assert.equal(answer.countedDays, 5)
  assert.equal(answer.history.length, 4)
  assert.deepEqual(
    answer.promises.map(({ state }) => state),
    ['kept-late'],
  )
  const [plan] = answer.plans
  assert.equal(plan?.state, 'broken')
  assert.equal(plan?.mayBeCalledBrokenOn, '2019-02-24')
  assert.equal(plan?.ifBroken.owed.total, '6620.68')
  assert.deepEqual(plan?.ifBroken.events, [
    { type: 'plan-broken', id: 'spring/broken', on: '2019-02-25', bookedOn: '2019-02-25', plan: 'spring' },
  ])
})

test('buckets of one’s own, and what was booked later is not known yet', () => {
  const buckets = [
    { id: 'well', title: { en: 'well', zh: '正常' }, fromDays: 0 },
    { id: 'late', title: { en: 'late', zh: '逾期' }, fromDays: 1 },
  ]
  const path = join(folder, 'own.json')
  const { loan } = example() as { loan: { events: object[] } }
  const events = [...loan.events.slice(0, 1), { ...loan.events[1], bookedOn: '2019-03-01' }]
  writeFileSync(
    path,
    JSON.stringify({ loan: { ...loan, events }, on: '2019-02-25', from: '2018-12-20', buckets }),
  )
  assert.match(outOf(path, '--lang', 'en'), /^2018-12-20 +2019-02-25 +68 +late +late$/m)
})

test('what is wrong with a document is told at once, each at its place', () => {
  const wrong = {
    loan: { product: 'weilidai', chosen: {} },
    on: '2019-02-30',
    count: [{ type: 'stop', on: '2019-01-01' }],
    promises: [{ id: 'p', madeOn: '2018-11-20', parts: [{ by: '2018-11-30', amount: '-1.00' }] }],
    buckets: [{ id: 'a', title: { en: 'a', zh: '甲' }, fromDays: -1 }],
    plan: [],
  }
  const places = reasonsOf(wrong).map(({ en }) => en.split(':')[0])
  for (const place of [
    '/loan/chosen',
    '/plan',
    '/on',
    '/buckets/0/fromDays',
    '/count/0/type',
    '/promises/0/parts/0/amount',
  ])
    assert.ok(places.includes(place), `${place} in ${places.join(' ')}`)
})

test('what only reckoning finds stands at its place: plans, events of the account, days that nobody can mean', () => {
  assert.deepEqual(reasonsOf({ ...example(), plans: [{ plan: 'autumn', graceDays: 0, missesAllowed: 0 }] }), [
    {
      en: '/plans/0/plan: no plan `autumn` was agreed by this day: expected the `plan` of a `plan-agreed` among the events of the loan',
      zh: '/plans/0/plan：截至该日没有达成方案 `autumn`：应为贷款事件中某个 `plan-agreed` 的 `plan`',
    },
  ])
  const { loan } = example() as { loan: { events: object[] } }
  const early = { type: 'repaid', on: '2018-09-01', amount: '1.00', channel: 'wallet' }
  assert.deepEqual(
    reasonsOf({ loan: { ...loan, events: [early] }, on: '2018-12-20' }).map(({ en }) => en),
    ['/loan/events/0/on: `repaid` before any money was lent: expected 2018-09-11 or later'],
  )
  assert.deepEqual(
    reasonsOf({ ...example(), on: '9999-12-31' }).map(({ en }) => en),
    ['/on: the day is too late: expected 2168-09-11 at the latest, 150 years after the loan began'],
  )
  const told = runLoan('arrears')
  assert.ok(!told.ok)
})
