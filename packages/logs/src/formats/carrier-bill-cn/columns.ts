/**
 * The heads of Chinese carriers' call and message details, by what their columns hold. Names differ between carriers,
 * provinces and years; each is listed, and a column that is not listed is not read.
 */
import { foldedText } from '../../input/written.ts'

/** What is read of a table. The rest, such as places and fees, is not kept. */
export type Column = 'time' | 'date' | 'length' | 'kind' | 'other' | 'message'

/** Names by column, in order: an earlier one is taken where a table has several. */
export const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  time: [
    '通话起始时间',
    '起始时间',
    '通话开始时间',
    '开始时间',
    '通话时间',
    '呼叫时间',
    '呼叫起始时间',
    '通信时间',
    '发生时间',
    '发送时间',
    '收发时间',
    '短信时间',
    '时间',
  ],
  date: ['通话日期', '起始日期', '呼叫日期', '开始日期', '通信日期', '发送日期', '日期'],
  length: ['通话时长', '通信时长', '时长', '通话时间长度', '通话历时', '通话时长秒', '计费时长', '使用时长'],
  kind: [
    '呼叫类型',
    '主被叫',
    '主叫/被叫',
    '主/被叫',
    '主叫被叫',
    '呼叫方式',
    '通话方式',
    '通信方式',
    '主被叫类型',
    '收发类型',
    '收发方式',
    '发送/接收',
    '传送方式',
    '通信类型',
    '通话类型',
    '业务类型',
    '类型',
  ],
  other: [
    '对方号码',
    '对方电话',
    '对方电话号码',
    '对方手机号码',
    '对方号',
    '对端号码',
    '通话号码',
    '通信号码',
    '对方',
    '收发号码',
  ],
  message: ['信息类型', '短信类型', '消息类型', '短信内容类型'],
}

/** Where the columns of one table stand. */
export interface Table {
  readonly at: Readonly<Partial<Record<Column, number>>>
  /** Calls have a length or are said to be calls; messages have neither. */
  readonly isMessages: boolean
  /** A bare number in the column of lengths: seconds, or a unit too coarse to keep. */
  readonly lengthUnit: 'seconds' | 'minutes'
  /** Of the row that the head is, for a message. */
  readonly head: readonly string[]
}

/** A longer cell is no column's name. */
const NAME_CHARACTERS_AT_MOST = 60

/** A name without its unit, brackets, spaces and marks. */
const bare = (cell: string): string =>
  foldedText(cell.slice(0, NAME_CHARACTERS_AT_MOST))
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[\s*:"']/g, '')

const minutesIn = (cell: string): boolean => /[([【/]\s*分(?:钟)?\s*[)\]】]?$/.test(foldedText(cell))

/** Words that say a table is of messages. */
const messageWords = /短信|彩信|短彩信|点对点|信息详单/

/**
 * The table that a row begins, if it is a head: a time, the other side, and a kind or a length.
 *
 * @param around  the words before it, which may say that messages follow
 */
export function tableOf(cells: readonly string[], around: string): Table | undefined {
  const names = cells.map(bare)
  const find = (column: Column): number =>
    COLUMN_NAMES[column].map((name) => names.indexOf(name)).find((index) => index !== -1) ?? -1
  const at: Partial<Record<Column, number>> = {}
  for (const column of ['time', 'date', 'length', 'kind', 'other', 'message'] as const) {
    const index = find(column)
    if (index !== -1) at[column] = index
  }
  if (at.time === undefined && at.date === undefined) return undefined
  if (at.other === undefined || (at.kind === undefined && at.length === undefined)) return undefined
  const isMessages =
    at.length === undefined && (at.message !== undefined || messageWords.test(around + names.join()))
  const lengthUnit = at.length !== undefined && minutesIn(cells[at.length] ?? '') ? 'minutes' : 'seconds'
  return { at, isMessages, lengthUnit, head: cells }
}

/** Words that begin a line of sums. */
const totals =
  /^(?:合计|总计|小计|共计|汇总|总费用|总时长|总次数|费用合计|本页|说明|备注|注[::]|温馨提示|尊敬的)/

/** Whether a row is words around the entries: one filled cell, or sums. */
export function isAround(cells: readonly string[]): boolean {
  const filled = cells.map(foldedText).filter((cell) => cell !== '')
  return filled.length <= 1 || filled.some((cell) => totals.test(cell))
}

/** A cell's text without what spreadsheets and exports put around it: tabs, `="…"`, an apostrophe. */
export function cleaned(cell: string): string {
  const folded = foldedText(cell)
  const formula = /^="?([^"]*)"?$/.exec(folded)?.[1]
  return (formula ?? folded).replace(/^['‘’]/, '').trim()
}
