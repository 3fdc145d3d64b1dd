/** Gates: from when a clock runs (S14), and how far back the record has to reach (S13). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Timeline } from '../facts/matter.ts'
import type { Span } from '../language/period.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { judge } from './judge.ts'

const ZONE = 'Asia/Shanghai'
const at = (local: string): number => epoch(`2026-03-${local}`, ZONE)

const quietAfterCall = (span: Span): Rule => ({
  ...inventedRule('gate'),
  kind: 'gate',
  polarity: 'not-within',
  anchor: { contact: {}, each: ['person'] },
  span,
})

function pair(rule: Rule, local: string, change: Partial<Timeline>): string {
  const act = ordinaryCall('act', at(local))
  const j = judge(
    act,
    ordinaryMatter(ZONE),
    { ...COMPLETE, ...change },
    judging([inventedInstrument([rule])]),
  )
  return `${j.certain}..${j.possible}`
}

test('S14: a talk counts from its end, a ring in vain from when it began, what may be either from both', () => {
  const call = (outcome: Contact['outcome']): Timeline['contacts'] => [
    { ...ordinaryCall('a', at('02 10:00:00')), durationSeconds: 60, ...(outcome && { outcome }) },
  ]
  const hour = quietAfterCall({ seconds: 3600 })
  for (const [outcome, expected] of [
    ['conversation', 'barred..barred'],
    ['answered-by-other', 'barred..barred'],
    ['no-answer', 'clear..clear'],
    ['voicemail', 'clear..clear'],
    ['connected', 'clear..barred'],
    [undefined, 'clear..barred'],
  ] as const)
    assert.equal(pair(hour, '02 11:00:30', { contacts: call(outcome) }), expected, String(outcome))
  assert.equal(pair(hour, '02 10:59:59', { contacts: call('no-answer') }), 'barred..barred')
  assert.equal(pair(hour, '02 11:01:00', { contacts: call('conversation') }), 'clear..clear')
})

test('S14: only a talk that crossed midnight has two dates', () => {
  const call = (outcome: 'conversation' | 'voicemail'): Timeline['contacts'] => [
    { ...ordinaryCall('a', at('02 23:59:30')), durationSeconds: 60, outcome },
  ]
  const oneDay = quietAfterCall({ days: 1, dayOne: 'anchor' })
  assert.equal(pair(oneDay, '03 10:00:00', { contacts: call('conversation') }), 'clear..barred')
  assert.equal(pair(oneDay, '03 10:00:00', { contacts: call('voicemail') }), 'clear..clear')
})

test('S13: a gate of working days needs a record of those days, not of all time', () => {
  const from = (local: string): Timeline['coverage'] => [
    { actors: 'all', channels: 'all', from: at(local), until: at('31 00:00:00') },
  ]
  // Monday 16 March: an anchor of Wednesday 11 closes until Friday's end, one of Thursday 12 until Monday's
  const twoDays = quietAfterCall({ businessDays: 2, calendar: 'cn' })
  assert.equal(pair(twoDays, '16 10:00:00', { coverage: from('12 00:00:00') }), 'clear..clear')
  assert.equal(pair(twoDays, '16 10:00:00', { coverage: from('12 00:00:01') }), 'clear..barred')
  const inTurn = quietAfterCall({ inTurn: [{ days: 1, dayOne: 'next' }, { seconds: 5400 }] })
  assert.equal(pair(inTurn, '16 10:00:00', { coverage: from('15 00:00:00') }), 'clear..clear')
})
