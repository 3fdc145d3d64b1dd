/** Files that were brought, read in pieces: counted by number first, then only what is listed is kept. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import {
  type CollectorNumber,
  type FeedEnd,
  type FeedOpener,
  type LogContact,
  type LogFeed,
  type NumberCount,
  type PhoneOfFile,
  type ReadOptions,
  bufferedFeed,
  newNumberSurvey,
} from '@forbear/logs'
import { read as readCarrierBill } from '@forbear/logs/formats/carrier-bill-cn/read'
import { open as openForbearCsv } from '@forbear/logs/formats/forbear-csv/read'
import { open as openBackup } from '@forbear/logs/formats/sms-backup-xml/read'
import { read as readTyped } from '@forbear/logs/formats/typed/read'
import { FIRST_BYTES, fileKindOf } from '@forbear/logs/input'
import { type BroughtFile, isOfPhone, type PageFormat } from '../matter/workspace.ts'
import { whatToDoWith } from './other-kind.ts'
import type { Words } from './words.ts'

/** A file with its bytes. */
export interface Brought {
  readonly file: BroughtFile
  readonly blob: Blob
}

const OPENERS: Readonly<Record<PageFormat, FeedOpener>> = {
  'sms-backup-xml': openBackup,
  'carrier-bill-cn': bufferedFeed('carrier-bill-cn', readCarrierBill),
  typed: bufferedFeed('typed', readTyped),
  'forbear-csv': openForbearCsv,
}

/** What reading tells while it goes on, and how it is stopped. */
export interface Reading {
  /** @param share  of the bytes, from 0 to 1 */
  readonly progress?: (file: string, share: number) => void
  readonly signal?: AbortSignal
}

/** A file that stopped being there while it was read. */
export const UNREADABLE_FILE: Words = {
  en: 'The file could not be read to its end: it was moved, changed, or the storage was taken out. Choose it again.',
  zh: '文件未能读完：可能已被移动、修改，或存储卡已取出。请重新选择该文件。',
}

