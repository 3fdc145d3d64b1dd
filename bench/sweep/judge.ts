/** One thread's share of a log, swept: its rows made ready, judged, and what was found as columns that can be sent. */
import { onlyRules } from '@forbear/conduct/cases'
import { compile, type Swept } from '@forbear/conduct/sweep'
import { rulebook } from '@forbear/law'
import { columnLogOf, sharedLogOf, type TextlessColumns } from './log.ts'

/** What a thread is to judge, and by which rules. */
export interface Sweeping {
  readonly columns: TextlessColumns
  /** Debtors, from and until. */
  readonly debtors: readonly [from: number, until: number]
  /** The rules; absent: every rule of the path. */
  readonly rules?: readonly string[] | undefined
  /** The place of debtors whose first row names none. */
  readonly jurisdiction: string
}

/** Findings of some rows, as columns. */
export interface Found {
  /** The ids of rules; `rule` points into it. */
  readonly rules: readonly string[]
  /** Places of rows in the columns that were judged. */
  readonly row: Uint32Array
  readonly rule: Uint16Array
  /** Places on the scale of levels; 0: not certain. */
  readonly certain: Uint8Array
  readonly possible: Uint8Array
  /** Three numbers a finding. */
  readonly facts: Float64Array
  /** 1 where the row names none of its debtor's several debts: the finding says that each of them would do. */
  readonly unnamed: Uint8Array
  readonly counts: Swept['counts']
}

/** Judges a share as SQL knows it: all there is, whenever it was recorded. */
export function sweep({ columns, debtors, rules, jurisdiction }: Sweeping): Found {
  const log = columnLogOf(sharedLogOf(columns, debtors), jurisdiction)
  const compiled = compile({
    rulebook: rules ? onlyRules(rulebook, rules) : rulebook,
    rulebookDigest: 'bench',
    engineVersion: 'bench',
    timeZoneData: process.versions['tz'] ?? '',
    mode: 'audit',
    moment: 'after',
    knowledge: 'now',
  })
  const { findings, counts } = compiled.sweep(log)
  const { length } = findings
  const unnamed = new Uint8Array(length)
  for (let i = 0, debtor = 0; i < length; i++) {
    const row = findings.row[i] ?? 0
    if (log.debt[row] !== -1) continue
    while ((log.starts[debtor + 1] ?? Infinity) <= row) debtor++
    unnamed[i] = log.debtsOf(debtor).length > 1 ? 1 : 0
  }
  const before = columns.from[debtors[0]] ?? 0
  return {
    rules: findings.rules,
    row: findings.row.slice(0, length).map((row) => row + before),
    rule: findings.rule.slice(0, length),
    certain: findings.certain.slice(0, length),
    possible: findings.possible.slice(0, length),
    facts: findings.facts.slice(0, 3 * length),
    unnamed,
    counts,
  }
}
