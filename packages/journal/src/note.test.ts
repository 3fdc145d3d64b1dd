/** Notes, checkpoints and cosignatures against published ones, and every malformed one refused with its reason. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { fromBase64, toUtf8 } from './bytes.ts'
import { type Checkpoint, formatCheckpoint, mapCommitmentOf, mapLine, parseCheckpoint } from './checkpoint.ts'
import { cosign, cosignatureVerifier, cosignedAtSeconds, cosignerFromSeed } from './cosignature.ts'
import {
  formatNote,
  formatSignature,
  formatSignerKey,
  formatVerifierKey,
  type Note,
  noteVerifier,
  openNote,
  parseNote,
  parseSignerKey,
  parseVerifierKey,
  signerFromSeed,
  signNote,
  type VerifierKey,
  verifierKeyOf,
  verifyEd25519,
} from './note.ts'

const keyOf = (text: string): VerifierKey => {
  const key = parseVerifierKey(text)
  assert.ok(key.ok, text)
  return key.value
}
const noteOf = (text: string): Note => {
  const note = parseNote(text)
  assert.ok(note.ok, JSON.stringify(note))
  return note.value
}
const codes = (parsed: { ok: boolean; problems?: readonly { code: string }[] }): readonly string[] =>
  (parsed.problems ?? []).map(({ code }) => code)

/** The example of golang.org/x/mod/sumdb/note: Ed25519 is deterministic, so its bytes must come out. */
const go = {
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  signer: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
}

test('the published note of another implementation is made again byte for byte, and verifies', () => {
  const secret = parseSignerKey(go.signer)
  assert.ok(secret.ok)
  const signer = signerFromSeed(secret.value)
  const note = formatNote(signNote(go.text, [signer]))
  assert.equal(note, `${go.text}\n${go.line}\n`)
  assert.equal(formatVerifierKey(verifierKeyOf(signer, 1)), go.verifier)
  assert.equal(formatSignerKey(secret.value), go.signer)
  const opened = openNote(noteOf(note), [noteVerifier(keyOf(go.verifier))])
  assert.ok(opened.ok && opened.verified.length === 1)
})

