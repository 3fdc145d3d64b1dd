/** "When next" where events are on record: as the readable judge tells it, of what they stop, of what they open, and again. */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { EventSelector } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import {
  COMPLETE,
  epoch,
  held,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
  words,
} from '../testing/index.ts'
import { compile } from './compile.ts'
import { Sight } from './sight.ts'

const ZONE = 'America/New_York'
const NOON = epoch('2026-06-10 12:00:00', ZONE)
const HOUR = 3600
const DAY = 24 * HOUR
const plain = ordinaryMatter(ZONE)

const happened = (
  kind: TimelineEvent['kind'],
  before: number,
  more: Partial<TimelineEvent> = {},
): TimelineEvent => ({ id: kind, kind, at: exactly(NOON - before), person: 'debtor', ...more })

const hours: Rule = {
  ...inventedRule('hours'),
  kind: 'window',
  open: [{ on: 'every-day', from: '13:00', to: '20:00', fromBound: 'open', toBound: 'open' }],
}
const stopped = (id: string, state: EventSelector): Rule => ({
  ...inventedRule(id),
  kind: 'stop',
  while: [state],
})
const agreed = (id: string, state: Partial<EventSelector> = {}): Rule => ({
  ...inventedRule(id),
  kind: 'attribute',
  must: { event: { kind: ['consent'], of: 'person', endedBy: ['consent-withdrawn'], ...state } },
})
const cap: Rule = {
  ...inventedRule('cap'),
  kind: 'cap',
  count: { channels: ['call'] },
  each: ['person'],
  limits: [{ atMost: 1, within: { rollingDays: 7 } }],
}
const attorney = stopped('attorney', { kind: ['attorney-appointed'], of: 'person', endedBy: ['opt-in'] })
const refusal = stopped('refusal', { kind: ['refusal'], of: 'person', lasts: { days: 90, dayOne: 'next' } })

const laws: Readonly<Record<string, readonly Rule[]>> = {
  'a state that stops': [hours, attorney],
  'two states that stop, one of them for a time': [attorney, refusal, hours],
  'a state that stops, and something that bars for good': [
    attorney,
    { ...inventedRule('never'), kind: 'attribute', must: { fact: 'channel', is: ['letter'] } },
  ],
  'a state that ends by itself': [hours, refusal],
  'what was agreed to': [cap, agreed('consent'), hours],
  'what was agreed to for a time': [hours, agreed('lately', { lasts: { days: 60, dayOne: 'anchor' } })],
  'what is agreed to after a time': [agreed('later', { startsAfter: { seconds: 100 * HOUR } }), hours],
  'a particular that nobody stated': [agreed('covers', { where: { covers: ['texts'] } })],
  'what the debt was given': [agreed('debt', { of: 'debt' }), { ...cap, each: ['person', 'debt'] }],
  'text that is not verified': [{ ...attorney, basis: 'unverified' }, hours],
  'an exception that ends': [
    {
      ...inventedRule('but'),
      kind: 'attribute',
      must: { fact: 'channel', is: ['letter'] },
      except: [
        {
          id: 'unless',
          says: words('unless'),
          when: { event: { kind: ['consent'], of: 'person', endedBy: ['consent-withdrawn'] } },
          citation: 'ZZ 4',
          basis: 'read',
        },
      ],
    },
    hours,
  ],
}

const consent = happened('consent', 30 * DAY)
const records: readonly (readonly TimelineEvent[])[] = [
  [happened('attorney-appointed', 5 * DAY), consent],
  [happened('attorney-appointed', 5 * DAY, { proof: 'claimed' }), happened('refusal', 80 * DAY)],
  [happened('attorney-appointed', 5 * DAY), happened('opt-in', -3 * DAY), happened('refusal', 2 * DAY)],
  [consent, happened('consent-withdrawn', HOUR, { recordedAt: NOON + 2 * HOUR })],
  [happened('consent', 0, { until: NOON + 9 * DAY }), happened('attorney-appointed', -2 * HOUR)],
  [happened('consent', DAY, { debts: ['loan'], scope: { hours: [{ from: '14:00', to: '16:00' }] } })],
]
const made = [3 * DAY, 30 * HOUR].map(
  (before, i): Contact => ({
    ...ordinaryCall(`r${i}`, NOON - before),
    outcome: 'conversation',
    durationSeconds: 60,
  }),
)

const dated = (
  { stage: _stage, ...debt }: Matter['debts'][number],
  overdueSince: string,
): Matter['debts'][number] => ({
  ...debt,
  overdueSince,
})

const indebted = (overdueSince?: string): Matter => ({
  ...plain,
  debts: [
    ...plain.debts.map((d) => (overdueSince === undefined ? d : dated(d, overdueSince))),
    { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'no' },
  ],
})

