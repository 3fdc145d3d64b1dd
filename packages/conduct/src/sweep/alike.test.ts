/** Words that are of one class are judged alike: by hand where the law tells them apart, and where it does not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../language/rule.ts'
import { inventedInstrument, inventedRule, judging } from '../testing/index.ts'
import { classesOf } from './alike.ts'

const rule: Rule = {
  ...inventedRule('cap'),
  kind: 'cap',
  count: { channels: ['call'], outcomes: { certain: ['voicemail'] } },
  each: ['person'],
  limits: [{ atMost: 1, within: { rollingDays: 1 } }],
}
const { rulebook } = judging([inventedInstrument([rule])])

test('an outcome that a rule names is a class of its own; others are told apart by what the judge asks of talks', () => {
  const classOf = classesOf('outcome', rulebook, ['ZZ'])
  assert.notEqual(classOf(['voicemail']), classOf(['no-answer']))
  assert.equal(classOf(['no-answer']), classOf(['rejected']))
  assert.notEqual(classOf(['conversation']), classOf(['answered-by-other']))
  assert.notEqual(classOf(['conversation']), classOf(undefined))
})

test('one of several is no class of one, even where each would be', () => {
  const classOf = classesOf('outcome', rulebook, ['ZZ'])
  assert.notEqual(classOf(['no-answer', 'rejected']), classOf(['no-answer']))
})

test('the law of another place tells nothing apart here, that of a place above or below does', () => {
  const elsewhere = classesOf('outcome', rulebook, ['YY'])
  assert.equal(elsewhere(['voicemail']), elsewhere(['no-answer']))
  for (const place of ['ZZ', 'ZZ/below']) {
    const classOf = classesOf('outcome', rulebook, [place])
    assert.notEqual(classOf(['voicemail']), classOf(['no-answer']), place)
  }
})

test('products are told apart by whether they are a consumer’s, unless a rule names them', () => {
  const classOf = classesOf('product', rulebook, ['ZZ'])
  assert.equal(classOf(['credit-card']), classOf(['auto-loan']))
  assert.notEqual(classOf(['credit-card']), classOf(['business-loan']))
})
