/**
 * Comma-separated records of a file that arrives in pieces: the records of `csvRecords`, each as soon as it is whole.
 *
 * Works on bytes, since commas, quotation marks and line ends are the same single bytes in UTF-8 and GB18030 and
 * never part of another character; a vertical bar is the second byte of some in GB18030, so those are stepped over.
 * A record has a limit, so that a line of a gigabyte, or a quotation mark that is
 * never closed, costs one line and not the memory.
 */
import { problem, type Problem } from '../problem.ts'
import { csvRecords, type CsvRecord, type Separator } from './csv.ts'
import { UTF8_EXPECTED } from './text.ts'

/** The most bytes of one record. */
export const RECORD_BYTES_AT_MOST = 16 * 1024 * 1024

/** A record, and whether some of its bytes are not valid in the encoding. */
export type FedRecord =
  | (Extract<CsvRecord, { readonly kind: 'cells' }> & { readonly hasBrokenBytes: boolean })
  | Extract<CsvRecord, { readonly kind: 'blank' | 'broken' }>
  | { readonly kind: 'too-long'; readonly line: number }

/** A record that has cells. */
export type FedCells = Extract<FedRecord, { readonly kind: 'cells' }>

/** A CSV file being read. */
export interface CsvFeed {
  /** The records that the next piece made whole, in the order of the file. */
  readonly push: (piece: Uint8Array) => readonly FedRecord[]
  /** The file is over: what is left of it. */
  readonly end: () => readonly FedRecord[]
  /** Why the bytes cannot be text at all; once there is such a problem no further record comes. */
  readonly problem: () => Problem | undefined
}

export interface CsvFeedOptions {
  readonly encoding?: 'utf-8' | 'gb18030' | undefined
  readonly recordBytesAtMost?: number
  /** What stands between cells; a comma where left out. */
  readonly separator?: Separator
}

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34
const BAR = 124

/** How much of a file is looked at to tell text from something else. */
const HEAD_BYTES = 4096

const isLineEnd = (byte: number | undefined): boolean => byte === LINE_FEED || byte === RETURN

/** Where the line after the one that begins here begins; `more` where that is not seen yet. */
function nextLine(bytes: Uint8Array, from: number, until: number, isOver: boolean): number | 'more' {
  let at = from
  while (at < until && !isLineEnd(bytes[at])) at += 1
  if (at >= until) return isOver && until === bytes.length ? until : 'more'
  if (bytes[at] === LINE_FEED) return at + 1
  if (at + 1 < bytes.length) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1
  return isOver ? at + 1 : 'more'
}

/** The closing quotation mark of a cell; -1 where none is seen before `until`. */
function closingQuote(bytes: Uint8Array, opening: number, until: number): number {
  const quoteFrom = (from: number): number => {
    const at = bytes.indexOf(QUOTE, from)
    return at === -1 || at >= until ? -1 : at
  }
  let at = quoteFrom(opening + 1)
  while (at !== -1 && at + 1 < until && bytes[at + 1] === QUOTE) at = quoteFrom(at + 2)
  return at
}

/**
 * Where the record after the one that begins here begins.
 *
 * @param until  how far to look
 * @param isWhole  whether nothing of the file comes after `until`
 * @param separator  the byte between cells
 * @param hasPairs  whether the separator may be the second byte of a character
 */
function nextRecord(
  bytes: Uint8Array,
  from: number,
  until: number,
  isWhole: boolean,
  separator: number,
  hasPairs: boolean,
): number | 'broken' | 'more' {
  let at = from
  for (;;) {
    if (at >= until && !isWhole) return 'more'
    if (at < until && bytes[at] === QUOTE) {
      const closing = closingQuote(bytes, at, until)
      if (closing === -1) return isWhole ? 'broken' : 'more'
      if (closing + 1 >= until && !isWhole) return 'more'
      at = closing + 1
    } else {
      for (; at < until && bytes[at] !== separator && !isLineEnd(bytes[at]); at++) {
        if (bytes[at] === QUOTE) return 'broken'
        if (hasPairs && isPair(bytes[at], bytes[at + 1])) at += 1
      }
    }
    if (at >= until) return isWhole ? until : 'more'
    if (bytes[at] === LINE_FEED || bytes[at] === RETURN) return nextLine(bytes, at, until, isWhole)
    if (bytes[at] !== separator) return 'broken'
    at += 1
  }
}

