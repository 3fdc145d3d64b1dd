/** Money lent, and schedules that are planned, planned anew, or reckoned at another rate. */
import type { Day } from '../calendar/index.ts'
import { leastCommonMultiple } from '../money/index.ts'
import type { Problem } from '../problem.ts'
import {
  chargesOfDisbursement,
  downPaymentOf,
  lentByPeriod,
  plannedBy,
  planLoan,
  ratedPeriods,
  type Asked,
  type Plan,
  type RatedPeriod,
  type RateSpan,
} from '../schedule/index.ts'
import type { Disbursed, Rescheduled } from '../events/index.ts'
import { type Terms, totalOf } from '../terms/index.ts'
import { insertRow, instalmentRow, rowOn, type Book, type BookRow } from './book.ts'
import { levelledAnew } from './level-anew.ts'
import { bearingOf, followsPayments, openMet, outlook, partLeft } from './outlook.ts'
import { pay, payHeld } from './pay.ts'

/** Writes a disbursement: its rows of that day, its part in the schedule, what of it is paid or kept at once. */
export function disburse(book: Book, event: Disbursed): readonly Problem[] {
  const { on, amountMinor } = event
  const problems = book.instalments.length === 0 ? plan(book, event) : []
  if (problems.length > 0) return problems
  const downMinor = downPaymentOf(amountMinor, book.terms)
  book.disbursements.push({ on, amountMinor })
  book.status = book.status === 'not-disbursed' ? 'running' : book.status
  if (amountMinor > downMinor) bear(book, amountMinor - downMinor, on)
  if (book.disbursements.length > 1) relevel(book)
  writeRowsOfDay(book, event, downMinor)
  if (book.heldMinor > 0n && keepsSchedule(book.terms)) payHeld(book, on, book.terms.allocation)
  return []
}

/** Whether money in advance goes to instalments: then what was held because nothing was left to pay does so now. */
const keepsSchedule = ({ prepayment: { allowed, partly } }: Terms): boolean =>
  partly === 'keep-schedule' && allowed === 'whole-and-part'

/** Principal that bears interest from a day on. */
function bear(book: Book, amountMinor: bigint, on: Day): void {
  book.restMinor += amountMinor
  book.plannedFor.push({ on, amountMinor })
  book.changes.push({ from: on, amountMinor })
  book.numerator += partLeft(book, on) * amountMinor
  book.bearings.push({ on, balanceMinor: bearingOf(book) })
}

/** The schedule of the first money lent. */
function plan(book: Book, { on, amountMinor }: Disbursed): readonly Problem[] {
  const planned = planLoan(book.terms, { disbursements: [{ on, amountMinor }], rateSpans: book.rateSpans })
  if (!planned.ok) return planned.problems
  writePlan(book, planned.value)
  // The first money of a loan whose periods begin before it may fall into a later one.
  while ((book.instalments[book.current]?.until ?? Number.POSITIVE_INFINITY) <= on) {
    const passed = book.instalments[book.current]
    if (passed !== undefined) passed.isClosed = true
    book.current++
  }
  return []
}

function writePlan(book: Book, { periods, paces }: Plan): void {
  book.periods = periods
  book.instalments = periods.flatMap((period, k) => {
    const pace = paces[k]
    return pace === undefined ? [] : [instalmentRow(period, pace)]
  })
  for (const row of book.instalments) insertRow(book, row)
  book.current = 0
}

/** Down payment and charges that fall due with a disbursement, and those kept from it. */
function writeRowsOfDay(book: Book, event: Disbursed, downMinor: bigint): void {
  const { on, amountMinor } = event
  const { terms } = book
  for (const when of ['deducted-at-disbursement', 'due-at-disbursement'] as const) {
    for (const charge of chargesOfDisbursement(terms, { on, amountMinor }, when)) {
      const row = { ...rowOn('charge', on, { [charge.component]: charge.amountMinor }), payee: charge.payee }
      insertRow(book, row)
      if (when === 'deducted-at-disbursement') keep(book, event, row)
    }
  }
  if (downMinor === 0n) return
  insertRow(book, rowOn('down-payment', on, { principal: downMinor }))
  if (terms.downPayment?.paid === 'at-once') {
    pay(book, { event, amountMinor: downMinor, on, allocation: terms.allocation })
  }
}

