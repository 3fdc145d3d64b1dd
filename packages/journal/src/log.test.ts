/** A log and a witness together: what is recorded is proved, what is rewritten is not cosigned. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyChain } from './chain.ts'
import { mapCommitmentOf, parseCheckpoint } from './checkpoint.ts'
import { cosignatureVerifier, cosignerFromSeed } from './cosignature.ts'
import { createLog, type MemoryLog } from './log.ts'
import { verifyInMap } from './map.ts'
import { formatNote, noteVerifier, openNote, parseNote, signerFromSeed, verifierKeyOf } from './note.ts'
import { verifyInclusion } from './tree.ts'
import { createWitness } from './witness.ts'

const origin = 'lender.example/log'
const signer = signerFromSeed({ name: origin, seed: new Uint8Array(32).fill(1) })
const logVerifier = noteVerifier(verifierKeyOf(signer, 1))

const newLog = (): MemoryLog =>
  createLog({ origin, signer, salts: (count) => new Uint8Array(16 * count).fill(4) })

const grow = (log: MemoryLog, count: number, note = 'call'): void => {
  for (let i = 0; i < count; i += 1)
    log.record({
      chain: `mat_${log.size() % 3}`,
      kind: 'event',
      at: '2026-11-26T01:00:00.000000Z',
      values: { note, i },
    })
}

test('S35 every entry of a chain is proved to be in the tree, and the chain to be whole', () => {
  const log = newLog()
  grow(log, 20)
  const note = log.checkpoint()
  const read = parseCheckpoint(note.text)
  assert.ok(read.ok && openNote(note, [logVerifier]).ok)
  const { size, root } = read.value
  assert.equal(size, 20n)
  const map = mapCommitmentOf(read.value)
  assert.equal(map?.chains, 3n)
  for (const chain of ['mat_0', 'mat_1', 'mat_2']) {
    const entries = log.chain(chain)
    const checked = verifyChain(entries, chain)
    assert.ok(checked.ok && checked.end)
    for (const { index, leaf } of entries)
      assert.deepEqual(
        verifyInclusion({ index: BigInt(index), size, leaf, root, proof: log.inclusion(index, 20) }),
        { ok: true },
      )
    assert.deepEqual(
      verifyInMap({ root: map?.root ?? root, chain, end: checked.end, proof: log.inMap(chain) }),
      { ok: true },
    )
  }
  assert.deepEqual(
    verifyInMap({ root: map?.root ?? root, chain: 'mat_3', end: null, proof: log.inMap('mat_3') }),
    { ok: true },
  )
})

test('a witness cosigns what continues and refuses the rest by name', () => {
  const cosigner = cosignerFromSeed({ name: 'witness.example', seed: new Uint8Array(32).fill(2) })
  const witness = createWitness({ cosigner, logs: { [origin]: logVerifier } })
  const log = newLog()
  const add = (checkpoint: string, proof: readonly Uint8Array[] = []) =>
    witness.add({ checkpoint, proof, atSeconds: 1_764_115_200n })
  const reason = (checkpoint: string, proof: readonly Uint8Array[] = []): string => {
    const answer = add(checkpoint, proof)
    return answer.ok ? 'cosigned' : answer.reason
  }
  assert.equal(reason(formatNote(log.checkpoint())), 'cosigned', 'an empty tree')
  grow(log, 5)
  const first = formatNote(log.checkpoint())
  assert.equal(reason(first), 'cosigned', 'the first tree with entries needs no proof')
  assert.equal(reason(first), 'cosigned', 'the same again')
  grow(log, 4)
  const second = formatNote(log.checkpoint())
  assert.equal(reason(second), 'not-consistent', 'no proof')
  const answer = add(second, log.consistency(5, 9))
  assert.ok(answer.ok)
  const note = parseNote(second)
  assert.ok(note.ok)
  const both = { ...note.value, signatures: [...note.value.signatures, answer.cosignature] }
  const opened = openNote(both, [logVerifier, cosignatureVerifier(verifierKeyOf(cosigner, 4))])
  assert.ok(opened.ok && opened.verified.length === 2)
  assert.equal(reason(first), 'smaller-than-seen')
  const other = newLog()
  grow(other, 9, 'another history')
  assert.equal(reason(formatNote(other.checkpoint())), 'history-rewritten')
  grow(other, 4)
  assert.equal(reason(formatNote(other.checkpoint()), other.consistency(9, 13)), 'not-consistent')
  assert.equal(witness.seen(origin)?.size, 9n)
  const stranger = signerFromSeed({ name: origin, seed: new Uint8Array(32).fill(9) })
  const forged = createLog({ origin, signer: stranger, salts: (count) => new Uint8Array(16 * count) })
  assert.equal(reason(formatNote(forged.checkpoint())), 'not-signed-by-the-log')
  assert.equal(reason(second.replace(origin, 'lender.example/other')), 'unknown-log')
  assert.equal(reason('nonsense'), 'not-a-checkpoint')
  assert.equal(reason(second.replace('\n9\n', '\n09\n')), 'not-a-checkpoint')
})
