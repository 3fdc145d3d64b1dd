/**
 * Findings as an XLSX sheet (ECMA-376), text as text: nothing in it is a formula. Written here and not by a library
 * because the same rows must give the same bytes: no date of making stands in it.
 */
import { Zip, ZipDeflate } from 'fflate'
import { Refused } from '@forbear/audit/refused'
import type { Column, RowWriter, Sink } from './files.ts'

/** Rows a sheet can hold, its head included (ECMA-376 leaves it open; every spreadsheet stops here). */
export const SHEET_ROWS_AT_MOST = 1_048_576

/** The earliest date a zip entry can bear: the same for every file. */
const NO_DATE = new Date(1980, 0, 1)

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="findings" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/**
 * @param sink  takes the file's bytes as they are compressed
 * @throws {Refused} from `write` at the row that no sheet can hold: write CSV or Parquet instead
 */
export function xlsxWriter(columns: readonly Column[], sink: Sink): RowWriter {
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    sink(bytes)
  })
  const encoder = new TextEncoder()
  const part = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = NO_DATE
    zip.add(file)
    return file
  }
  for (const [name, text] of Object.entries(PARTS)) part(name).push(encoder.encode(DECLARATION + text), true)
  const sheet = part('xl/worksheets/sheet1.xml')
  let text = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  let rows = 0
  const put = (cells: readonly (string | number | undefined)[]): void => {
    rows += 1
    if (rows > SHEET_ROWS_AT_MOST) {
      throw new Refused([
        {
          en: `--findings xlsx: a sheet holds ${SHEET_ROWS_AT_MOST - 1} findings and there are more; write csv or parquet`,
          zh: `--findings xlsx：一张工作表最多 ${SHEET_ROWS_AT_MOST - 1} 条发现，实际更多；请改用 csv 或 parquet`,
        },
      ])
    }
    text += `<row r="${rows}">${cells.map((value, i) => cellOf(value, `${columnLetters(i)}${rows}`)).join('')}</row>`
    if (text.length < 1 << 16) return
    sheet.push(encoder.encode(text))
    text = ''
  }
  put(columns.map((c) => c.name))
  return {
    write: (row) => put(columns.map(({ name }) => row[name])),
    close: () => {
      sheet.push(encoder.encode(`${text}</sheetData></worksheet>`), true)
      zip.end()
    },
  }
}

function cellOf(value: string | number | undefined, at: string): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** The most characters of a cell. */
const CELL_AT_MOST = 32_767

/** XML text; what no XML can hold becomes the replacement character, as elsewhere for unreadable bytes. */
function escaped(text: string): string {
  return text
    .slice(0, CELL_AT_MOST)
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** A, B … Z, AA … of a column counted from 0. */
function columnLetters(index: number): string {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  }
  return letters
}