function keep(book: Book, event: Disbursed, row: BookRow): void {
  row.met = { ...row.due }
  row.settledOn = event.on
  const component = row.due.fee > 0n ? 'fee' : 'cost'
  const parts = [{ row, component, amountMinor: totalOf(row.due) }] as const
  book.postings.push({ event, on: event.on, kind: 'deducted', parts, surplusMinor: 0n })
}

/** Methods whose instalment follows from the balance; of the others each disbursement has its own parts. */
const isLevel = ({ repayment: { method } }: Terms): boolean =>
  method === 'equal-instalments' || method === 'level-by-formula' || method === 'balloon'

/**
 * What is asked after more money was lent. Level instalments are reckoned from the open period on and corrected on the rows as
 * they will fall due ({@link levelledAnew}). By formula, with a balloon or in a grace they are reckoned on the schedule as it
 * would stand had everything been paid when due; only after the schedule itself became another, on what is left.
 */
function relevel(book: Book): void {
  const isAsPlanned =
    followsPayments(book.terms) && isLevel(book.terms) && !book.isReshaped && !book.isReplanned
  if (isAsPlanned && isPlainLevel(book)) ask(book, levelledAnew(book, ask))
  else if (isAsPlanned) planAsLent(book)
  else replan(book)
}

/** Whether each instalment to come is level at its own rate. */
const isPlainLevel = ({ terms: { repayment, grace }, current, plannedFrom }: Book): boolean =>
  repayment.method === 'equal-instalments' && current - plannedFrom >= grace.principal

/** What is asked by the money lent alone, from the first instalment of the schedule on. */
function planAsLent(book: Book): void {
  const { terms, instalments, plannedFrom: from } = book
  const rated = instalments.slice(from).map((row) => row.rated)
  const lent = lentByPeriod(book.periods.slice(from), book.plannedFor, { rounding: terms.rounding })
  const { paces } = plannedBy(terms, rated, lent)
  const asked = paces.map((pace) => pace.asked)
  ask(book, withRest(book, asked).slice(book.current - from))
}

/**
 * Under another rate a flat loan splits its instalments anew, while those that have closed stand as they were asked: the
 * last takes the principal that is then left.
 */
function withRest({ instalments, plannedFrom, current }: Book, asked: readonly Asked[]): readonly Asked[] {
  const last = asked.at(-1)
  if (last === undefined || !('fixedInterestMinor' in last)) return asked
  const closed = instalments.slice(plannedFrom, current)
  const moved = closed.reduce((sum, row, k) => sum + principalOf(asked[k]) - row.due.principal, 0n)
  return [...asked.slice(0, -1), { ...last, principalMinor: last.principalMinor + moved }]
}

const principalOf = (asked: Asked | undefined): bigint =>
  asked !== undefined && 'principalMinor' in asked ? asked.principalMinor : 0n

/**
 * What is asked is reckoned anew from the open period on: as if its opening balance and what was lent in it had stood from
 * its start, while the interest of the period counts each from its day.
 */
export function replan(book: Book): void {
  const { terms, instalments, current } = book
  const open = instalments.slice(current)
  const first = open[0]
  if (first === undefined) return
  const { method } = terms.repayment
  // What the contract names instalment by instalment was already changed where it had to be.
  if (book.isReshaped && (method === 'custom' || method === 'flat')) return
  if (!isLevel(terms) && (method === 'custom' || method === 'flat' || !book.isReshaped)) {
    planAsLent(book)
    return
  }
  book.isReplanned = true
  const until = first.until
  const lent = open.map((_, k) =>
    k > 0
      ? []
      : [
          { from: first.rated.period.from, until, amountMinor: book.openingMinor },
          ...book.changes.map((change) => ({ ...change, until })),
        ],
  )
  const { paces } = plannedBy(
    remaining(terms, current - book.plannedFrom),
    open.map((row) => row.rated),
    lent,
  )
  ask(
    book,
    paces.map(({ asked }) => asked),
  )
}

/** The terms for what is left after some instalments. */
function remaining(terms: Terms, passed: number): Terms {
  const { grace } = terms
  return {
    ...terms,
    instalments: terms.instalments - passed,
    grace: { ...grace, principal: Math.max(grace.principal - passed, 0) },
  }
}

