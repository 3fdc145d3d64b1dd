/** A schedule as JSON: amounts as decimal text of major units, each row with what it is made of and its sums. */
import { dayText } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import { countedByKind } from '../explain/index.ts'
import { dueOfRow, totalsOf, type ScheduleTotals } from '../quote/index.ts'
import type { Schedule, ScheduleLevel, ScheduleRow } from '../schedule/index.ts'
import { exactText } from '../json/index.ts'

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

/** How a level instalment was found, as JSON: what comes back at which rates, and each instalment tried. */
export function levelToJson(level: ScheduleLevel, currency: Currency): unknown {
  const text = (minor: bigint): string => amountText(minor, currency)
  return {
    row: level.row,
    balance: text(level.balanceMinor),
    balloon: text(level.balloonMinor),
    by: level.by,
    periodRates: level.rates.map(exactText),
    tries: level.tries.map(({ instalmentMinor, gapMinor, isKept }) => ({
      instalment: text(instalmentMinor),
      lastAboveIt: text(gapMinor),
      kept: isKept,
    })),
    instalment: text(level.instalmentMinor),
  }
}

/** A schedule as JSON. */
export function scheduleToJson(schedule: Schedule, currency: Currency): Readonly<Record<string, unknown>> {
  const text = (minor: bigint): string => amountText(minor, currency)
  const charges = (parts: ScheduleRow['charges']): unknown =>
    parts.map(({ amountMinor, ...part }) => ({ ...part, amount: text(amountMinor) }))
  const counted = countedByKind(schedule.rows)
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
      nth: counted.get(row.number),
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
