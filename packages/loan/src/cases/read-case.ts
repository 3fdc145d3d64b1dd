/** Reads one line of a file of published cases. */
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import { problem, type Problem } from '../problem.ts'
import type { ReadCase } from './case.ts'
import { fieldsOf, type Fields } from './fields.ts'
import { COLUMNS, type Table, type TableRow } from './table.ts'
import { termsOfCase } from './terms-of-case.ts'

/** ISO 4217: no currency, which these cases state none. */
const NO_CURRENCY = 'XXX'

/** ISO 4217 knows four at most; more are of no money, and a million of them would fill the memory. */
const PLACES_AT_MOST = 9

const COUNTS: ReadonlySet<string> = new Set(['nr', 'days'])
const DATES: ReadonlySet<string> = new Set(['dueDate', 'paidDate'])

/**
 * The case of a line of JSON.
 *
 * @returns every problem of the line; pointers are into its object
 */
export function readCase(line: string): ReadCase {
  const parsed = parsedJson(line)
  if (!parsed.ok) return parsed
  const problems: Problem[] = []
  const fields = fieldsOf(parsed.value, '', problems)
  if (problems.length > 0) return { ok: false, problems }
  const inputs = fields.object('inputs')
  const currency: Currency = { code: NO_CURRENCY, places: inputs.count('roundingScale', 0, PLACES_AT_MOST) }
  const events = inputs.list('events').map((event, k) => eventOf(event, k, currency))
  const value = {
    id: fields.text('id'),
    kind: fields.text('kind'),
    terms: termsOfCase(inputs, currency),
    events,
    asOf: asOfCase(inputs, events),
    isAsMade: READING.every((key) => inputs.isNull(key)),
    expected: tableOfFields(fields.object('expected'), currency),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}

function parsedJson(
  line: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  try {
    return { ok: true, value: JSON.parse(line) as unknown }
  } catch {
    const expected = { en: 'one JSON object on the line', zh: '每行一个 JSON 对象' }
    const says = { en: 'no JSON', zh: '不是 JSON' }
    return {
      ok: false,
      problems: [problem({ code: 'wrong-type', pointer: '', found: line, says, expected })],
    }
  }
}

/** Fields that name the day as of which a table was read. */
const READING = ['recalculatedOn', 'asOf'] as const

/** The day as of which the table was read: of its last recalculation, of its reading, or of the last event. */
function asOfCase(inputs: Fields, events: readonly LoanEvent[]): Day {
  for (const key of READING) if (!inputs.isNull(key)) return inputs.day(key)
  return events.reduce((last, { on, bookedOn }) => Math.max(last, on, bookedOn), -Infinity)
}

function eventOf(fields: Fields, k: number, currency: Currency): LoanEvent {
  const on = fields.day('date')
  const bookedOn = fields.isNull('bookedOn') ? on : fields.day('bookedOn')
  const base = { id: `event-${k + 1}`, on, bookedOn }
  const channel = 'unstated'
  const make = fields.word<() => LoanEvent>('type', {
    disbursement: () => ({ ...base, type: 'disbursed', amountMinor: positive(fields, currency) }),
    repayment: () => ({ ...base, type: 'repaid', amountMinor: positive(fields, currency), channel }),
    payoff: () => ({ ...base, type: 'paid-off', channel }),
    closeOfBusiness: () => ({ ...base, type: 'day-closed' }),
  })
  return make()
}

function positive(fields: Fields, currency: Currency): bigint {
  const amountMinor = fields.amount('amount', currency)
  if (amountMinor > 0n) return amountMinor
  const expected = { en: 'an amount above zero', zh: '大于零的金额' }
  fields.refuse('amount', {
    code: 'out-of-range',
    says: { en: 'an amount of nothing', zh: '金额不大于零' },
    expected,
  })
  return 1n
}

function tableOfFields(expected: Fields, currency: Currency): Table {
  const rows = expected.list('rows')
  const read = (row: Fields): TableRow => rowOf(row, currency)
  return {
    advances: rows.filter((row) => row.isNull('nr')).map((row) => advanceOf(read(row))),
    instalments: rows.filter((row) => !row.isNull('nr')).map(read),
    ...(!expected.isNull('totals') && { totals: read(expected.object('totals')) }),
  }
}

/** Of money lent the day and the amount; what stands in the other columns is zero by its nature. */
function advanceOf({ dueDate, balance }: TableRow): TableRow {
  return { ...(dueDate !== undefined && { dueDate }), ...(balance !== undefined && { balance }) }
}

function rowOf(row: Fields, currency: Currency): TableRow {
  const cells: Partial<Record<(typeof COLUMNS)[number], string>> = {}
  for (const column of COLUMNS) {
    if (row.isNull(column)) continue
    if (COUNTS.has(column)) cells[column] = String(row.count(column, 0))
    else if (!DATES.has(column)) cells[column] = amountText(row.amount(column, currency), currency)
    else {
      row.day(column)
      cells[column] = row.text(column)
    }
  }
  return cells
}
