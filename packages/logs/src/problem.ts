/** Problems: what is wrong with a file or a row, where, what was found and what would be right, in both languages. */

/** The same sentence in English and Chinese. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** Every kind of trouble a reader can name, each with the sentence that heads it. */
export const PROBLEMS = {
  // the file as a whole
  'empty-file': { en: 'The file is empty', zh: '文件是空的' },
  'too-large': { en: 'The file is too large', zh: '文件太大' },
  'wrong-encoding': { en: 'The text is not in the expected encoding', zh: '文字编码与预期不符' },
  'wrong-separator': { en: 'The columns are not separated by commas', zh: '各列不是用逗号分隔的' },
  'unknown-column': { en: 'A column is not known', zh: '有不认识的列' },
  'doubled-column': { en: 'A column stands twice', zh: '有重复的列' },
  'missing-column': { en: 'A needed column is missing', zh: '缺少必需的列' },
  'wrong-container': { en: 'The file is of another kind', zh: '文件类型不对' },
  'broken-file': {
    en: 'The file is damaged, or uses what cannot be read here',
    zh: '文件已损坏，或使用了无法读取的特性',
  },
  'unknown-layout': { en: 'The layout of the columns is not known', zh: '无法识别列的排列' },
  'zone-needed': { en: 'The times carry no time zone', zh: '时间没有标明时区' },
  'unknown-zone': { en: 'The time zone is not known', zh: '时区名称不认识' },
  'zone-contradicted': {
    en: 'The time zone given contradicts the log’s own ids',
    zh: '所给时区与日志自身的编号相矛盾',
  },
  'calls-not-joinable': {
    en: 'Nothing tells which records are one call',
    zh: '无法判断哪些记录属于同一通电话',
  },
  'not-a-workbook': { en: 'The file is not an XLSX workbook', zh: '文件不是 XLSX 工作簿' },
  'old-workbook': {
    en: 'The file is a workbook of the old binary kind (.xls)',
    zh: '文件是旧式二进制工作簿（.xls）',
  },
  'encrypted-workbook': { en: 'The workbook is protected by a password', zh: '工作簿设有密码' },
  'broken-workbook': { en: 'The workbook is damaged', zh: '工作簿已损坏' },
  'no-such-sheet': { en: 'The workbook has no such sheet', zh: '工作簿中没有这个工作表' },
  'not-xml': { en: 'The file is not XML that can be read safely', zh: '文件不是可以安全读取的 XML' },
  'phone-needed': {
    en: 'Nothing says whose phone this is and which numbers are collectors’',
    zh: '没有说明这是谁的手机、哪些号码属于催收方',
  },
  'not-a-number': { en: 'This is not a telephone number', zh: '这不是电话号码' },
  'number-twice': { en: 'A number is listed for two organisations', zh: '同一号码列在两家机构名下' },
  'year-needed': { en: 'The times carry no year', zh: '时间没有年份' },
  'start-not-logged': {
    en: 'This template does not log when a call began',
    zh: '该模板不记录呼叫的开始时间',
  },
  'map-missing': { en: 'This format needs a column map', zh: '此格式需要列对应表' },
  'map-wrong': { en: 'The column map says what cannot be', zh: '列对应表有误' },
  'map-unconfirmed': { en: 'Nobody has confirmed the column map', zh: '列对应表尚未经人确认' },
  // one row
  'broken-quotes': { en: 'The quotation marks of this row do not match', zh: '本行引号不配对' },
  'cell-count': { en: 'The row has the wrong number of cells', zh: '本行单元格数目不对' },
  'second-head': { en: 'Another table begins here', zh: '此处开始另一张表' },
  'after-second-head': {
    en: 'The row stands under the head of another table',
    zh: '本行属于另一张表的表头之下',
  },
  'record-too-long': { en: 'The record is too long', zh: '记录过长' },
  'not-a-receipt': { en: 'The line is not a delivery receipt', zh: '本行不是短信状态报告' },
  'not-json': { en: 'The line is not JSON', zh: '本行不是 JSON' },
  'not-an-object': { en: 'The line is not a JSON object', zh: '本行不是 JSON 对象' },
  'unknown-key': { en: 'A key is not known', zh: '有不认识的键' },
  'doubled-key': { en: 'A key stands twice', zh: '有重复的键' },
  'missing-value': { en: 'A needed value is missing', zh: '缺少必需的值' },
  'wrong-type': { en: 'The value is of the wrong type', zh: '值的类型不对' },
  'unknown-word': { en: 'The word is not one of those known here', zh: '用词不在允许的范围内' },
  'not-of-channel': { en: 'This channel has no such outcome', zh: '该联系方式没有这种结果' },
  'not-a-time': { en: 'This is not a time', zh: '这不是时间' },
  'not-a-length': { en: 'This is not a length of time', zh: '这不是时长' },
  'not-a-date': { en: 'This is not a date', zh: '这不是日期' },
  'no-such-time': { en: 'No such date or time exists', zh: '不存在这样的日期或时间' },
  'time-skipped': {
    en: 'The clocks were put forward over this time: it did not exist there',
    zh: '当地时钟拨快时跳过了这一时刻，它并不存在',
  },
  'time-repeated': {
    en: 'The clocks were put back: this time existed twice there',
    zh: '当地时钟拨慢，这一时刻出现了两次',
  },
  'not-a-whole-number': { en: 'This is not a whole number from 0', zh: '这不是零或正整数' },
  'not-a-place': { en: 'This is not a place path', zh: '这不是地域路径' },
  'ends-before-start': { en: 'It ends before it begins', zh: '结束早于开始' },
  'longer-than-whole': { en: 'A part is longer than the whole', zh: '部分长于整体' },
  'line-too-long': { en: 'The line is too long to be one contact', zh: '本行太长，不像一次联系' },
  'not-a-duration': { en: 'This is not a length of time', zh: '这不是时长' },
  'broken-markup': { en: 'The markup breaks off or is damaged here', zh: '此处标记中断或损坏' },
  'duplicate-entry': { en: 'The same entry stands before', zh: '前面已有相同的一条' },
  'duplicate-id': { en: 'This id stands in an earlier row', zh: '此编号在前面的行里已经出现' },
} as const satisfies Readonly<Record<string, Words>>

