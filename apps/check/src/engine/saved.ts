/**
 * The workspace file: everything the person brought and said, with the entries that were kept, so that nothing has to be
 * brought again. Always locked by a passphrase; the page stores nothing by itself.
 */
import {
  anyObject,
  type FileRead,
  list,
  object,
  orNull,
  record,
  text,
  whole,
  word,
} from '@forbear/audit/evidence/form'
import { readJsonBytes } from '@forbear/audit/evidence/evidence'
import { type LockRandomness, lock, unlock } from '@forbear/audit/evidence/passphrase'
import { ACTOR_KINDS, CONTENT_ITEMS, CREDITOR_TYPES, PRODUCTS } from '@forbear/conduct/facts'
import {
  FORMATS,
  MARKS,
  ROLE_OF,
  TOLD_EVENTS,
  WHOSE,
  type Workspace,
  YES_NO_UNKNOWN,
} from '../matter/workspace.ts'
import type { KeptFile } from './brought.ts'

/** The form that the file names itself by. */
export const SAVED_FORM = 'forbear-check-file/1'

/** What was kept, with what it was kept by. */
export interface SavedEntries {
  readonly key: string
  /** For each lender, file by file. */
  readonly kept: readonly (readonly KeptFile[])[]
}

/** Everything that is saved. */
export interface Saved {
  readonly form: typeof SAVED_FORM
  readonly workspace: Workspace
  readonly entries: SavedEntries | null
}

const date = text(/^\d{4}-\d{2}-\d{2}$/, { en: 'a date', zh: '日期' })
const clock = text(/^\d{2}:\d{2}$/, { en: 'a time of day', zh: '时刻' })
const answer = word(YES_NO_UNKNOWN)

const WORKSPACE = object(
  {
    form: word(['forbear-check/1']),
    place: text(),
    zone: text(/^[A-Za-z0-9_+\-/]+$/, { en: 'a time zone', zh: '时区' }),
    phones: list(object({ id: text(), whose: word(WHOSE) })),
    files: list(
      object(
        { id: text(), name: text(), bytes: whole, format: word(FORMATS), phone: text() },
        { logZone: text(), encoding: word(['utf-8', 'gb18030']) },
      ),
    ),
    typed: record(text()),
    numbers: list(
      object(
        { number: text(), mark: word(MARKS) },
        { lender: text(), kind: word(ACTOR_KINDS), calledItself: text() },
      ),
    ),
    lenders: list(
      object(
        { id: text(), name: text() },
        {
          type: word(CREDITOR_TYPES),
          product: word(PRODUCTS),
          behind: answer,
          overdueSince: date,
          member: answer,
          lastPaidOn: date,
          lastAcknowledgedOn: date,
          complainedOn: date,
          answeredOn: date,
        },
      ),
    ),
    answers: object(
      {},
      {
        debtIs: word(['mine', 'not-mine', 'someone-elses']),
        iAm: word(Object.keys(ROLE_OF)),
        aboutDebt: answer,
        spoke: answer,
        nothingElse: answer,
      },
    ),
    events: list(
      object(
        { id: text(), kind: word(TOLD_EVENTS), on: date },
        { phone: text(), lender: text(), from: clock, to: clock },
      ),
    ),
    notes: list(object({ contact: text(), said: list(word(CONTENT_ITEMS)) }, { note: text() })),
    attachments: list(
      object({ id: text(), name: text(), bytes: whole, sha256: text() }, { contact: text(), says: text() }),
    ),
  },
  { invented: word(['yes']) },
)

/** What was kept is the readers' own output under an authenticated lock: its form alone is looked at. */
const ENTRIES = object({ key: text(), kept: list(list(anyObject)) })

const SAVED = object({ form: word([SAVED_FORM]), workspace: WORKSPACE, entries: orNull(ENTRIES) })

/** A workspace file, locked. */
export async function saveFile(
  saved: Saved,
  passphrase: string,
  randomness: LockRandomness,
): Promise<FileRead<Uint8Array>> {
  return lock(new TextEncoder().encode(JSON.stringify(saved)), passphrase, randomness)
}

/** Opens a workspace file. Never throws on any bytes. */
export async function openFile(bytes: Uint8Array, passphrase: string): Promise<FileRead<Saved>> {
  const plain = await unlock(bytes, passphrase)
  if (!plain.ok) return plain
  const json = readJsonBytes(plain.value)
  if (!json.ok) return json
  const problems: {
    readonly pointer: string
    readonly says: { readonly en: string; readonly zh: string }
  }[] = []
  SAVED.check(json.value, '', problems)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: json.value as Saved }
}
