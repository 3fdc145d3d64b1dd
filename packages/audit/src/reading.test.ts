/** Several files as one log: a contact counts once, ids stay unique, every row is accounted for with its file. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Log, type LogContact, addsUp, formats } from '@forbear/logs'
import { NO_CONTEXT } from './context.ts'
import { type ReadLog, newReading } from './reading.ts'
import { memoryShelf } from './shelf.ts'
import { matterKey } from './matters.ts'

const HEAD = 'id,at,channel,direction,person,requested_by'
const logOf = (...rows: readonly string[]): Log => {
  const read = formats['forbear-csv'].read(new TextEncoder().encode([HEAD, ...rows].join('\n')), {})
  assert.ok(read.ok)
  return read
}
/** Several files as one log, with its contacts in the order of their files. */
function joinLogs(files: readonly { readonly name: string; readonly log: Log }[]): ReadLog & {
  readonly all: readonly LogContact[]
  readonly fileOf: ReadonlyMap<string, string>
} {
  const reading = newReading(memoryShelf(), { assumptions: {}, context: NO_CONTEXT, jurisdiction: 'CN' })
  for (const [i, { log }] of files.entries()) for (const c of log.contacts) reading.take(c, i)
  const read = reading.done(files)
  const shelved = [...read.groups()].flatMap(([, group]) => group).toSorted((a, b) => a.file - b.file)
  assert.equal(read.contacts, shelved.length)
  return {
    ...read,
    all: shelved.map((s) => s.contact),
    fileOf: new Map(shelved.map((s) => [s.contact.id, read.files[s.file] ?? ''])),
  }
}

const A = '1,2026-11-05T10:00:00+08:00,call,outbound,p1,'
const B = '2,2026-11-05T11:00:00+08:00,call,outbound,p1,'

test('the same contact in two files happened once: it is set aside where it stands again', () => {
  const joined = joinLogs([
    { name: 'october.csv', log: logOf(A, B) },
    { name: 'autumn.csv', log: logOf(A) },
  ])
  assert.deepEqual(
    joined.all.map((c) => c.id),
    ['1', '2'],
  )
  const [again] = joined.setAside
  assert.match(again?.problems[0]?.says.en ?? '', /^autumn\.csv: line 2, "id": .*october\.csv, line 2/)
  assert.match(again?.problems[0]?.says.zh ?? '', /^autumn\.csv：第 2 行/)
  assert.deepEqual(joined.rows, { read: 3, inContacts: 2, inStatements: 0, setAside: 1, dropped: 0 })
  assert.ok(addsUp(joined.rows))
})

test('another contact of a debtor under a used id gets its file’s name, and so do references to it', () => {
  const joined = joinLogs([
    { name: 'north.csv', log: logOf(A) },
    {
      name: 'south.csv',
      log: logOf(
        '1,2026-11-06T10:00:00+08:00,call,inbound,p1,',
        '3,2026-11-06T11:00:00+08:00,call,outbound,p1,1',
      ),
    },
  ])
  assert.deepEqual(
    joined.all.map((c) => [c.id, c.requestedBy, joined.fileOf.get(c.id)]),
    [
      ['1', undefined, 'north.csv'],
      ['south.csv#1', undefined, 'south.csv'],
      ['3', 'south.csv#1', 'south.csv'],
    ],
  )
})

test('rows without ids are told apart by their files, and broken rows name theirs', () => {
  const bare = ',2026-11-05T10:00:00+08:00,call,outbound,p1,'
  const joined = joinLogs([
    { name: 'a.csv', log: logOf(bare) },
    { name: 'b.csv', log: logOf(bare, ',nonsense,call,outbound,p1,') },
  ])
  assert.equal(joined.all.length, 2)
  assert.equal(new Set(joined.all.map((c) => c.id)).size, 2)
  assert.match(joined.setAside[0]?.problems[0]?.says.en ?? '', /^b\.csv: line 3, "at"/)
  assert.ok(addsUp(joined.rows))
})

test('a contact that stands again under its new name is set aside too', () => {
  const other = '1,2026-11-06T10:00:00+08:00,call,outbound,p1,'
  const joined = joinLogs([
    { name: 'a.csv', log: logOf(A) },
    { name: 'b.csv', log: logOf(other, B) },
    { name: 'c.csv', log: logOf(other) },
  ])
  assert.deepEqual(
    joined.all.map((c) => c.id),
    ['1', 'b.csv#1', '2'],
  )
  assert.match(joined.setAside[0]?.problems[0]?.says.en ?? '', /^c\.csv: line 2, .*b\.csv, line 2/)
  assert.ok(addsUp(joined.rows))
})

test('a row that names nobody stands alone, whatever ids others have', () => {
  const options = { assumptions: {}, context: NO_CONTEXT, jurisdiction: 'CN' }
  const [nobody, known] = logOf(
    '1001,2026-11-05T10:00:00+08:00,call,outbound,,',
    '2,2026-11-05T11:00:00+08:00,call,outbound,1001,',
  ).contacts.map((c) => matterKey(c, options))
  assert.equal(known, '1001')
  assert.notEqual(nobody, known)
  const bare = ',2026-11-05T10:00:00+08:00,call,outbound,,'
  const joined = joinLogs([
    { name: 'a.csv', log: logOf(bare) },
    { name: 'b.csv', log: logOf(bare, B) },
  ])
  assert.equal([...joined.groups()].length, 3, 'the same line of two files is two contacts of nobody')
})
