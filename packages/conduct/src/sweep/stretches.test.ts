/** Named turns of events: acts that come again, just before and after each, are judged as the readable judge does. */
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import { exactly } from '../facts/fact.ts'
import type { Timeline } from '../facts/matter.ts'
import type { EventSelector } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import {
  COMPLETE,
  atTurns,
  epoch,
  held,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
  words,
} from '../testing/index.ts'

const ZONE = 'Asia/Shanghai'
const NOON = epoch('2026-06-10 12:00:00', ZONE)
const HOUR = 3600
const DAY = 24 * HOUR
const matter = ordinaryMatter(ZONE)
const act = ordinaryCall('act', NOON)

const refused: TimelineEvent = { id: 'e0', kind: 'refusal', at: exactly(NOON - 2 * DAY), person: 'debtor' }

/** Rules of each kind that hang on a state: what it stops, what it opens, what waits for it. */
function rulesOn(state: Partial<EventSelector>): readonly Rule[] {
  const event: EventSelector = { kind: ['refusal'], of: 'person', ...state }
  const except = [
    { id: 'unless', says: words('unless'), when: { event }, citation: 'ZZ 4', basis: 'read' } as const,
  ]
  return [
    { ...inventedRule('stop'), kind: 'stop', while: [event] },
    { ...inventedRule('but'), kind: 'attribute', must: { any: [] }, except },
    { ...inventedRule('must'), kind: 'attribute', must: { not: { event } } },
    {
      ...inventedRule('cap'),
      kind: 'cap',
      count: { channels: ['call'] },
      each: ['person'],
      limits: [{ atMost: 1, within: { rollingDays: 7 } }],
      applies: { event },
    },
    {
      ...inventedRule('count'),
      kind: 'cap',
      count: { channels: ['call'] },
      each: ['person'],
      limits: [{ atMost: 1, within: { rollingDays: 7 } }],
      exclude: except,
    },
    {
      ...inventedRule('gate'),
      kind: 'gate',
      polarity: 'not-within',
      anchor: { event },
      span: { days: 1, dayOne: 'next' },
      exclude: except,
    },
    {
      ...inventedRule('prior'),
      kind: 'gate',
      polarity: 'require-prior',
      anchor: { event },
      span: { seconds: HOUR },
      expiresAfter: { days: 3, dayOne: 'anchor' },
    },
  ]
}

const WAYS: readonly Partial<JudgeOptions>[] = [
  { mode: 'gate', moment: 'before', knowledge: 'then' },
  { mode: 'gate', moment: 'before', knowledge: 'now' },
  { mode: 'audit', moment: 'after', knowledge: 'then' },
  { mode: 'gate', moment: 'before', knowledge: NOON - DAY },
]

/** Acts at every turn of the timeline, asked about in time order, then back, by one compiled rulebook. */
function alikeAtTurns(
  state: Partial<EventSelector>,
  timeline: Partial<Timeline>,
  more: readonly number[] = [],
): void {
  const whole: Timeline = { ...COMPLETE, contacts: [], events: [refused], ...timeline }
  const turns = atTurns(act, { matter, timeline: whole }, 60, 0)
  const besides = more
    .flatMap((t) => [t - 1, t, t + 1])
    .map((t, i) => ({ ...act, id: `m${i}`, at: exactly(t) }))
  const acts: readonly Contact[] = [...turns, ...besides].sort((a, b) => a.at.earliest - b.at.earliest)
  const back = acts.filter((_, i) => i % 9 === 0).toReversed()
  // each rule alone, as what bars by one hides what another says
  for (const way of WAYS)
    for (const rule of rulesOn(state))
      held(judging([inventedInstrument([rule])], way)).agree(matter, whole, [
        ...acts,
        ...back.map((a) => ({ ...a, id: `${a.id}-back` })),
      ])
}

test('an event that was recorded, noticed or proved late', () => {
  const late = NOON - DAY - 100
  alikeAtTurns({}, { events: [{ ...refused, recordedAt: late }] })
  alikeAtTurns({ startsFrom: 'notice' }, { events: [{ ...refused, noticedAt: late }] })
  alikeAtTurns({ startsFrom: 'notice' }, { events: [{ ...refused, recordedAt: late }] })
  alikeAtTurns({ startsFrom: 'proof' }, { events: [{ ...refused, proof: 'documents', provedAt: late }] })
  alikeAtTurns({}, { events: [{ ...refused, at: { earliest: NOON - DAY, latest: NOON } }] })
})

