/** Contacts by day: how many calls, how many were answered, how many messages, and where a limit was passed. */
import type { ContactPoint } from '../../engine/view.ts'
import { isToPerson } from './week.ts'

/** A day on the person's calendar. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly calls: number
  /** Of the calls. */
  readonly answered: number
  /** Messages, letters, visits. */
  readonly others: number
  readonly outside: number
  readonly overLimit?: 'certain' | 'possible'
}

/** A calendar month with its days, those without a contact too. */
export interface Month {
  /** `YYYY-MM` */
  readonly month: string
  readonly days: readonly Day[]
  readonly contacts: number
  /** Days on which a limit was passed, certainly or possibly. */
  readonly over: number
  /** The most contacts on one day. */
  readonly most: number
}

interface Counting {
  calls: number
  answered: number
  others: number
  outside: number
  overLimit?: 'certain' | 'possible'
}

const nothing = (): Counting => ({ calls: 0, answered: 0, others: 0, outside: 0 })

function count(day: Counting, point: ContactPoint): void {
  if (point.channel === 'call') {
    day.calls += 1
    if (point.answered) day.answered += 1
  } else day.others += 1
  if (point.outsideHours) day.outside += 1
  if (point.overLimit && day.overLimit !== 'certain') day.overLimit = point.overLimit
}

const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()

/** Every month that has a contact, in order. */
export function monthsOf(points: readonly ContactPoint[]): readonly Month[] {
  const counted = new Map<string, Counting>()
  for (const point of points.filter(isToPerson)) {
    const day = counted.get(point.on) ?? nothing()
    counted.set(point.on, day)
    count(day, point)
  }
  const months = [...new Set([...counted.keys()].map((on) => on.slice(0, 7)))].toSorted()
  return months.map((month) => {
    const days = Array.from({ length: daysIn(month) }, (_, i): Day => {
      const on = `${month}-${String(i + 1).padStart(2, '0')}`
      return { on, ...(counted.get(on) ?? nothing()) }
    })
    const total = (day: Day): number => day.calls + day.others
    return {
      month,
      days,
      contacts: days.reduce((sum, day) => sum + total(day), 0),
      over: days.filter((day) => day.overLimit).length,
      most: Math.max(...days.map(total)),
    }
  })
}

/** The month to show first: where most happened. */
export function busiest(months: readonly Month[]): Month | undefined {
  return months.toSorted((a, b) => b.contacts - a.contacts)[0]
}
