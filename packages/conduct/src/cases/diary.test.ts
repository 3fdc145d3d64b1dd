/** A diary means one thing or is refused: ids, and rows that do not follow the grammar. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WorkedCase } from '../language/cases.ts'
import type { Matter } from '../facts/matter.ts'
import { DiaryError, readDiary } from './diary.ts'

const matter: Matter = {
  id: 'invented',
  jurisdiction: 'ZZ',
  persons: [{ id: 'debtor', role: 'debtor' }],
  debts: [{ id: 'loan', stage: 'overdue', creditor: 'lender' }],
  points: [],
  organisations: [{ id: 'lender', kind: 'creditor' }],
  creditor: 'lender',
}

const worked = (log: string): WorkedCase => ({
  id: 'ZZ-1',
  cites: '1',
  basis: 'constructed',
  tests: [],
  ifMissed: 'Nothing: it is invented.',
  zone: 'UTC',
  log,
})

const idsOf = (log: string): readonly string[] =>
  readDiary(worked(log), matter).flatMap(({ entry }) =>
    entry.kind === 'contact' ? entry.contact.id : entry.kind === 'event' ? entry.event.id : [],
  )

test('a row that names no id cannot be taken for one that does', () => {
  assert.deepEqual(
    idsOf(`
      2026-03-02 09:00 | call            | no-answer    | . | the first row
      2026-03-02 10:00 | in:call id=r1   | conversation | . | named
      2026-03-02 11:00 | event:dispute   | .            | . | an event
      2026-03-02 12:00 | call            | no-answer x2 | . | two
    `),
    ['row 1', 'r1', 'row 3', 'row 4.1', 'row 4.2'],
  )
})

for (const [what, log, message] of [
  [
    'an id taken twice',
    `2026-03-02 09:00 | in:call id=asks | conversation | . | one
     2026-03-02 10:00 | in:call id=asks | conversation | . | two`,
    'case `ZZ-1`, row 2: `asks` is the id of an earlier contact or event',
  ],
  [
    'one id for two contacts of a row',
    '2026-03-02 09:00 | call id=both | no-answer x2 | . | two',
    'case `ZZ-1`, row 1: `both` is the id of an earlier contact or event',
  ],
  [
    'an id that a contact and an event share',
    `2026-03-02 09:00 | call id=same          | no-answer | . | one
     2026-03-02 10:00 | event:dispute id=same | .         | . | two`,
    'case `ZZ-1`, row 2: `same` is the id of an earlier contact or event',
  ],
  [
    'an outcome of another channel',
    '2026-03-02 09:00 | sms | no-answer | . | one',
    'case `ZZ-1`, row 1: `no-answer` is not an outcome of sms; one of submitted, undelivered, delivered, read, replied',
  ],
  [
    'a day that does not exist',
    '2026-02-30 09:00 | call | no-answer | . | one',
    'case `ZZ-1`, row 1: `2026-02-30 09:00` is not a time',
  ],
  [
    'a word that no contact has',
    '2026-03-02 09:00 | call colour=red | no-answer | . | one',
    'case `ZZ-1`, row 1: `colour` is not a word of a contact',
  ],
] as const) {
  test(`refused: ${what}`, () => {
    assert.throws(
      () => readDiary(worked(log), matter),
      (error) => {
        assert.ok(error instanceof DiaryError)
        assert.equal(error.message, message)
        return true
      },
    )
  })
}
