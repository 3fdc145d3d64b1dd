/**
 * A whole record in a folder, as `forbear export record` writes it: computed anew from its entries, and held to its
 * checkpoint, to the map of chains and to checkpoints that were kept.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromBase64Url, sameBytes, toBase64Url } from '@forbear/journal/bytes'
import { type ChainHead } from '@forbear/journal/chain'
import { type Checkpoint, mapCommitmentOf, parseCheckpoint } from '@forbear/journal/checkpoint'
import { cosignatureVerifier } from '@forbear/journal/cosignature'
import { parseEntry } from '@forbear/journal/entry'
import { createMapNodes, updateMap } from '@forbear/journal/map'
import { type VerifierKey, noteVerifier, openNote, parseNote } from '@forbear/journal/note'
import { TILE_WIDTH, bundlePath, readBundle, tileWidth } from '@forbear/journal/tiles'
import { createFrontier, leafHash } from '@forbear/journal/tree'
import type { Reason } from '@forbear/audit/refused'
import { type KeptCheckpoint } from './keys.ts'

/** One thing that was looked at. */
export interface LogCheck {
  readonly ok: boolean
  /** Names the fault, `holds` where there is none. */
  readonly code: string
  readonly says: Reason
}

/** All of them. */
export interface LogAnswer {
  readonly checks: readonly LogCheck[]
  /** Whether a trusted key was asked for. */
  readonly isTrusted: boolean
}

/** The file of a folder that says it holds a record. */
export const CHECKPOINT_FILE = 'checkpoint'

const fault = (code: string, en: string, zh: string): LogCheck => ({ ok: false, code, says: { en, zh } })
const holds = (en: string, zh: string): LogCheck => ({ ok: true, code: 'holds', says: { en, zh } })

/** Verifies a folder. Files that are missing are faults, not errors. */
export function verifyFolder(
  folder: string,
  trust: {
    readonly keys: readonly VerifierKey[]
    readonly witnesses: readonly VerifierKey[]
    readonly kept: readonly KeptCheckpoint[]
  },
): LogAnswer {
  const isTrusted = trust.keys.length > 0
  const text = readFileSync(join(folder, CHECKPOINT_FILE), 'utf8')
  const read = checkpointOf(text)
  if (!read) {
    const malformed = fault('malformed-checkpoint', 'This is no signed checkpoint.', '这不是带签名的检查点。')
    return { checks: [malformed], isTrusted }
  }
  const kept = trust.kept.map(({ checkpoint }) => checkpointOf(checkpoint))
  const sizes = kept.flatMap((one) => (one ? [Number(one.size)] : []))
  const computed = compute(folder, Number(read.size), new Set(sizes))
  return {
    isTrusted,
    checks: [
      ...signatureChecks(text, read, trust),
      ...computed.faults,
      ...(computed.faults.length > 0 ? [] : [treeCheck(read, computed), mapCheck(read, computed)]),
      ...kept.map((one) => historyCheck(read, one, computed)),
    ],
  }
}

function checkpointOf(text: string): Checkpoint | undefined {
  const note = parseNote(text)
  const read = note.ok ? parseCheckpoint(note.value.text) : undefined
  return read?.ok ? read.value : undefined
}

function signatureChecks(
  text: string,
  { origin, size }: Checkpoint,
  { keys, witnesses }: { readonly keys: readonly VerifierKey[]; readonly witnesses: readonly VerifierKey[] },
): readonly LogCheck[] {
  const note = parseNote(text)
  if (!note.ok) return []
  const isSigned = openNote(note.value, keys.filter((k) => k.name === origin).map(noteVerifier)).ok
  const missing = witnesses.filter((k) => !openNote(note.value, [cosignatureVerifier(k)]).ok)
  return [
    ...(keys.length === 0
      ? []
      : isSigned
        ? [
            holds(
              `${origin} signed the checkpoint of ${size} entries.`,
              `${origin} 签署了 ${size} 条记录的检查点。`,
            ),
          ]
        : [
            fault(
              'log-key-not-trusted',
              `The checkpoint is not signed by a key of ${origin} that you trust, or the signature is forged.`,
              `检查点没有您信任的 ${origin} 公钥的签名，或签名系伪造。`,
            ),
          ]),
    ...missing.map(({ name }) =>
      fault(
        'too-few-witnesses',
        `The witness ${name} did not sign the checkpoint.`,
        `见证方 ${name} 未为该检查点联署。`,
      ),
    ),
  ]
}

interface Computed {
  readonly faults: readonly LogCheck[]
  readonly root: Uint8Array
  readonly ends: ReadonlyMap<string, ChainHead>
  /** Roots at the sizes that were asked for. */
  readonly roots: ReadonlyMap<number, Uint8Array>
}

