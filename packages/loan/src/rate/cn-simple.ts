/**
 * The simple yearly rate (单利) of a loan: the rate at which interest on the principal still outstanding, never on
 * interest, is what the payments leave after the principal. Each payment pays the interest of its period first; what
 * it does not reach is carried along and bears nothing. What was paid before the first advance, or beyond the principal,
 * bears nothing for the borrower either: then no principal is outstanding.
 *
 * Source: 中国人民银行公告〔2021〕第3号, paragraph 3 (cost over the principal actually outstanding; with instalments, the
 * principal left after each payment) and paragraph 4 (a rate reckoned simply is to be called simple). The order of a
 * payment and the year of 365 days are ours: the announcement names neither.
 */
import type { Words } from '@forbear/conduct/language'
import { dayText } from '../calendar/index.ts'
import { compare, fraction, leastCommonMultiple, subtract, type Fraction } from '../money/index.ts'
import { problem, type Parsed, type Problem } from '../problem.ts'
import {
  CERTIFIED_WITHIN,
  explainedFlows,
  fractionText,
  percentText,
  shownPercent,
  type ExplainedFlow,
  type ExplainedPlace,
  type RateAnswer,
} from './answer.ts'
import { CERTIFIED_PLACES, type CertifiedRate } from './certify.ts'
import { intervalOf, type Interval } from './intervals.ts'
import type { DatedPlace, Occurrence, Occurrences, RelativePlace } from './occurrences.ts'
import { shortfall } from './shortfall.ts'

const SHOWN_PLACES = 2
const DAYS_A_YEAR = 365n

const LABEL: Words = {
  en: 'simple yearly rate on the principal outstanding, 365 days to a year',
  zh: '年化利率（单利，按剩余本金计算，一年 365 天）',
}

/** A flow at its time in years, advances above zero. */
interface Timed {
  readonly amount: Fraction
  readonly years: Fraction
}

/**
 * The simple yearly rate.
 *
 * @returns percent a year, or why there is none
 * @see 中国人民银行公告〔2021〕第3号, paragraphs 3 and 4
 */
export function simpleRate(occurrences: Occurrences): Parsed<RateAnswer> {
  const timed = inOrder(occurrences)
  const rate = rateOf(timed)
  if (rate === undefined) {
    return { ok: false, problems: [shortfall(timed.map(({ amount }) => amount)) ?? noRate()] }
  }
  const percent = percentText(rate)
  const shown = shownPercent(rate, SHOWN_PLACES)
  return {
    ok: true,
    value: {
      method: 'cn-simple',
      ratePercent: percent,
      rateKind: 'simple',
      shownPercent: shown,
      figures: [{ kind: 'simple', percent, label: LABEL }],
      otherRootsPercent: [],
      otherReadings: [],
      certifiedWithin: CERTIFIED_WITHIN,
      explanation: {
        source: '中国人民银行公告〔2021〕第3号，第三、四条',
        period: {
          en: 'years: days over 365; flows without dates in equal months',
          zh: '以年计：实际天数除以 365；没有日期的按等长月',
        },
        periodsPerYear: '1',
        flows: flowsOf(occurrences),
        equation: 'interest = rate × Σ (principal outstanding × years); Σ payments = Σ advances + interest',
        says: {
          en: `At ${percent} % a year on the principal outstanding, without interest on interest, the last payment leaves nothing owed; shown as ${shown} %, to be called simple.`,
          zh: `按剩余本金、不计复利的年利率 ${percent}%，末次还款后恰好还清；显示为 ${shown}%，须注明为单利。`,
        },
        notes: [],
      },
    },
  }
}

/** Flows by time; on one day advances stand before payments, so that charges taken at once lessen the principal. */
function inOrder(occurrences: Occurrences): readonly Timed[] {
  const timed = occurrences.dated
    ? occurrences.all.map((one) => timedOf(one, daysFrom(occurrences.first, one.place)))
    : occurrences.all.map((one) => timedOf(one, intervalOf(one.place)))
  return [...timed].sort((a, b) => compare(a.years, b.years) || compare(b.amount, a.amount))
}

function daysFrom(first: number, { day }: DatedPlace): Interval {
  const days = day - first
  return {
    years: fraction(BigInt(days), DAYS_A_YEAR),
    says: { en: days === 1 ? '1 day' : `${days} days`, zh: `${days} 天` },
  }
}

function timedOf(
  { role, amount }: Occurrence<DatedPlace> | Occurrence<RelativePlace>,
  { years }: Interval,
): Timed {
  return { amount: role === 'advance' ? amount : fraction(-amount.n, amount.d), years }
}

function flowsOf(occurrences: Occurrences): readonly ExplainedFlow[] {
  const placeOf = ({ years, says }: Interval): ExplainedPlace => ({
    distance: says,
    periods: fractionText(years),
    partOfPeriod: '0',
  })
  if (!occurrences.dated) return explainedFlows(occurrences.all, ({ place }) => placeOf(intervalOf(place)))
  const { first, all } = occurrences
  return explainedFlows(all, ({ place }) => ({
    date: dayText(place.day),
    ...placeOf(daysFrom(first, place)),
  }))
}

/** Binary places behind the smallest part of an amount; rounding spoils the last few. */
const BITS = 192n
const SPOILED_BITS = 64n
const UNITS_OF_ONE = 10n ** BigInt(CERTIFIED_PLACES + 2)
/** A billion times the principal in a year: beyond it a figure says nothing. */
const LARGEST_RATE: CertifiedRate = UNITS_OF_ONE * 10n ** 9n

/** The rate at which the last flow leaves nothing, cut after the last certified decimal. */
function rateOf(timed: readonly Timed[]): CertifiedRate | undefined {
  const unit = timed.reduce((lcm, { amount }) => leastCommonMultiple(lcm, amount.d), 1n)
  const leftAt = (rate: CertifiedRate): number => {
    const left = owedAtTheEnd(timed, unit, rate)
    return left > 1n << SPOILED_BITS ? 1 : left < -(1n << SPOILED_BITS) ? -1 : 0
  }
  if (leftAt(0n) >= 0) return leftAt(0n) === 0 ? 0n : undefined
  let [low, high] = [0n, UNITS_OF_ONE]
  for (; leftAt(high) <= 0; high *= 2n) if (high > LARGEST_RATE) return undefined
  // what is left grows with the rate, so halving finds the one rate there is
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    const left = leftAt(middle)
    if (left === 0) return middle
    if (left < 0) low = middle
    else high = middle
  }
  return low
}

/** What is owed after the last flow at a rate; below zero where too much was paid. */
function owedAtTheEnd(timed: readonly Timed[], unit: bigint, rate: CertifiedRate): bigint {
  let [principal, interest] = [0n, 0n]
  let since = timed[0]?.years ?? fraction(0n)
  for (const { amount, years } of timed) {
    const time = subtract(years, since)
    if (principal > 0n) interest += (principal * rate * time.n) / (UNITS_OF_ONE * time.d)
    since = years
    const flow = ((amount.n * unit) / amount.d) << BITS
    if (flow >= 0n) principal += flow
    else if (-flow <= interest) interest += flow
    else {
      principal += interest + flow
      interest = 0n
    }
  }
  return principal + interest
}

function noRate(): Problem {
  return problem({
    code: 'no-root',
    pointer: '/payments',
    found: undefined,
    says: { en: 'no simple rate makes the last payment leave nothing', zh: '不存在使末次还款恰好还清的单利' },
    expected: { en: 'payments after the advance', zh: '放款之后的还款' },
  })
}
