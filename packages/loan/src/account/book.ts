/**
 * The book of one loan: what a fold over its events writes to. Everything in it follows from the terms and the events up
 * to its day; nothing in it is kept that cannot be reckoned again.
 */
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import type {
  Asked,
  ChargedPart,
  Disbursement,
  RatedPeriod,
  RateSpan,
  SchedulePeriod,
} from '../schedule/index.ts'
import type { Charge, Component, NominalRate, Terms } from '../terms/index.ts'
import type { AccountStatus, RowKind } from './account.ts'
import { noAmounts, type Amounts } from './amounts.ts'
import type { NamedCharge } from './named-charges.ts'

/** One row: an instalment, or something else that falls due on a day of its own. */
export interface BookRow {
  readonly kind: RowKind
  readonly from: Day
  /** Where its interest ends; for other kinds, `dueOn`. */
  readonly until: Day
  readonly dueOn: Day
  /** Whom a charge is for; absent: the lender. */
  readonly payee?: string
  /** What of `due` is which charge; of an open instalment nothing yet. */
  charges: readonly NamedCharge[]
  /** Known when it is closed; of an open instalment nothing yet. */
  due: Amounts
  /** Paid or waived; of an open instalment, of what the schedule asks in it. */
  met: Amounts
  waived: Amounts
  /** Its due columns change no more. */
  isClosed: boolean
  /** Open, and met in full before its time. */
  isSettled: boolean
  settledOn?: Day
  inAdvanceMinor: bigint
  lateMinor: bigint
  penalty?: PenaltyRun
  /** What penalty interest that is owed elsewhere by now was the sum of. */
  penaltyMoved?: readonly PenaltyStretch[]
}

/** Penalty interest run on a row up to a day, exact: `n / d` minor units. */
export interface PenaltyRun {
  readonly n: bigint
  readonly d: bigint
  /** The same, rounded once. */
  readonly minor: bigint
  readonly until: Day
  readonly stretches: readonly PenaltyStretch[]
}

/** Days over which penalty interest ran on one balance under one rate, or rested. */
export interface PenaltyStretch {
  readonly from: Day
  readonly until: Day
  readonly balanceMinor: bigint
  /** What one minor unit bore: `n / d`. */
  readonly n: bigint
  readonly d: bigint
  readonly rests: boolean
  /** The contract's rate of those days, of which the penalty rate may be so many times. */
  readonly contractRate: NominalRate
}

/** An instalment with what is asked for in it and what its period bears. */
export interface InstalmentRow extends BookRow {
  readonly kind: 'instalment'
  asked: Asked
  rated: RatedPeriod
  /** Of its period's interest, what the one before passed on; known when closed. */
  carriedInMinor: bigint
  /** Whether interest ran in its period, if less than is rounded to a minor unit; known when closed. */
  hasBorne: boolean
  /** Whether the contract names its interest, whatever the balance bears (flat). */
  readonly isFixed: boolean
  /**
   * While it is open, what was owed already and has become due with it: by re-ageing, or because the rest was spread anew.
   * It is counted apart from what the schedule asks, so that interest which runs and interest which has run are never taken
   * for each other; principal becomes part of what is left instead. `met`: what of it was paid or waived. Absent: nothing.
   */
  moved?: { readonly due: Amounts; readonly met: Amounts; charges: readonly NamedCharge[] }
  /** The charges that came with it when something was last paid on them: what they are of may be less since. */
  chargesPaid?: readonly ChargedPart[]
  /** Of the interest met on it, what was put off to it from the instalments at the beginning in which none is asked for. */
  putOffMetMinor: bigint
  /** Paid on it in advance and lowering the balance until it falls due, where whole payments do. */
  wholeMinor: bigint
}

/** Interest-bearing principal from a day on. */
export interface Bearing {
  readonly on: Day
  readonly balanceMinor: bigint
}

/** How a payment was spread, being written. */
export interface SpreadPart {
  readonly row: BookRow
  readonly component: Component
  amountMinor: bigint
}

/** Something that moved money or what is owed, for statement and ledger. */
export interface Posting {
  readonly event: LoanEvent | 'held'
  readonly on: Day
  readonly kind: 'paid' | 'waived' | 'deducted'
  readonly parts: readonly SpreadPart[]
  readonly surplusMinor: bigint
}

