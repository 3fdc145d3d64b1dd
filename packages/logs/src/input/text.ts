/** From bytes to text: encodings, byte order marks, and which characters could not be read. */
import { problem, type Problem } from '../problem.ts'

/** Text, and whether some bytes of it were not valid in its encoding. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly hasBrokenBytes: boolean }
  | { readonly ok: false; readonly problem: Problem }

/** What stands in the text for bytes that could not be read. */
export const UNREADABLE = '\uFFFD'

/** What a file's bytes should be. */
export const UTF8_EXPECTED = {
  en: 'UTF-8 text; if it is a GBK or GB18030 file, say so with the encoding gb18030',
  zh: 'UTF-8 文本；如果是 GBK 或 GB18030 文件，请指明编码 gb18030',
}

/**
 * Decodes a file's bytes. Invalid bytes become U+FFFD and lose no row: commas, quotes and line ends are ASCII
 * in both encodings and survive a broken neighbour.
 *
 * @param encoding  `utf-8` or `gb18030`
 * @returns the text without byte order mark, or why it cannot be text
 */
export function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030' = 'utf-8'): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ok: false, problem: problem('wrong-encoding', { found: 'UTF-16', expected: UTF8_EXPECTED }) }
  }
  const zeros = bytes.includes(0) ? bytes.filter((byte) => byte === 0).length : 0
  if (zeros * 4 > bytes.length) {
    return { ok: false, problem: problem('wrong-encoding', { found: 'NUL (0x00)', expected: UTF8_EXPECTED }) }
  }
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), hasBrokenBytes: false }
  } catch {
    return { ok: true, text: new TextDecoder(encoding).decode(bytes), hasBrokenBytes: true }
  }
}
