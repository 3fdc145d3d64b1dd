/**
 * The rows of a sheet of an XLSX workbook as typed cells, one row at a time: what the file says, not what it shows.
 *
 * Pure over bytes. Nothing is trusted: sizes are bounded while the archive is inflated, no formula is computed (the
 * value it last gave is read), no link is followed, no entity can be defined. The last row may be a problem.
 */
import { problem, type Problem } from '../problem.ts'
import { dateShape, serialText, type DateShape } from './xlsx-numbers.ts'
import { XML_LIMITS, xmlReader, type XmlFailure, type XmlHandler } from './xml.ts'
import { inflated, zipEntries, ZipError, type ZipEntry } from './zip.ts'

/** One cell. `text` is what a person would type for it; dates are `YYYY-MM-DD` with the time as finely as shown. */
export type SheetCell =
  | { readonly kind: 'empty'; readonly text: '' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly number: number }
  /** A date, a date with time, a time of day, or a length of time. */
  | { readonly kind: 'date'; readonly text: string; readonly serial: number }
  | { readonly kind: 'boolean'; readonly text: 'TRUE' | 'FALSE'; readonly boolean: boolean }
  /** A formula that failed, such as `#N/A`. */
  | { readonly kind: 'error'; readonly text: string }

/** A row that has cells, or why nothing more could be read; a problem is always the last. */
export type SheetRow =
  | {
      readonly kind: 'cells'
      /** Its number in the sheet, from 1, ascending. Rows without a cell are left out. */
      readonly row: number
      /** From column A; cells that the file leaves out are empty. */
      readonly cells: readonly SheetCell[]
    }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Which sheet, and how large a workbook may grow. */
export interface SheetOptions {
  /** The sheet's name; the first one where left out. */
  readonly sheet?: string | undefined
  /** Bytes of one inflated part of the workbook; {@link PART_BYTES_AT_MOST} where left out. */
  readonly partBytesAtMost?: number | undefined
}

/** A workbook's part may inflate to this. */
export const PART_BYTES_AT_MOST = 256 * 1024 * 1024
const SHARED_CHARACTERS_AT_MOST = 64 * 1024 * 1024
const CELL_CHARACTERS_AT_MOST = 32_767
const COLUMNS_AT_MOST = 16_384
const ROWS_AT_MOST = 1_048_576
const EMPTY: SheetCell = { kind: 'empty', text: '' }

const EXPECTED = {
  en: 'an XLSX workbook without a password; open it in the program that made it and save it as “Excel workbook (.xlsx)”, or as CSV',
  zh: '不设密码的 XLSX 工作簿；请用原软件打开后另存为“Excel 工作簿 (.xlsx)”，或另存为 CSV',
}

/** Stops the reading of a workbook; caught at its front door. */
class WorkbookError extends Error {
  readonly problem: Problem
  constructor(why: Problem) {
    super(why.code)
    this.problem = why
  }
}

const stop = (code: Problem['code'], found: string, expected = EXPECTED): never => {
  throw new WorkbookError(problem(code, { found, expected }))
}

const stopAtXml = (part: string, failure: XmlFailure | undefined): void => {
  if (failure !== undefined) stop('broken-workbook', `${part}: ${failure}`)
}

/** UTF-16 of the name under which an office program keeps a workbook with a password. */
const ENCRYPTED_NAME = 'EncryptedPackage'
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const isCompoundFile = (bytes: Uint8Array): boolean =>
  COMPOUND_FILE.every((byte, index) => bytes[index] === byte)