/** Asks anew of the open instalments; one on which more was paid than is asked now stands as it was paid. */
function ask(book: Book, asked: readonly Asked[]): void {
  for (const [k, row] of book.instalments.slice(book.current).entries()) {
    const next = asked[k]
    if (next === undefined) continue
    const metMinor = row.met.principal + row.met.interest
    const exceeds = followsPayments(book.terms) && 'amountMinor' in next && metMinor > next.amountMinor
    if (exceeds) {
      row.asked = { amountMinor: metMinor }
      continue
    }
    row.asked = next
    if (row.isSettled && 'amountMinor' in next && metMinor === next.amountMinor) continue
    row.isSettled = false
    delete row.settledOn
  }
}

/** Another rate, or none, from a day on: the open period goes on with it, and those after it. */
export function rate(book: Book, span: RateSpan): void {
  const first = book.instalments[0]
  book.rateSpans.push(span)
  if (first === undefined) return
  const anew = ratedPeriods(book.periods, book.terms, book.rateSpans)
  for (const [k, row] of book.instalments.entries()) {
    const rated = anew[k]
    if (k < book.current || rated === undefined) continue
    row.rated = k === book.current ? atNewRate(book, { old: row.rated, anew: rated, on: span.from }) : rated
  }
}

/** Interest run so far stands; what bears now bears the rest of the period at the new rate. */
function atNewRate(
  book: Book,
  { old, anew, on }: { readonly old: RatedPeriod; readonly anew: RatedPeriod; readonly on: Day },
): RatedPeriod {
  const d = leastCommonMultiple(old.d, anew.d)
  const { from, until } = old.period
  const day = Math.min(Math.max(on, from), until)
  const bearing = bearingOf(book)
  const run = (book.numerator - bearing * old.part(day, until)) * (d / old.d)
  const scale = d / anew.d
  const rated: RatedPeriod = {
    period: anew.period,
    d,
    whole: anew.whole * scale,
    part: (first, last) => anew.part(first, last) * scale,
  }
  book.numerator = run + bearing * rated.part(day, until)
  return rated
}

/**
 * What is not yet due is spread anew from a day on: interest run until then is asked for with the first new instalment,
 * what was paid in advance stands as a row of its own, what is overdue stays as it is.
 */
export function reschedule(book: Book, event: Rescheduled, pointer: string): readonly Problem[] {
  const { on, repayment, instalments, dates } = event
  const { downPayment: _, ...terms } = { ...book.terms, repayment, instalments, dates }
  const rest = { on, amountMinor: book.restMinor }
  const planned = planLoan(terms, { disbursements: [rest], rateSpans: book.rateSpans })
  if (!planned.ok) return planned.problems.map((found) => ({ ...found, pointer: pointer + found.pointer }))
  const carriedMinor = interestRun(book, on)
  const open = new Set<BookRow>(book.instalments.slice(book.current))
  const kept = [...open].filter((row) => totalOf(row.met) > 0n)
  for (const row of kept) {
    row.due = { ...row.met }
    row.isClosed = true
  }
  const closed = book.instalments.slice(0, book.current)
  book.rows = book.rows.filter((row) => !open.has(row) || kept.includes(row))
  book.terms =
    book.terms.downPayment === undefined ? terms : { ...terms, downPayment: book.terms.downPayment }
  writePlan(book, planned.value)
  book.instalments = [...closed, ...book.instalments]
  book.periods = book.instalments.map((row) => ({ ...row.rated.period, dueOn: row.dueOn }))
  book.current = closed.length
  book.plannedFrom = closed.length
  book.carriedMinor = carriedMinor
  book.plannedFor = [rest]
  book.isReshaped = false
  book.isReplanned = false
  book.openingMinor = book.restMinor
  book.changes = []
  const first = book.instalments[book.current]
  book.numerator = first === undefined ? 0n : bearingOf(book) * first.rated.whole
  return []
}

/** Interest of the open period until a day, with what was passed on to it and less what was paid of it, in minor units. */
export function interestRun(book: Book, on: Day): bigint {
  const open = book.instalments[book.current]
  if (open === undefined) return book.carriedMinor
  const [first] = outlook(book, { on, interest: 'to-the-day' })
  const paid = openMet(book).reduce((sum, met) => sum + met.interest, 0n)
  return (first?.runMinor ?? 0n) - paid
}
