/**
 * What is counted among few rows, and refused by their number alone, is what the readable judge counts: long and dense
 * logs whose contacts meet the bounds of periods to the second, at the gate in any order and in the sweep of columns.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Coverage, Matter, Timeline } from '../facts/matter.ts'
import { judge } from '../judge/judge.ts'
import { rank } from '../judge/level.ts'
import type { JudgeOptions } from '../judge/setting.ts'
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

const ZONE = 'America/Chicago'
const HOUR = 3600
const DAY = 24 * HOUR
/** Half an hour before the clocks change. */
const BEGIN = epoch('2026-03-08 01:30:00', ZONE)

const plain = ordinaryMatter(ZONE)
const [loan] = plain.debts
const matterOf = (debts: number): Matter => ({
  ...plain,
  debts: loan ? Array.from({ length: debts }, (_, i) => ({ ...loan, id: `debt${i}` })) : [],
})

type Cap = Extract<Rule, { readonly kind: 'cap' }>
const cap = (id: string, each: Cap['each'], limits: Cap['limits'], change: Partial<Cap> = {}): Rule => ({
  ...inventedRule(id),
  kind: 'cap',
  count: { channels: ['call'] },
  each,
  limits,
  ...change,
})
const TALKED = ['conversation', 'answered-by-other'] as const

const RULES: readonly Rule[] = [
  cap('hour', ['person'], [{ atMost: 1, within: { rollingSeconds: HOUR } }]),
  cap('none', ['point'], [{ atMost: 0, within: { rollingSeconds: 2 * HOUR } }]),
  cap('day', ['collector', 'person'], [{ atMost: 2, within: { per: 'day' } }]),
  cap('debt', ['person', 'debt'], [{ atMost: 3, within: { rollingDays: 2 } }]),
  cap(
    'both',
    ['debt'],
    [
      { atMost: 4, within: { per: 'week', weekStarts: 'sunday' } },
      { atMost: 2, within: { rollingSeconds: DAY } },
    ],
  ),
  cap('dated', ['person'], [{ atMost: 3, within: { rollingDays: 30 } }], { countsFrom: '2026-03-10' }),
  cap('strict', ['channel'], [{ atMost: 5, within: { rollingDays: 1 } }], {
    strict: true,
    count: { outcomes: { certain: TALKED } },
  }),
  cap('all', ['person'], [{ atMost: 30, within: { ever: true } }]),
  {
    ...inventedRule('quiet'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { outcomes: { certain: TALKED } }, each: ['person', 'debt'] },
    span: { seconds: 2 * HOUR },
  },
  {
    ...inventedRule('rest'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { channels: ['sms'] }, each: ['collector', 'person'] },
    span: { days: 1, dayOne: 'next' },
  },
  {
    ...inventedRule('hours'),
    kind: 'window',
    open: [{ on: 'every-day', from: '08:00', to: '21:00', fromBound: 'open', toBound: 'closed' }],
  },
]

