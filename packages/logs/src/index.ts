/** Contact logs in and out: every format by name, and the shapes that readers give. */
import { read as readAsteriskCdr } from './formats/asterisk-cdr/read.ts'
import { read as readCarrierBillCn } from './formats/carrier-bill-cn/read.ts'
import { read as readForbearJsonl } from './formats/forbear-jsonl/read.ts'
import { open as openColumns, read as readColumns } from './formats/columns/read.ts'
import { read as readForbearParquet } from './formats/forbear-parquet/read.ts'
import { open as openSmsBackupXml, read as readSmsBackupXml } from './formats/sms-backup-xml/read.ts'
import { read as readTyped } from './formats/typed/read.ts'
import { open as openForbearCsv, read as readForbearCsv } from './formats/forbear-csv/read.ts'
import { read as readFreeswitchCsv } from './formats/freeswitch-csv/read.ts'
import { read as readSmsGateway } from './formats/sms-gateway/read.ts'
import { read as readTwilioCalls } from './formats/twilio-calls/read.ts'
import { open as openTwilioMessages, read as readTwilioMessages } from './formats/twilio-messages/read.ts'
import { type FeedOpener, bufferedFeed } from './feed.ts'
import type { Reader, ReadOptions } from './log.ts'
import type { Words } from './problem.ts'

export * from './feed.ts'
export * from './log.ts'
export * from './reconcile/index.ts'
export * from './soundness/index.ts'
export { PROBLEMS, problem } from './problem.ts'
export { PLACE_PATTERN } from './row/values.ts'
export type { Problem, ProblemCode, Words } from './problem.ts'
export { write as writeForbearCsv } from './formats/forbear-csv/write.ts'
export { write as writeForbearJsonl } from './formats/forbear-jsonl/write.ts'
export type { Source } from './formats/forbear-jsonl/statements.ts'
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
export { COLLECTORS_SCHEMA, phoneOf, readCollectors } from './phone/collectors.ts'
export type { Collectors, CollectorsRead, PhoneOfFile } from './phone/collectors.ts'
export { newNumberSurvey } from './phone/survey.ts'
export type { NumberCount, NumberSurvey } from './phone/survey.ts'
export { lineSchema } from './formats/forbear-jsonl/schema.ts'
export { OUTCOMES as ASTERISK_OUTCOMES } from './formats/asterisk-cdr/outcomes.ts'
export { OUTCOMES as CARRIER_BILL_CN_OUTCOMES } from './formats/carrier-bill-cn/outcomes.ts'
export { OUTCOMES as SMS_BACKUP_XML_OUTCOMES } from './formats/sms-backup-xml/outcomes.ts'
export { WORDS as TYPED_WORDS } from './formats/typed/outcomes.ts'
export { doubledKeys } from './formats/forbear-jsonl/keys.ts'
export { isZone } from './input/time.ts'
export { OUTCOMES as FREESWITCH_OUTCOMES } from './formats/freeswitch-csv/outcomes.ts'
export { OUTCOMES as SMS_GATEWAY_OUTCOMES } from './formats/sms-gateway/outcomes.ts'
export { OUTCOMES as TWILIO_CALL_OUTCOMES } from './formats/twilio-calls/outcomes.ts'
export { OUTCOMES as TWILIO_MESSAGE_OUTCOMES } from './formats/twilio-messages/outcomes.ts'

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
  'carrier-bill-cn': {
    read: readCarrierBillCn,
    open: bufferedFeed('carrier-bill-cn', readCarrierBillCn),
    describe: {
      en: 'Call and message details of a Chinese carrier, as CSV or XLSX, of the borrower’s phone',
      zh: '中国运营商的通话、短信详单（CSV 或 XLSX），本人手机',
    },
    needs: ['phone', 'logZone'],
    takes: ['encoding', 'sheet'],
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
  'sms-backup-xml': {
    read: readSmsBackupXml,
    open: openSmsBackupXml,
    describe: {
      en: 'Backups of the Android app SMS Backup & Restore (calls-*.xml, sms-*.xml), of the borrower’s phone',
      zh: '安卓应用 SMS Backup & Restore 的备份（calls-*.xml、sms-*.xml），本人手机',
    },
    needs: ['phone'],
    takes: ['encoding'],
  },
  typed: {
    read: readTyped,
    open: bufferedFeed('typed', readTyped),
    describe: {
      en: 'Contacts that the borrower types up, a line each',
      zh: '本人手写整理的联系记录，每行一条',
    },
    needs: ['phone', 'logZone'],
    takes: ['encoding'],
  },
  'freeswitch-csv': {
    read: readFreeswitchCsv,
    open: bufferedFeed('freeswitch-csv', readFreeswitchCsv),
    describe: {
      en: 'Call detail records of a FreeSWITCH exchange (mod_cdr_csv, the shipped templates or named columns)',
      zh: 'FreeSWITCH 交换机通话详单（mod_cdr_csv，自带模板或指明列名）',
    },
    needs: ['logZone'],
    takes: ['encoding', 'contexts', 'columns'],
  },
  'sms-gateway': {
    read: readSmsGateway,
    open: bufferedFeed('sms-gateway', readSmsGateway),
    describe: {
      en: 'Delivery reports of message gateways (SMPP, CMPP, SGIP, SMGP; Aliyun): a table, or SMPP receipts one on a line',
      zh: '短信网关状态报告（SMPP、CMPP、SGIP、SMGP；阿里云）：表格，或每行一条的 SMPP 回执',
    },
    needs: ['logZone'],
    takes: ['encoding'],
  },
  'twilio-calls': {
    read: readTwilioCalls,
    open: bufferedFeed('twilio-calls', readTwilioCalls),
    describe: {
      en: 'Twilio’s call log: the interface’s JSON, or a CSV with its names',
      zh: 'Twilio 通话记录：接口返回的 JSON，或同名列的 CSV',
    },
    needs: [],
    takes: ['logZone', 'encoding', 'ownNumbers'],
  },
  'twilio-messages': {
    read: readTwilioMessages,
    open: openTwilioMessages,
    describe: {
      en: 'Twilio’s message log: the console’s CSV, or the interface’s JSON',
      zh: 'Twilio 短信记录：控制台导出的 CSV，或接口返回的 JSON',
    },
    needs: [],
    takes: ['logZone', 'encoding'],
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats

/** Whether a name is one of the formats. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
