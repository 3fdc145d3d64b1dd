/** Named cases in which an execution by kinds of contact could go its own way: each is judged as the readable judge does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import { exactly } from '../facts/fact.ts'
import type { Debt, Matter, Timeline } from '../facts/matter.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { Condition, Exception } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  type Question,
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

const plain = ordinaryMatter(ZONE)
const call = (id: string, before: number, change: Partial<Contact> = {}): Contact => ({
  ...ordinaryCall(id, NOON - before),
  outcome: 'no-answer',
  ...change,
})
const log = (...contacts: readonly Contact[]): Timeline => ({ ...COMPLETE, contacts })
const act = call('act', 0)

/** Judges questions by both, one compiled rulebook over all of them, as an audit that knows all. */
function alike(
  rules: readonly Rule[],
  questions: readonly (Pick<Question, 'timeline'> & Partial<Question>)[],
  change: Partial<JudgeOptions> = {},
): void {
  const options = judging([inventedInstrument(rules)], { mode: 'audit', ...change })
  const both = held(options)
  for (const { matter = plain, timeline, acts = [act, ...timeline.contacts] } of questions)
    both.agree(matter, timeline, acts)
}

const cap = (change: Partial<Extract<Rule, { kind: 'cap' }>> = {}): Rule => ({
  ...inventedRule('cap'),
  kind: 'cap',
  count: { channels: ['call'] },
  each: ['person'],
  limits: [{ atMost: 1, within: { rollingDays: 90 } }],
  ...change,
})

const unless = (when: Condition): readonly Exception[] => [
  { id: 'unless', says: words('unless'), when, citation: 'ZZ 4', basis: 'read' },
]

test('a cap without a limit is trouble (S5)', () => {
  alike([cap({ limits: [] })], [{ timeline: log() }])
})

test('a clock that is not verified matters to party and attribute rules only near their dates', () => {
  const clock = { of: 'debtor-residence', citation: 'ZZ 5', basis: 'unverified' } as const
  const within: Condition = {
    contacts: { channels: ['call'] },
    each: ['person'],
    within: { per: 'day' },
    atLeast: 1,
  }
  const rules: readonly Rule[] = [
    { ...inventedRule('attribute'), kind: 'attribute', clock, must: within },
    { ...inventedRule('party'), kind: 'party', clock, roles: ['debtor'], onlyIf: within },
    { ...inventedRule('applies'), kind: 'attribute', clock, applies: within, must: { any: [] } },
  ]
  const lender = plain.organisations.map((o) => (o.id === 'bank' ? { ...o, zone: 'America/Chicago' } : o))
  // at noon in China the day before is not over in Chicago
  for (const before of [HOUR, 13 * HOUR, 20 * HOUR])
    alike(rules, [{ matter: { ...plain, organisations: lender }, timeline: log(call('r0', before)) }])
})

test('a call that went on past the end of the hours is a finding of its condition, in the verdict too (S20)', () => {
  const hours: Rule = {
    ...inventedRule('hours'),
    kind: 'window',
    open: [{ on: 'every-day', from: '08:00', to: '12:05', fromBound: 'open', toBound: 'closed' }],
  }
  const acts = [60, 300, 301, 3000].map((durationSeconds, i): Contact => {
    return { ...call(`a${i}`, 0), outcome: 'conversation', durationSeconds }
  })
  for (const moment of ['before', 'after'] as const) {
    alike([hours], [{ timeline: log(), acts }], { moment })
    alike([hours], [{ timeline: log(), acts }], { moment, mode: 'gate' })
  }
  const house = inventedInstrument([hours], { id: 'zz/house', force: 'own-policy' })
  const options = judging([house], { mode: 'audit', policies: ['zz/house'] })
  held(options).agree(plain, log(), acts)
})

test('the lifetime count of a party rule is told where something else closes the door', () => {
  const rule: Rule = {
    ...inventedRule('party'),
    kind: 'party',
    roles: ['debtor'],
    onlyIf: { member: 'association' },
    lifetime: { atMost: 5, count: { channels: ['call'] }, each: ['person'] },
  }
  alike([rule], [{ timeline: log(call('r0', DAY), call('r1', 2 * DAY)) }])
})

test('what a condition looked at is told whole, the part that did not decide too', () => {
  const refusal: TimelineEvent = { id: 'e0', kind: 'refusal', at: exactly(NOON - DAY), person: 'debtor' }
  const parts: readonly Condition[] = [
    { not: { event: { kind: ['refusal'], of: 'person' } } },
    { contacts: { channels: ['sms'] }, each: ['person'], within: { rollingDays: 3 }, atLeast: 2 },
    { first: { channels: ['call'] }, each: ['person'] },
    { lostContact: { dialsInRow: 1 } },
  ]
  for (const part of parts) {
    for (const all of [
      [{ member: 'association' } as const, part],
      [part, { member: 'association' } as const],
    ]) {
      const rules: readonly Rule[] = [
        { ...inventedRule('party'), kind: 'party', roles: ['debtor'], onlyIf: { all } },
        { ...inventedRule('attribute'), kind: 'attribute', must: { all } },
        { ...inventedRule('not'), kind: 'attribute', must: { not: { any: [{ not: { all } }, part] } } },
      ]
      alike(rules, [{ timeline: { ...log(call('r0', HOUR)), events: [refusal] } }])
    }
  }
})

