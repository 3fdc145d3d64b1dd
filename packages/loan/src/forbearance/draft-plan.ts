/**
 * From a request to a plan: the least instalment that repays everything on the dates asked for.
 *
 * The interest of each period comes from `schedule/`, so a plan counts days and rounds as the loan does. Money goes to
 * what was owed besides principal, then to interest, then to principal; what is not asked for yet bears no interest.
 */
import { irregularNominalDays } from '../day-count/index.ts'
import { divideRounded, smaller } from '../money/index.ts'
import type { Parsed } from '../problem.ts'
import { ratedPeriodOver, walk, type Asked, type RateSpan, type RatedPeriod } from '../schedule/index.ts'
import { type Components, type NominalRate, type Terms, totalOf } from '../terms/index.ts'
import type { Plan, PlanDue, PlanGround, PlanRequest, PlanRow } from './plan.ts'
import { faultsOfRequest, faultsOfShape } from './plan-faults.ts'
import { planDates, type PlanDate } from './season.ts'

/**
 * The plan that a request comes to.
 *
 * The instalments after the deferred and reduced ones are equal (or as the shares of the season), each the least that
 * leaves the last no higher than the others; the last takes the rest. Dates after everything is repaid fall away.
 *
 * @returns the plan, or all that is wrong with the request; a rate of the whole term has no meaning on other dates and is
 *   refused as `contradiction`
 */
export function draftPlan(request: PlanRequest, ground: PlanGround): Parsed<Plan> {
  const isShaped = faultsOfShape(request).length === 0
  const dates = isShaped ? planDates(request.dates, numberOfDates(request)).slice(request.deferred) : []
  const problems = faultsOfRequest(request, ground, dates)
  if (problems.length > 0) return { ok: false, problems }
  const draft = draftOf(request, ground, dates)
  const rows = rowsOf(draft, leastInstalment(draft))
  const last = rows.findLastIndex(({ amountMinor }) => amountMinor > 0n)
  return { ok: true, value: planOf(request, ground.owed, rows.slice(0, last + 1)) }
}

const numberOfDates = ({ deferred, reduced, instalments }: PlanRequest): number =>
  deferred + (reduced?.times ?? 0) + instalments

function planOf(request: PlanRequest, owed: Components, rows: readonly PlanRow[]): Plan {
  const paying = rows.filter(({ amountMinor }) => amountMinor > 0n)
  return {
    id: request.id,
    agreedOn: request.agreedOn,
    request,
    owed,
    rows,
    interestMinor: rows.reduce((sum, { interestMinor }) => sum + interestMinor, 0n),
    totalMinor: rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    highestMinor: rows.reduce((most, { amountMinor }) => (amountMinor > most ? amountMinor : most), 0n),
    firstDueOn: paying[0]?.dueOn ?? request.agreedOn,
    lastDueOn: paying.at(-1)?.dueOn ?? request.agreedOn,
  }
}

interface Draft {
  readonly dates: readonly PlanDate[]
  readonly periods: readonly RatedPeriod[]
  readonly principalMinor: bigint
  /** Owed besides principal. */
  readonly earlierMinor: bigint
  readonly request: PlanRequest
  readonly rounding: Terms['rounding']
}

function draftOf(request: PlanRequest, { terms, rate, owed }: PlanGround, dates: readonly PlanDate[]): Draft {
  const { step } = terms.dates
  const by = {
    dayCount: terms.interest.dayCount,
    accrual: terms.interest.accrual,
    step,
    instalments: dates.length,
    maturity: dates.at(-1)?.dueOn ?? request.agreedOn,
  }
  const spans = spansOf(request, rate)
  const periods = dates.map(({ dueOn }, at) => {
    const from = dates[at - 1]?.dueOn ?? request.agreedOn
    const nominalDays = irregularNominalDays(from, dueOn, step)
    return ratedPeriodOver({ from, until: dueOn, nominalDays }, spans, by)
  })
  const total = totalOf(owed)
  return {
    dates,
    periods,
    principalMinor: owed.principal,
    earlierMinor: total - owed.principal,
    request,
    rounding: terms.rounding,
  }
}

function spansOf({ agreedOn, interest }: PlanRequest, rate: NominalRate): readonly RateSpan[] {
  switch (interest.type) {
    case 'as-contracted':
      return [{ from: agreedOn, rate }]
    case 'lowered':
      return [{ from: agreedOn, rate: interest.rate }]
    case 'paused':
      return [
        { from: agreedOn, rate },
        {
          from: agreedOn,
          rate: 'resting',
          ...(interest.until === undefined ? {} : { until: interest.until }),
        },
      ]
    default:
      return interest satisfies never
  }
}

/** What the dates ask for where the full instalment is some amount; nothing is asked beyond what is owed. */
function asksOf({ dates, request, rounding }: Draft, fullMinor: bigint): readonly bigint[] {
  const most = dates.reduce((found, { share }) => (share > found ? share : found), 1n)
  const reducedUntil = request.reduced?.times ?? 0
  const multiple = rounding.instalmentMultipleMinor
  return dates.map(({ share }, at) => {
    if (at < reducedUntil) return request.reduced?.amountMinor ?? 0n
    return divideRounded(fullMinor * share, most * multiple, 'up') * multiple
  })
}

function rowsOf(draft: Draft, fullMinor: bigint): readonly PlanRow[] {
  const asks = asksOf(draft, fullMinor)
  const paces = draft.periods.map((rated, at) => {
    const asked: Asked = at === draft.periods.length - 1 ? { rest: true } : { amountMinor: asks[at] ?? 0n }
    return { rated, asked, lent: [], besides: [] }
  })
  const opening = { balanceMinor: draft.principalMinor, carriedMinor: draft.earlierMinor }
  let earlierLeft = draft.earlierMinor
  return walk(paces, opening, draft.rounding).map((walked, at) => {
    const earlierMinor = smaller(walked.interestMinor, earlierLeft)
    earlierLeft -= earlierMinor
    return {
      number: at + 1,
      dueOn: draft.dates[at]?.dueOn ?? 0,
      amountMinor: walked.interestMinor + walked.principalMinor,
      earlierMinor,
      interestMinor: walked.interestMinor - earlierMinor,
      principalMinor: walked.principalMinor,
      balanceMinor: walked.balanceMinor,
      carriedMinor: walked.carriedMinor,
    }
  })
}

/**
 * The least full instalment, in the multiples of the loan, that leaves the last date no more than its own share.
 *
 * A higher instalment never leaves more, so halving finds it; the walk itself is asked, with its rounding.
 */
function leastInstalment(draft: Draft): bigint {
  const multiple = draft.rounding.instalmentMultipleMinor
  const isEnough = (times: bigint): boolean => {
    const rest = rowsOf(draft, times * multiple).at(-1)?.amountMinor ?? 0n
    return rest <= (asksOf(draft, times * multiple).at(-1) ?? 0n)
  }
  if (isEnough(0n)) return 0n
  let [tooLow, enough] = [0n, 1n]
  while (!isEnough(enough)) [tooLow, enough] = [enough, enough * 2n]
  while (enough - tooLow > 1n) {
    const middle = (tooLow + enough) / 2n
    if (isEnough(middle)) enough = middle
    else tooLow = middle
  }
  return enough * multiple
}

/** The days of a plan on which something is due, as an agreement states them. */
export function planInstalments({ rows }: { readonly rows: readonly PlanDue[] }): readonly PlanDue[] {
  return rows
    .filter(({ amountMinor }) => amountMinor > 0n)
    .map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor }))
}
