/**
 * A CSV with a head in which every row stands alone, read while it arrives: what is common to such formats.
 * A format says what its head means and what a row states; rows that cannot be read are set aside here.
 */
import type { FeedEnd, LogFeed } from '../feed.ts'
import type { FactName, LogContact, ReadOptions, Warning } from '../log.ts'
import { problem, type Problem } from '../problem.ts'
import { newTally, warning, type Tally } from '../row/tally.ts'
import { csvFeed, RECORD_BYTES_AT_MOST, type FedCells, type FedRecord } from './csv-feed.ts'
import { zoneProblem } from './time.ts'

/** What the head of a file means to its format. */
export interface Table {
  readonly layout: string
  /** How many cells a row has. */
  readonly width: number
  readonly cannotKnow: readonly FactName[]
  /** Takes a row: puts it into the tally, and gives its contact if that is whole. */
  readonly take: (row: FedCells) => LogContact | undefined
  /** The file is over: contacts that were held back, and warnings. */
  readonly end: () => { readonly contacts: readonly LogContact[]; readonly warnings: readonly Warning[] }
}

export interface TableFormat {
  readonly format: string
  /** What may be shown of a line whose quotation marks do not match. */
  readonly shown: (text: string) => string
  /** What the head should be, for a file that is empty. */
  readonly head: { readonly en: string; readonly zh: string }
  /** Reads the head: the table, or all that is wrong with it. */
  readonly open: (
    head: FedCells,
    options: ReadOptions,
    tally: Tally,
  ) => Table | { readonly problems: readonly Problem[] }
}

/** What is right where quotation marks do not match. */
export const CLOSED_QUOTES = {
  en: 'a quotation mark before and after a cell, and each one inside it doubled',
  zh: '单元格前后各一个引号，其中的引号写两个',
}

const megabytes = RECORD_BYTES_AT_MOST / 1024 / 1024
const shorter = { en: `a record of at most ${megabytes} MB`, zh: `不超过 ${megabytes} MB 的记录` }

/** Stands for what a file has there, where it may be a message's text or a person's name, which are never kept. */
export const NOT_SHOWN = '…'

/**
 * The problem of a record that has no cells.
 *
 * @param shown  what may be shown of a line whose quotation marks do not match
 */
export function recordProblem(
  record: Extract<FedRecord, { readonly kind: 'broken' | 'too-long' }>,
  shown: (text: string) => string,
): Problem {
  const { line } = record
  return record.kind === 'broken'
    ? problem('broken-quotes', { line, found: shown(record.text), expected: CLOSED_QUOTES })
    : problem('record-too-long', { line, found: '', expected: shorter })
}

/** Opens a file of such a format. */
export function tableFeed({ format, shown, head, open }: TableFormat, options: ReadOptions): LogFeed {
  const wrongZone = zoneProblem(options.logZone)
  let problems: readonly Problem[] = wrongZone ? [wrongZone] : []
  const records = csvFeed({ encoding: options.encoding })
  const tally = newTally()
  let table: Table | undefined

  const fail = (found: readonly Problem[]): undefined => {
    problems = found
    return undefined
  }

  const openWith = (record: FedRecord): void => {
    if (record.kind === 'blank') return
    if (record.kind !== 'cells') return fail([recordProblem(record, shown)])
    const opened = open(record, options, tally)
    if ('problems' in opened) return fail(opened.problems)
    table = opened
  }

  const takeRow = (record: FedRecord, { width, take }: Table): LogContact | undefined => {
    tally.see()
    if (record.kind === 'blank') {
      tally.blank()
      return undefined
    }
    const { line } = record
    if (record.kind !== 'cells') {
      tally.refuse(line, [recordProblem(record, shown)])
      return undefined
    }
    if (record.cells.length !== width) {
      const expected = { en: `${width} cells, as the head has`, zh: `与表头相同的 ${width} 个单元格` }
      tally.refuse(line, [problem('cell-count', { line, found: String(record.cells.length), expected })])
      return undefined
    }
    return take(record)
  }

  const takeAll = (all: readonly FedRecord[]): readonly LogContact[] => {
    const contacts: LogContact[] = []
    for (const record of all) {
      if (problems.length > 0) return []
      if (table === undefined) openWith(record)
      else {
        const contact = takeRow(record, table)
        if (contact) contacts.push(contact)
      }
    }
    return contacts
  }

  return {
    push: (piece) => (problems.length > 0 ? [] : takeAll(records.push(piece))),
    hasFailed: () => problems.length > 0 || records.problem() !== undefined,
    end: (): FeedEnd => {
      const early = problems.length > 0 ? [] : takeAll(records.end())
      const notText = records.problem()
      if (problems.length === 0 && notText) problems = [notText]
      if (problems.length === 0 && table === undefined) {
        problems = [problem('empty-file', { found: '', expected: head })]
      }
      if (problems.length > 0 || table === undefined) return { ok: false, format, problems }
      const { contacts, warnings } = table.end()
      const rows = tally.rows()
      const hasNone = rows.read === rows.dropped && tally.dropped().every(({ rule }) => rule === 'blank-line')
      const noRows = { en: 'The file has a head and no rows', zh: '文件只有表头，没有数据行' }
      return {
        ok: true,
        contacts: [...early, ...contacts],
        log: {
          format,
          layout: table.layout,
          ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
          statements: { events: [], coverage: [], declarations: [] },
          setAside: tally.setAside,
          droppedByRule: tally.dropped(),
          warnings: hasNone ? [...warnings, warning('no-rows', [], noRows)] : warnings,
          cannotKnow: table.cannotKnow,
          rows,
        },
      }
    },
  }
}
