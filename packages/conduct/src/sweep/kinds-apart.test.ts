/** What is shared between kinds, tables and programs must be alike: named cases of rulebooks in which it nearly is. */
import { test } from 'node:test'
import { exactly } from '../facts/fact.ts'
import type { Contact } from '../facts/contact.ts'
import type { Exception } from '../language/condition.ts'
import type { Instrument } from '../language/instrument.ts'
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
  words,
} from '../testing/index.ts'

const ZONE = 'Asia/Shanghai'
const NOON = epoch('2026-06-10 12:00:00', ZONE)
const plain = ordinaryMatter(ZONE)
const act = ordinaryCall('act', NOON)
const never = (id: string, effect: Rule['effect']): Rule => ({
  ...inventedRule(id),
  id,
  kind: 'attribute',
  effect,
  must: { any: [] },
})
const policy = (id: string, effect: Rule['effect']): Instrument =>
  inventedInstrument([never(`${id}/rule`, effect)], { id, force: 'own-policy' })

test('house policies that differ in their effect alone share no program (S3)', () => {
  const both = held(judging([policy('zz/p1', 'forbid'), policy('zz/p2', 'should-not')]))
  for (const id of ['zz/p1', 'zz/p2']) both.agree({ ...plain, policies: [id] }, COMPLETE, [act])
})

test('two caps over one selector that exclude different contacts share no table', () => {
  const count = { channels: ['call'] } as const
  const except = (mode: 'predictive' | 'reading-robot'): readonly Exception[] => [
    {
      id: 'not-counted',
      says: words('x'),
      when: { fact: 'mode', is: [mode] },
      citation: 'ZZ',
      basis: 'read',
    },
  ]
  const cap = (id: string, mode: 'predictive' | 'reading-robot'): Rule => ({
    ...inventedRule(id),
    id: `zz/act/${id}`,
    kind: 'cap',
    count,
    each: ['person'],
    limits: [{ atMost: 1, within: { rollingDays: 9 } }],
    exclude: except(mode),
  })
  const before: Contact = { ...ordinaryCall('before', NOON - 3600), mode: 'predictive', outcome: 'no-answer' }
  held(judging([inventedInstrument([cap('one', 'predictive'), cap('two', 'reading-robot')])])).agree(
    plain,
    { ...COMPLETE, contacts: [before] },
    [act],
  )
})

test('a rule that stands in two instruments is read with the bindings of each', () => {
  const rule = never('rule', 'forbid')
  const acts: readonly Contact[] = [act, { ...act, mode: 'predictive' }]
  held(judging([inventedInstrument([rule])])).agree(plain, COMPLETE, acts)
  const bound = inventedInstrument([rule], { binds: { fact: 'mode', is: ['human'] } })
  held(judging([bound])).agree(plain, COMPLETE, acts)
})

test('an act between two seconds is judged as such, whatever was asked before it', () => {
  const rule: Rule = {
    ...inventedRule('hours'),
    kind: 'window',
    open: [{ on: 'every-day', from: '08:00', to: '12:00', fromBound: 'open', toBound: 'closed' }],
  }
  const acts = [60, 0.5].map((before): Contact => ({ ...act, at: exactly(NOON - before) }))
  held(judging([inventedInstrument([rule])])).agree(plain, COMPLETE, acts)
})

test('a direction that is one of nothing is not known, and so not inbound (S5, S9)', () => {
  const audit = held(judging([policy('zz/p1', 'forbid')], { mode: 'audit' }))
  audit.agree({ ...plain, policies: ['zz/p1'] }, COMPLETE, [{ ...act, direction: { oneOf: [] } }])
})

test('of hours by a calendar that has ended the words, too, are those of the readable judge (S5)', () => {
  const rule: Rule = {
    ...inventedRule('hours'),
    kind: 'window',
    open: [
      {
        on: { calendar: 'ru', is: 'working' },
        from: '00:00',
        to: '24:00',
        fromBound: 'open',
        toBound: 'open',
      },
    ],
  }
  const years = ['2025', '2026', '2027', '2031'].map((year) => epoch(`${year}-11-02 12:00:00`, ZONE))
  const acts = years.map((at, i) => ordinaryCall(`act-${i}`, at))
  for (const moment of ['before', 'after'] as const)
    held(judging([inventedInstrument([rule])], { moment })).agree(plain, COMPLETE, acts)
})

test('what would decide a gate from which something unverified may take the act is listed in the same order', () => {
  const rule: Rule = {
    ...inventedRule('quiet'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { channels: ['call'] }, each: [] },
    span: { days: 7, dayOne: 'anchor' },
    closes: { channels: ['call'], outcomes: { certain: ['conversation'] } },
    exclude: [
      {
        id: 'agreed',
        says: words('x'),
        when: { event: { kind: ['consent'], of: 'person' } },
        citation: 'ZZ 2',
        basis: 'unverified',
      },
    ],
  }
  const before: Contact = { ...ordinaryCall('before', NOON - 86_400), outcome: 'conversation' }
  const events = [{ id: 'consent', kind: 'consent', at: exactly(NOON - 172_800) }] as const
  held(judging([inventedInstrument([rule])])).agree(plain, { ...COMPLETE, contacts: [before], events }, [act])
})
