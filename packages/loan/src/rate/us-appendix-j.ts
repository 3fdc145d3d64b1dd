/**
 * The annual percentage rate of closed-end credit by the actuarial method: the rate per unit-period, at which
 * Σ A ÷ ((1 + e·i)(1 + i)^q) = Σ P ÷ ((1 + f·i)(1 + i)^t), times the unit-periods in a year.
 *
 * Source: 12 CFR part 1026 (Regulation Z), appendix J (b). The term is taken to begin with the first advance: a finance
 * charge that is earned from a later day on, (b)(2), has no place in the flows. A prepaid finance charge is a payment
 * on the day of the first advance.
 */
import type { Words } from '@forbear/conduct/language'
import { dayOf, dayText, type Day } from '../calendar/index.ts'
import { add, fraction, subtract, ZERO, type Fraction } from '../money/index.ts'
import { problem, type Parsed, type Problem } from '../problem.ts'
import {
  CERTIFIED_WITHIN,
  equationText,
  explainedFlows,
  fractionText,
  percentText,
  shownPercent,
  type ExplainedPlace,
  type RateAnswer,
} from './answer.ts'
import type { Placed } from './equation.ts'
import type { Flow, RateRequest } from './flow.ts'
import type { DatedPlace, Occurrence, Occurrences, RelativePlace } from './occurrences.ts'
import { solvedRate } from './solve.ts'
import {
  unitPeriodOf,
  unitPeriodsPerYear,
  unitPeriodsTo,
  type UnitPeriod,
  type UnitPeriods,
} from './us-unit-period.ts'
import { sayUnitPeriod, sayUnitPeriods } from './us-words.ts'

/** Appendix J's examples show two decimals. */
const SHOWN_PLACES = 2

/**
 * The annual percentage rate.
 *
 * @returns percent a year, not compounded, or why there is none
 * @see 12 CFR part 1026, appendix J (b)(1), (b)(8)
 */
export function annualPercentageRate(request: RateRequest, occurrences: Occurrences): Parsed<RateAnswer> {
  const laid = placeByUnitPeriods(request, occurrences)
  if (!laid.ok) return laid
  const { first, all, unit, perYear, placed } = laid.value
  const solved = solvedRate(placed, perYear, 'refused')
  if (!solved.ok) return solved
  const percent = percentText(solved.value.rate)
  const shown = shownPercent(solved.value.rate, SHOWN_PLACES)
  const [period, inYear] = [sayUnitPeriod(unit), fractionText(perYear)]
  return {
    ok: true,
    value: {
      method: 'us-appendix-j',
      ratePercent: percent,
      rateKind: 'nominal-by-unit-period',
      shownPercent: shown,
      figures: [{ kind: 'nominal-by-unit-period', percent, label: LABEL }],
      otherRootsPercent: [],
      otherReadings: [],
      certifiedWithin: CERTIFIED_WITHIN,
      explanation: {
        source: '12 CFR part 1026, appendix J (b)',
        period,
        periodsPerYear: inYear,
        flows: explainedFlows(all, ({ place }) =>
          explained(place, { first, unit, isDated: occurrences.dated }),
        ),
        equation: equationText(placed, discountByUnitPeriods),
        says: {
          en: `The unit-period is ${period.en}, ${inYear} to a year. The rate per unit-period at which both sides are equal, times ${inYear}, is ${percent} % a year; shown as ${shown} %.`,
          zh: `单位期间为${period.zh}，一年含 ${inYear} 个。使两边相等的单位期间利率乘以 ${inYear}，得年利率 ${percent}%，显示为 ${shown}%。`,
        },
        notes: [TOLERANCE],
      },
    },
  }
}

const LABEL: Words = {
  en: 'annual percentage rate: the rate per unit-period times the unit-periods in a year',
  zh: '年百分率：单位期间利率 × 一年的单位期间数',
}

const TOLERANCE: Words = {
  en: 'A rate that is shown is accurate within 1/8 of a percentage point, and within 1/4 where the transaction is irregular (12 CFR 1026.22(a)(2) and (3)).',
  zh: '所示年百分率与此相差不超过 1/8 个百分点即为准确；不规则交易为 1/4 个百分点（12 CFR 1026.22(a)(2)、(3)）。',
}

/** The equation of a request in unit-periods. */
export interface PlacedByUnitPeriods {
  readonly first: Day
  readonly all: readonly Occurrence<DatedPlace>[]
  readonly unit: UnitPeriod
  /** Unit-periods in a year. */
  readonly perYear: Fraction
  /** In the order of `all`. */
  readonly placed: readonly Placed[]
}

/**
 * Places every flow at its unit-periods from the first advance.
 *
 * @returns why the flows tell no such transaction: paid before the first advance, nothing financed, months beside days
 */
