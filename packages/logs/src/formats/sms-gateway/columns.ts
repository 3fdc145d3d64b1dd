/** The columns of a table of submitted messages and delivery reports, and the names gateways give them. */
import { plainName } from '../../input/named-records.ts'

/** Each column with the names it goes by; case, spaces and punctuation do not matter. */
export const COLUMNS = {
  id: [
    'id',
    'message_id',
    'msg_id',
    'msgid',
    'smsc_message_id',
    'receipted_message_id',
    '消息编号',
    '短信编号',
  ],
  submit_date: [
    'submit_date',
    'submit_time',
    'submitted_at',
    'sent_at',
    'send_time',
    'send_date',
    '提交时间',
    '发送时间',
  ],
  done_date: ['done_date', 'done_time', 'report_time', 'delivered_at', '完成时间', '回执时间', '状态时间'],
  destination: [
    'destination',
    'dest',
    'dest_addr',
    'destination_addr',
    'dest_terminal_id',
    'user_number',
    'to',
    'msisdn',
    'phone',
    'phone_number',
    'mobile',
    '手机号',
    '手机号码',
    '接收号码',
  ],
  source: [
    'source',
    'source_addr',
    'src',
    'src_addr',
    'src_id',
    'src_terminal_id',
    'sp_number',
    'from',
    'sender',
    '发送号码',
  ],
  stat: [
    'stat',
    'state',
    'status',
    'final_state',
    'message_state',
    'delivery_status',
    '状态',
    '状态码',
    '状态报告',
  ],
  err: ['err', 'error', 'err_code', 'error_code', '错误码'],
  part_reference: [
    'part_reference',
    'part_ref',
    'ref',
    'udh_ref',
    'udh_reference',
    'concat_ref',
    'sar_msg_ref_num',
  ],
  parts: ['parts', 'part_total', 'total_parts', 'total', 'udh_total', 'pk_total', 'sar_total_segments'],
  part: ['part', 'part_number', 'part_no', 'udh_part', 'pk_number', 'sar_segment_seqnum'],
  udh: ['udh', 'user_data_header'],
  direction: ['direction', 'mo_mt', 'mt_mo', '方向'],
  /** Aliyun's own reference of the sender comes back as it was given: a permit's id belongs there. */
  permit: ['permit', 'permit_id', 'out_id'],
  /** One id for all messages of a call to Aliyun; where a message has one of its own, that counts. */
  batch: ['biz_id'],
  /** Aliyun: `true` or `false`. */
  success: ['success'],
  template: ['template_code', 'template_id'],
  reference: ['reference', 'client_ref', 'client_reference', 'user_ref', 'user_reference', '业务编号'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Column = keyof typeof COLUMNS

/** Names of values that no contact needs. */
export const NOT_USED: ReadonlySet<string> = new Set(
  ['err_msg', 'sms_size', 'sign_name', 'request_id'].map(plainName),
)

/** Names of the text; it is never kept. */
export const TEXT_NAMES: ReadonlySet<string> = new Set(
  ['text', 'content', 'msg_content', 'message', 'body', 'short_message', '内容', '短信内容'].map(plainName),
)

/** Columns without which a row is not a message; of several in one row, one is enough. */
export const NEEDED: readonly (readonly [Column, ...Column[]])[] = [
  ['id', 'batch'],
  ['submit_date'],
  ['stat', 'success'],
]

const byName: ReadonlyMap<string, Column> = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.map((name) => [plainName(name), column as Column] as const),
  ),
)

/** The column that a head names, or `undefined` where there is no use for it. */
export function columnOf(name: string): Column | undefined {
  return byName.get(plainName(name))
}
