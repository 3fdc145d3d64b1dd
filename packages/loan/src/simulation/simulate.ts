/**
 * What if: a loan carried on by what the borrower would do. As agreed, every instalment is paid on its day; otherwise some
 * are missed or paid late, or something is paid before its time. Both courses are events of the same account.
 */
import { accountOf, type Account } from '../account/index.ts'
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import type { Parsed } from '../problem.ts'
import { chargesOfDisbursement } from '../schedule/index.ts'
import { type Component, type Components, type Terms, totalOf } from '../terms/index.ts'

/** What the borrower does otherwise than agreed. */
export type Deviation =
  | { readonly does: 'prepays'; readonly on: Day; readonly amountMinor: bigint }
  | { readonly does: 'pays-off'; readonly on: Day }
  /** Everything that is due by then is paid. */
  | { readonly does: 'catches-up'; readonly on: Day }
  /** `instalment`: its number among the instalments, from 1. */
  | { readonly does: 'misses'; readonly instalment: number }
  | { readonly does: 'pays-late'; readonly instalment: number; readonly days: number }

/** The balance on a day, in minor units. */
export interface Balance {
  readonly on: Day
  /** Everything owed, due or not. */
  readonly owedMinor: bigint
  /** Of it fallen due and not paid. */
  readonly overdueMinor: bigint
}

/** One course of a loan. */
export interface Course {
  /** Those of the loan and those supposed. */
  readonly events: readonly LoanEvent[]
  /** On the days on which something happens, in order. */
  readonly balances: readonly Balance[]
  /** What the borrower hands over in all, by component: of a schedule kept to, what it has to be paid back. */
  readonly paid: Components
  /** Kept back by the lender when money was lent, by component: it is a cost, and never was in the borrower's hand. */
  readonly keptBack: Components
  /** Still owed on the last day. */
  readonly end: Account
  /** The day on which nothing was owed any more. */
  readonly clearedOn?: Day
}

/** A loan as far as it went, and up to when it is supposed. */
export interface Supposing {
  readonly terms: Terms
  readonly events: readonly LoanEvent[]
  /** Nothing is supposed before this day. */
  readonly from: Day
  /** The course is told up to this day at least; it goes on to the last due date. */
  readonly until: Day
  readonly deviations: readonly Deviation[]
}

interface Act {
  readonly on: Day
  /** `pays-instalment`: what falls due on the day; `pays-due`: that, and all that fell due before. */
  readonly does: 'pays-due' | 'pays-instalment' | 'pays-off' | { readonly prepaysMinor: bigint }
}

/**
 * A course of a loan.
 *
 * On its due date an instalment is paid as it then stands; what is late is paid with everything that is due that day.
 *
 * @returns the problems of an event that the account refuses
 */
export function courseOf(supposing: Supposing): Parsed<Course> {
  const { terms, from } = supposing
  const events = [...supposing.events]
  const opening = accountOf(terms, events, { asOf: from, knownOn: from })
  if (!opening.ok) return opening
  const acts = actsOf(opening.value, supposing)
  const days = new Set<Day>(daysToTell(opening.value, supposing))
  for (const act of acts) {
    days.add(act.on)
    const supposed = eventOf(act, { terms, events, number: events.length })
    if (!supposed.ok) return supposed
    if (supposed.value !== undefined) events.push(supposed.value)
  }
  return told(
    terms,
    events,
    [...days].sort((a, b) => a - b),
  )
}

/** Days of disbursement, due dates, and every thirtieth day after the last: what stays unpaid is seen to grow. */
function daysToTell({ advances, rows }: Account, { from, until }: Supposing): readonly Day[] {
  const dueDates = rows.map((row) => row.dueOn)
  const last = Math.max(from, ...dueDates)
  const after: Day[] = []
  for (let day = last + 30; day < until; day += 30) after.push(day)
  return [...advances.map((a) => a.on), from, ...dueDates, ...after, Math.max(last, until)]
}

