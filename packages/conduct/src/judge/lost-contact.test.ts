/** Lost contact opens a door to others: surely lost for the gate, possibly lost is enough to accuse nobody (S11). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
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

const ONLY_IF_LOST: Rule = {
  ...inventedRule('party'),
  kind: 'party',
  roles: ['friend'],
  onlyIf: { lostContact: { dialsInRow: 3, daysInRow: 3, numberInvalid: true } },
}

const { points, ...ordinary } = ordinaryMatter(ZONE)
const ONE_NUMBER: Matter = { ...ordinary, points: points.filter((p) => p.id === 'mobile') }
const FRIEND: Contact = { ...ordinaryCall('friend', at('04 10:00:00')), person: 'friend', point: 'other' }

const dial = (id: string, local: string, change: Partial<Contact> = {}): Contact => ({
  ...ordinaryCall(id, at(local)),
  outcome: 'no-answer',
  ...change,
})
const DIALS = [dial('a', '03 09:00:00'), dial('b', '03 09:01:00'), dial('c', '03 09:02:00')]

const pair = (change: Partial<Timeline>, matter = ONE_NUMBER, act = FRIEND): string => {
  const timeline = { ...COMPLETE, contacts: DIALS, ...change }
  const j = judge(act, matter, timeline, judging([inventedInstrument([ONLY_IF_LOST])]))
  return `${j.certain}..${j.possible}`
}

test('S11: three dials in vain on the only number, all of it known, open the door', () => {
  assert.equal(pair({}), 'clear..clear')
  assert.equal(pair({ contacts: DIALS.slice(1) }), 'barred..barred')
})

test('S11: a dial that may have been in vain opens nothing, and accuses nobody', () => {
  const [one, ...others] = DIALS
  assert.ok(one)
  for (const unsure of [
    { ...one, outcome: { oneOf: ['no-answer', 'answered-by-other'] } },
    { ...one, direction: { oneOf: ['outbound', 'inbound'] } },
    { ...one, person: { oneOf: ['debtor', 'friend'] } },
    { ...one, permit: { state: 'pending', notBefore: one.at.earliest, expiresAt: one.at.earliest + 60 } },
  ] as const satisfies readonly Contact[])
    assert.equal(pair({ contacts: [unsure, ...others] }), 'clear..barred', JSON.stringify(unsure))
})

test('S11: what may be a sign of life closes the door for the gate alone', () => {
  const inbound: Contact = { ...dial('in', '03 20:00:00'), direction: 'inbound' }
  assert.equal(pair({ contacts: [...DIALS, inbound] }), 'barred..barred')
  const { person: _person, ...unknown } = inbound
  const tied: Contact = { ...inbound, at: { earliest: FRIEND.at.earliest, latest: FRIEND.at.latest + 59 } }
  for (const life of [unknown, tied, { ...inbound, direction: { oneOf: ['inbound', 'outbound'] } } as const])
    assert.equal(pair({ contacts: [...DIALS, life] }), 'clear..barred', JSON.stringify(life))
  const payment = { id: 'p', kind: 'payment', at: exactly(at('03 20:00:00')) } as const
  assert.equal(pair({ events: [payment] }), 'barred..barred')
  assert.equal(pair({ events: [{ ...payment, proof: 'claimed' }] }), 'clear..barred')
})

test('S11: a third number that may be hers was not rung', () => {
  const second = { id: 'second', kind: 'mobile', person: { oneOf: ['debtor', 'friend'] } } as const
  assert.equal(pair({}, { ...ONE_NUMBER, points: [...ONE_NUMBER.points, second] }), 'clear..barred')
  assert.equal(pair({}, { ...ONE_NUMBER, points: [] }), 'clear..barred')
})

test('S13, S8: a record that would not show her call or payment leaves it open', () => {
  assert.equal(pair({ coverage: [] }), 'clear..barred')
  assert.equal(pair({ declarations: [] }), 'clear..barred')
})

test('S11: somebody else answering one of her numbers begins the row anew', () => {
  const answered = dial('d', '03 09:01:30', { outcome: 'answered-by-other' })
  assert.equal(pair({ contacts: [...DIALS, answered] }), 'clear..barred')
  // of two in one second no id says which was first (S16)
  for (const id of ['0', 'z'])
    assert.equal(
      pair({ contacts: [...DIALS, { ...answered, id, at: exactly(at('03 09:00:00')) }] }),
      'clear..barred',
    )
})
