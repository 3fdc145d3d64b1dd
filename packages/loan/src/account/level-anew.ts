/**
 * The level instalment after more money was lent to a loan that follows its payments: reckoned as if the balance with which the
 * open period began and what was lent in it had stood from its start, and corrected on the rows as they will fall due, in which
 * arrears have borne and payments in advance have spared interest.
 */
import { larger } from '../money/index.ts'
import {
  corrections,
  exactInstalment,
  rateOfPeriod,
  roundedInstalment,
  type Asked,
  type LevelTry,
} from '../schedule/index.ts'
import { copyOf, isInstalment, unmet, type Book, type InstalmentRow } from './book.ts'
import { outlook, type Ahead } from './outlook.ts'

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
  return askedOf(open.length, instalmentMinor, trials.length > 1 ? larger(lastMinor, 0n) : instalmentMinor)
}

/**
 * The balance with which the open period began, and what was lent in it. What is overdue and bears is part of it, however it is
 * taken to be paid today for the corrections; what is due today is not yet, and what was paid ahead on the first day no more.
 */
function balanceAtStart(book: Book): bigint {
  const { openingMinor, overdueMinor, changes, postings, instalments, current, day } = book
  const from = instalments[current]?.rated.period.from
  const paidAhead = postings
    .filter(({ on }) => on === from)
    .flatMap(({ parts }) => parts)
    .filter(({ row, component }) => component === 'principal' && isInstalment(row) && !row.isClosed)
  const dueToday = instalments.filter((row) => row.isClosed && row.dueOn === day && overdueMinor > 0n)
  const lentMinor = changes.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const paidMinor = paidAhead.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const dueMinor = dueToday.reduce((sum, row) => sum + unmet(row, 'principal'), 0n)
  return openingMinor + overdueMinor - dueMinor + lentMinor - paidMinor
}

const askedOf = (count: number, amountMinor: bigint, aheadMinor: bigint): readonly Asked[] =>
  Array.from({ length: count }, (_, k) => (k === count - 1 ? { rest: true, aheadMinor } : { amountMinor }))

/** On how many instalments more was paid than is asked: they stand as they were paid and share no difference. */
const beyond = (open: readonly InstalmentRow[], instalmentMinor: bigint): number =>
  open.filter(({ met }) => met.principal + met.interest > instalmentMinor).length

/**
 * How far the last of the instalments that are not met would be from the one before it. It holds what the others leave of all
 * that falls due, which is below zero where they are too high.
 */
function tried(book: Book, ask: Ask, instalmentMinor: bigint): Trial {
  const trial = copyOf(book)
  ask(trial, askedOf(book.instalments.length - book.current, instalmentMinor, instalmentMinor))
  const ahead = outlook(trial, { on: book.day, interest: 'to-period-end' })
  const [last, before] = ahead.filter(({ row }) => !row.isSettled).toReversed()
  const others = ahead.filter((step) => step !== last)
  const allMinor = ahead.reduce((sum, step) => sum + amountOf(step), 0n)
  const lastMinor = others.reduce((left, step) => left - askedBy(step, instalmentMinor), allMinor)
  const gapMinor = before === undefined ? 0n : lastMinor - askedBy(before, instalmentMinor)
  return { instalmentMinor, gapMinor, lastMinor, isKept: true }
}

const amountOf = ({ principalMinor, interestMinor }: Ahead): bigint => principalMinor + interestMinor

/** What an instalment is asked for; one that is met, what was paid on it. */
function askedBy(step: Ahead, instalmentMinor: bigint): bigint {
  const { isSettled, asked } = step.row
  if (isSettled) return amountOf(step)
  return 'amountMinor' in asked ? asked.amountMinor : instalmentMinor
}
