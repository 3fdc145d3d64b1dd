/** Evidence of one lender's contacts: what was kept, said and found, under a seal that `forbear repeat` checks. */
import {
  type Evidence,
  type Variant,
  evidenceBytes,
  evidenceLog,
  makeEvidence,
} from '@forbear/audit/evidence/evidence'
import { type LockRandomness, lock } from '@forbear/audit/evidence/passphrase'
import type { FileRead } from '@forbear/audit/evidence/form'
import { variantOf } from '@forbear/audit/evidence/variants'
import { Refused } from '@forbear/audit/refused'
import { contextDocument } from '../matter/asked.ts'
import type { Attachment, ContactNote, Workspace } from '../matter/workspace.ts'
import { droppedUnseen } from './brought.ts'
import { type Judge, placeOf } from './judged.ts'
import { type PrintedEvidence, printedOf } from './printed.ts'
import type { Matter } from './session.ts'

/** What evidence is made with. Clock and randomness are the page's. */
export interface EvidenceAsked {
  readonly lender: string
  readonly variant: Variant
  /** RFC 3339. */
  readonly madeAt: string
  /** 16 random bytes or more: the key of what stands for numbers in the variant for the public. */
  readonly key: Uint8Array
  /** Locks the file; left out: anybody who has it can read it. */
  readonly lock?: { readonly passphrase: string; readonly randomness: LockRandomness }
}

/** A file to be saved, and what is in it. */
export interface EvidenceFile {
  readonly bytes: Uint8Array
  readonly printed: PrintedEvidence
}

/** What was read. @throws {Refused} with every problem of it */
export function valueOf<T>(read: FileRead<T>): T {
  if (read.ok) return read.value
  throw new Refused(
    read.problems.map(({ pointer, says }) => ({
      en: pointer === '' ? says.en : `${pointer}: ${says.en}`,
      zh: pointer === '' ? says.zh : `${pointer}：${says.zh}`,
    })),
  )
}

/** Ids of the contacts of a matter by where they stand. */
function idsByPlace({ judged }: Matter): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const [, group] of judged.log.groups())
    for (const shelved of group) ids.set(placeOf(judged.files, shelved), shelved.contact.id)
  return ids
}

const attached = (
  { name, bytes, sha256, says, contact }: Attachment,
  ids: ReadonlyMap<string, string>,
): Evidence['attachments'] => {
  const id = contact === undefined ? undefined : ids.get(contact)
  // a recording of another lender's call is no part of this matter
  if (contact !== undefined && id === undefined) return []
  return [
    { name, bytes, sha256, ...(id !== undefined && { contact: id }), ...(says !== undefined && { says }) },
  ]
}

const stated = (
  { contact, said, note }: ContactNote,
  ids: ReadonlyMap<string, string>,
): Evidence['statements'] => {
  const id = ids.get(contact)
  return id === undefined ? [] : [{ contact: id, tags: said, ...(note !== undefined && { note }) }]
}

/**
 * Makes an evidence file.
 *
 * @throws {Refused} if it cannot be made, such as where a note holds an identity number that the variant must not carry
 */
export async function evidenceFile(
  matter: Matter,
  workspace: Workspace,
  asked: EvidenceAsked,
  judge: Judge,
): Promise<EvidenceFile> {
  const ids = idsByPlace(matter)
  const { request, kept, judged } = matter
  const own = valueOf(
    makeEvidence({
      variant: 'self',
      madeAt: asked.madeAt,
      madeBy: judge.engineVersion,
      timeZoneData: judge.timeZoneData,
      law: judge,
      asked: {
        jurisdiction: request.jurisdiction,
        zone: request.zone,
        assumptions: request.assumptions,
        context: contextDocument(request.context),
      },
      inputs: kept.map(({ file, sha256, contacts, log }) => ({
        name: file.name,
        sha256,
        bytes: file.bytes,
        kept: contacts.length,
        dropped: droppedUnseen(log),
        setAside: log.setAside.length,
      })),
      log: valueOf(evidenceLog(judged.log)),
      attachments: workspace.attachments.flatMap((one) => attached(one, ids)),
      statements: workspace.notes.flatMap((one) => stated(one, ids)),
    }),
  )
  const evidence =
    asked.variant === 'self' ? own : valueOf(variantOf(own, asked.variant, { law: judge, key: asked.key }))
  const bytes = evidenceBytes(evidence)
  const printed = printedOf(evidence, judge.rulebook)
  if (asked.lock === undefined) return { bytes, printed }
  const { passphrase, randomness } = asked.lock
  return { bytes: valueOf(await lock(bytes, passphrase, randomness)), printed }
}
