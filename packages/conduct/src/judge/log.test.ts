/** Ties in a log: "n of these g", counted so that no order of the rows could make it fewer (S16). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
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
import { type LogJudgement, judgeLog } from './log.ts'

const ZONE = 'Asia/Shanghai'
const AT = epoch('2026-03-02 10:00:00', ZONE)

/** Calls known to the same minute only. */
const tied = (id: string, change: Partial<Contact> = {}): Contact => ({
  ...ordinaryCall(id, AT),
  at: { earliest: AT, latest: AT + 59 },
  outcome: 'no-answer',
  recordedAt: AT - 1,
  ...change,
})

const inLog = (rule: Rule, contacts: readonly Contact[]): LogJudgement =>
  judgeLog(
    ordinaryMatter(ZONE),
    { ...COMPLETE, contacts },
    judging([inventedInstrument([rule])], { mode: 'audit' }),
  )

const TWO_A_DAY: Rule = {
  ...inventedRule('cap'),
  kind: 'cap',
  count: {},
  each: ['person'],
  limits: [{ atMost: 2, within: { per: 'day' } }],
}

const QUIET_AFTER_TALK: Rule = {
  ...inventedRule('gate'),
  kind: 'gate',
  polarity: 'not-within',
  anchor: { contact: { outcomes: { certain: ['conversation'] } }, each: ['person'] },
  span: { days: 7, dayOne: 'anchor' },
}

const gist = (log: LogJudgement): unknown => log.sets.map((s) => `${s.atLeast} of ${s.contacts.join(' ')}`)

test('S16: four calls in one minute under a limit of two: two of the four, and no row', () => {
  const log = inLog(
    TWO_A_DAY,
    ['a', 'b', 'c', 'd'].map((id) => tied(id)),
  )
  assert.deepEqual(gist(log), ['2 of a b c d'])
  assert.ok(log.judgements.every((j) => j.certain === 'clear' && j.possible === 'barred'))
})

test('S16: forty calls in one minute are counted too', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `r${i}`)
  assert.deepEqual(
    gist(
      inLog(
        TWO_A_DAY,
        ids.map((id) => tied(id)),
      ),
    ),
    [`38 of ${ids.join(' ')}`],
  )
})

test('S16: a talk in the midst of six rows may have come last: none of them is certain', () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    tied(id, id === 'c' || id === 'd' ? { outcome: 'conversation' } : {}),
  )
  // two talks: one of them came after the other, whatever the order
  assert.deepEqual(gist(inLog(QUIET_AFTER_TALK, rows)), ['1 of a b c d e f'])
  assert.deepEqual(gist(inLog(QUIET_AFTER_TALK, rows.toSpliced(3, 1))), [])
  const seven = [...rows.toSpliced(3, 1), tied('g'), tied('h')]
  assert.deepEqual(gist(inLog(QUIET_AFTER_TALK, seven)), [])
})

test('S16: calls to another person in the same minute do not belong to the set', () => {
  const rows = [
    ...['a', 'b', 'c'].map((id) => tied(id)),
    ...['x', 'y'].map((id) => tied(id, { person: 'friend', point: 'friend-mobile' })),
  ]
  assert.deepEqual(gist(inLog(TWO_A_DAY, rows)), ['1 of a b c'])
})

test('S16: rows whose order is known keep it within a set', () => {
  const minutes = [0, 30, 60].map((s) => ({ earliest: AT + s, latest: AT + s + 40 }))
  const [first, second, third] = minutes
  const rows = [
    tied('talk', { outcome: 'conversation', ...(first && { at: first }) }),
    tied('between', { ...(second && { at: second }) }),
    tied('after', { ...(third && { at: third }) }),
  ]
  const log = inLog(QUIET_AFTER_TALK, rows)
  assert.equal(log.judgements.find((j) => j.contact === 'after')?.certain, 'barred')
  assert.deepEqual(gist(log), [])
})

test('S16: twelve rows that all differ are bounded in parts, never above the truth', () => {
  const rows = Array.from({ length: 12 }, (_, i) => tied(`r${i}`, { durationSeconds: i }))
  const [set] = inLog(TWO_A_DAY, rows).sets
  assert.ok(set)
  assert.ok(set.atLeast >= 1 && set.atLeast <= 10)
})