test('a gate that waits for an event names the debt of the act', () => {
  for (const polarity of ['not-within', 'require-prior'] as const) {
    const rule: Rule = {
      ...inventedRule('gate'),
      kind: 'gate',
      polarity,
      anchor: { event: { kind: ['refusal'], of: 'matter' } },
      span: { seconds: 3600 },
    }
    const { debts: _debts, ...unnamed } = act
    for (const declarations of [COMPLETE.declarations, []])
      alike([rule], [{ timeline: { ...log(), declarations }, acts: [act, unnamed] }], { mode: 'gate' })
  }
})

test('whether a source carries consents is told by what is known, not by what stands in the log', () => {
  const rule = cap({ consentMakesLawful: true, limits: [{ atMost: 0, within: { per: 'day' } }] })
  const consent: TimelineEvent = { id: 'e0', kind: 'consent', at: exactly(NOON - DAY), person: 'debtor' }
  const corrected: TimelineEvent = { id: 'e1', kind: 'refusal', at: exactly(NOON - HOUR), corrects: 'e0' }
  const late: TimelineEvent = { ...consent, recordedAt: NOON + DAY }
  for (const events of [[consent], [late], [consent, corrected], []]) {
    for (const knowledge of ['then', 'now', NOON, NOON - 2 * DAY] as const)
      alike([rule], [{ timeline: { ...log(), events, declarations: [] } }], { knowledge })
  }
})

test('what takes a contact out of a count may hang on the debt of the act, as it was then', () => {
  const debt = (id: string, overdueSince: string | undefined): Debt => ({
    id,
    product: 'consumer-loan',
    creditor: 'bank',
    consumer: 'yes',
    ...(overdueSince === undefined ? { stage: 'overdue' } : { overdueSince }),
  })
  const conditions: readonly Condition[] = [
    { number: 'debt.days-past-due', atLeast: 30 },
    { number: 'debt.months-past-due', atMost: 1 },
    { fact: 'debt.stage', is: ['not-due'] },
    { fact: 'debt.product', is: ['consumer-loan'] },
  ]
  const since = ['2026-03-01', '2026-05-01', '2026-06-01', '2026-06-09', undefined]
  for (const when of conditions) {
    const rules = [
      cap({ exclude: unless(when) }),
      { ...cap({ exclude: unless(when), each: ['debt'] }), id: 'zz/act/by-debt' },
      { ...cap({ applies: when }), id: 'zz/act/applies' },
    ]
    const questions = since.flatMap((loan) =>
      since.map((card) => ({
        matter: { ...plain, debts: [debt('loan', loan), debt('card', card)] },
        timeline: log(
          call('r0', 5 * DAY, { debts: ['card'] }),
          call('r1', 20 * DAY, { debts: ['card'] }),
          call('r2', 40 * DAY),
        ),
        acts: [act],
      })),
    )
    alike(rules, questions)
  }
})

test('S21: unnamed contacts beyond what all debts still allow, where some name several debts', () => {
  const debts = ['loan', 'card', 'third'].map((id): Debt => ({ id, stage: 'overdue', creditor: 'bank' }))
  const { debts: _debts, ...unnamed } = act
  const several = (id: string, before: number, named: readonly string[] | undefined): Contact => {
    const { debts: _own, ...rest } = call(id, before)
    return named === undefined ? rest : { ...rest, debts: named }
  }
  const lists: readonly (readonly (readonly string[] | undefined)[])[] = [
    [['loan', 'card']],
    [['loan', 'card'], undefined],
    [['loan', 'card'], ['card', 'loan'], undefined],
    [['loan', 'loan', 'elsewhere'], ['card', 'third'], undefined, undefined],
    [['loan', 'card', 'third'], ['loan'], undefined],
    [['elsewhere', 'nowhere'], undefined, undefined, undefined],
    [undefined, undefined, ['loan', 'card', 'third'], ['card'], undefined],
  ]
  for (const atMost of [0, 1, 2])
    for (const mode of ['audit', 'gate'] as const)
      alike(
        [cap({ each: ['person', 'debt'], limits: [{ atMost, within: { rollingDays: 7 } }] })],
        lists.flatMap((named) =>
          [2, 3].map((count) => ({
            matter: { ...plain, debts: debts.slice(0, count) },
            timeline: log(...named.map((one, i) => several(`r${i}`, (i + 1) * HOUR, one))),
            acts: [unnamed, act],
          })),
        ),
        { mode },
      )
})