/** One contact: so many half hours after the one before, mostly of few kinds, so that counts are reached. */
const step = fc.record({
  gap: fc.oneof(fc.constantFrom(0, 1, 2, 4), fc.constantFrom(0, 1, 48, 96)),
  off: fc.constantFrom(0, 0, 0, 1, -1),
  channel: fc.constantFrom('call', 'call', 'call', 'sms'),
  person: fc.constantFrom('debtor', 'debtor', 'debtor', 'friend', undefined),
  point: fc.constantFrom('mobile', 'mobile', 'landline', undefined),
  debts: fc.constantFrom<readonly number[]>([], [0], [0], [1], [0, 1]),
  outcome: fc.constantFrom('no-answer', 'no-answer', 'conversation', undefined),
  organisation: fc.constantFrom('agency', 'agency', 'agency-2'),
  length: fc.constantFrom(0, 0, 90, 3 * HOUR),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function contactsOf(steps: readonly Step[], debts: number): readonly Contact[] {
  let at = BEGIN
  return steps
    .map((s, i): Contact => {
      at += s.gap * 1800
      const { debts: _, person: __, point: ___, ...call } = ordinaryCall(`c${i}`, at + s.off)
      const named = s.debts.filter((d) => d < debts)
      return {
        ...call,
        channel: s.channel,
        by: { organisation: s.organisation },
        ...(s.person !== undefined && { person: s.person }),
        ...(s.point !== undefined && { point: s.point }),
        ...(named.length > 0 && { debts: named.map((d) => `debt${d}`) }),
        ...(s.channel === 'call' && s.outcome !== undefined && { outcome: s.outcome }),
        ...(s.channel === 'call' && s.length > 0 && { durationSeconds: s.length }),
      }
    })
    .sort((a, b) => a.at.earliest - b.at.earliest)
}

const FROM_THE_TENTH: Coverage = {
  actors: ['agency'],
  channels: 'all',
  from: epoch('2026-03-10 00:00:00', ZONE),
  until: BEGIN + 400 * DAY,
}

const coverage = fc.constantFrom<readonly Coverage[]>(COMPLETE.coverage, COMPLETE.coverage, [FROM_THE_TENTH])

/** A debtor's log, long enough that lists grow. */
const log = fc.record({
  steps: fc.array(step, { minLength: 10, maxLength: 150, size: 'max' }),
  debts: fc.integer({ min: 1, max: 2 }),
  coverage,
})
const some = fc.integer({ min: 0, max: 6 })

test('what a gate is asked about a long log in any order is judged alike, pending permits among it', () => {
  const pending = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(0, 1, HOUR)), { maxLength: 3 })
  fc.assert(
    fc.property(log, pending, some, fc.constantFrom('gate', 'audit'), (of, permits, which, mode) => {
      const own = contactsOf(of.steps, of.debts)
      const permitted = permits.map(([place, length], i): Contact => {
        const notBefore = (own[place % own.length]?.at.earliest ?? BEGIN) + 1800
        const permit = { state: 'pending', notBefore, expiresAt: notBefore + length } as const
        return { ...ordinaryCall(`p${i}`, notBefore), at: exactly(notBefore), debts: ['debt0'], permit }
      })
      const timeline: Timeline = { ...COMPLETE, coverage: of.coverage, contacts: [...own, ...permitted] }
      const asked = own.filter((_, i) => i % 7 === which)
      const again = asked.map((c, i): Contact => ({ ...c, id: `again${i}` }))
      const acts = [...asked, ...again.toReversed()]
      for (const knowledge of ['then', 'now'] as const) {
        const options = judging([inventedInstrument(RULES)], { mode, knowledge })
        held(options).agree(matterOf(of.debts), timeline, acts)
      }
    }),
    { ...runs(4), endOnFailure: true },
  )
})

test('the sweep of a log of several debtors finds what the readable judge finds', () => {
  fc.assert(
    fc.property(fc.array(log, { minLength: 1, maxLength: 3 }), some, (logs, which) => {
      const [{ coverage: recorded } = { coverage: COMPLETE.coverage }] = logs
      const debtors = logs.map((of) => ({
        matter: matterOf(of.debts),
        timeline: { ...COMPLETE, coverage: recorded, contacts: contactsOf(of.steps, of.debts) },
      }))
      for (const knowledge of ['then', 'now'] as const) {
        const options = judging([inventedInstrument(RULES)], { mode: 'audit', knowledge })
        sweptAlike(debtors, options, which)
      }
    }),
    { ...runs(4), endOnFailure: true },
  )
})

interface Debtor {
  readonly matter: Matter
  readonly timeline: Timeline
}

