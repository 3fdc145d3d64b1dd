/** Several files as one log: a contact counts once, ids stay unique, every row is accounted for with its file. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Log, addsUp, formats } from '@forbear/logs'
import { joinLogs } from './join.ts'

const HEAD = 'id,at,channel,direction,person,requested_by'
const logOf = (...rows: readonly string[]): Log => {
  const read = formats['forbear-csv'].read(new TextEncoder().encode([HEAD, ...rows].join('\n')), {})
  assert.ok(read.ok)
  return read
}
const A = '1,2026-11-05T10:00:00+08:00,call,outbound,p1,'
const B = '2,2026-11-05T11:00:00+08:00,call,outbound,p1,'

test('the same contact in two files happened once: it is set aside where it stands again', () => {
  const joined = joinLogs([
    { name: 'october.csv', log: logOf(A, B) },
    { name: 'autumn.csv', log: logOf(A) },
  ])
  assert.deepEqual(
    joined.contacts.map((c) => c.id),
    ['1', '2'],
  )
  const [again] = joined.setAside
  assert.match(again?.problems[0]?.says.en ?? '', /^autumn\.csv: line 2, "id": .*october\.csv, line 2/)
  assert.match(again?.problems[0]?.says.zh ?? '', /^autumn\.csv：第 2 行/)
  assert.deepEqual(joined.rows, { read: 3, inContacts: 2, inStatements: 0, setAside: 1, dropped: 0 })
  assert.ok(addsUp(joined.rows))
})

test('another contact under a used id keeps its file’s name, and so do references to it', () => {
  const joined = joinLogs([
    { name: 'north.csv', log: logOf(A) },
    {
      name: 'south.csv',
      log: logOf(
        '1,2026-11-06T10:00:00+08:00,call,inbound,p2,',
        '3,2026-11-06T11:00:00+08:00,call,outbound,p2,1',
      ),
    },
  ])
  assert.deepEqual(
    joined.contacts.map((c) => [c.id, c.requestedBy, joined.fileOf?.get(c.id)]),
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
  assert.equal(joined.contacts.length, 2)
  assert.equal(new Set(joined.contacts.map((c) => c.id)).size, 2)
  assert.match(joined.setAside[0]?.problems[0]?.says.en ?? '', /^b\.csv: line 3, "at"/)
  assert.ok(addsUp(joined.rows))
})
