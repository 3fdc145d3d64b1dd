/**
 * The values of one column chunk of a Parquet file, with the levels that say where they are null or in a list.
 *
 * Thrift, plain values and decompression are hyparquet's; the run-length levels and the bounds are ours, because
 * here any bytes may come: every count that a page states is held against what its bytes could hold before memory
 * is taken for it.
 */
import { parquetHeader } from 'hyparquet/src/column.js'
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { byteStreamSplit } from 'hyparquet/src/encoding.js'
import { readPlain } from 'hyparquet/src/plain.js'
import { snappyUncompress } from 'hyparquet/src/snappy.js'
import type { ColumnMetaData, PageHeader, SchemaElement } from 'hyparquet/src/types.js'
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors'

/** A value before its type is understood. */
export type RawValue = number | bigint | boolean | Uint8Array

/** How deep a column's values can stand: 1 of `definition` for each optional or repeated step, 1 of `repetition` for a list. */
export interface Depth {
  readonly definition: number
  readonly repetition: number
}

/** The values of a page and, for each place in it, its levels. Where a depth is 0 its levels are left out. */
export interface Page {
  readonly count: number
  readonly definition: Int32Array | undefined
  readonly repetition: Int32Array | undefined
  readonly values: readonly RawValue[]
}

/** A file whose bytes cannot be what they say. Caught where the file is opened. */
export class BrokenParquet extends Error {}

const PAGE_VALUES_AT_MOST = 1 << 24
const PAGE_BYTES_AT_MOST = 1 << 28
/** No Snappy element makes more than 64 bytes from 3. */
const SNAPPY_GROWS_AT_MOST = 32

const bitsFor = (largest: number): number => 32 - Math.clz32(largest)

/**
 * Run-length and bit-packed integers.
 *
 * @param bytes  exactly the runs
 * @param width  bits of each integer, 0 to 32
 * @param count  how many are wanted; runs may hold more, which is padding
 */
export function hybridRuns(bytes: Uint8Array, width: number, count: number): Int32Array {
  const out = new Int32Array(count)
  if (width > 32) throw new BrokenParquet(`integers of ${width} bits`)
  let at = 0
  let filled = 0
  const byte = (): number => {
    const one = bytes[at]
    if (one === undefined) throw new BrokenParquet('runs end before their values')
    at += 1
    return one
  }
  const header = (): number => {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const one = byte()
      value += (one & 0x7f) * 2 ** shift
      if (one < 0x80) return value
    }
    throw new BrokenParquet('a run of impossible length')
  }
  while (filled < count) {
    const head = header()
    if (head % 2 === 0) {
      let value = 0
      for (let shift = 0; shift < width; shift += 8) value |= byte() << shift
      const end = Math.min(count, filled + head / 2)
      out.fill(value, filled, end)
      filled = end
      continue
    }
    const end = Math.min(count, filled + ((head - 1) / 2) * 8)
    let held = 0
    let bits = 0
    for (; filled < end; filled++) {
      while (bits < width) {
        held += byte() * 2 ** bits
        bits += 8
      }
      out[filled] = held % 2 ** width
      held = Math.floor(held / 2 ** width)
      bits -= width
    }
    // a packed run is whole groups of eight: what the last group holds beyond the count is not looked at
  }
  return out
}

/** Every function is told the size to come, so that no byte can ask for more. */
function unpacked(bytes: Uint8Array, size: number, codec: ColumnMetaData['codec']): Uint8Array {
  switch (codec) {
    case 'ZSTD':
      return decompressZstd(bytes, new Uint8Array(size))
    case 'GZIP':
      return decompressGzip(bytes, size)
    case 'LZ4_RAW':
      return decompressLz4Raw(bytes, size)
    case 'LZ4':
      return decompressLz4(bytes, size)
    case 'BROTLI':
      return decompressBrotli(bytes, size)
    case 'UNCOMPRESSED':
    case 'SNAPPY':
    case 'LZO':
    default:
      throw new BrokenParquet(`compression ${codec ?? 'unknown'}`)
  }
}

