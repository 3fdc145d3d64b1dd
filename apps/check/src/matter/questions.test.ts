/** Each question reaches the audit: every answer changes what is asked, but those that are the same as none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type MatterQuestion,
  QUESTIONS,
  answerOf,
  questionsOf,
  withAnswerTo,
  EVENT_WORDS,
} from './questions.ts'
import { requestOf } from './asked.ts'
import { withEvent, withFile } from './changes.ts'
import { emptyWorkspace, type Lender, TOLD_EVENTS, type Workspace } from './workspace.ts'

const LENDER: Lender = { id: 'lender-1', name: 'Lantern Bank' }
const NUMBER = '01055550101'

const BASE: Workspace = withFile(
  {
    ...emptyWorkspace('CN', 'Asia/Shanghai'),
    lenders: [LENDER],
    numbers: [{ number: NUMBER, mark: 'collector', lender: LENDER.id }],
  },
  { name: 'calls.xml', bytes: 1, format: 'sms-backup-xml', phone: 'phone-1' },
)

const subjectOf = ({ of }: MatterQuestion): string =>
  of === 'matter' ? '' : of === 'lender' ? LENDER.id : NUMBER

/** What the audit is asked, as text: of the lender as it stands in the workspace. */
const asked = (workspace: Workspace): string =>
  JSON.stringify(requestOf(workspace, workspace.lenders[0] ?? LENDER))

/** A workspace in which the question is asked at all. */
const before = (question: MatterQuestion): Workspace =>
  question.after ? { ...BASE, answers: { debtIs: 'someone-elses' } } : BASE

for (const question of QUESTIONS)
  test(`an answer to "${question.asks.en}" changes what the audit is asked`, () => {
    const start = before(question)
    const subject = subjectOf(question)
    const told = new Map([['none', asked(start)]])
    for (const { value } of question.choices) {
      const answered = withAnswerTo(question, start, value, subject)
      assert.equal(answerOf(question, answered, subject), value)
      const request = asked(answered)
      const same = [...told].find(([, other]) => other === request)?.[0]
      if (question.sameAsNone.includes(value)) assert.equal(same, 'none', value)
      // mother and father are both relatives: the law tells them apart no more than we do
      else if (question.id === 'i-am') assert.notEqual(same, 'none', value)
      else assert.equal(same, undefined, `${value} is asked as ${same}`)
      told.set(value, request)
      assert.equal(asked(withAnswerTo(question, answered, undefined, subject)), told.get('none'))
    }
    const open = withAnswerTo(question, start, 'unknown', subject)
    assert.equal(answerOf(question, open, subject), question.unknown === 'kept' ? 'unknown' : undefined)
    assert.equal(asked(open), told.get('none'), 'not knowing claims nothing')
  })

test('what is asked hangs on the place and on other answers', () => {
  const ids = (place: string, workspace: Workspace = BASE): readonly string[] =>
    (['number', 'lender', 'matter'] as const).flatMap((of) =>
      questionsOf(of, { ...workspace, place }).map(({ id }) => id),
    )
  assert.deepEqual(ids('CN'), [
    'kind',
    'behind',
    'product',
    'type',
    'member',
    'debt-is',
    'about-debt',
    'spoke',
    'nothing-else',
  ])
  assert.ok(!ids('US/NY').includes('member'))
  assert.ok(ids('US/NY/NYC').includes('product'))
  assert.ok(!ids('RU').includes('type'))
  assert.ok(ids('CN', { ...BASE, answers: { debtIs: 'someone-elses' } }).includes('i-am'))
})

test('every event that can be told has its words, and reaches the audit', () => {
  for (const kind of TOLD_EVENTS) {
    assert.ok(EVENT_WORDS[kind].zh.length > 0)
    assert.notEqual(asked(withEvent(BASE, { kind, on: '2026-11-05' })), asked(BASE), kind)
  }
})