export type ProblemCode = keyof typeof PROBLEMS

/** One thing that is wrong. */
export interface Problem {
  readonly code: ProblemCode
  /** Counted from 1; absent where it is about the whole file. */
  readonly line?: number
  /** The column or key. */
  readonly field?: string
  /** As it stands in the file, shortened to 80 characters. */
  readonly found: string
  /** What would be right. */
  readonly expected: Words
  /** The whole message. */
  readonly says: Words
}

/** What a problem is made from. */
export interface ProblemParts {
  readonly line?: number | undefined
  readonly field?: string | undefined
  readonly found: string
  readonly expected: Words
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/**
 * A problem with its message.
 *
 * @param code  which kind
 * @param parts  where, what was found, what would be right
 */
export function problem(code: ProblemCode, { line, field, found, expected }: ProblemParts): Problem {
  const title = PROBLEMS[code]
  const cut = shortened(found)
  const en = [line === undefined ? '' : `line ${line}`, field === undefined ? '' : `"${field}"`]
  const zh = [line === undefined ? '' : `第 ${line} 行`, field === undefined ? '' : `“${field}”`]
  const where = (parts: readonly string[], separator: string): string =>
    parts.filter((part) => part !== '').join(separator)
  const enWhere = where(en, ', ')
  const zhWhere = where(zh, '，')
  return {
    code,
    ...(line === undefined ? {} : { line }),
    ...(field === undefined ? {} : { field }),
    found: cut,
    expected,
    says: {
      en: `${enWhere === '' ? '' : `${enWhere}: `}${title.en}. Found: ${cut === '' ? 'nothing' : `"${cut}"`}. Right would be: ${expected.en}.`,
      zh: `${zhWhere === '' ? '' : `${zhWhere}：`}${title.zh}。实际为：${cut === '' ? '（空）' : `“${cut}”`}。应为：${expected.zh}。`,
    },
  }
}

/** The words that would be right, as a list in both languages. */
export function oneOfWords(words: Iterable<string>): Words {
  const list = [...words]
  return { en: `one of ${list.join(', ')}`, zh: `下列之一：${list.join('、')}` }
}
