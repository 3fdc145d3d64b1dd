/**
 * The column map: which column of somebody's file holds which fact, and how it is written there. A person confirms
 * it; until then nothing is read by it. `schema.json` publishes the same shape.
 */
import type { DateText, ZoneName } from '@forbear/conduct/facts'
import type { Separator } from '../../input/csv.ts'
import type { FieldName } from '../../row/fields.ts'

/** A column by the name in its head, or by its position counted from 1. */
export type Column = string | number

/** What the file is. */
export type Container =
  | {
      readonly kind: 'csv'
      readonly encoding: 'utf-8' | 'gb18030'
      readonly separator: Separator
    }
  /** The first sheet where none is named. */
  | { readonly kind: 'xlsx'; readonly sheet?: string }
  | { readonly kind: 'parquet' }

/** The text of a fact: one column; the first of several that is not empty; or several, joined. */
export type Cells =
  | { readonly column: Column }
  | { readonly firstOf: readonly Column[] }
  | { readonly joined: readonly Column[]; readonly with: string }

/** A value; one of several, not known which; or `null`: the text says nothing about this fact. */
export type Meaning = string | { readonly oneOf: readonly string[] } | null

/** The same for every row. */
export interface Always {
  readonly always: string | { readonly oneOf: readonly string[] }
}

/** A fact that a text states. */
export type Told = Cells & {
  /** Separates several values in the cell: all of them for lists, alternatives for facts. */
  readonly separator?: string
  /** What each text means. Left out: the text is the value. A text that is not here sets its row aside. */
  readonly words?: Readonly<Record<string, Meaning>>
  /** What every other text means. Left out: it sets its row aside. */
  readonly otherwise?: Meaning
}

/** Ways to write a time that are no pattern of letters. */
export const NAMED_TIMES = ['iso', 'excel-1900', 'excel-1904', 'epoch-seconds', 'epoch-milliseconds'] as const

/** A pattern such as `yyyy/M/d H:mm`, or the name of another way. */
export type TimeWriting = string

/** A time in one text, or date and time of day in two. */
export type TimeTold =
  | (Cells & { readonly written: readonly TimeWriting[] })
  | {
      readonly date: Cells & { readonly written: readonly TimeWriting[] }
      readonly time: Cells & { readonly written: readonly TimeWriting[] }
    }

/** Ways to write a length of time. */
export const LENGTHS = [
  'seconds',
  'milliseconds',
  'minutes',
  'mm:ss',
  'hh:mm:ss',
  '1分20秒',
  'excel-days',
] as const
export type LengthWriting = (typeof LENGTHS)[number]

/** A length of time that a text states, or the time between two others. */
export type LengthTold =
  | (Cells & { readonly written: readonly LengthWriting[] })
  | { readonly from: TimeTold; readonly until: TimeTold }

/** Where a fact is. */
export type Source = Always | Told | TimeTold | LengthTold

/** Which facts the file holds, by the names of the columns of Forbear's CSV. `at` and `channel` are needed. */
export type Facts = { readonly [F in FieldName]?: Source }

/** How to read one kind of file. */
export interface ColumnMap {
  readonly version: 1
  /** Who vouches for this map, and since when. Without it nothing is read. */
  readonly confirmed?: { readonly by: string; readonly on: DateText }
  readonly container: Container
  /** Rows before the head, such as a title; none where left out. */
  readonly rowsBefore?: number
  /** Whether a head names the columns; yes where left out. Otherwise they go by position. */
  readonly hasHead?: boolean
  /** The zone of times that carry none. */
  readonly zone?: ZoneName
  /** Texts that stand for an empty cell, such as `-` or `NULL`. */
  readonly empty?: readonly string[]
  readonly facts: Facts
  /** Columns that are left out on purpose; any other column that no fact uses is warned of. */
  readonly ignore?: readonly Column[]
  /** What a proposal said of its reasons. Not read. */
  readonly proposal?: unknown
}
