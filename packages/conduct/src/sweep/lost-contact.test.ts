/** Whether contact is lost is asked of columns as the readable judge asks it of contacts: dials, answers, whose numbers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { judge } from '../judge/judge.ts'
import { rank } from '../judge/level.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { Condition } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  held,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { compile } from './compile.ts'
import type { ColumnLog } from './sweep.ts'

const ZONE = 'Asia/Shanghai'
const NOON = epoch('2026-06-10 12:00:00', ZONE)
const HOUR = 3600
const DAY = 24 * HOUR

const plain = ordinaryMatter(ZONE)
const dial = (id: string, before: number, change: Partial<Contact> = {}): Contact => ({
  ...ordinaryCall(id, NOON - before),
  outcome: 'no-answer',
  ...change,
})
const toFriend = (id: string, before: number): Contact =>
  dial(id, before, { person: 'friend', point: 'other' })

const LOST: readonly Condition[] = [
  { lostContact: { dialsInRow: 2 } },
  { lostContact: { daysInRow: 2 } },
  { lostContact: { dialsInRow: 3, daysInRow: 3, numberInvalid: true } },
  { lostContact: { numberInvalid: true } },
]
const only = (onlyIf: Condition, i: number, change: Partial<Rule> = {}): Rule =>
  ({
    ...inventedRule(`party-${i}`),
    kind: 'party',
    roles: ['friend'],
    onlyIf,
    ...change,
  }) as Rule
/** Each way to lose contact: as it is, turned round, of all that was recorded, and of what is counted from a date. */
const RULES: readonly Rule[] = [
  ...LOST.map((condition, i) => only(condition, i)),
  only({ not: LOST[0] as Condition }, 10),
  { ...inventedRule('must'), kind: 'attribute', must: LOST[0] as Condition },
  only(LOST[0] as Condition, 11, { strict: true }),
  only(LOST[1] as Condition, 12, { countsFrom: '2026-06-09' }),
]
/** Of each rule alone, as the strongest would hide what is said of others. */
const LAWS = RULES.map((rule) => [inventedInstrument([rule])])

const WAYS: readonly Partial<JudgeOptions>[] = (['audit', 'gate'] as const).flatMap((mode) =>
  (['then', 'now', NOON - DAY] as const).map((knowledge) => ({ mode, knowledge })),
)

/** Judges by both in every way of asking, one compiled rulebook over all logs. */
function alike(questions: readonly { readonly matter?: Matter; readonly timeline: Timeline }[]): void {
  for (const law of LAWS)
    for (const way of WAYS) {
      const both = held(judging(law, way))
      for (const { matter = plain, timeline } of questions)
        both.agree(matter, timeline, [toFriend('act', 0), toFriend('late', -DAY)])
    }
}

const log = (contacts: readonly Contact[], change: Partial<Timeline> = {}): Timeline => ({
  ...COMPLETE,
  contacts,
  ...change,
})

const ONE_NUMBER: Matter = { ...plain, points: plain.points.filter((p) => p.id === 'mobile') }
const THREE = [dial('a', 3 * DAY), dial('b', 2 * DAY), dial('c', DAY)]

test('dials in a row, on days in a row, on every number, before today', () => {
  const landline = { point: 'landline' }
  alike(
    [
      THREE,
      THREE.slice(1),
      [...THREE, dial('d', HOUR)],
      [...THREE, dial('d', HOUR, landline)],
      [...THREE, ...THREE.map((c) => ({ ...c, id: `l${c.id}`, ...landline }))],
      [dial('a', 26 * HOUR), dial('b', 25 * HOUR), dial('c', 25 * HOUR - 1)],
      [dial('a', 9 * DAY), dial('b', 8 * DAY), dial('c', 7 * DAY)],
      [dial('a', DAY), dial('b', HOUR), dial('c', 60)],
      [dial('a', DAY), dial('b', HOUR)],
      [dial('a', 2 * DAY), dial('b', DAY)],
    ].flatMap((contacts) => [
      { timeline: log(contacts) },
      { matter: ONE_NUMBER, timeline: log(contacts) },
      { matter: { ...plain, points: [] }, timeline: log(contacts) },
    ]),
  )
})

