/** Options reckoned by the account itself: a worked loan, and what is refused at its place. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayText } from '../calendar/index.ts'
import { totalOf } from '../terms/index.ts'
import { optionsOfLoan, type OptionAsked } from './index.ts'
import { day, lent, LENT_ON, ON, owedOn, readOf, repaid, terms } from './testing/late-loan.ts'

const even = { type: 'even', firstDueOn: day('2025-06-10'), step: { months: 1 }, endOfMonth: 'clip' } as const
const OPTIONS: readonly OptionAsked[] = [
  { type: 'keep-schedule', id: 'keep' },
  { type: 'pay-off', id: 'off' },
  {
    type: 'plan',
    id: 'longer',
    dates: even,
    deferred: 0,
    instalments: 24,
    interest: { type: 'as-contracted' },
  },
  { type: 'plan', id: 'rest', dates: even, deferred: 3, instalments: 12, interest: { type: 'paused' } },
  {
    type: 'settlement',
    id: 'settle',
    parts: [{ by: day('2025-06-30'), amountMinor: 6_000_00n }],
    graceDays: 0,
  },
]

test('the options of a loan two instalments late', () => {
  const events = [lent, repaid(day('2025-02-10'), 1_100_14n), repaid(day('2025-03-10'), 1_100_14n)]
  const answer = optionsOfLoan(
    { terms, events, read: readOf(terms) },
    { on: ON, options: OPTIONS, limits: [] },
  )
  assert.ok(answer.ok)
  const { owedMinor, options, extremes, account } = answer.value
  assert.equal(account.arrears.daysPastDue, 40)
  const by = new Map(options.map((option) => [option.id, option]))
  const [keep, off, longer, rest, settle] = ['keep', 'off', 'longer', 'rest', 'settle'].map((id) =>
    by.get(id),
  )
  assert.ok(keep && off && longer && rest && settle)
  // today what is due, then the eight instalments that are left
  assert.equal(keep.payments.length, 9)
  assert.equal(dayText(keep.lastOn), '2026-01-10')
  // paying off costs nothing beyond what is owed, here without a fee
  assert.equal(off.totalMinor, owedMinor)
  assert.equal(off.costMinor, 0n)
  // without interest, exactly what is owed
  assert.equal(rest.costMinor, 0n)
  assert.equal(dayText(rest.firstOn), '2025-09-10')
  assert.equal(longer.costMinor, longer.plan?.interestMinor)
  assert.ok(longer.hardestMonthMinor < keep.hardestMonthMinor)
  assert.equal(settle.totalMinor, 6_000_00n)
  assert.equal(settle.forgivenMinor, owedMinor - 6_000_00n)
  for (const option of options) {
    assert.equal(option.owedByNothingMinor, totalOf(owedOn(events, option.lastOn)))
    assert.equal(option.againstNothingMinor, option.totalMinor - option.owedByNothingMinor)
  }
  assert.deepEqual(extremes, { leastTotal: ['settle'], easiestMonth: ['longer'], soonest: ['off'] })
})

test('a plan that the account would refuse is no option, and says what would be', () => {
  const tiny: OptionAsked = {
    type: 'plan',
    id: 'tiny',
    dates: even,
    deferred: 0,
    reduced: { times: 2, amountMinor: 1n },
    instalments: 1,
    interest: { type: 'as-contracted' },
  }
  const asked = (options: readonly OptionAsked[]) =>
    optionsOfLoan({ terms, events: [lent], read: readOf(terms) }, { on: ON, options, limits: [] })
  const refused = asked([tiny])
  assert.ok(!refused.ok)
  assert.deepEqual(
    refused.problems.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/options/0 does-not-amortise'],
  )
  assert.match(refused.problems[0]?.message.zh ?? '', /连期间产生的利息也不足以偿付/)
  // the same without interest is carried
  assert.ok(asked([{ ...tiny, interest: { type: 'paused' } }]).ok)
})

test('a day on which nothing is owed has no options; what is wrong with one is told at its place', () => {
  const early = optionsOfLoan(
    { terms, events: [lent], read: readOf(terms) },
    { on: LENT_ON - 1, options: OPTIONS, limits: [] },
  )
  assert.ok(!early.ok)
  assert.deepEqual(
    early.problems.map(({ pointer, message }) => `${pointer} ${message.en}`),
    ['/on nothing is owed on this day: expected a day on which something is owed'],
  )
  const wrong: readonly OptionAsked[] = [
    { type: 'keep-schedule', id: 'keep' },
    { type: 'settlement', id: 's', parts: [{ by: ON, amountMinor: 90_000_00n }], graceDays: 0 },
    { type: 'plan', id: 'p', dates: even, deferred: 0, instalments: 0, interest: { type: 'as-contracted' } },
  ]
  const answer = optionsOfLoan(
    { terms, events: [lent], read: readOf(terms) },
    { on: ON, options: wrong, limits: [] },
  )
  assert.ok(!answer.ok)
  assert.deepEqual(
    answer.problems.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/options/1/parts more-than-owed', '/options/2/instalments out-of-range'],
  )
})
