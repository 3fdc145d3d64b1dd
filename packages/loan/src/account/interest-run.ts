/** Contract interest that has run on a loan until a day: what of it is owed, and what was paid before it ran. */
import type { Day } from '../calendar/index.ts'
import { larger } from '../money/index.ts'
import type { Book, RoundingSum } from './book.ts'
import { followsPayments, metAhead, openNumerator, roundedInterest } from './outlook.ts'

/** Contract interest that has run until a day and is asked for in open instalments, in minor units. */
export interface InterestRun {
  /** Run and neither paid nor waived: it is owed, though it is not yet due. From 0. */
  readonly owedMinor: bigint
  /** Paid before it runs. From 0. */
  readonly aheadMinor: bigint
}

/** Interest of the open period until a day, with what was passed on to it and what was put off. */
export function interestRun(book: Book, on: Day, rounding: RoundingSum): InterestRun {
  const { terms, current, carriedMinor, deferredMinor } = book
  const open = book.instalments[current]
  if (open === undefined) return split(carriedMinor + deferredMinor)
  const n = openNumerator(book, { on, interest: 'to-the-day' })
  const runMinor = roundedInterest(terms, rounding, { n, d: open.rated.d }) + carriedMinor
  const metMinor = metAhead(book).interest
  if (followsPayments(terms)) return split(runMinor + deferredMinor - metMinor)
  // As scheduled, what is paid on an instalment is paid for its own period: it takes nothing off what runs in this one.
  const putOffMet = book.instalments.slice(current).reduce((sum, row) => sum + row.putOffMetMinor, 0n)
  const ownMetMinor = open.met.interest - open.putOffMetMinor
  const own = split(runMinor - ownMetMinor)
  const putOff = split(deferredMinor - putOffMet)
  return {
    owedMinor: (open.isSettled ? 0n : own.owedMinor) + putOff.owedMinor,
    aheadMinor: own.aheadMinor + putOff.aheadMinor + (metMinor - putOffMet - ownMetMinor),
  }
}

const split = (minor: bigint): InterestRun => ({
  owedMinor: larger(minor, 0n),
  aheadMinor: larger(-minor, 0n),
})