/** A file's bytes, piece by piece; pieces are given on as they come, so the page stays alive between them. */
export async function* piecesOf(blob: Blob, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Why nothing of a file was read. */
export interface FileFailed {
  readonly ok: false
  readonly file: string
  readonly problems: readonly Words[]
}

const failed = (file: string, ...problems: readonly Words[]): FileFailed => ({ ok: false, file, problems })

/** What a picture, an archive and their like can be turned into by whoever has only a phone. */
async function wrongKindOf({ file, blob }: Brought): Promise<Words | undefined> {
  const head = new Uint8Array(await blob.slice(0, FIRST_BYTES).arrayBuffer())
  const kind = fileKindOf(head)
  if (kind === undefined) return undefined
  const isWorkbook = kind.name === 'zip' || kind.name === 'old-workbook'
  if (file.format === 'carrier-bill-cn' && isWorkbook) return undefined
  const todo = whatToDoWith(kind.name)
  return {
    en: `This is ${kind.says.en}, not a log that can be read here. ${todo.en}`,
    zh: `这是${kind.says.zh}，不是这里能读取的记录。${todo.zh}`,
  }
}

/**
 * Reads one file to its end, once for all feeds.
 *
 * @param take  is given contacts as they become whole, with the place of their feed
 * @throws the signal's reason, once it is given
 */
async function readThrough(
  brought: Brought,
  feeds: readonly LogFeed[],
  take: (contacts: readonly LogContact[], feed: number) => void,
  { progress, signal }: Reading,
  bytesRead?: (piece: Uint8Array) => void,
): Promise<readonly FeedEnd[] | FileFailed> {
  const { file, blob } = brought
  const wrong = await wrongKindOf(brought)
  if (wrong) return failed(file.id, wrong)
  let read = 0
  try {
    for await (const piece of piecesOf(blob, signal)) {
      read += piece.length
      bytesRead?.(piece)
      for (const [i, feed] of feeds.entries()) if (!feed.hasFailed()) take(feed.push(piece), i)
      progress?.(file.id, blob.size === 0 ? 1 : read / blob.size)
      if (feeds.every((feed) => feed.hasFailed())) break
    }
  } catch (error) {
    if (signal?.aborted) throw error
    return failed(file.id, UNREADABLE_FILE)
  }
  return feeds.map((feed) => feed.end())
}

const readOptionsOf = (file: BroughtFile): ReadOptions => ({
  ...(file.logZone !== undefined && { logZone: file.logZone }),
  ...(file.encoding !== undefined && { encoding: file.encoding }),
})

/** What reading one file gave, before any number is listed. */
export interface FileRead {
  readonly file: string
  readonly entries: number
  /** What is wrong with rows that were not read, each with its line; the first {@link SET_ASIDE_SHOWN}. */
  readonly setAside: readonly Words[]
  readonly setAsideCount: number
  readonly warnings: readonly Words[]
}

/** Rows set aside whose problems are shown; the rest is counted. */
export const SET_ASIDE_SHOWN = 20

/** Who is on the phones. */
export interface Surveyed {
  readonly numbers: readonly NumberCount[]
  /** Entries whose number was withheld. */
  readonly withheld: number
  /** Entries of the files in all; of files that name people themselves too. */
  readonly entries: number
  readonly read: readonly FileRead[]
  readonly failed: readonly FileFailed[]
}

const readOf = (file: string, entries: number, { setAside, warnings }: FileLog): FileRead => ({
  file,
  entries,
  setAside: setAside.slice(0, SET_ASIDE_SHOWN).flatMap((row) => row.problems.map((p) => p.says)),
  setAsideCount: setAside.length,
  warnings: warnings.map((w) => w.says),
})

/**
 * Counts the entries of phones by number. Nothing of an entry is kept.
 *
 * @param zone  of the owner, by whose clock hours are counted
 * @throws the signal's reason, once it is given
 */
export async function survey(
  brought: readonly Brought[],
  zone: string,
  reading: Reading = {},
): Promise<Surveyed> {
  const counted = newNumberSurvey(zone)
  const wrong: FileFailed[] = []
  const done: FileRead[] = []
  for (const one of brought) {
    const { file } = one
    let entries = 0
    const isPhone = isOfPhone(file.format)
    const options: ReadOptions = {
      ...readOptionsOf(file),
      ...(isPhone && { phone: { point: file.phone, person: file.phone, collectors: 'everyone' as const } }),
    }
    const take = (contacts: readonly LogContact[]): void => {
      entries += contacts.length
      if (isPhone) counted.take(contacts)
    }
    const ends = await readThrough(one, [OPENERS[file.format](options)], take, reading)
    if ('file' in ends) wrong.push(ends)
    else
      for (const end of ends) {
        if (end.ok) {
          take(end.contacts)
          done.push(readOf(file.id, entries, end.log))
        } else wrong.push(failed(file.id, ...end.problems.map((p) => p.says)))
      }
  }
  const entries = done.reduce((sum, one) => sum + one.entries, 0)
  return { ...counted.end(), entries, read: done, failed: wrong }
}

type FileLog = Extract<FeedEnd, { readonly ok: true }>['log']

/** A file of which what is listed was kept. */
export interface KeptFile {
  readonly ok: true
  readonly file: BroughtFile
  readonly sha256: string
  readonly contacts: readonly LogContact[]
  readonly log: FileLog
}

/** Entries of numbers that are nobody's on the list: nothing of them was stored. */
export function droppedUnseen({ droppedByRule }: Pick<KeptFile['log'], 'droppedByRule'>): number {
  return droppedByRule.find(({ rule }) => rule === 'not-a-collector')?.count ?? 0
}

/** What is listed for one lender. Nobody listed: the files that name people themselves, and no phone. */
export interface Listed {
  readonly collectors: readonly CollectorNumber[]
  /** Whose phone each file is, by its name. */
  readonly phones: readonly PhoneOfFile[]
}

/**
 * Reads the files again and keeps what is listed; everything else is dropped before anything of it is stored.
 *
 * @param lists  one a lender: what a file cannot know hangs on what is said of the numbers listed
 * @returns for each list what was kept of each file
 * @throws the signal's reason, once it is given
 */
export async function keep(
  brought: readonly Brought[],
  lists: readonly Listed[],
  reading: Reading = {},
): Promise<readonly (readonly (KeptFile | FileFailed)[])[]> {
  const kept = lists.map((): (KeptFile | FileFailed)[] => [])
  for (const one of brought) {
    const { file } = one
    // the lists that a file is read for: phones for listed numbers, other files for nobody's
    const places = lists.flatMap(({ collectors }, i) =>
      collectors.length > 0 === isOfPhone(file.format) ? [i] : [],
    )
    if (places.length === 0) continue
    const read = await keepFor(
      one,
      places.flatMap((i) => lists[i] ?? []),
      reading,
    )
    for (const [at, i] of places.entries()) {
      const own = read[at]
      if (own) kept[i]?.push(own)
    }
  }
  return kept
}

/** Reads one file once for several lists. */
async function keepFor(
  one: Brought,
  lists: readonly Listed[],
  reading: Reading,
): Promise<readonly (KeptFile | FileFailed)[]> {
  const { file } = one
  const contacts = lists.map((): LogContact[] => [])
  const hash = sha256.create()
  const ends = await readThrough(
    one,
    lists.map((listed) => OPENERS[file.format](optionsFor(file, listed))),
    (some, feed) => {
      for (const contact of some) contacts[feed]?.push(contact)
    },
    reading,
    (piece) => hash.update(piece),
  )
  if ('file' in ends) return lists.map(() => ends)
  const digest = bytesToHex(hash.digest())
  return ends.map((end, i): KeptFile | FileFailed => {
    if (!end.ok) return failed(file.id, ...end.problems.map((p) => p.says))
    const whole = [...(contacts[i] ?? []), ...end.contacts]
    return { ok: true, file, sha256: digest, contacts: whole, log: end.log }
  })
}

function optionsFor(file: BroughtFile, { collectors, phones }: Listed): ReadOptions {
  const phone = phones.find((p) => p.file === file.name)
  return {
    ...readOptionsOf(file),
    ...(isOfPhone(file.format) && phone && { phone: { ...phone, collectors } }),
  }
}
