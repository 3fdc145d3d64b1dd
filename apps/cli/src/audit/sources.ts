/** Log files read piece by piece: hashed on the way, watched for change, with the size of what was read. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { FeedEnd, LogContact, LogFeed } from '@forbear/logs'
import { fileRefusal } from '../files.ts'
import { Refused } from '../refused.ts'
import { PSEUDONYM_DOMAIN } from '../statistics/pseudonyms.ts'

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

/**
 * Reads a file, or standard input for `-`, through a feed.
 *
 * @param take  is given each contact as it becomes whole
 * @param progress  is told how many bytes were read, of how many (`undefined` where that is not known)
 * @throws {Refused} if the file cannot be read, or changed while it was
 */
export function readSource(
  path: string,
  feed: LogFeed,
  take: (contact: LogContact) => void,
  progress?: (read: number, all: number | undefined) => void,
): SourceRead {
  const name = path === '-' ? 'standard input' : path
  const hash = createHash('sha256')
  const secret = createHash('sha256').update(PSEUDONYM_DOMAIN)
  const hashes = [hash, secret]
  const bytes =
    path === '-' ? pour(0, hashes, feed, take, progress) : fromFile(path, hashes, feed, take, progress)
  const end = feed.end()
  if (end.ok) for (const contact of end.contacts) take(contact)
  return { digest: { name, sha256: hash.digest('hex'), bytes }, secret: secret.digest('hex'), end }
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
    const read = readPiece(fd, buffer)
    if (read === 0) return bytes
    const piece = buffer.subarray(0, read)
    for (const hash of hashes) hash.update(piece)
    bytes += read
    if (!feed.hasFailed()) for (const contact of feed.push(piece)) take(contact)
    progress?.(bytes, undefined)
  }
}

/** One piece; a pipe that has nothing yet is asked again. */
function readPiece(fd: number, buffer: Uint8Array): number {
  for (;;) {
    try {
      return readSync(fd, buffer, 0, buffer.length, null)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}
