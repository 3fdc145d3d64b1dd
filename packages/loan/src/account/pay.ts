/** Payments and waivers in a book: what each row can take, and what taking it does to the interest. */
import { larger, smaller } from '../money/index.ts'
import { allocate, type Desk } from '../allocation/index.ts'
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { type Allocation, type Component, COMPONENTS, totalOf } from '../terms/index.ts'
import {
  isDone,
  isInstalment,
  movedLeft,
  unmet,
  type Book,
  type BookRow,
  type InstalmentRow,
  type Posting,
  type SpreadPart,
} from './book.ts'
import {
  bearingOf,
  followsPayments,
  outlookOn,
  overdueBears,
  partLeft,
  stepsAhead,
  type Ahead,
  type Outlook,
} from './outlook.ts'
import { accruePenalty, forgetPenaltyInGrace, penaltyMinor } from './penalty.ts'

/** What a payment or a waiver is. */
export interface Meeting {
  readonly event: LoanEvent | 'held'
  readonly amountMinor: bigint
  readonly on: Day
  readonly as: 'paid' | 'waived'
  readonly allocation: Allocation
}

/**
 * Spreads an amount over the rows of the book.
 *
 * @returns what was spread on which row, and what no row could take
 */
export function meet(
  book: Book,
  meeting: Meeting,
): { readonly parts: readonly SpreadPart[]; readonly leftMinor: bigint } {
  const { on, allocation, amountMinor } = meeting
  for (const row of book.rows) if (!isDone(row)) accruePenalty(book, row, on)
  const parts: SpreadPart[] = []
  // only an order that changes with them asks for the days
  const daysPastDue = allocation.afterDaysPastDue === undefined ? 0 : daysPastDueOn(book, on)
  const desk = deskOf(book, meeting, parts)
  const leftMinor = allocate(
    { amountMinor, on, allocation, daysPastDue, mode: book.terms.rounding.mode },
    desk,
  )
  settle(book, parts, on)
  const bearing = bearingOf(book)
  if (book.bearings.at(-1)?.balanceMinor !== bearing) book.bearings.push({ on, balanceMinor: bearing })
  return { parts, leftMinor }
}

/** A payment, with what it left over held for the borrower, written down. */
export function pay(book: Book, meeting: Omit<Meeting, 'as'>): Posting {
  const { parts, leftMinor } = meet(book, { ...meeting, as: 'paid' })
  if (book.plan !== undefined) book.plan.paidMinor += meeting.amountMinor
  book.heldMinor += leftMinor
  const posting = {
    event: meeting.event,
    on: meeting.on,
    kind: 'paid' as const,
    parts,
    surplusMinor: leftMinor,
  }
  book.postings.push(posting)
  return posting
}

/** Uses what is held: for what has fallen due, and beyond that as the allocation has it. */
export function payHeld(book: Book, on: Day, allocation: Allocation): void {
  const { parts, leftMinor } = meet(book, {
    event: 'held',
    amountMinor: book.heldMinor,
    on,
    as: 'paid',
    allocation,
  })
  if (parts.length === 0) return
  book.postings.push({ event: 'held', on, kind: 'paid', parts, surplusMinor: leftMinor - book.heldMinor })
  book.heldMinor = leftMinor
}

/** Days past due of the oldest row not met in full, from the day after its due date; 0 where none is. */
export function daysPastDueOn(book: Book, on: Day): number {
  for (const row of book.rows) {
    if (row.dueOn >= on) break
    if (isDone(row)) continue
    if (COMPONENTS.some((component) => owedOn(book, row, { component, on }) > 0n)) return on - row.dueOn
  }
  return 0
}

/** What is unpaid of a component of a closed row on a day. */
export function owedOn(
  book: Book,
  row: BookRow,
  { component, on }: { readonly component: Component; readonly on: Day },
): bigint {
  if (component !== 'penalty-interest') return unmet(row, component)
  return larger(penaltyMinor(book, row, on) - row.met[component], 0n)
}

/** The open instalments as far as they were looked at. */
interface View {
  readonly seen: Map<BookRow, Ahead>
  readonly next: () => Ahead | undefined
}