test('S16: an answer begins a row anew, and of a tie no id says which was first', () => {
  const answered: Contact = dial('0', 2 * DAY, { outcome: 'answered-by-other' })
  const minute = { earliest: NOON - 2 * DAY, latest: NOON - 2 * DAY + 59 }
  alike(
    [answered, { ...answered, id: 'z' }, { ...answered, at: minute }, { ...answered, point: 'landline' }].map(
      (one) => ({ matter: ONE_NUMBER, timeline: log([...THREE, one]) }),
    ),
  )
})

test('what is or may be a sign of life ends the search, and what may be a dial is one for the accused alone', () => {
  const { outcome: _outcome, ...open } = dial('open', 36 * HOUR)
  const lives: readonly Contact[] = [
    dial('in', 36 * HOUR, { direction: 'inbound' }),
    dial('tied', 2 * DAY, { direction: 'inbound' }),
    dial('unknown', 36 * HOUR, { outcome: 'conversation', recordedAt: NOON + DAY }),
    dial('0', 2 * DAY, { direction: 'inbound' }),
    ...[NOON - 30 * HOUR, NOON + HOUR, NOON + 2 * DAY].map((latest) => ({
      ...dial('long', 0, { outcome: 'conversation' }),
      at: { earliest: NOON - 4 * DAY, latest },
    })),
    dial('in', 12 * HOUR, { direction: { oneOf: ['inbound', 'outbound'] } }),
    dial('talk', 60 * HOUR, { outcome: 'conversation' }),
    dial('talk', 36 * HOUR, { outcome: { oneOf: ['conversation', 'dropped'] } }),
    dial('read', 36 * HOUR, { channel: 'sms', outcome: 'replied' }),
    dial('friend', 36 * HOUR, { person: 'friend', direction: 'inbound' }),
    dial('nobody', 36 * HOUR, { person: 'nobody', direction: 'inbound' }),
    open,
    dial('late', 36 * HOUR, { outcome: 'conversation', outcomeRecordedAt: NOON + DAY }),
    dial('later', 36 * HOUR, { outcome: 'conversation', recordedAt: NOON - HOUR }),
    dial('voided', 36 * HOUR, { outcome: 'conversation', permit: { state: 'voided', inFlight: true } }),
    dial('friend', 36 * HOUR, { person: 'friend', reached: ['debtor'], outcome: 'conversation' }),
    dial('pending', 36 * HOUR, {
      permit: { state: 'pending', notBefore: NOON + HOUR, expiresAt: NOON + DAY },
    }),
    dial('not', 36 * HOUR, { outcome: 'conversation', permit: { state: 'not-made' } }),
  ]
  const earlier = dial('earlier', 3 * DAY + HOUR, { direction: 'inbound' })
  alike(
    lives.flatMap((life) => [
      { matter: ONE_NUMBER, timeline: log([...THREE, life]) },
      { matter: ONE_NUMBER, timeline: log([...THREE, earlier, life]) },
    ]),
  )
})

test('S11: whose number it is, and what else the debtor may have, is told by the matter, not by the contacts', () => {
  const [mobile] = plain.points
  assert.ok(mobile)
  const points: readonly Matter['points'][] = [
    [{ ...mobile, person: { oneOf: ['debtor', 'friend'] } }],
    [{ ...mobile, person: 'friend' }],
    [{ ...mobile, kind: 'email' }],
    [mobile, { id: 'second', kind: 'mobile' }],
    [mobile, { id: '', kind: 'mobile', person: 'debtor' }],
    [{ id: '', kind: 'mobile', person: 'debtor' }],
  ]
  const unnamed = THREE.map(({ point: _point, ...rest }) => rest)
  const nobody = plain.persons.map(({ role: _role, ...p }) => p)
  alike([
    ...points.flatMap((p) => [
      { matter: { ...plain, points: p }, timeline: log(THREE) },
      {
        matter: { ...plain, points: p },
        timeline: log([...unnamed, dial('empty', 36 * HOUR, { point: '' })]),
      },
      { matter: { ...plain, points: p }, timeline: log(unnamed) },
    ]),
    { matter: { ...ONE_NUMBER, persons: nobody }, timeline: log(THREE) },
  ])
})

