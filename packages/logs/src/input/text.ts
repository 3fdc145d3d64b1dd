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

/** Bytes that are kept back until a character surely ends; a stretch without such a place is broken text anyway. */
const KEPT_AT_MOST = 1 << 16

/** Text of bytes that arrive in pieces. */
export interface TextStream {
  readonly push: (piece: Uint8Array) => string
  /** The text of what was kept back. */
  readonly end: () => string
}

/**
 * Decodes a file piece by piece; invalid bytes become U+FFFD, as in {@link decode}. Never throws: a decoder's own
 * streaming is not used, since for GB18030 it can throw where a piece ends in the middle of broken bytes. Pieces are cut
 * after bytes that no character of either encoding holds but as itself: below 0x30, and 0x3A to 0x3F.
 */
export function textStream(encoding: 'utf-8' | 'gb18030' = 'utf-8'): TextStream {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let kept = new Uint8Array()
  let isBegun = false
  const textOf = (bytes: Uint8Array): string => {
    if (bytes.length === 0) return ''
    const text = decoder.decode(bytes)
    const isFirst = !isBegun
    isBegun = true
    return isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text
  }
  return {
    push: (piece) => {
      const bytes = new Uint8Array(kept.length + piece.length)
      bytes.set(kept)
      bytes.set(piece, kept.length)
      let cut = bytes.length
      while (cut > 0 && !standsAlone(bytes[cut - 1] ?? 0)) cut -= 1
      if (cut === 0 && bytes.length > KEPT_AT_MOST) cut = bytes.length
      kept = bytes.slice(cut)
      return textOf(bytes.subarray(0, cut))
    },
    end: () => {
      const rest = kept
      kept = new Uint8Array()
      return textOf(rest)
    },
  }
}

const standsAlone = (byte: number): boolean => byte < 0x30 || (byte >= 0x3a && byte < 0x40)
