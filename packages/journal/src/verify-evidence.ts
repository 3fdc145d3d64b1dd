/**
 * Verifies an evidence file, with nothing but the file and the keys that whoever asks trusts: every signature, every
 * proof, every entry, every opening. Each check tells what it found, and each fault has a name.
 */
import { fromBase64Url, sameBytes, toBase64Url, toUtf8 } from './bytes.ts'
import { type ChainHead, type ChainLink, verifyChain } from './chain.ts'
import { type Checkpoint, mapCommitmentOf, parseCheckpoint } from './checkpoint.ts'
import { cosignatureVerifier, cosignedAtSeconds } from './cosignature.ts'
import { type Entry, parseEntry, verifyOpenings } from './entry.ts'
import { type Evidence, parseEvidence, rulebooksNamed } from './evidence.ts'
import { type CheckCode, type CheckName, wordsFor } from './evidence-words.ts'
import { verifyInMap } from './map.ts'
import {
  type Note,
  noteVerifier,
  openNote,
  parseNote,
  parseVerifierKey,
  sameKey,
  SIGNATURE_TYPES,
  type VerifierKey,
} from './note.ts'
import type { Words } from './problem.ts'
import { leafHash, verifyConsistency, verifyInclusion } from './tree.ts'

/** What one check found. */
export interface EvidenceCheck {
  readonly what: CheckName
  readonly ok: boolean
  /** Names the fault; `holds` where there is none. */
  readonly code: CheckCode
  /** JSON pointer into the file; empty where it concerns the whole. */
  readonly where: string
  readonly reason: Words
}

/** A witness whose cosignature verified. */
export interface WitnessFound {
  readonly name: string
  /** When it says that it cosigned, seconds since 1970. */
  readonly atSeconds: bigint
  /** Whether its key is among the trusted ones. */
  readonly trusted: boolean
}

/** All that was found. */
export interface EvidenceAnswer {
  /**
   * `verified`: everything holds under a trusted key. `integrity-only`: everything holds under the key that the file
   * names, and whose key that is was not asked. `failed`: something does not hold.
   */
  readonly answer: 'verified' | 'integrity-only' | 'failed'
  readonly says: Words
  readonly checks: readonly EvidenceCheck[]
  readonly witnesses: readonly WitnessFound[]
  /** The file as read, where it could be read at all. */
  readonly evidence: Evidence | undefined
  /** The entries that could be read, in the file's order. */
  readonly entries: readonly (Entry | undefined)[]
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
interface ReadCheckpoint {
  readonly note: Note
  readonly checkpoint: Checkpoint
  /** Keys that signed it. */
  readonly signed: readonly VerifierKey[]
}

const hashOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array(0)

/** Runs the checks over one file. */
class Verification {
  readonly checks: EvidenceCheck[] = []
  readonly evidence: Evidence
  readonly question: EvidenceQuestion
  readonly keys: VerifierKey[] = []

  constructor(evidence: Evidence, question: EvidenceQuestion) {
    this.evidence = evidence
    this.question = question
  }

  fail(what: CheckName, code: CheckCode, where: string, detail = ''): void {
    this.checks.push({ what, ok: false, code, where, reason: wordsFor(code, detail) })
  }

  /** Adds that a check holds, unless something of it failed. */
  holds(what: CheckName, detail: string): void {
    if (this.checks.some((check) => check.what === what && !check.ok)) return
    this.checks.push({ what, ok: true, code: 'holds', where: '', reason: wordsFor(what, detail) })
  }

  readKeys(): void {
    for (const [i, text] of this.evidence.keys.entries()) {
      const key = parseVerifierKey(text)
      if (!key.ok) this.fail('keys', 'malformed-key', `/keys/${i}`, text)
      else if (this.keys.some((known) => sameKey(known, key.value)))
        this.fail('keys', 'repeated-key', `/keys/${i}`, text)
      else this.keys.push(key.value)
    }
  }

  /** Reads a checkpoint of the file and verifies each of its signatures. */
  checkpoint(what: CheckName, text: string, where: string): ReadCheckpoint | undefined {
    const note = parseNote(text)
    const read = note.ok ? parseCheckpoint(note.value.text) : undefined
    if (!note.ok || !read?.ok) {
      this.fail(what, 'malformed-checkpoint', where)
      return undefined
    }
    const signed: VerifierKey[] = []
    for (const { name, keyId, signature } of note.value.signatures) {
      const key = this.keys.find((one) => one.name === name && one.keyId === keyId)
      if (!key) this.fail(what, 'unknown-key', where, name)
      else if (!verifierOf(key).verify(note.value.text, signature))
        this.fail(what, 'forged-signature', where, name)
      else signed.push(key)
    }
    return { note: note.value, checkpoint: read.value, signed }
  }

