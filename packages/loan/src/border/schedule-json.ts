/** A schedule as JSON: amounts as decimal text of major units, each row with what it is made of and its sums. */
import { dayText } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import type { Schedule, ScheduleRow } from '../schedule/index.ts'

/** What a schedule comes to. Amounts in minor units. */
export interface ScheduleTotals {
  readonly lentMinor: bigint
  /** Lent less what was kept back: what the borrower has in hand. */
  readonly receivedMinor: bigint
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  /** Charges kept back, due at disbursement and in instalments. */
  readonly chargesMinor: bigint
  /** Everything that is to be paid after the disbursement. */
  readonly payableMinor: bigint
  /** Interest and all charges: what the loan costs if it is paid on time. */
  readonly costMinor: bigint
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n)

/** Charges of a row together. */
export function chargesOfRow(row: ScheduleRow): bigint {
  return sum(row.charges.map((c) => c.amountMinor))
}

/** Principal, interest and charges of a row together. */
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

/** The sums of a schedule as JSON. */
export function totalsToJson(totals: ScheduleTotals, currency: Currency): Readonly<Record<string, string>> {
  const text = (minor: bigint): string => amountText(minor, currency)
  return {
    lent: text(totals.lentMinor),
    received: text(totals.receivedMinor),
    principal: text(totals.principalMinor),
    interest: text(totals.interestMinor),
    charges: text(totals.chargesMinor),
    payable: text(totals.payableMinor),
    cost: text(totals.costMinor),
  }
}

/** A schedule as JSON. */
export function scheduleToJson(schedule: Schedule, currency: Currency): Readonly<Record<string, unknown>> {
  const text = (minor: bigint): string => amountText(minor, currency)
  const charges = (parts: ScheduleRow['charges']): unknown =>
    parts.map(({ amountMinor, ...part }) => ({ ...part, amount: text(amountMinor) }))
  return {
    currency: currency.code,
    advances: schedule.advances.map(({ on, amountMinor, deducted }) => ({
      on: dayText(on),
      amount: text(amountMinor),
      deducted: charges(deducted),
    })),
    rows: schedule.rows.map((row) => ({
      number: row.number,
      kind: row.kind,
      from: dayText(row.from),
      until: dayText(row.until),
      dueOn: dayText(row.dueOn),
      days: row.until - row.from,
      principal: text(row.principalMinor),
      interest: text(row.interestMinor),
      charges: charges(row.charges),
      due: text(dueOfRow(row)),
      balanceAfter: text(row.balanceAfterMinor),
    })),
    totals: totalsToJson(totalsOf(schedule), currency),
  }
}
