/** Findings and "when next" made from programs: as the readable judge words them, and without asking it where that is said. */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { Condition } from '../language/condition.ts'
import type { InForce, Rule } from '../language/rule.ts'
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
const call = (id: string, before: number, change: Partial<Contact> = {}): Contact => ({
  ...ordinaryCall(id, NOON - before),
  ...change,
})
const act = call('act', 0)
const made = (id: string, before: number, change: Partial<Contact> = {}): Contact =>
  call(id, before, { outcome: 'no-answer', ...change })
const log = (contacts: readonly Contact[], change: Partial<Timeline> = {}): Timeline => ({
  ...COMPLETE,
  ...change,
  contacts,
})

/** How often the readable judge was prepared to be asked while findings and "when next" were read. */
function askedReadable(
  t: TestContext,
  options: JudgeOptions,
  timeline: Timeline,
  acts: readonly Contact[],
  matter: Matter = plain,
): number {
  const prepared = compile(options).prepare(matter, timeline)
  const asked = t.mock.method(Sight.prototype, 'setting')
  for (const one of acts) {
    const verdict = prepared.judge(one)
    assert.notEqual(verdict.possible, 'clear', one.id)
    assert.ok(verdict.findings().length > 0)
    verdict.notBefore()
  }
  const calls = asked.mock.callCount()
  asked.mock.restore()
  return calls
}

const gate = (rules: readonly Rule[], change: Partial<JudgeOptions> = {}): JudgeOptions =>
  judging([inventedInstrument(rules)], { mode: 'gate', moment: 'before', ...change })

const cap = (change: Partial<Extract<Rule, { kind: 'cap' }>> = {}): Rule => ({
  ...inventedRule('cap'),
  kind: 'cap',
  count: { channels: ['call'] },
  each: ['person'],
  limits: [{ atMost: 1, within: { rollingDays: 7 } }],
  ...change,
})

const TALKS = { certain: ['conversation'], possible: ['connected'] } as const
const history = [
  made('r0', HOUR),
  made('r1', 30 * HOUR, { outcome: 'conversation', durationSeconds: 60 }),
  made('r2', 3 * DAY, { channel: 'sms', outcome: 'delivered', direction: 'inbound' }),
  made('r3', 5 * DAY, { debts: [] }),
]
const { outcome: _outcome, ...unknown } = history[0] as Contact
/** Since when the record reaches: for ever, a day, or not at all. */
const records: readonly Timeline['coverage'][] = [
  COMPLETE.coverage,
  [{ actors: 'all', channels: 'all', from: NOON - DAY, until: NOON + DAY }],
  [],
]
const timelines = records.flatMap((coverage) =>
  [[], history, history.slice(0, 2), [unknown, ...history.slice(1)]].map((contacts) =>
    log(contacts, { coverage }),
  ),
)

const asked: readonly Condition[] = [
  {
    contacts: { channels: ['sms'], direction: 'inbound' },
    each: ['person', 'point'],
    within: { rollingDays: 7 },
    atLeast: 1,
  },
  {
    contacts: { channels: ['call'], outcomes: TALKS },
    each: ['collector', 'debt'],
    within: { per: 'day' },
    atLeast: 1,
  },
  { first: { channels: ['call'] }, each: ['person'] },
  { first: { channels: ['letter'] }, each: ['person'] },
  { contacts: { channels: ['visit'] }, each: ['person'], within: { ever: true }, atLeast: 1 },
]

test('what a condition over contacts looked at is worded alike, whatever each of its parts comes to', () => {
  const fixed: Condition = { fact: 'point.kind', is: ['landline'] }
  const shapes = asked.flatMap((a, i): readonly Condition[] => {
    const b = asked[(i + 1) % asked.length] as Condition
    return [
      a,
      { any: [a, b, fixed] },
      { all: [fixed, a] },
      { all: [a, { not: { any: [b, fixed] } }] },
      { any: [{ all: [a, b] }, { all: [b, fixed] }, { not: a }] },
    ]
  })
  const rules = shapes.flatMap((must, i): readonly Rule[] => [
    { ...inventedRule(`attribute${i}`), kind: 'attribute', must },
    { ...inventedRule(`unverified${i}`), kind: 'attribute', basis: 'unverified', must: { not: must } },
    { ...inventedRule(`party${i}`), kind: 'party', roles: ['debtor'], onlyIf: must },
    {
      ...inventedRule(`lifetime${i}`),
      kind: 'party',
      roles: ['debtor', 'friend'],
      onlyIf: must,
      lifetime: { atMost: 2, count: { channels: ['call'], outcomes: TALKS }, each: ['person'] },
    },
  ])
  for (const mode of ['gate', 'audit'] as const) {
    for (const moment of ['before', 'after'] as const) {
      const both = held(gate(rules, { mode, moment }))
      for (const timeline of timelines)
        both.agree(plain, timeline, [act, { ...act, id: 'b', person: 'friend' }])
    }
  }
})

