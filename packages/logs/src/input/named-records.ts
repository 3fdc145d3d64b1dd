/**
 * Records with named fields, whatever carries them: a CSV with a head, the JSON list an interface answers with, a
 * JSON array, or a JSON object on each line. Names are compared without case, spaces and punctuation, so that
 * `StartTime`, `start_time` and `Start Time` are one.
 */
import { problem, type Problem } from '../problem.ts'
import { csvFeed, type FedRecord } from './csv-feed.ts'
import { NOT_SHOWN, recordProblem } from './table-feed.ts'
import { decode, UNREADABLE, UTF8_EXPECTED } from './text.ts'

/** A name without case, spaces and punctuation. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A record, or an empty line, or one that cannot be read. */
export type NamedRecord =
  | {
      readonly kind: 'fields'
      /** The line it begins on; in a JSON list its place in the list, from 1. */
      readonly line: number
      /** By plain name; an empty value is an empty text. */
      readonly fields: ReadonlyMap<string, string>
      /** What is wrong with it as text. */
      readonly problems: readonly Problem[]
    }
  | { readonly kind: 'blank'; readonly line: number }
  | { readonly kind: 'bad'; readonly line: number; readonly problem: Problem }

/** The records of a file, or why it has none. */
export type NamedRecords =
  | {
      readonly ok: true
      readonly layout: string
      readonly records: readonly NamedRecord[]
      /** The names as written, each once; for a CSV the names of the head. */
      readonly names: readonly string[]
      readonly isCsv: boolean
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13)

/**
 * Whether a file is JSON: its first character is a bracket or a brace.
 *
 * @returns `undefined` where nothing but white space is there
 */
export function isJson(bytes: Uint8Array): boolean | undefined {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const first = bytes.subarray(hasMark ? 3 : 0).find((byte) => !isSpace(byte))
  return first === undefined ? undefined : first === 0x5b || first === 0x7b
}

/** The records of a CSV row by plain name. */
export function fieldsOf(names: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name, index) => [plainName(name), cells[index]?.trim() ?? '']))
}

/** Problems of names that stand twice once they are made plain. */
export function doubledNames(names: readonly string[], line: number): readonly Problem[] {
  const plain = names.map(plainName)
  return names
    .filter((_name, index) => plain[index] !== '' && plain.indexOf(plain[index] ?? '') < index)
    .map((name) =>
      problem('doubled-column', {
        line,
        field: name,
        found: name,
        expected: { en: 'each column once', zh: '每列只出现一次' },
      }),
    )
}

/**
 * Problems of values that cannot be taken as text: bytes that are not valid in the encoding, and NUL, with which a
 * number would look like another one.
 *
 * @param hasBrokenBytes  whether the record has bytes that are not valid
 * @param ignored  plain names whose values are not kept
 */
export function unreadable(
  fields: ReadonlyMap<string, string>,
  line: number,
  hasBrokenBytes: boolean,
  ignored: ReadonlySet<string>,
): readonly Problem[] {
  return [...fields].flatMap(([field, found]) => {
    const isBroken = (hasBrokenBytes && found.includes(UNREADABLE)) || found.includes('\0')
    return isBroken && !ignored.has(field)
      ? [problem('wrong-encoding', { line, field, found, expected: UTF8_EXPECTED })]
      : []
  })
}