/** Acts that differ in nothing but when they are: noon, at night, before all that is on record, and days later. */
const acts = [0, 1, 11 * HOUR, -3 * HOUR, -6 * DAY, 8 * DAY].map((after, i) =>
  ordinaryCall(`act${i}`, NOON + after),
)

const gate = (rules: readonly Rule[], change: Partial<JudgeOptions> = {}): JudgeOptions =>
  judging([inventedInstrument(rules)], { mode: 'gate', moment: 'before', notBefore: true, ...change })

const logged = (events: readonly TimelineEvent[], change: Partial<Timeline> = {}): Timeline => ({
  ...COMPLETE,
  contacts: made,
  events,
  ...change,
})

for (const [name, rules] of Object.entries(laws)) {
  test(`S27: when next is told alike of ${name}`, () => {
    const both = held(gate(rules))
    for (const events of records) both.agree(plain, logged(events), acts)
  })
}

test('S27: when next is told alike whatever is known', () => {
  const rules = [attorney, agreed('consent'), hours]
  for (const knowledge of ['now', NOON + HOUR] as const) {
    const both = held(gate(rules, { knowledge }))
    for (const events of records.slice(2, 5)) both.agree(plain, logged(events), acts)
  }
})

test('S27: when next is told alike of declarations that go stale and of records that stop', () => {
  const both = held(gate([attorney, agreed('consent'), cap]))
  for (const after of [0, 2 * HOUR, 9 * DAY]) {
    const declarations = [
      { class: 'all', source: 'test', until: NOON + after - 50, freshForSeconds: 50 } as const,
    ]
    const coverage = [{ actors: 'all', channels: 'all', from: NOON - 20 * DAY, until: NOON + after } as const]
    for (const events of records.slice(0, 4)) {
      both.agree(plain, logged(events, { declarations }), acts.slice(0, 4))
      both.agree(plain, logged(events, { coverage }), acts.slice(0, 4))
    }
  }
})

test('S27: when next is told alike of several debts, and of debts with dates', () => {
  const both = held(gate([...(laws['what the debt was given'] ?? []), hours]))
  const unnamed = acts.slice(0, 3).map(({ debts: _debts, ...act }) => act)
  const named = acts.slice(0, 2).map((act) => ({ ...act, debts: ['card'] }))
  const events = records[5] ?? []
  both.agree(indebted(), logged(events), [...unnamed, ...named])
  both.agree(indebted('2026-05-01'), logged(events), [...unnamed.slice(0, 2), ...named])
})

test('S27: when next is told alike of what is counted for each debt', () => {
  const byDebt: Rule = { ...cap, each: ['person', 'debt'] }
  const talk: Rule = {
    ...inventedRule('talk'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { channels: ['call'] }, each: ['person', 'debt'] },
    span: { days: 7, dayOne: 'anchor' },
  }
  const of = (debts: readonly string[], before: number): Contact => ({
    ...ordinaryCall(`${debts.join()}${before}`, NOON - before),
    outcome: 'no-answer',
    debts,
  })
  const contacts = [
    of(['card'], 6 * DAY),
    of(['card'], 2 * DAY),
    of(['loan'], 5 * DAY),
    of(['loan'], DAY),
    of([], 3 * DAY),
    of(['card', 'loan'], 4 * DAY),
  ]
  const unnamed = acts.slice(0, 4).map(({ debts: _debts, ...act }) => act)
  const named = acts.slice(0, 3).map((act) => ({ ...act, id: `${act.id}-both`, debts: ['card', 'loan'] }))
  for (const rules of [[byDebt], [talk], [byDebt, talk, hours], [byDebt, attorney]]) {
    const both = held(gate(rules))
    for (const some of [contacts, contacts.slice(0, 4), contacts.slice(1, 3)])
      for (const events of [records[0] ?? [], []])
        both.agree(indebted(), logged(events, { contacts: some }), [...unnamed, ...named])
  }
})

/** How often the readable judge was prepared to be asked when next. */
function askedReadable(
  t: TestContext,
  prepared: ReturnType<ReturnType<typeof compile>['prepare']>,
  of: readonly Contact[],
): number {
  const asked = t.mock.method(Sight.prototype, 'setting')
  for (const act of of) assert.ok(prepared.judge(act).notBefore(), act.id)
  const calls = asked.mock.callCount()
  asked.mock.restore()
  return calls
}

test('S27: asked again, when next is told without the readable judge', (t) => {
  const again = (after: number): Contact => ordinaryCall(`again${after}`, NOON + 11 * HOUR + after)
  for (const name of ['a state that stops', 'what was agreed to', 'what was agreed to for a time']) {
    for (const events of records.slice(0, 4)) {
      const prepared = compile(gate(laws[name] ?? [])).prepare(plain, logged(events))
      // what comes again is settled the second time
      askedReadable(t, prepared, [again(0), again(30)])
      assert.equal(askedReadable(t, prepared, [again(60), again(9000)]), 0, name)
    }
  }
})
