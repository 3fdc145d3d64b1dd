/** From the terms of a loan and the money lent to what is asked for, period by period. */
import type { Problem } from '../problem.ts'
import { measurer, nominalDaysOf, type Measurer, type Period } from '../day-count/index.ts'
import { divide, fraction, multiply, type Fraction } from '../money/index.ts'
import type { DayCount, Terms } from '../terms/index.ts'
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
  // The contract's rate is the first of all: periods may begin after it was changed, where the rest is spread anew.
  const spans = [{ from: Number.NEGATIVE_INFINITY, rate: terms.interest.rate }, ...rateSpans]
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
      return planLevel({ ...level, evenRate: evenRateOf(terms, rated) })
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
 * The one rate that the annuity formula takes: that of an even step, whatever the days of the periods. Interest by periods:
 * a twelfth of the year for each month, 1/52 for each week, 1/365 for each day. Interest by days: thirty days for each month,
 * seven for each week, over the days of the year, 365 where those are actual (the published schedule FIN-0361: thirty days
 * over 365 give its 862, a twelfth would give 863). A rate that took the contract's place is the one of the last period.
 */
function evenRateOf({ interest, dates }: Terms, rated: readonly RatedPeriod[]): Fraction {
  const { dayCount, accrual, rate } = interest
  const { unit, times } = UNITS[rate.per]
  const last = rated.at(-1)
  const maturity = last?.period.until ?? 0
  const by = { accrual, step: dates.step, instalments: rated.length, maturity, unit }
  const step = { from: 0, until: 1, nominalDays: nominalDaysOf(dates.step) }
  const even = shareOf(measurer({ ...by, dayCount: inEvenSteps(dayCount) }), step)
  if (last === undefined || last.whole === 0n) {
    return multiply(rate.value, multiply(even, fraction(times)))
  }
  const own = shareOf(measurer({ ...by, dayCount }), last.period)
  return multiply(rateOfPeriod(last), divide(even, own))
}

const shareOf = (measure: Measurer, period: Period): Fraction =>
  fraction(BigInt(measure.whole(period)), BigInt(measure.over(period)))

/** The day count in which every month has thirty days and every year the same length. */
function inEvenSteps({ year }: DayCount): DayCount {
  return { days: '30', year: year === 'actual' ? 365 : year, convention: 'whole-periods' }
}
