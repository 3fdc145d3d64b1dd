/** Puts a published case to the arithmetic and its result beside the table. */
import type { Disbursed, LoanEvent } from '../events/index.ts'
import type { Problem } from '../problem.ts'
import { schedule, type ScheduleRow } from '../schedule/index.ts'
import type { Terms } from '../terms/index.ts'
import type { ScheduleCase } from './case.ts'
import { differences, tableOf, type Difference, type InstalmentCells, type Table } from './table.ts'

/** What became of a case. */
export type CaseOutcome =
  | { readonly passed: true }
  | { readonly passed: false; readonly differences: readonly Difference[] }
  | { readonly passed: false; readonly problems: readonly Problem[] }

/** The table of a case whose schedule nothing but disbursements has touched. */
export type TableResult =
  | { readonly ok: true; readonly value: Table }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reckons a loan to the table of a day. */
export type Reckon = (of: Pick<ScheduleCase, 'terms' | 'events' | 'asOf'>) => TableResult

const isDisbursed = (event: LoanEvent): event is Disbursed => event.type === 'disbursed'

/**
 * Whether the schedule as planned is all that a case asks for: nothing but money was lent, the table was not read later,
 * no instalment that stands unpaid changes the interest after it, and no down payment is booked as paid on a later day,
 * which goes where payments go: perhaps to an instalment due before.
 */
export function isOrigination(of: Pick<ScheduleCase, 'events' | 'terms' | 'isAsMade'>): boolean {
  const { events, terms, isAsMade } = of
  const isOnceLent = events.every(({ on }) => on === events[0]?.on)
  const isUntouched = terms.interest.recalculation === 'none' && terms.downPayment?.paid !== 'at-once'
  return isAsMade && (isOnceLent || isUntouched) && events.every(isDisbursed)
}

/** Runs a case. */
export function runCase(of: ScheduleCase, reckon: Reckon): CaseOutcome {
  const table = isOrigination(of) ? scheduleTable(of) : reckon(of)
  if (!table.ok) return { passed: false, problems: table.problems }
  const found = differences(of.expected, table.value)
  return found.length === 0 ? { passed: true } : { passed: false, differences: found }
}

/** The table of a schedule on which nothing was paid but down payments that are booked as paid at once. */
export function scheduleTable({ terms, events }: Pick<ScheduleCase, 'terms' | 'events'>): TableResult {
  const disbursements = events.filter(isDisbursed).map(({ on, amountMinor }) => ({ on, amountMinor }))
  const planned = schedule(terms, { disbursements, rateSpans: [] })
  if (!planned.ok) return planned
  const { advances, rows } = planned.value
  return {
    ok: true,
    value: tableOf(
      advances,
      rows.map((row) => cellsOf(row, terms)),
      terms.currency,
    ),
  }
}

function cellsOf(row: ScheduleRow, { downPayment }: Terms): InstalmentCells {
  const isPaid = row.kind === 'down-payment' && downPayment?.paid === 'at-once'
  const feesMinor = row.charges.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  return {
    number: row.number,
    from: row.from,
    dueOn: row.dueOn,
    ...(isPaid && { settledOn: row.dueOn }),
    balanceMinor: row.balanceAfterMinor,
    principalMinor: row.principalMinor,
    interestMinor: row.interestMinor,
    feesMinor,
    penaltiesMinor: 0n,
    paidMinor: isPaid ? row.principalMinor : 0n,
    inAdvanceMinor: 0n,
    lateMinor: 0n,
  }
}
