/** Findings written as CSV, JSON lines, Parquet or XLSX: row by row, the same bytes for the same rows. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { csvLine, guardFormula } from '@forbear/logs/input'
import { writeRefusal } from '../files.ts'
import { COLUMNS, type ColumnName, type FindingRow, WORD_COLUMNS } from '@forbear/audit/findings/row'
import { parquetWriter } from './parquet.ts'
import { xlsxWriter } from './xlsx.ts'

/** The forms findings can be written in, by the ending of the file. */
export const FINDING_FORMS = ['csv', 'jsonl', 'parquet', 'xlsx'] as const
export type FindingForm = (typeof FINDING_FORMS)[number]

/** A file that was written. */
export interface Written {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** Writes rows to one file. */
export interface RowWriter {
  readonly write: (row: FindingRow) => void
  readonly close: () => void
}

/** A column as the writers need it. */
export interface Column {
  readonly name: ColumnName
  readonly type: 'text' | 'number'
}

/** Takes bytes one after the other. */
export type Sink = (bytes: Uint8Array) => void

const MAKERS: Readonly<Record<FindingForm, (columns: readonly Column[], sink: Sink) => RowWriter>> = {
  csv: csvWriter,
  jsonl: jsonlWriter,
  parquet: parquetWriter,
  xlsx: xlsxWriter,
}

/** Findings' files being written. */
export interface OpenFindings {
  readonly write: (row: FindingRow) => void
  /** @returns each file with its digest */
  readonly close: () => readonly Written[]
  /** Leaves nothing of files that were not closed. */
  readonly abandon: () => void
}

/**
 * Opens `findings.csv` and the like.
 *
 * @param folder  where; left out: nothing is written, only the digests are made
 * @param words  languages whose sentences get a column
 */
export function openFindings(
  folder: string | undefined,
  forms: readonly FindingForm[],
  words: readonly ('en' | 'zh')[],
): OpenFindings {
  const columns: readonly Column[] = [
    ...COLUMNS,
    ...WORD_COLUMNS.filter(([name]) => words.some((w) => name === `says_${w}`)),
  ].map(([name, type]) => ({ name, type }))
  const files = forms.map((form) => {
    const name = `findings.${form}`
    const file = folder === undefined ? undefined : unfinishedFile(join(folder, name))
    const hash = createHash('sha256')
    let bytes = 0
    const writer = MAKERS[form](columns, (piece) => {
      hash.update(piece)
      bytes += piece.length
      file?.take(piece)
    })
    return {
      writer,
      close: (): Written => {
        writer.close()
        file?.finish()
        return { name, sha256: hash.digest('hex'), bytes }
      },
      abandon: () => file?.abandon(),
    }
  })
  return {
    write: (row) => {
      for (const { writer } of files) writer.write(row)
    },
    close: () => files.map((f) => f.close()),
    abandon: () => {
      for (const f of files) f.abandon()
    },
  }
}

/** A file that gets its name when it is whole: an interrupted run leaves no half of one under it. */
function unfinishedFile(path: string): {
  readonly take: Sink
  readonly finish: () => void
  readonly abandon: () => void
} {
  const unfinished = `${path}.unfinished`
  let fd: number | undefined
  try {
    fd = openSync(unfinished, 'w', 0o600)
  } catch (error) {
    throw writeRefusal(path, error)
  }
  const close = (): void => {
    if (fd !== undefined) closeSync(fd)
    fd = undefined
  }
  return {
    take: (piece) => {
      if (fd === undefined) return
      try {
        writeAll(fd, piece)
      } catch (error) {
        throw writeRefusal(path, error)
      }
    },
    finish: () => {
      close()
      renameSync(unfinished, path)
    },
    abandon: () => {
      if (fd === undefined) return
      close()
      rmSync(unfinished, { force: true })
    },
  }
}

function writeAll(fd: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; ) at += writeSync(fd, piece, at)
}

/** UTF-8 with a byte order mark, without which spreadsheets garble Chinese; no cell is taken for a formula. */
function csvWriter(columns: readonly Column[], sink: Sink): RowWriter {
  const encoder = new TextEncoder()
  const put = (cells: readonly string[]): void => sink(encoder.encode(csvLine(cells)))
  sink(encoder.encode('\uFEFF'))
  put(columns.map((c) => c.name))
  return {
    write: (row) => {
      put(
        columns.map(({ name }) => {
          const value = row[name]
          return typeof value === 'string' ? guardFormula(value) : value === undefined ? '' : String(value)
        }),
      )
    },
    close: () => undefined,
  }
}

function jsonlWriter(columns: readonly Column[], sink: Sink): RowWriter {
  const encoder = new TextEncoder()
  return {
    write: (row) => {
      const inOrder = Object.fromEntries(
        columns.flatMap(({ name }) => (row[name] === undefined ? [] : [[name, row[name]]])),
      )
      sink(encoder.encode(`${JSON.stringify(inOrder)}\n`))
    },
    close: () => undefined,
  }
}
