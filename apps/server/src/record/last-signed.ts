/**
 * The last checkpoint that this service signed, kept outside the database: a database that was restored from a backup
 * does not know of it, and must not sign another history over it.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** What is kept of it. */
export type Remembered =
  /** The signed note. */
  | { readonly kind: 'note'; readonly note: string }
  /** There is a place for it, and it is empty. */
  | { readonly kind: 'none' }
  /** Nothing is kept outside the database. */
  | { readonly kind: 'not-kept' }

/** Where it is kept. Errors of reading and writing are thrown: without it nothing is signed. */
export interface LastSigned {
  readonly read: () => Remembered
  /** On the disk once this returns. */
  readonly write: (note: string) => void
}

/** The file that belongs to a file of keys. */
export const lastSignedFile = (keys: string): string => `${keys}.last-checkpoint`

/**
 * Keeps it in a file, beside the keys best.
 *
 * @param path  processes on one machine share it: it is written under the sequencer's lock alone
 */
export function lastSignedIn(path: string): LastSigned {
  return {
    read: () => (existsSync(path) ? { kind: 'note', note: readFileSync(path, 'utf8') } : { kind: 'none' }),
    write: (note) => {
      const next = `${path}.next`
      const file = openSync(next, 'w', 0o600)
      try {
        writeSync(file, note)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(next, path)
      const folder = openSync(dirname(path), 'r')
      try {
        fsyncSync(folder)
      } finally {
        closeSync(folder)
      }
    },
  }
}

/** Keeps it as long as the process lives: for a database that goes with it. */
export function lastSignedInMemory(): LastSigned {
  let last: Remembered = { kind: 'not-kept' }
  return {
    read: () => last,
    write: (note) => {
      last = { kind: 'note', note }
    },
  }
}