export function placeByUnitPeriods(
  request: RateRequest,
  occurrences: Occurrences,
): Parsed<PlacedByUnitPeriods> {
  const dated = withDates(occurrences)
  if (!dated.ok) return dated
  const { first, all } = dated.value
  const early = [...paidBefore(first, all), ...nothingFinanced(first, all)]
  if (early.length > 0) return { ok: false, problems: early }
  const unit = unitPeriodOf(first, all, saidIn([...request.advances, ...request.payments]))
  const placed = all.map(({ role, amount, place }): Placed => {
    const { full, part } = unitPeriodsTo(first, place, unit)
    const signed = role === 'advance' ? amount : fraction(-amount.n, amount.d)
    return { amount: signed, whole: fraction(full), part }
  })
  return { ok: true, value: { first, all, unit, perYear: unitPeriodsPerYear(unit), placed } }
}

/** The date from which flows without dates are laid out: all months are equal, so which one is nobody's business. */
const REFERENCE_DAY: Day = dayOf({ year: 2001, month: 1, dayOfMonth: 1 })

type Dated = Extract<Occurrences, { readonly dated: true }>

/** Dates for flows in months alone, or in weeks and days alone; together they need a real date. */
function withDates(occurrences: Occurrences): Parsed<Dated> {
  if (occurrences.dated) return { ok: true, value: occurrences }
  const { all } = occurrences
  const isMixed =
    all.some(({ place }) => place.semimonths !== 0) &&
    all.some(({ place }) => place.weeks !== 0 || place.days !== 0)
  if (isMixed) return { ok: false, problems: [needsDate()] }
  const dated = all.map((one) => ({ ...one, place: laidOut(one.place) }))
  const days = dated.filter(({ role }) => role === 'advance').map(({ place }) => place.day)
  return { ok: true, value: { dated: true, first: Math.min(...days), all: dated } }
}

function laidOut({ semimonths, weeks, days }: RelativePlace): DatedPlace {
  const months = Math.floor(semimonths / 2)
  const isHalf = semimonths !== months * 2
  if (weeks !== 0 || days !== 0) return { day: REFERENCE_DAY + 7 * weeks + days, anchor: 31 }
  const [year, month] = [2001 + Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  const dayOfMonth = isHalf ? 16 : 1
  return { day: dayOf({ year, month, dayOfMonth }), anchor: dayOfMonth }
}

function needsDate(): Problem {
  return problem({
    code: 'contradiction',
    pointer: '/advances/0',
    found: undefined,
    says: {
      en: 'months stand beside weeks or days, and the first advance has no date',
      zh: '月与周或天并用，但首次放款没有日期',
    },
    expected: { en: 'a `date` for the first advance', zh: '为首次放款写明 `date`' },
  })
}

function paidBefore(first: Day, all: readonly Occurrence<DatedPlace>[]): readonly Problem[] {
  const early = all.filter(({ role, place }) => role === 'payment' && place.day < first)
  return [...new Set(early.map(({ pointer }) => pointer))].map((pointer) =>
    problem({
      code: 'out-of-order',
      pointer,
      found: undefined,
      says: { en: 'a payment before the first advance', zh: '还款早于首次放款' },
      expected: {
        en: 'a day from the first advance on; a prepaid finance charge stands on the day of the first advance',
        zh: '不早于首次放款的日期；预付的融资费用写在首次放款当日',
      },
    }),
  )
}

/** Prepaid finance charges that take the first advance whole leave nothing that a term could begin with. */
function nothingFinanced(first: Day, all: readonly Occurrence<DatedPlace>[]): readonly Problem[] {
  const net = all
    .filter(({ place }) => place.day === first)
    .reduce((sum, { role, amount }) => (role === 'advance' ? add : subtract)(sum, amount), ZERO)
  if (net.n > 0n) return []
  return [
    problem({
      code: 'contradiction',
      pointer: '/payments',
      found: undefined,
      says: {
        en: 'payments on the day of the first advance take all of it',
        zh: '首次放款当日的付款取走了全部首次放款',
      },
      expected: { en: 'charges below the first advance', zh: '费用少于首次放款' },
    }),
  ]
}

/** In what the flows were said, for intervals that bear two names. */
function saidIn(flows: readonly Flow[]): 'months' | 'days' | undefined {
  const series = flows.flatMap(({ count, every }) => (count > 1 && every !== undefined ? [every] : []))
  if (series.length === 0) return undefined
  return series.every((every) => 'weeks' in every || 'days' in every) ? 'days' : 'months'
}

function explained(
  place: DatedPlace,
  { first, unit, isDated }: { readonly first: Day; readonly unit: UnitPeriod; readonly isDated: boolean },
): ExplainedPlace {
  const periods: UnitPeriods = unitPeriodsTo(first, place, unit)
  return {
    ...(isDated ? { date: dayText(place.day) } : {}),
    distance: sayUnitPeriods(periods),
    periods: String(periods.full),
    partOfPeriod: fractionText(periods.part),
  }
}

function discountByUnitPeriods({ whole, part }: Placed): string {
  const simple = part.n === 0n ? '' : `(1+${part.d === 1n ? part.n : `(${fractionText(part)})`}i)`
  const compound = whole.n === 0n ? '' : `(1+i)^${whole.n}`
  const both = simple !== '' && compound !== '' ? `[${simple}${compound}]` : simple + compound
  return both === '' ? '' : `/${both}`
}
