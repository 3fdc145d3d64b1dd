/** Counts rows while a file is read, so that each is accounted for exactly once. */
import type { Dropped, RowCounts, SetAside, Warning } from '../log.ts'
import type { Problem, Words } from '../problem.ts'

/** The rules by which rows are left out, in words. */
const DROP_RULES = {
  'blank-line': { en: 'Lines with nothing on them', zh: '空行' },
  'not-a-collector': {
    en: 'Rows of numbers that are not named as a collector’s; nothing of them is kept',
    zh: '号码未被指明属于催收方的行；其内容一概不留',
  },
  'not-made': {
    en: 'Never dialled or sent: a draft, queued, scheduled or called off before it began',
    zh: '从未拨出或发出：草稿、排队中、定时中，或开始前已取消',
  },
  'not-an-entry': {
    en: 'Words around the entries, such as a head, totals or a remark',
    zh: '表头、合计、备注等非记录文字',
  },
  'repeated-head': {
    en: 'The file’s own head once more: files were joined',
    zh: '文件自身的表头再次出现：文件由多个拼接而成',
  },
  'own-leg': {
    en: 'Legs to the collector’s own telephones with nobody else on them',
    zh: '仅接到催收方自己电话、没有他人的通话支路',
  },
} as const satisfies Readonly<Record<Dropped['rule'], Words>>

/** What became of the rows of one file. */
export interface Tally {
  readonly setAside: SetAside[]
  /** A row was found in the file; it must go to one of the others later. */
  readonly see: () => void
  /** A row is set aside with all its problems. */
  readonly refuse: (line: number, problems: readonly Problem[]) => void
  /** A row is left out by a stated rule. */
  readonly drop: (rule: Dropped['rule']) => void
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
  const drops = new Map<Dropped['rule'], number>()
  let read = 0
  const drop = (rule: Dropped['rule']): void => {
    drops.set(rule, (drops.get(rule) ?? 0) + 1)
  }
  return {
    setAside,
    see: () => {
      read += 1
    },
    refuse: (line, problems) => {
      setAside.push({ line, problems })
    },
    drop,
    blank: () => {
      drop('blank-line')
    },
    take: (into, rows) => {
      taken[into] += rows
    },
    rows: () => ({
      read,
      inContacts: taken.contacts,
      inStatements: taken.statements,
      setAside: setAside.length,
      dropped: [...drops.values()].reduce((a, b) => a + b, 0),
    }),
    dropped: () => [...drops].map(([rule, count]) => ({ rule, count, says: DROP_RULES[rule] })),
  }
}

/** A warning about rows, naming the first twenty lines. */
export function warning(code: Warning['code'], lines: readonly number[], says: Words): Warning {
  return { code, count: lines.length, lines: lines.slice(0, 20), says }
}
