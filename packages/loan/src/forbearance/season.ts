/** Due dates of plans: even steps, or days of the months in which somebody earns. */
import { civilOf, dayOf, monthLength, stepped, type Day } from '../calendar/index.ts'
import type { PlanDates } from './plan.ts'

/** A date of a plan and its share of an instalment beside the other dates. */
export interface PlanDate {
  readonly dueOn: Day
  readonly share: bigint
}

/**
 * The first dates of a plan in order.
 *
 * @param count whole number from 0
 */
export function planDates(dates: PlanDates, count: number): readonly PlanDate[] {
  switch (dates.type) {
    case 'even':
      return Array.from({ length: count }, (_, at) => ({
        dueOn: stepped(dates.firstDueOn, at, dates.step, dates.endOfMonth),
        share: 1n,
      }))
    case 'seasons':
      return seasonDates(dates, count)
    default:
      return dates satisfies never
  }
}

function seasonDates(
  { notBefore, months, dayOfMonth }: Extract<PlanDates, { readonly type: 'seasons' }>,
  count: number,
): readonly PlanDate[] {
  const inOrder = months.toSorted((a, b) => a.month - b.month)
  const found: PlanDate[] = []
  if (inOrder.length === 0) return found
  for (let { year } = civilOf(notBefore); found.length < count; year++) {
    for (const { month, share } of inOrder) {
      const dueOn = dayOf({ year, month, dayOfMonth: Math.min(dayOfMonth, monthLength(year, month)) })
      if (dueOn >= notBefore && found.length < count) found.push({ dueOn, share })
    }
  }
  return found
}
