/** Counts rows while a file is read, so that each is accounted for exactly once. */
import type { Dropped, RowCounts, SetAside, Warning } from '../log.ts'
import type { Problem, Words } from '../problem.ts'

/** What became of the rows of one file. */
export interface Tally {
  readonly setAside: SetAside[]
  /** A row was found in the file; it must go to one of the others later. */
  readonly see: () => void
  /** A row is set aside with all its problems. */
  readonly refuse: (line: number, problems: readonly Problem[]) => void
  readonly blank: () => void
  /** The rows that went into a contact, or into a statement. */
  readonly take: (into: 'contacts' | 'statements', rows: number) => void
  readonly rows: () => RowCounts
  readonly dropped: () => readonly Dropped[]
}

/** A tally at zero. */
export function newTally(): Tally {
  const setAside: SetAside[] = []
  const taken = { contacts: 0, statements: 0 }
  let blanks = 0
  let read = 0
  return {
    setAside,
    see: () => {
      read += 1
    },
    refuse: (line, problems) => {
      setAside.push({ line, problems })
    },
    blank: () => {
      blanks += 1
    },
    take: (into, rows) => {
      taken[into] += rows
    },
    rows: () => ({
      read,
      inContacts: taken.contacts,
      inStatements: taken.statements,
      setAside: setAside.length,
      dropped: blanks,
    }),
    dropped: () =>
      blanks === 0
        ? []
        : [{ rule: 'blank-line', count: blanks, says: { en: 'Lines with nothing on them', zh: '空行' } }],
  }
}

/** A warning about rows, naming the first twenty lines. */
export function warning(code: Warning['code'], lines: readonly number[], says: Words): Warning {
  return { code, count: lines.length, lines: lines.slice(0, 20), says }
}
