/** From the terms of a loan and the money lent to what is asked for, period by period. */
import type { Problem } from '../problem.ts'
import { measurer, nominalDaysOf } from '../day-count/index.ts'
import { fraction, multiply, type Fraction } from '../money/index.ts'
import type { Terms } from '../terms/index.ts'
import { schedulePeriods, type SchedulePeriod } from './due-dates.ts'
import { lentByPeriod, type Disbursement } from './lent.ts'
import { planLevel } from './level-plan.ts'
import type { Stretch } from './period-interest.ts'
import { askedCustom, askedEqualPrincipal, askedFlat, askedInterestOnly } from './principal-plan.ts'
import {
  periodRater,
  ratedPeriodOver,
  rateOfPeriod,
  restingPeriod,
  UNITS,
  type Measuring,
  type RateSpan,
  type RatedPeriod,
} from './rated-period.ts'
import { refusedDisbursements, refusedPeriods } from './refused-lending.ts'
import { refusedPlan } from './refused-plan.ts'
import { refusedTerms } from './refused-terms.ts'
import { walk, type Asked, type Planned } from './walk.ts'

/** A loan planned: what an account goes on from. */
export interface Plan extends Planned {
  /** In order of days. */
  readonly disbursements: readonly Disbursement[]
  readonly periods: readonly SchedulePeriod[]
}

export type PlanResult =
  | { readonly ok: true; readonly value: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What besides the terms bears on a plan. */
export interface Lending {
  readonly disbursements: readonly Disbursement[]
  /** Rates that take the contract's place from a day on, and rests of interest. Empty for a plan at the beginning. */
  readonly rateSpans: readonly RateSpan[]
}

/**
 * Plans a loan.
 *
 * @returns every problem of one stage at once: of the terms, then of the money lent, then of the dates, then whether it
 *   amortises; no partial plan
 */
export function planLoan(terms: Terms, { disbursements, rateSpans }: Lending): PlanResult {
  const wrong = [...refusedTerms(terms), ...refusedDisbursements(disbursements, terms)]
  if (wrong.length > 0) return { ok: false, problems: wrong }
  const ordered = disbursements.toSorted((a, b) => a.on - b.on)
  const lentOn = ordered[0]?.on ?? 0
  const periods = schedulePeriods({
    dates: terms.dates,
    repayment: terms.repayment,
    instalments: terms.instalments,
    lentOn,
  })
  const unfit = refusedPeriods(periods, ordered)
  if (unfit.length > 0) return { ok: false, problems: unfit }
  const rated = ratedPeriods(periods, terms, rateSpans)
  const lent = lentByPeriod(periods, ordered, terms)
  const planned = plannedBy(terms, rated, lent)
  const hopeless = refusedPlan(terms, planned)
  if (hopeless.length > 0) return { ok: false, problems: hopeless }
  return { ok: true, value: { ...planned, disbursements: ordered, periods } }
}

/** The periods with the rates that run in them; none runs in those free of interest. */
export function ratedPeriods(
  periods: readonly SchedulePeriod[],
  terms: Terms,
  rateSpans: readonly RateSpan[],
): readonly RatedPeriod[] {
  const by = measuringOf(periods, terms)
  const free = terms.grace.interestFree
  if (rateSpans.length === 0) {
    const rater = periodRater(terms.interest.rate, by)
    return periods.map((period, k) => (k < free ? restingPeriod(period) : rater(period)))
  }
  const spans = [{ from: periods[0]?.from ?? 0, rate: terms.interest.rate }, ...rateSpans]
  return periods.map((period, k) => (k < free ? restingPeriod(period) : ratedPeriodOver(period, spans, by)))
}

/** By what the periods of a loan are measured. */
export function measuringOf(periods: readonly SchedulePeriod[], { interest, dates }: Terms): Measuring {
  return {
    dayCount: interest.dayCount,
    accrual: interest.accrual,
    step: dates.step,
    instalments: periods.length,
    maturity: periods.at(-1)?.until ?? 0,
  }
}

/**
 * What is asked over a run of periods for the money lent in them. A loan that goes on from a balance gives that balance as
 * lent on the first day of the first period.
 */
export function plannedBy(
  terms: Terms,
  rated: readonly RatedPeriod[],
  lent: readonly (readonly Stretch[])[],
): Planned {
  const { repayment, rounding, grace } = terms
  const level = { rated, lent, principalGrace: grace.principal, rounding, balloonMinor: 0n }
  const walked = (asked: readonly Asked[]): Planned => walkedAs(asked, { rated, lent, rounding })
  switch (repayment.method) {
    case 'equal-instalments':
      return planLevel(level)
    case 'level-by-formula':
      return planLevel({ ...level, evenRate: (start) => evenRateOf(terms, rated[start]) })
    case 'balloon':
      return planLevel({ ...level, balloonMinor: repayment.balloonMinor })
    case 'equal-principal':
      return walked(askedEqualPrincipal(level))
    case 'flat':
      return walked(askedFlat(level, rated))
    case 'interest-only':
    case 'bullet':
      return walked(askedInterestOnly(rated.length))
    case 'custom':
      return walked(askedCustom(repayment.instalments))
    default:
      return repayment satisfies never
  }
}

function walkedAs(
  asked: readonly Asked[],
  { rated, lent, rounding }: Pick<Parameters<typeof planLevel>[0], 'rated' | 'lent' | 'rounding'>,
): Planned {
  const paces = rated.map((period, k) => ({
    rated: period,
    asked: asked[k] ?? { rest: true as const },
    lent: lent[k] ?? [],
    besides: [],
  }))
  const walked = walk(paces, { balanceMinor: 0n, carriedMinor: 0n }, rounding)
  return { paces, walked, levels: [] }
}

/**
 * The one rate that the annuity formula takes. Interest by periods: that of an even step, a twelfth of the year for each
 * month, 1/52 for each week, 1/365 for each day. Interest by days: that of the period in which the instalment begins (the
 * published schedule FIN-0361 tells it from the even step). A rate of the whole term is the same in every period.
 */
function evenRateOf({ interest, dates, instalments }: Terms, first: RatedPeriod | undefined): Fraction {
  const isOfTerm = interest.rate.per === 'whole-term' && first !== undefined && first.whole > 0n
  if (first !== undefined && (interest.accrual === 'by-days' || isOfTerm)) return rateOfPeriod(first)
  const { unit, times } = UNITS[interest.rate.per]
  const period = { from: 0, until: 1, nominalDays: nominalDaysOf(dates.step) }
  const by = { dayCount: interest.dayCount, step: dates.step, instalments, maturity: 1 }
  const even = measurer({ ...by, accrual: 'by-period', unit })
  const years = fraction(BigInt(even.whole(period)) * times, BigInt(even.over(period)))
  return multiply(interest.rate.value, years)
}
