/** What was known when the act began (S18), where times are known to the minute or the day (S16). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { TimelineEvent } from '../facts/event.ts'
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
const DAY = { earliest: at('02 00:00:00'), latest: at('02 23:59:59') }

const REFUSED: Rule = {
  ...inventedRule('stop'),
  kind: 'stop',
  while: [{ kind: ['refusal'], of: 'person' }],
}
const ONE_TALK_A_DAY: Rule = {
  ...inventedRule('cap'),
  kind: 'cap',
  count: { outcomes: { certain: ['conversation'] } },
  each: ['person'],
  limits: [{ atMost: 1, within: { per: 'day' } }],
}

function pair(
  rule: Rule,
  act: Contact,
  facts: { readonly contacts?: readonly Contact[]; readonly events?: readonly TimelineEvent[] },
): string {
  const options = judging([inventedInstrument([rule])], { knowledge: 'then' })
  const j = judge(act, ordinaryMatter(ZONE), { ...COMPLETE, ...facts }, options)
  return `${j.certain}..${j.possible}`
}

test('S16, S18: a refusal known to the day may have come before a call of that day', () => {
  const refusal: TimelineEvent = { id: 'e', kind: 'refusal', at: DAY, person: 'debtor' }
  const call = ordinaryCall('call', at('02 10:00:00'))
  assert.equal(pair(REFUSED, call, { events: [refusal] }), 'clear..barred')
  assert.equal(pair(REFUSED, call, { events: [{ ...refusal, recordedAt: DAY.latest }] }), 'clear..clear')
  assert.equal(
    pair(REFUSED, ordinaryCall('call', at('03 00:00:00')), { events: [refusal] }),
    'barred..barred',
  )
})

test('S18, S22: a call that may not have been over when the next began is pending', () => {
  const minute = { earliest: at('02 10:00:00'), latest: at('02 10:00:59') }
  const talk: Contact = {
    ...ordinaryCall('talk', 0),
    at: minute,
    outcome: 'conversation',
    durationSeconds: 600,
  }
  const next = (local: string): Contact => ({ ...ordinaryCall('next', at(local)), outcome: 'conversation' })
  assert.equal(pair(ONE_TALK_A_DAY, next('02 10:10:30'), { contacts: [talk] }), 'clear..barred')
  assert.equal(pair(ONE_TALK_A_DAY, next('02 10:10:59'), { contacts: [talk] }), 'barred..barred')
})

test('S18: an outcome recorded while the act may have begun was perhaps not known', () => {
  const talk: Contact = {
    ...ordinaryCall('talk', at('02 09:00:00')),
    outcome: 'conversation',
    outcomeRecordedAt: at('02 10:00:30'),
  }
  const act = { ...ordinaryCall('next', 0), outcome: 'conversation' } as const
  const minute = { earliest: at('02 10:00:00'), latest: at('02 10:00:59') }
  assert.equal(pair(ONE_TALK_A_DAY, { ...act, at: minute }, { contacts: [talk] }), 'clear..barred')
  assert.equal(
    pair(ONE_TALK_A_DAY, { ...act, at: exactly(at('02 10:00:30')) }, { contacts: [talk] }),
    'barred..barred',
  )
})