test('facts are those of their own person, number and organisation, whatever kind came first', () => {
  const rules: readonly Rule[] = [
    { ...inventedRule('role'), kind: 'attribute', must: { fact: 'person.role', is: ['friend'] } },
    { ...inventedRule('place'), kind: 'attribute', must: { fact: 'place', is: ['work'] } },
    { ...inventedRule('actor'), kind: 'attribute', must: { fact: 'actor.kind', is: ['creditor'] } },
    cap({ count: { channels: ['call'], places: ['home'] }, limits: [{ atMost: 0, within: { ever: true } }] }),
    { ...cap({ count: { roles: ['friend'] } }), id: 'zz/act/roles' },
  ]
  const persons = ['debtor', 'friend', 'nobody', undefined] as const
  const points = ['mobile', 'landline', 'elsewhere', undefined] as const
  const made = persons.flatMap((person, i) =>
    points.map((point, k): Contact => {
      const { person: _person, point: _point, ...rest } = call(`r${i}${k}`, (i * 4 + k + 1) * HOUR)
      return { ...rest, ...(person && { person }), ...(point && { point }) }
    }),
  )
  alike(rules, [{ timeline: log(...made) }, { timeline: log(...made.toReversed().slice(3)) }])
})

test('ids that look like other words are ids', () => {
  const odd = [
    'undefined',
    'null',
    '__proto__',
    'a\nb',
    'a',
    '',
    '\u0000debt0',
    '\u0000person0',
    '\u0000contact0',
  ]
  const persons = odd.map((id, i) => ({
    id,
    role: i % 2 === 0 ? ('debtor' as const) : ('friend' as const),
    zones: [{ evidence: 'residence' as const, oneOf: [i % 2 === 0 ? ZONE : 'America/Chicago'] }],
  }))
  const points = odd.map((id, i) => ({ id, kind: i % 2 === 0 ? ('mobile' as const) : ('email' as const) }))
  const debts = odd.map((id): Debt => ({ id, stage: 'overdue', creditor: 'bank' }))
  const matter: Matter = { ...plain, persons, points, debts }
  const clock = { of: 'person-contacted', citation: 'ZZ 5', basis: 'read' } as const
  const rules: readonly Rule[] = [
    cap({ each: ['person', 'point', 'debt'], clock, limits: [{ atMost: 0, within: { per: 'day' } }] }),
    { ...inventedRule('party'), kind: 'party', roles: ['friend'] },
    { ...inventedRule('point'), kind: 'attribute', must: { fact: 'point.kind', is: ['mobile'] } },
  ]
  const made = odd.flatMap((id, i) => [
    call(id === '' ? 'empty' : id, (2 * i + 1) * 60, { person: id, point: id, debts: [id] }),
    call(`r${i}`, (2 * i + 2) * 60, { person: 'a', point: `b\n${id}`, debts: [id] }),
  ])
  alike(rules, [{ matter, timeline: log(...made) }])
})

test('S16, S28: a gate’s own record, permits in every state and ordered by sequence, is judged without handing back', () => {
  const states: readonly NonNullable<Contact['permit']>[] = [
    { state: 'pending', notBefore: NOON - 30, expiresAt: NOON + 90 },
    { state: 'settled' },
    { state: 'voided', inFlight: true },
    { state: 'voided', inFlight: false },
    { state: 'not-made' },
  ]
  const rules: readonly Rule[] = [
    ...[1, 2, 3, 4].map((atMost) =>
      cap({ id: `cap-${atMost}`, limits: [{ atMost, within: { per: 'day' } }] }),
    ),
    {
      ...inventedRule('gate'),
      kind: 'gate',
      polarity: 'not-within',
      anchor: { contact: { channels: ['call'], outcomes: { certain: ['no-answer'] } }, each: ['person'] },
      span: { seconds: 60 },
    },
    {
      ...inventedRule('party'),
      kind: 'party',
      roles: ['friend'],
      onlyIf: { lostContact: { dialsInRow: 1 } },
    },
  ]
  const reserved = states.map((permit, i) => {
    const { outcome: _outcome, ...open } = call(`p${i}`, 30)
    const { state } = permit
    return {
      ...(state === 'pending' || state === 'not-made' ? open : call(`p${i}`, 30)),
      permit,
      sequence: i + 1,
    }
  })
  // the same second as the act: before it, after it, and in no order
  const tied = [2, 9, undefined].map((sequence, i) =>
    call(`t${i}`, 0, sequence === undefined ? {} : { sequence }),
  )
  const timeline = log(call('day', DAY + HOUR), ...reserved, ...tied)
  const changes: readonly Partial<Contact>[] = [
    { sequence: 5 },
    { sequence: 5, permit: { state: 'settled' } },
    {},
    { person: 'friend' },
  ]
  const acts = changes.map((change, i) => call(`act${i}`, 0, change))
  for (const mode of ['gate', 'audit'] as const)
    for (const moment of ['before', 'after'] as const) {
      const both = held(judging([inventedInstrument(rules)], { mode, moment, knowledge: 'then' }))
      both.agree(plain, timeline, [...acts, ...timeline.contacts])
      assert.equal(both.counts().handedBack, 0)
    }
})