const namesEncryption = (bytes: Uint8Array): boolean => {
  const name = ENCRYPTED_NAME.split('').flatMap((letter) => [letter.charCodeAt(0), 0])
  const [first = 0] = name
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

/** The archive's files, or the reason why the file is no workbook. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  if (isCompoundFile(bytes)) {
    return namesEncryption(bytes) ? stop('encrypted-workbook', '') : stop('old-workbook', '')
  }
  const parts = zipEntries(bytes)
  if (parts !== undefined) return parts
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isArchive ? stop('broken-workbook', 'ZIP') : stop('not-a-workbook', '')
}

interface Workbook {
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, ZipEntry>
  readonly partBytesAtMost: number
}

/** Reads a part to its end, yielding after each piece so that what was found can be handed on. */
function* reading(book: Workbook, name: string, handler: XmlHandler): Generator<'more' | 'end'> {
  const entry = book.parts.get(name)
  if (entry === undefined) return stop('broken-workbook', name)
  if (entry.isEncrypted) return stop('encrypted-workbook', name)
  const xml = xmlReader(handler, { ...XML_LIMITS, brokenTags: 0 })
  const decoder = new TextDecoder()
  try {
    for (const piece of inflated(book.bytes, entry, book.partBytesAtMost)) {
      xml.push(decoder.decode(piece, { stream: true }))
      stopAtXml(name, xml.failure())
      yield 'more'
    }
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    if (error.why === 'broken') stop('broken-workbook', name)
    const megabytes = Math.floor(book.partBytesAtMost / 1024 / 1024)
    stop('too-large', name, {
      en: `parts of at most ${megabytes} MB when unpacked`,
      zh: `解压后每部分不超过 ${megabytes} MB`,
    })
  }
  xml.push(decoder.decode())
  xml.end()
  stopAtXml(name, xml.failure())
  yield 'end'
}

const readPart = (book: Workbook, name: string, handler: XmlHandler): void => {
  const steps = reading(book, name, handler)
  while (steps.next().done !== true);
}

const noText = { close: () => {}, broken: () => {} }

/** A path inside the archive, from the folder of the part that names it. */
const resolvedPath = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')))

interface Relation {
  readonly type: string
  readonly target: string
}

/** What a part refers to, by id; empty where nothing says. */
const relationsOf = (book: Workbook, part: string): ReadonlyMap<string, Relation> => {
  const relations = new Map<string, Relation>()
  const folder = folderOf(part)
  const file = part.slice(folder === '' ? 0 : folder.length + 1)
  const name = `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`
  if (!book.parts.has(name)) return relations
  readPart(book, name, {
    ...noText,
    wants: (element) => element === 'Relationship',
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const type = attributes.get('Type') ?? ''
      const target = resolvedPath(folder, attributes.get('Target') ?? '')
      relations.set(attributes.get('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target })
    },
  })
  return relations
}

const targetOf = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  relations.values().find((relation) => relation.type === type)?.target

interface Contents {
  readonly book: Workbook
  readonly workbookPart: string
  /** In the order of the workbook: name and part. */
  readonly sheets: ReadonlyMap<string, string>
  readonly relations: ReadonlyMap<string, Relation>
  readonly is1904: boolean
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on'

const contentsOf = (bytes: Uint8Array, partBytesAtMost: number): Contents => {
  const book: Workbook = { bytes, parts: partsOf(bytes), partBytesAtMost }
  const workbookPart = targetOf(relationsOf(book, ''), 'officeDocument') ?? 'xl/workbook.xml'
  if (!book.parts.has(workbookPart) || !workbookPart.endsWith('.xml')) stop('not-a-workbook', workbookPart)
  const relations = relationsOf(book, workbookPart)
  const sheets = new Map<string, string>()
  let is1904 = false
  readPart(book, workbookPart, {
    ...noText,
    wants: (element) => element === 'sheet' || element === 'workbookPr',
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = isTrue(attributes.get('date1904'))
      if (element !== 'sheet') return
      const relation = relations.get(attributes.get('id') ?? '')
      if (relation?.type === 'worksheet') sheets.set(attributes.get('name') ?? '', relation.target)
    },
  })
  return { book, workbookPart, sheets, relations, is1904 }
}

/** Excel writes characters that XML has not as `_x000D_`. */
const withoutEscapes = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const sharedTexts = ({ book, relations }: Contents): readonly string[] => {
  const part = targetOf(relations, 'sharedStrings')
  const texts: string[] = []
  if (part === undefined || !book.parts.has(part)) return texts
  let text = ''
  let characters = 0
  let isText = false
  let phonetics = 0
  readPart(book, part, {
    wants: () => false,
    open: (element) => {
      if (element === 'si') text = ''
      if (element === 'rPh') phonetics += 1
      isText = element === 't' && phonetics === 0
    },
    close: (element) => {
      if (element === 't') isText = false
      if (element === 'rPh') phonetics -= 1
      if (element === 'si') texts.push(withoutEscapes(text))
    },
    text: (piece) => {
      if (!isText) return
      characters += piece.length
      if (characters > SHARED_CHARACTERS_AT_MOST) {
        stop('too-large', part, {
          en: 'at most 64 million characters of text',
          zh: '文字总数不超过六千四百万',
        })
      }
      if (text.length <= CELL_CHARACTERS_AT_MOST) text += piece
    },
    broken: () => {},
  })
  return texts
}

/** For each cell style, how it shows a date. */
const dateStyles = ({ book, relations }: Contents): readonly (DateShape | undefined)[] => {
  const part = targetOf(relations, 'styles')
  const shapes: (DateShape | undefined)[] = []
  if (part === undefined || !book.parts.has(part)) return shapes
  const codes = new Map<number, string>()
  let isCellFormats = false
  readPart(book, part, {
    wants: (element) => element === 'numFmt' || element === 'xf',
    open: (element, attributes) => {
      if (element === 'cellXfs') isCellFormats = true
      if (element === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      if (element === 'xf' && isCellFormats) {
        const id = Number(attributes.get('numFmtId') ?? '0')
        shapes.push(dateShape(id, codes.get(id)))
      }
    },
    close: (element) => {
      if (element === 'cellXfs') isCellFormats = false
    },
    broken: () => {},
  })
  return shapes
}

/** A cell's column from its reference, from 0; `undefined` where it has none. */
const columnOf = (reference: string | undefined): number | undefined => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  const column = letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return column < COLUMNS_AT_MOST ? column : undefined
}

/** A number without the exponent that a long one, such as a telephone number, may be written with. */
const numberText = (text: string, number: number): string =>
  Number.isSafeInteger(number) && /e/i.test(text) ? String(number) : text

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly shape: DateShape | undefined
  value: string
  inline: string
}

const cellOf = (open: OpenCell, shared: readonly string[], is1904: boolean): SheetCell => {
  const { value, shape } = open
  const asText = (text: string): SheetCell => (text === '' ? EMPTY : { kind: 'text', text })
  switch (open.type) {
    case 's':
      return asText(shared[/^\d+$/.test(value) ? Number(value) : -1] ?? '')
    case 'inlineStr':
      return asText(withoutEscapes(open.inline))
    case 'str':
      return asText(withoutEscapes(value))
    case 'b':
      return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE', boolean: value === '1' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return asText(value)
    default: {
      const trimmed = value.trim()
      if (trimmed === '') return EMPTY
      const number = Number(trimmed)
      if (!Number.isFinite(number)) return { kind: 'text', text: trimmed }
      const written = shape && serialText(number, shape, is1904)
      if (written !== undefined) return { kind: 'date', text: written, serial: number }
      return { kind: 'number', text: numberText(trimmed, number), number }
    }
  }
}

type CellsRow = Extract<SheetRow, { readonly kind: 'cells' }>

function* rowsOf(contents: Contents, part: string): Generator<SheetRow> {
  const shared = sharedTexts(contents)
  const shapes = dateStyles(contents)
  let ready: CellsRow[] = []
  let row = 0
  let cells: SheetCell[] = []
  let next = 0
  let cell: OpenCell | undefined
  let into: 'value' | 'inline' | undefined
  let phonetics = 0
  const endCell = (): void => {
    if (cell === undefined) return
    while (cells.length <= cell.column) cells.push(EMPTY)
    cells[cell.column] = cellOf(cell, shared, contents.is1904)
    next = cell.column + 1
    cell = undefined
  }
  const endRow = (): void => {
    endCell()
    if (cells.some(({ kind }) => kind !== 'empty')) ready.push({ kind: 'cells', row, cells })
    cells = []
    next = 0
  }
  const handler: XmlHandler = {
    wants: (element, attribute) =>
      (element === 'row' && attribute === 'r') ||
      (element === 'c' && (attribute === 'r' || attribute === 't' || attribute === 's')),
    open: (element, attributes) => {
      if (element === 'row') {
        endRow()
        const stated = Number(attributes.get('r'))
        row = Number.isSafeInteger(stated) && stated > row && stated <= ROWS_AT_MOST ? stated : row + 1
      } else if (element === 'c') {
        endCell()
        const column = columnOf(attributes.get('r')) ?? Math.min(next, COLUMNS_AT_MOST - 1)
        const style = Number(attributes.get('s') ?? '0')
        cell = { column, type: attributes.get('t') ?? 'n', shape: shapes[style], value: '', inline: '' }
      } else if (element === 'rPh') phonetics += 1
      into = element === 'v' ? 'value' : element === 't' && phonetics === 0 ? 'inline' : undefined
    },
    close: (element) => {
      if (element === 'row') endRow()
      if (element === 'c') endCell()
      if (element === 'rPh') phonetics -= 1
      into = undefined
    },
    text: (piece) => {
      if (cell === undefined || into === undefined) return
      if (cell[into].length <= CELL_CHARACTERS_AT_MOST) cell[into] += piece
    },
    broken: () => {},
  }
  for (const step of reading(contents.book, part, handler)) {
    if (step === 'end') endRow()
    yield* ready
    ready = []
  }
}

const answering = <T>(work: () => T): { readonly value: T } | { readonly problem: Problem } => {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof WorkbookError) return { problem: error.problem }
    throw error
  }
}

