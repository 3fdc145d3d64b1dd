/** Reads Forbear's own CSV: one contact a row, columns by name, every unknown column, word or date reported. */
import { wholeOf, type FeedOpener } from '../../feed.ts'
import { unguardFormula } from '../../input/csv.ts'
import type { FedCells } from '../../input/csv-feed.ts'
import { tableFeed, type Table } from '../../input/table-feed.ts'
import { UNREADABLE, UTF8_EXPECTED } from '../../input/text.ts'
import { timeReader } from '../../input/time.ts'
import type { LogContact, ReadOptions } from '../../log.ts'
import { oneOfWords, problem, type Problem } from '../../problem.ts'
import { contactOf } from '../../row/contact.ts'
import { FIELD_BY_NAME, FIELDS, type Field, type FieldName, type Row } from '../../row/fields.ts'
import { idsOf } from '../../row/ids.ts'
import { missingFrom } from '../../row/missing.ts'
import type { Tally } from '../../row/tally.ts'
import type { ValueReader } from '../../row/values.ts'
import { headWatch, ONE_HEAD } from './heads.ts'
import { separatorOf, splitCell } from './separators.ts'

const format = 'forbear-csv'

const valueOf = (cell: string): string => unguardFormula(cell.trim())

/** What is wrong with the head: unknown, doubled and missing columns, all at once. */
function headProblems(head: readonly string[], line: number): readonly Problem[] {
  const names = FIELDS.map((field) => field.name)
  const [only] = head
  if (head.length === 1 && only !== undefined && /[;\t]/.test(only)) {
    const expected = { en: 'columns separated by commas', zh: '用逗号分隔的列' }
    return [problem('wrong-separator', { line, found: only, expected })]
  }
  if (!head.some((name) => FIELD_BY_NAME.has(name))) {
    return [problem('unknown-layout', { line, found: head.join(','), expected: ownHead })]
  }
  const unknown = head
    .filter((name) => !FIELD_BY_NAME.has(name))
    .map((name) => problem('unknown-column', { line, field: name, found: name, expected: oneOfWords(names) }))
  const doubled = head
    .filter((name, index) => FIELD_BY_NAME.has(name) && head.indexOf(name) < index)
    .map((name) =>
      problem('doubled-column', {
        line,
        field: name,
        found: name,
        expected: { en: 'each column once', zh: '每列只出现一次' },
      }),
    )
  const missing = FIELDS.filter((field: Field) => field.needed && !head.includes(field.name)).map((field) =>
    problem('missing-column', { line, field: field.name, found: '', expected: field.says }),
  )
  return [...unknown, ...doubled, ...missing]
}

function rowOfCells(head: readonly FieldName[], cells: readonly string[]): Row {
  const row = new Map<FieldName, string | readonly string[]>()
  head.forEach((name, index) => {
    const value = valueOf(cells[index] ?? '')
    const kind = FIELD_BY_NAME.get(name)?.kind
    const separator = kind && separatorOf(kind)
    const values = separator ? splitCell(value, separator) : value
    if (values.length > 0) row.set(name, values)
  })
  return row
}

/** What rows mean under a head that has nothing wrong with it. */
function tableOf(columns: readonly FieldName[], options: ReadOptions, tally: Tally): Table {
  const missing = missingFrom((name) => columns.includes(name), ['states', 'coverage'])
  const time = timeReader(options.logZone)
  const hasIds = columns.includes('id')
  const idColumn = columns.indexOf('id')
  const stated = new Set<string>()
  const ids = idsOf([], 'id')
  /** Rows without an id, in a file that has ids: their names must be none of those that rows still to come state. */
  const unnamed: LogContact[] = []
  const kindOf = headWatch(columns)

  const take = ({ line, cells, hasBrokenBytes }: FedCells): LogContact | undefined => {
    const kind = kindOf(cells)
    if (kind === 'repeated-head') {
      tally.drop(kind)
      return undefined
    }
    if (kind !== 'row') {
      tally.refuse(line, [problem(kind, { line, found: cells.join(','), expected: ONE_HEAD })])
      return undefined
    }
    const reader: ValueReader = { problems: [], line, time }
    cells.forEach((cell, index) => {
      if ((hasBrokenBytes && cell.includes(UNREADABLE)) || cell.includes('\0')) {
        const where = { line, field: columns[index], found: cell, expected: UTF8_EXPECTED }
        reader.problems.push(problem('wrong-encoding', where))
      }
    })
    const id = hasIds ? valueOf(cells[idColumn] ?? '') : ''
    if (id !== '') stated.add(id)
    const contact = contactOf(rowOfCells(columns, cells), reader, ids.forLine, missing)
    const doubled = contact && id !== '' ? ids.claim(id, line) : undefined
    if (contact === undefined || doubled) {
      tally.refuse(line, doubled ? [doubled] : reader.problems)
      return undefined
    }
    tally.take('contacts', 1)
    if (!hasIds || id !== '') return contact
    unnamed.push(contact)
    return undefined
  }

  return {
    layout: 'columns by name',
    width: columns.length,
    cannotKnow: missing,
    take,
    end: () => {
      const names = idsOf(stated, 'id')
      const contacts = unnamed.map((contact) => ({ ...contact, id: names.forLine(contact.rows[0] ?? 0) }))
      return { contacts, warnings: [] }
    },
  }
}

const ownHead = {
  en: 'a head with this format’s names of columns, at least at and channel; the file may be of another format',
  zh: '含本格式列名的表头，至少有 at 和 channel；文件可能属于其他格式',
}

/**
 * Opens a log in Forbear's CSV. Contacts come as their rows arrive; in a file with ids, rows that have none come last.
 *
 * @param options  `logZone` is needed for times without offset, `encoding` for files that are not UTF-8
 */
export const open: FeedOpener = (options) =>
  tableFeed(
    {
      format,
      shown: (text) => text,
      head: { en: 'a head with the names of the columns', zh: '写明列名的表头' },
      open: ({ cells, line }, given, tally) => {
        const head = cells.map((name) => name.trim().toLowerCase())
        const problems = headProblems(head, line)
        if (problems.length > 0) return { problems }
        const columns = head.filter((name): name is FieldName => FIELD_BY_NAME.has(name))
        return tableOf(columns, given, tally)
      },
    },
    options,
  )

/** Reads a whole log in Forbear's CSV: the contacts, and every row that was set aside with all that is wrong with it. */
export const read = wholeOf(open)
