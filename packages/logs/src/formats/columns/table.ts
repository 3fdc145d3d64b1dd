/** A file read by a column map, record by record, whatever its container: head, rows, what no column can say. */
import type { FeedEnd } from '../../feed.ts'
import type { FedRecord } from '../../input/csv-feed.ts'
import { NOT_SHOWN, recordProblem } from '../../input/table-feed.ts'
import { timeReader } from '../../input/time.ts'
import type { FactName, LogContact, ReadOptions, Warning } from '../../log.ts'
import { problem, type Problem } from '../../problem.ts'
import { contactOf } from '../../row/contact.ts'
import type { FieldName } from '../../row/fields.ts'
import { idsOf } from '../../row/ids.ts'
import { missingFrom } from '../../row/missing.ts'
import { newTally, warning } from '../../row/tally.ts'
import type { ValueReader } from '../../row/values.ts'
import type { Column, ColumnMap, Meaning, Source } from './map.ts'
import { compileTime } from './times.ts'
import { columnsUsed, rowReader, withOrigins, type Cell, type RowReader } from './row.ts'

/** The format's name. */
export const FORMAT = 'columns'

/** A record of any container. */
export type TableRecord =
  | Exclude<FedRecord, { readonly kind: 'cells' }>
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly Cell[] }

/** A file being read by a map. */
export interface MappedTable {
  /** Takes the next record; gives the contact that it makes whole. */
  readonly take: (record: TableRecord) => LogContact | undefined
  /** What is wrong with the file as a whole; then nothing more is taken. */
  readonly problems: () => readonly Problem[]
  readonly end: () => FeedEnd
}

const named = (column: Column): string => (typeof column === 'number' ? `#${column}` : column)

/** Whether any plain meaning of the outcome says that the person meant was talked to. */
function tellsWhoAnswered(source: Source | undefined, channel: Source | undefined): boolean {
  if (source === undefined) return false
  const isCall =
    channel === undefined ||
    !('always' in channel) ||
    channel.always === 'call' ||
    channel.always === 'chat-call' ||
    channel.always === 'visit'
  if (!isCall) return true
  const talks = (meaning: Meaning | undefined): boolean => meaning === 'conversation' || meaning === 'met'
  if ('always' in source) return talks(source.always)
  if (!('words' in source) || source.words === undefined) return true
  return Object.values(source.words).some(talks) || talks(source.otherwise)
}

/** Facts that no column of the map can carry (S9). */
export function missingOf(map: ColumnMap): readonly FactName[] {
  const { facts } = map
  const has = (name: FieldName): boolean => Object.hasOwn(facts, name)
  const missing = missingFrom(has, ['states', 'coverage'])
  const answered = tellsWhoAnswered(facts.outcome, facts.channel)
  return answered || missing.includes('who-answered') ? missing : [...missing, 'who-answered']
}

interface Opened {
  readonly width: number
  readonly read: RowReader
  readonly unused: readonly string[]
}

const trimmedEnd = (names: readonly string[]): readonly string[] =>
  names.slice(0, names.findLastIndex((one) => one !== '') + 1)

/**
 * Finds the map's columns in a file.
 *
 * @param names  the head; `undefined` where there is none
 * @param width  how many columns there are
 */
function openWith(
  map: ColumnMap,
  names: readonly string[] | undefined,
  width: number,
  line: number | undefined,
): Opened | { readonly problems: readonly Problem[] } {
  const position = (column: Column): number => {
    if (typeof column === 'number') return column <= width ? column - 1 : -1
    return names?.indexOf(column.trim()) ?? -1
  }
  const used = [...new Set(Object.values(map.facts).flatMap(columnsUsed))]
  const listed = [...new Set([...used, ...(map.ignore ?? [])])]
  const found = names === undefined ? `${width} columns` : names.join(', ')
  const problems = [
    ...used
      .filter((column) => position(column) === -1)
      .map((column) =>
        problem('missing-column', {
          line,
          field: named(column),
          found,
          expected: {
            en: `a column ${named(column)}, which the map uses; the head may stand in another row (rowsBefore)`,
            zh: `对应表所用的列 ${named(column)}；表头也可能在另一行（rowsBefore）`,
          },
        }),
      ),
    ...listed
      .filter((column) => typeof column === 'string')
      .filter((column) => names && names.indexOf(column.trim()) !== names.lastIndexOf(column.trim()))
      .map((column) =>
        problem('doubled-column', {
          line,
          field: column,
          found: column,
          expected: {
            en: 'each column once; name the one that is meant by its position counted from 1',
            zh: '每列只出现一次；否则请用从 1 起的列序号指明是哪一列',
          },
        }),
      ),
  ]
  if (problems.length > 0) return { problems }
  const taken = new Set(listed.map(position))
  const all = names ?? Array.from({ length: width }, (_, index) => `#${index + 1}`)
  const unused = all
    .map((name, index) => ({ name: name === '' ? `#${index + 1}` : name, index }))
    .filter(({ index }) => !taken.has(index))
    .map(({ name }) => name)
  return { width, read: rowReader(map, position), unused }
}

