/**
 * The accounting entries of a loan, double entry: one for each line of its statement, each summing to nothing. They are of
 * the history as it is known: an event that was taken back has none.
 */
import type { Day } from '../calendar/index.ts'
import { statementOf, type StatementAsking, type StatementLine } from '../account/index.ts'
import { historyOf, type LoanEvent } from '../events/index.ts'
import type { Parsed } from '../problem.ts'
import { COMPONENTS, type Components, type Terms, totalOf } from '../terms/index.ts'
import { EARNED, RECEIVABLE, type LedgerAccount } from './chart.ts'

/** One account moved; above zero is debit. Minor units. */
export interface LedgerPosting {
  readonly account: LedgerAccount
  readonly amountMinor: bigint
}

/** One entry; its postings sum to zero. */
export interface LedgerEntry {
  readonly on: Day
  /** What happened: the type of the event, or that something accrued or held money was used. */
  readonly what: LoanEvent['type'] | 'accrued' | 'held-used'
  /** Identity of the event; absent for what ran by itself. */
  readonly event?: string
  readonly postings: readonly LedgerPosting[]
}

/**
 * The entries of a loan between two days, both with. What the loan stood for before the first is in the entries before it.
 *
 * @throws {RangeError} if the days end before they begin
 */
export function ledgerOf(
  terms: Terms,
  events: readonly LoanEvent[],
  asking: StatementAsking,
): Parsed<readonly LedgerEntry[]> {
  const statement = statementOf(terms, events, asking)
  if (!statement.ok) return statement
  const history = historyOf(events, { asOf: asking.until, knownOn: asking.knownOn })
  if (!history.ok) return history
  const { opening, lines } = statement.value
  const before = history.value.filter(({ event }) => event.on < asking.from)
  let books = before.reduce<Books>((then, { event }) => booksAfter(event, then), 'carried')
  const carrying = { ...opening.owed }
  const entries: LedgerEntry[] = []
  for (const line of lines) {
    const sums = new Map<LedgerAccount, bigint>()
    const move: Move = (account, amountMinor) => sums.set(account, (sums.get(account) ?? 0n) + amountMinor)
    if (books === 'carried') moveOnBooks(line, move)
    else moveOffBooks(line, books, move)
    for (const component of COMPONENTS) carrying[component] += line.change[component]
    const next = line.kind === 'event' ? booksAfter(line.event, books) : books
    if (books === 'carried' && next !== 'carried') takeOff(carrying, next, move)
    books = next
    const postings = [...sums].filter(([, minor]) => minor !== 0n)
    if (postings.length === 0) continue
    entries.push({
      on: line.kind === 'accrued' ? line.until : line.on,
      what: line.kind === 'event' ? line.event.type : line.kind,
      ...(line.kind === 'event' && { event: line.event.id }),
      postings: postings.map(([account, amountMinor]) => ({ account, amountMinor })),
    })
  }
  return { ok: true, value: entries }
}

/** Whether the lender carries the loan as an asset, or why no more. */
type Books = 'carried' | 'written-off' | 'sold'

function booksAfter({ type }: LoanEvent, before: Books): Books {
  return type === 'sold' || (type === 'written-off' && before === 'carried') ? type : before
}

type Move = (account: LedgerAccount, amountMinor: bigint) => void

/** What is owed moves as the line says; the other side is cash, what is held, what is forgiven, or what is earned. */
function moveOnBooks(line: StatementLine, move: Move): void {
  for (const component of COMPONENTS) move(RECEIVABLE[component], line.change[component])
  const met = metBy(line)
  const lends = line.kind === 'event' && line.event.type === 'disbursed'
  for (const component of COMPONENTS) {
    // What neither was paid nor forgiven of the change is new: lent, charged or accrued. Principal that changes without
    // being lent was split from interest anew.
    const earned = component === 'principal' && !lends ? EARNED.interest : EARNED[component]
    move(earned, -(line.change[component] + met[component]))
  }
  const paidMinor = totalOf(met)
  if (line.kind === 'accrued') return
  if (isForgiven(line)) move('Expenses:Forgiveness', paidMinor)
  else move('Assets:Cash', paidMinor + line.heldMinor)
  move('Liabilities:HeldForBorrower', -line.heldMinor)
}

/** After a write-off or a sale nothing is accrued; what comes in is a recovery, or the buyer's. */
function moveOffBooks(line: StatementLine, books: Exclude<Books, 'carried'>, move: Move): void {
  if (line.kind === 'accrued' || isForgiven(line)) return
  const paidMinor = totalOf(metBy(line))
  move('Assets:Cash', paidMinor + line.heldMinor)
  move(books === 'sold' ? 'Liabilities:DueToBuyer' : 'Income:Recoveries', -paidMinor)
  move('Liabilities:HeldForBorrower', -line.heldMinor)
}

/** What is owed leaves the receivables: a loss, or what the buyer is to pay for. */
function takeOff(carrying: Components, books: Exclude<Books, 'carried'>, move: Move): void {
  for (const component of COMPONENTS) {
    move(RECEIVABLE[component], -carrying[component])
    move(books === 'sold' ? 'Assets:DueFromBuyer' : 'Expenses:CreditLoss', carrying[component])
  }
}

const isForgiven = (line: StatementLine): boolean =>
  line.kind === 'event' && (line.event.type === 'waived' || line.event.type === 'settled')

function metBy(line: StatementLine): Components {
  const met = { principal: 0n, interest: 0n, 'penalty-interest': 0n, fee: 0n, cost: 0n }
  if (line.kind !== 'accrued')
    for (const { component, amountMinor } of line.parts) met[component] += amountMinor
  return met
}