test('the example of signed-note verifies', () => {
  const note = noteOf(
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
  )
  const key = keyOf('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
  assert.ok(openNote(note, [noteVerifier(key)]).ok)
})

/** A checkpoint of a public log with the cosignature of a public witness. */
const published = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
`
const logKey = keyOf(
  'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
)
const witnessKey = keyOf('remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2')

test('a checkpoint of a public log and the cosignature of a public witness verify', () => {
  const note = noteOf(published)
  const opened = openNote(note, [noteVerifier(logKey), cosignatureVerifier(witnessKey)])
  assert.ok(opened.ok)
  assert.equal(opened.verified.length, 2)
  assert.equal(cosignedAtSeconds(opened.verified[1]?.signature ?? new Uint8Array()), 0x6a122120n)
  const checkpoint = parseCheckpoint(note.text)
  assert.ok(checkpoint.ok)
  assert.equal(checkpoint.value.size, 1432088532n)
  assert.equal(formatCheckpoint(checkpoint.value), note.text)
  const grown = noteOf(published.replace('1432088532', '1432088533'))
  assert.deepEqual(openNote(grown, [noteVerifier(logKey)]), {
    ok: false,
    reason: 'signature-does-not-verify',
    name: logKey.name,
  })
  assert.equal(openNote(grown, [cosignatureVerifier(witnessKey)]).ok, false)
})

test('keys read as written, and every other text is refused', () => {
  for (const text of [go.verifier, formatVerifierKey(logKey), formatVerifierKey(witnessKey)])
    assert.equal(formatVerifierKey(keyOf(text)), text)
  for (const [text, code] of [
    ['', 'not-a-key'],
    [go.verifier.slice(0, -1), 'not-a-key'],
    [go.verifier.replace('c74f20a3', 'C74F20A3'), 'not-a-key'],
    [go.verifier.replace('c74f20a3', 'c74f20a4'), 'wrong-key-id'],
    [go.verifier.replace('Peter', 'Petra'), 'wrong-key-id'],
    [go.verifier.replace('Peter', 'Peter '), 'not-a-key'],
    [go.verifier.replace('+ARpc', '+AhpC'), 'unknown-key-type'],
    ['rekor.example+12345678+AwEB', 'unknown-key-type'],
    [`${go.verifier}\n`, 'not-a-key'],
  ] as const)
    assert.deepEqual(codes(parseVerifierKey(text)), [code], text)
  assert.deepEqual(codes(parseSignerKey(go.signer.replace('c74f20a3', '00000000'))), ['not-a-signer-key'])
  assert.doesNotMatch(JSON.stringify(parseSignerKey(`${go.signer}=`)), /AYEKFALV/)
  assert.throws(() => signerFromSeed({ name: 'two words', seed: new Uint8Array(32) }), TypeError)
})

test('every malformed note is refused with its reason', () => {
  const good = formatNote(noteOf(published))
  assert.equal(good, published)
  for (const [text, code] of [
    ['', 'no-note'],
    ['text\n', 'no-note'],
    ['text\n\n', 'no-signature-lines'],
    [good.slice(0, -1), 'no-signature-lines'],
    [good.replace('arche2025h1', 'arche\t2025'), 'no-note'],
    [good.replaceAll('\n', '\r\n'), 'no-note'],
    [good.replace('— remora', '- remora'), 'not-a-signature'],
    [good.replace('— remora.n621.de ', '— remora.n621.de  '), 'not-a-signature'],
    [good.replace('Bw==', 'Bx=='), 'not-a-signature'],
    [good.replace('Bw==', 'Bw'), 'not-a-signature'],
    [good.replace('— remora', '— re+mora'), 'not-a-signature'],
    [`${good}— a AAAAAA==\n`, 'not-a-signature'],
    [`${good}${'— a AAAAAAA=\n'.repeat(80)}`, 'too-many-signatures'],
    ['\ud800\n\n— a AAAAAAA=\n', 'not-utf-8'],
    ['a'.repeat(1_000_001), 'note-too-long'],
  ] as const)
    assert.deepEqual(codes(parseNote(text)), [code], JSON.stringify(text.slice(0, 80)))
  assert.deepEqual(codes(parseNote(Uint8Array.of(0xff, 0xfe))), ['not-utf-8'])
  assert.deepEqual(codes(parseNote(toUtf8(`\ufeff${good}`))), [], 'a byte order mark is a part of the text')
})

test('a text with empty lines is parted from its signatures at the last of them', () => {
  const signer = signerFromSeed({ name: 'example.com/log', seed: new Uint8Array(32).fill(5) })
  const text = 'one\n\n— two\n\n'
  const note = noteOf(formatNote(signNote(text, [signer])))
  assert.equal(note.text, text)
  assert.throws(() => signNote('no newline', [signer]), TypeError)
})

test('unknown keys are passed over; a known key that fails spoils the note; one key counts once', () => {
  const signer = signerFromSeed({ name: 'example.com/log', seed: new Uint8Array(32).fill(5) })
  const stranger = signerFromSeed({ name: 'example.com/log', seed: new Uint8Array(32).fill(6) })
  const known = noteVerifier(verifierKeyOf(signer, 1))
  const both = signNote('text\n', [stranger, signer, signer])
  const opened = openNote(both, [known])
  assert.ok(opened.ok && opened.verified.length === 1)
  assert.deepEqual(openNote(signNote('text\n', [stranger]), [known]), { ok: false, reason: 'no-known-key' })
  const broken = {
    ...both,
    signatures: both.signatures.map((one) => ({ ...one, signature: one.signature.map((byte) => byte ^ 1) })),
  }
  assert.equal(openNote(broken, [known]).ok, false)
})

test('a key of small order signs nothing, though the laxer equation would have it sign everything', () => {
  const identity = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0))
  const signature = new Uint8Array(64)
  signature[0] = 1
  const message = toUtf8('anything')
  assert.ok(ed25519.verify(signature, message, identity, { zip215: true }))
  assert.equal(verifyEd25519({ publicKey: identity, message, signature }), false)
})

const checkpoint: Checkpoint = {
  origin: 'example.com/log',
  size: 5n,
  root: new Uint8Array(32).fill(9),
  extensions: [mapLine({ chains: 3n, root: new Uint8Array(32).fill(8) })],
}

test('a checkpoint reads as written, with the map it commits to', () => {
  const read = parseCheckpoint(formatCheckpoint(checkpoint))
  assert.ok(read.ok)
  assert.deepEqual(read.value, checkpoint)
  assert.deepEqual(mapCommitmentOf(read.value), { chains: 3n, root: new Uint8Array(32).fill(8) })
  const [line = ''] = checkpoint.extensions
  for (const extensions of [
    [],
    [line, line],
    ['map'],
    [`${line} `],
    [line.replace('map 3', 'map 03')],
    ['map 3 AAAA'],
  ])
    assert.equal(mapCommitmentOf({ ...checkpoint, extensions }), undefined, JSON.stringify(extensions))
})

test('every malformed checkpoint is refused with each of its faults', () => {
  const good = formatCheckpoint(checkpoint)
  for (const [text, ...expected] of [
    ['', 'no-origin', 'no-size', 'no-root'],
    [good.slice(0, -1), 'no-newline'],
    [good.replace('\n5\n', '\n05\n'), 'no-size'],
    [good.replace('\n5\n', '\n-5\n'), 'no-size'],
    [good.replace('\n5\n', '\n9223372036854775808\n'), 'no-size'],
    [good.replace('\n5\n', '\nfive\n'), 'no-size'],
    [good.replace('CQk=', 'CQl='), 'no-root'],
    [good.replace('CQk=', 'CQkJ'), 'no-root'],
    [good.replace('example.com/log\n', '\n'), 'no-origin'],
    [`${good}\n`, 'no-extension'],
  ] as const)
    assert.deepEqual(codes(parseCheckpoint(text)), expected, JSON.stringify(text))
  assert.throws(() => formatCheckpoint({ ...checkpoint, origin: 'a\nb' }), TypeError)
  assert.throws(() => formatCheckpoint({ ...checkpoint, extensions: [''] }), TypeError)
})

test('a cosignature covers text and time, and no key serves for both types', () => {
  const cosigner = cosignerFromSeed({ name: 'witness.example/w1', seed: new Uint8Array(32).fill(3) })
  const key = verifierKeyOf(cosigner, 4)
  const text = formatCheckpoint(checkpoint)
  const line = cosign(text, { cosigner, atSeconds: 1_764_115_200n })
  assert.equal(cosignedAtSeconds(line.signature), 1_764_115_200n)
  const verifier = cosignatureVerifier(key)
  assert.ok(verifier.verify(text, line.signature))
  const later = line.signature.slice()
  later[7] = (later[7] ?? 0) ^ 1
  assert.equal(verifier.verify(text, later), false)
  assert.equal(verifier.verify(`${text}more\n`, line.signature), false)
  assert.equal(verifier.verify(text, line.signature.subarray(8)), false)
  assert.notEqual(key.keyId, verifierKeyOf(cosigner, 1).keyId)
  assert.throws(() => noteVerifier(key), TypeError)
  assert.throws(() => cosignatureVerifier(logKey), TypeError)
  assert.throws(() => cosign(text, { cosigner, atSeconds: -1n }), RangeError)
  assert.ok(formatSignature(line).startsWith('— witness.example/w1 '))
})

test('base64 has one spelling', () => {
  assert.equal(fromBase64('AB=='), undefined)
  assert.equal(fromBase64('AA='), undefined)
  assert.equal(fromBase64('A==='), undefined)
  assert.equal(fromBase64('AA==AA=='), undefined)
  assert.equal(fromBase64('-_8='), undefined)
  assert.deepEqual(fromBase64('AA=='), Uint8Array.of(0))
})
