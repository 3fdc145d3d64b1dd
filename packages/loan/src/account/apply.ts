/** What each event does to a book. The book stands at the start of the event's day, with everything before it in. */
import type { LoanEvent, ReAged, Rescheduled, Settled, Waived } from '../events/index.ts'
import { stepped } from '../calendar/index.ts'
import { irregularNominalDays } from '../day-count/index.ts'
import { problem, type Problem } from '../problem.ts'
import { amountText, type Currency, smaller } from '../money/index.ts'
import { ratedPeriods } from '../schedule/index.ts'
import { type Allocation, COMPONENTS, totalOf } from '../terms/index.ts'
import { equalParts } from '../allocation/index.ts'
import { agreePlan } from './agree-plan.ts'
import { insertRow, instalmentRow, rowOn, type Book, type InstalmentRow } from './book.ts'
import { disburse, rate, replan, reschedule } from './lend.ts'
import { moveToRest } from './move-late.ts'
import { bearingOf } from './outlook.ts'
import { meet, owedOn } from './pay.ts'
import { accruePenalty, movePenalty } from './penalty.ts'
import { payOff, payoffMinor, receive } from './prepay.ts'
import { movedAhead } from './read.ts'

/** What an event came to: nothing wrong, or everything that is, with pointers into the event. */
export type Applied = readonly Problem[]

const FINE: Applied = []

/** Writes an event into a book. */
export function apply(book: Book, event: LoanEvent): Applied {
  switch (event.type) {
    case 'disbursed':
      return disburse(book, event)
    case 'repaid':
    case 'recovered':
      return repaid(book, event)
    case 'paid-off':
      return paidOff(book, event)
    case 'charged':
      insertRow(book, {
        ...rowOn('charge', event.dueOn, { [event.component]: event.amountMinor }),
        payee: event.payee,
      })
      return FINE
    case 'waived':
      return waived(book, event)
    case 'refunded':
      if (event.amountMinor > book.heldMinor) return [moreThan(book, event.amountMinor, book.heldMinor)]
      book.heldMinor -= event.amountMinor
      return FINE
    case 'rate-changed':
      rate(book, { from: event.on, rate: event.rate })
      // what was paid off stands as it was paid
      if (book.restMinor > 0n && book.instalments.slice(book.current).some((row) => !row.isSettled))
        replan(book)
      return FINE
    case 'rescheduled':
      return rescheduled(book, event)
    case 'interest-paused':
      rate(book, { from: event.on, until: event.until, rate: 'resting' })
      if (event.penalty === 'pauses') book.penaltyRests.push({ from: event.on, until: event.until })
      return FINE
    case 're-aged':
      return reAged(book, event)
    case 'plan-agreed':
      return agreePlan(book, event)
    case 'plan-broken':
      delete book.plan
      return FINE
    case 'settled':
      return settled(book, event)
    case 'written-off':
      book.status = 'written-off'
      return FINE
    case 'sold':
      book.creditor = event.to
      return FINE
    case 'placed':
      if (event.to === undefined) delete book.agency
      else book.agency = event.to
      return FINE
    case 'day-closed':
    case 'reversed': // taken out of the history before it is told
      return FINE
    default:
      return event satisfies never
  }
}

function repaid(book: Book, event: Extract<LoanEvent, { type: 'repaid' | 'recovered' }>): Applied {
  const heldBefore = book.heldMinor
  receive(book, { event, amountMinor: event.amountMinor, on: event.on })
  const over = book.heldMinor - heldBefore
  if (over > 0n && book.terms.allocation.surplus === 'refuse') {
    return [moreThan(book, event.amountMinor, event.amountMinor - over)]
  }
  return FINE
}

/** What is held goes first; the rest is money that came in. */
function paidOff(book: Book, event: Extract<LoanEvent, { type: 'paid-off' }>): Applied {
  const { on } = event
  const amountMinor = payoffMinor(book, on)
  const parts = payOff(book, { event, amountMinor, on }, amountMinor)
  const usedMinor = smaller(book.heldMinor, amountMinor)
  book.heldMinor -= usedMinor
  book.postings.push({ event, on, kind: 'paid', parts, surplusMinor: -usedMinor })
  return FINE
}

/** The oldest first; of what is not yet due too. */
const OLDEST_FIRST = (component: Waived['component']): Allocation => ({
  across: 'component-by-component',
  order: (['past-due', 'due', 'in-advance'] as const).map((of) => ({ of, component })),
  surplus: 'next-instalment',
})

function waived(book: Book, event: Waived): Applied {
  const { on, amountMinor, component } = event
  const { parts, leftMinor } = meet(book, {
    event,
    amountMinor,
    on,
    as: 'waived',
    allocation: OLDEST_FIRST(component),
  })
  book.postings.push({ event, on, kind: 'waived', parts, surplusMinor: 0n })
  return leftMinor === 0n ? FINE : [moreThan(book, amountMinor, amountMinor - leftMinor)]
}

/** What is left is forgiven: exactly that, so that nobody is told of a settlement that leaves a rest. */
function settled(book: Book, event: Settled): Applied {
  const { on, forgivenMinor } = event
  const owedMinor = payoffMinor(book, on)
  if (forgivenMinor !== owedMinor) {
    const { currency } = book.terms
    return [
      problem({
        code: 'contradiction',
        pointer: '/forgivenMinor',
        found: amountText(forgivenMinor, currency),
        says: { en: 'a settlement that does not forgive what is left', zh: '和解减免额与剩余欠款不符' },
        expected: both(owedMinor, currency),
      }),
    ]
  }
  for (const component of COMPONENTS) {
    const allocation = OLDEST_FIRST(component)
    const { parts } = meet(book, { event, amountMinor: owedMinor, on, as: 'waived', allocation })
    book.postings.push({ event, on, kind: 'waived', parts, surplusMinor: 0n })
  }
  book.status = 'settled'
  return FINE
}

