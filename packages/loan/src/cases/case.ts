/**
 * A published schedule as a case: the terms and events that lead to it, and the table that should come of them.
 * The format is that of the schedules which Apache Fineract publishes as acceptance tables, one JSON object a line.
 */
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import type { Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import type { Table } from './table.ts'

/** One case, read. */
export interface ScheduleCase {
  readonly id: string
  readonly kind: string
  readonly terms: Terms
  /** In the order in which they were entered. */
  readonly events: readonly LoanEvent[]
  /** The day as of which the table was read. */
  readonly asOf: Day
  /** Whether no such day is stated: the table is the schedule as it was made. */
  readonly isAsMade: boolean
  readonly expected: Table
}

/** A case, or everything that is wrong with the line. */
export type ReadCase =
  | { readonly ok: true; readonly value: ScheduleCase }
  | { readonly ok: false; readonly problems: readonly Problem[] }