/** Reads every entry and computes the tree; stops at the first that is not there. */
function compute(folder: string, size: number, at: ReadonlySet<number>): Computed {
  const faults: LogCheck[] = []
  const frontier = createFrontier()
  const ends = new Map<string, ChainHead>()
  const roots = new Map<number, Uint8Array>()
  for (let bundle = 0; bundle * TILE_WIDTH < size && faults.length === 0; bundle += 1) {
    const width = tileWidth(0, bundle, size)
    const path = join(folder, bundlePath(bundle, width))
    const entries = existsSync(path) ? readBundle(readFileSync(path)) : undefined
    if (entries?.length !== width) {
      const [en, zh] = [
        `\`${path}\` is missing or has not ${width} entries.`,
        `\`${path}\` 缺失，或不是 ${width} 条记录。`,
      ]
      faults.push(fault('entries-missing', en, zh))
      break
    }
    for (const bytes of entries) {
      const leaf = leafHash(bytes)
      const wrong = linkFault(bytes, leaf, { ends, index: frontier.size })
      if (wrong) faults.push(wrong)
      frontier.append(leaf)
      if (at.has(frontier.size)) roots.set(frontier.size, frontier.root())
    }
  }
  return { faults, root: frontier.root(), ends, roots }
}

/** What is wrong with an entry where it stands in its chain. */
function linkFault(
  bytes: Uint8Array,
  leaf: Uint8Array,
  { ends, index }: { readonly ends: Map<string, ChainHead>; readonly index: number },
): LogCheck | undefined {
  const read = parseEntry(bytes)
  if (!read.ok)
    return fault(
      'malformed-entry',
      `Entry ${index} of the record is no entry.`,
      `第 ${index} 条不是有效的记录。`,
    )
  const { chain, number, previous } = read.value
  const end = ends.get(chain)
  ends.set(chain, { count: number, head: leaf })
  if (number !== (end?.count ?? 0) + 1)
    return fault(
      'chain-gap',
      `Chain ${chain} has number ${number} where ${(end?.count ?? 0) + 1} belongs.`,
      `链 ${chain} 在应为 ${(end?.count ?? 0) + 1} 的位置出现了编号 ${number}。`,
    )
  const before = previous === null ? undefined : fromBase64Url(previous)
  const isLinked = end ? before !== undefined && sameBytes(before, end.head) : previous === null
  return isLinked
    ? undefined
    : fault(
        'chain-previous-differs',
        `Entry ${number} of chain ${chain} follows on another entry than the one before it here.`,
        `链 ${chain} 编号 ${number} 的记录所接的并非此处的前一条。`,
      )
}

function treeCheck({ root, size }: Checkpoint, computed: Computed): LogCheck {
  return sameBytes(root, computed.root)
    ? holds(`The ${size} entries are those of the checkpoint.`, `${size} 条记录与检查点一致。`)
    : fault(
        'other-root',
        `The entries give the root ${toBase64Url(computed.root)}, the checkpoint another: an entry was changed, put in or taken out.`,
        `由记录算得的根哈希为 ${toBase64Url(computed.root)}，与检查点不同：有记录被改动、插入或删去。`,
      )
}

function mapCheck(checkpoint: Checkpoint, { ends }: Computed): LogCheck {
  const committed = mapCommitmentOf(checkpoint)
  const nodes = createMapNodes()
  const root = updateMap(
    nodes,
    Array.from(ends, ([chain, end]) => ({ chain, ...end })),
  )
  return committed && committed.chains === BigInt(ends.size) && sameBytes(committed.root, root)
    ? holds(
        `All ${ends.size} chains are as long as the checkpoint says.`,
        `${ends.size} 条链的长度均与检查点所载一致。`,
      )
    : fault(
        'not-in-the-map',
        'The checkpoint commits to other chains, or to another length of them.',
        '检查点所载的链或其长度与此处不同。',
      )
}

function historyCheck(now: Checkpoint, kept: Checkpoint | undefined, computed: Computed): LogCheck {
  if (!kept)
    return fault(
      'malformed-checkpoint',
      'A kept checkpoint is no signed checkpoint.',
      '所留存的检查点不是带签名的检查点。',
    )
  const { size } = kept
  if (kept.origin !== now.origin)
    return fault(
      'checkpoint-of-another-log',
      `The kept checkpoint is of another log: ${kept.origin}.`,
      `所留存的检查点属于另一日志：${kept.origin}。`,
    )
  if (size > now.size)
    return fault(
      'older-than-kept',
      `The kept checkpoint has ${size} entries, this record ${now.size}: it is older, or entries were taken away.`,
      `所留存的检查点有 ${size} 条，此处只有 ${now.size} 条：记录较旧，或有记录被删去。`,
    )
  const root = size === 0n ? kept.root : computed.roots.get(Number(size))
  return root && sameBytes(root, kept.root)
    ? holds(`It continues the kept checkpoint of ${size} entries.`, `与所留存的 ${size} 条的检查点相衔接。`)
    : fault(
        'history-rewritten',
        `It does not continue the kept checkpoint of ${size} entries: history was rewritten.`,
        `与所留存的 ${size} 条的检查点不衔接：历史被改写过。`,
      )
}