const writingsOf = (source: Source): readonly string[] => {
  if ('date' in source) return [...source.date.written, ...source.time.written]
  return 'written' in source ? source.written : []
}

/** The positions that a map names. */
const positionsOf = ({ facts, ignore = [] }: ColumnMap): readonly number[] =>
  [...Object.values(facts).flatMap(columnsUsed), ...ignore].filter((column) => typeof column === 'number')

/** What is wrong with the zones of map and reader, before any row is read. */
export function zoneTrouble(map: ColumnMap, options: ReadOptions): Problem | undefined {
  if (map.zone !== undefined && options.logZone !== undefined && map.zone !== options.logZone) {
    return problem('map-wrong', {
      field: '/zone',
      found: map.zone,
      expected: {
        en: `the zone given for the log, ${options.logZone}, or no zone on one of the sides`,
        zh: `与所给日志时区 ${options.logZone} 一致，或只在一处指明`,
      },
    })
  }
  if (map.zone !== undefined || options.logZone !== undefined || map.facts.at === undefined) return undefined
  const writings = writingsOf(map.facts.at)
  const isZoneless = (writing: string): boolean => {
    const compiled = compileTime(writing)
    return compiled.ok && compiled.hasOffset === false
  }
  if (!writings.every(isZoneless)) return undefined
  return problem('zone-needed', {
    field: '/facts/at',
    found: writings.join(', '),
    expected: {
      en: 'the zone of the clock that wrote the file, as "zone" of the map or given for the log, such as Asia/Shanghai',
      zh: '写文件的时钟所在时区：写入对应表的 "zone" 或指明日志时区，如 Asia/Shanghai',
    },
  })
}

/** A line whose cells cannot be told apart may hold names and texts of messages: nothing of it is shown. */
const hidden = (): string => NOT_SHOWN

const isBlank = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => (typeof cell === 'string' ? cell.trim() === '' : cell.length === 0))

/**
 * Opens a file for its records.
 *
 * @param map  checked
 * @param names  the columns of a container that names them itself; such a file has no head among its rows
 */
