/** States and openings: whom they concern, what ends them, and on what record they rest (S7, S8, S11). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { EventSelector } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
  words,
} from '../testing/index.ts'
import { judge } from './judge.ts'

const ZONE = 'Asia/Shanghai'
const at = (local: string): number => epoch(`2026-03-${local}`, ZONE)
const ordinary = ordinaryMatter(ZONE)
const ACT = ordinaryCall('act', at('05 10:00:00'))

function pair(
  rule: Rule,
  change: Partial<Timeline>,
  facts: { readonly matter?: Matter; readonly mode?: 'gate' | 'audit' } = {},
): string {
  const { matter = ordinary, mode = 'gate' } = facts
  const j = judge(ACT, matter, { ...COMPLETE, ...change }, judging([inventedInstrument([rule])], { mode }))
  return `${j.certain}..${j.possible}`
}

const event = (
  kind: TimelineEvent['kind'],
  local: string,
  change: Partial<TimelineEvent> = {},
): TimelineEvent => ({ id: `${kind} ${local}`, kind, at: exactly(at(local)), ...change })

const stopWhile = (state: EventSelector): Rule => ({ ...inventedRule('stop'), kind: 'stop', while: [state] })

/** Nobody is called, unless the state is shown. */
const closedUnless = (state: EventSelector): Rule => ({
  ...inventedRule('never'),
  kind: 'window',
  open: [],
  except: [{ id: 'unless', says: words('unless'), when: { event: state }, citation: 'ZZ 4', basis: 'read' }],
})

test('S6, S5: a state of somebody who may be the debtor may stop', () => {
  const rule = stopWhile({ kind: ['attorney-appointed'], of: 'debtor' })
  const appointed = event('attorney-appointed', '04 10:00:00', { person: 'other' })
  const withRole = (role?: Matter['persons'][number]['role']): Matter => ({
    ...ordinary,
    persons: [...ordinary.persons, { id: 'other', ...(role !== undefined && { role }) }],
  })
  for (const [matter, expected] of [
    [withRole('debtor'), 'barred..barred'],
    [withRole('friend'), 'clear..clear'],
    [withRole({ oneOf: ['debtor', 'friend'] }), 'clear..barred'],
    [withRole(), 'clear..barred'],
    [ordinary, 'clear..barred'],
  ] as const)
    assert.equal(pair(rule, { events: [appointed] }, { matter }), expected)
})

test('S8: a state that ended before the organisation had notice of it does not begin with the notice', () => {
  const rule = stopWhile({
    kind: ['attorney-appointed'],
    of: 'person',
    startsFrom: 'notice',
    endedBy: ['attorney-released'],
  })
  const appointed = event('attorney-appointed', '01 10:00:00', {
    person: 'debtor',
    noticedAt: at('04 10:00:00'),
  })
  const released = event('attorney-released', '02 10:00:00', { person: 'debtor' })
  assert.equal(pair(rule, { events: [appointed] }), 'barred..barred')
  assert.equal(pair(rule, { events: [appointed, released] }), 'clear..clear')
})

test('S11: what a friend takes back is not taken back for the debtor', () => {
  const rule = stopWhile({ kind: ['refusal'], of: 'person', endedBy: ['request-withdrawn'] })
  const refused = event('refusal', '01 10:00:00')
  const withdrawn = (person: string): TimelineEvent => event('request-withdrawn', '02 10:00:00', { person })
  assert.equal(pair(rule, { events: [refused, withdrawn('friend')] }), 'clear..barred')
  assert.equal(pair(rule, { events: [refused, withdrawn('debtor')] }), 'clear..clear')
})

test('S8, S11: at the gate a consent opens only while revocations are declared complete and fresh', () => {
  const rule = closedUnless({ kind: ['consent'], of: 'person', endedBy: ['consent-withdrawn'] })
  const consent = event('consent', '01 10:00:00', { person: 'debtor' })
  const declared = (until: number): Timeline['declarations'] => [
    { class: 'consent', source: 'test', until, freshForSeconds: 3600 },
  ]
  const events = [consent]
  assert.equal(pair(rule, { events }), 'clear..clear')
  assert.equal(pair(rule, { events, declarations: [] }), 'clear..barred')
  assert.equal(pair(rule, { events, declarations: declared(ACT.at.latest - 3600) }), 'clear..clear')
  assert.equal(pair(rule, { events, declarations: declared(ACT.at.latest - 3601) }), 'clear..barred')
  assert.equal(pair(rule, { events, declarations: [] }, { mode: 'audit' }), 'clear..clear')
})

test('S7, S13: a consent that a talk uses up opens only where the record would show the talk', () => {
  const rule = closedUnless({ kind: ['consent'], of: 'person', endedByConversation: true })
  const events = [event('consent', '04 10:00:00', { person: 'debtor' })]
  const coverage = (from: string): Timeline['coverage'] => [
    { actors: 'all', channels: 'all', from: at(from), until: ACT.at.latest },
  ]
  assert.equal(pair(rule, { events, coverage: coverage('04 10:00:00') }), 'clear..clear')
  assert.equal(pair(rule, { events, coverage: coverage('04 10:00:01') }), 'clear..barred')
  const talk: Contact = { ...ordinaryCall('talk', at('04 11:00:00')), outcome: 'conversation' }
  assert.equal(pair(rule, { events, contacts: [talk] }), 'barred..barred')
})
