/** The logs that are damaged: every format's examples, and a few acts of the invented month as each source writes them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ColumnMap,
  type FormatName,
  type Phone,
  type ReadOptions,
  formats,
  writeForbearCsv,
  writeForbearJsonl,
  writeForbearParquet,
} from '@forbear/logs'
import {
  EXAMPLE_PHONE,
  EXCHANGE_CONTEXTS,
  PRIVATE_NUMBER,
  archive,
  asteriskOf,
  backupCallsOf,
  backupMessagesOf,
  callCentreCsvOf,
  callCentreMap,
  callCentreParts,
  carrierBillOf,
  carrierBillParts,
  collectorsOf,
  freeswitchOf,
  parquetOfTexts,
  smsGatewayOf,
  twilioCallsCsvOf,
  twilioCallsJsonOf,
  twilioMessagesCsvOf,
  twilioMessagesJsonOf,
  typedOf,
} from '@forbear/logs/testing'
import { generateMonth } from '../../apps/cli/src/demo/agency.ts'
import { root } from '../source.ts'

/** A text inside of a container, and the container of it once it is changed. */
interface Inside {
  /** In Latin-1: a byte a character. */
  readonly text: string
  readonly wrap: (changed: string) => Uint8Array
}

/** A log before it is damaged. */
export interface FuzzLog {
  readonly name: string
  readonly format: FormatName
  readonly bytes: Uint8Array
  readonly options: ReadOptions
  /** What stands inside of a container, so that damage reaches it. */
  readonly insides?: readonly Inside[]
  /** Texts of others that a borrower's log must never show, however it is damaged. */
  readonly others: readonly string[]
}

/** Numbers on no list, in the examples and in what is written. */
const OTHER_NUMBERS = ['1990000', '0210000', PRIVATE_NUMBER]

/** Words that the examples hold of others, and what is never kept of anybody. */
const WORDS = ['Mum', 'Work', 'Example words', 'Example answer', 'I owe double', 'they were loud']

/** What a borrower's log must not show: every number on no list, and of words those that are in it. */
const othersIn = (bytes: Uint8Array): readonly string[] => {
  const text = new TextDecoder().decode(bytes)
  return [...OTHER_NUMBERS, ...WORDS.filter((word) => text.includes(word))]
}

const month = generateMonth(20261001, 20)
/** The planted breaches and a few acts of the routine: every kind of act there is. */
const acts = month.contacts.filter(
  (act, index) =>
    index % 9 === 0 || act.channel === 'sms' || act.purpose !== 'collection' || act.channel === 'visit',
)
const numberOf = (organisation: string | undefined): string =>
  organisation === 'north-gate-agency' ? '02155550102' : '01055550101'
const phone: Phone = {
  point: 'own phone',
  person: 'borrower',
  role: 'debtor',
  collectors: collectorsOf(acts, numberOf),
}

const isOfPhone = (format: FormatName): boolean => {
  const { needs }: { readonly needs: readonly string[] } = formats[format]
  return needs.includes('phone')
}

const example = (format: FormatName, file: string): Uint8Array =>
  Uint8Array.from(readFileSync(join(root, 'packages/logs/src/formats', format, file)))

const shipped = (format: FormatName, file: string, options: ReadOptions = {}): FuzzLog => ({
  name: `${format}/${file}`,
  format,
  bytes: example(format, file),
  options: { logZone: 'UTC', phone: EXAMPLE_PHONE, ...options },
  others: isOfPhone(format) ? othersIn(example(format, file)) : [],
})

const written = (
  format: FormatName,
  kind: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): FuzzLog => ({
  name: `${format}, ${kind}`,
  format,
  bytes,
  options: { logZone: 'Asia/Shanghai', phone, ...options },
  others: isOfPhone(format) ? othersIn(bytes) : [],
})

const receipts = acts
  .map(
    (_, index) =>
      `id:${index} sub:001 dlvrd:001 submit date:26100${1 + (index % 9)}0900 done date:26100${1 + (index % 9)}0901 stat:DELIVRD err:000 text:Please call`,
  )
  .join('\n')
const reports = JSON.stringify(
  acts.map((act, index) => ({
    phone_number: act.number,
    send_time: '2026-10-05 09:00:00',
    report_time: '2026-10-05 09:00:03',
    success: index % 2 === 0,
    err_code: '0',
    sms_size: '1',
    biz_id: String(index),
    out_id: '',
  })),
)
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8')
const latin1 = (value: string | Uint8Array): string => Buffer.from(value).toString('latin1')