/** What is done when, in order of days; of one day prepayments last. */
function actsOf(opening: Account, { from, deviations }: Supposing): readonly Act[] {
  const acts: Act[] = []
  const instalments = opening.rows.filter((row) => row.kind === 'instalment')
  for (const row of opening.rows) {
    if (row.dueOn < from || row.settledOn !== undefined || row.kind === 'prepayment') continue
    const number = instalments.indexOf(row) + 1
    const otherwise = deviations.find((d) => 'instalment' in d && d.instalment === number)
    if (otherwise?.does === 'misses') continue
    if (otherwise?.does === 'pays-late') acts.push({ on: row.dueOn + otherwise.days, does: 'pays-due' })
    else acts.push({ on: row.dueOn, does: 'pays-instalment' })
  }
  for (const deviation of deviations) {
    if (deviation.does === 'pays-off') acts.push({ on: deviation.on, does: 'pays-off' })
    if (deviation.does === 'catches-up') acts.push({ on: deviation.on, does: 'pays-due' })
    if (deviation.does === 'prepays')
      acts.push({ on: deviation.on, does: { prepaysMinor: deviation.amountMinor } })
  }
  return acts.toSorted((a, b) => a.on - b.on)
}

interface SoFar {
  readonly terms: Terms
  readonly events: readonly LoanEvent[]
  readonly number: number
}

/** The event of an act; none where there is nothing to pay. */
function eventOf({ on, does }: Act, { terms, events, number }: SoFar): Parsed<LoanEvent | undefined> {
  const base = { id: `supposed-${number}`, on, bookedOn: on, channel: 'supposed' } as const
  if (typeof does === 'object')
    return { ok: true, value: { ...base, type: 'repaid', amountMinor: does.prepaysMinor } }
  const account = accountOf(terms, events, { asOf: on, knownOn: on })
  if (!account.ok) return account
  const { due, owed, rows } = account.value
  if (totalOf(owed) === 0n) return { ok: true, value: undefined }
  if (does === 'pays-off') return { ok: true, value: { ...base, type: 'paid-off' } }
  const ofDay = rows.filter((row) => row.dueOn === on).reduce((sum, row) => sum + openOf(row), 0n)
  const amountMinor = does === 'pays-due' ? totalOf(due) : ofDay
  return { ok: true, value: amountMinor > 0n ? { ...base, type: 'repaid', amountMinor } : undefined }
}

const openOf = ({ due, paid, waived }: Account['rows'][number]): bigint =>
  totalOf(due) - totalOf(paid) - totalOf(waived)

function told(terms: Terms, events: readonly LoanEvent[], days: readonly Day[]): Parsed<Course> {
  const last = days.at(-1) ?? 0
  const balances: Balance[] = []
  let end: Account | undefined
  for (const on of days) {
    const account = accountOf(terms, events, { asOf: on, knownOn: last })
    if (!account.ok) return account
    end = account.value
    balances.push({ on, owedMinor: totalOf(end.owed), overdueMinor: totalOf(end.arrears.overdue) })
  }
  if (end === undefined) throw new RangeError('a course has one day at least')
  const keptBack = keptBackOf(terms, end)
  const cleared = balances.findLast((b, i) => b.owedMinor === 0n && (balances[i - 1]?.owedMinor ?? 1n) > 0n)
  const isCleared = balances.at(-1)?.owedMinor === 0n && cleared !== undefined
  return {
    ok: true,
    value: {
      events,
      balances,
      paid: lessOf(paidOf(end), keptBack),
      keptBack,
      end,
      ...(isCleared && { clearedOn: cleared.on }),
    },
  }
}

/** Everything that was paid, by component; an account counts what was kept back as paid on the day of the disbursement. */
const paidOf = ({ rows }: Account): Components =>
  byComponent((component) => rows.reduce((total, row) => total + row.paid[component], 0n))

/** What was kept back of the money lent, by component. */
function keptBackOf(terms: Terms, { advances }: Account): Components {
  const kept = advances.flatMap((advance) =>
    chargesOfDisbursement(terms, advance, 'deducted-at-disbursement'),
  )
  return byComponent((component) =>
    kept.reduce((total, part) => total + (part.component === component ? part.amountMinor : 0n), 0n),
  )
}

const lessOf = (all: Components, part: Components): Components =>
  byComponent((component) => all[component] - part[component])

const byComponent = (of: (component: Component) => bigint): Components => ({
  principal: of('principal'),
  interest: of('interest'),
  'penalty-interest': of('penalty-interest'),
  fee: of('fee'),
  cost: of('cost'),
})
