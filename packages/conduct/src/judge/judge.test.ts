/** The front door: what a judgement adds to its rules, and to whom it says when next (S9, S20, S27). */
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
import type { JudgeOptions } from './setting.ts'

const ZONE = 'Asia/Shanghai'
const at = (local: string): number => epoch(`2026-03-${local}`, ZONE)
const ordinary = ordinaryMatter(ZONE)

const DAYTIME: Rule = {
  ...inventedRule('window'),
  kind: 'window',
  open: [{ on: 'every-day', from: '08:00', to: '21:00', fromBound: 'open', toBound: 'open' }],
}

function judged(
  rule: Rule,
  act: Contact,
  change: Partial<Omit<JudgeOptions, 'rulebook'>>,
  matter: Matter = ordinary,
): Judgement {
  return judge(act, matter, COMPLETE, judging([inventedInstrument([rule])], change))
}

test('S20: a call that went on past the end of the hours asks whether the person wanted to go on', () => {
  const act: Contact = { ...ordinaryCall('act', at('02 20:59:00')), durationSeconds: 600 }
  const j = judged(DAYTIME, act, { mode: 'audit' })
  assert.equal(`${j.certain}..${j.possible}`, 'clear..barred')
  assert.deepEqual(j.needs, [{ kind: 'exception', of: 'asked-to-go-on', about: 'act' }])
})

test('S9: where the source cannot test the rule, its end is not tested either', () => {
  const rule: Rule = { ...DAYTIME, applies: { fact: 'debt.product', is: ['credit-card'] } }
  const matter: Matter = { ...ordinary, debts: [{ id: 'loan' }] }
  for (const local of ['02 07:00:00', '02 20:59:00']) {
    const act: Contact = { ...ordinaryCall('act', at(local)), durationSeconds: 600 }
    const j = judged(rule, act, { mode: 'audit' }, matter)
    assert.deepEqual([j.findings, j.notTested.map((n) => n.rule)], [[], [rule.id]], local)
  }
})

test('S5: a scope that cannot be read is trouble for a call that ended late too, never an exception', () => {
  const rule = Object.defineProperty({ ...DAYTIME }, 'applies', {
    enumerable: true,
    get: () => {
      throw new Error('applies cannot be read')
    },
  })
  const act: Contact = { ...ordinaryCall('act', at('02 20:59:00')), durationSeconds: 600 }
  assert.equal(judged(rule, act, { mode: 'audit' }).possible, 'barred')
})

test('S20: a call begun outside the hours is found once, whenever it ended', () => {
  const act: Contact = { ...ordinaryCall('act', at('02 23:30:00')), durationSeconds: 7200 }
  const j = judged(DAYTIME, act, { mode: 'audit' })
  assert.deepEqual(
    j.findings.map((f) => [f.certain, f.decided.kind]),
    [['barred', 'window']],
  )
})

test('S27: when next is said of the debtor, never of a third party or of who may be one', () => {
  const matter: Matter = {
    ...ordinary,
    persons: [
      ...ordinary.persons,
      { id: 'either', role: { oneOf: ['debtor', 'friend'] } },
      { id: 'somebody' },
    ],
  }
  const kindOf = (person: string): string | undefined => {
    const act = { ...ordinaryCall('act', at('02 22:00:00')), person }
    return judged(DAYTIME, act, { moment: 'before', notBefore: true }, matter).notBefore?.kind
  }
  assert.deepEqual(['debtor', 'friend', 'either', 'somebody'].map(kindOf), [
    'at',
    undefined,
    undefined,
    undefined,
  ])
})