/** Whether two bytes are one character of GB18030. */
const isPair = (first: number | undefined, second: number | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  first >= 0x81 &&
  first <= 0xfe &&
  second >= 0x40 &&
  second <= 0xfe &&
  second !== 0x7f

function lineEndsIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === RETURN && bytes[at + 1] !== LINE_FEED)) count += 1
  }
  return count
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What is wrong with a file whose first bytes are these. */
function notText(head: Uint8Array): Problem | undefined {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const zeros = head.reduce((count, byte) => count + Number(byte === 0), 0)
  if (!isUtf16 && zeros * 4 <= head.length) return undefined
  return problem('wrong-encoding', { found: isUtf16 ? 'UTF-16' : 'NUL (0x00)', expected: UTF8_EXPECTED })
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/**
 * Opens a CSV file.
 *
 * @param options  the encoding, and another limit for one record
 */
export function csvFeed(options: CsvFeedOptions = {}): CsvFeed {
  const { encoding = 'utf-8', recordBytesAtMost = RECORD_BYTES_AT_MOST, separator = ',' } = options
  const between = separator.charCodeAt(0)
  const hasPairs = encoding === 'gb18030' && between === BAR
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const lenient = new TextDecoder(encoding, { ignoreBOM: true })
  let held: Uint8Array[] = []
  let length = 0
  /** How many bytes there must be before it is worth looking again: twice of what was not enough. */
  let enough = HEAD_BYTES
  let line = 1
  let isBegun = false
  let isSkipping = false
  let trouble: Problem | undefined

  const recordOf = (bytes: Uint8Array): FedRecord | undefined => {
    let text: string
    let hasBrokenBytes = false
    try {
      text = strict.decode(bytes)
    } catch {
      text = lenient.decode(bytes)
      hasBrokenBytes = true
    }
    const { value } = csvRecords(text, separator).next()
    if (!value) return undefined
    return value.kind === 'cells' ? { ...value, line, hasBrokenBytes } : { ...value, line }
  }

  const take = (isOver: boolean): readonly FedRecord[] => {
    let bytes = joined(held, length)
    if (!isBegun) {
      isBegun = true
      trouble = notText(bytes.subarray(0, HEAD_BYTES))
      if (encoding === 'utf-8' && hasMark(bytes)) bytes = bytes.subarray(3)
    }
    const records: FedRecord[] = []
    let at = 0
    while (trouble === undefined && at < bytes.length) {
      if (isSkipping) {
        const next = nextLine(bytes, at, bytes.length, isOver)
        if (next === 'more') {
          at = bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length
          break
        }
        isSkipping = false
        line += 1
        at = next
        continue
      }
      const until = Math.min(bytes.length, at + recordBytesAtMost)
      const isWithinLimit = bytes.length - at <= recordBytesAtMost
      let next = nextRecord(bytes, at, until, isOver && isWithinLimit, between, hasPairs)
      if (next === 'more' && isWithinLimit) break
      if (typeof next === 'string') next = nextLine(bytes, at, until, isOver)
      if (next === 'more') {
        if (isWithinLimit) break
        records.push({ kind: 'too-long', line })
        isSkipping = true
        continue
      }
      const record = bytes.subarray(at, next)
      const read = recordOf(record)
      if (read) records.push(read)
      line += lineEndsIn(record)
      at = next
    }
    const rest = trouble === undefined ? bytes.slice(at) : new Uint8Array()
    held = rest.length === 0 ? [] : [rest]
    length = rest.length
    enough = isSkipping ? 0 : length * 2
    return records
  }

  return {
    push: (piece) => {
      if (trouble !== undefined || piece.length === 0) return []
      held.push(piece.slice())
      length += piece.length
      return length < enough ? [] : take(false)
    },
    end: () => take(true),
    problem: () => trouble,
  }
}
