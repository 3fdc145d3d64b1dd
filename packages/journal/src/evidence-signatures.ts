/**
 * The signatures of an evidence file: its keys, its checkpoints, its witnesses, and whether the checkpoints known of the
 * log tell one history.
 */
import { fromBase64Url, sameBytes } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { cosignatureVerifier, cosignedAtSeconds } from './cosignature.ts'
import type { Evidence } from './evidence.ts'
import type { Findings } from './evidence-findings.ts'
import type { CheckName } from './evidence-words.ts'
import {
  formatVerifierKey,
  type Note,
  noteVerifier,
  openNote,
  parseNote,
  parseVerifierKey,
  sameKey,
  SIGNATURE_TYPES,
  type VerifierKey,
} from './note.ts'
import { verifyConsistency } from './tree.ts'

/** A witness whose cosignature verified. */
export interface WitnessFound {
  readonly name: string
  /** When it says that it cosigned, seconds since 1970. */
  readonly atSeconds: bigint
  /** Whether its key is among the trusted ones. */
  readonly trusted: boolean
}

/** What whoever verifies brings along. */
export interface EvidenceQuestion {
  /** Keys of logs and witnesses that were had from elsewhere than this file. */
  readonly trustedKeys?: readonly VerifierKey[]
  /** How many trusted witnesses must have cosigned the checkpoint; 0 where left out. */
  readonly witnesses?: number
  /** Checkpoints of the same log, older or newer, that were kept; with the proof of consistency, where the file has none. */
  readonly earlier?: readonly { readonly checkpoint: string; readonly proof?: readonly Uint8Array[] }[]
}

/** A checkpoint whose every signature was verified. */
export interface ReadCheckpoint {
  readonly note: Note
  readonly checkpoint: Checkpoint
  /** Keys that signed it. */
  readonly signed: readonly VerifierKey[]
}

const hashOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array(0)

const isLogKey = (key: VerifierKey, origin: string): boolean =>
  key.type === SIGNATURE_TYPES.note && key.name === origin

const verifierOf = (key: VerifierKey) =>
  key.type === SIGNATURE_TYPES.note ? noteVerifier(key) : cosignatureVerifier(key)

/** Verifies all that was signed; what it finds goes to the findings. */
export class Signatures {
  readonly findings: Findings
  readonly evidence: Evidence
  readonly question: EvidenceQuestion
  readonly keys: VerifierKey[] = []

  constructor(evidence: Evidence, question: EvidenceQuestion, findings: Findings) {
    this.evidence = evidence
    this.question = question
    this.findings = findings
    this.readKeys()
  }

  readKeys(): void {
    for (const [i, text] of this.evidence.keys.entries()) {
      const key = parseVerifierKey(text)
      if (!key.ok) this.findings.fail('keys', 'malformed-key', `/keys/${i}`, text)
      else if (this.keys.some((known) => sameKey(known, key.value)))
        this.findings.fail('keys', 'repeated-key', `/keys/${i}`, text)
      else this.keys.push(key.value)
    }
  }

  /** Reads a checkpoint of the file and verifies each of its signatures. */
  checkpoint(what: CheckName, text: string, where: string): ReadCheckpoint | undefined {
    const note = parseNote(text)
    const read = note.ok ? parseCheckpoint(note.value.text) : undefined
    if (!note.ok || !read?.ok) {
      this.findings.fail(what, 'malformed-checkpoint', where)
      return undefined
    }
    const signed: VerifierKey[] = []
    for (const { name, keyId, signature } of note.value.signatures) {
      const key = this.keys.find((one) => one.name === name && one.keyId === keyId)
      if (!key) this.findings.fail(what, 'unknown-key', where, name)
      else if (!verifierOf(key).verify(note.value.text, signature))
        this.findings.fail(what, 'forged-signature', where, name)
      else signed.push(key)
    }
    return { note: note.value, checkpoint: read.value, signed }
  }

  /** Whether the log itself signed a checkpoint of the file, under a key that is trusted where keys are. */
  signedByLog(what: CheckName, read: ReadCheckpoint, where: string): void {
    const { origin } = read.checkpoint
    const own = read.signed.filter((key) => isLogKey(key, origin))
    const { trustedKeys } = this.question
    if (own.length === 0) this.findings.fail(what, 'not-signed-by-the-log', where, origin)
    else if (trustedKeys && !own.some((key) => trustedKeys.some((trusted) => sameKey(trusted, key))))
      this.findings.fail(what, 'log-key-not-trusted', where, origin)
  }

