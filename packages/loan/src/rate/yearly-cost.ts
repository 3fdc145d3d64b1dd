/** The front door: the yearly cost of a request by the method that it names. */
import { problem, type Parsed, type Problem } from '../problem.ts'
import { add, compare, ZERO, type Fraction } from '../money/index.ts'
import { amountShown, type RateAnswer } from './answer.ts'
import { placeByYears, type InYears } from './by-years.ts'
import { internalRateOfReturn } from './cn-irr.ts'
import { simpleRate } from './cn-simple.ts'
import { annualPercentageRateOfCharge } from './eu.ts'
import type { RateRequest } from './flow.ts'
import { spreadOut, type Occurrences } from './occurrences.ts'
import { annualPercentageRate } from './us-appendix-j.ts'

/**
 * The yearly cost of credit.
 *
 * @param request by `parseRateRequest`, or made from a product
 * @returns the rate with how it was found, or why there is none; each method's file names its law
 */
export function yearlyCost(request: RateRequest): Parsed<RateAnswer> {
  const spread = spreadOut(request)
  if (!spread.ok) return spread
  const early = takenBeforehand(spread.value)
  if (early !== undefined) return { ok: false, problems: [early] }
  switch (request.method) {
    case 'eu':
      return annualPercentageRateOfCharge(request, spread.value)
    case 'us-appendix-j':
      return annualPercentageRate(request, spread.value)
    case 'cn-irr':
      return internalRateOfReturn(request, spread.value)
    case 'cn-simple':
      return simpleRate(spread.value)
    default:
      return request.method satisfies never
  }
}

/**
 * The flows of a request with their times, as the methods `eu` and `cn-irr` count them.
 *
 * @returns in the order of the request, or what does not go together
 */
export function yearsOf(request: RateRequest): Parsed<readonly InYears[]> {
  const spread = spreadOut(request)
  if (!spread.ok) return spread
  const { placed } = placeByYears(request, spread.value)
  return { ok: true, value: placed.map(({ amount, whole }) => ({ amount, years: whole })) }
}

/**
 * What is paid before the first advance and on its day can only be charges, and charges that take all that is ever
 * advanced leave no credit.
 */
function takenBeforehand(occurrences: Occurrences): Problem | undefined {
  const total = (role: 'advance' | 'payment', isEarly: (time: number) => boolean): Fraction =>
    timesOf(occurrences)
      .filter((one) => one.role === role && isEarly(one.time))
      .reduce((sum, { amount }) => add(sum, amount), ZERO)
  const advances = timesOf(occurrences).filter(({ role }) => role === 'advance')
  const first = Math.min(...advances.map(({ time }) => time))
  const taken = total('payment', (time) => time <= first)
  const advanced = total('advance', () => true)
  if (compare(taken, advanced) < 0) return undefined
  return problem({
    code: 'contradiction',
    pointer: '/payments',
    found: amountShown(taken),
    says: {
      en: `payments up to the day of the first advance take ${amountShown(taken)}, all of the ${amountShown(advanced)} advanced`,
      zh: `首次放款当日及之前的付款共 ${amountShown(taken)}，取走了全部放款 ${amountShown(advanced)}`,
    },
    expected: {
      en: 'charges at the start that leave something of the advance',
      zh: '期初费用少于放款金额',
    },
  })
}

interface OnTimeline {
  readonly role: 'advance' | 'payment'
  readonly amount: Fraction
  readonly time: number
}

/** Flows in their order of time; the distances themselves are each method's business. */
function timesOf(occurrences: Occurrences): readonly OnTimeline[] {
  return occurrences.dated
    ? occurrences.all.map(({ role, amount, place }) => ({ role, amount, time: place.day }))
    : occurrences.all.map(({ role, amount, place }) => ({
        role,
        amount,
        time: (place.semimonths * 365) / 24 + place.weeks * 7 + place.days,
      }))
}