test('what would decide a count or a quiet time is worded alike: outcome, reach of the record, text, readings', () => {
  const except: Rule['except'] = [
    {
      id: 'unless',
      says: words('unless'),
      when: { fact: 'channel', is: ['call'] },
      citation: 'ZZ 9',
      basis: 'unverified',
    },
  ]
  const rules: readonly Rule[] = [
    cap({
      count: { channels: ['call'], outcomes: TALKS },
      limits: [{ atMost: 0, within: { rollingDays: 7 } }],
    }),
    {
      ...cap({ limits: [{ atMost: 3, within: { rollingDays: 60 } }], basis: 'unverified' }),
      id: 'zz/act/long',
    },
    { ...cap({ exclude: except }), id: 'zz/act/excluded' },
    { ...cap({ except }), id: 'zz/act/excepted' },
    { ...cap({ applies: { fact: 'caller-id', is: ['shown'] } }), id: 'zz/act/scope' },
    { ...cap({ each: ['person', 'point'] }), id: 'zz/act/point' },
    {
      ...inventedRule('gate'),
      kind: 'gate',
      polarity: 'not-within',
      anchor: {
        contact: { channels: ['call'], direction: 'any', outcomes: TALKS },
        each: ['person', 'debt'],
      },
      span: { days: 7, dayOne: 'anchor' },
      closes: { channels: ['call'], outcomes: TALKS },
    },
    {
      ...inventedRule('stop'),
      kind: 'stop',
      while: [{ kind: ['refusal'], of: 'person' }],
      stops: asked[0] as Condition,
    },
  ]
  const acts = [act, call('no-point', 0), call('no-debt', 0)].map((a, i): Contact => {
    const { point: _point, ...noPoint } = a
    const { debts: _debts, ...noDebt } = a
    return i === 1 ? noPoint : i === 2 ? noDebt : a
  })
  for (const mode of ['gate', 'audit'] as const) {
    const both = held(gate(rules, { mode }))
    for (const timeline of timelines)
      for (const declarations of [COMPLETE.declarations, []])
        both.agree(plain, { ...timeline, declarations }, acts)
  }
})

/** Two debts that differ in what rules ask about. */
const indebted: Matter = {
  ...plain,
  debts: [
    ...plain.debts,
    { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'no' },
  ],
}
const ofBoth = [
  ...history,
  made('b0', 2 * HOUR, { debts: ['card'] }),
  made('b1', 3 * HOUR, { debts: ['loan', 'card'] }),
  made('b2', 4 * HOUR, { debts: [], outcome: 'conversation', durationSeconds: 30 }),
]
const aboutDebts: readonly Contact[] = [
  ['loan', 'card'],
  ['card', 'loan'],
  ['card'],
  [],
  ['card', 'unknown'],
].map((debts, i) => call(`act${i}`, 0, { debts }))

test('of several debts the words are about the one that bites most, or about each that it may be (S21)', () => {
  const byDebt = { each: ['person', 'debt'], limits: [{ atMost: 2, within: { rollingDays: 7 } }] } as const
  const rules: readonly Rule[] = [
    cap(byDebt),
    { ...cap({ ...byDebt, count: { channels: ['call'], outcomes: TALKS } }), id: 'zz/act/talks' },
    { ...cap({ ...byDebt, basis: 'unverified' }), id: 'zz/act/unverified' },
    { ...cap({ ...byDebt, applies: { fact: 'debt.consumer', is: ['yes'] } }), id: 'zz/act/consumer' },
    {
      ...inventedRule('gate'),
      kind: 'gate',
      polarity: 'not-within',
      anchor: { contact: { channels: ['call'], outcomes: TALKS }, each: ['person', 'debt'] },
      span: { days: 7, dayOne: 'anchor' },
    },
    {
      ...inventedRule('waits'),
      kind: 'gate',
      polarity: 'require-prior',
      anchor: { event: { kind: ['notice-sent'], of: 'debt' } },
      span: { seconds: 3600 },
    },
    { ...inventedRule('product'), kind: 'attribute', must: { fact: 'debt.product', is: ['credit-card'] } },
    {
      ...inventedRule('seen'),
      kind: 'attribute',
      must: {
        all: [
          { fact: 'debt.product', is: ['credit-card'] },
          { contacts: { channels: ['call'] }, each: ['debt'], within: { rollingDays: 7 }, atLeast: 3 },
        ],
      },
    },
    {
      ...inventedRule('party'),
      kind: 'party',
      roles: ['debtor'],
      onlyIf: { first: { channels: ['call'] }, each: ['debt'] },
    },
  ]
  for (const mode of ['gate', 'audit'] as const) {
    for (const moment of ['before', 'after'] as const) {
      const both = held(gate(rules, { mode, moment }))
      for (const coverage of records)
        for (const declarations of [COMPLETE.declarations, []])
          both.agree(indebted, log(ofBoth, { coverage, declarations }), aboutDebts)
    }
  }
})

