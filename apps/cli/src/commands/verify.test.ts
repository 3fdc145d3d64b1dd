/** `forbear verify` on files alone: what holds, what was forged, and what it says to whom. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { sealEntry } from '@forbear/journal/entry'
import { type Evidence, formatEvidence } from '@forbear/journal/evidence'
import { createLog, type LoggedEntry } from '@forbear/journal/log'
import { formatNote, formatVerifierKey, signerFromSeed, verifierKeyOf } from '@forbear/journal/note'
import { evidencePage } from '@forbear/journal/page'
import { evidenceScene } from '@forbear/journal/testing/evidence'
import { TILE_WIDTH, bundlePath, tileWidth, writeBundle } from '@forbear/journal/tiles'
import { verifyFolder } from '../record/whole-log.ts'
import { forbear, type Run } from '../testing/run-forbear.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-verify-test-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array): string => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const verify = async (...words: readonly string[]): Promise<Run> => await forbear(['verify', ...words])

const scene = evidenceScene()
const evidence = scene.evidence()
const key = formatVerifierKey(scene.logKey)

test('evidence is answered by exit status and names: well, forged, of nobody known, no evidence, in two languages', async () => {
  const json = file('e.json', formatEvidence(evidence))
  const page = file('e.html', evidencePage(evidence))
  const kept = file('kept.txt', formatNote(scene.first))
  const forged: Evidence = { ...evidence, entries: evidence.entries.slice(1) }
  const witness = ['--witness', formatVerifierKey(scene.witnessKey)]
  const well = await verify(page, '--key', key, ...witness, '--checkpoint', kept)
  const unasked = await verify(json)
  const wrong = await verify(file('forged.json', formatEvidence(forged)), '--key', key, '--lang', 'zh')
  const foreign = await verify(file('other.json', '{}'), '--key', 'no key')
  assert.equal(well.status, 0, well.out + well.err)
  assert.match(well.out, /Everything holds under a key you trust/)
  assert.equal(unasked.status, 3, unasked.out)
  assert.match(unasked.out, /Whose key it is, the file cannot show/)
  assert.equal(wrong.status, 1)
  assert.match(wrong.out, /中间缺少记录|chain-gap/)
  assert.match(wrong.out, /文件未通过核对/)
  assert.equal(foreign.status, 64)
  assert.match(foreign.err, /a verifier key reads/)
})

const ORIGIN = 'lender.example/record'
const signer = signerFromSeed({ name: ORIGIN, seed: new Uint8Array(32).fill(5) })
const trust = { keys: [verifierKeyOf(signer, 1)], witnesses: [], kept: [] }

/** A record of 600 entries of seven matters, and the checkpoint at 300. */
function wholeLog() {
  let salt = 0
  const salts = (count: number): Uint8Array =>
    Uint8Array.from({ length: 16 * count }, () => (salt += 7) & 255)
  const log = createLog({ origin: ORIGIN, signer, salts })
  const entries: LoggedEntry[] = []
  const record = (count: number): void => {
    for (let i = 0; i < count; i += 1)
      entries.push(
        log.record({
          chain: `mat_${i % 7}`,
          kind: 'event',
          at: '2026-03-02T04:00:00.000000Z',
          values: { i },
        }),
      )
  }
  record(300)
  const half = log.checkpoint()
  record(300)
  return { entries, half: formatNote(half), last: formatNote(log.checkpoint()) }
}

const whole = wholeLog()
let written = 0

/** Writes a record as it is exported; answers what verifying it says. */
function answered(
  entries: readonly { readonly bytes: Uint8Array }[],
  of: { readonly note?: string; readonly kept?: string } = {},
): readonly string[] {
  written += 1
  const name = `log-${written}`
  file(`${name}/checkpoint`, of.note ?? whole.last)
  for (let i = 0; i * TILE_WIDTH < entries.length; i += 1) {
    const width = tileWidth(0, i, entries.length)
    const bundle = entries.slice(i * TILE_WIDTH, i * TILE_WIDTH + width).map(({ bytes }) => bytes)
    file(`${name}/${bundlePath(i, width)}`, writeBundle(bundle))
  }
  const kept = of.kept === undefined ? [] : [{ checkpoint: of.kept }]
  return verifyFolder(join(folder, name), { ...trust, kept })
    .checks.filter(({ ok }) => !ok)
    .map(({ code }) => code)
}

test('S35 a whole record is computed anew, and each way to change it is named', () => {
  const { entries, half, last } = whole
  assert.deepEqual(answered(entries, { kept: half }), [])
  const [first, second] = entries
  assert.ok(first && second)
  const swapped = [
    ...entries.slice(0, 7),
    entries[14],
    entries[7],
    ...entries.slice(8, 14),
    ...entries.slice(15),
  ]
  const forged = sealEntry({
    chain: 'mat_0',
    number: 1,
    previous: null,
    kind: 'event',
    at: '2026-03-02T05:00:00.000000Z',
    values: { i: 1 },
    salts: (count) => new Uint8Array(16 * count),
  })
  const flipped = { bytes: Uint8Array.from(second.bytes, (byte, i) => (i === 40 ? byte ^ 1 : byte)) }
  assert.ok(answered([flipped, ...entries.slice(1)], {}).length > 0)
  assert.ok(answered(swapped.flatMap((e) => e ?? [])).includes('chain-gap'))
  assert.ok(answered([forged, ...entries.slice(1)]).includes('chain-previous-differs'))
  assert.deepEqual(answered(entries.slice(0, 599)), ['entries-missing'])
  // an older record under its own checkpoint is whole, and older than what was kept
  assert.deepEqual(answered(entries.slice(0, 300), { note: half }), [])
  assert.deepEqual(answered(entries.slice(0, 300), { note: half, kept: last }), ['older-than-kept'])
  // another history, signed by the log itself, is whole too: only a kept checkpoint shows it
  const other = wholeLog()
  const rewritten = createLog({ origin: ORIGIN, signer, salts: (count) => new Uint8Array(16 * count) })
  const told = other.entries.map(({ entry }, i) =>
    rewritten.record({ chain: entry.chain, kind: 'event', at: entry.at, values: { i } }),
  )
  const note = formatNote(rewritten.checkpoint())
  assert.deepEqual(answered(told, { note }), [])
  assert.deepEqual(answered(told, { note, kept: half }), ['history-rewritten'])
  const unsigned = last.replace('— ', '— x')
  assert.deepEqual(answered(entries, { note: unsigned }), ['log-key-not-trusted'])
})
