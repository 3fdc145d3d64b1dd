/**
 * How a loan stands in its arrears, read from its account: in which bucket and since when, what became of promises, of the
 * plan and of settlements, and what would be owed if the plan broke.
 */
import type { Account } from '../account/index.ts'
import {
  arrearsStretches,
  bucketHistory,
  bucketOf,
  countedDays,
  pausedStretches,
  promiseOutcomes,
  type Bucket,
  type BucketScheme,
  type BucketStretch,
  type CountOrder,
  type DueRow,
  type PromiseOutcome,
  type PromiseToPay,
  type Receipt,
} from '../arrears/index.ts'
import { dayText, type Day } from '../calendar/index.ts'
import type { LoanEvent, PlanAgreed } from '../events/index.ts'
import { below, problem, type Parsed, type Problem } from '../problem.ts'
import { type Components, totalOf } from '../terms/index.ts'
import type { LoanOfOptions } from './options-of-loan.ts'
import { breakEvents, planCourse, type PlanConditions, type PlanCourse } from './plan-course.ts'
import {
  settledEvent,
  settlementCourse,
  settlementTerms,
  type Settlement,
  type SettlementCourse,
  type SettlementTerms,
} from './settlement.ts'

/** Under which conditions a plan of the loan stands; its dates and amounts are those of its `plan-agreed`. */
export interface PlanAsked extends PlanConditions {
  readonly plan: string
}

export interface ArrearsAsked {
  /** The first day of the history, not after `on`. */
  readonly from: Day
  readonly on: Day
  readonly scheme: BucketScheme
  /** What was ordered about the count of days; see `pausedStretches`. */
  readonly orders: readonly CountOrder[]
  readonly promises: readonly PromiseToPay[]
  /** Whole days from 0 after a promised day in which money still counts as in time. */
  readonly promiseGraceDays: number
  readonly plans: readonly PlanAsked[]
  readonly settlements: readonly Omit<Settlement, 'owedMinor'>[]
}

/** How a plan goes, and what its breaking would come to on the day asked of. */
export interface PlanAnswer {
  readonly plan: string
  readonly course: PlanCourse
  /** The day on which it was called broken. */
  readonly endedOn?: Day
  /** What would be owed on the day if it were called broken then; absent where it was, or is complete. */
  readonly ifBroken?: { readonly owed: Components; readonly events: readonly LoanEvent[] }
}

export interface SettlementAnswer {
  readonly settlement: Settlement
  readonly terms: SettlementTerms
  readonly course: SettlementCourse
  /** The event that forgives what is left of a debt whose settlement was met; absent once one was entered. */
  readonly closing?: LoanEvent
}

export interface ArrearsAnswer {
  readonly on: Day
  readonly account: Account
  /** Days past due without those on which the count rested. */
  readonly countedDays: number
  readonly bucket: Bucket
  /** From the first day asked of to the day itself, which is its last. */
  readonly history: readonly BucketStretch[]
  readonly promises: readonly PromiseOutcome[]
  readonly plans: readonly PlanAnswer[]
  readonly settlements: readonly SettlementAnswer[]
}

/**
 * The arrears of a loan on a day.
 *
 * Money counts by its day of value and as known on the day; what was reversed does not. While a plan stands, days past due
 * are those of its own dates.
 *
 * @returns the answer, or every problem of account, plans and settlements; pointers are into what was asked
 */
export function arrearsOfLoan(loan: LoanOfOptions, asked: ArrearsAsked): Parsed<ArrearsAnswer> {
  const { on, from } = asked
  const today = loan.read(loan.events, on)
  if (!today.ok) return today
  if (from > on) return { ok: false, problems: [laterThanDay(from, on)] }
  const account = today.value
  const standing = unreversed(loan.events)
  const receipts = receiptsOf(standing, account)
  const problems: Problem[] = []
  const plans = asked.plans.flatMap((plan, at) => {
    const told = planAnswer(plan, { loan, standing, account, on, pointer: below('/plans', at) })
    if (!told.ok) problems.push(...told.problems)
    return told.ok ? [told.value] : []
  })
  const settlements = asked.settlements.flatMap((settlement, at) => {
    const told = settlementAnswer(settlement, {
      loan,
      standing,
      receipts,
      on,
      pointer: below('/settlements', at),
    })
    if (!told.ok) problems.push(...told.problems)
    return told.ok ? [told.value] : []
  })
  if (problems.length > 0) return { ok: false, problems }
  const history = historyOf(loan, asked)
  if (!history.ok) return history
  const pauses = pausedStretches(asked.orders)
  const { since } = account.arrears
  const counted = since === undefined ? 0 : countedDays(since, on, pauses)
  return {
    ok: true,
    value: {
      on,
      account,
      countedDays: counted,
      bucket: bucketOf(counted, asked.scheme),
      history: history.value,
      promises: promiseOutcomes(asked.promises, receipts, { asOf: on, graceDays: asked.promiseGraceDays }),
      plans,
      settlements,
    },
  }
}

