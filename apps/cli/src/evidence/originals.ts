/** The files that evidence was made from, looked for in a folder by their digests: the same bytes, whatever their name. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refused } from '@forbear/audit/refused'
import { fileRefusal } from '../files.ts'

/** A file as evidence names it. */
export interface Wanted {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * Looks for files in a folder and those below it.
 *
 * @returns the path of each that is there, by its SHA-256
 * @throws {Refused} if the folder cannot be read
 */
export function findOriginals(folder: string, wanted: readonly Wanted[]): ReadonlyMap<string, string> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Refused([
      { en: `--in \`${folder}\`: there is no such folder`, zh: `--in \`${folder}\`：没有这个文件夹` },
    ])
  const sizes = new Set(wanted.map((w) => w.bytes))
  const digests = new Set(wanted.map((w) => w.sha256))
  const found = new Map<string, string>()
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    const size = statSync(path, { throwIfNoEntry: false })?.size
    // only what has the right length need be read
    if (size === undefined || !sizes.has(size)) continue
    const digest = digestIn(path)
    if (digest !== undefined && digests.has(digest) && !found.has(digest)) found.set(digest, path)
  }
  return found
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '.').length + 1))
      .toSorted()
  } catch (error) {
    throw fileRefusal(folder, error)
  }
}

const PIECE = 1 << 20

/** `undefined` for a file that cannot be read: it may be another's. */
function digestIn(path: string): string | undefined {
  const hash = createHash('sha256')
  const piece = new Uint8Array(PIECE)
  let fd: number | undefined
  try {
    fd = openSync(path, 'r')
    for (let n = readSync(fd, piece); n > 0; n = readSync(fd, piece)) hash.update(piece.subarray(0, n))
    return hash.digest('hex')
  } catch {
    return undefined
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}
