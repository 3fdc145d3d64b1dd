/**
 * Events that change when money is due, and nothing of what is owed on the day they happen.
 *
 * - Re-aged: what is unpaid of every row past due becomes due with the instalments to come that are not yet paid. Its
 *   principal is again part of what is left to repay and bears from the day; interest, penalty interest and charges stand on
 *   those instalments as amounts of their own.
 * - Rescheduled: the instalments to come are others from the day on. Interest that has run until then is asked for in the
 *   first of them; what re-ageing had moved to the old ones is spread over the new ones; what was paid on the old ones in
 *   advance stays paid, and interest paid ahead of its time comes off what is still to run. What is overdue stays overdue.
 */
import { equalParts } from '../allocation/index.ts'
import { stepped, type Day } from '../calendar/index.ts'
import { irregularNominalDays } from '../day-count/index.ts'
import type { Rescheduled } from '../events/index.ts'
import type { Problem } from '../problem.ts'
import { ratedPeriods } from '../schedule/index.ts'
import { totalOf } from '../terms/index.ts'
import { insertRow, instalmentRow, type Book, type InstalmentRow } from './book.ts'
import { isNamed, replan } from './lend.ts'
import { besidesPrincipal, emptyRow, moveTo, moveToRest, sumOf } from './move.ts'
import { bearingOf, followsPayments, openPrincipal, partLeft } from './outlook.ts'
import { spreadAnew, stopInstalments } from './spread-anew.ts'

/** Makes what is past due on a day due later. Where no unpaid instalment is to come, as many are added as were past due. */
export function reAge(book: Book, on: Day): void {
  const late = book.rows.filter(
    (row) =>
      row.isClosed && row.dueOn < on && (totalOf(row.due) > totalOf(row.met) || row.penalty !== undefined),
  )
  if (late.length === 0) return
  // before periods are added: penalty interest is counted by the periods of the days that passed
  const taken = late.map((row) => ({ row, ...emptyRow(book, row, on) }))
  const owed = sumOf(taken)
  const { principal } = owed.amounts
  if (totalOf(owed.amounts) === 0n) return
  if (book.instalments.slice(book.current).every((row) => row.isSettled)) {
    addInstalments(book, Math.max(late.filter(({ kind }) => kind === 'instalment').length, 1))
  }
  for (const { row, amounts } of taken) moveToRest(book, row, amounts.principal)
  const open = book.instalments.slice(book.current)
  const unpaid = open.filter((row) => !row.isSettled)
  moveTo(unpaid, besidesPrincipal(owed), book.terms.rounding.mode)
  if (principal === 0n) return
  book.isReshaped = true
  if (isNamed(book.terms) || unpaid.length < open.length) {
    askMore(unpaid, equalParts(principal, unpaid.length, book.terms.rounding.mode))
  } else replan(book)
}

/** Spreads what is not yet due anew. Where nothing is left to repay there is nothing to spread. */
export function reschedule(book: Book, event: Rescheduled): readonly Problem[] {
  if (openPrincipal(book) === 0n) return []
  const { run, moved } = stopInstalments(book, event.on)
  const problems = spreadAnew(book, event, run)
  if (problems.length > 0) return problems
  moveTo(book.instalments.slice(book.current), moved, book.terms.rounding.mode)
  return []
}

function askMore(rows: readonly InstalmentRow[], parts: readonly bigint[]): void {
  for (const [k, row] of rows.entries()) {
    const more = parts[k] ?? 0n
    if ('principalMinor' in row.asked)
      row.asked = { ...row.asked, principalMinor: row.asked.principalMinor + more }
    else if ('amountMinor' in row.asked) row.asked = { amountMinor: row.asked.amountMinor + more }
  }
}

/**
 * Instalments after the last, on the due dates that would have followed it. Where none is running, the period of the first
 * begins today. Those that are paid stand as they were paid: none of them takes what is left any more.
 */
function addInstalments(book: Book, count: number): void {
  const { terms, instalments } = book
  // where a plan took all instalments up, they begin today
  const end = instalments.at(-1)?.until ?? book.day
  for (const row of instalments.slice(book.current)) {
    if (!followsPayments(terms))
      row.asked = { principalMinor: row.met.principal, fixedInterestMinor: row.met.interest }
  }
  const isRunning = book.current < instalments.length
  const periods = periodsAfter(book, end, count)
  book.periods = [...book.periods, ...periods]
  const rated = ratedPeriods(book.periods, terms, book.rateSpans).slice(-count)
  for (const [k, period] of periods.entries()) {
    const bears = rated[k]
    if (bears === undefined) continue
    const asked = k === count - 1 ? ({ rest: true } as const) : ({ principalMinor: 0n } as const)
    const row = instalmentRow(period, { asked, rated: bears })
    instalments.push(row)
    insertRow(book, row)
  }
  if (isRunning) return
  book.openingMinor = book.restMinor
  book.changes = []
  book.numerator = bearingOf(book) * partLeft(book, book.day)
}

function periodsAfter({ terms: { dates }, day }: Book, end: Day, count: number): Book['periods'] {
  const { step, endOfMonth } = dates
  let passed = 0
  while (stepped(end, passed + 1, step, endOfMonth) <= day) passed++
  let from = Math.max(day, end)
  return Array.from({ length: count }, (_, k) => {
    const until = stepped(end, passed + k + 1, step, endOfMonth)
    const period = { from, until, dueOn: until, nominalDays: irregularNominalDays(from, until, step) }
    from = until
    return period
  })
}