  /** Whether the log itself signed a checkpoint of the file, under a key that is trusted where keys are. */
  signedByLog(what: CheckName, read: ReadCheckpoint, where: string): void {
    const { origin } = read.checkpoint
    const own = read.signed.filter((key) => isLogKey(key, origin))
    const { trustedKeys } = this.question
    if (own.length === 0) this.fail(what, 'not-signed-by-the-log', where, origin)
    else if (trustedKeys && !own.some((key) => trustedKeys.some((trusted) => sameKey(trusted, key))))
      this.fail(what, 'log-key-not-trusted', where, origin)
  }

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
      .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
    const trusted = found.filter((witness) => witness.trusted).length
    if (trusted < atLeast)
      this.fail('witnesses', 'too-few-witnesses', '/checkpoint', `${trusted} / ${atLeast}`)
    else this.holds('witnesses', String(found.length))
    return found
  }

  entries(
    size: bigint,
    root: Uint8Array,
  ): { readonly entries: readonly (Entry | undefined)[]; readonly end: ChainHead | undefined } {
    const { evidence } = this
    const links: ChainLink[] = []
    const entries = evidence.entries.map((item, i) => {
      const where = `/entries/${i}`
      const bytes = toUtf8(item.entry)
      const leaf = leafHash(bytes)
      const proof = item.proof.map(hashOf)
      const included = verifyInclusion({ index: BigInt(item.index), size, leaf, root, proof })
      if (!included.ok) this.fail('inclusion', 'not-in-the-tree', where, String(i + 1))
      const read = parseEntry(bytes)
      if (!read.ok) {
        this.fail('chain', 'malformed-entry', where, String(i + 1))
        return undefined
      }
      links.push({ entry: read.value, leaf })
      for (const { field, fault } of verifyOpenings(read.value, item.openings))
        this.fail(
          'openings',
          `opening-${fault}`,
          `${where}/openings/${field}`,
          `${read.value.number}, ${field}`,
        )
      return read.value
    })
    this.holds('inclusion', String(entries.length))
    this.holds('openings', String(openedIn(evidence)))
    const chain = verifyChain(links, evidence.chain)
    if (!chain.ok) {
      const { fault, place, number, expected } = chain.fault
      this.fail('chain', `chain-${fault}`, `/entries/${place}`, `${number} / ${expected}`)
      return { entries, end: undefined }
    }
    return { entries, end: chain.end }
  }

  /** Whether the entries are all that the map counts (S35). */
  whole(end: ChainHead | undefined): void {
    const { count, head } = this.evidence
    if (this.checks.some(({ what, ok }) => what === 'chain' && !ok)) return
    const found = end?.count ?? 0
    if (found < count) this.fail('chain', 'entries-missing', '/entries', `${found} / ${count}`)
    else if (found > count) this.fail('chain', 'entries-beyond-the-count', '/entries', `${found} / ${count}`)
    else if (end && toBase64Url(end.head) !== head) this.fail('chain', 'other-head', '/head')
    this.holds('chain', String(found))
  }

  map(checkpoint: Checkpoint): void {
    const { chain, count, head, map } = this.evidence
    const committed = mapCommitmentOf(checkpoint)
    if (!committed) {
      this.fail('map', 'no-map', '/checkpoint')
      return
    }
    const checked = verifyInMap({
      root: committed.root,
      chain,
      end: head === null ? null : { count, head: hashOf(head) },
      proof: {
        siblings: map.siblings.map(hashOf),
        other: map.other && { key: hashOf(map.other.key), value: hashOf(map.other.value) },
      },
    })
    if (!checked.ok) this.fail('map', 'not-in-the-map', '/map', `${chain}: ${count}`)
    this.holds('map', `${chain}: ${count}`)
  }

