/**
 * A head in the middle of a file: files were joined. The same head again is no contact and changes nothing; another
 * head changes what every cell after it means, so nothing after it can be read under the first.
 */
import { FIELDS, FIELD_BY_NAME, type Field } from '../../row/fields.ts'

/** What a row of cells is. */
export type RowKind =
  | 'row'
  /** The file's own head once more. */
  | 'repeated-head'
  /** The head of another table. */
  | 'second-head'
  /** A row of that other table. */
  | 'after-second-head'

const needed = FIELDS.filter((field: Field) => field.needed).map(({ name }) => name)

const isHead = (names: readonly string[]): boolean =>
  needed.every((name) => names.includes(name)) && names.every((name) => FIELD_BY_NAME.has(name))

/**
 * Tells what each row is, in the order of the file.
 *
 * @param columns  of the file's head
 */
export function headWatch(columns: readonly string[]): (cells: readonly string[]) => RowKind {
  let isOther = false
  return (cells) => {
    const names = cells.map((cell) => cell.trim().toLowerCase())
    if (!isHead(names)) return isOther ? 'after-second-head' : 'row'
    isOther = names.length !== columns.length || names.some((name, at) => name !== columns[at])
    return isOther ? 'second-head' : 'repeated-head'
  }
}

/** What would be right instead of a second head. */
export const ONE_HEAD = {
  en: 'one head a file; split the file here and read each part',
  zh: '每个文件只有一个表头；请在此处拆分文件，分别读取',
}
