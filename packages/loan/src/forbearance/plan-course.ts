/**
 * The course of a plan: whether it is kept, when it is complete, from when it may be called broken, and the events that
 * either leads to. That it may be called broken does not say that it has to be.
 *
 * While a signed plan is kept, collection stops; for Chinese credit cards by 商业银行信用卡业务监督管理办法, article 70,
 * elsewhere by the plan itself. Breaking it ends the stop, and what was forgone under its condition is owed again.
 */
import { promiseOutcomes, type PartOutcome, type Receipt } from '../arrears/index.ts'
import type { Day } from '../calendar/index.ts'
import type { InterestPaused, LoanEvent, PlanAgreed, PlanBroken, Reversed } from '../events/index.ts'
import { ZERO } from '../money/index.ts'
import { planInstalments } from './draft-plan.ts'
import type { Plan, PlanDue, PlanRequest } from './plan.ts'

/** Under which conditions a plan stands; of the agreement. */
export interface PlanConditions {
  /** Whole days from 0 after a due date in which money still counts as in time. */
  readonly graceDays: number
  /** Instalments that may be missed before it can be called broken; a whole number from 0. */
  readonly missesAllowed: number
}

/**
 * - `kept`: nothing is missing whose time is over
 * - `behind`: something is, and no more than may be
 * - `completed`: all of it was paid
 * - `broken`: more is missing than may be, from `on`
 */
export type PlanCourse =
  | { readonly state: 'kept' | 'behind' | 'completed'; readonly parts: readonly PartOutcome[] }
  | { readonly state: 'broken'; readonly on: Day; readonly parts: readonly PartOutcome[] }

/**
 * How a plan goes. What counts is what had come when the grace of each date was over: money after the break mends
 * nothing by itself.
 *
 * @param receipts from the day of agreement on, of this plan; reversed ones left out
 */
export function planCourse(
  plan: Pick<Plan, 'id' | 'agreedOn'> & { readonly rows: readonly PlanDue[] },
  receipts: readonly Receipt[],
  { asOf, graceDays, missesAllowed }: PlanConditions & { readonly asOf: Day },
): PlanCourse {
  const parts = planInstalments(plan).map(({ dueOn, amountMinor }) => ({ by: dueOn, amountMinor }))
  const promise = { id: plan.id, madeOn: plan.agreedOn, parts }
  const outcomes = promiseOutcomes([promise], receipts, { asOf, graceDays })[0]?.parts ?? []
  const missed = outcomes
    .filter(({ by, completeOn }) => asOf > by + graceDays && (completeOn ?? Infinity) > by + graceDays)
    .toSorted((a, b) => a.by - b.by)
  const breaking = missed[missesAllowed]
  if (breaking !== undefined) return { state: 'broken', on: breaking.by + graceDays + 1, parts: outcomes }
  if (outcomes.every(({ completeOn }) => completeOn !== undefined))
    return { state: 'completed', parts: outcomes }
  const isMissing = missed.some(({ completeOn }) => completeOn === undefined)
  return { state: isMissing ? 'behind' : 'kept', parts: outcomes }
}

/** The events by which a plan comes into force: the agreement, and where interest rests until a day that pause. */
export function agreementEvents(plan: Plan, bookedOn: Day): readonly LoanEvent[] {
  const { id, agreedOn, request } = plan
  const agreed: PlanAgreed = {
    type: 'plan-agreed',
    id: agreementId(plan),
    on: agreedOn,
    bookedOn,
    plan: id,
    instalments: planInstalments(plan),
    ...rateOf(request),
    penalty: 'pauses',
  }
  const until = pausedUntil(request)
  if (until === undefined) return [agreed]
  const paused: InterestPaused = {
    type: 'interest-paused',
    id: pauseId(plan),
    on: agreedOn,
    bookedOn,
    until,
    penalty: 'pauses',
  }
  return [agreed, paused]
}

/**
 * The events to which a broken plan leads: it ends, and a pause that stood under its condition is taken back.
 *
 * @param events of the loan, the plan's agreement among them as {@link agreementEvents} gives it
 */
export function breakEvents(
  plan: Pick<Plan, 'id'>,
  events: readonly LoanEvent[],
  { on, bookedOn }: { readonly on: Day; readonly bookedOn: Day },
): readonly LoanEvent[] {
  const broken: PlanBroken = {
    type: 'plan-broken',
    id: freeId(`${plan.id}/broken`, events),
    on,
    bookedOn,
    plan: plan.id,
  }
  if (events.every(({ id, type }) => id !== pauseId(plan) || type !== 'interest-paused')) return [broken]
  const taken: Reversed = {
    type: 'reversed',
    id: freeId(`${plan.id}/pause-taken-back`, events),
    on,
    bookedOn,
    event: pauseId(plan),
    because: `plan ${plan.id} was broken`,
  }
  return [broken, taken]
}

/** An id that no event has: a break that was taken back keeps its own. */
function freeId(wanted: string, events: readonly LoanEvent[]): string {
  const taken = new Set(events.map(({ id }) => id))
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  return id
}

const agreementId = ({ id }: Plan): string => `${id}/agreed`
const pauseId = ({ id }: Pick<Plan, 'id'>): string => `${id}/interest-paused`

const pausedUntil = ({ interest }: PlanRequest): Day | undefined =>
  interest.type === 'paused' ? interest.until : undefined

function rateOf({ interest }: PlanRequest): Pick<PlanAgreed, 'rate'> {
  switch (interest.type) {
    case 'as-contracted':
      return {}
    case 'lowered':
      return { rate: interest.rate }
    case 'paused':
      return interest.until === undefined ? { rate: { value: ZERO, per: 'year' } } : {}
    default:
      return interest satisfies never
  }
}
