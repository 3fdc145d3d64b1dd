/** The walk over the periods of a loan: from the balance of one to the balance of the next, instalment by instalment. */
import { divideRounded, leastCommonMultiple, type RoundingMode, smaller } from '../money/index.ts'
import type { Rounding } from '../terms/index.ts'
import { interestNumerator, type Stretch } from './period-interest.ts'
import type { LevelReckoning } from './level-plan.ts'
import type { RatedPeriod } from './rated-period.ts'

/**
 * What is asked for at the end of a period.
 *
 * - `amount`: this much together, interest before principal; interest above it is carried into the next period
 * - `principal`: this much principal and whatever interest there is
 * - `fixedInterest`: this much of both, whatever the balance bears (flat)
 * - `rest`: all that is left; `aheadMinor`: of level instalments, what is asked of the last before its period has begun
 */
export type Asked =
  | { readonly amountMinor: bigint }
  | { readonly principalMinor: bigint }
  | { readonly fixedInterestMinor: bigint; readonly principalMinor: bigint }
  | { readonly rest: true; readonly aheadMinor?: bigint }

/** A period on the walk. */
export interface Pace {
  readonly rated: RatedPeriod
  readonly asked: Asked
  /** Lent within the period, its own days included; it bears interest from its day and is part of the balance. */
  readonly lent: readonly Stretch[]
  /** What bears interest besides the balance of the schedule (above zero) or does not (below): see {@link Stretch}. */
  readonly besides: readonly Stretch[]
}

/** One instalment. Amounts in minor units. */
export interface Walked {
  readonly interestMinor: bigint
  readonly principalMinor: bigint
  /** Balance of the schedule after it. */
  readonly balanceMinor: bigint
  /** Interest run and not asked for yet, carried into the next period. */
  readonly carriedMinor: bigint
}

/** What is asked of a loan, and what it comes to. */
export interface Planned {
  readonly paces: readonly Pace[]
  readonly walked: readonly Walked[]
  /** How each level instalment was found; empty under other methods. */
  readonly levels: readonly LevelReckoning[]
}

/** Where a walk begins. */
export interface Opening {
  readonly balanceMinor: bigint
  /** Interest carried from before. */
  readonly carriedMinor: bigint
}

/** Interest rounded period by period, or the running sum of it rounded, which rounds the whole once. */
type InterestRounder = (numerator: bigint, d: bigint) => bigint

/** How the interest of each period becomes minor units. A new one for each walk: `at-the-end` keeps what it has rounded. */
function interestRounder({ mode, place }: Pick<Rounding, 'mode' | 'place'>): InterestRounder {
  switch (place) {
    case 'per-instalment':
      return (numerator, d) => divideRounded(numerator, d, mode)
    case 'at-the-end':
      return runningRounder(mode)
    default:
      return place satisfies never
  }
}

function runningRounder(mode: RoundingMode): InterestRounder {
  let [sum, over, given] = [0n, 1n, 0n]
  return (numerator, d) => {
    if (over % d !== 0n) {
      const common = leastCommonMultiple(over, d)
      ;[sum, over] = [sum * (common / over), common]
    }
    sum += numerator * (over / d)
    const interest = divideRounded(sum, over, mode) - given
    given += interest
    return interest
  }
}

/**
 * Walks the periods.
 *
 * @param paces in order; the balance after the last is what was not asked for
 */
export function walk(
  paces: readonly Pace[],
  opening: Opening,
  rounding: Pick<Rounding, 'mode' | 'place'>,
): readonly Walked[] {
  const round = interestRounder(rounding)
  let { balanceMinor, carriedMinor } = opening
  return paces.map(({ rated, asked, lent, besides }) => {
    let numerator = interestNumerator(rated, balanceMinor, lent)
    if (besides.length > 0) numerator += interestNumerator(rated, 0n, besides)
    for (const { amountMinor } of lent) balanceMinor += amountMinor
    const owedMinor = round(numerator, rated.d) + carriedMinor
    const step = take(asked, owedMinor, balanceMinor)
    balanceMinor = step.balanceMinor
    carriedMinor = step.carriedMinor
    return step
  })
}

/** One instalment of an interest and a balance. */
export function take(asked: Asked, interestMinor: bigint, balanceMinor: bigint): Walked {
  if ('rest' in asked) {
    return { interestMinor, principalMinor: balanceMinor, balanceMinor: 0n, carriedMinor: 0n }
  }
  if ('principalMinor' in asked) {
    if ('fixedInterestMinor' in asked) interestMinor = asked.fixedInterestMinor
    const principalMinor = smaller(asked.principalMinor, balanceMinor)
    return { interestMinor, principalMinor, balanceMinor: balanceMinor - principalMinor, carriedMinor: 0n }
  }
  const paidInterest = smaller(interestMinor, asked.amountMinor)
  const principalMinor = smaller(asked.amountMinor - paidInterest, balanceMinor)
  return {
    interestMinor: paidInterest,
    principalMinor,
    balanceMinor: balanceMinor - principalMinor,
    carriedMinor: interestMinor - paidInterest,
  }
}
