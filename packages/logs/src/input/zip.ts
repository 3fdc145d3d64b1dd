/**
 * The files in a ZIP archive, inflated piece by piece under a bound: what the archive says of its sizes is not
 * trusted, so a few kilobytes cannot become gigabytes. Names and places come from the central directory alone.
 */
import { Inflate } from 'fflate'

/** A file in the archive. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; nothing else can be read. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly compressedSize: number
  /** Where its local header begins. */
  readonly headerAt: number
}

/** Why an archive or a file in it could not be read. */
export type ZipFailure = 'broken' | 'too-large'

/** Thrown while a file is inflated; caught by whoever reads the archive. */
export class ZipError extends Error {
  readonly why: ZipFailure
  constructor(why: ZipFailure) {
    super(why)
    this.why = why
  }
}

const END_OF_DIRECTORY = 0x06_05_4b_50
const DIRECTORY_ENTRY = 0x02_01_4b_50
const LOCAL_HEADER = 0x04_03_4b_50
const LONGEST_COMMENT = 65_535
const ENTRIES_AT_MOST = 10_000
/** Compressed bytes inflated at once; deflate makes at most 1032 of one. */
const SLICE = 16 * 1024

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1
  return value
})

const crcOf = (bytes: Uint8Array, before: number): number => {
  let value = ~before
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

/** Where the end of the central directory begins, or -1. */
const endOfDirectory = (view: DataView): number => {
  const least = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

/** The compressed size of an entry too large for its field, from its ZIP64 field. */
const longSize = (view: DataView, from: number, until: number, hasLongWhole: boolean): number | undefined => {
  for (let at = from; at + 4 <= until; at += 4 + view.getUint16(at + 2, true)) {
    const start = at + 4 + (hasLongWhole ? 8 : 0)
    if (view.getUint16(at, true) === 1 && start + 8 <= until) return Number(view.getBigUint64(start, true))
  }
  return undefined
}

/**
 * The files that an archive's central directory lists, by name.
 *
 * @returns `undefined` where the bytes are no archive or its directory is damaged
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22 || view.getUint32(0, true) !== LOCAL_HEADER) return undefined
  const end = endOfDirectory(view)
  if (end === -1) return undefined
  const entries = new Map<string, ZipEntry>()
  const text = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    if (entries.size >= ENTRIES_AT_MOST) return undefined
    const nameAt = at + 46
    const nameEnd = nameAt + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > end) return undefined
    const size = view.getUint32(at + 20, true)
    const hasLongWhole = view.getUint32(at + 24, true) === 0xff_ff_ff_ff
    const compressedSize = size === 0xff_ff_ff_ff ? longSize(view, nameEnd, extraEnd, hasLongWhole) : size
    if (compressedSize === undefined) return undefined
    const name = text.decode(bytes.subarray(nameAt, nameEnd)).replaceAll('\\', '/')
    if (!entries.has(name)) {
      entries.set(name, {
        name,
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        compressedSize,
        headerAt: view.getUint32(at + 42, true),
      })
    }
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries.size === 0 ? undefined : entries
}

/** The compressed bytes of an entry. */
const compressed = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { headerAt } = entry
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL_HEADER) {
    throw new ZipError('broken')
  }
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (from + entry.compressedSize > bytes.length) throw new ZipError('broken')
  return bytes.subarray(from, from + entry.compressedSize)
}

/**
 * A file of the archive in pieces.
 *
 * @param bytesAtMost  how much it may grow to
 * @throws {ZipError} where it is damaged, encrypted, packed in an unknown way, or grows beyond the bound
 */
export function* inflated(bytes: Uint8Array, entry: ZipEntry, bytesAtMost: number): Generator<Uint8Array> {
  if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) throw new ZipError('broken')
  const packed = compressed(bytes, entry)
  let ready: Uint8Array[] = []
  let isOver = false
  const inflate = new Inflate((piece, isLast) => {
    ready.push(piece)
    isOver ||= isLast
  })
  let length = 0
  let crc = 0
  for (let at = 0; at < packed.length; at += SLICE) {
    const slice = packed.subarray(at, at + SLICE)
    if (entry.method === 0) ready.push(slice)
    else {
      try {
        inflate.push(slice, at + SLICE >= packed.length)
      } catch {
        throw new ZipError('broken')
      }
    }
    const pieces = ready
    ready = []
    for (const piece of pieces) {
      length += piece.length
      if (length > bytesAtMost) throw new ZipError('too-large')
      crc = crcOf(piece, crc)
      yield piece
    }
    if (isOver) break
  }
  if (crc !== entry.crc) throw new ZipError('broken')
}
