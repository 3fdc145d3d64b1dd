/** Contact logs in and out: every format by name, and the shapes that readers give. */
import { read as readAsteriskCdr } from './formats/asterisk-cdr/read.ts'
import { open as openForbearCsv, read as readForbearCsv } from './formats/forbear-csv/read.ts'
import { read as readForbearJsonl } from './formats/forbear-jsonl/read.ts'
import { open as openColumns, read as readColumns } from './formats/columns/read.ts'
import { read as readForbearParquet } from './formats/forbear-parquet/read.ts'
import { type FeedOpener, bufferedFeed } from './feed.ts'
import type { Reader, ReadOptions } from './log.ts'
import type { Words } from './problem.ts'

export * from './feed.ts'
export * from './log.ts'
export { PROBLEMS, problem } from './problem.ts'
export type { Problem, ProblemCode, Words } from './problem.ts'
export { write as writeForbearCsv } from './formats/forbear-csv/write.ts'
export { write as writeForbearJsonl } from './formats/forbear-jsonl/write.ts'
export { write as writeForbearParquet } from './formats/forbear-parquet/write.ts'
export { checkMap } from './formats/columns/check.ts'
export { proposeMap } from './formats/columns/propose.ts'
export type {
  Proposed,
  ProposedColumn,
  ProposedMap,
  ProposalHints,
  ProposalNotes,
  ToDecide,
} from './formats/columns/propose.ts'
export { mapSchema } from './formats/columns/schema.ts'
export type { CheckedMap } from './formats/columns/check.ts'
export type * from './formats/columns/map.ts'
export { doubledKeys } from './formats/forbear-jsonl/keys.ts'
export { isZone } from './input/time.ts'
export { lineSchema } from './formats/forbear-jsonl/schema.ts'
export { OUTCOMES as ASTERISK_OUTCOMES } from './formats/asterisk-cdr/outcomes.ts'

/** A format that can be read. */
export interface Format {
  readonly read: Reader
  /** The same for a file that arrives in pieces. */
  readonly open: FeedOpener
  /** What it is, for a list to choose from. */
  readonly describe: Words
  /** Options without which it cannot be read, or only in part. */
  readonly needs: readonly (keyof ReadOptions)[]
  /** Options it understands besides. */
  readonly takes: readonly (keyof ReadOptions)[]
}

/** Every format by the name that the user gives. */
export const formats = {
  'asterisk-cdr': {
    read: readAsteriskCdr,
    open: bufferedFeed('asterisk-cdr', readAsteriskCdr),
    describe: {
      en: 'Call detail records of an Asterisk exchange (Master.csv, or a CSV export with a head)',
      zh: 'Asterisk 交换机通话详单（Master.csv，或带表头的 CSV 导出）',
    },
    needs: ['logZone'],
    takes: ['encoding', 'contexts', 'columns', 'eachRecordIsACall'],
  },
  'forbear-csv': {
    read: readForbearCsv,
    open: openForbearCsv,
    describe: {
      en: 'Forbear’s CSV: one contact a row, columns by name',
      zh: 'Forbear 的 CSV：每行一次联系，按列名读取',
    },
    needs: [],
    takes: ['logZone', 'encoding'],
  },
  'forbear-jsonl': {
    read: readForbearJsonl,
    open: bufferedFeed('forbear-jsonl', readForbearJsonl),
    describe: {
      en: 'Forbear’s JSON lines: contacts, events, coverage and declarations in one file',
      zh: 'Forbear 的 JSON 行：联系、事件、覆盖范围与完整性声明同在一个文件',
    },
    needs: [],
    takes: ['logZone', 'encoding'],
  },
  'forbear-parquet': {
    read: readForbearParquet,
    open: bufferedFeed('forbear-parquet', readForbearParquet),
    describe: {
      en: 'Forbear’s Parquet: the columns of its CSV, typed',
      zh: 'Forbear 的 Parquet：与其 CSV 同列，带类型',
    },
    needs: [],
    takes: ['logZone'],
  },
  columns: {
    read: readColumns,
    open: openColumns,
    describe: {
      en: 'Any CSV, XLSX or Parquet file, by a map of its columns (`forbear map FILE` proposes one)',
      zh: '任意 CSV、XLSX 或 Parquet 文件，按列对应表读取（`forbear map FILE` 可给出建议稿）',
    },
    needs: ['map'],
    takes: ['logZone'],
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats

/** Whether a name is one of the formats. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
