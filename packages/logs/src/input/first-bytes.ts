/** What a file is by its first bytes, so that an archive given for a log is called one, with what to do about it. */
import type { Words } from '../problem.ts'

/** Bytes that are enough to tell every kind. */
export const FIRST_BYTES = 64

/** What a file is. */
export interface FileKind {
  readonly name: string
  readonly is: (bytes: Uint8Array, text: string) => boolean
  readonly says: Words
  /** What its owner can do to have it read. */
  readonly mend: Words
}

const begins =
  (...signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    signature.every((byte, at) => bytes[at] === byte)

const unpack: Words = {
  en: 'unpack it and name the file inside',
  zh: '请先解压，再指定其中的文件',
}
const asText: Words = {
  en: 'a log must be the table itself: export it as CSV',
  zh: '日志须是表格本身：请导出为 CSV',
}
const asUtf8: Words = { en: 'save it as UTF-8', zh: '请另存为 UTF-8' }
const saveAs: Words = {
  en: 'open it in a spreadsheet program and save it as CSV in UTF-8',
  zh: '请用电子表格软件打开，另存为 UTF-8 编码的 CSV',
}

/** The first that fits. */
const KINDS = [
  {
    name: 'zip',
    is: begins(0x50, 0x4b, 0x03, 0x04),
    says: { en: 'a ZIP archive, or a workbook (.xlsx), which is one', zh: 'ZIP 压缩包，或 .xlsx 工作簿' },
    mend: {
      en: 'unpack an archive and name the file inside; save a workbook as CSV, or read it with --format columns',
      zh: '压缩包请先解压并指定其中的文件；工作簿请另存为 CSV，或用 --format columns 读取',
    },
  },
  {
    name: 'old-workbook',
    is: begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    says: {
      en: 'an old Office document (.xls), or one protected by a password',
      zh: '旧式 Office 文档（.xls），或带密码的文档',
    },
    mend: saveAs,
  },
  {
    name: 'parquet',
    is: begins(0x50, 0x41, 0x52, 0x31),
    says: { en: 'a Parquet file', zh: 'Parquet 文件' },
    mend: {
      en: 'read it with --format forbear-parquet, or with --format columns and a map',
      zh: '请用 --format forbear-parquet 读取，或用 --format columns 加对应表读取',
    },
  },
  {
    name: 'gzip',
    is: begins(0x1f, 0x8b),
    says: { en: 'compressed (gzip)', zh: 'gzip 压缩文件' },
    mend: unpack,
  },
  {
    name: 'bzip2',
    is: begins(0x42, 0x5a, 0x68),
    says: { en: 'compressed (bzip2)', zh: 'bzip2 压缩文件' },
    mend: unpack,
  },
  {
    name: 'xz',
    is: begins(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00),
    says: { en: 'compressed (xz)', zh: 'xz 压缩文件' },
    mend: unpack,
  },
  {
    name: 'zstd',
    is: begins(0x28, 0xb5, 0x2f, 0xfd),
    says: { en: 'compressed (zstd)', zh: 'zstd 压缩文件' },
    mend: unpack,
  },
  {
    name: '7z',
    is: begins(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
    says: { en: 'a 7z archive', zh: '7z 压缩包' },
    mend: unpack,
  },
  {
    name: 'rar',
    is: begins(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07),
    says: { en: 'a RAR archive', zh: 'RAR 压缩包' },
    mend: unpack,
  },
  {
    name: 'pdf',
    is: begins(0x25, 0x50, 0x44, 0x46, 0x2d),
    says: { en: 'a PDF', zh: 'PDF 文件' },
    mend: asText,
  },
  {
    name: 'picture',
    is: (bytes) => begins(0xff, 0xd8, 0xff)(bytes) || begins(0x89, 0x50, 0x4e, 0x47)(bytes),
    says: { en: 'a picture', zh: '图片' },
    mend: asText,
  },
  {
    name: 'database',
    is: (_, text) => text.startsWith('SQLite format 3'),
    says: { en: 'an SQLite database', zh: 'SQLite 数据库' },
    mend: asText,
  },
  {
    name: 'utf-32',
    is: (bytes) => begins(0xff, 0xfe, 0, 0)(bytes) || begins(0, 0, 0xfe, 0xff)(bytes),
    says: { en: 'text in UTF-32', zh: 'UTF-32 编码的文本' },
    mend: asUtf8,
  },
  {
    name: 'utf-16',
    is: (bytes) => begins(0xff, 0xfe)(bytes) || begins(0xfe, 0xff)(bytes),
    says: { en: 'text in UTF-16 (“Unicode”)', zh: 'UTF-16（“Unicode”）编码的文本' },
    mend: asUtf8,
  },
  {
    name: 'web-page',
    is: (_, text) => /^\s*<(?:!doctype html|html|head|body|table|meta)\b/i.test(text),
    says: {
      en: 'a web page, as some systems write under the name .xls',
      zh: '网页（有些系统以 .xls 之名导出）',
    },
    mend: saveAs,
  },
] as const satisfies readonly FileKind[]

/** The names of the kinds. */
export type FileKindName = (typeof KINDS)[number]['name']

/**
 * What a file is, where its first bytes show that it is no plain text.
 *
 * @param bytes  its first {@link FIRST_BYTES}, or all where there are fewer
 */
export function fileKindOf(bytes: Uint8Array): (FileKind & { readonly name: FileKindName }) | undefined {
  const text = new TextDecoder('latin1').decode(bytes).replace(/^\u00ef\u00bb\u00bf/, '')
  return KINDS.find((one) => one.is(bytes, text))
}
