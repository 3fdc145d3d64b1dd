/** S28, S29: a new entry that is lawful itself and makes an outstanding permit unlawful. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Timeline } from '../facts/matter.ts'
import { judge } from '../judge/judge.ts'
import { isPermitted } from '../judge/judgement.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { compile } from './compile.ts'
import { type Fallen, outstandingThatFall } from './outstanding.ts'

const ZONE = 'America/Chicago'
const NOON = epoch('2026-03-05 12:00:00', ZONE)
const MATTER = ordinaryMatter(ZONE)

/** No call within an hour after a message: a message is not bound by it, and yet counts against calls. */
const AFTER_MESSAGE = inventedInstrument([
  {
    ...inventedRule('quiet'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { channels: ['sms'] }, each: ['person'] },
    span: { seconds: 3600 },
    closes: { channels: ['call'] },
  },
])
/** No call within a minute after a conversation. */
const AFTER_TALK = inventedInstrument([
  {
    ...inventedRule('rest'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { channels: ['call'], outcomes: { certain: ['conversation'] } }, each: ['person'] },
    span: { seconds: 60 },
  },
])

const before = (law: typeof AFTER_TALK): ReturnType<typeof judging> =>
  judging([law], { moment: 'before', knowledge: 'then' })

/** A contact with a permit from an instant on, reserved a minute before. */
const reserved = (act: Contact, seconds: number): Contact => ({
  ...act,
  recordedAt: act.at.earliest - 60,
  permit: { state: 'pending', notBefore: act.at.earliest, expiresAt: act.at.earliest + seconds },
})
const CALL = reserved(ordinaryCall('call', NOON), 120)
const message = (at: number): Contact => ({ ...ordinaryCall('message', at), channel: 'sms' })

const fallOf = (law: typeof AFTER_TALK, contacts: readonly Contact[], from: number): readonly Fallen[] =>
  outstandingThatFall(
    compile(before(law)).prepare(MATTER, { ...COMPLETE, contacts }),
    contacts.filter((c) => c.id === CALL.id),
    from,
  )

test('S28: a message that nothing bars would make a call unlawful for which a permit is out', () => {
  const next = message(NOON + 30)
  const held: Timeline = { ...COMPLETE, contacts: [CALL] }
  assert.ok(isPermitted(judge(next, MATTER, held, before(AFTER_MESSAGE))), 'the message itself is clear')

  const [fallen, ...others] = fallOf(AFTER_MESSAGE, [CALL, reserved(next, 120)], NOON + 30)
  assert.equal(others.length, 0)
  assert.equal(fallen?.id, 'call')
  // before the message can be sent the call is as lawful as it was
  assert.equal(fallen.at, NOON + 30)
  assert.deepEqual(
    fallen.verdict.findings().map((f) => f.rule),
    ['zz/act/quiet'],
  )

  // what would have come of it: both as permitted, and the call a breach
  const sent: Contact = { ...next, permit: { state: 'settled' }, outcome: 'delivered' }
  const made: Contact = { ...ordinaryCall('call', NOON + 60), outcome: 'no-answer' }
  const after = judge(
    made,
    MATTER,
    { ...COMPLETE, contacts: [sent, made] },
    judging([AFTER_MESSAGE], { knowledge: 'then' }),
  )
  assert.equal(after.certain, 'barred')
})

test('S28: a permit that ended before the new interval begins, or that is settled, does not fall', () => {
  assert.deepEqual(fallOf(AFTER_MESSAGE, [CALL, reserved(message(NOON + 121), 60)], NOON + 121), [])
  const settled: Contact = { ...CALL, permit: { state: 'settled' }, outcome: 'no-answer' }
  assert.deepEqual(fallOf(AFTER_MESSAGE, [settled, reserved(message(NOON + 30), 60)], NOON + 30), [])
  const voided: Contact = { ...CALL, permit: { state: 'voided', inFlight: true } }
  assert.deepEqual(fallOf(AFTER_MESSAGE, [voided, reserved(message(NOON + 30), 60)], NOON + 30), [])
})

test('S28: a talk that ends later than its permit closes a gate over a permit granted for the time after', () => {
  const [begun, length] = [NOON - 600, 570]
  const first = reserved(ordinaryCall('first', begun), 120)
  // a minute after the last second of its interval the gate opens the second
  const held: Timeline = { ...COMPLETE, contacts: [first] }
  assert.ok(isPermitted(judge(ordinaryCall('call', NOON), MATTER, held, before(AFTER_TALK))))

  const { permit: _permit, recordedAt: _recordedAt, ...made } = first
  const talked: Contact = {
    ...made,
    at: exactly(begun),
    permit: { state: 'settled' },
    outcome: 'conversation',
    durationSeconds: length,
  }
  const [fallen] = fallOf(AFTER_TALK, [talked, CALL], begun + length)
  assert.deepEqual([fallen?.id, fallen?.at], ['call', NOON])
})

test('S29: an event that stops voids what is out, from the second it is known', () => {
  const refused = inventedInstrument([
    { ...inventedRule('refused'), kind: 'stop', while: [{ kind: ['refusal'], of: 'person' }] },
  ])
  const events = [{ id: 'no', kind: 'refusal', at: exactly(NOON + 40), person: 'debtor' }] as const
  const prepared = compile(before(refused)).prepare(MATTER, { ...COMPLETE, contacts: [CALL], events })
  assert.deepEqual(
    outstandingThatFall(prepared, [CALL], NOON + 40).map(({ id, at }) => ({ id, at })),
    [{ id: 'call', at: NOON + 40 }],
  )
})
