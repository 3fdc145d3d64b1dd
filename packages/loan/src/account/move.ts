/**
 * What is owed already and becomes due later. Principal becomes part of what is left to repay; everything else is put on
 * instalments to come as amounts of their own that bear nothing until they are overdue again. So what is owed on the day
 * stays the same, component by component.
 */
import { equalParts } from '../allocation/index.ts'
import type { Day } from '../calendar/index.ts'
import type { RoundingMode } from '../money/index.ts'
import { COMPONENTS } from '../terms/index.ts'
import { addTo, noAmounts, type Amounts } from './amounts.ts'
import { movedLeft, type Book, type BookRow, type InstalmentRow } from './book.ts'
import { bearingOf, partLeft } from './outlook.ts'
import { laidOver, parted, type NamedCharge } from './named-charges.ts'
import { owedOn } from './pay.ts'
import { accruePenalty, movePenalty } from './penalty.ts'

/** Amounts that were taken out of rows, and what of them is which charge. */
export interface Taken {
  readonly amounts: Amounts
  readonly charges: readonly NamedCharge[]
}

/** Takes what is unpaid out of a row that has fallen due, penalty interest to the day with it: the row holds what was met. */
export function emptyRow(book: Book, row: BookRow, on: Day): Taken {
  accruePenalty(book, row, on)
  const taken = noAmounts()
  for (const component of COMPONENTS) taken[component] = owedOn(book, row, { component, on })
  movePenalty(book, row, on)
  const { met, left } = parted(row.charges, row.met)
  row.due = { ...row.met }
  row.charges = met
  row.isSettled = true
  row.settledOn = on
  return { amounts: taken, charges: left }
}

/** Takes back what was moved to an open instalment and is unpaid there. */
export function takeMoved(row: InstalmentRow): Taken {
  const amounts = noAmounts()
  if (row.moved === undefined) return { amounts, charges: [] }
  for (const component of COMPONENTS) amounts[component] = movedLeft(row, component)
  const { met, left } = parted(row.moved.charges, row.moved.met)
  row.moved = { due: { ...row.moved.met }, met: row.moved.met, charges: met }
  return { amounts, charges: left }
}

/** Puts amounts on open instalments in equal parts, component by component; nothing where there are none. */
export function moveTo(
  rows: readonly InstalmentRow[],
  { amounts, charges }: Taken,
  mode: RoundingMode,
): void {
  for (const component of COMPONENTS) {
    const parts = equalParts(amounts[component], rows.length, mode)
    const named = laidOver(charges, component, parts)
    for (const [k, part] of parts.entries()) {
      const row = rows[k]
      if (row === undefined || part === 0n) continue
      row.moved ??= { due: noAmounts(), met: noAmounts(), charges: [] }
      row.moved.due[component] += part
      row.moved.charges = [...row.moved.charges, ...(named[k] ?? [])]
      delete row.settledOn
    }
  }
}

/**
 * Principal that has fallen due is again part of what is left to repay, and bears from the day what all of it bears.
 *
 * @param from the row it stood on; of instalments it may have borne interest while it was overdue
 */
export function moveToRest(book: Book, from: BookRow, amountMinor: bigint): void {
  if (amountMinor === 0n) return
  const before = bearingOf(book)
  book.restMinor += amountMinor
  if (from.kind === 'instalment' && book.overdueMinor > 0n) book.overdueMinor -= amountMinor
  const bearing = bearingOf(book)
  book.numerator += (bearing - before) * partLeft(book, book.day)
  if (bearing !== before) book.bearings.push({ on: book.day, balanceMinor: bearing })
  book.changes.push({ from: book.day, amountMinor })
}

/** Adds up what was taken. */
export function sumOf(taken: readonly Taken[]): Taken {
  const sum = noAmounts()
  for (const { amounts } of taken) addTo(sum, amounts, 1n)
  return { amounts: sum, charges: taken.flatMap(({ charges }) => charges) }
}

/** What was taken and is not principal. */
export const besidesPrincipal = ({ amounts, charges }: Taken): Taken => ({
  amounts: { ...amounts, principal: 0n },
  charges,
})
