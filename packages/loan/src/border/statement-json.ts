/** A statement between two days as JSON: what was owed at first, what changed it, what is owed at last; a pay-off, the next payment. */
import type {
  NextPayment,
  PayoffQuote,
  Standing,
  Statement,
  StatementLine,
  StatementPart,
} from '../account/index.ts'
import { dayText } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import { accrualToJson, componentsToJson } from './account-json.ts'
import { eventShape } from './events-json.ts'

function standingToJson({ on, owed, heldMinor }: Standing, currency: Currency): unknown {
  return {
    on: dayText(on),
    owed: componentsToJson(owed, currency),
    held: amountText(heldMinor, currency),
  }
}

const partsToJson = (parts: readonly StatementPart[], currency: Currency): unknown =>
  parts.map(({ dueOn, component, amountMinor }) => ({
    dueOn: dayText(dueOn),
    component,
    amount: amountText(amountMinor, currency),
  }))

function lineToJson(line: StatementLine, currency: Currency): unknown {
  const change = componentsToJson(line.change, currency)
  switch (line.kind) {
    case 'accrued':
      return {
        kind: line.kind,
        from: dayText(line.from),
        until: dayText(line.until),
        change,
        accruals: line.accruals.map((accrual) => accrualToJson(accrual, currency)),
      }
    case 'event':
      return {
        kind: line.kind,
        on: dayText(line.on),
        event: eventShape(currency).write(line.event),
        change,
        held: amountText(line.heldMinor, currency),
        parts: partsToJson(line.parts, currency),
      }
    case 'held-used':
      return {
        kind: line.kind,
        on: dayText(line.on),
        change,
        held: amountText(line.heldMinor, currency),
        parts: partsToJson(line.parts, currency),
      }
    default:
      return line satisfies never
  }
}

/** A statement as JSON; changes are signed: above zero, more is owed. */
export function statementToJson(statement: Statement, currency: Currency): Readonly<Record<string, unknown>> {
  return {
    from: dayText(statement.from),
    until: dayText(statement.until),
    knownOn: dayText(statement.knownOn),
    opening: standingToJson(statement.opening, currency),
    lines: statement.lines.map((line) => lineToJson(line, currency)),
    closing: standingToJson(statement.closing, currency),
  }
}

/** What pays a loan off on each day as JSON: by component, by row, and the days that interest is made of. */
export function payoffToJson(quote: PayoffQuote, currency: Currency): Readonly<Record<string, unknown>> {
  const text = (minor: bigint): string => amountText(minor, currency)
  return {
    currency: currency.code,
    asOf: dayText(quote.asOf),
    validUntil: dayText(quote.validUntil),
    days: quote.days.map((day) => ({
      on: dayText(day.on),
      amounts: componentsToJson(day.amounts, currency),
      held: text(day.heldMinor),
      toPay: text(day.totalMinor),
      ...(day.isByAgreement && { byAgreement: true }),
      parts: day.parts.map(({ amountMinor, dueOn, ...part }) => ({
        ...part,
        dueOn: dayText(dueOn),
        amount: text(amountMinor),
      })),
      earlyFee: text(day.earlyFeeMinor),
      accruals: day.accruals.map((accrual) => accrualToJson(accrual, currency)),
    })),
  }
}

/** What is to be paid next as JSON. */
export function nextPaymentToJson(
  { dueOn, dueMinor, overdueMinor }: NextPayment,
  currency: Currency,
): Readonly<Record<string, string>> {
  return {
    ...(dueOn !== undefined && { dueOn: dayText(dueOn) }),
    due: amountText(dueMinor, currency),
    overdue: amountText(overdueMinor, currency),
  }
}
