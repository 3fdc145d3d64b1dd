/** Keys and checkpoints that whoever verifies brings along: as text on the command line, or in files. */
import { existsSync } from 'node:fs'
import { fromBase64Url } from '@forbear/journal/bytes'
import {
  SIGNATURE_TYPES,
  type SignatureType,
  type VerifierKey,
  parseVerifierKey,
} from '@forbear/journal/note'
import { type Reason, Refused } from '@forbear/audit/refused'
import { readText } from '../files.ts'

/** A checkpoint that was kept, with the proof that ties it to another where there is one. */
export interface KeptCheckpoint {
  readonly checkpoint: string
  readonly proof?: readonly Uint8Array[]
}

/**
 * Verifier keys: each a key itself, or a file with one a line.
 *
 * @param type  `note` for keys of logs, `cosignature` for keys of witnesses
 * @throws {Refused} with everything that is no such key
 */
export function readKeys(
  given: readonly string[],
  type: keyof typeof SIGNATURE_TYPES,
): readonly VerifierKey[] {
  const wrong: Reason[] = []
  const keys = given
    .flatMap((text) => (existsSync(text) ? linesOf(text) : [text]))
    .flatMap((text) => {
      const read = parseVerifierKey(text)
      if (!read.ok) {
        for (const { says } of read.problems)
          wrong.push({ en: `key \`${text}\`: ${says.en}`, zh: `公钥 \`${text}\`：${says.zh}` })
        return []
      }
      if (read.value.type !== SIGNATURE_TYPES[type]) wrong.push(otherType(text, read.value.type))
      return [read.value]
    })
  if (wrong.length > 0) throw new Refused(wrong)
  return keys
}

const linesOf = (path: string): readonly string[] =>
  readText(path)
    .text.split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const otherType = (text: string, type: SignatureType): Reason =>
  type === SIGNATURE_TYPES.note
    ? {
        en: `key \`${text}\` is a log’s: give it with --key`,
        zh: `公钥 \`${text}\` 是日志的公钥：请用 --key 给出`,
      }
    : {
        en: `key \`${text}\` is a witness’s: give it with --witness`,
        zh: `公钥 \`${text}\` 是见证方的公钥：请用 --witness 给出`,
      }

/**
 * Checkpoints from files: a signed note, or JSON with `checkpoint` and `proof`, the hashes in base64url.
 *
 * @throws {Refused} with everything that cannot be read
 */
export function readCheckpoints(paths: readonly string[]): readonly KeptCheckpoint[] {
  return paths.map((path) => {
    const { text } = readText(path)
    if (!text.trimStart().startsWith('{')) return { checkpoint: text }
    const kept = withProof(text)
    if (kept) return kept
    throw new Refused([
      {
        en: `\`${path}\` is neither a signed note nor JSON with \`checkpoint\` and \`proof\``,
        zh: `\`${path}\` 既不是带签名的检查点，也不是含有 \`checkpoint\` 和 \`proof\` 的 JSON`,
      },
    ])
  })
}

function withProof(text: string): KeptCheckpoint | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const checkpoint: unknown = 'checkpoint' in value ? value.checkpoint : undefined
  const proof: unknown = 'proof' in value ? value.proof : undefined
  if (typeof checkpoint !== 'string' || !Array.isArray(proof)) return undefined
  const hashes = proof.flatMap((hash) => (typeof hash === 'string' ? (fromBase64Url(hash) ?? []) : []))
  return hashes.length === proof.length ? { checkpoint, proof: hashes } : undefined
}
