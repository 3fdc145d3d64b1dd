/** Where the command prints: standard output and standard error, unless who runs it in this process puts others in their place. */

/** What can be printed to; `columns` is known of a terminal. */
export interface Printer {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Answers go to `out`, all that is said about them to `err`. */
export const printing: { out: Printer; err: Printer } = { out: process.stdout, err: process.stderr }