/** Each part of a workbook. */
const insidesOf = (parts: Readonly<Record<string, string>>): readonly Inside[] =>
  Object.entries(parts).map(([name, part]) => ({
    text: latin1(part),
    wrap: (changed) => archive({ ...parts, [name]: utf8(changed) }),
  }))

/** The cells of a CSV as a Parquet of texts: what of a Parquet can be damaged and still be one. */
const asParquet = (csv: string): readonly Inside[] => [
  {
    text: latin1(csv),
    wrap: (changed) =>
      parquetOfTexts(
        utf8(changed)
          .split('\n')
          .map((line) => line.split(',')),
      ),
  },
]

const cti = JSON.parse(new TextDecoder().decode(example('columns', 'examples/cti-cn.map.json'))) as ColumnMap
const csv = new TextDecoder().decode(writeForbearCsv(acts))
const centre = new TextDecoder('gb18030')
  .decode(callCentreCsvOf(acts))
  .replaceAll('\r\n', '\n')
  .split('\n')
  .slice(1)
  .join('\n')
const sheet = callCentreParts(acts)
const bill = carrierBillParts(acts, numberOf)
const contexts = EXCHANGE_CONTEXTS

/** Every log that is damaged. */
export const FUZZ_LOGS: readonly [FuzzLog, ...FuzzLog[]] = [
  shipped('asterisk-cdr', 'example.csv'),
  shipped('freeswitch-csv', 'example.csv'),
  shipped('twilio-calls', 'example.json'),
  shipped('twilio-messages', 'example.csv'),
  shipped('sms-gateway', 'example.csv'),
  shipped('columns', 'examples/cti-cn.csv', { map: cti, logZone: undefined }),
  shipped('forbear-csv', 'example.csv'),
  shipped('forbear-jsonl', 'example.jsonl'),
  shipped('forbear-parquet', 'example.parquet'),
  shipped('sms-backup-xml', 'example.xml'),
  shipped('sms-backup-xml', 'example-messages.xml'),
  shipped('carrier-bill-cn', 'example.csv'),
  shipped('typed', 'example.txt'),
  written('asterisk-cdr', 'two records a call', asteriskOf(acts), { contexts, logZone: 'UTC' }),
  written('freeswitch-csv', 'both legs', freeswitchOf(acts), { contexts }),
  written('twilio-calls', 'pages of JSON', twilioCallsJsonOf(acts)),
  written('twilio-calls', 'CSV', twilioCallsCsvOf(acts)),
  written('twilio-messages', 'JSON', twilioMessagesJsonOf(acts)),
  written('twilio-messages', 'CSV', twilioMessagesCsvOf(acts)),
  written('sms-gateway', 'table', smsGatewayOf(acts)),
  written('sms-gateway', 'receipts', text(receipts)),
  written('sms-gateway', 'Aliyun', text(reports)),
  written('columns', 'CSV in GB18030', callCentreCsvOf(acts), {
    map: callCentreMap({ kind: 'csv', encoding: 'gb18030', separator: ',' }),
  }),
  {
    ...written('columns', 'XLSX', sheet.bytes, { map: callCentreMap({ kind: 'xlsx' }) }),
    insides: insidesOf(sheet.parts),
  },
  written('forbear-csv', 'month', writeForbearCsv(acts)),
  written('forbear-jsonl', 'month', writeForbearJsonl(acts, month.statements)),
  { ...written('forbear-parquet', 'month', writeForbearParquet(acts)), insides: asParquet(csv) },
  {
    ...written('columns', 'Parquet', parquetOfTexts(centre.split('\n').map((line) => line.split(','))), {
      map: { ...callCentreMap({ kind: 'parquet' }), rowsBefore: 0 },
    }),
    insides: asParquet(centre),
  },
  written('sms-backup-xml', 'calls', backupCallsOf(acts, numberOf)),
  written('sms-backup-xml', 'messages', backupMessagesOf(acts, numberOf)),
  written('carrier-bill-cn', 'CSV', carrierBillOf(acts, numberOf)),
  { ...written('carrier-bill-cn', 'XLSX', bill.bytes), insides: insidesOf(bill.parts) },
  written('typed', 'month', typedOf(acts, numberOf)),
]