function unreversed(events: readonly LoanEvent[]): readonly LoanEvent[] {
  const reversed = new Set(events.flatMap((event) => (event.type === 'reversed' ? [event.event] : [])))
  return events.filter(({ id }) => !reversed.has(id))
}

const REARRANGING: ReadonlySet<LoanEvent['type']> = new Set([
  'plan-agreed',
  'plan-broken',
  'rescheduled',
  're-aged',
])

/**
 * The history as it stood: what gives the debt other dates changes nothing about the days before it, so each stretch between
 * two such events is read from the account at its end.
 */
function historyOf(
  { events, read }: LoanOfOptions,
  { from, on, scheme, orders }: ArrearsAsked,
): Parsed<readonly BucketStretch[]> {
  const turns = unreversed(events).flatMap((event) =>
    REARRANGING.has(event.type) && event.on > from && event.on <= on ? [event.on] : [],
  )
  const pauses = pausedStretches(orders)
  const history: BucketStretch[] = []
  let start = from
  for (const end of [...new Set([...turns, on + 1])].toSorted((a, b) => a - b)) {
    const known = events.filter((event) => event.on < end)
    const account = read(known, end - 1)
    if (!account.ok) return account
    const arrears = arrearsStretches(dueRows(unreversed(known), account.value), end)
    for (const stretch of bucketHistory(arrears, { within: { from: start, until: end }, scheme, pauses })) {
      const last = history.at(-1)
      if (last?.bucket.id === stretch.bucket.id)
        history[history.length - 1] = { ...last, until: stretch.until }
      else history.push(stretch)
    }
    start = end
  }
  return { ok: true, value: history }
}

/** Rows by which a loan was past due: its own, or while a plan runs the plan's dates with the money since its agreement. */
function dueRows(standing: readonly LoanEvent[], account: Account): readonly DueRow[] {
  const { plan } = account
  const agreed = standing.find((event) => event.type === 'plan-agreed' && event.plan === plan?.id)
  if (agreed?.type !== 'plan-agreed') return account.rows
  const parts = agreed.instalments.map(({ dueOn, amountMinor }) => ({ by: dueOn, amountMinor }))
  const receipts = receiptsOf(sinceAgreed(standing, agreed), account)
  const [outcome] = promiseOutcomes([{ id: agreed.plan, madeOn: agreed.on, parts }], receipts, {
    asOf: account.asOf,
    graceDays: 0,
  })
  return (outcome?.parts ?? []).map(({ by, amountMinor, completeOn }) => ({
    dueOn: by,
    due: { principal: amountMinor, interest: 0n, 'penalty-interest': 0n, fee: 0n, cost: 0n },
    ...(completeOn !== undefined && { settledOn: completeOn }),
  }))
}

/** What happened after an agreement; what was entered before it on its day was paid on the debt that it took up. */
function sinceAgreed(standing: readonly LoanEvent[], agreed: PlanAgreed): readonly LoanEvent[] {
  const at = standing.indexOf(agreed)
  return standing.filter((event, index) => event.on > agreed.on || (event.on === agreed.on && index > at))
}

/** What was paid, by its day of value; paying off is what the account took for it. */
function receiptsOf(events: readonly LoanEvent[], { spreads }: Account): readonly Receipt[] {
  return events.flatMap((event): readonly Receipt[] => {
    const amountMinor = amountOf(event, spreads)
    return amountMinor > 0n ? [{ on: event.on, amountMinor }] : []
  })
}

/** Money that came in by an event; none by most. */
function amountOf(event: LoanEvent, spreads: Account['spreads']): bigint {
  if (event.type === 'repaid' || event.type === 'recovered') return event.amountMinor
  if (event.type !== 'paid-off') return 0n
  const parts = spreads.find((spread) => spread.event === event.id)?.parts ?? []
  return parts.reduce((sum, part) => sum + part.amountMinor, 0n)
}

function laterThanDay(from: Day, on: Day): Problem {
  return problem({
    code: 'out-of-order',
    pointer: '/from',
    found: dayText(from),
    says: { en: 'the history begins after its last day', zh: '起始日晚于截止日' },
    expected: { en: `${dayText(on)} or earlier`, zh: `不晚于 ${dayText(on)}` },
  })
}