test('several debts take nobody to the readable judge', (t) => {
  const rules = [cap({ each: ['person', 'debt'] })]
  assert.equal(askedReadable(t, gate(rules), log(ofBoth), aboutDebts.slice(0, 4), indebted), 0)
})

test('where facts of the kind, the contacts and the reach of the record decide, the readable judge is not asked', (t) => {
  const rules: readonly Rule[] = [
    { ...inventedRule('attribute'), kind: 'attribute', basis: 'unverified', must: asked[4] as Condition },
    cap({
      count: { channels: ['call'], outcomes: TALKS },
      limits: [{ atMost: 0, within: { rollingDays: 7 } }],
    }),
    {
      ...inventedRule('party'),
      kind: 'party',
      roles: ['debtor'],
      onlyIf: { any: [asked[4] as Condition, { member: 'a' }] },
    },
  ]
  assert.equal(askedReadable(t, gate(rules), log(history), [act]), 0)
})

const always = (id: string, inForce?: InForce): Rule => ({
  ...inventedRule(id),
  kind: 'attribute',
  ...(inForce && { inForce }),
  must: { fact: 'channel', is: ['letter'] },
})
const hours: Rule = {
  ...inventedRule('hours'),
  kind: 'window',
  open: [{ on: 'every-day', from: '13:00', to: '20:00', fromBound: 'open', toBound: 'open' }],
}

const toCome = [
  made('n0', -2 * DAY, { channel: 'letter', outcome: 'submitted' }),
  made('n1', -3 * DAY, { channel: 'sms', outcome: 'delivered', direction: 'inbound' }),
]

/** Instruments that bar for good or until a date, before or after what the clock opens. */
const laws: Readonly<Record<string, readonly Rule[]>> = {
  'for good': [always('a')],
  'hours first': [hours, always('a')],
  'hours last': [always('a'), hours],
  'until a date': [hours, always('a', { from: '2026-01-01', until: '2026-12-01' })],
  'until a date, then by another': [
    hours,
    always('a', { from: '2026-01-01', until: '2026-12-01' }),
    always('b', { from: '2026-11-01' }),
  ],
  'a gap between two': [
    hours,
    always('a', { from: '2026-01-01', until: '2026-12-01' }),
    always('b', { from: '2026-12-03' }),
  ],
  'until known only': [always('a', { from: '2026-01-01', knownUntil: '2026-12-01' })],
  'until the last days': [always('a', { from: '2026-01-01', until: '2027-07-15' })],
  'until the end': [always('a', { from: '2026-01-01', until: '2027-07-16' }), hours],
  'until past the end': [always('a', { from: '2026-01-01', until: '2027-07-20' }), hours],
  'text that is not verified': [{ ...always('a'), basis: 'unverified' }, hours],
  'a fact that nobody stated': [
    { ...inventedRule('a'), kind: 'attribute', must: { fact: 'actor.licensed', is: ['yes'] } },
  ],
  'a state that nobody declared': [
    { ...inventedRule('a'), kind: 'stop', while: [{ kind: ['attorney-appointed'], of: 'person' }] },
  ],
  'a contact that is the first of its kind': [hours, { ...always('a'), applies: asked[3] as Condition }],
  'a contact that came in time or not': [
    { ...inventedRule('a'), kind: 'attribute', must: asked[0] as Condition },
  ],
  'a count that never ends': [cap({ limits: [{ atMost: 1, within: { ever: true } }] }), always('a')],
  'a debt that grows old': [
    { ...inventedRule('a'), kind: 'attribute', must: { number: 'debt.days-past-due', atLeast: 90 } },
    hours,
  ],
}

test('S27: when next is told alike of what bars for good, through dates of the law and of debts', () => {
  const dated = (overdueSince: string): Matter => ({
    ...plain,
    debts: plain.debts.map(({ stage: _stage, ...d }) => ({ ...d, overdueSince })),
  })
  for (const [name, rules] of Object.entries(laws)) {
    const both = held(gate(rules, { notBefore: true }))
    both.agree(plain, log(history), [act, ...(name.includes('gap') ? [call('later', -30 * DAY)] : [])])
    if (name.includes('nobody')) both.agree(plain, log(history, { declarations: [] }), [act])
    // contacts that are on record for days to come, one of them of the act's own second
    if (name.includes('contact')) both.agree(plain, log([...history, made('t', 0), ...toCome]), [act])
    if (name.includes('debt')) both.agree(dated('2026-05-01'), log(history), [act])
  }
  const both = held(gate(laws['until a date'] ?? [], { notBefore: true }))
  both.agree(dated('2026-05-01'), log(history), [act])
})

test('S27: what bars for good is told without the readable judge', (t) => {
  const natively = [
    'for good',
    'hours first',
    'until a date',
    'a gap between two',
    'text that is not verified',
  ]
  for (const name of natively) {
    const options = gate(laws[name] ?? [], { notBefore: true })
    assert.equal(askedReadable(t, options, log(history), [act, call('later', -9 * DAY)]), 0, name)
  }
})
