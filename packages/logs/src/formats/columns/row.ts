/** One row of somebody's file as a row of Forbear's fields, by the map: every problem of it at once, under its column's name. */
import { unguardFormula } from '../../input/csv.ts'
import { UNREADABLE, UTF8_EXPECTED } from '../../input/text.ts'
import { oneOfWords, problem, type Words } from '../../problem.ts'
import { FIELD_BY_NAME, isPlural, type FieldName, type NamedField, type Row } from '../../row/fields.ts'
import { complain, type ValueReader } from '../../row/values.ts'
import { secondsOf } from './lengths.ts'
import type {
  Cells,
  Column,
  ColumnMap,
  LengthTold,
  LengthWriting,
  Meaning,
  Source,
  TimeTold,
  Told,
} from './map.ts'
import { compileTime, rowTimeOf, type ReadTime, type RowTime, type TimeParts } from './times.ts'

/** A cell: a text, or the texts of a list. */
export type Cell = string | readonly string[]

/** A row read by the map. */
export interface ReadRow {
  readonly row: Row
  /** The column and the text behind each field, for messages. */
  readonly origins: ReadonlyMap<string, { readonly label: string; readonly text: string }>
  /** Fields whose texts hide a part: they identify nobody. */
  readonly masked: ReadonlySet<FieldName>
}

/** Reads rows of one file. Trouble goes to the reader. */
export type RowReader = (cells: readonly Cell[], reader: ValueReader) => ReadRow

/** What steps need to know of the file. */
interface FileShape {
  readonly places: Places
  /** Texts that stand for nothing. */
  readonly empty: ReadonlySet<string>
  /** Whether cells have types: a cell that is a date or a length of time is one, however the map writes texts. */
  readonly isTyped: boolean
}

/** Where a column stands, from 0; -1 where the file has none such. */
export type Places = (column: Column) => number

/**
 * Whether a text hides a part of a number or a name, or has lost digits: `138****0000`, `张*`, `1.38E+10`. Several
 * people may have the same one.
 */
export function isMasked(text: string): boolean {
  return /[*＊•●]/.test(text) || /\d[xX]{2,}/.test(text) || /^\d(?:\.\d+)?[eE]\+?\d+$/.test(text)
}

/** Facts by which a person could be told from others. */
const IDENTIFYING: ReadonlySet<string> = new Set(['number', 'from_number', 'to_number', 'person', 'reached'])

/** A cell as a person reads it: no white space around it, no guard against formulas, no `="…"` that keeps a text a text. */
function plain(cell: string): string {
  const text = cell.trim()
  const kept = /^="([^"]*)"$/.exec(text)
  return kept ? (kept[1] ?? '').trim() : unguardFormula(text).trim()
}

interface Told1 {
  readonly label: string
  /** The texts of a row, none of them empty. */
  readonly texts: (cells: readonly Cell[]) => readonly string[]
}

const columnsOf = (cells: Cells): readonly Column[] => {
  if ('column' in cells) return [cells.column]
  return 'firstOf' in cells ? cells.firstOf : cells.joined
}

const name = (column: Column): string => (typeof column === 'number' ? `#${column}` : column)

/** The name of the columns of a text, as messages have it. */
export function labelOf(cells: Cells): string {
  return columnsOf(cells).map(name).join(' + ')
}

/** Every column that a source uses. */
export function columnsUsed(source: Source): readonly Column[] {
  if ('always' in source) return []
  if ('from' in source) return [...columnsUsed(source.from), ...columnsUsed(source.until)]
  if ('date' in source) return [...columnsOf(source.date), ...columnsOf(source.time)]
  return columnsOf(source)
}

function tellerOf(cells: Cells, file: FileShape): Told1 {
  const label = labelOf(cells)
  const positions = columnsOf(cells).map(file.places)
  const textsAt = (row: readonly Cell[], position: number): readonly string[] => {
    const cell = row[position] ?? ''
    return (typeof cell === 'string' ? [cell] : cell)
      .map(plain)
      .filter((text) => text !== '' && !file.empty.has(text))
  }
  if ('joined' in cells) {
    return {
      label,
      texts: (row) => {
        const all = positions.map((position) => textsAt(row, position).join(cells.with))
        return all.some((text) => text !== '') ? [all.join(cells.with)] : []
      },
    }
  }
  return {
    label,
    texts: (row) => {
      for (const position of positions) {
        const texts = textsAt(row, position)
        if (texts.length > 0) return texts
      }
      return []
    },
  }
}

/** What one fact adds to a row. */
type Step = (cells: readonly Cell[], out: Out) => void

interface Out {
  readonly row: Map<FieldName, string | readonly string[]>
  readonly origins: Map<string, { readonly label: string; readonly text: string }>
  readonly masked: Set<FieldName>
  readonly reader: ValueReader
}