/** A plan that is running. */
export interface RunningPlan {
  readonly id: string
  /** Paid since it was agreed. */
  paidMinor: bigint
}

/** The running sum of interest that is rounded as a whole. */
export interface RoundingSum {
  n: bigint
  d: bigint
  givenMinor: bigint
}

/** A period in which interest ran until it was broken off; what ran is asked for in the instalment that took its place. */
export interface StoppedPeriod {
  readonly rated: RatedPeriod
  readonly until: Day
  /** Index of that instalment. */
  readonly at: number
}

export interface Book {
  terms: Terms
  /** Start of day: everything before it is in; its own events are being written. */
  day: Day
  status: Exclude<AccountStatus, 'current' | 'in-arrears' | 'paid'> | 'running'
  /** In order of due dates. */
  rows: BookRow[]
  instalments: InstalmentRow[]
  /** The periods of the instalments. */
  periods: readonly SchedulePeriod[]
  /** Periods that were broken off when the rest was spread anew. */
  stopped: StoppedPeriod[]
  /** Index of the open instalment; their number once the last is closed. */
  current: number
  disbursements: Disbursement[]
  /** What the schedule was planned for: what is amortised of each disbursement, or what was left when it was spread anew. */
  plannedFor: Disbursement[]
  /** Index of the first instalment of that schedule. */
  plannedFrom: number
  /** Whether principal was repaid outside the instalments, or came back from what was past due, since it was planned. */
  isReshaped: boolean
  /** Whether the instalments were reckoned from what was left (another rate, re-aged) since the schedule was planned. */
  isReplanned: boolean
  /** Interest of the first instalments that is asked for in later ones. */
  deferredMinor: bigint
  /** What of the disbursements is amortised and not in a closed row or paid in advance, in minor units. */
  restMinor: bigint
  /** `restMinor` when the open period began, and what was lent and prepaid in it since. */
  openingMinor: bigint
  changes: { readonly from: Day; readonly amountMinor: bigint }[]
  /** Unpaid principal of closed instalments that bears contract interest. */
  overdueMinor: bigint
  /** Paid and bearing on until the period ends. */
  pendingMinor: bigint
  /** `wholeMinor` of all open instalments. */
  wholeMinor: bigint
  /** Interest of the open period over `rated.d` if nothing changes until its end. */
  numerator: bigint
  carriedMinor: bigint
  rounding: RoundingSum
  rateSpans: RateSpan[]
  penaltyRests: { readonly from: Day; readonly until?: Day }[]
  bearings: Bearing[]
  postings: Posting[]
  heldMinor: bigint
  plan?: RunningPlan
  creditor?: string
  agency?: string
  /** Late charges were written for rows due before this day. */
  lateChargesUntil: Day
  /** What was paid on late charges and was the reason of nothing that is missing, or is so no more. */
  lateMadeGoodMinor: bigint
}

/** A book without events. */
export function emptyBook(terms: Terms): Book {
  return {
    terms,
    day: Number.NEGATIVE_INFINITY,
    status: 'not-disbursed',
    rows: [],
    instalments: [],
    periods: [],
    stopped: [],
    current: 0,
    disbursements: [],
    plannedFor: [],
    plannedFrom: 0,
    isReshaped: false,
    isReplanned: false,
    deferredMinor: 0n,
    restMinor: 0n,
    openingMinor: 0n,
    changes: [],
    overdueMinor: 0n,
    pendingMinor: 0n,
    wholeMinor: 0n,
    numerator: 0n,
    carriedMinor: 0n,
    rounding: { n: 0n, d: 1n, givenMinor: 0n },
    rateSpans: [],
    penaltyRests: [],
    bearings: [],
    postings: [],
    heldMinor: 0n,
    lateChargesUntil: Number.NEGATIVE_INFINITY,
    lateMadeGoodMinor: 0n,
  }
}

