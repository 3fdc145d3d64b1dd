/**
 * A statement between two days: what was owed at first, everything that changed it, what is owed at last. Each line tells
 * what it is made of; the opening and the lines add up to the closing, component by component.
 */
import type { Day } from '../calendar/index.ts'
import { historyOf, type LoanEvent } from '../events/index.ts'
import { below, type Parsed } from '../problem.ts'
import { type Component, COMPONENTS, type Components, type Terms, totalOf } from '../terms/index.ts'
import { accrualsOf } from './accruals.ts'
import type { Accrual } from './account.ts'
import { addTo, noAmounts, type Amounts } from './amounts.ts'
import { apply } from './apply.ts'
import { emptyBook, type Book, type BookRow, type Posting } from './book.ts'
import { outlook } from './outlook.ts'
import { nextChange, runTo } from './periods.ts'
import { penaltyAccrualsOf } from './penalty-accruals.ts'
import { listedRows, positionOf } from './read.ts'

/** Where something was paid or waived. */
export interface StatementPart {
  /** Due date of the row. */
  readonly dueOn: Day
  readonly component: Component
  readonly amountMinor: bigint
}

/** One line. `change` is signed, in minor units: above zero, more is owed. */
export type StatementLine =
  | {
      /** What ran by itself: interest, penalty interest, charges that came with an instalment or its lateness. */
      readonly kind: 'accrued'
      readonly from: Day
      readonly until: Day
      readonly change: Components
      readonly accruals: readonly Accrual[]
    }
  | {
      readonly kind: 'event'
      readonly on: Day
      readonly event: LoanEvent
      readonly change: Components
      /** What was put by for the borrower, or taken from it. */
      readonly heldMinor: bigint
      readonly parts: readonly StatementPart[]
    }
  | {
      /** Money held was used for what fell due. */
      readonly kind: 'held-used'
      readonly on: Day
      readonly change: Components
      readonly heldMinor: bigint
      readonly parts: readonly StatementPart[]
    }

/** What is owed and held at the end of a day. */
export interface Standing {
  readonly on: Day
  readonly owed: Components
  readonly heldMinor: bigint
}

export interface Statement {
  /** Both days with; `opening` is of the end of the day before `from`. */
  readonly from: Day
  readonly until: Day
  readonly knownOn: Day
  readonly opening: Standing
  readonly lines: readonly StatementLine[]
  readonly closing: Standing
}

/** What a statement is asked with; `from` is no later than `until`. */
export interface StatementAsking {
  readonly from: Day
  readonly until: Day
  readonly knownOn: Day
}

/**
 * The statement of a loan.
 *
 * @throws {RangeError} if it would end before it begins
 */
export function statementOf(
  terms: Terms,
  events: readonly LoanEvent[],
  { from, until, knownOn }: StatementAsking,
): Parsed<Statement> {
  if (until < from) throw new RangeError(`a statement that ends on day ${until}, before day ${from}`)
  const history = historyOf(events, { asOf: until, knownOn })
  if (!history.ok) return history
  const book = emptyBook(terms)
  const lines: Unnumbered[] = []
  let opening: Standing | undefined
  for (const { event, at } of history.value) {
    if (event.on >= from) opening ??= standAt(book, from - 1)
    run(book, event.on, opening === undefined ? undefined : lines)
    const before = standing(book, event.on)
    const problems = apply(book, event)
    if (problems.length > 0) {
      const pointer = below('/events', at)
      return {
        ok: false,
        problems: problems.map((found) => ({ ...found, pointer: pointer + found.pointer })),
      }
    }
    if (opening !== undefined) lines.push(eventLine(book, event, before))
  }
  opening ??= standAt(book, from - 1)
  run(book, until, lines)
  const closing = standing(book, until)
  return { ok: true, value: { from, until, knownOn, opening, lines: numbered(book, lines), closing } }
}

