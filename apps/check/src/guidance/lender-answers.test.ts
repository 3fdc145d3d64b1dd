/** What a lender might answer, by kind of rule, and what would settle what is open. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulebook } from '@forbear/law'
import { lenderAnswers } from './lender-answers.ts'

const english = (kind: Parameters<typeof lenderAnswers>[0]['kind'], more = {}): string =>
  lenderAnswers({ kind, rule: 'x', needs: [], unless: [], ...more })
    .answers.map((a) => a.answer.en)
    .join('\n')

test('the main rules have the answers that lenders give', () => {
  assert.match(english('window'), /You agreed to late calls/)
  assert.match(english('window'), /not about the debt/)
  assert.match(english('cap'), /not us/)
  assert.match(english('party'), /could not reach you/)
  assert.match(english('content'), /did not say that/)
  assert.match(english('stop'), /did not reach us/)
  assert.match(english('duty'), /in time/)
})

test('what was disclosed to others, and attempts that are counted, have their own', () => {
  const decided = { kind: 'content', missing: [], banned: ['debt-disclosed-to-third-party'] } as const
  assert.match(english('content', { decided }), /did not mention the debt/)
  const attempts = {
    kind: 'cap',
    counts: 'attempts',
    atMost: 7,
    within: { rollingDays: 7 },
    certain: 8,
    possible: 8,
    each: ['person'],
    channel: 'call',
    zone: 'America/New_York',
    localDate: '2026-03-02',
  } as const
  assert.doesNotMatch(english('cap', { decided: attempts }), /real talks/)
})

test('every rule of the rulebook has an answer with a check in both languages, its exceptions first', () => {
  for (const rule of rulebook.instruments.flatMap((i) => i.rules)) {
    const { answers } = lenderAnswers({
      kind: rule.kind,
      rule: rule.id,
      needs: [],
      unless: rule.except ?? [],
    })
    assert.ok(answers.length >= 2, rule.id)
    for (const { answer, check } of answers)
      for (const text of [answer.zh, answer.en, check.zh, check.en]) assert.notEqual(text.trim(), '', rule.id)
  }
  const [first] = lenderAnswers({
    kind: 'party',
    rule: 'x',
    needs: [],
    unless: [{ id: 'offered', says: { en: 'They offered to pay.', zh: '第三人愿意还。' }, citation: '3' }],
  }).answers
  assert.equal(first?.answer.en, '“An exception holds: They offered to pay.”')
  assert.equal(first?.answer.zh, '“有例外：第三人愿意还。”')
})

test('what would make it certain is told once each, by the need’s own name where there is one', () => {
  const { toBeCertain } = lenderAnswers({
    kind: 'cap',
    rule: 'x',
    unless: [],
    needs: [
      { kind: 'element', of: 'outcome', about: 'c1' },
      { kind: 'element', of: 'outcome', about: 'c2' },
      { kind: 'text', of: 'Article 7' },
    ],
  })
  assert.deepEqual(
    toBeCertain.map((w) => w.en),
    ['Say whether the call was answered, and by whom.', 'The text is not verified yet. Look it up first.'],
  )
  assert.deepEqual(lenderAnswers({ kind: 'cap', rule: 'x', unless: [], needs: [] }).toBeCertain, [])
})
