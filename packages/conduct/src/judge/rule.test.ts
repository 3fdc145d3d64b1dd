/** One rule over its persons, debts, clocks and dates: what a sum over them may and may not say. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Matter } from '../facts/matter.ts'
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
import type { Judgement } from './judgement.ts'

const ZONE = 'Asia/Shanghai'
const at = (local: string): number => epoch(`2026-03-${local}`, ZONE)

const ordinary = ordinaryMatter(ZONE)
const TWO_DEBTS: Matter = {
  ...ordinary,
  debts: ['loan', 'card'].map((id) => ({ id, product: 'consumer-loan', stage: 'overdue', consumer: 'yes' })),
}
const call = (id: string, local: string, change: Partial<Contact> = {}): Contact => ({
  ...ordinaryCall(id, at(local)),
  outcome: 'no-answer',
  ...change,
})
const unnamed = (id: string, local: string): Contact => {
  const { debts: _debts, ...rest } = call(id, local)
  return rest
}

interface Facts {
  readonly matter?: Matter
  readonly mode?: 'gate' | 'audit'
  readonly notCarried?: readonly string[]
}

function judged(rule: Rule, act: Contact, contacts: readonly Contact[], facts: Facts = {}): Judgement {
  const { matter = ordinary, mode = 'audit', notCarried = [] } = facts
  const options = judging([inventedInstrument([rule])], { mode, notCarried })
  return judge(act, matter, { ...COMPLETE, contacts }, options)
}

function pair(rule: Rule, act: Contact, contacts: readonly Contact[], facts: Facts = {}): string {
  const j = judged(rule, act, contacts, facts)
  return `${j.certain}..${j.possible}`
}

const ONE_A_DAY_EACH_DEBT: Rule = {
  ...inventedRule('cap'),
  kind: 'cap',
  count: {},
  each: ['person', 'debt'],
  limits: [{ atMost: 1, within: { per: 'day' } }],
}

test('S21: calls that name no debt are certain once they pass what all debts allow together', () => {
  const two = [unnamed('a', '02 09:00:00'), unnamed('b', '02 10:00:00')]
  const third = unnamed('c', '02 11:00:00')
  assert.equal(pair(ONE_A_DAY_EACH_DEBT, third, two, { matter: TWO_DEBTS }), 'barred..barred')
  assert.equal(pair(ONE_A_DAY_EACH_DEBT, third, two.slice(1), { matter: TWO_DEBTS }), 'clear..barred')
})

test('S21, S17: those from before the day a rule counts from are not added up', () => {
  const rule: Rule = {
    ...ONE_A_DAY_EACH_DEBT,
    countsFrom: '2026-03-02',
    limits: [{ atMost: 1, within: { rollingDays: 7 } }],
  }
  const two = [unnamed('a', '01 09:00:00'), unnamed('b', '01 10:00:00')]
  assert.equal(pair(rule, unnamed('c', '02 11:00:00'), two, { matter: TWO_DEBTS }), 'clear..clear')
})

test('S21, S4: on a clock that is not verified they are certain only if they are on each', () => {
  const rule: Rule = {
    ...ONE_A_DAY_EACH_DEBT,
    clock: { of: 'debtor-residence', citation: 'ZZ 1', basis: 'unverified' },
  }
  const lenderAbroad: Matter = {
    ...TWO_DEBTS,
    organisations: ordinary.organisations.map((o) => ({ ...o, zone: 'America/Chicago' })),
  }
  // Shanghai 13:59 and 14:01 on one date are 23:59 and 00:01 of two dates in Chicago
  const two = [unnamed('a', '02 13:58:00'), unnamed('b', '02 13:59:00')]
  assert.equal(pair(rule, unnamed('c', '02 14:01:00'), two, { matter: lenderAbroad }), 'clear..barred')
  assert.equal(pair(rule, unnamed('c', '02 14:01:00'), two, { matter: TWO_DEBTS }), 'barred..barred')
})

test('S21, S14: known to the minute around midnight they may fall on two dates', () => {
  const two = [unnamed('a', '02 09:00:00'), unnamed('b', '02 10:00:00')]
  const midnight = { earliest: at('02 23:59:30'), latest: at('03 00:00:29') }
  const third = { ...unnamed('c', '02 23:59:30'), at: midnight }
  assert.equal(pair(ONE_A_DAY_EACH_DEBT, third, two, { matter: TWO_DEBTS }), 'clear..barred')
})

test('S21, S9: where nobody stated how many debts there are, no sum accuses', () => {
  const two = [unnamed('a', '02 09:00:00'), unnamed('b', '02 10:00:00')]
  const facts = { matter: TWO_DEBTS, notCarried: ['debts'] }
  assert.equal(judged(ONE_A_DAY_EACH_DEBT, unnamed('c', '02 11:00:00'), two, facts).certain, 'clear')
})

test('S17: neither a gate nor a lifetime count reaches behind the day the rule counts from', () => {
  const before = [call('a', '01 10:00:00', { outcome: 'conversation' })]
  const act = call('act', '02 10:00:00')
  const gate: Rule = {
    ...inventedRule('gate'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { outcomes: { certain: ['conversation'] } }, each: ['person'] },
    span: { days: 7, dayOne: 'anchor' },
  }
  const lifetime: Rule = {
    ...inventedRule('party'),
    kind: 'party',
    roles: ['debtor'],
    lifetime: { atMost: 1, count: {}, each: ['person'] },
  }
  const counted: Rule = {
    ...inventedRule('attribute'),
    kind: 'attribute',
    must: { not: { contacts: {}, each: ['person'], within: { rollingDays: 3 }, atLeast: 1 } },
  }
  for (const rule of [gate, lifetime, counted]) {
    assert.equal(pair(rule, act, before), 'barred..barred', rule.id)
    assert.equal(pair({ ...rule, countsFrom: '2026-03-02' }, act, before), 'clear..clear', rule.id)
    assert.equal(pair({ ...rule, countsFrom: '2026-03-01' }, act, before), 'barred..barred', rule.id)
  }
})

test('S21, S9: what cannot be tested for one named debt does not hide what is open for another', () => {
  const rule: Rule = {
    ...inventedRule('attribute'),
    kind: 'attribute',
    applies: { fact: 'debt.product', is: ['credit-card'] },
    must: { not: { all: [] } },
  }
  const matter: Matter = {
    ...ordinary,
    debts: [{ id: 'loan' }, { id: 'card', product: { oneOf: ['credit-card', 'mortgage'] } }],
  }
  for (const debts of [
    ['loan', 'card'],
    ['card', 'loan'],
  ]) {
    const j = judged(rule, call('act', '02 10:00:00', { debts }), [], { matter })
    assert.equal(`${j.certain}..${j.possible}`, 'clear..barred', debts.join(' '))
  }
})
