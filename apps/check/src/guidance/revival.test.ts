/** Old debts: the day on which the shortest period is over, and the day before; what is not known warns. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { revivalWarning, type RevivalWarning } from './revival.ts'
import { situation } from './testing/situation.ts'

test('three years to the day still run; the next day they may have run', () => {
  for (const place of ['CN', 'RU', 'US', 'US/NY', 'US/TX']) {
    const table: readonly (readonly [today: string, state: RevivalWarning['state']])[] = [
      ['2025-09-10', 'not-yet'], // six months before 2026-03-11 begin on 2025-09-11
      ['2025-09-11', 'soon'],
      ['2026-03-10', 'soon'], // the third anniversary still counts
      ['2026-03-11', 'may-have-run'],
    ]
    for (const [today, state] of table) {
      const warning = revivalWarning(situation({ place, today, overdueSince: '2023-03-10' }))
      assert.equal(warning.state, state, `${place} ${today}`)
      assert.equal(warning.earliestOver, '2026-03-11')
      assert.equal(warning.warns, state !== 'not-yet')
    }
  }
})

test('the latest of default, payment and admission starts it; 29 February ends on the 28th', () => {
  const warning = revivalWarning(
    situation({
      today: '2026-03-02',
      overdueSince: '2020-01-01',
      lastPaidOn: '2021-06-01',
      lastAcknowledgedOn: '2024-02-29',
    }),
  )
  assert.equal(warning.earliestOver, '2027-03-01') // 2027-02-28 is the last day
  assert.equal(warning.state, 'not-yet')
})

test('a date that is not known, a day that is none, and a place whose law is not known all warn', () => {
  for (const s of [
    situation(),
    situation({ overdueSince: '2023-13-01' }),
    situation({ place: 'GB', overdueSince: '2026-01-01' }),
    situation({ place: '', overdueSince: '2026-01-01' }),
  ]) {
    const warning = revivalWarning(s)
    assert.equal(warning.state, 'unknown')
    assert.equal(warning.warns, true)
    assert.equal(warning.earliestOver, undefined)
    assert.notEqual(warning.advice.says.en, '')
  }
})

test('New York and New York City add what holds there', () => {
  const effects = (place: string): number => revivalWarning(situation({ place })).effects.length
  assert.ok(effects('US/NY') > effects('US'))
  assert.ok(effects('US/NY/NYC') > effects('US/NY'))
})
