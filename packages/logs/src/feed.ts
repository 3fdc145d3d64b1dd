/**
 * Reading a file that arrives in pieces, so that a log larger than memory, or one in a browser, can be read.
 * A format is written once: as a feed, or as a function over the whole file where the whole must be seen first.
 */
import type { Log, LogContact, NotRead, Reader, ReadOptions, ReadResult } from './log.ts'
import { problem } from './problem.ts'

/** What the end of a file tells: everything about the log but the contacts that were handed out before. */
export type FeedEnd =
  | {
      readonly ok: true
      /** Contacts that only the end made whole. */
      readonly contacts: readonly LogContact[]
      readonly log: Omit<Log, 'ok' | 'contacts'>
    }
  | NotRead

/** A file being read. Pure but for what it holds of the pieces before. */
export interface LogFeed {
  /**
   * Takes the next piece of the file, of any length.
   *
   * @returns the contacts that became whole, in the order of the file
   */
  readonly push: (piece: Uint8Array) => readonly LogContact[]
  /** Whether reading on is of no use: the file cannot be read, and `end` says why. */
  readonly hasFailed: () => boolean
  /** The file is over. Called once. */
  readonly end: () => FeedEnd
}

/** Opens a file of a format. Never throws. */
export type FeedOpener = (options: ReadOptions) => LogFeed

/** The whole file at once, by way of its feed. */
export function wholeOf(open: FeedOpener): Reader {
  return (bytes: Uint8Array, options: ReadOptions): ReadResult => {
    const feed = open(options)
    const early = feed.push(bytes)
    const end = feed.end()
    return end.ok ? { ok: true, contacts: [...early, ...end.contacts], ...end.log } : end
  }
}

/** The most bytes of a file that must be seen whole: fewer than the characters that one text can have. */
export const BUFFERED_BYTES_AT_MOST = 500 * 1024 * 1024

/**
 * A feed of a format that must see the whole file first: records of one call may stand anywhere in it.
 *
 * @param format  its name, for the message where the file is too large
 */
export function bufferedFeed(
  format: string,
  read: Reader,
  bytesAtMost: number = BUFFERED_BYTES_AT_MOST,
): FeedOpener {
  return (options) => {
    const pieces: Uint8Array[] = []
    let length = 0
    const isTooLong = (): boolean => length > bytesAtMost
    return {
      push: (piece) => {
        length += piece.length
        if (isTooLong()) pieces.length = 0
        else pieces.push(piece.slice())
        return []
      },
      hasFailed: isTooLong,
      end: () => {
        if (isTooLong()) {
          const megabytes = Math.floor(bytesAtMost / 1024 / 1024)
          const expected = {
            en: `a file of at most ${megabytes} MB, since this format is read whole; cut it, for example by day`,
            zh: `不超过 ${megabytes} MB 的文件（此格式须整体读取）；请拆分，例如按天`,
          }
          return { ok: false, format, problems: [problem('too-large', { found: `${length} B`, expected })] }
        }
        const whole = new Uint8Array(length)
        let at = 0
        for (const piece of pieces) {
          whole.set(piece, at)
          at += piece.length
        }
        const result = read(whole, options)
        if (!result.ok) return result
        const { ok: _ok, contacts, ...log } = result
        return { ok: true, contacts, log }
      },
    }
  }
}
