/** Findings read as soon as each act is judged, matter by matter in turn: nothing of one act or matter is told of another. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { judge } from '../judge/judge.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { EventSelector } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  atTurns,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
  waysOf,
  wideCase,
  words,
} from '../testing/index.ts'
import { compile } from './compile.ts'
import { Sight } from './sight.ts'

interface Known {
  readonly matter: Matter
  readonly timeline: Timeline
  readonly acts: readonly Contact[]
}

/** Judges the acts of all matters in turn, again and again, and reads the findings of each at once and at the end. */
function agreeAtOnce(options: JudgeOptions, all: readonly Known[], times: number): void {
  const compiled = compile(options)
  const prepared = all.map((of) => ({ ...of, judged: compiled.prepare(of.matter, of.timeline) }))
  const longest = Math.max(...all.map(({ acts }) => acts.length))
  const later: (() => void)[] = []
  for (let n = 0; n < longest * times; n++) {
    for (const { matter, timeline, acts, judged } of prepared) {
      const act = acts[n % acts.length]
      if (!act) continue
      const again = { ...act, id: `${act.id}-${n}` }
      const { findings } = judge(again, matter, timeline, options)
      const verdict = judged.judge(again)
      const hold = (): void => {
        const said = verdict.findings()
        assert.deepEqual(said, findings, again.id)
        assert.equal(JSON.stringify(said), JSON.stringify(findings), again.id)
      }
      hold()
      if (n % 5 === 0) later.push(hold)
    }
  }
  for (const hold of later) hold()
}

const ZONE = 'America/New_York'
const NOON = epoch('2026-06-10 12:00:00', ZONE)
const DAY = 86400
const GATE: Partial<JudgeOptions> = { mode: 'gate', moment: 'before', knowledge: 'then' }
const ordinary = ordinaryMatter(ZONE)

const event: EventSelector = { kind: ['refusal'], of: 'person', lasts: { days: 3, dayOne: 'next' } }
const agreed: EventSelector = { kind: ['opt-in'], of: 'person' }
const except = [
  { id: 'agreed', says: words('agreed'), when: { event: agreed }, citation: 'ZZ 4', basis: 'read' } as const,
]
const early = {
  on: { weekdays: [1, 2, 3, 4, 5, 6, 7] },
  from: '17:00',
  fromBound: 'open',
  to: '21:00',
  toBound: 'open',
} as const
const calls = { count: { channels: ['call'] }, each: ['person'] } as const
const limits = [{ atMost: 1, within: { rollingDays: 7 } }] as const

/** Rules that hang on events in whole or in part, with all that a finding of theirs can tell. */
const RULES: readonly Rule[] = [
  { ...inventedRule('stop'), kind: 'stop', while: [event], except },
  { ...inventedRule('must'), kind: 'attribute', must: { event: agreed } },
  { ...inventedRule('both'), kind: 'attribute', must: { all: [{ event: agreed }, { not: { event } }] } },
  {
    ...inventedRule('mixed'),
    kind: 'attribute',
    must: {
      any: [
        { event: agreed },
        { contacts: { direction: 'inbound' }, each: ['person'], within: { rollingDays: 2 }, atLeast: 1 },
      ],
    },
  },
  { ...inventedRule('who'), kind: 'party', roles: ['debtor'], onlyIf: { event: agreed } },
  { ...inventedRule('hours'), kind: 'window', open: [early], except },
  {
    ...inventedRule('text'),
    kind: 'attribute',
    must: { any: [] },
    except: except.map((e) => ({ ...e, basis: 'unverified' })),
  },
  {
    ...inventedRule('first'),
    kind: 'window',
    open: [],
    except: except.map((e) => ({
      ...e,
      when: { any: [{ first: { channels: ['sms'] }, each: [] }] },
      basis: 'unverified',
    })),
  },
  { ...inventedRule('cap'), kind: 'cap', ...calls, limits, except },
  { ...inventedRule('count'), kind: 'cap', ...calls, limits, exclude: except },
  {
    ...inventedRule('gate'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { event },
    span: { days: 1, dayOne: 'next' },
  },
  {
    ...inventedRule('prior'),
    kind: 'gate',
    polarity: 'require-prior',
    anchor: { event },
    span: { days: 2, dayOne: 'anchor' },
  },
  {
    ...inventedRule('again'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { channels: ['call'] }, each: ['person'] },
    span: { days: 7, dayOne: 'next' },
    exclude: except,
  },
]

/** A matter of its own, with a refusal and later a consent at times of its own, and a call before. */
function knownOf(name: string, shift: number, change: Partial<TimelineEvent> = {}): Known {
  const refused: TimelineEvent = {
    id: `${name}-refused`,
    kind: 'refusal',
    at: exactly(NOON - 2 * DAY + shift),
    person: 'debtor',
    ...change,
  }
  const consent: TimelineEvent = {
    id: `${name}-agreed`,
    kind: 'opt-in',
    at: exactly(NOON - DAY / 2 + shift),
    person: 'debtor',
  }
  const before = { ...ordinaryCall(`${name}-call`, NOON - 3 * DAY + shift), outcome: 'no-answer' } as const
  const timeline: Timeline = { ...COMPLETE, contacts: [before], events: [refused, consent] }
  const matter = { ...ordinary, id: name }
  const act = ordinaryCall(name, NOON)
  return { matter, timeline, acts: atTurns(act, { matter, timeline }, 40, 0) }
}

test('findings that hang on events, read at once, of matters that share a compiled rulebook', () => {
  const matters = [
    knownOf('one', 0),
    knownOf('two', 1000),
    knownOf('late', -5000, { recordedAt: NOON - DAY }),
    knownOf('claimed', 77, { proof: 'claimed' }),
  ]
  for (const way of [GATE, { ...GATE, knowledge: 'now' }, { ...GATE, mode: 'audit' }] as const) {
    for (const rule of RULES) agreeAtOnce(judging([inventedInstrument([rule])], way), matters, 3)
    agreeAtOnce(judging([inventedInstrument(RULES)], way), matters, 3)
  }
})

test('findings that hang on events are told without asking the readable judge about each act', (t) => {
  const { matter, timeline } = knownOf('one', 0)
  for (const rule of RULES) {
    const judged = compile(judging([inventedInstrument([rule])], GATE)).prepare(matter, timeline)
    const asked = t.mock.method(Sight.prototype, 'setting')
    let found = 0
    for (let i = 0; i < 200; i++)
      found += judged.judge(ordinaryCall(`a${i}`, NOON - DAY + 60 * i)).findings().length
    assert.ok(found > 100, rule.id)
    assert.ok(asked.mock.callCount() < 30, `${rule.id}: ${asked.mock.callCount()}`)
    asked.mock.restore()
  }
})

test('findings read at once, at every turn of events, of two matters in turn', () => {
  fc.assert(
    fc.property(wideCase(6), fc.integer({ min: 0, max: 11 }), fc.nat(100), (c, way, from) => {
      const options = waysOf(judging(c.instruments, c.asking), c.instant)[way]
      assert.ok(options, 'there are twelve ways')
      const acts = atTurns(c.act, c, 24, from)
      const events = c.timeline.events.map((e) => ({ ...e, id: `other-${e.id}`, at: exactly(e.at.earliest) }))
      const other = { ...c, timeline: { ...c.timeline, events } }
      agreeAtOnce(
        options,
        [c, other].map(({ matter, timeline }) => ({ matter, timeline, acts })),
        2,
      )
    }),
    { ...runs(15), endOnFailure: true },
  )
})