const isReadable = (text: string, label: string, { reader }: Out): boolean => {
  // a text with a NUL at its end looks like another and is not the same
  if (!text.includes(UNREADABLE) && !text.includes('\0')) return true
  complain(reader, 'wrong-encoding', label, text, UTF8_EXPECTED)
  return false
}

const writtenSo = (ways: readonly string[]): Words => ({
  en: `written as ${ways.join(' or ')}, as the map says; add the way in which it is written if it is another`,
  zh: `按对应表写作 ${ways.join(' 或 ')}；若有其他写法请补入对应表`,
})

/** Reads the text of a time; `undefined` where there is none, `false` where it could not be read. */
type TimeReader = (cells: readonly Cell[], out: Out) => RowTime | false | undefined

interface Written {
  readonly teller: Told1
  readonly written: readonly string[]
  readonly ways: readonly ReadTime[]
}

function timeReaderOf(source: TimeTold, file: FileShape): TimeReader {
  const writtenOf = (one: Cells & { readonly written: readonly string[] }): Written => ({
    teller: tellerOf(one, file),
    written: one.written,
    ways: (file.isTyped ? [...one.written, 'iso'] : one.written).flatMap((writing) => {
      const compiled = compileTime(writing)
      return compiled.ok ? [compiled.read] : []
    }),
  })
  const partsOf = (
    { teller, written, ways }: Written,
    isRight: (parts: TimeParts) => boolean,
    cells: readonly Cell[],
    out: Out,
  ): TimeParts | false | undefined => {
    const [text] = teller.texts(cells)
    if (text === undefined) return undefined
    if (!isReadable(text, teller.label, out)) return false
    for (const read of ways) {
      const parts = read(text)
      if (parts && isRight(parts)) return parts
    }
    complain(out.reader, 'not-a-time', teller.label, text, writtenSo(written))
    return false
  }
  if ('date' in source) {
    const date = writtenOf(source.date)
    const time = writtenOf(source.time)
    return (cells, out) => {
      const day = partsOf(date, (parts) => parts.date !== undefined, cells, out)
      const clock = partsOf(time, (parts) => parts.clock !== undefined, cells, out)
      if (day === false || clock === false) return false
      // a time of day without its date is no time; a date without time of day is the whole day
      if (day?.date === undefined) return undefined
      return rowTimeOf({ ...clock, date: day.date })
    }
  }
  const whole = writtenOf(source)
  return (cells, out) => {
    const parts = partsOf(whole, (one) => one.date !== undefined, cells, out)
    return parts && rowTimeOf(parts)
  }
}

function timeLabel(source: TimeTold): string {
  return 'date' in source ? `${labelOf(source.date)} + ${labelOf(source.time)}` : labelOf(source)
}

const textOfTime = (source: TimeTold, file: FileShape, cells: readonly Cell[]): string => {
  const parts = 'date' in source ? [source.date, source.time] : [source]
  return parts.flatMap((part) => tellerOf(part, file).texts(cells)).join(' ')
}

function timeStep(field: NamedField, source: TimeTold, file: FileShape): Step {
  const read = timeReaderOf(source, file)
  const label = timeLabel(source)
  return (cells, out) => {
    const time = read(cells, out)
    if (time === undefined || time === false) return
    out.origins.set(field.name, { label, text: textOfTime(source, file, cells) })
    const { at, latest } = time
    out.row.set(field.name, field.kind.as === 'date' ? at.slice(0, 10) : at)
    if (field.name === 'at' && latest !== undefined) out.row.set('at_latest', latest)
  }
}

/** Seconds between two times of a row, where both are known to the second. */
function betweenStep(
  field: NamedField,
  source: Extract<LengthTold, { readonly from: TimeTold }>,
  file: FileShape,
): Step {
  const from = timeReaderOf(source.from, file)
  const until = timeReaderOf(source.until, file)
  const label = `${timeLabel(source.from)} … ${timeLabel(source.until)}`
  return (cells, out) => {
    const times = [from(cells, out), until(cells, out)].map((one) => {
      if (one === undefined || one === false) return undefined
      const stamp = out.reader.time(one.at)
      if (!stamp.ok) return complain(out.reader, stamp.code, label, one.at, stamp.expected)
      return stamp.stamp.earliest === stamp.stamp.latest && one.latest === undefined
        ? stamp.stamp.earliest
        : undefined
    })
    const [begins, ends] = times
    if (begins === undefined || ends === undefined) return
    if (ends < begins) {
      complain(out.reader, 'ends-before-start', label, textOfTime(source.until, file, cells), {
        en: 'an end that is not before the beginning',
        zh: '不早于开始的结束时间',
      })
      return
    }
    out.origins.set(field.name, { label, text: String(ends - begins) })
    out.row.set(field.name, String(ends - begins))
  }
}

