/** Facts that are derived: what a contact is for, what it answers, whether it was asked for (S22, S24). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Matter } from '../facts/matter.ts'
import type { Condition } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { judge } from './judge.ts'

const ZONE = 'Asia/Shanghai'
const at = (local: string): number => epoch(`2026-03-${local}`, ZONE)
const ordinary = ordinaryMatter(ZONE)
const ACT = ordinaryCall('act', at('05 10:00:00'))

/** Whether an act certainly, and possibly, is what is asked. */
function is(asked: Condition, act: Contact, contacts: readonly Contact[] = [], matter = ordinary): string {
  const rule: Rule = { ...inventedRule('is'), kind: 'attribute', must: { not: asked } }
  const j = judge(act, matter, { ...COMPLETE, contacts }, judging([inventedInstrument([rule])]))
  if (j.certain === 'barred') return 'yes'
  return j.possible === 'barred' ? 'maybe' : 'no'
}
const isFor = (purpose: NonNullable<Contact['purpose']>): Condition => ({
  fact: 'purpose',
  is: [purpose as 'collection'],
})
const COLLECTION = isFor('collection')

const asked = (local: string, change: Partial<Contact> = {}): Contact => ({
  ...ordinaryCall('asked', at(local)),
  direction: 'inbound',
  outcome: 'conversation',
  ...change,
})

test('S24: only its template shows a receipt or a notice; that it answers something does not', () => {
  for (const purpose of ['receipt', 'required-notice', 'fraud-warning', 'legal-process'] as const) {
    const act: Contact = { ...ACT, purpose }
    assert.equal(is(COLLECTION, { ...act, template: 't1' }), 'no', purpose)
    assert.equal(is(COLLECTION, { ...act, answers: 'asked' }, [asked('05 09:00:00')]), 'yes', purpose)
    assert.equal(is(COLLECTION, act), 'yes', purpose)
  }
})

test('S6, S24: without a label a stage that is one of two makes the purpose one of two, not a claim that is missing', () => {
  const { purpose: _purpose, ...unlabelled } = ACT
  const staged = (stage: Matter['debts'][number]['stage']): Matter => ({
    ...ordinary,
    debts: ordinary.debts.map((d) => ({ ...d, ...(stage !== undefined && { stage }) })),
  })
  const onlyForCollection: Rule = {
    ...inventedRule('only'),
    kind: 'party',
    roles: ['debtor'],
    onlyIf: COLLECTION,
  }
  const verdict = (stage: Matter['debts'][number]['stage']): string => {
    const j = judge(unlabelled, staged(stage), COMPLETE, judging([inventedInstrument([onlyForCollection])]))
    return `${j.certain}..${j.possible}`
  }
  assert.equal(verdict('overdue'), 'clear..clear')
  assert.equal(verdict('not-due'), 'barred..barred')
  assert.equal(verdict({ oneOf: ['not-due', 'overdue'] }), 'clear..barred')
})

test('S24: a same-day answer answers what the person asked on that very day', () => {
  const act: Contact = { ...ACT, purpose: 'same-day-answer', answers: 'asked' }
  for (const [contacts, expected] of [
    [[asked('05 00:00:00')], 'no'],
    [[asked('04 23:59:59')], 'yes'],
    [[asked('05 09:00:00', { direction: 'outbound' })], 'yes'],
    [[asked('05 09:00:00', { person: 'friend' })], 'yes'],
    [[asked('05 11:00:00')], 'yes'],
    [[], 'maybe'],
  ] as const)
    assert.equal(is(COLLECTION, act, contacts), expected, JSON.stringify(contacts))
})

test('S24, S21: a call that names no debt may be about the one that is not due', () => {
  const matter: Matter = {
    ...ordinary,
    debts: [
      { id: 'loan', stage: 'overdue' },
      { id: 'card', stage: 'not-due' },
    ],
  }
  const cap: Rule = {
    ...inventedRule('cap'),
    kind: 'cap',
    count: { purposes: ['collection'] },
    each: ['person'],
    limits: [{ atMost: 1, within: { per: 'day' } }],
  }
  const { debts: _debts, ...unnamed } = ordinaryCall('unnamed', at('05 09:00:00'))
  const after = (contacts: readonly Contact[]): string => {
    const j = judge(ACT, matter, { ...COMPLETE, contacts }, judging([inventedInstrument([cap])]))
    return `${j.certain}..${j.possible}`
  }
  assert.equal(after([unnamed]), 'clear..barred')
  assert.equal(after([{ ...unnamed, debts: ['loan', 'card'] }]), 'barred..barred')
  assert.equal(after([{ ...unnamed, debts: ['card'] }]), 'clear..clear')
})

test('S24, S12: an enquiry to somebody of whom nothing is known may be about somebody else', () => {
  const matter: Matter = { ...ordinary, persons: [...ordinary.persons, { id: 'somebody' }] }
  const act: Contact = { ...ACT, purpose: 'location', person: 'somebody' }
  assert.equal(is(COLLECTION, act, [], matter), 'maybe')
  assert.equal(is(COLLECTION, { ...act, person: 'debtor' }, [], matter), 'yes')
  assert.equal(is(COLLECTION, { ...act, person: 'friend' }, [], matter), 'no')
})

test('S22: an answer answers the person who asked, once', () => {
  const ANSWERS: Condition = { fact: 'answers-person', is: ['yes'] }
  const act: Contact = { ...ACT, answers: 'asked' }
  const other = (local: string, change: Partial<Contact> = {}): Contact => ({
    ...ordinaryCall('other', at(local)),
    answers: 'asked',
    ...change,
  })
  const q = asked('05 09:00:00')
  for (const [contacts, expected] of [
    [[q], 'yes'],
    [[{ ...q, person: 'friend' }], 'no'],
    [[{ ...q, person: { oneOf: ['debtor', 'friend'] } }], 'maybe'],
    [[{ ...q, direction: { oneOf: ['inbound', 'outbound'] } }], 'maybe'],
    [[q, other('05 09:30:00')], 'no'],
    [[q, other('05 10:00:00')], 'maybe'],
    [[q, other('05 09:30:00', { permit: { state: 'not-made' } })], 'yes'],
  ] as const satisfies readonly (readonly [readonly Contact[], string])[])
    assert.equal(is(ANSWERS, act, contacts), expected, JSON.stringify(contacts))
})

test('S22: a call back is asked for by the person called, and used up by the talk it led to', () => {
  const REQUESTED: Condition = { requestedCallBack: true }
  const act: Contact = { ...ACT, requestedBy: 'asked' }
  const other = (change: Partial<Contact>): Contact => ({
    ...ordinaryCall('other', at('05 09:30:00')),
    requestedBy: 'asked',
    ...change,
  })
  const q = asked('05 09:00:00')
  for (const [contacts, expected] of [
    [[q], 'yes'],
    [[{ ...q, person: { oneOf: ['debtor', 'friend'] } }], 'maybe'],
    [[{ ...q, person: 'friend' }], 'no'],
    [[q, other({ outcome: 'no-answer' })], 'yes'],
    [[q, other({})], 'maybe'],
    [[q, other({ outcome: 'conversation' })], 'no'],
  ] as const satisfies readonly (readonly [readonly Contact[], string])[])
    assert.equal(is(REQUESTED, act, contacts), expected, JSON.stringify(contacts))
  const { person: _person, ...unknown } = act
  const either: Contact = { ...unknown, person: { oneOf: ['debtor', 'friend'] } }
  assert.equal(is(REQUESTED, either, [q]), 'maybe')
})