test('S13, S8: what no record would show leaves it open', () => {
  const [all] = COMPLETE.coverage
  assert.ok(all)
  alike([
    { matter: ONE_NUMBER, timeline: log(THREE, { coverage: [] }) },
    { matter: ONE_NUMBER, timeline: log(THREE, { coverage: [{ ...all, from: NOON - 3 * DAY }] }) },
    { matter: ONE_NUMBER, timeline: log(THREE, { coverage: [{ ...all, from: NOON - 3 * DAY + 1 }] }) },
    ...[[], ['payment'], ['reachability', 'payment']].map((classes) => ({
      matter: ONE_NUMBER,
      timeline: log(THREE, {
        declarations: (classes as ('payment' | 'reachability')[]).map((of) => ({
          class: of,
          source: 'test',
          until: NOON - DAY / 2,
        })),
      }),
    })),
  ])
})

const EVENTS: readonly TimelineEvent[] = [
  { id: 'e0', kind: 'payment', at: exactly(NOON - 30 * HOUR) },
  { id: 'e1', kind: 'number-invalid', at: exactly(NOON - DAY), scope: { points: ['mobile'] } },
]

const BEFORE = fc.constantFrom(0, 1, HOUR, 11 * HOUR, DAY, DAY + HOUR, DAY + HOUR, 2 * DAY, 3 * DAY, 4 * DAY)
/** To the second, the minute, over midnight, or until after the act. */
const WIDTH = fc.constantFrom(0, 0, 0, 0, 59, 14 * HOUR, 3 * DAY)

/** What a contact can be besides a dial in vain to a number of the debtor's; several at once are often nothing at all. */
const CHANGES: readonly Partial<Record<keyof Contact, unknown>>[] = [
  {},
  { person: 'friend' },
  { person: 'nobody' },
  { person: undefined },
  { point: 'landline' },
  { point: 'landline' },
  { point: 'elsewhere' },
  { point: '' },
  { point: undefined },
  { outcome: 'conversation' },
  { outcome: 'conversation' },
  { outcome: 'answered-by-other' },
  { outcome: 'answered-by-other' },
  { outcome: { oneOf: ['rejected', 'dropped'] } },
  { outcome: undefined },
  { direction: 'inbound' },
  { direction: { oneOf: ['inbound', 'outbound'] } },
  { channel: 'sms' },
  { recordedAt: NOON + DAY },
  { durationSeconds: DAY },
  { reached: ['debtor'], outcome: 'conversation' },
  { permit: { state: 'voided', inFlight: true } },
  { permit: { state: 'pending', notBefore: NOON - HOUR, expiresAt: NOON + HOUR } },
  { permit: { state: 'pending', notBefore: NOON + HOUR, expiresAt: NOON + HOUR } },
]

const someContact = (id: string, changes: number): fc.Arbitrary<Contact> =>
  fc
    .tuple(BEFORE, WIDTH, fc.array(fc.constantFrom(...CHANGES), { maxLength: changes }))
    .map(([before, width, changed]) => {
      const at = { earliest: NOON - before, latest: NOON - before + width }
      const all = { ...dial(id, before), at, ...Object.assign({}, ...changed) }
      const stated = Object.entries(all).filter(([, value]) => value !== undefined)
      return Object.fromEntries(stated) as unknown as Contact
    })

/** Dials in vain, and one or two contacts of another kind. */
const someContacts: fc.Arbitrary<readonly Contact[]> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))
  .chain(([dials, others]) =>
    fc.tuple(...Array.from({ length: dials + others }, (_, i) => someContact(`r${i}`, i < dials ? 0 : 2))),
  )

const someMatter: fc.Arbitrary<Matter> = fc
  .record({
    role: fc.constantFrom<Matter['persons'][number]['role'][]>('debtor', 'debtor', 'debtor', undefined),
    points: fc.oneof(
      { arbitrary: fc.constant(ONE_NUMBER.points), weight: 3 },
      {
        arbitrary: fc.subarray([...plain.points, { id: 'second' }, { id: '', kind: 'mobile' as const }]),
        weight: 1,
      },
    ),
  })
  .map(({ role, points }) => ({
    ...plain,
    points,
    persons: plain.persons.map(({ role: own, ...p }) => {
      const as = p.id === 'debtor' ? role : own
      return { ...p, ...(as !== undefined && { role: as }) }
    }),
  }))