function lengthStep(field: NamedField, source: LengthTold, file: FileShape): Step {
  if ('from' in source) return betweenStep(field, source, file)
  const teller = tellerOf(source, file)
  const ways: readonly LengthWriting[] = file.isTyped ? [...source.written, 'hh:mm:ss'] : source.written
  return (cells, out) => {
    const [text] = teller.texts(cells)
    if (text === undefined || !isReadable(text, teller.label, out)) return
    const seconds = ways.map((way) => secondsOf(text, way)).find((one) => one !== undefined)
    if (seconds === undefined) {
      complain(out.reader, 'not-a-length', teller.label, text, writtenSo(source.written))
      return
    }
    out.origins.set(field.name, { label: teller.label, text })
    out.row.set(field.name, String(seconds))
  }
}

const valuesOf = (meaning: Meaning): readonly string[] => {
  if (meaning === null) return []
  return typeof meaning === 'string' ? [meaning] : meaning.oneOf
}

/** What a text means; `undefined` where the map does not say. */
function meaningOf(text: string, { words, otherwise }: Told): readonly string[] | undefined {
  if (words === undefined) return [text]
  if (Object.hasOwn(words, text)) return valuesOf(words[text] ?? null)
  return otherwise === undefined ? undefined : valuesOf(otherwise)
}

function toldStep(field: NamedField, source: Told, file: FileShape): Step {
  const teller = tellerOf(source, file)
  const { separator, words } = source
  const known = Object.keys(words ?? {})
  const shown = known.slice(0, 30)
  const expected = oneOfWords(known.length > shown.length ? [...shown, '…'] : shown)
  return (cells, out) => {
    const told = teller.texts(cells)
    const texts =
      separator === undefined
        ? told
        : told.flatMap((text) =>
            text
              .split(separator)
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          )
    const values: string[] = []
    let isWhole = true
    for (const text of texts) {
      if (!isReadable(text, teller.label, out)) {
        isWhole = false
        continue
      }
      const meant = meaningOf(text, source)
      if (meant === undefined) {
        isWhole = false
        complain(out.reader, 'unknown-word', teller.label, text, {
          en: `${expected.en}; add the word to the map, with what it means`,
          zh: `${expected.zh}；请把该词及其含义补入对应表`,
        })
      } else values.push(...meant)
    }
    if (!isWhole || values.length === 0) return
    out.origins.set(field.name, { label: teller.label, text: texts.join(separator ?? ' ') })
    if (IDENTIFYING.has(field.name) && values.some(isMasked)) {
      out.masked.add(field.name)
      if (field.name === 'person' || field.name === 'reached') return
    }
    const [first] = values
    if (isPlural(field.kind)) out.row.set(field.name, values)
    else if (values.length === 1 && first !== undefined) out.row.set(field.name, first)
    else {
      complain(out.reader, 'wrong-type', teller.label, values.join(' '), {
        en: 'one value',
        zh: '单个值',
      })
    }
  }
}

function stepOf(field: NamedField, source: Source, file: FileShape): Step {
  if ('always' in source) {
    const { always } = source
    const values = typeof always === 'string' ? always : always.oneOf
    return (_cells, out) => {
      out.row.set(field.name, isPlural(field.kind) && typeof values === 'string' ? [values] : values)
    }
  }
  // a checked map has for each kind of field the source that it can have
  switch (field.kind.as) {
    case 'time':
    case 'instant':
    case 'date':
      return timeStep(field, source as TimeTold, file)
    case 'number':
      return lengthStep(field, source as LengthTold, file)
    case 'text':
    case 'text-fact':
    case 'text-list':
    case 'zone-fact':
    case 'place-fact':
    case 'number-fact':
    case 'word':
    case 'word-fact':
    case 'word-list':
      return toldStep(field, source as Told, file)
  }
}

/** How rows of a file are read by a checked map. */
export function rowReader(map: ColumnMap, places: Places): RowReader {
  const isTyped = map.container.kind !== 'csv'
  const file: FileShape = { places, empty: new Set(map.empty ?? []), isTyped }
  const steps = Object.entries(map.facts).flatMap(([key, source]) => {
    const field = FIELD_BY_NAME.get(key)
    return field === undefined ? [] : [stepOf(field, source, file)]
  })
  return (cells, reader) => {
    const out: Out = { row: new Map(), origins: new Map(), masked: new Set(), reader }
    for (const step of steps) step(cells, out)
    return out
  }
}

/** Puts the column's own name and text into problems that speak of a field. */
export function withOrigins(reader: ValueReader, { origins }: ReadRow, before: number): void {
  const later = reader.problems.splice(before)
  const earlier = new Set(reader.problems.map(({ field }) => field))
  for (const one of later) {
    const origin = one.field === undefined ? undefined : origins.get(one.field)
    if (origin === undefined) reader.problems.push(one)
    else if (!earlier.has(origin.label)) {
      const { code, line, expected } = one
      reader.problems.push(problem(code, { line, field: origin.label, found: origin.text, expected }))
    }
  }
}
