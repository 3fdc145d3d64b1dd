/** Where the columns of a Parquet file lie, and the pages of one: headers read, bytes decompressed. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { zstdDecompressSync, gunzipSync } from 'node:zlib'
import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js'
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js'
import type { SchemaTree } from 'hyparquet/src/types.js'
import { snappyUncompressor } from 'hysnappy/js/index.js'

/** One column within one row group. */
export interface Chunk {
  readonly from: number
  readonly bytes: number
  readonly codec: string
}

/** How a column's values are written. */
export interface Column {
  readonly name: string
  readonly type: string
  /** Ticks of a second, where it holds instants of UTC. */
  readonly ticks: number | undefined
  readonly definition: number
  readonly repetition: number
  /** By row group. */
  readonly chunks: readonly Chunk[]
}

export interface Layout {
  readonly rows: number
  /** The first row of each row group, and behind them the number of rows. */
  readonly groupsFrom: readonly number[]
  readonly columns: readonly Column[]
}

const TICKS: Readonly<Record<string, number>> = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }

/** What is wrong with a file, or beyond this reader. */
export class UnreadableColumns extends Error {}

function stepsOf(tree: SchemaTree): readonly SchemaTree[] {
  const only = tree.children.length === 1 ? tree.children[0] : undefined
  return only === undefined ? [tree] : [tree, ...stepsOf(only)]
}

/** The layout of the columns that are asked for; those that the file lacks are left out. */
export function layoutOf(path: string, names: readonly string[]): Layout {
  const fd = openSync(path, 'r')
  try {
    const { size } = fstatSync(fd)
    const tail = Buffer.alloc(8)
    readSync(fd, tail, 0, 8, size - 8)
    if (tail.toString('latin1', 4) !== 'PAR1') throw new UnreadableColumns(`${path} is not a Parquet file`)
    const footer = new Uint8Array(tail.readUInt32LE(0) + 8)
    readSync(fd, footer, 0, footer.length, size - footer.length)
    const metadata = parquetMetadata(footer.buffer)
    const groupsFrom = [0]
    for (const { num_rows } of metadata.row_groups)
      groupsFrom.push((groupsFrom.at(-1) ?? 0) + Number(num_rows))
    const columns = parquetSchema(metadata)
      .children.filter(({ element }) => names.includes(element.name))
      .map((tree): Column => {
        const steps = stepsOf(tree)
        const last = steps.at(-1) ?? tree
        const { logical_type, type } = last.element
        const isInstant = logical_type?.type === 'TIMESTAMP' && logical_type.isAdjustedToUTC
        const place = metadata.row_groups[0]?.columns.findIndex(
          ({ meta_data }) => meta_data?.path_in_schema[0] === tree.element.name,
        )
        return {
          name: tree.element.name,
          type: type ?? '',
          ticks: isInstant ? TICKS[logical_type.unit] : undefined,
          definition: steps.filter(({ element }) => element.repetition_type !== 'REQUIRED').length,
          repetition: steps.filter(({ element }) => element.repetition_type === 'REPEATED').length,
          chunks: metadata.row_groups.map(({ columns: chunks }) => {
            const found = chunks[place ?? -1]?.meta_data
            if (found === undefined) throw new UnreadableColumns(`${tree.element.name}: no column chunk`)
            return {
              from: Number(found.dictionary_page_offset ?? found.data_page_offset),
              bytes: Number(found.total_compressed_size),
              codec: found.codec,
            }
          }),
        }
      })
    return { rows: Number(metadata.num_rows), groupsFrom, columns }
  } finally {
    closeSync(fd)
  }
}

/** A page, decompressed. Sixteen bytes at least follow its values, so that short texts can be read as words. */
export interface Page {
  readonly kind: 'dictionary' | 'data'
  readonly values: number
  readonly isDictionaryEncoded: boolean
  readonly bytes: Uint8Array
  readonly view: DataView
  /** Where repetition levels, definition levels and values begin, and where the values end. */
  readonly repetitionFrom: number
  readonly definitionFrom: number
  readonly valuesFrom: number
  readonly end: number
}

const PADDING = 16
const DATA = 0
const DICTIONARY = 2
const DATA_V2 = 3
const PLAIN = 0
const DICTIONARY_ENCODINGS = [2, 8]

let unsnap: ((input: Uint8Array, outputLength: number) => Uint8Array) | undefined