/**
 * What is past due becomes due over the instalments to come: principal through a new schedule, the rest in equal parts. If
 * none is to come, as many are added as were past due.
 */
function reAged(book: Book, { on }: ReAged): Applied {
  const overdue = book.rows.filter((row) => row.isClosed && row.dueOn < on)
  const late = overdue.filter((row) => totalOf(row.due) > totalOf(row.met) || row.penalty !== undefined)
  if (late.length === 0) return FINE
  // written down before periods are added: penalty interest is counted by the periods of the days that passed
  for (const row of late) accruePenalty(book, row, on)
  if (book.current >= book.instalments.length) addInstalments(book, late.length)
  const open = book.instalments.slice(book.current)
  const principalMinor = late.reduce(
    (sum, row) => sum + owedOn(book, row, { component: 'principal', on }),
    0n,
  )
  for (const row of late) {
    for (const component of COMPONENTS) {
      const moved = owedOn(book, row, { component, on })
      if (component === 'principal') moveToRest(book, row.kind === 'instalment', moved)
      else spreadOver(book, open, { component, amountMinor: moved })
    }
    movePenalty(book, row, on)
    row.due = { ...row.met }
    row.settledOn = on
  }
  book.isReshaped = true
  if (isNamed(book.terms)) askMore(open, equalParts(principalMinor, open.length, book.terms.rounding.mode))
  else replan(book)
  return FINE
}

/** Spread anew; what re-ageing had moved to the old instalments is spread over the new ones. */
function rescheduled(book: Book, event: Rescheduled): Applied {
  const moved = movedAhead(book, event.on)
  // with the interest run, that of the open instalment is carried to the first new one
  moved.interest -= smaller(moved.interest, book.instalments[book.current]?.due.interest ?? 0n)
  const problems = reschedule(book, event, '')
  if (problems.length > 0) return problems
  const open = book.instalments.slice(book.current)
  for (const component of COMPONENTS) spreadOver(book, open, { component, amountMinor: moved[component] })
  return FINE
}

/** Whether each instalment is what the contract names, whatever the balance. */
const isNamed = ({ repayment: { method } }: Book['terms']): boolean =>
  method === 'flat' || method === 'custom'

function askMore(open: readonly InstalmentRow[], parts: readonly bigint[]): void {
  for (const [k, row] of open.entries()) {
    const more = parts[k] ?? 0n
    if (more > 0n) {
      row.isSettled = false
      delete row.settledOn
    }
    if ('principalMinor' in row.asked)
      row.asked = { ...row.asked, principalMinor: row.asked.principalMinor + more }
    else if ('amountMinor' in row.asked) row.asked = { amountMinor: row.asked.amountMinor + more }
  }
}

function spreadOver(
  book: Book,
  open: readonly InstalmentRow[],
  { component, amountMinor }: { readonly component: Waived['component']; readonly amountMinor: bigint },
): void {
  for (const [k, part] of equalParts(amountMinor, open.length, book.terms.rounding.mode).entries()) {
    const row = open[k]
    if (row === undefined || part === 0n) continue
    row.due[component] += part
    row.isSettled = false
    delete row.settledOn
  }
}

/** Instalments after the last, on the due dates that would have followed it; the first period begins today. */
function addInstalments(book: Book, count: number): void {
  const last = book.instalments.at(-1)
  if (last === undefined) return
  const { step, endOfMonth } = book.terms.dates
  let passed = 0
  while (stepped(last.until, passed + 1, step, endOfMonth) <= book.day) passed++
  let from = Math.max(book.day, last.until)
  const added = Array.from({ length: count }, (_, k) => {
    const until = stepped(last.until, passed + k + 1, step, endOfMonth)
    const period = { from, until, dueOn: until, nominalDays: irregularNominalDays(from, until, step) }
    from = until
    return period
  })
  book.periods = [...book.periods, ...added]
  const rated = ratedPeriods(book.periods, book.terms, book.rateSpans).slice(-count)
  for (const [k, period] of added.entries()) {
    const bears = rated[k]
    if (bears === undefined) continue
    const asked = k === count - 1 ? ({ rest: true } as const) : { principalMinor: 0n }
    const row = instalmentRow(period, { asked, rated: bears })
    book.instalments.push(row)
    insertRow(book, row)
  }
  const open = book.instalments[book.current]
  if (open !== undefined)
    book.numerator = bearingOf(book) * open.rated.part(book.day, open.rated.period.until)
}

const both = (minor: bigint, currency: Currency): { readonly en: string; readonly zh: string } => {
  const text = amountText(minor, currency)
  return { en: text, zh: text }
}

function moreThan(book: Book, found: bigint, mostMinor: bigint): Problem {
  const { currency } = book.terms
  const most = amountText(mostMinor, currency)
  return problem({
    code: 'more-than-owed',
    pointer: '/amountMinor',
    found: amountText(found, currency),
    says: { en: 'more than there is to pay', zh: '金额超过应付' },
    expected: { en: `no more than ${most}`, zh: `不超过 ${most}` },
  })
}
