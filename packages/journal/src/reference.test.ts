/** The reference is enough to write a verifier from: one that was so written agrees, and its worked examples come out. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { toBase64Url } from './bytes.ts'
import { mapCommitmentOf, parseCheckpoint } from './checkpoint.ts'
import { commitment } from './entry.ts'
import { formatEvidence } from './evidence.ts'
import { formatVerifierKey, noteVerifier, openNote, parseNote, parseVerifierKey } from './note.ts'
import { evidenceScene } from './testing/evidence.ts'
import { secondOpinion } from './testing/second-verifier.ts'
import { verifyEvidence } from './verify-evidence.ts'

const reference = readFileSync(join(import.meta.dirname, '../../../docs/reference/record.md'), 'utf8')
const blocks = Array.from(reference.matchAll(/^```\n([\s\S]*?)^```$/gm), ([, block = '']) => block)

test("the reference's worked commitment comes out", () => {
  const found = commitment('verdict', { salt: toBase64Url(new Uint8Array(16).fill(1)), value: 'clear' })
  assert.ok(reference.includes(`commitment  ${Buffer.from(found ?? []).toString('hex')}`))
})

test("the reference's key and note verify", () => {
  const keyText = blocks.find((block) => block.startsWith('lender.example/record+'))?.trim()
  const noteText = blocks.find((block) => block.includes('\n— '))
  const key = parseVerifierKey(keyText ?? '')
  const note = parseNote(noteText ?? '')
  assert.ok(key.ok && note.ok)
  assert.ok(openNote(note.value, [noteVerifier(key.value)]).ok)
  const checkpoint = parseCheckpoint(note.value.text)
  assert.ok(checkpoint.ok && mapCommitmentOf(checkpoint.value)?.chains === 1n)
})

const scene = evidenceScene()
const trustedKeys = [scene.logKey]
const trusted = trustedKeys.map(formatVerifierKey)

test('S35 a verifier written from the reference with another library holds the same files to be whole', () => {
  for (const variant of ['borrower', 'court', 'public'] as const)
    for (const chain of ['mat_A', 'mat_B', 'mat_Z']) {
      const text = formatEvidence(scene.evidence(variant, { chain }))
      assert.equal(secondOpinion(text, trusted), undefined, `${variant} ${chain}`)
      assert.equal(verifyEvidence(text, { trustedKeys }).answer, 'verified')
    }
  assert.equal(secondOpinion(formatEvidence(scene.evidence()), []), 'a trusted key')
})

test('S35 both verifiers agree on every file with a character exchanged', () => {
  const text = formatEvidence(evidenceScene({ entries: 12 }).evidence())
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom(...Array.from('aZ09-_+" {}[],:=')),
      (place, character) => {
        const changed = `${text.slice(0, place)}${character}${text.slice(place + 1)}`
        const first = verifyEvidence(changed, { trustedKeys }).answer === 'verified'
        const second = secondOpinion(changed, trusted)
        assert.equal(
          second === undefined,
          first,
          second ?? `only the second accepts ${character} at ${place}`,
        )
      },
    ),
    runs(100),
  )
})
