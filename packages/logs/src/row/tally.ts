/** Counts rows while a file is read, so that each is accounted for exactly once. */
import type { Dropped, DropRule, RowCounts, SetAside, Warning } from '../log.ts'
import type { Problem, Words } from '../problem.ts'

/** What became of the rows of one file. */
export interface Tally {
  readonly setAside: SetAside[]
  /** A row was found in the file; it must go to one of the others later. */
  readonly see: () => void
  /** A row is set aside with all its problems. */
  readonly refuse: (line: number, problems: readonly Problem[]) => void
  readonly blank: () => void
  /** A row is left out by a rule; nothing of it is kept. */
  readonly drop: (rule: DropRule) => void
  /** The rows that went into a contact, or into a statement. */
  readonly take: (into: 'contacts' | 'statements', rows: number) => void
  readonly rows: () => RowCounts
  readonly dropped: () => readonly Dropped[]
}

const RULES: Readonly<Record<DropRule, Words>> = {
  'blank-line': { en: 'Lines with nothing on them', zh: '空行' },
  'not-a-collector': {
    en: 'Rows of numbers that are not listed as a collector’s; nothing of them is kept',
    zh: '号码未列为催收方的行；其内容一概不保留',
  },
  'not-sent': { en: 'Drafts and messages that were not sent yet', zh: '草稿和尚未发出的信息' },
  'not-an-entry': {
    en: 'Words around the entries, such as a head, totals or a remark',
    zh: '表头、合计、备注等非记录文字',
  },
}

/** A tally at zero. */
export function newTally(): Tally {
  const setAside: SetAside[] = []
  const taken = { contacts: 0, statements: 0 }
  const dropped = new Map<DropRule, number>()
  const drop = (rule: DropRule): void => {
    dropped.set(rule, (dropped.get(rule) ?? 0) + 1)
  }
  let read = 0
  return {
    setAside,
    see: () => {
      read += 1
    },
    refuse: (line, problems) => {
      setAside.push({ line, problems })
    },
    blank: () => drop('blank-line'),
    drop,
    take: (into, rows) => {
      taken[into] += rows
    },
    rows: () => ({
      read,
      inContacts: taken.contacts,
      inStatements: taken.statements,
      setAside: setAside.length,
      dropped: dropped.values().reduce((sum, count) => sum + count, 0),
    }),
    dropped: () => [...dropped].map(([rule, count]) => ({ rule, count, says: RULES[rule] })),
  }
}

/** A warning about rows, naming the first twenty lines. */
export function warning(code: Warning['code'], lines: readonly number[], says: Words): Warning {
  return { code, count: lines.length, lines: lines.slice(0, 20), says }
}
