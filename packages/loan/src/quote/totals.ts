/** What a schedule comes to: its sums, and what stays with the lender at once. */
import type { Schedule, ScheduleRow } from '../schedule/index.ts'

/** The sums of a schedule, in minor units. */
export interface ScheduleTotals {
  readonly lentMinor: bigint
  /** Lent less what was kept back: what the borrower has in hand. */
  readonly receivedMinor: bigint
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  /** Charges kept back, due at disbursement and in instalments. */
  readonly chargesMinor: bigint
  /** Everything that is to be paid: principal, interest, and charges that were not kept back. */
  readonly payableMinor: bigint
  /** Interest and all charges: what the loan costs if it is paid on time. */
  readonly costMinor: bigint
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n)

/** Charges of a row together, in minor units. */
export function chargesOfRow(row: Pick<ScheduleRow, 'charges'>): bigint {
  return sum(row.charges.map((c) => c.amountMinor))
}

/** Principal, interest and charges of a row together, in minor units. */
export function dueOfRow(row: ScheduleRow): bigint {
  return row.principalMinor + row.interestMinor + chargesOfRow(row)
}

/** The sums of a schedule. */
export function totalsOf({ advances, rows }: Schedule): ScheduleTotals {
  const lentMinor = sum(advances.map((a) => a.amountMinor))
  const deducted = sum(advances.flatMap((a) => a.deducted.map((d) => d.amountMinor)))
  const interestMinor = sum(rows.map((r) => r.interestMinor))
  const charged = sum(rows.map(chargesOfRow))
  return {
    lentMinor,
    receivedMinor: lentMinor - deducted,
    principalMinor: sum(rows.map((r) => r.principalMinor)),
    interestMinor,
    chargesMinor: deducted + charged,
    payableMinor: sum(rows.map(dueOfRow)),
    costMinor: interestMinor + deducted + charged,
  }
}
