/** A shelf gives back what was put on it, in one order, whether it lay in memory or on disk. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { LogContact } from '@forbear/logs'
import { newShelf } from './shelf-files.ts'
import { partitionOf, PARTITIONS } from '@forbear/audit/shelf'

const contact = (i: number): LogContact => ({
  id: `c${i}`,
  rows: [i],
  start: { earliest: i, latest: i },
  channel: 'call',
  to: `+86 1${i % 7}`,
  collector: '王小明 “A”\n',
  facts: {},
  missing: [],
})

test('in memory and on disk: the same groups in the same order, nothing lost', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shelf-test-'))
  const small = newShelf(folder, 1000)
  const spilled = newShelf(folder, 10)
  for (let i = 0; i < 500; i++) {
    small.put(`key ${i % 40}`, { contact: contact(i), file: i % 3 })
    spilled.put(`key ${i % 40}`, { contact: contact(i), file: i % 3 })
  }
  // a signal ends a process without its leave: what has no name is gone with it
  if (process.platform !== 'win32') assert.deepEqual(readdirSync(folder), [], 'nothing to be found on disk')
  const groups = [...small.groups()]
  assert.deepEqual([...spilled.groups()], groups)
  assert.deepEqual([...spilled.groups()], groups, 'and again')
  assert.equal(groups.length, 40)
  assert.equal(
    groups.reduce((n, [, contacts]) => n + contacts.length, 0),
    spilled.size(),
  )
  for (const [, contacts] of groups)
    assert.deepEqual(
      contacts.map((c) => c.contact.start.earliest),
      contacts.map((c) => c.contact.start.earliest).toSorted((a, b) => a - b),
    )
  spilled.clear()
  small.clear()
  assert.deepEqual(readdirSync(folder), [])
  rmSync(folder, { recursive: true })
  assert.equal(existsSync(folder), false)
})

test('partitions are spread and stay where they are', () => {
  const counts = new Map<number, number>()
  for (let i = 0; i < 6400; i++) {
    const p = partitionOf(`13${String(i).padStart(9, '0')}`)
    counts.set(p, (counts.get(p) ?? 0) + 1)
  }
  assert.equal(counts.size, PARTITIONS)
  for (const n of counts.values()) assert.ok(n > 40 && n < 180, `${n} of 6400 in one of 64`)
  assert.equal(partitionOf(''), 0x811c9dc5 % 64)
  assert.equal(partitionOf('a'), 0xe40c292c % 64) // FNV-1a's published vector for "a"
})