interface PlanGroundOfLoan {
  readonly loan: LoanOfOptions
  /** Events that were not reversed. */
  readonly standing: readonly LoanEvent[]
  readonly account: Account
  readonly on: Day
  readonly pointer: string
}

function planAnswer(
  { plan, ...conditions }: PlanAsked,
  { loan, standing, account, on, pointer }: PlanGroundOfLoan,
): Parsed<PlanAnswer> {
  const { events } = loan
  const agreed = standing.find(
    (event): event is PlanAgreed => event.type === 'plan-agreed' && event.plan === plan,
  )
  if (agreed === undefined || agreed.on > on) return { ok: false, problems: [noSuchPlan(plan, pointer)] }
  const ended = standing.find(
    (event) => event.type === 'plan-broken' && event.plan === plan && event.on <= on,
  )
  const due = { id: plan, agreedOn: agreed.on, rows: agreed.instalments }
  const course = planCourse(due, receiptsOf(sinceAgreed(standing, agreed), account), {
    ...conditions,
    asOf: ended?.on ?? on,
  })
  if (ended !== undefined) return { ok: true, value: { plan, course, endedOn: ended.on } }
  if (course.state === 'completed') return { ok: true, value: { plan, course } }
  const breaking = breakEvents({ id: plan }, events, { on, bookedOn: on })
  const broken = loan.read([...events, ...breaking], on)
  if (!broken.ok) return broken
  return { ok: true, value: { plan, course, ifBroken: { owed: broken.value.owed, events: breaking } } }
}

function noSuchPlan(plan: string, pointer: string): Problem {
  return problem({
    code: 'unknown-reference',
    pointer: below(pointer, 'plan'),
    found: plan,
    says: { en: `no plan \`${plan}\` was agreed by this day`, zh: `截至该日没有达成方案 \`${plan}\`` },
    expected: {
      en: 'the `plan` of a `plan-agreed` among the events of the loan',
      zh: '贷款事件中某个 `plan-agreed` 的 `plan`',
    },
  })
}

interface SettlementGround extends Pick<PlanGroundOfLoan, 'loan' | 'standing' | 'on' | 'pointer'> {
  readonly receipts: readonly Receipt[]
}

function settlementAnswer(
  agreed: Omit<Settlement, 'owedMinor'>,
  { loan, standing, receipts, on, pointer }: SettlementGround,
): Parsed<SettlementAnswer> {
  if (agreed.agreedOn > on) return { ok: false, problems: [notYetAgreed(agreed.agreedOn, on, pointer)] }
  const then = loan.read(
    loan.events.filter(({ bookedOn }) => bookedOn <= agreed.agreedOn),
    agreed.agreedOn,
  )
  if (!then.ok) return then
  const settlement = { ...agreed, owedMinor: totalOf(then.value.owed) }
  const terms = settlementTerms(settlement, loan.terms.currency)
  if (!terms.ok) {
    const problems = terms.problems.map((found) => ({ ...found, pointer: `${pointer}${found.pointer}` }))
    return { ok: false, problems }
  }
  const course = settlementCourse(settlement, receipts, on)
  const told = { settlement, terms: terms.value, course }
  if (course.state !== 'met' || standing.some(({ type }) => type === 'settled'))
    return { ok: true, value: told }
  const left = payoffOn(loan, course.on, on)
  if (!left.ok) return left
  const closing = settledEvent(settlement, { on: course.on, bookedOn: on, leftMinor: left.value })
  return { ok: true, value: { ...told, closing } }
}

/** What would pay the loan off on a day, after all that happened on it. */
function payoffOn({ events, read }: LoanOfOptions, day: Day, bookedOn: Day): Parsed<bigint> {
  const until = events.filter((event) => event.on <= day)
  const now = read(until, day)
  if (!now.ok) return now
  if (totalOf(now.value.owed) === 0n) return { ok: true, value: 0n }
  const event = { type: 'paid-off', id: 'payoff/asked', on: day, bookedOn, channel: 'asked' } as const
  const paid = read([...until, event], day)
  return paid.ok ? { ok: true, value: amountOf(event, paid.value.spreads) } : paid
}

function notYetAgreed(agreedOn: Day, on: Day, pointer: string): Problem {
  return problem({
    code: 'out-of-order',
    pointer: below(pointer, 'agreedOn'),
    found: dayText(agreedOn),
    says: { en: 'a settlement agreed after this day', zh: '和解在该日之后才达成' },
    expected: { en: `${dayText(on)} or earlier`, zh: `不晚于 ${dayText(on)}` },
  })
}
