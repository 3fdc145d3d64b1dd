/**
 * A plan that is agreed: everything owed is spread over the plan's own dates, and interest runs on what is left of it until
 * the last. A plan that breaks is told as if none of this had been (`events/history.ts`).
 */
import { larger, smaller } from '../money/index.ts'
import type { Day } from '../calendar/index.ts'
import type { PlanAgreed } from '../events/index.ts'
import type { Problem } from '../problem.ts'
import { type Component, totalOf } from '../terms/index.ts'
import { noAmounts, type Amounts } from './amounts.ts'
import { insertRow, isDone, rowOn, type Book } from './book.ts'
import { rate } from './lend.ts'
import { besidesPrincipal, emptyRow, moveToRest, sumOf, type Taken } from './move.ts'
import { laidOver, type NamedCharge } from './named-charges.ts'
import { spreadAnew, stopInstalments } from './spread-anew.ts'

/**
 * Writes a plan into a book. What is owed besides principal is paid first and bears nothing; then interest, then principal.
 * The plan's amounts are all that is asked for: no charge of the contract falls on its dates. The last date takes what is
 * left.
 */
export function agreePlan(book: Book, event: PlanAgreed): readonly Problem[] {
  const { on, plan, instalments } = event
  book.plan = { id: plan, paidMinor: 0n }
  if (event.rate !== undefined) rate(book, { from: on, rate: event.rate })
  if (event.penalty === 'pauses') book.penaltyRests.push({ from: on })
  if (instalments.length === 0) return []
  const taken = takeUp(book, on)
  const { run, moved } = stopInstalments(book, on)
  const { amounts: earlier, charges } = sumOf([taken, moved])
  // interest that has run goes into the schedule, but where others were paid ahead of theirs, or nothing else is left to repay
  const isApart = run.aheadMinor > 0n || book.restMinor === 0n
  if (isApart) earlier.interest += run.owedMinor
  book.terms = withoutExtras(book.terms)
  const rows = splitOff(instalments, earlier)
  writeEarlier(book, rows, charges)
  if (book.restMinor === 0n) return []
  const problems = spreadAnew(
    book,
    {
      ...event,
      type: 'rescheduled',
      repayment: {
        method: 'custom',
        instalments: rows.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })),
      },
      instalments: rows.length,
      dates: planDates(book.terms),
    },
    isApart ? { ...run, owedMinor: 0n } : run,
  )
  return problems.map((found) => ({ ...found, pointer: found.pointer.replace(/^\/repayment(?=\/)/, '') }))
}

/**
 * Grace, charges of instalments and days off are the contract's, not the plan's. Who pays ahead on a plan has paid its next
 * date: a shorter term would leave that date unpaid, and the borrower late who came early.
 */
function withoutExtras(terms: Book['terms']): Book['terms'] {
  const { allocation, prepayment } = terms
  const { surplus } = allocation
  return {
    ...terms,
    allocation: {
      ...allocation,
      surplus: surplus === 'hold' || surplus === 'refuse' ? surplus : 'next-instalment',
    },
    prepayment: { ...prepayment, partly: 'keep-schedule' },
    grace: { principal: 0, interestPayment: 0, interestFree: 0 },
    charges: terms.charges.filter(({ when }) => when !== 'each-instalment' && when !== 'on-late-instalment'),
  }
}

const planDates = ({ dates: { step, endOfMonth } }: Book['terms']): Book['terms']['dates'] => ({
  step,
  endOfMonth,
  from: 'disbursement',
})

/** Empties every row that has fallen due or stands by itself: principal to what is to come, the rest as amounts. */
function takeUp(book: Book, on: Day): Taken {
  return sumOf(
    book.rows
      .filter((row) => row.isClosed && !isDone(row))
      .map((row) => {
        const emptied = emptyRow(book, row, on)
        moveToRest(book, row, emptied.amounts.principal)
        return besidesPrincipal(emptied)
      }),
  )
}

/** In which order what is owed besides principal is paid on a plan. */
const EARLIER_FIRST: readonly Component[] = ['cost', 'fee', 'penalty-interest', 'interest']

/** A date of a plan, with what of the earlier debt it holds and what is left of its amount for the schedule. */
interface PlanDate {
  readonly dueOn: Day
  readonly amountMinor: bigint
  readonly earlier: Amounts
}

/** Writes what of the earlier debt falls on each date, with the charges that it is made of. */
function writeEarlier(book: Book, dates: readonly PlanDate[], charges: readonly NamedCharge[]): void {
  const laid = EARLIER_FIRST.map((component) =>
    laidOver(
      charges,
      component,
      dates.map(({ earlier }) => earlier[component]),
    ),
  )
  for (const [k, { dueOn, earlier }] of dates.entries()) {
    const row = rowOn('charge', dueOn, earlier)
    row.charges = laid.flatMap((byDate) => byDate[k] ?? [])
    if (totalOf(earlier) > 0n) insertRow(book, row)
  }
}

/** The dates of a plan. */
function splitOff(instalments: PlanAgreed['instalments'], owed: Amounts): readonly PlanDate[] {
  const left = { ...owed }
  return instalments.map(({ dueOn, amountMinor }, k) => {
    const earlier = noAmounts()
    let free = amountMinor
    for (const component of EARLIER_FIRST) {
      const taken = k === instalments.length - 1 ? left[component] : smaller(free, left[component])
      earlier[component] = taken
      left[component] -= taken
      free = larger(free - taken, 0n)
    }
    return { dueOn, amountMinor: free, earlier }
  })
}
