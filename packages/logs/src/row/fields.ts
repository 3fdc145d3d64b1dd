/**
 * The fields of a row in Forbear's own formats, each described once: name, how its value is written, what it says.
 * The readers, the writers, the schema and the documentation's test all go by this table.
 */
import type { FactName } from '../log.ts'
import type { Words } from '../problem.ts'
import type { VocabularyName } from './vocabulary.ts'

/**
 * How a value is written.
 * - `text`, `word` one value; `word-fact`, `text-fact`, `zone-fact`, `place-fact`, `number-fact` one, or one of several
 *   (CSV `a|b`, JSON `{"one_of":["a","b"]}`)
 * - `text-list`, `word-list` several (CSV `a;b`, JSON array)
 * - `time` to the second, the minute or the day; `instant` to the second; `date`; `number` whole, from 0
 */
export type FieldKind =
  | { readonly as: 'text' | 'time' | 'instant' | 'date' | 'number' }
  | { readonly as: 'text-fact' | 'zone-fact' | 'place-fact' | 'number-fact' | 'text-list' }
  | { readonly as: 'word' | 'word-fact' | 'word-list'; readonly of: VocabularyName }

export interface Field {
  readonly name: string
  readonly kind: FieldKind
  readonly says: Words
  /** A file cannot do without the column, a row not without the value. */
  readonly needed?: true
  /** Which fact a file without this column cannot carry. */
  readonly carries?: FactName
}

const text = { as: 'text' } as const
const number = { as: 'number' } as const
const time = { as: 'time' } as const
const instant = { as: 'instant' } as const
const words = (of: VocabularyName) => ({ as: 'word-fact', of }) as const

