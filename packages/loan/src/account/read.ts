/** What a book comes to on its day, as an account: rows, what is owed, what is due, arrears, how payments were spread. */
import type { Day } from '../calendar/index.ts'
import { COMPONENTS, type Components, totalOf } from '../terms/index.ts'
import { accrualsOf } from './accruals.ts'
import type { Account, AccountStatus, Row, RowCharge, Spread } from './account.ts'
import { addTo, noAmounts, type Amounts } from './amounts.ts'
import { isDone, isInstalment, type Book, type BookRow, type InstalmentRow } from './book.ts'
import { interestRun } from './interest-run.ts'
import { named, toldCharges } from './named-charges.ts'
import { openNumerator, openPrincipal, outlook, type Ahead } from './outlook.ts'
import { duePart, owedOn } from './pay.ts'
import { penaltyAccrualsOf } from './penalty-accruals.ts'
import { penaltyMinor } from './penalty.ts'

/** Who reads, and what was known. */
export interface Reading {
  readonly asOf: Day
  readonly knownOn: Day
}

/** The account of a book that stands at `asOf`. */
export function readAccount(book: Book, { asOf, knownOn }: Reading): Account {
  const ahead = outlook(book, { on: asOf, interest: 'to-period-end' })
  const listed = listedRows(book, { asOf, ahead })
  const position = positionOf(book, asOf)
  return {
    asOf,
    knownOn,
    status: position.status,
    advances: book.disbursements.map(({ on, amountMinor }) => ({ on, amountMinor })),
    rows: listed.rows,
    owed: position.owed,
    due: position.due,
    arrears: position.arrears,
    accruals: [
      ...accrualsOf(book, { ahead, numbers: listed.numbers }),
      ...penaltyAccrualsOf(book, { numbers: listed.numbers, until: asOf }),
    ],
    spreads: spreadsOf(book, listed.numbers),
    surplusMinor: book.heldMinor,
    ...(book.creditor !== undefined && { creditor: book.creditor }),
    ...(book.agency !== undefined && { agency: book.agency }),
    ...(book.plan !== undefined && { plan: { id: book.plan.id, paidMinor: book.plan.paidMinor } }),
  }
}

/** Where a loan stands on a day: what a portfolio is closed by. */
export type Position = Pick<Account, 'status' | 'owed' | 'due' | 'arrears'>

/** Where a book stands on its day. Amounts in minor units. */
export function positionOf(book: Book, asOf: Day): Position {
  const [owed, due, overdue] = [noAmounts(), noAmounts(), noAmounts()]
  let since: Day | undefined
  for (const row of book.rows) {
    if (isDone(row) || (isInstalment(row) && !row.isClosed)) continue
    const unpaid = unpaidOf(book, row, asOf)
    if (unpaid === undefined) continue
    addTo(owed, unpaid, 1n)
    if (row.dueOn <= asOf) addTo(due, unpaid, 1n)
    if (row.dueOn < asOf) {
      addTo(overdue, unpaid, 1n)
      since ??= row.dueOn
    }
  }
  owed.principal += openPrincipal(book)
  owed.interest += interestRun(book, asOf, { ...book.rounding }).owedMinor
  for (let at = book.current; at < book.instalments.length; at++) {
    const row = book.instalments[at]
    if (row?.moved === undefined) continue
    addTo(owed, row.moved.due, 1n)
    addTo(owed, row.moved.met, -1n)
  }
  const arrears = arrearsOf(asOf, overdue, since)
  return { status: statusOf(book, { owed, arrears }), owed, due, arrears }
}

function unpaidOf(book: Book, row: BookRow, on: Day): Amounts | undefined {
  const unpaid = noAmounts()
  for (const component of COMPONENTS) unpaid[component] = owedOn(book, row, { component, on })
  return totalOf(unpaid) === 0n ? undefined : unpaid
}

/**
 * Days past due count from the day after the due date of the oldest row not met in full, the custom for Chinese loans and
 * credit cards: due on the first and unpaid on the second is one day. Under a plan the rows are the plan's.
 */
const arrearsOf = (asOf: Day, overdue: Components, since: Day | undefined): Account['arrears'] => ({
  overdue,
  ...(since !== undefined && { since }),
  daysPastDue: since === undefined ? 0 : asOf - since,
})

