/** Small XLSX workbooks for tests: sheets from plain values, and archives whose parts a test writes itself. */
import { zipSync, type Zippable } from 'fflate'

/** A value as a sheet has it; `xml` stands for a whole cell. */
export type TestCell =
  | string
  | number
  | boolean
  | { readonly serial: number; readonly style: number }
  | { readonly xml: string }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Cell styles of the workbooks made here: 1 date and time to the second, 2 to the minute, 3 date, 4 time, 5 elapsed. */
const STYLES =
  '<styleSheet><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy/m/d\\ h:mm;@"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/><numFmt numFmtId="167" formatCode="[Red]0.00&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="21"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>'

/** The parts of an archive as bytes. */
export function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder()
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, [encoder.encode(text), { mtime: '2026-01-01' }]]),
  )
  return zipSync(files)
}

/** A workbook's parts, for a test to change some of them. */
export function workbookParts(
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
): Record<string, string> {
  const shared: string[] = []
  const cell = (value: TestCell): string => {
    if (typeof value === 'string') {
      shared.push(value)
      return `<c t="s"><v>${shared.length - 1}</v></c>`
    }
    if (typeof value === 'number') return `<c><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`
    return 'xml' in value ? value.xml : `<c s="${value.style}"><v>${value.serial}</v></c>`
  }
  const names = Object.keys(sheets)
  const pages = Object.values(sheets).map(
    (rows) =>
      `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  )
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${type}"><workbookPr/><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="s${index}" Type="${type}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="t" Type="${type}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="${type}/styles" Target="./styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(pages.map((page, index) => [`xl/worksheets/sheet${index + 1}.xml`, page])),
  }
}

/** A workbook as bytes. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>): Uint8Array {
  return archive(workbookParts(sheets))
}
