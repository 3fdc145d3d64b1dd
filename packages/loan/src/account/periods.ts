/** The passing of days in a book: periods that end, instalments that fall due, money held that is used for them. */
import { totalOf } from '../terms/index.ts'
import type { Day } from '../calendar/index.ts'
import type { Book, InstalmentRow } from './book.ts'
import { aheadOf, bearingOf, followsPayments, metAhead, overdueBears } from './outlook.ts'
import { addTo } from './amounts.ts'
import { chargeLate, hasLateCharges } from './late-charges.ts'
import { named, parted, rejoined } from './named-charges.ts'
import { payHeld } from './pay.ts'

/** The next day on which a book changes without an event; `undefined` where none is to come. */
export function nextChange(book: Book): Day | undefined {
  let next = book.instalments[book.current]?.until
  const late = hasLateCharges(book)
  if (book.heldMinor > 0n || late) {
    for (const { dueOn, kind } of book.rows) {
      const days = kind === 'instalment' && late ? [dueOn, dueOn + 1] : [dueOn]
      for (const day of days) if (day > book.day && (next === undefined || day < next)) next = day
    }
  }
  return next
}

/** Brings a book to the start of a day: everything that happens by itself until then, and on it, is in. */
export function runTo(book: Book, day: Day): void {
  for (let next = nextChange(book); next !== undefined && next <= day; next = nextChange(book)) {
    book.day = next
    while ((book.instalments[book.current]?.until ?? Number.POSITIVE_INFINITY) <= next) closePeriod(book)
    chargeLate(book, next)
    if (book.heldMinor > 0n) payHeld(book, next, { ...book.terms.allocation, surplus: 'hold' })
  }
  if (day > book.day) book.day = day
}

/** Ends the open period: its instalment is what it is from now on. */
function closePeriod(book: Book): void {
  const row = book.instalments[book.current]
  if (row === undefined) return
  const isLast = book.instalments.every((other, at) => at <= book.current || other.isSettled)
  const {
    numerator,
    restMinor: rest,
    carriedMinor: carried,
    deferredMinor: deferred,
    rounding,
    current: at,
  } = book
  const met = metAhead(book)
  const reserved = met.principal - row.met.principal
  const reservedInterest = met.interest - row.met.interest
  const closing = aheadOf(book, row, {
    numerator,
    rest,
    reserved,
    reservedInterest,
    carried,
    deferred,
    rounding,
    at,
    isLast,
  })
  const follows = followsPayments(book.terms)
  book.wholeMinor -= row.wholeMinor
  row.wholeMinor = 0n
  book.restMinor -= closing.principalMinor - (follows ? row.met.principal : 0n)
  if (overdueBears(book.terms)) book.overdueMinor += closing.principalMinor - row.met.principal
  row.due.principal = closing.principalMinor
  row.due.interest = closing.interestMinor
  row.due.fee = closing.feeMinor
  row.due.cost = closing.costMinor
  // What was met of its own stays met; then what was moved to it has been owed for longer.
  const own = parted(named(closing.charges, book.terms, row.dueOn), row.met)
  row.charges = rejoined([...own.met, ...(row.moved?.charges ?? []), ...own.left])
  if (row.moved !== undefined) {
    addTo(row.due, row.moved.due, 1n)
    addTo(row.met, row.moved.met, 1n)
    delete row.moved
  }
  row.carriedInMinor = closing.carriedInMinor
  row.hasBorne = numerator > 0n
  row.isClosed = true
  if (totalOf(row.due) > totalOf(row.met)) delete row.settledOn
  book.carriedMinor = closing.carriedOutMinor
  book.deferredMinor = closing.deferredMinor
  book.current++
  openPeriod(book, row)
}

function openPeriod(book: Book, closed: InstalmentRow): void {
  book.pendingMinor = 0n
  book.openingMinor = book.restMinor
  book.changes = []
  const next = book.instalments[book.current]
  const bearing = bearingOf(book)
  book.numerator = next === undefined ? 0n : bearing * next.rated.whole
  book.bearings.push({ on: closed.until, balanceMinor: bearing })
  if (next !== undefined || book.carriedMinor <= 0n) return
  // Interest that was passed on and finds no instalment after the last belongs to the last.
  closed.due.interest += book.carriedMinor
  book.carriedMinor = 0n
  if (closed.isSettled) delete closed.settledOn
}