const recordsOfCsv = (
  bytes: Uint8Array,
  encoding: 'utf-8' | 'gb18030' | undefined,
  ignored: ReadonlySet<string>,
): NamedRecords => {
  const feed = csvFeed({ encoding })
  const all: readonly FedRecord[] = [...feed.push(bytes), ...feed.end()]
  const notText = feed.problem()
  if (notText) return { ok: false, problems: [notText] }
  const headAt = all.findIndex(({ kind }) => kind !== 'blank')
  const head = all[headAt]
  if (!head || head.kind === 'blank') return { ok: false, problems: [] }
  if (head.kind !== 'cells') return { ok: false, problems: [recordProblem(head, () => NOT_SHOWN)] }
  const doubled = doubledNames(head.cells, head.line)
  if (doubled.length > 0) return { ok: false, problems: doubled }
  const records = all.slice(headAt + 1).map((record): NamedRecord => {
    const { line } = record
    if (record.kind === 'blank') return { kind: 'blank', line }
    if (record.kind !== 'cells') return { kind: 'bad', line, problem: recordProblem(record, () => NOT_SHOWN) }
    if (record.cells.length !== head.cells.length) {
      const expected = {
        en: `${head.cells.length} cells, as the head has`,
        zh: `与表头相同的 ${head.cells.length} 个单元格`,
      }
      const found = String(record.cells.length)
      return { kind: 'bad', line, problem: problem('cell-count', { line, found, expected }) }
    }
    const fields = fieldsOf(head.cells, record.cells)
    const problems = unreadable(fields, line, record.hasBrokenBytes, ignored)
    return { kind: 'fields', line, fields, problems }
  })
  return {
    ok: true,
    layout: 'CSV, columns by name',
    records,
    names: head.cells.map((name) => name.trim()),
    isCsv: true,
  }
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''

/** The entries of a page that holds a list; of anything else the thing itself. */
const entriesOfPage = (value: unknown, list: string): readonly unknown[] =>
  isObject(value) && Object.hasOwn(value, list) && Array.isArray(value[list]) ? value[list] : [value]

/** The entries of a page, of an array of pages, or of an array of records. */
const entriesOf = (value: unknown, list: string): readonly unknown[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) => entriesOfPage(one, list))
    : entriesOfPage(value, list)

const anObject = { en: 'a JSON object', zh: 'JSON 对象' }

type Entry = { readonly value: unknown } | { readonly broken: true }

const recordsOfJson = (
  bytes: Uint8Array,
  list: string,
  encoding: 'utf-8' | 'gb18030' | undefined,
  ignored: ReadonlySet<string>,
): NamedRecords => {
  const decoded = decode(bytes, encoding)
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] }
  const whole = parsed(decoded.text)
  const lines = decoded.text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const isByLine = whole === undefined && isObject(parsed(lines[0] ?? '')?.value)
  if (whole === undefined && !isByLine) {
    const expected = {
      en: `a list as the interface gives it ("${list}": [...]), a JSON array, or a JSON object on each line`,
      zh: `接口返回的列表（"${list}": [...]）、JSON 数组，或每行一个 JSON 对象`,
    }
    return { ok: false, problems: [problem('not-json', { found: NOT_SHOWN, expected })] }
  }
  const entryOf = (value: unknown): Entry => ({ value })
  const entries: readonly Entry[] = isByLine
    ? lines.flatMap((text): readonly Entry[] => {
        const read = parsed(text)
        return read ? entriesOf(read.value, list).map(entryOf) : [{ broken: true }]
      })
    : entriesOf(whole?.value, list).map(entryOf)
  const names = new Set<string>()
  const records = entries.map((entry, index): NamedRecord => {
    const line = index + 1
    if ('broken' in entry) {
      return {
        kind: 'bad',
        line,
        problem: problem('not-json', { line, found: NOT_SHOWN, expected: anObject }),
      }
    }
    if (!isObject(entry.value)) {
      const found = NOT_SHOWN
      return { kind: 'bad', line, problem: problem('not-an-object', { line, found, expected: anObject }) }
    }
    for (const name of Object.keys(entry.value)) names.add(name)
    const fields = new Map(
      Object.entries(entry.value).map(([name, value]) => [plainName(name), textOf(value)]),
    )
    const problems = unreadable(fields, line, decoded.hasBrokenBytes, ignored)
    return { kind: 'fields', line, fields, problems }
  })
  return { ok: true, layout: 'JSON', records, names: [...names], isCsv: false }
}

/**
 * Reads the records of a file.
 *
 * @param list  the key of a JSON page under which its list stands
 * @param ignored  plain names whose values are not kept, so that bytes in them that cannot be read do no harm
 * @returns no problems where the file is empty
 */
export function namedRecords(
  bytes: Uint8Array,
  list: string,
  encoding: 'utf-8' | 'gb18030' | undefined,
  ignored: ReadonlySet<string>,
): NamedRecords {
  const json = isJson(bytes)
  return json ? recordsOfJson(bytes, list, encoding, ignored) : recordsOfCsv(bytes, encoding, ignored)
}