/** Puts the decompressed bytes of a page into `out`. */
function decompress(codec: string, input: Uint8Array, out: Uint8Array): void {
  if (codec === 'UNCOMPRESSED' || input.length === 0) out.set(input)
  else if (codec === 'SNAPPY') out.set((unsnap ??= snappyUncompressor())(input, out.length))
  else if (codec === 'ZSTD') out.set(zstdDecompressSync(input))
  else if (codec === 'GZIP') out.set(gunzipSync(input))
  else throw new UnreadableColumns(`compressed by ${codec}, which is not read here`)
}

interface Header {
  readonly field_1: number
  readonly field_2: number
  readonly field_3: number
  readonly field_5?: { readonly field_1: number; readonly field_2: number }
  readonly field_7?: { readonly field_1: number; readonly field_2: number }
  readonly field_8?: {
    readonly field_1: number
    readonly field_4: number
    readonly field_5: number
    readonly field_6: number
    readonly field_7?: boolean
  }
}

/** Room for bytes that are needed for a moment, used again and again: new memory has to be cleared each time. */
export class Room {
  #bytes = new Uint8Array(0)
  #view = new DataView(this.#bytes.buffer)

  /** Bytes that hold anything, good until the next are asked for. */
  take(length: number): Uint8Array<ArrayBuffer> {
    if (this.#bytes.length < length) {
      this.#bytes = new Uint8Array(length + (length >> 2))
      this.#view = new DataView(this.#bytes.buffer)
    }
    return this.#bytes.subarray(0, length)
  }

  /** Over the bytes taken last. */
  get view(): DataView {
    return this.#view
  }
}

/**
 * The pages of a chunk, in order; `bytes` are the chunk's own.
 *
 * @param room  takes each page, which is good until the next
 */
export function* pagesOf(column: Column, chunk: Chunk, bytes: Uint8Array, room: Room): Generator<Page> {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: 0 }
  while (reader.offset < bytes.length) {
    const header = deserializeTCompactProtocol(reader) as unknown as Header
    const packed = bytes.subarray(reader.offset, reader.offset + header.field_3)
    reader.offset += header.field_3
    yield pageOf(column, chunk.codec, header, packed, room)
  }
}

function pageOf(column: Column, codec: string, header: Header, packed: Uint8Array, room: Room): Page {
  const end = header.field_2
  const bytes = room.take(end + PADDING)
  const { view } = room
  const kind = header.field_1 === DICTIONARY ? 'dictionary' : 'data'
  const second = header.field_1 === DATA_V2 ? header.field_8 : undefined
  const about = second ?? (kind === 'dictionary' ? header.field_7 : header.field_5)
  if (about === undefined || ![DATA, DICTIONARY, DATA_V2].includes(header.field_1))
    throw new UnreadableColumns(`${column.name}: a page of kind ${header.field_1}`)
  const encoding = second ? second.field_4 : (header.field_7 ?? header.field_5)?.field_2
  const isDictionaryEncoded = kind === 'data' && DICTIONARY_ENCODINGS.includes(encoding ?? -1)
  if (kind === 'data' && !isDictionaryEncoded && encoding !== PLAIN)
    throw new UnreadableColumns(
      `${column.name}: values of encoding ${encoding ?? '?'}, which is not read here`,
    )
  const common = { kind, values: about.field_1, isDictionaryEncoded, bytes, view, end } as const
  if (second) {
    const levels = second.field_5 + second.field_6
    bytes.set(packed.subarray(0, levels))
    const plain = second.field_7 === false ? 'UNCOMPRESSED' : codec
    decompress(plain, packed.subarray(levels), bytes.subarray(levels, end))
    return { ...common, repetitionFrom: 0, definitionFrom: second.field_6, valuesFrom: levels }
  }
  decompress(codec, packed, bytes.subarray(0, end))
  if (kind === 'dictionary') return { ...common, repetitionFrom: 0, definitionFrom: 0, valuesFrom: 0 }
  // of the first version, each kind of levels has its length before it
  const lengthAt = (at: number): number => 4 + view.getUint32(at, true)
  const repetition = column.repetition > 0 ? lengthAt(0) : 0
  const definition = column.definition > 0 ? lengthAt(repetition) : 0
  return {
    ...common,
    repetitionFrom: column.repetition > 0 ? 4 : 0,
    definitionFrom: repetition + (column.definition > 0 ? 4 : 0),
    valuesFrom: repetition + definition,
  }
}
