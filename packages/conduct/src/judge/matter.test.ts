/** Duties of a matter: certain only in every zone, place and reading, on a record that would show them kept (S26). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly } from '../facts/fact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { DutyForm } from '../language/duty.ts'
import type { Instrument } from '../language/instrument.ts'
import type { DutyRule } from '../language/duty.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { judgeMatter } from './matter.ts'

const ZONE = 'Asia/Kolkata'
const at = (local: string, zone = ZONE): number => epoch(`2026-${local}`, zone)
const ordinary = ordinaryMatter(ZONE)

const event = (
  id: string,
  kind: TimelineEvent['kind'],
  local: string,
  change: Partial<TimelineEvent> = {},
): TimelineEvent => ({ id, kind, at: exactly(at(local)), ...change })

const duty = (form: DutyForm, change: Partial<DutyRule> = {}): DutyRule => ({
  ...inventedRule('duty'),
  kind: 'duty',
  duty: form,
  ...change,
})

const ANSWER: DutyForm = {
  form: 'follow',
  after: { event: { kind: ['complaint-received'] } },
  action: { kind: ['complaint-answered'], where: { form: ['written'] } },
  within: { days: 5, dayOne: 'next' },
}
const COMPLAINT = event('q', 'complaint-received', '03-01 10:00:00')
const answered = (local: string, change: Partial<TimelineEvent> = {}): TimelineEvent =>
  event('a', 'complaint-answered', local, { details: { form: 'written' }, ...change })

function pair(
  rule: DutyRule,
  change: Partial<Timeline>,
  local = '03-10 10:00:00',
  matter: Matter = ordinary,
  instrument: Partial<Instrument> = {},
): string {
  const options = judging([inventedInstrument([rule], instrument)], { mode: 'audit' })
  const m = judgeMatter(matter, { ...COMPLETE, ...change }, at(local), options)
  if (m.notTested.length > 0) return 'not tested'
  return `${m.certain}..${m.possible}`
}

test('S26, S11: what may have been the answer accuses nobody and settles nothing', () => {
  const rule = duty(ANSWER)
  for (const [events, expected] of [
    [[COMPLAINT], 'barred..barred'],
    [[COMPLAINT, answered('03-06 23:59:59')], 'clear..clear'],
    [[COMPLAINT, answered('03-07 00:00:00')], 'barred..barred'],
    [[COMPLAINT, answered('03-05 10:00:00', { proof: 'claimed' })], 'clear..barred'],
    [[COMPLAINT, answered('03-05 10:00:00', { details: {} })], 'clear..barred'],
    [[COMPLAINT, answered('03-05 10:00:00', { details: { form: 'oral' } })], 'barred..barred'],
    [
      [
        COMPLAINT,
        answered('03-06 10:00:00', { at: { earliest: at('03-06 12:00:00'), latest: at('03-07 12:00:00') } }),
      ],
      'clear..barred',
    ],
    [[{ ...COMPLAINT, proof: 'claimed' }], 'clear..barred'],
  ] as const satisfies readonly (readonly [readonly TimelineEvent[], string])[])
    assert.equal(pair(rule, { events }), expected, JSON.stringify(events))
})

test('S26, S8: that an answer came late is certain only where an earlier one would be on record', () => {
  const events = [COMPLAINT, answered('03-08 10:00:00')]
  assert.equal(pair(duty(ANSWER), { events }), 'barred..barred')
  assert.equal(pair(duty(ANSWER), { events, declarations: [] }), 'clear..barred')
})

test('S26, S15: the day is over in every zone the person may be in', () => {
  const either: Matter = {
    ...ordinary,
    persons: [
      {
        id: 'debtor',
        role: 'debtor',
        zones: [{ evidence: 'residence', oneOf: ['Asia/Kolkata', 'America/Chicago'] }],
      },
    ],
  }
  const events = [COMPLAINT]
  // the complaint of 1 March in India came on 28 February in Chicago
  assert.equal(pair(duty(ANSWER), { events }, '03-06 12:00:00', either), 'clear..barred')
  assert.equal(pair(duty(ANSWER), { events }, '03-07 00:00:00', either), 'barred..barred')
})

test('S26, S6: of two places the debtor may live in, only one knows the duty', () => {
  const either: Matter = { ...ordinary, jurisdiction: { oneOf: ['ZZ/A', 'ZZ/B'] } }
  const events = [COMPLAINT]
  for (const place of ['ZZ/A', 'ZZ/B'])
    assert.equal(pair(duty(ANSWER), { events }, '03-10 10:00:00', either, { place }), 'clear..barred')
  assert.equal(pair(duty(ANSWER), { events }, '03-10 10:00:00', either, { place: 'ZZ' }), 'barred..barred')
})

test('S26, S4: on a clock that is not verified it is overdue on each', () => {
  const rule = duty(ANSWER, { clock: { of: 'debtor-residence', citation: 'ZZ 1', basis: 'unverified' } })
  const abroad: Matter = {
    ...ordinary,
    organisations: ordinary.organisations.map((o) => ({ ...o, zone: 'America/Chicago' })),
  }
  assert.equal(pair(rule, { events: [COMPLAINT] }, '03-06 12:00:00', abroad), 'clear..barred')
  assert.equal(pair(rule, { events: [COMPLAINT] }, '03-07 00:00:00', abroad), 'barred..barred')
})

test('S26, S13: the first call on record is the first there was only where the record begins before it', () => {
  const rule = duty({
    form: 'follow',
    after: { contact: {}, first: true },
    action: { kind: ['notice-sent'] },
    within: { days: 5, dayOne: 'next' },
  })
  const contacts = [ordinaryCall('c', at('03-01 10:00:00'))]
  const coverage = [
    { actors: 'all', channels: 'all', from: at('01-01 00:00:00'), until: at('03-31 00:00:00') },
  ] as const
  assert.equal(pair(rule, { contacts }), 'barred..barred')
  assert.equal(pair(rule, { contacts, coverage }), 'clear..barred')
  const permit = { state: 'not-made' } as const
  assert.equal(pair(rule, { contacts: contacts.map((c) => ({ ...c, permit })) }), 'clear..clear')
})

test('S26, S5: a temporary duty past the end that is known is doubted, not forgotten', () => {
  const rule = duty(ANSWER, { inForce: { from: '2020-01-01', knownUntil: '2026-02-01' } })
  assert.equal(pair(rule, { events: [COMPLAINT] }), 'clear..barred')
})

test('S26: what must recur is missed between two as after the last', () => {
  const rule = duty({
    form: 'recur',
    from: { event: { kind: ['agency-engaged'] } },
    action: { kind: ['agency-evaluated'] },
    every: { months: 1 },
  })
  const engaged = event('e', 'agency-engaged', '01-01 10:00:00')
  const evaluated = (id: string, local: string, change: Partial<TimelineEvent> = {}): TimelineEvent =>
    event(id, 'agency-evaluated', local, change)
  for (const [events, expected] of [
    [[engaged, evaluated('1', '01-31 10:00:00'), evaluated('2', '02-27 10:00:00')], 'clear..clear'],
    [[engaged, evaluated('1', '02-15 10:00:00'), evaluated('2', '03-09 10:00:00')], 'barred..barred'],
    [[engaged, evaluated('1', '02-15 10:00:00')], 'barred..barred'],
    [
      [engaged, evaluated('1', '01-31 10:00:00'), evaluated('2', '02-27 10:00:00', { proof: 'claimed' })],
      'clear..barred',
    ],
  ] as const satisfies readonly (readonly [readonly TimelineEvent[], string])[])
    assert.equal(pair(rule, { events }), expected, JSON.stringify(events))
})

test('S3: a duty of the house has its own pair', () => {
  const options = judging([inventedInstrument([duty(ANSWER)], { force: 'own-policy' })], {
    mode: 'audit',
    policies: ['zz/act'],
  })
  const m = judgeMatter(ordinary, { ...COMPLETE, events: [COMPLAINT] }, at('03-10 10:00:00'), options)
  assert.equal(`${m.certain}..${m.possible}`, 'clear..clear')
  assert.deepEqual(m.policy, { certain: 'barred', possible: 'barred' })
})
