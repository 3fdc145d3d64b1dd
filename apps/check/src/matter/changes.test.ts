/** What a person does to a workspace: ids stay unique, names of files too, taking back leaves nothing behind. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  withAnswer,
  withAttachment,
  withEvent,
  withFile,
  withLender,
  withLenderChanged,
  withMark,
  withNote,
  withPhone,
  withPlace,
  withSaid,
  withTyped,
  withoutEvent,
  withoutFile,
  withoutLender,
  withoutMark,
  withoutPhone,
} from './changes.ts'
import { emptyWorkspace, lendersInvolved, type Workspace } from './workspace.ts'

const EMPTY = emptyWorkspace('CN', 'Asia/Shanghai')
const FILE = { name: 'calls.xml', bytes: 1, format: 'sms-backup-xml', phone: 'phone-1' } as const

test('whatever is added and taken away, no two of a kind share an id and no two files a name', () => {
  const step = fc.constantFrom<(w: Workspace) => Workspace>(
    (w) => withFile(w, FILE),
    (w) => withoutFile(w, w.files[0]?.id ?? ''),
    (w) => withPhone(w, 'mother'),
    (w) => withLender(w, 'A').workspace,
    (w) => withoutLender(w, w.lenders[0]?.id ?? ''),
    (w) => withEvent(w, { kind: 'lawyer', on: '2026-11-01' }),
    (w) => withoutEvent(w, w.events[0]?.id ?? ''),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const made = steps.reduce((w, change) => change(w), EMPTY)
      for (const list of [made.files, made.phones, made.lenders, made.events])
        assert.equal(new Set(list.map(({ id }) => id)).size, list.length)
      assert.equal(new Set(made.files.map(({ name }) => name)).size, made.files.length)
    }),
  )
})

test('what is taken back is gone, not set to nothing', () => {
  const answered = withAnswer(EMPTY, { aboutDebt: 'yes' })
  assert.deepEqual(withAnswer(answered, { aboutDebt: undefined }), EMPTY)
  const { workspace, lender } = withLender(EMPTY, 'A')
  const typed = withLenderChanged(workspace, lender, { type: 'bank' })
  assert.deepEqual(typed.lenders, [{ id: lender, name: 'A', type: 'bank' }])
  assert.deepEqual(withLenderChanged(typed, lender, { type: undefined }).lenders, [{ id: lender, name: 'A' }])
  assert.deepEqual(withNote(withNote(EMPTY, 'c', ['threat']), 'c', [], ' '), EMPTY)
  assert.deepEqual(
    withoutMark(withMark(EMPTY, { number: '95013000001', mark: 'other' }), '95013000001'),
    EMPTY,
  )
})

test('lines typed go with their file', () => {
  const file = withFile(EMPTY, { ...FILE, name: 'typed', format: 'typed' })
  const typed = withTyped(file, 'file-1', '来电')
  assert.deepEqual([typed.files[0]?.bytes, typed.typed], [6, { 'file-1': '来电' }])
  assert.deepEqual(withoutFile(typed, 'file-1'), EMPTY)
})

test('a recording is named once for a contact', () => {
  const one = { name: 'a.m4a', bytes: 3, sha256: 'ab', contact: 'line:1' }
  const twice = withAttachment(withAttachment(EMPTY, one), one)
  assert.equal(twice.attachments.length, 1)
  assert.equal(withAttachment(twice, { ...one, contact: 'line:2' }).attachments.length, 2)
})

test('a lender that goes leaves its numbers with a lender not known', () => {
  const { workspace, lender } = withLender(EMPTY, 'A')
  const marked = withMark(workspace, { number: '95013000001', mark: 'collector', lender })
  assert.deepEqual(
    lendersInvolved(marked).map((l) => l.id),
    [lender],
  )
  assert.deepEqual(
    lendersInvolved(withoutLender(marked, lender)).map((l) => l.id),
    ['lender-unknown'],
  )
  assert.deepEqual(lendersInvolved(EMPTY), [])
})

test('another place moves the clocks that nobody chose; a carrier’s bill keeps its own', () => {
  const logZone = 'Asia/Shanghai'
  const typed = withFile(EMPTY, { ...FILE, name: 'typed', format: 'typed', logZone })
  const both = withFile(typed, { ...FILE, name: 'bill', format: 'carrier-bill-cn', logZone })
  const chosen = withFile(both, { ...FILE, name: 'other', format: 'typed', logZone: 'Europe/Moscow' })
  const moved = withPlace(chosen, 'US/NY', 'America/New_York')
  assert.deepEqual([moved.place, moved.zone], ['US/NY', 'America/New_York'])
  assert.deepEqual(
    moved.files.map((file) => file.logZone),
    ['America/New_York', logZone, 'Europe/Moscow'],
  )
  assert.equal(withPlace(chosen, 'ZZ', EMPTY.zone).files, chosen.files, 'nothing is read again')
})

test('a phone goes with what was told of it, but not while it has files, and the first one never', () => {
  const two = withPhone(EMPTY, 'mother')
  const told = withEvent(two, { kind: 'person-asked-to-stop', on: '2026-11-01', phone: 'phone-2' })
  assert.deepEqual(withoutPhone(told, 'phone-2'), EMPTY)
  const brought = withFile(two, { ...FILE, phone: 'phone-2' })
  assert.equal(withoutPhone(brought, 'phone-2'), brought)
  assert.equal(withoutPhone(two, 'phone-1'), two)
})

test('a number keeps its place in the list when something else is said of it', () => {
  const marked = ['1', '2', '3'].reduce(
    (w, n) => withMark(w, { number: `9501300000${n}`, mark: 'other' }),
    EMPTY,
  )
  const again = withMark(marked, { number: '95013000002', mark: 'collector' })
  assert.deepEqual(
    again.numbers.map((n) => [n.number, n.mark]),
    [
      ['95013000001', 'other'],
      ['95013000002', 'collector'],
      ['95013000003', 'other'],
    ],
  )
})

test('what was said is said of several contacts at once, and taken back from them', () => {
  const noted = withNote(EMPTY, 'b', ['insult'], 'They shouted.')
  const tagged = withSaid(noted, ['a', 'b'], 'threat', 'said')
  assert.deepEqual(withSaid(tagged, ['a', 'b'], 'threat', 'said'), tagged)
  assert.deepEqual(tagged.notes, [
    { contact: 'b', said: ['insult', 'threat'], note: 'They shouted.' },
    { contact: 'a', said: ['threat'] },
  ])
  const without = withSaid(tagged, ['a', 'b', 'c'], 'threat', 'not-said')
  assert.deepEqual(without, noted)
  assert.deepEqual(withSaid(without, ['b'], 'insult', 'not-said').notes, [
    { contact: 'b', said: [], note: 'They shouted.' },
  ])
})
