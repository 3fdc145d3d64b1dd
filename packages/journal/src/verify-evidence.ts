/**
 * Verifies an evidence file, with nothing but the file and the keys that whoever asks trusts: every signature, every
 * proof, every entry, every opening. Each check tells what it found, and each fault has a name.
 */
import type { Entry } from './entry.ts'
import { type Evidence, parseEvidence } from './evidence.ts'
import { checkChain, checkRulebooks } from './evidence-entries.ts'
import { type EvidenceCheck, Findings } from './evidence-findings.ts'
import { type EvidenceQuestion, Signatures, type WitnessFound } from './evidence-signatures.ts'
import { wordsFor } from './evidence-words.ts'
import type { Words } from './problem.ts'

export type { EvidenceCheck } from './evidence-findings.ts'
export type { EvidenceQuestion, WitnessFound } from './evidence-signatures.ts'

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
  const findings = new Findings()
  findings.holds('form', evidence.variant)
  const signatures = new Signatures(evidence, question, findings)
  const current = signatures.checkpoint('checkpoint', evidence.checkpoint, '/checkpoint')
  let entries: readonly (Entry | undefined)[] = []
  let witnesses: readonly WitnessFound[] = []
  if (current) {
    const { checkpoint } = current
    signatures.signedByLog('checkpoint', current, '/checkpoint')
    findings.holds('checkpoint', `${checkpoint.origin}: ${checkpoint.size}`)
    witnesses = signatures.witnesses(current)
    entries = checkChain(evidence, checkpoint, findings)
    signatures.history(current)
  }
  checkRulebooks(evidence, findings)
  const { checks } = findings
  const failed = checks.filter(({ ok }) => !ok).length
  const answer = failed > 0 ? 'failed' : question.trustedKeys ? 'verified' : 'integrity-only'
  const detail = failed > 0 ? String(failed) : `${evidence.chain} (${evidence.count})`
  return { answer, says: wordsFor(answer, detail), checks, witnesses, evidence, entries }
}
