/** An account as JSON: amounts as decimal text of major units, exact fractions as text, days as dates. */
import { dayText, type Day } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import type { Account, Accrual, PenaltySource, Row, Spread } from '../account/index.ts'
import { countedByKind } from '../explain/index.ts'
import { exactText, percentText } from '../json/index.ts'
import { COMPONENTS, type Components, type NominalRate, totalOf } from '../terms/index.ts'

/** Amounts by component, and together. */
export function componentsToJson(parts: Components, currency: Currency): Readonly<Record<string, string>> {
  const each = COMPONENTS.map((component) => [component, amountText(parts[component], currency)] as const)
  return { ...Object.fromEntries(each), total: amountText(totalOf(parts), currency) }
}

const optionalDay = (key: string, day: Day | undefined): Readonly<Record<string, string>> =>
  day === undefined ? {} : { [key]: dayText(day) }

function rowToJson(row: Row, nth: number | undefined, currency: Currency): unknown {
  return {
    number: row.number,
    kind: row.kind,
    nth,
    from: dayText(row.from),
    dueOn: dayText(row.dueOn),
    due: componentsToJson(row.due, currency),
    paid: componentsToJson(row.paid, currency),
    waived: componentsToJson(row.waived, currency),
    ...(row.payee !== undefined && { payee: row.payee }),
    charges: row.charges.map(({ since, dueMinor, metMinor, ...charge }) => ({
      ...charge,
      since: dayText(since),
      due: amountText(dueMinor, currency),
      met: amountText(metMinor, currency),
    })),
    paidInAdvance: amountText(row.paidInAdvanceMinor, currency),
    paidLate: amountText(row.paidLateMinor, currency),
    ...optionalDay('settledOn', row.settledOn),
    balanceAfter: amountText(row.balanceAfterMinor, currency),
  }
}

const rateToJson = ({ value, per }: NominalRate): unknown => ({ percent: percentText(value), per })

function penaltyToJson({ on, times }: PenaltySource): unknown {
  return {
    on,
    ...(times !== undefined && {
      timesContractRate: exactText(times.factor),
      contractRate: rateToJson(times.contractRate),
    }),
  }
}

/** A stretch of interest as JSON: its days, what bore it, the rate as agreed and exact over a part of a year. */
export function accrualToJson(accrual: Accrual, currency: Currency): unknown {
  return {
    row: accrual.row,
    component: accrual.component,
    from: dayText(accrual.from),
    until: dayText(accrual.until),
    days: accrual.until - accrual.from,
    balance: amountText(accrual.balanceMinor, currency),
    rate: rateToJson(accrual.rate),
    ratePerYear: exactText(accrual.ratePerYear),
    yearFraction: exactText(accrual.yearFraction),
    ...(accrual.penalty !== undefined && { penalty: penaltyToJson(accrual.penalty) }),
  }
}

function spreadToJson({ event, kind, on, parts, surplusMinor }: Spread, currency: Currency): unknown {
  return {
    event,
    kind,
    on: dayText(on),
    parts: parts.map(({ amountMinor, ...part }) => ({ ...part, amount: amountText(amountMinor, currency) })),
    surplus: amountText(surplusMinor, currency),
  }
}

/** An account as JSON. */
export function accountToJson(account: Account, currency: Currency): Readonly<Record<string, unknown>> {
  const { arrears, plan } = account
  const counted = countedByKind(account.rows)
  return {
    currency: currency.code,
    asOf: dayText(account.asOf),
    knownOn: dayText(account.knownOn),
    status: account.status,
    owed: componentsToJson(account.owed, currency),
    due: componentsToJson(account.due, currency),
    arrears: {
      overdue: componentsToJson(arrears.overdue, currency),
      ...optionalDay('since', arrears.since),
      daysPastDue: arrears.daysPastDue,
    },
    surplus: amountText(account.surplusMinor, currency),
    ...(account.creditor !== undefined && { creditor: account.creditor }),
    ...(account.agency !== undefined && { agency: account.agency }),
    ...(plan !== undefined && { plan: { id: plan.id, paid: amountText(plan.paidMinor, currency) } }),
    advances: account.advances.map(({ on, amountMinor }) => ({
      on: dayText(on),
      amount: amountText(amountMinor, currency),
    })),
    rows: account.rows.map((row) => rowToJson(row, counted.get(row.number), currency)),
    accruals: account.accruals.map((accrual) => accrualToJson(accrual, currency)),
    spreads: account.spreads.map((spread) => spreadToJson(spread, currency)),
  }
}
