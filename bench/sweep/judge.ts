/** One thread's share of a log, swept: its rows made ready, judged, and what was found as columns that can be sent. */
import { onlyRules } from '@forbear/conduct/cases'
import { compile, type Compiled, type Swept } from '@forbear/conduct/sweep'
import { rulebook } from '@forbear/law'
import { columnLogOf, sharedLogOf, type TextlessColumns } from './log.ts'

/** What a thread is to judge, and by which rules. */
export interface Sweeping {
  /** Tells runs apart: within one, what was learnt of kinds of contact is kept. */
  readonly run: number
  readonly columns: TextlessColumns
  /** The debtors to judge; the rows of others are not looked at. */
  readonly debtors: Uint32Array
  /** The rules; absent: every rule of the path. */
  readonly rules?: readonly string[] | undefined
  /** The place of debtors whose first row names none. */
  readonly jurisdiction: string
}

/** Findings of some rows, as columns. */
export interface Found {
  /** The ids of rules; `rule` points into it. */
  readonly rules: readonly string[]
  /** Whether each rule is a gate: then the first of the facts is a place as `row` is, wherever the second is not 0. */
  readonly isGate: readonly boolean[]
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

const GATES = new Set(
  rulebook.instruments.flatMap(({ rules }) => rules.flatMap(({ id, kind }) => (kind === 'gate' ? [id] : []))),
)

let last: { readonly run: number; readonly compiled: Compiled } | undefined

/** The rulebook compiled for a run: as SQL knows the log, all there is, whenever it was recorded. */
function compiledFor({ run, rules }: Sweeping): Compiled {
  if (last?.run === run) return last.compiled
  const compiled = compile({
    rulebook: rules ? onlyRules(rulebook, rules) : rulebook,
    rulebookDigest: 'bench',
    engineVersion: 'bench',
    timeZoneData: process.versions['tz'] ?? '',
    mode: 'audit',
    moment: 'after',
    knowledge: 'now',
  })
  last = { run, compiled }
  return compiled
}

/** Judges a share. */
export function sweep(sweeping: Sweeping): Found {
  const { columns, debtors, jurisdiction } = sweeping
  const log = columnLogOf(sharedLogOf(columns, debtors), jurisdiction)
  const compiled = compiledFor(sweeping)
  const { findings, counts } = compiled.sweep(log, { debtors })
  const { length } = findings
  const unnamed = new Uint8Array(length)
  for (let i = 0, at = 0; i < length; i++) {
    const row = findings.row[i] ?? 0
    if (log.debt[row] !== -1) continue
    while (
      (log.starts[(debtors[at] ?? 0) + 1] ?? Infinity) <= row ||
      (log.starts[debtors[at] ?? 0] ?? 0) > row
    )
      at++
    unnamed[i] = log.debtsOf(debtors[at] ?? 0).length > 1 ? 1 : 0
  }
  return {
    rules: findings.rules,
    row: findings.row.slice(0, length),
    isGate: findings.rules.map((rule) => GATES.has(rule)),
    rule: findings.rule.slice(0, length),
    certain: findings.certain.slice(0, length),
    possible: findings.possible.slice(0, length),
    facts: findings.facts.slice(0, 3 * length),
    unnamed,
    counts,
  }
}

/** Calls every row by another number: those that findings are of, and those that facts name. */
export function renameRows({ row, rule, isGate, facts }: Found, numberOf: (row: number) => number): void {
  for (let i = 0; i < row.length; i++) {
    row[i] = numberOf(row[i] ?? 0)
    const anchor = facts[3 * i] ?? -1
    if (isGate[rule[i] ?? 0] && facts[3 * i + 1] !== 0 && anchor >= 0) facts[3 * i] = numberOf(anchor)
  }
}
