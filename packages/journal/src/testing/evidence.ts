/** A log of an invented lender with three matters, a witness, two checkpoints, and the evidence of one of them. */
import { cosignerFromSeed } from '../cosignature.ts'
import { type Disclosure, type Variant } from '../disclosure.ts'
import type { Evidence } from '../evidence.ts'
import { writeEvidence } from '../evidence.ts'
import { createLog, type MemoryLog } from '../log.ts'
import {
  formatNote,
  type Note,
  noteVerifier,
  type Signer,
  signerFromSeed,
  type VerifierKey,
  verifierKeyOf,
} from '../note.ts'
import type { JsonValue } from '../value.ts'
import { createWitness } from '../witness.ts'

/** The invented log's name. */
export const ORIGIN = 'lender.example/record'

/** Seconds since 1970 at which the witness cosigns. */
export const COSIGNED_AT_SECONDS = 1_795_654_800n

const seed = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)

/** Salts that repeat after 2,048 fields: not random, so that files come out alike. */
function countingSalts(): (count: number) => Uint8Array {
  let next = 0
  return (count) => Uint8Array.from({ length: 16 * count }, (_, i) => ((next += 1) * 73 + i) & 255)
}

/** Everything that tests of evidence need. */
export interface EvidenceScene {
  readonly log: MemoryLog
  readonly signer: Signer
  readonly logKey: VerifierKey
  readonly witnessKey: VerifierKey
  readonly first: Note
  readonly second: Note
  readonly evidence: (
    variant?: Variant,
    more?: { readonly chain?: string; readonly disclose?: Disclosure },
  ) => Evidence
}

const RULEBOOK = `sha256:${'5c'.repeat(32)}`

const valuesOf = (i: number): Readonly<Record<string, JsonValue>> =>
  i % 6 === 0
    ? {
        verdict: 'clear',
        rulebook: RULEBOOK,
        channel: 'phone-call',
        to: `+86139000000${String(i).padStart(2, '0')}`,
        conditions: ['identify'],
      }
    : { outcome: 'no-answer', amountMinor: 120_050 + i, says: `第 ${i} 次联系`, to: '+8613900000001' }

/**
 * The scene.
 *
 * @param options.story  told in every entry, so that two scenes have two histories
 */
export function evidenceScene(
  options: { readonly entries?: number; readonly story?: string } = {},
): EvidenceScene {
  const { entries = 30, story = 'as it was' } = options
  const signer = signerFromSeed({ name: ORIGIN, seed: seed(1) })
  const logKey = verifierKeyOf(signer, 1)
  const cosigner = cosignerFromSeed({ name: 'witness.example/w1', seed: seed(2) })
  const witnessKey = verifierKeyOf(cosigner, 4)
  const witness = createWitness({ cosigner, logs: { [ORIGIN]: noteVerifier(logKey) } })
  const log = createLog({ origin: ORIGIN, signer, salts: countingSalts() })
  const witnessed = (proof: readonly Uint8Array[]): Note => {
    const note = log.checkpoint()
    const answer = witness.add({ checkpoint: formatNote(note), proof, atSeconds: COSIGNED_AT_SECONDS })
    if (!answer.ok) throw new Error(`the witness refused: ${answer.reason}`)
    return { ...note, signatures: [...note.signatures, answer.cosignature] }
  }
  const record = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1)
      log.record({
        chain: `mat_${'ABC'.charAt(i % 3)}`,
        kind: i % 6 === 0 ? 'permit' : 'outcome',
        at: `2026-11-26T0${i % 10}:00:00.000000Z`,
        values: { ...valuesOf(i), story },
      })
  }
  const early = Math.floor(entries / 3)
  record(0, early)
  const first = witnessed([])
  record(early, entries)
  const second = witnessed(log.consistency(early, entries))
  return {
    log,
    signer,
    logKey,
    witnessKey,
    first,
    second,
    evidence: (variant = 'borrower', { chain = 'mat_A', disclose } = {}) => {
      const own = log.chain(chain)
      const last = own.at(-1)
      return writeEvidence({
        variant,
        chain,
        end: last ? { count: own.length, head: last.leaf } : null,
        map: log.inMap(chain),
        keys: [logKey, witnessKey],
        checkpoint: second,
        earlier: [{ checkpoint: first, proof: log.consistency(early, entries) }],
        entries: own.map((entry) => ({ ...entry, proof: log.inclusion(entry.index, entries) })),
        ...(disclose ? { disclose } : {}),
      })
    },
  }
}
