/**
 * A plan that is agreed: everything owed is spread over the plan's own dates, and interest runs on what is left of it until
 * the last. A plan that breaks is told as if none of this had been (`events/history.ts`).
 */
import { smaller } from '../money/index.ts'
import type { Day } from '../calendar/index.ts'
import type { PlanAgreed } from '../events/index.ts'
import type { Problem } from '../problem.ts'
import { type Component, COMPONENTS, totalOf } from '../terms/index.ts'
import { noAmounts, type Amounts } from './amounts.ts'
import { insertRow, rowOn, type Book, type BookRow } from './book.ts'
import { rate, reschedule } from './lend.ts'
import { moveToRest } from './move-late.ts'
import { owedOn } from './pay.ts'
import { accruePenalty, movePenalty } from './penalty.ts'

/**
 * Writes a plan into a book. What is owed besides principal is paid first and bears nothing; then interest, then principal.
 * The plan's amounts are all that is asked for: no charge of the contract falls on its dates. The last date takes what is
 * left.
 */
export function agreePlan(book: Book, event: PlanAgreed): readonly Problem[] {
  const { on, plan, instalments } = event
  book.plan = { id: plan, on, instalments, paidMinor: 0n }
  if (event.rate !== undefined) rate(book, { from: on, rate: event.rate })
  if (event.penalty === 'pauses') book.penaltyRests.push({ from: on })
  if (instalments.length === 0) return []
  const earlier = takeUp(book, on)
  book.terms = withoutExtras(book.terms)
  const rows = splitOff(instalments, earlier)
  const problems = reschedule(
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
    '',
  )
  for (const { dueOn, earlier: due } of rows) {
    if (totalOf(due) > 0n) insertRow(book, rowOn('charge', dueOn, due))
  }
  return problems
}

/** Grace, charges of instalments and days off are the contract's, not the plan's. */
function withoutExtras(terms: Book['terms']): Book['terms'] {
  return {
    ...terms,
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
function takeUp(book: Book, on: Day): Amounts {
  const earlier = noAmounts()
  for (const row of book.rows) {
    if (!row.isClosed || row.isSettled) continue
    accruePenalty(book, row, on)
    for (const component of COMPONENTS) {
      const left = owedOn(book, row, { component, on })
      if (component === 'principal') moveToRest(book, row.kind === 'instalment', left)
      else earlier[component] += left
    }
    movePenalty(book, row, on)
    empty(row, on)
  }
  return earlier
}

function empty(row: BookRow, on: Day): void {
  row.due = { ...row.met }
  row.isSettled = true
  row.settledOn = on
}

/** In which order what is owed besides principal is paid on a plan. */
const EARLIER_FIRST: readonly Component[] = ['cost', 'fee', 'penalty-interest', 'interest']

/** The dates of a plan, each with what of the earlier debt it holds and what is left of its amount for the schedule. */
function splitOff(
  instalments: PlanAgreed['instalments'],
  owed: Amounts,
): readonly { readonly dueOn: Day; readonly amountMinor: bigint; readonly earlier: Amounts }[] {
  const left = { ...owed }
  return instalments.map(({ dueOn, amountMinor }) => {
    const earlier = noAmounts()
    let free = amountMinor
    for (const component of EARLIER_FIRST) {
      const taken = smaller(free, left[component])
      earlier[component] = taken
      left[component] -= taken
      free -= taken
    }
    return { dueOn, amountMinor: free, earlier }
  })
}
