/** The entries of an evidence file: in the tree, in one chain, all of it, as they were committed to (S35). */
import { fromBase64Url, toBase64Url, toUtf8 } from './bytes.ts'
import { type ChainHead, type ChainLink, verifyChain } from './chain.ts'
import { type Checkpoint, mapCommitmentOf } from './checkpoint.ts'
import { type Entry, parseEntry, verifyOpenings } from './entry.ts'
import { type Evidence, rulebooksNamed } from './evidence.ts'
import type { Findings } from './evidence-findings.ts'
import { verifyInMap } from './map.ts'
import { leafHash, verifyInclusion } from './tree.ts'

const hashOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array(0)

const openedIn = (evidence: Evidence): number =>
  evidence.entries.reduce(
    (sum, { openings }) => sum + Object.values(openings).filter((opening) => opening !== null).length,
    0,
  )

/** Whether each entry is in the tree, is one, shows what was committed to, and follows on the one before. */
function checkEntries(
  evidence: Evidence,
  { size, root }: Checkpoint,
  findings: Findings,
): { readonly entries: readonly (Entry | undefined)[]; readonly end: ChainHead | undefined } {
  const links: ChainLink[] = []
  const entries = evidence.entries.map((item, i) => {
    const where = `/entries/${i}`
    const bytes = toUtf8(item.entry)
    const leaf = leafHash(bytes)
    const proof = item.proof.map(hashOf)
    const included = verifyInclusion({ index: BigInt(item.index), size, leaf, root, proof })
    if (!included.ok) findings.fail('inclusion', 'not-in-the-tree', where, String(i + 1))
    const read = parseEntry(bytes)
    if (!read.ok) {
      findings.fail('chain', 'malformed-entry', where, String(i + 1))
      return undefined
    }
    links.push({ entry: read.value, leaf })
    for (const { field, fault } of verifyOpenings(read.value, item.openings))
      findings.fail(
        'openings',
        `opening-${fault}`,
        `${where}/openings/${field}`,
        `${read.value.number}, ${field}`,
      )
    return read.value
  })
  findings.holds('inclusion', String(entries.length))
  findings.holds('openings', String(openedIn(evidence)))
  const chain = verifyChain(links, evidence.chain)
  if (!chain.ok) {
    const { fault, place, number, expected } = chain.fault
    findings.fail('chain', `chain-${fault}`, `/entries/${place}`, `${number} / ${expected}`)
    return { entries, end: undefined }
  }
  return { entries, end: chain.end }
}

/** Whether the entries are all that the map counts (S35). */
function checkWhole(evidence: Evidence, end: ChainHead | undefined, findings: Findings): void {
  const { count, head } = evidence
  if (findings.failed('chain')) return
  const found = end?.count ?? 0
  if (found < count) findings.fail('chain', 'entries-missing', '/entries', `${found} / ${count}`)
  else if (found > count)
    findings.fail('chain', 'entries-beyond-the-count', '/entries', `${found} / ${count}`)
  else if (end && toBase64Url(end.head) !== head) findings.fail('chain', 'other-head', '/head')
  findings.holds('chain', String(found))
}

/** Whether the checkpoint's map says of the chain what the file says. */
function checkMap(evidence: Evidence, checkpoint: Checkpoint, findings: Findings): void {
  const { chain, count, head, map } = evidence
  const committed = mapCommitmentOf(checkpoint)
  if (!committed) {
    findings.fail('map', 'no-map', '/checkpoint')
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
  if (!checked.ok) findings.fail('map', 'not-in-the-map', '/map', `${chain}: ${count}`)
  findings.holds('map', `${chain}: ${count}`)
}

/** Whether the rulebooks listed are those that the entries name. */
export function checkRulebooks(evidence: Evidence, findings: Findings): void {
  const { entries, rulebooks } = evidence
  const named = rulebooksNamed(entries.map(({ openings }) => openings))
  if (named.join('\n') !== rulebooks.join('\n')) findings.fail('rulebooks', 'other-rulebooks', '/rulebooks')
  findings.holds('rulebooks', String(named.length))
}

/**
 * Holds the entries to a checkpoint.
 *
 * @returns those that could be read, in the file's order
 */
export function checkChain(
  evidence: Evidence,
  checkpoint: Checkpoint,
  findings: Findings,
): readonly (Entry | undefined)[] {
  const { entries, end } = checkEntries(evidence, checkpoint, findings)
  checkWhole(evidence, end, findings)
  checkMap(evidence, checkpoint, findings)
  return entries
}
