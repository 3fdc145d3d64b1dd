/**
 * The columns of FreeSWITCH's mod_cdr_csv, the templates it is shipped with, and how one of its lines is cut.
 *
 * Known from the module's source and the shipped cdr_csv.conf.xml. The module puts values between quotation marks
 * as they are: a mark inside a value is not doubled, and some templates have a space after a comma. So a line is
 * first read as CSV, and where that fails it is cut at the marks that stand on both sides of a comma.
 */
import { csvRecords } from '../../input/csv.ts'

/** The variables this reader uses or knows. */
export const COLUMNS = [
  'caller_id_name',
  'caller_id_number',
  'destination_number',
  'context',
  'start_stamp',
  'answer_stamp',
  'end_stamp',
  'start_epoch',
  'answer_epoch',
  'end_epoch',
  'start_uepoch',
  'answer_uepoch',
  'end_uepoch',
  'duration',
  'billsec',
  'hangup_cause',
  'uuid',
  'bleg_uuid',
  'signal_bond',
  'accountcode',
  'userfield',
  'last_app',
  'caller_id',
  'channel_name',
  'bridge_channel',
  'last_arg',
  'amaflags',
  'read_codec',
  'write_codec',
  'sip_user_agent',
  'call_clientcode',
  'sip_rtp_rxstat',
  'sip_rtp_txstat',
  'sip_p_rtp_stat',
  'sofia_record_file',
  'direction',
  'network_addr',
  'ani',
  'sip_gateway_name',
  'domain_name',
  'local_ip_v4',
  'sip_hangup_disposition',
] as const
export type Column = (typeof COLUMNS)[number]

/** A template of the shipped configuration. */
export interface Template {
  readonly name: string
  readonly columns: readonly Column[]
}

const common = [
  'caller_id_name',
  'caller_id_number',
  'destination_number',
  'context',
  'start_stamp',
  'answer_stamp',
  'end_stamp',
  'duration',
  'billsec',
  'hangup_cause',
  'uuid',
  'bleg_uuid',
  'accountcode',
] as const satisfies readonly Column[]

/**
 * Templates that a file without a head is recognised by, by the number of their columns. `default` is the module's
 * own; `sql` writes the same columns as INSERT statements. `opencdrrate` has 13 columns too and is told apart by
 * its first one, an id; it does not log when a call began, so it cannot be read.
 */
export const TEMPLATES: readonly Template[] = [
  { name: 'default', columns: common },
  { name: 'example', columns: [...common, 'read_codec', 'write_codec'] },
  {
    name: 'linksys',
    columns: [...common, 'read_codec', 'write_codec', 'sip_user_agent', 'sip_p_rtp_stat'],
  },
  {
    name: 'asterisk',
    columns: [
      'accountcode',
      'caller_id_number',
      'destination_number',
      'context',
      'caller_id',
      'channel_name',
      'bridge_channel',
      'last_app',
      'last_arg',
      'start_stamp',
      'answer_stamp',
      'end_stamp',
      'duration',
      'billsec',
      'hangup_cause',
      'amaflags',
      'uuid',
      'userfield',
    ],
  },
  {
    name: 'snom',
    columns: [
      ...common,
      'read_codec',
      'write_codec',
      'sip_user_agent',
      'call_clientcode',
      'sip_rtp_rxstat',
      'sip_rtp_txstat',
      'sofia_record_file',
    ],
  },
]

/** Columns without which a record says too little; a beginning is needed too, see {@link STARTS}. */
export const NEEDED: readonly Column[] = [
  'caller_id_number',
  'destination_number',
  'duration',
  'billsec',
  'hangup_cause',
  'uuid',
]

/** Columns that say when a call began, the surest first: an epoch needs no zone. */
export const STARTS = ['start_epoch', 'start_uepoch', 'start_stamp'] as const satisfies readonly Column[]

const known: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column, column]))
const aliases: ReadonlyMap<string, Column> = new Map([
  ['account_code', 'accountcode'],
  ['bleg_id', 'bleg_uuid'],
  ['bridge_uuid', 'bleg_uuid'],
])

/** The column that a head or the user names, with or without `${}`; `undefined` where there is no use for it. */
export function columnOf(name: string): Column | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^\$\{(.*)\}$/, '$1')
  return known.get(plain) ?? aliases.get(plain)
}

/** Whether a first line is a head: it names columns that no record would have as values. */
export function isHead(cells: readonly string[]): boolean {
  const named = new Set(cells.map(columnOf))
  return named.has('hangup_cause') && named.has('uuid')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a record of 13 cells is one of the `opencdrrate` template, which begins with the call's id. */
export function isOpencdrrate(cells: readonly string[]): boolean {
  return cells.length === 13 && uuid.test(cells[0] ?? '')
}

/** Whether cells can be a record of a template: a time, two numbers and a cause stand where it has them. */
export function fits({ columns }: Template, cells: readonly string[]): boolean {
  const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? ''
  return (
    cells.length === columns.length &&
    /^\d{4}-\d{2}-\d{2}[ T]|^\d{9,16}$/.test(cell('start_stamp')) &&
    /^\d+$/.test(cell('duration')) &&
    /^\d+$/.test(cell('billsec')) &&
    /^[A-Z][A-Z0-9_]*$/.test(cell('hangup_cause'))
  )
}

const insert = /^\s*INSERT\s+INTO\s+\S+\s+VALUES\s*\((.*)\)\s*;?\s*$/i

/** The cells of one line; `undefined` where its quotation marks do not match. */
export function cellsOf(line: string): readonly string[] | undefined {
  const text = (insert.exec(line)?.[1] ?? line).trim()
  const read = csvRecords(text).next().value
  if (read && read.kind === 'cells') return read.cells
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return undefined
  return text.slice(1, -1).split(/", ?"/)
}
