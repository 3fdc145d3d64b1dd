/** Principal that is past due becomes part of what is to come. */
import { bearingOf } from './outlook.ts'
import type { Book } from './book.ts'

/** Principal past due belongs to what is to come; it bears what all of it bears. */
export function moveToRest(book: Book, isAmortised: boolean, amountMinor: bigint): void {
  const before = bearingOf(book)
  book.restMinor += amountMinor
  if (isAmortised && book.overdueMinor > 0n) book.overdueMinor -= amountMinor
  const more = bearingOf(book) - before
  const open = book.instalments[book.current]
  if (open !== undefined && more > 0n)
    book.numerator += more * open.rated.part(book.day, open.rated.period.until)
  book.changes.push({ from: book.day, amountMinor })
}
