/**
 * Charges for instalments that were late, and whom they do not fall on: who has paid every instalment and was late once is not
 * made late for ever by what that cost (16 CFR 444.4, against pyramiding).
 */
import type { Day } from '../calendar/index.ts'
import { larger, smaller } from '../money/index.ts'
import { chargesOf } from '../schedule/index.ts'
import {
  chargeRow,
  chargesWhen,
  insertRow,
  isInstalment,
  lentSoFar,
  type Book,
  type BookRow,
  type InstalmentRow,
} from './book.ts'
import { metOfEach, named } from './named-charges.ts'
import { metAhead } from './outlook.ts'

/** Whether the terms charge for lateness. */
export const hasLateCharges = ({ terms }: Book): boolean =>
  chargesWhen(terms, 'on-late-instalment').length > 0

/**
 * Charges on instalments that were not met in full when they fell due, on the day after. None where all that is missing went to
 * earlier charges of this kind.
 */
export function chargeLate(book: Book, day: Day): void {
  if (!hasLateCharges(book)) return
  const late = book.instalments.filter(
    ({ isClosed, dueOn }) => isClosed && dueOn < day && dueOn >= book.lateChargesUntil,
  )
  book.lateChargesUntil = Math.max(book.lateChargesUntil, day)
  for (const row of late) {
    const unpaid = unpaidOf(row)
    if (unpaid <= 0n || missingThrough(book, row.dueOn) <= takenForLate(book) - book.lateMadeGoodMinor)
      continue
    const bases = {
      lentMinor: lentSoFar(book),
      openingMinor: book.restMinor + unpaid,
      instalmentMinor: unpaid,
    }
    for (const charge of named(chargesOf(book.terms, 'on-late-instalment', bases), book.terms, day))
      insertRow(book, chargeRow(day, [{ ...charge, isForLate: true }]))
  }
  if (late.length > 0) countMadeGood(book)
}

/**
 * Counts what late charges took and is missing no more: what was taken can be no more of the reason than is missing, or may be
 * missing once what was paid ahead or is held has fallen due. To be called when money has come in and when an instalment fell due.
 */
export function countMadeGood(book: Book): void {
  if (!hasLateCharges(book)) return
  const ahead = metAhead(book)
  const mostMinor =
    missingThrough(book, Number.POSITIVE_INFINITY) + ahead.principal + ahead.interest + book.heldMinor
  book.lateMadeGoodMinor = larger(book.lateMadeGoodMinor, takenForLate(book) - mostMinor)
}

const unpaidOf = ({ due, met }: InstalmentRow): bigint =>
  due.principal + due.interest - met.principal - met.interest

/** What is missing of the instalments that have fallen due by a day. */
const missingThrough = (book: Book, dueOn: Day): bigint =>
  book.instalments.reduce(
    (sum, row) => (row.isClosed && row.dueOn <= dueOn ? sum + larger(unpaidOf(row), 0n) : sum),
    0n,
  )

/** What was paid, not waived, on charges for late instalments, wherever they became due since. */
const takenForLate = (book: Book): bigint => book.rows.reduce((sum, row) => sum + takenIn(row), 0n)

function takenIn(row: BookRow): bigint {
  const moved = isInstalment(row) ? row.moved : undefined
  const charges = [
    ...metOfEach(row.charges, row.met),
    ...(moved === undefined ? [] : metOfEach(moved.charges, moved.met)),
  ].filter((charge) => charge.isForLate)
  if (charges.length === 0) return 0n
  return CHARGED.reduce((sum, component) => {
    const metMinor = charges.reduce(
      (all, each) => (each.component === component ? all + each.metMinor : all),
      0n,
    )
    const paidMinor = row.met[component] + (moved?.met[component] ?? 0n) - row.waived[component]
    return sum + smaller(metMinor, paidMinor)
  }, 0n)
}

const CHARGED = ['fee', 'cost'] as const
