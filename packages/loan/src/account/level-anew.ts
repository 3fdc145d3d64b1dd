/**
 * The level instalment after more money was lent to a loan that follows its payments: reckoned as if the balance with which the
 * open period began and what was lent in it had stood from its start, and corrected on the rows as they will fall due, so that
 * what arrears have borne and what was paid in advance saves are in the last of them like in any other.
 */
import {
  corrections,
  exactInstalment,
  rateOfPeriod,
  roundedInstalment,
  type Asked,
  type LevelTry,
} from '../schedule/index.ts'
import { copyOf, isInstalment, type Book, type InstalmentRow } from './book.ts'
import { outlook } from './outlook.ts'

/** Asks the open instalments of a book anew. */
export type Ask = (book: Book, asked: readonly Asked[]) => void

interface Trial extends LevelTry {
  /** What the last instalment comes to. */
  readonly lastMinor: bigint
}

/** What is asked of the open instalments from now on. The book stays as it is. */
export function levelledAnew(book: Book, ask: Ask): readonly Asked[] {
  const { mode, instalmentMultipleMinor: multipleMinor } = book.terms.rounding
  const open = book.instalments.slice(book.current)
  const balanceMinor = balanceAtStart(book)
  const rates = open.map(({ rated }) => rateOfPeriod(rated))
  const exact = exactInstalment(balanceMinor, rates, 0n)
  const attempt = (instalmentMinor: bigint): Trial => tried(book, ask, instalmentMinor)
  const first = attempt(roundedInstalment(exact, { mode, multipleMinor }))
  const trials = corrections(first, {
    count: open.length,
    sharers: ({ instalmentMinor }) => Math.max(open.length - beyond(open, instalmentMinor), 1),
    rounding: book.terms.rounding,
    attempt,
  }).filter(({ isKept }) => isKept)
  const { instalmentMinor, lastMinor } = trials.at(-1) ?? first
  return askedOf(open.length, instalmentMinor, trials.length > 1 ? lastMinor : instalmentMinor)
}

/**
 * The balance with which the open period began, and what was lent in it. What is overdue and bears is part of it, however it is
 * taken to be paid today for the corrections; what was paid ahead on the first day is not.
 */
function balanceAtStart({
  openingMinor,
  overdueMinor,
  changes,
  postings,
  instalments,
  current,
}: Book): bigint {
  const from = instalments[current]?.rated.period.from
  const paidAhead = postings
    .filter(({ on }) => on === from)
    .flatMap(({ parts }) => parts)
    .filter(({ row, component }) => component === 'principal' && isInstalment(row) && !row.isClosed)
  const lentMinor = changes.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const paidMinor = paidAhead.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  return openingMinor + overdueMinor + lentMinor - paidMinor
}

const askedOf = (count: number, amountMinor: bigint, aheadMinor: bigint): readonly Asked[] =>
  Array.from({ length: count }, (_, k) => (k === count - 1 ? { rest: true, aheadMinor } : { amountMinor }))

/** On how many instalments more was paid than is asked: they stand as they were paid and share no difference. */
const beyond = (open: readonly InstalmentRow[], instalmentMinor: bigint): number =>
  open.filter(({ met }) => met.principal + met.interest > instalmentMinor).length

/** How far the last of the instalments that are not met would be from the one before it. */
function tried(book: Book, ask: Ask, instalmentMinor: bigint): Trial {
  const trial = copyOf(book)
  ask(trial, askedOf(book.instalments.length - book.current, instalmentMinor, instalmentMinor))
  const ahead = outlook(trial, { on: book.day, interest: 'to-period-end' })
  const amounts = ahead
    .filter(({ row }) => !row.isSettled)
    .map(({ principalMinor, interestMinor }) => principalMinor + interestMinor)
  const [beforeMinor = 0n, lastMinor = 0n] = amounts.length < 2 ? [] : amounts.slice(-2)
  return { instalmentMinor, gapMinor: lastMinor - beforeMinor, lastMinor, isKept: true }
}
