/** One process a folder: among many starters one wins, the living keep what they have, the gone are followed by one. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { FolderTaken, type Holder, livenessOf, lockFolder } from './folder-lock.ts'

const STARTERS = 20
const ROUNDS = 8

let base: string
let number = 0
before(() => {
  base = mkdtempSync(join(tmpdir(), 'forbear-lock-'))
})
after(() => rmSync(base, { recursive: true }))

function newFolder(): string {
  number += 1
  const folder = join(base, String(number))
  mkdirSync(folder)
  return folder
}

/** A lock left by a process that has ended. */
function staleIn(folder: string, lock = 1): Holder {
  const mine = lockOf(newFolder())
  const { pid } = spawnSync(process.execPath, ['--version'])
  const holder: Holder = { ...mine, pid, startedAt: '1', takenAt: '2026-03-02T04:00:00Z' }
  writeFileSync(join(folder, `lock.${lock}`), JSON.stringify(holder))
  return holder
}

/** What this process writes when it locks a folder. */
function lockOf(folder: string): Holder {
  const release = lockFolder(folder)
  const holder = JSON.parse(readFileSync(join(folder, 'lock.1'), 'utf8')) as Holder
  release()
  return holder
}

test('of twenty that start at once one gets the folder, whether it is new or left by a process that is gone', async () => {
  const script = fileURLToPath(new URL('../testing/lock-starter.ts', import.meta.url))
  const starters = Array.from({ length: STARTERS }, () => started(script))
  try {
    await Promise.all(starters.map((s) => s.line()))
    for (let round = 0; round < ROUNDS; round++) {
      const folder = newFolder()
      if (round % 2 === 1) staleIn(folder, round)
      for (const { child } of starters) child.stdin?.write(`${folder}\n`)
      const answers = await Promise.all(starters.map((s) => s.line()))
      assert.equal(answers.filter((a) => a === 'won').length, 1, answers.join('\n'))
      const winner = starters[answers.indexOf('won')]?.child.pid
      for (const answer of answers)
        if (answer !== 'won') assert.match(answer, new RegExp(`in use by process ${winner} on `))
      assert.ok(
        readdirSync(folder).every((name) => /^lock\.\d+$/.test(name)),
        'drafts are cleared away',
      )
    }
  } finally {
    for (const { child } of starters) child.kill()
  }
})

function started(script: string): { readonly child: ChildProcess; readonly line: () => Promise<string> } {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, line: async () => String((await lines.next()).value) }
}

test('a lock is given back and taken again, under a number that was never used', () => {
  const folder = newFolder()
  const release = lockFolder(folder)
  assert.throws(() => lockFolder(folder), FolderTaken)
  release()
  release()
  const again = lockFolder(folder)
  assert.deepEqual(readdirSync(folder).toSorted(), ['lock.1', 'lock.2'])
  // a process that still believes in the first one changes nothing
  release()
  assert.throws(() => lockFolder(folder), FolderTaken)
  again()
  lockFolder(folder)()
  assert.deepEqual(readdirSync(folder).toSorted(), ['lock.2', 'lock.3'])
})

test('age alone takes nothing from a process that lives', () => {
  const folder = newFolder()
  const mine = lockOf(newFolder())
  writeFileSync(join(folder, 'lock.1'), JSON.stringify({ ...mine, takenAt: '1990-01-01T00:00:00Z' }))
  assert.throws(
    () => lockFolder(folder),
    (error) => error instanceof FolderTaken && /1990/.test(error.says.en) && /1990/.test(error.says.zh),
  )
})

test('a process is told from another that has its number by now, from one of before a restart, and from one elsewhere', () => {
  const mine = lockOf(newFolder())
  const { startedAt: _startedAt, ...unstarted } = mine
  for (const [holder, expected] of [
    [mine, 'alive'],
    [unstarted, 'alive'],
    [staleIn(newFolder()), 'gone'],
    [{ ...mine, boot: 'another start of the machine' }, mine.boot === undefined ? 'alive' : 'gone'],
    [{ ...mine, startedAt: '1' }, mine.startedAt === undefined ? 'alive' : 'gone'],
    [{ ...mine, host: `not-${hostname()}` }, 'unknown'],
    [{ ...mine, namespace: 'pid:[1]' }, 'unknown'],
  ] as const)
    assert.equal(livenessOf(holder), expected, JSON.stringify(holder))
})

test('what cannot be read or seen is left alone, with what a person can do', () => {
  const broken = newFolder()
  writeFileSync(join(broken, 'lock.3'), '{"pid":')
  assert.throws(() => lockFolder(broken), /lock\.3 cannot be read.*delete that file/)
  const elsewhere = newFolder()
  writeFileSync(
    join(elsewhere, 'lock.1'),
    JSON.stringify({ ...lockOf(newFolder()), host: 'another-machine', released: false }),
  )
  assert.throws(() => lockFolder(elsewhere), /another-machine.*nobody can see.*delete .*lock\.1/)
})
