/** Lines of JSON in an open file, with a digest over them: what several threads, runs or machines hand to each other. */
import { createHash, type Hash } from 'node:crypto'
import { readSync, writeSync } from 'node:fs'

/** Bytes written or read at once. */
const PIECE = 1 << 20

const LINE_FEED = 10

/** Writes lines from a place of a file on. */
export interface LineWriter {
  readonly line: (value: unknown) => void
  /** Takes lines that were written elsewhere, as they are. */
  readonly raw: (bytes: Uint8Array) => void
  /** The digest of everything that was given so far, all of which is then in the file. */
  readonly digest: () => string
}

/** @param fd  open for writing, at its beginning */
export function newLineWriter(fd: number): LineWriter {
  const hash = createHash('sha256')
  let [at, texts, length] = [0, [] as string[], 0]
  const put = (bytes: Uint8Array): void => {
    hash.update(bytes)
    for (let from = 0; from < bytes.length; ) {
      const written = writeSync(fd, bytes, from, bytes.length - from, at)
      from += written
      at += written
    }
  }
  const flush = (): void => {
    if (length > 0) put(Buffer.from(texts.join('')))
    ;[texts, length] = [[], 0]
  }
  return {
    line: (value) => {
      const text = `${JSON.stringify(value)}\n`
      texts.push(text)
      length += text.length
      if (length >= PIECE) flush()
    },
    raw: (bytes) => {
      flush()
      put(bytes)
    },
    digest: () => {
      flush()
      return hash.copy().digest('hex')
    },
  }
}

/** A line with where it begins and ends in its file, its line feed included. */
export interface Line {
  readonly text: string
  readonly from: number
  readonly until: number
}

/**
 * The lines between two places of a file, one in memory at a time; what follows the last line feed is no line.
 *
 * @param hash  takes the bytes of each line after the next one was asked for
 */
export function* linesIn(fd: number, from: number, until: number, hash?: Hash): Generator<Line> {
  const buffer = Buffer.allocUnsafe(PIECE)
  let begun: Buffer[] = []
  let lineFrom = from
  for (let at = from; at < until; ) {
    const read = readSync(fd, buffer, 0, Math.min(PIECE, until - at), at)
    if (read === 0) return
    let start = 0
    for (;;) {
      const end = buffer.subarray(0, read).indexOf(LINE_FEED, start)
      if (end < 0) break
      const bytes = Buffer.concat([...begun, buffer.subarray(start, end + 1)])
      begun = []
      const lineUntil = lineFrom + bytes.length
      yield { text: bytes.toString('utf8', 0, bytes.length - 1), from: lineFrom, until: lineUntil }
      hash?.update(bytes)
      lineFrom = lineUntil
      start = end + 1
    }
    if (start < read) begun.push(Buffer.from(buffer.subarray(start, read)))
    at += read
  }
}

/** JSON in which maps and sets are kept: `{"$map": [[key, value] …]}`, `{"$set": [member …]}`. */
export function packed(value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value].map(([k, v]) => [packed(k), packed(v)]) }
  if (value instanceof Set) return { $set: [...value].map(packed) }
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, packed(v)]))
}

/** What {@link packed} was made from. */
export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked)
  if (typeof value !== 'object' || value === null) return value
  if ('$map' in value && Array.isArray(value.$map))
    return new Map(value.$map.map(unpacked) as [unknown, unknown][])
  if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set.map(unpacked))
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, unpacked(v)]))
}