function deskOf(book: Book, meeting: Meeting, parts: SpreadPart[]): Desk<BookRow> {
  const { on, as } = meeting
  const views = new Map<Outlook['interest'], View>()
  const ahead = (row: InstalmentRow): Ahead | undefined => {
    const interest = countedTo(book, row, on)
    let view = views.get(interest)
    if (view === undefined) {
      view = { seen: new Map(), next: stepsAhead(book, { on, interest }) }
      views.set(interest, view)
    }
    for (let found = view.seen.get(row); ; ) {
      if (found !== undefined) return found
      const step = view.next()
      if (step === undefined) return undefined
      view.seen.set(step.row, step)
      if (step.row === row) found = step
    }
  }
  // What is done takes nothing; only to know the first day of the loan it is looked at.
  const isFirstAsked = meeting.allocation.surplus === 'next-then-last'
  return {
    claims: isFirstAsked ? book.rows : book.rows.filter((row) => !isDone(row)),
    payable: (row, component) => {
      if (isDone(row)) return 0n
      if (row.isClosed || !isInstalment(row)) return owedOn(book, row, { component, on })
      const moved = movedLeft(row, component)
      if (row.isSettled) return moved
      const step = ahead(row)
      if (step === undefined) return moved
      const levelMinor = component === 'principal' ? levelAhead(book, row, on) : undefined
      if (levelMinor !== undefined) {
        const interestMinor = larger(step.interestMinor, row.met.interest)
        const left = levelMinor + step.putOffMinor - interestMinor - row.met.principal
        return larger(smaller(left, book.restMinor), 0n)
      }
      return moved + larger(duePart(step, component) - row.met[component], 0n)
    },
    pay: (row, component, amountMinor) => {
      if (component === 'interest' && !row.isClosed && isInstalment(row)) {
        const putOff = (ahead(row)?.putOffMinor ?? 0n) - row.putOffMetMinor
        row.putOffMetMinor += larger(smaller(amountMinor - movedLeft(row, component), putOff), 0n)
      }
      if ((component === 'fee' || component === 'cost') && !row.isClosed && isInstalment(row)) {
        const charges = ahead(row)?.charges
        if (charges !== undefined) row.chargesPaid = charges
      }
      post(book, row, { component, amountMinor, on, as })
      views.clear()
      const part = parts.find((other) => other.row === row && other.component === component)
      if (part === undefined) parts.push({ row, component, amountMinor })
      else part.amountMinor += amountMinor
    },
  }
}

/**
 * The level instalment that can be paid on one whose period has not begun, whatever the last of them would hold by then;
 * `undefined` where it takes what the schedule asks: not level, begun, or the only one left.
 */
function levelAhead(book: Book, row: InstalmentRow, on: Day): bigint | undefined {
  const { terms, instalments } = book
  if (!followsPayments(terms) || terms.repayment.method !== 'equal-instalments') return undefined
  if (on > row.rated.period.from || row.isClosed) return undefined
  const { asked } = row
  const amountMinor =
    'rest' in asked ? asked.aheadMinor : 'amountMinor' in asked ? asked.amountMinor : undefined
  if (amountMinor === undefined) return undefined
  const isOnlyOne = instalments.every((other) => other === row || isPaid(other))
  return isOnlyOne ? undefined : amountMinor
}

/** Whether nothing more can be paid on an instalment of what the schedule asks. */
function isPaid(row: InstalmentRow): boolean {
  const { isClosed, isSettled, asked, met, due } = row
  if (isClosed) return totalOf(met) >= totalOf(due)
  return isSettled || ('amountMinor' in asked && levelMet(row) >= asked.amountMinor)
}

/** What was met of a level instalment: interest that was put off to it comes on top. */
const levelMet = ({ met, putOffMetMinor }: InstalmentRow): bigint =>
  met.principal + met.interest - putOffMetMinor

/** Up to where interest is counted that is paid with an open instalment. */
function countedTo(book: Book, row: InstalmentRow, on: Day): Outlook['interest'] {
  if (book.terms.interest.recalculation === 'daily-by-whole-payment') return 'if-met-today'
  if (!followsPayments(book.terms) || row.dueOn <= on) return 'to-period-end'
  const { onPayoff } = book.terms.interest
  switch (onPayoff) {
    case 'to-the-day':
      return 'to-the-day'
    case 'to-the-due-date':
      // On a due date the period that ends there is the one that is paid for; the next has not begun to run.
      return row === book.instalments[book.current] && on > row.rated.period.from
        ? 'to-period-end'
        : 'to-the-day'
    case 'whole-term':
      return 'to-period-end'
    default:
      return onPayoff satisfies never
  }
}

/** A component of what falls due by the schedule. */
export function duePart(step: Ahead, component: Component): bigint {
  switch (component) {
    case 'principal':
      return step.principalMinor
    case 'interest':
      return step.interestMinor
    case 'penalty-interest':
      return 0n
    case 'fee':
      return step.feeMinor
    case 'cost':
      return step.costMinor
    default:
      return component satisfies never
  }
}

interface Post {
  readonly component: Component
  readonly amountMinor: bigint
  readonly on: Day
  readonly as: 'paid' | 'waived'
}

function post(book: Book, row: BookRow, { component, amountMinor, on, as }: Post): void {
  if (as === 'waived') row.waived[component] += amountMinor
  else if (on < row.dueOn) row.inAdvanceMinor += amountMinor
  else if (on > row.dueOn) row.lateMinor += amountMinor
  if (row.isClosed || !isInstalment(row)) {
    row.met[component] += amountMinor
    if (component === 'principal' && isInstalment(row)) repayOverdue(book, amountMinor, on)
    return
  }
  // what has been owed for longer goes first
  const ofMoved = smaller(amountMinor, movedLeft(row, component))
  if (row.moved !== undefined) row.moved.met[component] += ofMoved
  meetAhead(book, row, { component, amountMinor: amountMinor - ofMoved, on, as })
}