/** A copy that can be written to without the other changing. */
export function copyOf(book: Book): Book {
  const copies = new Map<BookRow, BookRow>()
  const rows = book.rows.map((row) => {
    const copy = copyOfRow(row)
    copies.set(row, copy)
    return copy
  })
  const copied: Book = {
    ...book,
    rows,
    // Not every row of this kind is one: those that were paid on before the rest was spread anew are not.
    instalments: book.instalments
      .map((row) => copies.get(row))
      .filter((row) => row !== undefined && isInstalment(row)),
    disbursements: [...book.disbursements],
    plannedFor: [...book.plannedFor],
    stopped: [...book.stopped],
    changes: [...book.changes],
    rounding: { ...book.rounding },
    rateSpans: [...book.rateSpans],
    penaltyRests: [...book.penaltyRests],
    bearings: [...book.bearings],
    postings: book.postings.map((posting) => ({
      ...posting,
      parts: posting.parts.map((part) => ({ ...part, row: copies.get(part.row) ?? part.row })),
    })),
  }
  if (book.plan !== undefined) copied.plan = { ...book.plan }
  return copied
}

function copyOfRow(row: BookRow): BookRow {
  const copy = { ...row, due: { ...row.due }, met: { ...row.met }, waived: { ...row.waived } }
  if (!isInstalment(copy) || copy.moved === undefined) return copy
  const { due, met, charges } = copy.moved
  copy.moved = { due: { ...due }, met: { ...met }, charges }
  return copy
}

/** Whether the row is an instalment. */
export const isInstalment = (row: BookRow): row is InstalmentRow => row.kind === 'instalment'

/** A row that falls due on one day and bears no contract interest. */
export function rowOn(kind: Exclude<RowKind, 'instalment'>, on: Day, due: Partial<Amounts>): BookRow {
  return {
    kind,
    from: on,
    until: on,
    dueOn: on,
    due: { ...noAmounts(), ...due },
    charges: [],
    met: noAmounts(),
    waived: noAmounts(),
    isClosed: true,
    isSettled: false,
    inAdvanceMinor: 0n,
    lateMinor: 0n,
  }
}

/** A row that holds charges and nothing else. */
export function chargeRow(on: Day, charges: readonly NamedCharge[]): BookRow {
  const due = noAmounts()
  for (const { component, amountMinor } of charges) due[component] += amountMinor
  const [first] = charges
  const payee =
    first !== undefined && charges.every((charge) => charge.payee === first.payee) ? first.payee : undefined
  return { ...rowOn('charge', on, due), ...(payee !== undefined && { payee }), charges }
}

/** An instalment not yet due. */
export function instalmentRow(
  period: SchedulePeriod,
  { asked, rated }: { readonly asked: Asked; readonly rated: RatedPeriod },
): InstalmentRow {
  return {
    kind: 'instalment',
    from: period.from,
    until: period.until,
    dueOn: period.dueOn,
    asked,
    rated,
    carriedInMinor: 0n,
    hasBorne: false,
    isFixed: 'fixedInterestMinor' in asked,
    putOffMetMinor: 0n,
    wholeMinor: 0n,
    due: noAmounts(),
    charges: [],
    met: noAmounts(),
    waived: noAmounts(),
    isClosed: false,
    isSettled: false,
    inAdvanceMinor: 0n,
    lateMinor: 0n,
  }
}

/** Puts a row behind all that fall due no later. */
export function insertRow(book: Book, row: BookRow): void {
  let at = book.rows.length
  while (at > 0 && (book.rows[at - 1]?.dueOn ?? row.dueOn) > row.dueOn) at--
  book.rows.splice(at, 0, row)
}

/** Whether a row is due columns and all behind us: closed and met in full. */
export const isDone = (row: BookRow): boolean => row.isClosed && row.settledOn !== undefined

/** What is unpaid of a component of a closed row, as far as it is written down. */
export const unmet = (row: BookRow, component: Component): bigint => row.due[component] - row.met[component]

/** What was moved of a component to an open instalment and is unpaid there. */
export const movedLeft = ({ moved }: InstalmentRow, component: Component): bigint =>
  moved === undefined ? 0n : moved.due[component] - moved.met[component]

/** Principal lent so far, in minor units. */
export const lentSoFar = (book: Book): bigint =>
  book.disbursements.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)

/** The charges of the contract for an occasion. */
export const chargesWhen = (terms: Terms, when: Charge['when']): readonly Charge[] =>
  terms.charges.filter((charge) => charge.when === when)