test('an event that another corrects, from when that is recorded', () => {
  const corrects: TimelineEvent = {
    id: 'e1',
    kind: 'payment',
    at: exactly(NOON - 2 * DAY),
    recordedAt: NOON - HOUR,
    corrects: 'e0',
  }
  alikeAtTurns({}, { events: [refused, corrects] })
})

test('states that begin later, last some time, end on an instant or by another event', () => {
  const spans = [
    { days: 1, dayOne: 'next' },
    { days: 2, dayOne: 'anchor' },
    { seconds: 5000 },
    { months: 1 },
    { inTurn: [{ days: 1, dayOne: 'next' }, { seconds: 7000 }] },
  ] as const
  const ends = [NOON - 2 * DAY + 5000, NOON - 2 * DAY + 5001, NOON + 28 * DAY + 12 * HOUR]
  for (const span of spans) {
    alikeAtTurns({ startsAfter: span }, {}, [...ends, NOON - 12 * HOUR + 7000])
    alikeAtTurns({ lasts: span }, {}, [...ends, NOON - 12 * HOUR + 7000])
  }
  alikeAtTurns({}, { events: [{ ...refused, until: NOON - 700 }] })
  const opted: TimelineEvent = { id: 'e1', kind: 'opt-in', at: exactly(NOON - 800), person: 'debtor' }
  alikeAtTurns({ endedBy: ['opt-in'] }, { events: [refused, opted] })
  alikeAtTurns(
    { endedBy: ['opt-in'] },
    { events: [refused, { ...opted, proof: 'claimed', recordedAt: NOON }] },
  )
})

test('states that a talk or a contact from the person ends, known from when it was recorded', () => {
  const talk: Contact = {
    ...ordinaryCall('talk', NOON - DAY),
    outcome: 'conversation',
    durationSeconds: 300,
    outcomeRecordedAt: NOON - 2000,
  }
  alikeAtTurns({ endedByConversation: true }, { contacts: [talk] })
  alikeAtTurns({ endedByConversation: true }, { contacts: [{ ...talk, recordedAt: NOON - 3000 }] })
  alikeAtTurns({ endedByInbound: true }, { contacts: [{ ...talk, direction: 'inbound' }] })
  const coverage = [
    { ...COMPLETE.coverage[0], actors: 'all', channels: 'all', from: 0, until: NOON } as const,
  ]
  alikeAtTurns({ endedByInbound: true }, { contacts: [talk], coverage })
})

test('contacts to which something was agreed are not counted, each by its own time', () => {
  const calls = [-3, -1.5, -1, -0.1].map((days, i) => ordinaryCall(`r${i}`, NOON + days * DAY))
  for (const contacts of [calls, calls.slice(0, 1), calls.slice(3), [{ ...calls[1], recordedAt: NOON }]])
    alikeAtTurns({ lasts: { days: 2, dayOne: 'anchor' } }, { contacts: contacts as readonly Contact[] })
  alikeAtTurns({ lasts: { seconds: HOUR }, endedByConversation: true }, { contacts: calls })
  alikeAtTurns({}, { contacts: calls, events: [{ ...refused, proof: 'claimed' }] })
})

test('hours that somebody stated, and a declaration that goes stale', () => {
  const hours = [
    { from: '11:00', to: '13:00', weekdays: [3] },
    { from: '22:00', to: '06:00' },
  ] as const
  const turns = [11, 13, 22, 24, 30, 35, 37].map((h) => NOON + (h - 12) * HOUR)
  alikeAtTurns({}, { events: [{ ...refused, scope: { hours } }] }, [...turns, ...turns.map((t) => t - DAY)])
  const declarations = [{ class: 'all', source: 'test', until: NOON - 500, freshForSeconds: 100 } as const]
  alikeAtTurns({ endedBy: ['opt-in'] }, { declarations })
})
