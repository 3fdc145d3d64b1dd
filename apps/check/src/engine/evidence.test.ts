/** Evidence from the page is found again by the command; a workspace file holds all, and opens to nobody else. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Refused } from '@forbear/audit/refused'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { LANTERN, MOTHER_BACKUP, OWN_BACKUP, PRIVATE_NUMBER, WORKSPACE } from '../testing/invented-phones.ts'
import { evidenceFile } from './evidence.ts'
import { SAVED_FORM, openFile, saveFile } from './saved.ts'
import { newSession } from './session.ts'

const MAIN = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forbear-evidence-'))
after(() => rmSync(folder, { recursive: true }))

const judge = {
  rulebook,
  digest: await digestOf(rulebook),
  engineVersion: 'forbear 0.1.0',
  timeZoneData: 'unknown',
}
const TEXTS: Readonly<Record<string, string>> = {
  'calls-own.xml': OWN_BACKUP,
  'calls-mother.xml': MOTHER_BACKUP,
}
const brought = WORKSPACE.files.map((file) => ({ file, blob: new Blob([TEXTS[file.name] ?? '']) }))
const bytes = (n: number): Uint8Array => new Uint8Array(n).fill(7)
const ASKED = { lender: LANTERN.id, madeAt: '2026-11-26T09:00:00+08:00', key: bytes(16) } as const
const LOCK = { passphrase: 'four words of mine', randomness: { salt: bytes(16), iv: bytes(12) } }

const NOTED = {
  ...WORKSPACE,
  notes: [{ contact: 'file-2:3', said: ['insult' as const], note: 'She was crying afterwards' }],
  attachments: [
    { id: 'attachment-1', name: 'voice.m4a', bytes: 10, sha256: 'ab'.repeat(32), contact: 'file-2:3' },
  ],
}

async function judged() {
  const session = newSession(judge)
  await session.judge(brought, NOTED)
  const matter = session.matters().find(({ lender }) => lender === LANTERN.id)
  assert.ok(matter)
  return { session, matter }
}

const repeat = (name: string, file: Uint8Array, ...options: readonly string[]) => {
  const path = join(folder, name)
  writeFileSync(path, file)
  return spawnSync(process.execPath, [MAIN, 'repeat', path, '--lang', 'en', ...options], { encoding: 'utf8' })
}

for (const variant of ['self', 'court', 'public'] as const) {
  test(`forbear repeat finds the same in evidence for ${variant}`, async () => {
    const { matter } = await judged()
    const { bytes: file, printed } = await evidenceFile(matter, NOTED, { ...ASKED, variant }, judge)
    assert.ok(printed.groups.some((group) => group.mood === 'certain' && group.key.includes('hours')))
    assert.ok(printed.groups.some((group) => group.key.includes('insult')))
    assert.ok(!JSON.stringify(printed).includes(PRIVATE_NUMBER))
    assert.equal(JSON.stringify(printed).includes('stillwater'), variant !== 'public')
    const text = new TextDecoder().decode(file)
    assert.ok(!text.includes(PRIVATE_NUMBER))
    assert.equal(text.includes('crying'), variant !== 'public')
    assert.equal(text.includes('55550101'), variant !== 'public')
    const ran = repeat(`${variant}.json`, file)
    assert.equal(ran.status, 0, ran.stdout + ran.stderr)
  })
}

test('a changed byte breaks the seal, and the command says so', async () => {
  const { matter } = await judged()
  const { bytes: file } = await evidenceFile(matter, NOTED, { ...ASKED, variant: 'self' }, judge)
  const changed = new TextDecoder().decode(file).replace('22:30', '21:30').replace('"barred"', '"clear"')
  const ran = repeat('changed.json', new TextEncoder().encode(changed))
  assert.equal(ran.status, 1, ran.stdout + ran.stderr)
  assert.match(ran.stdout, /seal/i)
})

test('locked evidence opens with its passphrase alone', async () => {
  const { matter } = await judged()
  const asked = { ...ASKED, variant: 'court' as const, lock: LOCK }
  const { bytes: file } = await evidenceFile(matter, NOTED, asked, judge)
  assert.ok(!new TextDecoder().decode(file).includes('insult'))
  const passphrase = join(folder, 'passphrase')
  writeFileSync(passphrase, LOCK.passphrase)
  assert.equal(repeat('locked.json', file, '--passphrase-file', passphrase).status, 0)
  writeFileSync(passphrase, 'another one')
  assert.equal(repeat('locked.json', file, '--passphrase-file', passphrase).status, 64)
})

test('an identity number in a note stops what is for a court, and says where it stands', async () => {
  const { matter } = await judged()
  const [note] = NOTED.notes
  assert.ok(note)
  const telling = { ...NOTED, notes: [{ ...note, note: '11010519491231002X' }] }
  await assert.rejects(
    evidenceFile(matter, telling, { ...ASKED, variant: 'court' }, judge),
    (error) => error instanceof Refused && error.reasons.length > 0,
  )
})

test('a workspace file holds everything, and what was kept need not be brought again', async () => {
  const { session } = await judged()
  const before = await session.judge(brought, NOTED)
  const saved = { form: SAVED_FORM, workspace: NOTED, entries: session.entries() } as const
  const file = await saveFile(saved, LOCK.passphrase, LOCK.randomness)
  assert.ok(file.ok)
  const wrong = await openFile(file.value, 'another passphrase')
  assert.ok(!wrong.ok)
  const again = await openFile(file.value, LOCK.passphrase)
  assert.ok(again.ok)
  assert.deepEqual(again.value.workspace, NOTED)
  const other = newSession(judge)
  other.restore(again.value.entries)
  assert.deepEqual(await other.judge([], again.value.workspace), before)
  // other lists need the files again
  const relisted = { ...NOTED, numbers: NOTED.numbers.slice(1) }
  const { failed } = await other.judge([], relisted)
  assert.deepEqual(
    failed.map((f) => f.file),
    ['file-1', 'file-2'],
  )
})