export function mappedTable(map: ColumnMap, options: ReadOptions, names?: readonly string[]): MappedTable {
  const logZone = options.logZone ?? map.zone
  const time = timeReader(logZone)
  const missing = missingOf(map)
  const tally = newTally()
  const hasIds = map.facts.id !== undefined
  const stated = new Set<string>()
  const ids = idsOf([], 'id')
  /** Rows without an id, in a file that has ids: their names must be none of those that rows still to come state. */
  const unnamed: LogContact[] = []
  const maskedLines: number[] = []
  let maskedCount = 0
  let problems: readonly Problem[] = []
  let opened: Opened | undefined
  let recordsSeen = 0
  const keepsWidth = map.container.kind === 'csv'

  const open = (head: readonly string[] | undefined, width: number, line: number | undefined): void => {
    const result = openWith(map, head, width, line)
    if ('problems' in result) problems = result.problems
    else opened = result
  }
  if (names !== undefined) open(names, names.length, undefined)

  const takeRow = (line: number, cells: readonly Cell[], { read, width }: Opened): LogContact | undefined => {
    const isLong = !isBlank(cells.slice(width))
    if (isLong || (keepsWidth && cells.length < width)) {
      const expected = { en: `${width} cells`, zh: `${width} 个单元格` }
      tally.refuse(line, [problem('cell-count', { line, found: String(cells.length), expected })])
      return undefined
    }
    const reader: ValueReader = { problems: [], line, time }
    const mapped = read(cells, reader)
    const before = reader.problems.length
    const stays = mapped.row.get('id')
    const id = typeof stays === 'string' ? stays : ''
    if (id !== '') stated.add(id)
    const knowsPerson = mapped.row.has('person')
    const lost: FactName[] = []
    const numbers = ['number', 'from_number', 'to_number'] as const
    if (!knowsPerson && numbers.some((one) => mapped.masked.has(one))) lost.push('number')
    if (mapped.masked.has('person')) lost.push('person')
    if (mapped.masked.has('reached')) lost.push('reached')
    const lacks = [...missing, ...lost.filter((one) => !missing.includes(one))]
    const contact = contactOf(mapped.row, reader, ids.forLine, lacks)
    withOrigins(reader, mapped, before)
    const doubled = contact && before === 0 && id !== '' ? ids.claim(id, line) : undefined
    if (contact === undefined || before > 0 || doubled) {
      tally.refuse(line, doubled ? [doubled] : withoutConsequences(reader.problems, before))
      return undefined
    }
    if (lost.length > 0) {
      maskedCount += 1
      if (maskedLines.length < 20) maskedLines.push(line)
    }
    tally.take('contacts', 1)
    if (!hasIds || id !== '') return contact
    unnamed.push(contact)
    return undefined
  }

  const takeBody = (record: TableRecord, table: Opened): LogContact | undefined => {
    tally.see()
    if (record.kind === 'blank' || (record.kind === 'cells' && isBlank(record.cells))) {
      tally.blank()
      return undefined
    }
    if (record.kind === 'cells') return takeRow(record.line, record.cells, table)
    tally.refuse(record.line, [recordProblem(record, hidden)])
    return undefined
  }

  const take = (record: TableRecord): LogContact | undefined => {
    if (problems.length > 0) return undefined
    if (opened) return takeBody(record, opened)
    recordsSeen += 1
    // a sheet leaves rows without cells out, so its rows go by their number
    const place = map.container.kind === 'xlsx' ? record.line : recordsSeen
    if (place <= (map.rowsBefore ?? 0)) return undefined
    if (record.kind === 'blank' || (record.kind === 'cells' && isBlank(record.cells))) return undefined
    if (record.kind !== 'cells') {
      problems = [recordProblem(record, hidden)]
      return undefined
    }
    const texts = record.cells.map((cell) => String(cell).trim())
    if (map.hasHead === false) {
      // the first row may leave the last columns empty: a sheet then ends earlier in it
      const widest = keepsWidth ? texts.length : Math.max(texts.length, ...positionsOf(map))
      open(undefined, widest, record.line)
      return opened && takeBody(record, opened)
    }
    const head = trimmedEnd(texts)
    open(head, head.length, record.line)
    return undefined
  }

  const warningsOf = (table: Opened): readonly Warning[] => {
    const warnings: Warning[] = table.unused.map((column) => ({
      code: 'unused-column',
      count: 1,
      lines: [],
      says: {
        en: `The column "${column}" is in no fact of the map and not ignored`,
        zh: `列“${column}”在对应表中既无对应事实，也未列为忽略`,
      },
    }))
    if (maskedCount > 0) {
      warnings.push({
        code: 'masked-number',
        count: maskedCount,
        lines: maskedLines,
        says: {
          en: 'A part of the number or name is hidden or lost: it identifies nobody, since several people may have the same; another column must tell who it was',
          zh: '号码或姓名有一部分被隐藏或丢失：多人可能相同，不能据以识别个人；须由其他列指明是谁',
        },
      })
    }
    if (tally.rows().read === tally.rows().dropped) {
      warnings.push(
        warning('no-rows', [], { en: 'The file has a head and no rows', zh: '文件只有表头，没有数据行' }),
      )
    }
    return warnings
  }

  return {
    take,
    problems: () => problems,
    end: () => {
      if (problems.length === 0 && opened === undefined) {
        const expected = { en: 'a head with the names of the columns, and rows', zh: '表头与数据行' }
        problems = [problem('empty-file', { found: '', expected })]
      }
      if (problems.length > 0 || opened === undefined) return { ok: false, format: FORMAT, problems }
      const own = idsOf(stated, 'id')
      const rows = tally.rows()
      return {
        ok: true,
        contacts: unnamed.map((contact) => ({ ...contact, id: own.forLine(contact.rows[0] ?? 0) })),
        log: {
          format: FORMAT,
          layout: `${map.container.kind} by a map${map.confirmed ? ` confirmed by ${map.confirmed.by} on ${map.confirmed.on}` : ''}`,
          ...(logZone === undefined ? {} : { logZone }),
          statements: { events: [], coverage: [], declarations: [] },
          setAside: tally.setAside,
          droppedByRule: tally.dropped(),
          warnings: warningsOf(opened),
          cannotKnow: missing,
          rows,
        },
      }
    },
  }
}

/** A value that is missing because it could not be read is not wrong a second time. */
function withoutConsequences(problems: readonly Problem[], before: number): readonly Problem[] {
  if (before === 0) return problems
  return problems.filter(({ code }, index) => index < before || code !== 'missing-value')
}