/** All fields, in the order in which a CSV file is written. */
export const FIELDS = [
  { name: 'id', kind: text, says: { en: 'The contact’s id, once in a file', zh: '联系编号，文件内唯一' } },
  {
    name: 'at',
    kind: time,
    needed: true,
    says: {
      en: 'When it began: RFC 3339 with offset, or local time if the zone of the log is given; to the minute or the day it is an interval',
      zh: '开始时间：带时差的 RFC 3339；若已指明日志时区可写当地时间；只到分钟或日期则为区间',
    },
  },
  {
    name: 'at_latest',
    kind: time,
    says: {
      en: 'Where the beginning is not exactly known: its latest end',
      zh: '开始时间不确切时的最晚时刻',
    },
  },
  {
    name: 'duration_seconds',
    kind: number,
    carries: 'duration',
    says: { en: 'From begin to end, whole seconds', zh: '从开始到结束的整秒数' },
  },
  {
    name: 'answered_seconds',
    kind: number,
    carries: 'answered',
    says: { en: 'How long two ends were connected, whole seconds', zh: '接通的整秒数' },
  },
  {
    name: 'channel',
    kind: { as: 'word', of: 'channel' },
    needed: true,
    says: { en: 'How contact was made', zh: '联系方式' },
  },
  {
    name: 'direction',
    kind: words('direction'),
    carries: 'direction',
    says: {
      en: 'outbound: placed by the collector; inbound: by the person',
      zh: 'outbound 催收方发起；inbound 本人发起',
    },
  },
  {
    name: 'outcome',
    kind: words('outcome'),
    carries: 'outcome',
    says: { en: 'What became of it, a word of its channel', zh: '结果，须为该联系方式的用词' },
  },
  {
    name: 'organisation',
    kind: text,
    carries: 'organisation',
    says: { en: 'The organisation that acted', zh: '实施联系的机构' },
  },
  {
    name: 'actor_kind',
    kind: words('actorKind'),
    carries: 'actor-kind',
    says: { en: 'What that organisation is to the debt', zh: '该机构与债务的关系' },
  },
  { name: 'creditor', kind: text, carries: 'creditor', says: { en: 'The creditor', zh: '债权人' } },
  {
    name: 'creditor_type',
    kind: words('creditorType'),
    carries: 'creditor-type',
    says: { en: 'What kind of lender the creditor is', zh: '债权人类型' },
  },
  {
    name: 'collector',
    kind: text,
    carries: 'collector',
    says: { en: 'The collector’s own id, never a name', zh: '催收员编号，不写姓名' },
  },
  {
    name: 'licensed',
    kind: words('yesNo'),
    carries: 'licensed',
    says: { en: 'Whether the agency holds the licence its law asks for', zh: '机构是否持有法律要求的许可' },
  },
  {
    name: 'person',
    kind: { as: 'text-fact' },
    carries: 'person',
    says: { en: 'The person meant', zh: '联系对象' },
  },
  {
    name: 'reached',
    kind: { as: 'text-list' },
    carries: 'reached',
    says: { en: 'Persons reached besides or instead', zh: '另外或实际联系到的人' },
  },
  {
    name: 'role',
    kind: words('role'),
    carries: 'role',
    says: { en: 'What the person meant is to the debt', zh: '联系对象与债务的关系' },
  },
  {
    name: 'jurisdiction',
    kind: { as: 'place-fact' },
    carries: 'jurisdiction',
    says: { en: 'The debtor’s place path, such as CN or US/NY/NYC', zh: '债务人所在地域，如 CN、US/NY/NYC' },
  },
  {
    name: 'zone',
    kind: { as: 'zone-fact' },
    carries: 'zone',
    says: { en: 'The IANA time zone of the person’s residence', zh: '联系对象居住地的 IANA 时区' },
  },
  {
    name: 'number',
    kind: text,
    carries: 'number',
    says: { en: 'The other side’s number, address or premises', zh: '对方号码、地址或处所' },
  },
  { name: 'from_number', kind: text, says: { en: 'The number it came from', zh: '主叫号码' } },
  { name: 'to_number', kind: text, says: { en: 'The number it went to', zh: '被叫号码' } },
  {
    name: 'debts',
    kind: { as: 'text-list' },
    carries: 'debts',
    says: { en: 'Debts it was about', zh: '涉及的债务' },
  },
  {
    name: 'product',
    kind: words('product'),
    carries: 'product',
    says: { en: 'What the debt is', zh: '债务的产品类型' },
  },
  {
    name: 'stage',
    kind: words('stage'),
    carries: 'stage',
    says: { en: 'How far the debt was at the time', zh: '当时债务所处阶段' },
  },
  {
    name: 'overdue_since',
    kind: { as: 'date' },
    carries: 'overdue-since',
    says: { en: 'The first unpaid due date', zh: '最早一期未还款到期日' },
  },
  {
    name: 'purpose',
    kind: words('purpose'),
    carries: 'purpose',
    says: {
      en: 'The label the contact was given; what it is for is derived',
      zh: '标注的用途；实际用途由系统推定',
    },
  },
  {
    name: 'template',
    kind: text,
    carries: 'template',
    says: { en: 'The approved template used', zh: '所用的已批准模板' },
  },
  { name: 'mode', kind: words('mode'), carries: 'mode', says: { en: 'Who spoke', zh: '由谁通话' } },
  {
    name: 'content',
    kind: { as: 'word-list', of: 'contentItem' },
    carries: 'content',
    says: { en: 'What was said, shown or done', zh: '说了、展示了或做了什么' },
  },
  {
    name: 'content_complete',
    kind: { as: 'word', of: 'yesNo' },
    says: { en: 'yes: what is not listed was not said', zh: 'yes 表示未列出的即未说' },
  },
  {
    name: 'place',
    kind: words('place'),
    carries: 'place',
    says: { en: 'Where it took place', zh: '联系发生的场所' },
  },
  {
    name: 'visitors',
    kind: { as: 'number-fact' },
    carries: 'visitors',
    says: { en: 'How many people visited', zh: '上门人数' },
  },
  {
    name: 'caller_id',
    kind: words('callerId'),
    carries: 'caller-id',
    says: { en: 'Whether the number called from was shown as it is', zh: '主叫号码是否如实显示' },
  },
  {
    name: 'visibility',
    kind: words('visibility'),
    carries: 'visibility',
    says: { en: 'Who could see the message', zh: '谁能看到该信息' },
  },
  {
    name: 'requested_by',
    kind: text,
    carries: 'requested-by',
    says: { en: 'The inbound contact that asked for this call back', zh: '要求回电的来电编号' },
  },
  {
    name: 'answers',
    kind: text,
    carries: 'answers',
    says: { en: 'The inbound contact that this one answers', zh: '所答复的来访联系编号' },
  },
  { name: 'permit', kind: text, carries: 'permit', says: { en: 'The permit’s id', zh: '许可编号' } },
  { name: 'reference', kind: text, says: { en: 'A reference of the source', zh: '来源系统的参考号' } },
  {
    name: 'recorded_at',
    kind: instant,
    carries: 'recorded-at',
    says: { en: 'When the contact was recorded, to the second', zh: '联系的记录时间，精确到秒' },
  },
  {
    name: 'outcome_recorded_at',
    kind: instant,
    carries: 'outcome-recorded-at',
    says: { en: 'When its outcome was recorded, to the second', zh: '结果的记录时间，精确到秒' },
  },
] as const satisfies readonly Field[]

export type FieldName = (typeof FIELDS)[number]['name']

/** A field of the table. */
export type NamedField = Field & { readonly name: FieldName }

/** Each field by its name. */
export const FIELD_BY_NAME: ReadonlyMap<string, NamedField> = new Map(
  FIELDS.map((field) => [field.name, field]),
)

/** Whether a field's value is written as several alternatives or items. */
export function isPlural(kind: FieldKind): boolean {
  return kind.as.endsWith('-fact') || kind.as.endsWith('-list')
}

/** One row, before its values are understood: a text for each field, or the texts of alternatives and items. */
export type Row = ReadonlyMap<FieldName, string | readonly string[]>
