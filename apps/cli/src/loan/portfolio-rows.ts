/** The lines of a portfolio's file: CSV with a head, or JSON lines, of rows or of loans. */
import type { PortfolioLine } from '@forbear/loan/border'
import { csvRecords } from '@forbear/logs/input'
import { Refused, type Reason } from '@forbear/audit/refused'

/** What stands in a file: how loans stand, or the loans themselves. */
export interface RowsOfText {
  readonly kind: 'rows' | 'loans'
  readonly lines: readonly PortfolioLine[]
}

/**
 * The lines of a file.
 *
 * @param name of the file, as the person who named it knows it
 * @throws {Refused} with every line that is neither
 */
export function rowsOfText(text: string, name: string): RowsOfText {
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') throw new Refused([emptyReason(name)])
  return content.trimStart().startsWith('{')
    ? ofJsonLines(content, name)
    : { kind: 'rows', lines: ofCsv(content, name) }
}

const emptyReason = (name: string): Reason => ({
  en: `${name}: the file is empty: expected a line for each loan and month end`,
  zh: `${name}：文件为空：应每笔贷款、每个月末一行`,
})

function ofJsonLines(text: string, name: string): RowsOfText {
  const reasons: Reason[] = []
  const lines: PortfolioLine[] = []
  for (const [at, content] of text.split(/\r?\n/).entries()) {
    if (content.trim() === '') continue
    try {
      lines.push({ line: at + 1, value: JSON.parse(content) as unknown })
    } catch {
      reasons.push({
        en: `${name}:${at + 1}: not JSON: expected one object a line`,
        zh: `${name}:${at + 1}：不是 JSON：应每行一个对象`,
      })
    }
  }
  if (reasons.length > 0) throw new Refused(reasons)
  const isLoan = ({ value }: PortfolioLine): boolean =>
    typeof value === 'object' && value !== null && 'loan' in value && typeof value.loan !== 'string'
  return { kind: lines.some(isLoan) ? 'loans' : 'rows', lines }
}

const COLUMNS: readonly string[] = ['loan', 'on', 'daysPastDue', 'outstanding', 'left', 'segment']

const unknownColumns = (place: string, unknown: readonly string[]): Reason => ({
  en: `${place}: no such columns: ${unknown.map((each) => `\`${each}\``).join(', ')}: expected a first line of ${COLUMNS.join(',')}`,
  zh: `${place}：没有这样的列：${unknown.map((each) => `\`${each}\``).join('、')}：首行应为 ${COLUMNS.join(',')}`,
})

/** Rows by the names of the first line; empty cells are left out, and days past due are a number. */
function ofCsv(text: string, name: string): readonly PortfolioLine[] {
  const reasons: Reason[] = []
  const lines: PortfolioLine[] = []
  let head: readonly string[] | undefined
  for (const record of csvRecords(text)) {
    const place = `${name}:${record.line}`
    if (record.kind === 'blank') continue
    if (record.kind === 'broken') {
      reasons.push({
        en: `${place}: quotation marks do not match: expected cells between commas`,
        zh: `${place}：引号不成对：应为逗号分隔的单元格`,
      })
      continue
    }
    const cells = record.cells.map((cell) => cell.trim())
    if (head === undefined) {
      head = cells
      const unknown = cells.filter((cell) => !COLUMNS.includes(cell))
      if (unknown.length > 0) throw new Refused([unknownColumns(place, unknown)])
      continue
    }
    if (cells.length === head.length) lines.push({ line: record.line, value: rowOf(head, cells) })
    else
      reasons.push({
        en: `${place}: ${cells.length} cells: expected ${head.length}, as the first line has`,
        zh: `${place}：${cells.length} 个单元格：应为 ${head.length} 个，与首行相同`,
      })
  }
  if (reasons.length > 0) throw new Refused(reasons)
  if (lines.length === 0) throw new Refused([emptyReason(name)])
  return lines
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
