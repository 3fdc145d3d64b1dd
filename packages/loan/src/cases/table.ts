/** A repayment schedule as a printed table, cell by cell: what published cases state, and what ours are put into. */
import { dayText, type Day } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'

/** Columns of an instalment, in the order of the published tables. */
export const COLUMNS = [
  'nr',
  'days',
  'dueDate',
  'paidDate',
  'balance',
  'principal',
  'interest',
  'fees',
  'penalties',
  'due',
  'paid',
  'inAdvance',
  'late',
  'outstanding',
] as const

export type Column = (typeof COLUMNS)[number]

/** Cells as text, amounts with every place of the currency; an absent cell is blank. */
export type TableRow = Readonly<Partial<Record<Column, string>>>

export interface Table {
  /** Money lent: `dueDate` is its day, `balance` its amount. */
  readonly advances: readonly TableRow[]
  readonly instalments: readonly TableRow[]
  /** Sums over the instalments; a table printed without them has none. */
  readonly totals?: TableRow
}

/** One instalment in numbers. Amounts in minor units. */
export interface InstalmentCells {
  readonly number: number
  readonly from: Day
  readonly dueOn: Day
  readonly settledOn?: Day
  readonly balanceMinor: bigint
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly feesMinor: bigint
  readonly penaltiesMinor: bigint
  readonly paidMinor: bigint
  readonly inAdvanceMinor: bigint
  readonly lateMinor: bigint
}

/** Sums are taken of these. */
const SUMMED = [
  'principal',
  'interest',
  'fees',
  'penalties',
  'due',
  'paid',
  'inAdvance',
  'late',
  'outstanding',
] as const

/** A table of money lent and instalments, summed. */
export function tableOf(
  advances: readonly { readonly on: Day; readonly amountMinor: bigint }[],
  instalments: readonly InstalmentCells[],
  currency: Currency,
): Table {
  const amounts = instalments.map(amountsOf)
  const text = (minor: bigint): string => amountText(minor, currency)
  return {
    advances: advances.map(({ on, amountMinor }) => ({ dueDate: dayText(on), balance: text(amountMinor) })),
    instalments: instalments.map((cells, k) => ({
      nr: String(cells.number),
      days: String(cells.dueOn - cells.from),
      dueDate: dayText(cells.dueOn),
      ...(cells.settledOn !== undefined && { paidDate: dayText(cells.settledOn) }),
      balance: text(cells.balanceMinor),
      ...texts(amounts[k] ?? {}, text),
    })),
    totals: texts(
      Object.fromEntries(SUMMED.map((column) => [column, amounts.reduce((sum, of) => sum + of[column], 0n)])),
      text,
    ),
  }
}

function texts(amounts: Readonly<Record<string, bigint>>, text: (minor: bigint) => string): TableRow {
  return Object.fromEntries(Object.entries(amounts).map(([column, minor]) => [column, text(minor)]))
}

function amountsOf(cells: InstalmentCells): Record<(typeof SUMMED)[number], bigint> {
  const { principalMinor, interestMinor, feesMinor, penaltiesMinor, paidMinor } = cells
  const due = principalMinor + interestMinor + feesMinor + penaltiesMinor
  return {
    principal: principalMinor,
    interest: interestMinor,
    fees: feesMinor,
    penalties: penaltiesMinor,
    due,
    paid: paidMinor,
    inAdvance: cells.inAdvanceMinor,
    late: cells.lateMinor,
    outstanding: due - paidMinor,
  }
}

/** One cell that is not what it should be. */
export interface Difference {
  /** `disbursement 1`, `instalment 3`, `totals`. */
  readonly row: string
  readonly column: Column | 'row'
  readonly expected: string
  readonly got: string
}

/**
 * Where a table differs from the expected one. Cells that the expected table leaves blank are not compared, but for the
 * day an instalment was settled, where blank means that it is not. How rows of the same day are interleaved is not looked
 * at: disbursements are compared in their order and instalments in theirs.
 */
export function differences(expected: Table, got: Table): readonly Difference[] {
  return [
    ...rowDifferences('disbursement', expected.advances, got.advances),
    ...rowDifferences('instalment', expected.instalments, got.instalments),
    ...(expected.totals === undefined ? [] : cellDifferences('totals', expected.totals, got.totals ?? {})),
  ]
}

function rowDifferences(
  name: string,
  expected: readonly TableRow[],
  got: readonly TableRow[],
): readonly Difference[] {
  const rows = Array.from({ length: Math.max(expected.length, got.length) }, (_, k) => k)
  return rows.flatMap((k) => {
    const [wanted, found] = [expected[k], got[k]]
    const row = `${name} ${k + 1}`
    if (wanted === undefined) return [{ row, column: 'row', expected: 'no such row', got: shown(found) }]
    if (found === undefined) return [{ row, column: 'row', expected: shown(wanted), got: 'no such row' }]
    return cellDifferences(row, wanted, found)
  })
}

const shown = (row: TableRow | undefined): string => [row?.dueDate, row?.due ?? row?.balance].join(' ').trim()

function cellDifferences(row: string, expected: TableRow, got: TableRow): readonly Difference[] {
  const isCompared = (column: Column): boolean =>
    expected[column] !== undefined || (column === 'paidDate' && expected.nr !== undefined)
  return COLUMNS.filter((column) => isCompared(column) && expected[column] !== got[column]).map((column) => ({
    row,
    column,
    expected: expected[column] ?? 'blank',
    got: got[column] ?? 'blank',
  }))
}
