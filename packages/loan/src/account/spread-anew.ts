/** The rest of a loan spread anew from a day on: the instalments to come are stopped, and others take their place. */
import { dayText, type Day } from '../calendar/index.ts'
import type { Rescheduled } from '../events/index.ts'
import { smaller } from '../money/index.ts'
import { problem, type Problem } from '../problem.ts'
import { planLoan } from '../schedule/index.ts'
import { type Terms, totalOf } from '../terms/index.ts'
import { addTo, noAmounts } from './amounts.ts'
import { isDone, type Book, type BookRow, type InstalmentRow } from './book.ts'
import { interestRun, type InterestRun } from './interest-run.ts'
import { writePlan } from './lend.ts'
import { moveTo, sumOf, takeMoved, type Taken } from './move.ts'
import { named, parted, type NamedCharge } from './named-charges.ts'
import { bearingOf, openPrincipal, outlook, partLeft } from './outlook.ts'
import { accruePenalty } from './penalty.ts'

/**
 * Stops the open instalments on a day: the interest that has run is owed, what was paid on them in advance stands as rows of
 * their own, the others are gone. What is left to repay is in `restMinor`, and what was moved to them comes back.
 */
export function stopInstalments(book: Book, on: Day): { readonly run: InterestRun; readonly moved: Taken } {
  // Penalty interest is counted by the periods of the days that passed: it is written down before there are others.
  for (const row of book.rows) if (!isDone(row)) accruePenalty(book, row, on)
  const run = interestRun(book, on, book.rounding)
  book.restMinor = openPrincipal(book)
  const open = book.instalments.slice(book.current)
  const [first] = open
  if (first?.isFixed === false) book.stopped.push({ rated: first.rated, until: on, at: book.current })
  const asked = new Map(
    outlook(book, { on, interest: 'to-period-end' }).map((step) => [step.row, step.charges]),
  )
  const moved = sumOf(open.map(takeMoved))
  const kept = new Set<BookRow>(
    open.filter((row) => isKept(row, { on, charges: named(asked.get(row) ?? [], book.terms, row.dueOn) })),
  )
  book.rows = book.rows.filter((row) => !open.some((other) => other === row) || kept.has(row))
  book.instalments = book.instalments.slice(0, book.current)
  book.periods = book.periods.slice(0, book.current)
  book.carriedMinor = 0n
  book.deferredMinor = 0n
  book.pendingMinor = 0n
  book.wholeMinor = 0n
  book.numerator = 0n
  return { run, moved }
}

/** Closes an instalment on what was paid of it, of its charges too; `false` where nothing was. */
function isKept(
  row: InstalmentRow,
  { on, charges }: { readonly on: Day; readonly charges: readonly NamedCharge[] },
): boolean {
  row.charges = [...(row.moved?.charges ?? []), ...parted(charges, row.met).met]
  if (row.moved !== undefined) addTo(row.met, row.moved.met, 1n)
  delete row.moved
  if (totalOf(row.met) === 0n) return false
  row.due = { ...row.met }
  row.isClosed = true
  row.isSettled = true
  row.settledOn ??= on
  row.wholeMinor = 0n
  return true
}

/**
 * What is not yet due is spread anew from a day on by another method, number and dates. What is overdue stays as it is. No
 * instalment at the beginning is one of grace any more.
 *
 * @param run interest that is owed and asked for with the first new instalment, and what was paid ahead of it
 */
export function spreadAnew(
  book: Book,
  { on, repayment, instalments, dates }: Rescheduled,
  { owedMinor, aheadMinor }: InterestRun,
): readonly Problem[] {
  const { downPayment, ...terms } = { ...book.terms, repayment, instalments, dates, grace: NO_GRACE }
  const { from } = terms.dates
  if (from !== 'disbursement' && from.on > on) return [beginsLater(from.on, on)]
  const rest = { on, amountMinor: book.restMinor }
  const planned = planLoan(terms, { disbursements: [rest], rateSpans: book.rateSpans })
  // A grace is none of the event's.
  if (!planned.ok) return planned.problems.filter(({ pointer }) => !pointer.startsWith('/grace')).map(ofEvent)
  const closed = book.instalments
  book.terms = downPayment === undefined ? terms : { ...terms, downPayment }
  writePlan(book, planned.value, on)
  book.instalments = [...closed, ...book.instalments]
  book.periods = book.instalments.map((row) => ({ ...row.rated.period, dueOn: row.dueOn }))
  book.current += closed.length
  book.plannedFrom = closed.length
  book.plannedFor = [rest]
  book.isReshaped = false
  book.isReplanned = false
  book.openingMinor = book.restMinor
  book.changes = []
  const bearing = bearingOf(book)
  book.numerator = bearing * partLeft(book, on)
  book.bearings.push({ on, balanceMinor: bearing })
  carry(book, { owedMinor, aheadMinor })
  return []
}

const NO_GRACE: Terms['grace'] = { principal: 0, interestPayment: 0, interestFree: 0 }

/** New dates that are counted from a day to come: the days until then would be in no period. */
const beginsLater = (from: Day, on: Day): Problem =>
  problem({
    code: 'out-of-order',
    pointer: '/dates/from/on',
    found: dayText(from),
    says: { en: 'due dates counted from a day after the event', zh: '还款日的起算日晚于该事件' },
    expected: { en: `${dayText(on)} or earlier`, zh: `不晚于 ${dayText(on)}` },
  })

/** A plan's problem as one of the event that asked for it. */
const ofEvent = (found: Problem): Problem => ({
  ...found,
  pointer: found.pointer.replace(/^\/disbursements\/0(?=\/on)/, ''),
})

/** Interest run until the plan begins is asked for in its first instalment; what was paid ahead comes off what is to run. */
function carry(book: Book, { owedMinor, aheadMinor }: InterestRun): void {
  const open = book.instalments.slice(book.current)
  const [first] = open
  if (first === undefined) return
  // A flat instalment is what the contract names: it takes nothing that is passed on, and less where it was paid ahead.
  const isNamed = 'fixedInterestMinor' in first.asked
  if (aheadMinor === 0n && !isNamed) {
    book.carriedMinor = owedMinor
    return
  }
  moveTo([first], { amounts: { ...noAmounts(), interest: owedMinor }, charges: [] }, book.terms.rounding.mode)
  if (!isNamed) {
    book.carriedMinor = -aheadMinor
    return
  }
  let left = aheadMinor
  for (const row of open) {
    if (!('fixedInterestMinor' in row.asked)) continue
    const less = smaller(left, row.asked.fixedInterestMinor)
    row.asked = { ...row.asked, fixedInterestMinor: row.asked.fixedInterestMinor - less }
    left -= less
  }
}
