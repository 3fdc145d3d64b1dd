/** Money lent, and schedules that are planned, planned anew, or reckoned at another rate. */
import { dayText, type Day } from '../calendar/index.ts'
import type { Disbursed } from '../events/index.ts'
import { leastCommonMultiple, smaller } from '../money/index.ts'
import { problem, type Problem } from '../problem.ts'
import {
  chargesOfDisbursement,
  downPaymentOf,
  lentByPeriod,
  plannedBy,
  planLoan,
  ratedPeriods,
  refusedDeductions,
  type Asked,
  type Plan,
  type RatedPeriod,
  type RateSpan,
} from '../schedule/index.ts'
import { COMPONENTS, contradictionsIn, type Terms } from '../terms/index.ts'
import { chargeRow, insertRow, instalmentRow, rowOn, type Book, type BookRow } from './book.ts'
import { levelledAnew } from './level-anew.ts'
import { named } from './named-charges.ts'
import { bearingOf, followsPayments, partLeft } from './outlook.ts'
import { payHeld } from './pay.ts'

/** Writes a disbursement: its rows of that day, its part in the schedule, what of it is paid or kept at once. */
export function disburse(book: Book, event: Disbursed): readonly Problem[] {
  const { on, amountMinor } = event
  const isFirst = book.disbursements.length === 0
  const problems = [
    ...(isFirst ? plan(book, event) : lentAfterTheEnd(book, event)),
    ...keptBackWhole(book, event),
  ]
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

/** Money lent when no instalment is to come would never fall due. */
function lentAfterTheEnd({ instalments, current }: Book, { on }: Disbursed): readonly Problem[] {
  if (current < instalments.length) return []
  const end = instalments.at(-1)?.until ?? on
  return [
    problem({
      code: 'out-of-order',
      pointer: '/on',
      found: dayText(on),
      says: { en: 'money lent when the last instalment is due or later', zh: '放款不早于最后一期还款日' },
      expected: { en: `a day before ${dayText(end)}`, zh: `早于 ${dayText(end)} 的日期` },
    }),
  ]
}

/** Charges that keep back all that is lent. */
const keptBackWhole = ({ terms }: Book, { on, amountMinor }: Disbursed): readonly Problem[] =>
  refusedDeductions([{ on, amountMinor }], terms).map((found) => ({ ...found, pointer: '/amountMinor' }))

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
  const contradictions = contradictionsIn(book.terms)
  if (contradictions.length > 0) return contradictions.map(problem)
  const planned = planLoan(book.terms, { disbursements: [{ on, amountMinor }], rateSpans: book.rateSpans })
  if (!planned.ok) return planned.problems
  writePlan(book, planned.value, on)
  return []
}

/** Writes the rows of a plan that begins on a day; the first money may fall into a period that is not the first. */
export function writePlan(book: Book, { periods, paces }: Plan, on: Day): void {
  book.periods = periods
  book.instalments = periods.flatMap((period, k) => {
    const pace = paces[k]
    return pace === undefined ? [] : [instalmentRow(period, pace)]
  })
  for (const row of book.instalments) insertRow(book, row)
  book.current = 0
  while ((book.instalments[book.current]?.until ?? Number.POSITIVE_INFINITY) <= on) {
    const passed = book.instalments[book.current]
    if (passed !== undefined) passed.isClosed = true
    book.current++
  }
}

/** Down payment and charges that fall due with a disbursement, and those kept from it. */
function writeRowsOfDay(book: Book, event: Disbursed, downMinor: bigint): void {
  const { on, amountMinor } = event
  const { terms } = book
  for (const when of ['deducted-at-disbursement', 'due-at-disbursement'] as const) {
    for (const charge of chargesOfDisbursement(terms, { on, amountMinor }, when)) {
      const row = { ...chargeRow(on, named([charge], terms, on)), payee: charge.payee }
      insertRow(book, row)
      if (when === 'deducted-at-disbursement') meetAtOnce(book, row, { event, kind: 'deducted' })
    }
  }
  if (downMinor === 0n) return
  const row = rowOn('down-payment', on, { principal: downMinor })
  insertRow(book, row)
  if (terms.downPayment?.paid === 'at-once') meetAtOnce(book, row, { event, kind: 'paid' })
}

/** Meets a row of the day with the money of the day itself: nothing of it goes to what was overdue before. */
function meetAtOnce(
  book: Book,
  row: BookRow,
  { event, kind }: { readonly event: Disbursed; readonly kind: 'paid' | 'deducted' },
): void {
  row.met = { ...row.due }
  row.settledOn = event.on
  const parts = COMPONENTS.filter((component) => row.due[component] > 0n).map((component) => ({
    row,
    component,
    amountMinor: row.due[component],
  }))
  book.postings.push({ event, on: event.on, kind, parts, surplusMinor: 0n })
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
  else if (book.isReshaped && isNamed(book.terms)) askForMore(book)
  else replan(book)
}

/** Whether each instalment to come is level at its own rate. */
const isPlainLevel = ({ terms: { repayment, grace }, current, plannedFrom }: Book): boolean =>
  repayment.method === 'equal-instalments' && current - plannedFrom >= grace.principal

/** What is named instalment by instalment and was changed since holds more money by its own parts; a custom last has it all. */
function askForMore({ terms, instalments, current, changes }: Book): void {
  const open = instalments.slice(current)
  const lent = changes.at(-1)
  const last = open.at(-1)
  if (lent === undefined || last === undefined) return
  const rated = open.map((row) => row.rated)
  const parts =
    terms.repayment.method === 'flat'
      ? plannedBy(terms, rated, [
          [{ ...lent, until: open[0]?.until ?? lent.from }],
          ...rated.slice(1).map(() => []),
        ]).paces
      : []
  for (const [k, row] of open.entries()) {
    const more = parts[k]?.asked
    if (more === undefined || !('fixedInterestMinor' in more) || !('principalMinor' in row.asked)) continue
    row.asked = {
      principalMinor: row.asked.principalMinor + more.principalMinor,
      fixedInterestMinor:
        ('fixedInterestMinor' in row.asked ? row.asked.fixedInterestMinor : 0n) + more.fixedInterestMinor,
    }
    row.isSettled = false
    delete row.settledOn
  }
  last.isSettled = false
  if (terms.repayment.method === 'custom') last.asked = { rest: true }
}

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
  // What the contract names instalment by instalment was already changed where it had to be.
  if (book.isReshaped && isNamed(terms)) return
  if (!isLevel(terms) && (isNamed(terms) || !book.isReshaped)) {
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
    remaining(book),
    open.map((row) => row.rated),
    lent,
  )
  ask(
    book,
    paces.map(({ asked }) => asked),
  )
}

/** The terms for what is left. */
function remaining({ terms, instalments, current, plannedFrom, restMinor }: Book): Terms {
  const { grace, repayment } = terms
  const passed = current - plannedFrom
  const left = { principal: Math.max(grace.principal - passed, 0) }
  const hasBalloon = passed < terms.instalments
  return {
    ...terms,
    instalments: instalments.length - current,
    grace: { ...grace, ...left },
    // a balloon falls due once, and is no more than what is left for it
    repayment:
      repayment.method === 'balloon'
        ? { ...repayment, balloonMinor: hasBalloon ? smaller(repayment.balloonMinor, restMinor) : 0n }
        : repayment,
  }
}

/** Whether each instalment is what the contract names, whatever the balance. */
export const isNamed = ({ repayment: { method } }: Terms): boolean => method === 'flat' || method === 'custom'

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