function decompressed(bytes: Uint8Array, size: number, codec: ColumnMetaData['codec']): Uint8Array {
  if (size < 0 || size > PAGE_BYTES_AT_MOST) throw new BrokenParquet(`a page of ${size} bytes`)
  if (codec === 'UNCOMPRESSED') return bytes
  if (size === 0) return new Uint8Array()
  if (codec === 'SNAPPY') {
    if (size > bytes.length * SNAPPY_GROWS_AT_MOST) throw new BrokenParquet(`a page of ${size} bytes`)
    const out = new Uint8Array(size)
    snappyUncompress(bytes, out)
    return out
  }
  const out = unpacked(bytes, size, codec)
  if (out.length !== size) throw new BrokenParquet(`a page of ${out.length} bytes instead of ${size}`)
  return out
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const delta = (reader: { view: DataView; offset: number }, count: number): Int32Array => {
  const out = new Int32Array(count)
  if (count > 0) deltaBinaryUnpack(reader, count, out)
  return out
}

/** Byte arrays whose lengths, and where `sharesPrefixes` the lengths shared with the one before, come first. */
function deltaBytes(bytes: Uint8Array, count: number, sharesPrefixes: boolean): readonly Uint8Array[] {
  const reader = { view: viewOf(bytes), offset: 0 }
  const prefixes = sharesPrefixes ? delta(reader, count) : undefined
  const lengths = delta(reader, count)
  const out: Uint8Array[] = []
  let before = new Uint8Array()
  for (let index = 0; index < count; index++) {
    const prefix = prefixes?.[index] ?? 0
    const length = lengths[index] ?? 0
    if (prefix < 0 || prefix > before.length || length < 0 || reader.offset + length > bytes.length) {
      throw new BrokenParquet('a text longer than its page')
    }
    const value = new Uint8Array(prefix + length)
    value.set(before.subarray(0, prefix))
    value.set(bytes.subarray(reader.offset, reader.offset + length), prefix)
    reader.offset += length
    out.push(value)
    before = value
  }
  return out
}

const dictionaryValues = (
  bytes: Uint8Array,
  count: number,
  dictionary: readonly RawValue[] | undefined,
): readonly RawValue[] => {
  if (dictionary === undefined) throw new BrokenParquet('a page without its dictionary')
  if (count === 0) return []
  const indexes = hybridRuns(bytes.subarray(1), bytes[0] ?? 0, count)
  return Array.from(indexes, (index) => {
    const value = dictionary[index]
    if (value === undefined) throw new BrokenParquet(`entry ${index} of a dictionary of ${dictionary.length}`)
    return value
  })
}

function valuesOf(
  bytes: Uint8Array,
  encoding: string,
  count: number,
  element: SchemaElement,
  dictionary: readonly RawValue[] | undefined,
): readonly RawValue[] {
  const { type, type_length: length } = element
  if (type === undefined) throw new BrokenParquet('a column without a type')
  const reader = { view: viewOf(bytes), offset: 0 }
  switch (encoding) {
    case 'PLAIN':
      return Array.from(readPlain(reader, type, count, length) as Iterable<RawValue>)
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
      return dictionaryValues(bytes, count, dictionary)
    case 'RLE': {
      if (bytes.length < 4) throw new BrokenParquet('a page that is too short')
      return Array.from(hybridRuns(bytes.subarray(4), 1, count), (bit) => bit === 1)
    }
    case 'DELTA_BINARY_PACKED': {
      if (type === 'INT32') return Array.from(delta(reader, count))
      const out = new BigInt64Array(count)
      if (count > 0) deltaBinaryUnpack(reader, count, out)
      return Array.from(out)
    }
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return deltaBytes(bytes, count, false)
    case 'DELTA_BYTE_ARRAY':
      return deltaBytes(bytes, count, true)
    case 'BYTE_STREAM_SPLIT':
      return Array.from(byteStreamSplit(reader, count, type, length) as Iterable<RawValue>)
    default:
      throw new BrokenParquet(`encoding ${encoding}`)
  }
}

const held = (definition: Int32Array | undefined, deepest: number, count: number): number =>
  definition === undefined ? count : definition.reduce((n, level) => (level === deepest ? n + 1 : n), 0)

const checkedCount = (count: number | undefined): number => {
  if (count === undefined || !(count >= 0 && count <= PAGE_VALUES_AT_MOST)) {
    throw new BrokenParquet(`a page of ${count ?? 'no'} values`)
  }
  return count
}

function pageOf(
  header: PageHeader,
  body: Uint8Array,
  meta: ColumnMetaData,
  element: SchemaElement,
  depth: Depth,
  dictionary: readonly RawValue[] | undefined,
): Page {
  const widths = { repetition: bitsFor(depth.repetition), definition: bitsFor(depth.definition) }
  const v1 = header.data_page_header
  if (header.type === 'DATA_PAGE' && v1) {
    const count = checkedCount(v1.num_values)
    const bytes = decompressed(body, header.uncompressed_page_size, meta.codec)
    let at = 0
    const levels = (width: number): Int32Array | undefined => {
      if (width === 0) return undefined
      const length = viewOf(bytes).getUint32(at, true)
      const runs = bytes.subarray(at + 4, at + 4 + length)
      at += 4 + length
      return hybridRuns(runs, width, count)
    }
    const repetition = levels(widths.repetition)
    const definition = levels(widths.definition)
    const wanted = held(definition, depth.definition, count)
    const rest = bytes.subarray(at)
    return {
      count,
      repetition,
      definition,
      values: valuesOf(rest, String(v1.encoding), wanted, element, dictionary),
    }
  }
  const v2 = header.data_page_header_v2
  if (header.type === 'DATA_PAGE_V2' && v2) {
    const count = checkedCount(v2.num_values)
    const { repetition_levels_byte_length: first, definition_levels_byte_length: second } = v2
    if (!(first >= 0 && second >= 0 && first + second <= body.length)) throw new BrokenParquet('levels')
    const repetition =
      widths.repetition === 0 ? undefined : hybridRuns(body.subarray(0, first), widths.repetition, count)
    const definition =
      widths.definition === 0
        ? undefined
        : hybridRuns(body.subarray(first, first + second), widths.definition, count)
    const rest = body.subarray(first + second)
    const size = header.uncompressed_page_size - first - second
    const isPlain = v2.is_compressed === false
    const bytes = isPlain ? rest : decompressed(rest, size, meta.codec)
    const wanted = held(definition, depth.definition, count)
    return {
      count,
      repetition,
      definition,
      values: valuesOf(bytes, String(v2.encoding), wanted, element, dictionary),
    }
  }
  throw new BrokenParquet(`a page of the kind ${header.type ?? 'unknown'}`)
}

/**
 * The pages of a column chunk, one at a time.
 *
 * @param chunk  its bytes
 * @throws {BrokenParquet | RangeError | Error} if the bytes cannot be what they say
 */
export function* pagesOf(
  chunk: Uint8Array,
  meta: ColumnMetaData,
  element: SchemaElement,
  depth: Depth,
): Generator<Page> {
  const wanted = Number(meta.num_values)
  const reader = { view: viewOf(chunk), offset: 0 }
  let dictionary: readonly RawValue[] | undefined
  let seen = 0
  while (seen < wanted) {
    const header = parquetHeader(reader)
    const size = header.compressed_page_size
    if (!(size >= 0 && reader.offset + size <= chunk.length))
      throw new BrokenParquet(`a page of ${size} bytes`)
    const body = chunk.subarray(reader.offset, reader.offset + size)
    reader.offset += size
    if (header.type === 'DICTIONARY_PAGE') {
      const count = checkedCount(header.dictionary_page_header?.num_values)
      const bytes = decompressed(body, header.uncompressed_page_size, meta.codec)
      dictionary = valuesOf(bytes, 'PLAIN', count, element, undefined)
      continue
    }
    if (header.type === 'INDEX_PAGE') continue
    const page = pageOf(header, body, meta, element, depth, dictionary)
    seen += page.count
    yield page
  }
}
