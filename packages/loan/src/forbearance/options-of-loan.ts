/**
 * The options of one loan on one day, each reckoned by the account itself: what would be paid on the schedule, on paying
 * off, on a plan, on a settlement, and what would be owed if nothing were done.
 */
import type { Account, Row } from '../account/index.ts'
import type { PromisedPart } from '../arrears/index.ts'
import { dayText, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { below, problem, type Parsed, type Problem } from '../problem.ts'
import { type NominalRate, type Terms, totalOf } from '../terms/index.ts'
import { draftPlan, planInstalments } from './draft-plan.ts'
import { agreementEvents } from './plan-course.ts'
import { heldAgainst, measuredPlan, type LimitAnswer, type PlanLimit } from './limit.ts'
import { extremesOf, outcomeOf, type Extremes, type OptionOutcome, type ReliefOption } from './option.ts'
import { reliefsOf, type Plan, type PlanRequest, type Relief } from './plan.ts'
import { settlementTerms, settlementWithin, type Settlement, type SettlementTerms } from './settlement.ts'

/** What is asked to be compared. The day of agreement is that of the comparison. */
export type OptionAsked =
  | { readonly type: 'keep-schedule'; readonly id: string }
  | { readonly type: 'pay-off'; readonly id: string }
  | ({ readonly type: 'plan' } & Omit<PlanRequest, 'agreedOn'>)
  | {
      readonly type: 'settlement'
      readonly id: string
      readonly parts: readonly PromisedPart[]
      readonly graceDays: number
    }

/** The loan, and who reads its account. */
export interface LoanOfOptions {
  readonly terms: Terms
  /** As known on the day of comparison. */
  readonly events: readonly LoanEvent[]
  /** The account on a day, whatever has been booked. */
  readonly read: (events: readonly LoanEvent[], asOf: Day) => Parsed<Account>
}

export interface OptionsAsked {
  readonly on: Day
  readonly options: readonly OptionAsked[]
  readonly limits: readonly PlanLimit[]
}

/** An option with what it is made of. */
export type OptionAnswer = OptionOutcome & OptionParts

/** What an option is made of: a plan with the reliefs that it gives, or the terms of a settlement. */
export interface OptionParts {
  readonly plan?: Plan
  readonly reliefs?: readonly Relief[]
  readonly settlement?: SettlementTerms
}

export interface OptionsAnswer {
  readonly on: Day
  readonly account: Account
  readonly owedMinor: bigint
  readonly options: readonly OptionAnswer[]
  readonly extremes: Extremes
}

/**
 * The options of a loan.
 *
 * @returns each with what it comes to, or every problem of loan and options; pointers are into `options` as asked
 */
export function optionsOfLoan(loan: LoanOfOptions, asked: OptionsAsked): Parsed<OptionsAnswer> {
  const today = loan.read(loan.events, asked.on)
  if (!today.ok) return today
  const account = today.value
  const owedMinor = totalOf(account.owed)
  if (owedMinor === 0n) return { ok: false, problems: [nothingOwed()] }
  const problems: Problem[] = []
  const options = asked.options.flatMap((option, at) => {
    const made = optionOf(option, { loan, account, asked })
    if (!made.ok) problems.push(...made.problems.map((each) => inOption(each, at)))
    return made.ok ? [made.value] : []
  })
  if (problems.length > 0) return { ok: false, problems }
  const ground = { owedMinor, owedByNothing: nothingDone(loan) }
  const answers = options.map((option) => ({ ...option, ...outcomeOf(option, ground) }))
  return {
    ok: true,
    value: { on: asked.on, account, owedMinor, options: answers, extremes: extremesOf(answers) },
  }
}

const inOption = (found: Problem, at: number): Problem => ({
  ...found,
  pointer: `${below('/options', at)}${found.pointer}`,
})

function nothingOwed(): Problem {
  return problem({
    code: 'contradiction',
    pointer: '/on',
    found: undefined,
    says: { en: 'nothing is owed on this day', zh: '当日没有欠款' },
    expected: { en: 'a day on which something is owed', zh: '有欠款的日期' },
  })
}

/** What is owed on a day if nothing more happens; a loan that could be read once can be read again later. */
function nothingDone({ events, read }: LoanOfOptions): (on: Day) => bigint {
  return (on) => {
    const later = read(events, on)
    if (!later.ok)
      throw new Error(`the account cannot be read on day ${on}: ${later.problems[0]?.message.en}`)
    return totalOf(later.value.owed)
  }
}

interface OptionGround {
  readonly loan: LoanOfOptions
  readonly account: Account
  readonly asked: OptionsAsked
}

type Made = ReliefOption & OptionParts

function optionOf(option: OptionAsked, ground: OptionGround): Parsed<Made> {
  switch (option.type) {
    case 'keep-schedule':
      return keepSchedule(option.id, ground)
    case 'pay-off':
      return payOff(option.id, ground)
    case 'plan':
      return planOption(option, ground)
    case 'settlement':
      return settlementOption(option, ground)
    default:
      return option satisfies never
  }
}

/** What the contract itself gives is no agreement, and is held against no limit of one. */
const NOT_LIMITED: LimitAnswer = { state: 'within', limits: [] }

/** What is due is paid on the day, the rest as it falls due. */
function keepSchedule(id: string, { loan, account, asked }: OptionGround): Parsed<Made> {
  const { on } = asked
  const dueMinor = totalOf(account.due)
  const caughtUp =
    dueMinor === 0n
      ? { ok: true as const, value: account }
      : loan.read(
          [
            ...loan.events,
            {
              type: 'repaid',
              id: `${id}/caught-up`,
              on,
              bookedOn: on,
              amountMinor: dueMinor,
              channel: 'option',
            },
          ],
          on,
        )
  if (!caughtUp.ok) return caughtUp
  const later = caughtUp.value.rows
    .filter(({ dueOn }) => dueOn > on)
    .map((row) => ({ on: row.dueOn, amountMinor: leftOf(row) }))
  const payments = [{ on, amountMinor: dueMinor }, ...later].filter(({ amountMinor }) => amountMinor > 0n)
  return {
    ok: true,
    value: { id, type: 'keep-schedule', payments, forgivenMinor: 0n, limits: NOT_LIMITED },
  }
}

/** What of a row is still to be paid. */
export function leftOf(row: Row): bigint {
  return totalOf(row.due) - totalOf(row.paid) - totalOf(row.waived)
}

/** Everything on the day, with what the terms charge for paying early. */
function payOff(id: string, { loan, asked: { on } }: OptionGround): Parsed<Made> {
  const event: LoanEvent = { type: 'paid-off', id: `${id}/paid-off`, on, bookedOn: on, channel: 'option' }
  const paid = loan.read([...loan.events, event], on)
  if (!paid.ok) return paid
  const spread = paid.value.spreads.find((each) => each.event === event.id)
  const amountMinor = spread?.parts.reduce((total, part) => total + part.amountMinor, 0n) ?? 0n
  const payments = amountMinor > 0n ? [{ on, amountMinor }] : []
  return {
    ok: true,
    value: { id, type: 'pay-off', payments, forgivenMinor: 0n, limits: NOT_LIMITED },
  }
}

function planOption(
  { type, ...request }: Extract<OptionAsked, { readonly type: 'plan' }>,
  { loan, account, asked }: OptionGround,
): Parsed<Made> {
  const plan = draftPlan(
    { ...request, agreedOn: asked.on },
    { terms: loan.terms, rate: rateInForce(loan, asked.on), owed: account.owed },
  )
  if (!plan.ok) return plan
  const agreed = loan.read([...loan.events, ...agreementEvents(plan.value, asked.on)], asked.on)
  if (!agreed.ok) return { ok: false, problems: [notCarried(plan.value)] }
  const payments = planInstalments(plan.value).map(({ dueOn, amountMinor }) => ({ on: dueOn, amountMinor }))
  const limits = heldAgainst(measuredPlan(plan.value), asked.limits, loan.terms.currency)
  const contractEndsOn = account.rows.reduce((last, { dueOn }) => Math.max(last, dueOn), asked.on)
  const reliefs = reliefsOf(plan.value, contractEndsOn)
  return {
    ok: true,
    value: { id: request.id, type, payments, forgivenMinor: 0n, limits, plan: plan.value, reliefs },
  }
}

/** Nobody is shown a plan that the account would refuse once it is agreed. */
function notCarried({ rows }: Plan): Problem {
  const [low] = rows.filter(({ carriedMinor }) => carriedMinor > 0n)
  return problem({
    code: 'does-not-amortise',
    pointer: '',
    found: low === undefined ? undefined : dayText(low.dueOn),
    says: {
      en: 'up to its last date the plan does not even pay the interest that runs',
      zh: '到最后一期之前，方案连期间产生的利息也不足以偿付',
    },
    expected: {
      en: 'higher `reduced` instalments, more `instalments` after them, or a lower rate',
      zh: '提高 `reduced` 的金额、增加其后的 `instalments`，或降低利率',
    },
  })
}

function settlementOption(
  { type, ...agreed }: Extract<OptionAsked, { readonly type: 'settlement' }>,
  { loan, account, asked }: OptionGround,
): Parsed<Made> {
  const settlement: Settlement = { ...agreed, agreedOn: asked.on, owedMinor: totalOf(account.owed) }
  const terms = settlementTerms(settlement, loan.terms.currency)
  if (!terms.ok) return terms
  const payments = agreed.parts.map(({ by, amountMinor }) => ({ on: by, amountMinor }))
  const limits = settlementWithin(settlement, asked.limits, loan.terms.currency)
  const { forgivenMinor } = terms.value
  return {
    ok: true,
    value: { id: agreed.id, type, payments, forgivenMinor, limits, settlement: terms.value },
  }
}

/** The rate of the contract on a day: the last change that was not taken back. */
function rateInForce({ terms, events }: LoanOfOptions, on: Day): NominalRate {
  const takenBack = new Set(events.flatMap((event) => (event.type === 'reversed' ? [event.event] : [])))
  const changes = events.flatMap((event) =>
    event.type === 'rate-changed' && event.on <= on && !takenBack.has(event.id) ? [event] : [],
  )
  return changes.toSorted((a, b) => a.on - b.on).at(-1)?.rate ?? terms.interest.rate
}