function statusOf(
  book: Book,
  { owed, arrears }: { readonly owed: Components; readonly arrears: Account['arrears'] },
): AccountStatus {
  if (book.status !== 'running' && book.status !== 'written-off') return book.status
  if (totalOf(owed) === 0n) return 'paid'
  if (book.status === 'written-off') return 'written-off'
  return arrears.daysPastDue > 0 ? 'in-arrears' : 'current'
}

export interface Listed {
  readonly rows: readonly Row[]
  readonly numbers: ReadonlyMap<BookRow, number>
}

/** The rows with their numbers; instalments that a shorter term leaves nothing for are left out. */
export function listedRows(
  book: Book,
  { asOf, ahead }: { readonly asOf: Day; readonly ahead: readonly Ahead[] },
): Listed {
  const views = new Map<BookRow, Ahead>(ahead.map((step) => [step.row, step]))
  const numbers = new Map<BookRow, number>()
  const rows: Row[] = []
  let [principalMinor, lentAt] = [0n, 0]
  for (const row of book.rows) {
    const due = dueOf(book, row, { asOf, step: views.get(row) })
    for (let next = book.disbursements[lentAt]; next !== undefined; next = book.disbursements[++lentAt]) {
      if (next.on > row.dueOn || (next.on === row.dueOn && isInstalment(row))) break
      principalMinor += next.amountMinor
    }
    const isEmpty =
      isInstalment(row) && totalOf(due) === 0n && row.settledOn === undefined && !hasRun(book, row, asOf)
    if (book.isReshaped && isEmpty && principalMinor === 0n) continue
    principalMinor -= due.principal
    numbers.set(row, rows.length + 1)
    const step = views.get(row)
    const met = { ...row.met }
    if (step?.row.moved !== undefined) addTo(met, step.row.moved.met, 1n)
    const charges = chargesIn(book, row, step)
    rows.push(rowOf(row, { due, met, charges, number: rows.length + 1, balanceAfterMinor: principalMinor }))
  }
  return { rows, numbers }
}

/** Whether interest has run in the period of an instalment, even if less than is rounded to a minor unit. */
const hasRun = (book: Book, row: InstalmentRow, asOf: Day): boolean =>
  row.hasBorne ||
  (row === book.instalments[book.current] && openNumerator(book, { on: asOf, interest: 'to-the-day' }) > 0n)

function dueOf(
  book: Book,
  row: BookRow,
  { asOf, step }: { readonly asOf: Day; readonly step: Ahead | undefined },
): Components {
  if (step === undefined) return { ...row.due, 'penalty-interest': penaltyMinor(book, row, asOf) }
  const due = { ...(step.row.moved?.due ?? noAmounts()) }
  for (const component of COMPONENTS) due[component] += duePart(step, component)
  return due
}

/** The charges of a row; of an open instalment those that were moved to it, and those that will fall due with it. */
function chargesIn({ terms }: Book, row: BookRow, step: Ahead | undefined): readonly RowCharge[] {
  if (step === undefined) return toldCharges(row.charges, row.met)
  const own = toldCharges(named(step.charges, terms, row.dueOn), row.met)
  const { moved } = step.row
  return moved === undefined ? own : [...toldCharges(moved.charges, moved.met), ...own]
}

function rowOf(
  row: BookRow,
  {
    met,
    ...of
  }: Pick<Row, 'due' | 'charges' | 'number' | 'balanceAfterMinor'> & { readonly met: Components },
): Row {
  const paid = { ...met }
  addTo(paid, row.waived, -1n)
  return {
    ...of,
    kind: row.kind,
    from: row.from,
    dueOn: row.dueOn,
    paid,
    waived: { ...row.waived },
    ...(row.payee !== undefined && { payee: row.payee }),
    paidInAdvanceMinor: row.inAdvanceMinor,
    paidLateMinor: row.lateMinor,
    ...(row.settledOn !== undefined && { settledOn: row.settledOn }),
  }
}

function spreadsOf(book: Book, numbers: ReadonlyMap<BookRow, number>): readonly Spread[] {
  return book.postings
    .filter(({ kind }) => kind !== 'waived')
    .map(({ event, on, kind, parts, surplusMinor }) => ({
      kind: event === 'held' ? 'held-used' : kind === 'deducted' ? 'kept-back' : 'paid',
      event: event === 'held' ? 'held' : event.id,
      on,
      parts: parts.map(({ row, component, amountMinor }) => ({
        row: numbers.get(row) ?? 0,
        component,
        amountMinor,
      })),
      surplusMinor,
    }))
}
