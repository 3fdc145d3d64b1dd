/**
 * Deadlines: days that a text gives, put on the calendar. Whole calendar days, the day after the event being day one;
 * a deadline is passed on the day after its last day. Nothing here rolls over weekends or holidays: no text read says so.
 */
import type { CreditorType } from '@forbear/conduct/facts'
import type { Source, Words } from './sourced.ts'
import { dateOf } from './dates.ts'
import type { Situation } from './situation.ts'

/** From what a deadline runs. */
export type DeadlineStart =
  | 'complaint'
  | 'answer'
  | 'record-dispute'
  | 'regulator-complaint'
  | 'proof-request'
  | 'notice-received'
  | 'event'

export interface Deadline {
  readonly id: string
  readonly days: number
  readonly from: DeadlineStart
  /** Who must act by then. */
  readonly who: 'lender' | 'collector' | 'regulator' | 'bureau' | 'you'
  readonly says: Words
  readonly source: Source
  /** Lenders that the text is known to bind; of others it is shown with these words. Absent: no such limit. */
  readonly holdsFor?: { readonly creditorTypes: readonly CreditorType[]; readonly says: Words }
  /** What the person can do when it passes. */
  readonly whenPassed: Words
}

/** A deadline on the calendar. `dueOn` is the last day that is still in time. */
export interface DueDate {
  readonly deadline: Deadline
  readonly dueOn: string
  readonly passed: boolean
  /** Whole days from today to `dueOn`; negative once it has passed. */
  readonly daysLeft: number
}

/**
 * The last day in time.
 *
 * @param from the day of the event, which is not counted
 * @param days whole calendar days, from 1
 */
export function dueOn(from: Temporal.PlainDate, days: number): Temporal.PlainDate {
  return from.add({ days })
}

/** Puts one deadline on the calendar. */
export function dueDate(deadline: Deadline, from: Temporal.PlainDate, today: Temporal.PlainDate): DueDate {
  const due = dueOn(from, deadline.days)
  const daysLeft = today.until(due, { largestUnit: 'day' }).days
  return { deadline, dueOn: due.toString(), passed: daysLeft < 0, daysLeft }
}

/** The day a deadline runs from, as far as the situation knows it. */
function startOf(start: DeadlineStart, situation: Situation): Temporal.PlainDate | undefined {
  switch (start) {
    case 'complaint':
      return dateOf(situation.complainedToLenderOn)
    case 'answer':
      return dateOf(situation.lenderAnsweredOn)
    case 'record-dispute':
    case 'regulator-complaint':
    case 'proof-request':
    case 'notice-received':
    case 'event':
      return undefined
  }
}

/** The deadlines that can be put on the calendar with what is known, earliest first. */
export function dueDates(deadlines: readonly Deadline[], situation: Situation): readonly DueDate[] {
  const today = dateOf(situation.today)
  if (today === undefined) return []
  return deadlines
    .flatMap((deadline) => {
      const from = startOf(deadline.from, situation)
      return from === undefined ? [] : [dueDate(deadline, from, today)]
    })
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** The earliest deadline that has not passed; `undefined` if all have, or none can be put on the calendar. */
export function nextDue(deadlines: readonly Deadline[], situation: Situation): DueDate | undefined {
  return dueDates(deadlines, situation).find((due) => !due.passed)
}
