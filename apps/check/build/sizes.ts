/** How much of the page's budget each part takes. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { BuiltPage } from './page.ts'

/** What the whole page may weigh, compressed as most servers do. */
export const BUDGET_BYTES = 450_000

/** Bytes of one part: as it is, and compressed by itself. */
export interface Size {
  readonly part: string
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

const sizeOf = (part: string, text: string): Size => {
  const bytes = Buffer.from(text)
  return {
    part,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length,
  }
}

/** The parts in the order of the file, and the whole page last. */
export function sizesOf({ html, parts }: BuiltPage): readonly Size[] {
  return [...Object.entries(parts).map(([part, text]) => sizeOf(part, text)), sizeOf('whole page', html)]
}

/** The sizes as a table. */
export function sizeTable(sizes: readonly Size[]): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(12))).join('')
  const count = (value: number) => value.toLocaleString('en')
  return [
    row(['part', 'raw', 'gzip -9', 'brotli']),
    ...sizes.map(({ part, raw, gzip, brotli }) => row([part, count(raw), count(gzip), count(brotli)])),
    `budget: ${count(BUDGET_BYTES)} bytes gzip`,
  ].join('\n')
}
