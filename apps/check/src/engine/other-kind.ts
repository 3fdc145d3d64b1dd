/** What whoever has only a phone can do with a file that is no list of calls. `mend` of the kinds speaks to users of the command. */
import type { FileKindName } from '@forbear/logs/input'
import type { Words } from './words.ts'

const ARCHIVE: Words = {
  en: 'Unpack it first and choose the file inside.',
  zh: '请先解压，再选择里面的文件。',
}
const WORKBOOK: Words = {
  en: 'If it is the carrier’s bill, choose that below. Otherwise save it as CSV in a spreadsheet program.',
  zh: '如果是运营商详单，请在下面选。否则请用表格软件另存为 CSV。',
}
const PICTURE: Words = {
  en: 'Calls cannot be read from a picture or a PDF. Type them in: it is quick.',
  zh: '图片和 PDF 里的通话读不出来。请自己填写，很快。',
}
const TEXT: Words = {
  en: 'Save it as CSV in UTF-8 and choose it again.',
  zh: '请另存为 UTF-8 编码的 CSV，再选一次。',
}
const DATABASE: Words = {
  en: 'Make a backup with the app first and choose that file.',
  zh: '请先用备份应用做一次备份，再选那个文件。',
}

const WHAT: Partial<Record<FileKindName, Words>> = {
  zip: WORKBOOK,
  'old-workbook': WORKBOOK,
  'web-page': WORKBOOK,
  pdf: PICTURE,
  picture: PICTURE,
  database: DATABASE,
  parquet: TEXT,
  'utf-16': TEXT,
  'utf-32': TEXT,
}

/** What to do with a file of a kind; what is not named is an archive. */
export function whatToDoWith(kind: FileKindName): Words {
  return WHAT[kind] ?? ARCHIVE
}
