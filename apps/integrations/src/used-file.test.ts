/** Used permits on a disk: what was marked stays marked through kill -9, and of several processes one has a permit. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openUsedFile } from './used-file.ts'

const NOW = 1_795_658_400
const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-used-'))
  folders.push(folder)
  return folder
}
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const open = (folder: string, now = NOW) => openUsedFile({ folder, clock: () => now })

/** Starts a process that marks permits, and gathers the ids it was given. */
const startMarking = (folder: string, count: number) => {
  const script = join(import.meta.dirname, 'testing/mark-loop.ts')
  const child = spawn(process.execPath, [script, folder, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ids: string[] = []
  let rest = ''
  const waits: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    ids.push(...lines)
    for (const wake of waits.splice(0)) wake()
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return {
    ids,
    ended,
    kill: () => child.kill('SIGKILL'),
    until: async (least: number): Promise<void> => {
      while (ids.length < least) await new Promise<void>((resolve) => waits.push(resolve))
    },
  }
}

test('A permit is marked once, and a store opened again knows it', async () => {
  const folder = newFolder()
  const used = open(folder)
  assert.equal(await used.has('prm_1'), false)
  assert.equal(await used.mark('prm_1', NOW + 60), 'marked')
  assert.equal(await used.mark('prm_1', NOW + 60), 'already-used')
  const again = open(folder)
  assert.equal(await again.has('prm_1'), true)
  assert.equal(await again.mark('prm_1', NOW + 60), 'already-used')
  assert.equal(await again.mark('prm_12', NOW + 60), 'marked', 'an id that begins alike is another')
})

test('Of many in one process who mark at once, one has the permit', async () => {
  const used = open(newFolder())
  const answers = await Promise.all(Array.from({ length: 20 }, () => used.mark('prm_1', NOW + 60)))
  assert.equal(answers.filter((answer) => answer === 'marked').length, 1)
})

test('Whatever was marked when the process was killed with SIGKILL is still used (S29)', async () => {
  const folder = newFolder()
  const marking = startMarking(folder, 1_000_000)
  await marking.until(25)
  marking.kill()
  await marking.ended
  const used = open(folder)
  for (const id of marking.ids) assert.equal(await used.has(id), true, id)
  const [last = ''] = marking.ids.slice(-1)
  assert.equal(await used.mark(last, NOW + 60), 'already-used')
})

test('Of two processes that mark the same permits, each permit is had by one', async () => {
  const folder = newFolder()
  const both = [startMarking(folder, 40), startMarking(folder, 40)]
  await Promise.all(both.map(({ ended }) => ended))
  const had = both.flatMap(({ ids }) => ids).toSorted()
  assert.deepEqual(had, Array.from({ length: 40 }, (_, i) => `prm_${i}`).toSorted())
})

test('A line cut short counts as used and swallows nothing after it', async () => {
  const folder = newFolder()
  const used = open(folder)
  assert.equal(await used.mark('prm_1', NOW + 60), 'marked')
  const [file = ''] = readdirSync(folder)
  appendFileSync(join(folder, file), '\nprm_2 179')
  assert.equal(await used.mark('prm_3', NOW + 60), 'marked')
  const again = open(folder)
  for (const id of ['prm_1', 'prm_2', 'prm_3']) assert.equal(await again.has(id), true, id)
})

test('Two processes that would forget a permit at different hours cannot both have it', async () => {
  const folder = newFolder()
  assert.equal(await open(folder).mark('prm_1', NOW + 7_200), 'marked')
  assert.equal(await open(folder).mark('prm_1', NOW), 'already-used')
})

test('Files are removed only when every permit in them is long past', async () => {
  const folder = newFolder()
  await open(folder).mark('prm_1', NOW + 60)
  await open(folder, NOW + 3_600).mark('prm_2', NOW + 3_660)
  assert.equal(await open(folder).has('prm_1'), true)
  await open(folder, NOW + 4 * 3_600).mark('prm_3', NOW + 4 * 3_600)
  assert.equal(await open(folder).has('prm_1'), false)
})

test('A store whose file was cut or removed under it throws rather than forgets', async () => {
  for (const spoil of [(path: string) => writeFileSync(path, ''), (path: string) => rmSync(path)]) {
    const folder = newFolder()
    const used = open(folder)
    await used.mark('prm_1', NOW + 60)
    const [file = ''] = readdirSync(folder)
    spoil(join(folder, file))
    await assert.rejects(used.has('prm_1'), /cut|removed/)
  }
})

test('A store that cannot be written throws, and so does an id that could write a line of its own', async () => {
  const folder = newFolder()
  const used = open(folder)
  await assert.rejects(used.mark('prm_1\nprm_2', NOW))
  await assert.rejects(used.mark('prm_1', NaN))
  rmSync(folder, { recursive: true })
  await assert.rejects(used.mark('prm_1', NOW + 60))
  await assert.rejects(used.has('prm_1'))
  assert.equal(existsSync(folder), false)
  writeFileSync(folder, '')
  assert.throws(() => open(folder))
})