  rulebooks(): void {
    const { entries, rulebooks } = this.evidence
    const named = rulebooksNamed(entries.map(({ openings }) => openings))
    if (named.join('\n') !== rulebooks.join('\n')) this.fail('rulebooks', 'other-rulebooks', '/rulebooks')
    this.holds('rulebooks', String(named.length))
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
        this.fail('history', 'history-rewritten', '', String(other.size))
      else this.continues({ current: current.checkpoint, other, proof: proof ?? known?.hashes, where: '' })
    }
    const all = this.evidence.keys.filter((_, i) => {
      const key = this.keys[i]
      return key && ![current, ...inFile.map(({ read }) => read)].some(({ signed }) => signed.includes(key))
    })
    for (const text of all) this.fail('keys', 'key-signed-nothing', '/keys', text)
    this.holds('keys', String(this.keys.length))
    this.holds('history', String(inFile.length + kept.length))
  }

  /** A checkpoint that whoever asks has kept: it must be of this log and signed by a key of it. */
  keptCheckpoint(text: string, current: ReadCheckpoint): Checkpoint | undefined {
    const note = parseNote(text)
    const read = note.ok ? parseCheckpoint(note.value.text) : undefined
    if (!note.ok || !read?.ok) {
      this.fail('history', 'malformed-checkpoint', '')
      return undefined
    }
    const { origin } = current.checkpoint
    if (read.value.origin !== origin) {
      this.fail('history', 'checkpoint-of-another-log', '', read.value.origin)
      return undefined
    }
    const own = [...(this.question.trustedKeys ?? []), ...this.keys].filter((key) => isLogKey(key, origin))
    if (!openNote(note.value, own.map(noteVerifier)).ok) {
      this.fail('history', 'not-signed-by-the-log', '', origin)
      return undefined
    }
    return read.value
  }

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
      this.fail('history', 'checkpoint-of-another-log', where, other.origin)
    else if (first.size === second.size) {
      if (
        !sameBytes(first.root, second.root) ||
        other.extensions.join('\n') !== current.extensions.join('\n')
      )
        this.fail('history', 'history-rewritten', where, detail)
      else if (proof && proof.length > 0) this.fail('history', 'inconsistent', where, detail)
    } else if (first.size === 0n) {
      if (proof && proof.length > 0) this.fail('history', 'inconsistent', where, detail)
    } else if (!proof) this.fail('history', 'consistency-not-shown', where, detail)
    else {
      const { size: size1, root: root1 } = first
      const { size: size2, root: root2 } = second
      if (!verifyConsistency({ size1, size2, root1, root2, proof }).ok)
        this.fail('history', 'inconsistent', where, detail)
    }
  }
}

const isLogKey = (key: VerifierKey, origin: string): boolean =>
  key.type === SIGNATURE_TYPES.note && key.name === origin

const verifierOf = (key: VerifierKey) =>
  key.type === SIGNATURE_TYPES.note ? noteVerifier(key) : cosignatureVerifier(key)

const openedIn = (evidence: Evidence): number =>
  evidence.entries.reduce(
    (sum, { openings }) => sum + Object.values(openings).filter((opening) => opening !== null).length,
    0,
  )

/**
 * Verifies an evidence file.
 *
 * @param source  its text or bytes
 * @returns each check with what it found, and the answer they come to. Never throws, whatever the bytes
 */
export function verifyEvidence(source: string | Uint8Array, question: EvidenceQuestion = {}): EvidenceAnswer {
  const read = parseEvidence(source)
  if (!read.ok)
    return {
      answer: 'failed',
      says: wordsFor('failed', String(read.problems.length)),
      checks: read.problems.map(({ code, path, says }) => ({
        what: 'form',
        ok: false,
        code:
          code === 'not-canonical' || code === 'not-json' || code === 'other-form' ? code : 'malformed-file',
        where: path,
        reason: says,
      })),
      witnesses: [],
      evidence: undefined,
      entries: [],
    }
  const evidence = read.value
  const verification = new Verification(evidence, question)
  verification.holds('form', evidence.variant)
  verification.readKeys()
  const current = verification.checkpoint('checkpoint', evidence.checkpoint, '/checkpoint')
  let entries: readonly (Entry | undefined)[] = []
  let witnesses: readonly WitnessFound[] = []
  if (current) {
    const { checkpoint } = current
    verification.signedByLog('checkpoint', current, '/checkpoint')
    verification.holds('checkpoint', `${checkpoint.origin}: ${checkpoint.size}`)
    witnesses = verification.witnesses(current)
    const found = verification.entries(checkpoint.size, checkpoint.root)
    entries = found.entries
    verification.whole(found.end)
    verification.map(checkpoint)
    verification.history(current)
  }
  verification.rulebooks()
  const { checks } = verification
  const failed = checks.filter(({ ok }) => !ok).length
  const answer = failed > 0 ? 'failed' : question.trustedKeys ? 'verified' : 'integrity-only'
  const detail = failed > 0 ? String(failed) : `${evidence.chain} (${evidence.count})`
  return { answer, says: wordsFor(answer, detail), checks, witnesses, evidence, entries }
}