/** Meets what the schedule asks in an open instalment. */
function meetAhead(book: Book, row: InstalmentRow, { component, amountMinor, on, as }: Post): void {
  row.met[component] += amountMinor
  const { recalculation } = book.terms.interest
  switch (recalculation) {
    case 'none':
      return
    case 'daily':
    case 'at-due-date':
      if (component === 'principal' && amountMinor > 0n) prepayPrincipal(book, row, { amountMinor, on })
      return
    case 'daily-by-whole-payment':
      // charges bear nothing, and interest that is forgiven is no money that came in
      if (component !== 'principal' && (component !== 'interest' || as === 'waived')) return
      row.wholeMinor += amountMinor
      book.wholeMinor += amountMinor
      unbear(book, amountMinor, on)
      return
    default:
      recalculation satisfies never
  }
}

/** Principal past due is paid: it bears no more from the day, or from the next due date. */
function repayOverdue(book: Book, amountMinor: bigint, on: Day): void {
  if (!overdueBears(book.terms)) return
  book.overdueMinor -= amountMinor
  const open = book.instalments[book.current]
  if (open === undefined) return
  if (book.terms.interest.recalculation === 'at-due-date' && on > open.rated.period.from)
    book.pendingMinor += amountMinor
  else unbear(book, amountMinor, on)
}

/**
 * Principal not yet due is paid: from the day, or where the whole period is paid for, from its end. Once a later instalment
 * is paid within the period too, what was to bear to its end bears no more from that day.
 */
function prepayPrincipal(
  book: Book,
  row: InstalmentRow,
  { amountMinor, on }: { readonly amountMinor: bigint; readonly on: Day },
): void {
  book.restMinor -= amountMinor
  const open = book.instalments[book.current]
  const isToPeriodEnd = book.terms.interest.onPayoff === 'to-the-due-date' && on > row.rated.period.from
  if (row === open && isToPeriodEnd) {
    book.pendingMinor += amountMinor
    return
  }
  unbear(book, amountMinor + book.pendingMinor, on)
  book.pendingMinor = 0n
}

/** Takes principal out of the interest of the open period from a day on. */
export function unbear(book: Book, amountMinor: bigint, on: Day): void {
  book.numerator -= amountMinor * partLeft(book, on)
}

/** Marks the rows of which nothing is left. */
function settle(book: Book, parts: readonly SpreadPart[], on: Day): void {
  const touched = new Set(parts.map(({ row }) => row))
  for (const row of touched) {
    if (row.isClosed || !isInstalment(row)) {
      if (COMPONENTS.every((component) => owedOn(book, row, { component, on }) === 0n)) {
        row.settledOn = on
        forgetPenaltyInGrace(book, row, on)
      }
    } else {
      if (!row.isSettled && isMet(book, row, on)) row.isSettled = true
      markSettled(row, on)
    }
  }
  if (book.restMinor !== 0n || touched.size === 0 || !followsPayments(book.terms)) return
  // Nothing is left to fall due: every open row is met as it stands.
  for (const row of book.instalments)
    if (!row.isClosed && !row.isSettled && isMet(book, row, on)) {
      row.isSettled = true
      markSettled(row, on)
    }
}

/** The day on which nothing was left to pay on an open instalment, of its own and of what was moved to it. */
function markSettled(row: InstalmentRow, on: Day): void {
  const { isSettled, met, moved } = row
  if (!isSettled || (moved !== undefined && totalOf(moved.due) > totalOf(moved.met))) return
  if (totalOf(met) > 0n || moved !== undefined) row.settledOn = on
}

const isMetBy = (step: Ahead): boolean =>
  COMPONENTS.every((component) => duePart(step, component) <= step.row.met[component])

/** Whether nothing can be paid on an open instalment now, and nothing of what was asked in it is to come. */
function isMet(book: Book, row: InstalmentRow, on: Day): boolean {
  const levelMinor = levelAhead(book, row, on)
  if (levelMinor !== undefined) return isMetAhead(book, row, { on, levelMinor })
  const step = outlookOn(book, row, { on, interest: countedTo(book, row, on) })
  if (step === undefined || !isMetBy(step)) return false
  if (book.restMinor === 0n || !followsPayments(book.terms)) return true
  if ('amountMinor' in row.asked) {
    return levelMet(row) >= row.asked.amountMinor
  }
  return (
    'principalMinor' in row.asked &&
    row.asked.principalMinor > 0n &&
    row.met.principal >= row.asked.principalMinor
  )
}

/** Whether a level instalment that has not begun is met: in full, or as the last by as much as it would hold. */
function isMetAhead(
  book: Book,
  row: InstalmentRow,
  { on, levelMinor }: { readonly on: Day; readonly levelMinor: bigint },
): boolean {
  if (levelMet(row) >= levelMinor) return true
  if (book.instalments.findLast((other) => !other.isSettled) !== row) return false
  const step = outlookOn(book, row, { on, interest: 'to-period-end' })
  return (
    step !== undefined && step.principalMinor + step.interestMinor <= row.met.principal + row.met.interest
  )
}
