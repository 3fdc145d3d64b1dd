/** Settings that several products share, each named for what it is. No product has to take them. */
import { ZERO, fraction } from '../money/index.ts'
import type {
  Allocation,
  AllocationStep,
  Component,
  Dates,
  Grace,
  Prepayment,
  Rounding,
} from '../terms/index.ts'

/** No grace of any kind. */
export const NO_GRACE: Grace = { principal: 0, interestPayment: 0, interestFree: 0 }

/** Each instalment rounded to the smallest unit, a half upwards (四舍五入). */
export const HALF_UP_PER_INSTALMENT: Rounding = {
  mode: 'half-up',
  place: 'per-instalment',
  instalmentMultipleMinor: 1n,
}

/** Due dates clip to the last day of shorter months. */
export const CLIPPED: Pick<Dates, 'endOfMonth'> = { endOfMonth: 'clip' }

/** Prepaid whole or in part at no fee; the term is shortened. */
export const FREE_PREPAYMENT: Prepayment = {
  allowed: 'whole-and-part',
  partly: 'shorten-term',
  fee: ZERO,
}

const STAGES = ['past-due', 'due', 'in-advance'] as const

const inOrder = (components: readonly Component[]): readonly AllocationStep[] =>
  STAGES.flatMap((of) => components.map((component) => ({ of, component })))

/**
 * Costs, then interest, then principal: 民法典 (Civil Code of China), article 561, where nothing else is agreed.
 * Fees and penalty interest stand with interest.
 */
export const COSTS_INTEREST_PRINCIPAL: readonly AllocationStep[] = inOrder([
  'cost',
  'fee',
  'penalty-interest',
  'interest',
  'principal',
])

/** Principal before interest and charges. */
export const PRINCIPAL_FIRST: readonly AllocationStep[] = inOrder([
  'principal',
  'interest',
  'fee',
  'penalty-interest',
  'cost',
])

/** Oldest instalment first, in the order of article 561; what is left goes to the next one. */
export const ARTICLE_561: Allocation = {
  across: 'instalment-by-instalment',
  order: COSTS_INTEREST_PRINCIPAL,
  surplus: 'next-instalment',
}

/**
 * Whole hundredths of a percent as an exact part of one: `basisPoints(720)` is 7.2 %.
 *
 * @throws {RangeError} if `points` is not a whole number
 */
export const basisPoints = (points: number): ReturnType<typeof fraction> => fraction(BigInt(points), 10_000n)

/** Yuan, dollars, euros. */
export const CNY = { code: 'CNY', places: 2 } as const
export const USD = { code: 'USD', places: 2 } as const
export const EUR = { code: 'EUR', places: 2 } as const