test('however dials, answers, numbers and people are mixed, both executions say the same', () => {
  const some = fc.record({
    matter: someMatter,
    contacts: someContacts,
    events: fc.oneof({ arbitrary: fc.constant([]), weight: 4 }, fc.subarray([...EVENTS])),
    declarations: fc.constantFrom(COMPLETE.declarations, COMPLETE.declarations, []),
    from: fc.constantFrom(-Infinity, -Infinity, NOON - 4 * DAY, NOON - DAY - HOUR, NOON - 12 * HOUR),
    law: fc.constantFrom(...LAWS),
    way: fc.constantFrom(...WAYS),
  })
  fc.assert(
    fc.property(some, ({ matter, contacts, events, declarations, from, law, way }) => {
      const both = held(judging(law, way))
      const coverage = COMPLETE.coverage.map((c) => ({ ...c, from: Math.max(c.from, from) }))
      both.agree(matter, log(contacts, { events, declarations, coverage }), [
        toFriend('act', 0),
        toFriend('late', -DAY),
      ])
    }),
    { ...runs(40), endOnFailure: true },
  )
})

/** The columns of one matter, each row of facts of its own. */
function columnsOf(matter: Matter, timeline: Timeline): ColumnLog {
  const contacts = timeline.contacts.toSorted((a, b) => a.at.earliest - b.at.earliest)
  const length = contacts.length
  const numbers = (of: (c: Contact) => string | undefined): Int32Array => {
    const ids = [...new Set(contacts.map(of).filter((id) => id !== undefined))]
    return Int32Array.from(contacts, (c) => ids.indexOf(of(c) ?? '\u0000'))
  }
  return {
    starts: Uint32Array.of(0, length),
    at: Float64Array.from(contacts, (c) => c.at.earliest),
    duration: Int32Array.from(contacts, (c) => c.durationSeconds ?? 0),
    person: numbers((c) => (typeof c.person === 'string' ? c.person : undefined)),
    debt: numbers((c) => c.debts?.[0]),
    lists: { from: Int32Array.of(0), debts: Int32Array.of() },
    point: numbers((c) => c.point),
    organisation: numbers((c) => c.by.organisation),
    facts: Int32Array.from(contacts, (_, row) => row),
    organisations: [...new Set(contacts.map((c) => c.by.organisation))],
    coverage: timeline.coverage,
    debtsOf: () => [0],
    specimenOf: (_, row) => ({ matter, timeline: { ...timeline, contacts: contacts.slice(row, row + 1) } }),
    matterOf: () => ({ matter, timeline: { ...timeline, contacts } }),
  }
}

test('a sweep over columns says the same, whatever numbers stand for the telephones', () => {
  const isCarried = (c: Contact): boolean =>
    c.at.earliest === c.at.latest &&
    c.permit === undefined &&
    c.reached === undefined &&
    c.recordedAt === undefined &&
    c.point !== ''
  const some = fc.record({
    matter: someMatter,
    contacts: someContacts,
    law: fc.constantFrom(...LAWS),
    way: fc.constantFrom(...WAYS.filter((w) => w.knowledge !== NOON - DAY)),
  })
  fc.assert(
    fc.property(some, ({ matter, contacts, law, way }) => {
      const options = judging(law, way)
      const timeline = log([...contacts.filter(isCarried), toFriend('act', 0)])
      const columns = columnsOf(matter, timeline)
      const { certain, possible } = compile(options).sweep(columns)
      const rows = columns.matterOf(0).timeline.contacts
      const wanted = rows.map((act) => judge(act, matter, timeline, options))
      for (const [row, j] of wanted.entries()) {
        if (j.judged !== 'yes') continue
        const said = [certain[row], possible[row], rows[row]]
        assert.deepEqual(said, [rank(j.certain), rank(j.possible), rows[row]])
      }
    }),
    { ...runs(60), endOnFailure: true },
  )
})