/** A line while rows may still come before those that it tells of, and move their numbers. */
type Unnumbered =
  | Exclude<StatementLine, { readonly kind: 'accrued' }>
  | (Omit<Extract<StatementLine, { readonly kind: 'accrued' }>, 'accruals'> & {
      readonly accruals: readonly { readonly accrual: Accrual; readonly row: BookRow | undefined }[]
    })

/** The lines with rows by their numbers at the end; one that was spread anew since has that of its time. */
function numbered(book: Book, lines: readonly Unnumbered[]): readonly StatementLine[] {
  const ahead = outlook(book, { on: book.day, interest: 'to-period-end' })
  const { numbers } = listedRows(book, { asOf: book.day, ahead })
  const atEnd = ({ accrual, row }: { accrual: Accrual; row: BookRow | undefined }): Accrual => ({
    ...accrual,
    row: (row === undefined ? undefined : numbers.get(row)) ?? accrual.row,
  })
  return lines.map((line) =>
    line.kind === 'accrued' ? { ...line, accruals: line.accruals.map(atEnd) } : line,
  )
}

function standAt(book: Book, day: Day): Standing {
  runTo(book, day)
  return standing(book, day)
}

const standing = (book: Book, on: Day): Standing => ({
  on,
  owed: positionOf(book, on).owed,
  heldMinor: book.heldMinor,
})

/** Brings the book to a day, stop by stop, and tells what ran meanwhile where lines are wanted. */
function run(book: Book, day: Day, lines: Unnumbered[] | undefined): void {
  if (lines === undefined) {
    runTo(book, day)
    return
  }
  while (book.day < day) {
    const from = book.day
    const stop = Math.min(nextChange(book) ?? day, day)
    const before = standing(book, from)
    const posted = book.postings.length
    runTo(book, stop)
    const used = book.postings.slice(posted)
    const change = changed(before, standing(book, stop))
    for (const posting of used) addTo(change, sumOf(posting), 1n)
    if (COMPONENTS.some((component) => change[component] !== 0n)) {
      lines.push({ kind: 'accrued', from, until: stop, change, accruals: accrualsWithin(book, from, stop) })
    }
    for (const posting of used) lines.push(heldLine(posting, stop))
  }
}

function accrualsWithin(
  book: Book,
  from: Day,
  until: Day,
): Extract<Unnumbered, { readonly kind: 'accrued' }>['accruals'] {
  const ahead = outlook(book, { on: until, interest: 'to-period-end' })
  const { numbers } = listedRows(book, { asOf: until, ahead })
  const rows = new Map([...numbers].map(([row, number]) => [number, row]))
  const accruals = [
    ...accrualsOf(book, { ahead, numbers, within: { from, until } }),
    ...penaltyAccrualsOf(book, { numbers, from, until }),
  ]
  return accruals.map((accrual) => ({ accrual, row: rows.get(accrual.row) }))
}

function heldLine(posting: Posting, on: Day): Extract<StatementLine, { readonly kind: 'held-used' }> {
  const change = noAmounts()
  addTo(change, sumOf(posting), -1n)
  return { kind: 'held-used', on, change, heldMinor: -totalOf(sumOf(posting)), parts: partsOf(posting) }
}

function eventLine(
  book: Book,
  event: LoanEvent,
  before: Standing,
): Extract<StatementLine, { readonly kind: 'event' }> {
  const after = standing(book, event.on)
  return {
    kind: 'event',
    on: event.on,
    event,
    change: changed(before, after),
    heldMinor: after.heldMinor - before.heldMinor,
    parts: book.postings.filter((posting) => posting.event === event).flatMap(partsOf),
  }
}

function changed(before: Standing, after: Standing): Amounts {
  const change = { ...after.owed }
  addTo(change, before.owed, -1n)
  return change
}

function sumOf({ parts }: Posting): Amounts {
  const sum = noAmounts()
  for (const { component, amountMinor } of parts) sum[component] += amountMinor
  return sum
}

const partsOf = ({ parts }: Posting): readonly StatementPart[] =>
  parts.map(({ row, component, amountMinor }) => ({ dueOn: row.dueOn, component, amountMinor }))
