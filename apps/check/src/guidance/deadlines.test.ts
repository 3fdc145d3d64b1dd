/** Both sides of every bound: the last day in time, and the day after it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channels, channelsOf } from './channels.ts'
import { dueDate, dueDates, dueOn, nextDue } from './deadlines.ts'
import { situation } from './testing/situation.ts'

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const lender = channelsOf('CN')
  .filter((c) => c.kind === 'lender')
  .flatMap((c) => c.deadlines)

test('the day of the event is not counted; months and leap years are those of the calendar', () => {
  const table: readonly (readonly [from: string, days: number, due: string])[] = [
    ['2026-02-10', 15, '2026-02-25'], // 10 + 15
    ['2026-02-10', 30, '2026-03-12'], // 28 days in February: 18 left, 12 in March
    ['2028-02-10', 30, '2028-03-11'], // 29 days in February
    ['2026-02-10', 60, '2026-04-11'], // 18 + 31 + 11
    ['2026-12-20', 20, '2027-01-09'], // 11 + 9
  ]
  for (const [from, days, due] of table)
    assert.equal(dueOn(date(from), days).toString(), due, `${from} + ${days}`)
})

test('a deadline is in time on its last day and passed on the next', () => {
  for (const deadline of channels.flatMap((c) => c.deadlines)) {
    const from = date('2026-02-10')
    const due = dueOn(from, deadline.days)
    const before = dueDate(deadline, from, due)
    const after = dueDate(deadline, from, due.add({ days: 1 }))
    assert.deepEqual([before.passed, before.daysLeft], [false, 0], deadline.id)
    assert.deepEqual([after.passed, after.daysLeft], [true, -1], deadline.id)
  }
})

test('the lender in China has 15, 30 and 60 days, and the next one is told', () => {
  const table: readonly (readonly [today: string, next: string | undefined, passed: number])[] = [
    ['2026-02-10', 'cn/lender-simple', 0],
    ['2026-02-25', 'cn/lender-simple', 0],
    ['2026-02-26', 'cn/lender-complex', 1],
    ['2026-03-12', 'cn/lender-complex', 1],
    ['2026-03-13', 'cn/lender-extended', 2],
    ['2026-04-11', 'cn/lender-extended', 2],
    ['2026-04-12', undefined, 3],
  ]
  for (const [today, next, passed] of table) {
    const s = situation({ today, complainedToLenderOn: '2026-02-10' })
    assert.equal(nextDue(lender, s)?.deadline.id, next, today)
    assert.equal(dueDates(lender, s).filter((d) => d.passed).length, passed, today)
  }
})

test('without a date, or with one that is no date, nothing is put on the calendar', () => {
  assert.deepEqual(dueDates(lender, situation()), [])
  assert.deepEqual(dueDates(lender, situation({ complainedToLenderOn: '2026-02-30' })), [])
  assert.deepEqual(dueDates(lender, situation({ today: 'today', complainedToLenderOn: '2026-02-10' })), [])
})

test('every deadline says by whom, what to do when it passes, and days that are whole', () => {
  for (const d of channels.flatMap((c) => c.deadlines)) {
    assert.ok(Number.isInteger(d.days) && d.days > 0, d.id)
    assert.ok(d.whenPassed.zh !== '' && d.whenPassed.en !== '', d.id)
  }
  const days = channels.flatMap((c) => c.deadlines).map((d) => `${d.id} ${d.days}`)
  assert.deepEqual(days.toSorted(), [
    'cn/credit-complaint 30',
    'cn/credit-dispute 20',
    'cn/lender-complex 30',
    'cn/lender-extended 60',
    'cn/lender-simple 15',
    'ru/bailiffs-answer 30',
    'us/cfpb-closed 60',
    'us/cfpb-first-answer 15',
    'us/dispute 30',
  ])
})
