/** The columns of an Asterisk call detail record, the layouts they come in, and the names other exports give them. */

/** The columns this reader uses or knows. */
export const COLUMNS = [
  'accountcode',
  'src',
  'dst',
  'dcontext',
  'clid',
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'start',
  'answer',
  'end',
  'duration',
  'billsec',
  'disposition',
  'amaflags',
  'uniqueid',
  'userfield',
  'peeraccount',
  'linkedid',
  'sequence',
] as const
export type Column = (typeof COLUMNS)[number]

/** Columns without which a record says too little to be a contact. */
export const NEEDED: readonly Column[] = [
  'src',
  'dst',
  'channel',
  'dstchannel',
  'lastapp',
  'start',
  'duration',
  'billsec',
  'disposition',
]

/**
 * Layouts of a file without a head, by its number of columns, as cdr_csv writes them:
 * 16 columns; with `loguniqueid` and `loguserfield` 18; with `newcdrcolumns` too 21.
 * 17, 19 and 20 columns are ambiguous and must be named by the user.
 */
export const LAYOUTS: readonly { readonly name: string; readonly columns: readonly Column[] }[] = [
  { name: 'cdr-csv, 16 columns', columns: COLUMNS.slice(0, 16) },
  { name: 'cdr-csv, 18 columns', columns: COLUMNS.slice(0, 18) },
  { name: 'cdr-csv, 21 columns', columns: COLUMNS },
]

const aliases: ReadonlyMap<string, Column> = new Map([
  ['calldate', 'start'],
  ['source', 'src'],
  ['destination', 'dst'],
  ['answered', 'answer'],
])

const known: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column, column]))

/** The column that a head names, or `undefined` where this reader has no use for it. */
export function columnOf(name: string): Column | undefined {
  const plain = name.trim().toLowerCase()
  return known.get(plain) ?? aliases.get(plain)
}

/** Whether a first record is a head: it names columns that no record would have as values. */
export function isHead(cells: readonly string[]): boolean {
  const named = new Set(cells.map(columnOf))
  return (named.has('start') && named.has('disposition')) || (named.has('src') && named.has('dst'))
}
