/** The lines of a portfolio's file: CSV with a head, or JSON lines, of rows or of loans. */
import type { Words } from '@forbear/conduct/language'
import type { PortfolioLine } from '@forbear/loan/border'
import { problem, type Problem, type ProblemCode } from '@forbear/loan/problem'
import { doubledKeys } from '@forbear/logs'
import { csvRecords } from '@forbear/logs/input'
import { Refused, type Reason } from '@forbear/audit/refused'
import { fileNamed } from '../files.ts'

/** What stands in a file: how loans stand, or the loans themselves; and the lines that are neither. */
export interface RowsOfText {
  readonly kind: 'rows' | 'loans'
  readonly lines: readonly PortfolioLine[]
  readonly broken: readonly BrokenLine[]
}

/** A line that cannot be read. */
export interface BrokenLine {
  readonly line: number
  readonly found: Problem
}

/**
 * The lines of a file.
 *
 * @param name of the file, as the person who named it knows it
 * @throws {Refused} if there are none, or the first line has not the names of the columns
 */
export function rowsOfText(text: string, name: string): RowsOfText {
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') throw new Refused([emptyReason(name)])
  return content.trimStart().startsWith('{')
    ? ofJsonLines(content)
    : { kind: 'rows', ...ofCsv(content, name) }
}

function brokenLine(
  line: number,
  fault: { readonly found: unknown; readonly says: Words; readonly expected: Words },
  code: ProblemCode = 'wrong-type',
): BrokenLine {
  return { line, found: problem({ code, pointer: '', ...fault }) }
}

const emptyReason = (name: string): Reason => ({
  en: `${name}: the file is empty: expected a line for each loan and month end`,
  zh: `${fileNamed(name, 'zh')}：文件为空：应每笔贷款、每个月末一行`,
})

function ofJsonLines(text: string): RowsOfText {
  const broken: BrokenLine[] = []
  const lines: PortfolioLine[] = []
  for (const [at, content] of text.split(/\r?\n/).entries()) {
    if (content.trim() === '') continue
    try {
      lines.push({ line: at + 1, value: JSON.parse(content) as unknown })
    } catch {
      const says = { en: 'not JSON', zh: '不是 JSON' }
      const expected = { en: 'one object a line', zh: '每行一个对象' }
      broken.push(brokenLine(at + 1, { found: content, says, expected }))
      continue
    }
    for (const key of doubledKeys(content)) {
      const says = {
        en: `the key \`${key}\` stands twice in one object`,
        zh: `同一对象里键 \`${key}\` 出现两次`,
      }
      const expected = { en: 'it once', zh: '只写一次' }
      broken.push(brokenLine(at + 1, { found: key, says, expected }, 'contradiction'))
    }
  }
  const isLoan = ({ value }: PortfolioLine): boolean =>
    typeof value === 'object' && value !== null && 'loan' in value && typeof value.loan !== 'string'
  return { kind: lines.some(isLoan) ? 'loans' : 'rows', lines, broken }
}

const COLUMNS: readonly string[] = ['loan', 'on', 'daysPastDue', 'outstanding', 'left', 'segment']

const unknownColumns = (place: string, unknown: readonly string[]): Reason => ({
  en: `${place}: no such columns: ${unknown.map((each) => `\`${each}\``).join(', ')}: expected a first line of ${COLUMNS.join(',')}`,
  zh: `${fileNamed(place, 'zh')}：没有这样的列：${unknown.map((each) => `\`${each}\``).join('、')}：首行应为 ${COLUMNS.join(',')}`,
})

/** Rows by the names of the first line; empty cells are left out, and days past due are a number. */
function ofCsv(text: string, name: string): Omit<RowsOfText, 'kind'> {
  const broken: BrokenLine[] = []
  const lines: PortfolioLine[] = []
  let head: readonly string[] | undefined
  for (const record of csvRecords(text)) {
    const { line } = record
    if (record.kind === 'blank') continue
    if (record.kind === 'broken') {
      const says = { en: 'quotation marks do not match', zh: '引号不成对' }
      const expected = { en: 'cells between commas', zh: '逗号分隔的单元格' }
      broken.push(brokenLine(line, { found: undefined, says, expected }))
      continue
    }
    const cells = record.cells.map((cell) => cell.trim())
    if (head === undefined) {
      head = cells
      const unknown = cells.filter((cell) => !COLUMNS.includes(cell))
      if (unknown.length > 0) throw new Refused([unknownColumns(`${name}:${line}`, unknown)])
      continue
    }
    if (cells.length === head.length) {
      lines.push({ line, value: rowOf(head, cells) })
      continue
    }
    const says = { en: `${cells.length} cells`, zh: `有 ${cells.length} 个单元格` }
    const expected = { en: `${head.length}, as the first line has`, zh: `与首行相同的 ${head.length} 个` }
    broken.push(brokenLine(line, { found: cells.join(','), says, expected }))
  }
  if (lines.length + broken.length === 0) throw new Refused([emptyReason(name)])
  return { lines, broken }
}

function rowOf(head: readonly string[], cells: readonly string[]): unknown {
  return Object.fromEntries(
    head.flatMap((key, at) => {
      const cell = cells[at] ?? ''
      if (cell === '') return []
      return [[key, key === 'daysPastDue' && /^-?\d{1,9}$/.test(cell) ? Number(cell) : cell]]
    }),
  )
}