/** Sweeps all; of the rows every seventh is asked of the readable judge too. */
function sweptAlike(debtors: readonly Debtor[], options: JudgeOptions, which: number): void {
  const { certain, possible, findings } = compile(options).sweep(columnsOf(debtors))
  const found = new Map<number, string[]>()
  for (let i = 0; i < findings.length; i++) {
    const rule = findings.rules[findings.rule[i] ?? 0] ?? ''
    const counted = findings.pastHours[i] ? [] : [...findings.facts.subarray(3 * i, 3 * i + 3)]
    const row = findings.row[i] ?? 0
    const told = `${rule} ${findings.certain[i]} ${findings.possible[i]} ${countsOf(rule, counted)}`
    found.set(row, [...(found.get(row) ?? []), told])
  }
  let row = -1
  for (const { matter, timeline } of debtors) {
    for (const act of timeline.contacts) {
      row += 1
      if (row % 7 !== which) continue
      const judgement = judge(act, matter, timeline, options)
      const pair = [rank(judgement.certain), rank(judgement.possible)]
      assert.deepEqual([certain[row], possible[row]], pair, `row ${row}, ${act.id}`)
      const expected = judgement.findings.map(({ rule, decided, ...f }) => {
        const isTold = matter.debts.length === 1 || act.debts?.length === 1
        const { kind } = decided
        const counted =
          kind === 'cap' && isTold ? [decided.certain, decided.possible ?? -1, decided.atMost] : []
        return `${rule} ${rank(f.certain)} ${rank(f.possible)} ${countsOf(rule, counted)}`
      })
      assert.deepEqual((found.get(row) ?? []).sort(), expected.sort(), `row ${row}, ${act.id}`)
    }
  }
}

const CAPS = new Set(RULES.flatMap((r) => (r.kind === 'cap' ? [r.id] : [])))

/** A cap's numbers, where they are told. */
function countsOf(rule: string, [certain = 0, possible = 0, atMost = 0]: readonly number[]): string {
  return CAPS.has(rule) ? `${certain} ${possible} ${atMost}` : ''
}

const ORGANISATIONS = ['agency', 'agency-2', 'bank']
const PERSONS = ['debtor', 'friend']
const POINTS = ['mobile', 'landline']

function columnsOf(debtors: readonly Debtor[]): ColumnLog {
  const rows = debtors.flatMap(({ matter, timeline }) =>
    timeline.contacts.map((contact) => ({ contact, debts: matter.debts.length })),
  )
  const numbers = new Map<string, number>()
  const lists = { from: [0], debts: [] as number[] }
  const ints = (of: (row: (typeof rows)[number]) => number): Int32Array => Int32Array.from(rows, of)
  const place = (list: readonly string[], value: unknown): number => list.indexOf(String(value))
  const debtOf = (id: string): number => Number(id.slice('debt'.length))
  const debtorAt = (debtor: number): Debtor => debtors[debtor] ?? assert.fail('there is no such debtor')
  return {
    starts: Uint32Array.from([0, ...debtors.map((_, i) => lengthOf(debtors.slice(0, i + 1)))]),
    at: Float64Array.from(rows, ({ contact }) => contact.at.earliest),
    duration: ints(({ contact }) => contact.durationSeconds ?? 0),
    person: ints(({ contact }) => place(PERSONS, contact.person)),
    point: ints(({ contact }) => place(POINTS, contact.point)),
    organisation: ints(({ contact }) => place(ORGANISATIONS, contact.by.organisation)),
    debt: ints(({ contact: { debts = [] } }) => {
      if (debts.length < 2) return debts[0] === undefined ? -1 : debtOf(debts[0])
      lists.debts.push(...debts.map(debtOf))
      return -2 - (lists.from.push(lists.debts.length) - 2)
    }),
    lists: { from: Int32Array.from(lists.from), debts: Int32Array.from(lists.debts) },
    facts: ints(({ contact: c, debts }) => {
      const facts = [
        c.channel,
        c.outcome,
        c.person,
        c.point,
        c.debts?.length,
        debts,
        c.durationSeconds === undefined,
      ]
      const key = JSON.stringify(facts)
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    }),
    organisations: ORGANISATIONS,
    coverage: debtors[0]?.timeline.coverage ?? [],
    debtsOf: (debtor) => debtors[debtor]?.matter.debts.map((d) => debtOf(d.id)) ?? [],
    specimenOf: (debtor, row) => {
      const { matter, timeline } = debtorAt(debtor)
      const own = row - lengthOf(debtors.slice(0, debtor))
      return { matter, timeline: { ...timeline, contacts: timeline.contacts.slice(own, own + 1) } }
    },
    matterOf: debtorAt,
  }
}

function lengthOf(debtors: readonly Debtor[]): number {
  return debtors.reduce((sum, { timeline }) => sum + timeline.contacts.length, 0)
}