/**
 * The names of a workbook's sheets, in its order.
 *
 * @returns a problem where the bytes are no XLSX workbook that can be read
 */
export function sheetNames(
  bytes: Uint8Array,
):
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: Problem } {
  const contents = answering(() => contentsOf(bytes, PART_BYTES_AT_MOST))
  if ('problem' in contents) return { ok: false, problem: contents.problem }
  return { ok: true, names: [...contents.value.sheets.keys()] }
}

/** Whether bytes begin as a ZIP archive or an old binary workbook does: then they are read as a workbook, not as text. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) || isCompoundFile(bytes)
}

/**
 * The rows of one sheet, in order, as they are unpacked. Never throws on any bytes.
 *
 * @param bytes  an XLSX file
 * @param options  which sheet; the first where left out
 * @returns rows with cells; where the file is no workbook or is damaged, a problem as the last row
 */
export function* sheetRows(bytes: Uint8Array, options: SheetOptions): Generator<SheetRow> {
  const contents = answering(() => contentsOf(bytes, options.partBytesAtMost ?? PART_BYTES_AT_MOST))
  if ('problem' in contents) {
    yield { kind: 'problem', problem: contents.problem }
    return
  }
  const { sheets } = contents.value
  const [first] = sheets.keys()
  const name = options.sheet ?? first
  const part = name === undefined ? undefined : sheets.get(name)
  if (part === undefined) {
    const names = [...sheets.keys()]
    const expected = {
      en: names.length === 0 ? 'a workbook with a sheet' : `one of ${names.join(', ')}`,
      zh: names.length === 0 ? '至少有一个工作表的工作簿' : `下列之一：${names.join('、')}`,
    }
    yield { kind: 'problem', problem: problem('no-such-sheet', { found: options.sheet ?? '', expected }) }
    return
  }
  const rows = rowsOf(contents.value, part)
  for (;;) {
    const step = answering(() => rows.next())
    if ('problem' in step) {
      yield { kind: 'problem', problem: step.problem }
      return
    }
    if (step.value.done === true) return
    yield step.value.value
  }
}
