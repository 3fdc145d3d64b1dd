/** Findings written as CSV, JSON lines, Parquet or XLSX: row by row, the same bytes for the same rows. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { csvLine, guardFormula } from '@forbear/logs/input'
import { COLUMNS, type ColumnName, type FindingRow, WORD_COLUMNS } from './row.ts'
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

/**
 * Opens `findings.csv` and the like in a folder.
 *
 * @param words  languages whose sentences get a column
 * @returns a writer whose `close` gives each file with its digest
 */
export function openFindings(
  folder: string,
  forms: readonly FindingForm[],
  words: readonly ('en' | 'zh')[],
): { readonly write: (row: FindingRow) => void; readonly close: () => readonly Written[] } {
  const columns: readonly Column[] = [
    ...COLUMNS,
    ...WORD_COLUMNS.filter(([name]) => words.some((w) => name === `says_${w}`)),
  ].map(([name, type]) => ({ name, type }))
  const files = forms.map((form) => {
    const name = `findings.${form}`
    const path = join(folder, name)
    // an interrupted run leaves no half of a file under its name
    const unfinished = `${path}.unfinished`
    const fd = openSync(unfinished, 'w', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    const writer = MAKERS[form](columns, (piece) => {
      hash.update(piece)
      bytes += piece.length
      writeAll(fd, piece)
    })
    return {
      writer,
      close: (): Written => {
        writer.close()
        closeSync(fd)
        renameSync(unfinished, path)
        return { name, sha256: hash.digest('hex'), bytes }
      },
    }
  })
  return {
    write: (row) => {
      for (const { writer } of files) writer.write(row)
    },
    close: () => files.map((f) => f.close()),
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
