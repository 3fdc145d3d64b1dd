/** Log files read piece by piece: hashed on the way, watched for change, with the size of what was read. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { FeedEnd, LogContact, LogFeed } from '@forbear/logs'
import { fileRefusal, readPiece } from '../files.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { FIRST_BYTES } from '@forbear/logs/input'
import { PSEUDONYM_DOMAIN } from '@forbear/audit/statistics/pseudonyms'

/** Bytes asked of the system at once. */
const PIECE = 1 << 20

/** What identifies a file that was read (S33). */
export interface SourceDigest {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** A file read to its end. */
export interface SourceRead {
  readonly digest: SourceDigest
  /** Another digest of the same bytes, which only who has them can know: it is written nowhere. */
  readonly secret: string
  readonly end: FeedEnd
}

/** Says why a file cannot be one of the format's, by its first bytes. */
export type Sniffer = (name: string, bytes: Uint8Array) => Reason | undefined

/**
 * Reads a file, or standard input for `-`, through a feed.
 *
 * @param sniff  is asked once, with the first bytes
 * @param take  is given each contact as it becomes whole
 * @param progress  is told how many bytes were read, of how many (`undefined` where that is not known)
 * @throws {Refused} if the file cannot be read, is of another kind, or changed while it was read
 */
export function readSource(
  path: string,
  open: LogFeed,
  sniff: Sniffer,
  take: (contact: LogContact) => void,
  progress?: (read: number, all: number | undefined) => void,
): SourceRead {
  const name = path === '-' ? 'standard input' : path
  const feed = sniffed(name, open, sniff)
  const hash = createHash('sha256')
  const secret = createHash('sha256').update(PSEUDONYM_DOMAIN)
  const hashes = [hash, secret]
  const bytes =
    path === '-' ? pour(0, hashes, feed, take, progress) : fromFile(path, hashes, feed, take, progress)
  const end = feed.end()
  if (end.ok) for (const contact of end.contacts) take(contact)
  return { digest: { name, sha256: hash.digest('hex'), bytes }, secret: secret.digest('hex'), end }
}

/** A feed that is looked at before its first {@link FIRST_BYTES} are taken for more than bytes. */
function sniffed(name: string, feed: LogFeed, sniff: Sniffer): LogFeed {
  const head = new Uint8Array(FIRST_BYTES)
  let length = 0
  let isKnown = false
  const look = (): void => {
    isKnown = true
    const reason = sniff(name, head.subarray(0, length))
    if (reason) throw new Refused([reason])
  }
  return {
    ...feed,
    push: (piece) => {
      if (!isKnown) {
        const taken = piece.subarray(0, FIRST_BYTES - length)
        head.set(taken, length)
        length += taken.length
        if (length === FIRST_BYTES) look()
      }
      return feed.push(piece)
    },
    end: () => {
      if (!isKnown) look()
      return feed.end()
    },
  }
}

function fromFile(
  path: string,
  hashes: readonly Hash[],
  feed: LogFeed,
  take: (contact: LogContact) => void,
  progress: ((read: number, all: number | undefined) => void) | undefined,
): number {
  let fd: number
  try {
    fd = openSync(path, 'r')
  } catch (error) {
    throw fileRefusal(path, error)
  }
  try {
    const before = fstatSync(fd)
    if (before.isDirectory()) throw fileRefusal(path, { code: 'EISDIR' })
    const size = before.isFile() ? before.size : undefined
    const bytes = pour(fd, hashes, feed, take, progress && ((read) => progress(read, size)))
    const after = fstatSync(fd)
    if (before.isFile() && (after.size !== bytes || after.mtimeMs !== before.mtimeMs)) {
      throw new Refused([
        {
          en: `\`${path}\`: the file changed while it was read; audit a copy that nobody writes to`,
          zh: `\`${path}\`：文件在读取过程中被改动；请审计一份无人写入的副本`,
        },
      ])
    }
    return bytes
  } finally {
    closeSync(fd)
  }
}

/** Everything of an open file into hashes and feed; the file is hashed to its end even where the feed has given up. */
function pour(
  fd: number,
  hashes: readonly Hash[],
  feed: LogFeed,
  take: (contact: LogContact) => void,
  progress: ((read: number, all: number | undefined) => void) | undefined,
): number {
  const buffer = new Uint8Array(PIECE)
  let bytes = 0
  for (;;) {
    const read = readPiece(() => readSync(fd, buffer, 0, buffer.length, null))
    if (read === 0) return bytes
    const piece = buffer.subarray(0, read)
    for (const hash of hashes) hash.update(piece)
    bytes += read
    if (!feed.hasFailed()) for (const contact of feed.push(piece)) take(contact)
    progress?.(bytes, undefined)
  }
}
