/** Up to which day the account of a loan is told: past it every day takes its time and none is meant. */
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'

/** Days from the first event of a loan up to which it is told: a hundred and fifty years; terms run for a hundred at most. */
const DAYS_AT_MOST = 54_787

/** The last day on which a loan of these events is told. */
export const latestDay = (events: readonly LoanEvent[]): Day =>
  Math.min(...events.map(({ on }) => on)) + DAYS_AT_MOST