  /** The witnesses that cosigned, each once, and whether enough of them are trusted. */
  witnesses(read: ReadCheckpoint): readonly WitnessFound[] {
    const { trustedKeys = [], witnesses: atLeast = 0 } = this.question
    const found = read.signed
      .filter(({ type }) => type === SIGNATURE_TYPES.cosignature)
      .map((key): WitnessFound => {
        const line = read.note.signatures.find(({ name, keyId }) => name === key.name && keyId === key.keyId)
        return {
          name: key.name,
          atSeconds: cosignedAtSeconds(line?.signature ?? new Uint8Array(0)) ?? 0n,
          trusted: trustedKeys.some((trusted) => sameKey(trusted, key)),
        }
      })
      .sort((a, b) => Number(b.trusted) - Number(a.trusted))
      .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
    const trusted = found.filter((witness) => witness.trusted).length
    if (trusted < atLeast)
      this.findings.fail('witnesses', 'too-few-witnesses', '/checkpoint', `${trusted} / ${atLeast}`)
    else this.findings.holds('witnesses', String(found.length))
    return found
  }

  /** Holds the checkpoint to those that came before it, in the file and in the hands of whoever asks. */
  history(current: ReadCheckpoint): void {
    const inFile = this.evidence.earlier.flatMap(({ checkpoint, proof }, i) => {
      const where = `/earlier/${i}`
      const read = this.checkpoint('history', checkpoint, `${where}/checkpoint`)
      if (!read) return []
      this.signedByLog('history', read, `${where}/checkpoint`)
      const hashes = proof.map(hashOf)
      this.continues({ current: current.checkpoint, other: read.checkpoint, proof: hashes, where })
      return [{ read, hashes }]
    })
    const kept = this.question.earlier ?? []
    for (const { checkpoint, proof } of kept) {
      const other = this.keptCheckpoint(checkpoint, current)
      if (!other) continue
      const known = inFile.find(({ read }) => read.checkpoint.size === other.size)
      if (known && !sameBytes(known.read.checkpoint.root, other.root))
        this.findings.fail('history', 'history-rewritten', '', String(other.size))
      else this.continues({ current: current.checkpoint, other, proof: proof ?? known?.hashes, where: '' })
    }
    const read = [current, ...inFile.map((one) => one.read)]
    for (const key of this.keys)
      if (!read.some(({ signed }) => signed.includes(key)))
        this.findings.fail('keys', 'key-signed-nothing', '/keys', formatVerifierKey(key))
    this.findings.holds('keys', String(this.keys.length))
    this.findings.holds('history', String(inFile.length + kept.length))
  }

  /** A checkpoint that whoever asks has kept: it must be of this log and signed by a key of it. */
  keptCheckpoint(text: string, current: ReadCheckpoint): Checkpoint | undefined {
    const note = parseNote(text)
    const read = note.ok ? parseCheckpoint(note.value.text) : undefined
    if (!note.ok || !read?.ok) {
      this.findings.fail('history', 'malformed-checkpoint', '')
      return undefined
    }
    const { origin } = current.checkpoint
    if (read.value.origin !== origin) {
      this.findings.fail('history', 'checkpoint-of-another-log', '', read.value.origin)
      return undefined
    }
    const own = [...(this.question.trustedKeys ?? []), ...this.keys].filter((key) => isLogKey(key, origin))
    if (!openNote(note.value, own.map(noteVerifier)).ok) {
      this.findings.fail('history', 'not-signed-by-the-log', '', origin)
      return undefined
    }
    return read.value
  }

  /** Whether two checkpoints tell one history. */
  continues(claim: {
    readonly current: Checkpoint
    readonly other: Checkpoint
    readonly proof: readonly Uint8Array[] | undefined
    readonly where: string
  }): void {
    const { current, other, proof, where } = claim
    const [first, second] = other.size <= current.size ? [other, current] : [current, other]
    const detail = `${first.size} → ${second.size}`
    if (other.origin !== current.origin)
      this.findings.fail('history', 'checkpoint-of-another-log', where, other.origin)
    else if (first.size === second.size) {
      if (
        !sameBytes(first.root, second.root) ||
        other.extensions.join('\n') !== current.extensions.join('\n')
      )
        this.findings.fail('history', 'history-rewritten', where, detail)
      else if (proof && proof.length > 0) this.findings.fail('history', 'inconsistent', where, detail)
    } else if (first.size === 0n) {
      if (proof && proof.length > 0) this.findings.fail('history', 'inconsistent', where, detail)
    } else if (!proof) this.findings.fail('history', 'consistency-not-shown', where, detail)
    else {
      const { size: size1, root: root1 } = first
      const { size: size2, root: root2 } = second
      if (!verifyConsistency({ size1, size2, root1, root2, proof }).ok)
        this.findings.fail('history', 'inconsistent', where, detail)
    }
  }
}
