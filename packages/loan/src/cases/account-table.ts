/** The table of a case on whose schedule money has come in, or days have passed: the rows of its account. */
import { accountOf, type Row } from '../account/index.ts'
import { totalOf } from '../terms/index.ts'
import type { Reckon } from './run-case.ts'
import { tableOf, type InstalmentCells } from './table.ts'

/** Reckons the account of a case, as it was known on the day of its table, and puts it into a table. */
export const accountTable: Reckon = ({ terms, events, asOf }) => {
  const account = accountOf(terms, events, { asOf, knownOn: asOf })
  if (!account.ok) return account
  const { advances, rows } = account.value
  return { ok: true, value: tableOf(advances, rows.map(cellsOf), terms.currency) }
}

function cellsOf(row: Row): InstalmentCells {
  return {
    number: row.number,
    from: row.from,
    dueOn: row.dueOn,
    ...(row.settledOn !== undefined && { settledOn: row.settledOn }),
    balanceMinor: row.balanceAfterMinor,
    principalMinor: row.due.principal,
    interestMinor: row.due.interest,
    feesMinor: row.due.fee + row.due.cost,
    penaltiesMinor: row.due['penalty-interest'],
    paidMinor: totalOf(row.paid),
    inAdvanceMinor: row.paidInAdvanceMinor,
    lateMinor: row.paidLateMinor,
  }
}
